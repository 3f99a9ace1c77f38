//! What the quiz promises: P01 to P20, and how a sheet is kept. Random sheets are the same on every run.

use std::cmp::Reverse;

use ce_navi::quiz::{
    answers::{Answers, Degree},
    flip::{Change, MOST_CHANGES, flip},
    fraction::Fraction,
    outcome::{Lean, Pattern, Stability, Steadiness, band, outcome},
    question::{Aim, BANDS, COUNT, LABELS, NOTES, PART_1, QUESTIONS, Question, SKIP_LABEL},
    score::{Ranking, Standing, contributions, lowering, raising, rank, standing},
};
use proptest::prelude::*;

/// What each question weighs for CE, RT and MT, typed from the description of the quiz and not read from its table.
const WEIGHTS: [(&str, [i32; 3]); COUNT] = [
    ("ce_support", [3, 0, 0]),
    ("rt_image", [0, 3, 1]),
    ("mt_scope", [0, 0, 3]),
    ("help", [0, 0, 0]),
    ("ce_keep", [3, 0, 1]),
    ("rt_phys", [1, 3, 0]),
    ("mt_data", [1, 0, 3]),
    ("ce_run", [3, 0, 0]),
    ("rt_shot", [0, 3, 0]),
    ("accuracy", [0, 0, 0]),
    ("mt_repeat", [0, 1, 3]),
    ("rt_spatial", [0, 3, 0]),
    ("ce_mech", [3, 1, 0]),
    ("mt_bio", [0, 0, 3]),
    ("team", [0, 0, 0]),
    ("blood", [0, 0, 0]),
    ("night", [0, 0, 0]),
    ("route_early", [0, 0, 0]),
    ("long", [0, 0, 0]),
    ("noblood", [0, 0, 0]),
    ("route_broad", [0, 0, 0]),
    ("company", [0, 0, 0]),
    ("route_hands", [0, 0, 0]),
    ("route_grad", [0, 0, 0]),
];

/// Numbers that look random and are the same everywhere (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    /// Every question answered, each degree as likely as another.
    fn full_sheet(&mut self) -> Answers {
        let mut answers = Answers::default();
        for place in 0..COUNT {
            answers.set(place, Some(Degree::ALL[self.below(5)]));
        }
        answers
    }

    /// One question in six skipped.
    fn sheet(&mut self) -> Answers {
        let mut answers = Answers::default();
        for place in 0..COUNT {
            answers.set(place, Degree::ALL.get(self.below(6)).copied());
        }
        answers
    }
}

fn sheets(count: usize) -> impl Iterator<Item = (Answers, Random)> {
    let mut random = Random(2026);
    (0..count).map(move |_| (random.sheet(), Random(random.below(usize::MAX) as u64)))
}

/// `54-…`: a digit for each question in the order asked, `-` for a skipped one.
fn sheet(text: &str) -> Answers {
    let text: String = text.split_whitespace().collect();
    assert_eq!(text.len(), COUNT);
    let mut answers = Answers::default();
    for (place, byte) in text.bytes().enumerate() {
        answers.set(place, Degree::new(byte.wrapping_sub(b'0')));
    }
    answers
}

fn place(id: &str) -> usize {
    QUESTIONS.iter().position(|question| question.id == id).unwrap()
}

/// A sheet from named answers; everything else skipped.
fn only(given: &[(&str, u8)]) -> Answers {
    let mut answers = Answers::default();
    for (id, number) in given {
        answers.set(place(id), Some(Degree::new(*number).unwrap()));
    }
    answers
}

/// The same degree for every question that a condition picks, another one elsewhere.
fn split(picks: impl Fn(&Question) -> bool, picked: u8, other: u8) -> Answers {
    let mut answers = Answers::default();
    for (place, question) in QUESTIONS.iter().enumerate() {
        answers.set(place, Degree::new(if picks(question) { picked } else { other }));
    }
    answers
}

/// Every question in the middle but for named ones.
fn all_middle_but(given: &[(&str, u8)]) -> Answers {
    let mut answers = split(|_| true, 3, 3);
    for (id, number) in given {
        answers.set(place(id), Some(Degree::new(*number).unwrap()));
    }
    answers
}

fn professions(answers: &Answers) -> [Standing; 3] {
    Aim::PROFESSIONS.map(|aim| standing(answers, aim))
}

fn ranking(answers: &Answers) -> Ranking {
    rank(&professions(answers))
}

/// How many are better.
fn rank_of(ranking: &Ranking, aim: Aim) -> usize {
    ranking.order.iter().take_while(|equals| !equals.contains(&aim)).map(Vec::len).sum()
}

/// One answered question that can still be raised by a step, raised.
fn raised(answers: &Answers, random: &mut Random) -> Option<(usize, Answers)> {
    let place = random.below(COUNT);
    let degree = answers.get(place).and_then(|degree| Degree::new(degree.number() + 1))?;
    let mut raised = *answers;
    raised.set(place, Some(degree));
    Some((place, raised))
}

