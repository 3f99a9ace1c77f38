//! The link that carries a form: whole, short, and deaf to anything else.

use ce_navi::{
    aid::{
        draft::{Draft, Parents},
        form::{
            ASSETS, AT_HOME, AWAY, CERTIFICATE, FATHER, Field, Form, INSTALMENTS, MODES, MOTHER, NO, NOBODY, SCHOOLS,
            TWO, UNKNOWN, YES,
        },
        link::is_link,
    },
    saved,
    yen::Yen,
};
use proptest::prelude::*;

use super::worked_form::{worked, worked_but};

fn one_of(answers: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just(UNKNOWN.to_owned()), prop::sample::select(answers).prop_map(str::to_owned)]
}

fn number(range: std::ops::Range<i32>) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just(UNKNOWN.to_owned()), range.prop_map(|number| number.to_string())]
}

fn amount() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        (0..9_999_i64).prop_map(|man| man.to_string()),
        (0..=100_000_000_000_i64).prop_map(|yen| format!("{yen}円")),
        Just("３５０万".into()),
        ".{0,8}",
    ]
}

const AMOUNTS: [Field; 20] = [
    Field::Tuition,
    Field::EntranceFee,
    Field::OtherFees,
    Field::LaterFees,
    Field::AtEntry,
    Field::Own,
    Field::SalaryA,
    Field::BusinessA,
    Field::InsuranceA,
    Field::TotalA,
    Field::TaxableA,
    Field::CreditA,
    Field::AdjustmentA,
    Field::SalaryB,
    Field::BusinessB,
    Field::InsuranceB,
    Field::TotalB,
    Field::TaxableB,
    Field::CreditB,
    Field::AdjustmentB,
];

/// What is chosen on the result, and what is chosen there in a form that was spoilt.
const CHOSEN: [Field; 5] = [Field::Instalments, Field::Loan1, Field::Loan2, Field::LoanExtra, Field::Reader];

fn chosen() -> impl Strategy<Value = [String; 5]> {
    let loan = || prop_oneof![Just(String::new()), (1..5_000).prop_map(|hundreds: i32| format!("{hundreds}00"))];
    let reader = one_of(&["school", "left", "work"]);
    (one_of(&INSTALMENTS), loan(), loan(), loan(), reader).prop_map(|(a, b, c, d, e)| [a, b, c, d, e])
}

prop_compose! {
    fn forms()(
        school in prop::sample::select(SCHOOLS.iter().map(|school| school.key).chain([UNKNOWN]).collect::<Vec<_>>()),
        numbers in (number(1..7), number(2020..2040), number(1950..2012), number(1..13), number(1..32), number(0..11)),
        keys in (
            one_of(&[AT_HOME, AWAY]), one_of(&[TWO, MOTHER, FATHER, NOBODY]), one_of(&ASSETS),
            one_of(&[MODES[0].0, MODES[1].0, MODES[2].0]), one_of(&[CERTIFICATE]), one_of(&[CERTIFICATE]),
        ),
        yes in prop::collection::vec(one_of(&[YES, NO]), 7),
        rows in prop::collection::vec((number(1980..2028), one_of(&[YES, NO])), 9),
        amounts in prop::collection::vec(amount(), AMOUNTS.len()),
        chosen in chosen(),
    ) -> Form {
        let mut form = Form::default();
        form.set(Field::School, school);
        let (years, entry, year, month, day, siblings) = numbers;
        let (commute, parents, assets, mode, way_a, way_b) = keys;
        for (field, text) in [
            (Field::Years, years), (Field::EntryYear, entry), (Field::BirthYear, year), (Field::BirthMonth, month),
            (Field::BirthDay, day), (Field::Siblings, siblings), (Field::Commute, commute), (Field::Parents, parents),
            (Field::Assets, assets), (Field::Mode, mode), (Field::WayA, way_a), (Field::WayB, way_b),
        ] {
            form.set(field, text);
        }
        let asked = [Field::Stem, Field::City, Field::ExemptA, Field::ExemptB, Field::Works, Field::SameFees, Field::SpecialHome];
        for (field, text) in asked.into_iter().zip(yes) {
            form.set(field, text);
        }
        for (place, (born, dependent)) in (0..).zip(rows) {
            form.set(Field::SiblingBirth(place), born);
            form.set(Field::SiblingDependent(place), dependent);
        }
        for (field, text) in AMOUNTS.into_iter().zip(amounts) {
            form.set(field, text);
        }
        for (field, text) in CHOSEN.into_iter().zip(chosen) {
            form.set(field, text);
        }
        form
    }
}

