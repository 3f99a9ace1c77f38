//! What else the documents say of a school: what its page shows. The app on the phone carries none of this; it shows the
//! page that was written when the site was built (see `view::page`).

use super::{
    DETAILS, DOCUMENTS, SCHOOLS,
    school::{School, Time, fiscal_year},
};
use crate::{source::Source, yen::Yen};

pub struct Details {
    /// 設置法人.
    pub operator: Option<&'static str>,
    pub years_note: Option<&'static str>,
    pub time: Option<Time>,
    pub address: Option<Address>,
    pub site: Option<Site>,
    pub capacity: Option<Capacity>,
    /// The part of the capacity that is for 臨床工学, where a department teaches more.
    pub course_capacity: Option<Capacity>,
    /// `2010-04`, or the year alone.
    pub opened: Option<&'static str>,
    pub recruitment: Option<Recruitment>,
    pub also_qualifications: &'static [&'static str],
    pub related_departments: &'static [&'static str],
    /// 修学支援新制度の対象.
    pub study_support: Option<Designation>,
    /// 職業実践専門課程.
    pub vocational_practice: Option<Designation>,
    /// 専門実践教育訓練給付の対象.
    pub training_benefit: Option<Designation>,
    pub installment: Option<Installment>,
    pub scholarship: Option<Cited>,
    /// 学校独自の減免.
    pub aid: Option<Cited>,
    pub extra_costs: Option<Cited>,
    pub estimate: Option<Estimate>,
    pub history: &'static [&'static str],
    pub article: Option<Article>,
    pub note: Option<&'static str>,
    pub confidence: Confidence,
    /// When the newest of its documents speaks: `2025-09`, or the year alone. Absent where none of them says.
    pub as_of: Option<&'static str>,
    pub sources: &'static [&'static Document],
    /// Whether its fees were looked for at all.
    pub fees_sought: bool,
    /// The first is the one that lists show.
    pub fees: &'static [Fees],
    pub exam: &'static [Exam],
}

/// What else is known of a school.
#[must_use]
pub fn of(school: &School) -> Option<&'static Details> {
    DETAILS.get(SCHOOLS.iter().position(|other| other == school)?)
}

impl Details {
    /// 卒業までの合計 as one of its pages states it, else as this app adds it up, and words for which of the two.
    #[must_use]
    pub fn course_total(&self) -> Option<(Yen, String)> {
        let stated = self.fees.iter().find_map(|fees| Some((fees.course_total?, fiscal_year(fees.year))));
        stated.or_else(|| Some((self.estimate.as_ref()?.total, "計算した目安".into())))
    }

    /// The places of the course that leads to the licence, else those of what it belongs to.
    #[must_use]
    pub fn nearest_capacity(&self) -> Option<&Capacity> {
        self.course_capacity.as_ref().or(self.capacity.as_ref())
    }

    /// The number of a document in this school's list of sources, from 1.
    #[must_use]
    pub fn number_of(&self, document: &Document) -> Option<usize> {
        self.sources.iter().position(|source| source.source.id == document.source.id).map(|at| at + 1)
    }
}

pub struct Address {
    pub text: &'static str,
    pub source: Option<&'static Document>,
}

/// The school's own pages on the web, or its operator's.
pub struct Site {
    pub url: &'static str,
    pub note: Option<&'static str>,
}

/// 入学定員 of one year's intake.
pub struct Capacity {
    pub places: u16,
    /// 年度.
    pub year: Option<u16>,
    /// What is counted: the department or a part of it.
    pub scope: Option<&'static str>,
    pub note: Option<&'static str>,
    pub source: Option<&'static Document>,
}

impl Capacity {
    /// Of more than the course that leads to the licence.
    #[must_use]
    pub fn is_of_whole_department(&self) -> bool {
        self.scope.is_some_and(|scope| scope.starts_with("学科全体"))
    }
}

/// The newest 入学年度 for which a document shows that students were sought.
pub struct Recruitment {
    pub year: u16,
    pub note: Option<&'static str>,
    pub source: Option<&'static Document>,
}

/// A document says that the school is covered by a scheme.
pub struct Designation {
    pub note: Option<&'static str>,
    pub source: Option<&'static Document>,
}

/// 分納・延納.
pub struct Installment {
    pub text: Option<&'static str>,
    /// Into how many payments the school itself divides a year.
    pub times: Option<u8>,
    pub note: Option<&'static str>,
    pub source: Option<&'static Document>,
}

pub struct Cited {
    pub text: &'static str,
    pub source: Option<&'static Document>,
}

/// What an article introducing schools says of it, word for word; nobody checked it.
pub struct Article {
    pub says: &'static [&'static str],
    pub source: &'static Document,
}

