//! 適格認定(学業): what the results of a school year mean for the support of the next one.
//!
//! Shares are exact (credits gained of the standard number), so that a limit is met or not, never rounded onto it. What
//! is not known is to be checked, never bad.

use super::{
    figures::{self, Rule, rule},
    share::Share,
};

/// The results of a school year; `None`: not known yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// 修業年限で卒業できないことが確定.
    pub too_late: Option<bool>,
    /// 修得単位 of the standard number.
    pub credits: Option<Share>,
    /// 出席率.
    pub attendance: Option<Share>,
    /// The place by GPA counted from below, of all students of the department.
    pub rank: Option<Share>,
    /// The place does not count: a licence needed for a job is likely to be gained, or out of a 児童養護施設.
    pub rank_excused: bool,
    /// The year before ended with a 警告.
    pub warned: Option<bool>,
    /// Illness, a disaster and the like are the reason.
    pub good_reason: Option<bool>,
}

/// What follows, from good to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// 継続.
    Continues,
    /// 要確認.
    Check,
    /// 警告: the support goes on.
    Warning,
    /// 停止 for a year.
    Suspended,
    /// 廃止.
    Ended,
    /// 廃止, and the grant is to be paid back.
    Repaid,
}

/// The outcome with all its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    pub outcome: Outcome,
    /// In sentences for the screen; empty when nothing stands in the way.
    pub reasons: Vec<&'static str>,
    pub rule: &'static Rule,
}

/// Judges a school year.
#[must_use]
pub fn judge(results: &Results) -> Judgement {
    let limits = &figures::STUDY;
    let up_to = |share: Option<Share>, percent: u8| share.is_some_and(|share| share.up_to_percent(percent));
    let (credits, attendance) = (results.credits, results.attendance);
    let low_rank = !results.rank_excused && up_to(results.rank, limits.warn_ranking);
    let few_credits = up_to(credits, limits.warn_credits);
    let often_absent = up_to(attendance, limits.warn_attendance);
    let open = results.too_late.is_none()
        || credits.is_none()
        || attendance.is_none()
        || (results.rank.is_none() && !results.rank_excused);
    let warned_again = results.warned == Some(true) && (few_credits || often_absent);
    let nearly_none = up_to(credits, limits.repay_credits) && results.good_reason == Some(false);
    let known = [
        (nearly_none, Outcome::Repaid, "修得した単位がとても少ないので、給付奨学金を返すことになります。"),
        (results.too_late == Some(true), Outcome::Ended, "決まった年数で卒業できないので、支援が終わります。"),
        (up_to(credits, limits.stop_credits), Outcome::Ended, "修得した単位が標準の6割以下なので、支援が終わります。"),
        (up_to(attendance, limits.stop_attendance), Outcome::Ended, "出席率が6割以下なので、支援が終わります。"),
        (warned_again, Outcome::Ended, "警告が2年続いたので、支援が終わります。"),
        (
            low_rank && results.warned == Some(true),
            Outcome::Suspended,
            "警告が2年続き、今年の理由が成績の順位だけのときは、支援が1年止まります。",
        ),
        (few_credits, Outcome::Warning, "修得した単位が標準の7割以下なので、警告になります。"),
        (often_absent, Outcome::Warning, "出席率が8割以下なので、警告になります。"),
        (low_rank, Outcome::Warning, "成績の順位が下から4分の1に入るので、警告になります。"),
        (open, Outcome::Check, "まだわからない成績があります。学校に確認してください。"),
    ];
    let holding = || known.iter().filter(|(holds, ..)| *holds);
    Judgement {
        outcome: holding().map(|(_, outcome, _)| *outcome).max().unwrap_or(Outcome::Continues),
        reasons: holding().map(|(.., text)| *text).collect(),
        rule: &rule::STUDY,
    }
}
