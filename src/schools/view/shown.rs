//! The parts of the list's page that depend on what was found.

use super::card::cards;
use crate::{
    browser::address::href,
    careers::profession::Profession,
    route::Route,
    schools::{
        choice::Choice,
        filter::{Filter, Found},
        listing::all,
        order::Order,
        school::School,
        search::{LICENCE, slug},
        tray::Tray,
    },
    ui::html::{button, element, elements, icon, link},
};

/// The names of the buttons that open and close the sheet, and that give up a condition.
pub const OPEN: &str = "open";
pub const CLOSE: &str = "close";
pub const DROP: &str = "drop";

/// What a button carries that gives up every condition.
pub const ALL: &str = "all";

/// On the key that opens the sheet: how many choices hold.
pub fn key(filter: &Filter) -> String {
    let words = match filter.choices().len() {
        0 => "しぼる".into(),
        number => {
            format!("<span class=\"num\">{number}</span><span class=\"vh\">件でしぼりこみ中。条件を変える</span>")
        }
    };
    icon("knobs") + &words
}

fn value(choice: Choice) -> String {
    let (key, word) = choice.slug();
    [key, "=", word].concat()
}

/// The conditions that hold, each with a way to give it up.
pub fn chips(filter: &Filter) -> String {
    if !filter.is_active() {
        return String::new();
    }
    let chip = |choice: &Choice| {
        let words = [choice.name(), &icon("x"), "<span class=\"vh\">を外す</span>"].concat();
        button(DROP, &value(*choice), "class=\"chip on\"", &words)
    };
    let all = button(DROP, ALL, "class=txt", "すべて外す");
    element(
        "ul class=\"chips\" id=chips aria-label=\"いまの条件\"",
        &elements("li", filter.choices().iter().map(chip).chain([all])),
    )
}

/// The licences, of which one is chosen, each with what the other conditions leave of its schools.
pub fn licences(filter: &Filter) -> String {
    let mut options = String::new();
    for (licence, count) in Profession::ALL.into_iter().zip(filter.of_licences(all())) {
        let checked = if licence == filter.licence { "\" checked>" } else { "\">" };
        let field = ["<input type=radio name=", LICENCE, " value=\"", slug(licence), checked, licence.name()];
        let count = element("small class=c", &[&count.to_string(), "校"].concat());
        options += &element("label", &(field.concat() + &count));
    }
    element(
        "fieldset class=licences",
        &("<legend class=vh>免許</legend>".to_owned() + &element("div class=seg", &options)),
    )
}

/// How many are left.
pub fn count(filter: &Filter, found: &Found) -> String {
    let beside = match found.unknown.len() {
        0 => format!("全{}校", all().iter().filter(|school| school.licence == filter.licence).count()),
        unknown => format!("ほか不明{unknown}校"),
    };
    format!("<b class=\"num\">{}</b> 校 <span class=\"s dim\">（{beside}）</span>", found.sure.len())
}

/// On the key that closes the sheet.
pub fn see(found: &Found) -> String {
    let unknown = match found.unknown.len() {
        0 => String::new(),
        unknown => format!("（ほか不明{unknown}）"),
    };
    format!("{}校を見る{unknown}", found.sure.len())
}

/// The schools, or in their place what to give up. They and the chips have ids: both are lists, and one would be redrawn
/// into the other.
pub fn sure(filter: &Filter, found: &Found, tray: &Tray, part: Part) -> String {
    if !found.sure.is_empty() {
        return listed("sure", &found.sure, tray, part);
    }
    let way = filter.relief(all()).map(|(condition, count)| {
        let (name, value) = match condition {
            Some(choice) => (["「", choice.name(), "」"].concat(), value(choice)),
            None => ("さがす言葉".to_owned(), "words".to_owned()),
        };
        button(DROP, &value, "class=btn", &format!("{name}を外すと{count}校"))
    });
    let words = "条件に合うと分かっている学校は、0校でした。資料のない学校があるかもしれません。";
    element("div class=\"panel\"", &(element("p", words) + &way.unwrap_or_default()))
}

