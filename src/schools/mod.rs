//! 学校をさがす: the schools that train 臨床工学技士, found by words and by what they are, each with what is known of it.
//!
//! A record says what some document says, and which. What is absent is unknown: the screen says 不明, never 0, and a
//! school that only might meet a condition is shown apart. The table is not complete (see [`NATIONWIDE`]), so no screen
//! may say that a prefecture has no school. All documents were read as stored copies; nothing here promises what a
//! school offers today.
//!
//! Deliberately not here: rankings, averages over schools, and any place that could be bought.

pub mod choice;
pub mod filter;
pub mod fold;
pub mod order;
pub mod question;
pub mod school;
pub mod search;
#[cfg(feature = "view")]
pub mod view;

use crate::{prefecture::Prefecture, source::Source, yen::Yen};
use school::{
    Address, Capacity, Cited, Confidence, Designation, Document, Estimate, Exam, Fees, Founder, Installment, Kind,
    Nationwide, Recruitment, School, Site, Time, Voice, document,
};

// DOCUMENTS; NATIONWIDE; COLLECTED: the day on which the documents were gathered; SCHOOLS in the order of prefectures.
include!(concat!(env!("OUT_DIR"), "/schools.rs"));
