//! What the two pages that look something up have in common: groups of keys, the count, the list, the address.

use leptos::prelude::*;

use crate::{browser::address, ui::html::icon};

/// One key of a group of which one is chosen, as it stands now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub chosen: bool,
    /// How many there would be with this choice; a key that would leave nothing cannot be chosen.
    pub count: usize,
}

pub fn key(name: &'static str, state: Signal<Key>, choose: Callback<()>) -> AnyView {
    view! {
        <li>
            <button
                class="chip"
                type="button"
                aria-pressed=move || if state.get().chosen { "true" } else { "false" }
                disabled=move || !state.get().chosen && state.get().count == 0
                on:click=move |_| choose.run(())
            >
                {name}
                <small class="num">{move || state.get().count}</small>
            </button>
        </li>
    }
    .into_any()
}

/// A group of keys, the later ones behind a fold where there are many.
pub fn picker(name: &'static str, mut keys: Vec<AnyView>, fold: Option<Fold>) -> AnyView {
    let folded = fold.map(|Fold { after, name, open }| {
        let folded = keys.split_off(after.min(keys.len()));
        view! {
            <details class="more" open=open>
                <summary inner_html=icon("chev") + name></summary>
                <ul class="chips">{folded}</ul>
            </details>
        }
    });
    view! {
        <fieldset class="pickers">
            <legend>{name}</legend>
            <ul class="chips">{keys}</ul>
            {folded}
        </fieldset>
    }
    .into_any()
}

/// Where a group of keys is folded, and what the fold is called.
pub struct Fold {
    pub after: usize,
    pub name: &'static str,
    pub open: bool,
}

/// What was found. The choice that led to it stands in the address, so that it can be shared and comes back.
pub fn found(name: &'static str, told: Signal<String>, rows: Signal<String>, query: Signal<String>) -> AnyView {
    Effect::new(move |_| address::replace_query(&query.get()));
    view! {
        <section class="stack" aria-labelledby="found">
            <h2 id="found">{name}</h2>
            <p class="s dim" role="status">
                {told}
            </p>
            <ul class="links" inner_html=rows></ul>
        </section>
    }
    .into_any()
}
