//! One person's answer sheet.

use crate::saved;

use super::question::{COUNT, LABELS, PART_1, QUESTIONS, Question};

/// How much a statement holds for someone, 1 (not at all) to 5 (very much). There is no other degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Degree(u8);

impl Degree {
    /// From the least to the most.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if 1 <= number && number <= 5 { Some(Self(number)) } else { None }
    }

    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// −2 to 2: what is weighed.
    #[must_use]
    pub fn value(self) -> i32 {
        i32::from(self.0) - 3
    }

    /// 「まあそう思う」
    #[must_use]
    pub fn label(self) -> &'static str {
        LABELS.get(usize::from(self.0) - 1).copied().unwrap_or_default()
    }
}

/// An answer sheet: a degree for each question by its place, nothing where it was skipped or not reached. A skipped
/// question counts nowhere, which is not the same as the middle degree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers([Option<Degree>; COUNT]);

impl Answers {
    #[must_use]
    pub fn get(&self, place: usize) -> Option<Degree> {
        self.0.get(place).copied().flatten()
    }

    /// Answers, changes or skips; a place that does not exist is left alone.
    pub fn set(&mut self, place: usize, degree: Option<Degree>) {
        if let Some(answer) = self.0.get_mut(place) {
            *answer = degree;
        }
    }

    /// Every question with its answer, in the order asked.
    pub fn sheet(&self) -> impl Iterator<Item = (&'static Question, Option<Degree>)> {
        QUESTIONS.iter().zip(self.0)
    }

    /// The number of answered questions.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// Where to go on: the place after the last answer; equal to the number of questions when the last one is answered.
    #[must_use]
    pub fn next(&self) -> usize {
        self.0.iter().rposition(Option::is_some).map_or(0, |last| last + 1)
    }

    /// Whether one of the optional questions (part 2) has been answered.
    #[must_use]
    pub fn beyond_part_1(&self) -> bool {
        self.next() > PART_1
    }

    /// For storage: [`Answers::to_digits`], sealed. The version stands for the list of questions.
    #[must_use]
    pub fn to_saved(&self) -> String {
        saved::seal(VERSION, &self.to_digits())
    }

    /// The sheet that was sealed; `None` for any other text.
    #[must_use]
    pub fn from_saved(text: &str) -> Option<Self> {
        let (VERSION, payload) = saved::open(text)? else { return None };
        Self::from_digits(payload)
    }

    /// For the part of an address behind `#`, which no server sees: `q1_` and the digits, `0` for none (what is sent in a
    /// chat loses signs at its end). A promise: it is in people's links.
    #[must_use]
    pub fn to_link(&self) -> String {
        LINK.to_owned() + &self.to_digits().replace(SKIPPED, "0")
    }

    /// The sheet of a link; `None` for any other text, above all for one that was cut.
    #[must_use]
    pub fn from_link(text: &str) -> Option<Self> {
        Self::from_digits(&text.strip_prefix(LINK)?.replace('0', SKIPPED))
    }

    /// Whether a text was meant as such a link, whole or not.
    #[must_use]
    pub fn is_link(text: &str) -> bool {
        text.starts_with(LINK)
    }

    /// A digit for each answer, `-` for none.
    fn to_digits(self) -> String {
        self.0.map(|answer| answer.map_or('-', |degree| char::from(b'0' + degree.number()))).iter().collect()
    }

    fn from_digits(digits: &str) -> Option<Self> {
        let mut answers = Self::default();
        if digits.len() != COUNT {
            return None;
        }
        for (answer, byte) in answers.0.iter_mut().zip(digits.bytes()) {
            *answer = match byte {
                b'-' => None,
                digit => Some(Degree::new(digit.wrapping_sub(b'0'))?),
            };
        }
        Some(answers)
    }
}

/// Goes up when a question is added, removed or moved.
const VERSION: u32 = 1;
/// What stands for no answer where answers are kept.
const SKIPPED: &str = "-";
/// What stands before the digits in a link; its number is that of [`VERSION`].
const LINK: &str = "q1_";
