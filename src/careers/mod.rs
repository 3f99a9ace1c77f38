//! 三つの国家資格: 臨床工学技士, 診療放射線技師 and 臨床検査技師 side by side; the results of their national
//! examinations; and what three generative AIs said of them.
//!
//! What is absent was not found in any document: the screen says so and never shows 0. The AI's stars are shown as they
//! were printed, with their spread; nothing here averages or ranks them. There is no national figure for the pay of
//! 臨床工学技士 alone.

pub mod chooser;
pub mod exam;
pub mod profession;
pub mod rating;
#[cfg(feature = "ssr")]
pub mod view;

use crate::source::Source;
use exam::{Exam, Rate};
use profession::{Licence, Profession, Row, Sourced};
use rating::Rating;

// SOURCES, LICENCES, ROWS, RATINGS, CAUTIONS, EXAMS, and CHECKED: the day on which the documents were read.
include!(concat!(env!("OUT_DIR"), "/careers.rs"));
