//! What a reader writes: the note on a school, and the amounts of the ledger.

use crate::{browser::Browser, journeys::erase_all, server::Site};

const NOTE: &str = "textarea[name=memo]";

async fn note(browser: &Browser) -> String {
    browser.until("document.querySelector('textarea[name=memo]')").await;
    browser.eval("document.querySelector('textarea[name=memo]').value").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_note_stays_with_its_school_until_it_is_erased_in_the_settings() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/aino/")).await;
    browser.fill(NOTE, "見学は5月3日 <10時>").await;
    browser.until("document.querySelector('#memo-said').textContent.includes('保存しました')").await;
    browser.reload().await;
    assert_eq!(note(&browser).await, "見学は5月3日 <10時>");
    browser.open(&site.url("schools/chubu/")).await;
    assert_eq!(note(&browser).await, "", "another school has its own");
    browser.tap("a[href='/settings/']").await;
    erase_all(&browser).await;
    browser.until("localStorage.getItem('ce-memos') === null").await;
    browser.open(&site.url("schools/aino/")).await;
    assert_eq!(note(&browser).await, "");
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
async fn a_full_storage_is_said_and_nothing_written_is_lost() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/aino/")).await;
    browser.fill(NOTE, "前のメモ").await;
    browser.until("document.querySelector('#memo-said').textContent.includes('保存しました')").await;
    browser
        .eval("(Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }, 0)")
        .await;
    browser.fill(NOTE, "あふれたメモ").await;
    browser.until("document.querySelector('#memo-said').textContent.includes('保存できません')").await;
    assert_eq!(note(&browser).await, "あふれたメモ");
    browser.tap(".nav a[href='/schools/']").await;
    browser.until("location.pathname === '/schools/'").await;
    browser.client.back().await.unwrap();
    browser.until("location.pathname === '/schools/aino/' && document.querySelector('textarea[name=memo]')").await;
    assert_eq!(note(&browser).await, "あふれたメモ", "during the visit it is still there");
    browser.reload().await;
    assert_eq!(note(&browser).await, "前のメモ", "what was kept before is not harmed");
    browser.close().await;
}

#[tokio::test]
async fn the_ledger_takes_ones_own_amounts_and_gives_the_example_back() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("routes/")).await;
    browser.until("document.querySelector('#c0')?.value === '423.5'").await;
    browser.until("document.querySelector('.sums').textContent.includes('1,725,000円')").await;
    browser.fill("#c0", "３００万").await;
    browser.until("document.querySelector('.sums').textContent.includes('2,960,000円')").await;
    assert_eq!(browser.eval("document.activeElement.id").await, "c0", "the field keeps the focus");
    assert!(browser.text("#lines").await.contains("自分の数字"));
    browser.fill("#u0", "たくさん").await;
    browser.until("document.querySelector('#u0').getAttribute('aria-invalid') === 'true'").await;
    assert!(browser.text("#lines").await.contains("不明（合計に入れません）"));
    browser.tap("button[name=example]").await;
    browser
        .until("document.querySelector('#c0').value === '423.5' && document.querySelector('#u0').value === '709'")
        .await;
    browser.until("document.querySelector('.sums').textContent.includes('1,725,000円')").await;
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}
