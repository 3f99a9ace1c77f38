//! `/guide/<slug>/`: one article.

use leptos::prelude::*;

use crate::{
    browser::{
        address::href,
        page,
        storage::{self, Key},
    },
    guide::{
        SOURCES,
        article::{Article, by_slug},
        reader::Reader,
    },
    route::Route,
    settings::Settings,
    source::by_id,
    ui::{
        html::{element, escaped},
        sources::source_list,
    },
};

/// The article with this slug; nothing where there is none (the app shows its own page then).
pub fn article_page(slug: &str) -> AnyView {
    let Some(article) = by_slug(slug) else { return ().into_any() };
    let sources = source_list(article.sources.iter().filter_map(|id| by_id(SOURCES, id)));
    view! {
        <main class="main read-w" id="main">
            <div class="intro" inner_html=head(article)></div>
            {furigana_switch()}
            <details class="toc" open inner_html=contents(article)></details>
            <article class="art" inner_html=article.body_at(&href(&Route::Home))></article>
            <section class="sec" aria-labelledby="sources" inner_html=sources></section>
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
    .into_any()
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

fn contents(article: &Article) -> String {
    let sections = article.contents.matches("<li>").count().to_string();
    let count = element("span class=\"s dim\"", &(sections + "つの見出し"));
    let summary = element("summary class=\"row between\"", &("<b class=\"m\">もくじ</b>".to_owned() + &count));
    summary + &element("ol class=\"tube\"", article.contents)
}

/// ふりがな on or off, here and in the settings.
fn furigana_switch() -> AnyView {
    view! {
        <div class="panel">
            <label class="sw">
                <span>
                    <b>"ふりがな"</b>
                    <br/>
                    <span class="s dim">"むずかしい漢字に読みを付けます"</span>
                </span>
                <input
                    type="checkbox"
                    role="switch"
                    prop:checked=Settings::load().furigana
                    on:change=move |event| set_furigana(event_target_checked(&event))
                />
            </label>
        </div>
    }
    .into_any()
}

fn set_furigana(furigana: bool) {
    page::set_root_attribute("data-ruby", furigana.then_some("on"));
    storage::save(Key::Settings, &Settings { furigana, ..Settings::load() }.to_saved());
}