#[test]
fn p01_raising_an_answer_never_lowers_what_it_weighs_for_and_moves_nothing_else() {
    let mut moved = 0;
    for (answers, mut random) in sheets(10_000) {
        let Some((place, raised)) = raised(&answers, &mut random) else { continue };
        for aim in Aim::PROFESSIONS.into_iter().chain(Aim::WORKPLACES) {
            let (before, after) = (standing(&answers, aim), standing(&raised, aim));
            if QUESTIONS[place].weight(aim) > 0 {
                assert!(after.sum > before.sum && after.r() >= before.r(), "{aim:?} {answers:?} {place}");
                moved += 1;
            } else {
                assert_eq!(before, after, "{aim:?} {answers:?} {place}");
            }
        }
    }
    assert!(moved > 4_000, "{moved}");
}

#[test]
fn p02_raising_an_answer_never_costs_its_own_profession_a_place() {
    for (answers, mut random) in sheets(10_000) {
        let Some((place, raised)) = raised(&answers, &mut random) else { continue };
        let Some(own) = Aim::PROFESSIONS.into_iter().find(|aim| QUESTIONS[place].weight(*aim) == 3) else { continue };
        let (before, after) = (ranking(&answers), ranking(&raised));
        assert!(rank_of(&after, own) <= rank_of(&before, own), "{own:?} {answers:?} {place}");
    }
}

#[test]
fn p03_the_mirrored_sheet_has_the_mirrored_figures_and_the_reverse_order() {
    for (answers, _) in sheets(5_000) {
        let mut mirrored = Answers::default();
        for place in 0..COUNT {
            mirrored.set(place, answers.get(place).and_then(|degree| Degree::new(6 - degree.number())));
        }
        for aim in Aim::PROFESSIONS.into_iter().chain(Aim::WORKPLACES) {
            let (r, mirrored) = (standing(&answers, aim).r(), standing(&mirrored, aim).r());
            assert_eq!(r.map(Fraction::negated), mirrored);
            assert_eq!(r.map(|r| 100 - r.index()), mirrored.map(Fraction::index), "{answers:?}");
        }
        let mut order = ranking(&answers).order;
        order.reverse();
        assert_eq!(order, ranking(&mirrored).order);
    }
}

/// Where each profession question goes when the professions change names: to the one of the same pattern.
fn places_after(renamed: [usize; 3]) -> Vec<(usize, usize)> {
    let pattern = |weights: [i32; 3]| {
        let at = |weight| weights.iter().position(|one| *one == weight);
        at(3).map(|main| (main, at(1)))
    };
    let mut taken = Vec::new();
    for (from, (_, weights)) in WEIGHTS.iter().enumerate() {
        let Some((main, side)) = pattern(*weights) else { continue };
        let wanted = Some((renamed[main], side.map(|side| renamed[side])));
        let free = |to: &usize| pattern(WEIGHTS[*to].1) == wanted && taken.iter().all(|(_, used)| used != to);
        let to = (0..COUNT).find(free).expect("a question of the same pattern");
        taken.push((from, to));
    }
    taken
}

#[test]
fn p04_professions_that_change_names_change_results() {
    for renamed in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let moves = places_after(renamed);
        assert_eq!(moves.len(), 12);
        for (answers, _) in sheets(1_000) {
            let mut moved = answers;
            for (from, to) in &moves {
                moved.set(*to, answers.get(*from));
            }
            let (before, after) = (professions(&answers), professions(&moved));
            for (index, one) in before.iter().enumerate() {
                let other = after[renamed[index]];
                assert_eq!((one.sum, one.weight, one.full_weight), (other.sum, other.weight, other.full_weight));
            }
            let named = |aim: &Aim| Aim::PROFESSIONS[renamed[*aim as usize]];
            let mut top: Vec<Aim> = rank(&before).top().iter().map(named).collect();
            top.sort();
            assert_eq!(top, rank(&after).top());
        }
    }
}

/// S and D counted from the typed weights, backwards or forwards through the questions.
fn counted(answers: &Answers, backwards: bool) -> [(i32, i32); 3] {
    let mut counted = [(0, 0); 3];
    for step in 0..COUNT {
        let place = if backwards { COUNT - 1 - step } else { step };
        if let Some(degree) = answers.get(place) {
            for (one, weight) in counted.iter_mut().zip(WEIGHTS[place].1) {
                one.0 += weight * (i32::from(degree.number()) - 3);
                one.1 += weight;
            }
        }
    }
    counted
}

