//! The screens of the quiz: `/quiz/` asks, `/quiz/result/` answers.

mod ask;
mod gauge;
mod result;

use std::cell::Cell;

use leptos::prelude::*;

pub use ask::quiz_page;
pub use result::{quiz_result_page, result};

use super::{answers::Answers, course::Step};
use crate::{
    browser::{
        address::{self, href},
        page,
        storage::{self, Key},
    },
    route::Route,
};

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

/// The address of a step of the quiz.
fn step_href(step: Step) -> String {
    href(&Route::Quiz) + "?" + &step.to_query()
}

/// A way to forget all answers, which asks once more. Afterwards the quiz is at its start.
fn eraser() -> AnyView {
    let asking = RwSignal::new(false);
    let ask = move |ask: bool| {
        asking.set(ask);
        request_animation_frame(move || page::focus(if ask { "#erase-no" } else { "#erase" }));
    };
    let erase = move |_| {
        UNSAVED.set(None);
        storage::erase(Key::Quiz);
        address::go(&Route::Quiz);
    };
    view! {
        {move || {
            if asking.get() {
                view! {
                    <div class="panel" role="group" aria-labelledby="erase-ask">
                        <p id="erase-ask">"この端末にある診断の答えを、すべて消します。元にはもどせません。"</p>
                        <div class="btns">
                            <button class="btn" type="button" id="erase-no" on:click=move |_| ask(false)>
                                "消さない"
                            </button>
                            <button class="btn" type="button" on:click=erase>
                                "答えを消す"
                            </button>
                        </div>
                    </div>
                }
                    .into_any()
            } else {
                view! {
                    <button class="txt" type="button" id="erase" on:click=move |_| ask(true)>
                        "答えを消して、はじめから"
                    </button>
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}
