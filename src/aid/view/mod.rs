//! The screens of お金: the steps of questions, the result, and the published examples. All but `screens` and `kept` are
//! texts, which are drawn by a module of their own (`src/bin/later.rs`).

mod acted;
mod ahead;
mod bars;
mod book;
mod calendar;
mod case;
mod certificate;
mod changes;
mod check;
mod checked;
mod compare;
mod drawn;
mod family;
mod gauge;
mod handover;
mod income;
mod kept;
mod loans;
mod paper;
mod questions;
mod ranged;
mod result;
mod school;
#[cfg(not(feature = "ssr"))]
mod screens;
mod siblings;
mod sums;
mod talk;
mod terms;
mod usual;
mod words;

pub use acted::{Then, acted, open_at};
pub use ahead::calendar_of;
pub use drawn::Drawn;
pub use handover::{LEAVE, TAKE, link_to, offer_html, share_html};
pub use kept::erase;
pub use questions::form_html;
pub use ranged::{open_result_html, range_html};
pub use result::{result_amounts, result_html};
#[cfg(not(feature = "ssr"))]
pub use screens::money_page;

use super::form::Form;
use crate::route::Route;

/// While the site is built: a form without an answer.
#[cfg(feature = "ssr")]
pub fn money_page(route: &Route) -> crate::ui::screen::Screen {
    crate::ui::screen::still("main read-w", html(route, &Form::default()))
}

/// The inside of a screen of お金.
#[must_use]
pub fn html(route: &Route, form: &Form) -> String {
    match route {
        Route::MoneyResult => Drawn::default().whole(form),
        Route::MoneyCheck => checked::checked_html(),
        _ => form_html(form),
    }
}
