//! わからない: from what to what the result of a form with open questions may be.

use ce_navi::{
    aid::{
        course::course_years,
        draft::Question,
        form::{ASSETS, AT_HOME, AWAY, FATHER, Field, Form, MOTHER, NO, NOBODY, SCHOOLS, TWO, UNKNOWN, YES},
        household::{Commute, Kind},
        plan::Borrowing,
        range::{Range, Spread, range, usual_years},
        support::estimate,
    },
    yen::Yen,
};
use proptest::prelude::*;

use super::worked_form::{fill, worked_but};

/// The worked check of a department that is known not to be 理工農系, with changes.
fn form(changes: &[(Field, &str)]) -> Form {
    let mut form = worked_but(&[(Field::Stem, NO)]);
    fill(&mut form, changes);
    form
}

fn ends(spread: &Spread) -> [i64; 2] {
    [spread.least.0, spread.most.0]
}

#[test]
fn nothing_open_is_no_range_and_a_gap_is_none_either() {
    assert_eq!(range(&form(&[])), None);
    assert_eq!(range(&form(&[(Field::Commute, UNKNOWN), (Field::SalaryB, "")])), None);
}

#[test]
fn an_unknown_home_moves_the_grant_and_nothing_else() {
    let range = range(&form(&[(Field::Commute, UNKNOWN)])).unwrap();
    // Band Ⅲ of private schools: 12,800 at home, 25,300 away.
    assert_eq!(ends(&range.grant_month), [12_800, 25_300]);
    assert_eq!(range.grant_month.causes, [Question::Commute]);
    assert_eq!((range.worst.commute, range.best.commute), (Commute::Home, Commute::Away));
    let waiver = range.tuition_waiver.unwrap();
    assert_eq!((ends(&waiver), waiver.causes), ([196_700, 196_700], vec![]));
    assert_eq!(ends(&range.entrance_waiver.unwrap()), [53_400, 53_400]);
}

#[test]
fn an_unknown_income_goes_from_everything_to_nothing() {
    let range = range(&form(&[(Field::WayA, UNKNOWN)])).unwrap();
    assert_eq!(ends(&range.grant_month), [0, 75_800]);
    assert_eq!(range.grant_month.causes, [Question::IncomeA]);
    assert_eq!(ends(&range.tuition_waiver.unwrap()), [0, 590_000]);
    assert_eq!(ends(&range.entrance_waiver.unwrap()), [0, 160_000]);
    // 2 × 700,000 + 200,000; less 24 × 75,800, 2 × 590,000 and 160,000
    assert_eq!(ends(&range.remaining.unwrap()), [-1_559_200, 1_600_000]);
}

#[test]
fn a_dependent_of_unknown_age_may_be_born_after_the_first_year_of_income() {
    let three = [(Field::Siblings, "2"), (Field::SiblingBirth(1), UNKNOWN), (Field::SiblingDependent(1), YES)];
    let range = range(&form(&three)).unwrap();
    // Two children in 2025 and three in 2026: a third of 590,000 (up to 196,700) for one half-year, all of it for the other.
    assert_eq!(ends(&range.tuition_waiver.unwrap()), [393_350, 590_000]);
    let born = [three[0], (Field::SiblingBirth(1), "2026"), three[2]];
    let estimate = estimate(&form(&born).draft().household().unwrap()).unwrap();
    let halves = [0, 1].map(|half| estimate.periods[half].tuition_waiver);
    assert_eq!(halves, [Some(Yen(98_350)), Some(Yen(295_000))]);
}

#[test]
fn a_brother_whose_age_is_known_keeps_it_where_only_his_dependency_is_open() {
    let changes = [(Field::Siblings, "1"), (Field::SiblingBirth(0), "2012"), (Field::SiblingDependent(0), UNKNOWN)];
    let range = range(&form(&changes)).unwrap();
    // At 13 he brings no deduction: at best the third of the worked check, not what a brother of 19 would.
    assert_eq!(range.tuition_waiver.unwrap().most, Yen(196_700));
    // Of any age, over four years: what he may bring in each is within the range.
    for salary in ["330", "360", "400", "450"] {
        let open =
            [(Field::Years, "4"), (Field::SalaryA, salary), (Field::Siblings, "1"), (Field::SiblingBirth(0), UNKNOWN)];
        let spread = ce_navi::aid::range::range(&form(&open)).unwrap().remaining.unwrap();
        for year in 2000..=2026 {
            let mut form = form(&open);
            form.set(Field::SiblingBirth(0), year.to_string());
            let household = form.draft().household().unwrap();
            let estimate = estimate(&household).unwrap();
            let left = Yen(4 * 700_000 + 200_000) - estimate.totals.all.unwrap();
            assert!(contains(&spread, left), "{salary} {year}");
        }
    }
}

