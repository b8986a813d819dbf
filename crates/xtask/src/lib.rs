//! What a person or CI runs: `cargo xtask start`, `test`, `build`, `bench`, `fuzz` and `check`.
//!
//! The first thing each command does is to look for the tools that it needs:
//! on `PATH` when the version fits, else in a cached folder, else it installs
//! them there once. Everything that takes long says so beforehand.

pub mod arguments;
pub mod bench;
pub mod browsers;
pub mod check;
pub mod dist;
pub mod error;
pub mod file_server;
pub mod fuzz;
pub mod npm;
pub mod process;
pub mod prove;
pub mod sbom;
pub mod start;
pub mod test;
pub mod tools;
pub mod twice;
pub mod workspace;

pub use error::{Error, Result};
