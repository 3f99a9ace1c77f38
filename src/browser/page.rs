//! The document around the views: title, focus, scroll, and the reader's settings on the root element.

use std::cell::RefCell;

use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, css, wasm_bindgen::JsCast};

use super::{
    document,
    event::{before_paint, on_window, soon},
    window,
};

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The words of the page's heading.
#[must_use]
pub fn heading() -> Option<String> {
    find("main h1")?.text_content()
}

/// Moves the focus to the page's heading, so that a screen reader reads on from there and the next Tab starts there.
pub fn focus_heading() {
    focus("main h1");
}

/// The reader comes to a screen: the heading that the address names, if any, and the focus on the screen's own heading.
pub fn arrive() {
    if let Some(id) = fragment() {
        scroll_to(&["#", &id].concat());
    }
    focus_heading();
}

thread_local! {
    static BEHIND: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Runs what answers a tap once the browser has painted that it was tapped, in the order of the taps; if the page is left
/// before that, then.
pub fn behind_paint(answer: impl FnOnce() + 'static) {
    let waiting = BEHIND.with_borrow_mut(|waiting| {
        waiting.push(Box::new(answer));
        waiting.len()
    });
    if waiting == 1 {
        before_paint(|| soon(answer_all));
    }
}

/// All at once: what was typed meanwhile is among it, and no field is set back to less than it holds. Before its screen
/// goes, what waits has to be answered: it is done on that screen's state.
pub fn answer_all() {
    for answer in BEHIND.take() {
        answer();
    }
}

/// A page that is left answers nothing any more.
pub fn answer_before_leaving() {
    on_window("pagehide", |_| answer_all());
}

/// Moves the focus to the first element that the selector finds, without scrolling to it.
pub fn focus(selector: &str) {
    let Some(element) = find(selector) else { return };
    if element.tab_index() < 0 {
        _ = element.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// Scrolls to the first element that the selector finds.
pub fn scroll_to(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view_with_scroll_into_view_options(&ScrollIntoViewOptions::new());
    }
}

pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The id behind `#` in the address, when it may be the id of a heading.
#[must_use]
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let id = hash.strip_prefix('#')?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let (id, _) = id.split_at_checked(id.find(|letter| !plain(letter)).unwrap_or(id.len()))?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// Puts a text inside the first element that the selector finds.
pub fn fill(selector: &str, html: &str) {
    if let Some(element) = find(selector) {
        element.set_inner_html(html);
    }
}

pub fn set_class(selector: &str, class: &str) {
    if let Some(element) = find(selector) {
        element.set_class_name(class);
    }
}

/// Sets an attribute of the root element, or takes it away.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// An attribute of the first element that the selector finds.
#[must_use]
pub fn attribute(selector: &str, name: &str) -> Option<String> {
    find(selector)?.get_attribute(name)
}

/// Puts a text into a field, unless it holds it.
pub fn hold(selector: &str, text: &str) {
    let area = find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    if let Some(area) = area.filter(|area| area.value() != text) {
        area.set_value(text);
    }
}

/// Shows a switch as on.
pub fn check(selector: &str) {
    if let Some(input) = find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        input.set_checked(true);
    }
}

/// Shows or hides that something that was tapped waits for a part of the app.
pub fn set_waiting(waits: bool) {
    set_root_attribute("data-waits", waits.then_some(""));
}

/// Says that the app has taken the place of the prerendered document.
pub fn take_over() {
    set_root_attribute("data-ready", Some(""));
}

/// Whether the app has taken the place of the prerendered document.
#[must_use]
pub fn is_taken_over() -> bool {
    find(":root[data-ready]").is_some()
}

/// What stands inside `<main>` of the prerendered document; `None` where nothing does, or once the app has taken over.
#[must_use]
pub fn main_of_document() -> Option<String> {
    if is_taken_over() { None } else { find("main").map(|main| main.inner_html()).filter(|inside| !inside.is_empty()) }
}

/// Whether there is room for two columns at the usual text size; off the browser there is.
#[must_use]
pub fn is_wide() -> bool {
    let query = |window: web_sys::Window| window.match_media("(min-width: 60rem)").ok()?;
    window().is_none_or(|window| query(window).is_some_and(|query| query.matches()))
}

/// The labels (the ids of their headings, or `data-label`) of those elements that the selector finds and that can be seen
/// now.
#[must_use]
pub fn labels_in_sight(selector: &str) -> String {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    // Where the browser does not hold the sight in its place, what lies above may not change later than what is seen.
    let held = css::supports("overflow-anchor: auto").unwrap_or_default();
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let mut labels = String::new();
    for element in (0..).map_while(|place| found.as_ref()?.item(place)?.dyn_into::<Element>().ok()) {
        let rectangle = element.get_bounding_client_rect();
        if rectangle.top() < height && (rectangle.bottom() > 0.0 || !held) {
            let label = ["aria-labelledby", "data-label"].into_iter().find_map(|name| element.get_attribute(name));
            labels.extend(label.map(|label| label + " "));
        }
    }
    labels
}

/// Runs `resized` whenever the window has another size, as long as the view that asked for it lives.
pub fn on_resize(resized: impl Fn() + 'static) {
    on_window("resize", move |_| resized());
}

/// Runs `changed` whenever another fragment was put behind `#` of the address, as long as the view that asked for it lives.
pub fn on_fragment(changed: impl Fn() + 'static) {
    on_window("hashchange", move |_| changed());
}

/// Opens a `<dialog>` over the page.
pub fn open_sheet(selector: &str) {
    if let Some(sheet) = sheet(selector) {
        _ = sheet.show_modal();
    }
}

pub fn close_sheet(selector: &str) {
    if let Some(sheet) = sheet(selector) {
        sheet.close();
    }
}

fn sheet(selector: &str) -> Option<web_sys::HtmlDialogElement> {
    find(selector)?.dyn_into().ok()
}

pub(super) fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}
