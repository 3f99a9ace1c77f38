//! 貸与奨学金: who may borrow, how much a month, and what it costs to give back.
//!
//! 第一種 bears no interest; 第二種 bears at most the cap, decided in the month the loan ends, so costs are shown for a
//! range of rates. The 貸与額算定基準額 leaves out 調整額, and a student who is no 生計維持者. All arithmetic is in whole numbers.

use super::{
    band::{Band, Decision, Ground},
    figures::{Case, LoanYear, NamedRate, loan_year, step_for},
    household::{Apply, Commute, Household, Kind, Problem, Sector},
    plan::first_month,
    share::Share,
    support::{Estimate, Half, Period},
    tax::{Assessment, assess},
};
use crate::yen::Yen;

/// 貸与額算定基準額 and what it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoanBase {
    pub income_year: i32,
    pub base: Yen,
    /// 第一種 and 第二種 together, and the 最高月額 of 第一種.
    pub both: bool,
    pub type1: bool,
    pub type2: bool,
}

/// The loan base when the loan is applied for.
pub fn loan_base(household: &Household) -> Result<LoanBase, Vec<Problem>> {
    let problems = household.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(loan_base_of(household, &assess(household, household.first_income_year())))
}

/// The loan base of one year's incomes.
#[must_use]
pub fn loan_base_of(household: &Household, assessment: &Assessment) -> LoanBase {
    let year = loan_year(household.entry_year);
    let maintainers = assessment.persons.iter().filter(|person| household.maintains(person.role));
    let children = i64::from(assessment.children.saturating_sub(2));
    let single = if household.single_parent.is_some() { year.single_parent } else { Yen::ZERO };
    let base = maintainers.map(|person| person.loan_base).sum::<Yen>()
        - year.per_child_over_two.times(children, 1)
        - single
        - away_deduction(household, year);
    let base = base.or_zero();
    let limits = &year.limits;
    LoanBase {
        income_year: assessment.income_year,
        base,
        both: base <= limits.both,
        type1: base <= limits.type1,
        type2: base <= limits.type2,
    }
}

/// 私立自宅外控除, which 予約採用 does not have.
fn away_deduction(household: &Household, year: &LoanYear) -> Yen {
    let away = household.commute == Commute::Away && household.school.sector == Sector::Private;
    if away && household.apply != Apply::Reserved { year.private_away } else { Yen::ZERO }
}

/// The monthly amounts of 第一種 that can be chosen beside the support of a half-year; empty when none can.
#[must_use]
pub fn type1_choices(household: &Household, base: LoanBase, decision: Decision, half: Half) -> &'static [Yen] {
    if !base.type1 {
        return &[];
    }
    let year = loan_year(half.fiscal_year);
    match combined(household, decision, year) {
        Some([Yen::ZERO]) => &[],
        Some(adjusted) => adjusted,
        None => match full_choices(household, year) {
            [_highest, rest @ ..] if !base.both => rest,
            all => all,
        },
    }
}

/// 第一種の月額 of each half-year, of what was chosen for the first. 併給調整 follows the band and takes the amount that was
/// asked for, else the next lower one (「同額」又は「直近下位」, source S77 of the rule `loan_combined`).
/// Where all are higher, nobody knows what the student asks for, and it stays. Nothing is lent before 秋の申込み.
#[must_use]
pub fn type1_months(household: &Household, estimate: &Estimate, chosen: Yen) -> Vec<Yen> {
    let first = estimate.periods.first().and_then(|first| {
        let base = loan_base_of(household, estimate.assessment(first)?);
        Some((first.half, base))
    });
    let choices =
        |period: &Period| first.map_or(&[][..], |(half, base)| type1_choices(household, base, period.decision(), half));
    let at_first = estimate.periods.first().map(choices);
    let before = first_month(household) / 6;
    let month = |(place, period): (usize, &Period)| match choices(period) {
        _ if place < before => Yen::ZERO,
        same if Some(same) == at_first => chosen,
        [] => Yen::ZERO,
        others => most_up_to(others, chosen).unwrap_or(chosen),
    };
    estimate.periods.iter().enumerate().map(month).collect()
}

/// The highest of some amounts that is no higher than what was chosen.
#[must_use]
pub fn most_up_to(amounts: &[Yen], chosen: Yen) -> Option<Yen> {
    amounts.iter().copied().filter(|amount| *amount <= chosen).max()
}

