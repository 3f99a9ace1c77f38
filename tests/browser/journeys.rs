//! The three things a person comes for, from the first tap to the result.

use ce_navi::aid::form::Form;

use crate::{browser::Browser, server::Site};

/// What a screen says, but for the home screen that a browser may offer once.
async fn kept(browser: &Browser) -> String {
    let text = "(() => {
        const main = document.querySelector('main').cloneNode(true);
        main.querySelector('section[aria-labelledby=install]')?.remove();
        return main.textContent;
    })()";
    browser.eval(text).await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_quiz_ends_in_a_result_that_survives_a_reload() {
    let site = Site::start();
    let browser = Browser::phone().await;
    quiz(&browser, &site.url("")).await;
    let result = kept(&browser).await;
    browser.reload().await;
    // Until its module runs, the document of somebody without answers stands there.
    browser.until("!document.querySelector('main').textContent.includes('まだ、答えがありません')").await;
    assert_eq!(kept(&browser).await, result);
    browser.close().await;
}

#[tokio::test]
async fn whoever_skips_all_questions_is_led_back_and_not_to_a_result() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("quiz/")).await;
    browser.tap_text("main button", "はじめる").await;
    let skip = async |number: usize| {
        browser.until(&format!("document.querySelector('h1')?.textContent.includes('問{number}。')")).await;
        // Not as a finger does: the second tap on one place would be half of a double tap.
        browser.eval("document.querySelector(`[name=degree][value='']`).click()").await;
    };
    for number in 1..=15 {
        skip(number).await;
    }
    browser.until("document.querySelector('h1').textContent.includes('飛ばしました')").await;
    assert!(browser.eval("document.querySelector('main a')").await.is_null(), "there is no result to see");
    browser.tap_text("main button", "問1から答える").await;
    browser.until("document.querySelector('h1').textContent.includes('問1。')").await;
    browser.tap(".opt[value='5']").await;
    for number in 2..=15 {
        skip(number).await;
    }
    browser.until("document.querySelector('main').textContent.includes('飛ばした質問が14問あります')").await;
    browser.tap_text("main a", "結果を見る").await;
    browser.until("document.querySelector('main h1').textContent.includes('もう少し答えが必要')").await;
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
    let result = kept(&browser).await;
    browser.reload().await;
    // Until its module runs, the document of somebody without answers stands there.
    browser.until("document.querySelector('main h1.verdict')").await;
    assert_eq!(kept(&browser).await, result);
    browser.close().await;
}

#[tokio::test]
async fn a_wrong_amount_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("money/")).await;
    school_of(&browser).await;
    browser.fill("#tuition", "ななじゅう").await;
    assert!(browser.eval("document.querySelector('[aria-invalid=true]')").await.is_null(), "no error before going on");
    browser.tap("button[type=submit]").await;
    browser.until("document.activeElement?.id === 'wrong'").await;
    browser.tap("#wrong a[href='#tuition']").await;
    browser.until("document.activeElement?.id === 'tuition'").await;
    assert_eq!(browser.eval("document.activeElement.getAttribute('aria-invalid')").await, "true");
    assert!(!browser.text("#tuition-e").await.is_empty());
    assert_eq!(browser.eval("document.querySelector('#tuition').value").await, "ななじゅう");
    browser.close().await;
}

#[tokio::test]
async fn the_estimate_can_be_made_by_keyboard_alone() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("money/")).await;
    browser.until("document.querySelector('input[name=school]')").await;
    let keys = Keys(&browser);
    // Radio buttons: Tab comes to the group, Space chooses the first, arrows the others. Lists: typed numbers choose.
    keys.come_to("school").await;
    keys.press(" ").await;
    keys.come_to("years").await;
    keys.press("2").await;
    keys.come_to("entry").await;
    keys.press("2027").await;
    keys.submit("学費はいくら").await;
    keys.come_to("tuition").await;
    keys.press("70").await;
    keys.come_to("entrance").await;
    keys.press("20").await;
    keys.submit("どこから").await;
    keys.come_to("commute").await;
    keys.press(DOWN).await;
    keys.submit("あなたのこと").await;
    for (field, text) in [("year", "2008"), ("month", "9"), ("day", "1")] {
        keys.come_to(field).await;
        keys.press(text).await;
    }
    keys.submit("出している人").await;
    keys.come_to("parents").await;
    keys.press(" ").await;
    keys.submit("きょうだい").await;
    keys.come_to("siblings").await;
    keys.press(DOWN).await;
    browser.until("document.querySelector('#born-0')").await;
    keys.come_to("born-0").await;
    keys.press("2012").await;
    keys.come_to("dependent-0").await;
    keys.press(DOWN).await;
    keys.submit("父の2025年の収入").await;
    keys.come_to("salary-a").await;
    keys.press("360").await;
    keys.submit("母の2025年の収入").await;
    keys.come_to("salary-b").await;
    keys.press("90").await;
    keys.submit("貯金など").await;
    keys.come_to("assets").await;
    keys.press(" ").await;
    keys.submit("答えを確かめて").await;
    keys.press_submit().await;
    reads_the_worked_check(&browser).await;
    browser.close().await;
}

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";

