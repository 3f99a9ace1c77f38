//! For those who keep the records of schools.
//!
//! `cargo run --release --example schools -- check src/schools/schools.toml` says what is wrong with a file, and in which
//! line; it ends with status 1 then.
//!
//! `cargo run --release --example schools -- csv` prints every record for a spreadsheet: a line of names, of which the first
//! is `id`, then a line for each school. An empty field is unknown.

use std::{
    env,
    io::{self, Write},
    process::ExitCode,
};

use ce_navi::schools::{
    SCHOOLS,
    details::{self, Details},
    school::{School, per_cent},
};

#[macro_use]
#[path = "../build/record.rs"]
#[allow(dead_code, reason = "a part of the build")]
pub mod record;
#[path = "../build/schools.rs"]
#[allow(dead_code, reason = "a part of the build")]
mod records;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check", path] => check((*path).to_owned()),
        ["csv"] => csv(&mut io::stdout().lock()).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        _ => {
            eprintln!("schools check FILE | schools csv");
            ExitCode::FAILURE
        }
    }
}

fn check(path: String) -> ExitCode {
    match fault(path) {
        None => {
            println!("問題は見つかりませんでした。");
            ExitCode::SUCCESS
        }
        Some(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// What is wrong with a file first, and in which line.
pub fn fault(path: String) -> Option<String> {
    let checked = record::Facts::read(path.leak()).and_then(|facts| records::rendered(&facts));
    checked.err().map(|fault| fault.to_string())
}

/// Every record; a field that could be taken for something else stands in quotation marks.
pub fn csv(output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "{}", COLUMNS.map(|(name, _)| name).join(","))?;
    for school in SCHOOLS {
        let Some(details) = details::of(school) else { continue };
        let fields = COLUMNS.map(|(_, value)| quoted(&value(school, details).unwrap_or_default()));
        writeln!(output, "{}", fields.join(","))?;
    }
    output.flush()
}

fn quoted(field: &str) -> String {
    let plain = !field.contains([',', '"', '\n', '\r']);
    if plain { field.to_owned() } else { format!("\"{}\"", field.replace('"', "\"\"")) }
}

type Column = (&'static str, fn(&School, &Details) -> Option<String>);

const COLUMNS: [Column; 32] = [
    ("id", |school, _| Some(school.id.into())),
    ("name", |school, _| Some(school.name.into())),
    ("kana", |school, _| text(school.kana)),
    ("licence", |school, _| text(Some(school.licence.name()))),
    ("kind", |school, _| text(Some(school.kind.name()))),
    ("founder", |school, _| text(Some(school.founder.name()))),
    ("operator", |_, details| text(details.operator)),
    ("faculty", |school, _| text(school.faculty)),
    ("department", |school, _| text(school.department)),
    ("course", |school, _| text(school.course)),
    ("years", |school, _| number(school.years)),
    ("time", |school, _| text(school.time.map(|time| time.name()))),
    ("entry", |school, _| text(school.entry)),
    ("prefecture", |school, _| text(Some(school.prefecture.name()))),
    ("city", |school, _| text(school.city)),
    ("campus", |school, _| text(school.campus)),
    ("address", |_, details| text(details.address.as_ref().map(|address| address.text))),
    ("capacity", |_, details| number(details.capacity.as_ref().map(|capacity| capacity.places))),
    ("capacity_year", |_, details| number(details.capacity.as_ref().and_then(|capacity| capacity.year))),
    ("status", |school, _| text(school.status)),
    ("recruitment", |school, _| number(school.recruitment)),
    ("first_year_total", |school, _| number(school.first_year.as_ref().map(|first| first.total.0))),
    ("first_year_of", |school, _| number(school.first_year.as_ref().and_then(|first| first.year))),
    ("course_total", |_, details| number(details.fees.iter().find_map(|fees| fees.course_total).map(|total| total.0))),
    ("course_estimate", |_, details| number(details.estimate.as_ref().map(|estimate| estimate.total.0))),
    ("pass_rate", |school, _| school.exam.as_ref().map(|exam| per_cent(exam.rate))),
    ("pass_rate_year", |school, _| number(school.exam.as_ref().and_then(|exam| exam.year))),
    ("study_support", |school, _| text(school.study_support.then_some("対象校"))),
    ("installment", |_, details| text(details.installment.as_ref().and_then(|paid| paid.text))),
    ("site", |_, details| text(details.site.as_ref().map(|site| site.url))),
    ("as_of", |_, details| text(details.as_of)),
    ("sources", |_, details| Some(details.sources.iter().map(|source| source.source.id).collect::<Vec<_>>().join(" "))),
];

fn text(text: Option<&str>) -> Option<String> {
    text.map(String::from)
}

fn number(number: Option<impl ToString>) -> Option<String> {
    number.map(|number| number.to_string())
}
