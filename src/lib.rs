//! CEナビ: everything a person needs to decide whether and how to become a 臨床工学技士 (clinical engineer), in one page
//! that works without a connection.
//!
//! What always holds:
//! - Nothing a person types leaves the phone: no request but for the app's own files, private state only in storage or
//!   behind `#`.
//! - Every figure has a source, a year and a date; what is absent from the data is 不明 on screen, never 0.
//! - No panic is reachable from input, storage, address or clock; every decoder is total.
//! - The rules (everything not named `view`, `ui`, `browser` or `app`) know no browser, no clock and no signals.
//!
//! In reading order: the plain nouns ([`yen`], [`civil_date`], [`prefecture`], [`source`]), the addresses ([`route`]),
//! what is kept ([`saved`]), how words are compared ([`fold`]), the five features, and the shell that shows them (`app`).

pub mod civil_date;
pub mod fold;
pub mod prefecture;
pub mod query;
pub mod route;
pub mod saved;
pub mod source;
pub mod yen;

pub mod aid;
pub mod careers;
pub mod guide;
pub mod quiz;
pub mod schools;

#[cfg(feature = "ssr")]
pub mod accessibility;
#[cfg(feature = "view")]
pub mod app;
#[cfg(feature = "view")]
pub mod browser;
#[cfg(feature = "view")]
pub mod home;
#[cfg(feature = "view")]
pub mod pen;
#[cfg(feature = "view")]
pub mod settings;
#[cfg(feature = "ssr")]
pub mod sources;
#[cfg(feature = "view")]
pub mod still;
#[cfg(feature = "view")]
pub mod traffic;
#[cfg(feature = "view")]
pub mod ui;
