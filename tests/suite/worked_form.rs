//! The worked check of the rules as a family types it: what most tests of お金 start from, and change.

use ce_navi::aid::form::{AWAY, Field, Form, TWO, YES};

pub fn fill(form: &mut Form, answers: &[(Field, &str)]) {
    for (field, text) in answers {
        form.set(*field, *text);
    }
}

/// A private 専門学校 of two years from 2027, away from home; 360万 and 90万; a student of September 2008 and a child of
/// 2012.
pub fn worked() -> Form {
    worked_but(&[])
}

/// The worked check with other answers.
pub fn worked_but(changes: &[(Field, &str)]) -> Form {
    let mut form = Form::default();
    let answers = [
        (Field::School, "senmon-private"),
        (Field::Years, "2"),
        (Field::EntryYear, "2027"),
        (Field::Tuition, "70"),
        (Field::EntranceFee, "20"),
        (Field::Commute, AWAY),
        (Field::BirthYear, "2008"),
        (Field::BirthMonth, "9"),
        (Field::BirthDay, "15"),
        (Field::Parents, TWO),
        (Field::Siblings, "1"),
        (Field::SiblingBirth(0), "2012"),
        (Field::SiblingDependent(0), YES),
        (Field::SalaryA, "360"),
        (Field::SalaryB, "90"),
        (Field::Assets, "below"),
    ];
    fill(&mut form, &answers);
    fill(&mut form, changes);
    form
}
