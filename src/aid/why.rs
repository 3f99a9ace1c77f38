//! なぜこの金額?: every amount as a tree of what it was computed from.
//!
//! A node says what the amount is, how it follows from its parts ([`Step`]), and on which rule it rests. Re-computing a
//! tree from its leaves ([`Why::evaluate`]) gives the amount again; `because` holds what decided without being counted.

use super::{
    band::Ground,
    figures::{self, Rule, aid_year, rule, tax_year},
    household::{Household, Mode, Role, SingleParent},
    loan::repay_type2_in,
    share::Share,
    support::{Estimate, Period, Waiver},
    tax::{Assessment, Basis, Person},
};
use crate::yen::Yen;

/// How an amount follows from its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What the family said.
    Answer,
    /// A figure of the rules.
    Figure,
    /// The sum of the parts.
    Sum,
    /// The part, taken away.
    Less,
    /// A share of the part, rounded down to a yen.
    Times(Share),
    /// A share of the part, rounded up to a multiple of the unit.
    TimesUp(Share, i64),
    /// Rounded down to a multiple of the unit.
    FloorTo(i64),
    /// The least of the parts.
    Least,
    /// The greatest of the parts.
    Greatest,
    /// Not below 0.
    OrZero,
    /// Half of a year's amount: the larger half, or the smaller.
    Half { second: bool },
    /// 元利均等: the monthly instalment of a loan at this rate a year, over so many years.
    Level { rate: Share, years: i64 },
    /// Found by trying one income after the other.
    Found,
}

/// When an amount falls due or holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// 年度.
    Fiscal(i32),
    /// Incomes of a calendar year, and the taxes on them.
    Income(i32),
    /// A month of a calendar year.
    Month(i32, u8),
}

/// An amount and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    pub label: &'static str,
    pub amount: Yen,
    pub step: Step,
    pub rule: Option<&'static Rule>,
    /// When it falls due or holds.
    pub when: Option<When>,
    pub parts: Vec<Why>,
    /// Amounts and circumstances that decided which figure counts.
    pub because: Vec<Why>,
}

impl Why {
    /// An income of a year that the family stated.
    #[must_use]
    pub fn answered(label: &'static str, amount: Yen, year: i32) -> Self {
        answer(label, amount).of_income(year)
    }

    /// Computes the amount again from the leaves.
    #[must_use]
    pub fn evaluate(&self) -> Yen {
        let mut parts = self.parts.iter().map(Self::evaluate);
        match self.step {
            Step::Answer | Step::Figure | Step::Found => self.amount,
            step => step.of(&mut parts),
        }
    }

    /// Every node, this one first.
    pub fn visit(&self, look: &mut impl FnMut(&Self)) {
        look(self);
        for node in self.parts.iter().chain(&self.because) {
            node.visit(look);
        }
    }

    pub(super) fn by(self, rule: &'static Rule) -> Self {
        Self { rule: Some(rule), ..self }
    }

    fn in_fiscal(self, year: i32) -> Self {
        self.at(When::Fiscal(year))
    }

    fn of_income(self, year: i32) -> Self {
        self.at(When::Income(year))
    }

    pub(super) fn at(self, when: When) -> Self {
        Self { when: Some(when), ..self }
    }

    pub(super) fn because(self, because: Vec<Self>) -> Self {
        Self { because, ..self }
    }

