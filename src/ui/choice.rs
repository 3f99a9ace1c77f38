//! One of a few: keys that are radio buttons.

use leptos::prelude::*;

use super::{field::Control, html::element};

/// An answer to choose: its value, its name, and a line of explanation that may be empty.
pub type Choice = (&'static str, String, String);

/// A question with its answers below each other, or two abreast.
pub fn choice(
    control: &Control,
    question: &str,
    hint: &str,
    two_abreast: bool,
    choices: impl IntoIterator<Item = Choice>,
) -> AnyView {
    let id = &control.id;
    let hint = if hint.is_empty() { String::new() } else { element("p class='m dim'", hint) };
    let head = element(&format!("div class=legend id={id}-l"), question) + &hint;
    let keys: Vec<AnyView> = choices.into_iter().map(|choice| key(control, choice)).collect();
    let class = if two_abreast { "two keys" } else { "keys" };
    control.framed(Some("radiogroup"), head, view! { <div class=class>{keys}</div> }.into_any())
}

fn key(control: &Control, (own, name, note): Choice) -> AnyView {
    let Control { id, value, set, .. } = control.clone();
    let words = if note.is_empty() { name } else { name + &element("small", &note) };
    view! {
        <label class="pick">
            <input
                type="radio"
                name=id
                value=own
                prop:checked=move || value.with(|value| value == own)
                on:change=move |_| set.run(own.into())
            />
            <span inner_html=words></span>
        </label>
    }
    .into_any()
}
