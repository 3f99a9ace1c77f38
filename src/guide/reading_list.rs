//! 読みもの一覧: sixty articles of another site, found by topic, by reader and by free words.

use super::{READING_LIST, TOPICS, reader::Reader};
use crate::{fold::folded, query};

/// One article of the list. The title is the site's, word for word; the tags are ours.
pub struct Listed {
    pub title: &'static str,
    /// Words of [`TOPICS`].
    pub topics: &'static [&'static str],
    pub readers: &'static [Reader],
    /// Absent where its address was not found.
    pub link: Option<Link>,
}

/// Where an article stands.
pub struct Link {
    pub address: &'static str,
    /// Whether the page there bears this very title; otherwise it differs a little.
    pub same_title: bool,
}

/// What a reader looks for; the default finds everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub topic: Option<&'static str>,
    pub reader: Option<Reader>,
    /// As typed: words, all of which must be found.
    pub words: String,
}

impl Filter {
    /// The articles it finds, in the order of the list.
    pub fn found(&self) -> impl Iterator<Item = &'static Listed> {
        let words: Vec<String> = self.words.split_whitespace().map(folded).collect();
        let (topic, reader) = (self.topic, self.reader);
        READING_LIST.iter().filter(move |listed| {
            topic.is_none_or(|topic| listed.topics.contains(&topic))
                && reader.is_none_or(|reader| listed.readers.contains(&reader))
                && (words.is_empty() || listed.holds(&words))
        })
    }

    /// How many it would find with another topic.
    #[must_use]
    pub fn count_with_topic(&self, topic: Option<&'static str>) -> usize {
        Self { topic, ..self.clone() }.found().count()
    }

    /// How many it would find with another reader.
    #[must_use]
    pub fn count_with_reader(&self, reader: Option<Reader>) -> usize {
        Self { reader, ..self.clone() }.found().count()
    }

    #[must_use]
    pub fn to_query(&self) -> String {
        let reader = self.reader.map_or("", Reader::name);
        query::write(&[("topic", self.topic.unwrap_or_default()), ("reader", reader), ("q", self.words.trim())])
    }

    /// Any text gives a filter: what is not understood is left open.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let topic = query::read(query, "topic");
        Self {
            topic: topic.and_then(|name| topic_by_name(&name)),
            reader: query::read(query, "reader").and_then(|name| Reader::from_name(&name)),
            words: query::read(query, "q").unwrap_or_default(),
        }
    }
}

impl Listed {
    /// Whether title and tags hold all the words.
    fn holds(&self, words: &[String]) -> bool {
        let mut text = folded(self.title);
        for tag in self.topics.iter().copied().chain(self.readers.iter().map(|reader| reader.name())) {
            text.push('\n');
            text.push_str(&folded(tag));
        }
        words.iter().all(|word| text.contains(word))
    }
}

/// The topic that has this name.
#[must_use]
pub fn topic_by_name(name: &str) -> Option<&'static str> {
    TOPICS.iter().copied().find(|topic| *topic == name)
}
