//! What the guide offers first, by who reads and by what it is about: the articles and the app's own pages.

use super::{
    ARTICLES,
    article::Topic,
    reader::Reader::{self, Freelance, HighSchool, LeftUniversity, Parent, Teacher, Worker},
};
use crate::{query, route::Route};

/// One thing to read or to do.
pub struct Entry {
    pub route: Route,
    pub title: &'static str,
    /// Of a page; the titles of the articles say enough, and theirs stay off the phone.
    pub description: &'static str,
    pub topic: Topic,
    pub readers: &'static [Reader],
    /// How long it takes to read; a page to use has no such figure.
    pub minutes: Option<u8>,
}

/// Who reads, and about what; the default offers everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub reader: Option<Reader>,
    pub topic: Option<Topic>,
}

impl Choice {
    #[must_use]
    pub fn offers(self, entry: &Entry) -> bool {
        self.reader.is_none_or(|reader| entry.readers.contains(&reader))
            && self.topic.is_none_or(|topic| entry.topic == topic)
    }

    #[must_use]
    pub fn to_query(self) -> String {
        let (reader, topic) = (self.reader.map_or("", Reader::name), self.topic.map_or("", Topic::name));
        query::write(&[("reader", reader), ("topic", topic)])
    }

    /// Any text gives a choice: what is not understood is left open.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        Self {
            reader: query::read(query, "reader").and_then(|name| Reader::from_name(&name)),
            topic: query::read(query, "topic").and_then(|name| Topic::from_name(&name)),
        }
    }
}

/// All entries, articles first.
pub fn entries() -> impl Iterator<Item = Entry> {
    let articles = ARTICLES.iter().map(|article| Entry {
        route: Route::Article(article.slug.into()),
        title: article.title,
        description: "",
        topic: article.topic,
        readers: article.readers,
        minutes: Some(article.minutes),
    });
    articles.chain(PAGES)
}

const fn page(
    route: Route,
    topic: Topic,
    readers: &'static [Reader],
    title: &'static str,
    description: &'static str,
) -> Entry {
    Entry { route, title, description, topic, readers, minutes: None }
}

const PAGES: [Entry; 7] = [
    page(
        Route::Careers,
        Topic::Work,
        &[HighSchool, Parent, Worker, LeftUniversity, Freelance, Teacher],
        "三つの国家資格をくらべる",
        "仕事の中身、国家試験の結果、生成AIの評価とその読み方。",
    ),
    page(
        Route::Quiz,
        Topic::Interest,
        &[HighSchool, Worker, LeftUniversity, Freelance],
        "診断する",
        "仕事の場面への引かれ方から、三つの資格を考えます。",
    ),
    page(
        Route::Schools,
        Topic::Study,
        &[HighSchool, Parent, Worker, LeftUniversity, Freelance, Teacher],
        "学校をさがす",
        "専門学校、短大、大学などを、地域や年数でしぼれます。",
    ),
    page(
        Route::Money,
        Topic::Money,
        &[HighSchool, Parent, LeftUniversity, Teacher],
        "学費と支援を計算する",
        "返さなくてよい支援と、残る学費の見込みがわかります。",
    ),
    page(
        Route::Reading,
        Topic::Study,
        &[HighSchool, Parent, Worker, LeftUniversity, Freelance],
        "進路の読みもの60本",
        "進路情報サイトの記事を、話題と読む人からさがせます。",
    ),
    page(
        Route::Glossary,
        Topic::Study,
        &[HighSchool, Parent, Worker, LeftUniversity, Freelance, Teacher],
        "用語集",
        "むずかしい言葉の、読みと意味。",
    ),
    page(
        Route::Sources,
        Topic::Work,
        &[Parent, Teacher],
        "数字の出典",
        "このアプリの数字を、どの資料で確かめたかの一覧です。",
    ),
];
