//! What the window tells, and what is done a moment later.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use reactive_graph::owner::StoredValue;
use web_sys::{
    Event,
    wasm_bindgen::{JsCast, closure::Closure},
};

use super::window;

/// Runs `heard` at each such event of the window, as long as the view that asked for it lives.
pub fn on_window(event: &'static str, heard: impl Fn(&Event) + 'static) {
    if let Some(window) = window() {
        let options = EventListenerOptions::enable_prevent_default();
        _ = StoredValue::new_local(EventListener::new_with_options(&window, event, options, heard));
    }
}

/// Runs `then` just before the browser paints the next time.
pub fn before_paint(then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let then = Closure::once_into_js(then);
        _ = window.request_animation_frame(then.unchecked_ref());
    }
}

/// Runs `then` once the browser has done what waits.
pub fn soon(then: impl FnOnce() + 'static) {
    after(0, then);
}

/// Runs `then` after so many milliseconds.
pub fn after(pause: u32, then: impl FnOnce() + 'static) {
    if window().is_some() {
        Timeout::new(pause, then).forget();
    }
}
