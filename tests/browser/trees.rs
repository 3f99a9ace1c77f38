//! What a screen reader is given of each page besides its words: Chromium's accessibility tree, kept as text in `trees/`
//! and reviewed there. Where a page changes, `make trees` writes its text anew, to be read in the difference.

use std::{collections::HashMap, env, fs, path::Path};

use ce_navi::route::Route;
use serde_json::{Value, json};

use crate::{browser::Browser, pages::one_of_each, server::Site, tour::file_name};

/// The day that every page is opened on: some count the days until a date.
const STOPPED: &str = "
    const stopped = Date.UTC(2026, 10, 23, 3);
    Date = class extends Date {
      constructor(...given) { super(...(given.length ? given : [stopped])); }
      static now() { return stopped; }
    };";

/// What is said of a page's build, of its controls and of its drawings; words and boxes are left out.
const TOLD: [&str; 32] = [
    "RootWebArea",
    "alert",
    "article",
    "banner",
    "blockquote",
    "button",
    "checkbox",
    "columnheader",
    "combobox",
    "complementary",
    "contentinfo",
    "dialog",
    "DisclosureTriangle",
    "figure",
    "form",
    "group",
    "heading",
    "image",
    "link",
    "log",
    "main",
    "navigation",
    "progressbar",
    "radio",
    "radiogroup",
    "region",
    "rowheader",
    "searchbox",
    "status",
    "switch",
    "table",
    "textbox",
];

const STATES: [&str; 8] = ["level", "checked", "pressed", "expanded", "disabled", "invalid", "required", "hasPopup"];

/// One line for each part that is told, indented under the one that holds it.
fn tell(nodes: &HashMap<&str, &Value>, node: &Value, depth: usize, told: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_told = node["ignored"] == false && TOLD.contains(&role);
    if is_told {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let states = node["properties"].as_array().into_iter().flatten().filter_map(|property| {
            let (state, value) = (property["name"].as_str()?, &property["value"]["value"]);
            let set = STATES.contains(&state) && !["false", "\"false\""].contains(&&*value.to_string());
            set.then(|| format!(" {state}={}", value.to_string().trim_matches('"')))
        });
        // Which files the browser has noted when the record is drawn is a matter of moments, but for these two.
        let name = match name {
            name if name.starts_with("このアプリのファイル：") => "このアプリのファイル：…件",
            "/traffic/" | "/boot.js" => name,
            file if role == "rowheader" && file.starts_with('/') => return,
            name => name,
        };
        *told += &format!("{}{role} {name}{}\n", "  ".repeat(depth), states.collect::<String>());
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.get(child.as_str().unwrap_or_default()) {
            tell(nodes, child, depth + usize::from(is_told), told);
        }
    }
}

async fn tree(browser: &Browser) -> String {
    let tree = browser.tools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let by_id = nodes.iter().map(|node| (node["nodeId"].as_str().unwrap_or_default(), node)).collect();
    let mut told = String::new();
    tell(&by_id, &nodes[0], 0, &mut told);
    told
}

#[tokio::test]
async fn each_page_is_built_for_a_screen_reader_as_reviewed() {
    let folder = Path::new("tests/browser/trees");
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": STOPPED })).await;
    let mut changed = Vec::new();
    for route in one_of_each().into_iter().chain([Route::NotFound]) {
        browser.open(&site.url(&route.path())).await;
        // What is read from a file comes a moment later.
        browser.until("document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]')").await;
        browser.until("document.documentElement.dataset.offline === 'saved'").await;
        let told = tree(&browser).await;
        assert!(told.contains("main") && told.contains("heading"), "{route:?}: {told}");
        let name = file_name(&format!("{route:?}"));
        let file = folder.join(name.trim_end_matches('-').to_owned() + ".txt");
        if env::var("TREES").is_ok() {
            fs::create_dir_all(folder).unwrap();
            fs::write(&file, &told).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let differ = kept.lines().zip(told.lines()).find(|(kept, told)| kept != told);
        if kept != told {
            changed.push((file, differ.map(|(kept, told)| (kept.to_owned(), told.to_owned()))));
        }
    }
    assert!(changed.is_empty(), "make trees, and read the difference: {changed:#?}");
    browser.close().await;
}
