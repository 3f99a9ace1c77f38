//! `src/careers/*.toml`: the three licences side by side, what generative AI says of them, and the national examinations.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, de::Error};

use crate::record::{Facts, Fault, Literal, Spanned, table};

words! { Profession {
    "臨床工学技士" => ClinicalEngineer,
    "診療放射線技師" => RadiologicalTechnologist,
    "臨床検査技師" => MedicalTechnologist,
} }

record! {
    Source { id: String, title: String, url: Option<String>, date: Option<String> }
    Sourced { text: String, source: String }
    Licence { profession: Profession, in_a_word: String, definition: Sourced, ai_comment: String }
    Row { label: String, cells: Vec<Sourced>, note: Option<String> }
    Rating { profession: Profession, model: String, market: u8, future: u8 }
    Exam {
        profession: Profession, round: u16, year: u16, examinees: Option<u16>, passed: Option<u16>, rate: Option<Rate>,
        new_rate: Option<Rate>, note: Option<String>, sources: Vec<String>,
    }
}

/// A rate as the document prints it, in per cent with one decimal; a literal in tenths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate(u16);

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let per_cent = f64::deserialize(deserializer)?;
        let tenths = (per_cent * 10.0).round();
        if !(0.0..=1000.0).contains(&tenths) || (tenths - per_cent * 10.0).abs() > 1e-6 {
            return Err(D::Error::custom("率は 0 から 100、小数1けたで書く"));
        }
        Ok(Self(tenths as u16))
    }
}

