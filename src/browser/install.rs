//! Whether and how the app can be put on the home screen.

use web_sys::{
    js_sys::{Function, Reflect},
    wasm_bindgen::{JsCast, JsValue},
};

use super::{IN_BROWSER, window};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The browser asks, when it is told to ([`ask`]).
    Asked,
    /// The reader does it in the share sheet (iOS).
    ByHand,
}

/// `None`: the app is there already, or this browser has no home screen.
#[must_use]
pub fn way() -> Option<Way> {
    if !IN_BROWSER {
        return None;
    }
    let alone = window()?.match_media("(display-mode: standalone)").ok()??.matches();
    // Only Safari on iOS says whether it runs from the home screen.
    let on_ios = Reflect::get(&window()?.navigator(), &"standalone".into()).ok()?.as_bool();
    match on_ios {
        _ if alone => None,
        Some(from_home) => (!from_home).then_some(Way::ByHand),
        None => asking().map(|_| Way::Asked),
    }
}

/// Lets the browser ask whether the app shall be put on the home screen.
pub fn ask() {
    if let Some(question) = asking()
        && let Ok(prompt) = Reflect::get(&question, &"prompt".into())
        && let Ok(prompt) = prompt.dyn_into::<Function>()
    {
        _ = prompt.call0(&question);
    }
}

/// The question that the browser was about to ask; `public/boot.js` keeps it.
fn asking() -> Option<JsValue> {
    Reflect::get(window()?.as_ref(), &"ceInstall".into()).ok().filter(JsValue::is_object)
}
