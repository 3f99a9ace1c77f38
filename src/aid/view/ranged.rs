//! わからない in the result: from what to what each amount may be, and which questions make the difference.

use super::handover::share_html;
use crate::{
    aid::{
        form::Form,
        range::{Spread, range},
    },
    browser::address::href,
    route::Route,
    ui::html::{callout, element, elements, link, section},
    yen::{Yen, grouped},
};

/// The result of a form whose open questions leave no single household; `None`: it has one, or a step is not answered.
#[must_use]
pub fn open_result_html(form: &Form) -> Option<String> {
    if form.draft().household().is_some() {
        return None;
    }
    range(form)?;
    let change = link(&(href(&Route::Money) + "#check"), "class=\"btn go\"", "答えを見なおす");
    let parts = [
        element("div class=intro", &(element("h1", "支援の見込み（目安）") + &callout(&[DECIDED]))),
        range_html(form),
        element("p", &change),
        section("a-share", "結果を見せる", &share_html(form)),
    ];
    Some(parts.concat())
}

const DECIDED: &str = "決めるのは、日本学生支援機構（給付奨学金）と進学先の学校（減免）です。\
    わからないところに答えると、幅がせまくなります。";

/// The range of a form with open questions; nothing where none moves an amount.
#[must_use]
pub fn range_html(form: &Form) -> String {
    let Some(range) = range(form) else { return String::new() };
    let spreads = [Some(&range.grant_month), range.tuition_waiver.as_ref(), range.entrance_waiver.as_ref()];
    let remaining = range.remaining.as_ref();
    let moves = |spread: &&Spread| spread.least != spread.most;
    let known = [&range.tuition_waiver, &range.entrance_waiver].iter().all(|spread| spread.is_some());
    if known && !spreads.into_iter().chain([remaining]).flatten().any(|spread| moves(&spread)) {
        return String::new();
    }
    let [grant, tuition, entrance] = spreads.map(|spread| between(spread, "学校に確認"));
    let rows = [
        row("給付奨学金（返さない）・1か月", &grant),
        row("授業料の減免・1年目", &tuition),
        row("入学金の減免", &entrance),
        row("残り（卒業まで）", &between(remaining, "学費がわからないので、計算できません")),
    ];
    let mut causes = Vec::new();
    for question in spreads.into_iter().chain([remaining]).flatten().flat_map(|spread| &spread.causes) {
        if !causes.contains(&question.name()) {
            causes.push(question.name());
        }
    }
    let why = if causes.is_empty() {
        String::new()
    } else {
        element("p class=m", "幅があるのは、次のところが「わからない」ためです。")
            + &element("ul class=\"points m\"", &elements("li", causes))
    };
    let note = element("p class=\"m dim\"", "いちばん少ないときと、いちばん多いときの目安です。");
    ["<section class=\"panel stack\" aria-labelledby=a-range><h2 id=a-range>わからないところがあるので、幅で出します</h2>", &note, "<dl class=answers>", &rows.concat(), "</dl>", &why, "</section>"].concat()
}

fn row(name: &str, value: &str) -> String {
    ["<div class=answer><dt>", name, "</dt><dd>", value, "</dd></div>"].concat()
}

fn between(spread: Option<&Spread>, unknown: &str) -> String {
    let Some(Spread { least, most, .. }) = spread else { return unknown.into() };
    let yen = |amount: &Yen| grouped(amount.0) + "円";
    if least == most { yen(least) } else { [&yen(least), "〜<wbr>", &yen(most)].concat() }
}