/// The ranking is what the counted fractions say it is; `None` when nothing may be ranked.
fn ranked_as_counted(answers: &Answers) -> Option<Ranking> {
    let counted = counted(answers, true);
    let ranking = ranking(answers);
    if counted.iter().any(|(_, weight)| *weight < 7) {
        assert_eq!(ranking, Ranking::default(), "{answers:?}");
        return None;
    }
    let less = |a: (i32, i32), b: (i32, i32)| a.0 * b.1 < b.0 * a.1;
    let best = counted.into_iter().reduce(|a, b| if less(a, b) { b } else { a }).unwrap();
    // r = S / 2D, so best - r <= 3/28 is 14 (S' D - S D') <= 3 D D'
    let gap = |one: (i32, i32)| best.0 * one.1 - one.0 * best.1;
    for (aim, one) in Aim::PROFESSIONS.into_iter().zip(counted) {
        assert_eq!(ranking.top().contains(&aim), gap(one) == 0, "{answers:?}");
        let close = 0 < gap(one) && 14 * gap(one) <= 3 * one.1 * best.1;
        assert_eq!(ranking.close.contains(&aim), close, "{answers:?}");
    }
    Some(ranking)
}

#[test]
fn p05_p07_p08_p13_on_100000_random_sheets_equals_are_equal_and_nobody_is_favoured() {
    let (mut random, mut alone, mut ties, mut near) = (Random(13), [0; 3], 0, 0);
    for _ in 0..100_000 {
        let ranking = ranked_as_counted(&random.full_sheet()).unwrap();
        near += usize::from(!ranking.close.is_empty());
        match ranking.top() {
            [first] => alone[*first as usize] += 1,
            _ => ties += 1,
        }
    }
    for (aim, count) in Aim::PROFESSIONS.into_iter().zip(alone) {
        assert!((25_000..=42_000).contains(&count), "{aim:?} {count}");
        assert!((31_100..=32_200).contains(&count), "far from the exact 31.63 of a hundred: {aim:?} {count}");
    }
    assert!((4_800..=5_450).contains(&ties), "far from the exact 5.12 of a hundred: {ties}");
    assert!(near > 20_000, "{near}");
}

#[test]
fn p05_p07_p08_with_skipped_questions_the_order_is_still_that_of_the_fractions() {
    let ranked: Vec<Ranking> = sheets(20_000).filter_map(|(answers, _)| ranked_as_counted(&answers)).collect();
    let ties = ranked.iter().filter(|ranking| ranking.tie()).count();
    assert!((18_000..20_000).contains(&ranked.len()) && ties > 300, "{} {ties}", ranked.len());
}

#[test]
fn p05_the_order_in_which_the_questions_stand_does_not_matter() {
    for (answers, _) in sheets(2_000) {
        assert_eq!(counted(&answers, false), counted(&answers, true));
        assert_eq!(professions(&answers).map(|one| (one.sum, one.weight)), counted(&answers, true));
    }
    assert!(QUESTIONS.iter().zip(WEIGHTS).all(|(question, (id, _))| question.id == id), "the order asked");
}

#[test]
fn p06_every_profession_workplace_and_way_to_study_can_come_out_alone() {
    for aim in Aim::PROFESSIONS {
        assert_eq!(ranking(&split(|question| question.weight(aim) == 3, 5, 1)).top(), [aim]);
    }
    for aim in Aim::WORKPLACES {
        let answers = split(|question| question.weight(aim) > 0, 5, 1);
        assert_eq!(outcome(&answers).work_ranking.top(), [aim]);
    }
    let lean = |text| outcome(&sheet(text)).study.map(|study| (study.lean, study.pattern));
    assert_eq!(lean("--------------- --5--1-51"), Some((Lean::Vocational, Pattern::One)));
    assert_eq!(lean("--------------- --1--5-15"), Some((Lean::University, Pattern::One)));
    assert_eq!(lean("--------------- --3--3-33"), Some((Lean::Either, Pattern::One)));
}

#[test]
fn p07_equals_are_all_on_top() {
    // ce_run and rt_shot weigh for nothing else.
    let with = |ce_run, rt_shot| ranking(&all_middle_but(&[("ce_run", ce_run), ("rt_shot", rt_shot)]));
    assert_eq!(with(5, 5).order, [vec![Aim::Ce, Aim::Rt], vec![Aim::Mt]]);
    assert!(with(5, 5).tie() && !with(5, 5).flat());
    assert_eq!(with(5, 4).order, [[Aim::Ce], [Aim::Rt], [Aim::Mt]]);
    assert_eq!(with(4, 5).order, [[Aim::Rt], [Aim::Ce], [Aim::Mt]]);
    assert_eq!(with(1, 1).order, [vec![Aim::Mt], vec![Aim::Ce, Aim::Rt]]);
    assert!(!with(1, 1).tie());
}

