//! What each year of a course costs, what is taken off or given, and what remains to be paid.

use super::{
    household::Household,
    support::{Estimate, Period},
};
use crate::yen::Yen;

/// 学年: the fees as far as they are known, and the support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseYear {
    /// April to March.
    pub fiscal_year: i32,
    pub tuition: Option<Yen>,
    /// 入学金: nothing after the first year.
    pub entrance_fee: Option<Yen>,
    /// 施設費・実習費 and the like; `None`: not known, and left out of every sum.
    pub other_fees: Option<Yen>,
    /// Of a fee that is not known: at most this.
    pub tuition_waiver: Option<Yen>,
    pub entrance_waiver: Option<Yen>,
    /// 給付奨学金.
    pub grant: Yen,
}

impl CourseYear {
    /// 学費, without other fees that are not known.
    #[must_use]
    pub fn fees(&self) -> Option<Yen> {
        Some(self.tuition? + self.entrance_fee? + self.other_fees.unwrap_or_default())
    }

    /// 減免.
    #[must_use]
    pub fn waiver(&self) -> Option<Yen> {
        Some(self.tuition_waiver? + self.entrance_waiver?)
    }

    /// 残り; below 0 where the grant exceeds the fees.
    #[must_use]
    pub fn remaining(&self) -> Option<Yen> {
        Some(self.fees()? - self.waiver()? - self.grant)
    }
}

/// The years of the course, in order.
#[must_use]
pub fn course_years(household: &Household, other_fees: Option<Yen>, estimate: &Estimate) -> Vec<CourseYear> {
    let school = &household.school;
    let halves = estimate.periods.chunks(2).enumerate();
    halves
        .filter_map(|(index, halves)| {
            Some(CourseYear {
                fiscal_year: halves.first()?.half.fiscal_year,
                tuition: school.tuition.in_year(index),
                entrance_fee: if index == 0 { school.entrance_fee } else { Some(Yen::ZERO) },
                other_fees,
                tuition_waiver: halves.iter().map(|half| half.tuition_waiver).sum(),
                entrance_waiver: halves.iter().map(|half| half.entrance_waiver).sum(),
                grant: halves.iter().map(|half| half.grant_total).sum(),
            })
        })
        .collect()
}

/// Half-years in a row that are decided alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: Period,
    pub last: Period,
}

/// The course in stretches of the same band and ground, in order: one where nothing changes.
#[must_use]
pub fn spans(periods: &[Period]) -> Vec<Span> {
    let alike = |one: &Period, other: &Period| {
        let key = |period: &Period| (period.band, period.ground, period.multi_child, period.grant_month);
        key(one) == key(other)
    };
    let mut spans: Vec<Span> = Vec::new();
    for period in periods {
        match spans.last_mut() {
            Some(span) if alike(&span.last, period) => span.last = *period,
            _ => spans.push(Span { first: *period, last: *period }),
        }
    }
    spans
}
