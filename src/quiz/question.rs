//! What is asked, what an answer weighs, and the limits and sentences that go with it: the tables of `quiz.toml`.

use super::fraction::Fraction;

include!(concat!(env!("OUT_DIR"), "/quiz.rs"));

/// What an answer may draw towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aim {
    /// 臨床工学技士
    Ce,
    /// 診療放射線技師
    Rt,
    /// 臨床検査技師
    Mt,
    /// 集中治療室・手術室
    Acute,
    /// 透析クリニック
    Dialysis,
    /// 医療機器メーカー・販売会社
    Maker,
    /// 専門学校
    Vocational,
    /// 大学
    University,
    /// What all three professions ask for alike; it never ranks.
    Base,
}

impl Aim {
    /// The three licences, in the order in which equals are shown.
    pub const PROFESSIONS: [Self; 3] = [Self::Ce, Self::Rt, Self::Mt];
    /// Where a 臨床工学技士 may work.
    pub const WORKPLACES: [Self; 3] = [Self::Acute, Self::Dialysis, Self::Maker];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ce => "臨床工学技士",
            Self::Rt => "診療放射線技師",
            Self::Mt => "臨床検査技師",
            Self::Acute => "病院の集中治療室・手術室",
            Self::Dialysis => "透析クリニック",
            Self::Maker => "医療機器メーカー・販売会社",
            Self::Vocational => "専門学校（3年制）",
            Self::University => "大学（4年制）",
            Self::Base => "3つの仕事に共通の土台",
        }
    }
}

/// One question. Its place in [`QUESTIONS`] is the order in which it is asked.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// A promise: it stands in exported answer sheets.
    pub id: &'static str,
    /// A statement to agree with.
    pub text: &'static str,
    /// Which half of the twelve profession questions it belongs to.
    pub half: Option<Half>,
    /// Never negative, never 0: an aim that is not named has no weight.
    pub weights: &'static [(Aim, i32)],
}

impl Question {
    /// What an answer to it weighs for an aim; 0 for most.
    #[must_use]
    pub fn weight(&self, aim: Aim) -> i32 {
        self.weights.iter().find(|(of, _)| *of == aim).map_or(0, |(_, weight)| *weight)
    }
}

/// The profession questions fall into two halves of equal weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    First,
    Second,
}

/// How far someone is drawn, in words: from `floor` up to the floor of the band before.
#[derive(Debug, PartialEq, Eq)]
pub struct Band {
    pub code: &'static str,
    pub floor: Fraction,
    pub label: &'static str,
    pub text: &'static str,
}

/// Two questions (by place) that ask nearly the same (`sign` 1) or the opposite (−1).
pub struct Pair {
    pub a: usize,
    pub b: usize,
    pub sign: i32,
}

/// A remark for those who, by an answer, may want to read it: places of questions, 1 for agreeing and −1 for disagreeing.
#[derive(Debug, PartialEq, Eq)]
pub struct Note {
    pub code: &'static str,
    pub raised_by: &'static [(usize, i32)],
    pub text: &'static str,
}

/// The limits that decide; `quiz.toml` says what each is for.
pub struct Rule {
    pub coverage: Fraction,
    pub close: Fraction,
    pub study_lean: Fraction,
    pub study_high: Fraction,
    pub base_low: Fraction,
    pub base_min_questions: usize,
    pub steady: Fraction,
    pub wavering: Fraction,
    pub min_pairs: i32,
    pub explain_up: usize,
    pub explain_down: usize,
    pub seconds_a_question: usize,
}

/// Sentences that judge, or hold back from judging. `{name}` and `{names}` are filled in.
pub struct Texts {
    pub instruction: &'static str,
    pub top_one: &'static str,
    pub top_tie: &'static str,
    pub top_close: &'static str,
    pub flat: &'static str,
    pub not_enough: &'static str,
    pub limits: &'static str,
    pub base_low: &'static str,
    pub study_vocational: &'static str,
    pub study_university: &'static str,
    pub study_either: &'static str,
    pub study_both_high: &'static str,
    pub study_both_low: &'static str,
    pub study_fact: &'static str,
    pub work_if: &'static str,
    pub stability_same: &'static str,
    pub stability_partial: &'static str,
    pub stability_none: &'static str,
    pub consistency_steady: &'static str,
    pub consistency_wavering: &'static str,
    pub consistency_mixed: &'static str,
}
