//! What a reader writes or chooses on a page that otherwise only has to be read (see [`crate::still`]): it is drawn into a
//! place that the page leaves. A module of its own (`src/bin/pen.rs`), read when such a page is shown.

use crate::{careers::chooser, route::Route, schools::view as schools, traffic, ui::act::Act};

/// Whether a page has such a place.
#[must_use]
pub const fn writes_on(route: &Route) -> bool {
    matches!(route, Route::School(_) | Route::Routes | Route::Careers | Route::Traffic)
}

/// Fills the place of a page that is shown.
pub fn opened(route: &Route) {
    match route {
        Route::School(id) => schools::open_memo(id),
        Route::Routes => schools::open_ledger(),
        Route::Careers => chooser::open(),
        Route::Traffic => traffic::open(),
        _ => {}
    }
}

/// Does what an act on the page says; answers the query that the address is to have from now on, if any.
#[must_use]
pub fn acted(route: &Route, act: &Act) -> Option<String> {
    match route {
        Route::School(id) => schools::keep_memo(id, act),
        Route::Routes => schools::ledger_acted(act),
        Route::Careers => return chooser::acted(act),
        _ => {}
    }
    None
}
