//! A slow line: the document stands long before the app runs. What a reader does meanwhile is not lost, and what stands
//! there is not made anew.

use std::time::Duration;

use serde_json::json;

use crate::{browser::Browser, server::Site};

const READY: &str = "document.documentElement.dataset.ready !== undefined";

/// A phone on which the app waits for the test's word ([`start`]).
async fn waiting_phone() -> Browser {
    let browser = Browser::phone().await;
    let hold = "const start = WebAssembly.instantiateStreaming; let held = false;
        WebAssembly.instantiateStreaming = (...given) => {
            if (held) return start(...given);
            held = true;
            return new Promise((go) => { globalThis.go = go; }).then(() => start(...given));
        };";
    browser.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": hold })).await;
    browser
}

/// Opens an address; the document stands, the app waits.
async fn open(browser: &Browser, url: &str) {
    browser.client.goto(url).await.unwrap();
    browser.until("globalThis.go").await;
    assert_eq!(browser.eval(READY).await, false, "the app has not started");
}

async fn start(browser: &Browser) {
    browser.eval("(go(), 0)").await;
    browser.until(READY).await;
}

/// What the app has made anew. Left out is what only this phone knows, and the key to the schools that are not shown at
/// first.
const ANEW: &str = "[...document.querySelectorAll('.shell *')].filter((one) => !one.mine)
    .filter((one) => !one.closest('noscript, [role=status], [aria-labelledby=memo-name], [name=whole], :has(> [name=whole])'))
    .map((one) => one.outerHTML)";

#[tokio::test]
async fn what_stands_in_the_document_stays() {
    let (site, browser) = (Site::start(), waiting_phone().await);
    for path in
        ["", "quiz/", "schools/", "schools/hokkaido-kagaku/", "money/", "guide/", "guide/what-is-ce/", "settings/"]
    {
        open(&browser, &site.url(path)).await;
        browser.eval("document.querySelectorAll('.shell *').forEach((one) => one.mine = true)").await;
        start(&browser).await;
        // The list of the schools is read after that.
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(browser.eval(ANEW).await, json!([]), "{path}");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_key_that_was_tapped_too_early_answers_once_the_app_runs() {
    let (site, browser) = (Site::start(), waiting_phone().await);
    open(&browser, &site.url("quiz/")).await;
    let waits = "document.querySelector('.waits').innerText";
    assert_eq!(browser.eval(waits).await, "");
    // A reader who sees nothing happen taps again.
    browser.tap_text("button", "はじめる").await;
    browser.tap_text("button", "はじめる").await;
    assert_eq!(browser.eval(waits).await, "読みこんでいます。このままお待ちください。");
    start(&browser).await;
    browser.until(&format!("{waits} === ''")).await;
    browser.until("document.querySelector('main h1').textContent.startsWith('問1')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_form_that_was_sent_too_early_goes_on_once_the_app_runs() {
    let (site, browser) = (Site::start(), waiting_phone().await);
    open(&browser, &site.url("money/")).await;
    browser.tap("main form button[type=submit]").await;
    start(&browser).await;
    // The step lacks its answers: the app says so.
    browser.until("document.activeElement?.id === 'wrong'").await;
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
async fn what_was_typed_too_early_is_searched_for_once_the_app_runs() {
    let (site, browser) = (Site::start(), waiting_phone().await);
    open(&browser, &site.url("schools/")).await;
    browser.fill("#words", "東京").await;
    start(&browser).await;
    browser.until("location.search.includes('q=')").await;
    assert_eq!(browser.eval("document.querySelector('#words').value").await, "東京");
    assert_eq!(browser.eval("document.activeElement.id").await, "words", "the caret stays in the field");
    let names =
        browser.eval("[...document.querySelectorAll('.school')].every((one) => one.textContent.includes('東京'))");
    assert_eq!(names.await, true);
    browser.close().await;
}

#[tokio::test]
async fn a_switch_that_was_turned_off_too_early_stays_off() {
    let (site, browser) = (Site::start(), waiting_phone().await);
    open(&browser, &site.url("settings/")).await;
    start(&browser).await;
    browser.tap("label:has([name=furigana])").await;
    browser.until("document.documentElement.dataset.ruby === 'on'").await;
    for path in ["guide/what-is-ce/", "settings/"] {
        open(&browser, &site.url(path)).await;
        browser.tap("label:has([name=furigana])").await;
        start(&browser).await;
        browser.until("document.documentElement.dataset.ruby === undefined").await;
        assert_eq!(browser.eval("document.querySelector('[name=furigana]').checked").await, false, "{path}");
        browser.tap("label:has([name=furigana])").await;
        browser.until("document.documentElement.dataset.ruby === 'on'").await;
    }
    browser.close().await;
}
