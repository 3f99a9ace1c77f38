//! The whole course in money: what is due, what support brings, what is left, by year and by month.
//!
//! Only 入学金 and 授業料 are ever waived. Entrance money falls due before any support is paid, and a school may collect
//! the first half-year in full and give the waived part back later: both happen here. Dates that differ by school are
//! inputs ([`Payment`]); their defaults lean to the early bill and the late transfer.

use super::{
    household::{Apply, Household},
    loan::type1_months,
    support::{Estimate, Period},
};
use crate::yen::Yen;

/// The fees of one year; `None`: not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearFees {
    /// 入学金, in the first year.
    pub entrance: Option<Yen>,
    /// 授業料.
    pub tuition: Option<Yen>,
    /// 施設設備費.
    pub facilities: Option<Yen>,
    /// 実習費.
    pub practice: Option<Yen>,
    /// 教材費 and everything else.
    pub other: Option<Yen>,
}

impl YearFees {
    const fn parts(&self) -> [Option<Yen>; 5] {
        [self.entrance, self.tuition, self.facilities, self.practice, self.other]
    }

    /// The sum of what is known.
    #[must_use]
    pub fn known(&self) -> Yen {
        self.parts().into_iter().flatten().sum()
    }

    /// A part is not known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.parts().contains(&None)
    }
}

/// How the fees of a year are paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Instalments {
    /// 一括.
    Yearly,
    /// 半期(2回).
    Halves,
    /// 3か月ごと(4回).
    Quarters,
    /// 月ごと(12回).
    Monthly,
}

impl Instalments {
    pub const ALL: [Self; 4] = [Self::Yearly, Self::Halves, Self::Quarters, Self::Monthly];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yearly => "一括",
            Self::Halves => "半期ごと(2回)",
            Self::Quarters => "3か月ごと(4回)",
            Self::Monthly => "月ごと(12回)",
        }
    }

    /// Months between two payments of a half-year, and how many there are.
    pub(super) const fn of_half(self) -> (usize, i64) {
        match self {
            Self::Yearly | Self::Halves => (6, 1),
            Self::Quarters => (3, 2),
            Self::Monthly => (1, 6),
        }
    }
}

/// What differs by school and by family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    pub instalments: Instalments,
    /// The first instalment falls due in March, with the entrance money.
    pub first_before_entry: bool,
    /// The school collects the first bill (a half-year; with 一括 the year) in full and refunds the waiver in this month
    /// counted from April (0).
    pub refund_month: Option<u8>,
    /// 入学手続時納付金: what the school collects before the entry, 入学金 and the first half-year together, where it is more
    /// than half of the year's fees. Counts with 半期; the second half-year brings the rest.
    pub at_entry: Option<Yen>,
    /// Months after the start of the support until the first transfer, which brings all months so far.
    pub transfer_delay: u8,
    /// What the family has put aside.
    pub savings: Yen,
}

impl Payment {
    /// Whether this half of the first year is collected in full, before the school knows of any support: the first, and with
    /// 一括 both.
    pub(super) fn is_before_support(self, half: usize) -> bool {
        self.refund_month.is_some() && (half == 0 || self.instalments == Instalments::Yearly)
    }

    /// What the school collects before the entry, where that decides the bills of the course's year.
    pub(super) fn at_entry_of(self, index: usize) -> Option<Yen> {
        self.at_entry.filter(|_| index == 0 && self.instalments == Instalments::Halves)
    }

    /// Due early, refunded in October, first transfer in July: no source states these dates, ask the school.
    #[must_use]
    pub const fn cautious(instalments: Instalments) -> Self {
        let (first_before_entry, refund_month) = (true, Some(6));
        Self { instalments, first_before_entry, refund_month, at_entry: None, transfer_delay: 3, savings: Yen::ZERO }
    }
}

/// Loans a month over the whole course, and 入学時特別増額.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Borrowing {
    /// In the first half-year; a change of band changes it (see [`type1_months`]).
    pub type1_month: Yen,
    pub type2_month: Yen,
    pub entrance_extra: Yen,
}

