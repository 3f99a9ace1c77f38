//! The elements that a screen's text consists of, found without a browser: where only one of them changed, only that one
//! is read and compared (see [`crate::browser::redraw`]). To read the whole text again takes longer than to write it.

/// Whether an element is never closed, or closed at once as those of our drawings.
fn is_leaf(tag: &str) -> bool {
    let end = tag.bytes().position(|byte| byte == b' ' || byte == b'/').unwrap_or(tag.len());
    let name = tag.get(..end).unwrap_or_default();
    matches!(name, "br" | "input" | "img" | "hr" | "path" | "circle" | "use" | "rect" | "line")
}

/// An element as it is written: its tag, and what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    pub whole: &'a str,
    pub tag: &'a str,
    pub inside: &'a str,
}

/// The elements of a text; `None` where something else stands beside them, or the text is not as we write it.
#[must_use]
pub fn parts(html: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let part = first(rest)?;
        rest = rest.get(part.whole.len()..)?;
        parts.push(part);
    }
    Some(parts)
}

/// The element that a text begins with.
fn first(html: &str) -> Option<Part<'_>> {
    let tag_end = html.strip_prefix('<').and_then(|_| html.find('>'))? + 1;
    let (mut depth, mut at) = (0_u32, 0);
    loop {
        let open = at + html.get(at..)?.find('<')?;
        let close = open + html.get(open..)?.find('>')?;
        let tag = html.get(open + 1..close)?;
        if tag.starts_with('/') {
            depth = depth.checked_sub(1)?;
        } else if !is_leaf(tag) {
            depth += 1;
        }
        at = close + 1;
        if depth == 0 {
            let inside = html.get(tag_end..open).unwrap_or_default();
            return Some(Part { whole: html.get(..at)?, tag: html.get(..tag_end)?, inside });
        }
    }
}
