//! The guide's article: readable, sourced, and telling today's figures.

use std::collections::BTreeSet;

use ce_navi::{
    guide::{
        ARTICLES, SOURCES,
        article::{Article, Topic, by_slug},
        reader::Reader,
        shelf::{Choice, Entry, entries},
    },
    route::Route,
    source::by_id,
};
use proptest::prelude::*;

/// 学年別漢字配当表: the kanji taught in primary school, a line a year.
const TAUGHT: &str = include_str!("guide_taught_kanji.txt");

fn what_is_ce() -> &'static Article {
    by_slug("what-is-ce").unwrap()
}

/// HTML without its readings: what is left of each word with one is `▢`.
fn unread(html: &str) -> String {
    let mut parts = html.split("<ruby>");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "▢" + part.split_once("</ruby>").unwrap().1)
}

/// The words of HTML with furigana switched off.
fn words(html: &str) -> String {
    let mut text = String::new();
    let html = html.replace("<rp>（</rp>", "").replace("<rp>）</rp>", "");
    for part in html.split('<') {
        if let Some((tag, words)) = part.split_once('>') {
            let mark = tag.starts_with("rt") || tag.starts_with("a href=\"#src");
            text.push_str(if mark { "" } else { words });
        } else {
            text.push_str(part);
        }
    }
    text
}

#[test]
fn every_kanji_not_taught_in_primary_school_has_a_reading() {
    assert_eq!(TAUGHT.chars().filter(|letter| !letter.is_whitespace()).count(), 1026);
    for article in ARTICLES {
        for html in [article.title_html, article.contents, article.body] {
            let kanji = |letter: &char| ('\u{3400}'..='\u{9fff}').contains(letter);
            let hard: BTreeSet<char> =
                unread(html).chars().filter(kanji).filter(|letter| !TAUGHT.contains(*letter)).collect();
            assert!(hard.is_empty(), "{}: {hard:?}", article.slug);
        }
    }
}

/// The words that a first reader stumbles over, as listed when the article was planned.
#[test]
fn no_hard_word_stands_without_a_reading() {
    const HARD: [&str; 30] = [
        "臨床",
        "技士",
        "生命",
        "維持",
        "装置",
        "酸素",
        "呼吸",
        "透析",
        "腎臓",
        "心臓",
        "心肺",
        "輸液",
        "心電図",
        "循環",
        "代謝",
        "集中",
        "治療",
        "手術",
        "内視鏡",
        "保守",
        "点検",
        "国家",
        "試験",
        "受験",
        "専攻科",
        "夜勤",
        "当直",
        "待機",
        "換算",
        "縁",
    ];
    for article in ARTICLES {
        let bare = unread(article.title_html) + &unread(article.contents) + &unread(article.body);
        for word in HARD {
            assert!(!bare.contains(word), "{}: {word}", article.slug);
        }
    }
    let told = words(what_is_ce().body);
    assert!(HARD.iter().all(|word| told.contains(word)), "the list is about this article");
}

#[test]
fn the_article_tells_the_figures_of_the_documents() {
    let told = words(what_is_ce().body);
    for sentence in [
        "1,287人がECMOの治療を受けました",
        "814人はECMOを外すことができ、466人は亡くなりました",
        "2020年に30,408人でした",
        "2021年末の349,700人がいちばん多い年でした",
        "3年続けて減り、2024年末は337,414人です",
        "70.27歳",
        "93から101にふえました",
        "4単位から7単位にふえました",
        "180問で、108点以上が合格です",
        "2,598人が受け、2,049人が合格しました",
        "78.9％",
        "2014年に17,190人でした",
        "29.3％",
    ] {
        assert!(told.contains(sentence), "{sentence}");
    }
}

#[test]
fn what_was_overtaken_by_events_is_not_repeated() {
    let told = words(what_is_ce().body);
    assert!(told.contains(
        "「透析の患者さんがふえるから安心」という説明を、見ることがあります。今の数字は、そうなっていません。"
    ));
    for claim in ["透析患者の増加", "血が苦手でも大丈夫", "都内トップクラス", "即戦力"] {
        assert!(!told.contains(claim), "{claim}");
    }
}

#[test]
fn the_seeds_statements_are_told_or_put_right() {
    let told = words(what_is_ce().body);
    for sentence in [
        "病気を治す機械ではありません",
        "人工呼吸器：",
        "人工透析装置：",
        "人工心肺装置：",
        "輸液ポンプ：",
        "心電図モニター：",
        "電気メス：",
        "ペースメーカー",
        "答えは、両方です",
        "病院・クリニック：",
        "医療機器メーカー：",
        "医療機器の販売会社：",
        "血や針の場面は、あります",
        "夜や土曜、日曜の仕事がある所があります",
        "法律に性別の条件はありません",
        "道は、法律に五つあります",
        "どちらも、取れる免許は同じです",
        "候補の一つにしてみてください",
    ] {
        assert!(told.contains(sentence), "{sentence}");
    }
}

