//! ホーム: what the job is, what the app does, three tasks in the order people need them, the next date.

use leptos::prelude::*;

use crate::{
    browser::{address::href, clock},
    civil_date::CivilDate,
    route::Route,
    ui::icon::{icon, small_icon},
};

/// The month in which the data was last gone through as a whole.
pub const DATA_EDITION: &str = "2026年11月";

const TRACE: &str = r#"<path class="l-acc thick nss" d="M0 54H24V24H48V54H72V24H96V54H120V24H144V54H178c8 0 9-10 15-10s7 10 13 10h7l5 7 9-54 9 63 5-16h9c8 0 10-17 18-17s10 17 18 17h18c8 0 9-10 15-10s7 10 13 10h7l5 7 9-54 9 63 5-16H391"/>"#;
const PULSE: &str = r#"<path class="l-acc thick" d="M2 26h11l4-14 8 26 6-18 4 6h19"/>"#;
const SLIDERS: &str = r#"<path class="l-line thick" d="M3 9h50M3 22h50M3 35h50"/><g class="f-surf l-acc thick"><circle cx="38" cy="9" r="5"/><circle cx="16" cy="22" r="5"/><circle cx="30" cy="35" r="5"/></g>"#;
const BARS: &str = r#"<path class="l-line thick" d="M2 42h52"/><path class="f-acc" d="M6 24h11v16H6zM23 26h11v14H23zM40 26h11v14H40z"/><path class="f-soft" d="M6 12h11v11H6zM23 15h11v10H23zM40 15h11v10H40z"/><path class="f-sig" d="M6 4h11v7H6zM23 9h11v5H23zM40 9h11v5H40z"/>"#;
const ECMO: &str = include_str!("ui/ecmo.svg");

pub fn home_page() -> AnyView {
    view! {
        <main class="main" id="main">
            <div class="hero-grid">
                {hero()} <nav aria-label="はじめる">
                    <ul class="tasks">
                        {task("task go", Route::Quiz, PULSE, "適性診断", "15問・約2分。正解なし")}
                        {task("task", Route::Schools, SLIDERS, "学校をさがす", "専門学校と大学、資料のある学校")}
                        {task("task", Route::Money, BARS, "学費と支援を計算", "年ごとに、残る額まで")}
                    </ul>
                </nav>
            </div>
            {ecmo()}
            {next_date()}
            {readers()}
            {foot()}
        </main>
    }
    .into_any()
}

fn hero() -> AnyView {
    view! {
        <div class="hero">
            <h1>"臨床工学技士は、" <br/> "いのちを支える機械を" <wbr/> "あずかる仕事。"</h1>
            <p class="lead">
                <span class="nm">"CEナビ"</span>
                "は、適性・学校・お金のことを、ひとつで調べられる無料のアプリです。"
            </p>
            <figure class="trace">
                <svg
                    class="draw"
                    viewBox="0 0 400 80"
                    preserveAspectRatio="none"
                    role="img"
                    aria-label="工学の矩形波が、臨床の脈波へとつながる一本の線"
                    inner_html=TRACE
                ></svg>
                <div class="scale" aria-hidden="true"></div>
                <figcaption>
                    <span>"工学 ＝ 機械・技術"</span>
                    <span>"臨床 ＝ 医療の現場"</span>
                </figcaption>
            </figure>
        </div>
    }
    .into_any()
}

fn task(class: &'static str, to: Route, drawing: &'static str, name: &'static str, words: &'static str) -> AnyView {
    view! {
        <li>
            <a class=class href=href(&to)>
                <svg class="g" viewBox="0 0 56 44" aria-hidden="true" inner_html=drawing></svg>
                <span>
                    <b>{name}</b>
                    <small>{words}</small>
                </span>
                {icon("chev")}
            </a>
        </li>
    }
    .into_any()
}

