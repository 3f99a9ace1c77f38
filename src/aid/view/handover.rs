//! Handing a form on, and taking one that came by a link: only when the reader says so.

use crate::{
    aid::form::Form,
    browser::address,
    route::Route,
    ui::{
        html::{button, element},
        share,
    },
};

/// The names of the keys of [`offer_html`].
pub const TAKE: &str = "take";
pub const LEAVE: &str = "leave";

/// The whole address that opens this form on another phone.
#[must_use]
pub fn link_to(form: &Form) -> String {
    [&address::absolute(&Route::MoneyResult), "#", &form.to_link()].concat()
}

/// The link of a form and its QR code, with the keys that copy it and print the page (see [`crate::ui::share`]).
#[must_use]
pub fn share_html(form: &Form) -> String {
    share::share(&link_to(form), "リンクには、学校・家族・収入の答えが入ります。", "")
}

/// In the place of a screen: what a link brought, beside what is kept. `None`: the link is cut or changed.
#[must_use]
pub fn offer_html(linked: Option<&Form>) -> String {
    let (heading, words, keys) = match linked {
        Some(_) => (
            "リンクの内容を開きますか？",
            "リンクに、学校・家族・収入の答えが入っています。この端末には、別の答えがあります。開くと、いまの答えは消えます。",
            button(LEAVE, "", "class=btn", "いまの答えを残す")
                + &button(TAKE, "", "class=\"btn go\"", "この内容を開く"),
        ),
        None => (
            "リンクを読めませんでした",
            "このリンクは、途中で切れているか、変わっています。送った人に、もう一度もらってください。この端末の答えは、そのままです。",
            button(LEAVE, "", "class=\"btn go\"", "いまの答えを見る"),
        ),
    };
    element("div class=intro", &(element("h1", heading) + &element("p", words))) + &element("div class=btns", &keys)
}
