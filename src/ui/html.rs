//! Markup as text, for what stands still on a screen; views are for what changes and weigh many times as much.
//!
//! Only the app's own words and numbers go in here, never a text that somebody typed.

/// `<name attributes>content</name>`, from `name attributes` and content.
#[must_use]
pub fn tag(open: &str, content: &str) -> String {
    let name = open.split(' ').next().unwrap_or(open);
    ["<", open, ">", content, "</", name, ">"].concat()
}

/// Each item in a tag of its own.
pub fn tags<T: AsRef<str>>(open: &str, items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| tag(open, item.as_ref())).collect()
}

/// An icon of the sprite; see [`super::icon`].
#[must_use]
pub fn icon(name: &str) -> String {
    drawn("i", name)
}

/// The same at 18 px.
#[must_use]
pub fn small_icon(name: &str) -> String {
    drawn("i i-s", name)
}

fn drawn(class: &str, name: &str) -> String {
    ["<svg class='", class, "' aria-hidden=true><use href='#i-", name, "'/></svg>"].concat()
}

/// A remark with an icon beside it.
#[must_use]
pub fn callout(paragraphs: &[&str]) -> String {
    tag("div class=call", &(icon("info") + &tag("div class=stack", &tags("p", paragraphs))))
}

/// More words for who opens them.
#[must_use]
pub fn more(summary: &str, content: &str) -> String {
    tag("details class=more", &(tag("summary", &(icon("chev") + summary)) + content))
}
