//! What can be chosen on pages that otherwise only have to be read, and what the app shows of itself.

use std::path::Path;

use crate::{browser::Browser, server::Site};

#[tokio::test]
async fn the_licences_and_the_questions_to_the_ais_are_chosen_with_the_number_that_is_shown() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("careers/")).await;
    browser.until("document.querySelector('#chooser [role=status]')?.textContent.includes('3つの免許のうち3つ')").await;
    let visible = "[...document.querySelectorAll('main .qual')].filter((one) => one.checkVisibility()).length";
    assert_eq!(browser.eval(visible).await, 9, "three of each section");
    browser.tap("#chooser button[value=rt]").await;
    browser.tap("#chooser button[value=future]").await;
    browser.until("location.search === '?licence=rt&axis=future'").await;
    assert_eq!(
        browser.text("#chooser [role=status]").await,
        "3つの免許のうち1つ、生成AIの答え18のうち3を見せています。"
    );
    assert_eq!(browser.eval(visible).await, 3);
    let dots = "[...document.querySelectorAll('main .rate')].filter((one) => one.checkVisibility()).length";
    assert_eq!(browser.eval(dots).await, 3, "as many answers as it says");
    browser.reload().await;
    browser.until("document.querySelector('#chooser button[value=rt]')?.ariaPressed === 'true'").await;
    assert_eq!(browser.eval(visible).await, 3);
    // A place on the page is no other page: the choice stays.
    browser.eval("(location.hash = '#stars', 0)").await;
    browser.until("location.hash === '#stars'").await;
    assert_eq!(browser.eval(visible).await, 3);
    browser.tap("#chooser button[name=all]").await;
    browser.until("location.search === ''").await;
    assert_eq!(browser.eval(visible).await, 9);
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
async fn the_record_of_what_was_fetched_lists_files_of_the_site_and_names_nobody_else() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("settings/")).await;
    browser.tap("a[href='/traffic/']").await;
    browser.until("document.querySelector('#traffic td')").await;
    let text = browser.text("#traffic").await;
    assert!(text.contains("このアプリの外とは、通信していません。") && text.contains("このアプリの外：0件"), "{text}");
    let names = browser.eval("[...document.querySelectorAll('#traffic th')].map((one) => one.textContent)").await;
    let names: Vec<&str> = names.as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    assert!(names.contains(&"/settings/") && names.iter().any(|name| name.ends_with(".wasm")), "{names:?}");
    for name in names {
        let file = Path::new("dist").join(name.trim_start_matches('/'));
        assert!(file.exists(), "{name} is no file of the site");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_a_result_that_is_pasted_while_another_is_open_is_taken() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("quiz/result/")).await;
    assert!(browser.text("h1").await.contains("まだ、答えがありません"));
    browser.eval("(location.hash = '#q1_521544352443524225242542', 0)").await;
    browser.until("document.querySelector('h1').textContent.includes('「臨床工学技士」の場面')").await;
    assert!(browser.text("main").await.contains("リンクで受け取った答えの結果です"));
    browser.eval("(location.hash = '#q1_5215', 0)").await;
    browser.until("document.querySelector('main').textContent.includes('途中で切れている')").await;
    browser.eval("(location.hash = '#q1_152544352443524225242542', 0)").await;
    browser.until("!document.querySelector('main').textContent.includes('途中で切れている')").await;
    // The way back leads past the cut link to what was there at first.
    for said in ["途中で切れている", "リンクで受け取った", "まだ、答えがありません"] {
        browser.eval("(history.back(), 0)").await;
        browser.until(&format!("document.querySelector('main').textContent.includes('{said}')")).await;
    }
    assert!(browser.eval("localStorage.getItem('ce-quiz')").await.is_null(), "nothing of this phone is changed");
    browser.close().await;
}
