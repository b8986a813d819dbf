//! A collection as plain HTML: what is read where no script runs, printed,
//! and found by search engines.
//!
//! No I/O: a [`Corpus`](archivolt_corpus::Corpus) in, texts out. The command
//! line writes them into files; the page writes the same ones when it saves
//! itself. Everything that comes from a document goes through [`escape`].

pub mod address;
pub mod article;
mod blocks;
mod citation;
pub mod classes;
mod coins;
pub mod contents;
pub mod escape;
mod facts;
mod feed;
pub mod head;
mod oembed;
pub mod pages;
pub mod poster;
pub mod published;
pub mod settings;
mod sitemap;

pub use address::Addresses;
pub use escape::escape;
pub use pages::{Part, PlainPage, Site, document_page, list_pages, single_page};
