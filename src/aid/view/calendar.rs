//! いつ、いくら納めるか: month by month from the entrance procedure to graduation, with what arrives and what is short.

use super::{
    book::Book,
    case::{Case, Cases},
};
use crate::{
    aid::{
        course::CourseYear,
        form::{Field, Form, INSTALMENTS},
        household::Mode,
        plan::{Instalments, MonthPlan, Payment, Plan, YearFees, plan},
        why_plan::{MonthWhy, why_months, why_short},
    },
    ui::html::{element, fold, icon, section},
    yen::Yen,
};

/// How the fees are paid; what most schools ask where nothing was chosen.
pub fn instalments(form: &Form) -> Instalments {
    let place = INSTALMENTS.iter().position(|key| *key == form.get(Field::Instalments));
    place.and_then(|place| Instalments::ALL.get(place)).copied().unwrap_or(Instalments::Halves)
}

/// The fees of each year, as far as they are known.
fn fees(form: &Form, case: &Case) -> Vec<YearFees> {
    let school = &case.household.school;
    let year = |index| YearFees {
        entrance: if index == 0 { school.entrance_fee } else { Some(Yen::ZERO) },
        tuition: school.tuition.in_year(index),
        facilities: form.other_fees(index),
        practice: Some(Yen::ZERO),
        other: Some(Yen::ZERO),
    };
    (0..usize::from(school.years)).map(year).collect()
}

/// Whether the bills of the first year are as the form says what is paid before the entry.
fn is_stated(payment: Payment) -> bool {
    payment.at_entry.is_some() && payment.instalments == Instalments::Halves
}

/// Which fees are left out, since nobody knows them; empty: all are known.
fn unknown_fees(case: &Case, fees: &[YearFees], payment: Payment) -> String {
    let school = &case.household.school;
    let tuition = if school.tuition.in_year(0).is_none() { "授業料" } else { "" };
    let entrance = if school.entrance_fee.is_none() { "入学金" } else { "" };
    let names: Vec<_> = [tuition, entrance, case.left_out].into_iter().filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return String::new();
    }
    let stated = is_stated(payment) && fees.first().is_some_and(YearFees::is_open);
    let but = if stated { "3月に払う額のほかには" } else { "" };
    [&names.join("・"), "は不明なので、", but, "入っていません。"].concat()
}

/// How it is paid, the fees of each year, and the months with their derivations.
fn planned(form: &Form, case: &Case) -> (Payment, Vec<YearFees>, Vec<MonthWhy>) {
    let payment = Payment { at_entry: form.read(Field::AtEntry).ok(), ..Payment::cautious(instalments(form)) };
    let fees = fees(form, case);
    let months = why_months(&case.household, &case.estimate, &fees, case.borrowing, payment);
    (payment, fees, months)
}

pub fn calendar(form: &Form, book: &Book, cases: &Cases) -> String {
    let case = &cases.now;
    let (payment, fees, months) = planned(form, case);
    let unknown = unknown_fees(case, &fees, payment);
    let open = !unknown.is_empty();
    let left_out = if open { element("p class=m", &unknown) } else { String::new() };
    let mut years = (0..fees.len()).map(|place| {
        let first = if place == 0 { 0 } else { place * 12 + 1 };
        year(book, months.get(first..(place * 12 + 13).min(months.len())).unwrap_or_default(), place)
    });
    let first = years.next().unwrap_or_default();
    let later: String = years.collect();
    let parts = [
        &*keys(payment.instalments),
        "<p class=m>期日・回数・はじめに納める額は、学校ごとにちがいます（学校に確認）。",
        match payment.instalments {
            _ if is_stated(payment) => "下は、「学費」で入れた額",
            Instalments::Halves => {
                "諸経費などを、はじめにまとめて納める学校もあります。その額がわかれば、「学費」で入れられます。下は、入学金と半年分"
            }
            Instalments::Yearly => "下は、入学金と1年分",
            _ if payment.at_entry.is_some() => {
                "「学費」で入れた、入学前に払う額は、半期ごとの予定だけに使います。下は、入学金とはじめの分"
            }
            _ => "下は、入学金とはじめの分",
        },
        "を入学前の3月に全額納め",
        match (is_supported(case), case.household.school.mode) {
            (false, _) => "る",
            (true, Mode::Correspondence) => "、減免の分は10月に戻り、給付奨学金は半年分ずつ、はじめは7月に届く",
            (true, _) => "、減免の分は10月に戻り、給付奨学金は7月に4か月分がまとめて届く",
        },
        "、という遅めの見こみです。</p>",
        if case.years.iter().any(|year| year.waiver.is_none()) { WITHOUT_WAIVER } else { "" },
        if cases.stem.is_some() { WITHOUT_STEM } else { "" },
        &left_out,
        &short(book, case, &plan(&case.household, &case.estimate, &fees, case.borrowing, payment), &months, open),
        &first,
        LATER,
        &later,
        "</div>",
    ];
    section("a-cal", "いつ、いくら納めるか", &parts.concat())
}

