//! The screens of the school finder. What only has to be read is written as text; what answers a tap is a view.

mod card;
mod detail;
mod exam;
mod facets;
mod fees;
mod list;
mod told;

pub use detail::school_page;
pub use list::schools_page;
