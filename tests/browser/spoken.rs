//! What a screen reader is given: Chromium's own accessibility tree.

use serde_json::{Value, json};

use crate::{browser::Browser, server::Site};

/// The text of the tree's leaves, in order: what is read aloud.
async fn read_aloud(browser: &Browser) -> String {
    let tree = browser.tools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let spoken = |node: &Value| {
        let text = node["role"]["value"] == "StaticText" && node["ignored"] == false;
        text.then(|| node["name"]["value"].as_str().unwrap_or_default().to_owned())
    };
    nodes.iter().filter_map(spoken).collect()
}

#[tokio::test]
async fn a_word_with_furigana_is_read_once() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("guide/what-is-ce/")).await;
    let rubies = "document.querySelectorAll('.art ruby').length";
    assert!(browser.eval(rubies).await.as_u64().unwrap() > 50, "the article has words with a reading");
    let mut texts = Vec::new();
    for on in [false, true] {
        let set = if on {
            "document.documentElement.dataset.ruby = 'on'"
        } else {
            "delete document.documentElement.dataset.ruby"
        };
        browser.eval(&format!("({set}, 0)")).await;
        let shown = "getComputedStyle(document.querySelector('.art rt')).display !== 'none'";
        assert_eq!(browser.eval(shown).await, on, "the switch shows and hides the readings");
        texts.push(read_aloud(&browser).await);
    }
    assert!(texts[0].contains("臨床"), "the words themselves are read");
    assert_eq!(texts[1], texts[0], "with furigana nothing is read that is not read without");
    // The tree would show it: a reading that is no part of a ruby is read.
    browser.eval("(document.querySelectorAll('.art rt').forEach((one) => one.replaceWith(one.textContent)), 0)").await;
    assert_ne!(read_aloud(&browser).await, texts[0]);
    browser.close().await;
}
