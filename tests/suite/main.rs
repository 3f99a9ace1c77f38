//! Everything that can be known without a browser. One module per question.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

// What is written for the build names it by this path.
use schools_command::command::record;

mod advisories;
mod aid;
mod careers;
mod dependencies;
mod fuzz;
mod guide;
mod guide_markdown;
mod guide_reading_list;
mod guide_seed;
mod money;
#[cfg(feature = "ssr")]
mod money_check;
mod money_course;
mod money_link;
mod money_range;
#[cfg(feature = "ssr")]
mod money_result;
#[cfg(feature = "ssr")]
mod money_screen;
mod money_steps;
mod nouns;
#[cfg(feature = "ssr")]
mod promises;
mod query;
mod quiz;
mod quiz_course;
mod quiz_lines;
#[cfg(feature = "ssr")]
mod quiz_view;
mod schools;
mod schools_command;
mod schools_compare;
#[cfg(feature = "ssr")]
mod schools_screen;
#[cfg(feature = "ssr")]
mod screen_parts;
#[cfg(feature = "ssr")]
mod shell;
mod tidy;
mod worked_form;