impl Literal for Rate {
    fn literal(&self) -> String {
        format!("Rate({})", self.0)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExamFile {
    source: Vec<Spanned<Source>>,
    series: Vec<Series>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Series {
    profession: Profession,
    year_of_round_zero: u16,
    exam: Vec<Spanned<ExamRecord>>,
}

/// One round as it is authored; the app's [`Exam`] keeps what a screen shows.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExamRecord {
    round: u16,
    year: u16,
    date: Option<String>,
    applicants: Option<u16>,
    examinees: Option<u16>,
    passed: Option<u16>,
    rate: Option<Rate>,
    new_applicants: Option<u16>,
    new_examinees: Option<u16>,
    new_passed: Option<u16>,
    new_rate: Option<Rate>,
    repeat_examinees: Option<u16>,
    repeat_passed: Option<u16>,
    repeat_rate: Option<Rate>,
    note: Option<String>,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CareerFile {
    checked: String,
    source: Vec<Spanned<Source>>,
    licence: Vec<Spanned<Licence>>,
    row: Vec<Spanned<Row>>,
    rating: Vec<Spanned<Rating>>,
    caution: Vec<Spanned<Sourced>>,
}

pub fn render() -> Result<String, Fault> {
    let (career_facts, exam_facts) = (Facts::open("src/careers/careers.toml")?, Facts::open("src/careers/exams.toml")?);
    let (careers, exams): (CareerFile, ExamFile) = (career_facts.parse()?, exam_facts.parse()?);

    let mut ids = BTreeSet::new();
    check_sources(&career_facts, &careers.source, &mut ids)?;
    check_sources(&exam_facts, &exams.source, &mut ids)?;
    check_careers(&career_facts, &careers, &ids)?;
    let mut rounds = Vec::new();
    for series in &exams.series {
        check_series(&exam_facts, series, &ids)?;
        rounds.extend(series.exam.iter().map(|record| exam(series.profession, record.get_ref())));
    }

    let sources: Vec<_> = careers.source.iter().chain(&exams.source).map(|source| source.get_ref().clone()).collect();
    Ok([
        format!("pub const CHECKED: &str = {:?};\n", careers.checked),
        table("SOURCES", "Source", &sources),
        table("LICENCES", "Licence", &careers.licence),
        table("ROWS", "Row", &careers.row),
        table("RATINGS", "Rating", &careers.rating),
        table("CAUTIONS", "Sourced", &careers.caution),
        table("EXAMS", "Exam", &rounds),
    ]
    .concat())
}

fn check_sources(facts: &Facts, sources: &[Spanned<Source>], ids: &mut BTreeSet<String>) -> Result<(), Fault> {
    for source in sources {
        let Source { id, url, .. } = source.get_ref();
        facts.ensure(source, ids.insert(id.clone()), format!("出典 {id} は二度書かれている"))?;
        let address = url.as_ref().is_none_or(|url| url.starts_with("https://") || url.starts_with("http://"));
        facts.ensure(source, address, format!("出典 {id} の住所が http で始まらない"))?;
    }
    Ok(())
}

fn check_careers(facts: &Facts, careers: &CareerFile, ids: &BTreeSet<String>) -> Result<(), Fault> {
    let mut licences = BTreeSet::new();
    for licence in &careers.licence {
        let Licence { profession, definition, .. } = licence.get_ref();
        facts.ensure(licence, licences.insert(*profession), "同じ資格が二度書かれている")?;
        facts.ensure(licence, ids.contains(&definition.source), "出典が見つからない")?;
    }
    for row in &careers.row {
        facts.ensure(row, row.get_ref().cells.len() == 3, "三つの資格のます目が要る")?;
        let known = row.get_ref().cells.iter().all(|cell| ids.contains(&cell.source));
        facts.ensure(row, known, "出典が見つからない")?;
    }
    for caution in &careers.caution {
        facts.ensure(caution, ids.contains(&caution.get_ref().source), "出典が見つからない")?;
    }
    let (mut models, mut pairs) = (BTreeSet::new(), BTreeSet::new());
    for rating in &careers.rating {
        let Rating { profession, model, market, future } = rating.get_ref();
        let on_scale = (1..=5).contains(market) && (1..=5).contains(future);
        facts.ensure(rating, on_scale, "評価は 1 から 5")?;
        facts.ensure(rating, pairs.insert((*profession, model)), "同じAIと資格の評価が二度ある")?;
        models.insert(model);
    }
    let Some(last) = careers.rating.last() else { return Err(facts.fault(0, "評価がない")) };
    facts.ensure(last, models.len() == 3 && pairs.len() == 9, "評価は三つのAIと三つの資格の九つ")
}

fn check_series(facts: &Facts, series: &Series, ids: &BTreeSet<String>) -> Result<(), Fault> {
    let mut previous = 0;
    for record in &series.exam {
        let exam = record.get_ref();
        facts.ensure(record, exam.round > previous, "回は小さい順に一度ずつ書く")?;
        previous = exam.round;
        facts.ensure(record, exam.year == exam.round + series.year_of_round_zero, "年が回と合わない")?;
        let dated = exam.date.as_ref().is_none_or(|date| date.starts_with(&format!("{}-", exam.year)));
        facts.ensure(record, dated, "試験日の年がちがう")?;
        let sourced = !exam.sources.is_empty() && exam.sources.iter().all(|id| ids.contains(id));
        facts.ensure(record, sourced, "出典がない、または見つからない")?;
        let explained = exam.rate.is_some() || exam.note.is_some();
        facts.ensure(record, explained, "合格率がない回には note を書く")?;
        check_counts(facts, record)?;
    }
    Ok(())
}

/// Whoever passed sat the examination, whoever sat it applied; new and repeated candidates add up; rates follow.
fn check_counts(facts: &Facts, record: &Spanned<ExamRecord>) -> Result<(), Fault> {
    let exam = record.get_ref();
    for (applicants, examinees, passed, rate) in [
        (exam.applicants, exam.examinees, exam.passed, exam.rate),
        (exam.new_applicants, exam.new_examinees, exam.new_passed, exam.new_rate),
        (None, exam.repeat_examinees, exam.repeat_passed, exam.repeat_rate),
    ] {
        facts.ensure(record, fits(passed, examinees) && fits(examinees, applicants), "人数の大小が合わない")?;
        if let (Some(examinees), Some(passed), Some(rate)) = (examinees, passed, rate) {
            // Half a tenth of a per cent either way, in whole numbers: |2000·passed − 2·rate·examinees| ≤ examinees.
            let off = (i64::from(passed) * 2000 - i64::from(rate.0) * 2 * i64::from(examinees)).abs();
            facts.ensure(record, off <= i64::from(examinees), "合格率が人数と合わない")?;
        }
    }
    for (all, new, repeat) in [
        (exam.examinees, exam.new_examinees, exam.repeat_examinees),
        (exam.passed, exam.new_passed, exam.repeat_passed),
    ] {
        let adds_up = match (all, new, repeat) {
            (Some(all), Some(new), Some(repeat)) => all == new + repeat,
            _ => fits(new, all),
        };
        facts.ensure(record, adds_up, "新卒と既卒の和が合わない")?;
    }
    Ok(())
}

/// Whether a part is not more than its whole, as far as both are known.
fn fits(part: Option<u16>, whole: Option<u16>) -> bool {
    part.zip(whole).is_none_or(|(part, whole)| part <= whole)
}

fn exam(profession: Profession, record: &ExamRecord) -> Exam {
    let ExamRecord { round, year, examinees, passed, rate, new_rate, note, sources, .. } = record.clone();
    Exam { profession, round, year, examinees, passed, rate, new_rate, note, sources }
}
