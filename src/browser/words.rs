//! The language of the page's own words: which it is, and what is said in it.

use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};

use super::{boot, dom};
use crate::text;

fn asked(name: &str, with: &str) -> JsValue {
    let call = boot::get(&boot::get(&js_sys::global(), "archivoltBoot"), name).dyn_into::<Function>();
    call.and_then(|call| call.call1(&JsValue::UNDEFINED, &JsValue::from_str(with))).unwrap_or(JsValue::UNDEFINED)
}

/// The languages that this page can speak; none where the loader does not say.
pub fn languages() -> Vec<String> {
    asked("languages", "")
        .dyn_into::<Array>()
        .map_or_else(|_| Vec::new(), |languages| languages.iter().filter_map(|language| language.as_string()).collect())
}

/// The language that is spoken where this one is asked for, or with an empty one nothing is.
pub fn language(wanted: &str) -> String {
    asked("language", wanted).as_string().unwrap_or_else(|| "en".to_owned())
}

/// Speaks a language from now on, once its words are here: English where they cannot be had.
pub async fn speak(wanted: &str) {
    let words = boot::call("words", &language(wanted)).await.unwrap_or(JsValue::NULL);
    let part = |place: u32| Array::from(&words).get(place).as_string().unwrap_or_default();
    let spoken = words.is_object() && text::speak(&part(0), &part(2));
    if !spoken {
        text::speak("", "");
    }
    if let Some(root) = dom::document().document_element() {
        let language = archivolt_wording::language();
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", if language == "ar" { "rtl" } else { "ltr" });
    }
}
