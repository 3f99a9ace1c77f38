//! One school in the list.

use super::reading::reading;
use crate::{
    browser::address::href,
    route::Route,
    schools::{
        school::{School, exam_year, per_cent},
        tray::Tray,
    },
    ui::html::{button, element, escaped, link, small_icon},
    yen::in_man,
};

/// The name of the button that takes a school into the comparison, and out again.
pub const TRAY: &str = "tray";

pub fn cards(schools: &[&School], tray: &Tray) -> String {
    schools.iter().map(|school| card(school, tray)).collect()
}

fn card(school: &School, tray: &Tray) -> String {
    let name = escaped(school.name) + &small_icon("chev");
    let heading = element("h2", &link(&href(&Route::School(school.id.into())), "", &name));
    let place = [&school.place(), "・", &school.department_name()].concat();
    let tags = element("span class=\"tag fill\"", school.kind.name()) + &special(school);
    let place = element("p class=\"where\"", &[&tags, " ", place.trim_end_matches('・')].concat());
    let readings = [years(school), first_year(school), pass_rate(school)].concat();
    element(
        // An id of its own: a card that stays is not drawn again.
        &["li class=\"school\" id=s-", school.id].concat(),
        &[heading, place, element("div class=\"reads\"", &readings), choose(school, tray)].concat(),
    )
}

/// The button of the comparison; a full tray takes no other school.
fn choose(school: &School, tray: &Tray) -> String {
    let state = match (tray.has(school.id), tray.is_full()) {
        (true, _) => "class=\"chip on\" aria-pressed=true",
        (false, true) => "class=chip aria-pressed=false disabled",
        (false, false) => "class=chip aria-pressed=false",
    };
    let name = ["aria-label=\"", &escaped(school.name), "をくらべる\" ", state].concat();
    button(TRAY, school.id, &name, "くらべる")
}

/// What must be known before anything else.
fn special(school: &School) -> String {
    let status = school.status.and_then(|status| status.split('（').next());
    let words = status.or_else(|| school.entry.map(|_| "入学資格に注意"));
    words.map(|words| element("span class=\"tag\"", words)).unwrap_or_default()
}

pub fn years(school: &School) -> String {
    let years = school.years.map(|years| years.to_string());
    reading("年限", years.as_deref().map(|years| (years, "年")), "")
}

/// Total of the first year, in 万円; for whom and of which year, in small letters.
pub fn first_year(school: &School) -> String {
    let Some(first) = &school.first_year else { return reading("初年度", None, "") };
    reading("初年度", Some((in_man(first.total).trim_end_matches("万円"), "万円")), &first.when())
}

fn pass_rate(school: &School) -> String {
    let Some(exam) = &school.exam else { return reading("合格率", None, "") };
    reading("合格率", Some((&per_cent(exam.rate), "％")), &exam_year(exam.year))
}
