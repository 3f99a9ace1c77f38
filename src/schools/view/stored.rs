//! The school finder's stored files on the phone, and what a screen shows until one was read.

use crate::{
    browser::{
        page,
        storage::{self, Key},
    },
    schools::tray::Tray,
    ui::html::element,
};

/// Until a file was read: what the document holds, else that it is being read.
pub fn waiting(name: &str) -> String {
    page::main_of_document().unwrap_or_else(|| said(name, "読みこんでいます。"))
}

/// In the place of a file that is not at hand.
#[cfg(feature = "csr")]
pub fn missing(name: &str) -> String {
    said(name, "学校の記録が、まだこの端末に保存されていません。通信できるところで、もう一度開いてください。")
}

fn said(name: &str, words: &str) -> String {
    element("h1", name) + &element("p", words)
}

/// The schools that were chosen on this phone.
pub fn tray() -> Tray {
    storage::load(Key::Tray).map_or_else(Tray::default, |text| Tray::from_saved(&text))
}

pub fn keep(tray: &Tray) {
    storage::save(Key::Tray, &tray.to_saved());
}
