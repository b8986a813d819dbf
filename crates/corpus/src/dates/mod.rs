//! Dates: the type, dates in texts, and which one dates a document.

mod calendar;
pub mod edtf;
pub mod find;
pub(crate) mod lexicon;
pub(crate) mod names;
pub mod publication;
