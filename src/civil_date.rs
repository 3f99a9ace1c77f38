//! Dates of the Japanese civil calendar, without a clock and without a time zone.

/// 年月日. Ordered; may hold days that do not exist only if built by hand: [`CivilDate::new`] refuses them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

impl CivilDate {
    /// `None` for a day that does not exist (2027-02-29) or a year outside 1900 to 2200.
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > days_in(year, month) {
            None
        } else {
            Some(Self { year, month, day })
        }
    }

    /// Reads `YYYY-MM-DD`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = year.len() == 4 && month.len() == 2 && day.len() == 2 && parts.next().is_none();
        let digits = [year, month, day].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if !shaped || !digits {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// 年度: April to March.
    #[must_use]
    pub const fn fiscal_year(self) -> i32 {
        if self.month >= 4 { self.year } else { self.year - 1 }
    }

    /// 年齢 as the law counts it (年齢計算ニ関スル法律): a year is complete at the end of the day before the birthday, so
    /// who is born on 1 January is a year older on 31 December already. Negative before birth.
    #[must_use]
    pub const fn age_on(self, day: Self) -> i32 {
        let tomorrow = day.next();
        let before_birthday = tomorrow.month < self.month || (tomorrow.month == self.month && tomorrow.day < self.day);
        tomorrow.year - self.year - if before_birthday { 1 } else { 0 }
    }

    /// The day after.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.day < days_in(self.year, self.month) {
            Self { day: self.day + 1, ..self }
        } else if self.month < 12 {
            Self { month: self.month + 1, day: 1, ..self }
        } else {
            Self { year: self.year + 1, month: 1, day: 1 }
        }
    }
}

/// The number of days of a month of the Gregorian calendar.
const fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}
