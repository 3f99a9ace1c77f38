//! Stands in for the crate of this name, which Leptos brings for the streams of server functions (`server_fn`). There is
//! no server here and nothing calls them, but what the real crate exports to JavaScript stays in every module: 5 KB of the
//! first load and as much of お金, brotli 11. Only what `server_fn` names is here; a stream is empty.

#![forbid(unsafe_code)]

use futures_util::stream::{Stream, empty};
use wasm_bindgen::{JsCast, JsValue};

/// A `ReadableStream` of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    #[must_use]
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::NULL.unchecked_into())
    }

    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        empty()
    }
}
