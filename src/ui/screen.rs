//! A screen: its markup as a function of its state, and what it does when the reader acts.
//!
//! A typed view of the same costs about ten times its bytes on the phone, so a screen is one text. When a signal that it
//! reads changes, the text is written anew and what differs is put into the document; whatever is the same keeps its
//! focus, its caret and its place.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Event;

use super::act::Act;
use crate::browser::{
    act, page,
    redraw::{redraw, redraw_from},
};

/// The main part of a screen.
pub fn screen(
    class: &'static str,
    html: impl Fn() -> String + Send + Sync + 'static,
    acted: impl Fn(Act) + Send + Sync + 'static,
) -> AnyView {
    screen_in(move || class, html, acted)
}

/// The same, where the class depends on the state.
pub fn screen_in(
    class: impl Fn() -> &'static str + Send + Sync + 'static,
    html: impl Fn() -> String + Send + Sync + 'static,
    acted: impl Fn(Act) + Send + Sync + 'static,
) -> AnyView {
    let first = live("#main", Box::new(html));
    let class: Box<dyn Fn() -> &'static str + Send + Sync> = Box::new(class);
    let heard = heard(Arc::new(acted));
    let (click, input, submit, key) = (heard.clone(), heard.clone(), heard.clone(), heard);
    view! {
        <main
            class=class
            id="main"
            tabindex="-1"
            inner_html=first
            on:click=move |event| click(&event)
            on:input=move |event| input(&event)
            on:submit=move |event| submit(&event)
            on:keydown=move |event| key(&event)
        ></main>
    }
    .into_any()
}

/// A main part that never changes and does nothing.
pub fn still(class: &'static str, html: String) -> AnyView {
    screen(class, move || html.clone(), |_| ())
}

/// The header bar.
pub fn header(
    html: impl Fn() -> String + Send + Sync + 'static,
    acted: impl Fn(Act) + Send + Sync + 'static,
) -> AnyView {
    let first = live(".bar", Box::new(html));
    let click = heard(Arc::new(acted));
    view! { <header class="bar" inner_html=first on:click=move |event| click(&event)></header> }.into_any()
}

/// The text to begin with; later ones go to the element that the selector finds.
fn live(selector: &'static str, html: Box<dyn Fn() -> String + Send + Sync>) -> String {
    let html = Memo::new(move |_| html());
    let first = html.get_untracked();
    let app_starts = !page::is_taken_over();
    Effect::new(move |before: Option<String>| {
        let html = html.get();
        match before {
            Some(before) => redraw_from(selector, &before, &html),
            // A screen that is asked for again begins with a text that was set before, and setting the same text again
            // would leave what was redrawn since. Only when the app starts, nothing was.
            None if !app_starts => redraw(selector, &html),
            None => {}
        }
        html
    });
    first
}

/// Tells a screen what an event says.
fn heard(acted: Arc<dyn Fn(Act) + Send + Sync>) -> impl Fn(&Event) + Clone {
    move |event| {
        if let Some(act) = act::of(event) {
            acted(act);
        }
    }
}
