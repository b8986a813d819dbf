//! The views of which the module's second part is made: how it is loaded, and
//! how it is told to draw. See `crates/cli/src/split.rs`.

use std::cell::RefCell;
use std::sync::Arc;

use archivolt_index::Collection;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::boot::call;

/// A call of the script interface that is answered in JSON.
#[derive(Clone)]
pub(super) struct Call {
    pub method: Method,
    pub collection: Arc<Collection>,
    pub query: JsValue,
    pub options: JsValue,
}

/// Which one.
#[derive(Clone, Copy)]
pub(super) enum Method {
    Search,
    Documents,
    Facets,
}

thread_local! {
    static CALL: RefCell<Option<Call>> = const { RefCell::new(None) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
    static DRAW: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Where the second part begins. Only scripts call it: what is behind it and
/// nowhere else goes into that part.
#[wasm_bindgen]
pub fn late() {
    match CALL.take() {
        Some(call) => ANSWER.set(super::api::answer(&call)),
        None => crate::app::draw_late(),
    }
}

/// The answer to a call, in JSON; loads the second part where it is not here.
pub(super) async fn answer(call: Call) -> Result<String, JsValue> {
    if !is_here() && !load(false).await {
        return Err(JsValue::from_str(crate::text::VIEW_FAILED.say()));
    }
    let collection = call.collection.clone();
    let ask = |_: &Collection| {
        CALL.set(Some(call.clone()));
        draw();
    };
    super::parts::settled(&collection, &ask).await;
    Ok(ANSWER.take())
}

/// Whether it has been loaded.
pub fn is_here() -> bool {
    DRAW.with_borrow(Option::is_some)
}

/// Loads it, at once or when the page has stood for a moment; tells whether it came.
pub async fn load(waits: bool) -> bool {
    let draw =
        call("late", if waits { "waits" } else { "" }).await.ok().and_then(|draw| draw.dyn_into::<Function>().ok());
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
