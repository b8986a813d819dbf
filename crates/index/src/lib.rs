//! The questions and answers: one collection opened from a bundle, and what it says.
//!
//! No I/O, no clock, no thread; the same bytes and the same scores natively
//! and in the browser.

pub mod answer;
pub mod collection;
pub mod question;
pub mod record;

pub use answer::*;
pub use collection::{Collection, OpenError};
pub use question::*;
pub use record::*;
