//! /money/result/: the band, the amounts, what remains to pay, when it changes, and why. Everything is worked out once,
//! from the form that is kept.

use super::{gauge::gauge, sums, tree::tree, words};
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
    ui::html::{callout, element, elements, more, small_icon},
    yen::{Yen, grouped},
};

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
    let open = "<div class=panel><p>まだ答えていないところ</p>".to_owned()
        + &element("ul class=points", &elements("li", questions))
        + "</div>";
    [
        "<div class=intro><h1>",
        heading,
        "</h1><p>学校・家族・収入の3つの画面に答えると、返さなくてよい支援がいくらになり、学費がいくら残るかが、ここに出ます。\
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
        let parts = [
            "<div class=intro>",
            &self.top(first, &years),
            "</div><section class=\"panel fig\" aria-labelledby=a-band>",
            &self.band(first, assessment.base),
            "</section><section class=sec aria-labelledby=a-money>",
            &sums::section(&years),
            "</section><section class=sec aria-labelledby=a-when>",
            &self.periods(),
            "</section><section class=sec aria-labelledby=a-why>",
            &self.reasons(first),
            "</section><section class=sec aria-labelledby=a-if><h2 id=a-if>計算の前提</h2><ul class=\"points m\">",
            &self.assumptions(),
            "</ul></section><footer class=foot><div class=scale aria-hidden=true></div><p>",
            &words::year_note(first),
            "</p><p><a href=\"",
            &href(&Route::Sources),
            "\">数字の出典</a></p></footer>",
        ];
        Some(parts.concat())
    }

    /// The reading, who decides, and the amounts.
    fn top(self, first: &Period, years: &[CourseYear]) -> String {
        let (band, meaning) = words::verdict(self.household, first);
        let [course, incomes] = words::summary(self.form, self.household);
        let late = callout(&[words::LATE]);
        [
            "<div class=\"row between asked\"><p class=\"s dim\">",
            &course,
            "<br>",
            &incomes,
            "</p><a class=txt href=\"",
            &href(&Route::Money),
            "#school\">変える</a></div><h1 class=verdict><b>",
            band,
            "</b><span>の見込み（目安）。",
            &meaning,
            "</span></h1>",
            if words::late(self.household) { &late } else { "" },
            &callout(&[
                "決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。学校が支援の対象校かどうかも、学校に確認してください。",
            ]),
            "<div class=reads>",
            &self.readings(first, years),
            "</div><p class=m>",
            &words::ground(self.household, first),
            "</p>",
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
        [
            "<h2 id=a-band class=vh>区分のゲージ</h2>",
            &gauge(self.household, first, base),
            "<div class=near>",
            &words::distances(first, base),
            "</div><p class=\"s dim\">横の目もりは支給額算定基準額（円）で、区分ごとに同じ幅で描いています。\
            ※ 第Ⅳ区分は、多子世帯か、私立の理工農系の学科だけが対象です。</p>",
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
        let rows: String = spans.iter().map(|span| self.span(span)).collect();
        [
            "<h2 id=a-when>",
            heading,
            "</h2><p class=m>区分は毎年10月に、前の年の収入と12月31日の家族で決め直されます。",
            after,
            "</p><ol class=tube>",
            &rows,
            "</ol>",
        ]
        .concat()
    }

    fn span(self, span: &Span) -> String {
        let (band, meaning) = words::verdict(self.household, &span.first);
        [
            "<li><p class=when>",
            &words::span_time(span),
            "</p><p class=head>",
            band,
            "：給付 月",
            &grouped(span.first.grant_month.0),
            "円</p><p class=\"m dim\">",
            &meaning,
            "</p><p class=\"m dim\">",
            &words::span_incomes(span),
            "</p></li>",
        ]
        .concat()
    }

    fn reasons(self, first: &Period) -> String {
        let base = |assessment: &Assessment| trail::base_line(self.household, assessment);
        let lines: Vec<_> = self.estimate.assessments.iter().map(base).collect();
        let (now, later) = lines.split_at(lines.len().min(1));
        [
            "<h2 id=a-why>なぜこの金額？</h2><p class=\"m dim\">\
            1行ごとに、計算のしかたと、もとになる決まりを添えています。</p>",
            &tree(now, 1),
            &tree(&trail::support_lines(self.household, self.estimate, first), 0),
            &more("つぎの年からの計算", &tree(later, 0)),
        ]
        .concat()
    }

    fn assumptions(self) -> String {
        let mut all = words::form_assumptions(self.household);
        for assumption in self.estimate.assumptions.iter() {
            all.push(assumption.text());
        }
        elements("li", &*all)
    }
}

/// A waiver of a fee that is not known is the most that can be.
fn waiver_name(name: &str, fee: Option<Yen>, waiver: Option<Yen>) -> String {
    let most = fee.is_none() && waiver.is_some_and(|waiver| waiver > Yen::ZERO);
    [name, "の減免", if most { "（最大）" } else { "" }].concat()
}

fn reading(name: &str, per: &str, amount: Option<Yen>, class: &str) -> String {
    let (per, value, unit) = match amount {
        Some(amount) => (per, grouped(amount.0), "円"),
        None => ("", or_unknown(None), ""),
    };
    let class = if amount.is_some() { class } else { "u" };
    [
        "<dl class=read><dt>",
        name,
        "</dt><dd><span class=u>",
        per,
        "</span><span class=\"",
        class,
        "\">",
        &value,
        "</span><span class=u>",
        unit,
        "</span></dd></dl>",
    ]
    .concat()
}
