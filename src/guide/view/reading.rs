//! `/reading/`: the sixty articles of another site.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::finder;
use crate::{
    browser::{address, file, page},
    guide::{
        LIST_CHECKED, TOPICS,
        reader::Reader,
        reading_list::{self, Filter, Listed, topic_by_name},
    },
    ui::{
        act::Act,
        html::{element, escaped, icon, link, missing, small_icon, waiting},
        screen::{Screen, screen},
    },
};

const NAME: &str = "進路の読みもの60本";
const INTRODUCTION: &str = "<div class=intro><h1>進路の読みもの60本</h1>\
    <p>専門学校を紹介するサイトの記事です。題名は、サイトのまま載せています。</p></div>";

/// How many topics are seen at once, the most frequent ones; the others are behind a fold.
const TOPICS_AT_ONCE: usize = 8;

pub fn reading_page() -> Screen {
    let filter = RwSignal::new(Filter::from_query(&address::query()));
    let acted = move |act: Act| {
        filter.update(|filter| match &*act.name {
            "reader" => filter.reader = Reader::from_name(&act.value),
            "topic" => filter.topic = topic_by_name(&act.value),
            "words" => filter.words = act.value,
            _ => {}
        });
        address::replace_query_soon(filter.read_untracked().to_query());
    };
    let instead = RwSignal::new(String::new());
    if reading_list::list().is_empty() {
        instead.set(page::main_of_document().unwrap_or_else(|| waiting(NAME)));
        file::read(reading_list::FILE.into(), move |text| {
            let found = text.is_some_and(reading_list::read);
            let said = if found { String::new() } else { missing(NAME, "この一覧") };
            // Gone to another screen meanwhile: nothing is left to fill.
            _ = instead.try_set(said);
            found
        });
    }
    let html = move || {
        let instead = instead.get();
        if instead.is_empty() { reading_html(&filter.read()) } else { instead }
    };
    screen("main", html, acted)
}

/// What stands on the page for a filter.
#[must_use]
pub fn reading_html(filter: &Filter) -> String {
    let reader = |reader: Option<Reader>| {
        let name = reader.map(Reader::name);
        let count = filter.count_with_reader(reader);
        finder::key("reader", name.unwrap_or(""), name.unwrap_or("すべて"), filter.reader == reader, count)
    };
    let topic = |topic: Option<&'static str>| {
        let count = filter.count_with_topic(topic);
        finder::key("topic", topic.unwrap_or(""), topic.unwrap_or("すべて"), filter.topic == topic, count)
    };
    let used = Reader::ALL.into_iter().filter(|reader| Filter::default().count_with_reader(Some(*reader)) > 0);
    let readers: String = [None].into_iter().chain(used.map(Some)).map(reader).collect();
    let (first, later) = TOPICS.split_at(TOPICS_AT_ONCE.min(TOPICS.len()));
    let topics: String = [None].into_iter().chain(first.iter().copied().map(Some)).map(topic).collect();
    let later: String = later.iter().copied().map(Some).map(topic).collect();
    let rows: String = filter.found().map(row).collect();
    [
        INTRODUCTION,
        &element("div class=call", &about()),
        WORDS_OPEN,
        &escaped(&filter.words),
        WORDS_END,
        &finder::picker("読む人", &readers, "", ""),
        &finder::picker("話題", &topics, "ほかの話題", &later),
        &finder::found("記事", &told(filter), &rows),
    ]
    .concat()
}

const WORDS_OPEN: &str = "<label class=field><span class=l>言葉でさがす</span><span class=inp>\
    <input type=search name=words enterkeyhint=search autocomplete=off maxlength=80 value=\"";
const WORDS_END: &str = "\"></span></label>";

fn about() -> String {
    let words = [
        "話題と読む人の札は、題名をもとにこのアプリで付けました。リンクがあるのは、住所がわかった記事だけです（",
        LIST_CHECKED,
        "に確認、通信が必要）。題名の言い方や中身は、サイトの考えです。",
    ];
    icon("info") + &element("p", &words.concat())
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
