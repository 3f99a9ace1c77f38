//! What holds for every household: 10,000 random ones for each sentence.

use std::collections::HashSet;

use ce_navi::{
    aid::{
        band::{Band, Ground},
        figures::{SOURCES, rule},
        household::{
            Apply, ByYear, Commute, DependentOf, Disability, Household, Kind, Member, Mode, Role, School, Sector,
            SingleParent, Tuition,
        },
        loan::{repay_type1, repay_type2},
        plan::{Borrowing, Instalments, Payment, YearFees, plan},
        share::Share,
        support::{Estimate, estimate},
        tax::salary_income,
        why::{Why, why_all, why_base, why_entrance, why_grant, why_tuition},
    },
    civil_date::CivilDate,
    yen::Yen,
};
use proptest::prelude::*;

use super::house::result;

/// Random numbers from a seed (SplitMix64): a household is thrown much faster than a tree of strategies grows one.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) % most.unsigned_abs()).unwrap()
    }

    pub fn one_in(&mut self, times: i64) -> bool {
        self.below(times) == 0
    }

    fn between(&mut self, first: i32, end: i32) -> i32 {
        first + i32::try_from(self.below(i64::from(end - first))).unwrap()
    }

    pub fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.below(choices.len() as i64)).unwrap()]
    }

    fn amount(&mut self, most: i64) -> ByYear {
        match self.below(9) {
            0..3 => ByYear::NONE,
            3..8 => ByYear::same(Yen(self.below(most + 1))),
            _ => {
                let count = self.below(4);
                ByYear::of((0..count).map(|_| (self.between(2023, 2032), Yen(self.below(most + 1)))).collect())
            }
        }
    }

    fn member(&mut self, role: Role, (first, end): (i32, i32), most: i64) -> Member {
        let (month, day) = (1 + self.below(12) as u8, 1 + self.below(28) as u8);
        let birth = CivilDate { year: self.between(first, end), month, day };
        let kinds = [Disability::Normal, Disability::Special, Disability::SpecialHome];
        Member {
            salary: self.amount(most),
            business_income: self.amount(most / 4),
            other_income: self.amount(most / 8),
            social_insurance: self.amount(most / 5),
            other_deductions: self.amount(most / 9),
            disability: self.one_in(5).then(|| self.of(&kinds)),
            independent_from: self.one_in(10).then(|| self.between(2024, 2031)),
            ..Member::new(role, birth)
        }
    }

    fn school(&mut self) -> School {
        let kind = self.of(&[Kind::Senmon, Kind::Daigaku, Kind::Tandai, Kind::Kosen]);
        let sector = self.of(&[Sector::Public, Sector::Private]);
        School {
            mode: self.of(&[Mode::Day, Mode::Day, Mode::Day, Mode::Day, Mode::Night, Mode::Correspondence]),
            stem_private: self.one_in(2),
            tuition: if self.one_in(3) { Tuition::Unknown } else { Tuition::Same(Yen(self.below(1_500_000))) },
            entrance_fee: (!self.one_in(3)).then(|| Yen(self.below(500_000))),
            ..School::new(kind, sector, 1 + self.below(6) as u8)
        }
    }

    fn household(&mut self) -> Household {
        // Half of the families earn little, where the bands lie.
        let part = self.of(&[1, 4]);
        let mut members = vec![self.member(Role::ParentA, (1960, 1985), 15_000_000 / part)];
        let alone = self.one_in(3);
        if !alone {
            members.push(self.member(Role::ParentB, (1960, 1985), 8_000_000 / part));
        }
        members.push(self.member(Role::Student, (2004, 2010), 1_500_000));
        for _ in 0..self.below(4) {
            members.push(self.member(Role::Child, (1998, 2024), 2_500_000));
        }
        if self.one_in(7) {
            members.push(self.member(Role::Other, (1930, 1960), 1_000_000));
        }
        Household {
            commute: self.of(&[Commute::Home, Commute::Away]),
            special_home: self.one_in(2),
            assets: if self.one_in(4) { Yen(self.below(400_000_000)) } else { Yen::ZERO },
            apply: self.of(&[Apply::Reserved, Apply::Spring, Apply::Autumn]),
            designated_city: self.one_in(2),
            single_parent: alone.then(|| self.of(&[SingleParent::Mother, SingleParent::Father])),
            insurance_rate: Share::percent(self.below(30)),
            ..Household::new(self.between(2025, 2031), self.school(), members)
        }
    }
}

fn household() -> impl Strategy<Value = Household> {
    any::<u64>().prop_map(|seed| Dice(seed).household())
}

/// The dependents of each hang on a parent named once and for all.
fn held_fixed(mut household: Household) -> Household {
    for member in household.members.iter_mut().filter(|member| !member.role.is_parent()) {
        member.dependent_of = DependentOf::ParentA;
    }
    household
}

fn with_salary(household: &Household, role: Role, more: i64) -> Household {
    let mut household = household.clone();
    for member in household.members.iter_mut().filter(|member| member.role == role) {
        let years: Vec<i32> = (2020..2040).collect();
        let raised = |year: &i32| (*year, member.salary.in_year(*year) + Yen(more));
        member.salary = ByYear::of(years.iter().map(raised).collect());
    }
    household
}

