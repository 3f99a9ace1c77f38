//! 診断: a quiz about interest, not about ability. Which scenes of work, workplaces and ways to study draw someone?
//!
//! - It ranks the three neighbouring licences by questions written for them, not by the six general interest areas
//!   (RIASEC): in the public interest profiles of O*NET the three correlate above .96, so those areas cannot tell them
//!   apart.
//! - Deliberately absent: a pass or fail, a share of success, a comparison with other people, any word that somebody is
//!   unfit. Interest explains about a tenth of how people fare in a job; no figure of this quiz says more.
//! - What always holds is listed and tested in `tests/suite/quiz.rs`: above all, raising an answer never lowers what it
//!   weighs for, equals are shown as equals, skipped questions count nowhere, and all three professions are always shown.
//!
//! In reading order: [`question`] (the tables of `quiz.toml`), [`answers`] (a sheet and how it is kept), [`score`] (S, D, r
//! and ranks, on exact [`fraction`]s), [`outcome`] (everything a sheet says), [`flip`] (what would change it), [`course`] (the way through), `view`.

pub mod answers;
pub mod course;
pub mod flip;
pub mod fraction;
pub mod outcome;
pub mod question;
pub mod score;

#[cfg(feature = "view")]
pub mod view;
