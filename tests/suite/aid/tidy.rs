//! The sources of the rules themselves.

use std::fs;

/// The longest number in the code of a line: comments, texts and powers of ten (万 is a unit) left out.
fn longest_number(line: &str) -> usize {
    let code = line.split("//").next().unwrap();
    let code: String = code.split('"').step_by(2).collect();
    let words = code.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    let numbers = words.filter(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    // Up to a type such as the one of `10_i128`.
    let digits = numbers.map(|word| word.split(|end: char| end.is_ascii_alphabetic()).next().unwrap().replace('_', ""));
    let power = |number: &String| number.trim_end_matches('0') == "1";
    digits.filter(|number| !power(number)).map(|number| number.len()).max().unwrap_or(0)
}

#[test]
fn no_rule_file_spells_a_figure() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/aid");
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        files += 1;
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            assert!(longest_number(line) < 4, "{}:{}: {line}", path.display(), number + 1);
        }
    }
    assert!(files > 10);
    assert_eq!(longest_number("let base = 25_600; // 1234567"), 5);
    assert_eq!(longest_number("const MAN: i64 = 10_000;"), 0);
}

#[test]
fn no_rule_file_knows_a_float_or_a_screen() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/aid");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for word in ["f64", "f32", "reactive_graph", "web_sys", "serde"] {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
}