/// One year of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPlan {
    pub fiscal_year: i32,
    pub fees: YearFees,
    pub entrance_waiver: Option<Yen>,
    pub tuition_waiver: Option<Yen>,
    pub grant: Yen,
    pub loan: Yen,
    /// Known fees less waiver, grant and loan; below 0 what is left to live on. `None`: a fee or the waiver is not known.
    pub own: Option<Yen>,
}

/// One month of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthPlan {
    pub year: i32,
    pub month: u8,
    /// Due to the school.
    pub due: Yen,
    /// Waived amounts that come back.
    pub refund: Yen,
    pub grant: Yen,
    pub loan: Yen,
    /// What is there at the end of the month; below 0 it runs short by that much.
    pub balance: Yen,
}

/// The course as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub years: Vec<YearPlan>,
    /// From the March before the entry to the last March.
    pub months: Vec<MonthPlan>,
    /// A fee or a waiver is not known: the plan holds only what is.
    pub open: bool,
}

impl Plan {
    /// The first month in which money runs short.
    #[must_use]
    pub fn first_shortfall(&self) -> Option<&MonthPlan> {
        self.months.iter().find(|month| month.balance < Yen::ZERO)
    }

    /// The month in which most is short.
    #[must_use]
    pub fn worst_shortfall(&self) -> Option<&MonthPlan> {
        self.months.iter().filter(|month| month.balance < Yen::ZERO).min_by_key(|month| month.balance)
    }
}

/// Plans the course; years without fees given have none that are known.
#[must_use]
pub fn plan(
    household: &Household,
    estimate: &Estimate,
    fees: &[YearFees],
    borrowing: Borrowing,
    payment: Payment,
) -> Plan {
    let fees_of = |index: usize| {
        let fees = fees.get(index).copied().unwrap_or_default();
        YearFees { entrance: if index == 0 { fees.entrance } else { Some(Yen::ZERO) }, ..fees }
    };
    let mut months = empty_months(household.entry_year, estimate.periods.len());
    let loans = monthly_loans(household, estimate, borrowing);
    let mut years = Vec::with_capacity(estimate.periods.len() / 2);
    for (index, halves) in estimate.periods.chunks(2).enumerate() {
        let extra = if index == 0 { borrowing.entrance_extra } else { Yen::ZERO };
        let loan = loans.iter().skip(index * 12).take(12).copied().sum::<Yen>() + extra;
        years.push(year_plan(household, index, halves, fees_of(index), loan));
        bill_year(&mut months, index, halves, fees_of(index), payment);
    }
    transfer(&mut months, household, &estimate.periods, &loans, borrowing.entrance_extra, payment);
    let mut balance = payment.savings;
    for month in &mut months {
        balance = balance + month.refund + month.grant + month.loan - month.due;
        month.balance = balance;
    }
    let open = years.iter().any(|year| year.own.is_none());
    Plan { years, months, open }
}

/// The March before the entry, and six months for every half-year.
fn empty_months(entry_year: i32, halves: usize) -> Vec<MonthPlan> {
    let month = |place: usize| {
        let since_january = place + 2;
        let years = i32::try_from(since_january / 12).unwrap_or_default();
        let month = u8::try_from(since_january % 12 + 1).unwrap_or(1);
        MonthPlan { year: entry_year.saturating_add(years), month, ..MonthPlan::default() }
    };
    (0..=halves * 6).map(month).collect()
}

fn year_plan(household: &Household, index: usize, halves: &[Period], fees: YearFees, loan: Yen) -> YearPlan {
    let tuition_waiver: Option<Yen> = halves.iter().map(|period| period.tuition_waiver).sum();
    let entrance_waiver: Option<Yen> = halves.iter().map(|period| period.entrance_waiver).sum();
    let grant: Yen = halves.iter().map(|period| period.grant_total).sum();
    let waived = tuition_waiver.zip(entrance_waiver).map(|(tuition, entrance)| tuition + entrance);
    let own = waived.filter(|_| !fees.is_open()).map(|waived| fees.known() - waived - grant - loan);
    let fiscal_year = household.entry_year.saturating_add(i32::try_from(index).unwrap_or_default());
    YearPlan { fiscal_year, fees, entrance_waiver, tuition_waiver, grant, loan, own }
}

