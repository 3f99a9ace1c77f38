//! 何が変われば入れかわるか: the smallest change of answers that puts another profession on top.

use super::{
    answers::{Answers, Degree},
    question::Aim,
    score::standing,
};

/// One answer made otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub place: usize,
    pub from: Degree,
    pub to: Degree,
}

/// Changes of more answers than this are another sheet, not a change of it.
pub const MOST_CHANGES: usize = 3;

/// The fewest answers, and of those the fewest steps, whose change puts this profession alone on top; the first in the
/// order asked where several are equal. Skipped questions stay skipped. `None` where nothing is ranked, where it is
/// alone on top already, or where [`MOST_CHANGES`] answers are not enough.
#[must_use]
pub fn flip(answers: &Answers, aim: Aim) -> Option<Vec<Change>> {
    let rivals = Aim::PROFESSIONS.map(|rival| standing(answers, rival));
    if !rivals.iter().all(super::score::Standing::judged) {
        return None;
    }
    let own = Aim::PROFESSIONS.iter().position(|rival| *rival == aim)?;
    let weighed = answers.sheet().enumerate().filter_map(|(place, (question, degree))| {
        let weights = Aim::PROFESSIONS.map(|rival| question.weight(rival));
        (weights != [0; 3]).then_some(Weighed { place, degree: degree?, weights })
    });
    let mut search = Search {
        own,
        // Skipping is no change, so what the sums are divided by stands still.
        divisors: rivals.map(|rival| rival.weight),
        weighed: weighed.collect(),
        changes: Vec::new(),
        best: None,
    };
    let sums = rivals.map(|rival| rival.sum);
    if search.wins(sums) {
        return None;
    }
    for count in 1..=MOST_CHANGES {
        search.deepen(count, 0, sums, 0);
        if let Some((_, changes)) = search.best {
            return Some(changes);
        }
    }
    None
}

/// An answered question that weighs for a profession.
struct Weighed {
    place: usize,
    degree: Degree,
    weights: [i32; 3],
}

struct Search {
    own: usize,
    divisors: [i32; 3],
    weighed: Vec<Weighed>,
    changes: Vec<Change>,
    /// Steps and changes.
    best: Option<(i32, Vec<Change>)>,
}

impl Search {
    /// Whether the profession is alone on top with these sums: its S / D above the others', compared without division.
    fn wins(&self, sums: [i32; 3]) -> bool {
        let pairs = || sums.into_iter().zip(self.divisors);
        let Some((sum, divisor)) = pairs().nth(self.own) else { return false };
        pairs().enumerate().all(|(at, (other, by))| at == self.own || sum * by > other * divisor)
    }

    /// Tries every change of `count` more answers from this one on.
    fn deepen(&mut self, count: usize, from: usize, sums: [i32; 3], steps: i32) {
        if count == 0 {
            if self.best.as_ref().is_none_or(|(best, _)| steps < *best) && self.wins(sums) {
                self.best = Some((steps, self.changes.clone()));
            }
            return;
        }
        for at in from..self.weighed.len() {
            let Some(Weighed { place, degree, weights }) = self.weighed.get(at) else { return };
            let (place, degree, weights) = (*place, *degree, *weights);
            for to in Degree::ALL.into_iter().filter(|to| *to != degree) {
                let step = to.value() - degree.value();
                let mut changed = sums;
                changed.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * step);
                self.changes.push(Change { place, from: degree, to });
                self.deepen(count - 1, at + 1, changed, steps + step.abs());
                self.changes.pop();
            }
        }
    }
}
