//! What the browser itself noted of the files that this page fetched.

use web_sys::{PerformanceResourceTiming, wasm_bindgen::JsCast};

use super::window;

/// One file that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    pub address: String,
    /// As it was sent; 0 where the browser does not say.
    pub bytes: u64,
}

/// The page itself, then its files in the order in which they were asked for. Empty where the browser keeps no record.
#[must_use]
pub fn fetched() -> Vec<Fetched> {
    let Some(performance) = window().and_then(|window| window.performance()) else { return Vec::new() };
    let mut fetched = Vec::new();
    for kind in ["navigation", "resource"] {
        for entry in performance.get_entries_by_type(kind).iter() {
            let entry: PerformanceResourceTiming = entry.unchecked_into();
            fetched.push(Fetched { address: entry.name(), bytes: entry.encoded_body_size() as u64 });
        }
    }
    fetched
}

/// Scheme, host and port of this page itself.
#[must_use]
pub fn own() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}
