//! /money/result/: the band, the amounts, what remains to pay, when it changes, and why. Everything is worked out once,
//! from the form that is kept.

use leptos::prelude::*;

use super::{gauge::gauge, kept, sums, tree::tree, words};
use crate::{
    aid::{
        course::{CourseYear, Span, course_years, spans},
        form::{Form, Step},
        household::Household,
        support::{Estimate, Period, estimate},
        tax::Assessment,
        trail::{self, or_unknown},
    },
    browser::address::href,
    route::Route,
    source::Source,
    ui::{
        html::{callout, element, elements, more, small_icon},
        screen::still,
    },
    yen::{Yen, grouped},
};

/// The result of the form that is kept on this phone.
pub fn money_result_page() -> AnyView {
    still("main read-w", result_html(&kept::load()))
}

/// The result of a form, or what it lacks.
pub fn result_html(form: &Form) -> String {
    if let Some(step) = form.first_wrong_step() {
        return unanswered(form, step, &words::open_questions(form));
    }
    let Some(household) = form.draft().household() else { return unanswered(form, Step::School, &[]) };
    match estimate(&household) {
        Ok(estimate) => Reading { form, household: &household, estimate: &estimate }.screen().unwrap_or_default(),
        Err(problems) => {
            let texts: Vec<_> = problems.iter().map(|problem| problem.text).collect();
            unanswered(form, Step::School, &texts)
        }
    }
}

/// No dead end: what is still open, and the way to the step that asks it.
fn unanswered(form: &Form, step: Step, questions: &[&str]) -> String {
    let fresh = *form == Form::default();
    let (heading, key) = if fresh {
        ("まだ計算していません", "計算をはじめる")
    } else {
        ("あと少し、答えが要ります", "続きに答える")
    };
    let open = element("p", "まだ答えていないところ") + &element("ul class=points", &elements("li", questions));
    let lock = small_icon("lock") + "入力した内容は、この端末の外に出ません";
    let top = [
        element("h1", heading),
        element(
            "p",
            "学校・家族・収入の3つの画面に答えると、返さなくてよい支援がいくらになり、学費がいくら残るかが、ここに出ます。",
        ),
        element("p class=status", &lock),
    ];
    [
        element("div class=intro", &top.concat()),
        if fresh { String::new() } else { element("div class=panel", &open) },
        element("p", &element(&format!("a class='btn go' href='{}#{}'", href(&Route::Money), step.key()), key)),
    ]
    .concat()
}

#[derive(Clone, Copy)]
struct Reading<'a> {
    form: &'a Form,
    household: &'a Household,
    estimate: &'a Estimate,
}

