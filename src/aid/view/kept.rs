//! The form between two screens: in the phone's storage, or, where that is blocked, in memory until the app is closed.

use std::sync::Mutex;

use crate::{
    aid::form::Form,
    browser::storage::{self, Key},
};

static MEMORY: Mutex<Option<Form>> = Mutex::new(None);

/// What was kept last; an empty form where nothing was.
pub fn load() -> Form {
    let stored = || Form::from_saved(&storage::load(Key::Household)?);
    let unsaved = MEMORY.lock().ok().and_then(|memory| memory.clone());
    unsaved.or_else(stored).unwrap_or_default()
}

pub fn keep(form: &Form) {
    let stored = storage::save(Key::Household, &form.to_saved());
    if let Ok(mut memory) = MEMORY.lock() {
        *memory = (!stored).then(|| form.clone());
    }
}

pub fn erase() {
    storage::erase(Key::Household);
    if let Ok(mut memory) = MEMORY.lock() {
        *memory = None;
    }
}
