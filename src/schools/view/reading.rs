//! One reading of an instrument: name, value with its unit, and what belongs to it in small letters.

use crate::ui::html::element;

/// Where no document gives the value, it says so and whom to ask.
pub fn reading(name: &str, value: Option<(&str, &str)>, small: &str) -> String {
    let (value, small) = match value {
        Some((number, unit)) => (element("span class=\"v\"", number) + &element("span class=\"u\"", unit), small),
        None => (element("span class=\"none\"", "不明"), "学校に確認"),
    };
    let small = if small.is_empty() { String::new() } else { element("dd class=\"when\"", small) };
    element("dl class=\"read\"", &[element("dt", name), element("dd", &value), small].concat())
}
