//! Talking with the page that this one stands in: `{archivolt: 1, type: …}`.
//!
//! Only the parent is told, and only the parent is listened to. A sandboxed
//! frame has no origin to compare, so the window itself is what is checked.

use std::cell::Cell;

use gloo::events::EventListener;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, ResizeObserver, Window};

use super::dom;
use crate::state::call;

/// How often the height of a frame that nobody sees is looked at, in milliseconds.
const UNSEEN: i32 = 500;

fn parent() -> Option<Window> {
    let window = dom::window();
    window.parent().ok().flatten().filter(|parent| *parent != window)
}

/// Whether the page stands in another one.
pub fn is_framed() -> bool {
    parent().is_some()
}

fn tell(kind: &str, key: &str, value: &JsValue) {
    let Some(parent) = parent() else {
        return;
    };
    let message = Object::new();
    for (key, value) in [("archivolt", &JsValue::from_f64(1.0)), ("type", &JsValue::from_str(kind)), (key, value)] {
        let _ = Reflect::set(&message, &JsValue::from_str(key), value);
    }
    let _ = parent.post_message(&message, "*");
}

/// Tells the state as its fragment.
pub fn tell_state(hash: &str) {
    tell("state", "hash", &JsValue::from_str(hash));
}

/// Tells the height of an element now and whenever it changes.
pub fn tell_height_of(id: &str) {
    let Some(element) = dom::element(id).filter(|_| is_framed()) else {
        return;
    };
    let (watched, last) = (element.clone(), Cell::new(0));
    let told = Closure::<dyn Fn()>::new(move || {
        let height = watched.scroll_height();
        if last.replace(height) != height {
            tell("height", "height", &JsValue::from_f64(f64::from(height)));
        }
    });
    let function: &Function = told.as_ref().unchecked_ref();
    if let Ok(observer) = ResizeObserver::new(function) {
        observer.observe(&element);
    }
    // Out of sight Chromium asks no observer in a frame of another origin, but its clock goes on.
    let _ = dom::window().set_interval_with_callback_and_timeout_and_arguments_0(function, UNSEEN);
    told.forget();
}

/// Listens for a state to go to.
pub fn on_go(told: impl Fn(String) + 'static) {
    let Some(parent) = parent() else {
        return;
    };
    EventListener::new(&dom::window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let from_parent = event.source().is_some_and(|source| JsValue::from(source) == JsValue::from(parent.clone()));
        let data = event.data();
        if from_parent
            && data.is_object()
            && let Some(hash) = call::destination(&data)
        {
            told(hash);
        }
    })
    .forget();
}
