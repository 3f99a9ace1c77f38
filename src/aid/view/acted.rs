//! What a tap or a key does to the form of /money/, and what is shown next.

use super::{
    ahead::CALENDAR,
    book::WHY,
    changes::HAPPENS,
    compare::{BRING_BACK, DROP, KEEP, OPEN},
    questions::{BACK, EDIT, ERASE, GIVE_BACK, NEXT},
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
    /// An answer was kept or taken away, and with it the key that did it: the comparison is read from its heading.
    Compare,
    /// As before, and nothing is kept.
    Erase,
    /// The first wrong field is mended.
    Mend,
    /// Another screen is shown: before the first step, or after the last.
    Home,
    Result,
    /// The steps are handed to the phone's calendar.
    Calendar,
    /// It was decided which form is kept: a link's, or the own one.
    Settle,
}

impl Then {
    const ALL: [(Self, &str); 9] = [
        (Self::Stay, "stay"),
        (Self::Arrive, "arrive"),
        (Self::Compare, "compare"),
        (Self::Erase, "erase"),
        (Self::Mend, "mend"),
        (Self::Home, "home"),
        (Self::Result, "result"),
        (Self::Calendar, "calendar"),
        (Self::Settle, "settle"),
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
        BACK => return Some(go_back(form)),
        EDIT => return Some(change(form, Step::from_key(&act.value)?)),
        GIVE_BACK => {
            form.give_back();
            // The key that did it is gone.
            return Some(Then::Arrive);
        }
        ERASE => {
            *form = Form::default();
            return Some(Then::Erase);
        }
        KEEP => {
            form.keep_case();
            return Some(Then::Compare);
        }
        OPEN => {
            form.open_case(act.value.parse().ok()?);
            return Some(Then::Arrive);
        }
        DROP => {
            form.drop_case(act.value.parse().ok()?);
            return Some(Then::Compare);
        }
        BRING_BACK => {
            form.bring_back();
            return Some(Then::Compare);
        }
        CALENDAR => return Some(Then::Calendar),
        WHY => {
            form.asked = act.value.parse().ok();
            return Some(Then::Stay);
        }
        name => match name.strip_prefix(HAPPENS) {
            Some(place) => form.let_happen(place.parse().ok()?, !act.value.is_empty()),
            None => form.set(Field::from_key(name)?, act.value),
        },
    }
    // Its number may be another amount's now.
    form.asked = None;
    Some(Then::Stay)
}

/// To the next step, or to the first wrong field of this one; from the last step to the result, or to what is missing.
fn go_on(form: &mut Form) -> Then {
    if !form.errors(form.step).is_empty() {
        form.tried = true;
        return Then::Mend;
    }
    let wrong = form.first_wrong_step();
    match form.next() {
        // What was changed may have opened another question.
        Some(_) if form.returning => go_to(form, wrong.unwrap_or(Step::Check)),
        Some(next) => go_to(form, next),
        None => match wrong {
            Some(step) => change(form, step),
            None => Then::Result,
        },
    }
}

/// To the step before, or to the last one where it came from there.
fn go_back(form: &mut Form) -> Then {
    let before = if form.returning && form.step != Step::Check { Some(Step::Check) } else { form.before() };
    before.map_or(Then::Home, |before| go_to(form, before))
}

/// To one step, and from it to the last.
fn change(form: &mut Form, step: Step) -> Then {
    go_to(form, step);
    form.returning = true;
    Then::Arrive
}

fn go_to(form: &mut Form, step: Step) -> Then {
    form.step = step;
    form.leave_unasked_step();
    form.tried = form.is_spoilt(form.step);
    form.forget_events();
    if step == Step::Check {
        form.returning = false;
    }
    Then::Arrive
}

/// Shows the step that an address names; from a form that is complete it leads back to the last step.
pub fn open_at(form: &mut Form, step: Step) {
    go_to(form, step);
    form.returning = step != Step::Check && form.first_wrong_step().is_none();
}
