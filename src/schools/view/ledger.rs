//! The ledger of two ways to the licence with fields to type in. The page that only has to be read holds the example as a
//! table; on the phone the fields take its place.

use std::cell::RefCell;

use super::reading::reading;
use crate::{
    aid::amount,
    browser::{page, redraw::redraw},
    schools::ledger::{Ledger, total},
    ui::{
        act::Act,
        field::{Control, amount_field},
        html::{button, element},
    },
    yen::Yen,
};

/// The place of the ledger, and the attribute that holds the example.
const PLACE: &str = "#lines";
const EXAMPLE: &str = "data-lines";

/// The name of the key that brings the example back.
const RESET: &str = "example";

/// The two ways: what their fields' names begin with, and what they are called.
const SIDES: [(&str, &str); 2] = [("c", "専門学校3年"), ("u", "大学4年")];

thread_local! {
    /// What was typed during this visit; it is kept nowhere.
    static LEDGER: RefCell<Option<Ledger>> = const { RefCell::new(None) };
}

/// Puts the fields in the place of the table.
pub fn open_ledger() {
    let example = || Ledger::from_text(&page::attribute(PLACE, EXAMPLE).unwrap_or_default());
    LEDGER.with_borrow_mut(|ledger| redraw(PLACE, &ledger_html(ledger.get_or_insert_with(example))));
}

/// Does what an act on the page says.
pub fn ledger_acted(act: &Act) {
    LEDGER.with_borrow_mut(|ledger| {
        let Some(ledger) = ledger else { return };
        if act.name == RESET {
            ledger.reset();
        }
        for (side, (letter, _)) in SIDES.into_iter().enumerate() {
            if let Some(at) = act.name.strip_prefix(letter).and_then(|at| at.parse().ok()) {
                ledger.type_in(at, side, &act.value);
            }
        }
        redraw(PLACE, &ledger_html(ledger));
    });
}

/// All lines with their fields, and the sums.
#[must_use]
pub fn ledger_html(ledger: &Ledger) -> String {
    let lines = ledger.lines();
    let mut html = String::from("<div class=stack>");
    for (at, line) in lines.iter().enumerate() {
        let number = at.to_string();
        let fields = [0, 1].map(|side| field(ledger, at, side)).concat();
        let difference = line
            .difference()
            .map_or_else(|| "<b>不明</b>（合計に入れません）".into(), |yen| element("b class=num", &more(yen)));
        let whose = if ledger.is_own(at) { "自分の数字" } else { "例の数字" };
        let name = element(&["h3 id=line-", &number].concat(), &line.name);
        let sign = if line.lowers { "<p class=\"s dim\">費用から引く額を入れます。</p>" } else { "" };
        let foot = element("p class=m", &["大学との差：", &difference, "・", whose].concat());
        html += &element(
            &["div class=\"panel line\" role=group aria-labelledby=line-", &number].concat(),
            &[&name, sign, &element("div class=pair", &fields), &foot].concat(),
        );
    }
    let total = total(&lines);
    let words = match total {
        Some([college, university, _]) if college < Yen::ZERO || university < Yen::ZERO => {
            "引く額のほうが大きくなっています。減免は、学費の額までしか受けられません。差は、上の行の差の合計です。"
        }
        Some(_) => "差は、上の行の差の合計です。不明の行は、どちらの合計にも入れていません。",
        None => "かかるお金の行がどれも不明なので、合計は出せません。両方の額が分かる行を入れてください。",
    };
    let sums = total.map_or_else(|| ["不明"; 3].map(str::to_owned), |sums| sums.map(|yen| yen.to_string()));
    let sums = ["専門学校3年", "大学4年", "大学との差"].into_iter().zip(sums);
    let sums: String = sums.map(|(name, sum)| reading(name, Some((&sum, "")), "")).collect();
    html +=
        &["<h3>合計</h3>", &element("div class=\"reads sums\" aria-live=polite", &sums), "<p class=m>", words, "</p>"]
            .concat();
    html + &button(RESET, "", "class=btn", "例の数字にもどす") + "</div>"
}

fn field(ledger: &Ledger, at: usize, side: usize) -> String {
    let (letter, name) = SIDES.get(side).copied().unwrap_or_default();
    let text = ledger.text(at, side);
    let control = Control { id: letter.to_owned() + &at.to_string(), value: &text, error: ledger.error(at, side) };
    let echo = amount::parse(&text).map(amount::echo).unwrap_or_default();
    amount_field(&control, [name, "", "万円", "不明", &echo])
}

/// A difference with its sign.
fn more(difference: Yen) -> String {
    let sign = if difference.0 > 0 { "＋" } else { "" };
    sign.to_owned() + &difference.to_string()
}