#[test]
fn an_unknown_department_never_stands_as_nothing_in_the_fourth_band() {
    let range = range(&form(&[(Field::SalaryA, "500"), (Field::Stem, UNKNOWN)])).unwrap();
    // A fourth of 590,000 and of 160,000 where it is 理工農系.
    let waiver = range.tuition_waiver.unwrap();
    assert_eq!((ends(&waiver), waiver.causes), ([0, 147_500], vec![Question::Stem]));
    assert_eq!(ends(&range.entrance_waiver.unwrap()), [0, 40_000]);
    assert_eq!(ends(&range.grant_month), [0, 0]);
    let said = form(&[(Field::SalaryA, "500"), (Field::Stem, YES)]);
    let estimate = estimate(&said.draft().household().unwrap()).unwrap();
    assert_eq!(estimate.totals.entrance_waiver, Some(Yen(40_000)));
    // Of a public school it is not asked.
    let public = form(&[(Field::School, "senmon-public"), (Field::Stem, UNKNOWN)]);
    assert!(!public.open().contains(&Question::Stem));
    assert!(!form(&[(Field::School, "senmon-public"), (Field::Stem, YES)]).draft().stem_private);
}

#[test]
fn unknown_siblings_and_assets_name_themselves() {
    let range = range(&form(&[(Field::Siblings, UNKNOWN), (Field::Assets, UNKNOWN)])).unwrap();
    // With three dependents of 19 beside the student nothing of the income is taxed.
    assert_eq!(ends(&range.grant_month), [0, 75_800]);
    assert_eq!(range.grant_month.causes, [Question::Siblings, Question::Assets]);
    assert_eq!(ends(&range.tuition_waiver.unwrap()), [0, 590_000]);
}

#[test]
fn a_waiver_without_a_known_cap_stays_unknown() {
    let range = range(&form(&[(Field::Mode, UNKNOWN)])).unwrap();
    assert_eq!((range.tuition_waiver, range.remaining), (None, None));
    // By correspondence nothing is paid by the month.
    assert_eq!(ends(&range.grant_month), [0, 25_300]);
}

#[test]
fn everything_unknown_is_still_a_range() {
    let unknown = [
        Field::School,
        Field::Years,
        Field::EntryYear,
        Field::Mode,
        Field::Stem,
        Field::Commute,
        Field::BirthYear,
        Field::Works,
        Field::Parents,
        Field::Siblings,
        Field::WayA,
        Field::WayB,
        Field::Assets,
    ];
    let range = range(&form(&unknown.map(|field| (field, UNKNOWN)))).unwrap();
    assert_eq!(ends(&range.grant_month), [0, 75_800]);
    assert_eq!(range.open.len(), 13);
}

/// What a field may be answered with.
fn answers(field: Field, form: &Form) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let numbers = |range: std::ops::RangeInclusive<i32>| range.map(|number| number.to_string()).collect();
    match field {
        Field::School => SCHOOLS.iter().map(|school| school.key.to_owned()).collect(),
        Field::Years => {
            let [least, most] = usual_years(form.school().map_or(Kind::Senmon, |school| school.kind));
            numbers(least.into()..=most.into())
        }
        Field::EntryYear => texts(&["2027", "2028"]),
        Field::Mode => texts(&["day", "night", "correspondence"]),
        Field::Stem | Field::SpecialHome | Field::SiblingDependent(_) => texts(&[YES, NO]),
        Field::Commute => texts(&[AT_HOME, AWAY]),
        Field::BirthYear => numbers(1996..=2009),
        Field::Parents => texts(&[TWO, MOTHER, FATHER]),
        Field::Assets => texts(&ASSETS),
        Field::Siblings => numbers(0..=3),
        Field::SiblingBirth(_) => numbers(1990..=2026),
        _ => (0..=60).map(|step| (step * 25).to_string()).collect(),
    }
}

const OPEN: [Field; 11] = [
    Field::School,
    Field::Years,
    Field::EntryYear,
    Field::Mode,
    Field::Stem,
    Field::Commute,
    Field::SpecialHome,
    Field::BirthYear,
    Field::Parents,
    Field::Siblings,
    Field::Assets,
];
const ROWS: [Field; 6] = [
    Field::SiblingBirth(0),
    Field::SiblingDependent(0),
    Field::SiblingBirth(1),
    Field::SiblingDependent(1),
    Field::SiblingBirth(2),
    Field::SiblingDependent(2),
];
const INCOMES: [(Field, Field); 3] =
    [(Field::WayA, Field::SalaryA), (Field::WayB, Field::SalaryB), (Field::Works, Field::Own)];

