//! /money/: one step of questions at a time; going on and back, and keeping every change.

use leptos::prelude::*;

use super::{
    kept,
    questions::{BACK, ERASE, NEXT, form_html},
};
use crate::{
    aid::form::{Field, Form, Step},
    browser::{address, page},
    route::Route,
    ui::{act::Act, screen::screen},
};

/// What else an act asks for, when the form has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The same step goes on.
    Stay,
    /// Another step is read from its heading.
    Arrive,
    /// As before, and nothing is kept.
    Erase,
    /// The first wrong field is mended.
    Mend,
    /// Another screen is shown: before the first step, or after the last.
    Home,
    Result,
}

/// Changes the form as an act says; `None`: it says nothing to the form.
pub fn acted(form: &mut Form, act: Act) -> Option<Then> {
    match &*act.name {
        NEXT => return Some(go_on(form)),
        BACK => return Some(form.step.before().map_or(Then::Home, |before| go_to(form, before))),
        ERASE => {
            *form = Form::default();
            return Some(Then::Erase);
        }
        name => form.set(Field::from_key(name)?, act.value),
    }
    Some(Then::Stay)
}

/// To the next step, or to the first wrong field of this one.
fn go_on(form: &mut Form) -> Then {
    if !form.errors(form.step).is_empty() {
        form.tried = true;
        return Then::Mend;
    }
    let next = form.step.next();
    let then = go_to(form, next.unwrap_or_default());
    if next.is_none() { Then::Result } else { then }
}

const fn go_to(form: &mut Form, step: Step) -> Then {
    form.step = step;
    form.tried = false;
    Then::Arrive
}

/// The questions.
pub fn money_page() -> AnyView {
    let form = RwSignal::new(opened());
    let acted = move |act: Act| {
        let mut changed = form.get_untracked();
        let Some(then) = acted(&mut changed, act) else { return };
        match then {
            Then::Erase => kept::erase(),
            _ => kept::keep(&changed),
        }
        form.set(changed);
        follow(then);
    };
    screen("main read-w", move || form_html(&form.read()), acted)
}

/// The form that is kept, at the step that the address names behind `#`.
fn opened() -> Form {
    let mut form = kept::load();
    if let Some(step) = page::fragment().and_then(|key| Step::from_key(&key)) {
        form.step = step;
        address::replace_query("");
    }
    form
}

fn follow(then: Then) {
    match then {
        Then::Stay => {}
        Then::Home => address::go(&Route::Home),
        Then::Result => address::go(&Route::MoneyResult),
        _ => request_animation_frame(move || {
            if then == Then::Mend {
                page::scroll_to("main .err");
                page::focus("main .err :is(input, select)");
            } else {
                page::scroll_to_top();
                page::focus_heading();
            }
        }),
    }
}