impl Reading<'_> {
    fn screen(self) -> Option<String> {
        let first = self.estimate.periods.first()?;
        let assessment = self.estimate.assessment(first)?;
        let years = course_years(self.household, self.form.other_fees(), self.estimate);
        let section = |id: &str, content: String| element(&format!("section class=sec aria-labelledby={id}"), &content);
        let parts = [
            element("div class=intro", &self.top(first, &years)),
            element("section class='panel fig' aria-labelledby=a-band", &self.band(first, assessment.base)),
            section("a-money", sums::section(&years)),
            section("a-when", self.periods()),
            section("a-why", self.reasons(first)),
            section("a-if", self.assumptions()),
            element("footer class=foot", &self.foot(first)),
        ];
        Some(parts.concat())
    }

    /// The reading, who decides, and the amounts.
    fn top(self, first: &Period, years: &[CourseYear]) -> String {
        let (band, meaning) = words::verdict(self.household, first);
        let [course, incomes] = words::summary(self.form, self.household);
        let asked = element("p class='s dim'", &[&course, "<br>", &incomes].concat())
            + &element(&format!("a class=txt href='{}#school'", href(&Route::Money)), "変える");
        let verdict = element("b", band) + &element("span", &["の見込み（目安）。", &meaning].concat());
        [
            element("div class='row between asked'", &asked),
            element("h1 class=verdict", &verdict),
            callout(&[
                "決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。学校が支援の対象校かどうかも、学校に確認してください。",
            ]),
            element("div class=reads", &self.readings(first, years)),
            element("p class=m", &words::ground(self.household, first)),
        ]
        .concat()
    }

    fn readings(self, first: &Period, years: &[CourseYear]) -> String {
        let school = &self.household.school;
        let [tuition, entrance] = years.first().map_or([None; 2], |year| [year.tuition_waiver, year.entrance_waiver]);
        let without = if self.form.other_fees().is_none() { "・施設費などを除く" } else { "" };
        let remaining = format!("残り（{}年間{without}）", years.len());
        [
            reading("給付奨学金（返さない）", "1か月", Some(first.grant_month), "v"),
            reading(&waiver_name("授業料", school.tuition.in_year(0), tuition), "1年", tuition, "v"),
            reading(&waiver_name("入学金", school.entrance_fee, entrance), "", entrance, "v"),
            reading(&remaining, "", years.iter().map(CourseYear::remaining).sum(), "v sig"),
        ]
        .concat()
    }

    fn band(self, first: &Period, base: Yen) -> String {
        let distances: String = words::distances(first, base).into_iter().map(distance).collect();
        [
            element("h2 id=a-band class=vh", "区分のゲージ"),
            gauge(self.household, first, base),
            element("div class=near", &distances),
            element(
                "p class='s dim'",
                "横の目もりは支給額算定基準額（円）で、区分ごとに同じ幅で描いています。※ 第Ⅳ区分は、多子世帯か、私立の理工農系の学科だけが対象です。",
            ),
        ]
        .concat()
    }

    fn periods(self) -> String {
        let spans = spans(&self.estimate.periods);
        let (heading, after) = if spans.len() > 1 {
            ("いつ、支援が変わるか", "")
        } else {
            ("いつ、見直されるか", "いまの答えでは、卒業まで変わりません。")
        };
        let words = ["区分は毎年10月に、前の年の収入と12月31日の家族で決め直されます。", after].concat();
        let rows: String = spans.iter().map(|span| self.span(span)).collect();
        element("h2 id=a-when", heading) + &element("p class=m", &words) + &element("ol class=tube", &rows)
    }

    fn span(self, span: &Span) -> String {
        let (band, meaning) = words::verdict(self.household, &span.first);
        let head = format!("{band}：給付 月{}", span.first.grant_month);
        let lines = [
            element("p class=when", &words::span_time(span)),
            element("p class=head", &head),
            element("p class='m dim'", &meaning),
            element("p class='m dim'", &words::span_incomes(span)),
        ];
        element("li", &lines.concat())
    }

    fn reasons(self, first: &Period) -> String {
        let base = |assessment: &Assessment| trail::base_line(self.household, assessment);
        let mut lines: Vec<_> = self.estimate.assessments.iter().map(base).collect();
        let later = if lines.is_empty() { Vec::new() } else { lines.split_off(1) };
        [
            element("h2 id=a-why", "なぜこの金額？"),
            element("p class='m dim'", "1行ごとに、計算のしかたと、もとになる決まりを添えています。"),
            tree(&lines, 1),
            tree(&trail::support_lines(self.household, self.estimate, first), 0),
            more("つぎの年からの計算", &tree(&later, 0)),
        ]
        .concat()
    }

    fn assumptions(self) -> String {
        let engine = self.estimate.assumptions.iter().map(|assumption| assumption.text());
        let all = words::form_assumptions(self.household).into_iter().chain(engine);
        element("h2 id=a-if", "計算の前提") + &element("ul class='points m'", &elements("li", all))
    }

    fn foot(self, first: &Period) -> String {
        let sources = words::sources().into_iter().map(source);
        let list = element("p", "リンクの先は、このアプリの外です（通信が必要）。")
            + &element("ul class=points", &elements("li", sources));
        [
            element("div class=scale aria-hidden=true", ""),
            element("p", &words::year_note(first)),
            more("数字の出典", &list),
        ]
        .concat()
    }
}

/// A waiver of a fee that is not known is the most that can be.
fn waiver_name(name: &str, fee: Option<Yen>, waiver: Option<Yen>) -> String {
    let most = fee.is_none() && waiver.is_some_and(|waiver| waiver > Yen::ZERO);
    [name, "の減免", if most { "（最大）" } else { "" }].concat()
}

fn reading(name: &str, per: &str, amount: Option<Yen>, class: &str) -> String {
    let value = match amount {
        Some(amount) => [
            element("span class=u", per),
            element(&["span class='", class, "'"].concat(), &grouped(amount.0)),
            element("span class=u", "円"),
        ]
        .concat(),
        None => element("span class=u", &or_unknown(None)),
    };
    element("dl class=read", &(element("dt", name) + &element("dd", &value)))
}

fn distance((amount, direction, band): (Yen, &'static str, &'static str)) -> String {
    let value = element("span class=num", &amount.to_string()) + " " + &element("small", direction);
    element(
        "div",
        &(element("p class='m dim'", "算定基準額があと") + &element("p class=v", &value) + &element("p class=m", band)),
    )
}

fn source(source: &'static Source) -> String {
    match source.url {
        Some(url) => element(&["a rel=noreferrer href='", url, "'"].concat(), source.title),
        None => source.title.into(),
    }
}
