//! Work kept in the browser, where it is asked for and allowed: one entry of
//! IndexedDB for each address that the page is opened from.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::dom;

const DATABASE: &str = "archivolt-work";
const STORE: &str = "work";

/// Why nothing could be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser lets this page keep nothing.
    Storage,
    /// There is no room. What was kept before is still there.
    Room,
}

/// Whether this page may ask at all: never inside another one.
pub fn is_offered() -> bool {
    let window = JsValue::from(dom::window());
    dom::get(&window, "top") == window && !dom::get(&window, "indexedDB").is_falsy()
}

/// Keeps work, in place of what was kept before.
///
/// # Errors
/// [`Refused`]; what was kept before is then still there.
pub async fn put(work: &JsValue) -> Result<(), Refused> {
    let store = store("readwrite").await.ok_or(Refused::Storage)?;
    let request = call(&store, "put", &[work.clone(), key()]).map_err(|error| reason(&error))?;
    // Storage may run full only when all of it is written.
    let transaction = dom::get(&store, "transaction");
    let (asked, written) = (settled(&request, "success", "error"), settled(&transaction, "complete", "abort"));
    JsFuture::from(asked).await.map_err(|_| reason(&dom::get(&request, "error")))?;
    JsFuture::from(written).await.map_err(|_| reason(&dom::get(&transaction, "error")))?;
    Ok(())
}

/// What was kept.
pub async fn get() -> Option<Blob> {
    let store = store("readonly").await?;
    let request = call(&store, "get", &[key()]).ok()?;
    JsFuture::from(settled(&request, "success", "error")).await.ok()?;
    dom::get(&request, "result").dyn_into().ok()
}

/// Takes out what was kept.
pub async fn clear() {
    if let Some(store) = store("readwrite").await
        && let Ok(request) = call(&store, "delete", &[key()])
    {
        let _ = JsFuture::from(settled(&request, "success", "error")).await;
    }
}

fn reason(error: &JsValue) -> Refused {
    if dom::words(error, "name") == "QuotaExceededError" { Refused::Room } else { Refused::Storage }
}

fn key() -> JsValue {
    JsValue::from_str(&dom::words(&dom::get(&dom::window(), "location"), "pathname"))
}

async fn store(mode: &str) -> Option<JsValue> {
    let factory = dom::get(&dom::window(), "indexedDB");
    let request = call(&factory, "open", &[JsValue::from_str(DATABASE), JsValue::from_f64(1.0)]).ok()?;
    let own = request.clone();
    let made = Closure::once_into_js(move || {
        let _ = call(&dom::get(&own, "result"), "createObjectStore", &[JsValue::from_str(STORE)]);
    });
    Reflect::set(&request, &"onupgradeneeded".into(), &made).ok()?;
    JsFuture::from(settled(&request, "success", "error")).await.ok()?;
    let names = [JsValue::from_str(STORE), JsValue::from_str(mode)];
    let transaction = call(&dom::get(&request, "result"), "transaction", &names).ok()?;
    call(&transaction, "objectStore", &names[..1]).ok()
}

/// Calls a method.
fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = dom::get(object, name).dyn_into()?;
    let arguments: Array = arguments.iter().collect();
    method.apply(object, &arguments)
}

/// Whether one event or the other comes.
fn settled(target: &JsValue, good: &str, bad: &str) -> Promise {
    Promise::new(&mut |done, failed| {
        let _ = Reflect::set(target, &format!("on{good}").into(), &done);
        let _ = Reflect::set(target, &format!("on{bad}").into(), &failed);
    })
}
