//! How soon a key answers on a slow phone: Chromium with its processor slowed down to a quarter.

use serde_json::{Value, json};

use crate::{browser::Browser, server::Site};

/// What a key may take until the new list is painted, in milliseconds.
const MOST: f64 = 50.0;

/// The time that the page's thread has worked so far, in milliseconds: what other programs take of the machine is not in it,
/// what the slowed processor loses is.
async fn worked(browser: &Browser) -> f64 {
    let found = browser.tools("Performance.getMetrics", json!({})).await;
    let metrics = found["metrics"].as_array().cloned().unwrap_or_default();
    let task =
        metrics.iter().find(|metric| metric["name"] == "TaskDuration").and_then(|metric| metric["value"].as_f64());
    task.expect("Chromium counts the work of a page") * 1_000.0
}

/// Puts a text into the search, if any, and waits until what follows is painted.
async fn key(browser: &Browser, text: Option<&str>) {
    let press = text.map_or_else(String::new, |text| {
        format!("field.value = {text:?}; field.dispatchEvent(new Event('input', {{ bubbles: true }}));")
    });
    let script = format!(
        "const done = arguments[0];
         const field = document.querySelector('#words');
         {press}
         requestAnimationFrame(() => requestAnimationFrame(() => done(0)));"
    );
    assert_eq!(browser.client.execute_async(&script, vec![]).await.unwrap(), Value::from(0));
}

/// Not part of CI yet: on a machine with four programs to a processor the first key took 58 to 122 ms, and on an idle one it
/// was not measured. `cargo test --features ssr --test browser -- --ignored --nocapture speed`
#[tokio::test]
#[ignore = "not shown to hold: run it on an idle machine"]
async fn each_key_in_the_search_filters_and_paints_within_fifty_milliseconds_at_a_quarter_of_the_speed() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser.until("document.querySelectorAll('.school').length === 12").await;
    browser.tools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    browser.slow_down(4).await;
    for (before, after) in
        [("", "と"), ("と", "とう"), ("とうきょうでん", "とうきょうでんし"), ("東", "東京"), ("ん", "")]
    {
        // What the measuring itself takes, with no key pressed, is not the app's.
        let (mut idle, mut pressed) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..5 {
            key(&browser, Some(before)).await;
            let start = worked(&browser).await;
            key(&browser, None).await;
            let between = worked(&browser).await;
            key(&browser, Some(after)).await;
            idle = idle.min(between - start);
            pressed = pressed.min(worked(&browser).await - between);
        }
        let best = pressed - idle;
        println!(
            "「{before}」→「{after}」 {best:.1} ms ({pressed:.1} with the measuring), {}",
            browser.text("#count").await
        );
        assert!(best > 0.0 && best <= MOST, "「{after}」: {best} ms");
    }
    assert!(browser.text("#count").await.contains("66"));
    browser.close().await;
}
