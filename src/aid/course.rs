//! What each year of a course costs, what is taken off, given or lent, and what remains to be paid: every amount with
//! its derivation.

use super::{
    event::{self, Change, Event},
    figures::rule,
    household::{Household, Mode},
    loan::type1_months,
    plan::Borrowing,
    sensitivity::{Reach, Turn},
    share::Share,
    support::{Estimate, Period, estimate},
    why::{
        Step, When, Why, answer, figure, less, node, sum, why_entrance, why_grant, why_grant_month, why_tuition,
        why_yearly_tuition,
    },
    why_loan::why_type1,
};
use crate::yen::Yen;

/// 学年. `None`: not known.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseYear {
    /// April to March.
    pub fiscal_year: i32,
    /// 学費, without other fees that are not known.
    pub fees: Option<Why>,
    /// 減免; of a fee that is not known at most this.
    pub waiver: Option<Why>,
    /// A fee with a waiver is not known.
    pub at_most: bool,
    /// 給付奨学金.
    pub grant: Why,
    /// 貸与奨学金.
    pub loan: Why,
    /// 残り; below 0 where support and loan exceed the fees.
    pub rest: Option<Why>,
}

impl CourseYear {
    /// Whether nothing comes that need not be given back; what is not known may come.
    #[must_use]
    pub fn is_without_support(&self) -> bool {
        self.grant.amount == Yen::ZERO && self.waiver.as_ref().is_some_and(|waiver| waiver.amount == Yen::ZERO)
    }
}

/// The years of the course, in order.
#[must_use]
pub fn course_years(
    household: &Household,
    other_fees: impl Fn(usize) -> Option<Yen>,
    borrowing: Borrowing,
    estimate: &Estimate,
) -> Vec<CourseYear> {
    let type1 = type1_months(household, estimate, borrowing.type1_month);
    let halves = estimate.periods.chunks(2).zip(type1.chunks(2)).enumerate();
    halves
        .filter_map(|(index, (halves, type1))| {
            let fiscal_year = halves.first()?.half.fiscal_year;
            let at = When::Fiscal(fiscal_year);
            let fees = why_fees(household, other_fees(index), index).map(|fees| fees.at(at));
            let waiver = why_waiver(household, estimate, halves).map(|waiver| waiver.at(at));
            let grant = why_grants(household, estimate, halves).at(at);
            let loan = why_loan(borrowing, type1, index).at(at);
            let rest = fees.clone().zip(waiver.clone()).map(|(fees, waiver)| {
                let mut parts = vec![fees, less(waiver), less(grant.clone())];
                if loan.amount > Yen::ZERO {
                    parts.push(less(loan.clone()));
                }
                sum("残り", parts).at(at)
            });
            let school = &household.school;
            let at_most = (school.tuition.in_year(index).is_none() || (index == 0 && school.entrance_fee.is_none()))
                && waiver.as_ref().is_some_and(|waiver| waiver.amount > Yen::ZERO);
            Some(CourseYear { fiscal_year, fees, waiver, at_most, grant, loan, rest })
        })
        .collect()
}

/// The same amount of every year, together; `None` where one is not known.
#[must_use]
pub fn whole(label: &'static str, years: &[CourseYear], read: impl Fn(&CourseYear) -> Option<&Why>) -> Option<Why> {
    let parts: Option<Vec<_>> = years.iter().map(|year| read(year).cloned()).collect();
    Some(sum(label, parts?))
}

fn why_fees(household: &Household, other_fees: Option<Yen>, index: usize) -> Option<Why> {
    let school = &household.school;
    let mut parts = vec![answer("授業料", school.tuition.in_year(index)?)];
    if index == 0 {
        parts.insert(0, answer("入学金", school.entrance_fee?));
    }
    parts.extend(other_fees.map(|fees| answer("施設費・実習費など", fees)));
    Some(sum("学費", parts))
}

fn why_waiver(household: &Household, estimate: &Estimate, halves: &[Period]) -> Option<Why> {
    let tuition = halves.iter().map(|half| why_tuition(household, estimate, half));
    let mut parts: Vec<_> = tuition.collect::<Option<_>>()?;
    let first = halves.first()?;
    let opening = first.half.fiscal_year == household.entry_year;
    if opening {
        parts.push(why_entrance(household, estimate, first)?.named("入学金の減免"));
    }
    Some(sum("減免", parts))
}

