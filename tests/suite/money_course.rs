//! お金: the years of a course, each amount with its derivation.

use ce_navi::{
    aid::{
        course::{CourseYear, course_years, why_change, why_distance, why_turn},
        event::{Event, change_all},
        household::{Apply, Commute, Household, School, Tuition},
        loan::LoanType,
        plan::{Borrowing, Instalments, Payment, YearFees, plan},
        sensitivity::reach,
        support::{Half, estimate},
        why::{Step, Why, why_base},
        why_loan::{choices, debt, why_guarantee, why_loan_limits},
        why_plan::{why_months, why_short},
    },
    yen::Yen,
};
use proptest::prelude::*;

use super::aid::always::Dice;
use super::aid::house::{away, child, family, man, parent_b, result};

/// Private 専門学校 of two years, away; 360万 and 90万: tuition 700,000, entrance fee 200,000.
fn worked() -> Household {
    let mut household = away(family(man(360)));
    household.members[1] = parent_b(man(90));
    household.school =
        School { years: 2, tuition: Tuition::Same(Yen(700_000)), entrance_fee: Some(Yen(200_000)), ..household.school };
    household
}

fn years(household: &Household, other_fees: Option<Yen>) -> Vec<CourseYear> {
    course_years(household, other_fees, Borrowing::default(), &result(household))
}

fn amount(why: &Option<Why>) -> Option<i64> {
    why.as_ref().map(|why| why.amount.0)
}

#[test]
fn the_years_of_the_worked_check() {
    let years = years(&worked(), None);
    assert_eq!(amount(&years[0].fees), Some(900_000));
    assert_eq!(amount(&years[0].waiver), Some(196_700 + 53_400));
    assert_eq!(years[0].grant.amount, Yen(303_600));
    // 900,000 - 196,700 - 53,400 - 303,600
    assert_eq!(amount(&years[0].rest), Some(346_300));
    assert_eq!(amount(&years[1].fees), Some(700_000));
    assert_eq!(years.len(), 2);
}

#[test]
fn other_fees_are_never_waived_and_add_to_what_remains() {
    let years = years(&worked(), Some(man(35)));
    assert_eq!((amount(&years[0].fees), amount(&years[0].rest)), (Some(1_250_000), Some(696_300)));
}

#[test]
fn a_loan_is_taken_off_what_remains_and_named_apart() {
    let household = worked();
    let borrowing = Borrowing { type1_month: Yen(20_000), type2_month: Yen(30_000), ..Borrowing::default() };
    let years = course_years(&household, None, borrowing, &result(&household));
    assert_eq!(years[0].loan.amount, Yen(600_000));
    assert_eq!(amount(&years[0].rest), Some(346_300 - 600_000));
}

#[test]
fn a_fee_that_is_not_known_leaves_what_remains_unknown_and_the_waiver_at_most() {
    let mut household = worked();
    household.school.tuition = Tuition::Unknown;
    let open = years(&household, None);
    assert_eq!((amount(&open[0].fees), amount(&open[0].rest), amount(&open[1].rest)), (None, None, None));
    assert_eq!(amount(&open[1].waiver), Some(196_700));
    assert!(open[0].at_most && open[1].at_most);
    household.school.tuition = Tuition::Same(Yen(700_000));
    household.school.entrance_fee = None;
    let open = years(&household, None);
    assert_eq!(amount(&open[0].rest), None);
    assert!(open[1].rest.is_some() && !open[1].at_most, "the entrance fee is of the first year");
}

fn find<'a>(why: &'a Why, label: &str) -> Option<&'a Why> {
    if why.label == label {
        return Some(why);
    }
    why.parts.iter().chain(&why.because).find_map(|part| find(part, label))
}

#[test]
fn the_derivation_shows_every_stage_of_the_worked_check() {
    let household = worked();
    let base = why_base(&household, &result(&household).assessments[0]);
    let value = |label| find(&base, label).map(|why| why.amount.0);
    assert_eq!(base.amount, Yen(44_100));
    for (label, amount) in [
        ("父の基準額", 44_100),
        ("課税標準額", 810_000),
        ("給与収入", 3_600_000),
        ("給与所得", 2_440_000),
        ("社会保険料（見積もり）", 540_000),
        ("配偶者控除・配偶者特別控除", 330_000),
        ("扶養控除", 330_000),
        ("基礎控除", 430_000),
        ("調整控除額（市町村民税）", 4_500),
        ("母の基準額", 0),
    ] {
        assert_eq!(value(label), Some(amount), "{label}");
    }
    let years = years(&household, None);
    let waiver = years[0].waiver.as_ref().unwrap();
    let waived = find(waiver, "減免額").unwrap();
    assert_eq!(waived.amount, Yen(196_700));
    assert_eq!(find(waived, "減免の上限").unwrap().amount, Yen(590_000));
    assert!(waived.because.iter().any(|node| node.amount == Yen(44_100)));
}

