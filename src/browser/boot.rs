//! What the loader left for the page: the settings, and the bundle's bytes.

use js_sys::{Function, JSON, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub use wasm_bindgen_futures::spawn_local;

use super::dom;
use crate::state::Settings;

/// A property of an object; `undefined` where there is none.
pub(super) fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// The settings element of the page; all defaults where it is missing or broken.
pub fn settings() -> Settings {
    let text = dom::element("archivolt-settings").and_then(|element| element.text_content()).unwrap_or_default();
    let Ok(value) = JSON::parse(&text) else {
        return Settings::default();
    };
    let string = |key: &str| get(&value, key).as_string();
    Settings {
        version: string("version").unwrap_or_default(),
        form: string("form").unwrap_or_default(),
        title: string("title").unwrap_or_default(),
        language: string("language").unwrap_or_default(),
        documents: get(&value, "documents").as_f64().map_or(0, |number| number as u32),
        // The single file carries it in an element; the hosted page says where it is.
        intake: string("intake").or_else(|| dom::element("archivolt-intake").map(|_| String::new())),
    }
}

/// One of the settings that few views need.
pub fn setting(key: &str) -> JsValue {
    get(&get(&get(&js_sys::global(), "archivoltBoot"), "settings"), key)
}

/// The files that the collection was made of, with SHA-256 of each, where the page has them.
pub fn sums() -> Vec<(String, String)> {
    let Ok(list) = setting("sums").dyn_into::<js_sys::Array>() else { return Vec::new() };
    let pair = |pair: JsValue| {
        let pair: js_sys::Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    list.iter().filter_map(pair).collect()
}

/// Puts focus on an element as the loader does it; tells whether it could.
pub(super) fn focus(element: &JsValue) -> bool {
    let focus = get(&get(&js_sys::global(), "archivoltBoot"), "focus").dyn_into::<Function>();
    focus.is_ok_and(|focus| focus.call1(&JsValue::UNDEFINED, element).is_ok())
}

/// What a function that the loader left comes to.
///
/// # Errors
/// What the browser said.
pub(super) async fn call(name: &str, with: &str) -> Result<JsValue, JsValue> {
    let call = get(&get(&js_sys::global(), "archivoltBoot"), name).dyn_into::<Function>()?;
    JsFuture::from(call.call1(&JsValue::UNDEFINED, &JsValue::from_str(with))?.dyn_into::<Promise>()?).await
}

/// The bundle's bytes, once the loader has them.
///
/// # Errors
/// What the browser said.
pub async fn bundle() -> Result<Vec<u8>, String> {
    let promise = get(&get(&js_sys::global(), "archivoltBoot"), "bundle");
    let promise = promise.dyn_into::<Promise>().map_err(|_| "the loader left no bundle".to_owned())?;
    match JsFuture::from(promise).await {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        Err(error) => Err(get(&error, "message").as_string().unwrap_or_else(|| "the bundle did not arrive".to_owned())),
    }
}

/// Hides the readable texts, now that the page stands.
pub fn hide_static() {
    started(true);
}

/// Shows the readable texts beside the page: the collection cannot be searched.
pub fn show_static() {
    started(false);
}

fn started(well: bool) {
    if let Some(root) = dom::document().document_element() {
        let _ = root.class_list().remove_1("archivolt-starting");
    }
    dom::hide("archivolt-static", well);
}

/// Reads the page once more.
pub fn reload() {
    let _ = dom::window().location().reload();
}