fn bases(estimate: &Estimate) -> Vec<i64> {
    estimate.assessments.iter().map(|assessment| assessment.base.0).collect()
}

fn evaluates(why: &Why, amount: Yen) -> Result<(), TestCaseError> {
    prop_assert_eq!(why.amount, amount);
    prop_assert_eq!(why.evaluate(), amount, "{}", why.label);
    for decisive in &why.because {
        evaluates(decisive, decisive.amount)?;
    }
    why.parts.iter().try_for_each(|part| part.because.iter().try_for_each(|node| evaluates(node, node.amount)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn support_is_never_negative_and_never_above_fee_or_cap(household in household()) {
        let estimate = result(&household);
        for (index, year) in estimate.periods.chunks(2).enumerate() {
            for period in year {
                prop_assert!(period.grant_month >= Yen::ZERO && period.grant_total >= Yen::ZERO);
                prop_assert!(period.tuition_waiver.is_none_or(|waiver| waiver >= Yen::ZERO));
            }
            let waiver: Option<Yen> = year.iter().map(|period| period.tuition_waiver).sum();
            if let (Some(waiver), Some(fee)) = (waiver, household.school.tuition.in_year(index)) {
                prop_assert!(waiver <= fee && waiver <= Yen(700_000));
            }
            if let (Some(waiver), Some(fee)) = (year[0].entrance_waiver, household.school.entrance_fee) {
                prop_assert!(waiver <= fee && waiver <= Yen(282_000));
            }
        }
    }

    #[test]
    fn a_no_always_has_its_reason(household in household()) {
        for period in result(&household).periods {
            let nothing = period.grant_total == Yen::ZERO && period.tuition_waiver == Some(Yen::ZERO);
            let refused = matches!(
                period.ground,
                Ground::FourthOnly | Ground::Over | Ground::Assets | Ground::NotYet
            );
            prop_assert!(!refused || nothing);
            prop_assert!(!period.ground.text().is_empty());
            prop_assert_eq!(period.ground == Ground::Over && !period.multi_child, period.band == Band::Over
                && !period.multi_child && !matches!(period.ground, Ground::Assets | Ground::NotYet));
        }
    }

    #[test]
    fn more_salary_never_lowers_the_base(household in household(), more in 0i64..3_000_000, b in any::<bool>()) {
        let mut household = held_fixed(household);
        for member in &mut household.members {
            if member.role.is_parent() && member.social_insurance == ByYear::NONE {
                member.social_insurance = ByYear::same(Yen(300_000));
            }
        }
        let role = if b { Role::ParentB } else { Role::ParentA };
        let (before, after) = (bases(&result(&household)), bases(&result(&with_salary(&household, role, more))));
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before <= after), "{before:?} {after:?}");
    }

    #[test]
    fn more_of_any_income_never_lowers_the_base(household in household(), more in 0i64..3_000_000, b in any::<bool>(), other in any::<bool>()) {
        let mut household = held_fixed(household);
        for member in &mut household.members {
            member.social_insurance = ByYear::same(Yen(200_000));
        }
        let role = if b { Role::ParentB } else { Role::ParentA };
        let before = bases(&result(&household));
        for member in household.members.iter_mut().filter(|member| member.role == role) {
            let income = if other { &mut member.other_income } else { &mut member.business_income };
            *income = ByYear::of((2020..2040).map(|year| (year, income.in_year(year) + Yen(more))).collect());
        }
        let after = bases(&result(&household));
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before <= after), "{before:?} {after:?}");
    }

    /// The estimated insurance grows inside a 4,000-yen step of the salary table while 給与所得 stands still.
    #[test]
    fn more_salary_in_whole_steps_never_lowers_the_base(household in household(), steps in 0i64..500, b in any::<bool>()) {
        let mut household = held_fixed(household);
        let role = if b { Role::ParentB } else { Role::ParentA };
        for member in household.members.iter_mut().filter(|member| member.role == role) {
            (member.business_income, member.other_income) = (ByYear::NONE, ByYear::NONE);
        }
        let (before, after) = (bases(&result(&household)), bases(&result(&with_salary(&household, role, steps * 4_000))));
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before <= after), "{before:?} {after:?}");
    }

    #[test]
    fn the_order_of_members_changes_nothing(household in household(), seed in any::<u64>()) {
        let mut other = household.clone();
        let count = other.members.len();
        for place in 0..count {
            let with = (seed as usize).wrapping_mul(place + 7) % count;
            other.members.swap(place, with);
        }
        let (one, two) = (result(&household), result(&other));
        prop_assert_eq!(one.totals, two.totals);
        prop_assert_eq!(bases(&one), bases(&two));
        prop_assert_eq!(one.assumptions, two.assumptions);
    }

    #[test]
    fn an_away_student_never_gets_less_than_a_home_one(household in household()) {
        let grant = |commute| result(&Household { commute, ..household.clone() }).totals.grant;
        prop_assert!(grant(Commute::Away) >= grant(Commute::Home));
    }

    #[test]
    fn months_sum_to_years_and_years_to_the_total(household in household(), fees in prop::array::uniform5(0i64..900_000), month in 0i64..64_000) {
        let estimate = result(&household);
        let entrance_fee = household.school.entrance_fee;
        let fees = |index: usize| YearFees {
            entrance: entrance_fee,
            tuition: household.school.tuition.in_year(index),
            facilities: Some(Yen(fees[0])),
            practice: Some(Yen(fees[1])),
            other: Some(Yen(fees[2])),
        };
        let fees: Vec<_> = (0..usize::from(household.school.years)).map(fees).collect();
        let borrowing = Borrowing { type1_month: Yen(month), type2_month: Yen::ZERO, entrance_extra: Yen(month) };
        let mut totals = HashSet::new();
        for instalments in Instalments::ALL {
            let plan = plan(&household, &estimate, &fees, borrowing, Payment::cautious(instalments));
            let (grant, loan): (Yen, Yen) =
                (plan.months.iter().map(|month| month.grant).sum(), plan.months.iter().map(|month| month.loan).sum());
            prop_assert_eq!(grant, plan.years.iter().map(|year| year.grant).sum());
            prop_assert_eq!(grant, estimate.totals.grant);
            prop_assert_eq!(loan, plan.years.iter().map(|year| year.loan).sum());
            let due: Yen = plan.months.iter().map(|month| month.due - month.refund).sum();
            totals.insert(due);
            if !plan.open {
                let own: Yen = plan.years.iter().filter_map(|year| year.own).sum();
                prop_assert_eq!(own, due - grant - loan);
                prop_assert_eq!(plan.months.last().map(|month| month.balance), Some(-own));
            }
        }
        prop_assert_eq!(totals.len(), 1);
    }

    #[test]
    fn the_tree_of_every_amount_computes_it_again(household in household()) {
        let estimate = result(&household);
        for period in &estimate.periods {
            evaluates(&why_grant(&household, &estimate, period), period.grant_total)?;
            let tuition = why_tuition(&household, &estimate, period);
            prop_assert_eq!(tuition.is_some(), period.tuition_waiver.is_some());
            if let (Some(why), Some(amount)) = (tuition, period.tuition_waiver) {
                evaluates(&why, amount)?;
            }
            if let (Some(why), Some(amount)) = (why_entrance(&household, &estimate, period), period.entrance_waiver) {
                evaluates(&why, amount)?;
            }
        }
        for assessment in &estimate.assessments {
            evaluates(&why_base(&household, assessment), assessment.base)?;
        }
        if let Some(all) = estimate.totals.all {
            evaluates(&why_all(&household, &estimate).unwrap(), all)?;
        }
    }

    #[test]
    fn repayment_gives_back_what_was_borrowed(total in 1i64..20_000_000, rate in 0i64..=3_000) {
        let first = repay_type1(Yen(total)).unwrap();
        prop_assert_eq!(first.monthly.0 * (first.count - 1) + first.last.unwrap().0, total);
        prop_assert!(first.last.unwrap() >= first.monthly && first.years <= 20);
        let second = repay_type2(Yen(total), Share { numerator: rate, denominator: 100_000 }).unwrap();
        prop_assert_eq!(second.count, first.count);
        prop_assert!(second.monthly >= first.monthly);
        prop_assert_eq!(second.total.0, second.monthly.0 * second.count);
    }

    #[test]
    fn salary_income_rises_with_salary_in_every_year(salary in 0i64..12_000_000, more in 0i64..10_000, year in 2017i32..2032) {
        let rules = ce_navi::aid::figures::tax_year(year);
        prop_assert!(salary_income(rules, Yen(salary)) <= salary_income(rules, Yen(salary + more)));
        prop_assert!(salary_income(rules, Yen(salary)) <= Yen(salary));
    }

    #[test]
    fn nonsense_is_refused_and_never_panics(mut household in household(), amounts in prop::array::uniform4(any::<i64>()), entry_year: i32, years: u8) {
        household.entry_year = entry_year;
        household.school.years = years;
        household.assets = Yen(amounts[0]);
        household.school.entrance_fee = Some(Yen(amounts[1]));
        household.insurance_rate = Share { numerator: amounts[2], denominator: amounts[3] };
        for member in &mut household.members {
            member.salary = ByYear::same(Yen(amounts[3]));
            member.other_deductions = ByYear::same(Yen(amounts[1]));
        }
        let _ = estimate(&household);
        let _ = ce_navi::aid::tax::assess(&household, 2026);
        let _ = ce_navi::aid::sensitivity::reach(&household);
    }
}

#[test]
fn every_rule_rests_on_sources_that_exist() {
    for known in rule::ALL {
        for source in known.sources {
            assert!(SOURCES.iter().any(|found| found.id == *source), "{}: {source}", known.id);
        }
        assert!(!known.place.is_empty() && !known.years.is_empty(), "{}", known.id);
    }
}
