//! The only place that names the browser.

pub mod api;
pub mod boot;
pub mod clicks;
pub mod dom;

pub mod element;
pub mod files;
pub mod frame;
pub mod intake;
pub mod late;
pub mod later;
pub mod location;
pub mod parts;
pub mod picture;
pub mod pointer;
pub mod words;
