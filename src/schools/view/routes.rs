//! `/routes/`: 専門学校3年 and 大学4年. An author's view marked as such, the ways that the law knows, and a ledger.

use super::told::{bullets, paragraph};
use crate::{
    aid::{
        figures::{Cap, aid_year},
        household::{Kind, Mode, Sector},
    },
    browser::address::href,
    route::Route,
    schools::{
        details::{self, Details},
        ledger::{Line, total, written},
        school::{School, by_id},
    },
    ui::html::{callout, element, escaped, link, section},
    yen::{Yen, in_man},
};

/// The two schools of the example: of each the whole course's fees are known.
const COLLEGE: &str = "yomiuri-rikou";
const UNIVERSITY: &str = "juntendo";
/// 年度 of the amounts of the support.
const AID_YEAR: i32 = 2026;

/// The inside of the page.
#[must_use]
pub fn routes_html() -> String {
    let intro = "<div class=intro><h1>専門学校3年と大学4年</h1><p>どちらを出ても、受ける国家試験と、取れる免許は同じです。\
        ちがうのは、学ぶ年数とお金、学ぶ内容の広さです。</p></div>";
    let links = link(&href(&Route::Schools), "class=\"btn go\"", "学校をさがす")
        + &link(&href(&Route::Money), "class=btn", "自分の学費と支援を計算する");
    [intro, &views(), &ledger_section(), &law(), &element("div class=btns", &links)].concat()
}

/// The table of an article, as its author's view.
fn views() -> String {
    let rows = [
        [
            "よいところ",
            "最短で社会に出られる。学費が比較的安い。実習が充実",
            "幅広い知識。研究や開発の仕事も視野に入る。就職先の選択肢が広い",
        ],
        ["向いている人", "実践を重ねて学びたい。早く現場で働きたい", "じっくり学びたい。大学院や研究の仕事も考えたい"],
    ];
    let row = |[name, college, university]: [&str; 3]| {
        let cells = [
            element("th scope=row", name),
            element("td data-l=専門学校3年", college),
            element("td data-l=大学4年", university),
        ];
        element("tr", &cells.concat())
    };
    let head = "<thead><tr><th>項目</th><th>専門学校3年</th><th>大学4年</th></tr></thead>";
    let table = element("table class=tbl", &(head.to_owned() + &element("tbody", &rows.map(row).concat())));
    let whose = "専門学校を紹介する記事を書いた人の見方です。どの学校にも当てはまるわけではなく、裏づけになる数字は見つかっていません。";
    section("views", "記事を書いた人の見方", &[callout(&[whose]), table].concat())
}

/// The lines of the example, each with where its amounts are from, or why they are not known; empty if one of its schools
/// were gone.
#[must_use]
pub fn example() -> Vec<(Line, String)> {
    let known = |id| by_id(id).and_then(|school| Some((school, details::of(school)?)));
    let (Some(college), Some(university)) = (known(COLLEGE), known(UNIVERSITY)) else { return Vec::new() };
    let course = |details: &Details| Some(details.course_total()?.0);
    vec![
        line(
            "卒業までの学費",
            [course(college.1), course(university.1)],
            [
                &page_of(college.0),
                "（年度の記載なし。計算した目安）と、",
                &page_of(university.0),
                "（令和6年度以降）の額です。",
            ]
            .concat(),
        ),
        lowering(
            "授業料と入学金の減免（上限まで受けられる人）",
            [lowered(college, Kind::Senmon), lowered(university, Kind::Daigaku)],
            format!(
                "修学支援新制度の{AID_YEAR}年度の上限が、卒業まで続くとした例です。{}が対象校かは、学校に確認してください。",
                escaped(college.0.name)
            ),
        ),
        line("生活費", [None, None], "住むところで変わります。大学は1年分多くかかります。".into()),
        line(
            "借りたお金の利息",
            [None, None],
            "借りる額と、そのときの利率で変わります。お金の計算で、返す額のはばを見られます。".into(),
        ),
        lowering(
            "大学の4年目に、先に働いて受け取る給料",
            [None, Some(Yen::ZERO)],
            "専門学校は1年早く働けます。大学のほうは、まだ学生なので0円です。臨床工学技士だけの給料の全国の数字は、国の調査にありません。"
                .into(),
        ),
    ]
}

fn line(name: &str, amounts: [Option<Yen>; 2], note: String) -> (Line, String) {
    (Line { name: name.to_owned(), lowers: false, amounts }, note)
}

fn lowering(name: &str, amounts: [Option<Yen>; 2], note: String) -> (Line, String) {
    (Line { name: name.to_owned(), lowers: true, amounts }, note)
}

