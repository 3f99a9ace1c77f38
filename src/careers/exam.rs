//! 国家試験: how many sat and passed, by round. A round whose result was not found says so in its note.

use std::fmt;

use super::{EXAMS, profession::Profession};

/// 回: one yearly examination, all candidates of the country.
pub struct Exam {
    pub profession: Profession,
    pub round: u16,
    pub year: u16,
    /// 受験者数.
    pub examinees: Option<u16>,
    /// 合格者数.
    pub passed: Option<u16>,
    /// 合格率 as the document prints it.
    pub rate: Option<Rate>,
    /// 新卒の合格率: of those who finished school that year.
    pub new_rate: Option<Rate>,
    pub note: Option<&'static str>,
    /// Ids in [`super::SOURCES`].
    pub sources: &'static [&'static str],
}

/// 合格率 in tenths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(pub u16);

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}％", self.0 / 10, self.0 % 10)
    }
}

/// All rounds of a profession, the oldest first.
pub fn rounds(profession: Profession) -> impl DoubleEndedIterator<Item = &'static Exam> {
    EXAMS.iter().filter(move |exam| exam.profession == profession)
}

/// The newest round whose result is known.
#[must_use]
pub fn latest(profession: Profession) -> Option<&'static Exam> {
    rounds(profession).rfind(|exam| exam.rate.is_some())
}
