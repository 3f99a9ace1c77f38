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

/// What the household's people are to the tax of one year. Ages are those on its 31 December.
pub(super) struct Family<'a> {
    pub(super) household: &'a Household,
    pub(super) year: &'static TaxYear,
    pub(super) income_year: i32,
    pub(super) last_day: CivilDate,
    pub(super) incomes: Vec<Income>,
    /// Whose dependents the others are when nothing is said: the place of the parent with the higher income.
    pub(super) main_parent: Option<usize>,
}

impl<'a> Family<'a> {
    pub(super) fn new(household: &'a Household, income_year: i32) -> Self {
        let year = figures::tax_year(income_year);
        let last_day = CivilDate { year: income_year, month: 12, day: 31 };
        let incomes = household.members.iter().map(|member| plain_income(year, member, income_year)).collect();
        let mut family = Self { household, year, income_year, last_day, incomes, main_parent: None };
        family.adjust_salaries();
        family.apply_certificates();
        family.main_parent = family.higher_parent();
        family
    }

    pub(super) fn income(&self, place: usize) -> Income {
        self.incomes.get(place).copied().unwrap_or_default()
    }

    pub(super) fn age(&self, member: &Member) -> i32 {
        member.birth.age_on(self.last_day)
    }

    pub(super) fn others(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        let born = self.last_day;
        let others = self.household.members.iter().enumerate().filter(|(_, member)| !member.role.is_parent());
        others.filter(move |(_, member)| member.birth <= born)
    }

    pub(super) fn parents(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        self.household.members.iter().enumerate().filter(|(_, member)| member.role.is_parent())
    }

    /// Somebody whom a parent supports, leaving aside the own income.
    pub(super) fn supported(&self, member: &Member) -> bool {
        let left = member.independent_from.is_some_and(|year| year <= self.income_year);
        member.dependent_of != DependentOf::Nobody && !left
    }

    /// 扶養親族: supported, and the own income within the limit.
    pub(super) fn is_dependent(&self, place: usize, member: &Member) -> bool {
        self.supported(member) && self.income(place).total <= self.year.dependent_limit
    }

    /// 所得金額調整控除: high salaries of parents with a dependent under 23 or a specially disabled relative.
    pub(super) fn adjust_salaries(&mut self) {
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

    pub(super) fn apply_certificates(&mut self) {
        for (member, income) in self.household.members.iter().zip(&mut self.incomes) {
            if let Some((certificate, _)) = certificate(member, self.income_year) {
                income.total = certificate.total_income;
            }
        }
    }

    pub(super) fn higher_parent(&self) -> Option<usize> {
        let key = |&(place, member): &(usize, &Member)| (self.income(place).total, member.role == Role::ParentA);
        self.parents().max_by_key(key).map(|(place, _)| place)
    }

    /// Whose dependent a relative is, were the own income low enough.
    pub(super) fn supporter(&self, member: &Member) -> Option<usize> {
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
    pub(super) fn children(&self) -> impl Iterator<Item = (usize, &'a Member)> {
        let student = self.household.member(Role::Student).map(|student| student.birth);
        self.others().filter(move |(place, member)| {
            let child = member.role != Role::Other || student.is_some_and(|birth| birth < member.birth);
            child && (self.is_dependent(*place, member) || self.is_specific_child(*place, member))
        })
    }

    /// A child of 19 to 22 above the dependents' limit who still counts.
    pub(super) fn is_specific_child(&self, place: usize, member: &Member) -> bool {
        let total = self.income(place).total;
        let within = self.year.specific_child_limit.is_some_and(|limit| total <= limit);
        within && total > self.year.dependent_limit && self.supported(member) && (19..=22).contains(&self.age(member))
    }

    pub(super) fn spouse(&self, place: usize) -> Option<(usize, &'a Member)> {
        self.parents().find(|(own, _)| *own == place)?;
        self.parents().find(|(other, _)| *other != place)
    }

    /// 同一生計配偶者: a spouse within the dependents' limit.
    pub(super) fn supported_spouse(&self, place: usize) -> Option<(usize, &'a Member)> {
        self.spouse(place).filter(|(other, _)| self.income(*other).total <= self.year.dependent_limit)
    }

    /// The 扶養親族 of a parent, of any age.
    pub(super) fn dependents_of(&self, place: usize) -> impl Iterator<Item = (usize, &'a Member)> {
        self.others()
            .filter(move |(other, member)| self.is_dependent(*other, member) && self.supporter(member) == Some(place))
    }

    /// ひとり親: alone, with a child of low income, and not above the limit.
    pub(super) fn is_single_parent(&self, place: usize, member: &Member) -> bool {
        let alone = self.household.single_parent.is_some() && member.role.is_parent() && self.spouse(place).is_none();
        let child = |(other, child): (usize, &Member)| {
            child.role != Role::Other && self.income(other).total <= self.year.dependent_limit
        };
        alone && self.income(place).total <= self.year.single_parent_limit && self.others().any(child)
    }
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
