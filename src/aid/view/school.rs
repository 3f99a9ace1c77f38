//! Step 1: the school, its fees, and where the student lives.

use leptos::prelude::*;

use super::page::{Page, intro, still};
use crate::{
    aid::{
        amount::spoken,
        figures::aid_year,
        form::{AT_HOME, AWAY, Field, SCHOOLS, SchoolChoice, entry_choices},
        household::Mode,
    },
    ui::{
        choice::{Choice, choice},
        field::{list, lists_field},
        html::{element, more},
    },
};

pub fn questions(page: Page) -> AnyView {
    vec![
        intro(
            "どの学校に、どこから通いますか？",
            "返さなくてよい支援（給付奨学金と、授業料・入学金の減免）がいくらになり、学費がいくら残るかを計算します。決まっていなければ、いちばん近いもので。あとで変えられます。",
        ),
        choice(
            &page.control(Field::School),
            "学校の種類",
            "昼間の課程として計算します。夜間と通信は、学校に確認してください。",
            false,
            SCHOOLS.iter().map(school),
        ),
        course(page),
        choice(
            &page.control(Field::Commute),
            "住まい",
            "",
            true,
            [(AT_HOME, "自宅".into(), "家族と住む".into()), (AWAY, "自宅外".into(), "下宿・寮など".into())],
        ),
        still(
            "fees",
            element("h2", "学費")
                + &element("p class='m dim'", "わからないところは、空らんのままで進めます。その金額は「不明」とします。"),
        ),
        page.amount(Field::Tuition, "授業料（1年分）", "", UNKNOWN),
        page.amount(Field::EntranceFee, "入学金", "", UNKNOWN),
        page.amount(Field::OtherFees, "施設費・実習費など（1年分）", "減免されない費用です。", UNKNOWN),
        still(
            "",
            more(
                "金額の書き方",
                &element("p class=m", "数字だけなら万円です。「70」「70万」「700,000円」は、どれも70万円になります。"),
            ),
        ),
    ]
    .into_any()
}

const UNKNOWN: &str = "わからない";

/// A kind of school with the most that is waived.
fn school(choice: &SchoolChoice) -> Choice {
    let caps = aid_year(entry_choices().start).caps;
    let cap = caps.iter().find(|cap| (cap.kind, cap.sector, cap.mode) == (choice.kind, choice.sector, Mode::Day));
    let cap = cap.map_or(String::new(), |cap| {
        ["。減免の上限は授業料 年", &spoken(cap.tuition), "、入学金 ", &spoken(cap.entrance)].concat()
    });
    (choice.key, choice.name.into(), choice.note.to_owned() + &cap)
}

/// How long and from when.
fn course(page: Page) -> AnyView {
    let (years, entry) = (page.control(Field::Years), page.control(Field::EntryYear));
    let lengths: Vec<_> = (1..=6).map(|years: u8| (years.to_string(), format!("{years}年"))).collect();
    let entries: Vec<_> = entry_choices().map(|year| (year.to_string(), format!("{year}年4月"))).collect();
    let fields = vec![
        lists_field(&years, "通う年数", "", vec![list(&years, "年数を選ぶ", &lengths)]),
        lists_field(&entry, "入学", "", vec![list(&entry, "年を選ぶ", &entries)]),
    ];
    view! { <div class="two">{fields}</div> }.into_any()
}