fn why_grants(household: &Household, estimate: &Estimate, halves: &[Period]) -> Why {
    sum("給付奨学金", halves.iter().map(|half| why_grant(household, estimate, half)).collect())
}

fn why_loan(borrowing: Borrowing, type1: &[Yen], index: usize) -> Why {
    let mut parts = why_type1(type1, borrowing.type1_month);
    if borrowing.type2_month > Yen::ZERO {
        let twelve = Step::Times(Share { numerator: 12, denominator: 1 });
        parts.push(node("第二種（12か月分）", twelve, vec![answer("第二種の月額", borrowing.type2_month)]));
    }
    if index == 0 && borrowing.entrance_extra > Yen::ZERO {
        parts.push(answer("入学時特別増額", borrowing.entrance_extra));
    }
    sum("貸与奨学金（返すお金）", parts)
}

/// What a half-year's decision brings in a whole year, without the entrance fee; `None` where a cap is not known.
#[must_use]
pub fn why_year_alike(household: &Household, estimate: &Estimate, period: &Period) -> Option<Why> {
    let twelve = Step::Times(Share { numerator: 12, denominator: 1 });
    let grant = if household.school.mode == Mode::Correspondence {
        sum("給付奨学金（1年分）", why_grant(household, estimate, period).parts)
    } else {
        node("給付奨学金（12か月分）", twelve, vec![why_grant_month(household, estimate, period)])
    };
    let waiver = why_yearly_tuition(household, estimate, period)?.named("授業料の減免（1年分）");
    let at = When::Fiscal(period.half.fiscal_year);
    Some(sum("1年あたりの支援", vec![grant, waiver]).at(at))
}

/// An amount less an earlier one.
#[must_use]
pub fn why_difference(label: &'static str, after: Why, before: Why) -> Why {
    sum(label, vec![after, less(before)])
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

fn why_half(household: &Household, estimate: &Estimate, period: &Period) -> Option<Why> {
    let parts = vec![
        why_grant(household, estimate, period),
        why_tuition(household, estimate, period)?,
        why_entrance(household, estimate, period)?,
    ];
    Some(sum("半年分の支援", parts).at(When::Fiscal(period.half.fiscal_year)))
}

/// How far an income is from where the support changes; above 0 both ways.
#[must_use]
pub fn why_distance(reach: &Reach, turn: &Turn) -> Why {
    let there = Why {
        because: vec![figure(
            "この収入から区分が変わることを、1円まで計算して見つけた額です。",
            Yen::ZERO,
            &rule::BANDS,
        )],
        ..node("区分が変わる収入", Step::Found, Vec::new())
    };
    let there = Why { amount: turn.income, ..there };
    let here = answer("いまの収入", reach.income);
    let (more, fewer) = if turn.distance > Yen::ZERO { (there, here) } else { (here, there) };
    sum("区分が変わるまでの収入", vec![more, less(fewer)])
}

/// What the first school year brings at a turn, less what it brings now; `None` where a cap is not known.
#[must_use]
pub fn why_turn(
    household: &Household,
    estimate_now: &Estimate,
    reach: &Reach,
    turn: &Turn,
    learn: impl Fn(&Household, &Estimate),
) -> Option<Why> {
    let there = reach.household(household, turn.income);
    let then = estimate(&there).ok()?;
    learn(&there, &then);
    let after = why_first_year(&there, &then)?;
    let before = why_first_year(household, estimate_now)?;
    Some(why_difference("1年目の支援の変わる額", after, before))
}

fn why_first_year(household: &Household, estimate: &Estimate) -> Option<Why> {
    let halves = estimate.periods.iter().take(2);
    let halves = halves.map(|period| why_half(household, estimate, period)).collect::<Option<_>>()?;
    Some(sum("1年目の支援", halves))
}

/// What events change over the course: the half-years that they touch; `None` where a cap is not known.
#[must_use]
pub fn why_change(household: &Household, events: &[Event], change: &Change) -> Option<Why> {
    let changed = event::with_all(household, events);
    let mut parts = Vec::new();
    for (before, after) in change.before.periods.iter().zip(&change.after.periods) {
        let amounts = |period: &Period| (period.grant_total, period.tuition_waiver, period.entrance_waiver);
        if amounts(before) != amounts(after) {
            parts.push(why_half(&changed, &change.after, after)?);
            parts.push(less(why_half(household, &change.before, before)?));
        }
    }
    Some(sum("支援の合計の変わる額", parts))
}
