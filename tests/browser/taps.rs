//! How soon a tap is answered on a phone a quarter as fast: every screen is walked through, tap by tap, and the browser
//! says how long each took until something new was painted (`make measure`). Times hang on the machine, so beside them
//! stands what a key takes that writes a letter on an empty page.

use std::{fs, time::Duration};

use serde_json::{Value, json};

use crate::{browser::Browser, journeys::keep_estimate, server::Site, worked_form::worked};

/// Longer than what follows a tap takes.
const REST: Duration = Duration::from_millis(400);

/// What the browser says of the taps and keys since the page was opened.
const NOTE: &str = "globalThis.taps = new Map();
new PerformanceObserver((list) => list.getEntries().forEach(({ interactionId: id, duration, target }) => {
  const before = taps.get(id)?.[0] ?? 0;
  if (id && duration > before) taps.set(id, [duration, location.pathname + ' ' + (target?.outerHTML ?? '').slice(0, 60)]);
})).observe({ type: 'event', durationThreshold: 16, buffered: true });";

/// The taps, screen by screen; `<` goes back.
const WALK: &[&str] = &[
    ".nav a[href='/quiz/']",
    "button.go",
    "li:nth-child(1) > .opt",
    "li:nth-child(2) > .opt",
    "li:nth-child(3) > .opt",
    "li:nth-child(4) > .opt",
    "li:nth-child(5) > .opt",
    "li:nth-child(1) > .opt",
    "li:nth-child(2) > .opt",
    "li:nth-child(3) > .opt",
    "li:nth-child(4) > .opt",
    "li:nth-child(5) > .opt",
    "li:nth-child(1) > .opt",
    "li:nth-child(2) > .opt",
    "li:nth-child(3) > .opt",
    "li:nth-child(4) > .opt",
    "li:nth-child(5) > .opt",
    "main a.go",
    "main details summary",
    ".nav a[href='/schools/']",
    "#words",
    "button[name=open]",
    "#sheet .pick",
    "#sheet footer .go",
    ".chip[name=drop]",
    ".school .chip",
    ".school:nth-child(2) .chip",
    ".licences label:nth-of-type(2)",
    ".licences label:nth-of-type(1)",
    "button[name=whole]",
    ".school h2 a",
    "<",
    ".tray a",
    "<",
    ".nav a[href='/money/']",
    "main label:has([name=school][value=senmon-private])",
    "main button[type=submit]",
    ".nav a[href='/']",
    "a[href='/money/']",
    ".nav a[href='/guide/']",
    "li:nth-child(3) [name=reader]",
    "li:nth-child(2) [name=topic]",
    ".links a",
    "label.sw",
    "label.sw",
    ".toc summary",
    "<",
    "li:nth-child(1) [name=reader]",
    "li:nth-child(1) [name=topic]",
    "a[href='/glossary/']",
    "<",
    "a[href='/careers/']",
    "<",
    "a[href='/reading/']",
    "li:nth-child(3) [name=topic]",
    "<",
    "a[href='/settings/']",
    "label:has([name=theme][value=dark])",
    "label:has([name=text][value=l])",
    "label:has([name=text][value=''])",
    "label:has([name=theme][value=''])",
    "a[href='/sources/']",
    "<",
    "a[href='/traffic/']",
    "<",
    "a[href='/money/check/']",
];

/// The same on the result of a family.
const RESULT: &[&str] = &[
    "label:has([name=event-1])",
    "label:has([name=event-1])",
    "label:has([name=view][value=parent])",
    "label:has([name=view][value=student])",
    "label:has([name=instalments][value=monthly])",
    "label:has([name=instalments][value=halves])",
    "label:has([name=loan-2][value='50000'])",
    "label:has([name=loan-2][value=''])",
    ".reads .yen",
    "main summary",
];

async fn walk(browser: &Browser, taps: &[&str]) {
    for tap in taps {
        match *tap {
            "<" => browser.client.back().await.unwrap(),
            selector => {
                // Nobody taps in the moment in which the page still scrolls.
                browser.scroll_to(selector).await;
                tokio::time::sleep(REST).await;
                browser.tap(selector).await;
            }
        }
        tokio::time::sleep(REST).await;
    }
}

/// How many taps there were, and what was noted of them; whoever was answered within a frame is not in it.
async fn noted(browser: &Browser) -> (usize, Vec<(f64, String)>) {
    let noted = browser.eval("[performance.interactionCount, [...taps.values()]]").await;
    let of = |tap: &Value| (tap[0].as_f64().unwrap(), tap[1].as_str().unwrap_or_default().to_owned());
    (noted[0].as_u64().unwrap() as usize, noted[1].as_array().unwrap().iter().map(of).collect())
}

#[tokio::test]
#[ignore = "a measurement: make measure"]
async fn how_soon_taps_are_answered() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE })).await;
    browser.client.goto("data:text/html,<button onclick='this.append(1)'>1</button>").await.unwrap();
    browser.slow_down(4).await;
    walk(&browser, &["button"; 20]).await;
    let (_, plain) = noted(&browser).await;
    let plain = plain.iter().map(|(took, _)| *took).fold(16.0, f64::max);

    browser.open(&site.url("")).await;
    browser.until("document.documentElement.dataset.offline === 'saved'").await;
    walk(&browser, WALK).await;
    let (count, mut taps) = noted(&browser).await;
    keep_estimate(&browser, &worked()).await;
    browser.open(&site.url("money/result/")).await;
    browser.until("document.querySelector('main h1.verdict')").await;
    walk(&browser, RESULT).await;
    let (more, on_result) = noted(&browser).await;
    taps.extend(on_result);
    taps.sort_by(|one, other| other.0.total_cmp(&one.0));
    let at = |share: usize| taps.get((count + more) * share / 100).map_or(16.0, |(took, _)| *took);
    let (worst, half) = (at(2), at(50));
    println!(
        "{} taps at CPU/4 (ms): half within {half}, 98 of 100 within {worst}; a plain key at most {plain}",
        count + more
    );
    for (took, what) in taps.iter().take(8) {
        println!("  {took:>5}  {what}");
    }
    let report = json!({ "taps": count + more, "half": half, "p98": worst, "plain": plain });
    fs::write("target/taps.json", report.to_string()).unwrap();
    browser.close().await;
}