#[test]
fn what_was_not_found_is_said() {
    assert_eq!(words(what_is_ce().body).matches("見つかりませんでした").count(), 3);
}

#[test]
fn sentences_are_short_and_calm() {
    for article in ARTICLES {
        let told = words(&article.body.replace("</p>", "。").replace("</li>", "。").replace("</h2>", "。"));
        for sentence in told.split('。') {
            assert!(sentence.chars().count() <= 45, "{sentence}");
        }
        assert!(!told.contains(['！', '!', '♪', '☆']), "{}", article.slug);
    }
}

#[test]
fn an_article_takes_about_as_long_as_it_says() {
    let letters = words(what_is_ce().body).chars().count();
    assert!((1_800..=2_600).contains(&letters), "{letters}");
    assert_eq!(what_is_ce().minutes, 6);
    assert_eq!(what_is_ce().checked, "2026年11月22日");
}

#[test]
fn the_contents_name_every_section_and_every_link_leads_somewhere() {
    for article in ARTICLES {
        let ids = |html: &'static str, before: &str| -> Vec<&str> {
            html.split(before).skip(1).map(|part| part.split('"').next().unwrap()).collect()
        };
        assert_eq!(ids(article.contents, "href=\"#"), ids(article.body, "<h2 id=\""));
        for path in ids(article.body, "href=\"/@/") {
            assert!(exists(&Route::from_path(path)), "{path}");
        }
        for (base, other) in [("/", "href=\"/@"), ("/x/", "href=\"/quiz")] {
            assert!(!article.body_at(base).contains(other));
            assert!(article.body_at(base).contains(&format!("href=\"{base}quiz/\"")));
        }
    }
}

#[test]
fn every_mark_leads_to_a_source_and_every_source_is_marked() {
    for article in ARTICLES {
        let marked: BTreeSet<usize> = article
            .body
            .split("href=\"#src-")
            .skip(1)
            .map(|part| part.split('"').next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(marked, (1..=article.sources.len()).collect());
        for id in article.sources {
            assert!(by_id(SOURCES, id).is_some(), "{id}");
        }
    }
    let used: BTreeSet<_> = ARTICLES.iter().flat_map(|article| article.sources).collect();
    assert_eq!(SOURCES.len(), used.len(), "a source that nothing needs is not carried along");
}

fn exists(route: &Route) -> bool {
    match route {
        Route::Article(slug) => by_slug(slug).is_some(),
        Route::School(_) | Route::NotFound => false,
        _ => true,
    }
}

#[test]
fn the_shelf_holds_every_article_and_only_pages_that_exist() {
    let shelf: Vec<Entry> = entries().collect();
    assert!(shelf.iter().all(|entry| exists(&entry.route)));
    for article in ARTICLES {
        assert!(shelf.iter().any(|entry| entry.route == Route::Article(article.slug.into())));
    }
    let routes: BTreeSet<String> = shelf.iter().map(|entry| entry.route.path()).collect();
    assert_eq!(routes.len(), shelf.len(), "nothing is offered twice");
}

#[test]
fn every_reader_finds_something_and_every_topic_has_something() {
    let offered = |choice: Choice| entries().filter(|entry| choice.offers(entry)).count();
    assert_eq!(offered(Choice::default()), entries().count());
    for reader in Reader::ALL {
        assert!(offered(Choice { reader: Some(reader), topic: None }) >= 3, "{}", reader.name());
    }
    for topic in Topic::ALL {
        assert!(offered(Choice { reader: None, topic: Some(topic) }) >= 1, "{}", topic.name());
    }
    let parents_money = Choice { reader: Some(Reader::Parent), topic: Some(Topic::Money) };
    let titles: Vec<_> = entries().filter(|entry| parents_money.offers(entry)).map(|entry| entry.title).collect();
    assert_eq!(titles, ["学費と支援を計算する"]);
}

proptest! {
    #[test]
    fn a_choice_on_the_shelf_comes_back_from_its_address(
        reader in proptest::option::of(0usize..6), topic in proptest::option::of(0usize..4),
    ) {
        let choice = Choice { reader: reader.map(|at| Reader::ALL[at]), topic: topic.map(|at| Topic::ALL[at]) };
        prop_assert_eq!(Choice::from_query(&choice.to_query()), choice);
    }

    #[test]
    fn any_address_gives_a_shelf(query in "\\PC{0,60}") {
        let choice = Choice::from_query(&query);
        prop_assert!(entries().filter(|entry| choice.offers(entry)).count() <= 10);
    }
}
