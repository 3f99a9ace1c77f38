//! ガイド: articles told in our own words, the glossary of their hard words, and the list of sixty articles elsewhere.
//!
//! An article is Markdown in `articles/`; the build turns it into HTML with furigana and holds it against `facts.toml`:
//! a figure without a marked fact, or one that the marked fact does not hold, stops the build. The titles of the reading
//! list are those of their site, word for word; its tags are ours. A link is shown only where the address is known.

pub mod article;
pub mod glossary;
pub mod reader;
pub mod reading_list;
pub mod shelf;
#[cfg(feature = "view")]
pub mod view;

use crate::source::Source;
use article::{Article, Topic};
use glossary::Term;
use reader::Reader;
#[cfg(not(feature = "csr"))]
use reading_list::Link;
use reading_list::Listed;

// SOURCES, ARTICLES, TERMS, READING_LIST, TOPICS (of the list), and LIST_CHECKED: the day on which its addresses were looked up.
include!(concat!(env!("OUT_DIR"), "/guide.rs"));
