//! Changing what a folder's own files say, and nothing else in them.
//!
//! Whatever is decided in the page stands in `documents.csv`, `marks.csv` and
//! `archivolt.toml` (contract, section 1), so that a folder says the same to
//! everybody. Each function takes a file's text and gives it changed; rows,
//! comments and order that are not concerned stay as they are, byte for byte.

mod marks;
mod register;
mod sheet;
mod themes;

pub use marks::{Marking, marked, unmarked};
pub use register::{Cell, with_cells, without_documents};
pub use themes::{with_theme, without_theme};

use crate::encoding::{self, Decoded};

/// `documents.csv`
pub const REGISTER: &str = crate::register::FILE;
/// `marks.csv`
pub const MARKS: &str = crate::marks::FILE;
/// `archivolt.toml`
pub const SETTINGS: &str = crate::settings::FILE;

/// The text of one of these files, as a reader decodes it; empty where it has none.
pub fn decoded(bytes: &[u8]) -> String {
    match encoding::decode(bytes, None) {
        Decoded::Text(text, _) => text,
        Decoded::Empty | Decoded::Binary(_) => String::new(),
    }
}
