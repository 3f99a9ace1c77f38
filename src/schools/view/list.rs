//! `/schools/`: search, filter, count, order, and the schools that are left.

use leptos::{html, prelude::*};

use super::{
    card::cards,
    facets::{Counts, facets},
};
use crate::{
    browser::{address, page},
    schools::{
        COLLECTED, NATIONWIDE, SCHOOLS,
        choice::Choice,
        filter::{Filter, Found},
        order::Order,
        school::date_text,
        search::Search,
    },
    ui::{
        html::{element, elements, icon as icon_text},
        icon::icon,
    },
};

/// Where the focus goes when the key that had it is gone.
const COUNT: &str = "#count";

pub fn schools_page() -> AnyView {
    let search = RwSignal::new(Search::from_query(&address::query()));
    let found = Memo::new(move |_| sorted(&search.read()));
    let counts: Counts = Memo::new(move |_| search.read().filter.counts(SCHOOLS));
    let sheet = NodeRef::<html::Dialog>::new();
    let opened = RwSignal::new(false);
    Effect::new(move |_| address::replace_query(&search.read().to_query()));
    let open = move || {
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
                    {facets(search, counts)}
                </aside>
                <div class="stack">
                    <div class="call" inner_html=incomplete()></div>
                    <div class="row">{word_field(search)} {filter_key(search, open)}</div>
                    {chips(search)}
                    {count_and_order(search, found)}
                    <ul class="grid cards" inner_html=move || cards(&found.read().sure)></ul>
                    {nothing(search, found)}
                    {unknown(found)}
                    <div class="foot" inner_html=move || about(search.read().order)></div>
                </div>
            </div>
            <dialog class="sheet" node_ref=sheet aria-labelledby="sheet-name">
                {move || opened.get().then(|| sheet_inside(search, found, counts, sheet))}
            </dialog>
        </main>
    }
    .into_any()
}

fn sorted(search: &Search) -> Found<'static> {
    let mut found = search.filter.found(SCHOOLS);
    search.order.sort(&mut found.sure);
    search.order.sort(&mut found.unknown);
    found
}

fn incomplete() -> String {
    let words = format!(
        "資料で確かめた{}校です。{}年の養成校は{}校で、完全な一覧ではありません。<a href=\"#about\">くわしく</a>",
        SCHOOLS.len(),
        NATIONWIDE.year,
        NATIONWIDE.schools
    );
    icon_text("info") + &element("p", &words)
}

