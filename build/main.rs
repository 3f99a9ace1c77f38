//! Turns the facts (`src/**/*.toml`, `src/guide/articles/*.md`) into `static` Rust tables.
//!
//! Each module here reads one feature's files with serde types, checks what must hold, and renders literals of the
//! structs that the feature declares; the feature takes them in with `include!(concat!(env!("OUT_DIR"), "/quiz.rs"))`.
//! A wrong record stops the build with its file and line. Nothing is parsed on the phone.

// A build script has no caller to hand an error to: stopping is how it reports.
#![expect(clippy::expect_used, reason = "a build script stops the build when the disk does not answer")]

#[macro_use]
mod record;
mod aid;
mod careers;
mod guide;
mod official;
mod quiz;
mod schools;

use std::{env, fs, path::Path, process::exit};

use record::Fault;

/// A feature's name (its generated file is `<name>.rs`) and the function that renders its tables.
type Table = (&'static str, fn() -> Result<String, Fault>);

const TABLES: [Table; 6] = [
    ("aid", aid::render),
    ("careers", careers::render),
    ("guide", guide::render),
    ("official", official::render),
    ("quiz", quiz::render),
    ("schools", schools::render),
];

fn main() {
    println!("cargo:rerun-if-changed=build");
    let out_dir = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    for (name, render) in TABLES {
        match render() {
            Ok(code) => fs::write(Path::new(&out_dir).join(format!("{name}.rs")), code).expect("OUT_DIR is writable"),
            Err(fault) => {
                eprintln!("{fault}");
                exit(1);
            }
        }
    }
}