/// Random families that earn where the bands lie.
fn random() -> impl Strategy<Value = Household> {
    any::<u64>().prop_map(|seed| {
        let mut dice = Dice(seed);
        let mut household = family(Yen(dice.below(9_000_000)));
        household.members[1] = parent_b(Yen(dice.below(3_000_000)));
        for _ in 0..dice.below(3) {
            household.members.push(child(dice.of(&["2004-05-05", "2006-01-01", "2010-04-02"])));
        }
        household.commute = dice.of(&[Commute::Home, Commute::Away]);
        household.apply = dice.of(&[Apply::Reserved, Apply::Autumn]);
        household.school.stem_private = dice.one_in(2);
        household.school.years = 1 + u8::try_from(dice.below(4)).unwrap();
        if dice.one_in(4) {
            household.school.tuition = Tuition::Unknown;
        }
        household
    })
}

fn evaluates(why: &Why) -> Result<(), TestCaseError> {
    prop_assert_eq!(why.evaluate(), why.amount, "{}", why.label);
    why.parts.iter().chain(&why.because).try_for_each(evaluates)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_amount_of_the_years_is_computed_again_by_its_derivation(household in random(), fees in 0i64..900_000) {
        let borrowing = Borrowing { type2_month: Yen(40_000), ..Borrowing::default() };
        let estimate = result(&household);
        let years = course_years(&household, Some(Yen(fees)), borrowing, &estimate);
        let mut support = Yen::ZERO;
        for year in &years {
            for why in [&year.fees, &year.waiver, &year.rest].into_iter().flatten().chain([&year.grant, &year.loan]) {
                evaluates(why)?;
            }
            support += year.grant.amount + year.waiver.as_ref().map_or(Yen::ZERO, |waiver| waiver.amount);
        }
        if let Some(all) = estimate.totals.all {
            prop_assert_eq!(support, all);
        }
    }

    /// The stated income and the one next to it lie on different sides.
    #[test]
    fn the_distance_to_a_change_is_where_the_engine_changes(household in random()) {
        let now = result(&household);
        let place = usize::from(household.apply == Apply::Autumn);
        let key = |household: &Household| {
            let period = estimate(household).unwrap().periods[place];
            (period.band, period.multi_child, period.ground)
        };
        for reach in reach(&household).unwrap() {
            for (turn, step) in [(reach.more, 1), (reach.less, -1)] {
                let Some(turn) = turn else { continue };
                let distance = why_distance(&reach, &turn);
                prop_assert_eq!(distance.amount.0, turn.distance.0.abs());
                prop_assert_eq!(distance.evaluate(), distance.amount);
                let here = key(&reach.household(&household, reach.income));
                prop_assert_ne!(key(&reach.household(&household, turn.income)), here);
                prop_assert_eq!(key(&reach.household(&household, turn.income - Yen(step))), here);
                let why = why_turn(&household, &now, &reach, &turn, |_, _| ());
                if let Some(change) = turn.change {
                    let why = why.unwrap();
                    prop_assert_eq!(why.amount, change);
                    evaluates(&why)?;
                }
            }
        }
    }

    #[test]
    fn what_an_event_changes_is_the_change_of_the_whole(household in random(), income in 0i64..3_000_000) {
        let half = Half { fiscal_year: household.entry_year, second: true };
        let events = [
            Event::Moves(Commute::Away),
            Event::LeavesDependency { member: 3, year: 2027 },
            Event::LosesIncome { role: household.members[0].role, from: half, expected: Yen(income) },
            Event::StudentEarns { salary: Yen(income), year: 2026 },
        ];
        let singly = events.iter().map(|event| vec![*event]);
        for events in singly.chain([events[..3].to_vec(), events.to_vec()]) {
            let changed = change_all(&household, &events).unwrap();
            let why = why_change(&household, &events, &changed);
            if let Some(difference) = changed.difference {
                let why = why.unwrap();
                prop_assert_eq!(why.amount, difference, "{:?}", events);
                evaluates(&why)?;
            }
        }
    }

    #[test]
    fn events_come_to_the_same_in_any_order(household in random(), order in Just([0, 1, 2, 3, 4]).prop_shuffle()) {
        let half = |second| Half { fiscal_year: household.entry_year, second };
        let role = household.members[0].role;
        let events = [
            Event::LosesIncome { role, from: half(true), expected: Yen::ZERO },
            Event::Moves(Commute::Away),
            Event::LosesIncome { role, from: half(false), expected: Yen(2_000_000) },
            Event::TrainingSupport { from: half(false), to: half(true) },
            Event::StudentEarns { salary: Yen(1_800_000), year: 2027 },
        ];
        let whole = change_all(&household, &events).unwrap();
        let mixed = change_all(&household, &order.map(|place: usize| events[place])).unwrap();
        prop_assert_eq!(&whole.after.periods, &mixed.after.periods);
        // 教育訓練支援給付金 stops the grant of the first year, whatever else happens.
        prop_assert!(whole.after.periods[..2].iter().all(|period| period.grant_total == Yen::ZERO));
        // Nothing happens twice, and nothing is nothing.
        prop_assert_eq!(change_all(&household, &[]).unwrap().difference, whole.difference.map(|_| Yen::ZERO));
    }
}

