//! `src/guide/`: the articles, the facts and readings that they are held against, and the reading list.

mod markdown;
#[expect(dead_code, reason = "only reading a path is needed here")]
#[path = "../src/route.rs"]
mod route;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
};

use serde::Deserialize;

use crate::record::{Facts, Fault, Spanned, table};
use markdown::{Reference, Wrong};
use route::Route;

words! {
    Reader {
        "高校生" => HighSchool, "保護者" => Parent, "社会人" => Worker, "大学を離れた人" => LeftUniversity,
        "フリーランス" => Freelance, "先生" => Teacher,
    }
    Topic { "仕事" => Work, "興味" => Interest, "学び方" => Study, "お金" => Money }
}

record! {
    Source { id: String, title: String, url: Option<String>, date: Option<String> }
    Article {
        slug: String, title: String, title_html: String, description: String, topic: Topic, readers: Vec<Reader>,
        minutes: u8, checked: String, contents: String, body: String, sources: Vec<String>,
    }
    Listed { title: String, topics: Vec<String>, readers: Vec<Reader>, link: Option<Link> }
    Link { address: String, same_title: bool }
}

/// What stands between the `+++` at the head of an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    description: String,
    topic: Topic,
    readers: Vec<Reader>,
    checked: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactFile {
    source: Vec<Spanned<Source>>,
    fact: Vec<Spanned<Fact>>,
}

/// One thing that an article may say, and where it was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    text: String,
    year: Option<u16>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadingList {
    checked: String,
    topics: Vec<String>,
    article: Vec<Spanned<Listed>>,
}

/// How many characters a reader takes in a minute.
const PACE: usize = 450;

pub fn render() -> Result<String, Fault> {
    let facts_file = Facts::open("src/guide/facts.toml")?;
    let facts: FactFile = facts_file.parse()?;
    check_facts(&facts_file, &facts)?;
    let readings = readings()?;
    let articles = articles(&facts, &readings)?;
    let list = reading_list()?;

    let used: BTreeSet<&String> = articles.iter().flat_map(|article| &article.sources).collect();
    let sources = facts.source.iter().map(Spanned::get_ref).filter(|source| used.contains(&source.id));
    Ok([
        table("SOURCES", "Source", &sources.cloned().collect::<Vec<_>>()),
        table("ARTICLES", "Article", &articles),
        table("READING_LIST", "Listed", &list.article),
        table("TOPICS", "&str", &list.topics),
        format!("pub const LIST_CHECKED: &str = {:?};\n", list.checked),
    ]
    .concat())
}

fn check_facts(file: &Facts, facts: &FactFile) -> Result<(), Fault> {
    let mut sources = BTreeSet::new();
    for source in &facts.source {
        let id = &source.get_ref().id;
        file.ensure(source, sources.insert(id), format!("出典 {id} は二度書かれている"))?;
    }
    let mut ids = BTreeSet::new();
    for fact in &facts.fact {
        let Fact { id, year, source, .. } = fact.get_ref();
        file.ensure(fact, ids.insert(id), format!("事実 {id} は二度書かれている"))?;
        file.ensure(fact, sources.contains(source), format!("出典 {source} がない"))?;
        file.ensure(fact, year.is_none_or(|year| (1980..2040).contains(&year)), "年がおかしい")?;
    }
    Ok(())
}

fn readings() -> Result<Vec<(String, String)>, Fault> {
    let file = Facts::open("src/guide/readings.toml")?;
    let readings: BTreeMap<String, Spanned<String>> = file.parse()?;
    for (word, reading) in &readings {
        let fits = word.chars().all(markdown::is_kanji) && markdown::is_kana(reading.get_ref());
        file.ensure(reading, fits, format!("言葉は漢字、読みはかなで書く: {word}"))?;
    }
    Ok(readings.into_iter().map(|(word, reading)| (word, reading.into_inner())).collect())
}

/// Every Markdown file of the folder; its name is the article's slug, which is in people's links.
fn articles(facts: &FactFile, readings: &[(String, String)]) -> Result<Vec<Article>, Fault> {
    const FOLDER: &str = "src/guide/articles";
    println!("cargo:rerun-if-changed={FOLDER}");
    let names = fs::read_dir(FOLDER).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let mut slugs: Vec<String> =
        names.filter_map(|name| Some(name.to_str()?.strip_suffix(".md")?.to_owned())).collect();
    slugs.sort();

    let fact = |id: &str| {
        let fact = facts.fact.iter().map(Spanned::get_ref).find(|fact| fact.id == id)?;
        Some((fact.text.as_str(), fact.source.as_str()))
    };
    let leads = |path: &str| match Route::from_path(path.split(['?', '#']).next().unwrap_or_default()) {
        Route::Article(slug) => slugs.contains(&slug),
        Route::School(_) | Route::NotFound => false,
        _ => true,
    };
    let reference = Reference { readings, fact: &fact, leads: &leads };
    slugs.iter().map(|slug| article(&format!("{FOLDER}/{slug}.md"), slug, &reference)).collect()
}

fn article(path: &str, slug: &str, reference: &Reference) -> Result<Article, Fault> {
    let file = Facts::open(path.to_owned().leak())?;
    let (front, text) = (file.text().strip_prefix("+++\n"))
        .and_then(|text| text.split_once("\n+++\n"))
        .ok_or_else(|| file.fault(0, "初めに +++ で囲んだ表題などが要る"))?;
    let head: FrontMatter = toml::from_str(front)
        .map_err(|error| file.fault(4 + error.span().map_or(0, |span| span.start), error.message()))?;
    let title_html = markdown::with_readings(&head.title, reference.readings).map_err(|what| file.fault(4, what))?;
    let lines_before = file.text().len() - text.len();
    let page = markdown::page(text, reference).map_err(|Wrong { line, message }| {
        let above: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        file.fault(lines_before + above, message)
    })?;
    let whole = Article {
        slug: slug.into(),
        title: head.title,
        title_html,
        description: head.description,
        topic: head.topic,
        readers: head.readers,
        minutes: page.characters.div_ceil(PACE) as u8,
        checked: head.checked,
        contents: page.contents,
        body: page.body,
        sources: page.sources,
    };
    // On the phone an article stands in its document alone (see `Route::is_still`); the app only lists it.
    let listed_only = env::var_os("CARGO_FEATURE_CSR").is_some();
    Ok(if listed_only {
        Article { title_html: String::new(), contents: String::new(), body: String::new(), sources: vec![], ..whole }
    } else {
        whole
    })
}

fn reading_list() -> Result<ReadingList, Fault> {
    let file = Facts::open("src/guide/reading_list.toml")?;
    let list: ReadingList = file.parse()?;
    let mut titles = BTreeSet::new();
    for listed in &list.article {
        let Listed { title, topics, readers, link } = listed.get_ref();
        file.ensure(listed, titles.insert(title), "同じ題名が二度ある")?;
        let tagged =
            !topics.is_empty() && !readers.is_empty() && topics.iter().all(|topic| list.topics.contains(topic));
        file.ensure(listed, tagged, "札がない、または topics にない札")?;
        let address = link.as_ref().is_none_or(|link| link.address.starts_with("https://"));
        file.ensure(listed, address, "住所は https:// で始まる")?;
    }
    let used: BTreeSet<_> = list.article.iter().flat_map(|listed| &listed.get_ref().topics).collect();
    match list.topics.iter().find(|topic| !used.contains(topic)) {
        Some(topic) => Err(file.fault(0, format!("どの記事にもない札: {topic}"))),
        None => Ok(list),
    }
}
