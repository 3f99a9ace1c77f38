//! What each school year costs and what remains: the table in 万円, and every sum to the yen below it.

use super::tree::tree;
use crate::{
    aid::{course::CourseYear, trail},
    ui::html::{callout, element},
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
        "<h2 id=a-money>学費は、いくら残るか</h2>",
        &table(years),
        &callout(&remarks),
        "<h3>1円までの内わけ</h3>",
        &tree(&lines, 0),
    ]
    .concat()
}

fn table(years: &[CourseYear]) -> String {
    let names: String = (1..=years.len()).map(|place| element("th class=n", &(place.to_string() + "年"))).collect();
    [
        "<table class=tbl><caption>数字で見る（万円）</caption><thead><tr><th>内わけ</th>",
        &names,
        "<th class=n>合計</th></tr></thead><tbody>",
        &row(years, "学費", CourseYear::fees),
        &row(years, "減免", |year| year.waiver().map(|waiver| -waiver)),
        &row(years, "給付", |year| Some(-year.grant)),
        "</tbody><tfoot>",
        &row(years, "残り", CourseYear::remaining),
        "</tfoot></table>",
    ]
    .concat()
}

fn row(years: &[CourseYear], name: &str, read: fn(&CourseYear) -> Option<Yen>) -> String {
    let mut text = ["<tr><th scope=row>", name, "</th>"].concat();
    let mut add = |label: &str, amount: Option<Yen>| {
        let amount = amount.map_or_else(|| "不明".into(), in_man);
        let amount = amount.strip_suffix("万円").unwrap_or(&amount);
        text.extend(["<td class=n data-l=", label, ">", amount, "</td>"]);
    };
    for (place, year) in years.iter().enumerate() {
        add(&((place + 1).to_string() + "年"), read(year));
    }
    add("合計", years.iter().map(read).sum());
    text + "</tr>"
}
