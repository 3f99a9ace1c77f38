//! The screens of the school finder. What only has to be read is written as text; what answers a tap is a view.

mod card;
mod compare;
#[cfg(feature = "ssr")]
mod compared;
#[cfg(feature = "ssr")]
mod exam;
mod facets;
#[cfg(feature = "ssr")]
mod fees;
#[cfg(feature = "ssr")]
mod handed;
mod ledger;
mod list;
mod memo;
#[cfg(feature = "ssr")]
mod notes;
#[cfg(feature = "ssr")]
mod page;
mod pages;
mod reading;
#[cfg(feature = "ssr")]
mod routes;
mod shown;
mod stored;
#[cfg(feature = "ssr")]
mod told;

pub use compare::compare_page;
#[cfg(feature = "ssr")]
pub use compared::compared;
#[cfg(feature = "ssr")]
pub use handed::handed;
pub use ledger::{ledger_acted, ledger_html, open_ledger};
pub use list::schools_page;
pub use memo::{forget_memos, keep_memo, memo_html, open_memo};
#[cfg(feature = "ssr")]
pub use notes::listed;
#[cfg(feature = "ssr")]
pub use page::school_html;
pub use pages::*;
#[cfg(feature = "ssr")]
pub use routes::*;
