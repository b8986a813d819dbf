//! The page's second module: files in, a bundle out, and the page itself saved
//! with another bundle. Loaded only when documents are added.
//!
//! It is the code of the build: the same readers, the same index, the same
//! plain HTML, so that what the page makes and what `archivolt build` makes of
//! the same files are the same bytes.

pub mod desk;
#[cfg(target_arch = "wasm32")]
mod exports;

pub use desk::{Desk, Parts, SaveError};
