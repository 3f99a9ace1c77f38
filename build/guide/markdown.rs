//! An article's Markdown turned into HTML: furigana, marks that name a fact, words that open their line of the glossary,
//! drawings and charts, links to the app's own screens.
//!
//! One sentence a line; lines of a paragraph are joined without a space. What the prose may not do is a [`Wrong`] at its
//! line: name a figure that no marked fact holds, mark an unknown fact, open an unknown word, lead nowhere, skip a level of
//! headings.
//!
//! | written | gives |
//! |---|---|
//! | `{進路\|しんろ}` | the word with its reading |
//! | `[^id]` | the number of the fact's source |
//! | `[[透析]]`, `[[透析室\|透析]]` | a key that opens the line of 透析 beside the text |
//! | `![what is seen](drawing:name)`, alone on its line | a drawing |
//! | `![what is seen](chart:id)`, alone on its line | a row of figures as a chart, the same as a table, their sources |

use std::collections::BTreeSet;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

/// Writes the number of a source.
pub type Mark<'a> = dyn FnMut(&str) -> String + 'a;
pub type Chart<'a> = dyn Fn(&str, &str, &mut Mark) -> Option<String> + 'a;

/// What the prose is held against.
pub struct Reference<'a> {
    /// Words and how they are read.
    pub readings: &'a [(String, String)],
    /// A fact by its id: its text and the id of its source.
    pub fact: &'a dyn Fn(&str) -> Option<(&'a str, &'a str)>,
    /// What the glossary says of a word, as HTML.
    pub term: &'a dyn Fn(&str) -> Option<&'a str>,
    /// A drawing by its name: a whole `<svg …>`.
    pub drawing: &'a dyn Fn(&str) -> Option<&'a str>,
    /// A chart by its id, given what is seen on it and how a source is marked.
    pub chart: &'a Chart<'a>,
    /// Whether a path below the app's base is one of its screens.
    pub leads: &'a dyn Fn(&str) -> bool,
}

/// A finished article.
#[derive(Debug)]
pub struct Page {
    /// The list items of the table of contents, one for each heading of the second level.
    pub contents: String,
    /// The text. A link to a screen points to `/@/` and its path: the view puts the app's base in its place.
    pub body: String,
    /// Ids of the sources, in the order of the numbers that the marks carry.
    pub sources: Vec<String>,
    /// How many characters there are to read.
    pub characters: usize,
}

/// Why an article cannot be published, and the line (from 1).
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    pub line: usize,
    pub message: String,
}

/// What an article has named so far; the place in the list is the number.
#[derive(Default)]
struct Named {
    sources: Vec<String>,
    terms: Vec<String>,
}

pub fn page(markdown: &str, reference: &Reference) -> Result<Page, Wrong> {
    let (mut named, mut characters) = (Named::default(), 0);
    let mut annotated = String::new();
    for (index, line) in markdown.lines().enumerate() {
        let wrong = |message| Wrong { line: index + 1, message };
        if let Some((seen, name)) = picture(line) {
            let html = figure(seen, name, reference, &mut named).map_err(wrong)?;
            annotated.push_str(&html);
        } else {
            let (plain, facts) = annotate(line, reference, &mut named, &mut annotated).map_err(wrong)?;
            check_figures(&plain, &facts).map_err(wrong)?;
            characters += plain.chars().filter(|letter| !letter.is_whitespace()).count();
        }
        annotated.push('\n');
    }
    let (contents, body) = rendered(&annotated, reference)?;
    Ok(Page { contents, body, sources: named.sources, characters })
}

/// A line that is a picture: what is seen, and its name.
fn picture(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("![")?.strip_suffix(')')?.split_once("](")
}

