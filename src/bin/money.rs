//! お金's part of the app: a module of its own, which the app starts when one of its screens is shown (see
//! `ce_navi::browser::room`). It holds the form, draws its screens and says what a tap asks for; storage, history and
//! focus are the app's.

use std::cell::RefCell;

use ce_navi::{
    aid::{
        form::{Form, Step},
        view,
    },
    browser::address,
    route::Route,
    ui::act::Act,
};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static FORM: RefCell<Form> = RefCell::new(Form::default());
}

fn main() {
    address::set_base(address::base_of_document());
}

/// The inside of a screen, beginning with what was kept, at the step that the address names; both may be any text.
#[wasm_bindgen]
#[must_use]
pub fn open(path: &str, kept: &str, step: &str) -> String {
    let mut form = Form::from_saved(kept).unwrap_or_default();
    form.step = Step::from_key(step).unwrap_or(form.step);
    FORM.set(form);
    html(path)
}

/// The inside of a screen, as it stands now.
#[wasm_bindgen]
#[must_use]
pub fn html(path: &str) -> String {
    FORM.with_borrow(|form| view::html(&Route::from_path(path), form))
}

/// Does what an act says; answers what is to follow ([`view::Then`]'s word), empty where it says nothing.
#[wasm_bindgen]
#[must_use]
pub fn act(name: String, value: String) -> String {
    FORM.with_borrow_mut(|form| view::acted(form, Act { name, value }).map_or("", view::Then::word).into())
}

/// What is to be kept.
#[wasm_bindgen]
#[must_use]
pub fn kept() -> String {
    FORM.with_borrow(Form::to_saved)
}

/// The steps to come as a calendar file.
#[wasm_bindgen]
#[must_use]
pub fn calendar() -> String {
    FORM.with_borrow(view::calendar_of)
}
