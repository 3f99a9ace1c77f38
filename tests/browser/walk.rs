//! A walk without a plan: taps, words and ways back at random. Nothing may break and no screen may be a dead end.

use std::env;

use serde_json::Value;

use crate::{browser::Browser, server::Site};

/// Steps of the walk, each a tap, a word typed, or a way back; a longer one: `WALK_STEPS=10000 WALK_SEED=7 cargo test …`.
fn number(name: &str, usual: u32) -> u32 {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// One walk in the page; it is as random as its seed and ends with what broke, or with the places it saw.
const WALK: &str = r"
const [seed, steps, done] = arguments;
let state = seed;
const pick = (count) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % count;
const texts = ['', '0', '350', '３５０万円', '-5', '999999999999', 'ななじゅう', 'とうきょう', '<b>', '💉', '2027'];
const errors = [];
addEventListener('error', (event) => errors.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => errors.push('rejection: ' + event.reason));
window.print = () => {};
const seen = new Set();
const trail = [];
const visible = (element) => element.getClientRects().length > 0 && !element.disabled;
const step = () => {
    const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].filter(visible)
        .filter((element) => element.tagName !== 'A' || element.origin === location.origin)
        .filter((element) => element.name !== 'erase');
    if (all.length < 3) return errors.push('a dead end at ' + location.pathname);
    const element = pick(12) === 0 ? null : all[pick(all.length)];
    trail.push(location.pathname + ' ' + (element ? element.outerHTML.slice(0, 80) : 'back'));
    if (!element) return navigation.currentEntry.index > start ? history.back() : undefined;
    if (element.matches('select')) element.selectedIndex = pick(element.options.length);
    else if (element.matches('input:not([type=radio]):not([type=checkbox]), textarea')) element.value = texts[pick(texts.length)];
    else return element.click();
    element.dispatchEvent(new Event('input', { bubbles: true }));
};
let left = steps;
const next = () => {
    seen.add(location.pathname);
    if (document.getElementById('recovery')) errors.push('the recovery page');
    if (!document.querySelector('main h1')) errors.push('no heading at ' + location.pathname);
    if (errors.length || left-- === 0) return done({ errors, seen: [...seen], trail: trail.slice(-12) });
    step();
    setTimeout(next, 12);
};
const start = navigation.currentEntry.index;
next();
";

#[tokio::test]
async fn a_random_walk_breaks_nothing_and_finds_no_dead_end() {
    let site = Site::start();
    let (steps, first_seed) = (number("WALK_STEPS", 400), number("WALK_SEED", 1));
    let browser = Browser::phone().await;
    browser.client.update_timeouts(walk_timeouts()).await.unwrap();
    let mut seen = 0;
    // Each part starts at home: the history before it is another page's.
    for part in 0..steps.div_ceil(200) {
        browser.open(&site.url("")).await;
        let arguments = vec![Value::from(first_seed + part), Value::from(steps.min(200))];
        let walked = browser.client.execute_async(WALK, arguments).await;
        let walked = walked.unwrap_or_else(|error| panic!("seed {}: {error}", first_seed + part));
        assert_eq!(walked["errors"], Value::Array(vec![]), "seed {}: {walked:#}", first_seed + part);
        assert_eq!(browser.console_errors().await, Vec::<String>::new(), "seed {}: {walked:#}", first_seed + part);
        seen += walked["seen"].as_array().map_or(0, Vec::len);
    }
    assert!(seen > 10, "the walk stands still: {seen} places");
    browser.close().await;
}

fn walk_timeouts() -> fantoccini::wd::TimeoutConfiguration {
    let minutes = std::time::Duration::from_secs(120);
    fantoccini::wd::TimeoutConfiguration::new(Some(minutes), Some(minutes), None)
}
