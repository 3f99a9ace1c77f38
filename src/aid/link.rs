//! A form in the part of an address behind `#`, which no server sees: `m1_9f3a02bc_a0b3c2027…`, where each letter is a
//! field and the digits after it are its answer. A promise: it is in people's links.
//!
//! Only what the result needs is in it: answers that are none, brothers and sisters taken away again, and the income of a
//! parent who is not asked for stay out.

use super::{
    amount::MAN,
    form::{
        ASSETS, AT_HOME, AWAY, CERTIFICATE, Earnings, FATHER, Field, Form, INSTALMENTS, MODES, MOTHER, NO, NOBODY,
        SCHOOLS, TWO, UNKNOWN, YES,
    },
    steps::Reader,
};
use crate::{saved, yen::Yen};

const VERSION: u32 = 1;

/// Whether what stands behind `#` is meant as a link of any version.
#[must_use]
pub fn is_link(place: &str) -> bool {
    let version = place.strip_prefix('m').and_then(|rest| rest.split_once('_')).map_or("", |(version, _)| version);
    !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit())
}

/// No amount has more digits.
const DIGITS: usize = 12;
/// わからない, of a field that is answered by a number.
const NO_NUMBER: i64 = 10_000;

/// How the answer to a field is written as a number.
enum Answer {
    /// Its place among the choices.
    Choice(&'static [&'static str]),
    /// Yen.
    Amount,
    /// Itself.
    Number,
    /// Hundreds of yen, for what is chosen in yen.
    Hundreds,
}

const KINDS: [&str; SCHOOLS.len() + 1] = [
    SCHOOLS[0].key,
    SCHOOLS[1].key,
    SCHOOLS[2].key,
    SCHOOLS[3].key,
    SCHOOLS[4].key,
    UNKNOWN,
    SCHOOLS[5].key,
    SCHOOLS[6].key,
    SCHOOLS[7].key,
];

/// The letter of every field that a link holds, but for brothers and sisters.
const LETTERS: [(u8, Field); 35] = [
    (b'a', Field::School),
    (b'b', Field::Years),
    (b'c', Field::EntryYear),
    (b'd', Field::Tuition),
    (b'e', Field::EntranceFee),
    (b'f', Field::OtherFees),
    (b'g', Field::Commute),
    (b'h', Field::BirthYear),
    (b'i', Field::BirthMonth),
    (b'j', Field::BirthDay),
    (b'k', Field::Parents),
    (b'l', Field::Siblings),
    (b'm', Field::SalaryA),
    (b'n', Field::SalaryB),
    (b'o', Field::InsuranceA),
    (b'p', Field::InsuranceB),
    (b'q', Field::Assets),
    (b'r', Field::Mode),
    (b's', Field::Stem),
    (b't', Field::WayA),
    (b'u', Field::WayB),
    (b'v', Field::BusinessA),
    (b'w', Field::BusinessB),
    (b'x', Field::Own),
    (b'y', Field::ExemptA),
    (b'z', Field::ExemptB),
    (b'S', Field::TotalA),
    (b'T', Field::TaxableA),
    (b'U', Field::CreditA),
    (b'V', Field::AdjustmentA),
    (b'W', Field::TotalB),
    (b'X', Field::TaxableB),
    (b'Y', Field::CreditB),
    (b'Z', Field::AdjustmentB),
    (b'-', Field::City),
];

/// The letters after [`BEHIND`]: what was chosen on the result, and what came after the letters had run out.
const MORE_LETTERS: [(u8, Field); 8] = [
    (b'a', Field::Instalments),
    (b'b', Field::Loan1),
    (b'c', Field::Loan2),
    (b'd', Field::LoanExtra),
    (b'e', Field::Reader),
    (b'f', Field::LaterFees),
    (b'g', Field::AtEntry),
    (b'h', Field::SpecialHome),
];
/// Alone a letter like any other, before a letter the sign that it is one of [`MORE_LETTERS`].
const BEHIND: u8 = b'-';

