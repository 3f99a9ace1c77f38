//! 適格認定(学業): each limit at the boundary, and all reasons together.

use ce_navi::aid::{
    share::Share,
    study::{Outcome, Results, judge},
};

fn share(numerator: i64, denominator: i64) -> Option<Share> {
    Some(Share { numerator, denominator })
}

fn good() -> Results {
    Results {
        too_late: Some(false),
        credits: share(31, 31),
        attendance: share(95, 100),
        rank: share(90, 100),
        rank_excused: false,
        warned: Some(false),
        good_reason: Some(false),
    }
}

fn outcome(results: Results) -> Outcome {
    judge(&results).outcome
}

#[test]
fn good_results_go_on_without_a_word() {
    let judgement = judge(&good());
    assert_eq!((judgement.outcome, judgement.reasons.len()), (Outcome::Continues, 0));
    assert_eq!(judgement.rule.id, "study");
}

#[test]
fn nothing_known_is_to_be_checked_and_never_bad() {
    assert_eq!(outcome(Results::default()), Outcome::Check);
    for missing in [
        Results { too_late: None, ..good() },
        Results { credits: None, ..good() },
        Results { attendance: None, ..good() },
        Results { rank: None, ..good() },
    ] {
        assert_eq!(outcome(missing), Outcome::Check);
    }
    assert_eq!(outcome(Results { rank: None, rank_excused: true, ..good() }), Outcome::Continues);
    assert_eq!(outcome(Results { warned: None, good_reason: None, ..good() }), Outcome::Continues);
}

#[test]
fn credits_and_attendance_turn_exactly_at_their_limits() {
    let credits = |numerator, denominator| outcome(Results { credits: share(numerator, denominator), ..good() });
    assert_eq!([credits(1, 10), credits(101, 1_000)], [Outcome::Repaid, Outcome::Ended]);
    assert_eq!([credits(60, 100), credits(601, 1_000)], [Outcome::Ended, Outcome::Warning]);
    assert_eq!([credits(70, 100), credits(701, 1_000)], [Outcome::Warning, Outcome::Continues]);
    let attendance = |numerator| outcome(Results { attendance: share(numerator, 1_000), ..good() });
    assert_eq!([attendance(600), attendance(601)], [Outcome::Ended, Outcome::Warning]);
    assert_eq!([attendance(800), attendance(801)], [Outcome::Warning, Outcome::Continues]);
    let rank = |place| outcome(Results { rank: share(place, 80), ..good() });
    assert_eq!([rank(20), rank(21)], [Outcome::Warning, Outcome::Continues]);
    assert_eq!(outcome(Results { too_late: Some(true), ..good() }), Outcome::Ended);
}

#[test]
fn the_grant_is_paid_back_only_without_a_good_reason() {
    let none = Results { credits: share(0, 31), ..good() };
    assert_eq!(outcome(none), Outcome::Repaid);
    assert_eq!(outcome(Results { good_reason: Some(true), ..none }), Outcome::Ended);
    assert_eq!(outcome(Results { good_reason: None, ..none }), Outcome::Ended);
}

#[test]
fn a_second_warning_ends_the_support_and_for_the_rank_alone_stops_it_for_a_year() {
    let again = Results { warned: Some(true), ..good() };
    assert_eq!(outcome(again), Outcome::Continues);
    assert_eq!(outcome(Results { rank: share(1, 4), ..again }), Outcome::Suspended);
    assert_eq!(outcome(Results { rank: share(1, 4), rank_excused: true, ..again }), Outcome::Continues);
    assert_eq!(outcome(Results { credits: share(7, 10), ..again }), Outcome::Ended);
    assert_eq!(outcome(Results { attendance: share(8, 10), ..again }), Outcome::Ended);
    assert_eq!(outcome(Results { rank: share(1, 4), attendance: share(8, 10), ..again }), Outcome::Ended);
    assert_eq!(outcome(Results { rank: share(1, 4), warned: None, ..good() }), Outcome::Warning);
}

#[test]
fn every_reason_is_collected() {
    let bad = Results {
        too_late: Some(true),
        credits: share(1, 100),
        attendance: share(1, 2),
        rank: share(1, 100),
        rank_excused: false,
        warned: Some(true),
        good_reason: Some(false),
    };
    assert_eq!(judge(&bad).reasons.len(), 9);
    assert_eq!(judge(&Results { too_late: None, ..bad }).reasons.len(), 9, "one to check in place of one that ends it");
}
