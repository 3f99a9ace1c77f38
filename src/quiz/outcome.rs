//! Everything the answers say, put together. The same answers give the same outcome on every device at every time.

use super::{
    answers::Answers,
    fraction::Fraction,
    question::{Aim, BANDS, Band, Half, NOTES, Note, PAIRS, RULE},
    score::{Ranking, Standing, rank, standing, standing_in_half},
};

/// The outcome of an answer sheet. All three professions are always in it, whatever the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub professions: [Standing; 3],
    pub ranking: Ranking,
    /// Who is first in each half of the profession questions; empty where that cannot be said.
    pub half_tops: [Vec<Aim>; 2],
    pub stability: Option<Stability>,
    pub consistency: Consistency,
    /// 土台: helping, accuracy, working together.
    pub base: Base,
    /// 学び方: absent until a question of each side is answered.
    pub study: Option<Study>,
    pub workplaces: [Standing; 3],
    pub work_ranking: Ranking,
    pub notes: Vec<&'static Note>,
}

/// What an answer sheet says.
#[must_use]
pub fn outcome(answers: &Answers) -> Outcome {
    let professions = Aim::PROFESSIONS.map(|aim| standing(answers, aim));
    let workplaces = Aim::WORKPLACES.map(|aim| standing(answers, aim));
    let ranking = rank(&professions);
    let half_tops = [Half::First, Half::Second].map(|half| half_top(answers, &ranking, half));
    Outcome {
        stability: stability(ranking.top(), &half_tops),
        consistency: consistency(answers),
        base: base(answers),
        study: study(answers),
        work_ranking: rank(&workplaces),
        notes: notes(answers),
        professions,
        workplaces,
        ranking,
        half_tops,
    }
}

/// The band that an r falls into.
#[must_use]
pub fn band(r: Fraction) -> &'static Band {
    let [.., quiet] = &BANDS;
    BANDS.iter().find(|band| r >= band.floor).unwrap_or(quiet)
}

/// Do both halves of the profession questions put the same profession on top?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stability {
    /// Neither half agrees with the whole.
    None,
    /// One half agrees.
    Partial,
    /// A profession on top of the whole is on top of both halves.
    Same,
}

fn half_top(answers: &Answers, ranking: &Ranking, half: Half) -> Vec<Aim> {
    if ranking.order.is_empty() {
        return Vec::new();
    }
    rank(&Aim::PROFESSIONS.map(|aim| standing_in_half(answers, aim, half))).top().to_vec()
}

fn stability(top: &[Aim], [first, second]: &[Vec<Aim>; 2]) -> Option<Stability> {
    if top.is_empty() || first.is_empty() || second.is_empty() {
        return None;
    }
    Some(if top.iter().any(|aim| first.contains(aim) && second.contains(aim)) {
        Stability::Same
    } else if top.iter().any(|aim| first.contains(aim) || second.contains(aim)) {
        Stability::Partial
    } else {
        Stability::None
    })
}

/// そろい具合: how well answers to near and opposite questions agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consistency {
    /// Pairs with both questions answered.
    pub pairs: i32,
    /// 0 to 1, and what it is called; absent when too few pairs are answered.
    pub value: Option<(Fraction, Steadiness)>,
}

/// A prompt to look again, never a reproach: random answers are called steady or wavering four times in five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steadiness {
    Steady,
    Wavering,
    Mixed,
}

fn consistency(answers: &Answers) -> Consistency {
    let (mut pairs, mut distance) = (0, 0);
    for pair in &PAIRS {
        if let (Some(a), Some(b)) = (answers.get(pair.a), answers.get(pair.b)) {
            pairs += 1;
            distance += (a.value() - pair.sign * b.value()).abs();
        }
    }
    let value = (pairs >= RULE.min_pairs).then(|| {
        let value = Fraction::ONE.minus(Fraction::new(distance, 4 * pairs));
        let steadiness = match value {
            value if value >= RULE.steady => Steadiness::Steady,
            value if value >= RULE.wavering => Steadiness::Wavering,
            _ => Steadiness::Mixed,
        };
        (value, steadiness)
    });
    Consistency { pairs, value }
}

/// What all three professions ask for alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    pub answered: usize,
    /// Absent when too few of its questions are answered.
    pub r: Option<Fraction>,
}

impl Base {
    #[must_use]
    pub fn low(&self) -> bool {
        self.r.is_some_and(|r| r < RULE.base_low)
    }
}

fn base(answers: &Answers) -> Base {
    let base = standing(answers, Aim::Base);
    Base { answered: base.answered, r: (base.answered >= RULE.base_min_questions).then(|| base.mean()) }
}

/// Which way to study the answers lean to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Study {
    pub lean: Lean,
    pub pattern: Pattern,
    pub vocational: Fraction,
    pub university: Fraction,
}

impl Study {
    /// 専門学校 less 大学.
    #[must_use]
    pub const fn difference(&self) -> Fraction {
        self.vocational.minus(self.university)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    Vocational,
    University,
    Either,
}

/// Whether both sides are strong or both weak, whatever the lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    One,
    BothHigh,
    BothLow,
}

fn study(answers: &Answers) -> Option<Study> {
    let (vocational, university) = (standing(answers, Aim::Vocational), standing(answers, Aim::University));
    if vocational.answered == 0 || university.answered == 0 {
        return None;
    }
    let (vocational, university) = (vocational.mean(), university.mean());
    let difference = vocational.minus(university);
    let lean = if difference >= RULE.study_lean {
        Lean::Vocational
    } else if difference <= RULE.study_lean.negated() {
        Lean::University
    } else {
        Lean::Either
    };
    let pattern = if vocational.min(university) >= RULE.study_high {
        Pattern::BothHigh
    } else if vocational.max(university) <= RULE.study_high.negated() {
        Pattern::BothLow
    } else {
        Pattern::One
    };
    Some(Study { lean, pattern, vocational, university })
}

fn notes(answers: &Answers) -> Vec<&'static Note> {
    let points_there = |(place, sign): &(usize, i32)| answers.get(*place).is_some_and(|d| d.value() * sign > 0);
    NOTES.iter().filter(|note| note.raised_by.iter().any(points_there)).collect()
}
