//! `/guide/`: what there is to read and to do, by reader and by topic.

use leptos::prelude::*;

use super::finder::{Key, found, key, picker};
use crate::{
    browser::address::{self, href},
    guide::{
        article::Topic,
        reader::Reader,
        shelf::{Choice, Entry, entries},
    },
    ui::html::{element, escaped, icon, link},
};

const INTRODUCTION: &str = "<h1>ガイド</h1><p>読む人と話題をえらぶと、合う読みものとページが残ります。</p>";

pub fn guide_page() -> AnyView {
    let choice = RwSignal::new(Choice::from_query(&address::query()));
    let readers = [None].into_iter().chain(Reader::ALL.map(Some));
    let readers = readers.map(|reader| choice_key(choice, With::Reader(reader))).collect();
    let topics = [None].into_iter().chain(Topic::ALL.map(Some));
    let topics = topics.map(|topic| choice_key(choice, With::Topic(topic))).collect();
    view! {
        <main class="main" id="main">
            <div class="intro" inner_html=INTRODUCTION></div>
            {picker("読む人", readers, None)}
            {picker("話題", topics, None)}
            {found(
                "読みものとページ",
                Signal::derive(move || offered(choice.get()).to_string() + "件"),
                Signal::derive(move || rows(choice.get())),
                Signal::derive(move || choice.get().to_query()),
            )}
            <div class="scale" aria-hidden="true"></div>
        </main>
    }
    .into_any()
}

/// One part of the choice made otherwise.
#[derive(Clone, Copy)]
enum With {
    Reader(Option<Reader>),
    Topic(Option<Topic>),
}

impl With {
    fn of(self, choice: Choice) -> Choice {
        match self {
            Self::Reader(reader) => Choice { reader, ..choice },
            Self::Topic(topic) => Choice { topic, ..choice },
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Reader(Some(reader)) => reader.name(),
            Self::Topic(Some(topic)) => topic.name(),
            Self::Reader(None) | Self::Topic(None) => "すべて",
        }
    }
}

fn choice_key(choice: RwSignal<Choice>, with: With) -> AnyView {
    let state = move || {
        let (now, then) = (choice.get(), with.of(choice.get()));
        Key { chosen: now == then, count: offered(then) }
    };
    key(with.name(), Signal::derive(state), Callback::new(move |()| choice.update(|choice| *choice = with.of(*choice))))
}

fn offered(choice: Choice) -> usize {
    entries().filter(|entry| choice.offers(entry)).count()
}

fn rows(choice: Choice) -> String {
    entries().filter(|entry| choice.offers(entry)).map(|entry| row(&entry)).collect()
}

fn row(entry: &Entry) -> String {
    let time = entry.minutes.map(|minutes| ["・", &minutes.to_string(), "分"].concat()).unwrap_or_default();
    let words = [
        element("b", &escaped(entry.title)),
        icon("chev"),
        element("small", &escaped(entry.description)),
        element("small class=\"num\"", &(entry.topic.name().to_owned() + &time)),
    ];
    element("li", &link(&href(&entry.route), "", &words.concat()))
}
