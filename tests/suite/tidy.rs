//! The sources themselves: what may be named where.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every file below a folder of the project whose name ends so.
fn files(folder: &str, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_str().unwrap().ends_with(end) {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty());
    found
}

/// Whether a file belongs to a floor that may know signals and the browser.
fn may_know_the_browser(path: &Path) -> bool {
    let path = path.to_str().unwrap();
    let whole =
        ["src/main.rs", "src/app.rs", "src/still.rs", "src/settings.rs", "src/sources.rs", "src/bin/prerender.rs"];
    whole.contains(&path)
        || ["src/ui/", "src/browser/"].iter().any(|folder| path.starts_with(folder))
        || path.ends_with("/view.rs")
        || path.contains("/view/")
}

#[test]
fn only_views_and_the_shell_know_signals_and_the_browser() {
    const NAMES: [&str; 5] = ["reactive_graph", "web_sys", "js_sys", "gloo", "leptos"];
    for path in files("src", ".rs") {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let named: Vec<_> = code.filter(|line| NAMES.iter().any(|name| line.contains(name))).collect();
        assert!(named.is_empty() || may_know_the_browser(&path), "{}: {named:?}", path.display());
    }
}

#[test]
fn every_file_of_tests_is_part_of_its_binary() {
    for (folder, main) in [("suite", "suite/main.rs"), ("suite/aid", "suite/aid.rs"), ("browser", "browser/main.rs")] {
        let named = fs::read_to_string(Path::new("tests").join(main)).unwrap();
        for file in fs::read_dir(Path::new("tests").join(folder)).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let rust = path.extension().is_some_and(|end| end == "rs") && name != "main";
            assert!(!rust || named.contains(&format!("mod {name};")), "{}", path.display());
        }
    }
}

#[test]
fn no_address_of_another_server_stands_outside_the_data() {
    let namespaces = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"];
    let sources =
        [("src", ".rs"), ("src", ".css"), ("src", ".md"), ("src", ".js"), ("public", ".js"), ("public", ".svg")];
    let whole = ["index.html", "public/manifest.webmanifest"].map(PathBuf::from);
    for path in sources.into_iter().flat_map(|(folder, end)| files(folder, end)).chain(whole) {
        let mut text = fs::read_to_string(&path).unwrap();
        for namespace in namespaces {
            text = text.replace(namespace, "");
        }
        for scheme in ["http://", "https://", "wss://"] {
            let allowed = path.ends_with("src/bin/prerender.rs") && text.contains("`https://…`");
            assert!(allowed || !text.contains(scheme), "{} names {scheme}", path.display());
        }
    }
}

#[test]
fn nothing_reads_beyond_the_checkout() {
    let folders = [("src", ".rs"), ("build", ".rs"), ("scripts", ".mjs")];
    for path in folders.into_iter().flat_map(|(folder, end)| files(folder, end)) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("../shared") && !text.contains("/work/"), "{}", path.display());
    }
}

#[test]
fn the_policy_against_inline_styles_holds_in_every_view() {
    for path in files("src", ".rs").into_iter().chain(files("src", ".svg")) {
        let text = fs::read_to_string(&path).unwrap();
        let inline = text
            .lines()
            .find(|line| line.contains(" style=") || (line.contains(" style:") && !line.contains(" style: ")));
        assert_eq!(inline, None, "{}", path.display());
    }
}
