//! What a tap or a key does to the form of /money/, and what is shown next.

use super::{
    ahead::CALENDAR,
    book::WHY,
    paper::PRINT,
    questions::{BACK, ERASE, NEXT},
};
use crate::{
    aid::form::{Field, Form, Step},
    ui::act::Act,
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
    /// The page is printed, or the steps are handed to the phone's calendar.
    Print,
    Calendar,
}

impl Then {
    const ALL: [(Self, &str); 8] = [
        (Self::Stay, "stay"),
        (Self::Arrive, "arrive"),
        (Self::Erase, "erase"),
        (Self::Mend, "mend"),
        (Self::Home, "home"),
        (Self::Result, "result"),
        (Self::Print, "print"),
        (Self::Calendar, "calendar"),
    ];

    /// How it is said between the two modules of the app.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(then, _)| *then == self).map_or("", |(_, word)| word)
    }

    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(then, _)| *then)
    }
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
        PRINT => return Some(Then::Print),
        CALENDAR => return Some(Then::Calendar),
        WHY => form.asked = act.value.parse().ok(),
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
