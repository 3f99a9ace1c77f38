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
    ui::html::{callout, more, small_icon, tag, tags},
    yen::{Yen, grouped},
};

/// The result of the form that is kept on this phone.
pub fn money_result_page() -> AnyView {
    view! { <main class="main read-w" id="main" inner_html=result_html(&kept::load())></main> }.into_any()
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
    let open = tag("p", "まだ答えていないところ") + &tag("ul class=points", &tags("li", questions));
    let lock = small_icon("lock") + "入力した内容は、この端末の外に出ません";
    let top = [
        tag("h1", heading),
        tag(
            "p",
            "学校・家族・収入の3つの画面に答えると、返さなくてよい支援がいくらになり、学費がいくら残るかが、ここに出ます。",
        ),
        tag("p class=status", &lock),
    ];
    [
        tag("div class=intro", &top.concat()),
        if fresh { String::new() } else { tag("div class=panel", &open) },
        tag("p", &tag(&format!("a class='btn go' href='{}#{}'", href(&Route::Money), step.key()), key)),
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
        let section = |id: &str, content: String| tag(&format!("section class=sec aria-labelledby={id}"), &content);
        let parts = [
            tag("div class=intro", &self.top(first, &years)),
            tag("section class='panel fig' aria-labelledby=a-band", &self.band(first, assessment.base)),
            section("a-money", sums::section(&years)),
            section("a-when", self.periods()),
            section("a-why", self.reasons(first)),
            section("a-if", self.assumptions()),
            tag("footer class=foot", &self.foot(first)),
        ];
        Some(parts.concat())
    }

    /// The reading, who decides, and the amounts.
    fn top(self, first: &Period, years: &[CourseYear]) -> String {
        let (band, meaning) = words::verdict(self.household, first);
        let [course, incomes] = words::summary(self.form, self.household);
        let asked = tag("p class='s dim'", &[&course, "<br>", &incomes].concat())
            + &tag(&format!("a class=txt href='{}#school'", href(&Route::Money)), "変える");
        let verdict = tag("b", band) + &tag("span", &["の見込み（目安）。", &meaning].concat());
        [
            tag("div class='row between asked'", &asked),
            tag("h1 class=verdict", &verdict),
            callout(&[
                "決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。学校が支援の対象校かどうかも、学校に確認してください。",
            ]),
            tag("div class=reads", &self.readings(first, years)),
            tag("p class=m", &words::ground(self.household, first)),
        ]
        .concat()
    }

    fn readings(self, first: &Period, years: &[CourseYear]) -> String {
        let year = years.first();
        let school = &self.household.school;
        let most = |name: &str, fee: Option<Yen>| [name, if fee.is_none() { "（最大）" } else { "" }].concat();
        let without = if self.form.other_fees().is_none() { "・施設費などを除く" } else { "" };
        [
            reading("給付奨学金（返さない）", "1か月", Some(first.grant_month), "v"),
            reading(
                &most("授業料の減免", school.tuition.in_year(0)),
                "1年",
                year.and_then(|year| year.tuition_waiver),
                "v",
            ),
            reading(&most("入学金の減免", school.entrance_fee), "", year.and_then(|year| year.entrance_waiver), "v"),
            reading(
                &format!("残り（{}年間{without}）", years.len()),
                "",
                years.iter().map(CourseYear::remaining).sum(),
                "v sig",
            ),
        ]
        .concat()
    }

    fn band(self, first: &Period, base: Yen) -> String {
        let distances: String = words::distances(first, base).into_iter().map(distance).collect();
        [
            tag("h2 id=a-band class=vh", "区分のゲージ"),
            gauge(self.household, first, base),
            tag("div class=near", &distances),
            tag(
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
        tag("h2 id=a-when", heading) + &tag("p class=m", &words) + &tag("ol class=tube", &rows)
    }

    fn span(self, span: &Span) -> String {
        let (band, meaning) = words::verdict(self.household, &span.first);
        let head = format!("{band}：給付 月{}", span.first.grant_month);
        let lines = [
            tag("p class=when", &words::span_time(span)),
            tag("p class=head", &head),
            tag("p class='m dim'", &meaning),
            tag("p class='m dim'", &words::span_incomes(span)),
        ];
        tag("li", &lines.concat())
    }

    fn reasons(self, first: &Period) -> String {
        let base = |assessment: &Assessment| trail::base_line(self.household, assessment);
        let mut lines: Vec<_> = self.estimate.assessments.iter().map(base).collect();
        let later = if lines.is_empty() { Vec::new() } else { lines.split_off(1) };
        [
            tag("h2 id=a-why", "なぜこの金額？"),
            tag("p class='m dim'", "1行ごとに、計算のしかたと、もとになる決まりを添えています。"),
            tree(&lines, 1),
            tree(&trail::support_lines(self.household, self.estimate, first), 0),
            more("つぎの年からの計算", &tree(&later, 0)),
        ]
        .concat()
    }

    fn assumptions(self) -> String {
        let engine = self.estimate.assumptions.iter().map(|assumption| assumption.text());
        let all = words::form_assumptions(self.household).into_iter().chain(engine);
        tag("h2 id=a-if", "計算の前提") + &tag("ul class='points m'", &tags("li", all))
    }

    fn foot(self, first: &Period) -> String {
        let sources = words::sources().into_iter().map(source);
        let list = tag("p", "リンクの先は、このアプリの外です（通信が必要）。")
            + &tag("ul class=points", &tags("li", sources));
        [tag("div class=scale aria-hidden=true", ""), tag("p", &words::year_note(first)), more("数字の出典", &list)]
            .concat()
    }
}

fn reading(name: &str, per: &str, amount: Option<Yen>, class: &str) -> String {
    let value = match amount {
        Some(amount) => [
            tag("span class=u", per),
            tag(&["span class='", class, "'"].concat(), &grouped(amount.0)),
            tag("span class=u", "円"),
        ]
        .concat(),
        None => tag("span class=u", &or_unknown(None)),
    };
    tag("dl class=read", &(tag("dt", name) + &tag("dd", &value)))
}

fn distance((amount, direction, band): (Yen, &'static str, &'static str)) -> String {
    let value = tag("span class=num", &amount.to_string()) + " " + &tag("small", direction);
    tag("div", &(tag("p class='m dim'", "算定基準額があと") + &tag("p class=v", &value) + &tag("p class=m", band)))
}

fn source(source: &'static Source) -> String {
    match source.url {
        Some(url) => tag(&["a rel=noreferrer href='", url, "'"].concat(), source.title),
        None => source.title.into(),
    }
}
