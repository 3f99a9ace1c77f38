//! The screens of the guide.

mod article;
mod finder;
mod reading;
mod shelf;

pub use article::article_page;
pub use reading::reading_page;
pub use shelf::guide_page;
