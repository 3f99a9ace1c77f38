//! One of a few: keys that are radio buttons.

use super::{field::Control, html::element};

/// A question with its answers, which are [`key`]s, below each other, or two abreast.
pub fn choice(control: &Control, question: &str, hint: &str, two_abreast: bool, keys: &str) -> String {
    let id = &control.id;
    let hint = if hint.is_empty() { String::new() } else { element("p class=\"m dim\"", hint) };
    let head = ["<div class=legend id=", id, "-l tabindex=-1>", question, "</div>", &hint];
    let group = [" role=radiogroup aria-labelledby=", id, "-l aria-describedby=", id, "-e", control.marked()];
    let keys = element(if two_abreast { "div class=\"two keys\"" } else { "div class=keys" }, keys);
    control.framed(&group.concat(), &head.concat(), &keys)
}

/// An answer to choose: its value, its name, and a line of explanation that may be empty.
pub fn key(control: &Control, value: &str, name: &str, note: &str) -> String {
    [
        "<label class=pick><input type=radio name=",
        &control.id,
        " value=",
        value,
        if control.value == value { " checked><span>" } else { "><span>" },
        name,
        &if note.is_empty() { String::new() } else { element("small", note) },
        "</span></label>",
    ]
    .concat()
}
