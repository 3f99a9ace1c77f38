//! 学校をくらべる: the tray, the verdicts, the list as a file, and the ledger of two ways.

use ce_navi::{
    careers::profession::Profession,
    schools::{
        SCHOOLS,
        choice::{Choice, Fee, Fit},
        comparison::{Verdict, compare},
        ledger::{Ledger, Line, total},
        listing::{read, written},
        memo::{MOST as MOST_LETTERS, Memos},
        school::{School, by_id},
        tray::{MOST, Tray},
    },
    yen::Yen,
};
use proptest::prelude::*;

/// Two rows, of which the lowest of the second is said to be the best.
const FACTS: &str = "id\tname\t種類\u{1f}\t年限\u{1f}いちばん短い\n\
    a\tあ校\t大学\t4年\u{1f}4\n\
    b\tい校\t大学\t3年\u{1f}3\n\
    c\tう校\t大学\t\n\
    d\tえ校\t\t3年\u{1f}3\n";

fn ids(text: &str) -> Vec<String> {
    Tray::from_text(text).ids().to_vec()
}

/// Of the row with this number: its verdict, and what each cell is called.
fn said(chosen: &str, row: usize) -> (Verdict, Vec<String>) {
    let chosen = ids(chosen);
    let (_, rows) = compare(FACTS, &chosen);
    let row = &rows[row];
    (row.verdict(), row.cells.iter().map(|cell| row.best(cell).map_or(String::new(), |best| best.concat())).collect())
}

#[test]
fn what_differs_is_said_and_the_best_is_named() {
    assert_eq!(said("a.b", 0), (Verdict::Same, vec![String::new(), String::new()]));
    assert_eq!(said("a.b", 1), (Verdict::Differs, vec![String::new(), "いちばん短い".into()]));
    assert_eq!(said("b.d", 1), (Verdict::Same, vec![String::new(), String::new()]), "of two alike none is the best");
}

#[test]
fn what_is_unknown_never_wins_and_makes_the_best_only_the_best_of_what_is_known() {
    let (verdict, best) = said("a.b.c", 1);
    assert_eq!(verdict, Verdict::Differs);
    assert_eq!(best, ["", "分かっている中でいちばん短い", ""]);
    assert_eq!(said("b.c", 1), (Verdict::Unknown, vec![String::new(), String::new()]), "one alone is not the best");
    assert_eq!(said("c.d", 0).0, Verdict::Unknown);
}

#[test]
fn an_id_that_no_school_has_is_no_column() {
    let (schools, rows) = compare(FACTS, &ids("b.nobody.a"));
    assert_eq!(schools, [("b", "い校"), ("a", "あ校")]);
    assert!(rows.iter().all(|row| row.cells.len() == 2));
    assert!(compare("", &ids("a")).0.is_empty());
}

#[test]
fn a_tray_holds_four_each_once_and_is_the_same_after_a_link() {
    let mut tray = Tray::default();
    ["aino", "aino", "chubu", "fujita", "kindai", "komatsu"].iter().for_each(|id| tray.add(id));
    assert_eq!(tray.to_text(), "aino.chubu.fujita.kindai");
    assert!(tray.is_full() && !tray.has("komatsu"));
    tray.toggle("chubu");
    tray.toggle("komatsu");
    assert_eq!(tray.to_text(), "aino.fujita.kindai.komatsu");
    assert_eq!(Tray::from_saved(&tray.to_saved()), tray);
    assert_eq!(Tray::from_text("a..<b>.A.あ.c"), Tray::from_text("a.c"));
}

