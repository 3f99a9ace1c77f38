//! The later part of the app (`src/bin/later.rs`): a WebAssembly module of its own, read when the first of its screens is
//! shown. `public/boot.js` knows where it lies and starts it; it speaks in texts.

use std::cell::RefCell;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    js_sys::{Array, Function, Promise, Reflect},
    wasm_bindgen::{JsCast, JsValue, throw_val},
};

use super::window;

/// A module that has been started.
#[derive(Clone)]
pub struct Room(JsValue);

thread_local! {
    static LATER: RefCell<Option<Room>> = const { RefCell::new(None) };
}

/// The module, if it runs.
#[must_use]
pub fn later() -> Option<Room> {
    LATER.with_borrow(Clone::clone)
}

/// Starts the module and hands it over; `None` where it cannot be had. At once if it runs: then nobody has waited.
pub fn start_later(then: impl FnOnce(Option<Room>) + 'static) {
    if let Some(room) = later() {
        then(Some(room));
        return;
    }
    spawn_local(async move {
        let room = started().await.map(Room);
        LATER.set(room.clone());
        then(room);
    });
}

async fn started() -> Option<JsValue> {
    let start: Function = Reflect::get(window()?.as_ref(), &"ceLater".into()).ok()?.dyn_into().ok()?;
    let starting: Promise = start.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    JsFuture::from(starting).await.ok()
}

impl Room {
    /// The text that one of the module's functions answers. A trap inside it is thrown on: the page for that is shown.
    #[must_use]
    pub fn ask(&self, function: &str, texts: &[&str]) -> String {
        let function = Reflect::get(&self.0, &function.into()).and_then(JsCast::dyn_into::<Function>);
        let texts: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
        let answer = function.and_then(|function| function.apply(&JsValue::NULL, &texts));
        answer.unwrap_or_else(|trap| throw_val(trap)).as_string().unwrap_or_default()
    }
}
