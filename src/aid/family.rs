//! The family as the tax of one year sees it: what each earns, and who supports whom.

use super::{
    figures::{self, TaxYear},
    household::{Certificate, DependentOf, Disability, Household, Member, Role},
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

/// 給与所得 from gross salary.
#[must_use]
pub fn salary_income(year: &TaxYear, salary: Yen) -> Yen {
    let row = year.salary.iter().rev().find(|row| row.from <= salary);
    row.map_or(Yen::ZERO, |row| salary.floor_to(row.step).times(row.percent, 100) + row.plus).or_zero()
}

/// What a member is to the tax of one year.
#[derive(Clone, Copy, Default)]
pub(super) struct Kin {
    pub(super) income: Income,
    /// On 31 December.
    pub(super) age: i32,
    /// A parent.
    pub(super) parent: bool,
    /// Not a parent, and born.
    pub(super) other: bool,
    /// A parent's to support, leaving aside the own income.
    supported: bool,
    /// 扶養親族: supported, and the own income within the limit.
    pub(super) dependent: bool,
    /// The place of the parent who supports.
    supporter: Option<usize>,
}

static NOBODY: Kin = Kin {
    income: Income {
        salary: Yen::ZERO,
        salary_income: Yen::ZERO,
        salary_adjustment: Yen::ZERO,
        business: Yen::ZERO,
        other: Yen::ZERO,
        total: Yen::ZERO,
    },
    age: 0,
    parent: false,
    other: false,
    supported: false,
    dependent: false,
    supporter: None,
};

/// The household in one year. Everything several rules ask for is worked out once.
pub(super) struct Family<'a> {
    pub(super) household: &'a Household,
    pub(super) year: &'static TaxYear,
    pub(super) income_year: i32,
    kin: Vec<Kin>,
    /// The places of the parents, in the order given.
    pub(super) parents: [Option<usize>; 2],
    /// Whose dependents the others are when nothing is said: the place of the parent with the higher income.
    pub(super) main_parent: Option<usize>,
}

impl<'a> Family<'a> {
    pub(super) fn new(household: &'a Household, income_year: i32) -> Self {
        let year = figures::tax_year(income_year);
        let last_day = CivilDate { year: income_year, month: 12, day: 31 };
        let kin = |member: &Member| {
            let kin = kin(year, member, income_year, last_day);
            // A 独立生計者 is nobody's dependent.
            let supported = kin.supported && !household.independent;
            Kin { supported, dependent: kin.dependent && supported, ..kin }
        };
        let kin = household.members.iter().map(kin).collect();
        let mut family = Self { household, year, income_year, kin, parents: [None; 2], main_parent: None };
        family.parents = family.places_of_parents();
        family.adjust_salaries();
        family.apply_certificates();
        family.main_parent = family.higher_parent();
        family.name_supporters();
        family
    }

    pub(super) fn kin(&self, place: usize) -> &Kin {
        self.kin.get(place).unwrap_or(&NOBODY)
    }

    pub(super) fn income(&self, place: usize) -> &Income {
        &self.kin(place).income
    }

    fn places_of_parents(&self) -> [Option<usize>; 2] {
        let mut parents = self.kin.iter().enumerate().filter(|(_, kin)| kin.parent).map(|(place, _)| place);
        [parents.next(), parents.next()]
    }

    /// Everybody who is not a parent and was born.
    pub(super) fn others(&self) -> impl Iterator<Item = (usize, &Kin, &'a Member)> {
        let all = self.kin.iter().zip(&self.household.members).enumerate();
        all.filter(|(_, (kin, _))| kin.other).map(|(place, (kin, member))| (place, kin, member))
    }

    pub(super) fn parents(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        self.parents.into_iter().flatten().filter_map(|place| Some((place, self.household.members.get(place)?)))
    }

    /// 所得金額調整控除: high salaries of parents with a dependent under 23 or a specially disabled relative.
    fn adjust_salaries(&mut self) {
        let Some(rule) = &self.year.salary_adjustment else { return };
        if !self.parents.iter().flatten().any(|place| self.income(*place).salary > rule.from) {
            return;
        }
        let special = |member: &Member| member.disability.is_some_and(|kind| kind != Disability::Normal);
        let family = self.others().any(|(_, kin, member)| kin.dependent && (kin.age < 23 || special(member)));
        let spouse = self
            .parents()
            .any(|(place, parent)| special(parent) && self.income(place).total <= self.year.dependent_limit);
        for (kin, member) in self.kin.iter_mut().zip(&self.household.members).filter(|(kin, _)| kin.parent) {
            if family || spouse || special(member) {
                let income = &mut kin.income;
                let part = (income.salary.min(rule.to) - rule.from).or_zero();
                income.salary_adjustment = -((-part).times(rule.percent, 100));
                income.salary_income = (income.salary_income - income.salary_adjustment).or_zero();
                income.total = income.salary_income + income.business + income.other;
            }
        }
    }

