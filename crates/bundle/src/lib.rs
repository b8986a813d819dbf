//! Bytes in, sections out: the container that a collection travels in.
//!
//! Knows no documents. [`Writer`] and [`Bundle`] sit beside the one description
//! of the format in [`layout`]; [`view`] reads and writes the values inside a
//! section; [`pack`] is the only compression of the project, and [`letters`] is how bytes stand in a page.
//! `docs/format.md` describes the bytes.

pub mod crc;
pub mod error;
pub mod layout;
pub mod letters;
pub mod pack;
pub mod page;
pub mod part;
pub mod reader;
pub mod view;
pub mod words;
pub mod writer;

pub use error::Error;
pub use reader::Bundle;
pub use view::{Cursor, Fields, Sink};
pub use writer::{Packing, Writer};
