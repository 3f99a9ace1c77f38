//! 住民税: from what a person earns in a calendar year to the 支給額算定基準額, one stage after the other.
//!
//! Gross salary → 給与所得 → 合計所得金額 − 所得控除 → 課税標準額 → 調整控除 and 調整額 → base. Every stage is a field of
//! [`Person`]. Deductions are at their resident-tax values, ages those on 31 December of the income year, and the
//! municipal tax credits that leave the base alone (ふるさと納税, 住宅ローン控除, 定額減税) do not occur.
//! A [`Certificate`] takes the place of all estimated stages of its person and year.

use super::{
    figures::{self, TaxYear, step_for},
    household::{ByYear, Certificate, DependentOf, Disability, Household, Member, Role, SingleParent},
    share::Share,
};
use crate::{civil_date::CivilDate, yen::Yen};

/// 所得: what is left of the gross amounts before deductions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Income {
    /// 給与収入 (gross).
    pub salary: Yen,
    /// 給与所得 (after 所得金額調整控除).
    pub salary_income: Yen,
    /// 所得金額調整控除, already taken off.
    pub salary_adjustment: Yen,
    /// 事業所得.
    pub business: Yen,
    /// その他の所得.
    pub other: Yen,
    /// 合計所得金額.
    pub total: Yen,
}

/// 所得控除 at resident-tax values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deductions {
    /// 基礎控除.
    pub basic: Yen,
    /// 配偶者控除 or 配偶者特別控除.
    pub spouse: Yen,
    /// 扶養控除.
    pub dependents: Yen,
    /// 特定親族特別控除.
    pub specific_relatives: Yen,
    /// ひとり親控除.
    pub single_parent: Yen,
    /// 障害者控除.
    pub disability: Yen,
    /// 勤労学生控除.
    pub working_student: Yen,
    /// 社会保険料控除.
    pub insurance: Yen,
    /// そのほか, as given.
    pub other: Yen,
}

impl Deductions {
    #[must_use]
    pub fn total(&self) -> Yen {
        let personal = self.basic + self.spouse + self.dependents + self.specific_relatives + self.single_parent;
        personal + self.disability + self.working_student + self.insurance + self.other
    }
}

/// Where a person's figures come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Worked out from income.
    Estimate,
    /// Copied from the tax certificate.
    Certificate,
}

/// One person's way to the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// The place in [`Household::members`].
    pub member: usize,
    pub role: Role,
    pub basis: Basis,
    pub income: Income,
    pub deductions: Deductions,
    /// 課税標準額.
    pub taxable: Yen,
    /// 人的控除差の合計.
    pub difference: Yen,
    /// 調整控除額, the municipal part (at 4 % in a 政令指定都市).
    pub credit: Yen,
    /// 調整額, the municipal part.
    pub adjustment: Yen,
    /// 同一生計配偶者 and dependents of any age.
    pub supported: u32,
    /// 所得割の非課税限度額.
    pub exempt_limit: Yen,
    /// 所得割非課税.
    pub exempt: bool,
    /// 支給額算定基準額.
    pub base: Yen,
    /// The person's part of the 貸与額算定基準額: without 調整額.
    pub loan_base: Yen,
}

/// Two parents, one student: never more.
pub const MAX_PERSONS: usize = 3;

/// What the incomes of one calendar year come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The calendar year of the incomes.
    pub income_year: i32,
    /// The parents in the order given, then the student.
    pub persons: Vec<Person>,
    /// 支給額算定基準額 of all together.
    pub base: Yen,
    /// Dependent children on 31 December, as 多子世帯 counts them.
    pub children: u32,
    /// The student is one of them.
    pub student_counts: bool,
    pub marks: Marks,
}

impl Assessment {
    #[must_use]
    pub fn tax_year(&self) -> &'static TaxYear {
        figures::tax_year(self.income_year)
    }

    #[must_use]
    pub fn person(&self, role: Role) -> Option<&Person> {
        self.persons.iter().find(|person| person.role == role)
    }
}

