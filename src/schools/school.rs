//! One school: what the documents say of it. `None` and an empty list mean that no document was found, never "no".

use std::fmt;

use super::{DOCUMENTS, SCHOOLS};
use crate::{
    prefecture::Prefecture,
    source::Source,
    yen::{Yen, in_man},
};

/// 養成校: one department that trains 臨床工学技士. Its id stands in people's links and never changes.
pub struct School {
    pub id: &'static str,
    pub name: &'static str,
    /// よみ, in katakana; only where a document gives it.
    pub kana: Option<&'static str>,
    pub former_names: &'static [&'static str],
    /// 設置法人.
    pub operator: Option<&'static str>,
    pub kind: Kind,
    pub founder: Founder,
    pub faculty: Option<&'static str>,
    pub department: Option<&'static str>,
    /// 専攻 or コース within the department.
    pub course: Option<&'static str>,
    /// 修業年限.
    pub years: Option<u8>,
    pub years_note: Option<&'static str>,
    /// Who may enter, where that is not everybody who finished high school.
    pub entry: Option<&'static str>,
    pub time: Option<Time>,
    pub prefecture: Prefecture,
    pub city: Option<&'static str>,
    pub campus: Option<&'static str>,
    pub address: Option<Address>,
    pub site: Option<Site>,
    pub capacity: Option<Capacity>,
    /// The part of the capacity that is for 臨床工学, where a department teaches more.
    pub course_capacity: Option<Capacity>,
    /// `2010-04`, or the year alone.
    pub opened: Option<&'static str>,
    pub recruitment: Option<Recruitment>,
    /// Something out of the ordinary, such as 開設予定. Absent does not mean that all is as usual.
    pub status: Option<&'static str>,
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
    /// What an article introducing schools says of it, word for word; nobody checked it.
    pub article_says: &'static [&'static str],
    pub note: Option<&'static str>,
    pub confidence: Confidence,
    /// When the newest of its documents speaks: `2025-09`, or the year alone.
    pub as_of: &'static str,
    pub sources: &'static [&'static Document],
    /// Whether its fees were looked for at all.
    pub fees_sought: bool,
    /// The first is the one that lists show.
    pub fees: &'static [Fees],
    pub exam: &'static [Exam],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 専門学校, whatever its name.
    VocationalCollege,
    University,
    /// 専攻科 of a university or a junior college: for people who have studied before.
    AdvancedCourse,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Founder {
    National,
    Public,
    Private,
}

/// 昼夜の別.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    Day,
    Evening,
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

/// How many schools there were in the whole country.
pub struct Nationwide {
    pub year: u16,
    pub schools: u16,
    pub source: &'static Document,
}

/// The school of an address.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static School> {
    SCHOOLS.iter().find(|school| school.id == id)
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

/// One school is another when their ids are the same.
impl PartialEq for School {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for School {}

impl fmt::Debug for School {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl School {
    /// 「医療保健学部 臨床工学科」
    #[must_use]
    pub fn department_name(&self) -> String {
        let parts: Vec<&str> = [self.faculty, self.department, self.course].into_iter().flatten().collect();
        parts.join(" ")
    }

    /// 「東京都 文京区」
    #[must_use]
    pub fn place(&self) -> String {
        [self.prefecture.name(), self.city.unwrap_or_default()].join(" ").trim_end().to_owned()
    }

    /// The fees whose first year is known as a whole: the first that are, as the table puts the newest first.
    #[must_use]
    pub fn first_year(&self) -> Option<(&'static Fees, Yen)> {
        self.fees.iter().find_map(|fees| Some((fees, fees.first_year_total?)))
    }

    /// The newest result; one without a year is older than any.
    #[must_use]
    pub fn latest_exam(&self) -> Option<&'static Exam> {
        self.exam.iter().max_by_key(|exam| exam.year)
    }

    /// The number of a document in this school's list of sources, from 1.
    #[must_use]
    pub fn number_of(&self, document: &Document) -> Option<usize> {
        self.sources.iter().position(|source| source.source.id == document.source.id).map(|at| at + 1)
    }

    /// One sentence for the head of its document.
    #[must_use]
    pub fn summary(&self) -> String {
        let years = self.years.map_or_else(|| "年限は不明".into(), |years| format!("{years}年制"));
        let first = self.first_year().map(|(_, total)| format!("初年度は{}。", in_man(total))).unwrap_or_default();
        let (place, kind, department) = (self.place(), self.kind.name(), self.department_name());
        let comma = if department.is_empty() { "" } else { "、" };
        format!("{place}の{kind}{comma}{department}（{years}）。{first}学費・国家試験・支援と、その出典。")
    }
}

impl Exam {
    /// 「95.1％」; a rate that the document gives as a whole number stays one.
    #[must_use]
    pub fn rate_text(&self) -> String {
        let (whole, tenth) = (self.rate / 10, self.rate % 10);
        if tenth == 0 { format!("{whole}") } else { format!("{whole}.{tenth}") }
    }

    /// 「2025年」
    #[must_use]
    pub fn year_text(&self) -> String {
        self.year.map_or_else(|| "年の記載なし".into(), |year| format!("{year}年"))
    }
}

impl Fees {
    /// 「2020年度」
    #[must_use]
    pub fn year_text(&self) -> String {
        self.year.map_or_else(|| "年度の記載なし".into(), |year| format!("{year}年度"))
    }

    /// Whether more than the cost of applying is known.
    #[must_use]
    pub fn has_amounts(&self) -> bool {
        [self.admission, self.tuition, self.first_year_total, self.first_year_without_admission]
            .iter()
            .any(Option::is_some)
    }
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::VocationalCollege, Self::University, Self::AdvancedCourse];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::University => "大学",
            Self::AdvancedCourse => "専攻科",
            Self::VocationalCollege => "専門学校",
        }
    }
}

impl Founder {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::National => "国立",
            Self::Public => "公立",
            Self::Private => "私立",
        }
    }
}

impl Time {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "昼間",
            Self::Evening => "夜間",
        }
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

/// 「2010年」 from `2010`, 「2010年4月」 from `2010-04`, 「2010年4月1日」 from `2010-04-01`.
#[must_use]
pub fn date_text(date: &str) -> String {
    let parts = date.split('-').zip(["年", "月", "日"]);
    parts.flat_map(|(number, unit)| [number.trim_start_matches('0'), unit]).collect()
}
