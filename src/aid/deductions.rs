//! 所得控除 and 人的控除差: what is taken off an income before it is taxed, and by how much the income tax takes off more.

use super::{
    family::{Family, Income},
    figures::{self, TaxYear, step_for},
    household::{Disability, Member, Role, SingleParent},
    tax::Claimant,
};
use crate::yen::Yen;

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

impl Family<'_> {
    /// 配偶者控除 or 配偶者特別控除 that this parent could claim, with its 人的控除差.
    pub(super) fn spouse_claim(&self, place: usize) -> Option<(Yen, Yen)> {
        let other = self.spouse(place)?;
        let (own, spouse) = (self.income(place).total, self.income(other).total);
        let thirds = self.year.spouse_tiers.iter().find(|tier| own <= tier.to)?.thirds;
        let part = |whole: Yen| -((-whole).times(thirds, 3).floor_to(figures::UNITS.spouse));
        if spouse <= self.year.dependent_limit {
            return Some((part(self.year.spouse), self.year.difference.spouse));
        }
        let amount = step_for(self.year.spouse_special, spouse)?;
        Some((part(amount), step_for(self.year.spouse_special_difference, spouse).unwrap_or_default()))
    }

    /// 所得控除 and the sum of 人的控除差.
    pub(super) fn deductions(&self, place: usize, member: &Member, claimant: Claimant) -> (Deductions, Yen) {
        let (year, gap) = (self.year, &self.year.difference);
        let income = *self.income(place);
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
        if self.is_single_parent(place) {
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
        for (kin, _) in self.supported_by(place) {
            if kin.dependent {
                let (amount, part) = match kin.age {
                    ..16 => (Yen::ZERO, Yen::ZERO),
                    19..=22 => (year.specific, gap.specific),
                    70.. => (year.elderly, gap.elderly),
                    _ => (year.general, gap.general),
                };
                sum.dependents += amount;
                difference += part;
            } else if (19..=22).contains(&kin.age) {
                sum.specific_relatives += step_for(year.specific_relative, kin.income.total).unwrap_or_default();
            }
        }
        difference
    }

    /// Disabled dependents and spouse of this person.
    fn disabilities_near(&self, place: usize) -> impl Iterator<Item = Disability> {
        let spouse = self.supported_spouse(place).and_then(|spouse| self.household.members.get(spouse));
        let dependents = self.supported_by(place).filter(|(kin, _)| kin.dependent).map(|(_, member)| member);
        spouse.into_iter().chain(dependents).filter_map(|member| member.disability)
    }

    /// What was paid, or for a 生計維持者 the assumed share of gross income.
    fn insurance(&self, member: &Member, income: Income) -> Yen {
        let estimate = || {
            let gross = income.salary + income.business + income.other;
            if self.household.maintains(member.role) { self.household.insurance_rate.of(gross) } else { Yen::ZERO }
        };
        member.social_insurance.given_in(self.income_year).unwrap_or_else(estimate)
    }
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
