//! What a loan comes to: borrowed, given back a month, and in all, each with its derivation.

use super::{
    figures::{NamedRate, Rule, loan_year, rule, step_for},
    household::{Commute, Household, Role},
    loan::{
        LoanBase, LoanType, Repayment, guarantee_fee, loan_base_of, repay_type1, repayment_range, type1_choices,
        type2_choices,
    },
    other_money::jfc,
    plan::Borrowing,
    share::Share,
    support::{Estimate, Period},
    why::{Step, Why, answer, figure, less, node, sum},
};
use crate::{aid::band::Decision, yen::Yen};

/// What may be borrowed beside the support of the first half-year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    pub base: LoanBase,
    /// 第一種の月額; empty where none can be had.
    pub type1: &'static [Yen],
    /// 第二種の月額.
    pub type2: Vec<Yen>,
}

/// The choices of a household; `None` only for a course without a half-year.
#[must_use]
pub fn choices(household: &Household, estimate: &Estimate) -> Option<Choices> {
    let first = estimate.periods.first()?;
    let base = loan_base_of(household, estimate.assessment(first)?);
    let decision =
        |period: &Period| Decision { band: period.band, multi_child: period.multi_child, ground: period.ground };
    let type1 = type1_choices(household, base, decision(first), first.half);
    Some(Choices { base, type1, type2: type2_choices(base, first.half).collect() })
}

impl Choices {
    /// The loans that were chosen, as far as they can be had.
    #[must_use]
    pub fn borrowing(&self, type1: Option<Yen>, type2: Option<Yen>) -> Borrowing {
        let of = |chosen: Option<Yen>, choices: &[Yen]| chosen.filter(|chosen| choices.contains(chosen));
        Borrowing {
            type1_month: of(type1, self.type1).unwrap_or_default(),
            type2_month: of(type2, &self.type2).unwrap_or_default(),
            entrance_extra: Yen::ZERO,
        }
    }
}

/// A loan given back at one rate.
#[derive(Clone, Debug)]
pub struct Repaid {
    /// `None` for 第一種, which bears no interest.
    pub rate: Option<&'static NamedRate>,
    pub years: i64,
    pub count: i64,
    pub monthly: Why,
    /// The final instalment, where it is known exactly.
    pub last: Option<Why>,
    pub total: Why,
}

/// All that is borrowed of one kind over the course.
#[must_use]
pub fn why_borrowed(household: &Household, kind: LoanType, monthly: Yen) -> Why {
    let (label, rule): (_, &'static Rule) = match kind {
        LoanType::First => ("第一種の月額", &rule::LOAN_TYPE1),
        LoanType::Second => ("第二種の月額", &rule::LOAN_TYPE2),
    };
    let months = Step::Times(Share { numerator: i64::from(household.school.years) * 12, denominator: 1 });
    node("借りる合計", months, vec![answer(label, monthly)]).by(rule)
}

/// 第一種: the same every month, the rest with the last.
#[must_use]
pub fn why_type1(borrowed: &Why) -> Option<Repaid> {
    let repayment = repay_type1(borrowed.amount)?;
    let (monthly, base) = (Step::Times(Share { numerator: 1, denominator: repayment.count }), why_years(borrowed));
    let monthly = node("1か月に返す額", monthly, vec![borrowed.clone()]).by(&rule::REPAYMENT).because(base);
    let others = Step::Times(Share { numerator: repayment.count - 1, denominator: 1 });
    let others = node("最後の回より前に返す額", others, vec![monthly.clone()]);
    let last = sum("最後の回に返す額", vec![borrowed.clone(), less(others)]).by(&rule::REPAYMENT);
    let Repayment { years, count, .. } = repayment;
    Some(Repaid { rate: None, years, count, monthly, last: Some(last), total: borrowed.clone().named("返す合計") })
}

/// 第二種 at each known rate, from the lowest to the cap.
#[must_use]
pub fn why_type2(borrowed: &Why) -> Vec<Repaid> {
    let each = |(rate, repayment): (&'static NamedRate, Repayment)| {
        let monthly = node("1か月に返す額", Step::Level(rate.share), vec![borrowed.clone()]);
        let monthly = monthly.by(&rule::REPAYMENT).because(why_years(borrowed));
        let count = Step::Times(Share { numerator: repayment.count, denominator: 1 });
        let total = node("返す合計（利息をふくむ）", count, vec![monthly.clone()]).by(&rule::LOAN_RATE);
        Repaid { rate: Some(rate), years: repayment.years, count: repayment.count, monthly, last: None, total }
    };
    repayment_range(borrowed.amount).map(each).collect()
}

/// The years follow from 割賦金の基礎額.
fn why_years(borrowed: &Why) -> Vec<Why> {
    let base = step_for(loan_year(i32::MAX).repayment, borrowed.amount);
    let base = base.map(|base| figure("割賦金の基礎額（借りる合計をこれで割った年数で返す）", base, &rule::REPAYMENT));
    base.into_iter().collect()
}

/// 機関保証料 a month; `None` where no source states it.
#[must_use]
pub fn why_guarantee(household: &Household, kind: LoanType, monthly: Yen) -> Option<Why> {
    let school = &household.school;
    let fee = guarantee_fee(school.kind, kind, school.years, monthly)?;
    Some(figure("機関保証料（1か月、毎月の奨学金から引かれる）", fee, &rule::GUARANTEE))
}

/// 国の教育ローン: the most that can be borrowed, and the yearly income up to which a family may apply.
#[must_use]
pub fn why_jfc(household: &Household) -> [Why; 3] {
    let loan = jfc(household);
    let away = household.commute == Commute::Away;
    let limit = if away { "国の教育ローンの上限（自宅外）" } else { "国の教育ローンの上限" };
    [
        figure(limit, loan.limit, &rule::JFC),
        figure("世帯の年収の上限（給与の家庭）", loan.salary_cap, &rule::JFC),
        figure("世帯の所得の上限（事業の家庭）", loan.business_cap, &rule::JFC),
    ]
}

/// 貸与額算定基準額 and the limits, each named.
#[must_use]
pub fn why_loan_limits(household: &Household, estimate: &Estimate, base: LoanBase) -> Why {
    let limits = &loan_year(household.entry_year).limits;
    let line = |label, amount| figure(label, amount, &rule::LOAN_BASE);
    let mut parts = Vec::new();
    for person in estimate.assessments.first().map_or(&[][..], |assessment| &assessment.persons) {
        if household.maintains(person.role) {
            let label = match person.role {
                Role::ParentA => "保護者1人目の基準額（調整額を引かない）",
                Role::ParentB => "保護者2人目の基準額（調整額を引かない）",
                _ => "あなたの基準額（調整額を引かない）",
            };
            parts.push(line(label, person.loan_base));
        }
    }
    let whole: Yen = parts.iter().map(|part| part.amount).sum();
    if whole > base.base {
        parts.push(less(line("子どもの人数・ひとり親などで引く額", whole - base.base)));
    }
    sum("貸与額算定基準額", parts).because(vec![
        line("第一種と第二種の両方を借りられる上限", limits.both),
        line("第一種を借りられる上限", limits.type1),
        line("第二種を借りられる上限", limits.type2),
    ])
}
