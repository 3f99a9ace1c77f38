//! The screens of the school finder as they are prerendered: every school named, nothing unknown shown as a figure.

use ce_navi::{
    app,
    careers::profession::Profession,
    route::Route,
    schools::{
        SCHOOLS,
        comparison::compare,
        details,
        ledger::{Ledger, Line, total},
        question::questions,
        school::{School, by_id},
        view,
    },
    yen::Yen,
};

fn list() -> String {
    app::body(&Route::Schools)
}

fn page(school: &School) -> String {
    view::school_html(school.id)
}

/// What is read: the text between tags.
fn read(html: &str) -> String {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
}

#[test]
fn the_list_names_and_links_every_school_and_says_that_it_is_not_complete() {
    let html = list();
    let (list, plain) = html.split_once("<noscript>").unwrap();
    for school in SCHOOLS {
        // Those of the other licences are one tap away, which takes the app: without it they are a plain list.
        let part = if school.licence == Profession::ClinicalEngineer { list } else { plain };
        assert!(part.contains(&format!("href=\"/schools/{}/\"", school.id)), "{}", school.id);
        assert!(part.contains(school.name), "{}", school.id);
    }
    assert_eq!(list.matches("class=\"school\"").count(), 6);
    assert!(list.contains("のこり60校を見る"));
    for (word, name) in [("", "臨床工学技士"), ("rt", "診療放射線技師"), ("mt", "臨床検査技師")] {
        let checked = if word.is_empty() { " checked" } else { "" };
        assert!(html.contains(&format!("<input type=radio name=licence value=\"{word}\"{checked}>{name}")), "{name}");
    }
    let text = read(&html);
    assert!(text.contains("完全な一覧ではありません"));
    assert!(text.contains("広告や紹介料で、順番が変わることはありません"));
    assert_eq!(html.matches("<h1").count(), 1);
}

#[test]
fn what_is_unknown_is_never_a_figure() {
    for school in SCHOOLS {
        let text = read(&page(school));
        assert!(!text.contains("：0円") && !text.contains(">0円") && !text.contains(" 0円"), "{}", school.id);
        assert!(!text.contains("None") && !text.contains("Some("), "{}", school.id);
        assert_eq!(text.contains("修業年限は何年ですか"), school.years.is_none(), "{}", school.id);
        for question in questions(school, details::of(school).unwrap()) {
            assert!(text.contains(&question), "{}: {question}", school.id);
        }
        if school.first_year.is_none() {
            assert!(text.contains("初年度不明学校に確認"), "{}", school.id);
        }
    }
}

#[test]
fn every_school_has_its_sources_and_the_words_that_send_to_the_school() {
    for school in SCHOOLS {
        let html = page(school);
        assert_eq!(html.matches("<h1").count(), 1, "{}", school.id);
        for (at, document) in details::of(school).unwrap().sources.iter().enumerate() {
            assert!(html.contains(&format!("id=\"src-{}\"", at + 1)), "{}", school.id);
            let title = document.source.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            assert!(html.contains(&title), "{}", school.id);
        }
        assert!(html.contains("最新の募集要項を"), "{}", school.id);
    }
}

