//! 学校をさがす: the schools that train 臨床工学技士 and the two neighbouring licences, found by words and by what they are, each with what is known of it.
//!
//! Who touches nothing sees those of 臨床工学技士; another licence is one tap away. A record says what some document says, and which. What is absent is unknown: the screen says 不明, never 0, and a
//! school that only might meet a condition is shown apart. The table is not complete (see [`NATIONWIDE`]), so no screen
//! may say that a prefecture has no school. All documents were read as stored copies; nothing here promises what a
//! school offers today.
//!
//! Deliberately not here: rankings, averages over schools, and any place that could be bought.

pub mod choice;
pub mod comparison;
#[cfg(not(feature = "csr"))]
pub mod details;
pub mod filter;
pub mod ledger;
pub mod listing;
pub mod memo;
pub mod order;
#[cfg(not(feature = "csr"))]
pub mod question;
pub mod school;
pub mod search;
pub mod tray;
pub mod usual;
#[cfg(feature = "view")]
pub mod view;
pub mod words;

#[cfg(not(feature = "csr"))]
use std::sync::OnceLock;

#[cfg(not(feature = "csr"))]
use crate::source::Source;
use crate::yen::Yen;
#[cfg(not(feature = "csr"))]
use crate::{careers::profession::Profession, prefecture::Prefecture};
#[cfg(not(feature = "csr"))]
use details::{
    Address, Article, Capacity, Cited, Confidence, Designation, Details, Document, Estimate, Exam, Fees, Installment,
    Recruitment, Site, Voice, document,
};
#[cfg(not(feature = "csr"))]
use school::{FirstYear, Founder, Latest, School, Time};
use school::{Kind, Nationwide};
use usual::{Span, UsualFees};

// COLLECTED: the day on which the documents were gathered; NATIONWIDE; USUAL_FEES; and where pages are written (the phone
// reads files) SCHOOLS in the order of prefectures, DETAILS of the same schools and DOCUMENTS.
include!(concat!(env!("OUT_DIR"), "/schools.rs"));
