//! The file that holds the pages of all schools, from which the app shows them (see [`crate::still`]).

use crate::route::Route;

/// The file, below the app's base.
pub const PAGES: &str = "schools/pages.txt";

const BEFORE_PAGE: &str = "\u{1e}";
const BEFORE_TEXT: &str = "\u{1f}";

/// All the pages in one text, each behind its path.
#[cfg(feature = "ssr")]
#[must_use]
pub fn pages() -> String {
    let page = |id: &str| before(id) + &super::school_html(id);
    crate::schools::SCHOOLS.iter().map(|school| page(school.id)).collect()
}

/// Whether a text is that of all pages.
#[must_use]
pub fn is_pages(text: &str) -> bool {
    text.starts_with(BEFORE_PAGE)
}

/// The page of the school with this id, from the text of all; `None` where it has none.
#[must_use]
pub fn page_of<'a>(pages: &'a str, id: &str) -> Option<&'a str> {
    let (_, page) = pages.split_once(&before(id))?;
    page.split(BEFORE_PAGE).next()
}

/// What stands before a school's page.
fn before(id: &str) -> String {
    [BEFORE_PAGE, &Route::School(id.to_owned()).path(), BEFORE_TEXT].concat()
}
