//! A search as it stands in an address: `licence=rt&kind=college&region=kanto&years=3&q=…&order=fee`.

use super::{choice::Choice, filter::Filter, order::Order};
use crate::{careers::profession::Profession, query};

/// What the list shows and how. One value of it is one address; every address gives one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    pub filter: Filter,
    pub order: Order,
    /// Whether every school is shown that was found, and not only the first ones.
    pub whole: bool,
}

/// The key that says so.
const WHOLE: &str = "all";
/// Keys of the choices, in the order in which they are written.
const KEYS: [&str; 8] = ["kind", "region", "pref", "years", "fee", "by", "time", "known"];
/// The key of the licence.
pub const LICENCE: &str = "licence";
/// Between two words of one key.
const AND: char = '.';

impl Search {
    /// The query of the address; empty for the default.
    #[must_use]
    pub fn to_query(&self) -> String {
        let chosen = KEYS.map(|key| {
            let slugs = self.filter.choices().iter().map(|choice| choice.slug());
            let words: Vec<&str> = slugs.filter(|(its_key, _)| *its_key == key).map(|(_, word)| word).collect();
            (key, words.join(&AND.to_string()))
        });
        let mut pairs = vec![(LICENCE, slug(self.filter.licence))];
        pairs.extend(chosen.iter().map(|(key, words)| (*key, words.as_str())));
        pairs.push(("q", self.filter.words.trim()));
        pairs.push(("order", self.order.slug()));
        pairs.push((WHOLE, if self.whole { "1" } else { "" }));
        query::write(&pairs)
    }

    /// Any text gives a search: what is not understood is left out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Filter::of_words(query::read(query, "q").unwrap_or_default());
        filter.licence = licence(&query::read(query, LICENCE).unwrap_or_default());
        for key in KEYS {
            let words = query::read(query, key).unwrap_or_default();
            for word in words.split(AND) {
                if let Some(choice) = Choice::from_slug((key, word)) {
                    filter.choose(choice);
                }
            }
        }
        let order = query::read(query, "order").and_then(|slug| Order::from_slug(&slug)).unwrap_or_default();
        Self { filter, order, whole: query::read(query, WHOLE).is_some() }
    }
}

/// The word of a licence in an address; the usual one has none.
#[must_use]
pub const fn slug(licence: Profession) -> &'static str {
    match licence {
        Profession::ClinicalEngineer => "",
        Profession::RadiologicalTechnologist => "rt",
        Profession::MedicalTechnologist => "mt",
    }
}

/// The licence of a word; the usual one for any other word.
#[must_use]
pub fn licence(word: &str) -> Profession {
    Profession::ALL.into_iter().find(|licence| slug(*licence) == word).unwrap_or(Profession::ClinicalEngineer)
}
