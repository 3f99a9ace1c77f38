//! Step 2: the student, who pays for the family, and brothers and sisters.

use super::questions::{Sheet, intro};
use crate::{
    aid::{
        figures::aid_year,
        form::{FATHER, Field, MAX_SIBLINGS, MOTHER, NO, TWO, YES, entry_choices},
    },
    ui::{
        choice::{choice, key},
        field::{Control, list, lists_field, numbers, option},
        html::{button, element, icon, more},
    },
};

pub fn questions(sheet: &Sheet) -> String {
    let parents = sheet.control(Field::Parents);
    let payers = key(&parents, TWO, "父と母の2人", "別に住んでいても、収入がなくても、2人です。再婚した父母も数えます")
        + &key(&parents, MOTHER, "母の1人", ALONE)
        + &key(&parents, FATHER, "父の1人", ALONE);
    [
        intro(
            "家族のことを教えてください",
            "学費や生活費を出している人（生計維持者）と、養われている子どもの数を使います。",
        ),
        birth(sheet),
        choice(&parents, "学費や生活費を出している人", "", false, &payers),
        element("div", &more("祖父母などが支えているとき、独立しているとき", OTHERS)),
        siblings(sheet),
        element("div", &more("多子世帯になると、何が変わりますか", &large_family())),
    ]
    .concat()
}

const ALONE: &str = "ひとり親控除を計算に入れます";
const OTHERS: &str = "<p class=m>この計算は、まだできません。\
    進学先の学校か、日本学生支援機構のシミュレーターで確かめてください。</p>";

fn birth(sheet: &Sheet) -> String {
    // Who enters is 18 by then at the earliest.
    let youngest = entry_choices().end - 19;
    let year = sheet.control(Field::BirthYear);
    let (month, day) = (sheet.control(Field::BirthMonth), sheet.control(Field::BirthDay));
    let lists = [
        list(&year, "年", &numbers(&year, youngest, youngest - 50, "年")),
        list(&month, "月", &numbers(&month, 1, 12, "月")),
        list(&day, "日", &numbers(&day, 1, 31, "日")),
    ];
    lists_field(&year, "あなたの生年月日", "12月31日の年齢で、家族の税金が変わるためです。", &lists.concat())
}

/// Whether there are any, how many, and a row for each. The keys' values are the count that they stand for.
fn siblings(sheet: &Sheet) -> String {
    let count = sheet.form.siblings();
    let (id, error) = (Field::Siblings.key(), sheet.control(Field::Siblings).error);
    let value = count.map_or("", |count| if count == 0 { "0" } else { "1" });
    let any = Control { id, value, error };
    let keys = key(&any, "0", "いない", "") + &key(&any, "1", "いる", "");
    let mut text = choice(&any, "きょうだいはいますか", "", true, &keys);
    let count = count.unwrap_or(0);
    if count > 0 {
        text += &stepper(count);
    }
    for place in 0..count {
        text += &row(sheet, place);
    }
    // A frame of their own, so that whatever follows stays as it is when rows come and go.
    element("div class=form", &text)
}

fn stepper(count: u8) -> String {
    let key = |name: &str, drawing: &str, count: u8| {
        let count = count.clamp(1, MAX_SIBLINGS).to_string();
        button(&Field::Siblings.key(), &count, &["class=\"ico sq\" aria-label=", name].concat(), &icon(drawing))
    };
    [
        "<div class=field><span class=l id=count-l>きょうだいの人数</span>\
        <span class=h>あなたは数えません。</span><div class=step role=group aria-labelledby=count-l>",
        &key("1人減らす", "minus", count - 1),
        &element("output", &count.to_string()),
        "<span>人</span>",
        &key("1人増やす", "plus", count + 1),
        "</div></div>",
    ]
    .concat()
}

fn row(sheet: &Sheet, place: u8) -> String {
    let newest = entry_choices().start - 1;
    let (born, dependent) = (sheet.control(Field::SiblingBirth(place)), sheet.control(Field::SiblingDependent(place)));
    let answers =
        option(&dependent, YES, "家族に養われている") + &option(&dependent, NO, "養われていない（働いているなど）");
    let who = ["きょうだい ", &(place + 1).to_string(), "人目"].concat();
    let years = list(&born, "生まれた年", &numbers(&born, newest, newest - 40, "年"));
    lists_field(&born, &who, "1月1日生まれなら、前の年を選びます。", &years)
        + &lists_field(&dependent, "", "", &list(&dependent, "養われていますか", &answers))
}

fn large_family() -> String {
    let from = aid_year(entry_choices().start).multi_child_from.to_string();
    [
        "<p class=m>養われている子どもが、あなたを含めて",
        &from,
        "人以上なら「多子世帯」です。2025年度から、収入にかかわらず授業料と入学金が上限まで減免されます。\
        上の子が就職して扶養を外れ、",
        &from,
        "人に足りなくなると、次の10月の見直しで対象から外れます。</p>",
    ]
    .concat()
}
