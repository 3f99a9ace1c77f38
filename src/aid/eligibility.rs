//! Conditions that have nothing to do with money: every one is answered, with its reason and its rule.
//!
//! An answer is yes, no or 要確認; what was not asked is 要確認, never no.

use super::figures::{self, Rule, rule};

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Yes,
    /// 要確認.
    Check,
    No,
}

/// When high school was first left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HighSchool {
    /// Leaves in March before the entry.
    StillThere,
    /// The fiscal year of leaving: 2026 for March 2027.
    LeftIn(i32),
    /// 高等学校卒業程度認定試験.
    Equivalency,
}

/// 国籍・在留資格.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Residence {
    Japanese,
    /// 法定特別永住者.
    SpecialPermanent,
    /// 永住者, 日本人の配偶者等, 永住者の配偶者等.
    PermanentOrSpouse,
    /// 定住者; who intends to stay for good.
    LongTerm {
        stays: Option<bool>,
    },
    /// 家族滞在; entered before leaving a Japanese elementary school, left Japanese 中学 and 高校, intends to work here.
    Family {
        since_elementary: Option<bool>,
        schools_here: Option<bool>,
        works_here: Option<bool>,
    },
    /// 留学.
    Study,
    Other,
}

/// What is known of the applicant; `None` was not answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applicant {
    pub high_school: Option<HighSchool>,
    pub residence: Option<Residence>,
    /// Had the grant at another school before.
    pub had_grant: Option<bool>,
    /// 評定平均 in tenths (3.5 is 35).
    pub average_tenths: Option<u8>,
    /// The school is on the list of confirmed schools.
    pub school_listed: Option<bool>,
}

/// One condition, answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    pub verdict: Verdict,
    pub text: &'static str,
    pub rule: &'static Rule,
}

/// All conditions, answered; the verdict of the whole is the worst of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eligibility {
    pub findings: [Finding; 5],
}

impl Eligibility {
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Check)
    }
}

/// Answers every condition for an entry in April of a fiscal year.
#[must_use]
pub fn eligibility(applicant: &Applicant, entry_year: i32) -> Eligibility {
    Eligibility {
        findings: [
            entry_in_time(applicant.high_school, entry_year),
            residence(applicant.residence),
            once(applicant.had_grant),
            study(applicant.average_tenths),
            listed(applicant.school_listed),
        ],
    }
}

fn entry_in_time(high_school: Option<HighSchool>, entry_year: i32) -> Finding {
    let (verdict, text) = match high_school {
        None => (Verdict::Check, "高校を出た年がまだわかりません。"),
        Some(HighSchool::StillThere) => (Verdict::Yes, "高校を出てすぐの入学なので、申しこめます。"),
        Some(HighSchool::LeftIn(year)) if entry_year.saturating_sub(year) < 1 => {
            (Verdict::Check, "高校を出る年度が、入学より後になっています。")
        }
        Some(HighSchool::LeftIn(year)) if entry_year.saturating_sub(year) <= figures::ELIGIBILITY.years_to_enter => {
            (Verdict::Yes, "高校を出てから入学までの年数は、決まりの内です。")
        }
        Some(HighSchool::LeftIn(_)) => (
            Verdict::No,
            "高校をはじめて出た翌年度の終わりから2年をすぎて入学する人は、給付奨学金と授業料の減免を申しこめません。",
        ),
        Some(HighSchool::Equivalency) => {
            (Verdict::Check, "高卒認定の人の年数の数え方は、JASSOか学校に確認してください。")
        }
    };
    Finding { verdict, text, rule: &rule::ENTRY_LIMIT }
}

fn residence(residence: Option<Residence>) -> Finding {
    let all = |conditions: &[Option<bool>]| {
        if conditions.contains(&Some(false)) {
            (Verdict::No, "この在留資格で申しこむための条件を満たしていません。")
        } else if conditions.contains(&None) {
            (Verdict::Check, "この在留資格では条件があります。学校に確認してください。")
        } else {
            (Verdict::Yes, "この在留資格で申しこむための条件を満たしています。")
        }
    };
    let (verdict, text) = match residence {
        None => (Verdict::Check, "国籍や在留資格がまだわかりません。"),
        Some(Residence::Japanese) => (Verdict::Yes, "日本国籍の人は申しこめます。"),
        Some(Residence::SpecialPermanent | Residence::PermanentOrSpouse) => {
            (Verdict::Yes, "この在留資格の人は申しこめます。")
        }
        Some(Residence::LongTerm { stays }) => all(&[stays]),
        Some(Residence::Family { since_elementary, schools_here, works_here }) => {
            all(&[since_elementary, schools_here, works_here])
        }
        Some(Residence::Study) => (Verdict::No, "在留資格が「留学」の人は申しこめません。"),
        Some(Residence::Other) => (Verdict::Check, "この在留資格で申しこめるか、学校に確認してください。"),
    };
    Finding { verdict, text, rule: &rule::RESIDENCE }
}

fn once(had_grant: Option<bool>) -> Finding {
    let (verdict, text) = match had_grant {
        None => (Verdict::Check, "前に給付奨学金を受けたことがあるか、まだわかりません。"),
        Some(false) => (Verdict::Yes, "給付奨学金をはじめて受けるので、申しこめます。"),
        Some(true) => (Verdict::No, "ほかの学校で給付奨学金を受けたことがある人は、もう一度は申しこめません。"),
    };
    Finding { verdict, text, rule: &rule::ONCE }
}

fn study(average_tenths: Option<u8>) -> Finding {
    let (verdict, text) = match average_tenths {
        None => (Verdict::Check, "高校の評定平均がまだわかりません。"),
        Some(average) if average >= figures::ELIGIBILITY.average_tenths => (Verdict::Yes, "評定平均が基準以上です。"),
        Some(_) => (
            Verdict::Check,
            "評定平均が基準に届かなくても、学ぶ意欲を面談やレポートで示せば申しこめます。高校に相談してください。",
        ),
    };
    Finding { verdict, text, rule: &rule::STUDY_ENTRY }
}

fn listed(school_listed: Option<bool>) -> Finding {
    let (verdict, text) = match school_listed {
        None => (Verdict::Check, "学校が支援の対象かどうか、文部科学省の一覧で確認してください。"),
        Some(true) => (Verdict::Yes, "支援の対象の学校です。"),
        Some(false) => (Verdict::No, "支援の対象として確認された学校ではありません。"),
    };
    Finding { verdict, text, rule: &rule::SCHOOL_LIST }
}
