//! Who supports whom, and what follows for each: the turns that the larger tests pass by.

use std::collections::HashSet;

use ce_navi::{
    aid::{
        band::Ground,
        household::{ByYear, Certificate, DependentOf, Disability, Household, Member, Role},
        share::Share,
        tax::{Deductions, Person, assess},
    },
    yen::Yen,
};

use super::house::{child, college, day, family, man, parent_a, parent_b, student};

fn person(household: &Household, role: Role) -> Person {
    *assess(household, 2025).person(role).unwrap()
}

fn certificate(total_income: i64) -> Certificate {
    let (taxable, credit, adjustment) = (Yen::ZERO, Yen::ZERO, Yen::ZERO);
    Certificate { income_year: 2025, total_income: Yen(total_income), taxable, credit, adjustment, exempt: false }
}

/// A salary of 1,000万, a spouse, a student of 23, and whoever else is given.
fn grown(other: Option<Member>) -> Household {
    let mut members = vec![parent_a(man(1_000)), parent_b(Yen::ZERO), Member::new(Role::Student, day("2002-12-31"))];
    members.extend(other);
    Household::new(2027, college(), members)
}

fn adjusted(household: &Household, role: Role) -> i64 {
    person(household, role).income.salary_adjustment.0
}

#[test]
fn a_specially_disabled_relative_adjusts_high_salaries_and_another_does_not() {
    let with = |disability, salary| {
        let grandmother = Member::new(Role::Other, day("1950-01-01")).earning(Yen(salary));
        adjusted(&grown(Some(Member { disability, ..grandmother })), Role::ParentA)
    };
    assert_eq!([with(None, 0), with(Some(Disability::Normal), 0)], [0, 0]);
    assert_eq!([with(Some(Disability::Special), 0), with(Some(Disability::SpecialHome), 0)], [150_000, 150_000]);
    assert_eq!([with(Some(Disability::Special), 1_230_000), with(Some(Disability::Special), 1_230_001)], [150_000, 0]);
}

#[test]
fn a_specially_disabled_spouse_counts_up_to_the_dependents_limit_and_oneself_always() {
    let spouse = |disability, salary| {
        let mut household = grown(None);
        household.members[1] = Member { disability: Some(disability), ..parent_b(Yen(salary)) };
        adjusted(&household, Role::ParentA)
    };
    assert_eq!([spouse(Disability::Special, 1_230_000), spouse(Disability::Special, 1_230_001)], [150_000, 0]);
    assert_eq!(spouse(Disability::Normal, 0), 0);
    let mut own = grown(None);
    own.members[1] = parent_b(man(900));
    own.members[0].disability = Some(Disability::Special);
    assert_eq!((adjusted(&own, Role::ParentA), adjusted(&own, Role::ParentB)), (150_000, 0));
    own.members[0].disability = Some(Disability::Normal);
    assert_eq!(adjusted(&own, Role::ParentA), 0);
}

/// 10,000,000 - 1,950,000 - 150,000 = 7,900,000, and the other incomes as they are.
#[test]
fn an_adjusted_salary_stands_beside_the_other_incomes() {
    let mut household = family(man(1_000));
    household.members[0].business_income = ByYear::same(man(100));
    household.members[0].other_income = ByYear::same(man(50));
    assert_eq!(person(&household, Role::ParentA).income.total, Yen(9_400_000));
}

#[test]
fn insurance_is_estimated_from_all_that_is_earned() {
    let mut household = family(man(300));
    household.members[0].business_income = ByYear::same(man(100));
    household.members[0].other_income = ByYear::same(man(50));
    let earner = person(&household, Role::ParentA);
    assert_eq!((earner.deductions.insurance, earner.income.total), (Yen(675_000), Yen(3_520_000)));
}

#[test]
fn a_certificate_decides_whether_a_child_is_a_dependent() {
    let children = |total, dependent_of| {
        let mut household = family(man(500));
        let brother = Member { dependent_of, ..child("2001-05-05") };
        household.members[3] = Member { certificates: vec![certificate(total)], ..brother };
        assess(&household, 2025).children
    };
    assert_eq!([children(580_000, DependentOf::Unsaid), children(580_001, DependentOf::Unsaid)], [2, 1]);
    assert_eq!(children(0, DependentOf::Nobody), 1);
}

