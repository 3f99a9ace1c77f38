//! Fields of a form: a line for an amount, a list to choose from. Label, hint and error stand together; an error is the
//! field's description and is marked on it.

use leptos::prelude::*;

use super::html::{element, small_icon};

/// One field's text, as it is, how to change it, and what is wrong with it.
#[derive(Clone)]
pub struct Control {
    /// The name in the document, unique on the page.
    pub id: String,
    pub value: Signal<String>,
    pub set: Callback<String>,
    /// Empty where nothing is wrong.
    pub error: Signal<&'static str>,
}

impl Control {
    /// Around a question: marked while something is wrong, with the error below.
    pub(super) fn framed(&self, role: Option<&'static str>, head: String, body: AnyView) -> AnyView {
        let (id, error) = (self.id.clone(), self.error);
        let wrong = move || !error.get().is_empty();
        view! {
            <div
                class="field"
                class:err=wrong
                role=role
                aria-labelledby=role.map(|_| format!("{id}-l"))
                aria-invalid=move || (role == Some("radiogroup") && wrong()).then_some("true")
            >
                <div class="q" inner_html=head></div>
                {body}
                <p class="e" id=format!("{id}-e") hidden=move || !wrong() inner_html=move || small_icon("warn") + error.get()></p>
            </div>
        }
        .into_any()
    }
}

/// Label and hint of a question: `label` may be the element `label for=…`.
pub(super) fn head(id: &str, label: &str, hint: &str) -> String {
    let hint = if hint.is_empty() { String::new() } else { element(&format!("span class=h id={id}-h"), hint) };
    element(&format!("label class=l id={id}-l for={id}"), label) + &hint
}

/// A line of text with its unit behind it, for an amount; `echo` says how the text was understood.
pub fn amount_field(
    control: &Control,
    label: &str,
    hint: &str,
    unit: &'static str,
    placeholder: &'static str,
    echo: Signal<String>,
) -> AnyView {
    let Control { id, value, set, error } = control.clone();
    let line = view! {
        <div class="inp n">
            <input
                id=id.clone()
                inputmode="decimal"
                autocomplete="off"
                placeholder=placeholder
                prop:value=value.get_untracked()
                aria-invalid=move || (!error.get().is_empty()).then_some("true")
                aria-describedby=format!("{id}-h {id}-e")
                on:input=move |event| set.run(event_target_value(&event))
            />
            <span>{unit}</span>
        </div>
        <p class="echo" inner_html=move || echo.get()></p>
    };
    control.framed(None, head(&id, label, hint), line.into_any())
}

/// One list to choose from: options as value and words, before which stands that nothing is chosen.
pub fn list(control: &Control, label: &'static str, options: &[(String, String)]) -> AnyView {
    let Control { id, value, set, error } = control.clone();
    let rows: String =
        options.iter().map(|(value, words)| element(&["option value=", value].concat(), words)).collect();
    let rows = element("option value=''", label) + &rows;
    view! {
        <div class="inp">
            <select
                id=id.clone()
                aria-label=label
                aria-invalid=move || (!error.get().is_empty()).then_some("true")
                aria-describedby=format!("{id}-h {id}-e")
                inner_html=rows
                prop:value=move || value.get()
                on:change=move |event| set.run(event_target_value(&event))
            ></select>
        </div>
    }
    .into_any()
}

/// A question that one or more lists answer together; the first list's control tells what is wrong.
pub fn lists_field(control: &Control, label: &str, hint: &str, lists: Vec<AnyView>) -> AnyView {
    let body = view! { <div class="lists">{lists}</div> }.into_any();
    control.framed(Some("group"), head(&control.id, label, hint), body)
}
