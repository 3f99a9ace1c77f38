//! 生成AIの評価: five-step opinions of three models. Shown as they are, with how far they lie apart; never averaged.

use std::fmt;

use super::{RATINGS, profession::Profession};

/// What one model said of one profession, from 1 to 5.
pub struct Rating {
    pub profession: Profession,
    pub model: &'static str,
    /// 市場性: how much the work is asked for.
    pub market: u8,
    /// 将来性: how it may go on.
    pub future: u8,
}

/// The two questions that were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Market,
    Future,
}

impl Axis {
    pub const ALL: [Self; 2] = [Self::Market, Self::Future];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Market => "市場性",
            Self::Future => "将来性",
        }
    }
}

impl Rating {
    #[must_use]
    pub const fn on(&self, axis: Axis) -> u8 {
        match axis {
            Axis::Market => self.market,
            Axis::Future => self.future,
        }
    }
}

/// 幅: the lowest and the highest of the models' answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub low: u8,
    pub high: u8,
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.low == self.high {
            write!(f, "{}でそろう", self.low)
        } else {
            write!(f, "{}〜{}", self.low, self.high)
        }
    }
}

/// The models' answers on one profession, in the order in which they were printed.
pub fn ratings(profession: Profession) -> impl Iterator<Item = &'static Rating> {
    RATINGS.iter().filter(move |rating| rating.profession == profession)
}

/// How far the models lie apart.
#[must_use]
pub fn spread(profession: Profession, axis: Axis) -> Option<Spread> {
    let low = ratings(profession).map(|rating| rating.on(axis)).min()?;
    let high = ratings(profession).map(|rating| rating.on(axis)).max()?;
    Some(Spread { low, high })
}
