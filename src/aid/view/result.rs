//! /money/result/: the band, the amounts, what remains to pay, when it changes, and why. Everything is worked out once,
//! from the form that is kept.

use super::{
    ahead::ahead,
    book::Book,
    calendar::calendar,
    case::{Case, Cases},
    changes::changes,
    compare::{Worked, compare},
    gauge::{gauge, near},
    handover::share_html,
    loans::loans,
    paper::{open_questions, paper},
    siblings::siblings,
    sums,
    talk::{Part, Talk},
    terms::terms,
    words,
};
use crate::{
    aid::{
        course::{Span, spans, why_difference, why_year_alike},
        form::{Form, Step},
        household::Mode,
        support::{Period, estimate},
        why::{Why, why_base, why_entrance, why_grant, why_grant_month},
    },
    browser::address::href,
    route::Route,
    ui::{
        html::{button, callout, element, elements, more, section, small_icon},
        share::PRINT,
    },
    yen::Yen,
};

/// The result of a form, or what it lacks.
pub fn result_html(form: &Form) -> String {
    result_parts(form, Talk::of(form), |_| None).concat()
}

/// The same part by part, in the order of a reader; in places that are not to be drawn anew stays what is there.
pub fn result_parts(form: &Form, reader: Talk, stays: impl FnMut(usize) -> Option<String>) -> Vec<String> {
    drawn(form, reader, stays).0
}

/// Every amount that the result of a form explains, by the number on its key.
#[must_use]
pub fn result_amounts(form: &Form) -> Vec<(usize, Why)> {
    drawn(form, Talk::of(form), |_| None).1.amounts()
}

fn drawn(form: &Form, reader: Talk, mut stays: impl FnMut(usize) -> Option<String>) -> (Vec<String>, Book) {
    let book = Book::default();
    if let Some(step) = form.first_wrong_step() {
        return (vec![unanswered(form, step, &words::open_questions(form))], book);
    }
    let Some(cases) = Cases::of(form, &book) else {
        let problems = form.draft().household().and_then(|household| estimate(&household).err()).unwrap_or_default();
        let texts: Vec<_> = problems.iter().map(|problem| problem.text.to_owned()).collect();
        return (vec![unanswered(form, Step::School, &texts)], book);
    };
    let Some(first) = cases.now.estimate.periods.first() else { return (Vec::new(), book) };
    let reading = Reading { form, cases: &cases, book: &book };
    let part = |(place, part): (usize, Part)| {
        book.open_chapter(part as usize);
        stays(place).unwrap_or_else(|| reading.part(part, first))
    };
    (reader.order().into_iter().enumerate().map(part).collect(), book)
}

/// No dead end: what is still open, and the way to the step that asks it.
fn unanswered(form: &Form, step: Step, questions: &[String]) -> String {
    let fresh = *form == Form::default();
    let (heading, key, open) = if fresh {
        ("まだ計算していません", "計算をはじめる", "")
    } else if form.draft().missing().is_empty() {
        ("あと少し、直すところがあります", "直しに行く", "直すところ")
    } else {
        ("あと少し、答えが要ります", "続きに答える", "まだ答えていないところ")
    };
    let open = ["<div class=panel><p>", open, "</p>"].concat()
        + &element("ul class=points", &elements("li", questions))
        + "</div>";
    [
        "<div class=intro><h1>",
        heading,
        "</h1><p>学校・家族・収入のことに答えると、返さなくてよい支援がいくらになり、学費がいくら残るかが、ここに出ます。\
        </p><p class=status>",
        &small_icon("lock"),
        "入力した内容は、この端末の外に出ません</p></div>",
        if fresh { "" } else { &open },
        "<p><a class=\"btn go\" href=\"",
        &href(&Route::Money),
        "#",
        step.key(),
        "\">",
        key,
        "</a></p>",
    ]
    .concat()
}

/// What a certificate of one year does not know of the next.
const CERTIFIED: &str = "ただし、証明書の年のあとも、証明書の額をそのまま使っています。あなたやきょうだいが16歳や19歳になって、控除が変わる分は入っていません。";

