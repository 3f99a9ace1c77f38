//! 結果を見せる: what the link of a result is, and the section that hands it on.

use super::{super::answers::Answers, digits};
pub use crate::ui::share::{COPIED, COPY, NOT_COPIED, PRINT};
use crate::{
    browser::address,
    route::Route,
    ui::{html::section, share},
};

/// The address that shows this result on any device.
pub fn link_to(answers: &Answers) -> String {
    [&address::absolute(&Route::QuizResult), "#", &answers.to_link()].concat()
}

/// The id of the section's heading.
pub const SECTION: &str = "q-share";

pub fn share(answers: &Answers, said: &str) -> String {
    let holds = ["リンクには、答えた", &digits(answers.answered()), "問の答えが入ります。"].concat();
    section(SECTION, "結果を見せる", &share::share(&link_to(answers), &holds, said))
}
