//! The site's own files, read while the app runs. The worker answers without a connection.

use std::cell::RefCell;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, wasm_bindgen::JsCast};

use super::{address::base, window};

thread_local! {
    /// Path and text of what was read during this visit: whoever goes back finds the screen as tall as it was.
    static READ: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Reads a file below the app's base and hands over its text, at once if it was read before; `None` where it cannot be
/// had. `then` says whether the text was what it should be: a network may answer with a page of its own.
pub fn read(path: String, then: impl FnOnce(Option<&str>) -> bool + 'static) {
    let known = READ.with_borrow(|read| read.iter().find(|(of, _)| *of == path).map(|(_, text)| text.clone()));
    if let Some(text) = known {
        then(Some(&text));
        return;
    }
    spawn_local(async move {
        let text = fetched(&(base().to_owned() + &path)).await;
        if then(text.as_deref())
            && let Some(text) = text
        {
            keep(path, text);
        }
    });
}

/// Keeps the text of a file that came another way.
pub fn keep(path: String, text: String) {
    READ.with_borrow_mut(|read| read.push((path, text)));
}

async fn fetched(address: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
