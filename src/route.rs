//! The addresses of the app: the only place where a path is spelled.
//!
//! Paths here are relative to where the app is installed (`/` or below a sub-path); `browser::address` adds that base.

/// A screen. Ids and slugs are promises: they are in people's links. Whether one exists is for its feature to say.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Home,
    Quiz,
    QuizResult,
    Schools,
    School(String),
    Compare,
    Routes,
    Money,
    MoneyResult,
    MoneyCheck,
    Careers,
    Guide,
    Article(String),
    Reading,
    Glossary,
    Sources,
    Accessibility,
    SchoolSources,
    Traffic,
    Settings,
    NotFound,
}

impl Route {
    /// Every screen whose address needs no id.
    pub const FIXED: [Self; 18] = [
        Self::Home,
        Self::Quiz,
        Self::QuizResult,
        Self::Schools,
        Self::Compare,
        Self::Routes,
        Self::Money,
        Self::MoneyResult,
        Self::MoneyCheck,
        Self::Careers,
        Self::Guide,
        Self::Reading,
        Self::Glossary,
        Self::Sources,
        Self::Accessibility,
        Self::SchoolSources,
        Self::Traffic,
        Self::Settings,
    ];

    /// The path below the app's base, without a leading and with a trailing slash: `schools/tokyo-ec/`; `""` is home.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::School(id) => format!("schools/{id}/"),
            Self::Article(slug) => format!("guide/{slug}/"),
            fixed => fixed.fixed_path().into(),
        }
    }

    /// Any path below the base, with or without the trailing slash; what is not an address of the app is `NotFound`.
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["schools", "compare"] => Self::Compare,
            ["schools", id] if is_slug(id) => Self::School((*id).into()),
            ["guide", slug] if is_slug(slug) => Self::Article((*slug).into()),
            parts => {
                let path = parts.join("/") + "/";
                Self::FIXED.into_iter().find(|route| route.fixed_path() == path).unwrap_or(Self::NotFound)
            }
        }
    }

    /// The part of the app it belongs to, which the bottom navigation marks.
    #[must_use]
    pub const fn section(&self) -> Option<Section> {
        match self {
            Self::Home => Some(Section::Home),
            Self::Quiz | Self::QuizResult => Some(Section::Quiz),
            Self::Schools | Self::School(_) | Self::Compare | Self::Routes => Some(Section::Schools),
            Self::Money | Self::MoneyResult | Self::MoneyCheck => Some(Section::Money),
            Self::Guide | Self::Article(_) | Self::Reading | Self::Glossary | Self::Careers => Some(Section::Guide),
            Self::Sources
            | Self::SchoolSources
            | Self::Traffic
            | Self::Accessibility
            | Self::Settings
            | Self::NotFound => None,
        }
    }

    const fn fixed_path(&self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Quiz => "quiz/",
            Self::QuizResult => "quiz/result/",
            Self::Schools => "schools/",
            Self::Compare => "schools/compare/",
            Self::Routes => "routes/",
            Self::Money => "money/",
            Self::MoneyResult => "money/result/",
            Self::MoneyCheck => "money/check/",
            Self::Careers => "careers/",
            Self::Guide => "guide/",
            Self::Reading => "reading/",
            Self::Glossary => "glossary/",
            Self::Sources => "sources/",
            Self::Accessibility => "accessibility/",
            Self::SchoolSources => "sources/schools/",
            Self::Traffic => "traffic/",
            Self::Settings => "settings/",
            Self::School(_) | Self::Article(_) | Self::NotFound => "404.html",
        }
    }
}

/// The five entries of the bottom navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Home,
    Quiz,
    Schools,
    Money,
    Guide,
}

/// Lower-case letters, digits and hyphens: the alphabet of ids, so that one can stand in an address as it is.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
