//! The screens of お金 on the phone. Their rules and their words are a module of their own (`src/bin/later.rs`), which is
//! read when the first of them is shown: whoever comes for something else does not wait for it.

use reactive_graph::{owner::StoredValue, prelude::*, signal::RwSignal};

use super::{Then, book::WHY, handover::LEAVE, kept, words::VERDICT};
use crate::{
    aid::{handed, link::is_link},
    browser::{
        address, event, file, install, page,
        redraw::{at_pause, redraw},
        room::{self, Room},
        share::{self, copy, print},
        storage::{self, Key},
    },
    query,
    route::Route,
    still::name,
    ui::{
        act::Act,
        html::{callout, missing, waiting},
        install::{INSTALL, offer},
        screen::{Screen, screen_in},
        share::{COPIED, COPY, NOT_COPIED, PRINT},
    },
};

/// The screen of a route of お金.
pub fn money_page(route: &Route) -> Screen {
    let html = RwSignal::new(String::new());
    // What is tapped and typed before the module runs.
    let early = StoredValue::new(Vec::new());
    let class = RwSignal::new("main read-w");
    open(route.clone(), html, early, class);
    let path = route.path();
    if *route == Route::Money {
        address::on_place(move || go_back_to_place(html));
    }
    let shown = route.clone();
    page::on_fragment(move || take_pasted(&shown, html));
    if *route != Route::MoneyCheck {
        let path = path.clone();
        storage::on_change(Key::Household, move || {
            if let Some(money) = room::later() {
                html.set(drawn(money.ask("follow", &[&path, &kept::load()])));
            }
        });
    }
    let heard = move |act| match room::later() {
        Some(money) => {
            forget_school(&money);
            acted(&money, act, &path, html);
        }
        None => {
            page::set_waiting(true);
            early.update_value(|early| early.push(act));
        }
    };
    screen_in(move || class.get(), move || html.get(), heard)
}

/// How many milliseconds after it was drawn the result stands where its reader left it, every part as high as it is (see
/// `aid.css`).
const SETTLED: u32 = 1_000;

/// What the document holds, until the module has drawn the form that is kept.
fn open(route: Route, html: RwSignal<String>, early: StoredValue<Vec<Act>>, class: RwSignal<&'static str>) {
    let document = page::main_of_document();
    let at_start = document.is_some();
    html.set(document.unwrap_or_else(|| waiting(&name(&route))));
    let waited = !at_start && room::later().is_none();
    room::start_later(move |money| {
        page::set_waiting(false);
        // Gone to another screen meanwhile: nothing is left to fill.
        if html.is_disposed() {
            return;
        }
        let Some(money) = money else { return html.set(missing(&name(&route), "計算の部分")) };
        let place = page::fragment().unwrap_or_default();
        let path = route.path();
        html.set(drawn(money.ask("open", &[&path, &kept::load(), &place])));
        event::after(SETTLED, move || _ = class.try_set("main read-w long"));
        if is_link(&place) {
            take_link(&money, &route);
        } else if route == Route::Money {
            name_step(&money, false);
        }
        for act in early.try_update_value(std::mem::take).unwrap_or_default() {
            acted(&money, act, &path, html);
        }
        if !is_link(&place) {
            take_school(&money, path, html);
        }
        if waited {
            event::before_paint(page::arrive);
        }
    });
}

/// A screen's text; above it stands that nothing could be kept, below a result the offer of the home screen.
fn drawn(text: String) -> String {
    let text = if text.contains(VERDICT) { text + &offer() } else { text };
    if kept::is_unsaved() { callout(&[UNSAVED]) + &text } else { text }
}

const UNSAVED: &str = "この端末に保存できませんでした（空きがないか、保存が止められています）。\
    アプリを閉じると、いま入れた答えと、残した答えは消えます。";

/// Where the way past the bars leads: no step and no link.
const SKIP: &str = "main";

/// A link that was pasted into the address while the screen is open; going back from it leaves what was offered.
fn take_pasted(route: &Route, html: RwSignal<String>) {
    let Some(money) = room::later().filter(|_| address::current() == *route && !html.is_disposed()) else { return };
    let place = page::fragment().unwrap_or_default();
    if is_link(&place) {
        html.set(drawn(money.ask("open", &[&route.path(), &kept::load(), &place])));
        take_link(&money, route);
        follow(Then::Arrive);
    } else if place != SKIP && !money.ask("waits", &[]).is_empty() {
        _ = money.ask("act", &[LEAVE, ""]);
        html.set(drawn(money.ask("html", &[&route.path()])));
        follow(Then::Arrive);
    }
}

/// What a link brought is kept at once, unless it waits for the reader's word.
fn take_link(money: &Room, route: &Route) {
    if money.ask("waits", &[]).is_empty() {
        settle(money, route);
    }
}

