//! What each school year costs and what remains: the table in 万円, and every sum to the yen below it.

use super::tree::tree;
use crate::{
    aid::{course::CourseYear, trail},
    ui::html::{callout, element, elements},
    yen::{Yen, in_man},
};

pub fn section(years: &[CourseYear]) -> String {
    let mut remarks = vec!["施設費・実習費などは、減免の対象になりません。"];
    if years.iter().any(|year| year.other_fees.is_none()) {
        remarks.push(
            "施設費・実習費などの額が入っていません。上の表の学費と残りには入れていないので、学校に確認して足してください。",
        );
    }
    if years.iter().any(|year| year.remaining().is_none()) {
        remarks.push("不明のところは、授業料や入学金を学校に確認して入れると計算できます。");
    }
    if years.iter().filter_map(CourseYear::remaining).any(|rest| rest < Yen::ZERO) {
        remarks.push("残りが−の年は、給付奨学金が学費より多い年です。多い分は、生活費などに使えます。");
    }
    let lines: Vec<_> = years.iter().enumerate().map(|(place, year)| trail::year_line(place, year)).collect();
    [
        element("h2 id=a-money", "学費は、いくら残るか"),
        table(years),
        callout(&remarks),
        element("h3", "1円までの内わけ"),
        tree(&lines, 0),
    ]
    .concat()
}

fn table(years: &[CourseYear]) -> String {
    let names = (1..=years.len()).map(|place| format!("{place}年")).chain(["合計".into()]);
    let head = element("th", "内わけ") + &elements("th class=n", names);
    let rows = [
        row(years, "学費", CourseYear::fees),
        row(years, "減免", |year| year.waiver().map(|waiver| -waiver)),
        row(years, "給付", |year| Some(-year.grant)),
    ];
    [
        "<table class=tbl><caption>数字で見る（万円）</caption>",
        &element("thead", &element("tr", &head)),
        &element("tbody", &rows.concat()),
        &element("tfoot", &row(years, "残り", CourseYear::remaining)),
        "</table>",
    ]
    .concat()
}

fn row(years: &[CourseYear], name: &str, read: fn(&CourseYear) -> Option<Yen>) -> String {
    let cell = |label: &str, amount: Option<Yen>| {
        let text = amount.map_or_else(|| "不明".into(), |amount| in_man(amount).replace("万円", ""));
        element(&["td class=n data-l=", label].concat(), &text)
    };
    let cells: String =
        years.iter().enumerate().map(|(place, year)| cell(&format!("{}年", place + 1), read(year))).collect();
    element("tr", &(element("th scope=row", name) + &cells + &cell("合計", years.iter().map(read).sum())))
}
