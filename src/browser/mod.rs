//! Every call of the browser, each failure a value. Off the browser (prerendering, host tests) each function answers as a
//! browser without storage, clock or address would.

pub mod act;
pub mod address;
pub mod clock;
pub mod event;
pub mod file;
pub mod folds;
pub mod install;
pub mod offline;
pub mod page;
pub mod redraw;
pub mod room;
pub mod share;
pub mod storage;
pub mod traffic;

/// Whether this build runs in a browser: calls of the browser would not return elsewhere.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

fn window() -> Option<web_sys::Window> {
    if IN_BROWSER { web_sys::window() } else { None }
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
