//! The form between two screens: in the phone's storage, or, where that is blocked, in memory until the app is closed.

use std::sync::Mutex;

use crate::browser::storage::{self, Key};

static MEMORY: Mutex<Option<String>> = Mutex::new(None);

/// What was kept last; empty where nothing was.
#[cfg(not(feature = "ssr"))]
pub fn load() -> String {
    let unsaved = MEMORY.lock().ok().and_then(|memory| memory.clone());
    unsaved.or_else(|| storage::load(Key::Household)).unwrap_or_default()
}

#[cfg(not(feature = "ssr"))]
pub fn keep(form: String) {
    let stored = storage::save(Key::Household, &form);
    if let Ok(mut memory) = MEMORY.lock() {
        *memory = (!stored).then_some(form);
    }
}

/// Whether what was kept last is only in memory.
#[cfg(not(feature = "ssr"))]
pub fn is_unsaved() -> bool {
    MEMORY.lock().is_ok_and(|memory| memory.is_some())
}

pub fn erase() {
    storage::erase(Key::Household);
    if let Ok(mut memory) = MEMORY.lock() {
        *memory = None;
    }
}
