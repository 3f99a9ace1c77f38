//! The address bar: where the app is installed, which screen is asked for, the shareable query.

use std::{
    cell::{Cell, RefCell},
    sync::OnceLock,
};

use gloo_timers::callback::Timeout;
use web_sys::{Event, HtmlAnchorElement, MouseEvent, js_sys, wasm_bindgen::JsCast};

use super::{
    document,
    event::on_window,
    page::{answer_all, behind_paint},
    window,
};
use crate::route::Route;

static BASE: OnceLock<String> = OnceLock::new();

thread_local! {
    /// The address of the screen that is shown, without its fragment.
    static SHOWN: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether another screen is asked for and not shown yet: what is still done on this one is kept, but the address is
    /// no longer its own.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
    /// The query that is still to be put into the address.
    static SOON: RefCell<Option<(String, Timeout)>> = const { RefCell::new(None) };
}

/// Says where the app is installed: `/`, or `/x/` below a sub-path. Counts once, before the first view.
pub fn set_base(base: String) {
    _ = BASE.set(base);
}

/// Where the app is installed, with a slash at both ends.
#[must_use]
pub fn base() -> &'static str {
    BASE.get().map_or("/", String::as_str)
}

/// The base that the prerendered document carries.
#[must_use]
pub fn base_of_document() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-base")).unwrap_or_else(|| "/".into())
}

/// What a link to a screen points to.
#[must_use]
pub fn href(route: &Route) -> String {
    base().to_owned() + &route.path()
}

/// The whole address of a screen, to be opened elsewhere.
#[must_use]
pub fn absolute(route: &Route) -> String {
    let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    origin + &href(route)
}

/// The screen that the address bar asks for.
#[must_use]
pub fn current() -> Route {
    let path = window().and_then(|window| window.location().pathname().ok());
    path.map_or(Route::NotFound, |path| screen_at(&path))
}

fn screen_at(path: &str) -> Route {
    path.strip_prefix(base()).map_or(Route::NotFound, Route::from_path)
}

/// The query without its `?`, or the one that waits for a pause; empty where there is none.
#[must_use]
pub fn query() -> String {
    if let Some(query) = SOON.with_borrow(|soon| soon.as_ref().map(|(query, _)| query.clone())) {
        return query;
    }
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.trim_start_matches('?').to_owned()
}

/// Puts another query into the address without a new entry in the history.
pub fn replace_query(query: &str) {
    let Some(window) = own_window() else { return };
    let path = window.location().pathname().unwrap_or_else(|_| base().into());
    let address = if query.is_empty() { path } else { path + "?" + query };
    // A browser may refuse (too many calls in a moment): the screen is right all the same.
    _ = window.history().and_then(|history| history.replace_state_with_url(&js_sys::Object::new(), "", Some(&address)));
    SHOWN.set(asked_for());
}

/// How many milliseconds after the last key the address follows what is typed.
const PAUSE: u32 = 250;

/// The same once the reader pauses: a browser works on each change of the address longer than on the list that is shown,
/// and refuses them when a hundred come in half a minute.
pub fn replace_query_soon(query: String) {
    drop_query();
    if !LEAVING.get() {
        SOON.set(Some((query, Timeout::new(PAUSE, settle_query))));
    }
}

/// Puts the query into the address that waits for a pause.
fn settle_query() {
    if let Some(query) = drop_query() {
        replace_query(&query);
    }
}

/// What waits for a pause no longer does.
fn drop_query() -> Option<String> {
    SOON.take().map(|(query, _)| query)
}

/// Names a place within the screen behind `#`: as a new entry in the history, or in the place of the present one.
pub fn name_place(name: &str, anew: bool) {
    let Some(window) = own_window() else { return };
    let Ok(history) = window.history() else { return };
    let (state, address) = (js_sys::Object::new(), ["#", name].concat());
    _ = if anew {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
}

/// Runs `changed` whenever back or forward may have led to another place, as long as the view that asked for it lives.
pub fn on_place(changed: impl Fn() + 'static) {
    on_window("popstate", move |event| {
        if event.is_trusted() {
            changed();
        }
    });
}

/// Goes to a screen of the app, as a tap on a link does.
pub fn go(route: &Route) {
    visit(&href(route));
}

/// Runs `changed` whenever another screen is asked for, by link or by the browser's back and forward; tells whether it
/// was a link, which starts at the top of the page. A place within the screen that is shown (`#…`) is no other screen.
pub fn on_change(changed: impl Fn(bool) + 'static) {
    SHOWN.set(asked_for());
    on_window("popstate", move |event| {
        // It was meant for the entry that back or forward has left.
        _ = drop_query();
        let another = SHOWN.replace(asked_for()) != asked_for();
        let by_link = !event.is_trusted();
        if by_link || another {
            LEAVING.set(true);
            answer_all();
            changed(by_link);
        }
    });
    on_window("click", take_over_link);
}

/// The screen that was asked for is about to be shown: the address is its own.
pub fn arrived() {
    LEAVING.set(false);
}

/// The window, where the address in it is that of the screen that is shown.
fn own_window() -> Option<web_sys::Window> {
    window().filter(|_| !LEAVING.get())
}

/// The address without its fragment.
fn asked_for() -> Option<String> {
    let location = window()?.location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

/// Opens links to the app's own screens without leaving the page. Whatever is not a plain tap on such a link stays the
/// browser's.
fn take_over_link(event: &Event) {
    let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
    let with_key = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if event.default_prevented() || with_key || click.button() != 0 {
        return;
    }
    let Some(link) = link_of(event) else { return };
    let elsewhere = !link.target().is_empty() || link.has_attribute("download");
    let origin = window().and_then(|window| window.location().origin().ok());
    let in_page = link.get_attribute("href").is_none_or(|href| href.starts_with('#'));
    if elsewhere || in_page || origin != Some(link.origin()) || !link.pathname().starts_with(base()) {
        return;
    }
    event.prevent_default();
    let address = link.pathname() + &link.search() + &link.hash();
    behind_paint(move || visit(&address));
}

fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("a").ok()??.dyn_into().ok()
}

fn visit(address: &str) {
    let Some(window) = own_window() else { return };
    settle_query();
    let pushed =
        window.history().and_then(|history| history.push_state_with_url(&js_sys::Object::new(), "", Some(address)));
    match pushed {
        Ok(()) => _ = Event::new("popstate").and_then(|event| window.dispatch_event(&event)),
        Err(_) => _ = window.location().set_href(address),
    }
}
