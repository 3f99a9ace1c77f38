//! The figures of the rules, by year, as `figures.toml` states them. Nothing here decides; nothing elsewhere in `aid`
//! spells an amount.
//!
//! A year without a record of its own uses the latest record before it: resident-tax rules by the calendar year of the
//! income ([`TaxYear`]), amounts of the support by fiscal year ([`AidYear`]).

use super::{
    household::{Kind, Mode, Sector},
    share::Share,
};
use crate::{source::Source, yen::Yen};

/// Fiscal years of entry that can be computed.
pub struct EntryYears {
    pub first: i32,
    pub last: i32,
}

/// 端数処理: the yen to which amounts are rounded.
pub struct Units {
    pub taxable: i64,
    pub base: i64,
    pub waiver: i64,
    pub spouse: i64,
    /// The steps of the salary table.
    pub salary: i64,
    /// Incomes are searched up to here.
    pub highest: i64,
}

/// A row of 給与所得: from this gross salary on, `(salary in whole steps) × percent + plus`.
pub struct SalaryRow {
    pub from: Yen,
    pub step: i64,
    pub percent: i64,
    pub plus: Yen,
}

/// 所得金額調整控除: `percent` of the salary between `from` and `to`.
pub struct SalaryAdjustment {
    pub from: Yen,
    pub to: Yen,
    pub percent: i64,
}

/// The amount for an income up to `to`, inclusive.
pub struct Step {
    pub to: Yen,
    pub amount: Yen,
}

/// How many thirds of a spouse deduction an earner gets up to this income.
pub struct Tier {
    pub to: Yen,
    pub thirds: i64,
}

/// 障害者控除: normal, 特別障害者, 同居特別障害者.
pub struct ByDisability {
    pub normal: Yen,
    pub special: Yen,
    pub special_home: Yen,
}

/// 人的控除差: by how much the income-tax deduction exceeds the resident-tax one.
pub struct Differences {
    pub basic: Yen,
    pub spouse: Yen,
    pub general: Yen,
    pub specific: Yen,
    pub elderly: Yen,
    pub mother: Yen,
    pub father: Yen,
    pub disability: Yen,
    pub disability_special: Yen,
    pub disability_special_home: Yen,
    pub working_student: Yen,
}

/// 調整控除: above `threshold` of 課税標準額 the base shrinks, but not below `minimum`.
pub struct Credit {
    pub threshold: Yen,
    pub minimum: Yen,
}

/// 所得割の非課税限度額; `special` for ひとり親, minors and the disabled.
pub struct Exempt {
    pub per_person: Yen,
    pub plus: Yen,
    pub plus_with_dependents: Yen,
    pub special: Yen,
}

/// The rules of the resident tax for incomes of a calendar year.
pub struct TaxYear {
    pub from: i32,
    pub name: &'static str,
    /// Read through third parties only, or not in force yet.
    pub provisional: bool,
    /// The salary rows follow from the deduction; no table was published.
    pub salary_assumed: bool,
    pub salary: &'static [SalaryRow],
    pub salary_adjustment: Option<SalaryAdjustment>,
    pub dependent_limit: Yen,
    pub student_limit: Yen,
    pub basic: &'static [Step],
    pub spouse: Yen,
    pub spouse_tiers: &'static [Tier],
    pub spouse_special: &'static [Step],
    pub general: Yen,
    pub specific: Yen,
    pub elderly: Yen,
    pub specific_relative: &'static [Step],
    /// Up to this income a child of 19 to 22 still counts for 多子世帯.
    pub specific_child_limit: Option<Yen>,
    pub single_parent: Yen,
    pub single_parent_limit: Yen,
    pub disability: ByDisability,
    pub working_student: Yen,
    pub difference: Differences,
    pub spouse_special_difference: &'static [Step],
    /// No source states the difference for 配偶者特別控除 and 特定親族特別控除: 0 is an assumption.
    pub differences_assumed: bool,
    pub credit: Credit,
    pub exempt: Exempt,
    pub adult_age: i32,
}

