//! Maps and sets by rising key.
//!
//! Natively these are the standard library's. In the page every map of another
//! type would bring 3 KB of its tree with it, a tenth of the module that reads
//! documents; [`chunked`] does the same in a sixth of that.

#[cfg(any(test, target_arch = "wasm32"))]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod chunked;

#[cfg(target_arch = "wasm32")]
pub use chunked::{BTreeMap, BTreeSet};
#[cfg(not(target_arch = "wasm32"))]
pub use std::collections::{BTreeMap, BTreeSet};
