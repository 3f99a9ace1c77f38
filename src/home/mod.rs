//! ホーム: what the job is, what the app does, three tasks in the order people need them, the next date.

mod next_date;
#[cfg(feature = "ssr")]
mod page;

pub use next_date::next_date;
#[cfg(feature = "ssr")]
pub use page::home_html;
