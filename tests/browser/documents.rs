//! The documents as they lie in `dist/`: what a reader without JavaScript, or a search engine, gets.

use std::{collections::HashSet, fs, path::Path};

use ce_navi::{app, route::Route};

use crate::{
    browser::Browser,
    server::{Site, copy},
};

/// Every screen that has an address.
pub fn every_route() -> Vec<Route> {
    Route::FIXED.into_iter().chain(app::numbered_routes()).collect()
}

/// Those that a browser opens one by one: of the schools, whose pages come out of one file, every twelfth.
pub fn opened_routes() -> Vec<Route> {
    let mut schools = 0;
    let mut opened = every_route();
    opened.retain(|route| {
        schools += usize::from(matches!(route, Route::School(_)));
        !matches!(route, Route::School(_)) || schools % 12 == 1
    });
    opened
}

fn document(route: &Route) -> String {
    let path = Path::new("dist").join(route.path()).join("index.html");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The values of an attribute, in order.
fn attribute<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_screen_is_a_document_with_its_own_head_and_one_heading() {
    let mut titles = HashSet::new();
    for route in every_route() {
        let html = document(&route);
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap().to_owned();
        assert!(title.ends_with(" | CEナビ"), "{route:?}: {title}");
        assert!(titles.insert(title.clone()), "{route:?} has the title of another: {title}");
        assert!(html.contains("<meta name=\"description\" content=\""), "{route:?}");
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"/{}\">", route.path())), "{route:?}");
        assert!(html.contains("<meta property=\"og:title\" content=\""), "{route:?}");
        assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
        assert_eq!(html.matches("<main").count(), 1, "{route:?}");
        assert!(
            html.matches("<script").count() == 1 && html.contains("script-src 'self' 'wasm-unsafe-eval'"),
            "{route:?}"
        );
        assert!(attribute(&html, "style").is_empty(), "{route:?}: a style attribute is blocked by the policy");
    }
}

#[test]
fn every_link_inside_the_site_leads_to_a_document() {
    for route in every_route() {
        let html = document(&route);
        for href in attribute(&html, "href").into_iter().filter(|href| href.starts_with('/')) {
            let path = href.split(['?', '#']).next().unwrap().trim_start_matches('/');
            let file = Path::new("dist").join(path);
            let file = if path.is_empty() || path.ends_with('/') { file.join("index.html") } else { file };
            assert!(file.is_file(), "{route:?} links to {href}");
        }
        for id in attribute(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            let names = [format!(" id=\"{id}\""), format!("<symbol id=\"{id}\"")];
            assert!(names.iter().any(|name| html.contains(name)), "{route:?} links to #{id}");
        }
    }
}

#[tokio::test]
async fn without_the_app_pages_are_read_and_links_followed() {
    // Scripts switched off would stop the driver too, so it is the script that is missing.
    let folder = copy("no-script");
    fs::remove_file(folder.join("boot.js")).unwrap();
    let site = Site::serve(folder, "/");
    let browser = Browser::phone().await;
    browser.client.goto(&site.url("")).await.unwrap();
    assert!(browser.text("main h1").await.contains("臨床工学技士"));
    browser.tap(".nav a[href='/schools/']").await;
    browser.until("document.querySelectorAll('main a[href^=\"/schools/\"]').length > 50").await;
    browser.tap("details.more:has(a[href^='/schools/yomiuri']) > summary").await;
    browser.tap("main a[href^='/schools/yomiuri']").await;
    browser.until("document.querySelector('main h1')?.textContent.includes('読売理工')").await;
    assert!(browser.eval("document.documentElement.dataset.ready ?? null").await.is_null());
    browser.close().await;
}
