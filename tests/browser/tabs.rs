//! Two tabs of the app at once: what one keeps the other shows, and neither takes from the other.

use ce_navi::aid::form::Field;
use fantoccini::wd::WindowHandle;

use crate::{
    browser::Browser,
    journeys::{answer_some, erase_all, keep_estimate},
    server::Site,
    worked_form::{worked, worked_but},
};

/// Opens an address in a tab of its own, beside the one that is shown, and goes there; returns where it was before.
async fn open_beside(browser: &Browser, url: &str) -> WindowHandle {
    let first = browser.client.window().await.unwrap();
    let second = browser.client.new_window(true).await.unwrap().handle;
    browser.client.switch_to_window(second).await.unwrap();
    browser.open(url).await;
    first
}

async fn back_to(browser: &Browser, tab: WindowHandle) {
    browser.client.close_window().await.unwrap();
    browser.client.switch_to_window(tab).await.unwrap();
}

#[tokio::test]
async fn a_school_chosen_in_another_tab_is_in_the_tray_and_the_search_goes_on() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser.until("document.querySelector('.school')").await;
    browser.fill("#words", "東京").await;
    let first = open_beside(&browser, &site.url("schools/")).await;
    browser.tap("button[name=tray]").await;
    browser.until("localStorage.getItem('ce-schools')").await;
    back_to(&browser, first).await;
    browser.until("document.querySelector('.tray a')").await;
    let typed = browser.eval("[document.activeElement.id, document.activeElement.value]").await;
    assert_eq!(typed, serde_json::json!(["words", "東京"]));
    browser.tap("button[name=tray][aria-pressed=false]").await;
    browser.until("document.querySelector('.tray').textContent.includes('2校')").await;
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
async fn what_another_tab_erased_is_not_brought_back() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("quiz/")).await;
    answer_some(&browser, 3).await;
    let first = open_beside(&browser, &site.url("settings/")).await;
    erase_all(&browser).await;
    browser.until("localStorage.getItem('ce-quiz') === null").await;
    back_to(&browser, first).await;
    browser.until("document.querySelector('h1').textContent.includes('引かれますか')").await;
    assert_eq!(browser.eval("localStorage.getItem('ce-quiz')").await, serde_json::Value::Null);
    browser.close().await;
}

#[tokio::test]
async fn settings_chosen_in_two_tabs_all_hold() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("settings/")).await;
    let first = open_beside(&browser, &site.url("settings/")).await;
    browser.tap("label:has([name=theme][value=dark])").await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    back_to(&browser, first).await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    browser.tap("label:has([name=furigana])").await;
    browser.until("document.documentElement.dataset.ruby === 'on'").await;
    browser.reload().await;
    let shown = browser.eval("[document.documentElement.dataset.theme, document.documentElement.dataset.ruby]").await;
    assert_eq!(shown, serde_json::json!(["dark", "on"]));
    browser.close().await;
}

#[tokio::test]
async fn an_estimate_changed_in_another_tab_is_shown_changed() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    keep_estimate(&browser, &worked()).await;
    browser.open(&site.url("money/result/")).await;
    browser.until("document.querySelector('main h1.verdict')").await;
    let first = open_beside(&browser, &site.url("money/result/")).await;
    browser.tap("main label:has([name=instalments][value=monthly])").await;
    browser.until("document.querySelector('main [name=instalments][value=monthly]').matches('[checked]')").await;
    back_to(&browser, first).await;
    browser.until("document.querySelector('main [name=instalments][value=monthly]').checked").await;
    browser.close().await;
}

/// Writes a note in a tab, another in a second one, and comes back to the first.
async fn write_in_both(browser: &Browser, site: &Site, [here, mine]: [&str; 2], [there, other]: [&str; 2]) {
    browser.open(&site.url(here)).await;
    browser.fill("textarea[name=memo]", mine).await;
    let first = open_beside(browser, &site.url(there)).await;
    browser.fill("textarea[name=memo]", other).await;
    browser.until("document.querySelector('#memo-said').textContent.includes('保存しました')").await;
    back_to(browser, first).await;
}

#[tokio::test]
async fn a_note_being_written_stays_where_it_is_while_another_tab_notes_something_else() {
    let site = Site::start();
    let browser = Browser::phone().await;
    write_in_both(&browser, &site, ["schools/aino/", "見学は5月3日"], ["schools/chubu/", "寮がある"]).await;
    let typed = browser.eval("[document.activeElement.name, document.activeElement.value]").await;
    assert_eq!(typed, serde_json::json!(["memo", "見学は5月3日"]));
    browser.client.active_element().await.unwrap().send_keys("10時").await.unwrap();
    browser.until("document.querySelector('#memo-said').textContent.includes('保存しました')").await;
    browser.reload().await;
    browser.until("document.querySelector('textarea[name=memo]')?.value === '見学は5月3日10時'").await;
    browser.open(&site.url("schools/chubu/")).await;
    browser.until("document.querySelector('textarea[name=memo]')?.value === '寮がある'").await;
    browser.close().await;
}

#[tokio::test]
async fn a_note_on_the_same_school_goes_on_from_what_the_other_tab_wrote() {
    let site = Site::start();
    let browser = Browser::phone().await;
    write_in_both(&browser, &site, ["schools/aino/", "見学"], ["schools/aino/", "見学は5月"]).await;
    let field = "document.querySelector('textarea[name=memo]').value";
    browser.until(&format!("{field} === '見学は5月'")).await;
    let first = open_beside(&browser, &site.url("settings/")).await;
    erase_all(&browser).await;
    browser.until("localStorage.getItem('ce-memos') === null").await;
    back_to(&browser, first).await;
    browser.until(&format!("{field} === ''")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_form_stays_at_its_step_and_takes_what_another_tab_answered() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("money/#costs")).await;
    browser.until("document.querySelector('#tuition')").await;
    browser.fill("#tuition", "abc").await;
    browser.tap("main button[type=submit]").await;
    browser.until("document.activeElement?.id === 'wrong'").await;
    browser.tap("#wrong a").await;
    let heading = browser.text("main h1").await;
    let first = open_beside(&browser, &site.url("money/#home")).await;
    browser.tap("main label:has([type=radio])").await;
    browser.until("localStorage.getItem('ce-household').includes('at=home')").await;
    back_to(&browser, first).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(browser.text("main h1").await, heading);
    assert_eq!(browser.eval("document.querySelector('#tuition').value").await, "abc");
    assert!(browser.eval("document.querySelector('#wrong')").await.is_object(), "what was wrong still is");
    browser.close().await;
}

#[tokio::test]
async fn what_a_link_offers_waits_for_the_readers_word_though_another_tab_erases_all() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    keep_estimate(&browser, &worked()).await;
    let other = worked_but(&[(Field::Instalments, "monthly")]);
    browser.open(&site.url(&format!("money/result/#{}", other.to_link()))).await;
    browser.until("document.querySelector('button[name=link-take], main h1')?.textContent.includes('リンク')").await;
    let heading = browser.text("main h1").await;
    let first = open_beside(&browser, &site.url("settings/")).await;
    erase_all(&browser).await;
    browser.until("localStorage.getItem('ce-household') === null").await;
    back_to(&browser, first).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(browser.text("main h1").await, heading);
    assert_eq!(browser.eval("localStorage.getItem('ce-household')").await, serde_json::Value::Null);
    browser.close().await;
}
