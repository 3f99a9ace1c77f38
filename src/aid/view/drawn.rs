//! お金's result as it was drawn last. A slow phone cannot draw all of it within the time of a tap, so after a choice what
//! the reader sees comes first.

use super::{calendar::LATER, ranged::open_result_html, result::result_parts, talk::Talk};
use crate::aid::form::Form;

/// The parts of the result as they were drawn last, each one element or more.
#[derive(Default)]
pub struct Drawn {
    parts: Vec<String>,
    /// In whose order they stand.
    reader: Talk,
}

impl Drawn {
    /// The result of a form.
    pub fn whole(&mut self, form: &Form) -> String {
        self.reader = Talk::of(form);
        self.draw(form, |_| None);
        self.parts.concat()
    }

    /// The same, but what the reader does not see is left as it was: the order, the parts of which no label is in sight, and
    /// the later school years as long as they are folded.
    pub fn in_sight(&mut self, form: &Form, labels: &str) -> String {
        let seen = |text: &str| labels.split_whitespace().any(|label| text.contains(label));
        let before = std::mem::take(&mut self.parts);
        self.draw(form, |place| before.get(place).filter(|text| !seen(text)).cloned());
        if !seen(LATER) {
            for (part, before) in self.parts.iter_mut().zip(&before) {
                if let (Some((now, _)), Some((_, later))) = (part.split_once(LATER), before.split_once(LATER)) {
                    *part = [now, LATER, later].concat();
                }
            }
        }
        self.parts.concat()
    }

    fn draw(&mut self, form: &Form, stays: impl FnMut(usize) -> Option<String>) {
        let range = open_result_html(form).map(|text| vec![text]);
        self.parts = range.unwrap_or_else(|| result_parts(form, self.reader, stays));
    }
}