const fn answer_of(field: Field) -> Answer {
    match field {
        Field::School => Answer::Choice(&KINDS),
        Field::Commute => Answer::Choice(&[AT_HOME, AWAY, UNKNOWN]),
        Field::Parents => Answer::Choice(&[TWO, MOTHER, FATHER, UNKNOWN, NOBODY]),
        Field::SiblingDependent(_)
        | Field::Stem
        | Field::SpecialHome
        | Field::City
        | Field::ExemptA
        | Field::ExemptB => Answer::Choice(&[YES, NO, UNKNOWN]),
        Field::Assets => Answer::Choice(&[ASSETS[0], ASSETS[1], ASSETS[2], UNKNOWN]),
        Field::Mode => Answer::Choice(&[MODES[0].0, MODES[1].0, MODES[2].0, UNKNOWN]),
        Field::WayA | Field::WayB => Answer::Choice(&["", CERTIFICATE, UNKNOWN]),
        Field::Instalments => Answer::Choice(&INSTALMENTS),
        Field::Reader => Answer::Choice(&[Reader::ALL[0].1, Reader::ALL[1].1, Reader::ALL[2].1]),
        Field::Years
        | Field::EntryYear
        | Field::BirthYear
        | Field::BirthMonth
        | Field::BirthDay
        | Field::Siblings
        | Field::SiblingBirth(_) => Answer::Number,
        Field::Loan1 | Field::Loan2 | Field::LoanExtra => Answer::Hundreds,
        _ => Answer::Amount,
    }
}

/// The field of a letter: of brothers and sisters `A` to `I` and `J` to `R`.
fn field_of(letter: u8) -> Option<Field> {
    match letter {
        b'A'..=b'I' => Some(Field::SiblingBirth(letter - b'A')),
        b'J'..=b'R' => Some(Field::SiblingDependent(letter - b'J')),
        _ => LETTERS.iter().find(|(known, _)| *known == letter).map(|(_, field)| *field),
    }
}

impl Form {
    /// The text of a link.
    #[must_use]
    pub fn to_link(&self) -> String {
        let mut payload = String::new();
        let mut add = |before: &str, letter: u8, field: Field| {
            if self.counts(field)
                && let Some(number) = self.number_of(field)
            {
                payload.extend([before, char::from(letter).encode_utf8(&mut [0; 4]), &number.to_string()]);
            }
        };
        for letter in b'-'..=b'z' {
            if let Some(field) = field_of(letter) {
                add("", letter, field);
            }
        }
        for (letter, field) in MORE_LETTERS {
            add("-", letter, field);
        }
        ["m", &saved::seal(VERSION, &payload).replace('.', "_")].concat()
    }

    /// The form of a link; `None` for any other text.
    #[must_use]
    pub fn from_link(text: &str) -> Option<Self> {
        let sealed = text.strip_prefix('m')?.replace('_', ".");
        let (VERSION, payload) = saved::open(&sealed)? else { return None };
        let mut form = Self::default();
        let mut rest = payload.as_bytes();
        while let Some((&letter, after)) = rest.split_first() {
            let behind = after.split_first().filter(|(next, _)| letter == BEHIND && next.is_ascii_alphabetic());
            let (field, after) = match behind {
                Some((next, after)) => (MORE_LETTERS.iter().find(|(known, _)| known == next)?.1, after),
                None => (field_of(letter)?, after),
            };
            let end = after.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(after.len());
            let (digits, after) = after.split_at_checked(end)?;
            rest = after;
            if digits.len() > DIGITS {
                return None;
            }
            let number: i64 = std::str::from_utf8(digits).ok()?.parse().ok()?;
            if let Some((asked, given)) = asked_before(field) {
                form.put(asked, if number == NOT_SAID { UNKNOWN } else { given }.into());
                if number == NOT_SAID {
                    continue;
                }
            }
            form.put(field, text_of(field, number)?);
        }
        Some(form)
    }

