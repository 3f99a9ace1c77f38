//! One school as the list and the search know it. `None` and an empty list mean that no document was found, never "no".

use std::{fmt, sync::OnceLock};

use super::listing::all;
use crate::{
    careers::profession::Profession,
    prefecture::Prefecture,
    yen::{Yen, in_man},
};

/// 養成校: one department that leads to a licence. Its id stands in people's links and never changes. What else is known
/// of it stands in its page (see [`super::details`]).
pub struct School {
    pub id: &'static str,
    pub name: &'static str,
    /// よみ, in katakana; only where a document gives it.
    pub kana: Option<&'static str>,
    pub former_names: &'static [&'static str],
    pub licence: Profession,
    pub kind: Kind,
    pub founder: Founder,
    pub faculty: Option<&'static str>,
    pub department: Option<&'static str>,
    /// 専攻 or コース within the department.
    pub course: Option<&'static str>,
    /// 修業年限.
    pub years: Option<u8>,
    pub time: Option<Time>,
    /// Who may enter, where that is not everybody who finished high school.
    pub entry: Option<&'static str>,
    pub prefecture: Prefecture,
    pub city: Option<&'static str>,
    pub campus: Option<&'static str>,
    /// Something out of the ordinary, such as 開設予定. Absent does not mean that all is as usual.
    pub status: Option<&'static str>,
    /// 修学支援新制度の対象: whether a document says so.
    pub study_support: bool,
    /// 分納・延納: whether a document says that there is a way.
    pub installment: bool,
    /// The newest 入学年度 for which a document shows that students were sought.
    pub recruitment: Option<u16>,
    pub first_year: Option<FirstYear>,
    pub exam: Option<Latest>,
    /// What a search compares words with (see [`super::words`]), once one did.
    pub sought: OnceLock<[String; 2]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 専門学校, whatever its name.
    VocationalCollege,
    University,
    /// 専攻科 of a university or a junior college: for people who have studied before.
    AdvancedCourse,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Founder {
    National,
    Public,
    Private,
}

/// 昼夜の別.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    Day,
    Evening,
}

/// 初年度に払う合計, of the first document that gives one.
pub struct FirstYear {
    pub total: Yen,
    /// 年度; absent where the document names none.
    pub year: Option<u16>,
    /// For whom it holds, where that depends on one's home.
    pub resident: Option<&'static str>,
}

/// 国家試験の合格率, the newest that is known.
pub struct Latest {
    /// In tenths of a per cent.
    pub rate: u16,
    pub year: Option<u16>,
}

/// How many schools there were in the whole country.
pub struct Nationwide {
    pub year: u16,
    pub schools: u16,
}

/// The school of an address.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static School> {
    all().iter().find(|school| school.id == id)
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
    /// What its page is called. Several departments of one school may lead to the other licences.
    #[must_use]
    pub fn title(&self) -> String {
        let evening = if self.time == Some(Time::Evening) { "・夜間" } else { "" };
        match self.licence {
            Profession::ClinicalEngineer => self.name.to_owned(),
            licence => [self.name, "（", licence.name(), "・", self.prefecture.name(), evening, "）"].concat(),
        }
    }

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

    /// One sentence for the head of its document.
    #[must_use]
    pub fn summary(&self) -> String {
        let years = self.years.map_or_else(|| "年限は不明".into(), |years| format!("{years}年制"));
        let first =
            self.first_year.as_ref().map(|first| format!("初年度は{}。", in_man(first.total))).unwrap_or_default();
        let (place, kind, department) = (self.place(), self.kind.name(), self.department_name());
        let comma = if department.is_empty() { "" } else { "、" };
        format!("{place}の{kind}{comma}{department}（{years}）。{first}学費・国家試験・支援と、その出典。")
    }
}

impl FirstYear {
    /// 「2020年度」, before it for whom.
    #[must_use]
    pub fn when(&self) -> String {
        let who = self.resident.map(|who| who.to_owned() + "・").unwrap_or_default();
        who + &fiscal_year(self.year)
    }
}

/// 「2020年度」
#[must_use]
pub fn fiscal_year(year: Option<u16>) -> String {
    year.map_or_else(|| "年度の記載なし".into(), |year| format!("{year}年度"))
}

/// 「2025年」
#[must_use]
pub fn exam_year(year: Option<u16>) -> String {
    year.map_or_else(|| "年の記載なし".into(), |year| format!("{year}年"))
}

/// 「95.1」 from tenths of a per cent; a rate that the document gives as a whole number stays one.
#[must_use]
pub fn per_cent(tenths: u16) -> String {
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if tenth == 0 { format!("{whole}") } else { format!("{whole}.{tenth}") }
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

impl Time {
    pub const ALL: [Self; 2] = [Self::Day, Self::Evening];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "昼間",
            Self::Evening => "夜間",
        }
    }
}

impl Founder {
    pub const ALL: [Self; 3] = [Self::National, Self::Public, Self::Private];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::National => "国立",
            Self::Public => "公立",
            Self::Private => "私立",
        }
    }
}

/// 「2010年」 from `2010`, 「2010年4月」 from `2010-04`, 「2010年4月1日」 from `2010-04-01`.
#[must_use]
pub fn date_text(date: &str) -> String {
    let parts = date.split('-').zip(["年", "月", "日"]);
    parts.flat_map(|(number, unit)| [number.trim_start_matches('0'), unit]).collect()
}
