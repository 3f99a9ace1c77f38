//! Turns, curves, events, assumptions, trees: what the screens ask beyond the result itself.

use ce_navi::{
    aid::{
        assumption::Assumption,
        band::Band,
        event::{Event, change},
        household::{ByYear, Commute, Household, Mode, Role, SingleParent},
        sensitivity::{curve, reach},
        support::Half,
        why::{Step, When, why_grant, why_tuition},
    },
    yen::Yen,
};

use super::house::{child, family, first_base, man, parent_b, result, student};

fn assumed(household: &Household) -> Vec<Assumption> {
    result(household).assumptions.iter().collect()
}

/// A salary for which everything is known and published: entry 2025 on incomes of 2023 and 2024.
fn settled() -> Household {
    let mut household = family(Yen::ZERO);
    household.entry_year = 2025;
    household.school.years = 1;
    household.members[0].salary = ByYear::of(vec![(2023, man(150)), (2024, man(150))]);
    household.members[0].social_insurance = ByYear::same(Yen(220_000));
    household
}

#[test]
fn a_settled_case_assumes_nothing() {
    assert_eq!(assumed(&settled()), []);
}

#[test]
fn each_assumption_is_named_only_where_it_matters() {
    let mut insured = settled();
    insured.members[0].social_insurance = ByYear::NONE;
    assert_eq!(assumed(&insured), [Assumption::InsuranceShare]);
    let mut business = insured.clone();
    business.members[0].business_income = ByYear::of(vec![(2023, man(10)), (2024, man(10))]);
    assert_eq!(assumed(&business), [Assumption::InsuranceShare, Assumption::BusinessInsurance]);
    let mut once = settled();
    once.members[0].salary = ByYear::of(vec![(2023, man(150))]);
    assert_eq!(assumed(&once), [Assumption::SameIncome]);
    let mut night = settled();
    night.school.mode = Mode::Night;
    assert_eq!(assumed(&night), [Assumption::CapMissing]);
    let mut open = settled();
    open.school.entrance_fee = None;
    assert_eq!(assumed(&open), [Assumption::FeeAtCap]);
    let mut apart = settled();
    apart.members[0].salary = ByYear::of(vec![(2023, man(300)), (2024, man(150))]);
    assert_eq!(assumed(&apart), [Assumption::HalfYears]);
    let mut lonely = settled();
    lonely.members.remove(2);
    assert_eq!(assumed(&lonely), [Assumption::NoStudent]);
    let mut alone = settled();
    alone.members.remove(1);
    alone.assets = Yen(35_000_000);
    assert_eq!(assumed(&alone), [Assumption::SingleParentAssets]);
    alone.assets = Yen(34_999_999);
    assert_eq!(assumed(&alone), []);
    let mut grandmother = settled();
    grandmother.members.push(ce_navi::aid::household::Member::new(Role::Other, super::house::day("1950-01-01")));
    assert_eq!(assumed(&grandmother), [Assumption::ElderlyTogether]);
    let mut later = settled();
    later.entry_year = 2026;
    later.members[0].salary = ByYear::of(vec![(2024, man(150)), (2025, man(150))]);
    assert_eq!(assumed(&later), []);
    later.entry_year = 2027;
    later.members[0].salary = ByYear::of(vec![(2025, man(150)), (2026, man(150))]);
    assert_eq!(assumed(&later), [Assumption::CarriedForward, Assumption::ProvisionalTax]);
}

/// Just below a turn the decision is the old one, at it the new.
#[test]
fn the_turns_are_exact_to_the_yen() {
    let household = family(man(350));
    let earner = reach(&household).unwrap()[0];
    assert_eq!((earner.role, earner.income), (Role::ParentA, man(350)));
    let band = |income: Yen| result(&family(income)).periods[0].band;
    let more = earner.more.unwrap();
    assert!(more.distance > Yen::ZERO);
    assert_eq!((band(more.income - Yen(1)), band(more.income)), (Band::Third, Band::Fourth));
    assert!(more.change.unwrap() < Yen::ZERO);
    let less = earner.less.unwrap();
    assert!(less.distance < Yen::ZERO);
    assert_eq!((band(less.income + Yen(1)), band(less.income)), (Band::Third, Band::Second));
    assert!(less.change.unwrap() > Yen::ZERO);
}