/// Schools that fail no condition, but of which a document about one of the conditions is missing.
pub fn unknown(found: &Found, tray: &Tray, part: Part) -> String {
    if found.unknown.is_empty() {
        return String::new();
    }
    let words = "えらんだ条件のことが、資料では分からない学校です。合うかどうかは、学校に確認してください。";
    let parts = [
        format!("<h2 id=\"unknown\">条件が不明（{}校）</h2>", found.unknown.len()),
        element("p class=\"m\"", words),
        listed("open", &found.unknown, tray, part),
    ];
    element("section class=\"sec\" aria-labelledby=\"unknown\"", &parts.concat())
}

/// How much of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is in sight while the reader types: a slow phone draws no more within the time of a key.
    InSight,
    /// As many as one looks over.
    First,
    Whole,
}

const IN_SIGHT: usize = 2;

/// Schools shown until the reader asks for the rest.
pub const FIRST: usize = 6;

/// The name of the button that shows the rest.
pub const WHOLE: &str = "whole";

/// The list of this id: the first schools, and the way to the rest.
fn listed(id: &str, schools: &[&School], tray: &Tray, part: Part) -> String {
    let (first, others) = match part {
        Part::Whole => (schools, &[][..]),
        Part::First | Part::InSight => schools.split_at(FIRST.min(schools.len())),
    };
    let drawn = if part == Part::InSight { first.get(..IN_SIGHT).unwrap_or(first) } else { first };
    let list = element(&["ul class=\"grid cards\" id=", id].concat(), &cards(drawn, tray));
    if others.is_empty() { list } else { list + &rest(id, others) }
}

/// The way to the rest of a list.
#[cfg(feature = "csr")]
fn rest(id: &str, others: &[&School]) -> String {
    let words = ["のこり", &others.len().to_string(), "校を見る"].concat();
    element("p", &button(WHOLE, id, "class=\"btn wide\"", &words))
}

/// The same for who reads the document without the app: their names, to be opened.
#[cfg(not(feature = "csr"))]
fn rest(_: &str, others: &[&School]) -> String {
    use crate::ui::html::{escaped, more};

    let named = |school: &&School| link(&href(&Route::School(school.id.into())), "", &escaped(&school.title()));
    let names = element("ul class=points", &elements("li", others.iter().map(named)));
    more(&["のこり", &others.len().to_string(), "校を見る"].concat(), &names)
}

/// Where the chosen schools lead; nothing as long as none is chosen.
pub fn tray(tray: &Tray) -> String {
    let number = tray.ids().len().to_string();
    let full = if tray.is_full() { "（いっぱいです）" } else { "" };
    let words = ["えらんだ", &number, "校をくらべる", full].concat();
    match tray.ids() {
        [] => String::new(),
        _ => element("p class=tray", &link(&href(&Route::Compare), "class=\"btn go\"", &words)),
    }
}

/// What the list says of itself: of each licence, what stands above it and what below.
fn note(licence: Profession, below: bool) -> String {
    let at = licence as usize * 2 + usize::from(below);
    #[cfg(feature = "csr")]
    return crate::schools::listing::note(at).to_owned();
    #[cfg(not(feature = "csr"))]
    return super::notes::notes().get(at).cloned().unwrap_or_default();
}

/// Above the list: that it is not all there is.
pub fn incomplete(licence: Profession) -> String {
    icon("info") + &element("p", &note(licence, false))
}

/// Below the list: the rule of its order, and what it was made from.
pub fn about(licence: Profession, order: Order) -> String {
    [
        "<div class=foot><div class=scale aria-hidden=true></div><h2 class=vh id=\"about\">この一覧について</h2><p>並び方：",
        order.rule(),
        "広告や紹介料で、順番が変わることはありません。</p>",
        &note(licence, true),
        "</div>",
    ]
    .concat()
}
