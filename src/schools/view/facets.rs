//! The options of the filter with what each would leave: beside the list where there is room, in the sheet elsewhere.

use leptos::prelude::*;

use crate::{
    prefecture::{Prefecture, Region},
    schools::{
        choice::{Choice, Group, Years},
        school::Kind,
        search::Search,
    },
    ui::icon::icon,
};

/// Every option with its count, as [`crate::schools::filter::Filter::counts`] gives them.
pub type Counts = Memo<Vec<(Choice, usize)>>;

pub fn facets(search: RwSignal<Search>, counts: Counts) -> AnyView {
    let options =
        move |choices: Vec<Choice>| choices.into_iter().map(move |choice| option(search, counts, choice)).collect();
    let prefecture_chosen =
        search.read_untracked().filter.choices().iter().any(|choice| matches!(choice, Choice::Prefecture(_)));
    let prefectures = view! {
        <details class="more" open=prefecture_chosen>
            <summary>{icon("chev")} "都道府県でえらぶ"</summary>
            <div class="two">{options(Prefecture::ALL.into_iter().map(Choice::Prefecture).collect())}</div>
        </details>
    };
    let regions = options(Region::ALL.into_iter().map(Choice::Region).collect());
    [
        facet(Group::Kind, "", options(Kind::ALL.into_iter().map(Choice::Kind).collect()), ().into_any()),
        facet(Group::Place, "0は、資料がまだ見つかっていないという意味です。", regions, prefectures.into_any()),
        facet(
            Group::Years,
            "年限が不明の学校は、分けてならべます。",
            options(Years::ALL.into_iter().map(Choice::Years).collect()),
            ().into_any(),
        ),
    ]
    .into_any()
}

fn facet(group: Group, hint: &'static str, options: Vec<AnyView>, more: AnyView) -> AnyView {
    view! {
        <fieldset class="facet">
            <legend>{group.name()}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="s dim">{hint}</p> })}
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
            <span class="c">{count}</span>
        </label>
    }
    .into_any()
}