/// The first school year on paper: only the months in which something is due or arrives.
pub fn on_paper(form: &Form, book: &Book, cases: &Cases) -> String {
    let case = &cases.now;
    let (payment, fees, months) = planned(form, case);
    let (mut names, mut due, mut arrives) = (String::new(), String::new(), String::new());
    for month in months.iter().take(13).filter(|month| month.due.is_some() || month.arrives.is_some()) {
        names.extend(["<th class=n>", &month.month.to_string(), "月</th>"]);
        for (cells, why) in [(&mut due, &month.due), (&mut arrives, &month.arrives)] {
            let amount = why.as_ref().map(|why| book.amount(why)).unwrap_or_default();
            cells.extend(["<td class=n>", &amount, "</td>"]);
        }
    }
    if names.is_empty() {
        return names;
    }
    [
        "<table class=\"tbl year\"><caption>入学前の3月から1年目に、納める額と届く額（",
        payment.instalments.name(),
        "。期日は学校に確認。",
        &unknown_fees(case, &fees, payment),
        if case.years.iter().any(|year| year.waiver.is_none()) { "減免がない場合。" } else { "" },
        if cases.stem.is_some() { "私立の理工農系に当たらない場合。" } else { "" },
        "）</caption><thead><tr><th></th>",
        &names,
        "</tr></thead><tbody><tr><th scope=row>納める</th>",
        &due,
        "</tr><tr><th scope=row>届く</th>",
        &arrives,
        "</tr></tbody></table>",
    ]
    .concat()
}

/// Before the school years after the first: they are folded, and whoever has none of them open does not see them change.
pub const LATER: &str = "<div class=stack data-label=a-later>";

const WITHOUT_WAIVER: &str =
    "<p class=m>減免の額が不明なので（学校に確認）、減免がないときの予定です。戻る分も入っていません。</p>";

const WITHOUT_STEM: &str = "<p class=m>学科が「私立の理工農系」に当たらない場合（減免なし）の予定です。</p>";

fn keys(now: Instalments) -> String {
    let mut text = String::new();
    for (instalments, key) in Instalments::ALL.into_iter().zip(INSTALMENTS) {
        text.extend([
            "<label><input type=radio name=instalments value=",
            key,
            if instalments == now { " checked>" } else { ">" },
            instalments.name(),
            "</label>",
        ]);
    }
    element("div class=seg role=radiogroup aria-label=納め方", &text)
}

/// The months of a school year, the first with the March before it.
fn year(book: &Book, months: &[MonthWhy], place: usize) -> String {
    let mut cells = String::new();
    for month in months {
        let mut lines = String::new();
        for (word, why) in [("納める", &month.due), ("届く", &month.arrives)] {
            if let Some(why) = why {
                lines.extend(["<b><small>", word, "</small> ", &book.amount(why), "</b>"]);
            }
        }
        let new_year = month.month == 3 && place == 0 && cells.is_empty() || month.month == 1 || month.month == 4;
        let name = if new_year { [&month.year.to_string(), "年"].concat() } else { String::new() };
        let class = if month.due.is_some() { "<li class=pay>" } else { "<li>" };
        cells.extend([class, &name, &month.month.to_string(), "月", &lines, "</li>"]);
    }
    let name = [&(place + 1).to_string(), "年目"].concat();
    fold(place == 0, &name, &element("ol class=cal data-whole", &cells))
}

/// Whether anything that need not be given back may come.
fn is_supported(case: &Case) -> bool {
    !case.years.iter().all(CourseYear::is_without_support)
}

/// The first month in which more is due than has arrived, the worst, and what can be done before; `open`: not all fees are
/// known.
fn short(book: &Book, case: &Case, plan: &Plan, months: &[MonthWhy], open: bool) -> String {
    let place = |month: Option<&MonthPlan>| {
        let month = month?;
        plan.months.iter().position(|one| one == month)
    };
    let Some(first) = place(plan.first_shortfall()) else {
        let words = match (months.iter().any(|month| month.due.is_some()), open) {
            (false, _) => {
                "学費が入っていないので、足りなくなる月があるかどうかは、わかりません。学校に確認して、学費を入れてください。"
            }
            (true, true) => {
                "入れた学費だけなら、届くお金で足りなくなる月はありません。わからない学費が入ると、変わります。"
            }
            (true, false) => "いまの答えでは、届くお金だけで足りなくなる月はありません。",
        };
        return element("p class=m", words);
    };
    let worst = place(plan.worst_shortfall()).filter(|worst| *worst != first);
    let named = |at: usize| {
        let month = months.get(at)?;
        Some([&month.year.to_string(), "年", &month.month.to_string(), "月"].concat())
    };
    let amount = |at: usize| why_short(months, at).map(|why| book.amount(&why)).unwrap_or_default();
    let (year, month) = plan.months.get(first).map_or((0, 0), |month| (month.year, i32::from(month.month)));
    // Two to three months ahead.
    let ahead = |months: i32| {
        let since = year * 12 + month - 1 - months;
        [&since.div_euclid(12).to_string(), "年", &(since.rem_euclid(12) + 1).to_string(), "月"].concat()
    };
    let worst = worst.map(|at| {
        let words = [
            "<p>足りない額がいちばん大きくなるのは",
            &named(at).unwrap_or_default(),
            "で、それまでを合わせて ",
            &amount(at),
            "。</p>",
        ];
        words.concat()
    });
    let words = [
        "<div class=stack><p><b>",
        &named(first).unwrap_or_default(),
        "に、",
        &amount(first),
        " が要ります。</b>",
        if is_supported(case) { "支援が届く前なので、" } else { "" },
        "先に用意しておくお金です。</p>",
        &worst.unwrap_or_default(),
        "<p>",
        &ahead(3),
        "〜",
        &ahead(2),
        "にできること：学校に、分けて納める・待ってもらうことができるか聞く。国の教育ローンを調べる（審査があり、受け取れる時期を確認）。\
        入学時特別増額（借りるお金）は、入学のあとに届くので、入学前には使えません。</p></div>",
    ];
    element("div class=\"call warn\"", &(icon("warn") + &words.concat()))
}
