//! `/guide/<slug>/`: one article.

use crate::{
    browser::address::href,
    guide::{
        SOURCES,
        article::{Article, by_slug},
        reader::Reader,
    },
    route::Route,
    source::by_id,
    ui::{
        html::{element, escaped, icon, link},
        sources::source_list,
    },
};

/// What stands inside `<main>` of the article with this slug; nothing where there is none.
#[must_use]
pub fn article_html(slug: &str) -> String {
    let Some(article) = by_slug(slug) else { return String::new() };
    let sources = source_list(article.sources.iter().filter_map(|id| by_id(SOURCES, id)));
    [
        element("div class=\"intro\"", &head(article)),
        FURIGANA_SWITCH.into(),
        contents(article),
        words_note(article),
        element("article class=\"art\"", &article.body_at(&href(&Route::Home))),
        element("section class=\"sec\" aria-labelledby=\"sources\"", &sources),
        element("div class=\"scale\" aria-hidden=\"true\"", ""),
    ]
    .concat()
}

/// ふりがな on or off, here and in the settings; the shell answers it.
const FURIGANA_SWITCH: &str = "<div class=\"panel\"><label class=\"sw\"><span><b>ふりがな</b><br>\
    <span class=\"s dim\">むずかしい漢字に読みを付けます</span></span>\
    <input type=\"checkbox\" role=\"switch\" name=\"furigana\"></label></div>";

/// How the words with a dotted line open, where the article has one.
fn words_note(article: &Article) -> String {
    if !article.body.contains(" popover>") {
        return String::new();
    }
    let all = link(&href(&Route::Glossary), "", "用語集");
    element("p class=\"s dim\"", &["点線の言葉を押すと、意味が出ます。全部の言葉は", &all, "にあります。"].concat())
}

fn head(article: &Article) -> String {
    let readers = article.readers.iter().copied().map(Reader::name).collect::<Vec<_>>().join("・");
    let minutes = article.minutes.to_string();
    let facts = [article.topic.name(), "・", &minutes, "分・", article.checked, "に確認"].concat();
    [
        element("p class=\"s dim\"", &facts),
        element("h1", article.title_html),
        element("p class=\"lead\"", &escaped(article.description)),
        element("p class=\"s dim\"", &("読む人：".to_owned() + &readers)),
    ]
    .concat()
}

/// How many headings leave room for the text on the first screen.
const SHORT: usize = 6;

/// The headings; many of them stand behind their fold at first.
fn contents(article: &Article) -> String {
    let sections = article.contents.matches("<li>").count();
    let count = element("span class=\"s dim\"", &(sections.to_string() + "つの見出し"));
    let name = ["<b class=\"m\">もくじ</b>", &count, &icon("chev")].concat();
    let summary = element("summary class=\"row between\"", &name);
    let fold = if sections > SHORT { "details class=toc" } else { "details class=toc open" };
    element(fold, &(summary + &element("ol class=\"tube\"", article.contents)))
}
