//! 住民税: from what a person earns in a calendar year to the 支給額算定基準額, one stage after the other.
//!
//! Gross salary → 給与所得 → 合計所得金額 − 所得控除 → 課税標準額 → 調整控除 and 調整額 → base. Every stage is a field of
//! [`Person`]. Deductions are at their resident-tax values, ages those on 31 December of the income year, and the
//! municipal tax credits that leave the base alone (ふるさと納税, 住宅ローン控除, 定額減税) do not occur.
//! A [`Certificate`] takes the place of all estimated stages of its person and year.

pub use super::{
    deductions::Deductions,
    family::{Income, salary_income},
};
use super::{
    family::{Family, certificate},
    figures::{self, TaxYear},
    household::{ByYear, Certificate, Household, Member, Role},
    share::Share,
};
use crate::{civil_date::CivilDate, yen::Yen};

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
    /// The parents in the order given, then the student; a 独立生計者 stands alone.
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
    /// A salary lies where the table of the year is only derived.
    pub salary_assumed: bool,
}

/// The parent (by place) who claims the other as a spouse.
pub(super) type Claimant = Option<usize>;

/// Works out the year.
#[must_use]
pub fn assess(household: &Household, income_year: i32) -> Assessment {
    let family = Family::new(household, income_year);
    let persons = family.persons();
    let mut marks = family.marks(&persons.chosen);
    marks.spouse_choice = persons.choice;
    let base: Yen = persons.chosen.iter().map(|person| person.base).sum();
    let exact: i64 = persons.chosen.iter().map(|person| exact_base(household, person, person.adjustment)).sum();
    marks.rounded_per_person = Yen(exact).times(1, 4).floor_to(figures::UNITS.base) != base;
    Assessment {
        income_year,
        base,
        children: u32::try_from(family.children().count()).unwrap_or(u32::MAX),
        student_counts: family.children().any(|(_, member)| member.role == Role::Student),
        persons: persons.chosen,
        marks,
    }
}

/// The persons of a year, and whether the spouse deduction could have gone either way with another result.
struct Persons {
    chosen: Vec<Person>,
    choice: bool,
}

