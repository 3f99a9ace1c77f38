//! What a reader can choose in the filter: one enum, so that counts, address and screen treat every choice alike.

use super::school::{Kind, School};
use crate::prefecture::{Prefecture, Region};

/// One option of the filter. The order is the one in which options are shown and written into addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    Kind(Kind),
    Region(Region),
    Prefecture(Prefecture),
    Years(Years),
}

/// Options of one group widen the search together; groups narrow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Kind,
    Place,
    Years,
}

/// 修業年限, as far as readers tell courses apart by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Years {
    UpToTwo,
    Three,
    Four,
}

/// Whether a school meets a condition. `Unknown`: no document says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    No,
    Unknown,
    Yes,
}

impl Choice {
    /// Every option there is, also those that no school meets.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = Kind::ALL.into_iter().map(Self::Kind);
        let regions = Region::ALL.into_iter().map(Self::Region);
        let prefectures = Prefecture::ALL.into_iter().map(Self::Prefecture);
        kinds.chain(regions).chain(prefectures).chain(Years::ALL.into_iter().map(Self::Years))
    }

    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Kind(_) => Group::Kind,
            Self::Region(_) | Self::Prefecture(_) => Group::Place,
            Self::Years(_) => Group::Years,
        }
    }

    #[must_use]
    pub fn fit(self, school: &School) -> Fit {
        let known = |holds: bool| if holds { Fit::Yes } else { Fit::No };
        match self {
            Self::Kind(kind) => known(school.kind == kind),
            Self::Region(region) => known(school.prefecture.region() == region),
            Self::Prefecture(prefecture) => known(school.prefecture == prefecture),
            Self::Years(years) => school.years.map_or(Fit::Unknown, |number| known(years.holds(number))),
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.name(),
            Self::Region(region) => region.name(),
            Self::Prefecture(prefecture) => prefecture.name(),
            Self::Years(years) => years.name(),
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
        }
    }

    /// The option of a key and a word.
    #[must_use]
    pub fn from_slug(slug: (&str, &str)) -> Option<Self> {
        Self::all().find(|choice| choice.slug() == slug)
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
    pub const ALL: [Self; 3] = [Self::Kind, Self::Place, Self::Years];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "学校の種類",
            Self::Place => "場所",
            Self::Years => "年限",
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
