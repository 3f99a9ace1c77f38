//! Starts the app in the prerendered document.

use std::mem;

use any_spawner::Executor;
use ce_navi::{app::app, browser::address};
use reactive_graph::owner::Owner;

fn main() {
    address::set_base(address::base_of_document());
    // Effects run as tasks of the browser; whatever the app asks for lives as long as the page.
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| app(address::current()));
    mem::forget(owner);
}