/// A draft without the income that nobody asks for.
fn counted(form: &Form) -> Draft {
    let mut draft = form.draft();
    if matches!(draft.parents, Some(Parents::Mother | Parents::Father)) {
        draft.parent_b = Default::default();
    }
    draft
}

proptest! {
    #[test]
    fn a_form_comes_back_with_the_answers_that_count(form in forms()) {
        let link = form.to_link();
        let back = Form::from_link(&link).expect("a link of ours");
        prop_assert_eq!(counted(&form), back.draft());
        prop_assert_eq!(form.open(), back.open());
        for year in 0..if form.has_later_years() { 2 } else { 1 } {
            prop_assert_eq!(form.other_fees(year), back.other_fees(year));
        }
        prop_assert_eq!(form.read(Field::AtEntry).ok(), back.read(Field::AtEntry).ok());
        for field in CHOSEN {
            prop_assert_eq!(form.get(field).replace(UNKNOWN, ""), back.get(field));
        }
        prop_assert_eq!(back.to_link(), link);
    }

    #[test]
    fn a_link_is_short_and_may_stand_behind_a_hash(form in forms()) {
        let link = form.to_link();
        prop_assert!(link.len() <= 300, "{} bytes", link.len());
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'));
    }

    #[test]
    fn any_text_is_a_form_or_none(text in ".*") {
        _ = Form::from_link(&text);
        _ = Form::from_link(&format!("m1_{text}"));
    }

    #[test]
    fn a_link_with_one_letter_changed_is_none(form in forms(), place: prop::sample::Index, letter in "[0-9a-zA-Z]") {
        let link = form.to_link();
        let place = place.index(link.len());
        let changed = [&link[..place], &letter, &link[place + 1..]].concat();
        prop_assume!(changed != link);
        // Hexadecimal digits of the checksum may be of either case.
        prop_assert!(Form::from_link(&changed).is_none() || changed.to_lowercase() == link.to_lowercase());
    }

    #[test]
    fn sealed_nonsense_is_a_form_or_none(payload in "([a-zA-Z-][0-9]{0,14}){0,12}") {
        let link = ["m", &ce_navi::saved::seal(1, &payload).replace('.', "_")].concat();
        if let Some(form) = Form::from_link(&link) {
            let again = Form::from_link(&form.to_link()).map(|form| form.draft());
            prop_assert_eq!(again, Some(counted(&form)));
        }
    }
}

/// 36 fields and 9 rows, every amount of eleven digits: the longest link there is.
#[test]
fn the_longest_link_has_at_most_300_bytes() {
    for way in ["", CERTIFICATE] {
        let mut form = Form::default();
        for (field, text) in [
            (Field::School, "senmon-private"),
            (Field::Years, "2"),
            (Field::EntryYear, "2027"),
            (Field::Mode, "day"),
            (Field::Stem, YES),
            (Field::Commute, AWAY),
            (Field::BirthYear, "2008"),
            (Field::BirthMonth, "12"),
            (Field::BirthDay, "31"),
            (Field::Works, YES),
            (Field::Parents, TWO),
            (Field::Siblings, "9"),
            (Field::WayA, way),
            (Field::WayB, way),
            (Field::ExemptA, YES),
            (Field::ExemptB, YES),
            (Field::City, YES),
            (Field::Assets, "below"),
        ] {
            form.set(field, text);
        }
        for place in 0..9 {
            form.set(Field::SiblingBirth(place), "2012");
            form.set(Field::SiblingDependent(place), YES);
        }
        for field in AMOUNTS {
            form.set(field, "99999999999円");
        }
        for (field, text) in CHOSEN.into_iter().zip(["monthly", "120000", "120000", "500000", "work"]) {
            form.set(field, text);
        }
        let link = form.to_link();
        assert!(link.len() <= 300, "{} bytes: {link}", link.len());
        assert_eq!(Form::from_link(&link).map(|back| back.draft()), Some(form.draft()));
    }
}

#[test]
fn the_worked_check_has_this_link_for_good() {
    let form = worked();
    let payload = "A2012J0a0b2c2027d700000e200000g1h2008i9j15k0l1m3600000n900000q0";
    assert_eq!(form.to_link(), ["m", &ce_navi::saved::seal(1, payload).replace('.', "_")].concat());
    assert_eq!(Form::from_link(&form.to_link()).map(|back| back.draft()), Some(form.draft()));
}

