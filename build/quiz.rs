//! 診断: `src/quiz/quiz.toml`, checked for what makes the quiz fair, as the tables of `quiz::question`.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{Facts, Fault, Literal, Spanned};

const PATH: &str = "src/quiz/quiz.toml";
/// The mirror of the app's figures: 12 profession questions and 3 of the base, then 9 optional ones.
const PART_1: usize = 15;
const COUNT: usize = 24;
const PROFESSIONS: [Aim; 3] = [Aim::Ce, Aim::Rt, Aim::Mt];
const WORKPLACES: [Aim; 3] = [Aim::Acute, Aim::Dialysis, Aim::Maker];

words! {
    Aim {
        "ce" => Ce, "rt" => Rt, "mt" => Mt,
        "acute" => Acute, "dialysis" => Dialysis, "maker" => Maker,
        "vocational" => Vocational, "university" => University, "base" => Base,
    }
}

record! {
    Band { code: String, floor: Share, label: String, text: String }

    Rule {
        coverage: Share, close: Share, study_lean: Share, study_high: Share, base_low: Share, base_min_questions: u8,
        steady: Share, wavering: Share, min_pairs: u8, explain_up: u8, explain_down: u8,
        seconds_a_question: u8,
    }

    Texts {
        instruction: String, top_one: String, top_tie: String, top_close: String, flat: String, not_enough: String,
        limits: String, base_low: String, study_vocational: String, study_university: String, study_either: String,
        study_both_high: String, study_both_low: String, study_fact: String, work_if: String, stability_same: String,
        stability_partial: String, stability_none: String, consistency_steady: String, consistency_wavering: String,
        consistency_mixed: String,
    }
}

/// An exact fraction, `[numerator, denominator]`.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
pub struct Share(i32, i32);

