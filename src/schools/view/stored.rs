//! The school finder's stored files on the phone, and what a screen shows until one was read.

#[cfg(feature = "csr")]
use crate::ui::html::missing;
use crate::{
    browser::{
        page,
        storage::{self, Key},
    },
    schools::tray::Tray,
    ui::html::waiting,
};

/// Until a file was read: what the document holds, else that it is being read.
pub fn until_read(name: &str) -> String {
    page::main_of_document().unwrap_or_else(|| waiting(name))
}

/// In the place of a file that is not at hand.
#[cfg(feature = "csr")]
pub fn not_read(name: &str) -> String {
    missing(name, "学校の記録")
}

/// The schools that were chosen on this phone.
pub fn tray() -> Tray {
    storage::load(Key::Tray).map_or_else(Tray::default, |text| Tray::from_saved(&text))
}

pub fn keep(tray: &Tray) {
    storage::save(Key::Tray, &tray.to_saved());
}
