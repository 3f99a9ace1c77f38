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

fn birth(years: std::ops::Range<i32>) -> impl Strategy<Value = CivilDate> {
    (years, 1u8..=12, 1u8..=28).prop_map(|(year, month, day)| CivilDate { year, month, day })
}

fn amount(most: i64) -> impl Strategy<Value = ByYear> {
    prop_oneof![
        3 => Just(ByYear::NONE),
        5 => (0..=most).prop_map(|yen| ByYear::same(Yen(yen))),
        1 => prop::collection::vec((2023i32..2032, 0..=most), 0..4)
            .prop_map(|years| ByYear::of(years.into_iter().map(|(year, yen)| (year, Yen(yen))).collect())),
    ]
}

fn disability() -> impl Strategy<Value = Option<Disability>> {
    prop_oneof![
        12 => Just(None),
        1 => Just(Some(Disability::Normal)),
        1 => Just(Some(Disability::Special)),
        1 => Just(Some(Disability::SpecialHome)),
    ]
}

fn member(role: Role, years: std::ops::Range<i32>, most: i64) -> impl Strategy<Value = Member> {
    let incomes = (amount(most), amount(most / 4), amount(most / 8), amount(most / 5), amount(most / 9));
    (birth(years), incomes, disability(), prop::option::weighted(0.1, 2024i32..2031)).prop_map(
        move |(birth, incomes, disability, independent_from)| Member {
            salary: incomes.0,
            business_income: incomes.1,
            other_income: incomes.2,
            social_insurance: incomes.3,
            other_deductions: incomes.4,
            disability,
            independent_from,
            ..Member::new(role, birth)
        },
    )
}

fn school() -> impl Strategy<Value = School> {
    let kind = prop_oneof![Just(Kind::Senmon), Just(Kind::Daigaku), Just(Kind::Tandai), Just(Kind::Kosen)];
    let mode = prop_oneof![4 => Just(Mode::Day), 1 => Just(Mode::Night), 1 => Just(Mode::Correspondence)];
    let sector = prop_oneof![Just(Sector::Public), Just(Sector::Private)];
    let fees = (prop::option::of(0i64..1_500_000), prop::option::of(0i64..500_000));
    (kind, mode, sector, 1u8..=6, fees, any::<bool>()).prop_map(|(kind, mode, sector, years, fees, stem_private)| {
        School {
            mode,
            stem_private,
            tuition: fees.0.map_or(Tuition::Unknown, |fee| Tuition::Same(Yen(fee))),
            entrance_fee: fees.1.map(Yen),
            ..School::new(kind, sector, years)
        }
    })
}

fn household() -> impl Strategy<Value = Household> {
    let people = (
        member(Role::ParentA, 1960..1985, 15_000_000),
        prop::option::weighted(0.7, member(Role::ParentB, 1960..1985, 8_000_000)),
        member(Role::Student, 2004..2010, 1_500_000),
        prop::collection::vec(member(Role::Child, 1998..2024, 2_500_000), 0..4),
        prop::option::weighted(0.15, member(Role::Other, 1930..1960, 1_000_000)),
        any::<bool>(),
    );
    let answers = (any::<bool>(), any::<bool>(), 0i64..400_000_000, 0u8..3, any::<bool>(), 0i64..30, 0u8..4);
    (2025i32..=2030, school(), people, answers).prop_map(|(entry_year, school, people, answers)| {
        let (parent_a, parent_b, student, children, other, mother) = people;
        let (away, special_home, assets, apply, designated_city, insurance, rich) = answers;
        let alone = parent_b.is_none();
        let mut members = vec![parent_a];
        members.extend(parent_b);
        members.push(student);
        members.extend(children);
        members.extend(other);
        Household {
            commute: if away { Commute::Away } else { Commute::Home },
            special_home,
            assets: if rich == 0 { Yen(assets) } else { Yen::ZERO },
            apply: [Apply::Reserved, Apply::Spring, Apply::Autumn][usize::from(apply)],
            designated_city,
            single_parent: alone.then_some(if mother { SingleParent::Mother } else { SingleParent::Father }),
            insurance_rate: Share::percent(insurance),
            ..Household::new(entry_year, school, members)
        }
    })
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
    prop_assert_eq!(why.evaluate(), amount);
    let mut wrong = None;
    why.visit(&mut |node| {
        if node.evaluate() != node.amount {
            wrong = Some(node.label);
        }
    });
    prop_assert_eq!(wrong, None);
    Ok(())
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

    /// The estimated insurance grows inside a 4,000-yen step of the salary table while 給与所得 stands still.
    #[test]
    fn more_salary_in_whole_steps_never_lowers_the_base(household in household(), steps in 0i64..500, b in any::<bool>()) {
        let household = held_fixed(household);
        let role = if b { Role::ParentB } else { Role::ParentA };
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
        ce_navi::aid::tax::assess(&household, 2026);
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
