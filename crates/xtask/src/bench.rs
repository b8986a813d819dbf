//! `cargo xtask bench`.

use std::path::Path;

use crate::Result;

/// Prints sizes and times; with a harness, also beside other engines.
///
/// # Errors
/// When a step fails or a size is over its bound.
pub fn bench(_peers: Option<&Path>) -> Result<()> {
    Ok(())
}
