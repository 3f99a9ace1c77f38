//! The drawings of the quiz: beats, level bars, fit bars, the balance. Decorative; the words stand beside them.

use leptos::prelude::*;

use super::super::{
    answers::{Answers, Degree},
    fraction::Fraction,
    question::{COUNT, PART_1},
};

/// One question, one beat: the part's questions as a line, a beat where one is answered, vermilion at this one.
pub fn beats(answers: &Answers, here: usize) -> AnyView {
    const BEAT: &str = "h4.4l2 4 3.2 -30 3.2 40 2 -14h5.2";
    const FLAT: &str = "h20";
    let (first, end) = if here < PART_1 { (0, PART_1) } else { (PART_1, COUNT) };
    let mut done = String::from("M0 34");
    for place in first..here {
        done += if answers.get(place).is_some() { BEAT } else { FLAT };
    }
    let at = 20 * (here - first);
    let width = 20 * (end - first);
    view! {
        <svg class="viz beats" viewBox=format!("0 0 {width} 56") preserveAspectRatio="none" aria-hidden="true">
            <path class="l-line nss" d=format!("M{at} 34H{width}")></path>
            <path class="l-acc thick nss" d=done></path>
            <path class="l-sig thick nss now" d=format!("M{at} 34{BEAT}")></path>
        </svg>
    }
    .into_any()
}

/// As many raised bars as the degree, of five.
pub fn level(degree: Degree) -> AnyView {
    let mut bars = String::new();
    for (bar, shape) in Degree::ALL.into_iter().zip([
        r#"x="0" y="20" height="8""#,
        r#"x="11" y="15.5" height="12.5""#,
        r#"x="22" y="11" height="17""#,
        r#"x="33" y="6.5" height="21.5""#,
        r#"x="44" y="2" height="26""#,
    ]) {
        bars += if bar <= degree { r#"<rect class="f-acc" "# } else { r#"<rect class="f-sunk" "# };
        bars += shape;
        bars += r#" width="7" rx="1.5"/>"#;
    }
    view! { <svg viewBox="0 0 51 28" aria-hidden="true" inner_html=bars></svg> }.into_any()
}

/// A figure of 0 to 100 as a bar with marks at the quarters; the first one is taller and carries the needle.
pub fn bar(index: i32, first: bool) -> AnyView {
    let (y, height, fill) = if first { ("0.75rem", "1.25rem", "f-acc") } else { ("0.25rem", "0.75rem", "f-mid") };
    let mut parts = String::new();
    for (class, x, width) in [
        ("f-sunk", "0", "100%"),
        (fill, "0", &*format!("{index}%")),
        ("f-surf", "25%", "2"),
        ("f-surf", "50%", "2"),
        ("f-surf", "75%", "2"),
    ] {
        let rx = if width.ends_with('%') { "3" } else { "0" };
        parts += &format!(r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}" rx="{rx}"/>"#);
    }
    if first {
        parts += &format!(
            r#"<svg x="{index}%" y="0" width="1" height="1" overflow="visible"><path class="f-sig" d="M-7 0h14l-7 10z"/></svg>"#
        );
    }
    view! { <svg class="viz" aria-hidden="true" inner_html=parts></svg> }.into_any()
}

/// The scale below the bars.
pub const AXIS: &str = r#"<text class="tk" x="0" y="1rem">0</text><text class="tk mid in" x="25%" y="1rem">25</text><text class="tk mid" x="50%" y="1rem">50</text><text class="tk mid in" x="75%" y="1rem">75</text><text class="tk end" x="100%" y="1rem">100</text>"#;

/// Two sides and where the answers stand between them: `towards_right` runs from −1 (left) to 1.
pub fn balance(towards_right: Fraction, words: &'static str) -> AnyView {
    let at = towards_right.index();
    let (from, width) = (at.min(50), (at - 50).abs());
    let mut parts = String::from(r#"<rect class="f-sunk" y="1.75rem" width="100%" height=".75rem" rx="6"/>"#);
    for tick in ["12.5", "25", "37.5", "50", "62.5", "75", "87.5"] {
        parts += &format!(r#"<rect class="f-line" x="{tick}%" y="1.75rem" width="1" height=".75rem"/>"#);
    }
    parts += &format!(
        r#"<rect class="f-acc" x="{from}%" y="1.75rem" width="{width}%" height=".75rem"/><svg x="{at}%" y="1.1rem" width="1" height="1" overflow="visible"><path class="f-sig" d="M-8-8h16v6l-8 10-8-10z"/></svg><text x="0" y="4rem">専門学校 3年</text><text x="50%" y="4rem" class="mid tk in">どちらでも</text><text x="100%" y="4rem" class="end">大学 4年</text>"#
    );
    view! { <svg class="viz balance" role="img" aria-label=words inner_html=parts></svg> }.into_any()
}
