//! 読みもの一覧: sixty articles of another site, found by topic, by reader and by free words.

use std::sync::OnceLock;

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

/// The file that holds the list, below the app's base.
pub const FILE: &str = "reading/list.txt";

static READ: OnceLock<Vec<Listed>> = OnceLock::new();

/// The list. The app on the phone carries none: there it is empty until its file is [`read`].
#[must_use]
pub fn list() -> &'static [Listed] {
    if READING_LIST.is_empty() { READ.get().map_or(&[], Vec::as_slice) } else { READING_LIST }
}

/// Takes the list from the text of its file; `false` where a line is none of it.
pub fn read(file: &str) -> bool {
    // The list is kept as long as the page is open, like one that was compiled in.
    let file: &'static str = String::from(file).leak();
    let list: Option<Vec<Listed>> = file.lines().map(Listed::from_line).collect();
    list.is_some_and(|list| READ.set(list).is_ok())
}

/// The text of the file, a line for each article.
#[must_use]
pub fn to_file() -> String {
    READING_LIST.iter().map(|listed| listed.to_line() + "\n").collect()
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
        list().iter().filter(move |listed| {
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
    /// Title, topics, readers, address, and `=` where the page there bears the same title.
    #[must_use]
    pub fn to_line(&self) -> String {
        let readers: Vec<&str> = self.readers.iter().map(|reader| reader.name()).collect();
        let (address, same) =
            self.link.as_ref().map_or(("", ""), |link| (link.address, if link.same_title { "=" } else { "" }));
        [self.title, &self.topics.join(","), &readers.join(","), address, same].join("\t")
    }

    #[must_use]
    pub fn from_line(line: &'static str) -> Option<Self> {
        let mut parts = line.split('\t');
        let mut part = || parts.next();
        let (title, topics, readers, address, same) = (part()?, part()?, part()?, part()?, part()?);
        let topics: Vec<&'static str> = topics.split(',').filter_map(topic_by_name).collect();
        let readers: Vec<Reader> = readers.split(',').filter_map(Reader::from_name).collect();
        Some(Self {
            title,
            topics: topics.leak(),
            readers: readers.leak(),
            link: (!address.is_empty()).then_some(Link { address, same_title: !same.is_empty() }),
        })
    }

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