/// The form with every わからない answered, by the numbers given.
fn completed(mut form: Form, picks: &[prop::sample::Index]) -> Form {
    let mut picks = picks.iter();
    let mut pick = |field: Field, form: &Form| picks.next().unwrap().get(&answers(field, form)).clone();
    for field in OPEN.into_iter().chain(ROWS) {
        if form.is_unknown(field) {
            let answer = pick(field, &form);
            form.set(field, answer);
        }
    }
    if form.get(Field::BirthMonth).is_empty() {
        form.set(Field::BirthMonth, "5");
        form.set(Field::BirthDay, "5");
    }
    for (way, amount) in INCOMES {
        if form.is_unknown(way) {
            let answer = pick(amount, &form);
            form.set(amount, answer);
            form.set(way, if way == Field::Works { YES } else { "" });
        }
    }
    form
}

fn contains(spread: &Spread, amount: Yen) -> bool {
    (spread.least..=spread.most).contains(&amount)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_range_holds_every_way_to_complete_the_form(
        open in prop::collection::vec(prop::bool::weighted(0.25), 20),
        (home, alone) in (any::<bool>(), prop::bool::weighted(0.2)),
        rows in prop::collection::vec(any::<prop::sample::Index>(), 6),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 20),
        (a, b, siblings) in (0i64..1_200, 0i64..600, 0u8..=3),
    ) {
        let mut form = form(&[
            (Field::SalaryA, &a.to_string()), (Field::SalaryB, &b.to_string()), (Field::Siblings, &siblings.to_string()),
            (Field::Commute, if home { AT_HOME } else { AWAY }), (Field::Parents, if alone { NOBODY } else { TWO }),
        ]);
        for (field, pick) in ROWS.into_iter().zip(rows) {
            let answer = pick.get(&answers(field, &form)).clone();
            form.set(field, answer);
        }
        for (field, open) in OPEN.into_iter().chain(ROWS).chain(INCOMES.map(|(way, _)| way)).zip(open) {
            // Of brothers and sisters that are not known at all nothing else is asked.
            let asked = !ROWS.contains(&field) || form.siblings().is_some();
            if open && asked {
                form.set(field, UNKNOWN);
            }
        }
        let range = range(&form);
        prop_assert_eq!(range.is_some(), !form.open().is_empty());
        let Some(range) = range else { return Ok(()) };
        let Range { grant_month, tuition_waiver, entrance_waiver, remaining, worst, best, .. } = range;
        prop_assert!(estimate(&worst).is_ok() && estimate(&best).is_ok());
        let form = completed(form, &picks);
        prop_assert_eq!(form.first_wrong_step(), None);
        let household = form.draft().household().unwrap();
        let estimate = estimate(&household).unwrap();
        prop_assert!(contains(&grant_month, estimate.periods[0].grant_month), "{grant_month:?} {:?}", estimate.periods[0]);
        let years = course_years(&household, |year| form.other_fees(year), Borrowing::default(), &estimate);
        let left: Option<Yen> = years.iter().map(|year| Some(year.rest.as_ref()?.amount)).sum();
        let first_year = || estimate.periods.iter().take(2);
        let tuition = first_year().map(|period| period.tuition_waiver).sum();
        let entrance = first_year().map(|period| period.entrance_waiver).sum();
        let amounts = [tuition, entrance, left];
        for (spread, amount) in [tuition_waiver, entrance_waiver, remaining].into_iter().zip(amounts) {
            let holds = spread.as_ref().is_none_or(|spread| amount.is_some_and(|amount| contains(spread, amount)));
            prop_assert!(holds, "{amount:?} in {spread:?} {household:?}");
        }
    }
}

#[test]
fn other_fees_are_of_every_year_and_the_usual_years_are_those_of_the_kind() {
    let remaining = |other: &str| {
        let form = form(&[(Field::WayA, UNKNOWN), (Field::OtherFees, other)]);
        ends(&range(&form).unwrap().remaining.unwrap())
    };
    assert_eq!((remaining(""), remaining("10")), ([-1_559_200, 1_600_000], [-1_359_200, 1_800_000]));
    let later = |same: &str, later: &str| {
        let fees = [(Field::OtherFees, "10"), (Field::SameFees, same), (Field::LaterFees, later)];
        ends(&range(&form(&[&[(Field::WayA, UNKNOWN)], &fees[..]].concat())).unwrap().remaining.unwrap())
    };
    assert_eq!(later(NO, "7"), [-1_389_200, 1_770_000]);
    assert_eq!(later(UNKNOWN, "7"), [-1_459_200, 1_700_000]);
    let kinds = [Kind::Senmon, Kind::Daigaku, Kind::Tandai, Kind::Kosen];
    assert_eq!(kinds.map(usual_years), [[2, 4], [4, 4], [2, 3], [2, 2]]);
}
