//! The built site in `dist/`, driven in real browsers over WebDriver: Chromium for everything, WebKit and Firefox for one
//! journey and the offline reload each. `make test` builds the site first and runs these one after another.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod browser;
mod server;
#[path = "../suite/worked_form.rs"]
mod worked_form;

mod choosing;
mod compare;
mod documents;
mod early;
mod history;
mod install;
mod journeys;
mod measure;
mod memory;
mod money_command;
mod money_result;
mod offline;
mod pages;
mod pen;
mod room;
mod speed;
mod spoken;
mod tabs;
mod taps;
mod tour;
mod trees;
mod trouble;
mod walk;