/// 卒業までの合計 as this app adds it up from the yearly amounts of the school.
pub struct Estimate {
    pub total: Yen,
    pub note: &'static str,
    pub source: &'static Document,
}

/// 学費 as one document gives them, in yen.
pub struct Fees {
    /// 年度; absent where the document names none.
    pub year: Option<u16>,
    pub edition: Option<&'static str>,
    /// For whom else the same amounts hold, where they are not the department's own.
    pub scope: Option<&'static str>,
    /// For whom they hold, where that depends on one's home.
    pub resident: Option<&'static str>,
    /// 入学金.
    pub admission: Option<Yen>,
    /// 授業料 of a year.
    pub tuition: Option<Yen>,
    /// 施設費 of a year.
    pub facility: Option<Yen>,
    /// 実習費 of the first year.
    pub practice: Option<Yen>,
    /// What else the first year costs, under [`Fees::other_name`].
    pub other: Option<Yen>,
    pub other_name: Option<&'static str>,
    /// 選考料, never part of a total.
    pub selection_fee: Option<Yen>,
    /// 入学手続きのとき.
    pub at_entry: Option<Yen>,
    /// 1年次の後期.
    pub second_term: Option<Yen>,
    pub first_year_total: Option<Yen>,
    pub first_year_without_admission: Option<Yen>,
    /// Each year from the second.
    pub later_year_total: Option<Yen>,
    pub course_total: Option<Yen>,
    pub note: Option<&'static str>,
    pub source: &'static Document,
    /// What it says of later years where it gives no amounts for them.
    pub later_note: Option<&'static str>,
    /// 授業料 here holds 施設費 or 実習費 too, which are never waived.
    pub tuition_holds_more: Option<bool>,
}

/// 国家試験の成績 of a school's candidates.
pub struct Exam {
    pub round: Option<u16>,
    pub year: Option<u16>,
    /// 新卒, or whom else the rate counts.
    pub population: &'static str,
    pub examinees: Option<u16>,
    pub passed: Option<u16>,
    /// 合格率 in tenths of a per cent.
    pub rate: u16,
    pub note: Option<&'static str>,
    pub source: &'static Document,
}

/// How much the documents behind a record can bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    High,
    Middle,
    Low,
}

/// A source and whose word it is.
pub struct Document {
    pub source: Source,
    pub voice: Voice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    School,
    Public,
    Press,
    Other,
}

/// The document of a key, while the tables are compiled: the build has checked that there is one.
#[expect(clippy::panic, reason = "stops the compiler, not the app")]
pub(super) const fn document(id: &str) -> &'static Document {
    let mut at = 0;
    while at < DOCUMENTS.len() {
        let found = &DOCUMENTS.as_slice().split_at(at).1;
        if let [document, ..] = found
            && same(document.source.id.as_bytes(), id.as_bytes())
        {
            return document;
        }
        at += 1;
    }
    panic!("no such document")
}

const fn same(mut left: &[u8], mut right: &[u8]) -> bool {
    while let ([one, left_rest @ ..], [other, right_rest @ ..]) = (left, right) {
        if *one != *other {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.is_empty() && right.is_empty()
}

impl Fees {
    /// 施設費, 実習費 and what else the first year costs beside 入学金 and 授業料; `None`: not stated.
    #[must_use]
    pub fn beside_tuition(&self) -> Option<Yen> {
        let parts = [self.facility, self.practice, self.other];
        parts.iter().any(Option::is_some).then(|| parts.into_iter().flatten().sum())
    }

    /// The same of each later year of a course of so many years: as the document states it, else as `estimate` adds it up
    /// from the same document.
    #[must_use]
    pub fn later_beside_tuition(&self, years: u8, estimate: Option<&Estimate>) -> Option<Yen> {
        let estimate = estimate.filter(|estimate| estimate.source.source.id == self.source.source.id);
        let total = self.later_year_total.or_else(|| {
            let later = estimate?.total - self.first_year_total?;
            let years = i64::from(years) - 1;
            (years > 0 && later.0 % years == 0).then(|| later.times(1, years))
        });
        total.zip(self.tuition).map(|(total, tuition)| total - tuition).filter(|beside| *beside >= Yen::ZERO)
    }

    /// Whether more than the cost of applying is known.
    #[must_use]
    pub fn has_amounts(&self) -> bool {
        [self.admission, self.tuition, self.first_year_total, self.first_year_without_admission]
            .iter()
            .any(Option::is_some)
    }
}

impl Confidence {
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::High => "学校・法人・官公庁の資料で、課程を確かめました",
            Self::Middle => "古い資料か、学校の外の資料によります",
            Self::Low => "弱い資料が一つだけです",
        }
    }
}

impl Voice {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::School => "学校の説明",
            Self::Public => "公的な資料",
            Self::Press => "報道",
            Self::Other => "学校の外の資料",
        }
    }
}
