//! The views of which the module's second part is made: how it is loaded, and
//! how it is told to draw. See `crates/cli/src/split.rs`.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::boot::get;

thread_local! {
    static DRAW: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Where the second part begins. Only scripts call it: what is behind it and
/// nowhere else goes into that part.
#[wasm_bindgen]
pub fn late() {
    crate::app::draw_late();
}

/// Whether it has been loaded.
pub fn is_here() -> bool {
    DRAW.with_borrow(Option::is_some)
}

/// Loads it; tells whether it came.
pub async fn load() -> bool {
    let Ok(load) = get(&get(&js_sys::global(), "archivoltBoot"), "late").dyn_into::<Function>() else { return false };
    let Some(promise) = load.call0(&JsValue::UNDEFINED).ok().and_then(|promise| promise.dyn_into::<Promise>().ok())
    else {
        return false;
    };
    let draw = JsFuture::from(promise).await.ok().and_then(|draw| draw.dyn_into::<Function>().ok());
    let came = draw.is_some();
    DRAW.set(draw);
    came
}

/// Has it draw what is asked for; nothing before it is here.
pub fn draw() {
    if let Some(draw) = DRAW.with_borrow(Clone::clone) {
        let _ = draw.call0(&JsValue::UNDEFINED);
    }
}
