//! The screens of お金: the three steps of questions, and the result.

mod family;
mod gauge;
mod income;
mod kept;
mod page;
mod result;
mod school;
mod sums;
mod tree;
mod words;

pub use page::money_page;
pub use result::{money_result_page, result_html};
