//! The home screen is offered below the first result, and never twice.

use crate::{browser::Browser, journeys::keep_estimate, server::Site, worked_form::worked};

/// The result of a kept form, reached without loading the page again.
async fn result(browser: &Browser) {
    browser.eval("document.querySelector(\".nav a[href='/money/']\").click()").await;
    browser.until("document.querySelector('main [name=next]')").await;
    browser.eval("(history.pushState({}, '', '/money/result/'), dispatchEvent(new Event('popstate')), 0)").await;
    browser.until("document.querySelector('main h1.verdict')").await;
}

#[tokio::test]
async fn the_first_result_offers_the_home_screen_and_no_later_one_does() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    keep_estimate(&browser, &worked()).await;
    // Chromium without a window never asks by itself.
    let event = "const event = new Event('beforeinstallprompt', { cancelable: true });
        event.prompt = () => document.body.dataset.asked = 'yes';
        dispatchEvent(event);
        return event.defaultPrevented;";
    assert_eq!(browser.client.execute(event, vec![]).await.unwrap(), true, "not before a result");
    result(&browser).await;
    browser.tap("button[name=install]").await;
    browser.until("document.body.dataset.asked === 'yes'").await;
    // It stays while the result is changed, and is gone with it.
    browser.eval("document.querySelector('input[name=instalments][value=monthly]').click()").await;
    browser.until("document.querySelector('button[name=install]')").await;
    result(&browser).await;
    browser.until("!document.querySelector('#install')").await;
    browser.close().await;
}

#[tokio::test]
async fn on_an_iphone_the_offer_says_that_answers_do_not_come_along() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    keep_estimate(&browser, &worked()).await;
    browser.eval("(navigator.standalone = false, 0)").await;
    result(&browser).await;
    let offer = browser.text("section[aria-labelledby=install]").await;
    assert!(offer.contains("7日間") && offer.contains("引きつぎません") && offer.contains("リンク"), "{offer}");
    result(&browser).await;
    browser.until("!document.querySelector('#install')").await;
    browser.eval("(navigator.standalone = true, localStorage.removeItem('ce-offered'), 0)").await;
    result(&browser).await;
    assert!(browser.eval("document.querySelector('#install')").await.is_null(), "it is on the home screen already");
    browser.close().await;
}
