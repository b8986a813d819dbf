//! The finder of dates as a module, so that its speed in the page can be told.

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;

    /// How many dates a text has.
    #[wasm_bindgen]
    pub fn dates(text: &str) -> usize {
        super::count(text)
    }
}

use archivolt_corpus::dates::find::expressions;
use archivolt_corpus::{Edtf, Span};

/// How many dates are found in a text that was written on 7 December 2016.
pub fn count(text: &str) -> usize {
    let own = Edtf::parse("2016-12-07").ok();
    expressions(text, &[Span::new(0, text.len())], own.as_ref()).len()
}
