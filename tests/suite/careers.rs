//! The three licences, their examinations and the AI's stars.

use std::collections::BTreeSet;

use ce_navi::{
    careers::{
        CAUTIONS, EXAMS, LICENCES, RATINGS, ROWS, SOURCES,
        chooser::{AXIS, Chosen, LICENCE},
        exam::{Rate, latest, rounds},
        profession::Profession::{self, ClinicalEngineer, MedicalTechnologist, RadiologicalTechnologist},
        rating::{Axis, ratings, spread},
    },
    source::by_id,
};

/// Typed from the printed table: profession, model, 市場性, 将来性.
const STARS: [(Profession, &str, u8, u8); 9] = [
    (RadiologicalTechnologist, "ChatGPT", 4, 5),
    (RadiologicalTechnologist, "Google Gemini", 4, 3),
    (RadiologicalTechnologist, "Microsoft Copilot", 4, 4),
    (ClinicalEngineer, "ChatGPT", 3, 4),
    (ClinicalEngineer, "Google Gemini", 5, 5),
    (ClinicalEngineer, "Microsoft Copilot", 4, 4),
    (MedicalTechnologist, "ChatGPT", 4, 5),
    (MedicalTechnologist, "Google Gemini", 4, 4),
    (MedicalTechnologist, "Microsoft Copilot", 4, 3),
];

#[test]
fn the_nine_ratings_are_those_that_were_printed() {
    assert_eq!(RATINGS.len(), 9);
    for (profession, model, market, future) in STARS {
        let found: Vec<_> = ratings(profession).filter(|rating| rating.model == model).collect();
        assert_eq!(found.len(), 1, "{} {model}", profession.name());
        assert_eq!((found[0].market, found[0].future), (market, future), "{} {model}", profession.name());
    }
}

#[test]
fn the_ais_disagreement_is_told_as_a_spread_and_agreement_in_words() {
    let told = |profession, axis| spread(profession, axis).unwrap().to_string();
    assert_eq!(told(ClinicalEngineer, Axis::Market), "3〜5");
    assert_eq!(told(ClinicalEngineer, Axis::Future), "4〜5");
    assert_eq!(told(RadiologicalTechnologist, Axis::Market), "4でそろう");
    assert_eq!(told(RadiologicalTechnologist, Axis::Future), "3〜5");
    assert_eq!(told(MedicalTechnologist, Axis::Market), "4でそろう");
    assert_eq!(told(MedicalTechnologist, Axis::Future), "3〜5");
}

#[test]
fn each_comparison_has_a_cell_for_each_licence() {
    assert_eq!(LICENCES.iter().map(|licence| licence.profession).collect::<Vec<_>>(), Profession::ALL);
    for row in ROWS {
        assert_eq!(row.cells.len(), 3, "{}", row.label);
    }
    for licence in LICENCES {
        assert!(!licence.ai_comment.ends_with('。'), "the comments are printed word for word, without a full stop");
    }
}

#[test]
fn no_national_figure_is_shown_for_the_pay_of_clinical_engineers() {
    let pay = ROWS.iter().find(|row| row.label.contains("年収")).unwrap();
    assert_eq!(pay.cells[0].text, "国の統計なし");
    assert!(pay.note.unwrap().contains("横にくらべられません"));
}

#[test]
fn seventy_seven_rounds_are_known_of() {
    let count = |profession| rounds(profession).count();
    assert_eq!(EXAMS.len(), 77);
    assert_eq!(Profession::ALL.map(count), [29, 23, 25]);
}

#[test]
fn a_round_has_its_year() {
    for exam in EXAMS {
        let first = match exam.profession {
            ClinicalEngineer => 1987,
            RadiologicalTechnologist => 1948,
            MedicalTechnologist => 1954,
        };
        assert_eq!(exam.year, exam.round + first, "{} {}", exam.profession.name(), exam.round);
    }
}

#[test]
fn the_latest_known_results_are_those_of_the_documents() {
    let told = |profession| {
        let exam = latest(profession).unwrap();
        (exam.round, exam.year, exam.examinees, exam.passed, exam.rate.map(|rate| rate.to_string()), exam.new_rate)
    };
    assert_eq!(told(ClinicalEngineer), (38, 2025, Some(2598), Some(2049), Some("78.9％".into()), None));
    let rt = (77, 2025, Some(3729), Some(3159), Some("84.7％".into()), Some(Rate(922)));
    assert_eq!(told(RadiologicalTechnologist), rt);
    let mt = (71, 2025, Some(5131), Some(4340), Some("84.6％".into()), Some(Rate(940)));
    assert_eq!(told(MedicalTechnologist), mt);
}

