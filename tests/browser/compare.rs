//! The school finder: the comparison, and the sheet of conditions under the keyboard.

use serde_json::Value;

use crate::{browser::Browser, server::Site};

/// The key as drivers know it.
const ESCAPE: &str = "\u{e00c}";

#[tokio::test]
async fn chosen_schools_stand_side_by_side_and_the_address_carries_them() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/?q=%E8%AA%AD%E5%A3%B2")).await;
    browser.until("document.querySelectorAll('.school').length === 1").await;
    browser.tap("button[name=tray]").await;
    browser.until("document.querySelector('button[name=tray]').ariaPressed === 'true'").await;
    browser.open(&site.url("schools/compare/?add=tokyo-denshi")).await;
    browser.until("location.search === '?ids=yomiuri-rikou.tokyo-denshi'").await;
    browser.until("document.querySelectorAll('.cmp thead a').length === 2").await;
    let text = browser.text("main").await;
    assert!(text.contains("159.5万円") && text.contains("不明"), "{text}");
    assert!(!text.contains("いちばん低い"), "one known amount beside an unknown one wins nothing: {text}");
    browser.tap("button[name=tray][value=tokyo-denshi]").await;
    browser.until("location.search === '?ids=yomiuri-rikou'").await;
    browser.open(&site.url("schools/compare/")).await;
    browser.until("document.querySelectorAll('.cmp thead a').length === 1").await;
    browser.close().await;
}

#[tokio::test]
async fn the_sheet_keeps_the_focus_says_the_count_and_closes_with_escape() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser
        .until("document.querySelectorAll('.school').length === 6 && !!document.querySelector('button[name=open]')")
        .await;
    browser.tap("button[name=open]").await;
    browser.until("document.querySelector('#sheet').open && document.querySelector('#sheet').contains(document.activeElement)").await;
    browser.tap("#sheet input[name='years=3']").await;
    browser.until("document.querySelector('#sheet [role=status]').textContent.startsWith('9校')").await;
    let outside = "[...document.querySelectorAll('body *')].some((element) => element.tabIndex >= 0 && !element.closest('#sheet') && (element.focus(), document.activeElement === element))";
    assert_eq!(browser.eval(outside).await, Value::Bool(false), "what is behind the sheet can be reached");
    assert_eq!(
        browser.eval("document.querySelector('#sheet').getAttribute('aria-labelledby') === 'sheet-name'").await,
        true
    );
    browser.client.active_element().await.unwrap().send_keys(ESCAPE).await.unwrap();
    browser.until("!document.querySelector('#sheet').open").await;
    browser.until("location.search === '?years=3'").await;
    browser.close().await;
}

#[tokio::test]
async fn the_rest_of_the_list_is_one_tap_away_and_there_again_on_the_way_back() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser.eval("(window.first = document.querySelector('#sure > li'), 0)").await;
    browser.tap("button[name=whole]").await;
    browser.until("document.querySelectorAll('.school').length === 66 && location.search === '?all=1'").await;
    let seventh = "document.activeElement === document.querySelector('#sure > :nth-child(7) a')";
    assert_eq!(browser.eval(seventh).await, Value::Bool(true), "the focus goes on where the key stood");
    assert_eq!(browser.eval("window.first.isConnected").await, Value::Bool(true), "what stays is not drawn again");
    browser.eval("document.querySelector('#sure > :last-child a').click()").await;
    browser.until("location.pathname !== '/schools/' && document.querySelector('main h1')").await;
    browser.client.back().await.unwrap();
    browser.until("document.querySelectorAll('.school').length === 66").await;
    // Another search begins with its first schools.
    browser.fill("input[type=search]", "大学").await;
    browser.until("document.querySelectorAll('.school').length === 6 && !location.search.includes('all')").await;
    // Whoever types and goes on at once finds the words again.
    let type_and_go = "(() => { const words = document.querySelector('#words'); words.value = '東京'; \
        words.dispatchEvent(new Event('input', { bubbles: true })); \
        document.querySelector('#sure > :first-child a').click(); return 0; })()";
    browser.eval(type_and_go).await;
    browser.until("location.pathname !== '/schools/' && document.querySelector('main h1')").await;
    browser.client.back().await.unwrap();
    browser.until("document.querySelector('#words')?.value === '東京'").await;
    browser.close().await;
}

#[tokio::test]
async fn another_licence_is_one_tap_away_and_stands_in_the_address() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser.until("document.querySelectorAll('.school').length === 6").await;
    browser.tap("label:has(input[name=licence][value=rt])").await;
    browser
        .until("location.search === '?licence=rt' && document.querySelector('#count').textContent.startsWith('41')")
        .await;
    assert!(browser.text("main").await.contains("学科の名前からの判断"));
    browser.fill("input[type=search]", "とうきょうでんし").await;
    browser.until("document.querySelectorAll('.school').length === 1").await;
    browser.tap("main a[href='/schools/tokyo-denshi-rt/']").await;
    browser.until("document.title === '東京電子専門学校（診療放射線技師・東京都） | CEナビ'").await;
    assert!(browser.text("main").await.contains("1,650,000円"));
    browser.client.back().await.unwrap();
    browser.until("document.querySelector('input[name=licence][value=rt]')?.checked").await;
    browser.tap("label:has(input[name=licence][value=''])").await;
    browser.until("!location.search.includes('licence') && document.querySelectorAll('.school').length === 1").await;
    browser.close().await;
}
