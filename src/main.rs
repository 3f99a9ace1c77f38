//! Starts the app in the prerendered document.

use ce_navi::{app::app, browser::address};

fn main() {
    address::set_base(address::base_of_document());
    leptos::mount::mount_to_body(|| app(address::current()));
}
