//! 何が変わると、入れかわる？: the smallest change of answers for each profession that is not alone on top.

use super::{
    super::{
        answers::Answers,
        flip::{Change, MOST_CHANGES, flip},
        outcome::Outcome,
        question::{Aim, QUESTIONS},
    },
    change, digits,
};
use crate::ui::html::{element, section};

/// `own`: they are this phone's answers and may be changed.
pub fn flips(answers: &Answers, outcome: &Outcome, own: bool) -> String {
    let others = Aim::PROFESSIONS.into_iter().filter(|aim| outcome.ranking.top() != [*aim]);
    let all: String = others.map(|aim| one(answers, aim, own)).collect();
    section("q-flip", "何が変わると、入れかわる？", &[ABOUT, &all].concat())
}

const ABOUT: &str = "<p class=m>いちばん少ない変え方です。答えを変えるようにすすめるものではありません。\
    点の差が小さいと、上では「ほぼ並んでいます」のままのこともあります。少しの違いで入れかわるなら、どちらの仕事も見てみる価値があります。</p>";

fn one(answers: &Answers, aim: Aim, own: bool) -> String {
    let heading = element("h3", &["「", aim.name(), "」がいちばん高くなるとき"].concat());
    let said = match flip(answers, aim) {
        Some(changes) => element("ul class=why", &changes.iter().map(|change| row(change, own)).collect::<String>()),
        None => element("p class=m", &[&digits(MOST_CHANGES), "問までの変え方では、一番上になりません。"].concat()),
    };
    heading + &said
}

fn row(flip: &Change, own: bool) -> String {
    let number = digits(flip.place + 1);
    let text = QUESTIONS.get(flip.place).map_or("", |question| question.text);
    let way = if own { change(flip.place, "変える") } else { String::new() };
    let words = ["問", &number, "を「", flip.from.label(), "」から「", flip.to.label(), "」へ ", &way].concat();
    element("li", &(element("span", &["「", text, "」"].concat()) + &element("small", &words)))
}
