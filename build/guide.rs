//! `src/guide/`: the articles, the facts, words, readings and drawings that they are held against, and the reading list.

mod chart;
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
use chart::Series;
use markdown::{Mark, Reference, Wrong};
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
    Term { word: String, reading: String, line: String, source: Option<String> }
}

/// What stands between the `+++` at the head of an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    /// The place on the shelf.
    order: u8,
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
    #[serde(default)]
    series: Vec<Spanned<Series>>,
}

impl FactFile {
    /// A fact's text and its source.
    fn fact(&self, id: &str) -> Option<(&str, &str)> {
        let fact = self.fact.iter().map(Spanned::get_ref).find(|fact| fact.id == id)?;
        Some((&fact.text, &fact.source))
    }
}

/// The words of the glossary as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Spanned<Word>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    word: String,
    reading: String,
    line: String,
    /// The fact that holds the figures of the line.
    fact: Option<String>,
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
    let terms = glossary(&facts, &readings)?;
    let articles = articles(&facts, &readings, &terms)?;
    let list = reading_list()?;

    let cited = articles.iter().flat_map(|article| &article.sources);
    let used: BTreeSet<&String> = cited.chain(terms.iter().filter_map(|term| term.source.as_ref())).collect();
    let sources = facts.source.iter().map(Spanned::get_ref).filter(|source| used.contains(&source.id));
    Ok([
        table("SOURCES", "Source", &sources.cloned().collect::<Vec<_>>()),
        table("ARTICLES", "Article", &articles),
        table("TERMS", "Term", &terms),
        // On the phone it is read from its file.
        table("READING_LIST", "Listed", if on_the_phone() { &[] } else { &list.article }),
        table("TOPICS", "&str", &list.topics),
        format!("pub const LIST_CHECKED: &str = {:?};\n", list.checked),
    ]
    .concat())
}

/// Whether the app itself is being built, and not the documents.
fn on_the_phone() -> bool {
    env::var_os("CARGO_FEATURE_CSR").is_some()
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
    for series in &facts.series {
        let Series { id, axis, points, .. } = series.get_ref();
        file.ensure(series, axis.step > 0 && axis.from < axis.to, format!("{id} の目盛りがおかしい"))?;
        let mut before = 0;
        for point in points {
            let chart::Point { year, value, source } = point.get_ref();
            file.ensure(point, *year > before, "年の順に、一年に一つ書く")?;
            file.ensure(point, (axis.from..=axis.to).contains(value), "目盛りの外にある")?;
            file.ensure(point, sources.contains(source), format!("出典 {source} がない"))?;
            before = *year;
        }
    }
    Ok(())
}

/// 用語集, in the order of the readings.
fn glossary(facts: &FactFile, readings: &[(String, String)]) -> Result<Vec<Term>, Fault> {
    let file = Facts::open("src/guide/glossary.toml")?;
    let glossary: Glossary = file.parse()?;
    let mut words = BTreeSet::new();
    let mut terms = Vec::new();
    for spanned in &glossary.term {
        let Word { word, reading, line, fact } = spanned.get_ref();
        file.ensure(spanned, words.insert(word), format!("用語 {word} は二度書かれている"))?;
        let hiragana = reading.chars().all(|letter| ('ぁ'..='ゖ').contains(&letter) || letter == 'ー');
        file.ensure(spanned, hiragana && !reading.is_empty(), "読みはひらがなで書く")?;
        file.ensure(spanned, line.ends_with('。'), "一行は「。」で終わる")?;
        let fact = match fact {
            Some(id) => Some(facts.fact(id).ok_or_else(|| file.fault(spanned.span().start, "事実がない"))?),
            None => None,
        };
        let held: Vec<&str> = fact.iter().map(|(text, _)| *text).collect();
        let fault = |what| file.fault(spanned.span().start, what);
        terms.push(Term {
            word: word.clone(),
            reading: reading.clone(),
            line: markdown::with_readings(line, readings, &held).map_err(fault)?,
            source: fact.map(|(_, source)| source.to_owned()),
        });
    }
    terms.sort_by(|a, b| a.reading.cmp(&b.reading));
    Ok(terms)
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
fn articles(facts: &FactFile, readings: &[(String, String)], terms: &[Term]) -> Result<Vec<Article>, Fault> {
    const FOLDER: &str = "src/guide/articles";
    const DRAWINGS: &str = "src/guide/drawings";
    let slugs = names(FOLDER, ".md");
    let mut drawings = Vec::new();
    for name in names(DRAWINGS, ".svg") {
        let file = Facts::open(format!("{DRAWINGS}/{name}.svg").leak())?;
        drawings.push((name, file.text().trim().to_owned()));
    }
    let told: Vec<(&str, String)> = terms.iter().map(|term| (term.word.as_str(), told(term))).collect();

    let fact = |id: &str| facts.fact(id);
    let term = |word: &str| told.iter().find(|(known, _)| *known == word).map(|(_, told)| told.as_str());
    let drawing = |name: &str| drawings.iter().find(|(known, _)| known == name).map(|(_, svg)| svg.as_str());
    let chart = |id: &str, seen: &str, mark: &mut Mark| {
        let series = facts.series.iter().map(Spanned::get_ref).find(|series| series.id == id)?;
        let title = markdown::with_readings(&series.title, readings, &[]).ok()?;
        Some(chart::figure(series, &title, seen, mark))
    };
    let leads = |path: &str| match Route::from_path(path.split(['?', '#']).next().unwrap_or_default()) {
        Route::Article(slug) => slugs.contains(&slug),
        Route::School(_) | Route::NotFound => false,
        _ => true,
    };
    let reference = Reference { readings, fact: &fact, term: &term, drawing: &drawing, chart: &chart, leads: &leads };
    let articles = slugs.iter().map(|slug| article(&format!("{FOLDER}/{slug}.md"), slug, &reference));
    let mut articles = articles.collect::<Result<Vec<_>, _>>()?;
    articles.sort_by_key(|(order, _)| *order);
    Ok(articles.into_iter().map(|(_, article)| article).collect())
}

/// The names of a folder's files that end so, without that end.
fn names(folder: &str, end: &str) -> Vec<String> {
    println!("cargo:rerun-if-changed={folder}");
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let mut names: Vec<String> = names.filter_map(|name| Some(name.to_str()?.strip_suffix(end)?.to_owned())).collect();
    names.sort();
    names
}

/// What opens beside a word in an article.
fn told(Term { word, reading, line, .. }: &Term) -> String {
    format!("<b>{word}</b>（{reading}）{line}")
}

/// The article and its place on the shelf.
fn article(path: &str, slug: &str, reference: &Reference) -> Result<(u8, Article), Fault> {
    let file = Facts::open(path.to_owned().leak())?;
    let (front, text) = (file.text().strip_prefix("+++\n"))
        .and_then(|text| text.split_once("\n+++\n"))
        .ok_or_else(|| file.fault(0, "初めに +++ で囲んだ表題などが要る"))?;
    let head: FrontMatter = toml::from_str(front)
        .map_err(|error| file.fault(4 + error.span().map_or(0, |span| span.start), error.message()))?;
    let title_html =
        markdown::with_readings(&head.title, reference.readings, &[]).map_err(|what| file.fault(4, what))?;
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
    let article = if on_the_phone() {
        let [title_html, description, contents, body, checked] = Default::default();
        Article { title_html, description, contents, body, checked, sources: vec![], ..whole }
    } else {
        whole
    };
    Ok((head.order, article))
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
