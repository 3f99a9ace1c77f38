//! What a reader writes or chooses on pages that otherwise only have to be read: a module of its own, which the app starts
//! when such a page is shown (see `ce_navi::browser::room`).

use ce_navi::{browser::address, pen, route::Route, schools::view::forget_memos, ui::act::Act};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    address::set_base(address::base_of_document());
}

/// Fills the place of the page at a path.
#[wasm_bindgen]
pub fn opened(path: &str) {
    pen::opened(&Route::from_path(path));
}

/// Does what an act says; answers `?` and the query that the address is to have, or nothing.
#[wasm_bindgen]
#[must_use]
pub fn acted(path: &str, name: String, value: String) -> String {
    let query = pen::acted(&Route::from_path(path), &Act { name, value });
    query.map(|query| "?".to_owned() + &query).unwrap_or_default()
}

/// Forgets what was written and could not be kept.
#[wasm_bindgen]
pub fn forget() {
    forget_memos();
}
