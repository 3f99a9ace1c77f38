//! From the base to the band (支援の区分), and on what ground the family is supported.

use super::{
    figures::{AidYear, aid_year},
    household::{Household, Sector},
    tax::Assessment,
};
use crate::yen::Yen;

/// 支援の区分: 第Ⅰ区分 to 第Ⅳ区分, or above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    First,
    Second,
    Third,
    Fourth,
    Over,
}

impl Band {
    pub const ALL: [Self; 5] = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Over];

    /// 1 to 4, 5 above.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Over => 5,
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "第Ⅰ区分",
            Self::Second => "第Ⅱ区分",
            Self::Third => "第Ⅲ区分",
            Self::Fourth => "第Ⅳ区分",
            Self::Over => "区分外",
        }
    }

    /// The band of a 支給額算定基準額.
    #[must_use]
    pub fn of(base: Yen, year: &AidYear) -> Self {
        let place = year.bands.iter().position(|limit| base < *limit);
        place.and_then(|place| Self::ALL.get(place)).copied().unwrap_or(Self::Over)
    }

    /// The row of this band in a table of band Ⅰ to Ⅳ.
    #[must_use]
    pub fn row<T>(self, table: &[T]) -> Option<&T> {
        table.get(usize::from(self.number()) - 1)
    }
}

/// Why a half-year is supported as it is: the last step of the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// Band Ⅰ to Ⅲ.
    Income,
    /// 多子世帯: the whole waiver; the grant by band.
    MultiChild,
    /// 多子世帯 whose assets leave only the waiver.
    MultiChildAssets,
    /// 私立理工農系 in band Ⅳ: part of the waiver.
    Stem,
    /// Band Ⅳ without 多子世帯 or 私立理工農系.
    FourthOnly,
    /// Above the bands.
    Over,
    /// Assets at or above the limit.
    Assets,
    /// Adoption in autumn: nothing yet.
    NotYet,
}

impl Ground {
    /// In a sentence for the screen.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Income => "所得が支援の区分に入っています。",
            Self::MultiChild => {
                "多子世帯なので、授業料と入学金は所得にかかわらず上限まで減免されます。給付奨学金は区分で決まります。"
            }
            Self::MultiChildAssets => {
                "多子世帯ですが、資産が基準以上なので、給付奨学金はなく、授業料と入学金の減免だけです。"
            }
            Self::Stem => "第Ⅳ区分で、私立の理工農系の学科なので、授業料と入学金の一部が減免されます。",
            Self::FourthOnly => "第Ⅳ区分の支援は、多子世帯か私立の理工農系の学科だけです。",
            Self::Over => "所得が支援の区分をこえています。",
            Self::Assets => "資産が基準以上なので、支援を受けられません。",
            Self::NotYet => "秋に申しこむと、支援は10月からです。入学金と前期の授業料は減免されません。",
        }
    }
}

/// What decides a half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub band: Band,
    /// 多子世帯.
    pub multi_child: bool,
    pub ground: Ground,
}

/// Decides in the order of the scheme: assets, base, band, 多子世帯, 私立理工農系.
#[must_use]
pub fn decide(household: &Household, assessment: &Assessment, fiscal_year: i32) -> Decision {
    let year = aid_year(fiscal_year);
    let band = Band::of(assessment.base, year);
    let multi_child = assessment.student_counts && assessment.children >= year.multi_child_from;
    let stem = household.school.stem_private && household.school.sector == Sector::Private;
    let ground = if household.assets >= year.assets.waiver_below {
        Ground::Assets
    } else if household.assets >= year.assets.full_below {
        if multi_child { Ground::MultiChildAssets } else { Ground::Assets }
    } else if multi_child {
        Ground::MultiChild
    } else if band <= Band::Third {
        Ground::Income
    } else if band == Band::Fourth {
        if stem { Ground::Stem } else { Ground::FourthOnly }
    } else {
        Ground::Over
    };
    Decision { band, multi_child, ground }
}
