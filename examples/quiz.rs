//! The quiz as a filter: one JSON object with answers a line in, one with the outcome a line out.
//!
//! `cargo run --release --example quiz < sheets.jsonl`
//!
//! In: `{"id": any, "answers": {"ce_run": 4, "help": null}}`; what is null or missing is skipped. A line that cannot be
//! read answers `{"id", "ok": false, "error"}`; the run goes on and ends with status 1.

use std::{
    io::{self, BufRead, Write},
    process::ExitCode,
};

use ce_navi::quiz::{
    answers::{Answers, Degree},
    fraction::Fraction,
    outcome::{Lean, Outcome, Pattern, Stability, Steadiness, band, outcome},
    question::{Aim, QUESTIONS},
    score::{Contribution, Ranking, Standing, contributions, lowering, raising},
};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    match run(io::stdin().lock(), &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) | Err(_) => ExitCode::FAILURE,
    }
}

/// Answers every line; whether all of them could be read.
pub fn run(input: impl BufRead, output: &mut impl Write) -> io::Result<bool> {
    let mut all_read = true;
    for line in input.split(b'\n') {
        let input: Value = serde_json::from_slice(&line?).unwrap_or_default();
        let id = input.get("id").cloned().unwrap_or_default();
        let answers = read(&input);
        all_read &= answers.is_ok();
        let answer = match answers {
            Ok(answers) => report(id, &answers),
            Err(error) => json!({"id": id, "ok": false, "error": error}),
        };
        writeln!(output, "{answer}")?;
    }
    output.flush()?;
    Ok(all_read)
}

fn read(input: &Value) -> Result<Answers, String> {
    let input = input.as_object().ok_or("not a JSON object")?;
    if let Some(key) = input.keys().find(|key| !["id", "answers"].contains(&key.as_str())) {
        return Err(format!("unknown key “{key}”"));
    }
    let given = input.get("answers").and_then(Value::as_object).ok_or("“answers” is not an object")?;
    let mut answers = Answers::default();
    for (id, value) in given {
        let place = QUESTIONS.iter().position(|question| question.id == id);
        let place = place.ok_or_else(|| format!("unknown question “{id}”"))?;
        answers.set(place, degree(value).map_err(|()| format!("“{id}” is {value}, not a whole number from 1 to 5"))?);
    }
    Ok(answers)
}

/// A whole number written as one: 4.0, "4" and true are not.
fn degree(value: &Value) -> Result<Option<Degree>, ()> {
    if value.is_null() {
        return Ok(None);
    }
    let number = value.as_u64().and_then(|number| u8::try_from(number).ok());
    number.and_then(Degree::new).map(Some).ok_or(())
}

fn report(id: Value, answers: &Answers) -> Value {
    let outcome = outcome(answers);
    let skipped = answers.sheet().filter(|(_, answer)| answer.is_none()).map(|(question, _)| question.id);
    json!({
        "id": id,
        "ok": true,
        "answered": answers.answered(),
        "skipped": skipped.collect::<Vec<_>>(),
        "professions": standings(&outcome.professions, answers, true),
        "order": order(&outcome.ranking),
        "top": names(outcome.ranking.top()),
        "close": names(&outcome.ranking.close),
        "flat": outcome.ranking.flat(),
        "tie": outcome.ranking.tie(),
        "stability": outcome.stability.map(|stability| match stability {
            Stability::None => "none",
            Stability::Partial => "partial",
            Stability::Same => "same",
        }),
        "half_tops": outcome.half_tops.each_ref().map(|top| names(top)),
        "consistency": consistency(&outcome),
        "base": {
            "items": outcome.base.answered,
            "r": fraction(outcome.base.r),
            "index": outcome.base.r.map(Fraction::index),
            "low": outcome.base.low(),
        },
        "route": route(&outcome),
        "workplaces": standings(&outcome.workplaces, answers, false),
        "work_order": order(&outcome.work_ranking),
        "work_top": names(outcome.work_ranking.top()),
        "work_close": names(&outcome.work_ranking.close),
        "notes": outcome.notes.iter().map(|note| note.code).collect::<Vec<_>>(),
    })
}

fn standings(standings: &[Standing], answers: &Answers, with_band: bool) -> Map<String, Value> {
    standings.iter().map(|one| (name(one.aim).to_string(), standing(one, answers, with_band).into())).collect()
}

fn standing(standing: &Standing, answers: &Answers, with_band: bool) -> Map<String, Value> {
    let all = contributions(answers, standing.aim);
    let r = standing.r();
    let figures = [
        ("judged", json!(standing.judged())),
        ("S", json!(standing.sum)),
        ("D", json!(standing.weight)),
        ("r", json!(fraction(r))),
        ("index", json!(r.map(Fraction::index))),
        ("contributions", points(&all)),
        ("up", points(&raising(&all))),
        ("down", points(&lowering(&all))),
    ];
    let band = with_band.then(|| ("band", json!(r.map(|r| band(r).code))));
    figures.into_iter().chain(band).map(|(key, value)| (key.to_string(), value)).collect()
}

fn points(contributions: &[Contribution]) -> Value {
    contributions.iter().map(|one| json!([one.question.id, one.points])).collect()
}

fn consistency(outcome: &Outcome) -> Value {
    let value = outcome.consistency.value;
    json!({
        "pairs": outcome.consistency.pairs,
        "value": fraction(value.map(|(value, _)| value)),
        // The value runs from 0 to 1, r from -1 to 1: the same scale of 0 to 100.
        "index": value.map(|(value, _)| value.minus(Fraction::ONE.minus(value)).index()),
        "band": value.map(|(_, steadiness)| match steadiness {
            Steadiness::Steady => "steady",
            Steadiness::Wavering => "some",
            Steadiness::Mixed => "mixed",
        }),
    })
}

fn route(outcome: &Outcome) -> Value {
    let study = outcome.study.as_ref();
    json!({
        "lean": study.map(|study| match study.lean {
            Lean::Vocational => "voc",
            Lean::University => "uni",
            Lean::Either => "either",
        }),
        "pattern": study.map(|study| match study.pattern {
            Pattern::One => "one",
            Pattern::BothHigh => "both_high",
            Pattern::BothLow => "both_low",
        }),
        "d": fraction(study.map(|study| study.difference())),
        "voc": fraction(study.map(|study| study.vocational)),
        "uni": fraction(study.map(|study| study.university)),
    })
}

fn order(ranking: &Ranking) -> Vec<Value> {
    ranking.order.iter().map(|equals| names(equals)).collect()
}

fn names(aims: &[Aim]) -> Value {
    aims.iter().map(|aim| name(*aim)).collect()
}

const fn name(aim: Aim) -> &'static str {
    match aim {
        Aim::Ce => "ce",
        Aim::Rt => "rt",
        Aim::Mt => "mt",
        Aim::Acute => "acute",
        Aim::Dialysis => "dialysis",
        Aim::Maker => "maker",
        Aim::Vocational => "voc",
        Aim::University => "uni",
        Aim::Base => "base",
    }
}

fn fraction(fraction: Option<Fraction>) -> Option<String> {
    fraction.map(|fraction| fraction.to_string())
}
