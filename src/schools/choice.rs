//! What a reader can choose in the filter: one enum, so that counts, address and screen treat every choice alike.

use super::school::{Founder, Kind, School, Time};
use crate::{
    prefecture::{Prefecture, Region},
    yen::Yen,
};

/// One option of the filter. The order is the one in which options are shown and written into addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    Kind(Kind),
    Region(Region),
    Prefecture(Prefecture),
    Years(Years),
    Fee(Fee),
    Founder(Founder),
    Time(Time),
    Support,
    Installment,
    Recruiting,
}

/// Options of one group widen the search together; groups narrow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Kind,
    Place,
    Years,
    Fee,
    Founder,
    Time,
    Support,
    Installment,
    Recruiting,
}

/// 修業年限, as far as readers tell courses apart by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Years {
    UpToTwo,
    Three,
    Four,
}

/// 初年度に払う合計, as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fee {
    UpToMillion,
    UpToMillionAndHalf,
    More,
}

/// 入学年度 from which a document tells of a school that seeks students now: that of the collection's own year.
const RECRUITING_SINCE: u16 = 2026;

/// Whether a school meets a condition. `Unknown`: no document says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    No,
    Unknown,
    Yes,
}

impl Choice {
    /// What can only be confirmed: no document says that a school does not.
    pub const CONFIRMED: [Self; 3] = [Self::Support, Self::Installment, Self::Recruiting];

    /// Every option there is, also those that no school meets, in their order.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = Vec::with_capacity(80);
        Kind::ALL.iter().for_each(|kind| all.push(Self::Kind(*kind)));
        Region::ALL.iter().for_each(|region| all.push(Self::Region(*region)));
        Prefecture::ALL.iter().for_each(|prefecture| all.push(Self::Prefecture(*prefecture)));
        Years::ALL.iter().for_each(|years| all.push(Self::Years(*years)));
        Fee::ALL.iter().for_each(|fee| all.push(Self::Fee(*fee)));
        Founder::ALL.iter().for_each(|founder| all.push(Self::Founder(*founder)));
        Time::ALL.iter().for_each(|time| all.push(Self::Time(*time)));
        all.extend_from_slice(&Self::CONFIRMED);
        all
    }

    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Kind(_) => Group::Kind,
            Self::Region(_) | Self::Prefecture(_) => Group::Place,
            Self::Years(_) => Group::Years,
            Self::Fee(_) => Group::Fee,
            Self::Founder(_) => Group::Founder,
            Self::Time(_) => Group::Time,
            Self::Support => Group::Support,
            Self::Installment => Group::Installment,
            Self::Recruiting => Group::Recruiting,
        }
    }

    #[must_use]
    pub fn fit(self, school: &School) -> Fit {
        let known = |holds: bool| if holds { Fit::Yes } else { Fit::No };
        let confirmed = |said: bool| if said { Fit::Yes } else { Fit::Unknown };
        match self {
            Self::Kind(kind) => known(school.kind == kind),
            Self::Region(region) => known(school.prefecture.region() == region),
            Self::Prefecture(prefecture) => known(school.prefecture == prefecture),
            Self::Years(years) => school.years.map_or(Fit::Unknown, |number| known(years.holds(number))),
            Self::Fee(fee) => school.first_year.as_ref().map_or(Fit::Unknown, |first| known(fee.holds(first.total))),
            Self::Founder(founder) => known(school.founder == founder),
            Self::Time(time) => school.time.map_or(Fit::Unknown, |its| known(its == time)),
            Self::Support => confirmed(school.study_support),
            Self::Installment => confirmed(school.installment),
            Self::Recruiting => confirmed(school.recruitment.is_some_and(|year| year >= RECRUITING_SINCE)),
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.name(),
            Self::Region(region) => region.name(),
            Self::Prefecture(prefecture) => prefecture.name(),
            Self::Years(years) => years.name(),
            Self::Fee(fee) => fee.name(),
            Self::Founder(founder) => founder.name(),
            Self::Time(time) => time.name(),
            Self::Support => "修学支援新制度の対象",
            Self::Installment => "分納・延納ができる",
            Self::Recruiting => "2026年度以降の募集",
        }
    }

    /// Key and word in an address. A promise: they are in people's links.
    #[must_use]
    pub const fn slug(self) -> (&'static str, &'static str) {
        match self {
            Self::Kind(Kind::VocationalCollege) => ("kind", "college"),
            Self::Kind(Kind::University) => ("kind", "university"),
            Self::Kind(Kind::AdvancedCourse) => ("kind", "advanced"),
            Self::Region(region) => ("region", region.slug()),
            Self::Prefecture(prefecture) => ("pref", prefecture.slug()),
            Self::Years(Years::UpToTwo) => ("years", "2"),
            Self::Years(Years::Three) => ("years", "3"),
            Self::Years(Years::Four) => ("years", "4"),
            Self::Fee(Fee::UpToMillion) => ("fee", "100"),
            Self::Fee(Fee::UpToMillionAndHalf) => ("fee", "150"),
            Self::Fee(Fee::More) => ("fee", "more"),
            Self::Founder(Founder::National) => ("by", "nation"),
            Self::Founder(Founder::Public) => ("by", "public"),
            Self::Founder(Founder::Private) => ("by", "private"),
            Self::Time(Time::Day) => ("time", "day"),
            Self::Time(Time::Evening) => ("time", "evening"),
            Self::Support => ("known", "support"),
            Self::Installment => ("known", "installment"),
            Self::Recruiting => ("known", "recruiting"),
        }
    }

    /// The option of a key and a word.
    #[must_use]
    pub fn from_slug(slug: (&str, &str)) -> Option<Self> {
        Self::all().into_iter().find(|choice| choice.slug() == slug)
    }

    /// Whether choosing this one makes the other pointless: a region and a prefecture in it.
    #[must_use]
    pub fn replaces(self, other: Self) -> bool {
        match (self, other) {
            (Self::Region(region), Self::Prefecture(prefecture))
            | (Self::Prefecture(prefecture), Self::Region(region)) => prefecture.region() == region,
            _ => false,
        }
    }
}

