//! The unfinished household: what is still to be asked, and what a finished one becomes.

use ce_navi::{
    aid::{
        draft::{Draft, Earner, Parents, Question, Sibling},
        household::{Apply, Commute, Kind, Role, Sector},
        share::Share,
    },
    yen::Yen,
};

use super::house::{day, man, result};

fn finished() -> Draft {
    Draft {
        kind: Some(Kind::Senmon),
        sector: Some(Sector::Private),
        years: Some(2),
        entry_year: Some(2027),
        tuition: Some(Yen(700_000)),
        entrance_fee: Some(Yen(200_000)),
        commute: Some(Commute::Away),
        student_birth: Some(day("2008-09-15")),
        parents: Some(Parents::Two),
        parent_a: Earner { salary: Some(man(360)), ..Earner::default() },
        parent_b: Earner { salary: Some(man(90)), ..Earner::default() },
        siblings: Some(vec![Sibling {
            birth: day("2012-01-15"),
            dependent: true,
            independent_from: None,
            salary: Yen::ZERO,
        }]),
        assets: Some(Yen::ZERO),
        ..Draft::default()
    }
}

#[test]
fn an_empty_draft_asks_everything_and_is_no_household() {
    let open = Draft::default();
    assert_eq!(
        open.missing(),
        [
            Question::School,
            Question::Years,
            Question::EntryYear,
            Question::Commute,
            Question::StudentBirth,
            Question::Siblings,
            Question::Parents,
            Question::IncomeA,
            Question::Assets
        ]
    );
    assert_eq!(open.household(), None);
}

#[test]
fn a_finished_draft_gives_the_worked_check() {
    let household = finished().household().unwrap();
    assert_eq!(household.problems(), []);
    let estimate = result(&household);
    assert_eq!(estimate.assessments[0].base, Yen(44_100));
    assert_eq!(estimate.periods[0].grant_month, Yen(25_300));
}

#[test]
fn an_income_that_was_not_answered_is_not_an_income_of_nothing() {
    let open = Draft { parent_b: Earner::default(), ..finished() };
    assert_eq!(open.missing(), [Question::IncomeB]);
    assert_eq!(open.household(), None);
    let nothing = Draft { parent_b: Earner { salary: Some(Yen::ZERO), ..Earner::default() }, ..finished() };
    assert_eq!(nothing.missing(), []);
}

#[test]
fn a_single_mother_has_no_second_income_to_answer() {
    let alone = Draft { parents: Some(Parents::Mother), parent_b: Earner::default(), ..finished() };
    let household = alone.household().unwrap();
    assert_eq!(household.problems(), []);
    assert!(household.member(Role::ParentB).is_none());
    assert_eq!(result(&household).assessments[0].person(Role::ParentA).unwrap().deductions.single_parent, Yen(300_000));
}

#[test]
fn half_of_what_is_asked_about_the_school_is_not_enough() {
    for draft in [Draft { kind: None, ..finished() }, Draft { sector: None, ..finished() }] {
        assert_eq!((draft.missing(), draft.household()), (vec![Question::School], None));
    }
}

#[test]
fn what_is_not_asked_on_the_screens_is_carried_over_too() {
    let mut draft = Draft {
        special_home: true,
        apply: Some(Apply::Autumn),
        insurance_rate: Some(Share::percent(10)),
        ..finished()
    };
    draft.siblings.as_mut().unwrap()[0].independent_from = Some(2028);
    let household = draft.household().unwrap();
    assert_eq!((household.special_home, household.apply), (true, Apply::Autumn));
    assert_eq!(household.insurance_rate, Share::percent(10));
    assert_eq!(household.members[3].independent_from, Some(2028));
}
