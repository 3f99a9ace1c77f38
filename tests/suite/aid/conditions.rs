//! Conditions beyond money, and money from elsewhere.

use ce_navi::{
    aid::{
        eligibility::{Applicant, HighSchool, Residence, Verdict, eligibility},
        other_money::{jfc, training},
    },
    yen::Yen,
};

use super::house::{away, family, man};

fn applicant() -> Applicant {
    Applicant {
        high_school: Some(HighSchool::StillThere),
        residence: Some(Residence::Japanese),
        had_grant: Some(false),
        average_tenths: Some(35),
        school_listed: Some(true),
    }
}

#[test]
fn a_pupil_from_high_school_may_apply() {
    assert_eq!(eligibility(&applicant(), 2027).verdict(), Verdict::Yes);
}

#[test]
fn nothing_answered_is_to_be_checked_and_never_no() {
    let found = eligibility(&Applicant::default(), 2027);
    assert!(found.findings.iter().all(|finding| finding.verdict == Verdict::Check));
}

/// Left in March 2024 (fiscal year 2023): the last entry is April 2026.
#[test]
fn the_entry_must_come_within_two_years_after_the_next_fiscal_year() {
    let verdict = |left, entry| {
        let applicant = Applicant { high_school: Some(HighSchool::LeftIn(left)), ..applicant() };
        eligibility(&applicant, entry).verdict()
    };
    assert_eq!(verdict(2023, 2024), Verdict::Yes);
    assert_eq!(verdict(2023, 2026), Verdict::Yes);
    assert_eq!(verdict(2023, 2027), Verdict::No);
    assert_eq!(verdict(2027, 2027), Verdict::Check);
    assert_eq!(verdict(i32::MIN, 2027), Verdict::No);
}

#[test]
fn every_reason_is_collected_not_only_the_first() {
    let nobody = Applicant {
        high_school: Some(HighSchool::LeftIn(2010)),
        residence: Some(Residence::Study),
        had_grant: Some(true),
        average_tenths: Some(34),
        school_listed: Some(false),
    };
    let found = eligibility(&nobody, 2027);
    let verdicts = found.findings.map(|finding| finding.verdict);
    assert_eq!(verdicts, [Verdict::No, Verdict::No, Verdict::No, Verdict::Check, Verdict::No]);
    assert!(found.findings.iter().all(|finding| !finding.text.is_empty()));
}

#[test]
fn a_family_visa_needs_all_three_conditions() {
    let verdict = |since_elementary, schools_here, works_here| {
        let residence = Some(Residence::Family { since_elementary, schools_here, works_here });
        eligibility(&Applicant { residence, ..applicant() }, 2027).verdict()
    };
    assert_eq!(verdict(Some(true), Some(true), Some(true)), Verdict::Yes);
    assert_eq!(verdict(Some(true), None, Some(true)), Verdict::Check);
    assert_eq!(verdict(Some(true), None, Some(false)), Verdict::No);
    let stays = |stays| eligibility(&Applicant { residence: Some(Residence::LongTerm { stays }), ..applicant() }, 2027);
    assert_eq!(stays(Some(true)).verdict(), Verdict::Yes);
    assert_eq!(stays(Some(false)).verdict(), Verdict::No);
}

#[test]
fn the_training_benefit_stops_at_its_yearly_cap() {
    let three = training(&[Yen(800_000); 3]);
    assert_eq!((three.during, three.with_job, three.with_raise), (Yen(1_200_000), Yen(1_680_000), Yen(1_920_000)));
    let cheap = training(&[Yen(799_999)]);
    assert_eq!((cheap.during, cheap.with_job, cheap.with_raise), (Yen(399_999), Yen(559_999), Yen(639_999)));
    let dear = training(&[Yen(800_001)]);
    assert_eq!((dear.during, dear.with_job, dear.with_raise), (Yen(400_000), Yen(560_000), Yen(640_000)));
}

#[test]
fn the_public_education_loan_knows_children_and_distance() {
    let two = jfc(&family(man(500)));
    assert_eq!((two.limit, two.salary_cap, two.business_cap), (Yen(3_500_000), Yen(8_900_000), Yen(6_900_000)));
    assert_eq!(jfc(&away(family(man(500)))).limit, Yen(4_500_000));
}
