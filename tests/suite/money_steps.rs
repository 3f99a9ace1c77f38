//! お金: what has to be done and when, and the file that a calendar takes.

use ce_navi::{
    aid::{
        figures::ENTRY_YEARS,
        steps::{Month, Reader, Step, calendar_file, steps},
    },
    civil_date::CivilDate,
};

use super::aid::house::{day, family, man};

const fn month(year: i32, month: u8) -> Month {
    Month { year, month }
}

#[test]
fn a_high_school_student_reserves_in_april_of_the_last_year_and_files_twice_after_entry() {
    let all = steps(Reader::HighSchool, 2028, 3);
    assert_eq!((all[0].name, all[0].from, all[0].to), ("予約の申込み", month(2027, 4), month(2027, 6)));
    assert_eq!((all[1].name, all[1].from), ("採用候補者の決定", month(2027, 10)));
    let waiver = all.iter().find(|step| step.name == "授業料・入学金の減免の申込み").unwrap();
    assert_eq!((waiver.from, waiver.to), (month(2028, 4), month(2028, 6)), "within three months of entry");
    let reviews: Vec<_> = all.iter().filter(|step| step.name == "区分の見直し").map(|step| step.from).collect();
    assert_eq!(reviews, [month(2028, 10), month(2029, 10), month(2030, 10)]);
    assert_eq!((all.last().unwrap().name, all.last().unwrap().to), ("卒業", month(2031, 3)));
}

#[test]
fn who_left_school_long_ago_goes_to_the_job_centre_before_entry_and_files_for_no_grant() {
    let all = steps(Reader::Working, 2027, 3);
    assert_eq!(all[0].name, "ハローワークで相談");
    assert!(all[0].to < month(2027, 4));
    assert!(!all.iter().any(|step| step.name.contains("減免") || step.name.contains("予約")));
}

#[test]
fn steps_come_in_order_and_every_one_says_where_its_day_is_known() {
    for (reader, key, _) in Reader::ALL {
        assert_eq!(Reader::from_key(key), Some(reader));
        for entry in ENTRY_YEARS.first..=ENTRY_YEARS.last {
            for years in 1..=6 {
                let all = steps(reader, entry, years);
                assert!(all.iter().all(|step| step.from <= step.to && step.ask.contains("確認")));
                let after_entry: Vec<_> = all.iter().filter(|step| step.from >= month(entry, 10)).collect();
                assert!(after_entry.windows(2).all(|two| two[0].from < two[1].from));
            }
        }
    }
}

#[test]
fn the_reader_follows_the_age_at_entry() {
    let mut household = family(man(300));
    for (birth, reader) in [
        ("2009-04-01", Reader::HighSchool),
        ("2008-04-02", Reader::HighSchool),
        ("2008-04-01", Reader::Left),
        ("2006-04-02", Reader::Left),
        ("2006-04-01", Reader::Working),
    ] {
        household.members[2].birth = day(birth);
        assert_eq!(Reader::of(&household), reader, "{birth}");
    }
}

#[test]
fn the_calendar_file_is_one_that_calendars_take() {
    let written = CivilDate::new(2026, 11, 22).unwrap();
    let all = steps(Reader::HighSchool, 2028, 3);
    let file = calendar_file(&all, written);
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), all.len());
    assert_eq!(file.replace("\r\n", "").matches(['\r', '\n']).count(), 0);
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "lines are folded");
    let whole = file.replace("\r\n ", "");
    assert!(whole.contains("DTSTART;VALUE=DATE:20270401\r\nSUMMARY:予約の申込み（目安）\r\n"));
    assert!(whole.contains("DTSTAMP:20261122T000000Z"));
    let ids: Vec<_> = whole.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(ids.iter().collect::<std::collections::HashSet<_>>().len(), all.len());
}

#[test]
fn what_is_over_is_in_no_calendar_and_what_has_begun_is_there_today() {
    let all = steps(Reader::Left, 2027, 2);
    let on = |year, month, day| calendar_file(&all, CivilDate::new(year, month, day).unwrap());
    let lines = |file: &str, name: &str| -> Vec<String> {
        file.lines().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
    };
    // October to December 2026, and November to March.
    let (before, after) = (on(2026, 11, 24), on(2027, 1, 5));
    assert_eq!(lines(&before, "DTSTART;VALUE=DATE:")[..2], ["20261124", "20261124"]);
    assert_eq!(lines(&after, "DTSTART;VALUE=DATE:")[0], "20270105");
    let (before, after) = (lines(&before, "UID:"), lines(&after, "UID:"));
    assert!(before.len() > after.len() && after.iter().all(|id| before.contains(id)), "{before:?} {after:?}");
}

#[test]
fn months_are_counted_over_the_turn_of_the_year() {
    assert_eq!(month(2026, 11).until(month(2027, 2)), 3);
    assert_eq!(month(2027, 2).until(month(2026, 11)), -3);
    assert_eq!(month(2026, 11).until(month(2028, 11)), 24);
    assert_eq!(Month::of(CivilDate::new(2026, 11, 22).unwrap()), month(2026, 11));
}

#[test]
fn the_results_of_every_year_but_the_last_decide_about_the_next() {
    let all = steps(Reader::Left, 2027, 2);
    assert_eq!((all[1].from, all[1].to), (month(2026, 10), month(2026, 12)));
    assert_eq!((all[2].from, all[2].to), (month(2026, 11), month(2027, 3)));
    let springs: Vec<_> =
        all.iter().filter(|step| step.from.month == 1).map(|step| (step.from.year, step.text)).collect();
    assert_eq!(springs.iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2028, 2029]);
    assert!(springs[0].1.starts_with("単位・出席・成績") && springs[1].1.starts_with("借りたお金"));
    let working = steps(Reader::Working, 2027, 2);
    assert_eq!((working[0].from, working[0].to), (month(2026, 10), month(2027, 2)));
    assert_eq!((working[2].from, working[2].to), (month(2027, 4), month(2027, 5)));
}

#[test]
fn a_line_of_75_bytes_stays_one_and_a_longer_one_goes_on_behind_a_space() {
    let written = CivilDate::new(2026, 4, 1).unwrap();
    let file = |name: &'static str| {
        let step = Step { name, text: "a;b,c\\d\ne", ..steps(Reader::Left, 2027, 2)[0] };
        calendar_file(&[step], written)
    };
    // 「SUMMARY:」 has 8 bytes, 「（目安）」 12.
    let [most, one_more] = [
        "1234567890123456789012345678901234567890123456789012345",
        "12345678901234567890123456789012345678901234567890123456",
    ];
    assert!(file(most).contains(&["SUMMARY:", most, "（目安）\r\n"].concat()));
    assert!(file(one_more).contains(&["SUMMARY:", one_more, "（目安\r\n ）\r\n"].concat()));
    assert!(file(most).replace("\r\n ", "").contains("DESCRIPTION:a\\;b\\,c\\\\d\\ne\\n"));
}