#[test]
fn the_parent_with_the_higher_income_supports_the_children() {
    let supports = |a: Member, b: Member, turned: bool| {
        let mut members = vec![a, b, student()];
        if turned {
            members.swap(0, 1);
        }
        let household = Household::new(2027, college(), members);
        [Role::ParentA, Role::ParentB].map(|role| person(&household, role).deductions.dependents.0)
    };
    for turned in [false, true] {
        assert_eq!(supports(parent_a(man(500)), parent_b(man(499)), turned), [330_000, 0]);
        assert_eq!(supports(parent_a(man(499)), parent_b(man(500)), turned), [0, 330_000]);
        assert_eq!(supports(parent_a(man(500)), parent_b(man(500)), turned), [330_000, 0], "A of two alike");
    }
    let certified =
        |total| Member { certificates: vec![certificate(total)], ..Member::new(Role::ParentB, day("1980-06-06")) };
    assert_eq!(supports(parent_a(man(400)), certified(5_000_000), false)[0], 0);
    assert_eq!(supports(parent_a(man(400)), certified(1_000_000), false)[0], 330_000);
}

#[test]
fn a_child_may_be_said_to_be_the_others_dependent() {
    let mut household = family(man(500));
    household.members[1] = parent_b(man(300));
    household.members[2].dependent_of = DependentOf::ParentB;
    assert_eq!(person(&household, Role::ParentB).deductions.dependents, Yen(330_000));
    assert_eq!(person(&household, Role::ParentA).deductions.dependents, Yen::ZERO);
    household.members[2].dependent_of = DependentOf::ParentA;
    assert_eq!(person(&household, Role::ParentA).deductions.dependents, Yen(330_000));
    household.members[2].dependent_of = DependentOf::Nobody;
    assert!(!assess(&household, 2025).student_counts);
}

#[test]
fn only_relatives_younger_than_the_student_count_as_children() {
    let children = |birth: &str| {
        let mut household = family(man(500));
        household.members.push(Member::new(Role::Other, day(birth)));
        assess(&household, 2025).children
    };
    assert_eq!([children("2008-08-31"), children("2008-09-01"), children("2008-09-02")], [2, 2, 3]);
}

#[test]
fn a_student_works_for_a_wage_or_in_a_business_but_not_from_other_income() {
    let deduction = |business, other| {
        let mut household = family(man(500));
        household.members[2].business_income = ByYear::same(Yen(business));
        household.members[2].other_income = ByYear::same(Yen(other));
        person(&household, Role::Student).deductions.working_student.0
    };
    assert_eq!([deduction(1, 0), deduction(0, 1), deduction(0, 0)], [260_000, 0, 0]);
}

#[test]
fn every_deduction_is_in_the_total() {
    let [basic, spouse, dependents, specific_relatives, single_parent, disability, working_student, insurance, other] =
        std::array::from_fn(|place| Yen(1 << place));
    let all = Deductions {
        basic,
        spouse,
        dependents,
        specific_relatives,
        single_parent,
        disability,
        working_student,
        insurance,
        other,
    };
    assert_eq!(all.total(), Yen(511));
}

#[test]
fn every_ground_has_a_sentence_of_its_own() {
    let grounds = [
        Ground::Income,
        Ground::MultiChild,
        Ground::MultiChildAssets,
        Ground::Stem,
        Ground::FourthOnly,
        Ground::Over,
        Ground::Assets,
        Ground::NotYet,
    ];
    let texts: HashSet<_> = grounds.iter().map(|ground| ground.text()).collect();
    assert_eq!(texts.len(), grounds.len());
    assert!(texts.iter().all(|text| text.ends_with('。')));
}

#[test]
fn nobody_but_a_parent_has_a_spouse() {
    let members = vec![parent_a(Yen::ZERO), parent_b(man(500)), Member::new(Role::Student, day("2003-09-01"))];
    let household = Household::new(2027, college(), members);
    assert_eq!((person(&household, Role::Student).supported, person(&household, Role::ParentA).supported), (0, 0));
    assert_eq!(person(&household, Role::ParentB).supported, 2);
}

