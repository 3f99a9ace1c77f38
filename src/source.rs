//! 出典: where a figure was read.

/// One document. Figures name it by its `id`; the id is unique within a feature's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: &'static str,
    pub title: &'static str,
    /// Absent where the stored copy had no address.
    pub url: Option<&'static str>,
    /// The document's own date, in its words (「2022年度」「年の記載なし」).
    pub date: Option<&'static str>,
}

/// The source with this id.
#[must_use]
pub fn by_id(table: &'static [Source], id: &str) -> Option<&'static Source> {
    table.iter().find(|source| source.id == id)
}
