//! Markup as text, for what only has to be read. A typed view of the same costs about ten times its bytes in the app, so
//! tables, lists and articles are written this way; whatever answers a tap is a view.
//!
//! Only the app's own words and numbers go in as they are; anything else through [`escaped`].

/// One element: the opening tag without its brackets, and what stands inside.
///
/// `element("p class=m", "…")` is `<p class=m>…</p>`.
#[must_use]
pub fn element(open: &str, inside: &str) -> String {
    let name = open.split(' ').next().unwrap_or(open);
    ["<", open, ">", inside, "</", name, ">"].concat()
}

/// Each item in an element of its own.
pub fn elements<T: AsRef<str>>(open: &str, items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| element(open, item.as_ref())).collect()
}

/// A text in which no character is taken for markup.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A link; `more` is whatever else its tag says.
#[must_use]
pub fn link(address: &str, more: &str, inside: &str) -> String {
    element(&["a href=\"", &escaped(address), "\" ", more].concat(), inside)
}

/// A button: what it is called and carries when it is tapped (see [`super::act::Act`]), what else its tag says, and what
/// stands on it.
#[must_use]
pub fn button(name: &str, value: &str, more: &str, inside: &str) -> String {
    element(&["button type=button name=", name, " value=\"", value, "\" ", more].concat(), inside)
}

/// An icon of the sprite; see [`super::icon`].
#[must_use]
pub fn icon(name: &str) -> String {
    drawn("i", name)
}

/// The same at 18 px, for a line of small text.
#[must_use]
pub fn small_icon(name: &str) -> String {
    drawn("i i-s", name)
}

fn drawn(class: &str, name: &str) -> String {
    ["<svg class=\"", class, "\" aria-hidden=\"true\"><use href=\"#i-", name, "\"/></svg>"].concat()
}

/// A remark with an icon beside it.
#[must_use]
pub fn callout(paragraphs: &[&str]) -> String {
    element("div class=call", &(icon("info") + &element("div class=stack", &elements("p", paragraphs))))
}

/// In the place of a screen: its name and a word about it, which is no element of the screen that follows.
#[must_use]
pub fn instead(name: &str, words: &str) -> String {
    element("h1", &escaped(name)) + &element("p id=instead", words)
}

/// In the place of a screen while its text is read.
#[must_use]
pub fn waiting(name: &str) -> String {
    instead(name, "読みこんでいます。")
}

/// In the place of a screen whose text cannot be had; `what` is what the text is called.
#[must_use]
pub fn missing(name: &str, what: &str) -> String {
    instead(
        name,
        &[what, "は、まだこの端末に保存されていません。通信できるところで、もう一度開いてください。"].concat(),
    )
}

/// A section with its heading, which names it.
#[must_use]
pub fn section(id: &str, heading: &str, inside: &str) -> String {
    let heading = element(&["h2 id=", id].concat(), heading);
    element(&["section class=sec aria-labelledby=", id].concat(), &(heading + inside))
}

/// More words for who opens them.
#[must_use]
pub fn more(summary: &str, content: &str) -> String {
    fold(false, summary, content)
}

/// The same, which may be open from the start.
#[must_use]
pub fn fold(open: bool, summary: &str, content: &str) -> String {
    let open = if open { "details class=more open" } else { "details class=more" };
    element(open, &(element("summary", &(icon("chev") + summary)) + content))
}
