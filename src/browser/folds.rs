//! Folds that open at once: what is folded is laid out while the reader rests. The browser keeps the layout of a closed
//! fold but makes none before the first tap, which on a slow phone then takes as long as a screen.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use web_sys::{Element, wasm_bindgen::JsCast};

use super::{IN_BROWSER, document};

/// How many milliseconds after a change the reader is taken to rest.
const PAUSE: u32 = 300;

/// Milliseconds between two folds, so that a tap never waits for more than one.
const BETWEEN: u32 = 30;

thread_local! {
    static WAITS: Cell<Option<Timeout>> = const { Cell::new(None) };
}

/// Lays out what is folded once the reader rests; whatever waited for that before begins anew.
pub fn lay_out_at_rest() {
    lay_out_after(PAUSE, 0);
}

fn lay_out_after(wait: u32, place: u32) {
    if !IN_BROWSER {
        return;
    }
    WAITS.set(Some(Timeout::new(wait, move || {
        if lay_out(place).is_some() {
            lay_out_after(BETWEEN, place + 1);
        }
    })));
}

/// `None` where there is no such fold.
fn lay_out(place: u32) -> Option<()> {
    let folds = document()?.query_selector_all("details:not([open])").ok()?;
    let fold: Element = folds.item(place)?.dyn_into().ok()?;
    // Whoever asks where something lies gets it laid out first.
    fold.last_element_child()?.get_bounding_client_rect();
    Some(())
}
