//! What is kept on this phone: short sealed texts (see [`crate::saved`]) in the browser's local storage.

use web_sys::{StorageEvent, wasm_bindgen::JsCast};

use super::{event::on_window, page, window};

/// One thing that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Quiz,
    Household,
    Settings,
    Tray,
    Memos,
    /// That the home screen was offered.
    Offered,
}

impl Key {
    pub const ALL: [Self; 6] = [Self::Quiz, Self::Household, Self::Settings, Self::Tray, Self::Memos, Self::Offered];

    /// The name in the browser's storage; `public/boot.js` reads the settings under the same one.
    const fn name(self) -> &'static str {
        match self {
            Self::Quiz => "ce-quiz",
            Self::Household => "ce-household",
            Self::Settings => "ce-settings",
            Self::Tray => "ce-schools",
            Self::Memos => "ce-memos",
            Self::Offered => "ce-offered",
        }
    }
}

/// What is kept under the key; `None` where nothing is, or storage is blocked.
#[must_use]
pub fn load(key: Key) -> Option<String> {
    storage()?.get_item(key.name()).ok()?
}

/// Keeps a text. `false`: storage is blocked or full, and nothing was kept.
pub fn save(key: Key, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key.name(), text).is_ok())
}

/// Forgets what is kept under the key.
pub fn erase(key: Key) {
    if let Some(storage) = storage() {
        _ = storage.remove_item(key.name());
    }
}

/// Runs `changed` whenever another tab keeps or forgets this, as long as the view that asked for it lives. What was done here
/// before is answered first.
pub fn on_change(key: Key, changed: impl Fn() + 'static) {
    on_window("storage", move |event| {
        // Without a name all that was kept is gone.
        if event.unchecked_ref::<StorageEvent>().key().is_none_or(|name| name == key.name()) {
            page::answer_all();
            changed();
        }
    });
}

/// `None` where the browser refuses storage altogether.
fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}
