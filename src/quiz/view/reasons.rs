//! なぜこの結果？: the answers that moved it, and all points with their sums.

use super::{
    super::{
        answers::{Answers, Degree},
        outcome::{Outcome, band},
        question::{Aim, Question, TEXTS},
        score::{Contribution, Standing, contributions, lowering, raising},
    },
    change, digits,
};
use crate::ui::html::{element, icon, section};

/// The answers that moved the first, the common base, and all answers of all three.
/// `own`: they are this phone's answers and may be changed.
pub fn why(answers: &Answers, outcome: &Outcome, own: bool) -> String {
    let moved = |aim: &Aim| {
        let all = contributions(answers, *aim);
        let rows: String = [raising(&all), lowering(&all)].concat().iter().map(|one| row(one, own)).collect();
        let heading = element("h3", &[aim.name(), "の点を動かした答え"].concat());
        heading + &element("ul class=\"why\"", &rows)
    };
    let first: String = match outcome.ranking.flat() {
        true => String::new(),
        false => outcome.ranking.top().iter().map(moved).collect(),
    };
    let summary = element("summary", &(icon("chev") + "すべての答えと点を見る"));
    let fold = [&summary, RULE, &all_answers(answers, outcome, own)].concat();
    section("q-why", "なぜこの結果？", &[first, base(outcome), element("details class=\"more\"", &fold)].concat())
}

const RULE: &str = "<p class=\"m\">「どちらともいえない」を0として、そう思うほど＋、思わないほど−です。\
    その仕事の主な質問は3倍、少し関わる質問は1倍で数えます。飛ばした質問は数えません。</p>";

fn row(one: &Contribution, own: bool) -> String {
    let words = [
        element("span", &["「", one.question.text, "」"].concat()),
        element("span class=\"num\"", &signed(one.points)),
        element("small", &said(one.place, Some(one.degree), own)),
    ];
    element("li", &words.concat())
}

/// What all three ask for alike; it ranks nobody.
fn base(outcome: &Outcome) -> String {
    let Some(r) = outcome.base.r else { return String::new() };
    let words = if outcome.base.low() {
        [TEXTS.base_low, "順番にも入れていません。"].concat()
    } else {
        let drawn = match band(r).code {
            "strong" => "大事にしたい気持ちが、はっきり出ています",
            "some" => "大事にしたい気持ちが出ています",
            _ => "まだ、はっきりとは出ていません",
        };
        [
            "「人の役に立つ」「正確さ」「チーム」は、3つの仕事に共通の土台です。今の答えでは、",
            drawn,
            "。順番には入れていません。",
        ]
        .concat()
    };
    element("p class=\"m\"", &words)
}

/// The columns of the table of all answers.
const COLUMNS: [(Aim, &str); 3] = [(Aim::Ce, "工学"), (Aim::Rt, "放射線"), (Aim::Mt, "検査")];

/// Every question with its answer and what it adds to each profession; the columns add up to the sums at the foot.
fn all_answers(answers: &Answers, outcome: &Outcome, own: bool) -> String {
    let heads: String = COLUMNS.map(|(_, name)| element("th scope=\"col\" class=\"n\"", name)).concat();
    let rows: String =
        answers.sheet().enumerate().map(|(place, (question, degree))| points(place, question, degree, own)).collect();
    let foot = |name: &str, figure: fn(&Standing) -> String| {
        let cells: String =
            outcome.professions.iter().zip(COLUMNS).map(|(one, (_, name))| cell(name, &figure(one))).collect();
        element("tr", &(element("th scope=\"row\"", name) + &cells))
    };
    let sums = [
        foot("合計", |one| signed(one.sum)),
        foot("合計がとりうる幅", |one| "±".to_owned() + &(2 * one.weight).to_string()),
        foot("0〜100にした数字", |one| one.r().map_or_else(String::new, |r| r.index().to_string())),
    ];
    let table = [
        element("thead", &element("tr", &("<th scope=\"col\">質問と答え</th>".to_owned() + &heads))),
        element("tbody", &rows),
        element("tfoot", &sums.concat()),
    ];
    element("table class=\"tbl all-answers\"", &table.concat())
}

fn points(place: usize, question: &Question, degree: Option<Degree>, own: bool) -> String {
    let cells: String = COLUMNS
        .map(|(aim, name)| match (degree, question.weight(aim)) {
            (Some(degree), weight @ 1..) => cell(name, &signed(weight * degree.value())),
            _ => "<td></td>".into(),
        })
        .concat();
    let words = [question.text, &element("small", &said(place, degree, own))].concat();
    element("tr", &(element("th scope=\"row\"", &words) + &cells))
}

/// A cell that carries its column's name for the narrowest screens, where every row becomes a list.
fn cell(column: &str, figure: &str) -> String {
    element(&["td class=\"n\" data-l=\"", column, "\""].concat(), figure)
}

/// 「問5に「まあそう思う」」 and the way to change one's own.
fn said(place: usize, degree: Option<Degree>, own: bool) -> String {
    let (words, way) = match degree {
        Some(degree) => (["に「", degree.label(), "」 "].concat(), "変える"),
        None => ("は、まだです ".into(), "答える"),
    };
    let way = if own { change(place, way) } else { String::new() };
    ["問", &digits(place + 1), &words, &way].concat()
}

/// `＋6`, `−3`, `±0`.
fn signed(points: i32) -> String {
    let sign = match points {
        1.. => "＋",
        0 => "±",
        _ => "−",
    };
    sign.to_owned() + &points.abs().to_string()
}
