//! The offer to put the app on the home screen: below the first result that a phone comes to, and never again.

use std::cell::Cell;

use super::html::{button, element, section};
use crate::browser::{
    install::{self, Way},
    storage::{self, Key},
};

/// What the key of the offer is called.
pub const INSTALL: &str = "install";

thread_local! {
    /// Whether the screen that is shown makes the offer.
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// The offer, for the end of a result; empty where it was made before, or where there is nothing to offer.
#[must_use]
pub fn offer() -> String {
    let Some(way) = install::way() else { return String::new() };
    if !SHOWN.get() {
        // Where nothing can be kept it would come again and again.
        if storage::load(Key::Offered).is_some() || !storage::save(Key::Offered, "1") {
            return String::new();
        }
        SHOWN.set(true);
    }
    let inside = match way {
        Way::Asked => {
            element("p class=m", "次からは、電波がなくても、ホーム画面から開けます。")
                + &element("p", &button(INSTALL, "", "class=btn data-hasty", "ホーム画面に追加"))
        }
        Way::ByHand => element(
            "p class=m",
            "Safariの共有ボタンから「ホーム画面に追加」をえらぶと、電波がなくても開けます。\
            Safariでは、7日間開かないと、この端末の答えが消えることがあります。\
            ホーム画面のアプリは、いまの答えを引きつぎません。「リンクをコピー」でリンクを取っておくと、そこで開けます。",
        ),
    };
    section("install", "ホーム画面に置けます", &inside)
}

/// Another screen is shown: the offer stays behind.
pub fn leave() {
    SHOWN.set(false);
}
