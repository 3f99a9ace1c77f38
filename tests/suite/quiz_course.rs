//! The way through the quiz, and its addresses.

use ce_navi::quiz::{
    answers::{Answers, Degree},
    course::{Step, minutes},
    question::{COUNT, PART_1},
};

fn answered(places: impl IntoIterator<Item = usize>) -> Answers {
    let mut answers = Answers::default();
    for place in places {
        answers.set(place, Degree::new(4));
    }
    answers
}

#[test]
fn the_way_leads_through_fifteen_questions_a_pause_and_nine_more() {
    let mut step = Step::Start;
    let mut asked = Vec::new();
    while step != Step::Result {
        let next = step.after();
        if !matches!(step, Step::Start) {
            let back = if next == Step::Result { step } else { next.before() };
            assert_eq!(back, step, "back leads to what was before");
        }
        asked.extend(next.place());
        if next == Step::Pause {
            assert_eq!(asked.len(), 15);
        }
        step = next;
    }
    assert_eq!(asked, (0..24).collect::<Vec<_>>());
    assert_eq!(Step::Ask(0).before(), Step::Start);
    assert_eq!((Step::Change(7).after(), Step::Change(7).before()), (Step::Result, Step::Result));
}

#[test]
fn kept_answers_are_taken_up_after_the_last_one() {
    assert_eq!(Step::resume(&Answers::default()), Step::Ask(0));
    assert_eq!(Step::resume(&answered([0, 3])), Step::Ask(4));
    assert_eq!(Step::resume(&answered(0..PART_1)), Step::Pause);
    assert_eq!(Step::resume(&answered([PART_1])), Step::Ask(PART_1 + 1));
    assert_eq!(Step::resume(&answered([COUNT - 1])), Step::Result);
}

#[test]
fn an_address_leads_back_to_its_step() {
    let some = answered([0]);
    for step in (0..COUNT).flat_map(|place| [Step::Ask(place), Step::Change(place)]).chain([Step::Pause, Step::Start]) {
        assert_eq!(Step::from_query(&step.to_query(), &some), step);
    }
    assert_eq!(Step::Ask(4).to_query(), "q=5");
    assert_eq!(Step::named(&Step::Result.to_query()), Step::Result);
    for query in
        ["", "q", "q=", "q=0", "q=25", "q=-1", "q=5&x", "q=99999999999999999999", "change=next", "x=5", "%", "result"]
    {
        assert_eq!(Step::from_query(query, &some), Step::Start, "{query}");
    }
}

#[test]
fn nobody_is_asked_before_reading_what_the_quiz_cannot_tell() {
    for query in ["q=5", "change=5", "q=next"] {
        assert_eq!(Step::from_query(query, &Answers::default()), Step::Start, "{query}");
    }
}

#[test]
fn fifteen_questions_take_about_two_minutes() {
    assert_eq!([minutes(15), minutes(9), minutes(5), minutes(4), minutes(24)], [2, 1, 1, 0, 3]);
}
