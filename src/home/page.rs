//! What stands on the home page. It only has to be read, so it stands in its document alone (see [`crate::still`]).

use super::next_date::{next_date, onward};
use crate::{
    browser::address::href,
    route::Route,
    ui::html::{element, icon, link, section, small_icon},
};

/// The month in which the data was last gone through as a whole.
pub const DATA_EDITION: &str = "2026年11月";

const TRACE: &str = r#" class="draw" viewBox="0 0 400 80" preserveAspectRatio="none" role="img" aria-label="工学の矩形波が、臨床の脈波へとつながる一本の線"><path class="l-acc thick nss" d="M0 54H24V24H48V54H72V24H96V54H120V24H144V54H178c8 0 9-10 15-10s7 10 13 10h7l5 7 9-54 9 63 5-16h9c8 0 10-17 18-17s10 17 18 17h18c8 0 9-10 15-10s7 10 13 10h7l5 7 9-54 9 63 5-16H391"/>"#;
const PULSE: &str = r#"<path class="l-acc thick" d="M2 26h11l4-14 8 26 6-18 4 6h19"/>"#;
const SLIDERS: &str = r#"<path class="l-line thick" d="M3 9h50M3 22h50M3 35h50"/><g class="f-surf l-acc thick"><circle cx="38" cy="9" r="5"/><circle cx="16" cy="22" r="5"/><circle cx="30" cy="35" r="5"/></g>"#;
const BARS: &str = r#"<path class="l-line thick" d="M2 42h52"/><path class="f-acc" d="M6 24h11v16H6zM23 26h11v14H23zM40 26h11v14H40z"/><path class="f-soft" d="M6 12h11v11H6zM23 15h11v10H23zM40 15h11v10H40z"/><path class="f-sig" d="M6 4h11v7H6zM23 9h11v5H23zM40 9h11v5H40z"/>"#;
const ECMO: &str = include_str!("../ui/ecmo.svg");

/// What stands inside `<main>`.
#[must_use]
pub fn home_html() -> String {
    let tasks = [
        task("task go", &Route::Quiz, PULSE, "診断する", "15問・約2分。正解なし"),
        task("task", &Route::Schools, SLIDERS, "学校をさがす", "大学と専門学校、資料のある学校"),
        task("task", &Route::Money, BARS, "学費と支援を計算", "年ごとに、残る額まで"),
    ];
    let tasks = element("nav aria-label=\"はじめる\"", &element("ul class=tasks", &tasks.concat()));
    let hero = element("div class=hero", &[HEADING, "<svg", TRACE, FIGURE_END].concat());
    let next = element("section class=sec aria-labelledby=s-next id=next", &next_date());
    [element("div class=hero-grid", &(hero + &tasks)), ecmo(), next, readers(), foot()].concat()
}

const HEADING: &str = "<h1>臨床工学技士は、<br>いのちを支える機械を<wbr>あずかる仕事。</h1>\
    <p class=lead><span class=nm>CEナビ</span>は、興味・学校・お金のことを、ひとつで調べられる無料のアプリです。</p>\
    <figure class=trace>";
const FIGURE_END: &str = "</svg><div class=scale aria-hidden=true></div>\
    <figcaption><span>工学 ＝ 機械・技術</span><span>臨床 ＝ 医療の現場</span></figcaption></figure>";

fn task(class: &str, to: &Route, drawing: &str, name: &str, words: &str) -> String {
    let picture = ["<svg class=g viewBox=\"0 0 56 44\" aria-hidden=true>", drawing, "</svg>"].concat();
    let words = element("span", &(element("b", name) + &element("small", words)));
    element("li", &link(&href(to), &["class=\"", class, "\""].concat(), &(picture + &words + &icon("chev"))))
}

fn ecmo() -> String {
    let words = "人工呼吸器だけでは酸素が足りない。そんな患者さんの血液を体の外へ導き、酸素を足してもどす装置がECMO（エクモ）です。\
        操作と管理を担うのが、臨床工学技士です。";
    let text = [
        element("h2 id=s-ecmo", "「最後の砦」を動かす人"),
        element("p", words),
        onward(&Route::Article("what-is-ce".into()), "臨床工学技士とは"),
    ];
    let picture = [ECMO_OPEN, ECMO, "</svg>"].concat();
    let card = element("div class=pic", &picture) + &element("div class=tx", &text.concat());
    element("section class=sec aria-labelledby=s-ecmo", &element("div class=ecmo", &card))
}

const ECMO_OPEN: &str = "<svg class=ill viewBox=\"0 0 360 222\" role=img aria-label=\"ECMOの血液の流れ。\
    体から導いた血液を、ポンプで人工肺へ送り、酸素を足して体にもどす。そばで臨床工学技士が装置を見守っている。\">";

fn readers() -> String {
    let entry = |to: Route, name: &str, words: &str| {
        let inside = [element("b", name), icon("chev"), element("small", words)].concat();
        element("li", &link(&href(&to), "", &inside))
    };
    let entries = [
        entry(Route::Article("what-is-ce".into()), "高校生のあなたへ", "仕事の中身、働く場所、なり方"),
        entry(Route::Money, "保護者の方へ", "学費の総額、返さなくてよい支援、残る額"),
        entry(Route::Careers, "社会人・学び直しの方へ", "3つの免許、国家試験、見通し"),
    ];
    section("s-who", "立場から読む", &element("ul class=links", &entries.concat()))
}

fn foot() -> String {
    let lines = [
        "<div class=scale aria-hidden=true></div>",
        &element("p class=status", &[&small_icon("saved"), "圏外でも使えます（データ ", DATA_EDITION, "版）"].concat()),
        "<p>広告・会員登録はありません。入力した内容は端末の外に出ません。</p>",
        &element("p", &link(&href(&Route::Sources), "", "数字の出典")),
    ];
    element("footer class=foot", &lines.concat())
}
