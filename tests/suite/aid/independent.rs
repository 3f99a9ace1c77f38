//! 独立生計者: a student who is the own 生計維持者.

use ce_navi::{
    aid::{
        assumption::Assumption,
        band::Band,
        check::Field,
        draft::{Draft, Earner, Parents, Question},
        household::{ByYear, Commute, Disability, Household, Kind, Member, Role, Sector, SingleParent},
        loan::loan_base,
        sensitivity::reach,
        why::why_base,
    },
    yen::Yen,
};

use super::house::{away, college, day, man, parent_a, result, student};

/// Born in September 2003: no minor in any year that decides.
fn alone(salary: i64) -> Household {
    let student = Member::new(Role::Student, day("2003-09-01")).earning(Yen(salary));
    Household { independent: true, ..Household::new(2027, college(), vec![student]) }
}

#[test]
fn without_income_the_whole_support_is_due() {
    let household = Household { commute: Commute::Home, special_home: true, ..alone(0) };
    let first = result(&household).periods[0];
    assert_eq!((first.band, first.grant_month, first.multi_child), (Band::First, Yen(42_500), false));
    assert_eq!(result(&away(alone(0))).periods[0].grant_month, Yen(75_800));
    assert_eq!(result(&alone(0)).assessments[0].children, 0);
}

/// 2,400,000: 給与所得 600,000 x 2.8 - 80,000 = 1,600,000. Deductions 430,000 + 360,000 (15 %) = 790,000. Taxable 810,000;
/// 48,600 less 50,000 x 3 % = 47,100.
#[test]
fn the_own_income_decides_and_is_worked_out_like_a_parents() {
    let household = alone(2_400_000);
    let estimate = result(&household);
    let assessment = &estimate.assessments[0];
    assert_eq!(assessment.persons.len(), 1);
    let student = assessment.person(Role::Student).unwrap();
    assert_eq!((student.deductions.insurance, student.taxable), (Yen(360_000), Yen(810_000)));
    assert_eq!((student.credit, assessment.base), (Yen(1_500), Yen(47_100)));
    assert_eq!(estimate.periods[0].band, Band::Third);
    assert_eq!(why_base(&household, assessment).evaluate(), Yen(47_100));
    assert!(estimate.assumptions.contains(Assumption::InsuranceShare));
    assert_eq!(loan_base(&household).unwrap().base, Yen(47_100));
    assert_eq!(reach(&household).unwrap().len(), 1);
}

#[test]
fn what_was_paid_takes_the_place_of_the_estimate() {
    let mut household = alone(2_400_000);
    household.members[0].social_insurance = ByYear::same(Yen(200_000));
    let estimate = result(&household);
    assert_eq!(estimate.assessments[0].base, Yen(56_700));
    assert!(!estimate.assumptions.contains(Assumption::InsuranceShare));
}

#[test]
fn the_disputed_limit_of_assets_is_named_for_the_only_maintainer() {
    let household = Household { assets: Yen(35_000_000), ..alone(0) };
    assert!(result(&household).assumptions.contains(Assumption::SingleParentAssets));
}

#[test]
fn a_disabled_student_of_low_income_is_exempt() {
    let mut household = alone(2_000_000);
    assert!(!result(&household).assessments[0].persons[0].exempt);
    household.members[0].disability = Some(Disability::Normal);
    assert!(result(&household).assessments[0].persons[0].exempt, "1,320,000 is within 1,350,000");
}

#[test]
fn nobody_else_belongs_to_the_household() {
    let mut with_parent = alone(0);
    with_parent.members.push(parent_a(man(300)));
    let nobody = Household { members: Vec::new(), ..alone(0) };
    let mut two = alone(0);
    two.members.push(student());
    let mother = Household { single_parent: Some(SingleParent::Mother), ..alone(0) };
    for wrong in [with_parent, nobody, two, mother] {
        let problems = wrong.problems();
        assert_eq!(problems.iter().map(|problem| problem.field).collect::<Vec<_>>(), [Field::Members]);
    }
    assert_eq!(alone(0).problems(), []);
    let unsaid = Household { independent: false, ..alone(0) };
    assert_eq!(unsaid.problems()[0].text, "保護者(生計維持者)がいません");
}

#[test]
fn a_draft_asks_the_students_own_income_and_no_family() {
    let draft = Draft {
        kind: Some(Kind::Senmon),
        sector: Some(Sector::Private),
        years: Some(3),
        entry_year: Some(2027),
        commute: Some(Commute::Away),
        student_birth: Some(day("2008-09-01")),
        parents: Some(Parents::Nobody),
        assets: Some(Yen::ZERO),
        ..Draft::default()
    };
    assert_eq!(draft.missing(), [Question::IncomeA]);
    let answered = Draft { parent_a: Earner { salary: Some(man(90)), ..Earner::default() }, ..draft };
    let household = answered.household().unwrap();
    assert_eq!(household.problems(), []);
    assert_eq!((household.members.len(), household.members[0].role), (1, Role::Student));
    assert_eq!(household.members[0].salary.in_year(2025), man(90));
    assert_eq!(result(&household).periods[0].band, Band::First);
}
