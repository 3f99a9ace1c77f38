//! Fields of a form: a line for an amount, a list to choose from. Label, hint and error stand together; an error is the
//! field's description and is marked on it.

use super::html::{element, escaped, small_icon};

/// One field: what it holds, and what is wrong with it.
pub struct Control<'a> {
    /// Its name, and its id in the document.
    pub id: String,
    pub value: &'a str,
    /// Empty where nothing is wrong.
    pub error: &'static str,
}

impl Control<'_> {
    /// Around a question: marked while something is wrong, with the error below. `more` is whatever else its tag says.
    pub(super) fn framed(&self, more: &str, head: &str, body: &str) -> String {
        let wrong = !self.error.is_empty();
        let warning = if wrong { small_icon("warn") + self.error } else { String::new() };
        [
            if wrong { "<div class=\"field err\"" } else { "<div class=field" },
            more,
            "><div class=q>",
            head,
            "</div>",
            body,
            "<p class=e id=",
            &self.id,
            if wrong { "-e>" } else { "-e hidden>" },
            &warning,
            "</p></div>",
        ]
        .concat()
    }

    /// Whether it is wrong, for its tag.
    pub(super) const fn marked(&self) -> &'static str {
        if self.error.is_empty() { "" } else { " aria-invalid=true" }
    }

    /// What leads from its tag to its hint and its error.
    fn described(&self) -> String {
        let id = &self.id;
        [" id=", id, " name=", id, " aria-describedby=\"", id, "-h ", id, "-e\"", self.marked(), ">"].concat()
    }

    fn head(&self, label: &str, hint: &str) -> String {
        let id = &self.id;
        let label = ["<label class=l id=", id, "-l for=", id, ">", label, "</label>"].concat();
        if hint.is_empty() { label } else { [&label, "<span class=h id=", id, "-h>", hint, "</span>"].concat() }
    }
}

/// A line of text with its unit behind it, for an amount; `echo` says how the text was understood.
pub fn amount_field(control: &Control, [label, hint, unit, placeholder, echo]: [&str; 5]) -> String {
    let line = [
        "<div class=\"inp n\"><input inputmode=decimal autocomplete=off placeholder=\"",
        placeholder,
        "\" value=\"",
        &escaped(control.value),
        "\"",
        &control.described(),
        "<span>",
        unit,
        "</span></div><p class=echo>",
        echo,
        "</p>",
    ];
    control.framed("", &control.head(label, hint), &line.concat())
}

/// One list to choose from, of [`option`]s, before which stands that nothing is chosen.
pub fn list(control: &Control, label: &str, options: &str) -> String {
    let tag = ["<div class=inp><select aria-label=", label, &control.described()];
    [&tag.concat(), "<option value=\"\">", label, "</option>", options, "</select></div>"].concat()
}

pub fn option(control: &Control, value: &str, words: &str) -> String {
    let selected = if control.value == value { " selected" } else { "" };
    element(&["option value=", value, selected].concat(), words)
}

/// The numbers from one to another, up or down, as options.
pub fn numbers(control: &Control, from: i32, to: i32, unit: &str) -> String {
    let step = (to - from).signum();
    let mut text = String::new();
    for place in 0..=(to - from).abs() {
        let number = (from + place * step).to_string();
        text += &option(control, &number, &[&number, unit].concat());
    }
    text
}

/// A question that one or more lists answer together; the first list's control tells what is wrong.
pub fn lists_field(control: &Control, label: &str, hint: &str, lists: &str) -> String {
    let group = [" role=group aria-labelledby=", &control.id, "-l"].concat();
    control.framed(&group, &control.head(label, hint), &element("div class=lists", lists))
}
