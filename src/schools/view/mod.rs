//! The screens of the school finder. What only has to be read is written as text; what answers a tap is a view.

mod card;
#[cfg(feature = "ssr")]
mod exam;
mod facets;
#[cfg(feature = "ssr")]
mod fees;
mod list;
#[cfg(feature = "ssr")]
mod page;
mod pages;
mod reading;
mod shown;
#[cfg(feature = "ssr")]
mod told;

pub use list::schools_page;
#[cfg(feature = "ssr")]
pub use page::school_html;
pub use pages::*;
