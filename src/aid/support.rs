//! 給付奨学金 and 授業料等減免 of every half-year of the course.
//!
//! April to September of fiscal year n look at the incomes of calendar year n − 2, October to March at those of n − 1.
//! A waiver is decided for a year; each half gets half of what its own decision gives, the first half the odd yen.

use super::{
    assumption::{Assumption, Assumptions},
    band::{Band, Decision, Ground, decide},
    figures::{self, Cap, Group, aid_year},
    household::{Apply, Commute, Household, Kind, Mode, Problem, Tuition},
    share::Share,
    tax::{Assessment, assess},
};
use crate::yen::Yen;

/// 前期 (April to September) or 後期 (October to March) of a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Half {
    pub fiscal_year: i32,
    /// October to March.
    pub second: bool,
}

impl Half {
    /// The calendar year whose incomes decide.
    #[must_use]
    pub const fn income_year(self) -> i32 {
        if self.second { self.fiscal_year.saturating_sub(1) } else { self.fiscal_year.saturating_sub(2) }
    }
}

/// The support of one half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub half: Half,
    /// The place of its incomes in [`Estimate::assessments`].
    pub assessment: usize,
    pub income_year: i32,
    pub band: Band,
    pub multi_child: bool,
    pub ground: Ground,
    /// 給付奨学金 a month; 0 for 通信, which is paid by the year.
    pub grant_month: Yen,
    pub grant_total: Yen,
    /// `None`: support is due, but no source states the cap.
    pub tuition_waiver: Option<Yen>,
    pub entrance_waiver: Option<Yen>,
}

impl Period {
    /// What was decided for the half-year.
    #[must_use]
    pub const fn decision(&self) -> Decision {
        Decision { band: self.band, multi_child: self.multi_child, ground: self.ground }
    }
}

/// Sums over the course; `None` where a part is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    pub grant: Yen,
    pub tuition_waiver: Option<Yen>,
    pub entrance_waiver: Option<Yen>,
    pub all: Option<Yen>,
}

/// What a household gets, as far as the rules and figures go: a 目安, decided by JASSO and the school.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The incomes that decide, by calendar year, in order.
    pub assessments: Vec<Assessment>,
    /// Two for every year of the course, in order.
    pub periods: Vec<Period>,
    pub totals: Totals,
    pub assumptions: Assumptions,
}

impl Estimate {
    #[must_use]
    pub fn assessment(&self, period: &Period) -> Option<&Assessment> {
        self.assessments.get(period.assessment)
    }
}

/// The support over the whole course, or every field that stands in the way.
pub fn estimate(household: &Household) -> Result<Estimate, Vec<Problem>> {
    let problems = household.problems();
    if problems.is_empty() { Ok(estimate_checked(household)) } else { Err(problems) }
}

fn estimate_checked(household: &Household) -> Estimate {
    let years = i32::from(household.school.years);
    let first_income = Half { fiscal_year: household.entry_year, second: false }.income_year();
    let assessments: Vec<Assessment> = (0..=years).map(|offset| assess(household, first_income + offset)).collect();
    let mut periods = Vec::with_capacity(assessments.len() * 2);
    for (index, pair) in assessments.windows(2).enumerate() {
        for (step, assessment) in pair.iter().enumerate() {
            periods.push(period(household, index, step, assessment));
        }
    }
    let totals = totals(&periods);
    let assumptions = Assumption::of(household, &assessments, &periods);
    Estimate { assessments, periods, totals, assumptions }
}

/// What the first school year brings. The household must be without problems.
pub(super) fn first_year(household: &Household) -> Totals {
    let income_year = Half { fiscal_year: household.entry_year, second: false }.income_year();
    let periods = [0, 1].map(|step| {
        let offset = i32::try_from(step).unwrap_or_default();
        period(household, 0, step, &assess(household, income_year + offset))
    });
    totals(&periods)
}

/// The decision on the first supported half-year. The household must be without problems.
pub(super) fn decide_first(household: &Household) -> Decision {
    decide(household, &assess(household, household.first_income_year()), household.entry_year)
}

/// The first half (`step` 0) or the second (1) of the course's year `index`, which its assessment decides.
fn period(household: &Household, index: usize, step: usize, assessment: &Assessment) -> Period {
    let year = i32::try_from(index).unwrap_or(i32::MAX);
    let half = Half { fiscal_year: household.entry_year.saturating_add(year), second: step == 1 };
    let mut decision = decide(household, assessment, half.fiscal_year);
    let opening = index == 0 && !half.second;
    if household.apply == Apply::Autumn && opening {
        decision.ground = Ground::NotYet;
    }
    let grant_month = grant_month(household, decision, half);
    let grant_half = grant_of_half(household, decision, half, grant_month);
    let waiver = Waiver::of(household, decision, half);
    let yearly = waiver.tuition(household.school.tuition.in_year(index));
    Period {
        half,
        assessment: index + step,
        income_year: assessment.income_year,
        band: decision.band,
        multi_child: decision.multi_child,
        ground: decision.ground,
        grant_month,
        grant_total: grant_half,
        tuition_waiver: yearly.map(|yearly| half_of(yearly, half)),
        entrance_waiver: if opening { waiver.entrance(household.school.entrance_fee) } else { Some(Yen::ZERO) },
    }
}

