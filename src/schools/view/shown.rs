//! What a search shows, as the texts of the list's page.

use super::card::cards;
use crate::{
    schools::{
        COLLECTED, NATIONWIDE, SCHOOLS,
        choice::Choice,
        filter::{Filter, Found},
        order::Order,
        school::date_text,
        search::Search,
    },
    ui::html::{element, elements, icon},
};

/// What a button carries that gives up every condition.
pub const ALL: &str = "all";

/// The parts of the page that change with the search.
#[derive(Clone, PartialEq, Eq)]
pub struct Shown {
    /// On the key that opens the sheet: how many choices hold.
    pub key: String,
    /// The conditions that hold, each with a way to give it up.
    pub chips: String,
    pub count: String,
    pub results: String,
    /// On the key that closes the sheet.
    pub see: String,
}

impl Shown {
    pub fn of(search: &Search) -> Self {
        let filter = &search.filter;
        let mut found = filter.found(SCHOOLS);
        search.order.sort(&mut found.sure);
        search.order.sort(&mut found.unknown);
        Self {
            key: key(filter),
            chips: chips(filter),
            count: count(&found),
            results: [sure(filter, &found), unknown(&found), about(search.order)].concat(),
            see: see(&found),
        }
    }
}

fn key(filter: &Filter) -> String {
    let words = match filter.choices().len() {
        0 => "しぼる".into(),
        number => {
            format!("<span class=\"num\">{number}</span><span class=\"vh\">件でしぼりこみ中。条件を変える</span>")
        }
    };
    icon("knobs") + &words
}

/// A button that gives up a condition: see `give_up` of the page.
fn button(class: &str, condition: &str, words: &str) -> String {
    element(&["button type=\"button\" class=\"", class, "\" value=\"", condition, "\""].concat(), words)
}

fn value(choice: Choice) -> String {
    let (key, word) = choice.slug();
    [key, "=", word].concat()
}

fn chips(filter: &Filter) -> String {
    if !filter.is_active() {
        return String::new();
    }
    let chip = |choice: &Choice| {
        let words = [choice.name(), &icon("x"), "<span class=\"vh\">を外す</span>"].concat();
        button("chip on", &value(*choice), &words)
    };
    let all = button("txt", ALL, "すべて外す");
    element(
        "ul class=\"chips\" aria-label=\"いまの条件\"",
        &elements("li", filter.choices().iter().map(chip).chain([all])),
    )
}

fn count(found: &Found) -> String {
    let beside = match found.unknown.len() {
        0 => format!("全{}校", SCHOOLS.len()),
        unknown => format!("ほか不明{unknown}校"),
    };
    format!("<b class=\"num\">{}</b> 校 <span class=\"s dim\">（{beside}）</span>", found.sure.len())
}

fn see(found: &Found) -> String {
    let unknown = match found.unknown.len() {
        0 => String::new(),
        unknown => format!("（ほか不明{unknown}）"),
    };
    format!("{}校を見る{unknown}", found.sure.len())
}

/// The schools, or in their place what to give up.
fn sure(filter: &Filter, found: &Found) -> String {
    if !found.sure.is_empty() {
        return element("ul class=\"grid cards\"", &cards(&found.sure));
    }
    let way = filter.relief(SCHOOLS).map(|(condition, count)| {
        let (name, value) = match condition {
            Some(choice) => (["「", choice.name(), "」"].concat(), value(choice)),
            None => ("さがす言葉".to_owned(), "words".to_owned()),
        };
        button("btn", &value, &format!("{name}を外すと{count}校"))
    });
    let words = "条件に合うと分かっている学校は、0校でした。資料のない学校があるかもしれません。";
    element("div class=\"panel\"", &(element("p", words) + &way.unwrap_or_default()))
}

/// Schools that fail no condition, but of which a document about one of the conditions is missing.
fn unknown(found: &Found) -> String {
    if found.unknown.is_empty() {
        return String::new();
    }
    let words = "えらんだ条件のことが、資料では分からない学校です。合うかどうかは、学校に確認してください。";
    let parts = [
        format!("<h2 id=\"unknown\">条件が不明（{}校）</h2>", found.unknown.len()),
        element("p class=\"m\"", words),
        element("ul class=\"grid cards\"", &cards(&found.unknown)),
    ];
    element("section class=\"sec\" aria-labelledby=\"unknown\"", &parts.concat())
}

/// Above the list: that it is not all there is.
pub fn incomplete() -> String {
    let words = format!(
        "資料で確かめた{}校です。{}年の養成校は{}校で、完全な一覧ではありません。<a href=\"#about\">くわしく</a>",
        SCHOOLS.len(),
        NATIONWIDE.year,
        NATIONWIDE.schools
    );
    icon("info") + &element("p", &words)
}

/// Below the list: the rule of its order, and what it was made from.
fn about(order: Order) -> String {
    let made = format!(
        "この一覧は、{}までに集めた資料の写しから作りました。学校の今のサイトを開いて確かめたものではありません。資料の古い学校は、募集を終えているかもしれません。一覧にない学校や都道府県にも、養成校があるかもしれません。全国の校数は、百科事典の転載によります。",
        date_text(COLLECTED)
    );
    let words = [
        &["並び方：", order.rule(), "広告や紹介料で、順番が変わることはありません。"].concat(),
        made.as_str(),
        "「初年度」は、学校に1年目に払う合計です。年度や、ふくまれる費用は、学校ごとにちがいます。合格率は、学校や報道が伝えたものだけです。くわしい資料は、学校ごとのページにあります。",
    ];
    let head = "<div class=\"scale\" aria-hidden=\"true\"></div><h2 class=\"vh\" id=\"about\">この一覧について</h2>";
    element("div class=\"foot\"", &(head.to_owned() + &elements("p", words)))
}
