//! Which of the licences, and which of the two questions to the generative AIs, the page of the licences shows. Nothing
//! chosen shows everything; the choice stands in the address.

#[cfg(feature = "view")]
use super::rating::Axis;
use super::{RATINGS, profession::Profession};
use crate::query;
#[cfg(feature = "view")]
use crate::{
    browser::{address, page, redraw::redraw},
    ui::{
        act::Act,
        html::{button, element},
    },
};

/// What is chosen: of [`Profession::ALL`] and of [`Axis::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    licences: [bool; 3],
    axes: [bool; 2],
}

/// The keys in the address, and the words behind them in the order of what they stand for. The page's parts are marked with
/// them.
pub const LICENCE: (&str, [&str; 3]) = ("licence", ["ce", "rt", "mt"]);
pub const AXIS: (&str, [&str; 2]) = ("axis", ["market", "future"]);

const AND: char = '.';

impl Chosen {
    /// Any text gives a choice: what is not understood is left out.
    #[must_use]
    pub fn from_query(text: &str) -> Self {
        Self { licences: read(text, LICENCE), axes: read(text, AXIS) }
    }

    #[must_use]
    pub fn to_query(self) -> String {
        query::write(&[(LICENCE.0, &words(LICENCE.1, self.licences)), (AXIS.0, &words(AXIS.1, self.axes))])
    }

    /// Chooses one, or gives it up.
    pub fn toggle(&mut self, key: &str, word: &str) {
        if key == LICENCE.0 {
            flip(&mut self.licences, LICENCE.1, word);
        } else {
            flip(&mut self.axes, AXIS.1, word);
        }
    }

    /// The words of what is not shown.
    #[must_use]
    pub fn hidden(self) -> String {
        let licences = words(LICENCE.1, shown(self.licences).map(|shown| !shown));
        let axes = words(AXIS.1, shown(self.axes).map(|shown| !shown));
        [&licences, ".", &axes].concat().replace(AND, " ").trim().to_owned()
    }

    /// How many licences and how many answers of the AIs are shown.
    #[must_use]
    pub fn counts(self) -> [usize; 2] {
        let licences = shown(self.licences);
        let models = RATINGS.iter().filter(|rating| {
            Profession::ALL.iter().zip(licences).any(|(licence, shown)| shown && rating.profession == *licence)
        });
        [count(licences), models.count() * count(shown(self.axes))]
    }
}

fn flip<const N: usize>(chosen: &mut [bool; N], words: [&str; N], word: &str) {
    for (chosen, _) in chosen.iter_mut().zip(words).filter(|(_, of)| *of == word) {
        *chosen = !*chosen;
    }
}

fn count<const N: usize>(chosen: [bool; N]) -> usize {
    chosen.into_iter().filter(|chosen| *chosen).count()
}

/// Where nothing is chosen, everything is shown.
fn shown<const N: usize>(chosen: [bool; N]) -> [bool; N] {
    if chosen.contains(&true) { chosen } else { [true; N] }
}

fn words<const N: usize>(words: [&str; N], chosen: [bool; N]) -> String {
    let chosen: Vec<&str> = words.into_iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(word, _)| word).collect();
    chosen.join(&AND.to_string())
}

fn read<const N: usize>(text: &str, (key, words): (&str, [&str; N])) -> [bool; N] {
    let said = query::read(text, key).unwrap_or_default();
    words.map(|word| said.split(AND).any(|one| one == word))
}

/// Fills the place on the page, and hides what is not chosen.
#[cfg(feature = "view")]
pub fn open() {
    show(Chosen::from_query(&address::query()));
}

/// Does what an act says; the new query of the address.
#[cfg(feature = "view")]
#[must_use]
pub fn acted(act: &Act) -> Option<String> {
    let mut chosen = Chosen::from_query(&address::query());
    match &*act.name {
        key if key == LICENCE.0 || key == AXIS.0 => chosen.toggle(key, &act.value),
        ALL => chosen = Chosen::default(),
        _ => return None,
    }
    show(chosen);
    Some(chosen.to_query())
}

/// The name of the key that shows everything again.
#[cfg(feature = "view")]
const ALL: &str = "all";

#[cfg(feature = "view")]
fn show(chosen: Chosen) {
    page::set_root_attribute("data-hide", Some(&chosen.hidden()));
    redraw("#chooser", &html(chosen));
}

/// The options, and how much is shown.
#[cfg(feature = "view")]
#[must_use]
pub fn html(chosen: Chosen) -> String {
    let option = |key: &str, word: &str, name: &str, on: bool| {
        let state = if on { "class=\"chip on\" aria-pressed=true" } else { "class=chip aria-pressed=false" };
        element("li", &button(key, word, state, name))
    };
    let mut options = String::new();
    for ((licence, word), on) in Profession::ALL.into_iter().zip(LICENCE.1).zip(chosen.licences) {
        options += &option(LICENCE.0, word, licence.name(), on);
    }
    for ((axis, word), on) in Axis::ALL.into_iter().zip(AXIS.1).zip(chosen.axes) {
        options += &option(AXIS.0, word, axis.name(), on);
    }
    let [licences, answers] = chosen.counts().map(|count| count.to_string());
    let all = (RATINGS.len() * Axis::ALL.len()).to_string();
    let words =
        ["3つの免許のうち", &licences, "つ、生成AIの答え", &all, "のうち", &answers, "を見せています。"].concat();
    [
        "<p class=\"s dim\">見たい免許と、生成AIへの質問をえらべます。</p>",
        &element("ul class=chips aria-label=見せるもの", &options),
        &element("p class=m role=status", &words),
        &button(ALL, "", if chosen == Chosen::default() { "class=txt disabled" } else { "class=txt" }, "すべて見せる"),
    ]
    .concat()
}
