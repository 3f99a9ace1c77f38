//! なぜこの金額？: every amount on the result is a key, and behind it lies the page that says where it comes from.
//!
//! The pages are popovers: they open and close without a script, over whatever is being read. One page explains an
//! amount down to the answers and the figures of the rules; what takes many lines has a page of its own.

use std::cell::RefCell;

use super::words::{cite, share_in_words};
use crate::{
    aid::why::{Step, When, Why},
    ui::html::{element, icon},
    yen::{Yen, in_man},
};

/// The pages of one screen, each once.
#[derive(Default)]
pub struct Book {
    pages: RefCell<Vec<(Why, String)>>,
}

/// An amount that takes more lines than this stands on a page of its own.
const LINES: usize = 12;

impl Book {
    /// `196,700円`, to be opened.
    pub fn amount(&self, why: &Why) -> String {
        self.key(why, &why.amount.to_string())
    }

    /// `19.7`, for tables in 万円.
    pub fn man(&self, why: &Why) -> String {
        let text = in_man(why.amount);
        self.key(why, text.strip_suffix("万円").unwrap_or(&text))
    }

    /// Other words for an amount, which lead to its page.
    pub fn key(&self, why: &Why, words: &str) -> String {
        ["<button type=button class=yen popovertarget=w", &self.page(why), ">", words, "</button>"].concat()
    }

    /// The number of an amount's page.
    fn page(&self, why: &Why) -> String {
        let known = self.pages.borrow().iter().position(|(known, _)| known == why);
        let at = known.unwrap_or_else(|| {
            let text = self.explained(why);
            let mut pages = self.pages.borrow_mut();
            pages.push((why.clone(), text));
            pages.len() - 1
        });
        at.to_string()
    }

    fn explained(&self, why: &Why) -> String {
        [
            "<p class=\"s dim\">",
            why.label,
            &when(why.when),
            "（目安）</p><p class=v>",
            &why.amount.to_string(),
            "</p>",
            &element("p class=m", &law(why)),
            &element("div class=tree", &self.lines(why)),
        ]
        .concat()
    }

    /// The parts of an amount and what decided it, one line each.
    fn lines(&self, why: &Why) -> String {
        let mut text = String::new();
        for part in &why.parts {
            self.part(&mut text, part, false, why.step == Step::Sum);
        }
        for reason in &why.because {
            self.part(&mut text, reason, false, false);
        }
        text
    }

    /// One part; what only passes an amount on is left out, and what is taken away has its sign turned.
    fn part(&self, text: &mut String, why: &Why, minus: bool, in_sum: bool) {
        let alone = why.because.is_empty() && why.rule.is_none();
        let passes = match why.step {
            Step::Less => return why.parts.iter().for_each(|part| self.part(text, part, !minus, in_sum)),
            Step::OrZero => why.amount == why.parts.iter().map(|part| part.amount).sum(),
            Step::Sum => in_sum && why.label == "差",
            _ => false,
        };
        if alone && passes {
            why.parts.iter().for_each(|part| self.part(text, part, minus, in_sum));
        } else {
            text.push_str(&self.line(why, minus));
        }
    }

    fn line(&self, why: &Why, minus: bool) -> String {
        let amount = if minus { -why.amount } else { why.amount };
        let statement = why.amount == Yen::ZERO && why.label.ends_with('。');
        let amount = if statement { String::new() } else { amount.to_string() };
        let name = ["<span>", why.label, &when(why.when), "</span>"].concat();
        let number = |amount: &str| ["<span class=num>", amount, "</span>"].concat();
        let small = ["<span class=law>", &law(why), "</span>"].concat();
        if why.parts.is_empty() && why.because.is_empty() {
            return element("div class=leaf", &(name + &number(&amount) + &small));
        }
        if why.weight() > LINES {
            return element("div class=leaf", &(name + &number(&self.key(why, &amount)) + &small));
        }
        let summary = element("summary", &(icon("chev") + &name + &number(&amount) + &small));
        element("details open", &(summary + &self.lines(why)))
    }

    /// The pages, to stand at the end of the screen.
    pub fn pages(&self) -> String {
        let mut text = String::new();
        for (at, (why, page)) in self.pages.borrow().iter().enumerate() {
            let id = at.to_string();
            text.extend([
                "<div popover class=\"sheet-w no-print\" id=w",
                &id,
                " role=dialog aria-label=\"",
                why.label,
                "\"><button type=button class=ico aria-label=閉じる popovertarget=w",
                &id,
                " popovertargetaction=hide>",
                &icon("close"),
                "</button>",
                page,
                "</div>",
            ]);
        }
        text
    }

    /// Every amount that has a page.
    pub fn amounts(self) -> Vec<Why> {
        self.pages.into_inner().into_iter().map(|(why, _)| why).collect()
    }
}

/// （2027年度）
fn when(when: Option<When>) -> String {
    let words = match when {
        None => return String::new(),
        Some(When::Fiscal(year)) => year.to_string() + "年度",
        Some(When::Income(year)) => year.to_string() + "年の収入",
        Some(When::Month(year, month)) => [&year.to_string(), "年", &month.to_string(), "月"].concat(),
    };
    ["（", &words, "）"].concat()
}

/// How an amount follows from its parts, and the rule behind it.
fn law(why: &Why) -> String {
    let part = || why.parts.iter().map(|part| part.amount).sum::<Yen>().to_string();
    let unit = |unit: i64, way: &str| [&unit.to_string(), "円未満は", way].concat();
    let formula = match why.step {
        Step::Answer => "入力した答え".into(),
        Step::Figure | Step::Less => String::new(),
        Step::Found => "1円ずつ調べた結果".into(),
        Step::Sum => if why.parts.len() > 1 { "下の合計" } else { "" }.into(),
        Step::Times(share) => {
            let down = if share.denominator > 1 { "（1円未満は切り捨て）" } else { "" };
            [&part(), " × ", &times(share.numerator, share.denominator), down].concat()
        }
        Step::TimesUp(share, rounding) => {
            [&part(), " × ", &share_in_words(share), "（", &unit(rounding, "切り上げ"), "）"].concat()
        }
        Step::FloorTo(1) => "そのまま".into(),
        Step::FloorTo(rounding) => [&part(), "の", &unit(rounding, "切り捨て")].concat(),
        Step::Least => "下のうち、小さい方".into(),
        Step::Greatest => "下のうち、大きい方".into(),
        Step::OrZero => "0円より小さくはなりません".into(),
        Step::Half { second } => [&*part(), "の半分（", if second { "後期" } else { "前期" }, "）"].concat(),
        Step::Level(share) => {
            [&part(), "を年", &times(share.numerator, share.denominator), "の利率で、毎月同じ額で返す"].concat()
        }
    };
    let rule = why.rule.map(cite).unwrap_or_default();
    if formula.is_empty() || rule.is_empty() { formula + &rule } else { [&*formula, "。", &rule].concat() }
}

/// `6％`, `2.922％`, `12`, or `4分の3`.
fn times(numerator: i64, denominator: i64) -> String {
    let number = |number: i64| number.to_string();
    match (numerator, denominator) {
        (_, 1) => number(numerator),
        (_, 100) => number(numerator) + "％",
        (_, 100_000) => {
            let thousandths = number(1_000 + numerator % 1_000);
            let after = thousandths.get(1..).unwrap_or_default().trim_end_matches('0');
            let point = if after.is_empty() { "" } else { "." };
            [&number(numerator / 1_000), point, after, "％"].concat()
        }
        _ => [&number(denominator), "分の", &number(numerator)].concat(),
    }
}
