//! What the browser's events say, in the words of [`Act`].

use std::rc::Rc;

use web_sys::{
    Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, UiEvent,
    wasm_bindgen::JsCast,
};

use super::{event::on_window, page::behind_paint};
use crate::ui::act::Act;

/// Tells what the reader does inside the element that the selector finds, as long as the view that asked for it lives.
pub fn listen(selector: &'static str, events: &[&'static str], acted: Box<dyn Fn(Act)>) {
    let acted = Rc::new(acted);
    for event in events {
        let acted = Rc::clone(&acted);
        on_window(event, move |event| {
            let Some(act) = of(event, selector) else { return };
            if is_hasty(event) {
                acted(act);
            } else {
                let acted = Rc::clone(&acted);
                behind_paint(move || acted(act));
            }
        });
    }
}

/// Buttons that are answered at once: what the browser grants only while it answers a tap (the clipboard, a sheet), and what
/// it opens itself, which must not show what was asked before.
const HASTY: &str = "[data-hasty], [popovertarget]";

fn is_hasty(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(HASTY).is_ok_and(|button| button.is_some()))
}

/// Marks a button on which the second half of a double tap says nothing.
const ONCE: &str = "data-once";

/// The act of an event inside an element; `None` for one that a screen has nothing to say to. A form is never sent
/// anywhere.
fn of(event: &Event, within: &str) -> Option<Act> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(within).ok()??;
    match &*event.type_() {
        "click" => {
            let button = target.closest("button[name]").ok()??;
            let again = event.dyn_ref::<UiEvent>().is_some_and(|tap| tap.detail() > 1);
            if again && button.has_attribute(ONCE) {
                return None;
            }
            Some(Act { name: button.get_attribute("name")?, value: button.get_attribute("value").unwrap_or_default() })
        }
        "input" => Some(Act { name: target.get_attribute("name")?, value: held(&target)? }),
        "submit" => {
            event.prevent_default();
            Some(Act { name: target.get_attribute("name")?, value: String::new() })
        }
        _ => pressed(event.dyn_ref()?, &target),
    }
}

/// What a field holds.
fn held(field: &Element) -> Option<String> {
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        return Some(list.value());
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    let input: &HtmlInputElement = field.dyn_ref()?;
    match &*input.type_() {
        "checkbox" => Some(if input.checked() { "on".into() } else { String::new() }),
        _ => Some(input.value()),
    }
}

/// A key pressed for the first time and alone, where nothing is being written.
fn pressed(key: &KeyboardEvent, target: &Element) -> Option<Act> {
    let held = key.repeat() || key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing();
    let writing = matches!(&*target.tag_name(), "INPUT" | "SELECT" | "TEXTAREA");
    if held || writing {
        return None;
    }
    Some(Act { name: Act::KEY.into(), value: key.key() })
}