fn page_of(school: &School) -> String {
    link(&href(&Route::School(school.id.into())), "", &escaped(school.name))
}

/// What the support takes off until graduation at most, as a negative amount.
fn lowered((school, details): (&School, &Details), kind: Kind) -> Option<Yen> {
    let fits = |cap: &&Cap| cap.mode == Mode::Day && cap.kind == kind && cap.sector == Sector::Private;
    let cap = aid_year(AID_YEAR).caps.iter().find(fits)?;
    let fees = details.fees.first()?;
    let tuition = fees.tuition?.min(cap.tuition);
    Some(Yen(-(tuition.0 * i64::from(school.years?) + fees.admission?.min(cap.entrance).0)))
}

fn ledger_section() -> String {
    let (lines, notes): (Vec<Line>, Vec<String>) = example().into_iter().unzip();
    let cells = |line: &Line| {
        let [college, university] = line.amounts;
        row(&line.name, [college, university, line.difference()])
    };
    let rows: String = lines.iter().map(cells).collect();
    let sum = row("分かっている行の合計", total(&lines).map_or([None; 3], |sums| sums.map(Some)));
    let head = "<caption class=vh>免許までにかかるお金の例</caption><thead><tr><th>項目</th><th class=n>専門学校3年</th>\
        <th class=n>大学4年</th><th class=n>大学との差</th></tr></thead>";
    let table = element("table class=tbl", &[head, &element("tbody", &rows), &element("tfoot", &sum)].concat());
    let words = "二つの学校を例に、行ごとにならべました。差は、分かっている行の差の合計です。不明の行は、合計に入れていません。自分の学校の額を、上から入れて変えられます。入れた額は、どこにも送らず、保存もしません。";
    let table = element(&["div id=lines data-lines=\"", &escaped(&written(&lines)), "\""].concat(), &table);
    let notes = bullets(lines.iter().zip(&notes).map(|(line, note)| [&line.name, "：", note].concat()));
    let caution = "学校がちがえば、額も大きく変わります。国立や公立の大学もあります。国家試験の受験手数料と、免許の手続きは、どちらの道でも同じです。";
    section("ledger", "免許までのお金の例", &[paragraph("", words), table, notes, paragraph("m", caution)].concat())
}

fn row(name: &str, [college, university, difference]: [Option<Yen>; 3]) -> String {
    let cell = |label: &str, amount: Option<Yen>| {
        let text = amount.map_or_else(|| "<span class=none>不明</span>".to_owned(), in_man);
        element(&["td class=n data-l=", label].concat(), &text)
    };
    let cells = [
        element("th scope=row", name),
        cell("専門学校3年", college),
        cell("大学4年", university),
        cell("大学との差", difference),
    ];
    element("tr", &cells.concat())
}

/// 臨床工学技士法14条, as documents about it tell it.
fn law() -> String {
    let ways = [
        "高校を出た人などが、指定の学校で3年以上学ぶ（専門学校3年・短大3年・大学4年）。高校生は、ほとんどがこの道です。",
        "大学・高専・医療系の養成所などで2年以上（高専は5年以上）学び、決められた科目を修めた人が、指定の専攻科などで1年以上学ぶ。",
        "大学・高専・医療系の養成所などで1年以上学び、決められた科目を修めた人が、指定の学校で2年以上学ぶ。高専の年数は資料によってちがうので、学校に確認してください。",
        "大学で、国が決めた科目を修めて卒業する。",
        "外国の学校を出た人や免許を持つ人で、同じ力があると国が認めた人。",
    ];
    let ways = element("ol class=ways", &ways.map(|way| element("li", way)).concat());
    let advanced = link(&[&href(&Route::Schools), "?kind=advanced"].concat(), "", "専攻科の一覧");
    let words = ["1年や2年の専攻科は、看護師・臨床検査技師・診療放射線技師の養成校を出た人などの近道です。入学の条件は専攻科ごとにちがいます。", &advanced].concat();
    let by = [
        "資料：マイナビコメディカル「臨床工学技士になるには」（臨床工学技士法14条）、滋慶医療科学大学\
        「臨床工学技士の資格を取得する方法」（2024年12月）、臨床工学技士法施行規則（iuris）。アドレスは",
        &link(&href(&Route::Sources), "", "出典"),
        "にあります。条文は、読めた資料が写したものです。",
    ]
    .concat();
    section("law", "法律が決めた五つの道", &[ways, paragraph("", &words), paragraph("s dim", &by)].concat())
}