#[test]
fn the_lowest_income_turns_only_upwards_and_the_highest_only_downwards() {
    let [low, ..] = reach(&family(man(100))).unwrap()[..] else { panic!() };
    assert_eq!((low.less, low.more.is_some()), (None, true));
    let [high, ..] = reach(&family(man(2_000))).unwrap()[..] else { panic!() };
    assert_eq!((high.less.is_some(), high.more), (true, None));
}

/// 社会保険料 is estimated as a share of the salary, and 給与所得 stands still inside a step of the salary table, so the
/// base falls inside a step: 25,600 at 3,040,006円, 25,500 at 3,040,686円, 25,400 at 3,039,999円. Such a tooth is no turn.
#[test]
fn a_turn_lies_where_the_base_passes_the_limit_for_good() {
    let less = |household: &Household| reach(household).unwrap()[0].less.unwrap().income;
    assert_eq!(less(&family(Yen(3_040_686))), Yen(2_715_999), "the last income of band Ⅰ");
    let mut two = family(Yen(3_489_106));
    two.members[1] = parent_b(man(150));
    assert_eq!(less(&two), Yen(3_467_999));
}

/// 4,000 yen are a step of the salary table: at its start the base is highest, at its end lowest.
#[test]
fn no_step_before_a_turn_passes_the_limit() {
    for here in (1_500_000..6_500_000).step_by(37_123) {
        // With other deductions another step is the one in whose midst the base falls below the limit again.
        let earning = |income: i64| {
            let mut household = family(Yen(income));
            household.members[0].other_deductions = ByYear::same(Yen(here % 60_000));
            household
        };
        let reach = reach(&earning(here)).unwrap()[0];
        let band = |income: i64| result(&earning(income)).periods[0].band;
        let now = band(here);
        if let Some(more) = reach.more {
            let starts = (here / 4_000 * 4_000 + 4_000..more.income.0).step_by(4_000);
            assert_eq!(starts.clone().find(|start| band(*start) != now), None, "from {here} to {more:?}");
        }
        if let Some(less) = reach.less {
            let ends = (less.income.0 / 4_000 * 4_000 + 3_999..here).step_by(4_000).filter(|end| *end > less.income.0);
            assert_eq!(ends.clone().find(|end| band(*end) != now), None, "from {here} to {less:?}");
        }
    }
}

#[test]
fn beyond_the_highest_income_that_is_looked_at_there_is_no_turn() {
    let mut deducted = family(man(600));
    deducted.members[0].other_deductions = ByYear::same(man(3_000));
    let [earner, ..] = reach(&deducted).unwrap()[..] else { panic!() };
    assert_eq!((earner.less, earner.more), (None, None), "band Ⅰ up to 3,000万");
    deducted.members[0].salary = ByYear::same(man(5_000));
    let [earner, ..] = reach(&deducted).unwrap()[..] else { panic!() };
    assert_eq!((earner.less.is_some(), earner.more), (true, None));
}

/// ひとり親控除 ends above 5,000,000 of 合計所得金額, here 1,501円 above nothing earned beside it.
#[test]
fn a_turn_below_the_first_step_is_found_to_the_yen() {
    let mut alone = family(Yen::ZERO);
    alone.members.remove(1);
    alone.single_parent = Some(SingleParent::Mother);
    alone.members[0].other_income = ByYear::same(Yen(4_998_500));
    let decided = |business: i64, deductions: i64| {
        let mut household = alone.clone();
        household.members[0].business_income = ByYear::same(Yen(business));
        household.members[0].other_deductions = ByYear::same(Yen(deductions));
        household
    };
    // Deductions with which the base passes a limit only where ひとり親控除 goes.
    let key = |household: &Household| result(household).periods[0].band;
    let fitting = (0..4_000)
        .map(|step| step * 1_000)
        .find(|deductions| key(&decided(1_500, *deductions)) != key(&decided(1_501, *deductions)));
    let household = decided(3_000, fitting.unwrap());
    let less = reach(&household).unwrap()[0].less.unwrap();
    assert_eq!((less.income, less.distance), (Yen(1_500), Yen(-1_500)));
}