/// All candidates and all who passed, added up from the documents and not from our table, so that no round is lost or changed.
#[test]
fn the_candidates_of_all_rounds_add_up() {
    let sum = |profession| {
        rounds(profession).fold((0u32, 0u32), |(sat, passed), exam| {
            (sat + u32::from(exam.examinees.unwrap_or(0)), passed + u32::from(exam.passed.unwrap_or(0)))
        })
    };
    assert_eq!(sum(ClinicalEngineer), (58_192, 46_479));
    assert_eq!(sum(RadiologicalTechnologist), (50_389, 38_713));
    assert_eq!(sum(MedicalTechnologist), (102_384, 76_873));
}

#[test]
fn a_rate_follows_from_its_counts() {
    let mut compared = 0;
    for exam in EXAMS {
        if let (Some(sat), Some(passed), Some(Rate(tenths))) = (exam.examinees, exam.passed, exam.rate) {
            let exact = 1000.0 * f64::from(passed) / f64::from(sat);
            assert!((exact - f64::from(tenths)).abs() <= 0.5, "{} {}", exam.profession.name(), exam.round);
            compared += 1;
        }
    }
    assert_eq!(compared, 69, "rounds with counts and a rate");
}

#[test]
fn what_is_not_known_of_a_round_is_said_in_its_note() {
    let silent: Vec<_> = EXAMS.iter().filter(|exam| exam.examinees.is_none() && exam.note.is_none()).collect();
    assert!(silent.is_empty());
    let gaps: Vec<_> =
        EXAMS.iter().filter(|exam| exam.examinees.is_none()).map(|exam| (exam.profession, exam.year)).collect();
    let expected = [
        (ClinicalEngineer, 2026),
        (RadiologicalTechnologist, 2020),
        (RadiologicalTechnologist, 2021),
        (RadiologicalTechnologist, 2022),
        (RadiologicalTechnologist, 2024),
        (RadiologicalTechnologist, 2026),
        (MedicalTechnologist, 2022),
        (MedicalTechnologist, 2026),
    ];
    assert_eq!(gaps, expected);
}

#[test]
fn every_source_named_exists_once_and_every_source_is_named() {
    let of_rows = ROWS.iter().flat_map(|row| row.cells).map(|cell| cell.source);
    let of_words = LICENCES.iter().map(|licence| licence.definition.source);
    let of_cautions = CAUTIONS.iter().map(|caution| caution.source);
    let of_exams = EXAMS.iter().flat_map(|exam| exam.sources).copied();
    let named: BTreeSet<_> = of_rows.chain(of_words).chain(of_cautions).chain(of_exams).collect();
    for id in &named {
        assert!(by_id(SOURCES, id).is_some(), "{id}");
    }
    assert_eq!(SOURCES.iter().map(|source| source.id).collect::<BTreeSet<_>>(), named);
    assert_eq!(SOURCES.len(), named.len());
}

#[test]
fn nothing_chosen_shows_everything_and_a_choice_is_counted() {
    let chosen = Chosen::from_query("");
    assert_eq!((chosen.counts(), chosen.hidden().as_str()), ([3, 18], ""));
    let mut chosen = Chosen::from_query("licence=rt&axis=future");
    assert_eq!((chosen.counts(), chosen.hidden().as_str()), ([1, 3], "ce mt market"));
    chosen.toggle("licence", "ce");
    assert_eq!((chosen.counts(), chosen.hidden().as_str()), ([2, 6], "mt market"));
    chosen.toggle("axis", "future");
    assert_eq!((chosen.counts(), chosen.to_query().as_str()), ([2, 12], "licence=ce.rt"));
    chosen.toggle("licence", "nobody");
    chosen.toggle("licence", "rt");
    chosen.toggle("licence", "ce");
    assert_eq!(chosen, Chosen::default());
    for garbage in ["licence=", "licence=x.y", "axis=%", "&&", "licence"] {
        assert_eq!(Chosen::from_query(garbage), Chosen::default(), "{garbage}");
    }
}

#[test]
fn every_choice_survives_its_address() {
    for number in 0..32u8 {
        let mut chosen = Chosen::default();
        let options = LICENCE.1.map(|word| (LICENCE.0, word)).into_iter().chain(AXIS.1.map(|word| (AXIS.0, word)));
        options
            .enumerate()
            .filter(|(at, _)| number >> at & 1 == 1)
            .for_each(|(_, (key, word))| chosen.toggle(key, word));
        assert_eq!(Chosen::from_query(&chosen.to_query()), chosen, "{number}");
        let [licences, answers] = chosen.counts();
        assert!(licences >= 1 && answers >= 3, "something is always shown");
    }
}