/// Which uncertain points had a hand in an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// 社会保険料 was estimated.
    pub insurance_estimated: bool,
    /// … of somebody with business income.
    pub business_insurance_estimated: bool,
    /// The 人的控除差 of 配偶者特別控除 or 特定親族特別控除 was taken as 0.
    pub difference_assumed: bool,
    /// A relative of 70 or more was taken as 同居老親等.
    pub elderly_together: bool,
    /// A child of 19 to 22 above the dependents' limit counted for 多子世帯.
    pub specific_child_counted: bool,
    /// Either parent could have claimed the other.
    pub spouse_choice: bool,
    /// Rounding each person's base lowered the total.
    pub rounded_per_person: bool,
    /// Figures of a certificate were used for another year.
    pub certificate_carried: bool,
}

/// 給与所得 from gross salary.
#[must_use]
pub fn salary_income(year: &TaxYear, salary: Yen) -> Yen {
    let row = year.salary.iter().rev().find(|row| row.from <= salary);
    row.map_or(Yen::ZERO, |row| salary.floor_to(row.step).times(row.percent, 100) + row.plus).or_zero()
}

/// What the household's people are to the tax of one year. Ages are those on its 31 December.
struct Family<'a> {
    household: &'a Household,
    year: &'static TaxYear,
    income_year: i32,
    last_day: CivilDate,
    incomes: Vec<Income>,
    /// Whose dependents the others are when nothing is said: the place of the parent with the higher income.
    main_parent: Option<usize>,
}

/// The parent (by place) who claims the other as a spouse.
type Claimant = Option<usize>;

