//! `cargo xtask fuzz`: changed documents against every reader.

use std::process::Command;

use crate::process::run;
use crate::{Result, workspace};

/// Fuzzes each target, or the one named, for so many minutes. The cases that
/// fail are kept in `crates/fuzz/found` and read again by `cargo test`.
///
/// # Errors
/// When a target failed, or there is none of that name.
pub fn fuzz(minutes: &str, target: Option<&str>) -> Result<()> {
    let root = workspace::root()?;
    let mut command = Command::new("cargo");
    // The profile of the tests: overflow is noticed, and it is fast enough.
    command.current_dir(&root).args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "archivolt-fuzz",
        "--",
        "--minutes",
        minutes,
    ]);
    if let Some(target) = target {
        command.args(["--target", target]);
    }
    run(&mut command)
}
