//! お金's result in a browser: an amount opens its derivation, what is chosen is drawn, and paper takes one sheet.

use std::{fs, path::PathBuf, time::Duration};

use ce_navi::aid::form::{Field, Form, YES};
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Engine, Screen},
    journeys::keep_estimate,
    server::Site,
    tour::findings,
    worked_form::worked_but,
};

pub fn worked() -> Form {
    worked_but(&[
        (Field::Years, "4"),
        (Field::EntranceFee, ""),
        (Field::Siblings, "2"),
        (Field::SiblingBirth(1), "2005"),
        (Field::SiblingDependent(1), YES),
    ])
}

/// The result of a form that this phone keeps.
async fn open(browser: &Browser, site: &Site, form: &Form) {
    browser.open(&site.url("money/result/")).await;
    keep_estimate(browser, form).await;
    browser.reload().await;
    browser.until("document.querySelector('main h1.verdict')").await;
}

#[tokio::test]
async fn an_amount_opens_its_derivation_by_tap_and_closes_with_escape() {
    let site = Site::start();
    let browser = Browser::phone().await;
    open(&browser, &site, &worked()).await;
    let shown = "document.querySelector('#why:popover-open')?.textContent ?? ''";
    browser.tap(".reads .yen").await;
    browser.until(&format!("({shown}).includes('給付奨学金の月額')")).await;
    browser.client.active_element().await.unwrap().send_keys("\u{e00c}").await.unwrap();
    browser.until(&format!("({shown}) === ''")).await;
    // It never opens with what was asked before.
    let opened = "new Promise((done) => {
        document.querySelector('.tbl tbody tr:nth-child(2) .yen').click();
        requestAnimationFrame(() => done(document.querySelector('#why:popover-open').textContent));
      })";
    assert!(browser.eval(opened).await.as_str().unwrap().contains("減免の上限"));
    browser.until(&format!("({shown}).includes('減免の上限')")).await;
    // Nor stays when an arrow key on a choice behind it takes its amount away.
    let loan = |value: &str| format!("document.querySelector('[name=loan-2][value=\"{value}\"]').click()");
    browser.eval(&loan("50000")).await;
    browser.until("document.querySelector('#loan-second .yen')").await;
    browser.eval("document.querySelector('#loan-second .tbl .yen').click()").await;
    browser.until(&format!("({shown}).includes('50,000')")).await;
    browser.eval(&loan("")).await;
    browser.until("!document.querySelector('#why').checkVisibility()").await;
    // Nor does it come back with another amount once the reader pauses.
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(browser.eval("document.querySelector('#why').checkVisibility()").await, false);
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
async fn what_is_chosen_on_the_result_is_drawn_at_once_and_kept() {
    let site = Site::start();
    let browser = Browser::phone().await;
    open(&browser, &site, &worked()).await;
    let due = "document.querySelectorAll('.cal .pay').length";
    let before = browser.eval(due).await.as_u64().unwrap();
    browser.tap("label:has([name=instalments][value=monthly])").await;
    browser.until(&format!("{due} > {before}")).await;
    browser.tap("label:has([name=loan-2][value='50000'])").await;
    browser.until("document.querySelector('main').textContent.includes('借りる合計 2,400,000円')").await;
    browser.reload().await;
    browser.until("document.querySelector('main').textContent.includes('借りる合計 2,400,000円')").await;
    assert_eq!(browser.eval("document.querySelector('[name=instalments]:checked').value").await, "monthly");
    browser.close().await;
}

#[tokio::test]
async fn an_answer_is_kept_compared_taken_away_and_brought_back_with_the_focus_beside_it() {
    let site = Site::start();
    let browser = Browser::phone().await;
    open(&browser, &site, &worked()).await;
    let rows = "document.querySelectorAll('.kept-cases li').length";
    let focused = "document.activeElement.id === 'a-compare'";
    for (key, left) in [("keep-case", 1), ("drop-case", 0), ("bring-back", 1)] {
        browser.tap(&format!("button[name={key}]")).await;
        browser.until(&format!("{rows} === {left} && {focused}")).await;
    }
    browser.reload().await;
    browser.until(&format!("{rows} === 1")).await;
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}

