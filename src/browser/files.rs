//! The clipboard, and files to keep.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{boot, dom};

/// Copies words, and tells whether that worked. Frames and old browsers may refuse.
pub fn copy(words: String, told: impl FnOnce(bool) + 'static) {
    let clipboard = boot::get(&dom::window().navigator(), "clipboard");
    let Ok(clipboard) = clipboard.dyn_into::<web_sys::Clipboard>() else {
        told(false);
        return;
    };
    spawn_local(async move { told(JsFuture::from(clipboard.write_text(&words)).await.is_ok()) });
}

/// Gives the visitor a file of text.
pub fn save(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    follow(name, &url);
    // The download reads the blob after this turn.
    gloo::timers::callback::Timeout::new(30_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

/// Gives the visitor what an address holds, as a file of that name.
pub fn follow(name: &str, url: &str) {
    if let Ok(Ok(link)) = dom::document().create_element("a").map(JsCast::dyn_into::<HtmlAnchorElement>) {
        link.set_href(url);
        link.set_download(name);
        link.click();
    }
}
