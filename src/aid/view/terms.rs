//! お金のほかの条件, and what can take the support away.

use super::words::cite;
use crate::{
    aid::{
        eligibility::{Applicant, Finding, HighSchool, Verdict, eligibility},
        figures::{STUDY, rule},
        household::Household,
        steps::Reader,
    },
    ui::html::{element, elements, icon, section},
};

pub fn terms(household: &Household) -> String {
    // Of who was 18 at entry it is taken that high school is left just before; the rest was not asked.
    let still = Reader::of(household) == Reader::HighSchool;
    let high_school = still.then_some(HighSchool::StillThere);
    let answered = eligibility(&Applicant { high_school, ..Applicant::default() }, household.entry_year);
    let rows: String = answered.findings.iter().map(finding).collect();
    let percent = |limit: u8| limit.to_string() + "％";
    let ends = [
        [
            "単位が標準の",
            &percent(STUDY.stop_credits),
            "以下、または出席が",
            &percent(STUDY.stop_attendance),
            "以下のとき：終わり（廃止）",
        ],
        [
            "単位が標準の",
            &percent(STUDY.warn_credits),
            "以下、または出席が",
            &percent(STUDY.warn_attendance),
            "以下のとき：警告",
        ],
        [
            "成績の順位が下から",
            &percent(STUDY.warn_ranking),
            "のとき：警告（資格や試験の合格を目ざす学科など、",
            "当てはめない場合もあります",
            "）",
        ],
        ["警告が2年続いたとき：", "終わりか、1年の停止", "", "", ""],
        [
            "単位が標準の",
            &percent(STUDY.repay_credits),
            "以下で、病気などの理由がないとき：",
            "受け取った給付奨学金を返すことがあります",
            "",
        ],
        ["在籍の届けや、毎年の手続きを出さなかったとき：", "止まります", "", "", ""],
    ]
    .map(|words| words.concat());
    let inside = [
        "<ul class=terms>",
        &rows,
        "</ul><details class=more id=t-end><summary>",
        &icon("chev"),
        "支援が止まるのは、どんなとき</summary><p class=m>学年の終わりに、学校が成績を確かめます（適格認定）。ふつうに通い、単位を取っていれば続きます。\
        こまったときは、早めに学校に相談してください。</p><ul class=\"points m\">",
        &elements("li", ends),
        "</ul><p class=\"s dim\">",
        &cite(&rule::STUDY),
        "</p></details>",
    ];
    section("a-terms", "お金のほかの条件", &inside.concat())
}

fn finding(finding: &Finding) -> String {
    let (class, word) = match finding.verdict {
        Verdict::Yes => ("tag fill", "合う"),
        Verdict::Check => ("tag", "要確認"),
        Verdict::No => ("tag", "合わない"),
    };
    let words = [
        "<span class=\"",
        class,
        "\">",
        word,
        "</span> ",
        finding.text,
        "<br><small>",
        &cite(finding.rule),
        "</small>",
    ];
    element("li", &words.concat())
}
