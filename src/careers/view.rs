//! `/careers/`: the three licences side by side. Nothing here answers a tap but links and folds, so the page is one text.

use super::{
    CAUTIONS, CHECKED, LICENCES, ROWS, SOURCES,
    chooser::{self, AXIS, LICENCE},
    exam::{Exam, Rate, latest, rounds},
    profession::{Licence, Profession, Row, Sourced},
    rating::{Axis, ratings, spread},
};
use crate::{
    browser::address::href,
    route::Route,
    schools::search::slug,
    ui::{
        html::{element, escaped, icon, link, section},
        sources::{mark, source_list},
    },
    yen::grouped,
};

/// What stands inside `<main>`.
#[must_use]
pub fn careers_html() -> String {
    [
        introduction(),
        // It answers once the app is there; until then it only keeps its place.
        element("div id=chooser", &chooser::html(chooser::Chosen::default())),
        trio(LICENCES.iter().map(licence)),
        section("compare", "横にならべる", &comparison()),
        section("exams", "国家試験の結果", &examinations()),
        section("stars", "生成AIの評価", &stars()),
        ways_on(),
        element("section class=\"sec\" aria-labelledby=\"sources\"", &source_list(SOURCES.iter())),
        element("div class=\"scale\" aria-hidden=\"true\"", ""),
    ]
    .concat()
}

fn introduction() -> String {
    let checked = CHECKED.to_owned() + "に確認。小さな数字は、出典の番号です。";
    let words = [
        element("h1", "三つの国家資格をくらべる"),
        element("p", "どれも、医療の技術を支える仕事です。最短3年で、国家試験の受験資格が得られます。"),
        element("p class=\"s dim\"", &checked),
    ];
    element("div class=\"intro\"", &words.concat())
}

/// One piece for each licence: below each other on a phone, side by side where there is room.
fn trio(pieces: impl Iterator<Item = String>) -> String {
    let pieces = Profession::ALL.into_iter().zip(pieces);
    let pieces: String = pieces
        .map(|(profession, piece)| element(&["section class=\"qual ", &of(profession), "\""].concat(), &piece))
        .collect();
    element("div class=\"trio\"", &pieces)
}

/// The class of what belongs to one licence, and of what belongs to one question: the chooser hides them.
fn of(profession: Profession) -> String {
    "of-".to_owned() + LICENCE.1.get(profession as usize).copied().unwrap_or_default()
}

fn on(axis: Axis) -> String {
    "on-".to_owned() + AXIS.1.get(axis as usize).copied().unwrap_or_default()
}

fn list(class: &str, items: impl Iterator<Item = String>) -> String {
    let items: String = items.map(|item| element("li", &item)).collect();
    element(&["ul class=\"ticks ", class, "\""].concat(), &items)
}

/// A table cell that carries its column's name for the narrowest screens, where every row becomes a list.
fn cell(class: &str, label: &str, inside: &str) -> String {
    element(&["td class=\"", class, "\" data-l=\"", label, "\""].concat(), inside)
}

fn licence(licence: &Licence) -> String {
    [
        element("h2", licence.profession.name()),
        element("p", &element("b", licence.in_a_word)),
        element("p class=\"m\"", &sourced(&licence.definition)),
        element("p", &schools_of(licence.profession)),
    ]
    .concat()
}

/// The way to the schools of a licence.
fn schools_of(licence: Profession) -> String {
    let query = match slug(licence) {
        "" => String::new(),
        word => ["?licence=", word].concat(),
    };
    link(&(href(&Route::Schools) + &query), "", &(licence.name().to_owned() + "の学校"))
}

/// A statement with the number of its source.
fn sourced(statement: &Sourced) -> String {
    escaped(statement.text) + &mark(SOURCES, statement.source)
}

