//! 免許までの帳簿: what one way to the licence costs more than another, line by line. A line of which one side is unknown
//! is shown as unknown and never counts; the difference is the sum of the lines that do.
//!
//! It begins with an example whose amounts have sources; a reader may type others over them.

use crate::{
    aid::amount::{self, NoAmount},
    yen::{Yen, grouped},
};

/// One line. Costs are positive, what lowers them is negative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    /// Whether it lowers what has to be paid: then amounts are typed without their sign.
    pub lowers: bool,
    /// 専門学校3年 and 大学4年.
    pub amounts: [Option<Yen>; 2],
}

impl Line {
    /// How much more the university costs; `None` where one side is unknown.
    #[must_use]
    pub fn difference(&self) -> Option<Yen> {
        let [college, university] = self.amounts;
        Some(university? - college?)
    }
}

/// College, university and difference of all lines that count; `None` where no cost does: what only lowers costs is no sum
/// of them.
#[must_use]
pub fn total(lines: &[Line]) -> Option<[Yen; 3]> {
    let (mut colleges, mut universities, mut differences) = (Yen::ZERO, Yen::ZERO, Yen::ZERO);
    let mut costs = false;
    for line in lines {
        if let ([Some(college), Some(university)], Some(difference)) = (line.amounts, line.difference()) {
            colleges += college;
            universities += university;
            differences += difference;
            costs |= !line.lowers;
        }
    }
    costs.then_some([colleges, universities, differences])
}

/// A ledger that a reader is changing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The example.
    lines: Vec<Line>,
    /// What was typed over it: line, side and text.
    typed: Vec<(usize, usize, String)>,
}

/// Between the lines and the fields of a ledger in a document.
const NEXT: char = ';';
const PART: char = '|';
/// What a line that lowers the costs begins with.
const LOWERS: &str = "-";

impl Ledger {
    /// The example as it stands in the document; what is no line is left out.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self { lines: text.split(NEXT).filter_map(line).collect(), typed: Vec::new() }
    }

    /// What a field holds: as typed, else the amount of the example in 万円; empty where it is unknown.
    #[must_use]
    pub fn text(&self, at: usize, side: usize) -> String {
        if let Some((_, _, text)) = self.typed.iter().find(|(line, of, _)| (*line, *of) == (at, side)) {
            return text.clone();
        }
        let amount = self.lines.get(at).and_then(|line| *line.amounts.get(side)?);
        amount.map(|amount| in_man(if amount.0 < 0 { -amount } else { amount })).unwrap_or_default()
    }

    /// Types a text over an amount.
    pub fn type_in(&mut self, at: usize, side: usize, text: &str) {
        self.typed.retain(|(line, of, _)| (*line, *of) != (at, side));
        if self.text(at, side) != text {
            self.typed.push((at, side, text.to_owned()));
        }
    }

    /// Whether a line holds what the reader typed.
    #[must_use]
    pub fn is_own(&self, at: usize) -> bool {
        self.typed.iter().any(|(line, _, _)| *line == at)
    }

    /// Gives up all that was typed.
    pub fn reset(&mut self) {
        self.typed.clear();
    }

    /// What is wrong with a field; an empty one is unknown and not wrong.
    #[must_use]
    pub fn error(&self, at: usize, side: usize) -> &'static str {
        match amount::parse(&self.text(at, side)) {
            Ok(_) | Err(NoAmount::Empty) => "",
            Err(why) => why.text(),
        }
    }

    /// The lines as they stand now; what cannot be read as an amount is unknown.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let now = |(at, line): (usize, &Line)| {
            let amount = |side| amount::parse(&self.text(at, side)).ok();
            let signed = |amount: Yen| if line.lowers { -amount } else { amount };
            Line { amounts: [0, 1].map(|side| amount(side).map(signed)), ..line.clone() }
        };
        self.lines.iter().enumerate().map(now).collect()
    }
}

/// The text of an example, for its document.
#[must_use]
pub fn written(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let [college, university] = line.amounts.map(|amount| amount.map_or_else(String::new, |yen| yen.0.to_string()));
        let sign = if line.lowers { LOWERS } else { "" };
        text += &[sign, "|", &line.name, "|", &college, "|", &university, ";"].concat();
    }
    text
}

fn line(text: &str) -> Option<Line> {
    let mut parts = text.split(PART);
    let (sign, name) = (parts.next()?, parts.next()?);
    let mut amount = || parts.next().and_then(|text| text.parse().ok()).map(Yen);
    Some(Line { name: name.to_owned(), lowers: sign == LOWERS, amounts: [amount(), amount()] })
}

/// `423.5` from 4,235,000円: what can be typed into a field of 万円, to the yen.
fn in_man(amount: Yen) -> String {
    let (man, rest) = (amount.0 / 10_000, amount.0 % 10_000);
    let digits = (10_000 + rest).to_string();
    let rest = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    let man = grouped(man);
    if rest.is_empty() { man } else { [&man, ".", rest].concat() }
}
