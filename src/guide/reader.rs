//! 読む人: for whom something was written.

/// A reader, by what brings them here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reader {
    HighSchool,
    Parent,
    Worker,
    /// Left a university before the end (大学中退), or thinks of it.
    LeftUniversity,
    Freelance,
    Teacher,
}

impl Reader {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::HighSchool, Self::Parent, Self::Worker, Self::LeftUniversity, Self::Freelance, Self::Teacher];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::HighSchool => "高校生",
            Self::Parent => "保護者",
            Self::Worker => "社会人",
            Self::LeftUniversity => "大学を離れた人",
            Self::Freelance => "フリーランス",
            Self::Teacher => "先生",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.name() == name)
    }
}
