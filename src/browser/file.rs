//! The site's own files, read while the app runs. The worker answers without a connection.

use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, wasm_bindgen::JsCast};

use super::{address::base, window};

/// Reads a file below the app's base and hands over its text; `None` where it cannot be had.
pub fn read(path: &str, then: impl FnOnce(Option<String>) + 'static) {
    let address = base().to_owned() + path;
    spawn_local(async move { then(text(&address).await) });
}

async fn text(address: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
