//! What a reader writes or chooses on a page that otherwise only has to be read (see [`crate::still`]): it is drawn into a
//! place that the page leaves.

use crate::{
    browser::{
        address,
        storage::{self, Key},
    },
    careers::chooser,
    route::Route,
    schools::view as schools,
    traffic,
    ui::act::Act,
};

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

/// Follows what another tab writes.
pub fn follow(route: &Route) {
    if let Route::School(id) = route {
        let id = id.clone();
        storage::on_change(Key::Memos, move || schools::open_memo(&id));
    }
}

/// Does what an act on the page says.
pub fn acted(route: &Route, act: &Act) {
    match route {
        Route::School(id) => schools::keep_memo(id, act),
        Route::Routes => schools::ledger_acted(act),
        Route::Careers => {
            if let Some(query) = chooser::acted(act) {
                address::replace_query(&query);
            }
        }
        _ => {}
    }
}
