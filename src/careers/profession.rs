//! The three licences and the rows in which they are compared.

/// 国家資格の職種.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profession {
    ClinicalEngineer,
    RadiologicalTechnologist,
    MedicalTechnologist,
}

impl Profession {
    /// In the order of every comparison.
    pub const ALL: [Self; 3] = [Self::ClinicalEngineer, Self::RadiologicalTechnologist, Self::MedicalTechnologist];

    /// The name that the law gives it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ClinicalEngineer => "臨床工学技士",
            Self::RadiologicalTechnologist => "診療放射線技師",
            Self::MedicalTechnologist => "臨床検査技師",
        }
    }
}

/// A statement and the id of the source that says it.
pub struct Sourced {
    pub text: &'static str,
    pub source: &'static str,
}

/// What one licence is.
pub struct Licence {
    pub profession: Profession,
    pub in_a_word: &'static str,
    /// The law's definition in plain words.
    pub definition: Sourced,
    /// 総評: what the AI's answers were summed up to, word for word; the AI's claim, not ours.
    pub ai_comment: &'static str,
}

/// One line of the comparison: a cell for each of [`Profession::ALL`].
pub struct Row {
    pub label: &'static str,
    pub cells: &'static [Sourced],
    pub note: Option<&'static str>,
}