proptest! {
    #[test]
    fn any_text_gives_a_tray_that_survives(text in ".*") {
        let tray = Tray::from_text(&text);
        prop_assert!(tray.ids().len() <= MOST);
        prop_assert_eq!(&Tray::from_text(&tray.to_text()), &tray);
        prop_assert_eq!(Tray::from_saved(&tray.to_saved()), tray);
        prop_assert_eq!(Tray::from_saved(&text), Tray::default());
    }

    #[test]
    fn the_difference_is_the_sum_of_the_lines_that_are_known(
        amounts in prop::collection::vec((prop::option::of(-9_000_000i64..9_000_000), prop::option::of(-9_000_000i64..9_000_000)), 0..9)
    ) {
        let line = |(college, university): &(Option<i64>, Option<i64>)| Line {
            name: String::new(),
            lowers: false,
            amounts: [college.map(Yen), university.map(Yen)],
        };
        let lines: Vec<Line> = amounts.iter().map(line).collect();
        let [college, university, difference] = total(&lines).unwrap_or_default();
        let by_hand: i64 = amounts.iter().map(|pair| match pair { (Some(college), Some(university)) => university - college, _ => 0 }).sum();
        prop_assert_eq!(difference, Yen(by_hand));
        prop_assert_eq!(difference, university - college);
    }

    #[test]
    fn whatever_is_typed_into_a_ledger_the_difference_is_the_sum_of_its_lines(
        typed in prop::collection::vec((0..5usize, 0..2usize, prop_oneof![".{0,9}", "[0-9]{1,5}", "[0-9]{1,3}\\.[0-9]{1,4}", Just(String::new())]), 0..12)
    ) {
        let mut ledger = Ledger::from_text(EXAMPLE);
        typed.iter().for_each(|(at, side, text)| ledger.type_in(*at, *side, text));
        let lines = ledger.lines();
        let sum: Yen = lines.iter().filter_map(Line::difference).sum();
        let cost = lines.iter().any(|line| !line.lowers && line.difference().is_some());
        prop_assert_eq!(total(&lines).is_some(), cost);
        if let Some([college, university, difference]) = total(&lines) {
            prop_assert_eq!(difference, sum);
            prop_assert_eq!(university - college, sum);
        }
        for (at, line) in lines.iter().enumerate() {
            let sign = if line.lowers { -1 } else { 1 };
            prop_assert!(line.amounts.iter().flatten().all(|amount| amount.0 * sign >= 0));
            prop_assert!([0, 1].iter().all(|side| line.amounts[*side].is_none() || ledger.error(at, *side).is_empty()));
        }
        ledger.reset();
        prop_assert_eq!(ledger, Ledger::from_text(EXAMPLE));
    }

    #[test]
    fn notes_survive_whatever_is_written(texts in prop::collection::vec(("[a-d]{1,2}", ".{0,40}"), 0..9)) {
        let mut memos = Memos::default();
        texts.iter().for_each(|(id, text)| memos.set(id, text));
        prop_assert_eq!(&Memos::from_saved(&memos.to_saved()), &memos);
        if let Some((id, text)) = texts.last() {
            let kept: String = text.chars().filter(|letter| !['\u{1e}', '\u{1f}'].contains(letter)).collect();
            prop_assert_eq!(memos.of(id), if text.trim().is_empty() { "" } else { &kept });
        }
    }

    #[test]
    fn any_text_gives_notes(text in ".*") {
        prop_assert_eq!(Memos::from_saved(&text), Memos::default());
    }
}

/// As the document writes it: a line of costs, one that lowers them, one unknown, two of which a side is known.
const EXAMPLE: &str = "|学費|4235000|7090000;-|減免|-1930000|-3060000;|生活費||;|利息|1|;-|給料||0;";

#[test]
fn a_ledger_begins_with_the_example_and_takes_other_amounts() {
    let mut ledger = Ledger::from_text(EXAMPLE);
    assert_eq!(total(&ledger.lines()), Some([Yen(2_305_000), Yen(4_030_000), Yen(1_725_000)]));
    assert_eq!(
        (ledger.text(0, 0), ledger.text(1, 1), ledger.text(2, 0), ledger.text(3, 0)),
        ("423.5".into(), "306".into(), String::new(), "0.0001".into())
    );
    // Three years at 300万 of one's own; a wage of 250万 in the year that the university still takes.
    ledger.type_in(0, 0, "300万円");
    ledger.type_in(4, 0, "２５０");
    let lines = ledger.lines();
    assert_eq!(lines[4].amounts, [Some(Yen(-2_500_000)), Some(Yen(0))]);
    assert_eq!(total(&lines), Some([Yen(3_000_000 - 1_930_000 - 2_500_000), Yen(4_030_000), Yen(5_460_000)]));
    assert!(ledger.is_own(0) && ledger.is_own(4) && !ledger.is_own(1));
    ledger.type_in(0, 1, "たくさん");
    assert_eq!(ledger.lines()[0].amounts, [Some(Yen(3_000_000)), None], "what cannot be read is unknown, not 0");
    assert_eq!(total(&ledger.lines()), None, "what is left only lowers costs");
    assert!(!ledger.error(0, 1).is_empty() && ledger.error(2, 0).is_empty());
    ledger.type_in(0, 0, "423.5");
    ledger.type_in(0, 1, "709");
    assert!(!ledger.is_own(0), "the example's own amounts are the example's");
    ledger.reset();
    assert_eq!(ledger, Ledger::from_text(EXAMPLE));
    assert_eq!(Ledger::from_text("nonsense;;;|a").lines().len(), 1);
}

