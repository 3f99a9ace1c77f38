//! なぜこの金額？: every amount of a result with what it was worked out from, line by line, and the rule behind it.
//!
//! Reads the stages that [`super::tax`] and [`super::support`] leave in their results; computes nothing of its own but
//! sums of the lines below it.

use super::{
    amount::spoken,
    band::{Band, Decision, Ground},
    course::CourseYear,
    figures::{self, Rule, aid_year, rule},
    household::{Commute, Household, Role, Sector, SingleParent},
    share::Share,
    support::{Estimate, Period, Waiver},
    tax::{Assessment, Person},
};
use crate::yen::Yen;

/// One amount and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub value: String,
    /// The formula, or the rule with its law or place, year and source.
    pub note: String,
    pub parts: Vec<Line>,
}

impl Line {
    fn new(name: &str, value: &str, note: &str) -> Self {
        Self { name: name.into(), value: value.into(), note: note.into(), parts: Vec::new() }
    }

    fn of(name: &str, amount: Yen, note: &str) -> Self {
        Self::new(name, &amount.to_string(), note)
    }

    fn with(self, parts: Vec<Self>) -> Self {
        Self { parts, ..self }
    }
}

/// What an amount that is not known is called.
pub const UNKNOWN: &str = "不明（学校に確認）";

/// An amount, or that it is not known.
#[must_use]
pub fn or_unknown(amount: Option<Yen>) -> String {
    amount.map_or_else(|| UNKNOWN.into(), |amount| amount.to_string())
}

/// The rule in a line of small print: where it stands, for which years, and who says so.
#[must_use]
pub fn cite(rule: &Rule) -> String {
    let place = rule.law.unwrap_or(rule.place);
    let more = if rule.sources.len() > 1 { " ほか" } else { "" };
    let by = if rule.source_title.is_empty() { "）" } else { "）。出典：" };
    [place, "（", rule.years, by, rule.source_title, more].concat()
}

