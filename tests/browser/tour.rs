//! Every page and every state of a page, at three widths, light and dark: axe finds nothing on them in each run, and
//! `make screens` keeps pictures of them for people to look at.

use std::{fs, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use ce_navi::route::Route;
use serde_json::{Value, json};

use crate::{browser::Browser, journeys, money_result::worked, pages::one_of_each, server::Site};

const WIDTHS: [u32; 3] = [320, 360, 768];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Goes through the pages and, after them, the states; stays at each for a look.
async fn tour(look: impl AsyncFn(&Browser, &str)) {
    let site = Site::start();
    let browser = Browser::phone().await;
    for route in one_of_each().into_iter().chain([Route::NotFound]) {
        browser.open(&site.url(&route.path())).await;
        look(&browser, &format!("{route:?}")).await;
    }
    states(&site, &browser, look).await;
    browser.close().await;
}

async fn states(site: &Site, browser: &Browser, look: impl AsyncFn(&Browser, &str)) {
    browser.open(&site.url("money/")).await;
    browser.eval("document.querySelector('main form').requestSubmit()").await;
    browser.until("document.activeElement?.id === 'wrong'").await;
    look(browser, "a step with errors").await;

    journeys::keep_estimate(browser, &worked()).await;
    for step in ["school", "costs", "home", "you", "family", "children", "income", "income-2", "savings", "check"] {
        // The same address but for its fragment would not be loaded anew.
        browser.open(&site.url("settings/")).await;
        browser.open(&site.url(&format!("money/#{step}"))).await;
        browser.until(&format!("document.querySelector('#step-{step}')")).await;
        look(browser, step).await;
    }
    browser.open(&site.url("money/result/")).await;
    browser.until("document.querySelector('main h1.verdict')").await;
    browser.eval("document.querySelectorAll('details').forEach((fold) => (fold.open = true))").await;
    look(browser, "a result with every fold open").await;
    browser.eval("document.querySelector('.reads .yen').click()").await;
    browser.until("document.querySelector('#why:popover-open')").await;
    look(browser, "a derivation").await;

    browser.open(&site.url("quiz/")).await;
    journeys::answer_some(browser, 3).await;
    browser.until("document.querySelector('h1')?.textContent.includes('問4。')").await;
    look(browser, "a question").await;
    journeys::quiz(browser, &site.url("")).await;
    look(browser, "a result of the quiz").await;

    browser.open(&site.url("schools/compare/?ids=yomiuri-rikou.tokyo-denshi")).await;
    browser.until("document.querySelectorAll('.cmp thead a').length === 2").await;
    look(browser, "a comparison of schools").await;
    browser.open(&site.url("schools/")).await;
    browser.until("document.querySelectorAll('.school').length === 6").await;
    look(browser, "the list with a chosen school").await;
    browser.tap("button[name=open]").await;
    browser.until("document.querySelector('#sheet').open").await;
    look(browser, "the sheet of conditions").await;
}

/// Shows the open page as it stands on such a screen.
async fn dress(browser: &Browser, width: u32, scheme: &str, furigana: bool) {
    let size = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true });
    browser.tools("Emulation.setDeviceMetricsOverride", size).await;
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    browser.tools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    browser.eval(&format!("document.documentElement.toggleAttribute('data-ruby', {furigana})")).await;
}

/// What the bars at the edge happen to cover is uncovered by scrolling; a sweep would be caught half drawn, and out of sight
/// before it began.
const STILL: &str = "
    document.querySelector('.long')?.classList.remove('long');
    document.querySelectorAll('.nav, .tray').forEach((bar) => bar.style.setProperty('position', 'static'));
    document.getAnimations().forEach((one) => one.finish());";

/// What axe finds on the page as it stands now.
const LOOK: &str = "
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(({ violations }) =>
      done(violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | '))));";

/// What axe finds on the open page.
pub async fn findings(browser: &Browser) -> Value {
    if browser.eval("!window.axe").await == true {
        let axe = fs::read_to_string("node_modules/axe-core/axe.min.js").expect("npm ci");
        browser.client.execute(&axe, vec![]).await.unwrap();
    }
    browser.client.execute(STILL, vec![]).await.unwrap();
    browser.client.execute_async(LOOK, vec![]).await.unwrap()
}

/// Looks at the open page in six dresses, among which every two of width, scheme and furigana meet.
async fn finds_nothing(browser: &Browser, name: &str) {
    for width in WIDTHS {
        for scheme in SCHEMES {
            let furigana = (width == 360) == (scheme == "light");
            dress(browser, width, scheme, furigana).await;
            let found = findings(browser).await;
            assert_eq!(found, json!([]), "{name}, {width} px, {scheme}, furigana: {furigana}");
        }
    }
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_any_state() {
    tour(finds_nothing).await;
}

/// The name of a page or state as that of a file.
pub fn file_name(name: &str) -> String {
    name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
}

/// A picture of the whole page in each width and scheme, in target/screens/.
async fn picture(browser: &Browser, name: &str) {
    let folder = Path::new("target/screens");
    fs::create_dir_all(folder).unwrap();
    for width in WIDTHS {
        for scheme in SCHEMES {
            dress(browser, width, scheme, false).await;
            browser.client.execute(STILL, vec![]).await.unwrap();
            let taken = browser.tools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
            let bytes = BASE64_STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
            fs::write(folder.join(format!("{}-{width}-{scheme}.png", file_name(name))), bytes).unwrap();
        }
    }
}

#[tokio::test]
#[ignore = "for people to look at: make screens"]
async fn pictures_of_every_page_in_every_state() {
    tour(picture).await;
}
