//! The screens of the quiz: `/quiz/` asks, `/quiz/result/` answers. Both are written as text (see [`crate::ui::html`]);
//! what a button does is in its name and value.

mod ask;
mod flips;
mod gauge;
mod reasons;
mod result;
mod share;
mod wishes;

use std::cell::Cell;

pub use ask::quiz_page;
pub use result::{Shown, quiz_result_page, result};

use super::{answers::Answers, course::Step};
use crate::{
    browser::{
        address::{self, href},
        storage::{self, Key},
    },
    route::Route,
    ui::html::{button, element, icon, link},
};

/// The name of the button that forgets all answers.
const ERASE: &str = "erase";

thread_local! {
    /// Answers that could not be kept, for this visit only: a browser without storage still comes to a result.
    static UNSAVED: Cell<Option<Answers>> = const { Cell::new(None) };
}

/// The answers of this phone.
fn kept() -> Answers {
    let stored = || Answers::from_saved(&storage::load(Key::Quiz)?);
    UNSAVED.get().or_else(stored).unwrap_or_default()
}

/// Keeps the answers; whether they will still be there after the page is closed.
fn keep(answers: Answers) -> bool {
    let saved = storage::save(Key::Quiz, &answers.to_saved());
    UNSAVED.set((!saved).then_some(answers));
    saved
}

/// Forgets all answers.
pub fn forget() {
    UNSAVED.set(None);
    storage::erase(Key::Quiz);
}

/// Forgets all answers; the quiz is at its start.
fn erase() {
    forget();
    address::go(&Route::Quiz);
}

/// The way to forget all answers, which asks once more: a fold with the button that does it.
fn eraser() -> String {
    let summary = element("summary", &(icon("chev") + "答えを消して、はじめから"));
    let words = element("p", "この端末にある診断の答えを、すべて消します。元にはもどせません。");
    let act = element("div class=\"btns\"", &button(ERASE, "", "class=btn", "答えを消す"));
    element("details class=\"more no-print\"", &(summary + &element("div class=\"panel\"", &(words + &act))))
}

/// The address of a step of the quiz.
fn step_href(step: Step) -> String {
    href(&Route::Quiz) + "?" + &step.to_query()
}

/// The way to answer one question anew.
fn change(place: usize, way: &str) -> String {
    let label = ["aria-label=問", &digits(place + 1), "を", way].concat();
    link(&step_href(Step::Change(place)), &label, way)
}

/// A link into the quiz with a chevron.
fn to_step(step: Step, words: &str) -> String {
    element("p", &link(&step_href(step), "class=\"txt\"", &(words.to_owned() + &icon("chev"))))
}

/// A figure in a text.
fn digits(number: usize) -> String {
    number.to_string()
}