/// 給付奨学金の月額 of one band.
pub struct GrantRow {
    pub home: Yen,
    pub special_home: Yen,
    pub away: Yen,
}

/// 高専 have their own grants; 大学・短期大学・専門学校 share one table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Main,
    Kosen,
}

pub struct GrantTable {
    pub group: Group,
    pub sector: Sector,
    /// Band Ⅰ to Ⅳ.
    pub bands: &'static [GrantRow],
}

/// 減免の上限: tuition of a year, entrance fee once.
pub struct Cap {
    pub mode: Mode,
    pub kind: Kind,
    pub sector: Sector,
    pub tuition: Yen,
    pub entrance: Yen,
}

/// 私立理工農系: the share waived in band Ⅳ.
pub struct StemShares {
    pub daigaku: Share,
    pub kosen: Share,
    pub tandai: Share,
    pub senmon: Share,
    pub correspondence: Share,
}

/// 資産の基準: below `full_below` everything, below `waiver_below` only the waiver of 多子世帯.
pub struct Assets {
    pub full_below: Yen,
    pub waiver_below: Yen,
    /// Another source's limit for a single maintainer.
    pub disputed_single: Yen,
}

/// The amounts of the support for a fiscal year.
pub struct AidYear {
    pub from: i32,
    /// The last fiscal year for which these amounts were published; later ones are carried forward.
    pub published_to: i32,
    /// 支給額算定基準額 below which band Ⅰ to Ⅳ.
    pub bands: &'static [Yen],
    pub grants: &'static [GrantTable],
    /// 通信: a year, band Ⅰ to Ⅳ.
    pub correspondence_grants: &'static [Yen],
    pub caps: &'static [Cap],
    /// Band Ⅰ to Ⅲ.
    pub waiver_shares: &'static [Share],
    pub multi_child_share: Share,
    pub stem_shares: StemShares,
    /// Children from which a family is 多子世帯.
    pub multi_child_from: u32,
    pub assets: Assets,
}

/// 貸与額算定基準額 up to which 併用, 第一種 and 第二種 are open.
pub struct LoanLimits {
    pub both: Yen,
    pub type1: Yen,
    pub type2: Yen,
}

/// 第一種の月額; the first of each list is the 最高月額.
pub struct Type1 {
    /// 大学; the others share a table.
    pub university: bool,
    pub sector: Sector,
    pub home: &'static [Yen],
    pub away: &'static [Yen],
}

/// 第二種の月額.
pub struct Type2 {
    pub min: Yen,
    pub max: Yen,
    pub step: i64,
}

/// Under which support 併給調整 is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    First,
    Second,
    Third,
    Stem,
    MultiFirst,
    MultiSecond,
    MultiThird,
    MultiFourth,
    MultiOver,
}

/// 併給調整: the 第一種 choices beside the support, by public home, special home, away, then private; empty: not adjusted.
pub struct Combined {
    pub kind: Kind,
    pub case: Case,
    pub choices: &'static [&'static [Yen]],
}

/// A yearly rate and when it held.
#[derive(Debug)]
pub struct NamedRate {
    pub name: &'static str,
    pub share: Share,
}

/// 機関保証料 of a month, for a loan of so many months and yen a month.
pub struct Guarantee {
    pub type2: bool,
    /// Of 大学, or of the others; `None` where it does not matter.
    pub university: Option<bool>,
    pub months: u32,
    pub monthly: Yen,
    pub fee: Yen,
}

