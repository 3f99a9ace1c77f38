//! The text of the facts that stand side by side (see [`crate::schools::comparison`]), written when the site is built.

use crate::{
    schools::{
        SCHOOLS,
        comparison::{NEXT, PART},
        details::{self, Details},
        school::{School, exam_year, fiscal_year, per_cent},
    },
    ui::html::{element, escaped},
    yen::{Yen, in_man},
};

/// Rows: the name, what the lowest is called, and what is known of a school.
type Row = (&'static str, &'static str, fn(&School, &Details) -> Option<Fact>);

/// Markup, and the number that it is ordered by.
struct Fact(String, Option<i64>);

/// Above and below the table.
const ABOVE: &str = "<div class=intro><h1>学校をくらべる</h1><p class=\"m dim\">ちがうところに、言葉で印を付けます。不明は不明のままで、\
    よくも悪くも数えません。「受けられる国家試験」が同じ学校なら、取れる免許は同じです。</p></div>";
const BELOW: &str = "<p class=\"s dim\">年度や、ふくまれる費用は、学校ごとにちがいます。出典は、学校ごとのページにあります。\
    このページのアドレスを送ると、同じ学校を見てもらえます。</p>";

const ROWS: [Row; 14] = [
    ("受けられる国家試験", "", |school, _| said(school.licence.name())),
    ("種類", "", |school, _| said(school.kind.name())),
    ("設置", "", |school, _| said(school.founder.name())),
    ("場所", "", |school, _| said(&school.place())),
    ("学科", "", |school, _| said(&school.department_name())),
    ("年限", "いちばん短い", |school, _| {
        school.years.map(|years| Fact(format!("{years}年"), Some(years.into())))
    }),
    ("昼間・夜間", "", |school, _| said(school.time?.name())),
    ("初年度に払う合計", "いちばん低い", |school, _| {
        let first = school.first_year.as_ref()?;
        Some(money(first.total, &first.when()))
    }),
    ("卒業までの合計", "いちばん低い", |_, details| {
        details.course_total().map(|(total, words)| money(total, &words))
    }),
    ("国家試験の合格率", "", |_, details| {
        let exam = details.exam.iter().max_by_key(|exam| exam.year)?;
        let people = exam.examinees.map_or_else(|| "受けた人数は不明".into(), |people| format!("{people}人が受験"));
        Some(Fact(with_note(&(per_cent(exam.rate) + "％"), &[&exam_year(exam.year), "・", &people].concat()), None))
    }),
    ("定員", "", |_, details| {
        let capacity = details.nearest_capacity()?;
        let whole = if capacity.is_of_whole_department() { "学科全体・" } else { "" };
        let note = whole.to_owned() + &fiscal_year(capacity.year);
        Some(Fact(with_note(&format!("{}人", capacity.places), &note), None))
    }),
    ("修学支援新制度", "", |school, _| school.study_support.then(|| Fact("対象校".into(), None))),
    ("分納・延納", "", |_, details| {
        let paid = details.installment.as_ref()?;
        Some(Fact(paid.text.map_or_else(|| format!("1年に{}回", paid.times.unwrap_or(1)), escaped), None))
    }),
    ("募集を資料で見た年度", "", |school, _| said(&format!("{}年度の入学", school.recruitment?))),
];

fn said(text: &str) -> Option<Fact> {
    (!text.is_empty()).then(|| Fact(escaped(text), None))
}

fn money(yen: Yen, note: &str) -> Fact {
    Fact(with_note(&in_man(yen), note), Some(yen.0))
}

fn with_note(text: &str, note: &str) -> String {
    text.to_owned() + &element("small", &escaped(note))
}

/// All of it: a line of names, then a line for each school.
#[must_use]
pub fn compared() -> String {
    let names = ROWS.map(|(name, best, _)| format!("{name}{PART}{best}"));
    let mut lines = vec![[ABOVE, BELOW].into_iter().map(String::from).chain(names).collect::<Vec<_>>()];
    for school in SCHOOLS {
        let Some(details) = details::of(school) else { continue };
        let cell = |row: &Row| {
            row.2(school, details).map_or_else(String::new, |Fact(text, number)| match number {
                Some(number) => format!("{text}{PART}{number}"),
                None => text,
            })
        };
        lines.push([school.id.to_owned(), school.title()].into_iter().chain(ROWS.iter().map(cell)).collect());
    }
    lines.iter().map(|line| line.join(&NEXT.to_string()) + "\n").collect()
}
