//! The still screens: texts that only have to be read, but for a note or an amount that a reader writes beside them. Each
//! stands in a document of its own (the schools' also together in one file), and the app carries no copy of it: that keeps
//! whatever has only to be read out of the first load. The app shows what the document it was opened in holds, and reads
//! the others from theirs; the worker has them without a connection.

use reactive_graph::{prelude::*, signal::RwSignal};

use crate::{
    pen,
    route::Route,
    schools,
    settings::Settings,
    ui::{
        act::Act,
        screen::{Screen, screen},
    },
};

#[cfg(not(feature = "ssr"))]
use crate::{
    app::head,
    browser::{event, file, page, redraw::redraw},
    home,
    ui::html::{missing, waiting},
};

/// The screen of a still route.
pub fn still_page(route: &Route) -> Screen {
    let class = if matches!(route, Route::Home | Route::Careers) { "main" } else { "main read-w" };
    let html = RwSignal::new(String::new());
    let shown = route.clone();
    fill(html, route.clone());
    pen::follow(route);
    screen(
        class,
        move || html.get(),
        move |act: Act| match &*act.name {
            "furigana" => _ = Settings::load().with(&act).apply(),
            _ => pen::acted(&shown, &act),
        },
    )
}

/// While the site is built: the text itself.
#[cfg(feature = "ssr")]
fn fill(html: RwSignal<String>, route: Route) {
    use crate::{accessibility, careers, guide, home, sources, traffic};

    html.set(match &route {
        Route::Home => home::home_html(),
        Route::Article(slug) => guide::view::article_html(slug),
        Route::Careers => careers::view::careers_html(),
        Route::Glossary => guide::view::glossary_html(),
        Route::School(id) => schools::view::school_html(id),
        Route::Routes => schools::view::routes_html(),
        Route::Sources => sources::sources_html(),
        Route::Accessibility => accessibility::accessibility_html(),
        Route::SchoolSources => sources::school_sources_html(),
        Route::Traffic => traffic::traffic_html(),
        _ => String::new(),
    });
}

/// On the phone: what the document holds at first, else what the file holds.
#[cfg(not(feature = "ssr"))]
fn fill(html: RwSignal<String>, route: Route) {
    if let Some(text) = page::main_of_document() {
        if !matches!(route, Route::School(_)) {
            file::keep(route.path(), [MAIN, ">", &text, "</main>"].concat());
        }
        html.set(text);
        event::before_paint(move || settle(&route));
        return;
    }
    page::set_title(&head(&route).title);
    html.set(waiting(&name(&route)));
    let file = if matches!(route, Route::School(_)) { schools::view::PAGES.to_owned() } else { route.path() };
    file::read(file, move |text| {
        let text = text.and_then(|text| match &route {
            Route::School(id) => {
                schools::view::page_of(text, id).or_else(|| schools::view::is_pages(text).then_some(NO_SCHOOL))
            }
            _ => main_of(text),
        });
        let found = text.is_some();
        let text = text.map_or_else(|| missing(&name(&route), "このページ"), str::to_owned);
        // Gone to another screen meanwhile: nothing is left to fill.
        if html.try_set(text).is_none() {
            event::before_paint(move || {
                if Settings::load().furigana {
                    page::check("[name=furigana]");
                }
                settle(&route);
                page::arrive();
            });
        }
        found
    });
}

/// For an address of a school that there is not.
#[cfg(not(feature = "ssr"))]
const NO_SCHOOL: &str = "<h1>ページが見つかりません</h1><p>アドレスが変わったか、打ちまちがいかもしれません。</p>";

/// What depends on this phone: the next date on the home page, and what a reader writes.
#[cfg(not(feature = "ssr"))]
fn settle(route: &Route) {
    if *route == Route::Home {
        redraw("#next", &home::next_date());
    }
    if let (Route::School(_), Some(name)) = (route, page::heading()) {
        page::set_title(&(name + " | CEナビ"));
    }
    pen::opened(route);
}

/// What stands inside `<main>` of a document.
#[cfg(not(feature = "ssr"))]
fn main_of(document: &str) -> Option<&str> {
    let (_, main) = document.split_once(MAIN)?;
    let (_, inside) = main.split_once('>')?;
    Some(inside.rsplit_once("</main>")?.0)
}

/// How `<main>` begins in a document of this site.
#[cfg(not(feature = "ssr"))]
const MAIN: &str = "<main id=\"main\"";

/// What a screen is called in its title.
#[cfg(not(feature = "ssr"))]
pub fn name(route: &Route) -> String {
    head(route).title.split(" | ").next().unwrap_or_default().to_owned()
}
