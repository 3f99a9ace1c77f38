//! A school that the finder hands over to the form: its kind, years and fees, as far as a document states them. What no
//! document states stays open.

use super::form::{Field, Form};

/// The file that holds a line for each school, below the app's base.
pub const FILE: &str = "schools/money.txt";

const BETWEEN: char = '\t';

/// What is handed over, in the order of a line behind id and name: texts as the fields of the form hold them, empty where
/// nothing is known.
pub const FIELDS: [Field; 9] = [
    Field::School,
    Field::Years,
    Field::Mode,
    Field::Tuition,
    Field::EntranceFee,
    Field::OtherFees,
    Field::SameFees,
    Field::LaterFees,
    Field::AtEntry,
];

/// The line of a school: id, name, in words which fees of which year these are, and the texts of [`FIELDS`].
#[must_use]
pub fn line(id: &str, name: &str, which: &str, answers: [&str; 9]) -> String {
    let mut line = [id, "\t", name, "\t", which].concat();
    for answer in answers {
        line.extend(["\t", answer]);
    }
    line + "\n"
}

/// The line of a school in the file's text, without its end; `None` where there is none.
#[must_use]
pub fn line_of<'a>(text: &'a str, id: &str) -> Option<&'a str> {
    text.lines().find(|line| line.split(BETWEEN).next() == Some(id))
}

/// Whether a text is the file's.
#[must_use]
pub fn is_file(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.split(BETWEEN).count() == FIELDS.len() + 3)
}

impl Form {
    /// Takes over a school's line. Fees of another school do not stay. `false`: the line is none.
    pub fn take_over(&mut self, line: &str) -> bool {
        let mut parts = line.split(BETWEEN);
        let (Some(_), Some(name), Some(which)) = (parts.next(), parts.next(), parts.next()) else { return false };
        let answers: Vec<&str> = parts.collect();
        if answers.len() != FIELDS.len() || name.is_empty() {
            return false;
        }
        for (field, answer) in FIELDS.into_iter().zip(answers) {
            self.put(field, answer.into());
        }
        self.put(Field::Stem, String::new());
        self.put(Field::Taken, [name, "\t", which].concat());
        true
    }

    /// Forgets the school that was handed over, with what it brought.
    pub fn give_back(&mut self) {
        for field in FIELDS.into_iter().chain([Field::Taken]) {
            self.put(field, String::new());
        }
    }

    /// The name of the school that was handed over, and in words which fees of which year these are (empty: none).
    #[must_use]
    pub fn taken_over(&self) -> Option<(&str, &str)> {
        self.get(Field::Taken).split_once(BETWEEN)
    }
}