#[test]
fn the_curve_falls_from_all_to_nothing() {
    let incomes: Vec<Yen> = (0..=150).map(|step| Yen(step * 100_000)).collect();
    let curve = curve(&family(Yen::ZERO), 0, &incomes).unwrap();
    assert_eq!(curve[0], Some(Yen(38_300 * 12 + 590_000 + 160_000)));
    assert_eq!(curve[150], Some(Yen::ZERO));
    assert!(curve.windows(2).all(|two| two[0] >= two[1]));
}

#[test]
fn the_curve_is_the_first_year_of_the_whole_estimate() {
    let incomes: Vec<Yen> = (0..=90).map(|step| Yen(step * 100_000)).collect();
    // 18 on the last day of 2025, 19 of 2026: the two half-years differ.
    let family = |income| {
        let mut household = family(income);
        household.members[2].birth = super::house::day("2007-06-01");
        household
    };
    let curve = curve(&family(Yen::ZERO), 0, &incomes).unwrap();
    for (income, found) in incomes.into_iter().zip(curve) {
        let periods = result(&family(income)).periods;
        let first_year = periods[..2]
            .iter()
            .map(|period| Some(period.grant_total + period.tuition_waiver? + period.entrance_waiver?));
        assert_eq!(found, first_year.sum(), "{income}");
    }
}

#[test]
fn when_the_eldest_leaves_the_years_after_lose_the_waiver() {
    let mut household = family(man(900));
    household.members.push(child("2004-05-05"));
    let changed = change(&household, &[Event::LeavesDependency { member: 4, year: 2027 }]).unwrap();
    assert!(changed.before.periods.iter().all(|period| period.multi_child));
    let lost: Vec<_> = changed.after.periods.iter().map(|period| period.tuition_waiver.unwrap().0).collect();
    assert_eq!(lost, [295_000, 295_000, 295_000, 0, 0, 0]);
    assert_eq!(changed.difference, Some(Yen(-885_000)));
}

#[test]
fn a_lost_job_counts_from_its_half_year_on_and_not_before() {
    let household = family(man(900));
    let from = Half { fiscal_year: 2028, second: false };
    let event = Event::LosesIncome { role: Role::ParentA, from, expected: man(100) };
    let changed = change(&household, &[event]).unwrap();
    let bands: Vec<_> = changed.after.periods.iter().map(|period| period.band).collect();
    assert_eq!(bands, [Band::Over, Band::Over, Band::First, Band::First, Band::First, Band::First]);
    for period in &changed.after.periods {
        let assessment = changed.after.assessment(period).unwrap();
        assert_eq!(assessment.income_year, period.half.income_year());
        let base = assessment.base;
        assert_eq!(period.band, Band::of(base, ce_navi::aid::figures::aid_year(period.half.fiscal_year)));
    }
    assert_eq!(changed.difference, Some(Yen(38_300 * 24 + 590_000 * 2)));
}

#[test]
fn moving_out_raises_the_grant() {
    let changed = change(&family(man(150)), &[Event::Moves(Commute::Away)]).unwrap();
    assert_eq!(changed.difference, Some(Yen((75_800 - 38_300) * 36)));
}

#[test]
fn too_much_part_time_pay_ends_the_dependency_of_the_student() {
    let mut household = family(man(900));
    household.members.push(child("2014-05-05"));
    let within = change(&household, &[Event::StudentEarns { salary: Yen(1_600_000), year: 2027 }]).unwrap();
    assert_eq!(within.difference, Some(Yen::ZERO));
    let above = change(&household, &[Event::StudentEarns { salary: Yen(1_700_000), year: 2027 }]).unwrap();
    assert_eq!(above.difference, Some(Yen(-885_000)));
}

