//! The guide's articles and its glossary: readable, sourced, and telling today's figures.

use std::collections::BTreeSet;

use ce_navi::{
    guide::{
        ARTICLES, SOURCES, TERMS,
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

/// HTML without what opens beside its words.
pub fn without_tips(html: &str) -> String {
    let mut parts = html.split("<span class=\"tip\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("</span>").unwrap().1)
}

/// What a reader sees of HTML without its readings: what is left of each word with one is `▢`, and tags are gone.
fn unread(html: &str) -> String {
    let mut parts = html.split("<ruby>");
    let first = parts.next().unwrap_or_default().to_owned();
    let marked = parts.fold(first, |text, part| text + "▢" + part.split_once("</ruby>").unwrap().1);
    marked.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words)).collect()
}

/// What opens beside the words of HTML, but for the word itself, whose reading stands behind it.
fn tips(html: &str) -> String {
    let inside = html.split("<span class=\"tip\"").skip(1).map(|part| part.split_once("</span>").unwrap().0);
    inside.map(|tip| tip.split_once("</b>").unwrap().1).collect()
}

/// The words of HTML with furigana switched off and nothing opened.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    let html = without_tips(html).replace("<rp>（</rp>", "").replace("<rp>）</rp>", "");
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
        let body = without_tips(article.body);
        for html in [article.title_html, article.contents, &body, &tips(article.body)] {
            let kanji = |letter: &char| ('\u{3400}'..='\u{9fff}').contains(letter);
            let hard: BTreeSet<char> =
                unread(html).chars().filter(kanji).filter(|letter| !TAUGHT.contains(*letter)).collect();
            assert!(hard.is_empty(), "{}: {hard:?}", article.slug);
        }
    }
}

/// The words that a first reader stumbles over: those listed when the first article was planned, and the glossary's.
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
        let body = without_tips(article.body);
        let bare = [article.title_html, article.contents, &body, &tips(article.body)].map(unread).concat();
        let kanji = |word: &&str| word.chars().any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter));
        for word in HARD.into_iter().chain(TERMS.iter().map(|term| term.word).filter(kanji)) {
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
fn what_was_not_found_is_said() {
    assert_eq!(words(what_is_ce().body).matches("見つかりませんでした").count(), 3);
}

#[test]
fn sentences_are_short_and_calm() {
    for article in ARTICLES {
        let ends = ["</p>", "</li>", "</h2>", "</h3>", "</td>", "</th>", "</text>", "</caption>"];
        let body = ends.iter().fold(without_tips(article.body), |body, end| body.replace(end, "。"));
        let told = words(&body);
        for sentence in told.split('。') {
            assert!(sentence.chars().count() <= 45, "{}: {sentence}", article.slug);
        }
        assert!(!told.contains(['！', '!', '♪', '☆']), "{}", article.slug);
    }
}

#[test]
fn an_article_takes_about_as_long_as_it_says() {
    for article in ARTICLES {
        let mut parts = article.body.split("<figure");
        let first = parts.next().unwrap_or_default().to_owned();
        let text = parts.fold(first, |text, part| text + part.split_once("</figure>").unwrap().1);
        let letters = words(&text).chars().count();
        let minutes = usize::from(article.minutes);
        assert!((3..=6).contains(&minutes), "{}: {minutes} minutes", article.slug);
        assert!(((minutes - 1) * 430..=minutes * 470).contains(&letters), "{}: {letters} in {minutes}", article.slug);
        assert_eq!(article.checked, "2026年11月22日");
    }
}

#[test]
fn the_contents_name_every_section_and_every_link_leads_somewhere() {
    for article in ARTICLES {
        let ids = |html: &'static str, before: &str| -> Vec<&str> {
            html.split(before).skip(1).map(|part| part.split('"').next().unwrap()).collect()
        };
        assert_eq!(ids(article.contents, "href=\"#"), ids(article.body, "<h2 id=\""));
        for path in ids(article.body, "href=\"/@/") {
            assert!(exists(&Route::from_path(path)), "{}: {path}", article.slug);
        }
        for (base, other) in [("/", "href=\"/@"), ("/x/", "href=\"/quiz")] {
            assert!(!article.body_at(base).contains(other));
        }
        assert!(article.body_at("/x/").contains("href=\"/x/"), "{} leads on", article.slug);
    }
}

