//! Money as whole yen, never a float.

use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub},
};

/// 円: a whole amount of yen; negative only where a difference is meant. Arithmetic saturates, so it cannot overflow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Yen(pub i64);

impl Yen {
    pub const ZERO: Self = Self(0);
    /// The largest amount the app takes from anybody: 1,000億円. Keeps every product far from the limits of `i64`.
    pub const MAX_INPUT: Self = Self(100_000_000_000);

    /// 端数切捨て: rounds down to a whole multiple of `unit` yen (towards negative infinity; `unit` below 1 counts as 1).
    #[must_use]
    pub const fn floor_to(self, unit: i64) -> Self {
        let unit = if unit < 1 { 1 } else { unit };
        Self(self.0.saturating_sub(self.0.rem_euclid(unit)))
    }

    /// 端数切上げ: rounds up to a whole multiple of `unit` yen (of 1 and less every amount is one).
    #[must_use]
    pub const fn ceil_to(self, unit: i64) -> Self {
        let floor = self.floor_to(unit);
        if floor.0 == self.0 { self } else { Self(floor.0.saturating_add(unit)) }
    }

    /// Never below nothing: a negative amount becomes 0.
    #[must_use]
    pub const fn or_zero(self) -> Self {
        if self.0 < 0 { Self::ZERO } else { self }
    }

    /// `self × numerator ÷ denominator`, rounded down to a whole yen; a denominator below 1 counts as 1.
    #[must_use]
    pub const fn times(self, numerator: i64, denominator: i64) -> Self {
        let denominator = if denominator < 1 { 1 } else { denominator };
        // Nearly every product fits, and dividing 64 bits is many times faster than dividing 128.
        if let Some(product) = self.0.checked_mul(numerator) {
            return Self(product.div_euclid(denominator));
        }
        let exact = (self.0 as i128 * numerator as i128).div_euclid(denominator as i128);
        Self(if exact > i64::MAX as i128 {
            i64::MAX
        } else if exact < i64::MIN as i128 {
            i64::MIN
        } else {
            exact as i64
        })
    }
}

impl Add for Yen {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Yen {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Yen {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Yen {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Yen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// `1,234,567円`, with a true minus sign (U+2212) below zero.
impl fmt::Display for Yen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(self.0))?;
        f.write_str("円")
    }
}

/// `1,234,567`: digits in threes, `−` (U+2212) before a negative number.
#[must_use]
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 3);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `145.0万円`: 万円 with one decimal, rounded half up (half away from zero), for charts and lists.
#[must_use]
pub fn in_man(amount: Yen) -> String {
    let tenths = (amount.0.unsigned_abs() + 500) / 1_000;
    let sign = if amount.0 < 0 && tenths > 0 { "−" } else { "" };
    let whole = i64::try_from(tenths / 10).unwrap_or(i64::MAX);
    format!("{sign}{}.{}万円", grouped(whole), tenths % 10)
}
