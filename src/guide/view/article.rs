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
    ui::sources::source_list,
};

/// The article with this slug; nothing where there is none (the app shows its own page then).
pub fn article_page(slug: &str) -> AnyView {
    by_slug(slug).map(|article| view(article).into_any()).into_any()
}

fn view(article: &'static Article) -> impl IntoView {
    let readers = article.readers.iter().copied().map(Reader::name).collect::<Vec<_>>().join("・");
    let sections = article.contents.matches("<li>").count();
    view! {
        <main class="main read-w" id="main">
            <div class="intro">
                <p class="s dim">
                    {article.topic.name()} "・" {article.minutes} "分・" {article.checked} "に確認"
                </p>
                <h1 inner_html=article.title_html></h1>
                <p class="lead">{article.description}</p>
                <p class="s dim">"読む人：" {readers}</p>
            </div>
            {furigana_switch()}
            <details class="toc" open>
                <summary class="row between">
                    <b class="m">"もくじ"</b>
                    <span class="s dim">{sections} "つの見出し"</span>
                </summary>
                <ol class="tube" inner_html=article.contents></ol>
            </details>
            <article class="art" inner_html=article.body_at(&href(&Route::Home))></article>
            {source_list(article.sources.iter().filter_map(|id| by_id(SOURCES, id)))}
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
}

/// ふりがな on or off, here and in the settings.
fn furigana_switch() -> impl IntoView {
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
}

fn set_furigana(furigana: bool) {
    page::set_root_attribute("data-ruby", furigana.then_some("on"));
    storage::save(Key::Settings, &Settings { furigana, ..Settings::load() }.to_saved());
}
