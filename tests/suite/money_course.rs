//! お金: the years of a course, each amount with its derivation.

use ce_navi::{
    aid::{
        course::{CourseYear, course_years, spans, why_change, why_distance, why_turn, why_year_alike},
        event::{Event, change},
        household::{Apply, Commute, Household, Mode, School, Tuition},
        loan::LoanType,
        plan::{Borrowing, Instalments, Payment, YearFees, plan},
        sensitivity::reach,
        support::{Half, estimate},
        why::{Step, Why, why_base},
        why_loan::{Repaid, choices, debt, why_guarantee, why_jfc, why_loan_limits},
        why_plan::{MonthWhy, why_months, why_short},
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
    course_years(household, |_| other_fees, Borrowing::default(), &result(household))
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
    let years = course_years(&household, |_| None, borrowing, &result(&household));
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
        let years = course_years(&household, |_| Some(Yen(fees)), borrowing, &estimate);
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
            let changed = change(&household, &events).unwrap();
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
        let whole = change(&household, &events).unwrap();
        let mixed = change(&household, &order.map(|place: usize| events[place])).unwrap();
        prop_assert_eq!(&whole.after.periods, &mixed.after.periods);
        // 教育訓練支援給付金 stops the grant of the first year, whatever else happens.
        prop_assert!(whole.after.periods[..2].iter().all(|period| period.grant_total == Yen::ZERO));
        // Nothing happens twice, and nothing is nothing.
        prop_assert_eq!(change(&household, &[]).unwrap().difference, whole.difference.map(|_| Yen::ZERO));
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
    let strategy = (
        random(),
        0i64..900_000,
        0usize..4,
        any::<bool>(),
        prop::bool::weighted(0.2),
        prop::option::of(0i64..3_000_000),
    );
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig { cases: 200, ..ProptestConfig::default() });
    runner
        .run(&strategy, |(mut household, other, kind, known, by_post, at_entry)| {
            if by_post {
                household.school.mode = Mode::Correspondence;
            }
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
            let borrowing =
                Borrowing { type1_month: Yen(20_000), type2_month: Yen(30_000), entrance_extra: Yen(100_000) };
            let at_entry = at_entry.map(Yen);
            let payment = Payment { at_entry, ..Payment::cautious(Instalments::ALL[kind]) };
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

/// Every label of what falls due and arrives in a month.
fn labels(month: &MonthWhy) -> Vec<&'static str> {
    let mut labels = Vec::new();
    for why in month.due.iter().chain(&month.arrives) {
        why.visit(&mut |node| labels.push(node.label));
    }
    labels
}

#[test]
fn what_is_nothing_is_no_part_of_a_month() {
    // Two children and 900万: above the bands, nothing is waived and nothing granted.
    let above = family(man(900));
    let estimate = result(&above);
    let halves = Payment::cautious(Instalments::Halves);
    let known = YearFees { tuition: Some(Yen(700_000)), practice: Some(Yen::ZERO), ..YearFees::default() };
    let months = why_months(&above, &estimate, &[known; 3], Borrowing::default(), halves);
    assert_eq!(
        months[0].due.as_ref().unwrap().parts[0].label,
        "半年分の学費",
        "neither a waiver nor a first of several"
    );
    // In March and in October, of which only the first could be refunded.
    for month in [&months[0], &months[7]] {
        assert_eq!(labels(month), ["納める額", "半年分の学費", "1年分の学費", "授業料"]);
    }
    assert!(months.iter().all(|month| month.arrives.is_none()));
    let nothing = why_months(&above, &estimate, &[], Borrowing::default(), Payment::cautious(Instalments::Monthly));
    assert!(nothing.iter().all(|month| month.due.is_none()));
    let supported = worked();
    let loan = Borrowing { type2_month: Yen(30_000), ..Borrowing::default() };
    let fees = [YearFees { tuition: Some(Yen(700_000)), ..YearFees::default() }; 2];
    for month in why_months(&supported, &result(&supported), &fees, loan, halves) {
        let labels = labels(&month);
        assert!(!labels.iter().any(|label| label.starts_with("第一種") || label.starts_with("入学時")), "{labels:?}");
    }
}

#[test]
fn months_that_arrive_at_once_are_one_part_with_their_number() {
    let household = worked();
    let loan = Borrowing { type2_month: Yen(30_000), ..Borrowing::default() };
    let payment = Payment { refund_month: None, ..Payment::cautious(Instalments::Halves) };
    let months = why_months(&household, &result(&household), &[], loan, payment);
    // April to July in July: four times 25,300 and four times 30,000.
    let first = months[4].arrives.as_ref().unwrap();
    assert_eq!(first.parts.iter().map(|part| part.amount).collect::<Vec<_>>(), [Yen(101_200), Yen(120_000)]);
    assert!(first.parts.iter().all(|part| part.label == "まとめて届く分" && part.parts.len() == 1));
    let later: Vec<_> = months[5].arrives.as_ref().unwrap().parts.iter().map(|part| part.amount).collect();
    assert_eq!(later, [Yen(25_300), Yen(30_000)]);
}

#[test]
fn the_grant_of_a_course_by_post_arrives_with_the_first_month_of_each_half_year() {
    let mut household = worked();
    household.school.mode = Mode::Correspondence;
    let payment = Payment { transfer_delay: 0, ..Payment::cautious(Instalments::Halves) };
    let estimate = result(&household);
    let months = plan(&household, &estimate, &[], Borrowing::default(), payment).months;
    let grants = months.iter().filter(|month| month.grant > Yen::ZERO).map(|month| (month.month, month.grant.0));
    // Band Ⅲ: 17,000 a year, decided for each half-year.
    assert_eq!(grants.collect::<Vec<_>>(), [(4, 8_500), (10, 8_500), (4, 8_500), (10, 8_500)]);
    let whys = why_months(&household, &estimate, &[], Borrowing::default(), payment);
    let arrives =
        whys.iter().filter(|month| month.arrives.is_some()).map(|month| (month.month, amount(&month.arrives)));
    assert_eq!(
        arrives.collect::<Vec<_>>(),
        [(4, 8_500), (10, 8_500), (4, 8_500), (10, 8_500)].map(|(month, grant)| (month, Some(grant)))
    );
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
    assert_eq!(choices.borrowing(chosen(60_000, 50_000, 100_001)), chosen(18_300, 50_000, 100_000));
    assert_eq!(choices.borrowing(chosen(18_300, 50_000, 500_000)), chosen(18_300, 50_000, 500_000));
    assert_eq!(choices.borrowing(chosen(0, 0, 500_000)), chosen(0, 0, 0), "入学時特別増額 goes beside another");

    let first = |borrowing| debt(&household, &result(&household), borrowing).repaid_first().unwrap();
    // 18,300 x 24 = 439,200, in the step of 50,000: 8 years, 96 times 4,575.
    let alone = first(chosen(18_300, 0, 0));
    assert_eq!((alone.count, alone.monthly.amount, alone.total.amount), (96, Yen(4_575), Yen(439_200)));
    // With 1,200,000 of 第二種 1,639,200, in the step of 120,000: 13 years; with 500,000 more 2,139,200: 14.
    let both = first(chosen(18_300, 50_000, 0));
    assert_eq!((both.count, both.monthly.amount), (156, Yen(2_815)));
    assert_eq!(first(chosen(18_300, 50_000, 500_000)).count, 168);
    let decided_by = |repaid: &Repaid| -> Vec<(&str, i64)> {
        repaid.monthly.because.iter().map(|why| (why.label, why.amount.0)).collect()
    };
    let step = "割賦金の基礎額（借りる合計をこれで割った年数で返す）";
    assert_eq!(decided_by(&alone), [(step, 50_000)]);
    let together = "第一種と第二種の合計（返す年数は、これで決まる）";
    assert_eq!(decided_by(&both), [(step, 120_000), (together, 1_639_200)]);
    for repaid in [alone, both] {
        evaluates(&repaid.monthly).unwrap();
        evaluates(repaid.last.as_ref().unwrap()).unwrap();
    }
    for borrowing in [chosen(0, 50_000, 0), chosen(18_300, 50_000, 500_000), chosen(18_300, 0, 500_000)] {
        let debt = debt(&household, &result(&household), borrowing);
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
    // 500,000 of 1,700,000 cost 0.2 % more.
    let (named, rate) =
        debt(&household, &result(&household), chosen(0, 50_000, 500_000)).repaid_second()[0].rate.unwrap();
    let many = Yen(1_700_000_000);
    assert_eq!(rate.of(many) - named.share.of(many), Yen(1_000_000));
    assert_eq!(why_guarantee(&household, LoanType::Second, Yen(50_000)).unwrap().amount, Yen(1_865));
    assert_eq!(why_guarantee(&household, LoanType::Second, Yen(60_000)), None);
    let limits = why_loan_limits(&household, &result(&household), choices.base);
    assert_eq!(limits.amount, choices.base.base);
    evaluates(&limits).unwrap();
}

#[test]
fn the_last_instalment_without_interest_takes_the_odd_yen() {
    let household = worked();
    // 24 × 21,001 = 504,024; above 500,000 by sixty thousands: eight years. 504,024 − 95 × 5,250.
    let borrowing = Borrowing { type1_month: Yen(21_001), ..Borrowing::default() };
    let repaid = debt(&household, &result(&household), borrowing).repaid_first().unwrap();
    assert_eq!((repaid.count, repaid.monthly.amount), (96, Yen(5_250)));
    assert_eq!(amount(&repaid.last), Some(5_274));
    let step: Vec<_> = repaid.monthly.because.iter().map(|why| (why.label, why.amount)).collect();
    assert_eq!(step, [("割賦金の基礎額（借りる合計をこれで割った年数で返す）", Yen(60_000))]);
}

#[test]
fn the_base_of_a_loan_names_who_it_is_of_and_what_is_taken_off() {
    let parts = |household: &Household| -> Vec<(&str, i64)> {
        let estimate = result(household);
        let limits = why_loan_limits(household, &estimate, choices(household, &estimate).unwrap().base);
        limits.parts.iter().map(|part| (part.label, part.amount.0)).collect()
    };
    let (first, second) = ("保護者1人目の基準額（調整額を引かない）", "保護者2人目の基準額（調整額を引かない）");
    assert_eq!(parts(&worked()), [(first, 44_100), (second, 0)]);
    let mut three = family(man(700));
    let two = parts(&three)[0].1;
    three.members.push(child("2014-01-20"));
    assert_eq!(parts(&three), [(first, two), (second, 0), ("引く", -40_000)]);
    let names = |household: &Household| why_jfc(household).map(|why| why.label);
    assert_eq!(names(&worked())[0], "国の教育ローンの上限（自宅外）");
    assert_eq!(names(&family(man(350)))[0], "国の教育ローンの上限");
}

#[test]
fn a_year_names_a_loan_only_where_something_is_lent() {
    let household = worked();
    let years = |borrowing| course_years(&household, |_| None, borrowing, &result(&household));
    let labels = |why: &Why| why.parts.iter().map(|part| part.label).collect::<Vec<_>>();
    let without = years(Borrowing::default());
    assert_eq!((without[0].rest.as_ref().unwrap().parts.len(), labels(&without[0].loan).len()), (3, 0));
    let lent = years(Borrowing { type1_month: Yen(20_000), type2_month: Yen::ZERO, entrance_extra: Yen(100_000) });
    assert_eq!(labels(&lent[0].loan), ["第一種（12か月分）", "入学時特別増額"]);
    assert_eq!(labels(&lent[1].loan), ["第一種（12か月分）"]);
    assert_eq!([lent[0].loan.amount, lent[1].loan.amount], [Yen(340_000), Yen(240_000)]);
    assert_eq!(lent[0].rest.as_ref().unwrap().parts.len(), 4);
    let second = years(Borrowing { type2_month: Yen(50_000), ..Borrowing::default() });
    assert_eq!(labels(&second[0].loan), ["第二種（12か月分）"]);
}

#[test]
fn where_nothing_is_waived_an_unknown_fee_leaves_nothing_at_most() {
    let mut household = family(man(900));
    household.school.tuition = Tuition::Unknown;
    assert!(years(&household, None).iter().all(|year| !year.at_most && amount(&year.waiver) == Some(0)));
}

#[test]
fn a_decision_brings_twelve_months_of_grant_and_the_waiver_of_a_year() {
    let year = |household: &Household| {
        let estimate = result(household);
        why_year_alike(household, &estimate, &estimate.periods[0]).unwrap()
    };
    let mut household = worked();
    let day = year(&household);
    // 12 × 25,300 and 196,700.
    assert_eq!(day.amount, Yen(500_300));
    let labels: Vec<_> = day.parts.iter().map(|part| part.label).collect();
    assert_eq!(labels, ["給付奨学金（12か月分）", "授業料の減免（1年分）"]);
    evaluates(&day).unwrap();
    household.school.mode = Mode::Correspondence;
    let by_post = year(&household);
    // 17,000 a year, and a third of 130,000 rounded up.
    assert_eq!(by_post.parts.iter().map(|part| part.amount).collect::<Vec<_>>(), [Yen(17_000), Yen(43_400)]);
}

#[test]
fn half_years_that_are_decided_alike_are_one_stretch() {
    let steady = result(&family(man(900))).periods;
    let all = spans(&steady);
    assert_eq!((all.len(), all[0].first.half, all[0].last.half), (1, steady[0].half, steady[5].half));
    let mut household = family(man(900));
    household.members.push(child("2004-05-05"));
    let changed = change(&household, &[Event::LeavesDependency { member: 4, year: 2027 }]).unwrap().after.periods;
    let two: Vec<_> = spans(&changed).iter().map(|span| (span.first.half, span.last.half)).collect();
    assert_eq!(two, [(changed[0].half, changed[2].half), (changed[3].half, changed[5].half)]);
}

#[test]
fn the_distance_to_a_turn_is_above_nothing_both_ways_and_says_how_it_was_found() {
    let [reach, ..] = reach(&family(man(350))).unwrap()[..] else { panic!() };
    for turn in [reach.more.unwrap(), reach.less.unwrap()] {
        let why = why_distance(&reach, &turn);
        assert_eq!(why.amount.0, turn.distance.0.abs());
        let there = find(&why, "区分が変わる収入").unwrap();
        assert_eq!((there.amount, there.because.len()), (turn.income, 1));
    }
}