fn comparison() -> String {
    let names: String = Profession::ALL
        .map(|profession| element(&["th scope=\"col\" class=", &of(profession)].concat(), profession.name()))
        .concat();
    let rows: String = ROWS.iter().map(row).collect();
    let table = [
        element("thead", &element("tr", &("<td></td>".to_owned() + &names))),
        element("tbody", &(rows + &pass_rates())),
    ];
    element("table class=\"tbl side-by-side\"", &table.concat())
        + &list("s", ROWS.iter().filter_map(|row| row.note.map(escaped)))
}

/// A line of the comparison; its sources stand with its name, in the order of the cells.
fn row(row: &Row) -> String {
    let cells = row.cells.iter().zip(Profession::ALL);
    let cells: String =
        cells.map(|(told, profession)| cell(&of(profession), profession.name(), &escaped(told.text))).collect();
    let mut ids: Vec<&str> = row.cells.iter().map(|told| told.source).collect();
    ids.dedup();
    element("tr", &(element("th scope=\"row\"", &(row.label.to_owned() + &marks(&ids))) + &cells))
}

fn pass_rates() -> String {
    let mut ids = Vec::new();
    let cells = Profession::ALL.map(|profession| {
        let told = latest(profession).map(|exam| {
            ids.extend(exam.sources);
            rate(exam.rate) + &element("small", &["（", &exam.year.to_string(), "年）"].concat())
        });
        cell(&of(profession), profession.name(), &told.unwrap_or_else(unknown))
    });
    let name = "国家試験の合格率".to_owned() + &marks(&ids);
    element("tr", &(element("th scope=\"row\"", &name) + &cells.concat()))
}

fn examinations() -> String {
    element("p", "年がちがう合格率は、そのままではくらべられません。受けた人の数も、いっしょに見てください。")
        + &trio(Profession::ALL.into_iter().map(examination))
}

fn examination(profession: Profession) -> String {
    let years: String = rounds(profession).rev().map(year).collect();
    let head = "<thead><tr><th scope=\"col\">年（回）</th><th scope=\"col\" class=\"n\">受験</th><th scope=\"col\" \
                class=\"n\">合格</th><th scope=\"col\" class=\"n\">合格率</th><th scope=\"col\">出典</th></tr></thead>";
    let caption = element("caption class=\"vh\"", &(profession.name().to_owned() + "国家試験の、年ごとの結果"));
    let table = element("table class=\"tbl\"", &[&caption, head, &element("tbody", &years)].concat());
    let notes = rounds(profession)
        .rev()
        .filter_map(|exam| Some(["第", &exam.round.to_string(), "回：", &escaped(exam.note?)].concat()));
    let count = rounds(profession).count().to_string();
    let summary = element("summary", &[&icon("chev"), "これまでの", &count, "回"].concat());
    [
        element("h3", profession.name()),
        latest(profession).map(reading).unwrap_or_default(),
        element("details class=\"more\"", &[summary, table, list("s", notes)].concat()),
    ]
    .concat()
}

/// The newest result as a reading.
fn reading(exam: &Exam) -> String {
    let (year, round) = (exam.year.to_string(), exam.round.to_string());
    let name = element("dt", &[&year, "年（第", &round, "回）の合格率"].concat());
    let value = element("dd", &element("span class=\"v\"", &rate(exam.rate)));
    let new = exam.new_rate.map(|rate| ["新卒だけでは", &rate.to_string(), "です。"].concat()).unwrap_or_default();
    let words =
        [&people(exam.examinees), "が受け、", &people(exam.passed), "が合格しました。", &new, &marks(exam.sources)];
    element("dl class=\"read\"", &(name + &value)) + &element("p class=\"m\"", &words.concat())
}

