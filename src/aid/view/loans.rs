//! 貸与奨学金: what can be chosen, what is given back; and what there is beside it.

use super::{book::Book, case::Case, words::span_start};
use crate::{
    aid::{
        form::{Field, Form},
        household::Mode,
        loan::{LoanType, type1_months},
        other_money::JFC_CONDITIONS,
        plan::Borrowing,
        why::Why,
        why_loan::{
            Choices, Debt, Repaid, choices, debt, why_extra_guarantee, why_guarantee, why_jfc, why_loan_limits,
            why_type1_month,
        },
    },
    ui::html::{element, elements, more, section},
    yen::{Yen, grouped},
};

/// What the form chose to borrow.
fn chosen(form: &Form, field: Field) -> Yen {
    form.get(field).parse().map(Yen).unwrap_or_default()
}

/// What was chosen, as far as it can be had; and whether a part of it cannot.
pub fn borrowing(form: &Form, choices: &Choices) -> (Borrowing, bool) {
    let [type1_month, type2_month, entrance_extra] =
        [Field::Loan1, Field::Loan2, Field::LoanExtra].map(|field| chosen(form, field));
    let had = choices.borrowing(Borrowing { type1_month, type2_month, entrance_extra });
    let monthly = had.type1_month + had.type2_month;
    let refused = monthly != type1_month + type2_month || monthly > Yen::ZERO && had.entrance_extra != entrance_extra;
    (had, refused)
}

pub fn loans(book: &Book, case: &Case) -> String {
    let borrowed = if case.household.school.mode == Mode::Correspondence {
        CORRESPONDENCE.into()
    } else {
        of_jasso(book, case).unwrap_or_default()
    };
    section("a-loan", "足りないときに、借りる・相談する", &(borrowed + &others(book, case)))
}

/// 貸与奨学金: what can be chosen, and what is given back of it; `None` only for a course without a half-year.
fn of_jasso(book: &Book, case: &Case) -> Option<String> {
    let choices = choices(&case.household, &case.estimate)?;
    let borrowing = case.borrowing;
    let limits = book.amount(&why_loan_limits(&case.household, &case.estimate, choices.base));
    let debt = debt(&case.household, &case.estimate, borrowing);
    let first = if choices.type1.is_empty() {
        element(
            "p class=m",
            "第一種（利息なし）は、いまの答えでは借りられません。給付奨学金や減免を受けるときは、第一種が0になることがあります。",
        )
    } else {
        let repaid: Vec<_> = debt.repaid_first().into_iter().collect();
        keys(Field::Loan1, "第一種（利息なし）：1か月に借りる額（円）", choices.type1, borrowing.type1_month)
            + &adjusted(book, case)
            + &given_back(book, case, &debt, LoanType::First, &repaid)
    };
    let second = if choices.type2.is_empty() {
        element("p class=m", "第二種（利息つき）は、いまの答えでは借りられません。")
    } else {
        keys(Field::Loan2, "第二種（利息つき）：1か月に借りる額（円）", &choices.type2, borrowing.type2_month)
            + &extra(book, &choices, borrowing)
            + &given_back(book, case, &debt, LoanType::Second, &debt.repaid_second())
    };
    let both = if debt.first.is_some() && debt.second.is_some() {
        "<p class=m>両方借りるときの返す年数は、合計の額で決まります（JASSOの以前のページによる。いまの扱いは、JASSOのシミュレーションで確認）。</p>"
    } else {
        ""
    };
    let refused = if case.refused {
        "<p class=m>前にえらんだ額は、いまの答えでは借りられません。それより低い、借りられる額（なければ「借りない」）で計算しています。</p>"
    } else {
        ""
    };
    let parts = [
        "<p class=m>日本学生支援機構から借りて、卒業してから返すお金です。選ぶと、上の表と予定に入ります。借りられるかの目安になる貸与額算定基準額は ",
        &limits,
        "</p>",
        // Each in a frame of its own, so that what comes and goes with a choice leaves the folds below alone.
        &element("div class=stack id=loan-first", &(refused.to_owned() + &first)),
        &element("div class=stack id=loan-second", &(second + both)),
    ];
    Some(parts.concat())
}

const CORRESPONDENCE: &str = "<p class=m>通信の課程の貸与奨学金（借りるお金）は、額も条件も、昼間や夜間とちがいます。\
    ここでは計算していません。学校に確認してください。</p>";

