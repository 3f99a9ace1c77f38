//! A screen: its markup as a function of its state, and what it does when the reader acts.
//!
//! A typed view of the same costs about ten times its bytes on the phone, so a screen is one text. The document that the
//! app starts in holds its screen already: those elements stay where they are, so that nothing is laid out twice and
//! nothing typed is lost. When a signal that a text reads changes, it is written anew and what differs is put into the
//! document; whatever is the same keeps its focus, its caret and its place.

use reactive_graph::{computed::Memo, effect::Effect, prelude::*};

use super::{act::Act, html::element};
use crate::browser::{
    act, folds, page,
    redraw::{redraw, redraw_from},
};

/// A part of the document that follows its state and hears its reader.
pub struct Region {
    html: Memo<String>,
    acted: Box<dyn Fn(Act)>,
}

/// The main part of a screen.
pub struct Screen {
    class: Memo<&'static str>,
    region: Region,
}

/// All that stands in the shell.
pub struct Shell {
    pub bar: Region,
    /// The inside of the navigation; empty where there is none.
    pub navigation: String,
    pub screen: Screen,
}

/// The main part of a screen.
pub fn screen(
    class: &'static str,
    html: impl Fn() -> String + Send + Sync + 'static,
    acted: impl Fn(Act) + 'static,
) -> Screen {
    screen_in(move || class, html, acted)
}

/// The same, where the class depends on the state.
pub fn screen_in(
    class: impl Fn() -> &'static str + Send + Sync + 'static,
    html: impl Fn() -> String + Send + Sync + 'static,
    acted: impl Fn(Act) + 'static,
) -> Screen {
    Screen { class: Memo::new(move |_| class()), region: region(html, acted) }
}

/// A main part that never changes and does nothing.
pub fn still(class: &'static str, html: String) -> Screen {
    screen(class, move || html.clone(), |_| ())
}

pub fn region(html: impl Fn() -> String + Send + Sync + 'static, acted: impl Fn(Act) + 'static) -> Region {
    Region { html: memo(Box::new(html)), acted: Box::new(acted) }
}

/// The memo of one type for all screens: one for the text of each would be written into the module again and again.
fn memo(html: Box<dyn Fn() -> String + Send + Sync>) -> Memo<String> {
    Memo::new(move |_| html())
}

const BAR: &str = ".bar";
const NAVIGATION: &str = ".nav";
const MAIN: &str = "#main";

impl Shell {
    /// The inside of the shell.
    #[must_use]
    pub fn html(&self) -> String {
        let Self { bar, navigation, screen } = self;
        let navigation = match &**navigation {
            "" => String::new(),
            inside => element("nav class=nav aria-label=メイン", inside),
        };
        let main = ["main id=\"main\" tabindex=-1 class=\"", screen.class.get_untracked(), "\""].concat();
        [
            SKIP,
            &element("header class=bar", &bar.html.get_untracked()),
            &navigation,
            &element(&main, &screen.region.html.get_untracked()),
            WAITS,
        ]
        .concat()
    }

    /// Shows it in the place of what was shown before, and keeps it up to date as long as the present owner lives.
    pub fn show(self) {
        if page::is_taken_over() {
            page::fill(".shell", &self.html());
        } else {
            redraw(BAR, &self.bar.html.get_untracked());
            redraw(NAVIGATION, &self.navigation);
            let html = self.screen.region.html.get_untracked();
            // Most often the text is the one that was just read there.
            if page::main_of_document().as_ref() != Some(&html) {
                redraw(MAIN, &html);
            }
            page::take_over();
        }
        let class = self.screen.class;
        Effect::new(move |_| page::set_class(MAIN, class.get()));
        self.bar.live(BAR, &["click"]);
        self.screen.region.live(MAIN, &["click", "input", "submit", "keydown"]);
    }
}

/// Shown while something that was tapped waits for a part of the app ([`page::set_waiting`], and `public/boot.js`).
const WAITS: &str = "<p class=waits role=status><span>読みこんでいます。このままお待ちください。</span></p>";

const SKIP: &str = "<a class=skip href=#main>本文へ</a>";

impl Region {
    /// Follows the state, and hears these events.
    fn live(self, selector: &'static str, events: &[&'static str]) {
        let Self { html, acted } = self;
        let first = html.get_untracked();
        Effect::new(move |before: Option<String>| {
            let html = html.get();
            redraw_from(selector, before.as_ref().unwrap_or(&first), &html);
            folds::lay_out_at_rest();
            html
        });
        act::listen(selector, events, acted);
    }
}
