//! The screens of the guide.

#[cfg(feature = "ssr")]
mod article;
mod finder;
mod reading;
mod shelf;

#[cfg(feature = "ssr")]
pub use article::article_html;
pub use reading::reading_page;
pub use shelf::guide_page;
