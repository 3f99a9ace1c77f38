//! The screens of the guide.

#[cfg(feature = "ssr")]
mod article;
mod finder;
#[cfg(feature = "ssr")]
mod glossary;
mod reading;
mod shelf;

#[cfg(feature = "ssr")]
pub use article::article_html;
#[cfg(feature = "ssr")]
pub use glossary::glossary_html;
pub use reading::reading_page;
pub use shelf::guide_page;