#[test]
fn a_child_just_within_the_dependents_limit_is_counted_without_the_new_rule() {
    let marked = |salary| {
        let mut household = family(man(500));
        household.members[3] = child("2005-05-05").earning(Yen(salary));
        assess(&household, 2025).marks.specific_child_counted
    };
    assert_eq!(
        [marked(1_230_000), marked(1_230_001), marked(1_600_000), marked(1_600_001)],
        [false, true, true, false]
    );
}

/// Of certificates for 2024 and 2026 that of the year itself counts, else the nearest earlier, else the earliest.
#[test]
fn the_nearest_certificate_counts() {
    let of = |income_year, taxable| Certificate { income_year, taxable: Yen(taxable), ..certificate(9_000_000) };
    let taxable = |certificates: Vec<Certificate>, year| {
        let parent = Member { certificates, ..Member::new(Role::ParentA, day("1978-05-05")) };
        let household = Household::new(2027, college(), vec![parent, student()]);
        let assessment = assess(&household, year);
        (assessment.person(Role::ParentA).unwrap().taxable.0, assessment.marks.certificate_carried)
    };
    let two = vec![of(2026, 2_000_000), of(2024, 1_000_000)];
    assert_eq!(taxable(two.clone(), 2023), (1_000_000, true));
    assert_eq!(taxable(two.clone(), 2024), (1_000_000, false));
    assert_eq!(taxable(two.clone(), 2025), (1_000_000, true));
    assert_eq!(taxable(two.clone(), 2026), (2_000_000, false));
    assert_eq!(taxable(two.clone(), 2027), (2_000_000, true));
    assert_eq!(taxable(two.into_iter().rev().collect(), 2027), (2_000_000, true));
}

#[test]
fn of_two_claims_that_come_to_the_same_the_higher_income_has_it() {
    let spouse = |a: i64, b: i64, turned: bool| {
        let mut members = vec![parent_a(man(a)), parent_b(man(b)), student()];
        if turned {
            members.swap(0, 1);
        }
        let household = Household::new(2027, college(), members);
        [Role::ParentA, Role::ParentB].map(|role| person(&household, role).deductions.spouse.0)
    };
    for turned in [false, true] {
        assert_eq!(spouse(90, 80, turned), [330_000, 0]);
        assert_eq!(spouse(80, 90, turned), [0, 330_000]);
        assert_eq!(spouse(90, 90, turned), [330_000, 0]);
    }
}

/// 130万 of salary in 2025 are 650,000 of 所得, above the dependents' limit.
#[test]
fn the_assumed_differences_are_named_only_for_the_two_special_deductions() {
    let marked = |a: i64, b: i64, brother: Member| {
        let mut household = family(man(a));
        household.members[1] = parent_b(man(b));
        household.members[3] = brother;
        assess(&household, 2025).marks.difference_assumed
    };
    let pupil = || child("2012-01-20");
    assert!(!marked(500, 0, pupil()), "配偶者控除");
    assert!(marked(500, 130, pupil()), "配偶者特別控除");
    assert!(!marked(500, 500, pupil()), "neither");
    assert!(marked(500, 500, child("2005-05-05").earning(man(130))), "特定親族特別控除");
    assert!(!marked(500, 500, child("2005-05-05").earning(man(120))), "扶養控除");
    assert!(!marked(150, 130, pupil()), "nothing to tax");
    let mut alone = family(man(500));
    alone.members.remove(1);
    assert!(!assess(&alone, 2025).marks.difference_assumed);
    let mut before = family(man(500));
    before.members[1] = parent_b(man(130));
    assert!(!assess(&before, 2024).marks.difference_assumed, "the rule stood in a source");
}

#[test]
fn insurance_is_an_assumption_only_where_it_was_estimated_and_is_not_nothing() {
    let mut household = family(man(500));
    let estimated = |household: &Household| assess(household, 2025).marks.insurance_estimated;
    assert!(estimated(&household));
    assert!(!estimated(&Household { insurance_rate: Share::ZERO, ..household.clone() }));
    household.members[0].certificates = vec![certificate(3_000_000)];
    assert!(!estimated(&household), "the certificate speaks");
}
