//! Markup as text, for what only has to be read. A typed view of the same costs about ten times its bytes in the app, so
//! tables, lists and articles are written this way; whatever answers a tap is a view.

/// One element: the opening tag without its brackets, and what stands inside.
///
/// `element(r#"p class="m""#, "…")` is `<p class="m">…</p>`. The text inside is taken as it is: see [`escaped`].
#[must_use]
pub fn element(open: &str, inside: &str) -> String {
    let name = open.split(' ').next().unwrap_or(open);
    ["<", open, ">", inside, "</", name, ">"].concat()
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

/// An icon of the sprite (see [`super::icon`]); `class` is `i`, or `i i-s` for a line of small text.
#[must_use]
pub fn icon(name: &str, class: &str) -> String {
    ["<svg class=\"", class, "\" aria-hidden=\"true\"><use href=\"#i-", name, "\"/></svg>"].concat()
}
