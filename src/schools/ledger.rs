//! 免許までの帳簿: what one way to the licence costs more than another, line by line. A line of which one side is unknown
//! is shown as unknown and never counts; the difference is the sum of the lines that do.

use crate::yen::Yen;

/// One line. Costs are positive, what lowers them is negative.
pub struct Line {
    pub name: &'static str,
    /// 専門学校3年.
    pub college: Option<Yen>,
    /// 大学4年.
    pub university: Option<Yen>,
    /// Where the amounts are from, or why they are not known.
    pub note: String,
}

impl Line {
    /// How much more the university costs; `None` where one side is unknown.
    #[must_use]
    pub fn difference(&self) -> Option<Yen> {
        Some(self.university? - self.college?)
    }
}

/// College, university and difference of all lines that count.
#[must_use]
pub fn total(lines: &[Line]) -> (Yen, Yen, Yen) {
    let counted = || lines.iter().filter(|line| line.difference().is_some());
    let college: Yen = counted().filter_map(|line| line.college).sum();
    let university: Yen = counted().filter_map(|line| line.university).sum();
    (college, university, counted().filter_map(Line::difference).sum())
}
