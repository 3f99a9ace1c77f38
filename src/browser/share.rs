//! What leaves the page by the reader's own hand: a text for the clipboard, a sheet of paper.

use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    js_sys::{Function, Promise, Reflect},
    wasm_bindgen::{JsCast, JsValue},
};

use super::window;

/// Puts a text on the clipboard; tells whether the browser took it.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move { then(try_copy(&text).await.is_some()) });
}

/// A page that did not come over a safe connection has no clipboard, and some browsers throw instead of refusing.
async fn try_copy(text: &str) -> Option<()> {
    let clipboard = Reflect::get(&window()?.navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    let written: Promise = write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into().ok()?;
    JsFuture::from(written).await.ok().map(drop)
}

pub fn print() {
    if let Some(window) = window() {
        _ = window.print();
    }
}
