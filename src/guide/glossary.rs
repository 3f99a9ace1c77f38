//! 用語集: the words that a first reader stumbles over, each with its reading and one line.

/// One word. The table [`super::TERMS`] is in the order of the readings.
pub struct Term {
    pub word: &'static str,
    /// In hiragana.
    pub reading: &'static str,
    /// What it means, as HTML with furigana.
    pub line: &'static str,
    /// Where the figure of the line was read: an id in [`super::SOURCES`].
    pub source: Option<&'static str>,
}

/// 行: the first kana of each row of the kana table, under which a dictionary files its words.
pub const ROWS: [char; 10] = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];

impl Term {
    /// The row that the word is filed under.
    #[must_use]
    pub fn row(&self) -> char {
        let first = self.reading.chars().next().unwrap_or('あ');
        ROWS.into_iter().rev().find(|row| *row <= first).unwrap_or('あ')
    }
}
