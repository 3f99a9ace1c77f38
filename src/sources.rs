//! 出典: every document that a figure of the app was read in, by feature.

use crate::{
    aid,
    browser::address::href,
    careers, guide,
    route::Route,
    schools,
    source::Source,
    ui::{
        html::{element, link},
        sources::entry,
    },
};

/// What stands inside `<main>`.
#[must_use]
pub fn sources_html() -> String {
    [
        "<h1>出典</h1>",
        ABOUT,
        &element("p", &link(&href(&Route::SchoolSources), "class=txt", "学校の出典")),
        &section("学費の支援と税の数字", "aid-", aid::figures::SOURCES),
        &section("三つの免許と国家試験", "career-", careers::SOURCES),
        &section("ガイド（上にない資料）", "guide-", of_the_guide_alone()),
    ]
    .concat()
}

const ABOUT: &str = "<p>このアプリの数字を読んだ資料です。保存された写しで読んだものが多く、今のページと違うことがあります。\
    決める前に、学校や役所の今の案内で確かめてください。</p>\
    <p class=\"s dim\">リンクの先は、このアプリの外です（通信が必要）。</p>";

/// The same for the schools, whose documents are the most.
#[must_use]
pub fn school_sources_html() -> String {
    let documents = schools::DOCUMENTS.iter().map(|document| &document.source);
    ["<h1>学校の出典</h1>", ABOUT, &section("学校", "school-", documents)].concat()
}

/// The documents that the guide alone names: many of its figures were read where the other features read theirs.
fn of_the_guide_alone() -> impl Iterator<Item = &'static Source> {
    let others = aid::figures::SOURCES.iter().chain(careers::SOURCES);
    let others = others.chain(schools::DOCUMENTS.iter().map(|document| &document.source));
    let known: Vec<&str> = others.filter_map(|source| source.url).collect();
    guide::SOURCES.iter().filter(move |source| source.url.is_none_or(|url| !known.contains(&url)))
}

/// The id of an entry is that of the source behind the feature's name; the result of お金 leads there.
fn section<'a>(name: &str, feature: &str, sources: impl IntoIterator<Item = &'a Source>) -> String {
    let row = |source: &Source| element(&["li id=\"", feature, source.id, "\""].concat(), &entry(source));
    let rows: String = sources.into_iter().map(row).collect();
    element("h2", name) + &element("ol class=\"refs\"", &rows)
}
