//! Documents in, facts out: what a folder of files says about itself.
//!
//! No I/O, no clock, no thread: a file is a name and bytes, the answer is a
//! [`Corpus`] and problems. The same input gives the same answer in any order
//! of files, natively and in the browser.

pub mod codebook;
pub mod dates;
pub mod document;
pub mod problem;

pub use codebook::{Name, Theme};
pub use dates::edtf::{Bounds, Day, Edtf, EdtfError, Shape, Words};
pub use document::*;
pub use problem::Problem;
