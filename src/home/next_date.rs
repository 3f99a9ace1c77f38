//! 近い予定: the one part of the home page that depends on the day.

use crate::{
    browser::{address::href, clock},
    civil_date::CivilDate,
    route::Route,
    ui::html::{element, icon, link},
};

/// 予約採用 is applied for at the high school in the spring of its third year, counted from today.
pub fn next_date() -> String {
    let (who, when, starts) = match clock::today() {
        Some(today) => {
            let april = today.fiscal_year() + 1;
            (
                ["いま高校2年生の人（", &(april + 1).to_string(), "年4月入学）"].concat(),
                ["あと約", &months_to_april(today).to_string(), "か月"].concat(),
                april.to_string() + "年の春から、",
            )
        }
        None => ("高校3年生の春".into(), "4月〜6月ごろ".into(), String::new()),
    };
    let reading = element("dt", &who) + &element("dd", &element("span class=\"v sig\"", &when));
    let words = "給付型奨学金の予約申込みが始まります。窓口は、通っている高校です。日程は高校に確認してください。";
    let panel = [
        element("dl class=read", &reading),
        element("p", &(starts + words)),
        onward(&Route::Money, "受けられる額を計算する"),
    ];
    element("h2 id=s-next", "近い予定") + &element("div class=panel", &panel.concat())
}

/// Whole months until the next April begins: 12 in April, 1 in March.
const fn months_to_april(today: CivilDate) -> u8 {
    if today.month < 4 { 4 - today.month } else { 16 - today.month }
}

pub(super) fn onward(to: &Route, words: &str) -> String {
    element("p", &link(&href(to), "class=txt", &(words.to_owned() + &icon("chev"))))
}