#[test]
fn p08_a_gap_of_three_28ths_is_close_and_of_four_is_not() {
    let first_and_close = |given: &[(&str, u8)]| {
        let ranking = ranking(&all_middle_but(given));
        (ranking.top().to_vec(), ranking.close)
    };
    // CE 3, the others 0.
    assert_eq!(first_and_close(&[("ce_run", 4)]), (vec![Aim::Ce], vec![Aim::Rt, Aim::Mt]));
    // CE 4 (1 of it by rt_phys), RT 3, MT 0.
    assert_eq!(first_and_close(&[("ce_run", 4), ("rt_phys", 4)]), (vec![Aim::Ce], vec![Aim::Rt]));
    // CE 3, RT -1 (by mt_repeat), MT 1 - 3.
    assert_eq!(first_and_close(&[("ce_keep", 4), ("mt_repeat", 2)]), (vec![Aim::Ce], vec![]));
    // Equals are on top, not close.
    assert_eq!(first_and_close(&[("ce_run", 4), ("rt_shot", 4)]), (vec![Aim::Ce, Aim::Rt], vec![Aim::Mt]));
}

#[test]
fn p09_a_skipped_question_counts_nowhere_and_is_not_the_middle_degree() {
    let three_of_four = only(&[("ce_support", 5), ("ce_keep", 5), ("ce_run", 4)]);
    assert_eq!(standing(&three_of_four, Aim::Ce).r(), Some(Fraction::new(15, 18)));
    let mut filled = three_of_four;
    for place in 0..COUNT {
        filled.set(place, filled.get(place).or(Degree::new(3)));
    }
    assert_eq!(standing(&filled, Aim::Ce).r(), Some(Fraction::new(15, 28)));
    for (answers, mut random) in sheets(5_000) {
        let place = random.below(COUNT);
        if answers.get(place).is_some() {
            continue;
        }
        let mut filled = answers;
        filled.set(place, Degree::new(3));
        for aim in Aim::PROFESSIONS.into_iter().chain(Aim::WORKPLACES) {
            let (before, after) = (standing(&answers, aim), standing(&filled, aim));
            assert_eq!((before.sum, before.weight + QUESTIONS[place].weight(aim)), (after.sum, after.weight));
        }
    }
}

#[test]
fn p10_from_half_of_its_weight_on_a_profession_is_judged_and_only_all_three_are_ranked() {
    // CE: 3 + 3 = 6 of 14, then 7 with rt_phys.
    let six = only(&[("ce_support", 4), ("ce_run", 4)]);
    let seven = only(&[("ce_support", 4), ("ce_run", 4), ("rt_phys", 3)]);
    assert_eq!(standing(&six, Aim::Ce).r(), None);
    assert_eq!(standing(&seven, Aim::Ce).r(), Some(Fraction::new(6, 14)));
    // CE 7, RT 7 (rt_phys, rt_shot, mt_repeat), MT 6 or, with ce_keep, 7.
    let mut answers =
        only(&[("ce_support", 5), ("ce_run", 5), ("rt_phys", 3), ("rt_shot", 2), ("mt_repeat", 2), ("mt_scope", 2)]);
    assert_eq!(professions(&answers).map(|one| one.judged()), [true, true, false]);
    assert_eq!(outcome(&answers).ranking, Ranking::default());
    assert_eq!(outcome(&answers).stability, None);
    answers.set(place("ce_keep"), Degree::new(3));
    assert_eq!(professions(&answers).map(|one| one.weight), [10, 7, 7]);
    assert_eq!(ranking(&answers).top(), [Aim::Ce]);
}

#[test]
fn p11_contributions_add_up_to_the_score_and_stand_by_size() {
    for (answers, _) in sheets(5_000) {
        for aim in Aim::PROFESSIONS.into_iter().chain(Aim::WORKPLACES) {
            let standing = standing(&answers, aim);
            let all = contributions(&answers, aim);
            assert_eq!(all.iter().map(|one| one.points).sum::<i32>(), standing.sum);
            assert_eq!(all.len(), standing.answered);
            assert!(all.is_sorted_by_key(|one| (Reverse(one.points.abs()), one.place)), "{answers:?}");
            let up: Vec<_> = all.iter().filter(|one| one.points > 0).take(3).copied().collect();
            let down: Vec<_> = all.iter().filter(|one| one.points < 0).take(2).copied().collect();
            assert_eq!((raising(&all), lowering(&all)), (up, down));
        }
    }
}

#[test]
fn p12_the_same_answer_everywhere_is_a_draw() {
    for degree in 1..=5 {
        let outcome = outcome(&split(|_| true, degree, degree));
        assert!(outcome.ranking.flat() && outcome.ranking.tie(), "{degree}");
        assert_eq!(outcome.ranking.top(), Aim::PROFESSIONS);
        assert_eq!(outcome.ranking.close, []);
        assert_eq!(outcome.work_ranking.top(), Aim::WORKPLACES);
        assert_eq!(outcome.stability, Some(Stability::Same));
    }
}