#[test]
fn a_note_is_kept_by_school_and_an_empty_one_is_none() {
    let mut memos = Memos::default();
    memos.set("aino", "見学 5/3\n10時");
    memos.set("chubu", "電話した");
    memos.set("aino", "見学 5/4");
    assert_eq!((memos.of("aino"), memos.of("chubu"), memos.of("kindai")), ("見学 5/4", "電話した", ""));
    memos.set("chubu", " \n ");
    memos.set("kindai", "\u{1e}\u{1f}");
    memos.set("<b>", "no id");
    let mut only = Memos::default();
    only.set("aino", "見学 5/4");
    assert_eq!(memos, only);
    memos.set("aino", &"あ".repeat(MOST_LETTERS + 1));
    assert_eq!(memos.of("aino").chars().count(), MOST_LETTERS);
}

#[test]
fn the_list_as_a_file_holds_every_school_as_the_records_have_it() {
    let text: &'static str = written(SCHOOLS).leak();
    let schools = read(text);
    assert_eq!(schools.len(), SCHOOLS.len());
    for (read, school) in schools.iter().zip(SCHOOLS) {
        let known = |school: &School| {
            let words = [school.kana, school.faculty, school.department, school.course, school.entry, school.city];
            let more = [school.campus, school.status, school.first_year.as_ref().and_then(|first| first.resident)];
            let first = school.first_year.as_ref().map(|first| (first.total, first.year));
            let exam = school.exam.as_ref().map(|exam| (exam.rate, exam.year));
            let said = (school.study_support, school.installment, school.recruitment, school.years, school.time);
            let kind = (school.kind, school.founder, school.prefecture, school.former_names.to_vec());
            ((school.id, school.licence), school.name, words, more, first, exam, said, kind)
        };
        assert_eq!(known(read), known(school));
    }
    assert_eq!(read("\tnote\nnonsense\n\t\t\n").len(), 0);
}

#[test]
fn conditions_that_can_only_be_confirmed_are_never_denied() {
    let schools = || SCHOOLS.iter().filter(|school| school.licence == Profession::ClinicalEngineer);
    let fits = |choice: Choice| schools().map(move |school| choice.fit(school));
    for (choice, confirmed) in [(Choice::Support, 4), (Choice::Installment, 10), (Choice::Recruiting, 3)] {
        assert_eq!(fits(choice).filter(|fit| *fit == Fit::Yes).count(), confirmed, "{choice:?}");
        assert_eq!(fits(choice).filter(|fit| *fit == Fit::No).count(), 0, "{choice:?}");
    }
}

#[test]
fn a_range_of_fees_ends_with_its_own_amount() {
    let fit = |id: &str, fee| Choice::Fee(fee).fit(by_id(id).unwrap());
    assert_eq!(fit("oita-univ", Fee::UpToMillion), Fit::Yes, "817,800円");
    assert_eq!(fit("komatsu", Fee::UpToMillion), Fit::No, "1,058,800円");
    assert_eq!(fit("komatsu", Fee::UpToMillionAndHalf), Fit::Yes);
    assert_eq!(fit("yomiuri-rikou", Fee::More), Fit::Yes, "1,595,000円");
    assert!(Fee::ALL.into_iter().all(|fee| fit("tokyo-denshi", fee) == Fit::Unknown));
}
