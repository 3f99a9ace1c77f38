//! One sheet of A4 for the talk at home or at school: the numbers of the result, and what is still open.

use super::{
    ahead::{reader, time},
    book::Book,
    calendar::on_paper,
    case::Cases,
    sums,
    words::{STEM_OPEN, summary, verdict, year_note},
};
use crate::{
    aid::{
        figures::aid_year,
        form::{Field, Form},
        household::Household,
        steps::{Month, Reader, Step, steps},
        support::Period,
    },
    browser::clock,
    ui::html::{element, elements},
    yen::Yen,
};

/// The sheet, which is seen on paper alone. `readings` are the amounts as the screen names them.
pub fn paper(form: &Form, book: &Book, cases: &Cases, first: &Period, readings: &str, change: &str) -> String {
    let household = &cases.now.household;
    let (band, meaning) = verdict(cases, first);
    let [course, incomes] = summary(book, form, household);
    let day = clock::today().map_or_else(String::new, |today| {
        let [year, month, day] = [today.year, today.month.into(), today.day.into()].map(|part: i32| part.to_string());
        [&year, "年", &month, "月", &day, "日の計算。"].concat()
    });
    [
        "<div class=sheet-a4 aria-hidden=true><p class=head><b>CEナビ</b> 学費と支援の計算（目安）　",
        &day,
        &aid_year(first.half.fiscal_year).published_to.to_string(),
        "年度の基準</p><p>",
        &course,
        "　",
        &incomes,
        "</p><p class=verdict><b>",
        band,
        "</b><span>の見込み。",
        &meaning,
        "</span></p><div class=reads>",
        readings,
        "</div>",
        change,
        &sums::table(book, cases),
        &on_paper(form, book, cases),
        if cases.stem.is_some() { STEM_OPEN } else { "" },
        &element("h2", "まだわかっていないこと（確認して書きこむ）"),
        &element("ul class=open", &elements("li", open_questions(form, cases))),
        &element("h2", "これからの予定"),
        &element("ul class=dates", &dates(form, household)),
        "<p class=s>決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。残りに生活費は入っていません。",
        &year_note(first),
        "</p></div>",
    ]
    .concat()
}

/// What the answers leave open, each with a line to write on.
pub fn open_questions(form: &Form, cases: &Cases) -> Vec<&'static str> {
    let school = &cases.now.household.school;
    let mut open = Vec::new();
    let mut ask = |holds: bool, text| {
        if holds {
            open.push(text);
        }
    };
    ask(school.tuition.in_year(0).is_none(), "授業料は、年にいくらですか（学校）");
    ask(school.entrance_fee.is_none(), "入学金はいくらですか（学校）");
    ask(form.other_fees(0).is_none(), "施設費・実習費・教材費は、年にいくらですか（学校）");
    let later_alone = form.other_fees(0).is_some() && form.other_fees(1).is_none();
    ask(later_alone, "2年目からの施設費・実習費・教材費は、年にいくらですか（学校）");
    ask(cases.stem.is_some(), "学科は「私立の理工農系」に当たりますか（学校）");
    ask(true, "学校は、支援の対象校ですか（学校・文部科学省の一覧）");
    ask(true, "はじめの支払いはいつ、いくらですか。分けて納められますか（学校）");
    ask(true, "減免される分は、先に納めて、あとで戻りますか（学校）");
    ask(reader(form, &cases.now.household) == Reader::HighSchool, "予約の申込みは、いつ、どこでしますか（高校）");
    let salary = form.asks_family() && form.read(Field::SalaryA).is_ok_and(|salary| salary > Yen::ZERO);
    ask(salary && form.get(Field::InsuranceA).is_empty(), "源泉徴収票の社会保険料はいくらですか（家）");
    open
}

fn dates(form: &Form, household: &Household) -> String {
    let first = steps(reader(form, household), household.entry_year, household.school.years);
    let now = clock::today().map(Month::of);
    let line = |step: &Step| {
        let over = now.is_some_and(|now| step.to < now);
        [&*time(step), "ごろ：", step.name, if over { "（すぎました）" } else { "" }].concat()
    };
    elements("li", first.iter().take(6).map(line))
}
