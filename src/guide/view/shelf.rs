//! `/guide/`: what there is to read and to do, by reader and by topic.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::finder;
use crate::{
    browser::address::{self, href},
    guide::{
        article::Topic,
        reader::Reader,
        shelf::{Choice, Entry, entries},
    },
    ui::{
        act::Act,
        html::{element, escaped, icon, link},
        screen::{Screen, screen},
    },
};

const INTRODUCTION: &str =
    "<div class=intro><h1>ガイド</h1><p>読む人と話題をえらぶと、合う読みものとページが残ります。</p></div>";

pub fn guide_page() -> Screen {
    let choice = RwSignal::new(Choice::from_query(&address::query()));
    let acted = move |act: Act| {
        choice.update(|choice| match &*act.name {
            "reader" => choice.reader = Reader::from_name(&act.value),
            "topic" => choice.topic = Topic::from_name(&act.value),
            _ => {}
        });
        address::replace_query(&choice.get_untracked().to_query());
    };
    screen("main", move || guide_html(choice.get()), acted)
}

/// What stands on the page for a choice.
#[must_use]
pub fn guide_html(choice: Choice) -> String {
    let key = |group, name: Option<&'static str>, then: Choice| {
        finder::key(group, name.unwrap_or(""), name.unwrap_or("すべて"), then == choice, offered(then))
    };
    let reader = |reader: Option<Reader>| key("reader", reader.map(Reader::name), Choice { reader, ..choice });
    let topic = |topic: Option<Topic>| key("topic", topic.map(Topic::name), Choice { topic, ..choice });
    let readers: String = [None].into_iter().chain(Reader::ALL.map(Some)).map(reader).collect();
    let topics: String = [None].into_iter().chain(Topic::ALL.map(Some)).map(topic).collect();
    let rows: String = entries().filter(|entry| choice.offers(entry)).map(|entry| row(&entry)).collect();
    [
        INTRODUCTION,
        &finder::picker("読む人", &readers, "", ""),
        &finder::picker("話題", &topics, "", ""),
        &finder::found("読みものとページ", &(offered(choice).to_string() + "件"), &rows),
    ]
    .concat()
}

fn offered(choice: Choice) -> usize {
    entries().filter(|entry| choice.offers(entry)).count()
}

fn row(entry: &Entry) -> String {
    let time = entry.minutes.map(|minutes| ["・", &minutes.to_string(), "分"].concat()).unwrap_or_default();
    let description = match entry.description {
        "" => String::new(),
        description => element("small", description),
    };
    let words = [
        element("b", &escaped(entry.title)),
        icon("chev"),
        description,
        element("small class=\"num\"", &(entry.topic.name().to_owned() + &time)),
    ];
    element("li", &link(&href(&entry.route), "", &words.concat()))
}
