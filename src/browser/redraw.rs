//! Puts a new text in the place of what is shown, changing only what differs: a field keeps its focus and its caret, a
//! fold stays open, and a screen reader hears no more than what is new.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use web_sys::{
    DocumentFragment, Element, HtmlInputElement, HtmlOptionElement, HtmlTemplateElement, Node, wasm_bindgen::JsCast,
};

use super::{document, page};
use crate::ui::parts::parts;

/// Makes the inside of the first element that the selector finds equal to a text.
pub fn redraw(selector: &str, html: &str) {
    _ = try_redraw(selector, html);
}

fn try_redraw(selector: &str, html: &str) -> Option<()> {
    let (shown, wanted) = (page::find(selector)?, read(html)?);
    inside(&shown, &wanted);
    Some(())
}

/// The nodes of a text.
fn read(html: &str) -> Option<DocumentFragment> {
    let template: HtmlTemplateElement = document()?.create_element("template").ok()?.dyn_into().ok()?;
    template.set_inner_html(html);
    Some(template.content())
}

/// Makes the inside of the first element that the selector finds, which was drawn from the text before, equal to another.
pub fn redraw_from(selector: &str, before: &str, html: &str) {
    if before == html {
        return;
    }
    let shown = page::find(selector);
    if shown.as_ref().and_then(|shown| each(shown, before, html)).is_none() {
        redraw(selector, html);
    }
    if let Some(shown) = shown {
        choose(&shown);
    }
}

/// While parts change their places, a key of a group may stand beside its old self, and one takes the choice from the other.
fn choose(shown: &Element) {
    let lost = shown.query_selector_all("[type=radio][checked]:not(:checked)").ok();
    for radio in (0..).map_while(|place| lost.as_ref()?.item(place)?.dyn_into::<HtmlInputElement>().ok()) {
        radio.set_checked(true);
    }
}

/// How many milliseconds after an act the reader is taken to pause: what is not in sight is drawn then.
const PAUSE: u32 = 150;

thread_local! {
    static WAITS: Cell<Option<Timeout>> = const { Cell::new(None) };
}

/// Draws the rest of a screen once the reader pauses, in the place of what waited for that before.
pub fn at_pause(draw: impl FnOnce() + 'static) {
    WAITS.set(Some(Timeout::new(PAUSE, draw)));
}

/// Ends the tag of an element that is put in its place anew where it differs: many small things that all change together,
/// without a field or a fold, are read faster than compared.
const WHOLE: &str = " data-whole>";

/// Changes those elements alone whose text differs; `None`, and nothing is done, where they are not the same elements.
fn each(shown: &Element, before: &str, html: &str) -> Option<()> {
    let (old, new) = (parts(before)?, parts(html)?);
    let like = old.len() == new.len() && shown.child_nodes().length() as usize == old.len();
    let children = like.then(|| shown.children()).filter(|children| children.length() as usize == old.len())?;
    for (at, (had, has)) in (0..).zip(old.iter().zip(&new)) {
        if had.whole == has.whole {
            continue;
        }
        let child = children.item(at)?;
        let whole = has.tag.ends_with(WHOLE);
        let within = had.tag == has.tag && !whole && !has.tag.starts_with("<svg");
        if within && each(&child, had.inside, has.inside).is_some() {
            continue;
        }
        let wanted = read(has.whole)?.first_child()?;
        if is_same(Some(&child), &wanted) && !whole {
            one(&child, &wanted);
        } else {
            _ = shown.replace_child(&wanted, &child);
        }
    }
    Some(())
}

fn inside(shown: &Node, wanted: &Node) {
    let (mut old, mut new) = (shown.first_child(), wanted.first_child());
    loop {
        let (after_old, after_new) =
            (old.as_ref().and_then(Node::next_sibling), new.as_ref().and_then(Node::next_sibling));
        match (&old, &new) {
            (Some(had), Some(has)) if is_same(Some(had), has) => one(had, has),
            // Something was taken away before it, or put before it.
            (Some(had), Some(has)) if is_same(after_old.as_ref(), has) || is_gone(had, after_new.as_ref()) => {
                _ = shown.remove_child(had);
                old = after_old;
                continue;
            }
            (Some(had), Some(has)) if is_same(after_new.as_ref(), had) || is_gone(has, after_old.as_ref()) => {
                _ = shown.insert_before(has, Some(had));
                new = after_new;
                continue;
            }
            (Some(had), Some(has)) => _ = shown.replace_child(has, had),
            (None, Some(has)) => _ = shown.append_child(has),
            (Some(had), None) => _ = shown.remove_child(had),
            (None, None) => return,
        }
        (old, new) = (after_old, after_new);
    }
}

/// Whether an element with an id has no like among those that follow on the other side.
fn is_gone(node: &Node, others: Option<&Node>) -> bool {
    if node.dyn_ref::<Element>().is_none_or(|element| element.id().is_empty()) {
        return false;
    }
    let mut other = others.cloned();
    while let Some(like) = other {
        if is_same(Some(&like), node) {
            return false;
        }
        other = like.next_sibling();
    }
    true
}

/// Elements of one name and one id (or none) are the same element; any two texts are the same text.
fn is_same(old: Option<&Node>, new: &Node) -> bool {
    let id = |node: &Node| node.dyn_ref::<Element>().map(Element::id);
    old.is_some_and(|old| old.node_name() == new.node_name() && id(old) == id(new))
}

fn one(old: &Node, new: &Node) {
    if old.is_equal_node(Some(new)) {
        return;
    }
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(shown), Some(wanted)) => {
            let tag = |node: &Node| node.clone_node().ok();
            if !tag(old).is_some_and(|tag_of_old| tag_of_old.is_equal_node(tag(new).as_ref())) {
                attributes(shown, wanted);
            }
            inside(old, new);
        }
        _ => old.set_node_value(new.node_value().as_deref()),
    }
}

/// What the reader and the focus have set stays: whether a fold is open, and what was made focusable.
fn attributes(shown: &Element, wanted: &Element) {
    for name in shown.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if !wanted.has_attribute(&name) && name != "open" && name != "tabindex" {
            _ = shown.remove_attribute(&name);
            held(shown, &name, None);
        }
    }
    for name in wanted.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let value = wanted.get_attribute(&name);
        if shown.get_attribute(&name) != value {
            _ = shown.set_attribute(&name, value.as_deref().unwrap_or_default());
            held(shown, &name, value.as_deref());
        }
    }
}

/// Once a reader has touched a field, it no longer follows its attributes.
fn held(field: &Element, name: &str, value: Option<&str>) {
    if let Some(option) = field.dyn_ref::<HtmlOptionElement>() {
        if name == "selected" {
            option.set_selected(value.is_some());
        }
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        match name {
            "checked" => input.set_checked(value.is_some()),
            "value" if input.value() != value.unwrap_or_default() => input.set_value(value.unwrap_or_default()),
            _ => {}
        }
    }
}