    fn apply_certificates(&mut self) {
        for (kin, member) in self.kin.iter_mut().zip(&self.household.members) {
            if let Some((certificate, _)) = certificate(member, self.income_year) {
                kin.income.total = certificate.total_income;
                kin.dependent = kin.supported && certificate.total_income <= self.year.dependent_limit;
            }
        }
    }

    fn higher_parent(&self) -> Option<usize> {
        let key = |&(place, member): &(usize, &Member)| (self.income(place).total, member.role == Role::ParentA);
        self.parents().max_by_key(key).map(|(place, _)| place)
    }

    /// Whose dependents the others are, were their own income low enough.
    fn name_supporters(&mut self) {
        let place_of = |role| self.parents().find(|(_, parent)| parent.role == role).map(|(place, _)| place);
        let (a, b) = (place_of(Role::ParentA), place_of(Role::ParentB));
        for (kin, member) in self.kin.iter_mut().zip(&self.household.members).filter(|(kin, _)| kin.supported) {
            kin.supporter = match member.dependent_of {
                DependentOf::Unsaid => self.main_parent,
                DependentOf::ParentA => a,
                DependentOf::ParentB => b,
                DependentOf::Nobody => None,
            };
        }
    }

    /// The dependent children as 多子世帯 counts them: the student, the parents' children, and younger dependents.
    pub(super) fn children(&self) -> impl Iterator<Item = (&Kin, &'a Member)> {
        self.others().filter(|(_, kin, member)| self.counts(kin, member)).map(|(_, kin, member)| (kin, member))
    }

    /// Whether 多子世帯 counts somebody.
    pub(super) fn counts(&self, kin: &Kin, member: &Member) -> bool {
        self.is_child(member) && (kin.dependent || self.is_specific_child(kin))
    }

    /// Of somebody who is not a parent.
    pub(super) fn is_child(&self, member: &Member) -> bool {
        let younger = |student: &Member| student.birth < member.birth;
        member.role != Role::Other || self.household.member(Role::Student).is_some_and(younger)
    }

    /// A child of 19 to 22 above the dependents' limit who still counts.
    pub(super) fn is_specific_child(&self, kin: &Kin) -> bool {
        let total = kin.income.total;
        let within = self.year.specific_child_limit.is_some_and(|limit| total <= limit);
        within && total > self.year.dependent_limit && kin.supported && (19..=22).contains(&kin.age)
    }

    /// The place of the other parent; nobody but a parent has a spouse here.
    pub(super) fn spouse(&self, place: usize) -> Option<usize> {
        match self.parents {
            [Some(a), Some(b)] if a == place => Some(b),
            [Some(a), Some(b)] if b == place => Some(a),
            _ => None,
        }
    }

    /// 同一生計配偶者: a spouse within the dependents' limit.
    pub(super) fn supported_spouse(&self, place: usize) -> Option<usize> {
        self.spouse(place).filter(|spouse| self.income(*spouse).total <= self.year.dependent_limit)
    }

    /// Those whom a parent supports, whatever they earn.
    pub(super) fn supported_by(&self, place: usize) -> impl Iterator<Item = (&Kin, &'a Member)> {
        let whose = move |kin: &Kin| kin.supporter == Some(place);
        self.others().filter(move |(_, kin, _)| whose(kin)).map(|(_, kin, member)| (kin, member))
    }

    /// ひとり親: alone, with a child of low income, and not above the limit.
    pub(super) fn is_single_parent(&self, place: usize) -> bool {
        let alone =
            self.household.single_parent.is_some() && matches!(self.parents, [Some(only), None] if only == place);
        let low = |kin: &Kin| kin.income.total <= self.year.dependent_limit;
        alone
            && self.income(place).total <= self.year.single_parent_limit
            && self.others().any(|(_, kin, member)| member.role != Role::Other && low(kin))
    }
}

/// A member as far as nobody else has a hand in it.
fn kin(year: &TaxYear, member: &Member, income_year: i32, last_day: CivilDate) -> Kin {
    let income = plain_income(year, member, income_year);
    let parent = member.role.is_parent();
    let other = !parent && member.birth <= last_day;
    let left = member.independent_from.is_some_and(|year| year <= income_year);
    let supported = other && !left && member.dependent_of != DependentOf::Nobody;
    let dependent = supported && income.total <= year.dependent_limit;
    Kin { income, age: member.birth.age_on(last_day), parent, other, supported, dependent, supporter: None }
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
pub(super) fn certificate(member: &Member, income_year: i32) -> Option<(Certificate, bool)> {
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
