//! `/schools/compare/`: up to four schools side by side, with the differences in words.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{card::TRAY, stored};
#[cfg(feature = "csr")]
use crate::{
    browser::file,
    schools::comparison::{FACTS, PART},
};
use crate::{
    browser::{
        address::{self, href},
        storage::{self, Key},
    },
    query,
    route::Route,
    schools::{
        comparison::{Cell, Row, Verdict, compare, words},
        tray::Tray,
    },
    ui::{
        act::Act,
        html::{button, element, escaped, link},
        screen::{Screen, screen},
    },
};

/// The key of the ids in the address, and of a school that a link adds.
const IDS: &str = "ids";
const ADD: &str = "add";

const NAME: &str = "学校をくらべる";

#[derive(Clone)]
struct Comparison {
    tray: Tray,
    /// A fifth school was to be added.
    refused: bool,
    /// The text of all facts; empty until it was read.
    facts: String,
    /// What stands in the place of the table until then.
    instead: String,
}

pub fn compare_page() -> Screen {
    let query = address::query();
    let named = query::read(&query, IDS);
    let own = named.is_none();
    let mut tray = named.map_or_else(stored::tray, |ids| Tray::from_text(&ids));
    let added = query::read(&query, ADD);
    let refused = added.as_ref().is_some_and(|id| tray.is_full() && !tray.has(id));
    if let Some(id) = added {
        tray.add(&id);
        keep(&tray);
    } else if own && !tray.ids().is_empty() {
        name(&tray);
    }
    let page = RwSignal::new(Comparison { tray, refused, facts: String::new(), instead: stored::until_read(NAME) });
    want(page);
    // The schools of an address that was passed on are not this phone's.
    if page.read_untracked().tray == stored::tray() {
        storage::on_change(Key::Tray, move || {
            page.update(|page| page.tray = stored::tray());
            name(&page.read_untracked().tray);
        });
    }
    screen("main", move || html(&page.read()), move |act| acted(page, &act))
}

#[cfg(not(feature = "csr"))]
fn want(page: RwSignal<Comparison>) {
    page.update(|page| page.facts = super::compared());
}

#[cfg(feature = "csr")]
fn want(page: RwSignal<Comparison>) {
    file::read(FACTS.into(), move |text| {
        // Gone to another screen meanwhile: nothing is left to fill.
        let text = text.filter(|text| text.contains(PART));
        _ = page.try_update(|page| match text {
            Some(text) => page.facts = text.to_owned(),
            None => page.instead = stored::not_read(NAME),
        });
        text.is_some()
    });
}

/// The tray is kept on the phone and stands in the address, which can be passed on.
fn keep(tray: &Tray) {
    stored::keep(tray);
    name(tray);
}

fn name(tray: &Tray) {
    address::replace_query(&query::write(&[(IDS, &tray.to_text())]));
}

fn acted(page: RwSignal<Comparison>, act: &Act) {
    if act.name == TRAY {
        page.update(|page| page.tray.toggle(&act.value));
        keep(&page.read_untracked().tray);
    }
}

fn html(page: &Comparison) -> String {
    if page.facts.is_empty() {
        return page.instead.clone();
    }
    let (schools, rows) = compare(&page.facts, page.tray.ids());
    let body = match schools.as_slice() {
        [] => element("p", "まだ学校をえらんでいません。一覧の「くらべる」で、4校までえらべます。"),
        schools => table(schools, &rows),
    };
    let full = if page.refused && page.tray.is_full() {
        "4校までです。どれかを外してから、えらんでください。"
    } else {
        ""
    };
    let [above, below] = words(&page.facts);
    let choose = element("div class=btns", &link(&href(&Route::Schools), "class=btn", "学校をえらぶ"));
    [above, &element("p role=status", full), &body, &choose, below].concat()
}

fn table(schools: &[(&str, &str)], rows: &[Row]) -> String {
    let head: String = schools.iter().map(|(id, name)| school(id, name)).collect();
    let body: String = rows.iter().map(|row| line(schools, row)).collect();
    [
        "<table class=\"tbl cmp\" role=table><caption class=vh>えらんだ学校の比較</caption><thead><tr role=row><th role=columnheader>項目</th>",
        &head,
        "</tr></thead><tbody>",
        &body,
        "</tbody></table>",
    ]
    .concat()
}

fn school(id: &str, name: &str) -> String {
    let name = escaped(name);
    let page = link(&href(&Route::School(id.to_owned())), "", &name);
    let out = ["<span class=vh>", &name, "を</span>外す"].concat();
    element("th role=columnheader", &(page + &button(TRAY, id, "class=txt", &out)))
}

fn line(schools: &[(&str, &str)], row: &Row) -> String {
    let verdict = match row.verdict() {
        _ if schools.len() < 2 => "",
        Verdict::Same => "どれも同じ",
        Verdict::Differs => "ちがいあり",
        Verdict::Unknown => "不明あり",
    };
    let cells: String = schools.iter().zip(&row.cells).map(|((_, name), cell)| value(name, row, cell)).collect();
    element(
        "tr role=row",
        &[element("th role=rowheader", &[row.name, "<small>", verdict, "</small>"].concat()), cells].concat(),
    )
}

fn value(school: &str, row: &Row, cell: &Cell) -> String {
    let text =
        if cell.text.is_empty() { "<span class=none>不明<wbr>（学校に確認）</span>" } else { cell.text };
    let best = row.best(cell).map(|best| element("b class=best", &best.concat())).unwrap_or_default();
    element(&["td role=cell data-l=\"", &escaped(school), "\""].concat(), &(text.to_owned() + &best))
}