/// Fields that came after the letters had run out, in the order in which they came.
#[test]
fn what_came_later_has_these_letters_for_good() {
    let form = worked_but(&[(Field::SameFees, NO), (Field::LaterFees, "7"), (Field::AtEntry, "112.1")]);
    let payload = "A2012J0a0b2c2027d700000e200000g1h2008i9j15k0l1m3600000n900000q0-f70000-g1121000";
    let link = ["m", &ce_navi::saved::seal(1, payload).replace('.', "_")].concat();
    assert_eq!(form.to_link(), link);
    let alone = [(Field::Commute, AT_HOME), (Field::SpecialHome, YES), (Field::Parents, NOBODY)];
    let payload = "a0b2c2027d700000e200000g0h2008i9j15k4q0-h0";
    let sealed = ["m", &ce_navi::saved::seal(1, payload).replace('.', "_")].concat();
    assert_eq!(worked_but(&alone).to_link(), sealed, "without the family that is not asked for");
    let back = Form::from_link(&link).unwrap();
    assert_eq!((back.other_fees(1), back.read(Field::AtEntry)), (Some(Yen(70_000)), Ok(Yen(1_121_000))));
}

#[test]
fn what_is_meant_as_a_link_is_known_whatever_its_version() {
    for meant in ["m1_", "m9_abc", &worked().to_link()] {
        assert!(is_link(meant), "{meant}");
    }
    for other in ["", "m_", "money", "m1", "q1_5", "mx_1"] {
        assert!(!is_link(other), "{other}");
    }
}

#[test]
fn what_is_not_asked_stays_out_of_the_link() {
    let mut form = Form::default();
    form.set(Field::Parents, MOTHER);
    form.set(Field::SalaryB, "1234");
    form.set(Field::Siblings, "0");
    form.set(Field::SiblingBirth(0), "2012");
    form.set(Field::Taken, "ある学校\t2026年度");
    form.set(Field::TotalA, "300");
    let back = Form::from_link(&form.to_link()).unwrap();
    for field in [Field::SalaryB, Field::SiblingBirth(0), Field::Taken, Field::TotalA] {
        assert_eq!(back.get(field), "");
    }
}

#[test]
fn a_certificate_goes_by_link_in_the_place_of_the_income() {
    let mut form = Form::default();
    for (field, text) in [
        (Field::WayA, CERTIFICATE),
        (Field::SalaryA, "400"),
        (Field::TotalA, "2,440,000円"),
        (Field::TaxableA, "810,000円"),
        (Field::CreditA, "4,500円"),
        (Field::City, YES),
    ] {
        form.set(field, text);
    }
    let back = Form::from_link(&form.to_link()).unwrap();
    assert_eq!(back.get(Field::SalaryA), "");
    assert_eq!(back.draft(), form.draft());
    assert!(back.draft().designated_city && back.draft().parent_a.certificate.is_some());
}

fn linked(payload: &str) -> Option<Form> {
    Form::from_link(&["m", &saved::seal(1, payload).replace('.', "_")].concat())
}

#[test]
fn an_amount_of_a_link_is_written_as_a_person_would_up_to_the_largest() {
    let salary = |digits: &str| linked(&["m", digits].concat()).map(|form| form.get(Field::SalaryA).to_owned());
    for (digits, text) in [
        ("0", "0"),
        ("3500000", "350"),
        ("3500001", "3500001円"),
        ("99990000", "9999"),
        ("100000000", "100000000円"),
        ("100000000000", "100000000000円"),
    ] {
        assert_eq!(salary(digits).as_deref(), Some(text), "{digits}");
    }
    assert_eq!([salary("100000000001"), salary("1000000000000")], [None, None]);
    let years = |digits: &str| linked(&["b", digits].concat()).map(|form| form.get(Field::Years).to_owned());
    let known = ["9999", "10000", "10001"].map(years);
    assert_eq!(known, [Some("9999".into()), Some(UNKNOWN.into()), None]);
}

#[test]
fn what_the_result_does_not_look_at_stays_out_of_the_link() {
    let link = |changes: &[(Field, &str)]| worked_but(changes).to_link();
    let with = |changes: &[(Field, &str)], more: (Field, &str)| link(&[changes, &[more]].concat());
    for (base, more) in [
        (vec![], (Field::City, YES)),
        (vec![(Field::School, "senmon-public")], (Field::Stem, YES)),
        (vec![(Field::BirthYear, UNKNOWN)], (Field::BirthMonth, "12")),
        (vec![(Field::BirthYear, UNKNOWN)], (Field::BirthDay, "31")),
    ] {
        assert_eq!(with(&base, more), link(&base), "{more:?}");
    }
    assert_ne!(with(&[(Field::WayA, CERTIFICATE)], (Field::City, YES)), link(&[(Field::WayA, CERTIFICATE)]));
    assert_ne!(link(&[(Field::Stem, YES)]), link(&[]));
}
