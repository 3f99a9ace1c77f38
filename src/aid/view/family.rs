//! Step 2: the student, who pays for the family, and brothers and sisters.

use leptos::prelude::*;

use super::page::{Page, intro, still};
use crate::{
    aid::{
        figures::aid_year,
        form::{FATHER, Field, MAX_SIBLINGS, MOTHER, NO, TWO, YES, entry_choices},
    },
    ui::{
        choice::choice,
        field::{Control, list, lists_field},
        html::{element, icon, more},
    },
};

pub fn questions(page: Page) -> AnyView {
    let alone = || "ひとり親控除を計算に入れます".to_owned();
    vec![
        intro(
            "家族のことを教えてください",
            "学費や生活費を出している人（生計維持者）と、養われている子どもの数を使います。",
        ),
        birth(page),
        choice(
            &page.control(Field::Parents),
            "学費や生活費を出している人",
            "",
            false,
            [
                (TWO, "父と母の2人".into(), "別に住んでいても、収入がなくても、2人です。再婚した父母も数えます".into()),
                (MOTHER, "母の1人".into(), alone()),
                (FATHER, "父の1人".into(), alone()),
            ],
        ),
        still(
            "",
            more(
                "祖父母などが支えているとき、独立しているとき",
                &element(
                    "p class=m",
                    "この計算は、まだできません。進学先の学校か、日本学生支援機構のシミュレーターで確かめてください。",
                ),
            ),
        ),
        choice(
            &any_siblings(page),
            "きょうだいはいますか",
            "",
            true,
            [(NO, "いない".into(), String::new()), (YES, "いる".into(), String::new())],
        ),
        siblings(page),
        still("", more("多子世帯になると、何が変わりますか", &large_family())),
    ]
    .into_any()
}

fn numbers(range: impl Iterator<Item = i32>, unit: &str) -> Vec<(String, String)> {
    range.map(|number| (number.to_string(), format!("{number}{unit}"))).collect()
}

fn birth(page: Page) -> AnyView {
    // Who enters is 18 by then at the earliest.
    let youngest = entry_choices().end - 19;
    let year = page.control(Field::BirthYear);
    let lists = vec![
        list(&year, "年", &numbers((youngest - 50..=youngest).rev(), "年")),
        list(&page.control(Field::BirthMonth), "月", &numbers(1..=12, "月")),
        list(&page.control(Field::BirthDay), "日", &numbers(1..=31, "日")),
    ];
    lists_field(&year, "あなたの生年月日", "12月31日の年齢で、家族の税金が変わるためです。", lists)
}

/// The count of brothers and sisters as a yes or no.
fn any_siblings(page: Page) -> Control {
    let control = page.control(Field::Siblings);
    let count = control.value;
    let value = Signal::derive(move || match count.get().as_str() {
        "" => String::new(),
        "0" => NO.into(),
        _ => YES.into(),
    });
    let set = Callback::new(move |text: String| page.set(Field::Siblings, u8::from(text == YES).to_string()));
    Control { value, set, ..control }
}

/// How many, and a row for each.
fn siblings(page: Page) -> AnyView {
    let count = Memo::new(move |_| page.form.with(|form| form.siblings().unwrap_or(0)));
    (move || {
        let count = count.get();
        let rows = (0..count).map(|place| row(page, place));
        if count == 0 { Vec::new() } else { std::iter::once(stepper(page, count)).chain(rows).collect() }
    })
    .into_any()
}

fn stepper(page: Page, count: u8) -> AnyView {
    let step = move |by: i8| {
        let count = count.saturating_add_signed(by).clamp(1, MAX_SIBLINGS);
        page.set(Field::Siblings, count.to_string());
    };
    let key = |name: &'static str, drawing: &str, by: i8| {
        view! {
            <button class="ico sq" type="button" aria-label=name inner_html=icon(drawing) on:click=move |_| step(by)></button>
        }
        .into_any()
    };
    view! {
        <div class="field">
            <span class="l" id="count-l">
                "きょうだいの人数"
            </span>
            <span class="h">"あなたは数えません。"</span>
            <div class="step" role="group" aria-labelledby="count-l">
                {key("1人減らす", "minus", -1)}
                <output>{count}</output>
                <span>"人"</span>
                {key("1人増やす", "plus", 1)}
            </div>
        </div>
    }
    .into_any()
}

fn row(page: Page, place: u8) -> AnyView {
    let newest = entry_choices().start - 1;
    let (born, dependent) = (page.control(Field::SiblingBirth(place)), page.control(Field::SiblingDependent(place)));
    let answers = [(YES.into(), "家族に養われている".into()), (NO.into(), "養われていない（働いているなど）".into())];
    let who = format!("きょうだい {}人目", place + 1);
    let years = list(&born, "生まれた年", &numbers((newest - 40..=newest).rev(), "年"));
    vec![
        lists_field(&born, &who, "1月1日生まれなら、前の年を選びます。", vec![years]),
        lists_field(&dependent, "", "", vec![list(&dependent, "養われていますか", &answers)]),
    ]
    .into_any()
}

fn large_family() -> String {
    let from = aid_year(entry_choices().start).multi_child_from;
    element(
        "p class=m",
        &format!(
            "養われている子どもが、あなたを含めて{from}人以上なら「多子世帯」です。2025年度から、収入にかかわらず授業料と入学金が上限まで減免されます。上の子が就職して扶養を外れ、{from}人に足りなくなると、次の10月の見直しで対象から外れます。"
        ),
    )
}
