//! 貸与奨学金: what can be chosen, what is given back; and what there is beside it.

use super::{book::Book, case::Case};
use crate::{
    aid::{
        form::{Field, Form},
        loan::LoanType,
        other_money::JFC_CONDITIONS,
        plan::Borrowing,
        why::Why,
        why_loan::{
            Choices, Repaid, choices, why_borrowed, why_guarantee, why_jfc, why_loan_limits, why_type1, why_type2,
        },
    },
    ui::html::{element, elements, more, section},
    yen::{Yen, grouped},
};

/// What the form chose to borrow; `None` for nothing.
fn chosen(form: &Form, field: Field) -> Option<Yen> {
    form.get(field).parse().ok().map(Yen)
}

/// What was chosen, as far as it can be had.
pub fn borrowing(form: &Form, choices: &Choices) -> Borrowing {
    choices.borrowing(chosen(form, Field::Loan1), chosen(form, Field::Loan2))
}

pub fn loans(form: &Form, book: &Book, case: &Case) -> String {
    let Some(choices) = choices(&case.household, &case.estimate) else { return String::new() };
    let borrowing = borrowing(form, &choices);
    let limits = book.amount(&why_loan_limits(&case.household, &case.estimate, choices.base));
    let first = if choices.type1.is_empty() {
        element(
            "p class=m",
            "第一種（利息なし）は、いまの答えでは借りられません。給付奨学金や減免を受けるときは、第一種が0になることがあります。",
        )
    } else {
        keys(Field::Loan1, "第一種（利息なし）：1か月に借りる額（円）", choices.type1, borrowing.type1_month)
            + &repaid(book, case, LoanType::First, borrowing.type1_month)
    };
    let second = if choices.type2.is_empty() {
        element("p class=m", "第二種（利息つき）は、いまの答えでは借りられません。")
    } else {
        keys(Field::Loan2, "第二種（利息つき）：1か月に借りる額（円）", &choices.type2, borrowing.type2_month)
            + &repaid(book, case, LoanType::Second, borrowing.type2_month)
    };
    let parts = [
        "<p class=m>日本学生支援機構から借りて、卒業してから返すお金です。選ぶと、上の表と下の予定に入ります。借りられるかの目安になる貸与額算定基準額は ",
        &limits,
        "</p>",
        &first,
        &second,
        &others(book, case),
    ];
    section("a-loan", "足りないときに、借りる・相談する", &parts.concat())
}

/// One key for each amount, and one for none.
fn keys(field: Field, legend: &str, amounts: &[Yen], now: Yen) -> String {
    let name = field.key();
    let mut text = String::new();
    let mut add = |value: &str, words: &str, on: bool| {
        text.extend([
            "<label><input type=radio name=",
            &name,
            " value=\"",
            value,
            if on { "\" checked>" } else { "\">" },
            words,
            "</label>",
        ]);
    };
    add("", "借りない", now == Yen::ZERO);
    for amount in amounts {
        add(&amount.0.to_string(), &grouped(amount.0), now == *amount);
    }
    let open = ["div class=seg role=radiogroup aria-label=\"", legend, "\""].concat();
    element("h3", legend) + &element(&open, &text)
}

fn repaid(book: &Book, case: &Case, kind: LoanType, monthly: Yen) -> String {
    if monthly == Yen::ZERO {
        return String::new();
    }
    let borrowed = why_borrowed(&case.household, kind, monthly);
    let all = match kind {
        LoanType::First => why_type1(&borrowed).into_iter().collect(),
        LoanType::Second => why_type2(&borrowed),
    };
    let Some(one) = all.first() else { return String::new() };
    let guarantee = why_guarantee(&case.household, kind, monthly);
    let guarantee = guarantee.map_or_else(
        || "この額と年数では確認できませんでした（JASSOの表で確認）".into(),
        |fee| ["1か月 ", &book.amount(&fee), "（毎月の奨学金から引かれます）"].concat(),
    );
    let [years, count] = [one.years, one.count].map(|number| number.to_string());
    let rows: String = all.iter().map(|repaid| row(book, repaid)).collect();
    let note = match kind {
        LoanType::First => "",
        LoanType::Second => {
            "<p class=\"s dim\">利率は、借りおわる月に決まります。いちばん高くて年3％です。実際の額とは、わずかにちがうことがあります。</p>"
        }
    };
    [
        "<p class=m>借りる合計 ",
        &book.amount(&borrowed),
        "。卒業のあと、",
        &count,
        "回（",
        &years,
        "年）で返します。</p><table class=tbl><thead><tr><th>利率（年）</th><th class=n>1か月</th><th class=n>返す合計</th></tr></thead><tbody>",
        &rows,
        "</tbody></table>",
        note,
        "<p class=m>機関保証（保証人を立てないとき）の保証料：",
        &guarantee,
        "</p>",
    ]
    .concat()
}

fn row(book: &Book, repaid: &Repaid) -> String {
    let last = repaid.last.as_ref().filter(|last| last.amount != repaid.monthly.amount);
    let last = last.map(|last| ["<br><small>最後の回 ", &book.amount(last), "</small>"].concat());
    [
        "<tr><th scope=row>",
        &repaid.rate.map_or_else(|| "利息なし".into(), |rate| rate_words(rate.share.numerator, rate.name)),
        "</th><td class=n data-l=1か月>",
        &book.amount(&repaid.monthly),
        &last.unwrap_or_default(),
        "</td><td class=n data-l=返す合計>",
        &book.amount(&repaid.total),
        "</td></tr>",
    ]
    .concat()
}

/// `2.922％（2026年6月の固定方式）` of 2922 thousandths.
fn rate_words(thousandths: i64, name: &str) -> String {
    let after = (1_000 + thousandths % 1_000).to_string();
    let words =
        [&(thousandths / 1_000).to_string(), ".", after.get(1..).unwrap_or(""), "％<br><small>", name, "</small>"];
    words.concat()
}

/// What helps whoever gets no support, or not enough.
fn others(book: &Book, case: &Case) -> String {
    let [limit, salary, business] = why_jfc(&case.household).map(|why: Why| book.amount(&why));
    let mut ways = vec![
        "<b>納め方を学校に相談する</b>：分けて納める（分納）、待ってもらう（延納）ことができる学校があります。".to_owned(),
        "<b>学校の減免や特待</b>：学校が自分で決めている減免・奨学金があるか、募集要項と学校で確認します。".into(),
        [
            "<b>国の教育ローン</b>（日本政策金融公庫、保護者が借りて返す）：子ども1人につき ",
            &*limit,
            " まで。世帯の年収が ",
            &salary,
            "（事業の家庭は所得 ",
            &business,
            "）以下の家庭。",
            JFC_CONDITIONS[0].text,
        ]
        .concat(),
        "<b>自治体や病院の奨学金</b>：働く場所が決められているものもあります。条件を読んでから申しこみます。".into(),
        "<b>収入が急に減ったとき</b>（家計急変）：1年中、申しこめます。ふつう、そのときから3か月以内です。学校に相談してください。".into(),
    ];
    let none = case.estimate.totals.all == Some(Yen::ZERO);
    if none {
        ways.push("<b>来年の10月にも見直し</b>：収入や家族が変わると、途中から支援を受けられることがあります。".into());
    }
    let list = element("ul class=\"points m\"", &elements("li", ways));
    if none {
        element("h3", "支援の対象外でも、使えるもの") + &list
    } else {
        more("ほかの方法", &list)
    }
}
