//! The questions and answers: one collection opened from a bundle, and what it says.
//!
//! No I/O, no clock, no thread; the same bytes and the same scores natively
//! and in the browser.

pub mod answer;
pub mod build;
pub mod codec;
pub mod collection;
pub mod collocates;
pub mod dictionary;
mod explain;
mod explore;
pub mod fold;
pub mod json;
mod matched;
pub mod matching;
pub mod order;
pub mod outline;
pub mod parts;
pub mod places;
pub mod postings;
pub mod prefixes;
pub mod query;
pub mod question;
pub mod rank;
pub mod record;
pub mod resolve;
pub mod sections;
pub mod sentence;
pub mod snippet;
pub mod store;
mod suggest;
mod suggest_more;
mod tally;
pub mod tokenize;
pub mod typo;
mod values;

pub use answer::*;
pub use build::{Apart, apart, build};
pub use collection::{Collection, OpenError, files};
pub use outline::Outline;
pub use parts::Part;
pub use question::*;
pub use record::*;
pub use tally::Tally;