#[test]
fn a_search_says_that_it_was_one() {
    let household = worked();
    let reach = reach(&household).unwrap()[0];
    let why = why_distance(&reach, &reach.more.unwrap());
    assert_eq!(find(&why, "区分が変わる収入").unwrap().step, Step::Found);
}

#[test]
fn the_months_of_a_plan_are_explained_to_the_yen() {
    let strategy = (random(), 0i64..900_000, 0usize..4, any::<bool>());
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 200, ..ProptestConfig::default() });
    runner
        .run(&strategy, |(household, other, kind, known)| {
            let school = &household.school;
            let fees: Vec<_> = (0..usize::from(school.years))
                .map(|index| YearFees {
                    entrance: if index == 0 { school.entrance_fee } else { Some(Yen::ZERO) },
                    tuition: school.tuition.in_year(index),
                    facilities: known.then_some(Yen(other)),
                    practice: Some(Yen::ZERO),
                    other: Some(Yen::ZERO),
                })
                .collect();
            let borrowing = Borrowing { type2_month: Yen(30_000), ..Borrowing::default() };
            let payment = Payment::cautious(Instalments::ALL[kind]);
            let estimate = result(&household);
            let plan = plan(&household, &estimate, &fees, borrowing, payment);
            let months = why_months(&household, &estimate, &fees, borrowing, payment);
            prop_assert_eq!(plan.months.len(), months.len());
            for (place, (month, why)) in plan.months.iter().zip(&months).enumerate() {
                prop_assert_eq!((month.year, month.month), (why.year, why.month));
                prop_assert_eq!(amount(&why.due).unwrap_or(0), month.due.0);
                prop_assert_eq!(amount(&why.arrives).unwrap_or(0), (month.refund + month.grant + month.loan).0);
                why.due.iter().chain(&why.arrives).try_for_each(evaluates)?;
                let short = why_short(&months, place).unwrap();
                prop_assert_eq!(short.amount, -month.balance);
                evaluates(&short)?;
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn loans_are_given_back_as_the_rules_say_and_each_amount_is_explained() {
    let household = worked();
    let choices = choices(&household, &result(&household)).unwrap();
    assert!(!choices.type1.contains(&Yen(60_000)), "beside the grant of band Ⅲ");
    let chosen = |type1, type2, extra| Borrowing {
        type1_month: Yen(type1),
        type2_month: Yen(type2),
        entrance_extra: Yen(extra),
    };
    assert_eq!(choices.borrowing(chosen(60_000, 50_000, 100_001)), chosen(0, 50_000, 0));
    assert_eq!(choices.borrowing(chosen(18_300, 50_000, 500_000)), chosen(18_300, 50_000, 500_000));
    assert_eq!(choices.borrowing(chosen(0, 0, 500_000)), chosen(0, 0, 0), "入学時特別増額 goes beside another");

    let first = |borrowing| debt(&household, borrowing).repaid_first().unwrap();
    // 18,300 x 24 = 439,200, in the step of 50,000: 8 years, 96 times 4,575.
    let alone = first(chosen(18_300, 0, 0));
    assert_eq!((alone.count, alone.monthly.amount, alone.total.amount), (96, Yen(4_575), Yen(439_200)));
    // With 1,200,000 of 第二種 1,639,200, in the step of 120,000: 13 years; with 500,000 more 2,139,200: 14.
    let both = first(chosen(18_300, 50_000, 0));
    assert_eq!((both.count, both.monthly.amount), (156, Yen(2_815)));
    assert_eq!(first(chosen(18_300, 50_000, 500_000)).count, 168);
    for repaid in [alone, both] {
        evaluates(&repaid.monthly).unwrap();
        evaluates(repaid.last.as_ref().unwrap()).unwrap();
    }
    for borrowing in [chosen(0, 50_000, 0), chosen(18_300, 50_000, 500_000), chosen(18_300, 0, 500_000)] {
        let debt = debt(&household, borrowing);
        let borrowed = debt.second.as_ref().unwrap().amount;
        assert_eq!(borrowed, borrowing.type2_month.times(24, 1) + borrowing.entrance_extra);
        let all = debt.repaid_second();
        assert_eq!(all.len(), 5);
        for repaid in &all {
            evaluates(&repaid.monthly).unwrap();
            evaluates(&repaid.total).unwrap();
            assert!(repaid.total.amount > borrowed);
        }
        assert_eq!(all.last().unwrap().rate.unwrap().0.name, "上限");
    }
    assert_eq!(why_guarantee(&household, LoanType::Second, Yen(50_000)).unwrap().amount, Yen(1_865));
    assert_eq!(why_guarantee(&household, LoanType::Second, Yen(60_000)), None);
    let limits = why_loan_limits(&household, &result(&household), choices.base);
    assert_eq!(limits.amount, choices.base.base);
    evaluates(&limits).unwrap();
}
