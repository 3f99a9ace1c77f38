//! The screens of お金 on the phone. Their rules and their words are a module of their own (`src/bin/money.rs`), which is
//! read when the first of them is shown: whoever comes for something else does not wait for it.

use leptos::prelude::*;

use super::{Then, kept};
use crate::{
    browser::{
        address, page,
        room::{self, Room},
        share,
    },
    route::Route,
    still::name,
    ui::{
        act::Act,
        html::{missing, waiting},
        screen::screen,
    },
};

/// The screen of a route of お金.
pub fn money_page(route: &Route) -> AnyView {
    let html = RwSignal::new(String::new());
    // What is tapped and typed before the module runs.
    let early = StoredValue::new(Vec::new());
    open(route.clone(), html, early);
    let path = route.path();
    let heard = move |act| match room::money() {
        Some(money) => acted(&money, act, &path, html),
        None => early.update_value(|early| early.push(act)),
    };
    screen("main read-w", move || html.get(), heard)
}

/// What the document holds, until the module has drawn the form that is kept.
fn open(route: Route, html: RwSignal<String>, early: StoredValue<Vec<Act>>) {
    let document = page::main_of_document();
    let at_start = document.is_some();
    html.set(document.unwrap_or_else(|| waiting(&name(&route))));
    let waited = !at_start && room::money().is_none();
    room::start_money(move |money| {
        // Gone to another screen meanwhile: nothing is left to fill.
        if html.is_disposed() {
            return;
        }
        let Some(money) = money else { return html.set(missing(&name(&route), "計算の部分")) };
        let step = page::fragment();
        if step.is_some() {
            address::replace_query("");
        }
        let path = route.path();
        html.set(money.ask("open", &[&path, &kept::load(), &step.unwrap_or_default()]));
        for act in early.try_update_value(std::mem::take).unwrap_or_default() {
            acted(&money, act, &path, html);
        }
        if waited {
            request_animation_frame(page::arrive);
        }
    });
}

fn acted(money: &Room, act: Act, path: &str, html: RwSignal<String>) {
    let Some(then) = Then::from_word(&money.ask("act", &[&act.name, &act.value])) else { return };
    match then {
        Then::Erase => kept::erase(),
        _ => kept::keep(money.ask("kept", &[])),
    }
    html.set(money.ask("html", &[path]));
    follow(then);
}

fn follow(then: Then) {
    match then {
        Then::Stay => {}
        Then::Home => address::go(&Route::Home),
        Then::Result => address::go(&Route::MoneyResult),
        Then::Print => share::print(),
        Then::Calendar => {
            if let Some(money) = room::money() {
                share::hand_over("ce-navi.ics", "text/calendar", &money.ask("calendar", &[]));
            }
        }
        _ => request_animation_frame(move || {
            if then == Then::Mend {
                page::scroll_to("main .err");
                page::focus("main .err :is(input, select)");
            } else {
                page::scroll_to_top();
                page::focus_heading();
            }
        }),
    }
}
