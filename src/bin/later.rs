//! The later part of the app: what nobody comes to first, in a module of its own, which the app starts when one of its
//! screens is shown (see `ce_navi::browser::room`). Of お金 it holds the form, draws the screens and says what a tap asks
//! for; of the quiz it draws the result. Storage, history and focus are the app's.

use std::cell::RefCell;

use ce_navi::{
    aid::{
        form::{Form, Step},
        link::is_link,
        view::{self, Drawn, LEAVE, TAKE, Then},
    },
    browser::address,
    quiz::{
        answers::Answers,
        view::{Shown, result},
    },
    route::Route,
    ui::act::Act,
};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static FORM: RefCell<Form> = RefCell::new(Form::default());
    /// What a link brought (inside: `None` where it is cut), until the reader has decided.
    static OFFER: RefCell<Option<Option<Form>>> = const { RefCell::new(None) };
    static RESULT: RefCell<Drawn> = RefCell::new(Drawn::default());
}

fn main() {
    address::set_base(address::base_of_document());
}

/// The inside of a screen, beginning with what was kept, at the step or with the link that the address names; all may be
/// any text. A link is taken at once where nothing is kept, else it is offered.
#[wasm_bindgen]
#[must_use]
pub fn open(path: &str, kept: &str, place: &str) -> String {
    let mut form = Form::from_saved(kept).unwrap_or_default();
    let mut offer = None;
    if is_link(place) {
        match Form::from_link(place) {
            Some(linked) if form.is_empty() => form = at_the_end(linked),
            Some(linked) if linked.to_link() == form.to_link() => {}
            linked => offer = Some(linked.map(at_the_end)),
        }
    } else if let Some(step) = Step::from_key(place) {
        view::open_at(&mut form, step);
    }
    FORM.set(form);
    OFFER.set(offer);
    html(path)
}

/// What came by a link is read from its result, and from there leads to the last step.
const fn at_the_end(mut linked: Form) -> Form {
    linked.step = Step::Check;
    linked
}

/// The inside of a screen, with what another tab has kept since.
#[wasm_bindgen]
#[must_use]
pub fn follow(path: &str, kept: &str) -> String {
    FORM.with_borrow_mut(|form| form.follow(Form::from_saved(kept).unwrap_or_default()));
    html(path)
}

/// Whether a link waits for the reader's word; empty where none does.
#[wasm_bindgen]
#[must_use]
pub fn waits() -> String {
    OFFER.with_borrow(|offer| if offer.is_some() { "yes" } else { "" }.into())
}

/// The inside of a screen, as it stands now.
#[wasm_bindgen]
#[must_use]
pub fn html(path: &str) -> String {
    let offer = OFFER.with_borrow(|offer| offer.as_ref().map(|linked| view::offer_html(linked.as_ref())));
    offer.unwrap_or_else(|| {
        FORM.with_borrow(|form| match Route::from_path(path) {
            Route::MoneyResult => RESULT.with_borrow_mut(|result| result.whole(form)),
            route => view::html(&route, form),
        })
    })
}

/// The result after a choice, but what is not in sight may be as it was: the labels that are.
#[wasm_bindgen]
#[must_use]
pub fn result_in_sight(labels: &str) -> String {
    RESULT.with_borrow_mut(|result| FORM.with_borrow(|form| result.in_sight(form, labels)))
}

/// Does what an act says; answers what is to follow ([`view::Then`]'s word), empty where it says nothing.
#[wasm_bindgen]
#[must_use]
pub fn act(name: String, value: String) -> String {
    let then = match &*name {
        TAKE | LEAVE => {
            if let Some(Some(mut linked)) = OFFER.take()
                && name == TAKE
            {
                linked.take_cases_of(&FORM.take());
                FORM.set(linked);
            }
            Some(Then::Settle)
        }
        _ => FORM.with_borrow_mut(|form| view::acted(form, Act { name, value })),
    };
    then.map_or("", Then::word).into()
}

/// Takes over a school: its line of the file (see [`ce_navi::aid::handed`]).
#[wasm_bindgen]
pub fn hand(line: &str) {
    FORM.with_borrow_mut(|form| {
        if form.take_over(line) {
            view::open_at(form, Step::School);
        }
    });
}

/// Shows the step of this name, if there is one.
#[wasm_bindgen]
pub fn go(step: &str) {
    if let Some(step) = Step::from_key(step) {
        FORM.with_borrow_mut(|form| view::open_at(form, step));
    }
}

/// The name of the step that is shown.
#[wasm_bindgen]
#[must_use]
pub fn step() -> String {
    FORM.with_borrow(|form| form.step.key().into())
}

/// The whole address that hands the form on.
#[wasm_bindgen]
#[must_use]
pub fn link() -> String {
    FORM.with_borrow(view::link_to)
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

/// The inside of the quiz's result for kept answers; `own` and `cut` are empty for no (see [`Shown`]).
#[wasm_bindgen]
#[must_use]
pub fn quiz_result(answers: &str, own: &str, cut: &str, said: &str) -> String {
    let answers = Answers::from_saved(answers).unwrap_or_default();
    result(&Shown { answers, own: !own.is_empty(), cut: !cut.is_empty(), said })
}