/// Works out the year.
#[must_use]
pub fn assess(household: &Household, income_year: i32) -> Assessment {
    let family = Family::new(household, income_year);
    let persons = family.persons();
    let mut marks = family.marks(&persons.chosen);
    marks.spouse_choice = persons.choice;
    let base: Yen = persons.chosen.iter().map(|person| person.base).sum();
    let exact: i64 = persons.chosen.iter().map(|person| exact_base(household, person)).sum();
    marks.rounded_per_person = Yen(exact).times(1, 4).floor_to(figures::UNITS.base) != base;
    Assessment {
        income_year,
        base,
        children: count(family.children()),
        student_counts: family.children().any(|(_, member)| member.role == Role::Student),
        persons: persons.chosen,
        marks,
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// The persons of a year, and whether the spouse deduction could have gone either way with another result.
struct Persons {
    chosen: Vec<Person>,
    choice: bool,
}

impl<'a> Family<'a> {
    fn new(household: &'a Household, income_year: i32) -> Self {
        let year = figures::tax_year(income_year);
        let last_day = CivilDate { year: income_year, month: 12, day: 31 };
        let incomes = household.members.iter().map(|member| plain_income(year, member, income_year)).collect();
        let mut family = Self { household, year, income_year, last_day, incomes, main_parent: None };
        family.adjust_salaries();
        family.apply_certificates();
        family.main_parent = family.higher_parent();
        family
    }

    fn income(&self, place: usize) -> Income {
        self.incomes.get(place).copied().unwrap_or_default()
    }

    fn age(&self, member: &Member) -> i32 {
        member.birth.age_on(self.last_day)
    }

    fn others(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        let born = self.last_day;
        let others = self.household.members.iter().enumerate().filter(|(_, member)| !member.role.is_parent());
        others.filter(move |(_, member)| member.birth <= born)
    }

    fn parents(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        self.household.members.iter().enumerate().filter(|(_, member)| member.role.is_parent())
    }

    /// Somebody whom a parent supports, leaving aside the own income.
    fn supported(&self, member: &Member) -> bool {
        let left = member.independent_from.is_some_and(|year| year <= self.income_year);
        member.dependent_of != DependentOf::Nobody && !left
    }

    /// 扶養親族: supported, and the own income within the limit.
    fn is_dependent(&self, place: usize, member: &Member) -> bool {
        self.supported(member) && self.income(place).total <= self.year.dependent_limit
    }

    /// 所得金額調整控除: high salaries of parents with a dependent under 23 or a specially disabled relative.
    fn adjust_salaries(&mut self) {
        let Some(rule) = &self.year.salary_adjustment else { return };
        let special = |member: &Member| member.disability.is_some_and(|kind| kind != Disability::Normal);
        let family = self
            .others()
            .any(|(place, member)| self.is_dependent(place, member) && (self.age(member) < 23 || special(member)));
        let spouse = self
            .parents()
            .any(|(place, parent)| special(parent) && self.income(place).total <= self.year.dependent_limit);
        let entitled: Vec<usize> =
            self.parents().filter(|(_, parent)| family || spouse || special(parent)).map(|(place, _)| place).collect();
        for place in entitled {
            if let Some(income) = self.incomes.get_mut(place) {
                let part = (income.salary.min(rule.to) - rule.from).or_zero();
                income.salary_adjustment = -((-part).times(rule.percent, 100));
                income.salary_income = (income.salary_income - income.salary_adjustment).or_zero();
                income.total = income.salary_income + income.business + income.other;
            }
        }
    }

    fn apply_certificates(&mut self) {
        for (member, income) in self.household.members.iter().zip(&mut self.incomes) {
            if let Some((certificate, _)) = certificate(member, self.income_year) {
                income.total = certificate.total_income;
            }
        }
    }

    fn higher_parent(&self) -> Option<usize> {
        let key = |&(place, member): &(usize, &Member)| (self.income(place).total, member.role == Role::ParentA);
        self.parents().max_by_key(key).map(|(place, _)| place)
    }

    /// Whose dependent a relative is, were the own income low enough.
    fn supporter(&self, member: &Member) -> Option<usize> {
        let place_of = |role| self.parents().find(|(_, parent)| parent.role == role).map(|(place, _)| place);
        if !self.supported(member) {
            return None;
        }
        match member.dependent_of {
            DependentOf::Unsaid => self.main_parent,
            DependentOf::ParentA => place_of(Role::ParentA),
            DependentOf::ParentB => place_of(Role::ParentB),
            DependentOf::Nobody => None,
        }
    }

    /// The dependent children as 多子世帯 counts them: the student, the parents' children, and younger dependents.
    fn children(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        let student = self.household.member(Role::Student).map(|student| student.birth);
        self.others().filter(move |(place, member)| {
            let child = member.role != Role::Other || student.is_some_and(|birth| birth < member.birth);
            child && (self.is_dependent(*place, member) || self.is_specific_child(*place, member))
        })
    }

    /// A child of 19 to 22 above the dependents' limit who still counts.
    fn is_specific_child(&self, place: usize, member: &Member) -> bool {
        let total = self.income(place).total;
        let within = self.year.specific_child_limit.is_some_and(|limit| total <= limit);
        within && total > self.year.dependent_limit && self.supported(member) && (19..=22).contains(&self.age(member))
    }

    fn persons(&self) -> Persons {
        let claimants: Vec<usize> =
            self.parents().filter(|(place, _)| self.spouse_claim(*place).is_some()).map(|(place, _)| place).collect();
        let (first, second) = match claimants.as_slice() {
            [] => (None, None),
            [only] => (Some(*only), None),
            [one, two, ..] if self.main_parent == Some(*one) => (Some(*one), Some(*two)),
            [one, two, ..] => (Some(*two), Some(*one)),
        };
        let chosen = self.all_persons(first);
        if second.is_none() {
            return Persons { chosen, choice: false };
        }
        let total = |persons: &[Person]| persons.iter().map(|person| person.base).sum::<Yen>();
        let other = self.all_persons(second);
        let choice = total(&chosen) != total(&other);
        Persons { chosen: if total(&other) < total(&chosen) { other } else { chosen }, choice }
    }

    fn all_persons(&self, claimant: Claimant) -> Vec<Person> {
        let student = self.others().find(|(_, member)| member.role == Role::Student);
        let mut persons = Vec::with_capacity(MAX_PERSONS);
        persons.extend(self.parents().chain(student).map(|(place, member)| self.person(place, member, claimant)));
        persons
    }

    fn spouse(&self, place: usize) -> Option<(usize, &'a Member)> {
        self.parents().find(|(own, _)| *own == place)?;
        self.parents().find(|(other, _)| *other != place)
    }

    /// 同一生計配偶者: a spouse within the dependents' limit.
    fn supported_spouse(&self, place: usize) -> Option<(usize, &'a Member)> {
        self.spouse(place).filter(|(other, _)| self.income(*other).total <= self.year.dependent_limit)
    }

    /// The 扶養親族 of a parent, of any age.
    fn dependents_of(&self, place: usize) -> impl Iterator<Item = (usize, &'a Member)> {
        self.others()
            .filter(move |(other, member)| self.is_dependent(*other, member) && self.supporter(member) == Some(place))
    }

    /// 配偶者控除 or 配偶者特別控除 that this parent could claim, with its 人的控除差.
    fn spouse_claim(&self, place: usize) -> Option<(Yen, Yen)> {
        let (other, _) = self.spouse(place)?;
        let (own, spouse) = (self.income(place).total, self.income(other).total);
        let thirds = self.year.spouse_tiers.iter().find(|tier| own <= tier.to)?.thirds;
        let part = |whole: Yen| -((-whole).times(thirds, 3).floor_to(figures::UNITS.spouse));
        if spouse <= self.year.dependent_limit {
            return Some((part(self.year.spouse), self.year.difference.spouse));
        }
        let amount = step_for(self.year.spouse_special, spouse)?;
        Some((part(amount), step_for(self.year.spouse_special_difference, spouse).unwrap_or_default()))
    }

    fn person(&self, place: usize, member: &Member, claimant: Claimant) -> Person {
        let income = self.income(place);
        let (deductions, difference) = self.deductions(place, member, claimant);
        let supported = self.supported_by(place);
        let exempt = self.exempt_limit(place, member, supported);
        let person = Person {
            member: place,
            role: member.role,
            basis: Basis::Estimate,
            income,
            deductions,
            taxable: (income.total - deductions.total()).or_zero().floor_to(figures::UNITS.taxable),
            difference,
            credit: Yen::ZERO,
            adjustment: Yen::ZERO,
            supported,
            exempt_limit: exempt.limit,
            exempt: income.total <= exempt.limit,
            base: Yen::ZERO,
            loan_base: Yen::ZERO,
        };
        match certificate(member, self.income_year) {
            Some((certificate, _)) => self.certified(person, certificate),
            None => self.with_bases(self.with_credits(person, exempt.ordinary)),
        }
    }

    fn certified(&self, person: Person, certificate: Certificate) -> Person {
        self.with_bases(Person {
            basis: Basis::Certificate,
            taxable: certificate.taxable,
            credit: certificate.credit,
            adjustment: certificate.adjustment,
            exempt: certificate.exempt,
            ..person
        })
    }

    /// 調整控除 and 調整額, the municipal parts.
    fn with_credits(&self, person: Person, ordinary_limit: Yen) -> Person {
        let taxable = person.taxable;
        let over = (taxable - self.year.credit.threshold).or_zero();
        let credit_base = if over == Yen::ZERO {
            person.difference.min(taxable)
        } else {
            (person.difference - over).max(self.year.credit.minimum)
        };
        let credit = Share::percent(self.municipal_credit_percent()).of(credit_base);
        let levy = Share::percent(10).of(taxable) - Share::percent(5).of(credit_base);
        let gap = (ordinary_limit - (person.income.total - levy)).or_zero();
        let adjustment = if person.exempt { Yen::ZERO } else { self.municipal_share().of(gap) };
        Person { credit, adjustment, ..person }
    }

    /// 政令指定都市: the city takes 8 % instead of 6 % and gives 4 % of the 調整控除 instead of 3 %.
    const fn municipal_credit_percent(&self) -> i64 {
        if self.household.designated_city { 4 } else { 3 }
    }

    const fn municipal_share(&self) -> Share {
        Share { numerator: if self.household.designated_city { 4 } else { 3 }, denominator: 5 }
    }

    fn with_bases(&self, person: Person) -> Person {
        if person.exempt {
            return person;
        }
        let unit = figures::UNITS.base;
        let base = Yen(exact_base(self.household, &person)).times(1, 4).or_zero().floor_to(unit);
        let without = Person { adjustment: Yen::ZERO, ..person };
        let loan_base = Yen(exact_base(self.household, &without)).times(1, 4).or_zero().floor_to(unit);
        Person { base, loan_base, ..person }
    }

    fn supported_by(&self, place: usize) -> u32 {
        count(self.supported_spouse(place).into_iter().chain(self.dependents_of(place)))
    }

    fn exempt_limit(&self, place: usize, member: &Member, supported: u32) -> ExemptLimit {
        let rule = &self.year.exempt;
        let with_dependents = if supported > 0 { rule.plus_with_dependents } else { Yen::ZERO };
        let ordinary = rule.per_person.times(i64::from(supported) + 1, 1) + rule.plus + with_dependents;
        let new_year = self.last_day.next();
        let minor = member.birth.age_on(new_year) < self.year.adult_age;
        let special = minor || member.disability.is_some() || self.is_single_parent(place, member);
        ExemptLimit { ordinary, limit: if special { ordinary.max(rule.special) } else { ordinary } }
    }

    /// ひとり親: alone, with a child of low income, and not above the limit.
    fn is_single_parent(&self, place: usize, member: &Member) -> bool {
        let alone = self.household.single_parent.is_some() && member.role.is_parent() && self.spouse(place).is_none();
        let child = |(other, child): (usize, &Member)| {
            child.role != Role::Other && self.income(other).total <= self.year.dependent_limit
        };
        alone && self.income(place).total <= self.year.single_parent_limit && self.others().any(child)
    }

    /// 所得控除 and the sum of 人的控除差.
    fn deductions(&self, place: usize, member: &Member, claimant: Claimant) -> (Deductions, Yen) {
        let (year, gap) = (self.year, &self.year.difference);
        let income = self.income(place);
        let mut sum =
            Deductions { basic: step_for(year.basic, income.total).unwrap_or_default(), ..Deductions::default() };
        let mut difference = gap.basic;
        if claimant == Some(place)
            && let Some((amount, gap)) = self.spouse_claim(place)
        {
            sum.spouse = amount;
            difference += gap;
        }
        let disabilities = member.disability.map(own_disability).into_iter().chain(self.disabilities_near(place));
        for kind in disabilities {
            sum.disability += disability_amount(year, kind);
            difference += disability_difference(year, kind);
        }
        if member.role.is_parent() {
            difference += self.add_relatives(place, &mut sum);
        }
        if self.is_single_parent(place, member) {
            sum.single_parent = year.single_parent;
            let father = self.household.single_parent == Some(SingleParent::Father);
            difference += if father { gap.father } else { gap.mother };
        }
        let works = income.salary > Yen::ZERO || income.business > Yen::ZERO;
        if member.role == Role::Student && works && income.total <= year.student_limit {
            sum.working_student = year.working_student;
            difference += gap.working_student;
        }
        sum.insurance = self.insurance(member, income);
        sum.other = member.other_deductions.in_year(self.income_year);
        (sum, difference)
    }

    /// 扶養控除 and 特定親族特別控除; returns their 人的控除差.
    fn add_relatives(&self, place: usize, sum: &mut Deductions) -> Yen {
        let (year, gap) = (self.year, &self.year.difference);
        let mut difference = Yen::ZERO;
        for (other, relative) in self.others().filter(|(_, relative)| self.supporter(relative) == Some(place)) {
            let age = self.age(relative);
            if self.is_dependent(other, relative) {
                let (amount, part) = match age {
                    ..16 => (Yen::ZERO, Yen::ZERO),
                    19..=22 => (year.specific, gap.specific),
                    70.. => (year.elderly, gap.elderly),
                    _ => (year.general, gap.general),
                };
                sum.dependents += amount;
                difference += part;
            } else if (19..=22).contains(&age) {
                let amount = step_for(year.specific_relative, self.income(other).total);
                sum.specific_relatives += amount.unwrap_or_default();
            }
        }
        difference
    }

    /// Disabled dependents and spouse of this person.
    fn disabilities_near(&self, place: usize) -> impl Iterator<Item = Disability> {
        let near = self.supported_spouse(place).into_iter().chain(self.dependents_of(place));
        near.filter_map(|(_, member)| member.disability)
    }

    /// What was paid, or for a parent the assumed share of gross income.
    fn insurance(&self, member: &Member, income: Income) -> Yen {
        let estimate = || {
            let gross = income.salary + income.business + income.other;
            if member.role.is_parent() { self.household.insurance_rate.of(gross) } else { Yen::ZERO }
        };
        member.social_insurance.given_in(self.income_year).unwrap_or_else(estimate)
    }

    fn marks(&self, persons: &[Person]) -> Marks {
        let mut marks = Marks::default();
        let member = |person: &Person| self.household.members.get(person.member);
        for person in persons {
            let estimated = person.basis == Basis::Estimate && person.income.total > Yen::ZERO;
            if let Some(member) = member(person).filter(|member| member.role.is_parent() && estimated) {
                let unpaid = *member.social_insurance.years() == *ByYear::NONE.years();
                marks.insurance_estimated |= unpaid && person.deductions.insurance > Yen::ZERO;
                marks.business_insurance_estimated |= unpaid && person.income.business > Yen::ZERO;
            }
            let special = self.spouse(person.member).is_some_and(|(other, _)| {
                person.deductions.spouse > Yen::ZERO && self.income(other).total > self.year.dependent_limit
            });
            let unsure = special || person.deductions.specific_relatives > Yen::ZERO;
            let counts = estimated && !person.exempt && person.taxable > Yen::ZERO;
            marks.difference_assumed |= self.year.differences_assumed && unsure && counts;
            let carried = member(person).and_then(|member| certificate(member, self.income_year));
            marks.certificate_carried |= carried.is_some_and(|(_, carried)| carried);
        }
        let elderly = |(place, member): (usize, &Member)| self.is_dependent(place, member) && self.age(member) >= 70;
        marks.elderly_together = self.others().any(elderly);
        marks.specific_child_counted = self.children().any(|(place, member)| self.is_specific_child(place, member));
        marks
    }
}

struct ExemptLimit {
    /// By the number of persons alone: what 調整額 looks at.
    ordinary: Yen,
    limit: Yen,
}

/// The base before rounding, times 4, so that the 3/4 of a 政令指定都市 stays exact.
fn exact_base(household: &Household, person: &Person) -> i64 {
    if person.exempt {
        return 0;
    }
    let quarters = if household.designated_city { 3 } else { 4 };
    let credits = (person.credit + person.adjustment).times(quarters, 1);
    (Share::percent(6 * 4).of(person.taxable) - credits).or_zero().0
}

fn plain_income(year: &TaxYear, member: &Member, income_year: i32) -> Income {
    let salary = member.salary.in_year(income_year);
    let salary_income = salary_income(year, salary);
    let (business, other) = (member.business_income.in_year(income_year), member.other_income.in_year(income_year));
    let total = salary_income + business + other;
    Income { salary, salary_income, salary_adjustment: Yen::ZERO, business, other, total }
}

/// The certificate that speaks for a year: that year's, or, where no income was given to estimate from, the nearest
/// earlier one, else the earliest; and whether it is of another year.
fn certificate(member: &Member, income_year: i32) -> Option<(Certificate, bool)> {
    let all = &member.certificates;
    if let Some(exact) = all.iter().find(|certificate| certificate.income_year == income_year) {
        return Some((*exact, false));
    }
    if member.has_income() {
        return None;
    }
    let earlier = all.iter().filter(|certificate| certificate.income_year < income_year);
    let nearest = earlier.max_by_key(|certificate| certificate.income_year);
    nearest.or_else(|| all.iter().min_by_key(|certificate| certificate.income_year)).map(|found| (*found, true))
}

/// For oneself there is no living together: 同居特別 counts as 特別.
const fn own_disability(kind: Disability) -> Disability {
    match kind {
        Disability::Normal => Disability::Normal,
        Disability::Special | Disability::SpecialHome => Disability::Special,
    }
}

const fn disability_amount(year: &TaxYear, kind: Disability) -> Yen {
    match kind {
        Disability::Normal => year.disability.normal,
        Disability::Special => year.disability.special,
        Disability::SpecialHome => year.disability.special_home,
    }
}

const fn disability_difference(year: &TaxYear, kind: Disability) -> Yen {
    match kind {
        Disability::Normal => year.difference.disability,
        Disability::Special => year.difference.disability_special,
        Disability::SpecialHome => year.difference.disability_special_home,
    }
}