    /// The same with other words.
    #[must_use]
    pub fn named(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    /// The same with the other sign.
    #[must_use]
    pub fn turned(self) -> Self {
        let (label, when) = (self.label, self.when);
        Self { when, ..less(self).named(label) }
    }

    /// あまり: what a rest below nothing is called, with its sign turned.
    #[must_use]
    pub fn surplus(&self) -> Self {
        self.clone().turned().named("あまり")
    }
}

impl Step {
    fn of(self, parts: &mut impl Iterator<Item = Yen>) -> Yen {
        match self {
            Self::Answer | Self::Figure | Self::Found | Self::Sum => parts.sum(),
            Self::Less => -parts.sum::<Yen>(),
            Self::Times(share) => share.of(parts.sum()),
            Self::TimesUp(share, unit) => (-share.of(-parts.sum::<Yen>())).ceil_to(unit),
            Self::FloorTo(unit) => parts.sum::<Yen>().floor_to(unit),
            Self::Least => parts.min().unwrap_or_default(),
            Self::Greatest => parts.max().unwrap_or_default(),
            Self::OrZero => parts.sum::<Yen>().or_zero(),
            Self::Half { second } => {
                let yearly: Yen = parts.sum();
                let smaller = yearly.times(1, 2);
                if second { smaller } else { yearly - smaller }
            }
            Self::Level { rate, years } => {
                repay_type2_in(parts.sum(), rate, years).map_or(Yen::ZERO, |repayment| repayment.monthly)
            }
        }
    }
}

pub(super) fn leaf(label: &'static str, step: Step, amount: Yen) -> Why {
    Why { label, amount, step, rule: None, when: None, parts: Vec::new(), because: Vec::new() }
}

pub(super) fn answer(label: &'static str, amount: Yen) -> Why {
    leaf(label, Step::Answer, amount)
}

pub(super) fn figure(label: &'static str, amount: Yen, rule: &'static Rule) -> Why {
    leaf(label, Step::Figure, amount).by(rule)
}

pub(super) fn node(label: &'static str, step: Step, parts: Vec<Why>) -> Why {
    let amount = step.of(&mut parts.iter().map(|part| part.amount));
    Why { label, amount, step, rule: None, when: None, parts, because: Vec::new() }
}

pub(super) fn sum(label: &'static str, parts: Vec<Why>) -> Why {
    node(label, Step::Sum, parts)
}

pub(super) fn less(part: Why) -> Why {
    node("引く", Step::Less, vec![part])
}

/// Everything the course brings; `None` where a cap is not known.
#[must_use]
pub fn why_all(household: &Household, estimate: &Estimate) -> Option<Why> {
    let grants = estimate.periods.iter().map(|period| Some(why_grant(household, estimate, period)));
    let waivers = estimate.periods.iter().map(|period| why_tuition(household, estimate, period));
    let entrance = estimate.periods.iter().map(|period| why_entrance(household, estimate, period));
    let grants = sum("給付奨学金の合計", grants.collect::<Option<_>>()?);
    let waivers = sum("授業料の減免の合計", waivers.collect::<Option<_>>()?);
    let entrance = sum("入学金の減免", entrance.collect::<Option<_>>()?);
    Some(sum("支援の合計", vec![grants, waivers, entrance]))
}

/// The grant of a half-year.
#[must_use]
pub fn why_grant(household: &Household, estimate: &Estimate, period: &Period) -> Why {
    if household.school.mode == Mode::Correspondence {
        let fiscal_year = period.half.fiscal_year;
        let because = why_band(household, estimate, period);
        let yearly = aid_year(fiscal_year).correspondence_grants;
        let granted = matches!(period.ground, Ground::Income | Ground::MultiChild);
        let amount = period.band.row(yearly).copied().filter(|_| granted).unwrap_or_default();
        let yearly = figure("給付奨学金の年額", amount, &rule::GRANT_CORRESPONDENCE).in_fiscal(fiscal_year);
        let second = period.half.second;
        return node("給付奨学金（半年分）", Step::Half { second }, vec![yearly.because(because)]);
    }
    let month = why_grant_month(household, estimate, period);
    let six = Step::Times(Share { numerator: 6, denominator: 1 });
    node("給付奨学金（6か月分）", six, vec![month])
}

/// The grant of one month of a half-year.
#[must_use]
pub fn why_grant_month(household: &Household, estimate: &Estimate, period: &Period) -> Why {
    let because = why_band(household, estimate, period);
    figure("給付奨学金の月額", period.grant_month, &rule::GRANT).in_fiscal(period.half.fiscal_year).because(because)
}

/// The waived tuition of a half-year; `None` where the cap is not known.
#[must_use]
pub fn why_tuition(household: &Household, estimate: &Estimate, period: &Period) -> Option<Why> {
    let yearly = why_yearly_tuition(household, estimate, period)?;
    let second = period.half.second;
    Some(node("授業料の減免（半年分）", Step::Half { second }, vec![yearly]).by(&rule::HALVES))
}

/// The tuition of a whole year that a half-year's decision waives; `None` where the cap is not known.
#[must_use]
pub fn why_yearly_tuition(household: &Household, estimate: &Estimate, period: &Period) -> Option<Why> {
    period.tuition_waiver?;
    let index = usize::try_from(period.half.fiscal_year - household.entry_year).unwrap_or_default();
    let waiver = Waiver::of(household, period.decision(), period.half);
    let fee = household.school.tuition.in_year(index);
    let yearly = why_waived(waiver, "授業料", fee, waiver.cap().map(|cap| cap.tuition), period.half.fiscal_year);
    Some(yearly.because(why_band(household, estimate, period)))
}

/// The waived entrance fee of a half-year; `None` where the cap is not known.
#[must_use]
pub fn why_entrance(household: &Household, estimate: &Estimate, period: &Period) -> Option<Why> {
    let amount = period.entrance_waiver?;
    let opening = period.half.fiscal_year == household.entry_year && !period.half.second;
    if !opening {
        return Some(figure("入学金の減免は一度だけ", amount, &rule::WAIVER));
    }
    let waiver = Waiver::of(household, period.decision(), period.half);
    let (fee, cap) = (household.school.entrance_fee, waiver.cap().map(|cap| cap.entrance));
    let whole = why_waived(waiver, "入学金", fee, cap, period.half.fiscal_year);
    Some(whole.because(why_band(household, estimate, period)))
}

fn why_waived(waiver: Waiver, label: &'static str, fee: Option<Yen>, cap: Option<Yen>, fiscal_year: i32) -> Why {
    let (Some(cap), true) = (cap, waiver.share().numerator > 0) else {
        return figure("減免はありません", Yen::ZERO, &rule::WAIVER).in_fiscal(fiscal_year);
    };
    let cap = figure("減免の上限", cap, &rule::CAPS).in_fiscal(fiscal_year);
    let fee = fee
        .map_or_else(|| figure("学費がわからないので上限と同じ額", cap.amount, &rule::CAPS), |fee| answer(label, fee));
    let covered = node("減免の対象", Step::Least, vec![fee.clone(), cap]);
    let share = Step::TimesUp(waiver.share(), figures::UNITS.waiver);
    let waived = node("割合をかけて100円未満切上げ", share, vec![covered]).by(&rule::WAIVER);
    node("減免額", Step::Least, vec![waived, fee]).in_fiscal(fiscal_year)
}

/// What decided the band and the ground.
fn why_band(household: &Household, estimate: &Estimate, period: &Period) -> Vec<Why> {
    let Some(assessment) = estimate.assessment(period) else { return Vec::new() };
    let limits = aid_year(period.half.fiscal_year).bands;
    // Only named: the base has a derivation of its own, [`why_base`], and decides many amounts.
    let base = figure(BASE, assessment.base, &rule::BASE).of_income(assessment.income_year);
    let limit = limits.iter().copied().find(|limit| assessment.base < *limit);
    let limit = limit.map(|limit| {
        figure("この額に届かないと、この区分です", limit, &rule::BANDS).in_fiscal(period.half.fiscal_year)
    });
    let ground = figure(period.ground.text(), Yen::ZERO, period.ground.rule());
    let mut because = vec![ground, base];
    because.extend(limit);
    if household.assets > Yen::ZERO {
        let line = figure("資産の基準", aid_year(period.half.fiscal_year).assets.full_below, &rule::ASSETS);
        because.push(answer("資産", household.assets).because(vec![line]));
    }
    because
}

/// What [`why_base`] is called, also where it is only named.
pub const BASE: &str = "支給額算定基準額";

/// 支給額算定基準額 of a year's incomes.
#[must_use]
pub fn why_base(household: &Household, assessment: &Assessment) -> Why {
    let persons = assessment.persons.iter().map(|person| why_person(household, person, assessment.income_year));
    sum(BASE, persons.collect()).by(&rule::BASE).of_income(assessment.income_year)
}

/// Who somebody of the household is to the reader.
#[must_use]
pub fn name_of(household: &Household, role: Role) -> &'static str {
    match (role, household.single_parent) {
        (Role::ParentA, Some(SingleParent::Mother)) | (Role::ParentB, _) => "母",
        (Role::ParentA, _) => "父",
        (Role::Student, _) => "あなた",
        (Role::Child | Role::Other, _) => role.name(),
    }
}