/// Shares of 10,000 in which each of three aims is alone on top, and in which there is a tie, over all full sheets, when
/// each degree from 1 to 5 is as likely as given: exact but for the last rounding.
fn shares(aims: [Aim; 3], chances: impl Fn(&Question) -> [u128; 5]) -> ([u128; 3], u128) {
    const SPAN: i32 = 60;
    let cell = |a: i32, b: i32| ((a + SPAN) * (2 * SPAN + 1) + b + SPAN) as usize;
    let mut leads = vec![0u128; cell(SPAN, SPAN) + 1];
    leads[cell(0, 0)] = 1;
    for question in &QUESTIONS {
        let [x, y, z] = aims.map(|aim| question.weight(aim));
        if (x, y, z) == (0, 0, 0) {
            continue;
        }
        let mut next = vec![0u128; leads.len()];
        for (at, ways) in leads.iter().enumerate().filter(|(_, ways)| **ways > 0) {
            let (a, b) = (at as i32 / (2 * SPAN + 1) - SPAN, at as i32 % (2 * SPAN + 1) - SPAN);
            for (value, chance) in (-2..).zip(chances(question)) {
                next[cell(a + (x - y) * value, b + (x - z) * value)] += ways * chance;
            }
        }
        leads = next;
    }
    // All three have the same full weight, so the larger S has the larger r. a is x − y, b is x − z.
    let (mut alone, mut tie) = ([0u128; 3], 0);
    for a in -SPAN..=SPAN {
        for b in -SPAN..=SPAN {
            let first = match (a, b) {
                _ if a > 0 && b > 0 => &mut alone[0],
                _ if a < 0 && b - a > 0 => &mut alone[1],
                _ if b < 0 && a - b > 0 => &mut alone[2],
                _ => &mut tie,
            };
            *first += leads[cell(a, b)];
        }
    }
    let all: u128 = alone.iter().sum::<u128>() + tie;
    let share = |ways: u128| (ways * 10_000 + all / 2) / all;
    (alone.map(share), share(tie))
}

#[test]
fn p13_random_answers_favour_nobody() {
    let (alone, tie) = shares(Aim::PROFESSIONS, |_| [1; 5]);
    assert_eq!((alone, tie), ([3_163; 3], 512));
    let (alone, tie) = shares(Aim::WORKPLACES, |_| [1; 5]);
    assert_eq!((alone, tie), ([3_019, 3_010, 3_203], 768));
}

#[test]
fn p14_who_is_clearly_drawn_to_one_profession_is_told_so_95_times_in_100() {
    // Chances of the degrees 1 to 5 for the four questions of one's own profession and for the other eight.
    let clear = ([0, 3, 12, 35, 50], [20, 35, 30, 15, 0]);
    let moderate = ([0, 5, 20, 40, 35], [10, 30, 35, 20, 5]);
    let halo = ([0, 5, 25, 40, 30], [5, 20, 35, 30, 10]);
    for (index, own) in Aim::PROFESSIONS.into_iter().enumerate() {
        let alone = |(its, others)| {
            shares(Aim::PROFESSIONS, |question| if question.weight(own) == 3 { its } else { others }).0[index]
        };
        assert!(alone(clear) >= 9_500);
        assert_eq!([clear, moderate, halo].map(alone), [9_948, 9_210, 7_439], "{own:?}");
    }
}

#[test]
fn p15_no_degree_outside_1_to_5_exists() {
    let known: Vec<u8> = (0..=255).filter_map(Degree::new).map(Degree::number).collect();
    assert_eq!(known, [1, 2, 3, 4, 5]);
    assert_eq!(Degree::ALL.map(Degree::value), [-2, -1, 0, 1, 2]);
    let mut answers = Answers::default();
    answers.set(COUNT, Degree::new(3));
    assert_eq!(answers, Answers::default());
}

/// Words that decide over somebody, typed here apart from the list that the build uses.
pub const FORBIDDEN: [&str; 14] = [
    "向いていない",
    "向いてない",
    "不向きです",
    "不適",
    "適性なし",
    "適性がない",
    "無理です",
    "失格",
    "落第",
    "あきらめ",
    "やめたほうが",
    "才能がない",
    "%",
    "％",
];

#[test]
fn p16_no_text_decides_over_anybody() {
    let file: toml::Table = include_str!("../../src/quiz/quiz.toml").parse().unwrap();
    let mut texts = Vec::new();
    for (key, value) in &file {
        if key != "safety" {
            collect(value, &mut texts);
        }
    }
    assert!(texts.len() > 100);
    texts.extend(LABELS.iter().chain([&SKIP_LABEL]).map(|text| (*text).to_string()));
    texts.extend(QUESTIONS.iter().map(|question| question.text.to_string()));
    texts.extend(BANDS.iter().flat_map(|band| [band.label.to_string(), band.text.to_string()]));
    texts.extend(NOTES.iter().map(|note| note.text.to_string()));
    for text in texts {
        assert!(FORBIDDEN.iter().all(|word| !text.contains(word)), "{text}");
    }
}