fn ecmo() -> AnyView {
    view! {
        <section class="sec" aria-labelledby="s-ecmo">
            <div class="ecmo">
                <div class="pic">
                    <svg
                        class="ill"
                        viewBox="0 0 360 222"
                        role="img"
                        aria-label="ECMOの血液の流れ。体から導いた血液を、ポンプで人工肺へ送り、酸素を足して体にもどす。そばで臨床工学技士が装置を見守っている。"
                        inner_html=ECMO
                    ></svg>
                </div>
                <div class="tx">
                    <h2 id="s-ecmo">"「最後の砦」を動かす人"</h2>
                    <p>
                        "人工呼吸器だけでは酸素が足りない。そんな患者さんの血液を体の外へ導き、酸素を足してもどす装置がECMO（エクモ）です。操作と管理を担うのが、臨床工学技士です。"
                    </p>
                    <p>
                        <a class="txt" href=href(&Route::Article("what-is-ce".into()))>
                            "臨床工学技士とは"
                            {icon("chev")}
                        </a>
                    </p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// 予約採用 is applied for at the high school in the spring of its third year, counted from today.
fn next_date() -> AnyView {
    let today = clock::today();
    let (who, when) = match today {
        Some(today) => {
            let april = today.fiscal_year() + 1;
            (
                format!("いま高校2年生の人（{}年4月入学）", april + 1),
                format!(
                    "{april}年の春から、給付型奨学金の予約申込みが始まります。窓口は、通っている高校です。日程は高校に確認してください。"
                ),
            )
        }
        None => (
            "高校3年生の春".into(),
            "給付型奨学金の予約申込みが始まります。窓口は、通っている高校です。日程は高校に確認してください。".into(),
        ),
    };
    view! {
        <section class="sec" aria-labelledby="s-next">
            <h2 id="s-next">"近い予定"</h2>
            <div class="panel">
                <dl class="read">
                    <dt>{who}</dt>
                    <dd>
                        <span class="v sig">
                            {today.map_or("4月〜6月ごろ".into(), |today| format!("あと約{}か月", months_to_april(today)))}
                        </span>
                    </dd>
                </dl>
                <p>{when}</p>
                <p>
                    <a class="txt" href=href(&Route::Money)>
                        "受けられる額を計算する"
                        {icon("chev")}
                    </a>
                </p>
            </div>
        </section>
    }
    .into_any()
}

/// Whole months until the next April begins: 12 in April, 1 in March.
fn months_to_april(today: CivilDate) -> u8 {
    if today.month < 4 { 4 - today.month } else { 16 - today.month }
}

fn readers() -> AnyView {
    let entry = |to: Route, name: &'static str, words: &'static str| {
        view! {
            <li>
                <a href=href(&to)>
                    <b>{name}</b>
                    {icon("chev")}
                    <small>{words}</small>
                </a>
            </li>
        }
    };
    view! {
        <section class="sec" aria-labelledby="s-who">
            <h2 id="s-who">"立場から読む"</h2>
            <ul class="links">
                {entry(
                    Route::Article("what-is-ce".into()),
                    "高校生のあなたへ",
                    "仕事の中身、働く場所、なり方",
                )}
                {entry(Route::Money, "保護者の方へ", "学費の総額、返さなくてよい支援、残る額")}
                {entry(Route::Careers, "社会人・学び直しの方へ", "3つの免許、国家試験、見通し")}
            </ul>
        </section>
    }
    .into_any()
}

fn foot() -> AnyView {
    view! {
        <footer class="foot">
            <div class="scale" aria-hidden="true"></div>
            <p class="status">
                {small_icon("saved")} "圏外でも使えます（データ " {DATA_EDITION} "版）"
            </p>
            <p>"広告・会員登録はありません。入力した内容は端末の外に出ません。"</p>
            <p>
                <a href=href(&Route::Sources)>"数字の出典"</a>
            </p>
        </footer>
    }
    .into_any()
}
