//! The browser's decoders for texts from before UTF-8.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::dom::get;

/// Hands them to the readers.
pub fn lend() {
    archivolt_corpus::decode_with(decode);
}

fn decode(label: &str, bytes: &[u8]) -> Option<(String, bool)> {
    let bytes = Uint8Array::from(bytes);
    // First strictly: a decoder that goes on does not say that it met something wrong.
    match attempt(label, &bytes, true)? {
        Some(text) => Some((text, false)),
        None => attempt(label, &bytes, false)?.map(|text| (text, true)),
    }
}

/// `None` where the label is not known, `Some(None)` where bytes are wrong.
fn attempt(label: &str, bytes: &Uint8Array, fatal: bool) -> Option<Option<String>> {
    let maker: Function = get(&js_sys::global(), "TextDecoder").dyn_into().ok()?;
    let options = Object::new();
    for (name, value) in [("fatal", fatal), ("ignoreBOM", true)] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let decoder = Reflect::construct(&maker, &Array::of2(&label.into(), &options)).ok()?;
    let decode: Function = get(&decoder, "decode").dyn_into().ok()?;
    Some(decode.call1(&decoder, bytes).ok().and_then(|text: JsValue| text.as_string()))
}