#[test]
fn headings_have_two_levels_each_with_something_below_it() {
    for article in ARTICLES {
        let headings: Vec<&str> = article.body.split("<h").skip(1).map(|part| &part[..1]).collect();
        assert_eq!(headings.first(), Some(&"2"), "{}", article.slug);
        assert!(headings.iter().all(|level| ["2", "3"].contains(level)), "{}", article.slug);
        for (end, next) in [("</h2>", "<h2"), ("</h3>", "<h3"), ("</h3>", "<h2")] {
            assert!(!article.body.contains(&[end, next].concat()), "{}: an empty section", article.slug);
        }
        assert!((3..=9).contains(&article.contents.matches("<li>").count()), "{}", article.slug);
        assert_eq!(article.body.matches("<table").count(), article.body.matches("<thead").count(), "{}", article.slug);
    }
}

#[test]
fn a_word_opens_its_own_line_and_every_line_belongs_to_a_word() {
    for article in ARTICLES {
        let ids = |before: &str| -> Vec<&str> {
            article.body.split(before).skip(1).map(|part| part.split('"').next().unwrap()).collect()
        };
        let (keys, lines) = (ids("popovertarget=\""), ids("<span class=\"tip\" id=\""));
        assert_eq!(keys.iter().collect::<BTreeSet<_>>(), lines.iter().collect(), "{}", article.slug);
        assert_eq!(lines.len(), lines.iter().collect::<BTreeSet<_>>().len(), "{}", article.slug);
        for tip in article.body.split("<span class=\"tip\"").skip(1) {
            let word = tip.split_once("<b>").unwrap().1.split_once("</b>").unwrap().0;
            assert!(TERMS.iter().any(|term| term.word == word), "{}: {word}", article.slug);
        }
    }
    let opened = ARTICLES.iter().filter(|article| article.body.contains("popovertarget")).count();
    assert!(opened >= 12, "{opened}");
}

#[test]
fn the_glossary_has_sixty_words_in_the_order_of_their_readings() {
    assert_eq!(TERMS.len(), 60);
    assert_eq!(TERMS.iter().map(|term| term.word).collect::<BTreeSet<_>>().len(), 60);
    assert!(TERMS.windows(2).all(|pair| pair[0].reading <= pair[1].reading));
    for term in TERMS {
        let line = words(term.line);
        assert!(line.chars().count() <= 45 && line.ends_with('。'), "{}: {line}", term.word);
        assert!(term.source.is_none_or(|id| by_id(SOURCES, id).is_some()), "{}", term.word);
        let bare: String = unread(term.line).chars().filter(|letter| !TAUGHT.contains(*letter)).collect();
        assert!(!bare.chars().any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter)), "{}: {bare}", term.word);
    }
    let rows: String = TERMS.iter().map(|term| term.row()).collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(rows, "あかさたなはまやら");
    let row = |word: &str| TERMS.iter().find(|term| term.word == word).unwrap().row();
    assert_eq!([row("減免"), row("臨床"), row("縁の下の力持ち"), row("造影剤")], ['か', 'ら', 'あ', 'さ']);
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
    let cited = ARTICLES.iter().flat_map(|article| article.sources.iter().copied());
    let used: BTreeSet<_> = cited.chain(TERMS.iter().filter_map(|term| term.source)).collect();
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
    assert_eq!(titles, ["修学支援新制度と多子世帯", "分納と、払う時期", "学費と支援を計算する"]);
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
        prop_assert!(entries().filter(|entry| choice.offers(entry)).count() <= entries().count());
    }
}

#[cfg(feature = "ssr")]
#[test]
fn the_screens_of_an_article_and_of_the_glossary_have_one_heading_above_all() {
    use ce_navi::guide::view::{article_html, glossary_html};

    for article in ARTICLES {
        let html = article_html(article.slug);
        assert_eq!(html.matches("<h1").count(), 1, "{}", article.slug);
        assert!(html.find("<h1") < html.find("<h2") && html.contains("id=\"sources\""), "{}", article.slug);
        assert_eq!(html.contains("点線の言葉を押すと"), article.body.contains("popovertarget"), "{}", article.slug);
    }
    let html = glossary_html();
    assert_eq!([html.matches("<h1").count(), html.matches("<dt").count(), html.matches("<dd").count()], [1, 60, 60]);
    assert_eq!(html.matches("行</h2>").count(), 9, "わ has no word");
    assert_eq!(html.matches("href=\"#src-").count(), TERMS.iter().filter(|term| term.source.is_some()).count());
    assert!(html.contains("<b>多子世帯</b> <small>たしせたい</small>"));
}
