//! How soon the first screens stand and answer on a slow phone: `make measure`. Times hang on the machine, so each stands
//! beside that of a page with nothing but a sentence, measured in the same run.

use std::{fs, path::PathBuf, process::Command};

use serde_json::{Value, json};

use crate::{
    browser::Browser,
    server::{Site, copy},
};

const PAGES: [(&str, &str); 7] = [
    ("a sentence", "reference.html"),
    ("/", ""),
    ("/quiz/", "quiz/"),
    ("/schools/", "schools/"),
    ("a school", "schools/tokyo-denshi/"),
    ("/money/", "money/"),
    ("an article", "guide/what-is-ce/"),
];
const RUNS: usize = 3;

/// A connection, and how much slower the processor is: Slow 4G, and the slowest that people have.
const PHONES: [(&str, f64, f64, u8); 2] =
    [("1.6 Mbit/s, 150 ms, CPU/4", 1_600.0, 150.0, 4), ("128 kbit/s, 200 ms", 128.0, 200.0, 1)];

/// Notes what the browser says of a page, from its first moment on.
const NOTE: &str = "
const seen = globalThis.seen = { tasks: [], shift: 0 };
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime; });
watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
watch('layout-shift', (entry) => { seen.shift += entry.hadRecentInput ? 0 : entry.value; });
watch('longtask', (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
new MutationObserver(() => {
  if (document.documentElement?.dataset.ready !== undefined) seen.ready ??= performance.now();
}).observe(document, { attributes: true, childList: true, subtree: true });";

/// A copy of the site as a host sends it: every file also packed with brotli 11.
fn packed() -> PathBuf {
    let folder = copy("packed");
    fs::write(folder.join("reference.html"), "<!doctype html><title>x</title><p>文がひとつ。</p>").unwrap();
    let pack = "const { readdirSync, readFileSync, writeFileSync, statSync } = require('node:fs');
        for (const name of readdirSync('.', { recursive: true })) if (statSync(name).isFile() && !/png$/.test(name))
          writeFileSync(name + '.br', require('node:zlib').brotliCompressSync(readFileSync(name)));";
    assert!(Command::new("node").args(["-e", pack]).current_dir(&folder).status().unwrap().success());
    folder
}

/// One first visit: `[fcp, lcp, interactive, blocked]` in milliseconds, and the layout shift in thousandths.
async fn visit(site: &Site, path: &str, (_, kilobits, delay, slower): (&str, f64, f64, u8)) -> [f64; 5] {
    let browser = Browser::phone().await;
    let speed = kilobits * 1_000.0 / 8.0;
    browser.tools("Network.enable", json!({})).await;
    let network = json!({ "offline": false, "latency": delay, "downloadThroughput": speed, "uploadThroughput": speed });
    browser.tools("Network.emulateNetworkConditions", network).await;
    browser.slow_down(slower).await;
    browser.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE })).await;
    browser.client.goto(&site.url(path)).await.unwrap();
    let app = path != PAGES[0].1;
    while app && browser.eval("!seen.ready").await == true {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    // What follows the take-over belongs to it.
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    let seen = browser.eval("seen").await;
    browser.close().await;
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let (fcp, ready) = (number(&seen["fcp"]), number(&seen["ready"]));
    let tasks: Vec<_> =
        seen["tasks"].as_array().unwrap().iter().map(|task| (number(&task[0]), number(&task[1]))).collect();
    let last = tasks.iter().map(|(start, took)| start + took).fold(ready.max(fcp), f64::max);
    let blocked = tasks.iter().filter(|(start, _)| *start >= fcp).map(|(_, took)| took - 50.0).sum();
    [fcp, number(&seen["lcp"]), last, blocked, number(&seen["shift"]) * 1_000.0]
}

#[tokio::test]
#[ignore = "a measurement: make measure"]
async fn how_soon_the_first_screens_stand_and_answer() {
    let site = Site::serve(packed(), "/");
    let mut report = Vec::new();
    for phone in PHONES {
        println!(
            "{}: FCP, LCP, interactive, blocked (ms), layout shift (thousandths); beside it LCP as a multiple of a sentence's",
            phone.0
        );
        let mut reference = f64::NAN;
        for (name, path) in PAGES {
            let mut runs = Vec::new();
            for _ in 0..RUNS {
                runs.push(visit(&site, path, phone).await);
            }
            let median = |place: usize| {
                let mut all: Vec<f64> = runs.iter().map(|run| run[place]).collect();
                all.sort_by(f64::total_cmp);
                all[RUNS / 2].round()
            };
            let [fcp, lcp, interactive, blocked, shift] = [0, 1, 2, 3, 4].map(median);
            if path == PAGES[0].1 {
                reference = lcp;
            }
            println!("  {name:<12}{fcp:>7}{lcp:>7}{interactive:>8}{blocked:>7}{shift:>6}   {:.2}", lcp / reference);
            report.push(json!({ "phone": phone.0, "page": name, "fcp": fcp, "lcp": lcp, "interactive": interactive,
                                "blocked": blocked, "shift": shift, "reference": reference }));
        }
    }
    fs::write("target/measure.json", Value::from(report).to_string()).unwrap();
}