/// 貸与奨学金 of a fiscal year.
pub struct LoanYear {
    pub from: i32,
    pub published_to: i32,
    pub limits: LoanLimits,
    pub per_child_over_two: Yen,
    pub single_parent: Yen,
    pub private_away: Yen,
    pub type1: &'static [Type1],
    pub type2: Type2,
    pub entrance_extra: &'static [Yen],
    /// Up to this 貸与額算定基準額 国の教育ローン need not be refused before 入学時特別増額.
    pub extra_without_refusal: Yen,
    pub combined: &'static [Combined],
    /// 割賦金の基礎額.
    pub repayment: &'static [Step],
    pub longest_years: i64,
    pub grace_days: i64,
    pub rates: &'static [NamedRate],
    /// 入学時特別増額 bears this on top of the rate of 第二種, up to its own cap.
    pub extra_addon: Share,
    pub extra_cap: Share,
    pub guarantee: &'static [Guarantee],
    pub extra_guarantee: &'static [Step],
}

/// Conditions before entry.
pub struct EligibilityFigures {
    /// Fiscal years from the one in which high school was left to the last possible entry.
    pub years_to_enter: i32,
    /// 評定平均, in tenths.
    pub average_tenths: u8,
}

/// 適格認定(学業): percent of the standard credits, of attendance, and of the ranking from below.
pub struct StudyFigures {
    pub stop_credits: u8,
    pub stop_attendance: u8,
    pub warn_credits: u8,
    pub warn_attendance: u8,
    pub warn_ranking: u8,
    pub repay_credits: u8,
}

/// 専門実践教育訓練給付金: percent of the fees of a year, up to a cap.
pub struct TrainingStage {
    pub percent: i64,
    pub cap: Yen,
}

pub struct TrainingFigures {
    /// During the course, after the licence and a job, after a rise in wages.
    pub stages: &'static [TrainingStage],
    /// 教育訓練支援給付金: percent of 基本手当日額.
    pub support_percent: u8,
    pub support_under_age: i32,
}

/// 国の教育ローン, for one child; caps of yearly income by the number of children from 1.
pub struct JfcFigures {
    pub limit: Yen,
    pub limit_special: Yen,
    pub salary_caps: &'static [Yen],
    pub business_caps: &'static [Yen],
}

/// 社会保険料 where the real amount is not known: a share of gross income.
pub struct SocialInsurance {
    pub default: Share,
}

/// What a group of figures rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: &'static str,
    /// In words for the screen.
    pub name: &'static str,
    /// The article where it is known.
    pub law: Option<&'static str>,
    /// Ids in [`SOURCES`]; empty for an assumption of this app.
    pub sources: &'static [&'static str],
    /// The title of the first of them, so that a rule can be cited without the whole table; or empty.
    pub source_title: &'static str,
    /// Where in the sources.
    pub place: &'static str,
    /// The years it holds for.
    pub years: &'static str,
    /// The day it was read.
    pub as_of: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/aid.rs"));

/// The tax rules for incomes of a calendar year; for years before the first record, the first.
#[must_use]
pub fn tax_year(income_year: i32) -> &'static TaxYear {
    let [first, ..] = &TAX_YEARS;
    TAX_YEARS.iter().rev().find(|year| year.from <= income_year).unwrap_or(first)
}

/// The latest tax rules whose salary table stands in a source.
#[must_use]
pub fn known_salary_year() -> &'static TaxYear {
    let [first, ..] = &TAX_YEARS;
    TAX_YEARS.iter().rev().find(|year| !year.salary_assumed).unwrap_or(first)
}

/// The amounts of a fiscal year; for years before the first record, the first.
#[must_use]
pub fn aid_year(fiscal_year: i32) -> &'static AidYear {
    let [first, ..] = &AID_YEARS;
    AID_YEARS.iter().rev().find(|year| year.from <= fiscal_year).unwrap_or(first)
}

/// The loans of a fiscal year; for years before the first record, the first.
#[must_use]
pub fn loan_year(fiscal_year: i32) -> &'static LoanYear {
    let [first, ..] = &LOAN_YEARS;
    LOAN_YEARS.iter().rev().find(|year| year.from <= fiscal_year).unwrap_or(first)
}

/// The amount of the first step that reaches an income.
#[must_use]
pub fn step_for(steps: &[Step], income: Yen) -> Option<Yen> {
    steps.iter().find(|step| income <= step.to).map(|step| step.amount)
}
