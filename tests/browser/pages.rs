//! Every screen opened in Chromium: it starts, says nothing on the console, fits, and moves nothing.

use ce_navi::{
    aid::form::{Field, Form},
    route::Route,
};
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Engine, PHONE, Screen},
    documents::{every_route, opened_routes},
    journeys::keep_estimate,
    server::Site,
};

/// The fixed screens, and one of each kind that carries an id.
pub fn one_of_each() -> Vec<Route> {
    let mut routes: Vec<Route> = Route::FIXED.into();
    let numbered = every_route();
    routes.extend(numbered.iter().find(|route| matches!(route, Route::School(_))).cloned());
    routes.extend(numbered.iter().find(|route| matches!(route, Route::Article(_))).cloned());
    routes
}

#[tokio::test]
async fn every_screen_opens_with_its_title_and_a_silent_console() {
    let site = Site::start();
    let browser = Browser::phone().await;
    for route in opened_routes() {
        browser.open(&site.url(&route.path())).await;
        // A stored page of a school brings its name a moment later.
        browser.until(&format!("document.title === {:?}", ce_navi::app::head(&route).title)).await;
        assert!(!browser.text("main h1").await.is_empty(), "{route:?}");
        assert_eq!(browser.console_errors().await, Vec::<String>::new(), "{route:?}");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_pressed_key_loses_its_lip_whatever_the_lip_says() {
    let site = Site::start();
    let browser = Browser::phone().await;
    let mouse = |kind: &str, at: &Value| json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1, "buttons": 1 });
    let keys = [
        ("quiz/", "button.go"),
        ("", ".task.go"),
        ("guide/", ".chip[aria-pressed=true]"),
        ("money/", "label.pick"),
        ("money/#children", "button.ico.sq"),
    ];
    browser.open(&site.url("")).await;
    let mut form = Form::default();
    form.set(Field::Siblings, "1");
    keep_estimate(&browser, &form).await;
    for (path, key) in keys {
        browser.open(&site.url(path)).await;
        browser.scroll_to(key).await;
        let key = format!("document.querySelector({key:?})");
        let lip = format!("getComputedStyle({key}).boxShadow === 'none'");
        assert_eq!(browser.eval(&lip).await, false, "{path}");
        let middle =
            format!("(({{ x, y, width, height }}) => [x + width / 2, y + height / 2])({key}.getBoundingClientRect())");
        let at = browser.eval(&middle).await;
        browser.tools("Input.dispatchMouseEvent", mouse("mousePressed", &at)).await;
        browser.until(&format!("{key}.matches(':active') && {lip}")).await;
        browser.tools("Input.dispatchMouseEvent", mouse("mouseReleased", &json!([1, 1]))).await;
    }
    browser.close().await;
}

/// Notes every move of the page and every word on the stored copy. The app begins when the document was drawn.
const NOTE: &str = "
    window.seen = { moves: [], states: [], begun: Infinity };
    new PerformanceObserver((list) => {
      for (const { value, startTime: time, sources } of list.getEntries())
        seen.moves.push({ value, time, bar: sources.some(({ node }) =>
          (node?.closest ? node : node?.parentElement)?.closest('.bar, .nav')), what: sources.map(({ node, previousRect: from, currentRect: to }) =>
          `${node?.nodeName} ${node?.className} from ${from.x},${from.y} to ${to.x},${to.y}`).join() });
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('ce:offline', () => seen.states.push(document.documentElement.dataset.offline));
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      while (document.readyState !== 'complete') await new Promise((next) => setTimeout(next, 50));
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      seen.begun = performance.now();
      return instantiate(...given);
    };";

#[tokio::test]
async fn a_first_visit_moves_nothing_and_offers_no_new_version() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE })).await;
    // A slow phone draws a document that is half read, and every state on the way to the stored copy.
    browser.slow_down(6).await;
    for route in one_of_each() {
        browser.tools("Storage.clearDataForOrigin", json!({ "origin": site.url(""), "storageTypes": "all" })).await;
        browser.open(&site.url(&route.path())).await;
        browser.until("document.documentElement.dataset.offline === 'saved'").await;
        browser.eval("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))").await;
        let seen = browser.eval("seen").await;
        let moves = seen["moves"].as_array().unwrap();
        let (reading, later): (Vec<_>, Vec<_>) =
            moves.iter().partition(|one| one["time"].as_f64() < seen["begun"].as_f64());
        assert!(later.is_empty(), "{route:?}: {later:?}");
        // The browser may stop reading in the midst of a line, which then moves by as much as it grows; the bars never do.
        let sum: f64 = reading.iter().map(|one| one["value"].as_f64().unwrap()).sum();
        assert!(sum < 0.05 && reading.iter().all(|one| one["bar"] != true), "{route:?}: {reading:?}");
        assert!(!seen["states"].as_array().unwrap().contains(&json!("new")), "{route:?}");
    }
    browser.close().await;
}

#[tokio::test]
async fn nothing_scrolls_sideways_on_a_narrow_phone_or_with_large_text() {
    let site = Site::start();
    for text in ["100%", "200%"] {
        let browser = Browser::start(Engine::Chromium, Screen { width: 320, ..PHONE }).await;
        for route in one_of_each() {
            browser.open(&site.url(&route.path())).await;
            browser.eval(&format!("document.documentElement.style.fontSize = '{text}'")).await;
            let over =
                browser.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
            assert_eq!(over, Value::from(0), "{route:?} with text at {text}");
        }
        browser.close().await;
    }
}
