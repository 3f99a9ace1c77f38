//! Spoilt input for the command: whatever comes in, one answer within the contract goes out, and nothing panics.
//!
//! `make fuzz` throws a million lines; the suite itself throws a few thousand.

use serde_json::{Value, json};

use super::{
    always::Dice,
    command::{filter, worked},
};

const KEYS: [&str; 30] = [
    "id",
    "op",
    "entry_year",
    "school",
    "commute",
    "special_home",
    "assets",
    "apply",
    "designated_city",
    "single_parent",
    "social_insurance_rate",
    "members",
    "kind",
    "sector",
    "mode",
    "years",
    "tuition",
    "entrance_fee",
    "stem_private",
    "role",
    "birth",
    "salary",
    "business_income",
    "other_income",
    "social_insurance",
    "other_deductions",
    "disability",
    "dependent_of",
    "rate",
    "total",
];
const WORDS: [&str; 31] = [
    "aid",
    "loan_base",
    "repay",
    "home",
    "away",
    "yoyaku",
    "spring",
    "autumn",
    "mother",
    "father",
    "senmon",
    "daigaku",
    "tandai",
    "kosen",
    "private",
    "public",
    "day",
    "night",
    "correspondence",
    "parent_a",
    "parent_b",
    "student",
    "child",
    "other",
    "normal",
    "special",
    "special_home",
    "none",
    "2008-09-15",
    "1978-02-29",
    "学生",
];
const SCRAPS: [&str; 16] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "1e999",
    "-",
    "0.15",
    "\\u0000",
    "9223372036854775808",
    "\\",
    "é",
];

fn leaf(dice: &mut Dice) -> Value {
    match dice.below(12) {
        0 => Value::Null,
        1 => json!(dice.one_in(2)),
        2 => json!(dice.below(i64::MAX)),
        3 => json!(-dice.below(i64::MAX)),
        4 => json!([i64::MIN, i64::MAX, 0, -1, 1, 100_000_000_000, 100_000_000_001][dice.below(7) as usize]),
        5 => json!(f64::from_bits(dice.below(i64::MAX) as u64)),
        6 => json!(dice.below(1_000) as f64 / 1_000.0),
        7 => json!({ "2025": dice.below(9_000_000), "2026": dice.below(9_000_000) }),
        8 => json!(dice.below(3_000)),
        9 => json!(dice.below(12_000_000)),
        _ => json!(dice.of(&WORDS)),
    }
}

fn value(dice: &mut Dice, depth: u8) -> Value {
    if depth == 0 || !dice.one_in(4) {
        return leaf(dice);
    }
    let count = dice.below(4);
    if dice.one_in(2) {
        (0..count).map(|_| value(dice, depth - 1)).collect()
    } else {
        (0..count).map(|_| (dice.of(&KEYS).to_owned(), value(dice, depth - 1))).collect()
    }
}

/// Puts something else at a random place of the tree, adds or takes away there.
fn spoil(dice: &mut Dice, tree: &mut Value) {
    match tree {
        Value::Object(fields) if !fields.is_empty() && !dice.one_in(6) => {
            let place = dice.below(fields.len() as i64) as usize;
            let key = fields.keys().nth(place).unwrap().clone();
            match dice.below(8) {
                0 => drop(fields.remove(&key)),
                1 => drop(fields.insert(dice.of(&KEYS).to_owned(), value(dice, 2))),
                2 => drop(fields.insert(key, value(dice, 2))),
                _ => spoil(dice, fields.get_mut(&key).unwrap()),
            }
        }
        Value::Array(items) if !items.is_empty() && !dice.one_in(6) => {
            let place = dice.below(items.len() as i64) as usize;
            match dice.below(6) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                2 => items.reverse(),
                _ => spoil(dice, &mut items[place]),
            }
        }
        other => *other = value(dice, 2),
    }
}

