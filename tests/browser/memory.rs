//! The app's memory does not grow with the screens that were shown.

use serde_json::{Value, json};

use crate::{browser::Browser, server::Site};

/// Every kind of screen that holds anything.
const SCREENS: [&str; 11] = [
    "",
    "quiz/",
    "quiz/result/",
    "schools/",
    "schools/yomiuri-rikou/",
    "schools/compare/",
    "money/",
    "money/result/",
    "guide/",
    "glossary/",
    "settings/",
];

/// Goes through screens as links do, and answers how many bytes the app's two modules have then.
const VISIT: &str = "
const [paths, rounds, done] = arguments;
const drawn = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
(async () => {
  for (let round = 0; round < rounds; round++) {
    for (const path of paths) {
      history.pushState({}, '', '/' + path);
      dispatchEvent(new Event('popstate'));
      await drawn();
    }
    // Chromium lets a page change its address 200 times in 10 seconds.
    await new Promise((next) => setTimeout(next, 600));
  }
  const { base, later } = document.documentElement.dataset;
  const bytes = async (glue) => (await (await import(glue)).default()).memory.buffer.byteLength;
  done([await bytes(document.querySelector('link[rel=modulepreload]').href), await bytes(base + later + '.js')]);
})();";

#[tokio::test]
async fn five_hundred_changes_of_the_screen_take_no_memory() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("")).await;
    let visit =
        async |rounds: u32| browser.client.execute_async(VISIT, vec![json!(SCREENS), json!(rounds)]).await.unwrap();
    // Whatever is read once has been read, and the allocator has found its size.
    let before = visit(10).await;
    for _ in 0..5 {
        assert_eq!(visit(10).await, before);
    }
    assert!(before[0].as_u64() > Some(0) && before[1].as_u64() > Some(0), "{before}");
    assert_eq!(browser.eval("location.pathname").await, Value::from("/settings/"));
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser.close().await;
}
