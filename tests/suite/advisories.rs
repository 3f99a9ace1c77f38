//! Known faults of crates: no version that is locked has one, of those in `tests/data/advisories.txt`.
//!
//! The public database of such faults is fetched from a place that the full check may not reach, so an extract is kept
//! here: its date on the first line, then the fault, the crate and the versions without it. `make advisories
//! DB=<folder>` writes it anew from a copy of the database; a crate that is added is checked against all of it.

use std::{env, fmt::Write as _, fs, path::Path};

use semver::{Version, VersionReq};
use toml::{Table, Value};

const EXTRACT: &str = "tests/data/advisories.txt";

/// Whether a version is none of those without the fault: requirements between `|`.
fn is_affected(version: &Version, sound: &str) -> bool {
    let holds = |range: &str| VersionReq::parse(range).unwrap().matches(version);
    !sound.split('|').filter(|range| !range.is_empty()).any(holds)
}

#[test]
fn no_locked_crate_has_a_known_fault() {
    let extract = fs::read_to_string(EXTRACT).unwrap();
    let lock: Table = fs::read_to_string("Cargo.lock").unwrap().parse().unwrap();
    let (mut faults, mut seen) = (Vec::new(), 0);
    for line in extract.lines().skip(1) {
        let [fault, name, sound] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        for package in lock["package"].as_array().unwrap() {
            if package["name"].as_str() == Some(name) {
                let version = Version::parse(package["version"].as_str().unwrap()).unwrap();
                seen += 1;
                if is_affected(&version, sound) {
                    faults.push(format!("{fault}: {name} {version}"));
                }
            }
        }
    }
    assert_eq!(faults, [] as [String; 0]);
    assert!(seen > 20 && extract.lines().count() > 700, "the extract is cut: {seen} {}", extract.lines().count());
}

#[test]
fn a_version_is_affected_unless_one_of_the_ranges_holds_it() {
    let affected = |version: &str, sound: &str| is_affected(&Version::parse(version).unwrap(), sound);
    // RUSTSEC-2021-0020 of hyper.
    let hyper = ">= 0.14.3|0.13.10|< 0.12.0";
    assert!(affected("0.13.9", hyper) && affected("0.12.35", hyper) && affected("0.14.2", hyper));
    assert!(!affected("0.14.3", hyper) && !affected("0.11.99", hyper) && !affected("0.13.10", hyper));
    assert!(affected("1.0.0", ""), "never mended");
    assert!(!affected("0.6.4", ">= 0.6.3, < 0.7.0") && affected("0.7.0", ">= 0.6.3, < 0.7.0"));
}

/// `make advisories DB=<folder>`
#[test]
#[ignore = "writes the extract anew"]
fn renew() {
    let folder = env::var("DB").expect("DB=<a copy of the database>");
    let mut lines = Vec::new();
    let mut newest = String::new();
    for crate_folder in fs::read_dir(Path::new(&folder).join("crates")).unwrap() {
        for file in fs::read_dir(crate_folder.unwrap().path()).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let head = text.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
            let head: Table = head.parse().unwrap();
            let of = |name: &str| head["advisory"][name].as_str().unwrap().to_owned();
            newest = newest.max(of("date"));
            if head["advisory"].get("withdrawn").is_some() {
                continue;
            }
            let ranges =
                ["patched", "unaffected"].into_iter().filter_map(|kind| head["versions"].get(kind)?.as_array());
            let sound: Vec<&str> = ranges.flatten().filter_map(Value::as_str).collect();
            lines.push([of("id"), of("package"), sound.join("|")].join("\t"));
        }
    }
    lines.sort();
    let mut extract = format!("The newest fault is of {newest}\n");
    lines.iter().for_each(|line| writeln!(extract, "{line}").unwrap());
    fs::write(EXTRACT, extract).unwrap();
}
