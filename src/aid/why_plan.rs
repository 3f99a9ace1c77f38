//! The derivations of the months of a plan: the same bills and transfers as [`super::plan`], each with its parts.

use super::{
    household::{Household, Mode},
    loan::type1_months,
    plan::{Borrowing, Instalments, Payment, YearFees, first_month},
    share::Share,
    support::{Estimate, Period},
    why::{Step, When, Why, answer, less, node, sum, why_entrance, why_grant, why_grant_month, why_tuition},
};
use crate::yen::Yen;

/// One month; `None` where nothing falls due or arrives.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthWhy {
    pub year: i32,
    pub month: u8,
    pub due: Option<Why>,
    /// Waived amounts that come back, grant and loan.
    pub arrives: Option<Why>,
}

/// What a month is made of, while it is written.
#[derive(Default)]
struct Parts {
    due: Vec<Why>,
    arrives: Vec<Why>,
}

/// The months of a plan, from the March before the entry to the last March.
#[must_use]
pub fn why_months(
    household: &Household,
    estimate: &Estimate,
    fees: &[YearFees],
    borrowing: Borrowing,
    payment: Payment,
) -> Vec<MonthWhy> {
    let mut months: Vec<Parts> = (0..=estimate.periods.len() * 6).map(|_| Parts::default()).collect();
    for (index, halves) in estimate.periods.chunks(2).enumerate() {
        let fees = fees.get(index).copied().unwrap_or_default();
        bill_year(&mut months, household, estimate, index, halves, fees, payment);
    }
    transfers(&mut months, household, estimate, borrowing, payment);
    let month = |(place, parts): (usize, Parts)| {
        let since_january = place + 2;
        let year = household.entry_year.saturating_add(i32::try_from(since_january / 12).unwrap_or_default());
        let month = u8::try_from(since_january % 12 + 1).unwrap_or(1);
        let of = |label, parts: Vec<Why>| (!parts.is_empty()).then(|| sum(label, parts).at(When::Month(year, month)));
        MonthWhy { year, month, due: of("納める額", parts.due), arrives: of("届く額", parts.arrives) }
    };
    months.into_iter().enumerate().map(month).collect()
}

/// What has to be there by the end of a month: all that was due less all that arrived, from the first month on.
#[must_use]
pub fn why_short(months: &[MonthWhy], until: usize) -> Option<Why> {
    let last = months.get(until)?;
    let mut parts = Vec::new();
    for month in months.iter().take(until + 1) {
        parts.extend(month.due.clone());
        parts.extend(month.arrives.clone().map(less));
    }
    Some(sum("用意しておく額", parts).at(When::Month(last.year, last.month)))
}

fn bill_year(
    months: &mut [Parts],
    household: &Household,
    estimate: &Estimate,
    index: usize,
    halves: &[Period],
    fees: YearFees,
    payment: Payment,
) {
    let mut refund = Vec::new();
    let entrance = answer("入学金", fees.entrance.unwrap_or_default());
    let first = payment.at_entry_of(index).map(|paid| {
        let parts = vec![answer("入学前に払う額（入学金と前期の分）", paid), less(entrance.clone())];
        node("はじめに払う学費", Step::OrZero, parts)
    });
    if index == 0 {
        let waived = halves.first().and_then(|half| why_entrance(household, estimate, half));
        refund.extend(waived.map(|waived| node("入学金の減免", Step::Least, vec![waived, entrance.clone()])));
        if entrance.amount > Yen::ZERO {
            add(months, 0, entrance);
        }
    }
    for (half, period) in halves.iter().enumerate() {
        let parts = [
            ("授業料", fees.tuition),
            ("施設費・実習費など", fees.facilities),
            ("実習費", fees.practice),
            ("教材費など", fees.other),
        ];
        let parts =
            parts.into_iter().filter_map(|(label, fee)| Some(answer(label, fee.filter(|fee| *fee > Yen::ZERO)?)));
        let yearly = sum("1年分の学費", parts.collect());
        let whole = match &first {
            Some(first) if half == 0 => first.clone(),
            Some(first) if !fees.is_open() => node("後期の学費", Step::OrZero, vec![yearly, less(first.clone())]),
            _ => node("半年分の学費", Step::Half { second: half == 1 }, vec![yearly]),
        };
        let waived = why_tuition(household, estimate, period);
        let waived = waived.map(|waived| node("授業料の減免", Step::Least, vec![waived, whole.clone()]));
        let in_full = index == 0 && payment.is_before_support(half);
        let bill = match waived {
            Some(waived) if in_full => {
                refund.push(waived);
                whole
            }
            Some(waived) if waived.amount > Yen::ZERO => sum("減免を引いた半年分の学費", vec![whole, less(waived)]),
            _ => whole,
        };
        bill_half(months, index * 12 + half * 6 + 1, &bill, half, payment);
    }
    let back = usize::from(payment.refund_month.unwrap_or(0)) + 1;
    let last = months.len().saturating_sub(1);
    let refund = sum("先に納めた減免分の戻り", refund);
    if refund.amount > Yen::ZERO
        && let Some(month) = months.get_mut(back.min(last))
    {
        month.arrives.push(refund);
    }
}

