//! The options of the filter with what each would leave: beside the list where there is room, in the sheet elsewhere.

use leptos::prelude::*;

use crate::{
    prefecture::{Prefecture, Region},
    schools::{
        choice::{Choice, Group, Years},
        school::Kind,
        search::Search,
    },
    ui::html::icon,
};

/// Every option with what it would leave, as [`crate::schools::filter::Filter::counts`] gives them. Counted only while
/// somebody sees them.
pub type Counts = Memo<Vec<(Choice, usize)>>;

pub fn facets(search: RwSignal<Search>, counts: Counts) -> AnyView {
    let options = move |choices: &[Choice]| choices.iter().map(|choice| option(search, counts, *choice)).collect();
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
fn option(search: RwSignal<Search>, counts: Counts, choice: Choice) -> AnyView {
    let count = move || counts.read().iter().find(|(counted, _)| *counted == choice).map_or(0, |(_, count)| *count);
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
