//! How an article's Markdown becomes HTML, and what stops the build.

#[path = "../../build/guide/markdown.rs"]
mod markdown;

use markdown::{Mark, Page, Reference, Wrong, page, with_readings};
use proptest::prelude::*;

/// Two facts of one source and one of another; two screens.
fn publish(text: &str) -> Result<Page, Wrong> {
    let readings =
        [("臨床", "りんしょう"), ("血", "ち"), ("血液", "けつえき"), ("心電図", "しんでんず"), ("扱", "あつか")]
            .map(|(word, reading)| (word.to_owned(), reading.to_owned()));
    let fact = |id: &str| match id {
        "peak" => Some(("2021年末の349,700人が頂点で、2024年末は337,414人。", "society")),
        "age" => Some(("平均年齢は70.27歳（2024年末）。", "society")),
        "law" => Some(("1988年4月1日に施行された。", "ministry")),
        _ => None,
    };
    let leads = |path: &str| ["quiz/", "guide/what-is-ce/"].contains(&path);
    let term = |word: &str| (word == "血液").then_some("<b>血液</b>（けつえき）体をめぐる液。");
    let drawing = |name: &str| (name == "heart").then_some(r#"<svg class="ill"><path d="M0 0"/></svg>"#);
    let chart = |id: &str, seen: &str, mark: &mut Mark| {
        (id == "rows").then(|| format!("<figure>{seen}{}</figure>", mark("society")))
    };
    page(
        text,
        &Reference { readings: &readings, fact: &fact, term: &term, drawing: &drawing, chart: &chart, leads: &leads },
    )
}

fn body(text: &str) -> String {
    publish(text).unwrap().body
}

fn stops(text: &str) -> (usize, String) {
    let Wrong { line, message } = publish(text).unwrap_err();
    (line, message)
}

#[test]
fn a_reading_stands_over_its_word_and_in_brackets_where_there_is_no_ruby() {
    assert_eq!(body("{進路|しんろ}を考える"), "<p><ruby>進路<rp>（</rp><rt>しんろ</rt><rp>）</rp></ruby>を考える</p>");
}

#[test]
fn listed_words_get_their_reading_by_themselves() {
    let bare = |text: &str| body(text).replace("<rp>（</rp>", "").replace("<rp>）</rp>", "");
    assert_eq!(bare("心電図です"), "<p><ruby>心電図<rt>しんでんず</rt></ruby>です</p>");
    assert_eq!(bare("血を見る"), "<p><ruby>血<rt>ち</rt></ruby>を見る</p>");
    assert_eq!(bare("血液"), "<p><ruby>血液<rt>けつえき</rt></ruby></p>", "the longest word");
    assert_eq!(bare("出血と血管"), "<p>出血と血管</p>", "a single kanji within another word is read otherwise");
    assert_eq!(bare("{血|けつ}の{扱|あつか}い").matches("<rt>").count(), 2);
    assert!(bare("{血|けつ}").contains("<rt>けつ</rt>"), "the author's reading comes first");
}

#[test]
fn a_title_has_its_readings_too() {
    let readings = [("臨床".to_owned(), "りんしょう".to_owned())];
    let title = with_readings("臨床とは", &readings, &[]).unwrap();
    assert_eq!(title, "<ruby>臨床<rp>（</rp><rt>りんしょう</rt><rp>）</rp></ruby>とは");
}

#[test]
fn a_reading_is_kana_and_braces_hold_nothing_else() {
    assert_eq!(stops("一行目\n{進路}").0, 2);
    assert_eq!(stops("{進路|shinro}").0, 1);
    assert_eq!(stops("{|しんろ}").0, 1);
    assert_eq!(stops("{進路|しんろ").0, 1);
}

#[test]
fn a_figure_without_a_mark_stops_the_build_at_its_line() {
    assert_eq!(
        stops("## 題 {#a}\n\n患者数は減りました。\n今は337,414人です。"),
        (4, "337,414 に出典のしるしがない".into())
    );
}

#[test]
fn a_figure_that_the_marked_fact_does_not_hold_stops_the_build() {
    assert!(publish("2024年末は337,414人です[^peak]。").is_ok());
    assert_eq!(stops("2024年末は337,415人です[^peak]。"), (1, "337,415 は、しるしの事実の中にない".into()));
    assert_eq!(stops("2023年末は337,414人です[^peak]。").0, 1, "the year is a figure too");
    assert!(publish("2024年末は337,414人[^peak]、平均は70.27歳です[^age]。").is_ok(), "two facts on one line");
    assert_eq!(stops("337人です[^peak]。").0, 1, "a part of a figure is another figure");
}

#[test]
fn the_numbers_of_a_list_are_no_figures() {
    assert!(publish("1. 一つ目\n2. 二つ目").is_ok());
    assert_eq!(stops("1. 一つ目\n2. 3年学ぶ").0, 2);
}

#[test]
fn a_mark_without_a_fact_stops_the_build() {
    assert_eq!(stops("増えました[^nobody]。"), (1, "出典のしるし [^nobody] の事実がない".into()));
}

#[test]
fn sources_are_numbered_as_they_appear_and_keep_their_number() {
    let page = publish("減りました[^peak]。\n始まりました[^law]。\n年をとりました[^age]。").unwrap();
    assert_eq!(page.sources, ["society", "ministry"]);
    let numbers: Vec<_> =
        page.body.match_indices("aria-label=\"出典").map(|(at, label)| &page.body[at + label.len()..][..1]).collect();
    assert_eq!(numbers, ["1", "2", "1"]);
    assert!(page.body.contains(r##"<sup class="ref"><a href="#src-2" aria-label="出典2">2</a></sup>"##));
}

#[test]
fn links_lead_to_screens_of_the_app_and_nowhere_else() {
    assert_eq!(body("[診断](route:quiz/)へ"), r#"<p><a href="/@/quiz/">診断</a>へ</p>"#);
    assert_eq!(stops("始め\n\n[これ](route:nowhere/)"), (3, "行き先のない住所: route:nowhere/".into()));
    assert_eq!(stops("[外](https://example.com/)").0, 1);
    assert_eq!(stops("[相対](quiz/)").0, 1);
}

#[test]
fn the_outline_has_two_levels_and_every_section_an_address() {
    let page = publish("## 臨床 {#a}\n\n文\n\n### 中\n\n## 次 {#b}").unwrap();
    assert!(page.body.contains(r#"<h2 id="a"><ruby>臨床"#) && page.body.contains("<h3>中</h3>"));
    assert!(page.contents.starts_with(r##"<li><a href="#a"><ruby>臨床"##));
    assert!(page.contents.ends_with(r##"<li><a href="#b">次</a></li>"##));
    for text in ["# 題", "## 題", "### 題", "## 題 {#a}\n\n#### 小", "## 題 {#a}\n\n## 題 {#a}"] {
        assert!(publish(text).is_err(), "{text}");
    }
}

#[test]
fn a_word_of_the_glossary_opens_its_line_once_and_is_a_key_each_time() {
    let html = body("[[血液]]を調べます。\n[[血|血液]]を。\n\n[[血液]]");
    assert_eq!(html.matches("popovertarget=\"t-1\"").count(), 3);
    assert_eq!(html.matches("id=\"t-1\" popover>").count(), 1);
    assert!(html.contains("<button type=\"button\" class=\"term\" popovertarget=\"t-1\"><ruby>血液"));
    assert!(html.contains("popover><b>血液</b>（けつえき）体をめぐる液。</span>を調べます。"));
    assert_eq!(publish("[[血液]]です。").unwrap().characters, 5, "what opens is not counted");
    assert_eq!(stops("始め\n[[透析]]"), (2, "用語集にない言葉: 透析".into()));
    assert_eq!(stops("## [[血液]] {#a}").0, 1, "not in a heading");
}

#[test]
fn a_drawing_says_what_is_seen() {
    let html = body("文\n\n![心臓の形](drawing:heart)\n\n次");
    assert!(html.contains(r#"<figure class="draw"><svg role="img" aria-label="心臓の形" class="ill">"#));
    assert!(html.ends_with("</figure><p>次</p>"));
    for text in ["![](drawing:heart)", "![絵](drawing:lung)", "![3人](drawing:heart)", "![a\"b](drawing:heart)"] {
        assert!(publish(text).is_err(), "{text}");
    }
}

#[test]
fn a_chart_brings_its_sources() {
    let page = publish("減りました[^law]。\n\n![線の図](chart:rows)").unwrap();
    assert_eq!(page.sources, ["ministry", "society"]);
    assert!(page.body.contains("<figure>線の図<sup class=\"ref\"><a href=\"#src-2\""));
    assert!(publish("![線の図](chart:none)").is_err());
}

#[test]
fn a_table_names_its_columns_and_its_figures_are_held_like_any() {
    let html = body("| 臨床 | 人数 |\n|---|---:|\n| 今 | 337,414人[^peak] |\n| 前 | 不明 |");
    assert!(html.starts_with("<table class=\"tbl\"><thead><tr><th scope=\"col\"><ruby>臨床"));
    assert!(html.contains("<th scope=\"col\" class=\"n\">人数</th></tr></thead><tbody><tr><th scope=\"row\">今</th>"));
    assert!(html.contains("<td class=\"n\" data-l=\"人数\">337,414人<sup"));
    assert!(html.ends_with("<td class=\"n\" data-l=\"人数\">不明</td></tr></tbody></table>"));
    assert_eq!(stops("| 年 | 数 |\n|---|---|\n| 今 | 5人 |").0, 3);
    assert_eq!(stops("| | 数 |\n|---|---|\n| 今 | 不明 |").0, 1, "a column without a name");
}

#[test]
fn lines_of_a_paragraph_are_joined_without_a_space() {
    assert_eq!(body("一つ目。\n二つ目。\n\n次の段。"), "<p>一つ目。二つ目。</p><p>次の段。</p>");
    assert_eq!(publish("一つ目。\n二つ目。").unwrap().characters, 8);
}

#[test]
fn no_html_and_no_wide_digits_in_the_prose() {
    for text in ["<b>太い</b>", "A & B", "２０２４年", "`code`", "    code", "![絵](route:quiz/)"] {
        assert!(publish(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_published_or_refused_at_one_of_its_lines(text in "([#\\[\\]{}()|^: 0-9a-z臨床血あ。-]|\n){0,80}") {
        if let Err(Wrong { line, .. }) = publish(&text) {
            prop_assert!(line >= 1 && line <= text.lines().count().max(1));
        }
    }
}
