//! What leaves the page by the reader's own hand: a text for the clipboard, a sheet of paper.

use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Puts a text on the clipboard; tells whether the browser took it.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move { then(try_copy(&text).await.is_some()) });
}

async fn try_copy(text: &str) -> Option<()> {
    let clipboard = window()?.navigator().clipboard();
    JsFuture::from(clipboard.write_text(text)).await.ok().map(drop)
}

pub fn print() {
    if let Some(window) = window() {
        _ = window.print();
    }
}
