//! After the first load the server may be gone: every page, filter, quiz and estimate works, in each engine.

use std::fs;

use ce_navi::route::Route;

use crate::{
    browser::{Browser, Engine, PHONE},
    documents::opened_routes,
    journeys,
    server::{Site, copy},
};

/// Opens the site once, waits until it is stored, and takes the server away; returns the origin that is left.
async fn visit_once(browser: &Browser) -> String {
    let mut site = Site::start();
    browser.open(&site.url("")).await;
    browser.until("document.documentElement.dataset.offline === 'saved'").await;
    let origin = site.url("");
    site.stop();
    origin
}

#[tokio::test]
async fn chromium_opens_every_address_with_the_server_gone() {
    let browser = Browser::phone().await;
    let origin = visit_once(&browser).await;
    for route in opened_routes() {
        browser.open(&format!("{origin}{}", route.path())).await;
        assert!(!browser.text("main h1").await.is_empty(), "{route:?}");
        browser.until(&format!("document.title === '{}'", ce_navi::app::head(&route).title)).await;
        let document = browser.eval("fetch(location).then((answer) => answer.text(), () => location.href)").await;
        assert!(document.as_str().unwrap().contains("<h1"), "{route:?} can be read before the app runs: {document}");
    }
    browser.open(&format!("{origin}schools/?pref=tokyo")).await;
    browser.open(&format!("{origin}no/such/page/")).await;
    assert_eq!(browser.text("main h1").await, "ページが見つかりません");
    browser.close().await;
}

#[tokio::test]
async fn chromium_goes_through_the_three_journeys_with_the_server_gone() {
    let browser = Browser::phone().await;
    let origin = visit_once(&browser).await;
    journeys::quiz(&browser, &origin).await;
    journeys::school(&browser, &origin).await;
    journeys::estimate(&browser, &origin).await;
    browser.close().await;
}

#[tokio::test]
async fn webkit_reloads_and_estimates_with_the_server_gone() {
    reload_and_estimate(Engine::WebKit).await;
}

#[tokio::test]
async fn firefox_reloads_and_estimates_with_the_server_gone() {
    reload_and_estimate(Engine::Firefox).await;
}

async fn reload_and_estimate(engine: Engine) {
    let browser = Browser::start(engine, PHONE).await;
    let origin = visit_once(&browser).await;
    browser.reload().await;
    browser.until("document.querySelector('.hero')").await;
    browser.open(&format!("{origin}{}", Route::Article("what-is-ce".into()).path())).await;
    assert!(browser.client.title().await.unwrap().contains("臨床工学技士"));
    browser.until("document.querySelector('main article')?.textContent.length > 500").await;
    journeys::estimate(&browser, &origin).await;
    browser.close().await;
}

#[tokio::test]
async fn a_new_version_waits_for_the_readers_word() {
    let folder = copy("update");
    let site = Site::serve(folder.clone(), "/");
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    browser.until("document.documentElement.dataset.offline === 'saved'").await;

    // Deploy: another home page, and a worker whose version says so.
    let shell = fs::read_to_string(folder.join("shell.html")).unwrap();
    fs::write(folder.join("shell.html"), shell.replace("<head>", "<head data-deployed>")).unwrap();
    let worker = fs::read_to_string(folder.join("sw.js")).unwrap();
    fs::write(folder.join("sw.js"), worker.replacen("ce-", "ce-0", 1)).unwrap();

    browser.reload().await;
    browser.until("document.documentElement.dataset.offline === 'new'").await;
    assert_eq!(browser.eval("document.head.dataset.deployed ?? null").await, serde_json::Value::Null);
    browser.tap_text("button", "新しいデータに入れかえる").await;
    browser.until("document.documentElement.dataset.offline === 'saved'").await;
    let stored = "caches.keys().then((names) => arguments[0](names))";
    let names = browser.client.execute_async(stored, vec![]).await.unwrap();
    assert_eq!(names.as_array().map(Vec::len), Some(1), "the old version is gone: {names}");
    let page = "fetch('./').then((page) => page.text()).then((text) => arguments[0](text.includes('data-deployed')))";
    assert_eq!(browser.client.execute_async(page, vec![]).await.unwrap(), true);
    browser.close().await;
}

#[tokio::test]
async fn a_broken_worker_is_ended_in_one_visit() {
    let folder = copy("broken-worker");
    let worker = folder.join("sw.js");
    let broken = "addEventListener('install', () => skipWaiting());
        addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('fetch', (event) => event.request.mode === 'navigate' && event.respondWith(
            new Response('<h1>broken</h1>', { headers: { 'Content-Type': 'text/html' } })));";
    fs::write(&worker, broken).unwrap();
    let site = Site::serve(folder, "/");
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    browser.until("navigator.serviceWorker.controller").await;
    browser.client.goto(&site.url("guide/")).await.unwrap();
    assert_eq!(browser.text("h1").await, "broken");

    fs::copy("src/bin/sw_off.js", &worker).unwrap();
    browser.client.goto(&site.url("guide/")).await.unwrap();
    browser.until("document.documentElement.dataset.ready !== undefined && !navigator.serviceWorker.controller").await;
    browser.open(&site.url("guide/")).await;
    assert_eq!(browser.text("main h1").await, "ガイド");
    let stored = "caches.keys().then((names) => arguments[0](names.length))";
    assert_eq!(browser.client.execute_async(stored, vec![]).await.unwrap(), 0);
    browser.close().await;
}

#[tokio::test]
async fn a_repeat_visit_asks_the_server_for_nothing_but_a_newer_worker() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    browser.until("document.documentElement.dataset.offline === 'saved'").await;
    site.requests.lock().unwrap().clear();
    browser.open(&site.url("schools/")).await;
    browser.tap(".nav a[href='/money/']").await;
    browser.until("location.pathname === '/money/'").await;
    let asked = site.requests.lock().unwrap().clone();
    assert!(asked.iter().all(|path| path == "/sw.js"), "{asked:?}");
    browser.close().await;
}
