//! The second module: loaded when documents are added, and left to draw its own view.

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;

use super::boot::{call, get};
use super::{dom, later};

/// Words that are passed on.
pub type Told = Box<dyn Fn(String)>;
/// A collection that is passed on.
pub type Opened = Box<dyn Fn(Vec<u8>)>;

/// Draws the view of adding documents into an element that is about to be
/// there. `told` gets words for assistive technology, `opened` the bundle that
/// takes the place of the page's own; `sorry` is said where there is no view.
pub fn show(place: &'static str, told: Told, opened: Opened, sorry: &'static str) {
    later::next_frame(move || {
        spawn_local(async move {
            if draw(place, told, opened).await.is_err()
                && let Some(element) = dom::element(place)
            {
                element.set_text_content(Some(sorry));
            }
        });
    });
}

async fn draw(place: &str, told: Told, opened: Opened) -> Result<(), JsValue> {
    let module = call("intake", "").await?;
    let words = call("words", archivolt_wording::language()).await?;
    let show = get(&module, "show").dyn_into::<Function>()?;
    // The visitor may have gone on in the meantime.
    if let Some(element) = dom::element(place) {
        let told = Closure::<dyn Fn(String)>::new(told).into_js_value();
        let opened: Box<dyn Fn(Uint8Array)> = Box::new(move |bytes| opened(bytes.to_vec()));
        let opened = Closure::wrap(opened).into_js_value();
        show.apply(&JsValue::UNDEFINED, &Array::of4(&element, &told, &opened, &words))?;
    }
    Ok(())
}