/// A keyboard, and no pointer.
struct Keys<'a>(&'a Browser);

impl Keys<'_> {
    async fn press(&self, text: &str) {
        let focused = self.0.client.active_element().await.unwrap();
        focused.send_keys(text).await.unwrap();
    }

    /// Tab until the field of this name has the focus.
    async fn come_to(&self, name: &str) {
        for _ in 0..60 {
            if self.0.eval("document.activeElement?.getAttribute('name')").await == name {
                return;
            }
            self.press(TAB).await;
        }
        panic!("Tab never came to {name}");
    }

    async fn press_submit(&self) {
        for _ in 0..60 {
            if self.0.eval("document.activeElement?.matches('button[type=submit]')").await == true {
                return self.press(ENTER).await;
            }
            self.press(TAB).await;
        }
        panic!("Tab never came to the key that leads on");
    }

    /// On to the step of this heading, which has the focus then.
    async fn submit(&self, heading: &str) {
        self.press_submit().await;
        let arrived = format!(
            "document.querySelector('h1').textContent.includes({heading:?}) && document.activeElement?.tagName === 'H1'"
        );
        self.0.until(&arrived).await;
    }
}

#[tokio::test]
async fn an_answer_is_changed_from_the_last_step_and_the_browser_goes_back_a_step() {
    let site = Site::start();
    let browser = Browser::phone().await;
    estimate(&browser, &site.url("")).await;
    browser.client.back().await.unwrap();
    browser.until("location.pathname === '/money/' && document.querySelector('button[name=edit]')").await;
    browser.tap("button[name=edit][value=costs]").await;
    browser.until("document.querySelector('#tuition')?.value === '70万'").await;
    browser.fill("#tuition", "80").await;
    browser.tap("button[type=submit]").await;
    browser.until("document.querySelector('main').textContent.includes('授業料（年）：80万円')").await;
    browser.client.back().await.unwrap();
    browser.until("location.hash === '#costs' && document.querySelector('#tuition')?.value === '80'").await;
    browser.client.back().await.unwrap();
    browser.until("location.hash === '#check' && document.querySelector('button[name=edit]')").await;
    browser.close().await;
}

