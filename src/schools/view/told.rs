//! How facts are told: with whose word they are, and what to do where nothing is known.

use crate::{
    schools::details::{Details, Document},
    ui::html::{element, elements, escaped, link},
};

/// What stands in the place of a value that no document gives.
pub const UNKNOWN: &str = "<span class=\"none\">不明<wbr>（学校に確認）</span>";

/// The number of a document in the school's list of sources, as a link to it.
pub fn mark(details: &Details, document: &Document) -> String {
    let Some(number) = details.number_of(document) else { return String::new() };
    let number = number.to_string();
    let label = ["aria-label=\"出典", &number, "\""].concat();
    element("sup class=\"ref\"", &link(&["#src-", &number].concat(), &label, &number))
}

/// Whose word it is, when it was said, and the number of the document: 「学校の説明（2020年度）」.
pub fn attributed(details: &Details, document: &Document) -> String {
    let date = document.source.date.unwrap_or("年の記載なし");
    let words = [document.voice.name(), "（", date, "）"].concat();
    element("small class=\"by\"", &(escaped(&words) + &mark(details, document)))
}

/// A statement with its note and its document.
pub fn statement(details: &Details, text: &str, note: Option<&str>, source: Option<&Document>) -> String {
    let note = note.map(|note| element("small", &escaped(note))).unwrap_or_default();
    let by = source.map(|document| attributed(details, document)).unwrap_or_default();
    escaped(text) + &note + &by
}

/// One row of a table of facts.
pub fn row(name: &str, value: &str) -> String {
    element("tr", &(element("th scope=\"row\"", name) + &element("td", value)))
}

/// The same where a fact is known; nothing otherwise.
pub fn row_if(name: &str, value: Option<String>) -> String {
    value.map(|value| row(name, &value)).unwrap_or_default()
}

pub fn table(rows: &[String]) -> String {
    element("table class=\"tbl facts\"", &element("tbody", &rows.concat()))
}

pub fn paragraph(class: &str, text: &str) -> String {
    element(&["p class=\"", class, "\""].concat(), text)
}

pub fn bullets(items: impl Iterator<Item = String>) -> String {
    element("ul class=\"ticks\"", &elements("li", items))
}
