//! `/schools/`: search, filter, count, order, and the schools that are left. What a search shows is computed once, as
//! texts; the page only puts them in their places.

use leptos::{html, prelude::*};

use super::{
    facets::{Counts, facets},
    shown::{ALL, Shown, incomplete},
};
use crate::{
    browser::{address, page},
    schools::{SCHOOLS, choice::Choice, filter::Filter, order::Order, search::Search},
    ui::html::{element, icon},
};

/// The count takes the focus when the key that had it is gone.
const COUNT: &str = "#count";
const FIELD: &str = "#words";

pub fn schools_page() -> AnyView {
    let search = RwSignal::new(Search::from_query(&address::query()));
    let shown = Memo::new(move |_| Shown::of(&search.read()));
    let text = move |pick: fn(&Shown) -> &String| Signal::derive(move || pick(&shown.read()).clone());
    Effect::new(move |_| address::replace_query(&search.read().to_query()));
    let counts: Counts = Memo::new(move |_| search.read().filter.counts(SCHOOLS));
    let options = move |seen: Signal<bool>| move || seen.get().then(|| facets(search, counts));
    let wide = RwSignal::new(page::is_wide());
    page::on_resize(move || {
        if wide.get_untracked() != page::is_wide() {
            wide.set(page::is_wide());
        }
    });
    let opened = RwSignal::new(false);
    let sheet = NodeRef::<html::Dialog>::new();
    let open = move |_| {
        opened.set(true);
        if let Some(sheet) = sheet.get_untracked() {
            _ = sheet.show_modal();
        }
    };
    view! {
        <main class="main" id="main">
            <h1 class="vh">"学校をさがす"</h1>
            <div class="side">
                <aside class="wide-only panel" aria-label="しぼりこみ">
                    <p class="head">"しぼりこみ"</p>
                    {options(wide.into())}
                </aside>
                <div class="stack" on:click=move |tap| give_up(search, page::carried(&tap, "value"))>
                    <div class="call" inner_html=incomplete()></div>
                    <div class="row">
                        {word_field(search)}
                        <button
                            class="btn wide-hide"
                            type="button"
                            aria-haspopup="dialog"
                            inner_html=text(|shown| &shown.key)
                            on:click=open
                        ></button>
                    </div>
                    <div inner_html=text(|shown| &shown.chips)></div>
                    <div class="row between">
                        <p id="count" aria-live="polite" inner_html=text(|shown| &shown.count)></p>
                        {order_field(search)}
                    </div>
                    <div class="stack" inner_html=text(|shown| &shown.results)></div>
                </div>
            </div>
            <dialog
                class="sheet"
                node_ref=sheet
                aria-labelledby="sheet-name"
                on:close=move |_| opened.set(false)
                on:click=move |tap| {
                    match (page::carried(&tap, "value").as_deref(), sheet.get_untracked()) {
                        (Some(ALL), _) => clear(search),
                        (Some("close"), Some(sheet)) => sheet.close(),
                        _ => {}
                    }
                }
            >
                <header inner_html=SHEET_HEAD></header>
                <div>{options(opened.into())}</div>
                <footer>
                    <p class="vh" role="status" inner_html=text(|shown| &shown.see)></p>
                    <button class="btn" type="button" value=ALL>
                        "クリア"
                    </button>
                    <button class="btn go" type="button" value="close" inner_html=text(|shown| &shown.see)></button>
                </footer>
            </dialog>
        </main>
    }
    .into_any()
}

const SHEET_HEAD: &str = "<h2 id=\"sheet-name\">しぼりこみ</h2><button class=\"ico\" type=\"button\" value=\"close\" aria-label=\"閉じる\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-x\"/></svg></button>";

fn word_field(search: RwSignal<Search>) -> AnyView {
    view! {
        <label class="inp words">
            <span inner_html=icon("search")></span>
            <span class="vh">"学校名・地名・学科でさがす"</span>
            <input
                type="search"
                id="words"
                enterkeyhint="search"
                autocomplete="off"
                placeholder="学校名・地名"
                prop:value=search.read_untracked().filter.words.clone()
                on:input=move |event| search.update(|search| search.filter.words = event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

fn order_field(search: RwSignal<Search>) -> AnyView {
    let chosen = search.read_untracked().order;
    let option = |order: Order| {
        let selected = if order == chosen { "\" selected" } else { "\"" };
        element(&["option value=\"", order.slug(), selected].concat(), order.name())
    };
    let choose = move |event| {
        if let Some(order) = Order::from_slug(&event_target_value(&event)) {
            search.update(|search| search.order = order);
        }
    };
    view! {
        <label class="row s">
            <span class="dim">"並び"</span>
            <select class="btn sm order" inner_html=Order::ALL.map(option).concat() on:change=choose></select>
        </label>
    }
    .into_any()
}

/// Takes a condition back: a choice by its key and word, the words, or everything.
fn give_up(search: RwSignal<Search>, condition: Option<String>) {
    let Some(condition) = condition else { return };
    match condition.split_once('=') {
        Some(slug) => search.update(|search| {
            if let Some(choice) = Choice::from_slug(slug) {
                search.filter.drop(choice);
            }
        }),
        None if condition == ALL => clear(search),
        None => {
            search.update(|search| search.filter.words.clear());
            page::empty(FIELD);
        }
    }
    page::focus(COUNT);
}

fn clear(search: RwSignal<Search>) {
    search.update(|search| search.filter = Filter::default());
    page::empty(FIELD);
}
