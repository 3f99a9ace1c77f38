//! The phone's clock, read as a Japanese civil date.

use std::ops::RangeInclusive;

use super::IN_BROWSER;
use crate::civil_date::CivilDate;

/// The years that this app can be used in; a clock that shows another one is wrong.
const YEARS: RangeInclusive<i32> = 2025..=2045;

/// Milliseconds by the phone's clock, to take the time between two of them; `None` off the browser.
#[must_use]
pub fn milliseconds() -> Option<i64> {
    // A whole number of milliseconds, far below where a float loses one.
    #[expect(clippy::cast_possible_truncation, reason = "the clock counts whole milliseconds")]
    IN_BROWSER.then(|| web_sys::js_sys::Date::now() as i64)
}

/// Today in Japan, whatever the phone's time zone; `None` off the browser or when the clock shows no plausible year.
#[must_use]
pub fn today() -> Option<CivilDate> {
    if !IN_BROWSER {
        return None;
    }
    const NINE_HOURS: f64 = 9.0 * 3_600_000.0;
    let japan = web_sys::js_sys::Date::new(&(web_sys::js_sys::Date::now() + NINE_HOURS).into());
    let month = u8::try_from(japan.get_utc_month() + 1).ok()?;
    let day = u8::try_from(japan.get_utc_date()).ok()?;
    let year = i32::try_from(japan.get_utc_full_year()).ok().filter(|year| YEARS.contains(year))?;
    CivilDate::new(year, month, day)
}