/// From when 第一種 is another amount, because the band is another (併給調整).
fn adjusted(book: &Book, case: &Case) -> String {
    let chosen = case.borrowing.type1_month;
    let months = type1_months(&case.household, &case.estimate, chosen);
    let mut changes = Vec::new();
    for (period, [before, after]) in case.estimate.periods.iter().skip(1).zip(months.array_windows()) {
        if before != after {
            changes.push([&*span_start(period), "から 月 ", &book.amount(&why_type1_month(*after, chosen))].concat());
        }
    }
    if changes.is_empty() {
        return String::new();
    }
    let words = [
        "区分が変わると、第一種の額も変わります（併給調整）：",
        &changes.join("、"),
        "。合計は、この額で計算しています。",
    ];
    element("p class=m", &words.concat())
}

/// 入学時特別増額: asked of who borrows something every month.
fn extra(book: &Book, choices: &Choices, borrowing: Borrowing) -> String {
    if choices.extra.is_empty() || borrowing.type1_month + borrowing.type2_month == Yen::ZERO {
        return String::new();
    }
    let refusal = "国の教育ローンに申しこんで、借りられなかった人だけが対象です。";
    let fee = why_extra_guarantee(borrowing.entrance_extra);
    let fee = fee.map(|fee| ["機関保証の保証料（1回だけ） ", &book.amount(&fee), "。"].concat());
    let words = [
        "第一種か第二種を借りる人が、1回だけ足して借りられます（利息つき）。",
        if choices.after_refusal { refusal } else { "" },
        "振りこまれるのは入学のあとなので、入学前に納めるお金には間に合いません。",
        &fee.unwrap_or_default(),
    ];
    keys(Field::LoanExtra, "入学時特別増額：1回だけ借りる額（円）", choices.extra, borrowing.entrance_extra)
        + &element("p class=m", &words.concat())
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

fn given_back(book: &Book, case: &Case, debt: &Debt, kind: LoanType, repaid: &[Repaid]) -> String {
    let (borrowed, monthly) = match kind {
        LoanType::First => (&debt.first, case.borrowing.type1_month),
        LoanType::Second => (&debt.second, case.borrowing.type2_month),
    };
    let (Some(borrowed), Some(one)) = (borrowed, repaid.first()) else { return String::new() };
    let guarantee = if monthly > Yen::ZERO { guarantee(book, case, kind, monthly) } else { String::new() };
    let [years, count] = [debt.years, one.count].map(|number| number.to_string());
    let rows: String = repaid.iter().map(|repaid| row(book, repaid)).collect();
    let note = match kind {
        LoanType::First => "",
        LoanType::Second => {
            "<p class=\"s dim\">利率は、借りおわる月に決まります。いちばん高くて年3％です（入学時特別増額の分は、0.2％高くなります）。実際の額とは、わずかにちがうことがあります。</p>"
        }
    };
    [
        "<p class=m>借りる合計 ",
        &book.amount(borrowed),
        "。卒業のあと、",
        &count,
        "回（",
        &years,
        "年）で返します。</p><table class=tbl><thead><tr><th>利率（年）</th><th class=n>1か月</th><th class=n>返す合計</th></tr></thead><tbody>",
        &rows,
        "</tbody></table>",
        note,
        &guarantee,
    ]
    .concat()
}

fn guarantee(book: &Book, case: &Case, kind: LoanType, monthly: Yen) -> String {
    let fee = why_guarantee(&case.household, kind, monthly);
    let words = fee.map_or_else(
        || "この額と年数では確認できませんでした（JASSOの表で確認）".into(),
        |fee| ["1か月 ", &book.amount(&fee), "（毎月の奨学金から引かれます）"].concat(),
    );
    ["<p class=m>機関保証（保証人を立てないとき）の保証料：", &words, "</p>"].concat()
}

fn row(book: &Book, repaid: &Repaid) -> String {
    let last = repaid.last.as_ref().filter(|last| last.amount != repaid.monthly.amount);
    let last = last.map(|last| ["<br><small>最後の回 ", &book.amount(last), "</small>"].concat());
    [
        "<tr><th scope=row>",
        &repaid.rate.map_or_else(|| "利息なし".into(), |(named, rate)| rate_words(rate.of(Yen(100_000)).0, named.name)),
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
