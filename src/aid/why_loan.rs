//! What a loan comes to: borrowed, given back a month, and in all, each with its derivation.

use super::{
    figures::{NamedRate, loan_year, rule, step_for},
    household::{Commute, Household, Mode, Role},
    loan::{
        LoanBase, LoanType, Repayment, entrance_extra, extra_guarantee_fee, guarantee_fee, loan_base_of, mixed_rate,
        most_up_to, rates, repay_type1_in, repay_type2_in, repayment_years, type1_choices, type1_months, type2_choices,
    },
    other_money::jfc,
    plan::Borrowing,
    share::Share,
    support::Estimate,
    why::{Step, Why, answer, figure, less, node, sum},
};
use crate::yen::Yen;

/// What may be borrowed beside the support of the first half-year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    pub base: LoanBase,
    /// 第一種の月額; empty where none can be had.
    pub type1: &'static [Yen],
    /// 第二種の月額.
    pub type2: Vec<Yen>,
    /// 入学時特別増額, for who borrows 第一種 or 第二種.
    pub extra: &'static [Yen],
    /// It is for who was refused 国の教育ローン.
    pub after_refusal: bool,
}

/// The choices of a household; `None` only for a course without a half-year.
#[must_use]
pub fn choices(household: &Household, estimate: &Estimate) -> Option<Choices> {
    let first = estimate.periods.first()?;
    let base = loan_base_of(household, estimate.assessment(first)?);
    // The tables are those of 昼間 and 夜間.
    let (type1, type2) = if household.school.mode == Mode::Correspondence {
        (&[][..], Vec::new())
    } else {
        (type1_choices(household, base, first.decision(), first.half), type2_choices(base, first.half).collect())
    };
    let (extra, after_refusal) = entrance_extra(household, base);
    Some(Choices { base, type1, type2, extra, after_refusal })
}

impl Choices {
    /// The loans that were chosen, or of each the highest below that can be had; 入学時特別増額 only beside another.
    #[must_use]
    pub fn borrowing(&self, chosen: Borrowing) -> Borrowing {
        let of = |chosen: Yen, choices: &[Yen]| most_up_to(choices, chosen).unwrap_or_default();
        let type1_month = of(chosen.type1_month, self.type1);
        let type2_month = of(chosen.type2_month, &self.type2);
        let monthly = type1_month + type2_month > Yen::ZERO;
        let entrance_extra = if monthly { of(chosen.entrance_extra, self.extra) } else { Yen::ZERO };
        Borrowing { type1_month, type2_month, entrance_extra }
    }
}

