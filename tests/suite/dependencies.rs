//! What the project is built from: where every crate comes from, under which licence, and which of them reach the phone.

use std::{
    collections::{BTreeSet, HashMap},
    process::Command,
};

use serde_json::Value;

/// Cargo's own account of the build for the phone.
fn account() -> Value {
    let arguments = "metadata --locked --format-version 1 --filter-platform wasm32-unknown-unknown --features csr";
    let answer = Command::new(env!("CARGO")).args(arguments.split(' ')).output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    serde_json::from_slice(&answer.stdout).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The ids of what is compiled for the phone: no macros, no build scripts, no tests.
fn on_the_phone(account: &Value) -> BTreeSet<&str> {
    let packages = list(&account["packages"]).iter().map(|package| (text(&package["id"]), package));
    let packages: HashMap<&str, &Value> = packages.collect();
    let nodes = list(&account["resolve"]["nodes"]).iter().map(|node| (text(&node["id"]), node));
    let nodes: HashMap<&str, &Value> = nodes.collect();
    let mut found = BTreeSet::new();
    let mut open = vec![text(&account["resolve"]["root"])];
    while let Some(id) = open.pop() {
        let is_macro =
            list(&packages[id]["targets"]).iter().any(|target| list(&target["kind"]).contains(&"proc-macro".into()));
        if !is_macro && found.insert(id) {
            let used = list(&nodes[id]["deps"]).iter();
            let used = used.filter(|one| list(&one["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()));
            open.extend(used.map(|one| text(&one["pkg"])));
        }
    }
    found
}

/// Whether one of a licence's choices asks for nothing but its notice.
fn is_free(licence: &str) -> bool {
    const FREE: [&str; 6] = ["MIT", "Apache-2.0", "Unicode-3.0", "Zlib", "BSL-1.0", "CC0-1.0"];
    let bare = licence.replace(['(', ')'], "").replace('/', " OR ");
    // (A OR B) AND C: both halves hold a free choice.
    bare.split(" AND ").all(|half| half.split(" OR ").any(|choice| FREE.contains(&choice.trim())))
}

#[test]
fn every_crate_comes_from_the_one_registry_under_a_free_licence() {
    let account = account();
    for package in list(&account["packages"]) {
        let name = text(&package["name"]);
        let own = name == "ce-navi";
        assert!(own || text(&package["source"]).starts_with("registry+"), "{name} comes from {}", package["source"]);
        // The driver of the test browsers stays in the tests.
        assert!(own || name == "webdriver" || is_free(text(&package["license"])), "{name}: {}", package["license"]);
    }
}

/// Whatever else they bring, those of our own choice are named here.
#[test]
fn few_crates_reach_the_phone() {
    let account = account();
    let names: BTreeSet<&str> = {
        let phone = on_the_phone(&account);
        let packages = list(&account["packages"]).iter().filter(|package| phone.contains(text(&package["id"])));
        packages.map(|package| text(&package["name"])).collect()
    };
    assert!(names.len() <= 60, "{}: {names:?}", names.len());
    assert!(names.contains("qrcodegen") && !names.contains("webdriver") && !names.contains("pulldown-cmark"));
    let root = list(&account["packages"]).iter().find(|package| package["name"] == "ce-navi").unwrap();
    let chosen = list(&root["dependencies"]).iter().filter(|one| one["kind"].is_null());
    let chosen: BTreeSet<&str> = chosen.map(|one| text(&one["name"])).filter(|name| names.contains(name)).collect();
    let known = [
        "any_spawner",
        "gloo-events",
        "gloo-timers",
        "qrcodegen",
        "reactive_graph",
        "wasm-bindgen",
        "wasm-bindgen-futures",
        "web-sys",
    ];
    assert_eq!(chosen, BTreeSet::from(known));
}
