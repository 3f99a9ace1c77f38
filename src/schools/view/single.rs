//! `/schools/<id>/`. The pages are written when the site is built: each stands in its own document, and all of them in one
//! file, from which the app shows them. The first load carries neither; the worker stores the file for use offline.

use leptos::prelude::*;

use crate::ui::screen::screen;

/// The file with all the pages, below the app's base.
pub const PAGES: &str = "schools/pages.txt";

/// What stands before the page of a school in [`PAGES`].
pub(super) fn before(id: &str) -> String {
    ["\u{1e}", id, "\u{1f}"].concat()
}

/// The page of the school with this id.
pub fn school_page(id: &str) -> AnyView {
    let html = html(id);
    screen("main read-w", move || html.get(), |_| ())
}

#[cfg(feature = "ssr")]
fn html(id: &str) -> Signal<String> {
    Signal::stored(super::page::school_html(id))
}

/// What the prerendered document holds, at first; else what the file holds, read once and kept.
#[cfg(not(feature = "ssr"))]
fn html(id: &str) -> Signal<String> {
    use std::sync::OnceLock;

    use crate::browser::{file, page};

    static KEPT: OnceLock<String> = OnceLock::new();
    let at_hand = page::main_of_document().or_else(|| Some(cut_out(KEPT.get()?, id)));
    let html = RwSignal::new(at_hand.clone().unwrap_or_else(|| waiting(id, "読みこんでいます。")));
    if at_hand.is_none() {
        let id = id.to_owned();
        file::read(PAGES, move |text| {
            let focused = page::heading_has_focus();
            _ = html.try_set(match text {
                Some(text) => cut_out(KEPT.get_or_init(|| text), &id),
                None => waiting(
                    &id,
                    "この学校の資料は、まだこの端末にありません。通信できるところで、もう一度開いてください。",
                ),
            });
            if focused {
                request_animation_frame(page::focus_heading);
            }
        });
    }
    html.into()
}

/// The page of a school from the file; empty where it has none.
#[cfg(not(feature = "ssr"))]
fn cut_out(pages: &str, id: &str) -> String {
    let start = pages.split_once(&before(id)).map(|(_, rest)| rest).unwrap_or_default();
    start.split('\u{1e}').next().unwrap_or_default().to_owned()
}

/// In place of a page that is not at hand.
#[cfg(not(feature = "ssr"))]
fn waiting(id: &str, words: &str) -> String {
    use crate::{schools::school::by_id, ui::html::element};

    element("h1", by_id(id).map_or("", |school| school.name)) + &element("p", words)
}