fn year(exam: &Exam) -> String {
    let round = element("small", &["第", &exam.round.to_string(), "回"].concat());
    let new = exam.new_rate.map(|rate| element("small", &("新卒 ".to_owned() + &rate.to_string()))).unwrap_or_default();
    let cells = [
        element("th scope=\"row\"", &[&exam.year.to_string(), "年", &round].concat()),
        cell("n", "受験", &people(exam.examinees)),
        cell("n", "合格", &people(exam.passed)),
        cell("n", "合格率", &(rate(exam.rate) + &new)),
        cell("", "出典", &marks(exam.sources)),
    ];
    element("tr", &cells.concat())
}

fn marks(ids: &[&str]) -> String {
    ids.iter().map(|id| mark(SOURCES, id)).collect()
}

fn people(count: Option<u16>) -> String {
    count.map_or_else(unknown, |count| grouped(count.into()) + "人")
}

fn rate(rate: Option<Rate>) -> String {
    rate.map_or_else(unknown, |rate| rate.to_string())
}

fn unknown() -> String {
    element("span class=\"none\"", "不明")
}

fn stars() -> String {
    let caution = "丸は、三つの生成AIが答えた5段階の評価です。統計ではありません。点が一つ二つちがっても、仕事の差とは言えません。\
                   AIどうしで答えが分かれるところに注目してください。";
    let caution = element("p", &(caution.to_owned() + &mark(SOURCES, "seed")));
    [
        element("div class=\"call\"", &(icon("info") + &caution)),
        trio(LICENCES.iter().map(opinions)),
        element("h3", "評価を読むときに"),
        list("m", CAUTIONS.iter().map(sourced)),
    ]
    .concat()
}

/// What the three models said of one licence: each answer, how far they lie apart, the printed summary.
fn opinions(licence: &Licence) -> String {
    let profession = licence.profession;
    let head: String =
        Axis::ALL.map(|axis| element(&["th scope=\"col\" class=", &on(axis)].concat(), axis.name())).concat();
    let answers = ratings(profession).map(|rating| {
        let cells = Axis::ALL.map(|axis| cell(&on(axis), axis.name(), &dots(rating.on(axis)))).concat();
        element("tr", &(element("th scope=\"row\"", rating.model) + &cells))
    });
    let spreads = Axis::ALL.map(|axis| {
        let told = spread(profession, axis).map_or_else(unknown, |spread| spread.to_string());
        cell(&("num ".to_owned() + &on(axis)), axis.name(), &told)
    });
    let table = [
        element("caption class=\"vh\"", &(profession.name().to_owned() + "の、生成AIによる評価（5段階）")),
        element("thead", &element("tr", &("<th scope=\"col\">生成AI</th>".to_owned() + &head))),
        element("tbody", &answers.collect::<String>()),
        element("tfoot", &element("tr", &("<th scope=\"row\">幅</th>".to_owned() + &spreads.concat()))),
    ];
    [
        element("h3", profession.name()),
        element("table class=\"tbl\"", &table.concat()),
        element("p class=\"s dim\"", "記事にある、生成AIの答えのまとめ（そのまま）"),
        element("blockquote class=\"m\"", &escaped(licence.ai_comment)),
    ]
    .concat()
}

/// Five circles, as many filled as the answer says, and the digit.
fn dots(value: u8) -> String {
    let circle = |at: u8| {
        let class = if at < value { "o" } else { "" };
        ["<circle class=\"", class, "\" cx=\"", &(8 + 17 * at).to_string(), "\" cy=\"8\" r=\"6\"/>"].concat()
    };
    let circles: String = (0..5).map(circle).collect();
    let drawing = element("svg class=\"dots\" viewBox=\"0 0 84 16\" aria-hidden=\"true\"", &circles);
    element("span class=\"rate\"", &(drawing + &element("b class=\"num\"", &value.to_string())))
}

fn ways_on() -> String {
    let keys = [
        link(&href(&Route::Quiz), "class=\"btn go\"", "診断をはじめる"),
        link(&href(&Route::Schools), "class=\"btn\"", "学校をさがす"),
    ];
    element("div class=\"btns\"", &keys.concat())
}
