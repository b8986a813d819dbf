//! Documents in, facts out: what a folder of files says about itself.
//!
//! No I/O, no clock, no thread: a file is a name and bytes, the answer is a
//! [`Corpus`] and problems. The same input gives the same answer in any order
//! of files, natively and in the browser.

pub mod archive;
pub mod changes;
pub mod codebook;
pub mod dates;
pub mod document;
mod encoding;
mod folder;
mod furniture;
mod ids;
mod language;
mod legacy;
pub mod lines;
mod marks;
mod metadata;
pub mod names;
pub mod ordered;
mod parse;
pub mod problem;
pub mod quotation;
mod reader;
mod references;
mod register;
pub mod reuse;
mod settings;
mod settings_change;
mod stated;
pub mod stems;
pub mod topics;
mod unicode;
mod words;

pub use codebook::{Name, Rules, Theme};
pub use dates::edtf::{Bounds, Day, Edtf, EdtfError, Shape, Words};
pub use document::*;
pub use ids::sha256;
#[cfg(target_arch = "wasm32")]
pub use legacy::decode_with;
pub use problem::Problem;
pub use reader::{Input, Reader, read};
pub use settings_change::SettingsChange;