impl Group {
    /// The group under whose heading it is shown: what can only be confirmed stands together.
    #[must_use]
    pub const fn facet(self) -> Self {
        match self {
            Self::Installment | Self::Recruiting => Self::Support,
            other => other,
        }
    }

    pub const ALL: [Self; 9] = [
        Self::Kind,
        Self::Place,
        Self::Years,
        Self::Fee,
        Self::Founder,
        Self::Time,
        Self::Support,
        Self::Installment,
        Self::Recruiting,
    ];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "学校の種類",
            Self::Place => "場所",
            Self::Years => "年限",
            Self::Fee => "初年度に払う合計",
            Self::Founder => "設置",
            Self::Time => "昼間・夜間",
            Self::Support | Self::Installment | Self::Recruiting => "資料で確かめたこと",
        }
    }
}

impl Years {
    pub const ALL: [Self; 3] = [Self::UpToTwo, Self::Three, Self::Four];

    const fn holds(self, years: u8) -> bool {
        match self {
            Self::UpToTwo => years <= 2,
            Self::Three => years == 3,
            Self::Four => years >= 4,
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UpToTwo => "1〜2年",
            Self::Three => "3年",
            Self::Four => "4年",
        }
    }
}

impl Fee {
    pub const ALL: [Self; 3] = [Self::UpToMillion, Self::UpToMillionAndHalf, Self::More];

    fn holds(self, total: Yen) -> bool {
        const MILLION: Yen = Yen(1_000_000);
        const MILLION_AND_HALF: Yen = Yen(1_500_000);
        match self {
            Self::UpToMillion => total <= MILLION,
            Self::UpToMillionAndHalf => MILLION < total && total <= MILLION_AND_HALF,
            Self::More => MILLION_AND_HALF < total,
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UpToMillion => "100万円まで",
            Self::UpToMillionAndHalf => "100万円をこえ150万円まで",
            Self::More => "150万円をこえる",
        }
    }
}
