//! The page's second module: files in, a bundle out, and the page itself saved
//! with another bundle. Loaded only when documents are added.
//!
//! It is the code of the build: the same readers, the same index, the same
//! plain HTML, so that what the page makes and what `archivolt build` makes of
//! the same files are the same bytes.
//!
//! - `desk`, `edit`, `zip`: files, what is made of them, and decisions about them.
//! - `workshop`, `act`, `care`: the work on them, away from the page: words and
//!   bytes in, what is to be seen out. No DOM; tested natively.
//! - `report`, `view`, `care_view`, `text`: what somebody who adds documents sees.
//! - `browser` (in WebAssembly only): the worker, files, storage, the DOM, the download.

mod act;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod care;
pub mod care_view;
pub mod desk;
pub mod edit;
#[cfg(target_arch = "wasm32")]
mod exports;
pub mod plain_date;
pub mod report;
pub mod sample;
pub mod text;
pub mod view;
pub mod workshop;
pub mod zip;

pub use desk::{Added, Desk, Parts, SaveError};
pub use report::Report;
pub use workshop::{Out, Workshop};
