//! Exact shares: a fraction of whole numbers, read from decimal text without ever being a float.

use crate::yen::Yen;

/// 割合: `numerator / denominator`, never negative, the denominator at least 1 (anything below counts as 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    pub numerator: i64,
    pub denominator: i64,
}

/// The digits after the point that are read; more would not be a rate anybody states.
const MAX_DIGITS: u32 = 9;

impl Share {
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    #[must_use]
    pub const fn percent(percent: i64) -> Self {
        Self { numerator: percent, denominator: 100 }
    }

    /// Reads `0.15`, `1.5e-2` or `1` exactly. `None` for anything else: signs, more than nine digits after the point, or
    /// a whole part above 999.
    #[must_use]
    pub fn parse_decimal(text: &str) -> Option<Self> {
        let (plain, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().ok()?;
        let (whole, after) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = |part: &str| part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(after) {
            return None;
        }
        let number: i64 = [whole, after].concat().parse().ok()?;
        let places = i32::try_from(after.len()).ok()?.checked_sub(exponent)?;
        if places < 0 {
            let factor = 10_i64.checked_pow(places.unsigned_abs())?;
            return Some(Self { numerator: number.checked_mul(factor)?, denominator: 1 });
        }
        let places = places.unsigned_abs();
        (places <= MAX_DIGITS).then(|| Self { numerator: number, denominator: 10_i64.pow(places) })
    }

    /// The share of an amount, rounded down to a whole yen.
    #[must_use]
    pub const fn of(self, amount: Yen) -> Yen {
        amount.times(self.numerator, self.denominator)
    }

    /// Whether the share is at most this many percent.
    #[must_use]
    pub const fn up_to_percent(self, percent: u8) -> bool {
        self.numerator.saturating_mul(100) <= self.denominator.saturating_mul(percent as i64)
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        let numerator = self
            .numerator
            .saturating_mul(other.denominator)
            .saturating_add(other.numerator.saturating_mul(self.denominator));
        Self { numerator, denominator: self.denominator.saturating_mul(other.denominator) }
    }

    /// The lesser of two shares.
    #[must_use]
    pub const fn at_most(self, cap: Self) -> Self {
        if self.numerator.saturating_mul(cap.denominator) > cap.numerator.saturating_mul(self.denominator) {
            cap
        } else {
            self
        }
    }

    /// Whether the share is above the whole.
    #[must_use]
    pub const fn above_one(self) -> bool {
        self.numerator > self.denominator
    }
}
