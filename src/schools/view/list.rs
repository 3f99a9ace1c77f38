//! `/schools/`: search, filter, count, order, and the schools that are left.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{
    card::TRAY,
    facets::facets,
    shown::{self, ALL, CLOSE, DROP, FIRST, OPEN, Part, WHOLE},
    stored,
};
#[cfg(feature = "csr")]
use crate::{
    browser::file,
    schools::{
        listing::{LIST, take_in},
        words::prepare,
    },
};
use crate::{
    browser::{
        address, event, page,
        redraw::at_pause,
        storage::{self, Key},
    },
    schools::{
        choice::Choice,
        filter::Filter,
        listing::all,
        order::Order,
        search::{self, Search},
        tray::Tray,
    },
    ui::{
        act::Act,
        html::{button, element, escaped, icon},
        screen::{Screen, screen},
    },
};

/// The count takes the focus when the key that had it is gone.
const COUNT: &str = "#count";
const SHEET: &str = "#sheet";

/// Everything the page knows.
#[derive(Clone, Default)]
struct List {
    search: Search,
    /// Whether the options stand beside the list; elsewhere they are in a sheet.
    wide: bool,
    /// Whether the sheet was opened: nothing is counted for options that nobody has seen.
    opened: bool,
    /// The schools chosen for the comparison.
    tray: Tray,
    /// Whether the reader has not paused since the last key: the list shows what is in sight.
    typing: bool,
    /// What stands in the place of the screen until the list of schools was read.
    instead: String,
}

const NAME: &str = "学校をさがす";

pub fn schools_page() -> Screen {
    let search = Search::from_query(&address::query());
    let list = RwSignal::new(List {
        search,
        wide: page::is_wide(),
        opened: false,
        tray: stored::tray(),
        typing: false,
        instead: stored::until_read(NAME),
    });
    want(list);
    storage::on_change(Key::Tray, move || list.update(|list| list.tray = stored::tray()));
    page::on_resize(move || {
        if list.read_untracked().wide != page::is_wide() {
            list.update(|list| list.wide = page::is_wide());
        }
    });
    screen("main", move || html(&list.read()), move |act| acted(list, &act))
}

/// Reads the list of schools; while the site is built it is at hand.
#[cfg(not(feature = "csr"))]
const fn want(_: RwSignal<List>) {}

#[cfg(feature = "csr")]
fn want(list: RwSignal<List>) {
    if all().is_empty() {
        file::read(LIST.into(), move |text| {
            let found = text.is_some_and(take_in);
            // Behind the first picture of the list.
            event::soon(|| prepare(all()));
            // Gone to another screen meanwhile: nothing is left to fill.
            _ = list.try_update(|list| list.instead = stored::not_read(NAME));
            found
        });
    }
}

fn acted(list: RwSignal<List>, act: &Act) {
    match &*act.name {
        OPEN => {
            list.update(|list| list.opened = true);
            page::open_sheet(SHEET);
        }
        CLOSE => page::close_sheet(SHEET),
        DROP => {
            list.update(|List { search, .. }| {
                drop_condition(&mut search.filter, &act.value);
                search.whole = false;
            });
            page::focus(COUNT);
        }
        WHOLE => {
            list.update(|list| list.search.whole = true);
            // On from where the key stood, once the rest stands there.
            let next = ["#", &*act.value, " > :nth-child(", &(FIRST + 1).to_string(), ") a"].concat();
            event::before_paint(move || page::focus(&next));
        }
        "words" => {
            list.update(|List { search, typing, .. }| {
                search.filter.words.clone_from(&act.value);
                search.whole = false;
                *typing = true;
            });
            // The rest of the first schools.
            at_pause(move || _ = list.try_update(|list| list.typing = false));
        }
        name => list.update(|List { search, tray, .. }| match name {
            TRAY => {
                tray.toggle(&act.value);
                stored::keep(tray);
            }
            search::LICENCE => {
                search.filter.licence = search::licence(&act.value);
                search.whole = false;
            }
            "order" => search.order = Order::from_slug(&act.value).unwrap_or_default(),
            slug => {
                if let Some(choice) = slug.split_once('=').and_then(Choice::from_slug) {
                    search.filter.toggle(choice);
                    search.whole = false;
                }
            }
        }),
    }
    address::replace_query_soon(list.read_untracked().search.to_query());
}

