//! How soon a key and a choice answer on a slow phone. Chromium's own throttle charges a page for the bursts in which it
//! holds it up, by chance 30 ms more or less a key; so the page runs at full speed, and its work is taken four times.

use std::{fs, time::Duration};

use serde_json::{Value, json};

use crate::{
    browser::Browser,
    server::{Site, copy},
    worked_form::worked_but,
};

/// What a key may take until the new list is painted, in milliseconds, on a phone a quarter as fast as this machine.
const MOST: f64 = 50.0;

/// What sixty plain paragraphs take on this machine, in milliseconds, when nothing else runs (2.6 to 4.7 seen). Where they
/// take longer the machine is slower by as much, and a key may be.
const PLAIN: f64 = 3.5;

/// The time that the page's thread has worked so far, in milliseconds: what other programs take of the machine is not in
/// it.
async fn worked(browser: &Browser) -> f64 {
    let found = browser.tools("Performance.getMetrics", json!({})).await;
    let metrics = found["metrics"].as_array().cloned().unwrap_or_default();
    let task =
        metrics.iter().find(|metric| metric["name"] == "TaskDuration").and_then(|metric| metric["value"].as_f64());
    task.expect("Chromium counts the work of a page") * 1_000.0
}

/// Runs a script and waits until what follows is painted.
async fn run(browser: &Browser, script: &str) {
    let script = format!(
        "const done = arguments[0];
         {script}
         requestAnimationFrame(() => requestAnimationFrame(() => done(0)));"
    );
    assert_eq!(browser.client.execute_async(&script, vec![]).await.unwrap(), Value::from(0));
}

/// The work of the second script after the first, in milliseconds: the middle one of nine times.
async fn cost(browser: &Browser, before: &str, after: &str) -> f64 {
    let mut costs = Vec::new();
    for _ in 0..9 {
        run(browser, before).await;
        // Longer than the pause after which the rest is drawn, and than that takes.
        tokio::time::sleep(Duration::from_millis(400)).await;
        let start = worked(browser).await;
        // What the measuring itself takes, with nothing done, is not the app's.
        run(browser, "").await;
        let idled = worked(browser).await;
        run(browser, after).await;
        costs.push(worked(browser).await - idled - (idled - start));
    }
    costs.sort_by(f64::total_cmp);
    costs[4]
}

/// Types a text into the search.
fn key(text: &str) -> String {
    format!(
        "const field = document.querySelector('#words');
         field.value = {text:?};
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
    )
}

/// Writes sixty plain paragraphs over the page.
fn paragraphs(text: &str) -> String {
    format!(
        "const place = document.querySelector('#reference') ?? document.createElement('div');
         place.id = 'reference';
         Object.assign(place.style, {{ position: 'fixed', inset: 0, overflow: 'hidden' }});
         document.body.append(place);
         place.innerHTML = '<p>{text}</p>'.repeat(60);"
    )
}

/// The site with 2,000 schools, made from those there are.
fn crowded() -> Site {
    let folder = copy("crowded");
    let file = folder.join("schools/list.txt");
    let list = fs::read_to_string(&file).unwrap();
    let (notes, schools): (Vec<&str>, Vec<&str>) = list.lines().partition(|line| line.starts_with('\t'));
    let schools = schools.iter().cycle().take(2_000).enumerate();
    let lines = notes.iter().map(ToString::to_string).chain(schools.map(|(number, line)| format!("s{number}-{line}")));
    fs::write(file, lines.map(|line| line + "\n").collect::<String>()).unwrap();
    Site::serve(folder, "/")
}

#[tokio::test]
async fn each_key_in_the_search_filters_and_paints_within_fifty_milliseconds_at_a_quarter_of_the_speed() {
    answers_in_time(&Site::start(), "（全66校）").await;
}

#[tokio::test]
async fn so_does_each_key_among_two_thousand_schools() {
    answers_in_time(&crowded(), "（全924校）").await;
}

/// A machine that others use too has slow moments: the best of up to five, each beside what is plain work then.
async fn best_of_five(browser: &Browser, before: &str, after: &str) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let pressed = cost(browser, before, after).await * 4.0;
        println!("{after}: {pressed:.1} ms");
        assert!(pressed > 0.0);
        best = best.min(pressed);
        if best <= MOST {
            break;
        }
        let plain = cost(browser, &paragraphs("学校の名前と地名"), &paragraphs("学費と支援の見込み")).await;
        browser.eval("document.querySelector('#reference').remove()").await;
        println!("sixty paragraphs {plain:.1} ms");
        best = best.min(pressed / (plain / PLAIN).max(1.0));
        if best <= MOST {
            break;
        }
    }
    best
}

/// A choice on the result changes much of what is in sight, and it is painted within the time of a key.
#[tokio::test]
async fn a_choice_on_the_result_shows_what_is_in_sight_at_once() {
    let site = Site::start();
    let browser = Browser::phone().await;
    open_result(&browser, &site).await;
    browser.tools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    for (before, after) in [
        ("event-1]", "event-1]"),
        ("view][value=student]", "view][value=parent]"),
        ("loan-2][value='']", "loan-2][value='50000']"),
        ("instalments][value=halves]", "instalments][value=monthly]"),
    ] {
        let tap = |key: &str| format!("document.querySelector(\"main [name={key}\").click();");
        // What is tapped stays in sight, however much taller or lower the parts above it become.
        let back = format!(
            "{} setTimeout(() => document.querySelector(\"main [name={after}\").scrollIntoView({{ block: 'center' }}), 250);",
            tap(before)
        );
        let best = best_of_five(&browser, &back, &tap(after)).await;
        assert!(best <= MOST, "{after}: {best:.1} ms");
    }
    browser.close().await;
}

/// The worked check, opened from its link.
async fn open_result(browser: &Browser, site: &Site) {
    browser.open(&site.url(&format!("money/result/#{}", worked_but(&[]).to_link()))).await;
    browser.until("document.querySelector('main h1.verdict')").await;
}

async fn answers_in_time(site: &Site, all: &str) {
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser.until("document.querySelectorAll('.school').length === 6").await;
    browser.tools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    for (before, after) in
        [("", "と"), ("と", "とう"), ("とうきょうでん", "とうきょうでんし"), ("東", "東京"), ("ん", "")]
    {
        let best = best_of_five(&browser, &key(before), &key(after)).await;
        assert!(best <= MOST, "「{after}」: {best:.1} ms");
    }
    let count = browser.text("#count").await;
    assert!(count.contains(all), "{count}");
    browser.close().await;
}