/// Which form it is has been decided: it is kept, and the address says nothing of a link any more.
fn settle(money: &Room, route: &Route) {
    kept::keep(money.ask("kept", &[]));
    address::replace_query("");
    if *route == Route::Money {
        name_step(money, false);
    }
}

/// The address names the step, so that the browser's back leads to the one before.
fn name_step(money: &Room, anew: bool) {
    let step = money.ask("step", &[]);
    if page::fragment().as_deref() != Some(&step) {
        address::name_place(&step, anew);
    }
}

/// The step that the browser's back or forward led to.
fn go_back_to_place(html: RwSignal<String>) {
    let (Some(money), Some(place)) = (room::later(), page::fragment()) else { return };
    let elsewhere = address::current() != Route::Money || is_link(&place);
    if elsewhere || html.is_disposed() || place == money.ask("step", &[]) {
        return;
    }
    _ = money.ask("go", &[&place]);
    kept::keep(money.ask("kept", &[]));
    html.set(drawn(money.ask("html", &[&Route::Money.path()])));
    // A field of the same step that a summary of errors leads to stays where it is.
    if place == money.ask("step", &[]) {
        follow(Then::Arrive);
    }
}

/// The school that hands over what is known of it.
fn named_school() -> Option<String> {
    query::read(&address::query(), "school").filter(|_| address::current() == Route::Money)
}

/// From then on the address names no school.
fn forget_school(money: &Room) {
    if named_school().is_some() {
        address::replace_query("");
        name_step(money, false);
    }
}

/// Takes over what is known of the school that the address names, unless its reader has gone on meanwhile.
fn take_school(money: &Room, path: String, html: RwSignal<String>) {
    let Some(id) = named_school() else { return };
    let money = money.clone();
    page::set_waiting(true);
    file::read(handed::FILE.into(), move |text| {
        page::set_waiting(false);
        let text = text.filter(|text| handed::is_file(text));
        if html.is_disposed() || named_school().as_deref() != Some(&id) {
            return text.is_some();
        }
        let mut said = String::new();
        if let Some(line) = text.and_then(|text| handed::line_of(text, &id)) {
            _ = money.ask("hand", &[line]);
            kept::keep(money.ask("kept", &[]));
        } else {
            said = callout(&[NO_SCHOOL]);
        }
        html.set(said + &drawn(money.ask("html", &[&path])));
        forget_school(&money);
        text.is_some()
    });
}

const NO_SCHOOL: &str = "この学校の資料を読みこめませんでした。電波のよいところで、学校のページから、もう一度ひらいてください。ここに自分で入れることもできます。";

fn acted(money: &Room, act: Act, path: &str, html: RwSignal<String>) {
    match &*act.name {
        COPY => return copy(money.ask("link", &[]), |taken| redraw("#said", if taken { COPIED } else { NOT_COPIED })),
        PRINT => return print(),
        INSTALL => return install::ask(),
        _ => {}
    }
    let Some(then) = Then::from_word(&money.ask("act", &[&act.name, &act.value])) else { return };
    match then {
        Then::Erase => kept::erase(),
        Then::Settle => settle(money, &Route::from_path(path)),
        _ => kept::keep(money.ask("kept", &[])),
    }
    redraw("#said", "");
    // A derivation opens over the screen, out of a place that is not in sight.
    if then == Then::Stay && act.name != WHY && Route::from_path(path) == Route::MoneyResult {
        return draw_in_turn(money.clone(), path.to_owned(), html);
    }
    html.set(drawn(money.ask("html", &[path])));
    if matches!(then, Then::Arrive | Then::Erase) && *path == Route::Money.path() {
        name_step(money, true);
    }
    follow(then);
}

/// What is in sight is drawn at once, the rest behind it: the whole result takes a slow phone longer than a tap may.
fn draw_in_turn(money: Room, path: String, html: RwSignal<String>) {
    html.set(drawn(money.ask("result_in_sight", &[&page::labels_in_sight(PARTS)])));
    // Whatever was done meanwhile, this is how it stands then.
    at_pause(move || _ = html.try_set(drawn(money.ask("html", &[&path]))));
}

/// The parts of a result, and within them the folds of which one is open.
const PARTS: &str = "#main > *, #main > * > :has(> [open])";

fn follow(then: Then) {
    match then {
        Then::Stay => {}
        Then::Home => address::go(&Route::Home),
        Then::Result => address::go(&Route::MoneyResult),
        Then::Calendar => {
            if let Some(money) = room::later() {
                share::hand_over("ce-navi.ics", "text/calendar", &money.ask("calendar", &[]));
            }
        }
        _ => event::before_paint(move || {
            if then == Then::Mend {
                page::scroll_to("#wrong");
                page::focus("#wrong");
            } else if then == Then::Compare {
                page::focus("#a-compare");
            } else {
                page::scroll_to_top();
                page::focus_heading();
            }
        }),
    }
}
