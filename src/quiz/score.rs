//! How far the answers draw towards each aim, and which of three comes first.
//!
//! An answer x weighs `weight × (x − 3)`. Over the answered questions S is the sum of these, D the sum of the weights and
//! r = S / 2D, from −1 to 1. Skipped questions are in neither.

use super::{
    answers::{Answers, Degree},
    fraction::Fraction,
    question::{Aim, Half, Question, RULE},
};

/// Where one aim stands on an answer sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub aim: Aim,
    /// S: the sum of what the answers weigh.
    pub sum: i32,
    /// D: the sum of the weights of the answered questions.
    pub weight: i32,
    /// The sum of the weights of all its questions.
    pub full_weight: i32,
    /// How many of its questions are answered.
    pub answered: usize,
}

impl Standing {
    /// Enough of its weight is answered to say anything.
    #[must_use]
    pub fn judged(&self) -> bool {
        self.answered > 0 && Fraction::new(self.weight, self.full_weight) >= RULE.coverage
    }

    /// r, when it may be judged.
    #[must_use]
    pub fn r(&self) -> Option<Fraction> {
        self.judged().then(|| self.mean())
    }

    /// S / 2D, however little is answered; 0 when nothing is.
    #[must_use]
    pub fn mean(&self) -> Fraction {
        Fraction::new(self.sum, 2 * self.weight)
    }
}

/// Where an aim stands on the whole sheet.
#[must_use]
pub fn standing(answers: &Answers, aim: Aim) -> Standing {
    tally(answers.sheet(), aim)
}

/// Where an aim stands when only one half of the profession questions counts.
#[must_use]
pub fn standing_in_half(answers: &Answers, aim: Aim, half: Half) -> Standing {
    tally(answers.sheet().filter(|(question, _)| question.half == Some(half)), aim)
}

fn tally(sheet: impl Iterator<Item = (&'static Question, Option<Degree>)>, aim: Aim) -> Standing {
    let mut standing = Standing { aim, sum: 0, weight: 0, full_weight: 0, answered: 0 };
    for (question, answer) in sheet {
        let weight = question.weight(aim);
        standing.full_weight += weight;
        if let Some(degree) = answer
            && weight > 0
        {
            standing.sum += weight * degree.value();
            standing.weight += weight;
            standing.answered += 1;
        }
    }
    standing
}

/// What one answer adds to an aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    pub place: usize,
    pub question: &'static Question,
    pub degree: Degree,
    /// `weight × (x − 3)`. Over all contributions these add up to S exactly.
    pub points: i32,
}

/// Every answer that weighs something for an aim, the middle degree included: the largest effect first, whichever its
/// direction, equals in the order asked.
#[must_use]
pub fn contributions(answers: &Answers, aim: Aim) -> Vec<Contribution> {
    let mut all: Vec<Contribution> = Vec::new();
    for (place, (question, answer)) in answers.sheet().enumerate() {
        let weight = question.weight(aim);
        if let Some(degree) = answer
            && weight > 0
        {
            let points = weight * degree.value();
            // Put in its place by hand: the library's sort would bring 5 KB of code to the phone for six rows.
            let at = all.iter().position(|other| other.points.abs() < points.abs()).unwrap_or(all.len());
            all.insert(at, Contribution { place, question, degree, points });
        }
    }
    all
}

/// The answers that raised most.
#[must_use]
pub fn raising(contributions: &[Contribution]) -> Vec<Contribution> {
    contributions.iter().filter(|one| one.points > 0).take(RULE.explain_up).copied().collect()
}

/// The answers that lowered most.
#[must_use]
pub fn lowering(contributions: &[Contribution]) -> Vec<Contribution> {
    contributions.iter().filter(|one| one.points < 0).take(RULE.explain_down).copied().collect()
}

/// Three aims side by side. Nothing is ranked unless all three are judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Groups of equals, best first; a group keeps the order in which the aims were given.
    pub order: Vec<Vec<Aim>>,
    /// ほぼ並び: behind the first, but so little that one answer could make up for it.
    pub close: Vec<Aim>,
}

impl Ranking {
    /// Whoever is first: more than one when they are equal, nobody when nothing is ranked.
    #[must_use]
    pub fn top(&self) -> &[Aim] {
        self.order.first().map_or(&[], Vec::as_slice)
    }

    #[must_use]
    pub fn tie(&self) -> bool {
        self.top().len() > 1
    }

    /// All are equal.
    #[must_use]
    pub fn flat(&self) -> bool {
        self.order.len() == 1
    }
}

/// Ranks by the exact r.
#[must_use]
pub fn rank(standings: &[Standing]) -> Ranking {
    let mut groups: Vec<(Fraction, Vec<Aim>)> = Vec::new();
    for standing in standings {
        let Some(r) = standing.r() else { return Ranking::default() };
        let at = groups.iter().position(|(other, _)| *other <= r).unwrap_or(groups.len());
        match groups.get_mut(at) {
            Some((other, equals)) if *other == r => equals.push(standing.aim),
            _ => groups.insert(at, (r, vec![standing.aim])),
        }
    }
    let behind = |r: Fraction| groups.first().map_or(r, |(best, _)| best.minus(r));
    let is_close = |standing: &&Standing| {
        let gap = standing.r().map(behind);
        gap.is_some_and(|gap| Fraction::ZERO < gap && gap <= RULE.close)
    };
    let close = standings.iter().filter(is_close).map(|standing| standing.aim).collect();
    Ranking { order: groups.into_iter().map(|(_, equals)| equals).collect(), close }
}
