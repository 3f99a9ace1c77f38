//! くらべる: answers kept under a name beside those of now, with what each comes to.

use super::{
    book::Book,
    case::{Case, Cases},
    ranged::range_instead,
    sums,
    words::left_out,
};
use crate::{
    aid::{
        course::whole,
        draft::Question,
        form::{Field, Form},
        household::Commute,
        range::Range,
        why::Why,
    },
    ui::html::{button, element, escaped, section},
    yen::{Yen, in_man},
};

/// The keys that keep the answers of now, open a kept one, take it away, and bring the last one back.
pub const KEEP: &str = "keep-case";
pub const OPEN: &str = "open-case";
pub const DROP: &str = "drop-case";
pub const BRING_BACK: &str = "bring-back";

pub fn compare(form: &Form, book: &Book, now: Worked) -> String {
    let kept: Vec<_> = form.kept_cases().map(|(place, kept)| (place, Column::of(kept, book))).collect();
    let own = (!form.is_kept()).then(|| Column {
        name: "いま".into(),
        about: now.about(form),
        worked: now,
        partly: is_partly_known(form),
    });
    let columns: Vec<_> = own.iter().chain(kept.iter().filter_map(|(_, column)| column.as_ref().ok())).collect();
    let table = if columns.len() == own.iter().len() { String::new() } else { table(book, &columns) };
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

/// What answers come to.
pub enum Worked<'a> {
    Now(&'a Cases),
    Kept(Box<Cases>),
    /// わからない leaves no single amount.
    Range(Box<Range>),
}

impl Worked<'_> {
    fn cases(&self) -> Option<&Cases> {
        match self {
            Self::Now(cases) => Some(cases),
            Self::Kept(cases) => Some(cases),
            Self::Range(_) => None,
        }
    }

    /// The school, its years, and where the student lives, as far as that is known.
    fn about(&self, form: &Form) -> String {
        let household = match self {
            Self::Now(cases) => &cases.now.household,
            Self::Kept(cases) => &cases.now.household,
            Self::Range(range) => &range.best,
        };
        let told = |question| !matches!(self, Self::Range(range) if range.open.contains(&question));
        let kind = form.school().map_or("学校の種類はわからない", |school| school.name);
        let mut known = vec![form.taken_over().map_or_else(|| kind.into(), |(name, _)| escaped(name))];
        if told(Question::Years) {
            known.push(household.school.years.to_string() + "年");
        }
        if told(Question::Commute) {
            known.push(if household.commute == Commute::Home { "自宅" } else { "自宅外" }.into());
        }
        known.join("・")
    }
}

struct Column<'a> {
    name: String,
    about: String,
    worked: Worked<'a>,
    /// Whether something of the fees is in no sum.
    partly: bool,
}

impl Column<'_> {
    /// The name alone where the answers come to no result in this version, as when the year of their entry is over.
    fn of(form: Form, book: &Book) -> Result<Self, String> {
        let given = escaped(form.get(Field::CaseName));
        let unnamed = given.is_empty();
        let range = range_instead(&form).map(|range| Worked::Range(Box::new(range)));
        let Some(worked) = range.or_else(|| Cases::of(&form, book).map(|cases| Worked::Kept(Box::new(cases)))) else {
            return Err(if unnamed { "名前のない答え".into() } else { given });
        };
        let about = worked.about(&form);
        let name = if unnamed { about.clone() } else { given };
        Ok(Self { name, about, worked, partly: is_partly_known(&form) })
    }
}

fn is_partly_known(form: &Form) -> bool {
    !left_out(form).is_empty()
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

/// One line: its name, what it shows of a case, and of a range.
type Row = (&'static str, fn(&Case) -> Option<Why>, fn(&Range) -> Option<[Yen; 2]>);

const ROWS: [Row; 5] = [
    ("学費", |case| whole("学費の合計", &case.years, |year| year.fees.as_ref()), |range| range.fees),
    ("減免（引かれる）", |case| whole("減免の合計", &case.years, |year| year.waiver.as_ref()), |range| range.waiver),
    ("給付（返さない）", |case| whole("給付奨学金の合計", &case.years, |year| Some(&year.grant)), |range| range.grant),
    // A range is worked out without a loan.
    ("貸与（返す）", |case| whole("貸与奨学金の合計", &case.years, |year| Some(&year.loan)), |_| Some([Yen::ZERO; 2])),
    ("残り", sums::rest, |range| range.remaining.as_ref().map(|spread| [spread.least, spread.most])),
];

fn table(book: &Book, columns: &[&Column]) -> String {
    let mut names = String::new();
    for column in columns {
        let about = if column.about == column.name { "" } else { &column.about };
        names += &element("th class=n", &[&column.name, "<br><small>", about, "</small>"].concat());
    }
    let mut refused = String::new();
    for column in columns.iter().filter(|column| column.worked.cases().is_some_and(|cases| cases.now.refused)) {
        let words =
            "：えらんだ貸与奨学金は、この答えでは借りられないので、それより低い額（なければ0円）で計算しています。";
        refused += &element("p class=m", &[&*column.name, words].concat());
    }
    let mut rows = String::new();
    for (label, read, ends) in ROWS {
        let show = |why: &Why| sums::cell(book, why, false);
        let mut cells = element("th scope=row", label);
        for column in columns {
            let words = match &column.worked {
                Worked::Range(range) => ends(range).map_or_else(|| "不明".into(), from_to),
                Worked::Now(cases) => cases.either(show, read),
                Worked::Kept(cases) => cases.either(show, read),
            };
            let unknown = words.starts_with("不明");
            let words = if words.starts_with("不明（学校") { "不明".into() } else { words };
            let partly = column.partly && !unknown && ["学費", "残り"].contains(&label);
            let partly = if partly { "<br><small>（一部は不明）</small>" } else { "" };
            cells.extend(["<td class=n data-l=\"", &column.name, "\">", &words, partly, "</td>"]);
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

/// `30.7〜60.7`, in 万円; a surplus is named, and then what remains is too.
fn from_to([least, most]: [Yen; 2]) -> String {
    let [low, high] = [least, most].map(|amount| {
        let text = in_man(Yen(amount.0.abs()));
        text.strip_suffix("万円").unwrap_or(&text).to_owned()
    });
    let surplus = if least < Yen::ZERO { "あまり " } else { "" };
    if least == most {
        surplus.to_owned() + &low
    } else if least >= Yen::ZERO {
        [&low, "〜<wbr>", &high].concat()
    } else if most > Yen::ZERO {
        [surplus, &low, "から<wbr>残り ", &high, "まで"].concat()
    } else {
        [surplus, &high, "〜<wbr>", &low].concat()
    }
}
