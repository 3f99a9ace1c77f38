//! Links, back and forward, focus, and addresses below a sub-path.

use std::{process::Command, time::Duration};

use crate::{
    browser::Browser,
    server::{Site, copy},
};

#[tokio::test]
async fn a_link_changes_address_title_and_focus_without_loading_the_page() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    browser.eval("window.same = true").await;
    browser.tap(".nav a[href='/guide/']").await;
    browser.until("location.pathname === '/guide/' && document.activeElement?.tagName === 'H1'").await;
    assert_eq!(browser.client.title().await.unwrap(), ce_navi::app::head(&ce_navi::route::Route::Guide).title);
    assert_eq!(browser.text(".nav [aria-current]").await, "ガイド");
    browser.client.back().await.unwrap();
    browser.until("location.pathname === '/' && document.querySelector('.hero')").await;
    browser.client.forward().await.unwrap();
    browser.until("location.pathname === '/guide/' && !document.querySelector('.hero')").await;
    assert_eq!(browser.eval("window.same").await, true, "the page was loaded again");
    browser.close().await;
}

#[tokio::test]
async fn the_list_of_contents_moves_within_the_article() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("guide/what-is-ce/")).await;
    browser.eval("document.querySelector('main').kept = true").await;
    // Nine headings stand behind their fold at first.
    browser.tap(".toc summary").await;
    browser.tap(".toc a[href='#outlook']").await;
    browser.until("location.hash === '#outlook' && scrollY > 1000").await;
    browser.tap(".art a[href^='#src-']").await;
    browser.until("location.hash.startsWith('#src-')").await;
    browser.client.back().await.unwrap();
    browser.until("location.hash === '#outlook'").await;
    assert_eq!(browser.eval("document.querySelector('main').kept === true").await, true, "the article was drawn anew");
    assert_eq!(
        browser.eval("document.activeElement.tagName === 'H1'").await,
        false,
        "the focus was sent back to the title"
    );
    browser.close().await;
}

#[tokio::test]
async fn an_unknown_address_says_so_and_leads_home() {
    let site = Site::start();
    let browser = Browser::phone().await;
    for path in ["nope/", "schools/no-such-school/", "guide/no-such-article/", "quiz/result/more/"] {
        browser.open(&site.url(path)).await;
        assert_eq!(browser.text("main h1").await, "ページが見つかりません", "{path}");
    }
    browser.tap("main a.btn").await;
    browser.until("location.pathname === '/' && document.querySelector('.hero')").await;
    browser.close().await;
}

#[tokio::test]
async fn the_site_works_below_a_sub_path() {
    let folder = copy("sub-path");
    let prerendered = Command::new(env!("CARGO_BIN_EXE_prerender")).arg(&folder).env("BASE", "/x/").status().unwrap();
    assert!(prerendered.success());
    let mut site = Site::serve(folder, "/x/");
    let browser = Browser::phone().await;
    browser.open(&site.url("guide/")).await;
    browser.tap(".nav a[href='/x/schools/']").await;
    browser.until("location.pathname === '/x/schools/' && document.querySelector('main h1')").await;
    browser.until("document.documentElement.dataset.offline === 'saved'").await;
    site.stop();
    browser.client.goto(&site_url_after_stop(&browser, "/x/money/").await).await.unwrap();
    browser.until("location.pathname === '/x/money/' && document.querySelector('main h1')").await;
    browser.close().await;
}

/// The same origin as the page that is open, whose server is gone.
async fn site_url_after_stop(browser: &Browser, path: &str) -> String {
    let origin = browser.eval("location.origin").await;
    format!("{}{path}", origin.as_str().unwrap())
}

/// A tap is answered behind the next paint. Whoever goes back before that has answered all the same, on the screen that was
/// tapped and not on the one that follows.
#[tokio::test]
async fn a_tap_just_before_back_is_kept_and_leaves_the_next_screen_alone() {
    let site = Site::start();
    let browser = Browser::phone().await;
    for (way, tap) in [
        ("/quiz/", "document.querySelector('.opt[value=\"4\"]').click()"),
        ("/schools/", "document.querySelector('.school [name=tray]').click()"),
        ("/guide/", "document.querySelectorAll('[name=reader]')[1].click()"),
        ("/money/", "document.querySelector('main form').requestSubmit()"),
    ] {
        browser.open(&site.url("")).await;
        browser.tap(&format!("a[href='{way}']")).await;
        browser.until(&format!("location.pathname === '{way}' && document.querySelector('main h1')")).await;
        if way == "/quiz/" {
            browser.tap_text("main button", "はじめる").await;
        }
        // A form of お金 is there once its module runs, and its step is named in the address.
        browser.until("location.pathname !== '/money/' || location.hash").await;
        browser.until("document.querySelector('.opt, .school, [name=reader], main form')").await;
        browser.eval(&format!("({tap}, history.back(), 0)")).await;
        browser.until("location.pathname === '/' && document.querySelector('.hero')").await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        assert_eq!(browser.eval("location.href.slice(location.origin.length)").await, "/", "{way}");
        assert!(browser.eval("document.getElementById('recovery')").await.is_null(), "{way}");
    }
    assert!(browser.eval("localStorage['ce-quiz']").await.is_string(), "the answer is kept");
    assert!(browser.eval("localStorage['ce-schools']").await.is_string(), "the choice is kept");
    browser.close().await;
}
