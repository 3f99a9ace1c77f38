//! A household worked out, and the result's way of showing an amount that hangs on an answer which nobody has given yet.

use super::{
    book::Book,
    loans,
    words::{UNKNOWN, left_out},
};
use crate::{
    aid::{
        band::Ground,
        course::{CourseYear, course_years},
        form::Form,
        household::{Household, School},
        plan::Borrowing,
        support::{Estimate, estimate},
        why::Why,
        why_loan::choices,
    },
    yen::Yen,
};

/// A household, its support, and the years of its course.
pub struct Case {
    pub household: Household,
    pub estimate: Estimate,
    pub years: Vec<CourseYear>,
    pub borrowing: Borrowing,
    /// Whether a loan was chosen that cannot be had with these answers.
    pub refused: bool,
    /// What of the fees nobody knows, so that it is in no sum; empty: all that is asked for is known.
    pub left_out: &'static str,
}

impl Case {
    fn of(household: Household, form: &Form) -> Option<Self> {
        let estimate = estimate(&household).ok()?;
        let (borrowing, refused) = loans::borrowing(form, &choices(&household, &estimate)?);
        let years = course_years(&household, |year| form.other_fees(year), borrowing, &estimate);
        Some(Self { household, estimate, years, borrowing, refused, left_out: left_out(form) })
    }
}

/// The case as it was answered; where the answer on 私立の理工農系 decides and is open, also the case in which it is yes.
pub struct Cases {
    pub now: Case,
    pub stem: Option<Case>,
}

impl Cases {
    /// `None` while an answer is missing or wrong.
    pub fn of(form: &Form, book: &Book) -> Option<Self> {
        let now = Case::of(form.draft().household()?, form)?;
        let household = &now.household;
        book.learn(household, &now.estimate);
        let decides = now.estimate.periods.iter().any(|period| period.ground == Ground::FourthOnly);
        let stem = (form.stem_is_open() && decides).then(|| {
            let school = School { stem_private: true, ..household.school.clone() };
            Case::of(Household { school, ..household.clone() }, form)
        });
        Some(Self { stem: stem.flatten(), now })
    }

    /// An amount in words: one, two of which nobody knows which, or that it is not known.
    pub fn either(&self, show: impl Fn(&Why) -> String, read: impl Fn(&Case) -> Option<Why>) -> String {
        match (read(&self.now), self.stem.as_ref().map(read)) {
            (None, _) | (_, Some(None)) => UNKNOWN.into(),
            (Some(now), Some(Some(stem))) if now.amount != stem.amount => {
                ["不明（", &show(&now), "か ", &show(&stem), "）"].concat()
            }
            (Some(now), _) => show(&now),
        }
    }

    /// By how much something changes, and which way: 「12,000円増えます」.
    pub fn change(&self, book: &Book, read: impl Fn(&Case) -> Option<Why>) -> String {
        let amounts: Vec<_> = [Some(&self.now), self.stem.as_ref()].into_iter().flatten().map(&read).collect();
        let fewer = amounts.iter().flatten().any(|why| why.amount < Yen::ZERO);
        let still = amounts.iter().all(|why| why.as_ref().is_some_and(|why| why.amount == Yen::ZERO));
        if still {
            return "変わりません".into();
        }
        if amounts.iter().any(Option::is_none) {
            return UNKNOWN.into();
        }
        let absolute = |case: &Case| {
            let why = read(case)?;
            Some(if fewer { why.turned() } else { why })
        };
        self.either(|why| book.amount(why), absolute) + if fewer { "減ります" } else { "増えます" }
    }
}