/// Takes a condition back: a choice by its key and word, everything, or the words.
fn drop_condition(filter: &mut Filter, condition: &str) {
    match condition.split_once('=').and_then(Choice::from_slug) {
        Some(choice) => filter.drop(choice),
        None if condition == ALL => filter.clear(),
        None => filter.words.clear(),
    }
}

fn html(list: &List) -> String {
    if all().is_empty() {
        return list.instead.clone();
    }
    let List { search, wide, opened, tray, typing, .. } = list;
    let part = match (search.whole, typing) {
        (true, _) => Part::Whole,
        (false, false) => Part::First,
        (false, true) => Part::InSight,
    };
    let filter = &search.filter;
    let mut found = filter.found(all());
    search.order.sort(&mut found.sure);
    search.order.sort(&mut found.unknown);
    let options = if *wide || *opened { facets(filter) } else { String::new() };
    let beside = |shown: bool| if shown { &*options } else { "" };
    [
        "<h1 class=vh>学校をさがす</h1><div class=side>\
        <aside class=\"wide-only panel\" aria-label=しぼりこみ><p class=head>しぼりこみ</p>",
        beside(*wide),
        "</aside><div class=stack>",
        &shown::licences(filter),
        &element("div class=call", &shown::incomplete(filter.licence)),
        "<div class=row><label class=\"inp words\">",
        &icon("search"),
        "<span class=vh>学校名・地名・学科でさがす</span><input type=search name=words id=words enterkeyhint=search \
        autocomplete=off maxlength=80 placeholder=学校名・地名 value=\"",
        &escaped(&filter.words),
        "\"></label>",
        &button(OPEN, "", "class=\"btn wide-hide\" aria-haspopup=dialog", &shown::key(filter)),
        "</div>",
        &shown::chips(filter),
        "<div class=\"row between\"><p id=count tabindex=-1 aria-live=polite>",
        &shown::count(filter, &found),
        "</p>",
        &order_field(search.order),
        "</div>",
        &shown::sure(filter, &found, tray, part),
        &shown::unknown(&found, tray, part),
        &shown::tray(tray),
        &shown::about(filter.licence, search.order),
        &without_script(),
        "</div></div><dialog class=sheet id=sheet aria-labelledby=sheet-name><header>\
        <h2 id=sheet-name>しぼりこみ</h2>",
        &button(CLOSE, "", "class=ico aria-label=閉じる", &icon("x")),
        "</header><div>",
        beside(*opened),
        "</div><footer>",
        &element("p class=vh role=status", &shown::see(&found)),
        &button(DROP, ALL, "class=btn", "クリア"),
        &button(CLOSE, "", "class=\"btn go\"", &shown::see(&found)),
        "</footer></dialog>",
    ]
    .concat()
}

/// For readers without the app: the way to the schools of the other licences.
#[cfg(not(feature = "csr"))]
fn without_script() -> String {
    use crate::{browser::address::href, careers::profession::Profession, route::Route, ui::html::link};

    let others = all().iter().filter(|school| school.licence != Profession::ClinicalEngineer);
    let links = others.map(|school| link(&href(&Route::School(school.id.into())), "", &escaped(&school.title())));
    let links: String = links.map(|link| element("li", &link)).collect();
    element("noscript", &("<h2>ほかの二つの免許の学校</h2>".to_owned() + &element("ul", &links)))
}

#[cfg(feature = "csr")]
const fn without_script() -> String {
    String::new()
}

fn order_field(chosen: Order) -> String {
    let option = |order: Order| {
        let selected = if order == chosen { "\" selected" } else { "\"" };
        element(&["option value=\"", order.slug(), selected].concat(), order.name())
    };
    let list = element("select class=\"btn sm order\" name=order", &Order::ALL.map(option).concat());
    element("label class=\"row s\"", &("<span class=dim>並び</span>".to_owned() + &list))
}
