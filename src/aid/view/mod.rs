//! The screens of お金: the three steps of questions, and the result.

mod family;
mod gauge;
mod income;
mod kept;
mod page;
mod questions;
mod result;
mod school;
mod sums;
mod tree;
mod words;

pub use kept::erase;
pub use page::{Then, acted, money_page};
pub use questions::form_html;
pub use result::{money_result_page, result_html};