#[tokio::test]
async fn an_estimate_goes_by_link_to_another_phone_and_asks_before_it_replaces_anything() {
    let site = Site::start();
    let browser = Browser::phone().await;
    let payload = "A2012J0a0b2c2027d700000e200000g1h2008i9j15k0l1m3600000n900000q0";
    let link = ["m", &ce_navi::saved::seal(1, payload).replace('.', "_")].concat();
    let link = site.url(&["money/result/#", &link].concat());
    browser.open(&link).await;
    browser.until("document.querySelector('main').textContent.includes('25,300円')").await;
    assert_eq!(browser.eval("location.hash").await, "", "a phone without answers takes them");
    let own = "localStorage.getItem('ce-household')";
    assert!(browser.eval(own).await.is_string());

    browser.open(&site.url("money/#costs")).await;
    browser.fill("#tuition", "80").await;
    browser.until("localStorage.getItem('ce-household').includes('tuition=80')").await;
    let changed = browser.eval(own).await;
    for (key, replaced) in [("leave", false), ("take", true)] {
        browser.client.goto("about:blank").await.unwrap();
        browser.open(&link).await;
        browser.until("document.querySelector('[name=take]')").await;
        assert_eq!(browser.eval(own).await, changed, "nothing is replaced before it is asked");
        browser.tap(&format!("[name={key}]")).await;
        browser.until("!document.querySelector('[name=take]') && location.hash === ''").await;
        assert_eq!(browser.eval(own).await != changed, replaced);
    }
    browser.reload().await;
    browser.until("document.querySelector('main').textContent.includes('196,700円')").await;

    browser.client.goto("about:blank").await.unwrap();
    browser.open(&link[..link.len() - 3]).await;
    browser.until("document.querySelector('main').textContent.includes('途中で切れているか')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_school_hands_its_fees_over_to_the_estimate() {
    let site = Site::start();
    let browser = Browser::phone().await;
    browser.open(&site.url("schools/yomiuri-rikou/")).await;
    browser.tap("main a[href*='money/?school=']").await;
    browser.until("document.querySelector('main').textContent.includes('読売理工医療福祉専門学校について')").await;
    assert_eq!(browser.eval("location.search").await, "");
    assert_eq!(browser.eval("document.querySelector('[name=school]:checked').value").await, "senmon-private");
    browser.reload().await;
    browser.until("document.querySelector('[name=give-back]')").await;
    browser.tap("[name=give-back]").await;
    browser.until("!document.querySelector('[name=give-back]')").await;
    assert!(browser.eval("document.querySelector('[name=school]:checked')").await.is_null());
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

/// Erases all that is kept, in the open settings.
pub async fn erase_all(browser: &Browser) {
    browser.tap_text("summary", "答えと入力を消す").await;
    browser.tap("button[name=erase]").await;
}

/// Leaves an estimate on the phone, as if it had been made before.
pub async fn keep_estimate(browser: &Browser, form: &Form) {
    browser.eval(&format!("localStorage.setItem('ce-household', {:?})", form.to_saved())).await;
}

pub async fn quiz(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}quiz/")).await;
    browser.eval("localStorage.removeItem('ce-quiz')").await;
    browser.open(&format!("{origin}quiz/")).await;
    answer_some(browser, 15).await;
    browser.tap_text("main a, main button", "結果を見る").await;
    browser.until("location.pathname === '/quiz/result/'").await;
    let result = kept(browser).await;
    for name in ["臨床工学技士", "診療放射線技師", "臨床検査技師"] {
        assert!(result.contains(name), "{name} is shown");
    }
    assert!(!result.contains(['%', '％']), "an index looks like a probability: {result}");
}

pub async fn school(browser: &Browser, origin: &str) {
    browser.open(&format!("{origin}schools/")).await;
    browser.fill("input[type=search]", "よみうり").await;
    browser.fill("input[type=search]", "読売").await;
    browser.until("decodeURIComponent(location.search).includes('読売')").await;
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
    school_of(browser).await;
    browser.fill("#tuition", "70万").await;
    browser.fill("#entrance", "200,000円").await;
    go_on(browser, "どこから通いますか").await;
    browser.tap("label:has(input[name=commute][value=away])").await;
    go_on(browser, "あなたのこと").await;
    for (list, value) in [("year", "2008"), ("month", "9"), ("day", "1")] {
        choose(browser, list, value).await;
    }
    go_on(browser, "出している人").await;
    browser.tap("label:has(input[name=parents][value=two])").await;
    go_on(browser, "きょうだい").await;
    browser.tap("label:has(input[name=siblings][value='1'])").await;
    browser.until("document.querySelector('#born-0')").await;
    choose(browser, "born-0", "2012").await;
    choose(browser, "dependent-0", "yes").await;
    go_on(browser, "父の2025年の収入").await;
    browser.fill("#salary-a", "３６０").await;
    go_on(browser, "母の2025年の収入").await;
    browser.fill("#salary-b", "90").await;
    go_on(browser, "貯金など").await;
    browser.tap("label:has(input[name=assets])").await;
    go_on(browser, "答えを確かめて").await;
    browser.tap("button[type=submit]").await;
    reads_the_worked_check(browser).await;
}

async fn reads_the_worked_check(browser: &Browser) {
    browser.until("location.pathname.endsWith('/money/result/')").await;
    let result = kept(browser).await;
    for figure in ["第Ⅲ区分", "目安", "44,100円", "25,300円", "196,700円", "53,400円"] {
        assert!(result.contains(figure), "{figure} in {result}");
    }
}

/// The first step, to the second.
async fn school_of(browser: &Browser) {
    browser.tap("label:has(input[name=school][value=senmon-private])").await;
    choose(browser, "years", "2").await;
    choose(browser, "entry", "2027").await;
    go_on(browser, "学費はいくら").await;
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
