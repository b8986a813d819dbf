//! Why a call ends early, and the exit code that says so.

use std::path::Path;

/// Words for people and an exit code (contract, section 2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// 1: nothing usable. 2: bad usage.
    pub code: u8,
    /// What happened and what to do; empty to end without words.
    pub message: String,
}

impl Failure {
    /// The input has nothing that can be used.
    pub fn unusable(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    /// The call itself cannot be followed.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { code: 2, message: message.into() }
    }

    /// A file could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::unusable(format!("{}: {error}", path.display()))
    }
}
