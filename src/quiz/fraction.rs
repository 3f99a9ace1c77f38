//! Exact fractions: whatever decides in the quiz is compared before anything is rounded.

use std::{cmp::Ordering, fmt};

/// A fraction in lowest terms with a positive denominator. Made of small counts and weights, so nothing here overflows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: i32,
    denominator: i32,
}

impl Fraction {
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator / denominator`; a denominator below 1 counts as 1.
    #[must_use]
    pub const fn new(numerator: i32, denominator: i32) -> Self {
        let denominator = if denominator < 1 { 1 } else { denominator };
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs()).cast_signed();
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self::new(
            self.numerator * other.denominator - other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }

    #[must_use]
    pub const fn negated(self) -> Self {
        Self { numerator: -self.numerator, ..self }
    }

    #[must_use]
    pub const fn halved(self) -> Self {
        Self::new(self.numerator, 2 * self.denominator)
    }

    /// 指数: −1 to 1 shown as 0 to 100, rounded half away from 50 so that mirrored answers give mirrored figures.
    #[must_use]
    pub const fn index(self) -> i32 {
        let away = (100 * self.numerator.abs() + self.denominator) / (2 * self.denominator);
        50 + away * self.numerator.signum()
    }
}

/// Euclid; never 0 because the second number is never 0 at the start.
const fn greatest_common_divisor(a: u32, b: u32) -> u32 {
    if a == 0 { b } else { greatest_common_divisor(b % a, a) }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i64::from(self.numerator) * i64::from(other.denominator);
        left.cmp(&(i64::from(other.numerator) * i64::from(self.denominator)))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `3/28`, `-1/2`, `0/1`.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}
