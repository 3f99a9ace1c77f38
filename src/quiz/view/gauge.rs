//! The drawings of the quiz: beats, level bars, fit bars, the balance. The words stand beside them.

use super::super::{
    answers::{Answers, Degree},
    fraction::Fraction,
    question::{COUNT, PART_1},
};
use crate::ui::html::element;

/// One question, one beat: the part's questions as a line, a beat where one is answered, vermilion at this one.
pub fn beats(answers: &Answers, here: usize) -> String {
    const BEAT: &str = "h4.4l2 4 3.2 -30 3.2 40 2 -14h5.2";
    const FLAT: &str = "h20";
    let (first, end) = if here < PART_1 { (0, PART_1) } else { (PART_1, COUNT) };
    let at = (20 * (here - first)).to_string();
    let width = (20 * (end - first)).to_string();
    let done: String = (first..here).map(|place| if answers.get(place).is_some() { BEAT } else { FLAT }).collect();
    let paths = [
        r#"<path class="l-line nss" d="M"#,
        &at,
        " 34H",
        &width,
        r#""/><path class="l-acc thick nss" d="M0 34"#,
        &done,
        r#""/><path class="l-sig thick nss now" d="M"#,
        &at,
        " 34",
        BEAT,
        r#""/>"#,
    ];
    let open =
        [r#"svg class="viz beats" viewBox="0 0 "#, &width, r#" 56" preserveAspectRatio="none" aria-hidden="true""#];
    element(&open.concat(), &paths.concat())
}

/// As many raised bars as the degree, of five.
pub fn level(degree: Degree) -> String {
    const BARS: [&str; 5] = [
        r#"x="0" y="20" height="8""#,
        r#"x="11" y="15.5" height="12.5""#,
        r#"x="22" y="11" height="17""#,
        r#"x="33" y="6.5" height="21.5""#,
        r#"x="44" y="2" height="26""#,
    ];
    let bars: String = Degree::ALL
        .into_iter()
        .zip(BARS)
        .map(|(bar, shape)| {
            let fill = if bar <= degree { "f-acc" } else { "f-sunk" };
            ["<rect class=\"", fill, "\" ", shape, r#" width="7" rx="1.5"/>"#].concat()
        })
        .collect();
    element(r#"svg viewBox="0 0 51 28" aria-hidden="true""#, &bars)
}

/// A figure of 0 to 100 as a bar with marks at the quarters; the first one is taller and carries the needle.
pub fn bar(index: i32, first: bool) -> String {
    let (place, fill) =
        if first { (r#"y="0.75rem" height="1.25rem""#, "f-acc") } else { (r#"y="0.25rem" height="0.75rem""#, "f-mid") };
    let at = index.to_string() + "%";
    let rect = |class: &str, x: &str, width: &str, round: &str| {
        ["<rect class=\"", class, "\" x=\"", x, "\" width=\"", width, "\" rx=\"", round, "\" ", place, "/>"].concat()
    };
    let mut parts = rect("f-sunk", "0", "100%", "3") + &rect(fill, "0", &at, "3");
    for mark in ["25%", "50%", "75%"] {
        parts += &rect("f-surf", mark, "2", "0");
    }
    if first {
        parts += &needle(&at, "0", "M-7 0h14l-7 10z");
    }
    element(r#"svg class="viz" aria-hidden="true""#, &parts)
}

fn needle(x: &str, y: &str, shape: &str) -> String {
    let open = ["svg x=\"", x, "\" y=\"", y, r#"" width="1" height="1" overflow="visible""#].concat();
    element(&open, &[r#"<path class="f-sig" d=""#, shape, r#""/>"#].concat())
}

/// The scale below the bars.
pub const AXIS: &str = r#"<svg class="viz axis" aria-hidden="true"><text class="tk" x="0" y="1rem">0</text><text class="tk mid in" x="25%" y="1rem">25</text><text class="tk mid" x="50%" y="1rem">50</text><text class="tk mid in" x="75%" y="1rem">75</text><text class="tk end" x="100%" y="1rem">100</text></svg>"#;

/// Two sides and where the answers stand between them: `towards_right` runs from −1 (left) to 1.
pub fn balance(towards_right: Fraction, words: &str) -> String {
    const TRACK: &str = r#"<rect class="f-sunk" y="1.75rem" width="100%" height=".75rem" rx="6"/>"#;
    const SIDES: &str = r#"<text x="0" y="4rem">専門学校 3年</text><text x="50%" y="4rem" class="mid tk in">どちらでも</text><text x="100%" y="4rem" class="end">大学 4年</text>"#;
    let at = towards_right.index();
    let (from, width) = (at.min(50).to_string(), (at - 50).abs().to_string());
    let ticks: String = ["12.5", "25", "37.5", "50", "62.5", "75", "87.5"]
        .into_iter()
        .map(|at| [r#"<rect class="f-line" x=""#, at, r#"%" y="1.75rem" width="1" height=".75rem"/>"#].concat())
        .collect();
    let lean =
        [r#"<rect class="f-acc" x=""#, &from, r#"%" y="1.75rem" width=""#, &width, r#"%" height=".75rem"/>"#].concat();
    let needle = needle(&(at.to_string() + "%"), "1.1rem", "M-8-8h16v6l-8 10-8-10z");
    let open = [r#"svg class="viz balance" role="img" aria-label=""#, words, "\""].concat();
    element(&open, &[TRACK, &ticks, &lean, &needle, SIDES].concat())
}
