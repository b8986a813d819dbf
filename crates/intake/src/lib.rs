//! The page's second module: files in, a bundle out, and the page itself saved
//! with another bundle. Loaded only when documents are added.
//!
//! It is the code of the build: the same readers, the same index, the same
//! plain HTML, so that what the page makes and what `archivolt build` makes of
//! the same files are the same bytes.
//!
//! - `desk`: files, and what is made of them.
//! - `report`, `view`, `text`: what somebody who adds documents sees. No DOM; tested natively.
//! - `browser` (in WebAssembly only): files of the browser, the DOM, the download.

#[cfg(target_arch = "wasm32")]
mod browser;
pub mod desk;
#[cfg(target_arch = "wasm32")]
mod exports;
pub mod report;
pub mod text;
pub mod view;

pub use desk::{Added, Desk, Parts, SaveError};
pub use report::Report;
