//! Why a scenario did not pass.

use std::fmt;

/// The result of a step.
pub type Result<T> = std::result::Result<T, Failure>;

/// A sentence about what was expected and what was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(pub String);

impl Failure {
    /// A failure from anything that can be said.
    pub fn new(what: impl fmt::Display) -> Self {
        Self(what.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<xtask::Error> for Failure {
    fn from(error: xtask::Error) -> Self {
        Self::new(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(error)
    }
}

/// Fails with what was being looked at, unless both sides are equal.
///
/// # Errors
/// The [`Failure`], with both sides.
pub fn same<T: PartialEq + fmt::Debug>(what: &str, seen: T, expected: T) -> Result<()> {
    if seen == expected {
        return Ok(());
    }
    Err(Failure(format!("{what}: expected {expected:?}, saw {seen:?}")))
}

/// Fails with `what` unless it holds.
///
/// # Errors
/// The [`Failure`].
pub fn holds(what: impl fmt::Display, it_does: bool) -> Result<()> {
    if it_does { Ok(()) } else { Err(Failure::new(what)) }
}