/// A half-year's bill in equal instalments, the odd yen with the first.
fn bill_half(months: &mut [Parts], start: usize, bill: &Why, half: usize, payment: Payment) {
    let (apart, count) = payment.instalments.of_half();
    let start = if payment.instalments == Instalments::Yearly { start - half * 6 } else { start };
    let each = node("1回分", Step::Times(Share { numerator: 1, denominator: count }), vec![bill.clone()]);
    for place in 0..usize::try_from(count).unwrap_or(1) {
        let early = start + place * apart == 1 && payment.first_before_entry;
        let amount = match (place, count) {
            (_, 1) => bill.clone(),
            (0, _) => {
                let others = Step::Times(Share { numerator: count - 1, denominator: 1 });
                sum("1回目（端数をふくむ）", vec![bill.clone(), less(node("ほかの回", others, vec![each.clone()]))])
            }
            _ => each.clone(),
        };
        if amount.amount > Yen::ZERO {
            add(months, if early { 0 } else { start + place * apart }, amount);
        }
    }
}

fn add(months: &mut [Parts], place: usize, why: Why) {
    if let Some(month) = months.get_mut(place) {
        month.due.push(why);
    }
}

fn transfers(months: &mut [Parts], household: &Household, estimate: &Estimate, borrowing: Borrowing, payment: Payment) {
    let start = first_month(household);
    let course = estimate.periods.len() * 6;
    let first = (start + usize::from(payment.transfer_delay)).min(course.saturating_sub(1));
    let type1 = type1_months(household, estimate, borrowing.type1_month);
    for place in 0..course {
        let Some(month) = months.get_mut(place.max(first) + 1) else { continue };
        let grant = estimate.periods.get(place / 6).and_then(|period| grant_in(household, estimate, period, place % 6));
        let mut arrives: Vec<Why> = grant.into_iter().collect();
        if place >= start {
            arrives.push(answer("第一種（借りるお金）", type1.get(place / 6).copied().unwrap_or_default()));
            arrives.push(answer("第二種（借りるお金）", borrowing.type2_month));
        }
        if place == start {
            arrives.push(answer("入学時特別増額（借りるお金）", borrowing.entrance_extra));
        }
        for part in arrives.into_iter().filter(|part| part.amount > Yen::ZERO) {
            arrive(&mut month.arrives, part);
        }
    }
}

/// Several months at once are one part.
fn arrive(arrives: &mut Vec<Why>, part: Why) {
    for known in arrives.iter_mut() {
        let times = match known.step {
            Step::Times(Share { numerator, denominator: 1 }) if known.parts == [part.clone()] => numerator,
            _ if *known == part => 1,
            _ => continue,
        };
        let more = Step::Times(Share { numerator: times + 1, denominator: 1 });
        *known = node("まとめて届く分", more, vec![part]);
        return;
    }
    arrives.push(part);
}

fn grant_in(household: &Household, estimate: &Estimate, period: &Period, place: usize) -> Option<Why> {
    if household.school.mode != Mode::Correspondence {
        return Some(why_grant_month(household, estimate, period));
    }
    (place == 0).then(|| why_grant(household, estimate, period))
}
