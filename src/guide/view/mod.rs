//! The screens of the guide.

mod article;
mod reading;
mod shelf;

pub use article::article_page;
pub use reading::reading_page;
pub use shelf::guide_page;

use leptos::prelude::*;

/// A key that chooses one of several; pressed while it is the choice. One that would find nothing cannot be chosen.
fn chip(
    name: &'static str,
    pressed: impl Fn() -> bool + Copy + Send + Sync + 'static,
    count: impl Fn() -> usize + Copy + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <li>
            <button
                class="chip"
                type="button"
                aria-pressed=move || if pressed() { "true" } else { "false" }
                disabled=move || !pressed() && count() == 0
                on:click=move |_| choose()
            >
                {name}
                <small class="num">{count}</small>
            </button>
        </li>
    }
}