/// 満額, or 3分の2.
#[must_use]
pub fn share_in_words(share: Share) -> String {
    if share.numerator == share.denominator {
        "満額".into()
    } else {
        [&share.denominator.to_string(), "分の", &share.numerator.to_string()].concat()
    }
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

/// The way from the incomes of a year to the 支給額算定基準額.
#[must_use]
pub fn base_line(household: &Household, assessment: &Assessment) -> Line {
    let provisional =
        if assessment.tax_year().provisional { "。この年の税の決まりは暫定です" } else { "" };
    let name = ["支給額算定基準額（", &assessment.income_year.to_string(), "年の収入）"].concat();
    let persons = assessment.persons.iter().map(|person| person_line(household, assessment, person)).collect();
    Line::of(&name, assessment.base, &(cite(&rule::BASE) + provisional)).with(persons)
}

fn person_line(household: &Household, assessment: &Assessment, person: &Person) -> Line {
    let who = name_of(household, person.role);
    if person.income.total == Yen::ZERO && person.income.salary == Yen::ZERO {
        return Line::of(&[who, "（収入なし）"].concat(), person.base, "所得がないため");
    }
    if person.exempt {
        let [income, limit] = [person.income.total, person.exempt_limit].map(|amount| amount.to_string());
        let law = cite(&rule::EXEMPT);
        let reason = ["所得 ", &income, "が、所得割のかからない限度額 ", &limit, "以下のため。", &law].concat();
        return Line::of(who, person.base, &reason).with(income_lines(person));
    }
    let [taxable, credits] = [person.taxable, person.credit + person.adjustment].map(|amount| amount.to_string());
    let formula = [&taxable, " × 6％ − ", &credits, "（100円未満は切り捨て）"].concat();
    let mut parts = vec![taxable_line(household, assessment, person)];
    let differences = ["人的控除差 ", &person.difference.to_string(), "から計算。", &cite(&rule::CREDIT)].concat();
    parts.push(Line::of("調整控除", -person.credit, &differences));
    if person.adjustment > Yen::ZERO {
        parts.push(Line::of("調整額", -person.adjustment, &cite(&rule::EXEMPT)));
    }
    Line::of(who, person.base, &formula).with(parts)
}

fn income_lines(person: &Person) -> Vec<Line> {
    let income = &person.income;
    let mut lines = Vec::new();
    let mut add = |name: &str, amount: Yen, note: &str| {
        if amount != Yen::ZERO {
            lines.push(Line::of(name, amount, note));
        }
    };
    if income.salary > Yen::ZERO {
        let before = income.salary_income + income.salary_adjustment;
        add(&["給与収入 ", &income.salary.to_string(), "の給与所得"].concat(), before, &cite(&rule::SALARY));
        add("所得金額調整控除", -income.salary_adjustment, &cite(&rule::SALARY_ADJUSTMENT));
    }
    add("事業所得", income.business, "");
    add("その他の所得", income.other, "");
    lines
}

fn taxable_line(household: &Household, assessment: &Assessment, person: &Person) -> Line {
    let sum = &person.deductions;
    let estimated =
        household.members.get(person.member).is_some_and(|member| member.social_insurance.years().is_empty());
    let [numerator, denominator] =
        [household.insurance_rate.numerator, household.insurance_rate.denominator].map(|number| number.to_string());
    let guess = ["社会保険料控除（収入の", &numerator, "/", &denominator, "と見積もり）"].concat();
    let insurance = if estimated { (&*guess, &rule::INSURANCE) } else { ("社会保険料控除", &rule::DEDUCTIONS) };
    let limit = assessment.tax_year().dependent_limit;
    let spouse = assessment.persons.iter().find(|other| other.role.is_parent() && other.role != person.role);
    let special = spouse.is_some_and(|spouse| spouse.income.total > limit);
    let deductions = [
        (insurance.0, sum.insurance, insurance.1),
        (if special { "配偶者特別控除" } else { "配偶者控除" }, sum.spouse, &rule::DEDUCTIONS),
        ("扶養控除", sum.dependents, &rule::DEDUCTIONS),
        ("特定親族特別控除", sum.specific_relatives, &rule::DEDUCTIONS),
        ("ひとり親控除", sum.single_parent, &rule::DEDUCTIONS),
        ("障害者控除", sum.disability, &rule::DEDUCTIONS),
        ("勤労学生控除", sum.working_student, &rule::DEDUCTIONS),
        ("基礎控除", sum.basic, &rule::DEDUCTIONS),
        ("そのほかの控除", sum.other, &rule::DEDUCTIONS),
    ];
    let mut parts = income_lines(person);
    for (name, amount, rule) in deductions {
        if amount != Yen::ZERO {
            parts.push(Line::of(name, -amount, &cite(rule)));
        }
    }
    Line::of("課税標準額", person.taxable, &cite(&rule::TAXABLE)).with(parts)
}

/// From the base to band, grant and waiver of a half-year; the waiver is that of a whole year.
#[must_use]
pub fn support_lines(household: &Household, estimate: &Estimate, period: &Period) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(assessment) = estimate.assessment(period) {
        lines.push(band_line(assessment, period));
        let from = aid_year(period.half.fiscal_year).multi_child_from.to_string();
        lines.push(Line::new(
            "養われている子ども",
            &(assessment.children.to_string() + "人"),
            &[&from, "人以上なら多子世帯。", &cite(&rule::MULTI_CHILD)].concat(),
        ));
    }
    lines.push(Line::of("給付奨学金（1か月）", period.grant_month, &grant_note(household, period)));
    let waiver = Waiver::of(household, decision(period), period.half);
    let school = &household.school;
    let tuition = school.tuition.in_year(0);
    let caps = waiver.cap().map_or([None; 2], |cap| [Some(cap.tuition), Some(cap.entrance)]);
    let share = waiver.share();
    lines.push(waiver_line(period, share, "授業料", [tuition, waiver.tuition(tuition), caps[0]]));
    let fee = school.entrance_fee;
    lines.push(waiver_line(period, share, "入学金", [fee, waiver.entrance(fee), caps[1]]));
    lines
}

const fn decision(period: &Period) -> Decision {
    Decision { band: period.band, multi_child: period.multi_child, ground: period.ground }
}

fn band_line(assessment: &Assessment, period: &Period) -> Line {
    let limits = aid_year(period.half.fiscal_year).bands;
    let place = usize::from(period.band.number());
    let from = place.checked_sub(2).and_then(|place| limits.get(place));
    let below = limits.get(place.saturating_sub(1));
    let bound = |limit: Option<&Yen>, side: &str| limit.map_or_else(String::new, |limit| limit.to_string() + side);
    let between = if from.is_some() && below.is_some() { " " } else { "" };
    let range = [&bound(from, "以上"), between, &bound(below, "未満"), "。", &cite(&rule::BANDS)].concat();
    let name = ["区分（基準額 ", &assessment.base.to_string(), "）"].concat();
    Line::new(&name, band_name(period.band), &range)
}