fn collect(value: &toml::Value, texts: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => texts.push(text.clone()),
        toml::Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        toml::Value::Table(table) => table.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

#[test]
fn p17_all_three_professions_are_in_every_outcome() {
    let sheets = sheets(5_000).map(|(answers, _)| answers);
    for answers in sheets.chain([Answers::default(), only(&[("help", 1)]), split(|_| true, 1, 1)]) {
        let outcome = outcome(&answers);
        assert_eq!(outcome.professions.map(|one| one.aim), [Aim::Ce, Aim::Rt, Aim::Mt]);
        let mut ranked: Vec<Aim> = outcome.ranking.order.concat();
        ranked.sort();
        assert!(ranked.is_empty() || ranked == Aim::PROFESSIONS, "{answers:?}");
    }
}

#[test]
fn p18_blood_and_nights_never_move_a_profession() {
    for (answers, _) in sheets(2_000) {
        for id in ["blood", "noblood", "night"] {
            for degree in [None, Degree::new(1), Degree::new(5)] {
                let mut changed = answers;
                changed.set(place(id), degree);
                assert_eq!(professions(&changed), professions(&answers), "{id}");
            }
        }
    }
    let notes = |given: &[(&str, u8)]| outcome(&only(given)).notes.iter().map(|note| note.code).collect::<Vec<_>>();
    assert_eq!(notes(&[("blood", 2)]), ["blood"]);
    assert_eq!(notes(&[("noblood", 4)]), ["blood"]);
    assert_eq!(notes(&[("night", 2)]), ["night"]);
    assert_eq!(notes(&[("night", 1), ("noblood", 5)]), ["blood", "night"]);
    assert_eq!(notes(&[("blood", 3), ("noblood", 3), ("night", 3)]), Vec::<&str>::new());
    assert_eq!(notes(&[("blood", 5), ("noblood", 1), ("night", 5)]), Vec::<&str>::new());
}

#[test]
fn p19_the_same_answers_always_say_the_same() {
    for (answers, _) in sheets(1_000) {
        assert_eq!(outcome(&answers), outcome(&answers));
    }
    for file in ["answers", "fraction", "outcome", "question", "score"] {
        let source = std::fs::read_to_string(format!("src/quiz/{file}.rs")).unwrap();
        for word in ["std::time", "Instant", "Date", "rand::", "Hash", "f32", "f64", "browser", "static mut", "Cell"] {
            let used = source.replace("PartialOrd, Ord, Hash)]", "").contains(word);
            assert!(!used, "{file}: {word}");
        }
    }
}

#[test]
fn p20_nothing_is_decided_on_rounded_figures() {
    // CE 5/28 and RT 4/22 = 5.09…/28 (a question of weight 3 skipped) are both shown as 59.
    let answers = only(&[
        ("ce_support", 4),
        ("ce_keep", 4),
        ("ce_run", 3),
        ("ce_mech", 3),
        ("rt_phys", 3),
        ("mt_data", 2),
        ("rt_image", 3),
        ("rt_shot", 4),
        ("mt_repeat", 4),
        ("mt_scope", 1),
        ("mt_bio", 1),
    ]);
    let r = professions(&answers).map(|one| one.r().unwrap());
    assert_eq!(r, [Fraction::new(5, 28), Fraction::new(4, 22), Fraction::new(-11, 28)]);
    assert_eq!(r.map(Fraction::index), [59, 59, 30]);
    assert_eq!(ranking(&answers).top(), [Aim::Rt]);
    assert_eq!(ranking(&answers).close, [Aim::Ce]);
    // 11/28 is shown as 70, but lies below 2/5.
    assert_eq!(Fraction::new(11, 28).index(), 70);
    let code = |numerator, denominator| band(Fraction::new(numerator, denominator)).code;
    assert_eq!([code(11, 28), code(2, 5), code(12, 28)], ["some", "strong", "strong"]);
    assert_eq!(
        [code(1, 10), code(2, 28), code(-1, 10), code(-3, 28), code(-1, 1)],
        ["some", "middle", "middle", "quiet", "quiet"]
    );
}

#[test]
fn figures_round_half_away_from_50() {
    let index = |numerator, denominator| Fraction::new(numerator, denominator).index();
    assert_eq!([index(1, 100), index(-1, 100), index(1, 4), index(-1, 4)], [51, 49, 63, 37]);
    assert_eq!([index(1, 101), index(-1, 101), index(0, 7), index(1, 1), index(-1, 1)], [50, 50, 50, 100, 0]);
    assert_eq!(Fraction::new(-6, 28).to_string(), "-3/14");
    assert_eq!(Fraction::new(0, 28).to_string(), "0/1");
    assert!(Fraction::new(-1, 2) < Fraction::new(-1, 3) && Fraction::new(3, 28) > Fraction::new(2, 19));
}

#[test]
fn a_profession_on_top_of_both_halves_is_steady_and_of_one_or_none_is_not() {
    // First half: ce_support, ce_keep, rt_spatial, rt_phys, mt_scope, mt_repeat.
    let halves = |given: &[(&str, u8)]| {
        let outcome = outcome(&all_middle_but(given));
        (outcome.ranking.top().to_vec(), outcome.half_tops.concat(), outcome.stability)
    };
    let (ce, rt, mt) = (Aim::Ce, Aim::Rt, Aim::Mt);
    let same = halves(&[("ce_support", 5), ("ce_run", 4)]);
    assert_eq!(same, (vec![ce], vec![ce, ce], Some(Stability::Same)));
    let partial = halves(&[("ce_support", 5), ("ce_keep", 5), ("rt_shot", 5)]);
    assert_eq!(partial, (vec![ce], vec![ce, rt], Some(Stability::Partial)));
    // First half CE 6, RT 3, MT -6; second half CE -6, RT 3, MT 6: only the whole puts RT first.
    let none = [("ce_support", 5), ("ce_run", 1), ("rt_spatial", 4), ("rt_shot", 4), ("mt_scope", 1), ("mt_bio", 5)];
    assert_eq!(halves(&none), (vec![rt], vec![ce, mt], Some(Stability::None)));
    // The whole is a draw of CE and RT, and each half knows one of them.
    let draw = halves(&[("ce_support", 5), ("rt_shot", 5)]);
    assert_eq!(draw, (vec![ce, rt], vec![ce, rt], Some(Stability::Partial)));
    // Only the second half is answered: enough to rank, not enough to compare halves.
    let second = ["ce_run", "ce_mech", "rt_shot", "rt_image", "mt_bio", "mt_data"].map(|id| (id, 3));
    let second = outcome(&only(&second));
    assert_eq!((second.stability, second.half_tops), (None, [vec![], vec![ce, rt, mt]]));
    assert!(second.ranking.flat());
}

#[test]
fn consistency_needs_two_pairs_and_names_three_steps() {
    let steadiness = |given: &[(&str, u8)]| {
        let consistency = outcome(&only(given)).consistency;
        (consistency.pairs, consistency.value.map(|(value, word)| (value.to_string(), word)))
    };
    assert_eq!(steadiness(&[("blood", 5), ("noblood", 1)]), (1, None));
    let both =
        |noblood, broad| steadiness(&[("blood", 5), ("noblood", noblood), ("route_early", 5), ("route_broad", broad)]);
    assert_eq!(both(1, 1), (2, Some(("1/1".into(), Steadiness::Steady))));
    assert_eq!(both(2, 2), (2, Some(("3/4".into(), Steadiness::Steady))));
    assert_eq!(both(2, 3), (2, Some(("5/8".into(), Steadiness::Wavering))));
    assert_eq!(both(3, 3), (2, Some(("1/2".into(), Steadiness::Wavering))));
    assert_eq!(both(3, 4), (2, Some(("3/8".into(), Steadiness::Mixed))));
    assert_eq!(both(5, 5), (2, Some(("0/1".into(), Steadiness::Mixed))));
    let near = [("accuracy", 2), ("mt_repeat", 4), ("blood", 4), ("noblood", 2)];
    assert_eq!(steadiness(&near), (2, Some(("3/4".into(), Steadiness::Steady))));
}

#[test]
fn the_base_needs_two_answers_and_is_low_below_a_tenth_under_the_middle() {
    let base = |given: &[(&str, u8)]| {
        let base = outcome(&only(given)).base;
        (base.answered, base.r.map(|r| r.to_string()), base.low())
    };
    assert_eq!(base(&[("help", 1)]), (1, None, false));
    assert_eq!(base(&[("help", 3), ("team", 3)]), (2, Some("0/1".into()), false));
    assert_eq!(base(&[("help", 3), ("team", 2)]), (2, Some("-1/4".into()), true));
    assert_eq!(base(&[("help", 5), ("team", 1), ("accuracy", 2)]), (3, Some("-1/6".into()), true));
}

#[test]
fn half_a_step_of_r_leans_and_both_sides_may_be_strong_or_weak() {
    // early, broad, hands, grad
    let study = |text: &str| {
        let [early, broad, hands, grad] = *text.as_bytes() else { panic!() };
        let answers =
            format!("----------------- {}--{}-{}{}", early as char, broad as char, hands as char, grad as char);
        outcome(&sheet(&answers)).study.map(|study| (study.lean, study.pattern, study.difference().to_string()))
    };
    assert_eq!(study("5-5-"), None);
    assert_eq!(study("4--3"), Some((Lean::Vocational, Pattern::One, "1/2".into())));
    assert_eq!(study("4333"), Some((Lean::Either, Pattern::One, "1/4".into())));
    assert_eq!(study("3434"), Some((Lean::University, Pattern::One, "-1/2".into())));
    assert_eq!(study("4433"), Some((Lean::Either, Pattern::BothHigh, "0/1".into())));
    assert_eq!(study("5453"), Some((Lean::Vocational, Pattern::BothHigh, "3/4".into())));
    assert_eq!(study("2233"), Some((Lean::Either, Pattern::BothLow, "0/1".into())));
    assert_eq!(study("1213"), Some((Lean::University, Pattern::BothLow, "-3/4".into())));
}

#[test]
fn a_sheet_is_taken_up_after_its_last_answer() {
    assert_eq!(Answers::default().next(), 0);
    assert_eq!(sheet("5---3-------------------").next(), 5);
    assert_eq!(sheet("555555555555555---------").next(), PART_1);
    assert!(!sheet("555555555555555---------").beyond_part_1());
    assert!(sheet("555555555555555--4------").beyond_part_1());
    assert_eq!(sheet("-----------------------1").next(), COUNT);
}

/// What has been on somebody's phone opens for ever.
#[test]
fn sheets_kept_long_ago_still_open() {
    assert_eq!(Answers::from_saved("1.9474de50.54321----------------555"), Some(sheet("54321----------------555")));
}

proptest! {
    #[test]
    fn a_sheet_comes_back_as_it_was_kept(degrees in prop::collection::vec(0u8..6, COUNT)) {
        let mut answers = Answers::default();
        for (place, number) in degrees.iter().enumerate() {
            answers.set(place, Degree::new(*number));
        }
        prop_assert_eq!(Answers::from_saved(&answers.to_saved()), Some(answers));
    }

    #[test]
    fn any_other_text_is_no_sheet(text in "\\PC{0,60}", version in 0u32..4, payload in "[0-9a-]{0,30}") {
        prop_assert_eq!(Answers::from_saved(&text), None);
        let fits = version == 1 && payload.len() == COUNT && payload.bytes().all(|byte| b"12345-".contains(&byte));
        prop_assert_eq!(Answers::from_saved(&ce_navi::saved::seal(version, &payload)).is_some(), fits);
    }
}

// ---- what would change it

fn with(answers: &Answers, changes: &[Change]) -> Answers {
    let mut changed = *answers;
    for change in changes {
        assert_eq!(answers.get(change.place), Some(change.from));
        assert_ne!(change.from, change.to);
        changed.set(change.place, Some(change.to));
    }
    changed
}

fn alone_on_top(answers: &Answers, aim: Aim) -> bool {
    outcome(answers).ranking.top() == [aim]
}

#[test]
fn the_named_changes_put_the_named_profession_alone_on_top() {
    let mut found = [0; MOST_CHANGES + 1];
    for (answers, _) in sheets(300) {
        for aim in Aim::PROFESSIONS {
            let Some(changes) = flip(&answers, aim) else { continue };
            assert!(!alone_on_top(&answers, aim));
            assert!(alone_on_top(&with(&answers, &changes), aim), "{answers:?} {aim:?}");
            found[changes.len()] += 1;
        }
    }
    assert!(found[1] > 20 && found[2] > 20 && found[3] > 10, "{found:?}");
}

#[test]
fn no_smaller_change_would_do() {
    for (answers, _) in sheets(60) {
        for aim in Aim::PROFESSIONS {
            let Some(changes) = flip(&answers, aim) else { continue };
            let steps = |from: Degree, to: Degree| (from.value() - to.value()).abs();
            let own: i32 = changes.iter().map(|change| steps(change.from, change.to)).sum();
            // Every change of one answer, through the whole of the quiz.
            for (place, to) in (0..COUNT).flat_map(|place| Degree::ALL.map(|to| (place, to))) {
                let Some(from) = answers.get(place) else { continue };
                let mut changed = answers;
                changed.set(place, Some(to));
                if alone_on_top(&changed, aim) {
                    assert!(changes.len() == 1 && own <= steps(from, to), "{answers:?} {aim:?} {changes:?}");
                }
            }
        }
    }
}

#[test]
fn nothing_flips_what_is_alone_on_top_or_not_ranked() {
    assert_eq!(flip(&Answers::default(), Aim::Ce), None);
    let ce = sheet("511151151111511---------");
    assert!(alone_on_top(&ce, Aim::Ce));
    assert_eq!(flip(&ce, Aim::Ce), None);
    assert_eq!(flip(&ce, Aim::Rt), None, "three answers are not enough against all others");
}

#[test]
fn a_link_carries_the_answers_and_any_other_text_is_no_sheet() {
    for (answers, _) in sheets(200) {
        let link = answers.to_link();
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'), "{link}");
        assert_eq!(Answers::from_link(&link), Some(answers));
    }
    assert_eq!(Answers::from_link("q1_520000000000000000000000"), Some(sheet("52----------------------")));
    for text in [
        "",
        "q1_",
        "q1_52000000000000000000000",
        "q2_111111111111111111111111",
        "q1_611111111111111111111111",
        "q1_あいうえおかきく",
    ] {
        assert_eq!(Answers::from_link(text), None, "{text}");
    }
}
