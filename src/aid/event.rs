//! Changes of a household, and what each does to the support.

use super::{
    household::{ByYear, Commute, Household, Problem, Role},
    support::{Estimate, Half, estimate, totals},
};
use crate::yen::Yen;

/// Something that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A child (by its place among the members) takes a job or marries in this calendar year.
    LeavesDependency { member: usize, year: i32 },
    /// 家計急変: from this half-year on a parent is judged on the expected income.
    LosesIncome { role: Role, from: Half, expected: Yen },
    /// Moves out of, or back into, the maintainers' home.
    Moves(Commute),
    /// The student earns this much a year from this calendar year on.
    StudentEarns { salary: Yen, year: i32 },
    /// 教育訓練支援給付金 is paid from one half-year to another: the monthly grant is 0 in them.
    TrainingSupport { from: Half, to: Half },
}

/// Before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub before: Estimate,
    pub after: Estimate,
    /// What the course brings after, less before; `None` where a cap is not known.
    pub difference: Option<Yen>,
}

/// What events do together.
pub fn change(household: &Household, events: &[Event]) -> Result<Change, Vec<Problem>> {
    let before = estimate(household)?;
    let mut changed = household.clone();
    let mut after = before.clone();
    for event in in_order(events) {
        if let Event::TrainingSupport { from, to } = event {
            stop_grant(&mut after, from, to);
            continue;
        }
        changed = with(&changed, event);
        let mut next = estimate(&changed)?;
        if let Event::LosesIncome { from, .. } = event {
            keep_earlier(&after, &mut next, from);
        }
        after = next;
    }
    let difference = after.totals.all.zip(before.totals.all).map(|(after, before)| after - before);
    Ok(Change { before, after, difference })
}

/// The household with all the events.
#[must_use]
pub fn with_all(household: &Household, events: &[Event]) -> Household {
    in_order(events).into_iter().fold(household.clone(), |household, event| with(&household, event))
}

/// First what is judged from the start, then what is judged anew from a half-year on, the earlier before the later, and
/// last what only stops a payment.
fn in_order(events: &[Event]) -> Vec<Event> {
    let mut events = events.to_vec();
    events.sort_by_key(|event| match event {
        Event::LosesIncome { from, .. } => (1, Some(*from)),
        Event::TrainingSupport { .. } => (2, None),
        Event::LeavesDependency { .. } | Event::Moves(_) | Event::StudentEarns { .. } => (0, None),
    });
    events
}

/// The household with the event.
#[must_use]
pub fn with(household: &Household, event: Event) -> Household {
    let mut changed = household.clone();
    match event {
        Event::LeavesDependency { member, year } => {
            if let Some(member) = changed.members.get_mut(member) {
                member.independent_from = Some(year);
            }
        }
        Event::LosesIncome { role, from, expected } => {
            for member in changed.members.iter_mut().filter(|member| member.role == role) {
                member.salary = member.salary.changed_from(from.income_year(), expected);
                member.business_income = member.business_income.changed_from(from.income_year(), Yen::ZERO);
                member.social_insurance = ByYear::NONE;
                member.certificates.clear();
            }
        }
        Event::Moves(commute) => changed.commute = commute,
        // Nothing of the household itself.
        Event::TrainingSupport { .. } => {}
        Event::StudentEarns { salary, year } => {
            for member in changed.members.iter_mut().filter(|member| member.role == Role::Student) {
                member.salary = member.salary.changed_from(year, salary);
            }
        }
    }
    changed
}

/// Half-years before the event stay as they were, incomes and all.
fn keep_earlier(before: &Estimate, after: &mut Estimate, from: Half) {
    let offset = after.assessments.len();
    after.assessments.extend(before.assessments.iter().cloned());
    for (period, earlier) in after.periods.iter_mut().zip(&before.periods) {
        if period.half < from {
            *period = *earlier;
            period.assessment += offset;
        }
    }
    after.totals = totals(&after.periods);
}

fn stop_grant(after: &mut Estimate, from: Half, to: Half) {
    for period in after.periods.iter_mut().filter(|period| (from..=to).contains(&period.half)) {
        (period.grant_month, period.grant_total) = (Yen::ZERO, Yen::ZERO);
    }
    after.totals = totals(&after.periods);
}
