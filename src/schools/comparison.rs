//! 学校をくらべる: what stands side by side, and what may be said of the differences. What is unknown never wins, and
//! where something is unknown the best is only the best of what is known.
//!
//! The facts come from one text, written when the site is built (see `view::compared`): a line of the words above
//! and below the table and the rows' names, then a line for each school.

/// The file, below the app's base.
pub const FACTS: &str = "schools/compare.txt";

/// Between the fields of a line, and between the parts of a field.
pub const NEXT: char = '\t';
pub const PART: char = '\u{1f}';

/// One row of the comparison.
pub struct Row<'a> {
    pub name: &'a str,
    /// What the lowest value is called: 「いちばん低い」. Absent where lower is not better.
    best: Option<&'a str>,
    pub cells: Vec<Cell<'a>>,
}

/// What is known of one school; without text it is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    pub text: &'a str,
    /// What it is ordered by, where it has a number.
    number: Option<u64>,
}

/// What a row says of the schools together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Same,
    Differs,
    /// What is known is the same, but something is unknown.
    Unknown,
}

/// What is said above and below the table.
#[must_use]
pub fn words(facts: &str) -> [&str; 2] {
    let mut fields = facts.lines().next().unwrap_or_default().split(NEXT);
    [(); 2].map(|()| fields.next().unwrap_or_default())
}

/// The schools of these ids that the text knows: their ids and names, and the rows.
#[must_use]
pub fn compare<'a>(facts: &'a str, ids: &[String]) -> (Vec<(&'a str, &'a str)>, Vec<Row<'a>>) {
    let mut lines = facts.lines();
    let head = lines.next().unwrap_or_default();
    let mut rows: Vec<Row> = head.split(NEXT).skip(2).map(row).collect();
    let mut schools = Vec::new();
    for id in ids {
        let Some(line) = lines.clone().find(|line| line.split(NEXT).next() == Some(id)) else { continue };
        let mut fields = line.split(NEXT);
        schools.push((fields.next().unwrap_or_default(), fields.next().unwrap_or_default()));
        for row in &mut rows {
            row.cells.push(cell(fields.next().unwrap_or_default()));
        }
    }
    (schools, rows)
}

fn row(field: &str) -> Row<'_> {
    let (name, best) = field.split_once(PART).unwrap_or((field, ""));
    Row { name, best: Some(best).filter(|best| !best.is_empty()), cells: Vec::new() }
}

fn cell(field: &str) -> Cell<'_> {
    let (text, number) = field.split_once(PART).unwrap_or((field, ""));
    Cell { text, number: number.parse().ok() }
}

impl<'a> Row<'a> {
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let mut known = self.cells.iter().filter(|cell| !cell.text.is_empty());
        let first = known.next();
        if known.any(|cell| Some(cell) != first) {
            Verdict::Differs
        } else if self.cells.iter().any(|cell| cell.text.is_empty()) {
            Verdict::Unknown
        } else {
            Verdict::Same
        }
    }

    /// What a cell is called when no other has a lower number and one at least has a higher one.
    #[must_use]
    pub fn best(&self, cell: &Cell) -> Option<[&'a str; 2]> {
        let best = self.best?;
        let number = cell.number?;
        let numbers = || self.cells.iter().map(|cell| cell.number);
        let wins = numbers().flatten().all(|other| number <= other) && numbers().flatten().any(|other| number < other);
        let among = if numbers().all(|other| other.is_some()) { "" } else { "分かっている中で" };
        wins.then_some([among, best])
    }
}
