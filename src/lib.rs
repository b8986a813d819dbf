//! The page: search, themes, timeline and reader over one bundle of documents.
//!
//! - `state`: what the visitor asked for and the finished values that views
//!   show. No DOM; tested natively.
//! - `browser`: the only place that names the browser.
//! - `views`: components. They take finished values and tell of choices.
//! - `text`: every sentence that the visitor reads.
//! - `app`: loading, failed or ready; the only place that wires the rest.

#![allow(unused_qualifications)] // The component macro writes some.

pub mod app;
pub mod browser;
pub mod state;
pub mod text;
pub mod views;
