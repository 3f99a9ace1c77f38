//! なぜこの金額？: every amount on the result is a key, and behind it lies the page that says where it comes from.
//!
//! One page explains one amount down to the answers and the figures of the rules. The screen holds the page that was
//! asked for last, in a popover, which the browser opens and closes.

use std::cell::{Cell, RefCell};

use super::words::{cite, share_in_words};
use crate::{
    aid::{
        household::Household,
        support::Estimate,
        why::{BASE, Step, When, Why, why_base},
    },
    ui::html::{element, icon},
    yen::{Yen, in_man},
};

/// What a key to a derivation is called; it carries the number of the amount.
pub const WHY: &str = "why";

/// How many amounts a chapter has room for.
const ROOM: usize = 1_000;

/// The amounts of one screen, each once in a chapter, with its number.
#[derive(Default)]
pub struct Book {
    amounts: RefCell<Vec<(usize, Why)>>,
    /// The number of the next amount. Chapters keep the numbers of one part of the screen from moving with another's.
    next: Cell<usize>,
    /// The bases that amounts name.
    bases: RefCell<Vec<Why>>,
}

impl Book {
    /// What follows is part of this chapter of the screen.
    pub fn open_chapter(&self, chapter: usize) {
        self.next.set(chapter * ROOM);
    }

    /// Takes in the bases that the amounts of an estimate name.
    pub fn learn(&self, household: &Household, estimate: &Estimate) {
        let mut bases = self.bases.borrow_mut();
        for assessment in &estimate.assessments {
            let when = Some(When::Income(assessment.income_year));
            if !bases.iter().any(|base| base.amount == assessment.base && base.when == when) {
                bases.push(why_base(household, assessment));
            }
        }
    }

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
        let mut amounts = self.amounts.borrow_mut();
        let next = self.next.get();
        let mut chapter = amounts.iter().filter(|(number, _)| number / ROOM == next / ROOM);
        let known = chapter.find(|(_, known)| known.amount == why.amount && known == why).map(|(number, _)| *number);
        let number = known.unwrap_or_else(|| {
            amounts.push((next, why.clone()));
            self.next.set(next + 1);
            next
        });
        let number = number.to_string();
        [
            "<button type=button class=yen name=why popovertarget=why popovertargetaction=show value=",
            &number,
            ">",
            words,
            "</button>",
        ]
        .concat()
    }

    /// The popover with the page of an amount, to stand at the end of the screen.
    pub fn page(&self, number: Option<usize>) -> String {
        let amounts = self.amounts.borrow();
        let asked = number.and_then(|asked| amounts.iter().find(|(number, _)| *number == asked));
        let page = asked.map_or_else(String::new, |(number, why)| {
            let open = ["div class=stack id=why-", &number.to_string()].concat();
            element(&open, &Page { book: self, told: RefCell::default() }.text(why))
        });
        [
            "<div popover class=\"why-w no-print\" id=why role=dialog aria-label=なぜこの金額？>\
            <button type=button class=ico aria-label=閉じる popovertarget=why popovertargetaction=hide>",
            &icon("x"),
            "</button>",
            &page,
            "</div>",
        ]
        .concat()
    }

    /// Every amount that has a page, by its number.
    pub fn amounts(self) -> Vec<(usize, Why)> {
        self.amounts.into_inner()
    }

    /// The derivation of a base that is only named.
    fn base(&self, why: &Why) -> Option<Why> {
        let named = why.label == BASE && why.parts.is_empty();
        let bases = self.bases.borrow();
        let known = bases.iter().find(|base| base.amount == why.amount && base.when == why.when);
        known.filter(|_| named).cloned()
    }
}

/// A page while it is written: a base that many amounts name is told once.
struct Page<'a> {
    book: &'a Book,
    told: RefCell<Vec<Why>>,
}

impl Page<'_> {
    fn text(&self, why: &Why) -> String {
        [
            "<p class=\"s dim\">",
            why.label,
            &when(why.when),
            "（目安）</p><p class=v>",
            &why.amount.to_string(),
            "</p>",
            &element("p class=m", &law(why)),
            &element("div class=tree", &self.lines(why, "details open")),
        ]
        .concat()
    }

    /// The parts of an amount and what decided it, one line each.
    fn lines(&self, why: &Why, fold: &str) -> String {
        let passes = matches!(why.step, Step::Sum | Step::FloorTo(_) | Step::OrZero);
        let mut text = String::new();
        for part in &why.parts {
            self.part(&mut text, part, [false, passes], fold);
        }
        for reason in &why.because {
            self.part(&mut text, reason, [false, false], fold);
        }
        text
    }

    /// One part; what only passes an amount on is left out, and what is taken away has its sign turned.
    fn part(&self, text: &mut String, why: &Why, [minus, in_sum]: [bool; 2], fold: &str) {
        let alone = why.because.is_empty() && why.rule.is_none();
        let passes = match why.step {
            Step::Less => return why.parts.iter().for_each(|part| self.part(text, part, [!minus, in_sum], fold)),
            Step::OrZero => why.amount == why.parts.iter().map(|part| part.amount).sum(),
            Step::Sum => in_sum && why.label == "差",
            _ => false,
        };
        if alone && passes {
            why.parts.iter().for_each(|part| self.part(text, part, [minus, in_sum], fold));
        } else {
            text.push_str(&self.line(why, minus, fold));
        }
    }

    fn line(&self, why: &Why, minus: bool, fold: &str) -> String {
        let base = self.book.base(why);
        if let Some(base) = base
            && !self.told.borrow().contains(why)
        {
            self.told.borrow_mut().push(why.clone());
            return self.line(&base, minus, "details");
        }
        let amount = if minus { -why.amount } else { why.amount };
        let statement = why.amount == Yen::ZERO && why.label.ends_with('。');
        let amount = if statement { String::new() } else { amount.to_string() };
        let words = [
            "<span>",
            why.label,
            &when(why.when),
            "</span><span class=num>",
            &amount,
            "</span><span class=law>",
            &law(why),
            "</span>",
        ];
        if why.parts.is_empty() && why.because.is_empty() {
            return element("div class=leaf", &words.concat());
        }
        let summary = element("summary", &(icon("chev") + &words.concat()));
        element(fold, &(summary + &self.lines(why, "details")))
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
        Step::Times(share) if share.denominator > 1 && share.numerator == share.denominator => part() + "の満額",
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
        Step::Level { rate, years } => {
            let rate = times(rate.of(Yen(100_000)).0, 100_000);
            [&part(), "を年", &rate, "の利率で、", &years.to_string(), "年のあいだ毎月同じ額で返す"].concat()
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
