//! わからない in the result: from what to what each amount may be, and which questions make the difference.

use super::{
    book::Book,
    compare::{Worked, compare},
    handover::share_html,
    words,
};
use crate::{
    aid::{
        draft::Question,
        form::{Field, Form},
        household::Kind,
        range::{Range, Spread, range},
    },
    browser::address::href,
    route::Route,
    ui::html::{callout, element, elements, link, section},
    yen::{Yen, grouped},
};

/// The range of a form whose open questions leave no single household, or one that only silence makes single; `None`: it
/// has one, or a step is not answered.
pub fn range_instead(form: &Form) -> Option<Range> {
    let silent =
        |question: &Question| matches!(question, Question::Mode | Question::SpecialHome | Question::StudentIncome);
    let single = form.draft().household().is_some();
    if single && !form.open().iter().any(silent) {
        return None;
    }
    range(form).filter(|range| !single || moves(range))
}

/// The result of a form that has a range instead of one.
#[must_use]
pub fn open_result_html(form: &Form) -> Option<String> {
    let range = range_instead(form)?;
    let heading = if moves(&range) { MOVES } else { "わからないところがあっても、額は同じです" };
    let told = amounts(form, &range, heading);
    let book = Book::default();
    let known = !form.open().contains(&Question::StudentBirth);
    let late = if known && words::late(&range.best) { callout(&[words::LATE]) } else { String::new() };
    let change = link(&(href(&Route::Money) + "#check"), "class=\"btn go\"", "答えを見なおす");
    let parts = [
        element("div class=intro", &(element("h1", "支援の見込み（目安）") + &callout(&[DECIDED]) + &late)),
        told,
        element("p", &change),
        compare(form, &book, Worked::Range(Box::new(range))),
        section("a-share", "結果を見せる", &share_html(form)),
        book.page(form.asked),
    ];
    Some(parts.concat())
}

const DECIDED: &str = "決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。\
    わからないところに答えると、幅がせまくなります。";

const MOVES: &str = "わからないところがあるので、幅で出します";

/// The range of a form with open questions; nothing where none moves an amount.
#[must_use]
pub fn range_html(form: &Form) -> String {
    range(form).filter(moves).map_or_else(String::new, |range| amounts(form, &range, MOVES))
}

/// Whether an open question moves an amount, or leaves one unknown.
fn moves(range: &Range) -> bool {
    let [tuition, entrance] = [&range.tuition_waiver, &range.entrance_waiver].map(Option::as_ref);
    let spreads = [Some(&range.grant_month), tuition, entrance, range.remaining.as_ref()];
    let known = tuition.is_some() && entrance.is_some();
    !known || spreads.into_iter().flatten().any(|spread| spread.least != spread.most)
}

/// The amounts from the least to the most, and what makes the difference.
fn amounts(form: &Form, range: &Range, heading: &str) -> String {
    let spreads = [Some(&range.grant_month), range.tuition_waiver.as_ref(), range.entrance_waiver.as_ref()];
    let remaining = range.remaining.as_ref();
    let ends = |spread: &Spread| [spread.least, spread.most];
    let [grant, tuition, entrance] =
        spreads.map(|spread| spread.map_or_else(|| "学校に確認".into(), |spread| between(ends(spread))));
    let fees = [Field::Tuition, Field::EntranceFee].iter().all(|field| form.read(*field).is_ok());
    let open = if fees { "学校に確認" } else { "学費がわからないので、計算できません" };
    let rows = [
        row("給付奨学金（返さない）・1年目の1か月", &grant),
        row("授業料の減免・1年目", &tuition),
        row("入学金の減免", &entrance),
        row(
            &["残り（卒業まで", &words::but_for(words::left_out(form)), "）"].concat(),
            &remaining.map_or_else(|| open.into(), |spread| left(ends(spread))),
        ),
    ];
    let mut causes = Vec::new();
    for question in spreads.into_iter().chain([remaining]).flatten().flat_map(|spread| &spread.causes) {
        let cause = [question.name(), taken(form, *question)].concat();
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    let why = if causes.is_empty() {
        String::new()
    } else {
        element("p class=m", "幅があるのは、次のところが「わからない」ためです。")
            + &element("ul class=\"points m\"", &elements("li", causes))
    };
    let which =
        if why.is_empty() { "" } else { "いちばん少ないときと、いちばん多いときの目安です。" };
    let note = element("p class=\"m dim\"", &[which, "支援は、年ごとに変わることがあります。残りは、その変化も入れた卒業までの額です。家賃や食費などの生活費は入っていません。"].concat());
    [
        "<section class=\"panel stack\" aria-labelledby=a-range><h2 id=a-range>",
        heading,
        "</h2>",
        &note,
        "<dl class=answers>",
        &rows.concat(),
        "</dl>",
        &why,
        "</section>",
    ]
    .concat()
}

/// What is taken for possible where a question is open (see [`crate::aid::range`]).
fn taken(form: &Form, question: Question) -> &'static str {
    match (question, form.school().map(|school| school.kind)) {
        (Question::Years, Some(Kind::Senmon)) => "（2〜4年として）",
        (Question::Years, Some(Kind::Tandai)) => "（2〜3年として）",
        (Question::Years, _) => "（その学校でふつうの年数として）",
        (Question::StudentBirth, _) => "（16〜30歳として）",
        (Question::Parents, _) => "（父母か、そのどちらかとして）",
        (Question::Siblings, _) if form.siblings().is_none() => "（0〜3人として）",
        (Question::IncomeA | Question::IncomeB | Question::StudentIncome, _) => {
            "（0円から、どの区分よりも多い収入までとして）"
        }
        _ => "",
    }
}

fn row(name: &str, value: &str) -> String {
    ["<div class=answer><dt>", name, "</dt><dd>", value, "</dd></div>"].concat()
}

fn between([least, most]: [Yen; 2]) -> String {
    if least == most { yen(least) } else { [&yen(least), "〜<wbr>", &yen(most)].concat() }
}

fn yen(amount: Yen) -> String {
    grouped(amount.0) + "円"
}

/// What remains: each end says which it is where one of them is too much.
fn left([least, most]: [Yen; 2]) -> String {
    if least >= Yen::ZERO {
        between([least, most])
    } else if most > Yen::ZERO {
        ["あまり ", &yen(-least), " から<wbr>、残り ", &yen(most), " まで"].concat()
    } else {
        "あまり ".to_owned() + &between([-most, -least])
    }
}
