//! How near the next band is, and how the support of the first year falls as an income rises.

use super::{
    band::Decision,
    figures,
    household::{ByYear, Household, Member, Problem, Role},
    support::{Totals, decide_first, first_year},
};
use crate::yen::Yen;

/// The nearest income, one way, that changes the decision on the first supported half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The gross salary (or, of somebody with business income only, the 事業所得) at which it changes.
    pub income: Yen,
    /// How far away it is; below 0 downwards.
    pub distance: Yen,
    pub decision: Decision,
    /// What the first school year brings there, less what it brings now; `None` where a cap is not known.
    pub change: Option<Yen>,
}

/// An earner and the nearest turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub role: Role,
    pub income: Yen,
    pub less: Option<Turn>,
    pub more: Option<Turn>,
}

impl Reach {
    /// The household as it would be with another income of this earner.
    #[must_use]
    pub fn household(&self, household: &Household, income: Yen) -> Household {
        let place = household.members.iter().position(|member| member.role == self.role);
        let mut search = Search::new(household, place.unwrap_or(usize::MAX));
        search.set(income);
        search.household
    }
}

/// For the parents and the student, how much less or more they may earn until the decision changes.
pub fn reach(household: &Household) -> Result<Vec<Reach>, Vec<Problem>> {
    let problems = household.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    let earners = household.members.iter().enumerate().filter(|(_, member)| {
        (member.role.is_parent() || member.role == Role::Student) && member.certificates.is_empty()
    });
    Ok(earners.map(|(place, _)| Search::new(household, place).reach()).collect())
}

/// What the first school year brings for each of the incomes of one member; `None` where a cap is not known.
pub fn curve(household: &Household, place: usize, incomes: &[Yen]) -> Result<Vec<Option<Yen>>, Vec<Problem>> {
    let problems = household.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut search = Search::new(household, place);
    Ok(incomes.iter().map(|income| search.support_at(*income)).collect())
}

/// A household of which one income is varied.
struct Search {
    household: Household,
    place: usize,
    role: Role,
    income: Yen,
    business: bool,
}

impl Search {
    fn new(household: &Household, place: usize) -> Self {
        let household = household.clone();
        let year = household.first_income_year();
        let member = household.members.get(place);
        let amount = |read: fn(&Member) -> &ByYear| member.map_or(Yen::ZERO, |member| read(member).in_year(year));
        let (salary, business) = (amount(|member| &member.salary), amount(|member| &member.business_income));
        let only_business = salary == Yen::ZERO && business > Yen::ZERO;
        let role = member.map_or(Role::Other, |member| member.role);
        let income = if only_business { business } else { salary };
        Self { household, place, role, income, business: only_business }
    }

    fn set(&mut self, income: Yen) {
        if let Some(member) = self.household.members.get_mut(self.place) {
            let series = if self.business { &mut member.business_income } else { &mut member.salary };
            series.set_all(income);
        }
    }

    fn decision_at(&mut self, income: Yen) -> Decision {
        self.set(income);
        decide_first(&self.household)
    }

    fn support_at(&mut self, income: Yen) -> Option<Yen> {
        self.set(income);
        let Totals { all, .. } = first_year(&self.household);
        all
    }

    fn reach(mut self) -> Reach {
        let now = self.decision_at(self.income);
        let here = self.income.0;
        let grid = figures::UNITS.salary;
        // 給与所得 stands still inside a step of the salary table while estimated insurance grows with the salary.
        // Upwards the base is highest at the start of a step, downwards lowest at its end: the grids on which it rises
        // with income.
        let up = self.turn(now, here.div_euclid(grid) * grid, grid);
        let down = self.turn(now, here.div_euclid(grid) * grid + grid - 1, -grid);
        Reach { role: self.role, income: self.income, less: down, more: up }
    }

    /// The first change on the grid, to the yen. Each distance is twice the one before, so whatever lies halfway is on the
    /// grid too, until less than a step is left. Nothing is looked at below 0 or above the highest income.
    fn turn(&mut self, now: Decision, start: i64, step: i64) -> Option<Turn> {
        let here = self.income.0;
        let highest = figures::UNITS.highest.max(here);
        let changed = |search: &mut Self, income: i64| search.decision_at(Yen(income.clamp(0, highest))) != now;
        let (mut same, mut distance) = (here, step);
        while !changed(self, start + distance) {
            same = start + distance;
            if !(1..highest).contains(&same) {
                return None;
            }
            distance *= 2;
        }
        let mut other = start + distance;
        while (other - same).abs() > 1 {
            let middle = same + (other - same) / 2;
            if changed(self, middle) { other = middle } else { same = middle }
        }
        Some(self.turn_at(Yen(other)))
    }

    fn turn_at(&mut self, income: Yen) -> Turn {
        let (now, then) = (self.support_at(self.income), self.support_at(income));
        let decision = self.decision_at(income);
        let change = then.zip(now).map(|(then, now)| then - now);
        Turn { income, distance: income - self.income, decision, change }
    }
}
