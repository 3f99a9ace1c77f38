//! くらべる学校: up to four ids, kept on the phone and written into the address of the comparison.

use crate::{
    route::is_slug,
    saved::{open, seal},
};

/// How many fit beside each other.
pub const MOST: usize = 4;

const VERSION: u32 = 1;
const AND: char = '.';

/// In the order in which they were chosen, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tray(Vec<String>);

impl Tray {
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.0
    }

    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|chosen| chosen == id)
    }

    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.0.len() >= MOST
    }

    /// Puts a school in, unless the tray is full or has it.
    pub fn add(&mut self, id: &str) {
        if !self.is_full() && !self.has(id) && is_slug(id) {
            self.0.push(id.to_owned());
        }
    }

    /// Takes a school out, or puts it in.
    pub fn toggle(&mut self, id: &str) {
        if self.has(id) { self.0.retain(|chosen| chosen != id) } else { self.add(id) }
    }

    /// `yomiuri-rikou.tokyo-denshi`
    #[must_use]
    pub fn to_text(&self) -> String {
        self.0.join(&AND.to_string())
    }

    /// Any text gives a tray: what cannot be an id is left out, and so is the fifth.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut tray = Self::default();
        text.split(AND).for_each(|id| tray.add(id));
        tray
    }

    #[must_use]
    pub fn to_saved(&self) -> String {
        seal(VERSION, &self.to_text())
    }

    #[must_use]
    pub fn from_saved(text: &str) -> Self {
        open(text)
            .filter(|(version, _)| *version == VERSION)
            .map_or_else(Self::default, |(_, ids)| Self::from_text(ids))
    }
}
