//! `/reading/`: the sixty articles of another site.

use leptos::prelude::*;

use super::chip;
use crate::{
    browser::address,
    guide::{
        LIST_CHECKED, TOPICS,
        reader::Reader,
        reading_list::{Filter, Listed},
    },
    ui::icon::{icon, small_icon},
};

/// How many topics are offered at once; the others are behind a fold.
const TOPICS_AT_ONCE: usize = 8;

pub fn reading_page() -> AnyView {
    let filter = RwSignal::new(Filter::from_query(&address::query()));
    let count = Memo::new(move |_| filter.read().found().count());
    Effect::new(move |_| address::replace_query(&filter.read().to_query()));
    view! {
        <main class="main" id="main">
            {introduction()}
            {word_field(filter)}
            {reader_chips(filter)}
            {topic_chips(filter)}
            <section class="stack" aria-labelledby="found">
                <h2 id="found">"記事"</h2>
                <p class="row">
                    <span class="s dim" aria-live="polite">
                        <b class="num">{count}</b>
                        "本"
                        {move || chosen(&filter.read())}
                    </span>
                    {move || {
                        (*filter.read() != Filter::default())
                            .then(|| {
                                view! {
                                    <button class="txt" type="button" on:click=move |_| filter.set(Filter::default())>
                                        "条件を外す"
                                    </button>
                                }
                            })
                    }}
                </p>
                <ul class="links">{move || filter.read().found().map(row).collect_view()}</ul>
            </section>
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
    .into_any()
}

fn introduction() -> impl IntoView {
    view! {
        <div class="intro">
            <h1>"進路の読みもの60本"</h1>
            <p>"専門学校を紹介するサイトの記事です。題名は、サイトのまま載せています。"</p>
        </div>
        <div class="call">
            {icon("info")}
            <p>
                "話題と読む人の札は、題名をもとにこのアプリで付けました。リンクがあるのは、住所がわかった記事だけです（"
                {LIST_CHECKED}
                "に確認、通信が必要）。題名の言い方や中身は、サイトの考えです。"
            </p>
        </div>
    }
}

fn word_field(filter: RwSignal<Filter>) -> impl IntoView {
    view! {
        <label class="field">
            <span class="l">"言葉でさがす"</span>
            <span class="inp">
                {icon("search")}
                <input
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    prop:value=move || filter.read().words.clone()
                    on:input=move |event| filter.update(|filter| filter.words = event_target_value(&event))
                />
            </span>
        </label>
    }
}

fn reader_chips(filter: RwSignal<Filter>) -> impl IntoView {
    let used = Reader::ALL.into_iter().filter(|reader| Filter::default().count_with_reader(Some(*reader)) > 0);
    view! {
        <fieldset class="pickers">
            <legend>"読む人"</legend>
            <ul class="chips">
                {[None]
                    .into_iter()
                    .chain(used.map(Some))
                    .map(|reader| {
                        chip(
                            reader.map_or("すべて", Reader::name),
                            move || filter.read().reader == reader,
                            move || filter.read().count_with_reader(reader),
                            move || filter.update(|filter| filter.reader = reader),
                        )
                    })
                    .collect_view()}
            </ul>
        </fieldset>
    }
}

fn topic_chips(filter: RwSignal<Filter>) -> impl IntoView {
    let one = move |topic: Option<&'static str>| {
        chip(
            topic.unwrap_or("すべて"),
            move || filter.read().topic == topic,
            move || filter.read().count_with_topic(topic),
            move || filter.update(|filter| filter.topic = topic),
        )
    };
    let topics = || TOPICS.iter().copied().map(Some);
    let others = topics().skip(TOPICS_AT_ONCE);
    let chosen_of_others = others.clone().any(|topic| topic == filter.read_untracked().topic);
    view! {
        <fieldset class="pickers">
            <legend>"話題"</legend>
            <ul class="chips">
                {[None].into_iter().chain(topics().take(TOPICS_AT_ONCE)).map(one).collect_view()}
            </ul>
            <details class="more" open=chosen_of_others>
                <summary>{icon("chev")} "ほかの話題"</summary>
                <ul class="chips">{others.map(one).collect_view()}</ul>
            </details>
        </fieldset>
    }
}

/// The tags that are chosen, in brackets.
fn chosen(filter: &Filter) -> String {
    let tags: Vec<&str> = filter.reader.map(Reader::name).into_iter().chain(filter.topic).collect();
    if tags.is_empty() { String::new() } else { format!("（{}）", tags.join("・")) }
}

fn row(listed: &'static Listed) -> impl IntoView {
    let tags = listed.topics.iter().copied().chain(listed.readers.iter().map(|reader| reader.name()));
    let tags = view! { <small>{tags.collect::<Vec<_>>().join("・")}</small> };
    let entry = match &listed.link {
        Some(link) => view! {
            <a href=link.address rel="noreferrer">
                <b>{listed.title}</b>
                {small_icon("ext")}
                {tags}
                {(!link.same_title).then(|| view! { <small>"リンク先の題名は、少しちがいます"</small> })}
            </a>
        }
        .into_any(),
        None => view! {
            <div>
                <b>{listed.title}</b>
                {tags}
            </div>
        }
        .into_any(),
    };
    view! { <li>{entry}</li> }
}
