//! The options of the filter with what each would leave: beside the list where there is room, in the sheet elsewhere.

use leptos::prelude::*;

use super::shown::Shown;
use crate::{
    prefecture::{Prefecture, Region},
    schools::{
        choice::{Choice, Group, Years},
        school::Kind,
        search::Search,
    },
    ui::html::icon,
};

pub fn facets(search: RwSignal<Search>, shown: Memo<Shown>) -> AnyView {
    let options = move |choices: &[Choice]| choices.iter().map(|choice| option(search, shown, *choice)).collect();
    let kinds: Vec<AnyView> = options(&Kind::ALL.map(Choice::Kind));
    let regions: Vec<AnyView> = options(&Region::ALL.map(Choice::Region));
    let prefectures: Vec<AnyView> = options(&Prefecture::ALL.map(Choice::Prefecture));
    let years: Vec<AnyView> = options(&Years::ALL.map(Choice::Years));
    let opened = search.read_untracked().filter.choices().iter().any(|choice| matches!(choice, Choice::Prefecture(_)));
    let prefectures = view! {
        <details class="more" open=opened>
            <summary inner_html=icon("chev") + "都道府県でえらぶ"></summary>
            <div class="two">{prefectures}</div>
        </details>
    };
    vec![
        facet(Group::Kind, "", kinds, ().into_any()),
        facet(Group::Place, "0は、資料がまだ見つかっていないという意味です。", regions, prefectures.into_any()),
        facet(Group::Years, "年限が不明の学校は、分けてならべます。", years, ().into_any()),
    ]
    .into_any()
}

fn facet(group: Group, hint: &'static str, options: Vec<AnyView>, more: AnyView) -> AnyView {
    view! {
        <fieldset class="facet">
            <legend>{group.name()}</legend>
            <p class="s dim" hidden=hint.is_empty()>
                {hint}
            </p>
            <div class="two">{options}</div>
            {more}
        </fieldset>
    }
    .into_any()
}

/// One option. What would leave nothing cannot be chosen, but can be given up.
fn option(search: RwSignal<Search>, shown: Memo<Shown>, choice: Choice) -> AnyView {
    let count = move || {
        let shown = shown.read();
        shown.counts.iter().find(|(counted, _)| *counted == choice).map_or(0, |(_, count)| *count)
    };
    let chosen = move || search.read().filter.has(choice);
    view! {
        <label class="pick">
            <input
                type="checkbox"
                prop:checked=chosen
                disabled=move || count() == 0 && !chosen()
                on:change=move |_| search.update(|search| search.filter.toggle(choice))
            />
            <span>{choice.name()}</span>
            <span class="c">{move || count().to_string()}</span>
        </label>
    }
    .into_any()
}
