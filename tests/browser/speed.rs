//! How soon a key answers on a slow phone: Chromium with its processor slowed down to a quarter.

use crate::{browser::Browser, server::Site};

/// What a key may take until the new list is painted, in milliseconds.
const MOST: f64 = 50.0;

#[tokio::test]
async fn each_key_in_the_search_filters_and_paints_within_fifty_milliseconds_at_a_quarter_of_the_speed() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/")).await;
    browser.until("document.querySelectorAll('.school').length === 66").await;
    browser.slow_down(4).await;
    for (before, after) in [
        ("", "と"),
        ("と", "とう"),
        ("とう", "とうき"),
        ("とうきょうでん", "とうきょうでんし"),
        ("東", "東京"),
        ("東京", "東"),
        ("ん", ""),
    ] {
        // From the key to the message that follows the frame which it caused; the best of seven, for the machine may be busy.
        // A frame waits for the screen's clock, which is no work: it is asked for first.
        let script = format!(
            "const done = arguments[0];
             const field = document.querySelector('#words');
             const key = (text) => {{ field.value = text; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }};
             const frame = () => new Promise((then) => requestAnimationFrame(() => {{
               const {{ port1, port2 }} = new MessageChannel();
               port1.onmessage = then;
               port2.postMessage(0);
             }}));
             const once = () => new Promise((then) => requestAnimationFrame(async () => {{
               const start = performance.now();
               key({after:?});
               await Promise.resolve();
               const {{ port1, port2 }} = new MessageChannel();
               port1.onmessage = () => then(performance.now() - start);
               port2.postMessage(0);
             }}));
             (async () => {{
               const times = [];
               for (let run = 0; run < 7; run += 1) {{
                 key({before:?});
                 await frame();
                 await frame();
                 times.push(await once());
               }}
               done([Math.min(...times), document.querySelector('#count').textContent]);
             }})();"
        );
        let found = browser.client.execute_async(&script, vec![]).await.unwrap();
        let milliseconds = found[0].as_f64().unwrap();
        println!("「{before}」→「{after}」 {milliseconds:.1} ms, {}", found[1]);
        assert!(milliseconds <= MOST, "「{after}」: {milliseconds} ms");
    }
    assert!(browser.text("#count").await.contains("66"));
    browser.close().await;
}