/// 第一種の月額 without 併給調整, the 最高月額 first.
fn full_choices(household: &Household, year: &'static LoanYear) -> &'static [Yen] {
    let school = &household.school;
    let university = school.kind == Kind::Daigaku;
    let row = year.type1.iter().find(|row| row.university == university && row.sector == school.sector);
    row.map_or(&[], |row| if household.commute == Commute::Away { row.away } else { row.home })
}

/// 併給調整; `None` where it does not apply.
fn combined(household: &Household, decision: Decision, year: &'static LoanYear) -> Option<&'static [Yen]> {
    let case = case_of(decision)?;
    let school = &household.school;
    let row = year.combined.iter().find(|row| row.kind == school.kind && row.case == case)?;
    let column = match (household.commute, household.special_home) {
        (Commute::Home, false) => 0,
        (Commute::Home, true) => 1,
        (Commute::Away, _) => 2,
    };
    let column = if school.sector == Sector::Private { column + 3 } else { column };
    row.choices.get(column).copied().filter(|choices| !choices.is_empty())
}

const fn case_of(decision: Decision) -> Option<Case> {
    match (decision.ground, decision.band) {
        (Ground::Income, Band::First) => Some(Case::First),
        (Ground::Income, Band::Second) => Some(Case::Second),
        (Ground::Income, _) => Some(Case::Third),
        (Ground::Stem, _) => Some(Case::Stem),
        (Ground::MultiChild, Band::First) => Some(Case::MultiFirst),
        (Ground::MultiChild, Band::Second) => Some(Case::MultiSecond),
        (Ground::MultiChild, Band::Third) => Some(Case::MultiThird),
        (Ground::MultiChild, Band::Fourth) => Some(Case::MultiFourth),
        (Ground::MultiChild, Band::Over) | (Ground::MultiChildAssets, _) => Some(Case::MultiOver),
        (Ground::FourthOnly | Ground::Over | Ground::Assets | Ground::NotYet, _) => None,
    }
}

/// The monthly amounts of 第二種; empty when none can be had.
pub fn type2_choices(base: LoanBase, half: Half) -> impl Iterator<Item = Yen> {
    let range = &loan_year(half.fiscal_year).type2;
    let count = if base.type2 { (range.max - range.min).times(1, range.step).0 + 1 } else { 0 };
    (0..count).map(move |place| range.min + Yen(range.step).times(place, 1))
}

/// 入学時特別増額: the amounts, and whether 国の教育ローン must have been refused first.
#[must_use]
pub fn entrance_extra(household: &Household, base: LoanBase) -> (&'static [Yen], bool) {
    let year = loan_year(household.entry_year);
    let open = base.type1 || base.type2;
    (if open { year.entrance_extra } else { &[] }, base.base > year.extra_without_refusal)
}

/// 返還 of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repayment {
    pub years: i64,
    /// Instalments.
    pub count: i64,
    pub monthly: Yen,
    /// The final instalment, where it is known exactly (第一種).
    pub last: Option<Yen>,
    /// All that is paid.
    pub total: Yen,
}

/// Years of repayment by the 割賦金の基礎額, at least one. 第一種 and 第二種 that end in the same month count together.
#[must_use]
pub fn repayment_years(together: Yen) -> i64 {
    let year = latest();
    let base = step_for(year.repayment, together);
    base.map_or(year.longest_years, |base| together.times(1, base.0).0.max(1))
}

/// 第一種, 定額返還: whole yen a month, the rest on the last. `None` unless something was borrowed.
#[must_use]
pub fn repay_type1(total: Yen) -> Option<Repayment> {
    repay_type1_in(total, repayment_years(total))
}

/// The same within as many years as the loans together have.
#[must_use]
pub fn repay_type1_in(total: Yen, years: i64) -> Option<Repayment> {
    if !borrowable(total) {
        return None;
    }
    let count = years * 12;
    let monthly = total.times(1, count);
    let last = total - monthly.times(count - 1, 1);
    Some(Repayment { years, count, monthly, last: Some(last), total })
}

/// 第二種, 元利均等: a level payment at a twelfth of the rate plus the interest of the months before the first payment,
/// spread evenly. Within one yen of the official examples; JASSO's own rounding is not published. `None` unless
/// something was borrowed at a rate from 0 to 1.
#[must_use]
pub fn repay_type2(total: Yen, rate: Share) -> Option<Repayment> {
    repay_type2_in(total, rate, repayment_years(total))
}

/// The same within as many years as the loans together have.
#[must_use]
pub fn repay_type2_in(total: Yen, rate: Share, years: i64) -> Option<Repayment> {
    if !borrowable(total) || rate.numerator < 0 || rate.denominator < 1 || rate.above_one() {
        return None;
    }
    let count = years * 12;
    let (borrowed, numerator, denominator) = (wide(total.0), wide(rate.numerator), wide(rate.denominator));
    let level = borrowed * UNIT * MICRO / present_value(rate, count);
    let grace = borrowed * numerator * wide(latest().grace_days) * MICRO / (denominator * 365 * wide(count));
    let monthly = Yen(i64::try_from((level + grace) / MICRO).unwrap_or(i64::MAX));
    Some(Repayment { years, count, monthly, last: None, total: monthly.times(count, 1) })
}

/// Fixed-point one: eighteen digits after the point.
const UNIT: i128 = 10_i128.pow(18);
/// Payments are computed to a millionth of a yen before they are rounded down.
const MICRO: i128 = 10_i128.pow(6);

fn wide(number: i64) -> i128 {
    i128::from(number)
}

/// What `count` payments of one a month are worth at the start, in [`UNIT`]s: the sum of 1 / (1 + rate/12)^k.
fn present_value(rate: Share, count: i64) -> i128 {
    let twelve = wide(rate.denominator) * 12;
    let mut discount = UNIT;
    let mut sum = 0;
    for _ in 0..count {
        discount = discount * twelve / (twelve + wide(rate.numerator));
        sum += discount;
    }
    sum.max(1)
}

fn borrowable(total: Yen) -> bool {
    total > Yen::ZERO && total <= Yen::MAX_INPUT
}

fn latest() -> &'static LoanYear {
    loan_year(i32::MAX)
}