fn base_label(household: &Household, role: Role) -> &'static str {
    match name_of(household, role) {
        "母" => "母の基準額",
        "父" => "父の基準額",
        _ => "あなたの基準額",
    }
}

/// One person's base.
#[must_use]
pub fn why_person(household: &Household, person: &Person, income_year: i32) -> Why {
    let label = base_label(household, person.role);
    if person.exempt {
        let limit = figure("所得割がかからない所得の上限", person.exempt_limit, &rule::EXEMPT).of_income(income_year);
        let zero = figure(label, Yen::ZERO, &rule::EXEMPT).of_income(income_year);
        return zero.because(vec![why_income(person, income_year), limit]);
    }
    let six =
        node("課税標準額の6％", Step::Times(Share::percent(6)), vec![why_taxable(household, person, income_year)]);
    let credits = sum(
        "調整控除額と調整額",
        vec![why_credit(household, person, income_year), why_adjustment(household, person, income_year)],
    );
    let quarters = if household.designated_city { 3 } else { 4 };
    // Taken away first, rounded after: so the 3/4 stays exact.
    let share = Step::Times(Share { numerator: quarters, denominator: 4 });
    let credits = node(if quarters == 3 { "政令指定都市は4分の3" } else { "引く額" }, share, vec![less(credits)]);
    let base = node("0円より小さいときは0円", Step::OrZero, vec![sum("差", vec![six, credits])]);
    node(label, Step::FloorTo(figures::UNITS.base), vec![base]).by(&rule::BASE).of_income(income_year)
}

