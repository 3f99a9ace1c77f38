//! くらべる: answers kept under a name beside those of now, with what each comes to.

use super::{
    book::Book,
    case::{Case, Cases},
    sums,
};
use crate::{
    aid::{
        course::whole,
        form::{Field, Form},
        household::Commute,
        why::Why,
    },
    ui::html::{button, element, escaped, section},
    yen::Yen,
};

/// The keys that keep the answers of now, open a kept one, take it away, and bring the last one back.
pub const KEEP: &str = "keep-case";
pub const OPEN: &str = "open-case";
pub const DROP: &str = "drop-case";
pub const BRING_BACK: &str = "bring-back";

pub fn compare(form: &Form, book: &Book, now: &Cases) -> String {
    let kept: Vec<_> = form.kept_cases().map(|(place, kept)| (place, Column::of(kept, book))).collect();
    let own = (!form.is_kept()).then(|| Column { name: "いま".into(), about: about(form, &now.now), cases: None });
    let columns: Vec<_> = own.iter().chain(kept.iter().filter_map(|(_, column)| column.as_ref().ok())).collect();
    let table = if columns.len() == own.iter().len() { String::new() } else { table(book, now, &columns) };
    let name = |column: &Result<Column, String>| match column {
        Ok(column) => column.name.clone(),
        Err(given) => given.clone() + "（いまは計算できません）",
    };
    let rows: String = kept.iter().map(|(place, column)| tools(*place, &name(column))).collect();
    let rows = if rows.is_empty() { rows } else { element("ul class=kept-cases", &rows) };
    let undo = if form.can_bring_back() {
        element("p", &button(BRING_BACK, "", "class=txt", "消したものを元にもどす"))
    } else {
        String::new()
    };
    let words = "<p class=m>学校や住まいを変えた答えを、3つまで残して、ならべられます。残した答えは、この端末の中だけにあります。</p>";
    let keep = keep(form, own.is_some() && form.free_place().is_some());
    section("a-compare", "くらべる", &[words, &table, &rows, &undo, &keep].concat())
}

/// The key that keeps the answers of now, or why there is none.
fn keep(form: &Form, can: bool) -> String {
    if !can {
        let words = if form.is_kept() {
            "いまの答えは、残してあります。答えを変えると、いまの答えも横にならびます。"
        } else {
            "3つ残してあります。どれかを消すと、いまの答えを残せます。"
        };
        return element("p class=m", words);
    }
    [
        "<label class=field for=case-name><span class=l>いまの答えの名前（20字まで。なくてもよい）</span></label>\
         <span class=inp><input id=case-name name=case-name autocomplete=off maxlength=20 placeholder=\"例：A校・自宅\" value=\"",
        &escaped(form.get(Field::CaseName)),
        "\"></span>",
        &button(KEEP, "", "class=btn", "いまの答えを残して、くらべる"),
    ]
    .concat()
}

/// Answers, and what they come to; `None`: those of now.
struct Column {
    name: String,
    about: String,
    cases: Option<Cases>,
}

impl Column {
    /// The name alone where the answers come to no result in this version, as when the year of their entry is over.
    fn of(form: Form, book: &Book) -> Result<Self, String> {
        let given = escaped(form.get(Field::CaseName));
        let unnamed = given.is_empty();
        let Some(cases) = Cases::of(&form, book) else {
            return Err(if unnamed { "名前のない答え".into() } else { given });
        };
        let about = about(&form, &cases.now);
        let name = if unnamed { about.clone() } else { given };
        Ok(Self { name, about, cases: Some(cases) })
    }
}

/// The school, its years, and where the student lives.
fn about(form: &Form, case: &Case) -> String {
    let household = &case.household;
    let home = if household.commute == Commute::Home { "自宅" } else { "自宅外" };
    let kind = form.school().map_or("", |school| school.name);
    let school = form.taken_over().map_or_else(|| kind.into(), |(name, _)| escaped(name));
    [&*school, "・", &household.school.years.to_string(), "年・", home].concat()
}

fn tools(place: u8, name: &str) -> String {
    let place = place.to_string();
    let named = |more: &str, doing: &str| ["class=\"btn sm\" ", more, "aria-label=\"", name, doing, "\""].concat();
    let keys = button(OPEN, &place, &named("", "を開く"), "開く")
        + &button(DROP, &place, &named("data-once ", "を消す"), "消す");
    element(
        &["li class=\"row between\" id=case-", &place].concat(),
        &(element("span", name) + &element("span class=row", &keys)),
    )
}

/// One line: its name, and what it shows of a case.
type Row = (&'static str, fn(&Case) -> Option<Why>);

const ROWS: [Row; 5] = [
    ("学費", |case| whole("学費の合計", &case.years, |year| year.fees.as_ref())),
    ("減免（引かれる）", |case| whole("減免の合計", &case.years, |year| year.waiver.as_ref())),
    ("給付（返さない）", |case| whole("給付奨学金の合計", &case.years, |year| Some(&year.grant))),
    ("貸与（返す）", |case| whole("貸与奨学金の合計", &case.years, |year| Some(&year.loan))),
    ("残り", sums::rest),
];

fn table(book: &Book, now: &Cases, columns: &[&Column]) -> String {
    let mut names = String::new();
    for column in columns {
        let about = if column.about == column.name { "" } else { &column.about };
        names += &element("th class=n", &[&column.name, "<br><small>", about, "</small>"].concat());
    }
    let mut refused = String::new();
    for column in columns.iter().filter(|column| column.cases.as_ref().unwrap_or(now).now.refused) {
        let words =
            "：えらんだ貸与奨学金は、この答えでは借りられないので、それより低い額（なければ0円）で計算しています。";
        refused += &element("p class=m", &[&*column.name, words].concat());
    }
    let mut rows = String::new();
    for (label, read) in ROWS {
        let show = |why: &Why| {
            if why.amount < Yen::ZERO {
                "あまり<br>".to_owned() + &book.man(&why.clone().turned())
            } else {
                book.man(why)
            }
        };
        let mut cells = element("th scope=row", label);
        for column in columns {
            let words = column.cases.as_ref().unwrap_or(now).either(show, read);
            let words = if words.starts_with("不明（学校") { "不明".into() } else { words };
            cells.extend(["<td class=n data-l=\"", &column.name, "\">", &words, "</td>"]);
        }
        rows += &element("tr", &cells);
    }
    [
        "<div class=tbl-w><table class=tbl><caption>卒業までの合計（万円）</caption><thead><tr><th>内わけ</th>",
        &names,
        "</tr></thead><tbody>",
        &rows,
        "</tbody></table></div>",
        &refused,
    ]
    .concat()
}
