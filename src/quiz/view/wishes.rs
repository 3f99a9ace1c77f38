//! What the optional questions say: ways to study, workplaces, and notes on blood and nights.

use super::{
    super::{
        course::Step,
        outcome::{Lean, Outcome, Pattern, Study},
        question::{PART_1, TEXTS},
    },
    gauge,
    result::{fits, names},
    to_step,
};
use crate::ui::html::{element, icon, section};

pub fn wishes(outcome: &Outcome) -> String {
    let note = |text: &str| element("div class=\"call\"", &(icon("info") + &element("p", text)));
    let notes: String = outcome.notes.iter().map(|one| note(one.text)).collect();
    [study(outcome.study.as_ref()), workplaces(outcome), notes].concat()
}

fn study(study: Option<&Study>) -> String {
    let Some(study) = study else {
        let words = element("p", "学び方の質問に答えると、ここで見られます。");
        return section("q-study", "学び方の希望は、まだわかりません", &(words + &ask()));
    };
    let (heading, text) = match study.lean {
        _ if study.pattern == Pattern::BothLow => ("学び方の希望は、まだはっきりしていません", TEXTS.study_both_low),
        Lean::Vocational => ("学び方の希望は「専門学校」寄り", TEXTS.study_vocational),
        Lean::University => ("学び方の希望は「大学」寄り", TEXTS.study_university),
        Lean::Either => ("学び方の希望は、どちらにも寄っていません", TEXTS.study_either),
    };
    let texts = match (study.lean, study.pattern) {
        (_, Pattern::One | Pattern::BothLow) => text.into(),
        (Lean::Either, Pattern::BothHigh) => TEXTS.study_both_high.into(),
        (_, Pattern::BothHigh) => [text, TEXTS.study_both_high].concat(),
    };
    let figure = [
        gauge::balance(study.difference().halved().negated(), heading),
        element("p class=\"m\"", &texts),
        element("p class=\"m\"", TEXTS.study_fact),
    ];
    section("q-study", heading, &element("div class=\"panel fig\"", &figure.concat()))
}

fn workplaces(outcome: &Outcome) -> String {
    let ranking = &outcome.work_ranking;
    let heading = match ranking.top() {
        [] => "職場の希望は、まだわかりません".into(),
        _ if ranking.flat() => "職場の希望に、差はつきませんでした".into(),
        top => ["職場で一番上は「", &names(top), "」"].concat(),
    };
    let close = if ranking.close.is_empty() {
        String::new()
    } else {
        element("p", &["「", &names(&ranking.close), "」も、ほぼ並んでいます。"].concat())
    };
    let standing = if ranking.order.is_empty() {
        element("p", TEXTS.not_enough) + &ask()
    } else {
        fits("3つの職場に、どのくらい引かれているか", &outcome.workplaces, ranking.top())
    };
    section("q-work", &heading, &[element("p", TEXTS.work_if), close, standing].concat())
}

fn ask() -> String {
    to_step(Step::Ask(PART_1), "問16から答える")
}
