//! Lines that open: an amount, the rule behind it, and below it what it was worked out from.

use crate::{
    aid::trail::Line,
    ui::html::{icon, tag},
};

/// A tree of lines; `open` levels of it are open at first.
pub fn tree(lines: &[Line], open: u8) -> String {
    tag("div class=tree", &branches(lines, open))
}

fn branches(lines: &[Line], open: u8) -> String {
    lines.iter().map(|line| branch(line, open)).collect()
}

fn branch(line: &Line, open: u8) -> String {
    let Line { name, value, note, parts } = line;
    let note = if note.is_empty() { String::new() } else { tag("span class=law", note) };
    let words = tag("span", name) + &tag("span class=num", value) + &note;
    if parts.is_empty() {
        return tag("div class=leaf", &words);
    }
    let details = if open > 0 { "details open" } else { "details" };
    tag(details, &(tag("summary", &(icon("chev") + &words)) + &branches(parts, open.saturating_sub(1))))
}
