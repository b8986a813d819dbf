//! What the page calls by name. Errors are strings made for people.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::Desk;

/// Draws the view of adding documents into an element. `announce` is told
/// words for assistive technology, `open` the bytes of a bundle that is to
/// take the place of the page's own. `words` are what the loader gave of the
/// language that the page speaks; nothing of English.
#[wasm_bindgen]
pub fn show(place: &Element, announce: Function, open: Function, words: &JsValue) {
    crate::browser::lend();
    crate::browser::show(place, announce, open, words);
}

/// Waits for messages in a worker, and does what they ask.
#[wasm_bindgen]
pub fn serve() {
    crate::browser::lend();
    crate::browser::serve();
}

/// Files on their way into a collection: the same code without a view.
#[wasm_bindgen]
pub struct Intake {
    desk: Desk,
}

#[wasm_bindgen]
impl Intake {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new(folder_name: &str) -> Self {
        crate::browser::lend();
        Self { desk: Desk::new(folder_name) }
    }

    /// Adds a file.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.desk.add(path, bytes);
    }

    /// The bundle of the files.
    pub fn bundle(&self) -> Vec<u8> {
        self.desk.bundle()
    }
}