fn why_taxable(household: &Household, person: &Person, income_year: i32) -> Why {
    if person.basis == Basis::Certificate {
        return answer("課税標準額（証明書）", person.taxable).of_income(income_year);
    }
    let rest = sum(
        "所得から所得控除を引いた額",
        vec![why_income(person, income_year), less(why_deductions(household, person, income_year))],
    );
    let rest = node("0円より小さいときは0円", Step::OrZero, vec![rest]);
    node("課税標準額", Step::FloorTo(figures::UNITS.taxable), vec![rest]).by(&rule::TAXABLE).of_income(income_year)
}

/// 合計所得金額.
fn why_income(person: &Person, income_year: i32) -> Why {
    let income = &person.income;
    if person.basis == Basis::Certificate {
        return answer("合計所得金額（証明書）", income.total).of_income(income_year);
    }
    let mut parts = vec![why_salary(person, income_year)];
    for (label, amount) in [("事業所得", income.business), ("そのほかの所得", income.other)] {
        if amount > Yen::ZERO {
            parts.push(answer(label, amount));
        }
    }
    sum("合計所得金額", parts).of_income(income_year)
}

/// 給与所得.
fn why_salary(person: &Person, income_year: i32) -> Why {
    let income = &person.income;
    let year = tax_year(income_year);
    let salary = answer("給与収入", income.salary);
    let Some(row) = year.salary.iter().rev().find(|row| row.from <= income.salary) else { return salary };
    let stepped = node("表の段にそろえる", Step::FloorTo(row.step), vec![salary]);
    let share = node("割合", Step::Times(Share::percent(row.percent)), vec![stepped]);
    let plus = figure("表の金額", row.plus, &rule::SALARY).of_income(income_year);
    let taken = node("給与所得", Step::OrZero, vec![sum("計算", vec![share, plus])]).by(&rule::SALARY);
    if income.salary_adjustment == Yen::ZERO {
        return taken;
    }
    let adjustment = figure("所得金額調整控除", income.salary_adjustment, &rule::SALARY_ADJUSTMENT);
    node("給与所得（調整後）", Step::OrZero, vec![sum("差", vec![taken, less(adjustment)])]).of_income(income_year)
}

fn why_deductions(household: &Household, person: &Person, income_year: i32) -> Why {
    let sums = &person.deductions;
    let fixed = [
        ("基礎控除", sums.basic),
        ("配偶者控除・配偶者特別控除", sums.spouse),
        ("扶養控除", sums.dependents),
        ("特定親族特別控除", sums.specific_relatives),
        ("ひとり親控除", sums.single_parent),
        ("障害者控除", sums.disability),
        ("勤労学生控除", sums.working_student),
    ];
    let mut parts: Vec<Why> = fixed
        .into_iter()
        .filter(|(_, amount)| *amount > Yen::ZERO)
        .map(|(label, amount)| figure(label, amount, &rule::DEDUCTIONS).of_income(income_year))
        .collect();
    parts.push(why_insurance(household, person, income_year));
    if sums.other > Yen::ZERO {
        parts.push(answer("そのほかの控除", sums.other));
    }
    sum("所得控除の合計", parts).by(&rule::DEDUCTIONS).of_income(income_year)
}

