//! What each school year costs and what remains, in 万円; every cell leads to the yen behind it.

use super::{
    bars::bars,
    book::Book,
    case::{Case, Cases},
    words::STEM_OPEN,
};
use crate::{
    aid::{
        course::{CourseYear, whole},
        form::Form,
        why::Why,
    },
    ui::html::{callout, element, escaped},
    yen::Yen,
};

pub fn section(form: &Form, book: &Book, cases: &Cases) -> String {
    let years = &cases.now.years;
    let left_out = cases.now.left_out;
    let without =
        [left_out, "の額がわからないので、学費と残りには入っていません。学校に確認して足してください。"].concat();
    let mut remarks = vec![
        "施設費・実習費などは、減免されません。家賃や食費などの生活費は、残りに入っていません。",
        "表は、四捨五入した万円です。足した数と合計が、0.1ちがうことがあります。",
    ];
    let from = form.taken_over().filter(|(_, which)| !which.is_empty()).map(|(name, which)| taken(name, which));
    remarks.extend(from.as_deref());
    if cases.now.household.school.tuition.in_year(0).is_none() || cases.now.household.school.entrance_fee.is_none() {
        remarks.push(
            "不明のところは、授業料や入学金を学校に確認して入れると計算できます。「最大」は、学費が減免の上限より高いときの額です。",
        );
    }
    if is_partly_known(&cases.now) {
        remarks.push(&without);
    }
    if years.iter().filter_map(|year| year.rest.as_ref()).any(|rest| rest.amount < Yen::ZERO) {
        let borrows = years.iter().any(|year| year.loan.amount > Yen::ZERO);
        remarks.push(if borrows {
            "「あまり」は、支援と借りるお金を合わせると、入れた学費より多い年です。借りた分は、あとで返します。"
        } else {
            "「あまり」は、支援が、入れた学費より多い年です。"
        });
    }
    if cases.stem.is_some() {
        remarks.push(STEM_OPEN);
        remarks.push("図は、当たらない場合（減免なし）です。");
    }
    ["<h2 id=a-money>学費を、どう払うか</h2>", &bars(years), &table(book, cases), &callout(&remarks)].concat()
}

/// Where the fees come from, when a school handed them over.
fn taken(name: &str, which: &str) -> String {
    [
        "学費は、",
        &escaped(name),
        "の資料をもとにしています：",
        &escaped(which),
        "。入学する年の額と、教科書・白衣・後援会費など、ほかにかかるお金は、学校に確認してください。",
    ]
    .concat()
}

/// One line of the table: its name, the sum of its years, and whether it is taken away from the fees.
struct Row {
    name: &'static str,
    total: &'static str,
    minus: bool,
    read: fn(&CourseYear) -> Option<&Why>,
}

const FEES: Row = Row { name: "学費", total: "学費の合計", minus: false, read: |year| year.fees.as_ref() };
const WAIVER: Row =
    Row { name: "減免（引かれる）", total: "減免の合計", minus: true, read: |year| year.waiver.as_ref() };
const GRANT: Row =
    Row {
        name: "給付（返さない）", total: "給付奨学金の合計", minus: true, read: |year| Some(&year.grant)
    };
const LOAN: Row =
    Row { name: "貸与（返す）", total: "貸与奨学金の合計", minus: true, read: |year| Some(&year.loan) };
const REST: Row = Row { name: "残り", total: "残りの合計", minus: false, read: |year| year.rest.as_ref() };

/// What remains of the whole course.
pub fn rest(case: &Case) -> Option<Why> {
    whole(REST.total, &case.years, REST.read)
}

/// The table alone.
pub fn table(book: &Book, cases: &Cases) -> String {
    let years = &cases.now.years;
    let names: String = (1..=years.len()).map(|place| element("th class=n", &(place.to_string() + "年"))).collect();
    let borrowed = years.iter().any(|year| year.loan.amount > Yen::ZERO);
    [
        "<div class=tbl-w><table class=tbl><caption>数字で見る（万円）</caption><thead><tr><th>内わけ</th>",
        &names,
        "<th class=n>合計</th></tr></thead><tbody>",
        &row(book, cases, &FEES),
        &row(book, cases, &WAIVER),
        &row(book, cases, &GRANT),
        &if borrowed { row(book, cases, &LOAN) } else { String::new() },
        "</tbody><tfoot>",
        &row(book, cases, &REST),
        "</tfoot></table></div>",
    ]
    .concat()
}

fn row(book: &Book, cases: &Cases, row: &Row) -> String {
    let most = row.name == WAIVER.name && cases.now.years.iter().any(|year| year.at_most);
    let partly = row.name != GRANT.name && row.name != WAIVER.name && row.name != LOAN.name;
    let without = partly && is_partly_known(&cases.now);
    let after = if most {
        "<br><small>（最大）</small>"
    } else if without {
        "<br><small>（一部は不明）</small>"
    } else {
        ""
    };
    let mut text = ["<tr><th scope=row>", row.name, after, "</th>"].concat();
    let show = |why: &Why| cell(book, why, row.minus);
    let mut add = |label: &str, words: String| {
        let words = if words.starts_with("不明（学校") { "不明".into() } else { words };
        text.extend(["<td class=n data-l=", label, ">", &words, "</td>"]);
    };
    for place in 0..cases.now.years.len() {
        let words = cases.either(show, |case| (row.read)(case.years.get(place)?).cloned());
        add(&((place + 1).to_string() + "年"), words);
    }
    add("合計", cases.either(show, |case| whole(row.total, &case.years, row.read)));
    text + "</tr>"
}

/// Whether there are fees, from which something is left out.
fn is_partly_known(case: &Case) -> bool {
    !case.left_out.is_empty() && case.years.iter().any(|year| year.fees.is_some())
}

pub(super) fn cell(book: &Book, why: &Why, minus: bool) -> String {
    if minus {
        book.man(&why.clone().turned())
    } else if why.amount < Yen::ZERO {
        "あまり<br>".to_owned() + &book.man(&why.surplus())
    } else {
        book.man(why)
    }
}
