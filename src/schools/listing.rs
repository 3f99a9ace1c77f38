//! The list as one text, a school a line: written when the site is built, read by the app once somebody looks for a
//! school. It keeps the records out of the first load.

use std::sync::OnceLock;

use super::school::{FirstYear, Founder, Kind, Latest, School, Time};
use crate::{careers::profession::Profession, prefecture::Prefecture, yen::Yen};

/// The file, below the app's base.
pub const LIST: &str = "schools/list.txt";

/// Between the fields of a line; no record holds one.
const NEXT: char = '\t';
/// Before a line that is no school but says something of all.
pub const NOTE: char = NEXT;
/// Between the names of a field that holds several.
const AND: char = '|';

#[cfg(feature = "csr")]
static READ: OnceLock<(&str, Vec<School>)> = OnceLock::new();

/// Every school, in the order of prefectures; on the phone none until the list was read.
#[must_use]
pub fn all() -> &'static [School] {
    #[cfg(feature = "csr")]
    return READ.get().map_or(&[], |(_, schools)| schools);
    #[cfg(not(feature = "csr"))]
    return super::SCHOOLS;
}

/// Takes in the list; it stays for as long as the app is open. `false`: this text is none.
#[cfg(feature = "csr")]
pub fn take_in(text: &str) -> bool {
    let found = text.starts_with(NOTE);
    if found {
        READ.get_or_init(|| {
            let text: &'static str = text.to_owned().leak();
            (text, read(text))
        });
    }
    found
}

/// What is said of the list as a whole, by its place.
#[cfg(feature = "csr")]
#[must_use]
pub fn note(at: usize) -> &'static str {
    let line = READ.get().and_then(|(text, _)| text.lines().nth(at));
    line.unwrap_or_default().trim_start_matches(NOTE)
}

/// The schools of a text; a line that is no school is left out.
#[must_use]
pub fn read(text: &'static str) -> Vec<School> {
    text.lines().filter_map(school).collect()
}

fn school(line: &'static str) -> Option<School> {
    let mut fields = line.split(NEXT);
    let mut next = || fields.next().filter(|field| !field.is_empty());
    Some(School {
        id: next()?,
        name: next()?,
        kana: next(),
        former_names: next().map_or(&[], |names| names.split(AND).collect::<Vec<_>>().leak()),
        licence: *Profession::ALL.get(number(next())?)?,
        kind: *Kind::ALL.get(number(next())?)?,
        founder: *Founder::ALL.get(number(next())?)?,
        faculty: next(),
        department: next(),
        course: next(),
        years: number(next()).map(|years| years as u8),
        time: number(next()).and_then(|time| Time::ALL.get(time).copied()),
        entry: next(),
        prefecture: *Prefecture::ALL.get(number(next())?)?,
        city: next(),
        campus: next(),
        status: next(),
        study_support: next().is_some(),
        installment: next().is_some(),
        recruitment: number(next()).map(|year| year as u16),
        first_year: first_year(number(next()), number(next()), next()),
        exam: latest(number(next()), number(next())),
        sought: OnceLock::new(),
    })
}

fn number(field: Option<&str>) -> Option<usize> {
    field?.parse().ok()
}

fn first_year(total: Option<usize>, year: Option<usize>, resident: Option<&'static str>) -> Option<FirstYear> {
    Some(FirstYear { total: Yen(total? as i64), year: year.map(|year| year as u16), resident })
}

fn latest(rate: Option<usize>, year: Option<usize>) -> Option<Latest> {
    Some(Latest { rate: rate? as u16, year: year.map(|year| year as u16) })
}

/// The text of these schools.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn written(schools: &[School]) -> String {
    schools.iter().map(line).collect()
}

#[cfg(not(feature = "csr"))]
fn line(school: &School) -> String {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let said = |said: bool| if said { "1".to_owned() } else { String::new() };
    let (first, exam) = (school.first_year.as_ref(), school.exam.as_ref());
    let fields = [
        school.id.to_owned(),
        school.name.to_owned(),
        word(school.kana),
        school.former_names.join(&AND.to_string()),
        number(Some(school.licence as i64)),
        number(Some(school.kind as i64)),
        number(Some(school.founder as i64)),
        word(school.faculty),
        word(school.department),
        word(school.course),
        number(school.years.map(i64::from)),
        number(school.time.map(|time| time as i64)),
        word(school.entry),
        number(Some(school.prefecture as i64)),
        word(school.city),
        word(school.campus),
        word(school.status),
        said(school.study_support),
        said(school.installment),
        number(school.recruitment.map(i64::from)),
        number(first.map(|first| first.total.0)),
        number(first.and_then(|first| first.year).map(i64::from)),
        word(first.and_then(|first| first.resident)),
        number(exam.map(|exam| i64::from(exam.rate))),
        number(exam.and_then(|exam| exam.year).map(i64::from)),
    ];
    fields.join(&NEXT.to_string()) + "\n"
}