fn figure(seen: &str, name: &str, reference: &Reference, named: &mut Named) -> Result<String, String> {
    check_figures(seen, &[])?;
    if seen.is_empty() || seen.contains(['<', '>', '&', '"']) {
        return Err("絵には、何が見えるかを言葉で書く".into());
    }
    let unknown = || format!("ない絵: {name}");
    if let Some(id) = name.strip_prefix("chart:") {
        return (reference.chart)(id, seen, &mut |source| mark(&mut named.sources, source)).ok_or_else(unknown);
    }
    let drawing = name.strip_prefix("drawing:").and_then(reference.drawing).ok_or_else(unknown)?;
    let spoken = drawing.replacen("<svg ", &format!(r#"<svg role="img" aria-label="{seen}" "#), 1);
    Ok(format!(r#"<figure class="draw">{spoken}</figure>"#))
}

/// A single line (a title, a line of the glossary) with its readings; its figures stand in these facts.
pub fn with_readings(line: &str, readings: &[(String, String)], facts: &[&str]) -> Result<String, String> {
    let mut html = String::new();
    let reference = Reference {
        readings,
        fact: &|_| None,
        term: &|_| None,
        drawing: &|_| None,
        chart: &|_, _, _| None,
        leads: &|_| false,
    };
    let (plain, _) = annotate(line, &reference, &mut Named::default(), &mut html)?;
    check_figures(&plain, facts)?;
    Ok(html)
}

/// Writes a line with its furigana and its marks as HTML, and gives back the bare words and the facts that are marked;
/// what is left is Markdown.
fn annotate<'a>(
    line: &str,
    reference: &Reference<'a>,
    named: &mut Named,
    html: &mut String,
) -> Result<(String, Vec<&'a str>), String> {
    let (mut rest, mut plain, mut facts) = (line, String::new(), Vec::new());
    while let Some(letter) = rest.chars().next() {
        let taken = if let Some(id) = between(rest, "[^", "]") {
            let (text, source) = (reference.fact)(id).ok_or(format!("出典のしるし [^{id}] の事実がない"))?;
            facts.push(text);
            html.push_str(&mark(&mut named.sources, source));
            id.len() + 3
        } else if let Some(pair) = between(rest, "[[", "]]") {
            if line.starts_with('#') {
                return Err("見出しの中では、用語を開けない".into());
            }
            let (shown, word) = pair.split_once('|').unwrap_or((pair, pair));
            html.push_str(&key(shown, word, reference, named)?);
            plain.push_str(shown);
            pair.len() + 4
        } else if let Some(address) = between(rest, "](", ")") {
            html.push_str(&format!("]({address})"));
            address.len() + 3
        } else if let Some(id) = between(rest, "{#", "}") {
            html.push_str(&format!("{{#{id}}}"));
            id.len() + 3
        } else if let Some(pair) = between(rest, "{", "}") {
            let (word, reading) = pair.split_once('|').ok_or(format!("読みのない {{{pair}}}"))?;
            if word.is_empty() || !is_kana(reading) {
                return Err(format!("読みはかなで書く: {{{pair}}}"));
            }
            plain.push_str(word);
            html.push_str(&ruby(word, reading));
            pair.len() + 2
        } else if let Some((word, reading)) = known_word(rest, plain.chars().last(), reference.readings) {
            plain.push_str(word);
            html.push_str(&ruby(word, reading));
            word.len()
        } else if "<>&{}０１２３４５６７８９".contains(letter) {
            return Err(format!("記事では使えない文字: {letter}"));
        } else {
            plain.push(letter);
            html.push(letter);
            letter.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    Ok((plain, facts))
}

/// The text behind an opening and before a closing sign, when the line goes on with the opening.
fn between<'a>(rest: &'a str, open: &str, close: &str) -> Option<&'a str> {
    rest.strip_prefix(open)?.split_once(close).map(|(inside, _)| inside)
}

/// The key of a word, and behind it, once in an article, what the glossary says of it. It opens without a script; where
/// the browser knows no popover, the line stands in the text.
fn key(shown: &str, word: &str, reference: &Reference, named: &mut Named) -> Result<String, String> {
    let said = (reference.term)(word).ok_or(format!("用語集にない言葉: {word}"))?;
    let known = named.terms.iter().position(|term| term == word);
    let number = 1 + known.unwrap_or(named.terms.len());
    let shown = with_readings(shown, reference.readings, &[])?;
    let key = format!(r#"<button type="button" class="term" popovertarget="t-{number}">{shown}</button>"#);
    Ok(if known.is_some() {
        key
    } else {
        named.terms.push(word.to_owned());
        format!(r#"{key}<span class="tip" id="t-{number}" popover>{said}</span>"#)
    })
}

/// The longest word of the list that stands here. A single kanji stands alone: its reading within another word differs.
fn known_word<'a>(rest: &str, before: Option<char>, readings: &'a [(String, String)]) -> Option<(&'a str, &'a str)> {
    let stands_alone = |word: &str| {
        let after = rest.get(word.len()..).and_then(|rest| rest.chars().next());
        word.chars().count() > 1 || ![before, after].into_iter().flatten().any(is_kanji)
    };
    let here = readings.iter().filter(|(word, _)| rest.starts_with(word.as_str()) && stands_alone(word));
    here.max_by_key(|(word, _)| word.len()).map(|(word, reading)| (word.as_str(), reading.as_str()))
}

pub fn is_kanji(letter: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&letter) || letter == '々'
}

pub fn is_kana(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| ('\u{3041}'..='\u{30ff}').contains(&letter))
}

fn ruby(word: &str, reading: &str) -> String {
    format!("<ruby>{word}<rp>（</rp><rt>{reading}</rt><rp>）</rp></ruby>")
}

/// The small number that leads to the source; a source keeps its number.
fn mark(sources: &mut Vec<String>, source: &str) -> String {
    let at = sources.iter().position(|known| known == source).unwrap_or_else(|| {
        sources.push(source.to_owned());
        sources.len() - 1
    });
    let number = at + 1;
    format!(r##"<sup class="ref"><a href="#src-{number}" aria-label="出典{number}">{number}</a></sup>"##)
}

/// Every figure of a line stands in a fact that is marked on that line.
fn check_figures(plain: &str, facts: &[&str]) -> Result<(), String> {
    let known: BTreeSet<&str> = facts.iter().flat_map(|text| figures(text)).collect();
    let line = plain.trim_start_matches(|letter: char| letter.is_ascii_digit()).strip_prefix(". ").unwrap_or(plain);
    match figures(line).into_iter().find(|figure| !known.contains(figure)) {
        Some(figure) if facts.is_empty() => Err(format!("{figure} に出典のしるしがない")),
        Some(figure) => Err(format!("{figure} は、しるしの事実の中にない")),
        None => Ok(()),
    }
}

/// The figures of a text as they are written: `2024`, `337,414`, `78.9`.
fn figures(text: &str) -> Vec<&str> {
    let runs = text.split(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.');
    runs.map(|run| run.trim_matches([',', '.'])).filter(|run| !run.is_empty()).collect()
}

/// The HTML of the contents list and of the text.
fn rendered(annotated: &str, reference: &Reference) -> Result<(String, String), Wrong> {
    let (mut contents, mut body) = (String::new(), Vec::new());
    let (mut ids, mut heading, mut table) = (BTreeSet::new(), None, Table::default());
    let options = Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES;
    for (event, range) in Parser::new_ext(annotated, options).into_offset_iter() {
        let line = 1 + annotated.get(..range.start).unwrap_or_default().matches('\n').count();
        let wrong = |message: &str| Wrong { line, message: message.into() };
        match event {
            Event::SoftBreak => {}
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id: Some(ref id), .. }) => {
                if !ids.insert(id.to_string()) {
                    return Err(wrong("同じ見出しの id が二つある"));
                }
                heading = Some((id.to_string(), body.len() + 1));
                body.push(event);
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) if !ids.is_empty() => body.push(event),
            Event::Start(Tag::Heading { .. }) => {
                return Err(wrong("見出しは、id の付いた ## と、その下の ### だけ"));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                if let Some((id, from)) = heading.take() {
                    let words = html(body.get(from..).unwrap_or_default());
                    contents.push_str(&format!(r##"<li><a href="#{id}">{words}</a></li>"##));
                }
                body.push(event);
            }
            Event::Start(Tag::Link { link_type, ref dest_url, ref title, ref id }) => {
                let path = dest_url.strip_prefix("route:").ok_or_else(|| wrong("住所は route: で書く"))?;
                if !(reference.leads)(path) {
                    return Err(wrong(&format!("行き先のない住所: {dest_url}")));
                }
                let (title, id) = (title.clone(), id.clone());
                body.push(Event::Start(Tag::Link { link_type, dest_url: format!("/@/{path}").into(), title, id }));
            }
            Event::Start(Tag::Table(columns)) => {
                table = Table { columns, ..Table::default() };
                body.push(tag(r#"<table class="tbl">"#));
            }
            Event::End(TagEnd::Table) => body.push(tag("</tbody></table>")),
            Event::Start(Tag::TableHead) => {
                table.in_head = true;
                body.push(tag("<thead><tr>"));
            }
            Event::End(TagEnd::TableHead) => {
                table.in_head = false;
                if table.names.iter().any(String::is_empty) {
                    return Err(wrong("表の列には、どれも名前を書く"));
                }
                body.push(tag("</tr></thead><tbody>"));
            }
            Event::Start(Tag::TableRow) => {
                table.column = 0;
                body.push(tag("<tr>"));
            }
            Event::End(TagEnd::TableRow) => body.push(tag("</tr>")),
            Event::Start(Tag::TableCell) => {
                body.push(tag(&table.open_cell()));
                table.cell_from = body.len();
            }
            Event::End(TagEnd::TableCell) => {
                let closing = table.close_cell(body.get(table.cell_from..).unwrap_or_default());
                body.push(tag(closing));
            }
            Event::Start(Tag::List(None)) => body.push(Event::Html(CowStr::Borrowed(r#"<ul class="ticks">"#))),
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_)) | Event::Code(_) => {
                return Err(wrong("記事では使えない書き方"));
            }
            event => body.push(event),
        }
    }
    Ok((contents, html(&body)))
}

fn html(events: &[Event]) -> String {
    let mut html = String::new();
    push_html(&mut html, events.iter().cloned());
    html.replace('\n', "")
}

fn tag<'a>(html: &str) -> Event<'a> {
    Event::Html(CowStr::from(html.to_owned()))
}

/// Where the writing of a table is. A cell carries its column's name for the narrowest screens, where every row becomes a
/// list.
#[derive(Default)]
struct Table {
    columns: Vec<Alignment>,
    names: Vec<String>,
    column: usize,
    in_head: bool,
    /// The first event inside the cell.
    cell_from: usize,
}

impl Table {
    fn open_cell(&self) -> String {
        let class = if self.columns.get(self.column) == Some(&Alignment::Right) { r#" class="n""# } else { "" };
        match (self.in_head, self.column) {
            (true, _) => format!(r#"<th scope="col"{class}>"#),
            (false, 0) => r#"<th scope="row">"#.into(),
            (false, at) => format!(r#"<td{class} data-l="{}">"#, self.names.get(at).map_or("", String::as_str)),
        }
    }

    fn close_cell(&mut self, inside: &[Event]) -> &'static str {
        if self.in_head {
            self.names.push(bare(&html(inside)));
        }
        self.column += 1;
        if self.in_head || self.column == 1 { "</th>" } else { "</td>" }
    }
}

/// The words of HTML without tags and readings.
fn bare(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').unwrap_or(("", part)));
    parts.filter(|(tag, _)| !matches!(*tag, "rt" | "rp")).map(|(_, words)| words).collect()
}
