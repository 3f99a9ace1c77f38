//! An article's Markdown turned into HTML: furigana, marks that name a fact, links to the app's own screens.
//!
//! One sentence a line; lines of a paragraph are joined without a space. What the prose may not do is a [`Wrong`] at its
//! line: name a figure that no marked fact holds, mark an unknown fact, lead nowhere, skip a level of headings.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

/// What the prose is held against.
pub struct Reference<'a> {
    /// Words and how they are read.
    pub readings: &'a [(String, String)],
    /// A fact by its id: its text and the id of its source.
    pub fact: &'a dyn Fn(&str) -> Option<(&'a str, &'a str)>,
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

pub fn page(markdown: &str, reference: &Reference) -> Result<Page, Wrong> {
    let (mut sources, mut characters) = (Vec::new(), 0);
    let mut annotated = String::new();
    for (index, line) in markdown.lines().enumerate() {
        let wrong = |message| Wrong { line: index + 1, message };
        let plain = annotate(line, reference, &mut sources, &mut annotated).map_err(wrong)?;
        characters += plain.chars().filter(|letter| !letter.is_whitespace()).count();
        annotated.push('\n');
    }
    let (contents, body) = rendered(&annotated, reference)?;
    Ok(Page { contents, body, sources, characters })
}

/// A single line (a title) with its readings.
pub fn with_readings(line: &str, readings: &[(String, String)]) -> Result<String, String> {
    let mut html = String::new();
    let reference = Reference { readings, fact: &|_| None, leads: &|_| false };
    annotate(line, &reference, &mut Vec::new(), &mut html)?;
    Ok(html)
}

/// Writes a line with its furigana and its marks as HTML, and gives back the bare words; what is left is Markdown.
fn annotate(line: &str, reference: &Reference, sources: &mut Vec<String>, html: &mut String) -> Result<String, String> {
    let (mut rest, mut plain, mut facts) = (line, String::new(), Vec::new());
    while let Some(letter) = rest.chars().next() {
        let taken = if let Some(id) = between(rest, "[^", ']') {
            let (text, source) = (reference.fact)(id).ok_or(format!("出典のしるし [^{id}] の事実がない"))?;
            facts.push(text);
            html.push_str(&mark(sources, source));
            id.len() + 3
        } else if let Some(address) = between(rest, "](", ')') {
            html.push_str(&format!("]({address})"));
            address.len() + 3
        } else if let Some(id) = between(rest, "{#", '}') {
            html.push_str(&format!("{{#{id}}}"));
            id.len() + 3
        } else if let Some(pair) = between(rest, "{", '}') {
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
    check_figures(&plain, &facts)?;
    Ok(plain)
}

/// The text behind an opening and before a closing sign, when the line goes on with the opening.
fn between<'a>(rest: &'a str, open: &str, close: char) -> Option<&'a str> {
    rest.strip_prefix(open)?.split_once(close).map(|(inside, _)| inside)
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
    let (mut ids, mut heading) = (BTreeSet::new(), None);
    for (event, range) in Parser::new_ext(annotated, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter() {
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