fn word_field(search: RwSignal<Search>) -> AnyView {
    view! {
        <label class="inp words">
            {icon("search")} <span class="vh">"学校名・地名・学科でさがす"</span>
            <input
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                placeholder="学校名・地名"
                prop:value=move || search.read().filter.words.clone()
                on:input=move |event| search.update(|search| search.filter.words = event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

fn filter_key(search: RwSignal<Search>, open: impl Fn() + 'static) -> AnyView {
    let number = move || search.read().filter.choices().len();
    view! {
        <button class="btn wide-hide" type="button" aria-haspopup="dialog" on:click=move |_| open()>
            {icon("knobs")}
            {move || match number() {
                0 => "しぼる".into_any(),
                number => {
                    view! {
                        <span class="num">{number}</span>
                        <span class="vh">"件でしぼりこみ中。条件を変える"</span>
                    }
                        .into_any()
                }
            }}
        </button>
    }
    .into_any()
}

/// The choices that hold, each with a way to give it up.
fn chips(search: RwSignal<Search>) -> AnyView {
    let give_up = move |choice: Choice| {
        search.update(|search| search.filter.drop(choice));
        page::focus(COUNT);
    };
    let chip = move |choice: Choice| {
        view! {
            <li>
                <button class="chip on" type="button" on:click=move |_| give_up(choice)>
                    {choice.name()}
                    {icon("x")}
                    <span class="vh">"を外す"</span>
                </button>
            </li>
        }
        .into_any()
    };
    let all = move || {
        view! {
            <li>
                <button class="txt" type="button" on:click=move |_| clear(search)>
                    "すべて外す"
                </button>
            </li>
        }
    };
    (move || {
        search.read().filter.is_active().then(|| {
            let chips: Vec<AnyView> = search.read().filter.choices().iter().map(|choice| chip(*choice)).collect();
            view! { <ul class="chips" aria-label="いまの条件">{chips} {all()}</ul> }
        })
    })
    .into_any()
}

fn clear(search: RwSignal<Search>) {
    search.update(|search| search.filter = Filter::default());
    page::focus(COUNT);
}

fn count_and_order(search: RwSignal<Search>, found: Memo<Found<'static>>) -> AnyView {
    let choose = move |event| {
        if let Some(order) = Order::from_slug(&event_target_value(&event)) {
            search.update(|search| search.order = order);
        }
    };
    let option = move |order: Order| {
        view! { <option value=order.slug() selected=move || search.read().order == order>{order.name()}</option> }
    };
    view! {
        <div class="row between">
            <p id="count" aria-live="polite" inner_html=move || count(&found.read())></p>
            <label class="row s">
                <span class="dim">"並び"</span>
                <select class="btn sm order" on:change=choose>
                    {Order::ALL.map(option).into_iter().collect_view()}
                </select>
            </label>
        </div>
    }
    .into_any()
}

fn count(found: &Found) -> String {
    let unknown = match found.unknown.len() {
        0 => String::new(),
        unknown => format!("、ほかに条件が不明{unknown}校"),
    };
    format!(
        "<b class=\"num\">{}</b>校 <span class=\"s dim\">（全{}校{unknown}）</span>",
        found.sure.len(),
        SCHOOLS.len()
    )
}

/// In place of an empty list: what to give up.
fn nothing(search: RwSignal<Search>, found: Memo<Found<'static>>) -> AnyView {
    let relieve = move |condition: Option<Choice>| {
        search.update(|search| match condition {
            Some(choice) => search.filter.drop(choice),
            None => search.filter.words.clear(),
        });
        page::focus(COUNT);
    };
    (move || {
        found.read().sure.is_empty().then(|| {
            let relief = search.read().filter.relief(SCHOOLS);
            let way = relief.map(|(condition, count)| {
                let name = condition.map_or_else(|| "さがす言葉".to_owned(), |choice| format!("「{}」", choice.name()));
                view! {
                    <button class="btn" type="button" on:click=move |_| relieve(condition)>
                        {name}
                        "を外すと"
                        {count}
                        "校"
                    </button>
                }
            });
            view! {
                <div class="panel">
                    <p>"条件に合うと分かっている学校は、0校でした。資料のない学校があるかもしれません。"</p>
                    {way}
                </div>
            }
        })
    })
    .into_any()
}

/// Schools that fail no condition, but of which a document about one of the conditions is missing.
fn unknown(found: Memo<Found<'static>>) -> AnyView {
    (move || {
        let schools = found.read().unknown.clone();
        (!schools.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby="unknown">
                    <h2 id="unknown">"条件が不明（" {schools.len()} "校）"</h2>
                    <p class="m">"えらんだ条件のことが、資料では分からない学校です。合うかどうかは、学校に確認してください。"</p>
                    <ul class="grid cards" inner_html=cards(&schools)></ul>
                </section>
            }
        })
    })
    .into_any()
}

fn about(order: Order) -> String {
    let words = [
        ["並び方：", order.rule(), "広告や紹介料で、順番が変わることはありません。"].concat(),
        format!(
            "この一覧は、{}までに集めた資料の写しから作りました。学校の今のサイトを開いて確かめたものではありません。\
             資料の古い学校は、募集を終えているかもしれません。一覧にない学校や都道府県にも、養成校があるかもしれません。",
            date_text(COLLECTED)
        ),
        "「初年度」は、学校に1年目に払う合計です。年度や、ふくまれる費用は、学校ごとにちがいます。\
         合格率は、学校や報道が伝えたものだけです。くわしい資料は、学校ごとのページにあります。"
            .into(),
    ];
    let words = elements("p", words);
    let heading = "<h2 class=\"vh\" id=\"about\">この一覧について</h2>";
    [&element("div class=\"scale\" aria-hidden=\"true\"", ""), heading, &words].concat()
}

fn sheet_inside(
    search: RwSignal<Search>,
    found: Memo<Found<'static>>,
    counts: Counts,
    sheet: NodeRef<html::Dialog>,
) -> AnyView {
    let close = move || {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.close();
        }
    };
    let number = move || format!("{}校", found.read().sure.len());
    let unknown = move || match found.read().unknown.len() {
        0 => String::new(),
        unknown => format!("（ほか不明{unknown}）"),
    };
    view! {
        <header>
            <h2 id="sheet-name">"しぼりこみ"</h2>
            <button class="ico" type="button" aria-label="閉じる" on:click=move |_| close()>
                {icon("x")}
            </button>
        </header>
        <div>{facets(search, counts)}</div>
        <footer>
            <p class="vh" role="status">{number} {unknown}</p>
            <button class="btn" type="button" on:click=move |_| search.update(|search| search.filter = Filter::default())>
                "クリア"
            </button>
            <button class="btn go" type="button" on:click=move |_| close()>
                {number}
                "を見る"
                {unknown}
            </button>
        </footer>
    }
    .into_any()
}