impl Family<'_> {
    fn persons(&self) -> Persons {
        let claims = |place: &usize| self.spouse_claim(*place).is_some();
        let [one, two] = self.parents.map(|place| place.filter(claims));
        let (first, second) = match (one, two) {
            (None, only) => (only, None),
            (both, second) if both == self.main_parent => (both, second),
            (second, None) => (second, None),
            (second, first) => (first, second),
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
        let student = self.others().find(|(_, _, member)| member.role == Role::Student);
        let student = student.map(|(place, _, member)| (place, member));
        let mut persons = Vec::with_capacity(MAX_PERSONS);
        persons.extend(self.parents().chain(student).map(|(place, member)| self.person(place, member, claimant)));
        persons
    }

    fn person(&self, place: usize, member: &Member, claimant: Claimant) -> Person {
        let income = *self.income(place);
        let (deductions, difference) = self.deductions(place, member, claimant);
        let dependents = self.supported_by(place).filter(|(kin, _)| kin.dependent).count();
        let dependents = u32::try_from(dependents).unwrap_or_default();
        let supported = dependents.saturating_add(self.supported_spouse(place).is_some().into());
        let exempt = self.exempt_limit(place, member, supported);
        let mut person = Person {
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
            Some((certificate, _)) => certify(&mut person, certificate),
            None => self.credit(&mut person, exempt.ordinary),
        }
        person.base = base(self.household, &person, person.adjustment);
        person.loan_base = base(self.household, &person, Yen::ZERO);
        person
    }

    /// 調整控除 and 調整額, the municipal parts.
    fn credit(&self, person: &mut Person, ordinary_limit: Yen) {
        let taxable = person.taxable;
        let over = (taxable - self.year.credit.threshold).or_zero();
        let credit_base = if over == Yen::ZERO {
            person.difference.min(taxable)
        } else {
            (person.difference - over).max(self.year.credit.minimum)
        };
        person.credit = Share::percent(self.municipal_credit_percent()).of(credit_base);
        if !person.exempt {
            let levy = Share::percent(10).of(taxable) - Share::percent(5).of(credit_base);
            let gap = (ordinary_limit - (person.income.total - levy)).or_zero();
            person.adjustment = self.municipal_share().of(gap);
        }
    }

    /// 政令指定都市: the city takes 8 % instead of 6 % and gives 4 % of the 調整控除 instead of 3 %.
    const fn municipal_credit_percent(&self) -> i64 {
        if self.household.designated_city { 4 } else { 3 }
    }

    const fn municipal_share(&self) -> Share {
        Share { numerator: if self.household.designated_city { 4 } else { 3 }, denominator: 5 }
    }

    fn exempt_limit(&self, place: usize, member: &Member, supported: u32) -> ExemptLimit {
        let rule = &self.year.exempt;
        let with_dependents = if supported > 0 { rule.plus_with_dependents } else { Yen::ZERO };
        let ordinary = rule.per_person.times(i64::from(supported) + 1, 1) + rule.plus + with_dependents;
        let new_year = CivilDate { year: self.income_year.saturating_add(1), month: 1, day: 1 };
        let minor = member.birth.age_on(new_year) < self.year.adult_age;
        let special = minor || member.disability.is_some() || self.is_single_parent(place);
        ExemptLimit { ordinary, limit: if special { ordinary.max(rule.special) } else { ordinary } }
    }

    fn marks(&self, persons: &[Person]) -> Marks {
        let mut marks = Marks::default();
        let member = |person: &Person| self.household.members.get(person.member);
        for person in persons {
            let estimated = person.basis == Basis::Estimate;
            if let Some(member) = member(person).filter(|_| estimated && self.household.maintains(person.role)) {
                let unpaid = *member.social_insurance.years() == *ByYear::NONE.years();
                marks.insurance_estimated |= unpaid && person.deductions.insurance > Yen::ZERO;
                marks.business_insurance_estimated |= unpaid && person.income.business > Yen::ZERO;
            }
            let special = person.deductions.spouse > Yen::ZERO && self.supported_spouse(person.member).is_none();
            let unsure = special || person.deductions.specific_relatives > Yen::ZERO;
            let counts = estimated && !person.exempt && person.taxable > Yen::ZERO;
            marks.difference_assumed |= self.year.differences_assumed && unsure && counts;
            let carried = member(person).and_then(|member| certificate(member, self.income_year));
            marks.certificate_carried |= carried.is_some_and(|(_, carried)| carried);
        }
        marks.salary_assumed =
            self.year.salary_assumed && self.household.members.iter().any(|member| self.derived(member));
        marks.elderly_together = self.others().any(|(_, kin, _)| kin.dependent && kin.age >= 70);
        marks.specific_child_counted = self.children().any(|(kin, _)| self.is_specific_child(kin));
        marks
    }
}

impl Family<'_> {
    /// Whether the derived salary table gives this member something else than the last one that was published.
    fn derived(&self, member: &Member) -> bool {
        let salary = member.salary.in_year(self.income_year);
        let differs = salary_income(self.year, salary) != salary_income(figures::known_salary_year(), salary);
        differs && certificate(member, self.income_year).is_none()
    }
}

struct ExemptLimit {
    /// By the number of persons alone: what 調整額 looks at.
    ordinary: Yen,
    limit: Yen,
}

/// Takes over what the certificate states.
const fn certify(person: &mut Person, certificate: Certificate) {
    person.basis = Basis::Certificate;
    person.taxable = certificate.taxable;
    person.credit = certificate.credit;
    person.adjustment = certificate.adjustment;
    person.exempt = certificate.exempt;
}

/// The base of a person, in whole hundreds.
fn base(household: &Household, person: &Person, adjustment: Yen) -> Yen {
    Yen(exact_base(household, person, adjustment)).times(1, 4).floor_to(figures::UNITS.base)
}

/// The base before rounding, times 4, so that the 3/4 of a 政令指定都市 stays exact; never below 0.
fn exact_base(household: &Household, person: &Person, adjustment: Yen) -> i64 {
    if person.exempt {
        return 0;
    }
    let quarters = if household.designated_city { 3 } else { 4 };
    let credits = (person.credit + adjustment).times(quarters, 1);
    (Share::percent(6 * 4).of(person.taxable) - credits).or_zero().0
}

/// A child of the household on 31 December of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChildInYear {
    /// The place among the members.
    pub member: usize,
    pub age: i32,
    /// 多子世帯 counts it.
    pub counts: bool,
}

/// The children born by the end of a year, in the order of the members.
#[must_use]
pub fn children_in(household: &Household, income_year: i32) -> Vec<ChildInYear> {
    let family = Family::new(household, income_year);
    let children = family.others().filter(|(_, _, member)| family.is_child(member));
    children.map(|(member, kin, of)| ChildInYear { member, age: kin.age, counts: family.counts(kin, of) }).collect()
}
