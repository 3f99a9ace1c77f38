//! What the two pages that look something up have in common: groups of keys, and what was found.

use crate::ui::html::{button, element, fold};

/// What marks the chosen key.
const CHOSEN: &str = " aria-pressed=true";

/// One key of a group of which one is chosen: what it carries, its name, whether it is chosen, and how many there would
/// be with it. A key that would leave nothing cannot be chosen.
pub fn key(group: &str, value: &str, name: &str, chosen: bool, count: usize) -> String {
    let pressed = if chosen { CHOSEN } else { " aria-pressed=false" };
    let closed = if count == 0 && !chosen { " disabled" } else { "" };
    let inside = [name, " ", &element("small class=num", &count.to_string())].concat();
    element("li", &button(group, value, &["class=chip", pressed, closed].concat(), &inside))
}

/// A group of keys; the later ones stand behind a fold of this name where there are any.
pub fn picker(name: &str, keys: &str, fold_name: &str, later: &str) -> String {
    let later = if later.is_empty() {
        String::new()
    } else {
        fold(later.contains(CHOSEN), fold_name, &element("ul class=chips", later))
    };
    let keys = element("ul class=chips", keys);
    element("fieldset class=pickers", &(element("legend", name) + &keys + &later))
}

/// What was found: the name of the list, its count, its rows.
pub fn found(name: &str, told: &str, rows: &str) -> String {
    let told = element("p class=\"s dim\" role=status", told);
    let parts = [&element("h2 id=found", name), &told, &element("ul class=links", rows)];
    element("section class=stack aria-labelledby=found", &parts.map(String::as_str).concat()) + SCALE
}

const SCALE: &str = "<div class=scale aria-hidden=true></div>";
