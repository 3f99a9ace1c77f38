//! Mounts the app over the prerendered document.

use ce_navi::{
    app::app,
    browser::{address, page},
};
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;

fn main() {
    address::set_base(address::base_of_document());
    let document = document();
    let (Some(body), Ok(root)) = (document.body(), document.create_element("div")) else { return };
    let Ok(root) = root.dyn_into::<web_sys::HtmlElement>() else { return };
    // Drawn aside and put in place in one step: the prerendered page never gives way to an empty one.
    leptos::mount::mount_to(root.clone(), || app(address::current())).forget();
    body.replace_children_with_node_1(&root);
    page::take_over();
}
