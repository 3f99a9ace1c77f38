//! 申込みの流れ: what has to be done, and in which months, from the reservation at the high school to graduation.
//!
//! The months are those that schools' and guides' pages state as usual; an official calendar was not found, and every
//! step says where its day is to be asked for.

use super::{
    figures::{Rule, rule},
    household::{Household, Role},
};
use crate::civil_date::CivilDate;

/// Who reads: what can be applied for, and where, differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// In the last year of high school when the reservation opens.
    HighSchool,
    /// Left high school, at most two years before the entry.
    Left,
    /// Left it longer ago.
    Working,
}

impl Reader {
    pub const ALL: [(Self, &str, &str); 3] = [
        (Self::HighSchool, "school", "高校生"),
        (Self::Left, "left", "高校を出た人"),
        (Self::Working, "work", "働いている人"),
    ];

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == key).map(|(reader, ..)| *reader)
    }

    /// By the age at entry.
    #[must_use]
    pub fn of(household: &Household) -> Self {
        let student = household.member(Role::Student);
        // On the last day of the school year, so that a school year is of one age.
        let day = CivilDate { year: household.entry_year, month: 3, day: 31 };
        match student.map(|student| student.birth.age_on(day)) {
            None | Some(..=18) => Self::HighSchool,
            Some(19..=20) => Self::Left,
            Some(_) => Self::Working,
        }
    }
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    pub year: i32,
    pub month: u8,
}

impl Month {
    #[must_use]
    pub const fn of(day: CivilDate) -> Self {
        Self { year: day.year, month: day.month }
    }

    /// Months from one to another; below 0 for one that is over.
    #[must_use]
    pub fn until(self, later: Self) -> i32 {
        (later.year - self.year) * 12 + i32::from(later.month) - i32::from(self.month)
    }
}

/// Something to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub from: Month,
    /// The last month.
    pub to: Month,
    pub name: &'static str,
    pub text: &'static str,
    /// Where the day is known.
    pub ask: &'static str,
    pub rule: Option<&'static Rule>,
}

/// 予約採用.
pub const RESERVATION: &str = "予約の申込み";

