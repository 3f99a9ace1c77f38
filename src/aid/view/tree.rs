//! Lines that open: an amount, the rule behind it, and below it what it was worked out from.

use crate::{
    aid::trail::Line,
    ui::html::{element, icon},
};

/// A tree of lines; `open` levels of it are open at first.
pub fn tree(lines: &[Line], open: u8) -> String {
    element("div class=tree", &branches(lines, open))
}

fn branches(lines: &[Line], open: u8) -> String {
    lines.iter().map(|line| branch(line, open)).collect()
}

fn branch(line: &Line, open: u8) -> String {
    let Line { name, value, note, parts } = line;
    let (law, end) = if note.is_empty() { ("", "") } else { ("<span class=law>", "</span>") };
    let words = ["<span>", name, "</span><span class=num>", value, "</span>", law, note, end].concat();
    if parts.is_empty() {
        return element("div class=leaf", &words);
    }
    let details = if open > 0 { "details open" } else { "details" };
    element(details, &(element("summary", &(icon("chev") + &words)) + &branches(parts, open.saturating_sub(1))))
}