/// A loan given back at one rate.
#[derive(Clone, Debug)]
pub struct Repaid {
    /// Which rate, and how high it is with 入学時特別増額; `None` for 第一種, which bears no interest.
    pub rate: Option<(&'static NamedRate, Share)>,
    pub count: i64,
    pub monthly: Why,
    /// The final instalment, where it is known exactly.
    pub last: Option<Why>,
    pub total: Why,
}

/// What is borrowed of each kind over the course. All of it ends with the course, so it is given back over the same years.
#[derive(Clone, Debug)]
pub struct Debt {
    /// 第一種.
    pub first: Option<Why>,
    /// 第二種, with 入学時特別増額.
    pub second: Option<Why>,
    /// Of `second`.
    extra: Yen,
    pub years: i64,
}

/// 第一種 of half-years in a row, of their monthly amounts: the months of each amount together, in the order in which they
/// come.
#[must_use]
pub fn why_type1(months: &[Yen], chosen: Yen) -> Vec<Why> {
    let mut amounts: Vec<(Yen, i64)> = Vec::new();
    for amount in months.iter().copied().filter(|amount| *amount > Yen::ZERO) {
        match amounts.last_mut() {
            Some((last, months)) if *last == amount => *months += 6,
            _ => amounts.push((amount, 6)),
        }
    }
    let months = |(amount, months)| {
        let step = Step::Times(Share { numerator: months, denominator: 1 });
        let label = if months == 12 { "第一種（12か月分）" } else { "第一種（その額の月の分）" };
        node(label, step, vec![why_type1_month(amount, chosen)])
    };
    amounts.into_iter().map(months).collect()
}

/// 第一種の月額: what was chosen, or what 併給調整 makes of it.
#[must_use]
pub fn why_type1_month(amount: Yen, chosen: Yen) -> Why {
    if amount == chosen {
        return answer("第一種の月額", amount).by(&rule::LOAN_TYPE1);
    }
    figure("第一種の月額（併給調整のあと）", amount, &rule::LOAN_COMBINED)
}

/// What is borrowed over the course.
#[must_use]
pub fn debt(household: &Household, estimate: &Estimate, borrowing: Borrowing) -> Debt {
    let months = type1_months(household, estimate, borrowing.type1_month);
    let first = why_type1(&months, borrowing.type1_month);
    let first = (!first.is_empty()).then(|| sum("借りる合計", first).by(&rule::LOAN_TYPE1));
    let months = Step::Times(Share { numerator: i64::from(household.school.years) * 12, denominator: 1 });
    let type2 = answer("第二種の月額", borrowing.type2_month);
    let mut second = (type2.amount > Yen::ZERO).then(|| node("借りる合計", months, vec![type2]).by(&rule::LOAN_TYPE2));
    let extra = borrowing.entrance_extra;
    if extra > Yen::ZERO {
        let once = answer("入学時特別増額", extra).by(&rule::LOAN_EXTRA);
        second = Some(sum("借りる合計", second.into_iter().chain([once]).collect()));
    }
    let together = [&first, &second].into_iter().flatten().map(|why| why.amount).sum();
    Debt { first, second, extra, years: repayment_years(together) }
}

impl Debt {
    /// 第一種: the same every month, the rest with the last.
    #[must_use]
    pub fn repaid_first(&self) -> Option<Repaid> {
        let borrowed = self.first.clone()?;
        let Repayment { count, .. } = repay_type1_in(borrowed.amount, self.years)?;
        let part = Step::Times(Share { numerator: 1, denominator: count });
        let monthly =
            node("1か月に返す額", part, vec![borrowed.clone()]).by(&rule::REPAYMENT).because(self.why_years());
        let others = Step::Times(Share { numerator: count - 1, denominator: 1 });
        let others = node("最後の回より前に返す額", others, vec![monthly.clone()]);
        let last = sum("最後の回に返す額", vec![borrowed.clone(), less(others)]).by(&rule::REPAYMENT);
        Some(Repaid { rate: None, count, monthly, last: Some(last), total: borrowed.named("返す合計") })
    }

    /// 第二種 at each known rate, from the lowest to the cap.
    #[must_use]
    pub fn repaid_second(&self) -> Vec<Repaid> {
        let Some(borrowed) = &self.second else { return Vec::new() };
        let each = |named: &'static NamedRate| {
            let rate = mixed_rate(borrowed.amount - self.extra, self.extra, named.share);
            let Repayment { count, .. } = repay_type2_in(borrowed.amount, rate, self.years)?;
            let level = Step::Level { rate, years: self.years };
            let monthly = node("1か月に返す額", level, vec![borrowed.clone()]);
            let monthly = monthly.by(&rule::REPAYMENT).because(self.why_years());
            let all = Step::Times(Share { numerator: count, denominator: 1 });
            let total = node("返す合計（利息をふくむ）", all, vec![monthly.clone()]).by(&rule::LOAN_RATE);
            Some(Repaid { rate: Some((named, rate)), count, monthly, last: None, total })
        };
        rates().iter().filter_map(each).collect()
    }

    /// The years follow from 割賦金の基礎額 of all that is borrowed.
    fn why_years(&self) -> Vec<Why> {
        let all: Vec<_> = [&self.first, &self.second].into_iter().flatten().cloned().collect();
        let together = all.iter().map(|why| why.amount).sum();
        let base = step_for(loan_year(i32::MAX).repayment, together);
        let base =
            base.map(|base| figure("割賦金の基礎額（借りる合計をこれで割った年数で返す）", base, &rule::REPAYMENT));
        let both = (all.len() > 1).then(|| sum("第一種と第二種の合計（返す年数は、これで決まる）", all));
        base.into_iter().chain(both).collect()
    }
}

/// 機関保証料 of 入学時特別増額, once; `None` where no source states it.
#[must_use]
pub fn why_extra_guarantee(extra: Yen) -> Option<Why> {
    let fee = extra_guarantee_fee(extra)?;
    Some(figure("入学時特別増額の機関保証料（1回だけ）", fee, &rule::GUARANTEE))
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
