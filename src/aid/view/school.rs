//! Step 1: the school, its fees, and where the student lives.

use super::questions::{Sheet, intro};
use crate::{
    aid::{
        amount::spoken,
        figures::aid_year,
        form::{AT_HOME, AWAY, Field, SCHOOLS, SchoolChoice, entry_choices},
        household::Mode,
    },
    ui::{
        choice::{choice, key},
        field::{list, lists_field, numbers},
        html::{element, more},
    },
};

pub fn questions(sheet: &Sheet) -> String {
    let (school, commute) = (sheet.control(Field::School), sheet.control(Field::Commute));
    let kinds = SCHOOLS.iter().map(|kind| key(&school, kind.key, kind.name, &note(kind)));
    let homes = key(&commute, AT_HOME, "自宅", "家族と住む") + &key(&commute, AWAY, "自宅外", "下宿・寮など");
    [
        intro(
            "どの学校に、どこから通いますか？",
            "返さなくてよい支援（給付奨学金と、授業料・入学金の減免）がいくらになり、学費がいくら残るかを計算します。決まっていなければ、いちばん近いもので。あとで変えられます。",
        ),
        choice(
            &school,
            "学校の種類",
            "昼間の課程として計算します。夜間と通信は、学校に確認してください。",
            false,
            &kinds.collect::<String>(),
        ),
        course(sheet),
        choice(&commute, "住まい", "", true, &homes),
        FEES.into(),
        sheet.amount(Field::Tuition, "授業料（1年分）", "", UNKNOWN),
        sheet.amount(Field::EntranceFee, "入学金", "", UNKNOWN),
        sheet.amount(Field::OtherFees, "施設費・実習費など（1年分）", "減免されない費用です。", UNKNOWN),
        element(
            "div",
            &more(
                "金額の書き方",
                "<p class=m>数字だけなら万円です。「70」「70万」「700,000円」は、どれも70万円になります。</p>",
            ),
        ),
    ]
    .concat()
}

const FEES: &str = "<div class=fees><h2>学費</h2>\
    <p class=\"m dim\">わからないところは、空らんのままで進めます。その金額は「不明」とします。</p></div>";
const UNKNOWN: &str = "わからない";

/// What is said of a kind of school, with the most that is waived.
fn note(choice: &SchoolChoice) -> String {
    let caps = aid_year(entry_choices().start).caps;
    let cap = caps.iter().find(|cap| (cap.kind, cap.sector, cap.mode) == (choice.kind, choice.sector, Mode::Day));
    cap.map_or_else(
        || choice.note.into(),
        |cap| {
            let (tuition, entrance) = (spoken(cap.tuition), spoken(cap.entrance));
            [choice.note, "。減免の上限は授業料 年", &tuition, "、入学金 ", &entrance].concat()
        },
    )
}

/// How long and from when.
fn course(sheet: &Sheet) -> String {
    let (years, entry) = (sheet.control(Field::Years), sheet.control(Field::EntryYear));
    let entries = entry_choices();
    let lengths = list(&years, "年数を選ぶ", &numbers(&years, 1, 6, "年"));
    let entries = list(&entry, "年を選ぶ", &numbers(&entry, entries.start, entries.end - 1, "年4月"));
    let fields = lists_field(&years, "通う年数", "", &lengths) + &lists_field(&entry, "入学", "", &entries);
    element("div class=two", &fields)
}
