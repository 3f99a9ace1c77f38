//! `/reading/`: the sixty articles of another site.

use leptos::prelude::*;

use super::finder::{Fold, Key, found, key, picker};
use crate::{
    browser::address,
    guide::{
        LIST_CHECKED, TOPICS,
        reader::Reader,
        reading_list::{Filter, Listed},
    },
    ui::html::{element, escaped, icon, link, small_icon},
};

const INTRODUCTION: &str =
    "<h1>進路の読みもの60本</h1><p>専門学校を紹介するサイトの記事です。題名は、サイトのまま載せています。</p>";

/// How many keys of topics are seen at once: all of them, and the eight most frequent.
const TOPICS_AT_ONCE: usize = 9;

pub fn reading_page() -> AnyView {
    let filter = RwSignal::new(Filter::from_query(&address::query()));
    let used = Reader::ALL.into_iter().filter(|reader| Filter::default().count_with_reader(Some(*reader)) > 0);
    let readers = [None].into_iter().chain(used.map(Some));
    let readers = readers.map(|reader| filter_key(filter, With::Reader(reader))).collect();
    let topics = [None].into_iter().chain(TOPICS.iter().copied().map(Some));
    let open = topics.clone().skip(TOPICS_AT_ONCE).any(|topic| topic == filter.read_untracked().topic);
    let topics = topics.map(|topic| filter_key(filter, With::Topic(topic))).collect();
    view! {
        <main class="main" id="main">
            <div class="intro" inner_html=INTRODUCTION></div>
            <div class="call" inner_html=about()></div>
            {word_field(filter)}
            {picker("読む人", readers, None)}
            {picker("話題", topics, Some(Fold { after: TOPICS_AT_ONCE, name: "ほかの話題", open }))}
            {found(
                "記事",
                Signal::derive(move || told(&filter.read())),
                Signal::derive(move || filter.read().found().map(row).collect()),
                Signal::derive(move || filter.read().to_query()),
            )}
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
    .into_any()
}

fn about() -> String {
    let words = [
        "話題と読む人の札は、題名をもとにこのアプリで付けました。リンクがあるのは、住所がわかった記事だけです（",
        LIST_CHECKED,
        "に確認、通信が必要）。題名の言い方や中身は、サイトの考えです。",
    ];
    icon("info") + &element("p", &words.concat())
}

fn word_field(filter: RwSignal<Filter>) -> AnyView {
    view! {
        <label class="field">
            <span class="l">"言葉でさがす"</span>
            <span class="inp">
                <input
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    prop:value=filter.read_untracked().words.clone()
                    on:input=move |event| filter.update(|filter| filter.words = event_target_value(&event))
                />
            </span>
        </label>
    }
    .into_any()
}

/// One part of the filter made otherwise.
#[derive(Clone, Copy)]
enum With {
    Reader(Option<Reader>),
    Topic(Option<&'static str>),
}

fn filter_key(filter: RwSignal<Filter>, with: With) -> AnyView {
    let name = match with {
        With::Reader(reader) => reader.map_or("すべて", Reader::name),
        With::Topic(topic) => topic.unwrap_or("すべて"),
    };
    let state = move || {
        let filter = filter.read();
        match with {
            With::Reader(reader) => Key { chosen: filter.reader == reader, count: filter.count_with_reader(reader) },
            With::Topic(topic) => Key { chosen: filter.topic == topic, count: filter.count_with_topic(topic) },
        }
    };
    let choose = move |()| {
        filter.update(|filter| match with {
            With::Reader(reader) => filter.reader = reader,
            With::Topic(topic) => filter.topic = topic,
        });
    };
    key(name, Signal::derive(state), Callback::new(choose))
}

/// How many were found, and with which tags.
fn told(filter: &Filter) -> String {
    let tags: Vec<&str> = filter.reader.map(Reader::name).into_iter().chain(filter.topic).collect();
    let count = filter.found().count().to_string();
    let tags = if tags.is_empty() { String::new() } else { ["（", &tags.join("・"), "）"].concat() };
    let advice = if count == "0" {
        "。言葉を短くするか、条件を「すべて」にもどしてください。"
    } else {
        ""
    };
    [&count, "本", &tags, advice].concat()
}

fn row(listed: &Listed) -> String {
    let tags = listed.topics.iter().copied().chain(listed.readers.iter().map(|reader| reader.name()));
    let title = element("b", &escaped(listed.title));
    let tags = element("small", &tags.collect::<Vec<_>>().join("・"));
    let entry = match &listed.link {
        Some(to) => {
            let note =
                if to.same_title { "" } else { "<small>リンク先の題名は、少しちがいます</small>" };
            link(to.address, "rel=\"noreferrer\"", &[&title, &small_icon("ext"), &tags, note].concat())
        }
        None => element("div", &(title + &tags)),
    };
    element("li", &entry)
}
