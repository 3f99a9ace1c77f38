//! `examples/schools.rs`: the records as a spreadsheet, and what is wrong with a file.

use std::fs;

use ce_navi::schools::SCHOOLS;

#[path = "../../examples/schools.rs"]
#[allow(dead_code, reason = "its main is called by cargo")]
pub mod command;

/// The rows of the spreadsheet; a field in quotation marks may hold commas, line breaks and doubled marks.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = csv.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            letter => field.push(letter),
        }
    }
    rows
}

#[test]
fn the_spreadsheet_has_a_line_of_names_and_one_for_every_school() {
    let mut output = Vec::new();
    command::csv(&mut output).unwrap();
    let rows = rows(&String::from_utf8(output).unwrap());
    assert_eq!(rows[0][0], "id");
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let ids: Vec<&str> = rows[1..].iter().map(|row| &*row[0]).collect();
    assert_eq!(ids, SCHOOLS.iter().map(|school| school.id).collect::<Vec<_>>());
    let value = |id: &str, name: &str| {
        let column = rows[0].iter().position(|one| one == name).unwrap();
        rows.iter().find(|row| row[0] == id).unwrap()[column].clone()
    };
    assert_eq!(value("yomiuri-rikou", "first_year_total"), "1595000");
    assert_eq!(value("yomiuri-rikou", "pass_rate"), "", "unknown is empty and not 0");
    assert_eq!(value("tokyo-denshi", "licence"), "臨床工学技士");
    assert_eq!(value("chuo-iryo-gijutsu-rt-night", "licence"), "診療放射線技師");
    assert_eq!(value("chuo-iryo-gijutsu-rt-night", "first_year_total"), "1151000");
}

/// What is said of the project's own file after one change, and how many lines above the change it points.
fn said(from: &str, to: &str) -> (String, usize) {
    let text = fs::read_to_string("src/schools/schools.toml").unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let line = 1 + text.split(from).next().unwrap().matches('\n').count();
    let path = std::env::temp_dir().join(format!("ce-navi-schools-{line}.toml")).to_str().unwrap().to_owned();
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let found = command::fault(path.clone());
    fs::remove_file(&path).unwrap();
    let fault = found.unwrap_or_else(|| panic!("{from} → {to} was not noticed"));
    let (place, what) = fault.strip_prefix(&format!("{path}:")).unwrap().split_once(": ").unwrap();
    (what.to_owned(), line.abs_diff(place.parse().unwrap()))
}

#[test]
fn a_file_without_a_fault_is_found_to_have_none() {
    assert_eq!(command::fault("src/schools/schools.toml".into()), None);
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    for (from, to, part) in [
        (
            "name = \"読売理工医療福祉専門学校\"",
            "name = \"読売理工医療福祉専門学校\"\ntypo = 1",
            "unknown field `typo`",
        ),
        ("id = \"tokyo-denshi-rt\"", "id = \"tokyo-denshi\"", "二つ目"),
        ("clinical_engineer = { university = 41,", "clinical_engineer = { university = 42,", "41件あり、42件ではない"),
        ("[[school]]\nid = \"yomiuri-rikou\"", "[[school]]\nid = \"Yomiuri\"", "英小文字"),
        ("at_entry = 935_000", "at_entry = 935_001", "合計に合わない"),
        (
            "examinees = 49\npassed = 48\nrate = 98.0\nsource = \"jusei-rt\"",
            "examinees = 49\npassed = 49\nrate = 98.0\nsource = \"jusei-rt\"",
            "率は100.0のはず",
        ),
        (
            "sources = [\"jusei-rt\", \"karukeru-rt\", \"ksj-p29-13\"]",
            "sources = [\"nowhere\", \"karukeru-rt\", \"ksj-p29-13\"]",
            "nowhereという出典はない",
        ),
        ("capacity = { places = 120, year = 2024 }", "capacity = { places = 0, year = 2024 }", "定員が0人"),
    ] {
        let (fault, away) = said(from, to);
        assert!(fault.contains(part), "{from}: {fault}");
        assert!(away < 40, "{from}: pointed {away} lines away");
    }
}
