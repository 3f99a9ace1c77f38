//! One article of the guide.

use super::{ARTICLES, reader::Reader};

/// An article as the build leaves it. Both pieces of HTML are complete but for the app's base: links to the app's own
/// screens begin with `/@/`.
pub struct Article {
    pub slug: &'static str,
    pub title: &'static str,
    /// The title with furigana.
    pub title_html: &'static str,
    pub description: &'static str,
    pub topic: Topic,
    pub readers: &'static [Reader],
    /// How long it takes to read.
    pub minutes: u8,
    /// The day on which the facts were last checked.
    pub checked: &'static str,
    /// The list items of the table of contents. Empty, as the title with furigana, the description, the day, the body and the
    /// sources, in the app on the phone, which shows an article from its document.
    pub contents: &'static str,
    pub body: &'static str,
    /// Ids in [`super::SOURCES`]; the first is the one that the text marks with 1.
    pub sources: &'static [&'static str],
}

/// 話題: what an article or a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Work,
    Interest,
    Study,
    Money,
}

impl Topic {
    pub const ALL: [Self; 4] = [Self::Work, Self::Interest, Self::Study, Self::Money];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "仕事",
            Self::Interest => "興味",
            Self::Study => "学び方",
            Self::Money => "お金",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }
}

/// The article with this slug.
#[must_use]
pub fn by_slug(slug: &str) -> Option<&'static Article> {
    ARTICLES.iter().find(|article| article.slug == slug)
}

impl Article {
    /// The text for an app installed at `base` (`/`, or `/x/` below a sub-path).
    #[must_use]
    pub fn body_at(&self, base: &str) -> String {
        self.body.replace("/@/", base)
    }
}
