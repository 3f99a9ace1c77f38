//! Whether the app is stored for use without a connection. `public/boot.js` runs the service worker and says how it
//! stands in `data-offline` on the root element; here it is read, and the reader's consent to a new version passed on.

use web_sys::Event;

use super::{document, event::on_window, window};

/// How the stored copy of the app stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Not known yet, or this browser cannot store the app.
    Unknown,
    Saving,
    Saved,
    /// A new version is stored and waits for the reader's word.
    NewVersion,
}

#[must_use]
pub fn state() -> Offline {
    let root = document().and_then(|document| document.document_element());
    match root.and_then(|root| root.get_attribute("data-offline")).as_deref() {
        Some("saving") => Offline::Saving,
        Some("saved") => Offline::Saved,
        Some("new") => Offline::NewVersion,
        _ => Offline::Unknown,
    }
}

/// Runs `changed` whenever the state becomes another, as long as the view that asked for it lives.
pub fn on_change(changed: impl Fn() + 'static) {
    on_window("ce:offline", move |_| changed());
}

/// Takes the waiting version into use: the page is loaded anew.
pub fn take_new_version() {
    if let (Some(window), Ok(event)) = (window(), Event::new("ce:update")) {
        _ = window.dispatch_event(&event);
    }
}