#[test]
fn while_the_training_support_is_paid_there_is_no_grant() {
    let (from, to) = (Half { fiscal_year: 2027, second: true }, Half { fiscal_year: 2028, second: true });
    let changed = change(&family(man(150)), &[Event::TrainingSupport { from, to }]).unwrap();
    let months: Vec<_> = changed.after.periods.iter().map(|period| period.grant_month.0).collect();
    assert_eq!(months, [38_300, 0, 0, 0, 38_300, 38_300]);
    assert_eq!(changed.difference, Some(Yen(-38_300 * 18)), "the waiver stays");
    assert_eq!(changed.after.totals.tuition_waiver, changed.before.totals.tuition_waiver);
}

/// 2,399,999 in 2028: 給与所得 is the same by the tables of 2026 and of 2028; 2,199,999: it is not.
#[test]
fn the_salary_table_of_2028_is_named_where_it_makes_a_difference() {
    let named = |salary| {
        let mut household = family(Yen(salary));
        household.entry_year = 2030;
        assumed(&household).contains(&Assumption::SalaryTable)
    };
    assert_eq!([named(0), named(690_000), named(690_001), named(2_199_999)], [false, false, true, true]);
    assert_eq!([named(2_200_000), named(2_400_000)], [false, false]);
    let earlier = Household { entry_year: 2026, ..family(man(100)) };
    assert!(!assumed(&earlier).contains(&Assumption::SalaryTable));
    assert!(assumed(&family(man(100))).contains(&Assumption::SalaryTable), "its last half-year looks at 2028");
}

#[test]
fn either_parent_may_claim_the_other_and_the_lower_total_counts() {
    let household = Household::new(
        2027,
        super::house::college(),
        vec![super::house::parent_a(man(185)), parent_b(man(150)), student(), child("2012-01-20")],
    );
    let assessment = &result(&household).assessments[0];
    assert!(assessment.marks.spouse_choice);
    assert_eq!(assessment.person(Role::ParentA).unwrap().deductions.spouse, Yen::ZERO);
    assert!(assessment.person(Role::ParentB).unwrap().deductions.spouse > Yen::ZERO);
}

#[test]
fn the_tree_of_a_grant_names_band_base_and_source() {
    let household = family(man(350));
    let estimate = result(&household);
    let why = why_grant(&household, &estimate, &estimate.periods[0]);
    assert_eq!(why.amount, Yen(76_800));
    let month = &why.parts[0];
    assert_eq!((month.amount, month.when, month.rule.unwrap().id), (Yen(12_800), Some(When::Fiscal(2027)), "grant"));
    let labels: Vec<_> = month.because.iter().map(|node| node.label).collect();
    assert!(labels.contains(&"支給額算定基準額"));
    assert!(month.because.iter().any(|node| node.amount == first_base(&household)));
    let mut without_source = 0;
    why.visit(&mut |node| without_source += usize::from(node.step == Step::Figure && node.rule.is_none()));
    assert_eq!(without_source, 0);
    assert!(why_tuition(&household, &estimate, &estimate.periods[0]).is_some());
}

#[test]
fn an_amount_that_changes_in_a_year_forgets_what_was_given_from_then_on() {
    let given = ByYear::of(vec![(2024, man(1)), (2026, man(2)), (2027, man(3))]);
    assert_eq!(given.changed_from(2026, man(9)).years(), [(2024, man(1)), (2026, man(9))]);
    assert_eq!(given.changed_from(2028, man(9)).in_year(2027), man(3));
    let sooner = given.changed_from(2024, man(9));
    assert_eq!([2022, 2023, 2024, 2027].map(|year| sooner.in_year(year)), [man(1), man(1), man(9), man(9)]);
}
