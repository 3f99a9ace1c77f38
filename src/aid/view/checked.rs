//! /money/check/: the published examples beside what this very phone computes.

use crate::{
    aid::official::{Comparison, Figure, comparisons, supports},
    browser::{address::href, clock},
    route::Route,
    ui::html::{callout, element, elements, fold, link},
    yen::grouped,
};

/// Computes all examples and tells how they came out.
#[must_use]
pub fn checked_html() -> String {
    let all = comparisons();
    let demanded = || all.iter().flat_map(|(_, of)| of).filter(|comparison| !comparison.open);
    let (agreeing, count) = (demanded().filter(|one| one.agrees()).count(), demanded().count());
    let result = [&agreeing.to_string(), "件 / ", &count.to_string(), "件"].concat();
    let words = if agreeing == count {
        "公表されている計算例を、すべて同じ答えで計算できました。"
    } else {
        "同じ答えにならない計算例があります。この端末の計算は、使わないでください。"
    };
    let speed = speed();
    let groups: String = all.iter().map(|(name, of)| group(name, of)).collect();
    let reading =
        element("dl class=read", &(element("dt", "同じ答え") + &element("dd", &element("span class=v", &result))));
    [
        INTRODUCTION,
        &element("div class=panel role=status", &(reading + &element("p", words))),
        &groups,
        &callout(&["計算例が合っていても、実際の支援は、日本学生支援機構と進学先の学校が決めます。"]),
        &element("p", &link(&href(&Route::Money), "class=\"btn go\"", "学費と支援を計算する")),
        &speed,
    ]
    .concat()
}

const INTRODUCTION: &str = "<div class=intro><h1>計算をこの端末で確かめる</h1><p>資料に載っている計算例を、この画面を開いた端末で\
    計算しなおして、資料の答えとならべます。どこにも送りません。</p></div>";

/// How long this phone takes for what a screen asks at most; nothing off the browser.
fn speed() -> String {
    let start = clock::milliseconds();
    let count = supports().len().to_string();
    let took = clock::milliseconds().zip(start).map(|(end, start)| (end - start).max(0).to_string());
    took.map(|took| {
        element(
            "p class=m",
            &["この端末は、", &count, "通りの年収の支援額を、<b id=speed>", &took, "</b>ミリ秒で計算しました。"]
                .concat(),
        )
    })
    .unwrap_or_default()
}

fn group(name: &str, all: &[Comparison]) -> String {
    let demanded = || all.iter().filter(|one| !one.open);
    let [agreeing, count, open] =
        [demanded().filter(|one| one.agrees()).count(), demanded().count(), all.len() - demanded().count()]
            .map(|count| count.to_string());
    let also =
        if open == "0" { String::new() } else { ["（ほかに、前提が不明の例 ", &*open, "件）"].concat() };
    let summary = [name, "：", &agreeing, "件 / ", &count, "件", &also].concat();
    let note = if also.is_empty() { String::new() } else { element("p class=m", OPEN) };
    let rows: String = all.iter().map(row).collect();
    let head = "<thead><tr><th>計算例</th><th>資料の答え</th><th>この端末の答え</th></tr></thead>";
    let table = element("table class=\"tbl checked\"", &(head.to_owned() + &element("tbody", &rows)));
    element("div", &fold(false, &summary, &(note + &table)))
}

const OPEN: &str =
    "「前提が不明」は、資料が社会保険料などの前提を示していない例です。合わなくても、まちがいとは数えません。";

fn row(comparison: &Comparison) -> String {
    let source = [href(&Route::Sources), "#aid-".into(), comparison.source.into()].concat();
    let label = ["aria-label=\"", &comparison.name, "の出典\""].concat();
    let verdict = match (comparison.agrees(), comparison.open) {
        (true, _) => "同じ",
        (false, true) => "前提が不明",
        (false, false) => "ちがう",
    };
    let name = [&comparison.name, "<small>", verdict, "・", &link(&source, &label, "出典"), "</small>"].concat();
    let published = comparison.figures.iter().map(|figure| told(figure, Some(figure.published), figure.tolerance));
    let found = comparison.figures.iter().map(|figure| told(figure, figure.found, 0));
    let cells = [
        element("th scope=row", &name),
        element("td data-l=資料の答え", &elements("div", published)),
        element("td data-l=この端末の答え", &elements("div", found)),
    ];
    element("tr", &cells.concat())
}

fn told(figure: &Figure, value: Option<i64>, tolerance: i64) -> String {
    let value = value.map_or_else(|| "答えなし".into(), |value| grouped(value) + figure.unit);
    let about =
        if tolerance == 0 { String::new() } else { ["（±", &tolerance.to_string(), figure.unit, "）"].concat() };
    [figure.what, " ", &value, &about].concat()
}
