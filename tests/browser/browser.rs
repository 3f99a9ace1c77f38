//! A browser of one of three engines, with the few verbs that the tests need.

use std::{
    env, fs,
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// How the page is looked at.
#[derive(Clone, Copy)]
pub struct Screen {
    pub width: u32,
    pub dark: bool,
}

pub const PHONE: Screen = Screen { width: 390, dark: false };

/// A running browser with one window. The driver's processes end with it.
pub struct Browser {
    pub client: Client,
    engine: Engine,
    drivers: Vec<Child>,
}

impl Browser {
    pub async fn phone() -> Self {
        Self::start(Engine::Chromium, PHONE).await
    }

    pub async fn start(engine: Engine, screen: Screen) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let port_flag = format!("--port={port}");
        let mut drivers = Vec::new();
        let capabilities = match engine {
            Engine::Chromium => {
                drivers.push(run(Command::new("chromedriver").arg(port_flag)));
                chromium(screen)
            }
            Engine::Firefox => {
                drivers.push(run(Command::new("geckodriver").arg(port_flag)));
                json!({ "moz:firefoxOptions": { "binary": "/usr/bin/firefox-esr", "args": ["-headless"] } })
            }
            Engine::WebKit => {
                let display = format!(":{}", 2_000 + port % 20_000);
                drivers.push(run(Command::new("Xvfb").args([
                    &display,
                    "-screen",
                    "0",
                    "800x1000x24",
                    "-nolisten",
                    "tcp",
                ])));
                std::thread::sleep(Duration::from_millis(700));
                drivers.push(run(Command::new("WebKitWebDriver")
                    .arg(port_flag)
                    .env("DISPLAY", display)
                    .envs([("LIBGL_ALWAYS_SOFTWARE", "1"), ("WEBKIT_DISABLE_DMABUF_RENDERER", "1")])));
                json!({
                    "browserName": "MiniBrowser",
                    "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
                })
            }
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        builder.capabilities(Capabilities::from_iter(capabilities));
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let client = builder.connect(&format!("http://127.0.0.1:{port}")).await.expect("the driver starts a browser");
        Self { client, engine, drivers }
    }

    /// Opens an address and waits until the app has taken over.
    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap();
        self.until("document.documentElement.dataset.ready !== undefined").await;
    }

    /// Loads the page again and waits until the app has taken over. (Firefox's driver reloads past the stored copy.)
    pub async fn reload(&self) {
        self.eval("(window.before = true, location.reload())").await;
        self.until("!window.before && document.documentElement.dataset.ready !== undefined").await;
    }

    /// The value of a JavaScript expression.
    pub async fn eval(&self, expression: &str) -> Value {
        let script = format!("return ({expression})");
        self.client.execute(&script, vec![]).await.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    pub async fn text(&self, selector: &str) -> String {
        let found = self.eval(&format!("document.querySelector({selector:?})?.textContent ?? null")).await;
        found.as_str().unwrap_or_else(|| panic!("nothing at {selector}")).trim().to_owned()
    }

    /// Waits until a JavaScript expression is true; fails with what the page shows then.
    pub async fn until(&self, expression: &str) {
        for _ in 0..150 {
            if self.client.execute(&format!("return !!({expression})"), vec![]).await.is_ok_and(|value| value == true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let url = self.client.current_url().await.unwrap();
        let shown = self.eval("document.body.innerText.slice(0, 600)").await;
        panic!("{:?} never came to {expression} at {url}; it shows {shown}", self.engine);
    }

    /// Waits for the first element that the selector finds and scrolls to it.
    pub async fn scroll_to(&self, selector: &str) {
        self.until(&format!("document.querySelector({selector:?})")).await;
        self.eval(&format!("document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})")).await;
    }

    /// Waits for the first visible element that the selector finds and taps it.
    pub async fn tap(&self, selector: &str) {
        // WebKit's driver taps at coordinates, which the sticky bar at the foot may cover.
        self.scroll_to(selector).await;
        let element = self.client.find(Locator::Css(selector)).await.unwrap();
        element.click().await.unwrap_or_else(|error| panic!("tap {selector}: {error}"));
    }

    /// Taps the first element of a kind that shows exactly this text.
    pub async fn tap_text(&self, selector: &str, text: &str) {
        let mark = format!(
            "[...document.querySelectorAll({selector:?})].find((one) => one.textContent.trim().startsWith({text:?}))"
        );
        self.until(&mark).await;
        self.eval(&format!("{mark}.setAttribute('data-tap', '')")).await;
        self.tap("[data-tap]").await;
        self.eval("document.querySelector('[data-tap]')?.removeAttribute('data-tap')").await;
    }

    /// Types into a field as a person would, after clearing it.
    pub async fn fill(&self, selector: &str, text: &str) {
        self.until(&format!("document.querySelector({selector:?})")).await;
        let field = self.client.find(Locator::Css(selector)).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Errors that the browser wrote to its console since the last call (Chromium only).
    pub async fn console_errors(&self) -> Vec<String> {
        let log = self.client.issue_cmd(ConsoleLog).await.unwrap();
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// What Chromium answers to a command of its developer tools.
    pub async fn tools(&self, command: &'static str, parameters: Value) -> Value {
        self.client.issue_cmd(Tools(command, parameters)).await.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Makes the processor as many times slower (Chromium only).
    pub async fn slow_down(&self, times: u8) {
        self.tools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    pub async fn close(self) {
        _ = self.client.clone().close().await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        for driver in self.drivers.iter_mut().rev() {
            _ = driver.kill();
            _ = driver.wait();
        }
    }
}

fn chromium(screen: Screen) -> Value {
    let mut arguments = vec![
        "headless=new",
        "no-sandbox",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "disable-dev-shm-usage",
    ];
    if screen.dark {
        arguments.push("blink-settings=preferredColorScheme=0");
    }
    json!({
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "args": arguments,
            "mobileEmulation": { "deviceMetrics": { "width": screen.width, "height": 844, "pixelRatio": 1, "touch": true } },
        },
    })
}

fn run(command: &mut Command) -> Child {
    let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error} (make setup-test installs it)"))
}

/// MiniBrowser comes with the library of WebKitGTK, in a folder named after the machine.
fn mini_browser() -> String {
    let libraries = fs::read_dir("/usr/lib").unwrap().filter_map(|entry| Some(entry.ok()?.path()));
    let found = libraries.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|program| program.exists());
    let named = env::var("MINI_BROWSER").ok();
    named.or_else(|| found?.into_os_string().into_string().ok()).expect("MiniBrowser of WebKitGTK")
}

/// A command of Chromium's developer tools.
#[derive(Debug)]
struct Tools(&'static str, Value);

impl WebDriverCompatibleCommand for Tools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

#[derive(Debug)]
struct ConsoleLog;

impl WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