impl Literal for Share {
    fn literal(&self) -> String {
        format!("Fraction::new({}, {})", self.0, self.1)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scale: Scale,
    question: Vec<Spanned<Question>>,
    halves: Spanned<Halves>,
    pair: Vec<Spanned<Pair>>,
    rule: Spanned<Rule>,
    band: Vec<Spanned<Band>>,
    note: Vec<Spanned<Note>>,
    texts: Texts,
    safety: Safety,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Scale {
    labels: [String; 5],
    skip: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    part: usize,
    text: String,
    weights: BTreeMap<Aim, u8>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Halves {
    first: BTreeSet<String>,
    second: BTreeSet<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    a: String,
    b: String,
    sign: i8,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    code: String,
    raised_by: Vec<(String, i8)>,
    text: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Safety {
    forbidden: Vec<String>,
}

impl Question {
    fn weight(&self, aim: Aim) -> u8 {
        self.weights.get(&aim).copied().unwrap_or(0)
    }
}

pub fn render() -> Result<String, Fault> {
    let facts = Facts::open(PATH)?;
    let file: File = facts.parse()?;
    check_texts(&facts, &file.safety.forbidden)?;
    check_questions(&facts, &file.question)?;
    check_balance(&facts, &file)?;
    check_limits(&facts, &file)?;
    tables(&facts, &file)
}

/// No text of the file may hold a forbidden word or a per cent sign. Looked for line by line, so that a text that is
/// added later cannot be forgotten here.
fn check_texts(facts: &Facts, forbidden: &[String]) -> Result<(), Fault> {
    let mut at = 0;
    for line in facts.text().split_inclusive('\n') {
        if !line.starts_with('#') && !line.starts_with("forbidden") {
            let found = forbidden.iter().map(String::as_str).chain(["%", "％"]).find(|word| line.contains(word));
            if let Some(word) = found {
                return Err(facts.fault(at, format!("“{word}” must not be said to anybody")));
            }
        }
        at += line.len();
    }
    Ok(())
}

fn check_questions(facts: &Facts, questions: &[Spanned<Question>]) -> Result<(), Fault> {
    let mut ids = BTreeSet::new();
    for (place, question) in questions.iter().enumerate() {
        let it = question.get_ref();
        facts.ensure(question, ids.insert(&it.id), "the id is used twice")?;
        facts.ensure(question, !it.text.is_empty(), "the text is empty")?;
        facts.ensure(
            question,
            it.part == if place < PART_1 { 1 } else { 2 },
            "part 1 is the first 15, part 2 the rest",
        )?;
        let for_professions: Vec<u8> =
            PROFESSIONS.iter().map(|aim| it.weight(*aim)).filter(|weight| *weight > 0).collect();
        let shaped = for_professions.is_empty() || matches!(*for_professions, [3] | [3, 1] | [1, 3]);
        facts.ensure(
            question,
            shaped,
            "a profession question weighs 3 for one profession and at most 1 for another",
        )?;
        facts.ensure(question, for_professions.is_empty() || it.part == 1, "professions are judged by part 1 alone")?;
        facts.ensure(
            question,
            !it.weights.is_empty() && !it.weights.values().any(|w| *w == 0),
            "every weight counts",
        )?;
        let alone = it.weight(Aim::Base) == 0 || (it.weights.len() == 1 && it.weight(Aim::Base) == 1);
        facts.ensure(question, alone, "a question of the base weighs for nothing else")?;
        let neutral = !["blood", "noblood", "night"].contains(&it.id.as_str()) || for_professions.is_empty();
        facts.ensure(question, neutral, "blood and nights do not rank professions")?;
    }
    let last = questions.last().filter(|_| questions.len() == COUNT);
    last.map(|_| ()).ok_or_else(|| facts.fault(0, format!("{} questions, not {COUNT}", questions.len())))
}

/// The three professions, the three workplaces and the two ways to study have equal chances.
fn check_balance(facts: &Facts, file: &File) -> Result<(), Fault> {
    let weights = |aim: Aim, among: &dyn Fn(&Question) -> bool| -> Vec<u8> {
        let mut weights: Vec<u8> = file
            .question
            .iter()
            .map(Spanned::get_ref)
            .filter(|q| among(q))
            .map(|q| q.weight(aim))
            .filter(|w| *w > 0)
            .collect();
        weights.sort_unstable();
        weights
    };
    let halves = file.halves.get_ref();
    for aim in PROFESSIONS {
        let in_first = weights(aim, &|question| halves.first.contains(&question.id));
        let in_second = weights(aim, &|question| halves.second.contains(&question.id));
        let fair = weights(aim, &|_| true) == [1, 1, 3, 3, 3, 3] && in_first == [1, 3, 3] && in_second == [1, 3, 3];
        facts.ensure(
            &file.halves,
            fair,
            format!("{aim:?}: four questions of 3 and two of 1, half of each in each half"),
        )?;
    }
    for aim in WORKPLACES {
        facts.ensure(&file.halves, weights(aim, &|_| true) == [1, 2, 3], format!("{aim:?}: weights 1, 2 and 3"))?;
    }
    for (aim, expected) in [(Aim::Vocational, 2), (Aim::University, 2), (Aim::Base, 3)] {
        let fair = weights(aim, &|_| true) == vec![1; expected];
        facts.ensure(&file.halves, fair, format!("{aim:?}: {expected} questions of weight 1"))?;
    }
    let known = |id: &String| file.question.iter().any(|question| question.get_ref().id == *id);
    let apart = halves.first.is_disjoint(&halves.second) && halves.first.iter().chain(&halves.second).all(known);
    facts.ensure(&file.halves, apart, "the halves name questions, none twice")
}

fn check_limits(facts: &Facts, file: &File) -> Result<(), Fault> {
    let rule = file.rule.get_ref();
    for Share(numerator, denominator) in
        [rule.coverage, rule.close, rule.study_lean, rule.study_high, rule.steady, rule.wavering]
    {
        facts.ensure(&file.rule, 0 < numerator && numerator <= denominator, "a limit lies between 0 and 1")?;
    }
    let falling = file.band.windows(2).all(|pair| match pair {
        [above, below] => {
            let (above, below) = (above.get_ref().floor, below.get_ref().floor);
            above.0 * below.1 > below.0 * above.1
        }
        _ => true,
    });
    let reaches_all = file.band.last().is_some_and(|band| band.get_ref().floor.0 == -band.get_ref().floor.1);
    facts.ensure(&file.rule, falling && reaches_all, "bands fall from strong to quiet, whose floor is -1")?;
    for band in &file.band {
        facts.ensure(band, band.get_ref().floor.1 > 0, "the denominator is positive")?;
    }
    Ok(())
}

fn tables(facts: &Facts, file: &File) -> Result<String, Fault> {
    let place = |of: usize, id: &str| -> Result<usize, Fault> {
        let found = file.question.iter().position(|question| question.get_ref().id == id);
        found.ok_or_else(|| facts.fault(of, format!("no question “{id}”")))
    };
    let halves = file.halves.get_ref();
    let questions = file.question.iter().map(|question| {
        let Question { id, text, weights, .. } = question.get_ref();
        let half = match (halves.first.contains(id), halves.second.contains(id)) {
            (true, _) => "Some(Half::First)",
            (_, true) => "Some(Half::Second)",
            _ => "None",
        };
        let weights: Vec<String> =
            weights.iter().map(|(aim, weight)| format!("({}, {weight})", aim.literal())).collect();
        format!("Question {{ id: {id:?}, text: {text:?}, half: {half}, weights: &[{}] }}", weights.join(", "))
    });
    let mut pairs = Vec::new();
    for pair in &file.pair {
        let (at, Pair { a, b, sign }) = (pair.span().start, pair.get_ref());
        facts.ensure(pair, a != b && sign.abs() == 1, "a pair is two questions and a sign, 1 or -1")?;
        pairs.push(format!("Pair {{ a: {}, b: {}, sign: {sign} }}", place(at, a)?, place(at, b)?));
    }
    let mut notes = Vec::new();
    for note in &file.note {
        let (at, Note { code, raised_by, text }) = (note.span().start, note.get_ref());
        let mut places = Vec::new();
        for (id, sign) in raised_by {
            facts.ensure(note, sign.abs() == 1, "a sign is 1 or -1")?;
            places.push(format!("({}, {sign})", place(at, id)?));
        }
        notes.push(format!("Note {{ code: {code:?}, raised_by: &[{}], text: {text:?} }}", places.join(", ")));
    }
    Ok([
        format!("/// How many questions there are.\npub const COUNT: usize = {COUNT};\n"),
        format!(
            "/// How many of them, from the first, are about scenes of work.\npub const PART_1: usize = {PART_1};\n"
        ),
        format!("pub static LABELS: [&str; 5] = {:?};\n", file.scale.labels),
        format!("pub static SKIP_LABEL: &str = {:?};\n", file.scale.skip),
        array("QUESTIONS", "Question", questions.collect()),
        array("BANDS", "Band", file.band.iter().map(Literal::literal).collect()),
        array("PAIRS", "Pair", pairs),
        array("NOTES", "Note", notes),
        format!("pub static RULE: Rule = {};\n", file.rule.literal()),
        format!("pub static TEXTS: Texts = {};\n", file.texts.literal()),
    ]
    .concat())
}

/// `pub static NAME: [Type; 3] = […];`
fn array(name: &str, type_name: &str, rows: Vec<String>) -> String {
    format!("pub static {name}: [{type_name}; {}] = [\n{}\n];\n", rows.len(), rows.join(",\n"))
}
