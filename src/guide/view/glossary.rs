//! `/glossary/`: the words that articles open, all in one place.

use crate::{
    guide::{
        SOURCES, TERMS,
        glossary::{ROWS, Term},
    },
    source::by_id,
    ui::{
        html::element,
        sources::{number, source_list},
    },
};

/// What stands inside `<main>`.
#[must_use]
pub fn glossary_html() -> String {
    let mut cited: Vec<&str> = Vec::new();
    let rows: String = ROWS.into_iter().map(|row| section(row, &mut cited)).collect();
    let sources = source_list(cited.iter().filter_map(|id| by_id(SOURCES, id)));
    let count = TERMS.len().to_string();
    [
        "<div class=intro><h1>用語集</h1><p>記事に出てくる言葉を、",
        &count,
        "語、五十音の順にならべました。一行で、だいたいの意味を書いています。</p></div>",
        &rows,
        &element("section class=\"sec\" aria-labelledby=\"sources\"", &sources),
        "<div class=scale aria-hidden=true></div>",
    ]
    .concat()
}

/// The words of one row of the kana table; nothing where it has none.
fn section(row: char, cited: &mut Vec<&'static str>) -> String {
    let terms: String = TERMS.iter().filter(|term| term.row() == row).map(|term| entry(term, cited)).collect();
    if terms.is_empty() {
        return terms;
    }
    element("h2", &[&row.to_string(), "行"].concat()) + &element("dl class=words", &terms)
}

fn entry(term: &Term, cited: &mut Vec<&'static str>) -> String {
    let mark = term.source.map(|id| {
        let known = cited.iter().position(|known| *known == id);
        let at = known.unwrap_or_else(|| {
            cited.push(id);
            cited.len() - 1
        });
        number(at + 1)
    });
    let name = element("b", term.word) + " " + &element("small", term.reading);
    element("dt", &name) + &element("dd", &(term.line.to_owned() + &mark.unwrap_or_default()))
}