fn why_insurance(household: &Household, person: &Person, income_year: i32) -> Why {
    let given = household.members.get(person.member).and_then(|member| member.social_insurance.given_in(income_year));
    if given.is_some() || !household.maintains(person.role) {
        return answer("社会保険料", person.deductions.insurance).of_income(income_year);
    }
    let income = &person.income;
    let parts = [("給与収入", income.salary), ("事業所得", income.business), ("そのほかの所得", income.other)];
    let gross = sum("収入", parts.map(|(label, amount)| answer(label, amount)).into());
    node("社会保険料（見積もり）", Step::Times(household.insurance_rate), vec![gross]).by(&rule::INSURANCE)
}

/// 調整控除の基: the part of the differences that counts.
fn why_credit_base(person: &Person, income_year: i32) -> Why {
    let credit = &tax_year(income_year).credit;
    let difference = figure("人的控除差の合計", person.difference, &rule::CREDIT).of_income(income_year);
    let taxable = figure("課税標準額（6％の行で計算）", person.taxable, &rule::TAXABLE);
    if person.taxable <= credit.threshold {
        return node("人的控除差と課税標準額の小さい方", Step::Least, vec![difference, taxable]);
    }
    let over = sum("200万円をこえる額", vec![taxable, less(figure("境の額", credit.threshold, &rule::CREDIT))]);
    let shrunk = sum("人的控除差から引いた額", vec![difference, less(over)]);
    let minimum = figure("下限", credit.minimum, &rule::CREDIT);
    node("下限より小さくはなりません", Step::Greatest, vec![shrunk, minimum])
}

fn why_credit(household: &Household, person: &Person, income_year: i32) -> Why {
    if person.basis == Basis::Certificate {
        return answer("調整控除額（証明書）", person.credit).of_income(income_year);
    }
    let base = why_credit_base(person, income_year);
    let percent = if household.designated_city { 4 } else { 3 };
    node("調整控除額（市町村民税）", Step::Times(Share::percent(percent)), vec![base]).by(&rule::CREDIT)
}

fn why_adjustment(household: &Household, person: &Person, income_year: i32) -> Why {
    if person.basis == Basis::Certificate {
        return answer("調整額（証明書）", person.adjustment).of_income(income_year);
    }
    if person.adjustment == Yen::ZERO {
        return figure("調整額はありません", Yen::ZERO, &rule::EXEMPT).of_income(income_year);
    }
    let base = why_credit_base(person, income_year);
    let tenth = node(
        "所得割10％",
        Step::Times(Share::percent(10)),
        vec![figure("課税標準額（6％の行で計算）", person.taxable, &rule::TAXABLE)],
    );
    let twentieth = node("調整控除5％", Step::Times(Share::percent(5)), vec![base]);
    let levy = sum("所得割", vec![tenth, less(twentieth)]);
    let rest = sum(
        "所得割を引いた所得",
        vec![figure("合計所得金額（6％の行で計算）", person.income.total, &rule::EXEMPT), less(levy)],
    );
    let limit = figure("所得割がかからない所得の上限", ordinary_limit(person, income_year), &rule::EXEMPT);
    let gap = node("上限より下がった額", Step::OrZero, vec![sum("差", vec![limit, less(rest)])]);
    let fifths = if household.designated_city { 4 } else { 3 };
    node("調整額（市町村民税）", Step::Times(Share { numerator: fifths, denominator: 5 }), vec![gap]).by(&rule::EXEMPT)
}

/// The limit by the number of persons alone.
fn ordinary_limit(person: &Person, income_year: i32) -> Yen {
    let rule = &tax_year(income_year).exempt;
    let more = if person.supported > 0 { rule.plus_with_dependents } else { Yen::ZERO };
    rule.per_person.times(i64::from(person.supported) + 1, 1) + rule.plus + more
}
