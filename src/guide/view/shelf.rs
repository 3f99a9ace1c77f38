//! `/guide/`: what there is to read and to do, by reader and by topic.

use leptos::prelude::*;

use super::chip;
use crate::{
    browser::address::{self, href},
    guide::{
        article::Topic,
        reader::Reader,
        shelf::{Choice, Entry, entries},
    },
    ui::icon::icon,
};

pub fn guide_page() -> AnyView {
    let choice = RwSignal::new(Choice::from_query(&address::query()));
    let count = move || offered(choice.get());
    Effect::new(move |_| address::replace_query(&choice.get().to_query()));
    let readers = [None].into_iter().chain(Reader::ALL.map(Some));
    let topics = [None].into_iter().chain(Topic::ALL.map(Some));
    view! {
        <main class="main" id="main">
            <div class="intro">
                <h1>"ガイド"</h1>
                <p>"読む人と話題をえらぶと、合う読みものとページが残ります。"</p>
            </div>
            <fieldset class="pickers">
                <legend>"読む人"</legend>
                <ul class="chips">
                    {readers
                        .map(|reader| {
                            chip(
                                reader.map_or("すべて", Reader::name),
                                move || choice.get().reader == reader,
                                move || offered(Choice { reader, ..choice.get() }),
                                move || choice.update(|choice| choice.reader = reader),
                            )
                        })
                        .collect_view()}
                </ul>
            </fieldset>
            <fieldset class="pickers">
                <legend>"話題"</legend>
                <ul class="chips">
                    {topics
                        .map(|topic| {
                            chip(
                                topic.map_or("すべて", Topic::name),
                                move || choice.get().topic == topic,
                                move || offered(Choice { topic, ..choice.get() }),
                                move || choice.update(|choice| choice.topic = topic),
                            )
                        })
                        .collect_view()}
                </ul>
            </fieldset>
            <section class="stack" aria-labelledby="found">
                <h2 id="found">"読みものとページ"</h2>
                <p class="s dim" aria-live="polite">
                    <b class="num">{count}</b>
                    "件"
                </p>
                <ul class="links">
                    {move || {
                        entries().filter(|entry| choice.get().offers(entry)).map(row).collect_view()
                    }}
                </ul>
            </section>
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
    .into_any()
}

fn offered(choice: Choice) -> usize {
    entries().filter(|entry| choice.offers(entry)).count()
}

fn row(entry: Entry) -> impl IntoView {
    let time = entry.minutes.map(|minutes| format!("・{minutes}分")).unwrap_or_default();
    view! {
        <li>
            <a href=href(&entry.route)>
                <b>{entry.title}</b>
                {icon("chev")}
                <small>{entry.description}</small>
                <small class="num">{entry.topic.name()} {time}</small>
            </a>
        </li>
    }
}