    /// Whether the result looks at the field.
    fn counts(&self, field: Field) -> bool {
        if let Field::SiblingBirth(place) | Field::SiblingDependent(place) = field {
            return self.asks_family() && place < self.siblings().unwrap_or(0);
        }
        match field {
            Field::City => return self.certified(),
            Field::Stem => return self.asks_stem(),
            Field::Siblings => return self.asks_family(),
            Field::SpecialHome => return self.asks_special_home(),
            Field::LaterFees => return self.has_later_years(),
            Field::BirthMonth | Field::BirthDay => return !self.is_unknown(Field::BirthYear),
            _ => {}
        }
        let counts = |fields: Earnings| {
            let way = self.get(fields.way);
            if [fields.salary, fields.business, fields.insurance].contains(&field) {
                way != CERTIFICATE && way != UNKNOWN
            } else if [fields.total, fields.taxable, fields.credit, fields.adjustment, fields.exempt].contains(&field) {
                way == CERTIFICATE
            } else {
                true
            }
        };
        let of = |fields: Earnings| {
            [fields.way, fields.salary, fields.business, fields.insurance].contains(&field)
                || [fields.total, fields.taxable, fields.credit, fields.adjustment, fields.exempt].contains(&field)
        };
        counts(Earnings::A)
            && counts(Earnings::B)
            && (self.asks_family() || !of(Earnings::A))
            && (self.asks_second() || !of(Earnings::B))
    }

    fn number_of(&self, field: Field) -> Option<i64> {
        let text = self.get(field);
        if let Some((asked, given)) = asked_before(field) {
            return match (self.get(asked), self.amount(field)) {
                (UNKNOWN, _) => Some(NOT_SAID),
                (answer, Some(amount)) if answer == given => Some(amount.0),
                // Without it, the later years would be like the first.
                (answer, None) if answer == given && field == Field::LaterFees => Some(NOT_SAID),
                _ => None,
            };
        }
        match answer_of(field) {
            _ if text.is_empty() => None,
            Answer::Choice(keys) => i64::try_from(keys.iter().position(|key| *key == text)?).ok(),
            Answer::Amount => self.amount(field).map(|amount| amount.0),
            Answer::Number if text == UNKNOWN => Some(NO_NUMBER),
            Answer::Number => text.parse().ok().filter(|number| (0..NO_NUMBER).contains(number)),
            Answer::Hundreds => text.strip_suffix("00")?.parse().ok().filter(|number| (1..NO_NUMBER).contains(number)),
        }
    }
}

/// The question before a field that is asked for only after one answer, and that answer: the field implies it.
const fn asked_before(field: Field) -> Option<(Field, &'static str)> {
    match field {
        Field::Own => Some((Field::Works, YES)),
        Field::LaterFees => Some((Field::SameFees, NO)),
        _ => None,
    }
}

/// わからない, of a field whose question comes before it: above every amount.
const NOT_SAID: i64 = Yen::MAX_INPUT.0 + 1;

/// What a field holds for a number, as a person would type it.
fn text_of(field: Field, number: i64) -> Option<String> {
    match answer_of(field) {
        Answer::Choice(keys) => Some((*keys.get(usize::try_from(number).ok()?)?).into()),
        Answer::Number if number == NO_NUMBER => Some(UNKNOWN.into()),
        Answer::Number => (number < NO_NUMBER).then(|| number.to_string()),
        Answer::Hundreds => (1..NO_NUMBER).contains(&number).then(|| number.to_string() + "00"),
        Answer::Amount if Yen(number) > Yen::MAX_INPUT => None,
        Answer::Amount if !field.is_copied() && number % MAN == 0 && number < MAN * MAN => {
            Some((number / MAN).to_string())
        }
        Answer::Amount => Some(number.to_string() + "円"),
    }
}
