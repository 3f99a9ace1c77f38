//! An amount of money as people type it, and as it is said back to them.
//!
//! The fields say 万円, so a bare number of up to four digits means 万円; with 円, or with more digits, it is yen. What may
//! be meant either way (`8,500`, `3,500,000.5`) is asked back: a wrong guess would be ten thousand times wrong.

use crate::yen::{Yen, grouped};

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAmount {
    Empty,
    NotANumber,
    Negative,
    TooLarge,
    /// May be yen as well as 万円.
    NoUnit,
}

impl NoAmount {
    /// In words for the screen.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Empty => "金額を入れてください。",
            Self::NotANumber => "数字で入れてください。例：350、350万、3,500,000円",
            Self::Negative => "0以上の金額を入れてください。",
            Self::TooLarge => "金額が大きすぎます。万円か円か、単位を確かめてください。",
            Self::NoUnit => "円か万円か、単位もつけてください。例：8,500円、8,500万円",
        }
    }
}

pub(super) const MAN: i64 = 10_000;
/// No amount is written longer than this.
const MOST_BYTES: usize = 60;
/// The digits of a bare number that still means 万円.
const BARE_DIGITS: usize = 4;

/// Reads `350`, `350万`, `３５０万円`, `350.5`, `351万2,345円`, `1億2,000万円`, `3,500,000` and `¥3500000`. Total: any text is an amount
/// from 0 to [`Yen::MAX_INPUT`] or a reason why not.
pub fn parse(text: &str) -> Result<Yen, NoAmount> {
    read(text, true)
}

/// The same of what is copied from a paper, where every number is in yen: there a bare number is yen too.
pub fn parse_copied(text: &str) -> Result<Yen, NoAmount> {
    read(text, false)
}

fn read(text: &str, bare_is_man: bool) -> Result<Yen, NoAmount> {
    let plain: String = text.chars().filter_map(plain_char).collect();
    let (number, yen_sign) = plain.strip_prefix('¥').map_or((&*plain, false), |number| (number, true));
    if number.is_empty() {
        return Err(NoAmount::Empty);
    }
    if number.len() > MOST_BYTES {
        return Err(NoAmount::NotANumber);
    }
    if let Some(rest) = number.strip_prefix('-') {
        let amount = !rest.starts_with('-') && parse(rest).is_ok();
        return Err(if amount { NoAmount::Negative } else { NoAmount::NotANumber });
    }
    let (number, in_yen) = number.strip_suffix('円').map_or((number, yen_sign), |number| (number, true));
    let (oku, number) = match number.split_once('億') {
        Some((oku, rest)) => (man_yen(oku)?.saturating_mul(MAN), if rest.is_empty() { "0" } else { rest }),
        None => (0, number),
    };
    let amount = if let Some((man, rest)) = number.split_once('万') {
        man_yen(man)?.saturating_add(if rest.is_empty() { 0 } else { whole(rest)? })
    } else if oku > 0 {
        whole(number)?
    } else if bare_is_man && !in_yen && (number.contains('.') || number.len() <= BARE_DIGITS) {
        let amount = man_yen(number)?;
        let long = number.split_once('.').is_some_and(|(whole, _)| whole.len() > BARE_DIGITS);
        if long || text.contains([',', '，']) {
            return Err(NoAmount::NoUnit);
        }
        amount
    } else {
        whole(number)?
    };
    let amount = Yen(amount.saturating_add(oku));
    if amount > Yen::MAX_INPUT { Err(NoAmount::TooLarge) } else { Ok(amount) }
}

/// Half-width and without separators; `None` for what only groups digits.
fn plain_char(char: char) -> Option<char> {
    match char {
        ',' | '，' | '、' | '､' | '_' => None,
        space if space.is_whitespace() => None,
        '－' | '−' | '-' | '‐' | 'ー' => Some('-'),
        '．' => Some('.'),
        '￥' | '\\' | '¥' => Some('¥'),
        '０'..='９' => char::from_digit(u32::from(char) - u32::from('０'), 10),
        other => Some(other),
    }
}

/// A number of 万円, with up to four digits after the point, in yen.
fn man_yen(number: &str) -> Result<i64, NoAmount> {
    let (whole_part, after) = number.split_once('.').unwrap_or((number, ""));
    if after.len() > BARE_DIGITS || (after.is_empty() && number.contains('.')) {
        return Err(NoAmount::NotANumber);
    }
    let parts = if after.is_empty() { 0 } else { whole(&format!("{after:0<BARE_DIGITS$}"))? };
    Ok(whole(whole_part)?.saturating_mul(MAN).saturating_add(parts))
}

fn whole(digits: &str) -> Result<i64, NoAmount> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NoAmount::NotANumber);
    }
    digits.parse().map_err(|_| NoAmount::TooLarge)
}

/// `350万円`, `3億円`, `351万2,345円`, `9,999円`; below 0 plain yen.
#[must_use]
pub fn spoken(amount: Yen) -> String {
    if amount.0 < MAN {
        return amount.to_string();
    }
    let parts = [(amount.0 / (MAN * MAN), "億"), (amount.0 / MAN % MAN, "万"), (amount.0 % MAN, "")];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    parts.map(|(number, unit)| grouped(number) + unit).collect::<String>() + "円"
}

/// What was understood, beside the field: `350万円（3,500,000円）`.
#[must_use]
pub fn echo(amount: Yen) -> String {
    if amount.0 < MAN { amount.to_string() } else { format!("{}（{amount}）", spoken(amount)) }
}
