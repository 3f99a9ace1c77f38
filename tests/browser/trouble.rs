//! What goes wrong on real phones: storage blocked or corrupt, a panic.

use ce_navi::aid::form::Form;

use crate::{browser::Browser, journeys, server::Site, worked_form::worked};

/// What the app asks of a tap fails inside the app. (The error is the browser's own: one of a driver's script would reach
/// the page without its words.)
const BREAK: &str = "(Object.defineProperty(Event.prototype, 'target', { get: Symbol.prototype.valueOf }),
    window.broke = performance.now(), document.querySelector('main').click(), 0)";

#[tokio::test]
async fn a_panic_shows_the_recovery_page_and_loses_no_answer() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("quiz/")).await;
    journeys::answer_some(&browser, 3).await;
    browser.eval(BREAK).await;
    browser.until("document.getElementById('recovery')").await;
    assert_eq!(browser.text("h1").await, "画面が動かなくなりました");
    browser.tap_text("button", "続きから開く").await;
    browser.until("document.documentElement.dataset.ready !== undefined && !document.getElementById('recovery')").await;
    let kept = browser.eval("localStorage.getItem('ce-quiz')").await;
    assert!(kept.as_str().is_some_and(|kept| kept.len() > 10), "{kept}");
    browser.close().await;
}

#[tokio::test]
async fn on_every_screen_a_panic_shows_the_recovery_page_within_a_second() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    journeys::keep_estimate(&browser, &worked()).await;
    for path in [
        "",
        "quiz/",
        "quiz/result/",
        "schools/",
        "schools/compare/",
        "routes/",
        "money/",
        "money/result/",
        "money/check/",
        "guide/",
        "guide/what-is-ce/",
        "careers/",
        "reading/",
        "glossary/",
        "settings/",
        "sources/",
        "traffic/",
        "accessibility/",
    ] {
        browser.open(&site.url(path)).await;
        // お金's own module has to run before it can be left.
        browser.until("!document.getElementById('instead')").await;
        browser.eval(BREAK).await;
        browser.until("document.getElementById('recovery')").await;
        let took = browser.eval("performance.now() - window.broke").await;
        assert!(took.as_f64().unwrap() < 1_000.0, "{path}: {took} ms");
        let names =
            browser.eval("[...document.querySelectorAll('#recovery button')].map((key) => key.textContent)").await;
        assert_eq!(names, serde_json::json!(["続きから開く", "はじめから"]), "{path}");
        assert_eq!(browser.eval("document.activeElement.textContent").await, "画面が動かなくなりました", "{path}");
    }
    let kept = browser.eval("localStorage.getItem('ce-household')").await;
    assert_eq!(Form::from_saved(kept.as_str().unwrap()).unwrap().draft(), worked().draft(), "what was typed is there");
    browser.close().await;
}

#[tokio::test]
async fn corrupt_storage_is_read_as_empty_and_the_journeys_still_end() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    for garbage in ["", "1", "1.00000000.x", "9999999999999.zzzzzzzz.☃", "1.ffffffff.5,5,5", "{\"a\":1}"] {
        let write = format!(
            "['ce-quiz', 'ce-household', 'ce-settings'].forEach((key) => localStorage.setItem(key, {garbage:?}))"
        );
        browser.eval(&write).await;
        for path in ["", "quiz/", "quiz/result/", "money/", "money/result/", "settings/"] {
            browser.open(&site.url(path)).await;
            assert!(!browser.text("main h1").await.is_empty(), "{path} with {garbage}");
            assert_eq!(browser.console_errors().await, Vec::<String>::new(), "{path} with {garbage}");
        }
    }
    journeys::quiz(&browser, &site.url("")).await;
    browser.close().await;
}

#[tokio::test]
async fn without_storage_everything_works_until_the_page_is_left() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    browser.eval("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })").await;
    browser.tap(".nav a[href='/quiz/']").await;
    journeys::answer_some(&browser, 15).await;
    browser.tap_text("main a", "結果を見る").await;
    browser.until("document.querySelector('main [role=status]')?.textContent.includes('保存できません')").await;
    browser.until("document.querySelector('main').textContent.includes('結果を見せる')").await;
    browser.tap(".nav a[href='/money/']").await;
    journeys::estimate_from_here(&browser).await;
    browser.tap("a[href='/settings/']").await;
    browser.tap("label:has([name=theme][value=dark])").await;
    browser.until("document.querySelector('main [role=status]').textContent.includes('保存できません')").await;
    assert_eq!(browser.eval("document.documentElement.dataset.theme").await, "dark");
    assert!(browser.eval("document.getElementById('recovery')").await.is_null());
    browser.close().await;
}
