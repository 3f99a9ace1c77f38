//! What leaves the page by the reader's own hand: a text for the clipboard, a sheet of paper.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlElement,
    js_sys::{Array, Function, Object, Promise, Reflect},
    wasm_bindgen::{JsCast, JsValue},
};

use super::{document, window};

/// Puts a text on the clipboard; tells whether the browser took it.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move { then(try_copy(&text).await.is_some()) });
}

/// A page that did not come over a safe connection has no clipboard, and some browsers throw instead of refusing.
async fn try_copy(text: &str) -> Option<()> {
    let clipboard = Reflect::get(&window()?.navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    let written: Promise = write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into().ok()?;
    JsFuture::from(written).await.ok().map(drop)
}

pub fn print() {
    if let Some(window) = window() {
        _ = window.print();
    }
}

/// Hands a file to the phone: through its share sheet where there is one for files, else as a download.
pub fn hand_over(name: &str, kind: &str, text: &str) {
    if let Some(file) = file_of(name, kind, text)
        && try_share(&file).is_none()
    {
        _ = try_download(&file, name);
    }
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn record(fields: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn file_of(name: &str, kind: &str, text: &str) -> Option<JsValue> {
    let file = function(window()?.as_ref(), "File")?;
    let parts = Array::of1(&text.into());
    let options = record(&[("type", &kind.into())]);
    Reflect::construct(&file, &Array::of3(&parts, &name.into(), &options)).ok()
}

/// `Some` where the sheet was opened, whatever the reader chose in it.
fn try_share(file: &JsValue) -> Option<()> {
    let navigator: JsValue = window()?.navigator().into();
    let files = record(&[("files", &Array::of1(file))]);
    let can = function(&navigator, "canShare")?.call1(&navigator, &files).ok()?;
    if can != JsValue::TRUE {
        return None;
    }
    let shared: Promise = function(&navigator, "share")?.call1(&navigator, &files).ok()?.dyn_into().ok()?;
    spawn_local(async move { _ = JsFuture::from(shared).await });
    Some(())
}

fn try_download(file: &JsValue, name: &str) -> Option<()> {
    let url = Reflect::get(window()?.as_ref(), &"URL".into()).ok()?;
    let address = function(&url, "createObjectURL")?.call1(&url, file).ok()?.as_string()?;
    let link: HtmlElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    _ = link.set_attribute("href", &address);
    _ = link.set_attribute("download", name);
    link.click();
    Some(())
}