/// What has to be done for a course that is entered in April of a year and takes so many years.
#[must_use]
pub fn steps(reader: Reader, entry_year: i32, years: u8) -> Vec<Step> {
    let step = |from: (i32, u8), to: (i32, u8), name, text, ask, rule| {
        let month = |(offset, month): (i32, u8)| Month { year: entry_year.saturating_add(offset), month };
        Step { from: month(from), to: month(to), name, text, ask, rule }
    };
    let reserve = |text| {
        [
            step((-1, 4), (-1, 6), RESERVATION, text, "正式な日程は発表を確認できていません。高校に確認", None),
            step(
                (-1, 10),
                (-1, 12),
                "採用候補者の決定",
                "決定通知を受け取り、なくさないように取っておきます。",
                "届く時期は高校に確認",
                None,
            ),
        ]
    };
    let mut all = Vec::new();
    match reader {
        Reader::HighSchool => all.extend(reserve(
            "いま通っている高校で、日本学生支援機構（JASSO）に申しこみます。年に何回か募集がありますが、あとの回では申しこめない種類もあります。",
        )),
        Reader::Left => all.extend(reserve(
            "高校を出て2年以内なら、出た高校を通して申しこめます。申しこめないときは、入学したあとの春に学校で申しこみます。",
        )),
        Reader::Working => all.push(step(
            (-1, 10),
            (0, 2),
            "ハローワークで相談",
            "専門実践教育訓練給付金は、入学の前に手続きが要ります。学校の講座が指定されているかも確認します。\
            給付奨学金と減免は、高校を出て2年をすぎると、ふつう受けられません。",
            "手続きの締切りはハローワークに確認",
            Some(&rule::TRAINING),
        )),
    }
    all.push(step(
        (-1, 11),
        (0, 3),
        "入学の手続きと、はじめの支払い",
        "減免が決まる前なので、入学金と授業料を全額納めることがあります。分けて納められるか、待ってもらえるかを聞きます。",
        "期日と額は学校に確認",
        None,
    ));
    if reader == Reader::Working {
        all.push(step(
            (0, 4),
            (0, 5),
            "貸与奨学金の申込み（借りるとき）",
            "入学したあとの春に、学校で申しこみます。",
            "日程は学校に確認",
            None,
        ));
    } else {
        all.push(step(
            (0, 4),
            (0, 4),
            "進学届、または在学採用の申込み",
            "予約で決まった人は、進学届を出します。予約していない人は、学校で春の募集に申しこみます。出さないと、奨学金は始まりません。",
            "日程は学校に確認",
            None,
        ));
        all.push(step(
            (0, 4),
            (0, 6),
            "授業料・入学金の減免の申込み",
            "奨学金とは別に、学校へ申しこみます。入学金の減免は、入学から3か月をすぎると受けられません。",
            "受付の日は学校に確認",
            Some(&rule::LATE_ADOPTION),
        ));
    }
    for year in 0..i32::from(years) {
        if reader != Reader::Working {
            all.push(step(
                (year, 10),
                (year, 10),
                "区分の見直し",
                "前の年の収入と12月31日の家族で、支援の区分が決め直されます。在籍の届けも忘れずに出します。",
                "届けの日は学校に確認",
                Some(&rule::PERIODS),
            ));
            let (name, text, rule) = if year + 1 == i32::from(years) {
                let text = "借りたお金があるときは、卒業のあとに返しはじめます。返し方の届けを出します。";
                ("卒業", text, None)
            } else {
                let text = "単位・出席・成績で、次の年も支援が続くかが決まります。";
                ("1年の成績の確認", text, Some(&rule::STUDY))
            };
            all.push(step((year + 1, 1), (year + 1, 3), name, text, "学校に確認", rule));
        }
    }
    all
}

/// The steps that are not over as a calendar file (RFC 5545): each an entry of one day, the first of its first month, or the
/// day on which the file is written where that is later. A step has the same name in every file, so that a calendar that is
/// given a second one does not hold it twice.
#[must_use]
pub fn calendar_file(steps: &[Step], written: CivilDate) -> String {
    let mut file = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//CE-Navi//JA\r\nCALSCALE:GREGORIAN\r\n");
    let stamp = digits(written.year, written.month, written.day);
    let now = Month::of(written);
    for (place, Step { from, to, name, text, ask, .. }) in steps.iter().enumerate().filter(|(_, step)| step.to >= now) {
        let start = if *from <= now { &stamp } else { &digits(from.year, from.month, 1) };
        let until = [&to.year.to_string(), "年", &to.month.to_string(), "月"].concat();
        let lines = [
            "BEGIN:VEVENT".to_owned(),
            ["UID:", &place.to_string(), "-", &digits(from.year, from.month, 1), "@ce-navi"].concat(),
            ["DTSTAMP:", &stamp, "T000000Z"].concat(),
            ["DTSTART;VALUE=DATE:", start].concat(),
            ["SUMMARY:", &escaped(name), "（目安）"].concat(),
            ["DESCRIPTION:", &escaped(text), "\\n", &escaped(ask), "。", &until, "ごろまで。"].concat(),
            "END:VEVENT".into(),
        ];
        lines.iter().for_each(|line| fold(&mut file, line));
    }
    file + "END:VCALENDAR\r\n"
}

/// `20270401`.
fn digits(year: i32, month: u8, day: u8) -> String {
    let number = year * 10_000 + i32::from(month) * 100 + i32::from(day);
    number.to_string()
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A line of at most 75 bytes, and what is longer on lines that begin with a space.
fn fold(file: &mut String, line: &str) {
    const LONGEST: usize = 75;
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}