/// 第Ⅰ区分 …, and 対象外 above them.
#[must_use]
pub const fn band_name(band: Band) -> &'static str {
    match band {
        Band::Over => "対象外",
        band => band.name(),
    }
}

fn grant_note(household: &Household, period: &Period) -> String {
    if period.grant_month == Yen::ZERO {
        return period.ground.text().into();
    }
    let sector = match household.school.sector {
        Sector::Public => "国公立",
        Sector::Private => "私立",
    };
    let commute = match household.commute {
        Commute::Home => "自宅",
        Commute::Away => "自宅外",
    };
    [sector, "・", commute, "・", band_name(period.band), "の月額。", &cite(&rule::GRANT)].concat()
}

/// A waiver from the fee, what is waived of it, and the most that is.
fn waiver_line(period: &Period, share: Share, name: &str, [fee, waiver, cap]: [Option<Yen>; 3]) -> Line {
    let title = [name, if name == "授業料" { "の減免（1年分）" } else { "の減免" }].concat();
    if share == Share::ZERO {
        return Line::new(&title, &or_unknown(waiver), period.ground.text());
    }
    let words = share_in_words(share);
    let covered = cap.map_or_else(String::new, |cap| fee.map_or(cap, |fee| fee.min(cap)).to_string());
    let unit = figures::UNITS.waiver.to_string();
    let note = match (cap, fee) {
        (None, _) => String::new(),
        (_, Some(_)) => [&covered, " × ", &words, "（", &unit, "円未満は切り上げ）"].concat(),
        (_, None) => [name, "がわからないので、上限 ", &covered, " × ", &words].concat(),
    };
    Line::new(&title, &at_most(fee, waiver), &note).with(vec![
        Line::new(&[name, "の減免の上限"].concat(), &or_unknown(cap), &cite(&rule::CAPS)),
        Line::new(name, &or_unknown(fee), "入力した金額"),
        Line::new("減免の割合", &words, &cite(share_rule(period.ground))),
    ])
}

/// A waiver; of a fee that is not known it is the most that can be.
#[must_use]
pub fn at_most(fee: Option<Yen>, waiver: Option<Yen>) -> String {
    match (fee, waiver) {
        (None, Some(waiver)) if waiver > Yen::ZERO => "最大 ".to_owned() + &waiver.to_string(),
        _ => or_unknown(waiver),
    }
}

/// The share of the waiver that a half-year's decision gives.
#[must_use]
pub fn waiver_share(household: &Household, period: &Period) -> Share {
    Waiver::of(household, decision(period), period.half).share()
}

const fn share_rule(ground: Ground) -> &'static Rule {
    match ground {
        Ground::MultiChild | Ground::MultiChildAssets => &rule::MULTI_CHILD,
        Ground::Stem => &rule::STEM,
        _ => &rule::WAIVER,
    }
}

/// What a year of the course leaves to pay, and the parts of the sum.
#[must_use]
pub fn year_line(place: usize, year: &CourseYear) -> Line {
    let mut parts = vec![Line::new("授業料", &or_unknown(year.tuition), "入力した金額")];
    if year.entrance_fee != Some(Yen::ZERO) {
        parts.push(Line::new("入学金", &or_unknown(year.entrance_fee), "入力した金額"));
    }
    let others = "減免されません。".to_owned() + &cite(&rule::WAIVER);
    parts.push(Line::new("施設費・実習費など", &or_unknown(year.other_fees), &others));
    let less = |waiver: Option<Yen>| waiver.map(|waiver| -waiver);
    let unknown_fee =
        |fee: Option<Yen>| if fee.is_none() { "授業料などがわからないので、最大の額" } else { "" };
    parts.push(Line::new("授業料の減免", &or_unknown(less(year.tuition_waiver)), unknown_fee(year.tuition)));
    if year.entrance_waiver != Some(Yen::ZERO) {
        parts.push(Line::new("入学金の減免", &or_unknown(less(year.entrance_waiver)), unknown_fee(year.entrance_fee)));
    }
    parts.push(Line::of("給付奨学金（12か月）", -year.grant, "返さないお金"));
    let without = if year.other_fees.is_none() { "施設費・実習費などを除く" } else { "" };
    let name = [&(place + 1).to_string(), "年目（", &year.fiscal_year.to_string(), "年度）の残り"].concat();
    Line::new(&name, &or_unknown(year.remaining()), without).with(parts)
}

/// `360万円`, or that there is none.
#[must_use]
pub fn income_in_words(salary: Yen) -> String {
    if salary == Yen::ZERO { "収入なし".into() } else { spoken(salary) }
}
