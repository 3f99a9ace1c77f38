//! The way through the quiz: a start, fifteen questions, a pause, nine more for who likes, the result.

use super::{
    answers::Answers,
    question::{COUNT, PART_1, RULE},
};

/// Where someone stands. Questions by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What the quiz can tell and what it cannot.
    Start,
    Ask(usize),
    /// One answer is changed; then straight back to the result.
    Change(usize),
    /// After the scenes of work: the result, or the optional questions.
    Pause,
    Result,
}

impl Step {
    /// After a question was answered or skipped.
    #[must_use]
    pub const fn after(self) -> Self {
        match self {
            Self::Start => Self::Ask(0),
            Self::Ask(place) if place + 1 == PART_1 => Self::Pause,
            Self::Ask(place) if place + 1 < COUNT => Self::Ask(place + 1),
            Self::Pause => Self::Ask(PART_1),
            Self::Ask(_) | Self::Change(_) | Self::Result => Self::Result,
        }
    }

    /// Back to what was before; answers stay.
    #[must_use]
    pub const fn before(self) -> Self {
        match self {
            Self::Start | Self::Ask(0) => Self::Start,
            Self::Ask(PART_1) => Self::Pause,
            Self::Ask(place) => Self::Ask(place - 1),
            Self::Pause => Self::Ask(PART_1 - 1),
            Self::Change(_) | Self::Result => Self::Result,
        }
    }

    /// Where kept answers go on.
    #[must_use]
    pub fn resume(answers: &Answers) -> Self {
        match answers.next() {
            COUNT => Self::Result,
            PART_1 => Self::Pause,
            place => Self::Ask(place),
        }
    }

    /// The place of the question that is on the screen.
    #[must_use]
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Ask(place) | Self::Change(place) => Some(place),
            Self::Start | Self::Pause | Self::Result => None,
        }
    }

    /// A short name, for the address too: `q=5`, `change=5`, `q=next`, `result`; nothing for the start. Numbers as shown,
    /// from 1.
    #[must_use]
    pub fn to_query(self) -> String {
        match self {
            Self::Start => String::new(),
            Self::Ask(place) => "q=".to_owned() + &(place + 1).to_string(),
            Self::Change(place) => "change=".to_owned() + &(place + 1).to_string(),
            Self::Pause => "q=next".into(),
            Self::Result => "result".into(),
        }
    }

    /// The step of that name; the start for any other text.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let (key, number) = name.split_once('=').unwrap_or((name, ""));
        let place = number.parse::<usize>().ok().filter(|number| (1..=COUNT).contains(number)).map(|number| number - 1);
        match (key, place) {
            ("q", Some(place)) => Self::Ask(place),
            ("change", Some(place)) => Self::Change(place),
            ("q", None) if number == "next" => Self::Pause,
            ("result", None) if number.is_empty() => Self::Result,
            _ => Self::Start,
        }
    }

    /// The step that an address asks for. Who has answered nothing yet begins at the start, whatever the address: what
    /// the quiz cannot tell is said before the first question. The result has an address of its own.
    #[must_use]
    pub fn from_query(query: &str, answers: &Answers) -> Self {
        match Self::named(query) {
            step if step != Self::Result && answers.answered() > 0 => step,
            _ => Self::Start,
        }
    }
}

/// About how many minutes some questions take, an estimate; 0 for less than half a minute.
#[must_use]
pub fn minutes(questions: usize) -> usize {
    (questions * RULE.seconds_a_question + 30) / 60
}
