//! 自分のメモ: what a reader writes down about a school. It is kept on the phone and goes nowhere else.

use crate::{
    route::is_slug,
    saved::{open, seal},
};

/// How many characters a note may have.
pub const MOST: usize = 1_000;

const VERSION: u32 = 1;
/// Between two notes, and between the id of a school and what was written; no note holds them.
const NEXT: char = '\u{1e}';
const PART: char = '\u{1f}';

/// A text for each school that has one: the ids are different, no text is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memos(Vec<(String, String)>);

impl Memos {
    /// What was written about a school; empty where nothing was.
    #[must_use]
    pub fn of(&self, id: &str) -> &str {
        self.0.iter().find(|(of, _)| of == id).map_or("", |(_, text)| text)
    }

    /// Writes a text in the place of the one before.
    pub fn set(&mut self, id: &str, text: &str) {
        self.0.retain(|(of, _)| of != id);
        let text: String = text.chars().filter(|letter| ![NEXT, PART].contains(letter)).take(MOST).collect();
        if is_slug(id) && !text.trim().is_empty() {
            self.0.push((id.to_owned(), text));
        }
    }

    #[must_use]
    pub fn to_saved(&self) -> String {
        let mut all = String::new();
        for (id, text) in &self.0 {
            all.push_str(id);
            all.push(PART);
            all.push_str(text);
            all.push(NEXT);
        }
        seal(VERSION, &all)
    }

    /// Any text gives notes: what is none is left out.
    #[must_use]
    pub fn from_saved(text: &str) -> Self {
        let mut memos = Self::default();
        if let Some((VERSION, all)) = open(text) {
            for (id, text) in all.split(NEXT).filter_map(|memo| memo.split_once(PART)) {
                memos.set(id, text);
            }
        }
        memos
    }
}
