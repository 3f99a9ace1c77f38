//! 出典: the small number beside a statement and the numbered list that it leads to.

use super::html::{element, escaped, link, small_icon};
use crate::source::Source;

/// The number that leads to a source: its place in the table that [`source_list`] shows. Nothing for an unknown id.
#[must_use]
pub fn mark(table: &[Source], id: &str) -> String {
    let Some(at) = table.iter().position(|source| source.id == id) else { return String::new() };
    number(at + 1)
}

/// The link to the source of this number.
#[must_use]
pub fn number(number: usize) -> String {
    let number = number.to_string();
    let label = ["aria-label=\"出典", &number, "\""].concat();
    element("sup class=\"ref\"", &link(&["#src-", &number].concat(), &label, &number))
}

/// The heading (of the second level) and the sources in the order of their numbers. Their addresses lead out of the app.
#[must_use]
pub fn source_list<'a>(sources: impl Iterator<Item = &'a Source>) -> String {
    let rows: String = sources.enumerate().map(|(at, source)| row(at + 1, source)).collect();
    let note = element("p class=\"s dim\"", "リンクの先は、このアプリの外です（通信が必要）。");
    ["<h2 id=\"sources\">出典</h2>", &note, &element("ol class=\"refs\"", &rows)].concat()
}

fn row(number: usize, source: &Source) -> String {
    element(&["li id=\"src-", &number.to_string(), "\""].concat(), &entry(source))
}

/// One source: its title and date, as a link where it has an address.
#[must_use]
pub fn entry(source: &Source) -> String {
    let date = ["（", source.date.unwrap_or("年の記載なし"), "）"].concat();
    let words = element("span", &(escaped(source.title) + &element("small", &escaped(&date))));
    match source.url {
        Some(url) => link(url, "rel=\"noreferrer\"", &(words + &small_icon("ext"))),
        None => words,
    }
}