/// The larger half of a year's amount comes first.
fn half_of(yearly: Yen, half: Half) -> Yen {
    let smaller = yearly.times(1, 2);
    if half.second { smaller } else { yearly - smaller }
}

/// Whether the ground gives a grant.
const fn grants(ground: Ground) -> bool {
    matches!(ground, Ground::Income | Ground::MultiChild)
}

fn grant_month(household: &Household, decision: Decision, half: Half) -> Yen {
    let school = &household.school;
    if !grants(decision.ground) || school.mode == Mode::Correspondence {
        return Yen::ZERO;
    }
    let group = if school.kind == Kind::Kosen { Group::Kosen } else { Group::Main };
    let tables = aid_year(half.fiscal_year).grants;
    let table = tables.iter().find(|table| table.group == group && table.sector == school.sector);
    let row = table.and_then(|table| decision.band.row(table.bands));
    row.map_or(Yen::ZERO, |row| match (household.commute, household.special_home) {
        (Commute::Away, _) => row.away,
        (Commute::Home, true) => row.special_home,
        (Commute::Home, false) => row.home,
    })
}

fn grant_of_half(household: &Household, decision: Decision, half: Half, month: Yen) -> Yen {
    if household.school.mode != Mode::Correspondence || !grants(decision.ground) {
        return month.times(6, 1);
    }
    let yearly = decision.band.row(aid_year(half.fiscal_year).correspondence_grants);
    yearly.map_or(Yen::ZERO, |yearly| half_of(*yearly, half))
}

/// 減免: the share that a decision gives, and the cap of the school.
#[derive(Clone, Copy)]
pub struct Waiver {
    share: Share,
    cap: Option<&'static Cap>,
}

impl Waiver {
    #[must_use]
    pub fn of(household: &Household, decision: Decision, half: Half) -> Self {
        let school = &household.school;
        let year = aid_year(half.fiscal_year);
        let fits = |cap: &&Cap| cap.kind == school.kind && cap.mode == school.mode && cap.sector == school.sector;
        let share = match decision.ground {
            Ground::MultiChild | Ground::MultiChildAssets => year.multi_child_share,
            Ground::Income => decision.band.row(year.waiver_shares).copied().unwrap_or(Share::ZERO),
            Ground::Stem => stem_share(household, half),
            Ground::FourthOnly | Ground::Over | Ground::Assets | Ground::NotYet => Share::ZERO,
        };
        Self { share, cap: year.caps.iter().find(fits) }
    }

    /// The share of the covered fee.
    #[must_use]
    pub const fn share(self) -> Share {
        self.share
    }

    /// `None`: no source states one for this school.
    #[must_use]
    pub const fn cap(self) -> Option<&'static Cap> {
        self.cap
    }

    /// The waiver of a year's tuition; a fee that is not known counts as the cap.
    #[must_use]
    pub fn tuition(self, fee: Option<Yen>) -> Option<Yen> {
        self.amount(fee, |cap| cap.tuition)
    }

    /// The waiver of the entrance fee, once.
    #[must_use]
    pub fn entrance(self, fee: Option<Yen>) -> Option<Yen> {
        self.amount(fee, |cap| cap.entrance)
    }

    fn amount(self, fee: Option<Yen>, cap: impl Fn(&Cap) -> Yen) -> Option<Yen> {
        if self.share.numerator == 0 || fee == Some(Yen::ZERO) {
            return Some(Yen::ZERO);
        }
        let cap = cap(self.cap?);
        let covered = fee.map_or(cap, |fee| fee.min(cap));
        let share = -Share::of(self.share, -covered);
        Some(share.ceil_to(figures::UNITS.waiver).min(fee.unwrap_or(cap)))
    }
}

fn stem_share(household: &Household, half: Half) -> Share {
    let shares = &aid_year(half.fiscal_year).stem_shares;
    match (household.school.mode, household.school.kind) {
        (Mode::Correspondence, _) => shares.correspondence,
        (_, Kind::Daigaku) => shares.daigaku,
        (_, Kind::Kosen) => shares.kosen,
        (_, Kind::Tandai) => shares.tandai,
        (_, Kind::Senmon) => shares.senmon,
    }
}

pub(super) fn totals(periods: &[Period]) -> Totals {
    let grant = periods.iter().map(|period| period.grant_total).sum();
    let tuition_waiver: Option<Yen> = periods.iter().map(|period| period.tuition_waiver).sum();
    let entrance_waiver: Option<Yen> = periods.iter().map(|period| period.entrance_waiver).sum();
    let all = tuition_waiver.zip(entrance_waiver).map(|(tuition, entrance)| grant + tuition + entrance);
    Totals { grant, tuition_waiver, entrance_waiver, all }
}

/// Whether a fee of the course is not known and was taken at the cap.
#[must_use]
pub fn fee_at_cap(household: &Household) -> bool {
    household.school.tuition == Tuition::Unknown || household.school.entrance_fee.is_none()
}
