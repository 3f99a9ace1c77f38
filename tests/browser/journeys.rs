//! The three things a person comes for, from the first tap to the result.

use crate::{browser::Browser, server::Site};

#[tokio::test]
async fn the_quiz_ends_in_a_result_that_survives_a_reload() {
    let site = Site::start();
    let browser = Browser::phone().await;
    quiz(&browser, &site.url("")).await;
    let result = browser.text("main").await;
    browser.reload().await;
    assert_eq!(browser.text("main").await, result);
    browser.close().await;
}

#[tokio::test]
async fn a_school_is_found_and_the_choice_is_in_the_address() {
    let site = Site::start();
    let browser = Browser::phone().await;
    school(&browser, &site.url("")).await;
    browser.close().await;
}

#[tokio::test]
async fn the_estimate_ends_in_a_result_that_survives_a_reload() {
    let site = Site::start();
    let browser = Browser::phone().await;
    estimate(&browser, &site.url("")).await;
    let result = browser.text("main").await;
    browser.reload().await;
    assert_eq!(browser.text("main").await, result);
    browser.close().await;
}

#[tokio::test]
async fn a_wrong_amount_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("money/")).await;
    school_and_home(&browser).await;
    browser.fill("#tuition", "ななじゅう").await;
    assert!(browser.eval("document.querySelector('[aria-invalid=true]')").await.is_null(), "no error before going on");
    browser.tap("button[type=submit]").await;
    browser.until("document.activeElement?.id === 'tuition'").await;
    assert_eq!(browser.eval("document.activeElement.getAttribute('aria-invalid')").await, "true");
    assert!(!browser.text("#tuition-e").await.is_empty());
    assert_eq!(browser.eval("document.querySelector('#tuition').value").await, "ななじゅう");
    browser.close().await;
}

/// From the start of the quiz through `count` questions: the answers climb from 1 to 5 and begin again.
pub async fn answer_some(browser: &Browser, count: usize) {
    browser.tap_text("main button, main a", "はじめる").await;
    for number in 0..count {
        browser.until(&format!("document.querySelector('h1')?.textContent.includes('問{}。')", number + 1)).await;
        browser.tap(&format!(".opt[value='{}']", number % 5 + 1)).await;
    }
}

pub async fn quiz(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}quiz/")).await;
    browser.eval("localStorage.removeItem('ce-quiz')").await;
    browser.open(&format!("{origin}quiz/")).await;
    answer_some(browser, 15).await;
    browser.tap_text("main a, main button", "結果を見る").await;
    browser.until("location.pathname === '/quiz/result/'").await;
    let result = browser.text("main").await;
    for name in ["臨床工学技士", "診療放射線技師", "臨床検査技師"] {
        assert!(result.contains(name), "{name} is shown");
    }
    assert!(!result.contains(['%', '％']), "an index looks like a probability: {result}");
}

pub async fn school(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}schools/")).await;
    browser.fill("input[type=search]", "よみうり").await;
    browser.fill("input[type=search]", "読売").await;
    browser.until("location.search.length > 1").await;
    browser.reload().await;
    browser.until("document.querySelector('input[type=search]')?.value === '読売'").await;
    browser.tap("main a[href*='/schools/yomiuri']").await;
    browser.until("location.pathname.startsWith('/schools/yomiuri')").await;
    // 読売理工医療福祉専門学校, 学費: the newer of the two versions of its page.
    assert!(browser.text("main").await.contains("1,595,000"));
    browser.client.back().await.unwrap();
    browser.until("document.querySelector('input[type=search]')?.value === '読売'").await;
}

pub async fn estimate(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}money/")).await;
    browser.eval("localStorage.removeItem('ce-household')").await;
    browser.open(&format!("{origin}money/")).await;
    estimate_from_here(browser).await;
}

/// The worked check of the rules: private 専門学校 of two years, entry in 2027, away from home, parents with 360 and 90万円,
/// a student born in September 2008, a brother born in 2012.
pub async fn estimate_from_here(browser: &Browser) {
    school_and_home(browser).await;
    browser.fill("#tuition", "70万").await;
    browser.fill("#entrance", "200,000円").await;
    go_on(browser, "家族のこと").await;
    for (list, value) in [("year", "2008"), ("month", "9"), ("day", "1")] {
        choose(browser, list, value).await;
    }
    browser.tap("label:has(input[name=parents][value=two])").await;
    browser.tap("label:has(input[name=siblings][value='1'])").await;
    browser.until("document.querySelector('#born-0')").await;
    choose(browser, "born-0", "2012").await;
    choose(browser, "dependent-0", "yes").await;
    go_on(browser, "2025年の収入").await;
    browser.fill("#salary-a", "３６０").await;
    browser.fill("#salary-b", "90").await;
    browser.tap("label:has(input[name=assets])").await;
    browser.tap("button[type=submit]").await;
    browser.until("location.pathname.endsWith('/money/result/')").await;
    let result = browser.text("main").await;
    for figure in ["第Ⅲ区分", "目安", "44,100円", "25,300円", "196,700円", "53,400円"] {
        assert!(result.contains(figure), "{figure} in {result}");
    }
}

async fn school_and_home(browser: &Browser) {
    browser.tap("label:has(input[name=school][value=senmon-private])").await;
    choose(browser, "years", "2").await;
    choose(browser, "entry", "2027").await;
    browser.tap("label:has(input[name=commute][value=away])").await;
}

async fn go_on(browser: &Browser, heading: &str) {
    browser.tap("button[type=submit]").await;
    browser.until(&format!("document.querySelector('h1').textContent.includes({heading:?})")).await;
}

/// Chooses a value of a list as a person does. (Drivers differ in how they open one.)
async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = format!(
        "(() => {{ const list = document.getElementById({id:?}); list.value = {value:?};
            list.dispatchEvent(new Event('input', {{ bubbles: true }})); return list.value; }})()"
    );
    assert_eq!(browser.eval(&script).await, value, "{id}");
}