/// The known rates of 第二種, from the lowest to the cap.
#[must_use]
pub fn rates() -> &'static [NamedRate] {
    latest().rates
}

/// 入学時特別増額の利率 (増額貸与利率) beside a rate of 第二種.
#[must_use]
pub fn extra_rate(rate: Share) -> Share {
    let year = latest();
    rate.plus(year.extra_addon).at_most(year.extra_cap)
}

/// The rate of 第二種 and 入学時特別増額 given back together: their mean, weighted by what was borrowed of each.
#[must_use]
pub fn mixed_rate(monthly: Yen, extra: Yen, rate: Share) -> Share {
    let together = (monthly + extra).0;
    if extra <= Yen::ZERO || together <= 0 {
        return rate;
    }
    let fine = |share: Share| share.of(Yen(RATE_UNITS)).0;
    let units = |amount: Yen| amount.times(1, 1_000).0;
    let weighed = units(monthly) * fine(rate) + units(extra) * fine(extra_rate(rate));
    Share { numerator: weighed, denominator: units(monthly + extra) * RATE_UNITS }
}

/// Rates are published in thousandths of a percent; loans are whole thousands of yen.
const RATE_UNITS: i64 = 100_000;

/// 第一種 or 第二種.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LoanType {
    First,
    Second,
}

/// 機関保証料 a month; `None` where no source states it for this amount and length.
#[must_use]
pub fn guarantee_fee(kind: Kind, loan: LoanType, years: u8, monthly: Yen) -> Option<Yen> {
    let months = u32::from(years) * 12;
    let university = kind == Kind::Daigaku;
    let rows = latest().guarantee.iter().filter(|row| row.type2 == (loan == LoanType::Second) && row.months == months);
    let mut fitting = rows.filter(|row| row.university.is_none_or(|of| of == university) && row.monthly == monthly);
    fitting.next().map(|row| row.fee)
}

/// 機関保証料 of 入学時特別増額, once; `None` where no source states it.
#[must_use]
pub fn extra_guarantee_fee(extra: Yen) -> Option<Yen> {
    latest().extra_guarantee.iter().find(|step| step.to == extra).map(|step| step.amount)
}
