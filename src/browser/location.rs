//! The address and the history.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

use super::{boot, dom};

/// The fragment as it stands.
pub fn hash() -> String {
    dom::window().location().hash().unwrap_or_default()
}

/// The whole address with another fragment.
pub fn link(hash: &str) -> String {
    let whole = dom::window().location().href().unwrap_or_default();
    let base = whole.split('#').next().unwrap_or("");
    [base, hash].concat()
}

/// A new entry with this number. Where the browser refuses one (some frames
/// do), the fragment is set, which makes one too.
pub fn push(hash: &str, entry: u32) {
    let pushed = history().is_some_and(|history| history.push_state_with_url(&number(entry), "", Some(hash)).is_ok());
    if !pushed {
        let _ = dom::window().location().set_hash(hash);
    }
}

/// Rewrites the current entry.
pub fn replace(hash: &str, entry: u32) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&number(entry), "", Some(hash));
    }
}

/// Tells of Back, Forward and addresses typed: the fragment, and the entry's number.
pub fn on_jump(told: impl Fn(String, Option<u32>) + Clone + 'static) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let on_pop = told.clone();
    EventListener::new(&dom::window(), "popstate", move |event| {
        let entry = boot::get(event, "state").as_f64().map(|entry| entry as u32);
        on_pop(hash(), entry);
    })
    .forget();
    EventListener::new(&dom::window(), "hashchange", move |_| told(hash(), None)).forget();
}

fn history() -> Option<web_sys::History> {
    boot::get(&dom::window(), "history").dyn_into().ok()
}

fn number(entry: u32) -> JsValue {
    JsValue::from_f64(f64::from(entry))
}