#[derive(Clone, Copy)]
struct Reading<'a> {
    form: &'a Form,
    cases: &'a Cases,
    book: &'a Book,
}

impl Reading<'_> {
    fn part(self, part: Part, first: &Period) -> String {
        let now = &self.cases.now;
        match part {
            Part::Top => element("div class=intro data-label=a-top", &self.top(first)) + &Talk::of(self.form).keys(),
            Part::Band => element("section class=\"panel fig\" aria-labelledby=a-band", &self.band(first)),
            Part::Money => {
                let print = button(PRINT, "", "class=btn data-hasty", &(small_icon("print") + "印刷・PDF（A4で1枚）"));
                let money = sums::section(self.form, self.book, self.cases) + &element("div class=btns", &print);
                element("section class=sec aria-labelledby=a-money", &money)
            }
            Part::Changes => self.periods() + &siblings(&now.household, &now.estimate),
            Part::Loans => loans(self.book, now),
            Part::Calendar => calendar(self.form, self.book, self.cases),
            Part::Ahead => ahead(self.form, &now.household),
            Part::Terms => terms(&now.household) + &changes(self.form, self.book, self.cases),
            Part::Open => {
                let open = elements("li", open_questions(self.form, self.cases));
                section("a-open", "まだわかっていないこと", &element("ul class=\"points m\"", &open))
            }
            Part::Compare => compare(self.form, self.book, Worked::Now(self.cases)),
            Part::Why => {
                let assumptions = element("ul class=\"points m\"", &self.assumptions());
                section("a-why", "なぜこの金額？", &self.reasons()) + &more("計算の前提", &assumptions)
            }
            Part::Share => section("a-share", "結果を見せる", &share_html(self.form)),
            Part::End => self.end(first),
        }
    }

    fn end(self, first: &Period) -> String {
        let change = self.first_change().unwrap_or_default();
        [
            "<footer class=foot><div class=scale aria-hidden=true></div><p>",
            &words::year_note(first),
            "</p><p><a href=\"",
            &href(&Route::Sources),
            "\">数字の出典</a></p></footer>",
            &paper(self.form, self.book, self.cases, first, &self.readings(first), &change),
            &self.book.page(self.form.asked),
        ]
        .concat()
    }

    /// The reading, who decides, and the amounts.
    fn top(self, first: &Period) -> String {
        let household = &self.cases.now.household;
        let (band, meaning) = words::verdict(self.cases, first);
        let [course, incomes] = words::summary(self.book, self.form, household);
        let late = callout(&[words::LATE]);
        let change = self.first_change().map(|text| callout(&[&text]));
        [
            "<div class=\"row between asked\"><p class=\"s dim\">",
            &course,
            "<br>",
            &incomes,
            "</p><a class=txt href=\"",
            &href(&Route::Money),
            "#check\">変える</a></div>",
            words::VERDICT,
            "<b>",
            band,
            "</b><span>の見込み（目安）。",
            &meaning,
            "</span></h1>",
            if words::late(household) { &late } else { "" },
            &callout(&[
                "決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。学校が支援の対象校かどうかも、学校に確認してください。",
            ]),
            "<div class=reads>",
            &self.readings(first),
            "</div>",
            &change.unwrap_or_default(),
            "<p class=m>残りに、家賃や食費などの生活費は入っていません。金額を押すと、計算のしかたが開きます。</p><p class=m>",
            first.ground.text(),
            if words::stem_decides(self.cases, first) { words::STEM_OPEN } else { "" },
            "</p>",
        ]
        .concat()
    }

    fn readings(self, first: &Period) -> String {
        let Self { cases, book, .. } = self;
        let school = &cases.now.household.school;
        let show = |why: &Why| book.amount(why);
        let (every, grant) = self.grant(first);
        let first_of = |case: &Case| case.estimate.periods.first().copied();
        let tuition = cases.either(show, tuition_of_first_year);
        let entrance = cases.either(show, |case| {
            Some(why_entrance(&case.household, &case.estimate, &first_of(case)?)?.named("入学金の減免"))
        });
        let borrows = cases.now.years.iter().any(|year| year.loan.amount > Yen::ZERO);
        let borrowed = if borrows { "・借りるお金を引いたあと" } else { "" };
        let remaining =
            ["残り（", &cases.now.years.len().to_string(), "年間", &words::but_for(cases.now.left_out), borrowed, "）"]
                .concat();
        let (covered, after) = match sums::rest(&cases.now) {
            Some(rest) if rest.amount < Yen::ZERO && cases.stem.is_none() => {
                (if borrows { "借りるお金も入れて、" } else { "学費は全部まかなえて、" }, "あまります")
            }
            _ => ("", ""),
        };
        let rest = cases.either(show, |case| {
            let rest = sums::rest(case)?;
            Some(if rest.amount < Yen::ZERO { rest.surplus() } else { rest })
        });
        [
            reading("給付奨学金（返さない）", every, &grant, "", "v"),
            reading(
                &self.waiver_name("授業料", school.tuition.in_year(0).is_none(), tuition_of_first_year),
                "1年",
                &tuition,
                "",
                "v",
            ),
            reading(
                &self.waiver_name("入学金", school.entrance_fee.is_none(), |case| {
                    why_entrance(&case.household, &case.estimate, &first_of(case)?)
                }),
                "",
                &entrance,
                "",
                "v",
            ),
            reading(&remaining, covered, &rest, after, "v sig"),
        ]
        .concat()
    }

    /// 給付奨学金 as it is paid, and how often: 通信 has no monthly one.
    fn grant(self, period: &Period) -> (&'static str, String) {
        let Case { household, estimate, .. } = &self.cases.now;
        if household.school.mode == Mode::Correspondence {
            ("半年", self.book.amount(&why_grant(household, estimate, period)))
        } else {
            ("1か月", self.book.amount(&why_grant_month(household, estimate, period)))
        }
    }

    /// A waiver of a fee that is not known is the most that can be.
    fn waiver_name(self, name: &str, open: bool, read: impl Fn(&Case) -> Option<Why>) -> String {
        let cases = [Some(&self.cases.now), self.cases.stem.as_ref()];
        let some = cases.into_iter().flatten().filter_map(read).any(|why| why.amount > Yen::ZERO);
        [name, "の減免", if open && some { "（最大）" } else { "" }].concat()
    }

    /// The first month in which the support changes, why, and by how much a year.
    fn first_change(self) -> Option<String> {
        let spans = spans(&self.cases.now.estimate.periods);
        let [before, after, ..] = &*spans else { return None };
        Some(self.change(before, after))
    }

    fn change(self, before: &Span, after: &Span) -> String {
        let words = self.cases.change(self.book, |case| {
            let of = |period: &Period| {
                let same = case.estimate.periods.iter().find(|one| one.half == period.half)?;
                why_year_alike(&case.household, &case.estimate, same)
            };
            Some(why_difference("1年あたりの支援の変わる額", of(&after.first)?, of(&before.last)?))
        });
        let why = match (before.last.multi_child, after.first.multi_child) {
            (true, false) => "養われている子どもが3人より少なくなるので、多子世帯ではなくなり",
            (false, true) => "養われている子どもが3人以上になるので、多子世帯になり",
            _ => "区分が変わり",
        };
        [&*words::span_start(&after.first), "から、", why, "、支援は1年あたり", &words, "。"].concat()
    }

    fn band(self, first: &Period) -> String {
        let Case { household, estimate, .. } = &self.cases.now;
        let Some(assessment) = estimate.assessment(first) else { return String::new() };
        [
            "<h2 id=a-band class=vh>区分のゲージ</h2>",
            &gauge(household, first, assessment.base),
            "<p class=m>あなたの支給額算定基準額は ",
            &self.book.amount(&why_base(household, assessment)),
            "</p><div class=near>",
            &near(self.book, self.cases),
            "</div><p class=\"s dim\">横の目もりは支給額算定基準額（円）で、区分ごとに同じ幅で描いています。\
            ※ 第Ⅳ区分は、多子世帯か、私立の理工農系の学科だけが対象です。</p>",
        ]
        .concat()
    }

    fn periods(self) -> String {
        let spans = spans(&self.cases.now.estimate.periods);
        let (heading, after) = if spans.len() > 1 {
            ("いつ、支援が変わるか", "")
        } else {
            ("いつ、見直されるか", "いまの答えでは、卒業まで変わりません。")
        };
        let certified = self.cases.now.household.members.iter().any(|member| !member.certificates.is_empty());
        let mut rows = String::new();
        let mut last: Option<&Span> = None;
        for span in &spans {
            rows += &self.span(span, last);
            last = Some(span);
        }
        let inside = [
            "<p class=m>区分は毎年10月に、前の年の収入と12月31日の家族で決め直されます。",
            after,
            if certified { CERTIFIED } else { "" },
            "</p><ol class=tube>",
            &rows,
            "</ol>",
        ];
        section("a-when", heading, &inside.concat())
    }

    fn span(self, span: &Span, before: Option<&Span>) -> String {
        let (every, grant) = self.grant(&span.first);
        let (band, meaning) = words::verdict(self.cases, &span.first);
        let change = before.map(|before| ["<p class=m>", &self.change(before, span), "</p>"].concat());
        [
            "<li><p class=when>",
            &words::span_time(span),
            "</p><p class=head>",
            band,
            "：給付 ",
            every,
            " ",
            &grant,
            "</p><p class=\"m dim\">",
            &meaning,
            "</p>",
            &change.unwrap_or_default(),
            "<p class=\"m dim\">",
            &words::span_incomes(span),
            "</p></li>",
        ]
        .concat()
    }

    /// The way from the incomes of each year to the base.
    fn reasons(self) -> String {
        let Case { household, estimate, .. } = &self.cases.now;
        let mut rows = String::new();
        for assessment in &estimate.assessments {
            let provisional =
                if assessment.tax_year().provisional { "。この年の税の決まりは暫定です" } else { "" };
            rows.extend([
                "<div class=leaf><span>支給額算定基準額（",
                &assessment.income_year.to_string(),
                "年の収入）</span><span class=num>",
                &self.book.amount(&why_base(household, assessment)),
                "</span><span class=law>養われている子ども ",
                &assessment.children.to_string(),
                "人",
                provisional,
                "</span></div>",
            ]);
        }
        "<p class=\"m dim\">この画面の金額は、どれも押すと、計算のしかたと、もとになる決まりが開きます。\
        区分は、下の額で決まります。</p>"
            .to_owned()
            + &element("div class=tree", &rows)
    }

    fn assumptions(self) -> String {
        let mut all = words::form_assumptions(&self.cases.now.household);
        for assumption in self.cases.now.estimate.assumptions.iter() {
            all.push(assumption.text());
        }
        elements("li", &*all)
    }
}

/// The tuition waived in the first year.
fn tuition_of_first_year(case: &Case) -> Option<Why> {
    let waiver = case.years.first()?.waiver.clone()?;
    let parts: Vec<_> = waiver.parts.iter().filter(|part| part.label.starts_with("授業料")).cloned().collect();
    let amount = parts.iter().map(|part| part.amount).sum();
    Some(Why { parts, amount, ..waiver.named("授業料の減免") })
}

fn reading(name: &str, before: &str, amount: &str, after: &str, class: &str) -> String {
    let class = if amount.starts_with("不明") { "u" } else { class };
    [
        "<dl class=read><dt>",
        name,
        "</dt><dd><span class=u>",
        before,
        "</span><span class=\"",
        class,
        "\">",
        amount,
        "</span><span class=u>",
        after,
        "</span></dd></dl>",
    ]
    .concat()
}