/// A line: a good question spoilt as a tree, then at times as text.
fn line(dice: &mut Dice) -> Vec<u8> {
    let mut question = match dice.below(8) {
        0 => {
            json!({ "id": 1, "op": "repay", "type": 1 + dice.below(2), "total": dice.below(9_000_000), "rate": 0.01641 })
        }
        1 => value(dice, 4),
        _ => worked(),
    };
    if let Some(fields) = question.as_object_mut().filter(|_| dice.one_in(4)) {
        fields.insert("op".into(), json!("loan_base"));
    }
    for _ in 0..dice.below(4) {
        spoil(dice, &mut question);
    }
    let mut bytes = question.to_string().into_bytes();
    if dice.one_in(3) {
        for _ in 0..=dice.below(3) {
            let place = dice.below(bytes.len() as i64 + 1) as usize;
            match dice.below(4) {
                0 => bytes.truncate(place),
                1 => drop(bytes.splice(place..place, dice.of(&SCRAPS).bytes())),
                2 if place < bytes.len() => bytes[place] = dice.below(256) as u8,
                _ => drop(bytes.drain(place..(place + 3).min(bytes.len()))),
            }
        }
    }
    bytes.retain(|byte| *byte != b'\n');
    bytes
}

/// Holds an answer to the contract; whether the line could be read.
fn kept(line: &[u8]) -> bool {
    let (answer, read) = filter::answer(line);
    let said = String::from_utf8_lossy(line);
    assert!(!answer.contains('\n'), "{said}");
    let answer: Value = serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{said}: {error}"));
    assert_eq!(answer["ok"], json!(read), "{said}");
    assert!(answer.get("id").is_some(), "{said}");
    if !read {
        assert!(answer["error"].as_str().is_some_and(|error| !error.is_empty()), "{said}");
        return false;
    }
    assert!(answer.get("error").is_none(), "{said}");
    let question: Value = serde_json::from_slice(line).unwrap();
    assert_eq!(question.get("id").unwrap_or(&Value::Null), &answer["id"], "{said}");
    if let Some(periods) = answer["periods"].as_array() {
        let years = question["school"]["years"].as_u64().unwrap_or(2) as usize;
        assert_eq!(periods.len(), years * 2, "{said}");
        for key in ["grant", "tuition_waiver", "entrance_waiver"] {
            let key_of_period = if key == "grant" { "grant_total" } else { key };
            let amounts = periods.iter().map(|period| period[key_of_period].as_i64());
            assert_eq!(amounts.sum::<Option<i64>>(), answer["totals"][key].as_i64(), "{said}");
        }
        let least = |period: &Value, key: &str| period[key].as_i64().is_none_or(|amount| amount >= 0);
        let keys = ["kijun_total", "grant_month", "grant_total", "tuition_waiver", "entrance_waiver"];
        assert!(periods.iter().all(|period| keys.iter().all(|key| least(period, key))), "{said}");
        assert!(periods.iter().all(|period| (1..=5).contains(&period["band"].as_i64().unwrap())), "{said}");
    }
    true
}

/// How many of the lines could be read.
fn throw(seed: u64, lines: u64) -> u64 {
    let mut dice = Dice(seed);
    (0..lines).filter(|_| kept(&line(&mut dice))).count() as u64
}

#[test]
fn spoilt_lines_are_answered_within_the_contract() {
    let read = throw(2_027, 5_000);
    assert!((500..4_500).contains(&read), "neither all good nor all bad: {read}");
}

/// Seed and number of lines as `FUZZ_SEED` and `FUZZ_LINES`.
#[test]
#[ignore = "a million lines: make fuzz"]
fn a_million_spoilt_lines_are_answered_within_the_contract() {
    let number = |name: &str, usual| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (seed, lines) = (number("FUZZ_SEED", 1), number("FUZZ_LINES", 1_000_000));
    let read = throw(seed, lines);
    println!("{lines} lines from seed {seed}: {read} read, {} refused, no panic", lines - read);
}
