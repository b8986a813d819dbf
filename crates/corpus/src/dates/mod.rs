//! Dates: the type, dates in texts, and which one dates a document.

pub mod edtf;