#[test]
fn the_fees_of_yomiuri_rikou_are_told_with_whose_word_they_are() {
    let text = read(&page(by_id("yomiuri-rikou").unwrap()));
    for words in [
        "入学金230,000円下がりうる",
        "授業料650,000円下がりうる",
        "施設費320,000円下がらない",
        "合計1,595,000円",
        "入学手続きのときに払う額：935,000円",
        "1年次の後期に払う額：660,000円",
        "卒業までの合計（計算した目安）：4,235,000円",
        "学校の説明（年の記載なし）",
        "合計1,543,500円",
        "臨床工学技士の合格率は都内トップクラス",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn a_result_stands_beside_the_nation_of_the_same_round_and_few_candidates_are_said_to_be_few() {
    let kindai = read(&page(by_id("kindai").unwrap()));
    assert!(kindai.contains("41人が受験し、39人が合格。受けた人が少ないので"));
    assert!(kindai.contains("同じ回の全国の合格率"));
    let jikei = read(&page(by_id("jikei-iryo-kagaku").unwrap()));
    assert!(jikei.contains("第38回・2025年・新卒（第1期生）"));
    assert!(jikei.contains("受験した人と合格した人の数は、不明です"));
}

#[test]
fn a_department_for_another_licence_says_which_and_stands_beside_that_ones_results() {
    let html = page(by_id("josai-hoshasen-rt").unwrap());
    let text = read(&html);
    assert!(html.contains("<h1>城西放射線技術専門学校（診療放射線技師・東京都）</h1>"));
    assert!(text.contains("取れる受験資格診療放射線技師国家試験"));
    // 第71回 診療放射線技師: the whole country, as exams.toml has it, and not that of 臨床工学技士.
    assert!(text.contains("同じ回の全国の合格率（全員）は79.2％です"), "{text}");
    let judged = read(&page(by_id("hokkaido-university-of-science-rt").unwrap()));
    assert!(judged.contains("学科の名前から判断しました") && judged.contains("診療放射線技師の受験資格を取れますか"));
    assert!(
        read(&page(by_id("tochigi-eisei-fukushi-mt").unwrap())).contains("この学校の資料には、年の記載がありません")
    );
}

#[test]
fn the_file_of_all_pages_holds_each_once_behind_its_id() {
    let pages = view::pages();
    assert_eq!(pages.matches('\u{1e}').count(), 148);
    for school in SCHOOLS {
        assert_eq!(view::page_of(&pages, school.id), Some(&*page(school)), "{}", school.id);
    }
}

#[test]
fn an_id_that_no_school_has_gives_an_empty_page() {
    assert!(read(&view::school_html("no-such-school")).is_empty());
    assert_eq!(view::page_of(&view::pages(), "no-such-school"), None);
}

#[test]
fn the_comparison_shows_unknown_as_unknown_and_the_facts_of_every_school_are_in_its_file() {
    let facts = view::compared();
    let ids: Vec<String> = ["yomiuri-rikou", "tokyo-denshi", "juntendo"].map(String::from).into();
    let (schools, rows) = compare(&facts, &ids);
    assert_eq!(schools.iter().map(|(_, name)| *name).collect::<Vec<_>>()[1], "東京電子専門学校");
    let row = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
    let fee = row("初年度に払う合計");
    assert!(fee.cells[0].text.starts_with("159.5万円") && fee.cells[1].text.is_empty());
    assert_eq!(fee.best(&fee.cells[0]).map(|best| best.concat()).as_deref(), Some("分かっている中でいちばん低い"));
    assert_eq!(row("修学支援新制度").cells[0].text, "", "no document says so of 読売理工");
    assert_eq!(row("修学支援新制度").cells[2].text, "対象校");
    assert_eq!(facts.lines().count(), SCHOOLS.len() + 1);
    let width = facts.lines().next().unwrap().split('\t').count();
    assert!(facts.lines().all(|line| line.split('\t').count() == width));
}

#[test]
fn the_ledger_of_the_two_ways_adds_up_as_on_paper() {
    // 読売理工 4,235,000, 順天堂 7,090,000; caps of 2026: 590,000 × 3 + 160,000 and 700,000 × 4 + 260,000; what
    // both schools ask is above these.
    let lines: Vec<Line> = view::example().into_iter().map(|(line, _)| line).collect();
    let amounts: Vec<_> = lines.iter().map(|line| line.amounts).collect();
    assert_eq!(amounts[0], [Some(Yen(4_235_000)), Some(Yen(7_090_000))]);
    assert_eq!(amounts[1], [Some(Yen(-1_930_000)), Some(Yen(-3_060_000))]);
    assert_eq!(total(&lines), Some([Yen(2_305_000), Yen(4_030_000), Yen(1_725_000)]));
    assert!(amounts[2..].iter().all(|[college, _]| college.is_none()), "what no document gives is unknown");
    let text = read(&view::routes_html());
    assert!(text.contains("記事を書いた人の見方") && text.contains("受ける国家試験と、取れる免許は同じです"));
    assert!(text.contains("172.5万円") && text.contains("−193.0万円"));
}

#[test]
fn the_ledger_that_the_phone_reads_from_the_document_is_the_example() {
    let html = view::routes_html();
    let (_, text) = html.split_once("data-lines=\"").unwrap();
    let ledger = Ledger::from_text(text.split('"').next().unwrap());
    assert_eq!(ledger.lines(), view::example().into_iter().map(|(line, _)| line).collect::<Vec<_>>());
    let fields = view::ledger_html(&ledger);
    for (name, value) in [("c0", "423.5"), ("u0", "709"), ("c1", "193"), ("u1", "306"), ("c2", ""), ("u4", "0")] {
        let (_, after) = fields.split_once(&format!("id={name} name={name} ")).expect(name);
        let before = &fields[..fields.len() - after.len()];
        assert!(before.rsplit("value=\"").next().unwrap().starts_with(&format!("{value}\"")), "{name}");
    }
    assert!(read(&fields).contains("大学との差：＋2,855,000円・例の数字"));
}

#[test]
fn the_field_for_a_note_holds_what_was_written_as_text_and_every_school_has_a_place_for_it() {
    let field = view::memo_html("\n</textarea><b>見学 & 5/3");
    assert!(field.contains(">\n\n&lt;/textarea&gt;&lt;b&gt;見学 &amp; 5/3</textarea>"), "{field}");
    assert!(SCHOOLS.iter().all(|school| page(school).contains("<div id=memo></div>")));
    assert!(!page(&SCHOOLS[0]).contains("<textarea"), "without the app nothing could be kept");
}

#[test]
fn a_school_leads_into_the_estimate_and_the_comparison_with_its_id() {
    let html = page(by_id("aino").unwrap());
    assert!(html.contains("href=\"/money/?school=aino\"") && html.contains("href=\"/schools/compare/?add=aino\""));
}