/// What is out of sight is drawn a moment later; whatever is tapped meanwhile, in the end it is what a fresh page shows.
#[tokio::test]
async fn choices_in_quick_succession_end_as_if_drawn_anew() {
    let site = Site::start();
    let browser = Browser::phone().await;
    open(&browser, &site, &worked()).await;
    // The offer of the home screen is made once; folds, focus and what is chosen are the reader's.
    let text =
        "[...document.querySelectorAll('main > :not([aria-labelledby=install])')].map((one) => one.outerHTML).join('')
        .replaceAll(/ (open|tabindex|checked)=\"[^\"]*\"/g, '')";
    let checked = "[...document.querySelectorAll('main :checked')].map((one) => one.name + one.value)";
    for pause in [0, 40, 160] {
        let taps = format!(
            "const done = arguments[0];
             const keys = ['instalments][value=monthly', 'view][value=parent', 'loan-2][value=\"50000\"', 'event-1',
               'view][value=teacher', 'instalments][value=quarters', 'event-1', 'loan-2][value=\"20000\"', 'view][value=student',
               'instalments][value=halves'];
             (async () => {{
               for (const key of keys) {{
                 const found = document.querySelector(`main [name=${{key}}]`);
                 if (!found) return done(key);
                 found.scrollIntoView({{ block: 'center' }});
                 found.click();
                 await new Promise((next) => setTimeout(next, {pause}));
               }}
               setTimeout(() => done(keys.length), 600);
             }})();"
        );
        assert_eq!(browser.client.execute_async(&taps, vec![]).await.unwrap(), Value::from(10));
        let (drawn, chosen) = (browser.eval(text).await, browser.eval(checked).await);
        browser.reload().await;
        browser.until("document.querySelector('main h1.verdict')").await;
        assert_eq!(browser.eval(checked).await, chosen, "{pause} ms");
        let anew = browser.eval(text).await;
        let (drawn, anew) = (drawn.as_str().unwrap(), anew.as_str().unwrap());
        let differ = drawn.split('<').zip(anew.split('<')).find(|(one, other)| one != other);
        assert_eq!((differ, drawn.len()), (None, anew.len()), "{pause} ms");
    }
    browser.close().await;
}

#[tokio::test]
async fn the_result_fits_narrow_phones_and_large_text_and_axe_finds_nothing() {
    let site = Site::start();
    for (text, dark) in [("100%", false), ("200%", true)] {
        let browser = Browser::start(Engine::Chromium, Screen { width: 320, dark }).await;
        open(&browser, &site, &worked()).await;
        browser.eval("document.querySelectorAll('details').forEach((fold) => (fold.open = true))").await;
        browser.eval(&format!("document.documentElement.style.fontSize = '{text}'")).await;
        // What is contained cannot be scrolled to: without that, whatever is too wide shows.
        let free = "document.querySelectorAll('main > section').forEach((one) => { one.style.contain = 'none'; })";
        browser.eval(free).await;
        let over = browser.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
        assert_eq!(over, Value::from(0), "{text}");
        browser.eval("document.querySelector('.reads .yen').click()").await;
        assert_eq!(findings(&browser).await, json!([]), "{text}");
        browser.close().await;
    }
}

#[tokio::test]
async fn the_result_prints_on_one_sheet_of_a4() {
    let site = Site::start();
    let browser = Browser::phone().await;
    // The longest sheet: the most years, every month, loans, and nothing known of the fees but the tuition.
    let full = worked_but(&[
        (Field::School, "daigaku-private"),
        (Field::Years, "6"),
        (Field::SalaryA, "600"),
        (Field::Siblings, "3"),
        (Field::SiblingBirth(0), "2010"),
        (Field::SiblingBirth(1), "2012"),
        (Field::SiblingBirth(2), "2014"),
        (Field::SiblingDependent(1), YES),
        (Field::SiblingDependent(2), YES),
        (Field::EntranceFee, ""),
        (Field::Instalments, "monthly"),
        (Field::Loan2, "50000"),
        (Field::LoanExtra, "500000"),
    ]);
    for form in [worked(), full] {
        open(&browser, &site, &form).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let size = fantoccini::wd::PrintSize::A4;
        let paper = PrintConfiguration::builder().size(size).build().unwrap();
        let sheet = browser.client.print(paper).await.unwrap();
        let text = String::from_utf8_lossy(&sheet);
        let pages = text.matches("/Type /Page\n").count() + text.matches("/Type /Page ").count();
        assert_eq!(pages, 1, "{} bytes", sheet.len());
    }
    browser.close().await;
}

#[tokio::test]
async fn the_steps_come_to_the_phone_as_a_calendar_file() {
    let site = Site::start();
    let browser = Browser::phone().await;
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("calendar");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let allowed = json!({ "behavior": "allow", "downloadPath": folder });
    browser.tools("Browser.setDownloadBehavior", allowed).await;
    open(&browser, &site, &worked()).await;
    browser.tap("button[name=calendar]").await;
    let file = folder.join("ce-navi.ics");
    for _ in 0..100 {
        if file.exists() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let text = fs::read_to_string(file).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.matches("BEGIN:VEVENT").count() >= 3, "{text}");
    assert!(text.lines().all(|line| line.len() <= 75), "a line of a calendar file has at most 75 bytes");
    browser.close().await;
}
