//! 申込みの流れ: the steps to come, counted from today, for each reader.

use crate::{
    aid::{
        form::{Field, Form},
        household::Household,
        steps::{Month, RESERVATION, Reader, Step, calendar_file, steps},
    },
    browser::clock,
    civil_date::CivilDate,
    ui::html::{button, element, escaped, more, section},
};

use super::words::cite;

/// The key that hands the steps to the phone's calendar.
pub const CALENDAR: &str = "calendar";

/// What lies ahead of a reader.
struct Ahead {
    reader: Reader,
    steps: Vec<Step>,
    today: Option<CivilDate>,
}

impl Ahead {
    fn of(form: &Form, household: &Household) -> Self {
        let reader = reader(form, household);
        let steps = steps(reader, household.entry_year, household.school.years);
        Self { reader, steps, today: clock::today() }
    }

    /// The steps that are not over, as a calendar file.
    fn file(&self) -> String {
        let first = self.steps.first().map_or(Month { year: 2026, month: 4 }, |step| step.from);
        let written = self.today.unwrap_or(CivilDate { year: first.year, month: first.month, day: 1 });
        calendar_file(&self.steps, written)
    }
}

/// For whom the steps are: who was chosen, else whom the answers suggest.
pub fn reader(form: &Form, household: &Household) -> Reader {
    Reader::from_key(form.get(Field::Reader)).unwrap_or_else(|| Reader::of(household))
}

/// The calendar file of a form's steps; empty while the form lacks an answer.
#[must_use]
pub fn calendar_of(form: &Form) -> String {
    form.draft().household().map_or_else(String::new, |household| Ahead::of(form, &household).file())
}

pub fn ahead(form: &Form, household: &Household) -> String {
    let ahead = Ahead::of(form, household);
    let now = ahead.today.map(Month::of);
    let next = ahead.steps.iter().position(|step| now.is_some_and(|now| step.to >= now));
    let (mut rows, mut later) = (String::new(), String::new());
    for (place, step) in ahead.steps.iter().enumerate() {
        let autumn = Month { year: household.entry_year, month: 7 };
        let rows = if step.from > autumn { &mut later } else { &mut rows };
        *rows += &row(step, now, next.map(|next| place.cmp(&next)));
    }
    let parts = [
        &*readers(ahead.reader),
        &element("ol class=tube", &rows),
        &more("入学した年の秋から卒業まで", &element("ol class=tube", &later)),
        "<div class=btns>",
        &button(CALENDAR, "", "class=btn data-hasty", "カレンダーに追加"),
        "</div><p class=\"s dim\">これからの予定を、カレンダーのファイル（.ics）にして渡します。</p>",
        &more("ファイルの中身を文字で見る", &element("pre class=\"s wrap\"", &escaped(&ahead.file()))),
    ];
    section("a-ahead", "申込みの流れ", &parts.concat())
}

fn readers(now: Reader) -> String {
    let mut text = String::new();
    for (reader, key, name) in Reader::ALL {
        let on = if reader == now { " checked>" } else { ">" };
        text.extend(["<label><input type=radio name=reader value=", key, on, name, "</label>"]);
    }
    element("div class=seg role=radiogroup aria-label=入学する人", &text)
}

fn row(step: &Step, now: Option<Month>, place: Option<std::cmp::Ordering>) -> String {
    let (class, word) = match place {
        Some(std::cmp::Ordering::Less) => ("<li class=done>", ""),
        Some(std::cmp::Ordering::Equal) => ("<li class=now aria-current=step>", "つぎ："),
        _ => ("<li>", ""),
    };
    let far = now.map_or(0, |now| now.until(step.from));
    let away = if far > 0 { ["（あと約", &far.to_string(), "か月）"].concat() } else { String::new() };
    let (over, missed) = match (class.ends_with("done>"), step.name == RESERVATION) {
        (true, true) => ("（すぎました）", MISSED),
        (true, false) => ("（すぎました）", ""),
        (false, _) => ("", ""),
    };
    let law = step.rule.map(|rule| ["<p class=\"s dim\">", &cite(rule), "</p>"].concat());
    [
        class,
        "<time>",
        &time(step),
        "ごろ",
        &away,
        over,
        "</time><p class=head><b>",
        word,
        step.name,
        "</b></p><p class=\"m dim\">",
        step.text,
        missed,
        "</p><p class=\"s dim\">",
        step.ask,
        "</p>",
        &law.unwrap_or_default(),
        "</li>",
    ]
    .concat()
}

/// Said to who comes too late for the reservation.
const MISSED: &str = "まだの人は、あとの回があるかを高校に聞くか、入学したあとの春に学校で申しこみます。";

/// `2026年4月〜6月`.
pub fn time(step: &Step) -> String {
    let Step { from, to, .. } = step;
    let start = [&from.year.to_string(), "年", &from.month.to_string(), "月"].concat();
    if from == to {
        return start;
    }
    let year = if from.year == to.year { String::new() } else { to.year.to_string() + "年" };
    [&start, "〜", &*year, &to.month.to_string(), "月"].concat()
}
