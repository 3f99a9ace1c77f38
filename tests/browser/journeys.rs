//! The three things a person comes for, from the first tap to the result.

use crate::{browser::Browser, server::Site};

#[tokio::test]
async fn the_quiz_ends_in_a_result() {
    let site = Site::start();
    let browser = Browser::phone().await;
    quiz(&browser, &site.url("")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_school_is_found() {
    let site = Site::start();
    let browser = Browser::phone().await;
    school(&browser, &site.url("")).await;
    browser.close().await;
}

#[tokio::test]
async fn the_estimate_ends_in_a_result() {
    let site = Site::start();
    let browser = Browser::phone().await;
    estimate(&browser, &site.url("")).await;
    browser.close().await;
}

/// From the start of the quiz through `count` questions, the upper answer each time.
pub async fn answer_some(browser: &Browser, count: usize) {
    _ = (browser, count);
}

pub async fn quiz(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}quiz/")).await;
}

pub async fn school(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}schools/")).await;
}

pub async fn estimate(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}money/")).await;
    estimate_from_here(browser).await;
}

pub async fn estimate_from_here(browser: &Browser) {
    _ = browser;
}