/// The month, counted from April of the first year, from which support and loans are paid.
pub(super) const fn first_month(household: &Household) -> usize {
    match household.apply {
        Apply::Reserved | Apply::Spring => 0,
        Apply::Autumn => 6,
    }
}

/// What is lent for each month of the course, without 入学時特別増額.
fn monthly_loans(household: &Household, estimate: &Estimate, borrowing: Borrowing) -> Vec<Yen> {
    let type1 = type1_months(household, estimate, borrowing.type1_month);
    let start = first_month(household);
    let month = |place: usize| {
        let type1 = type1.get(place / 6).copied().unwrap_or_default();
        if place < start { Yen::ZERO } else { type1 + borrowing.type2_month }
    };
    (0..estimate.periods.len() * 6).map(month).collect()
}

/// Writes the bills of a year: half of the fees for each half-year, unless the school said what it collects before the
/// entry; less its waiver, in equal instalments.
fn bill_year(months: &mut [MonthPlan], index: usize, halves: &[Period], fees: YearFees, payment: Payment) {
    let yearly = fees.known() - fees.entrance.unwrap_or_default();
    let mut refund = Yen::ZERO;
    if index == 0 {
        let waived = halves.iter().filter_map(|period| period.entrance_waiver).sum::<Yen>();
        let waived = waived.min(fees.entrance.unwrap_or_default());
        refund += waived;
        add_due(months, 0, fees.entrance.unwrap_or_default());
    }
    let second = yearly.times(1, 2);
    let wholes = match payment.at_entry_of(index) {
        None => [yearly - second, second],
        Some(paid) => {
            let first = (paid - fees.entrance.unwrap_or_default()).or_zero();
            [first, if fees.is_open() { second } else { (yearly - first).or_zero() }]
        }
    };
    for (half, (period, whole)) in halves.iter().zip(wholes).enumerate() {
        let waived = period.tuition_waiver.unwrap_or_default().min(whole);
        let in_full = index == 0 && payment.is_before_support(half);
        if in_full {
            refund += waived;
        }
        bill_half(months, index * 12 + half * 6 + 1, if in_full { whole } else { whole - waived }, half, payment);
    }
    let back = usize::from(payment.refund_month.unwrap_or(0)) + 1;
    let last = months.len().saturating_sub(1);
    if index == 0
        && let Some(month) = months.get_mut(back.min(last))
    {
        month.refund += refund;
    }
}

/// A half-year's bill from the month at `start`; the first instalment takes the odd yen.
fn bill_half(months: &mut [MonthPlan], start: usize, bill: Yen, half: usize, payment: Payment) {
    let (apart, count) = payment.instalments.of_half();
    let start = if payment.instalments == Instalments::Yearly { start - half * 6 } else { start };
    let each = bill.times(1, count);
    for place in 0..usize::try_from(count).unwrap_or(1) {
        let early = start + place * apart == 1 && payment.first_before_entry;
        let amount = if place == 0 { bill - each.times(count - 1, 1) } else { each };
        add_due(months, if early { 0 } else { start + place * apart }, amount);
    }
}

fn add_due(months: &mut [MonthPlan], place: usize, amount: Yen) {
    if let Some(month) = months.get_mut(place) {
        month.due += amount;
    }
}

/// Writes the transfers: nothing until the first, which brings all months so far.
fn transfer(
    months: &mut [MonthPlan],
    household: &Household,
    periods: &[Period],
    loans: &[Yen],
    extra: Yen,
    payment: Payment,
) {
    let start = first_month(household);
    let course = periods.len() * 6;
    let first = (start + usize::from(payment.transfer_delay)).min(course.saturating_sub(1));
    for place in 0..course {
        let arrives = place.max(first) + 1;
        let Some(month) = months.get_mut(arrives) else { continue };
        month.grant += periods.get(place / 6).map_or(Yen::ZERO, |period| grant_in(period, place % 6));
        month.loan += loans.get(place).copied().unwrap_or_default();
        if place == start {
            month.loan += extra;
        }
    }
}

/// The grant of a half-year's n-th month; what is not paid by the month comes with its first.
fn grant_in(period: &Period, place: usize) -> Yen {
    let rest = period.grant_total - period.grant_month.times(6, 1);
    if place == 0 { period.grant_month + rest } else { period.grant_month }
}
