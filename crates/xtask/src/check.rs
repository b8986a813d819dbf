//! `cargo xtask check`: formatting, lints, licences.

use std::path::Path;
use std::process::Command;

use crate::process::{find, run, say};
use crate::{Error, Result, workspace};

/// Runs every check that needs no browser and no test; all of them, even after one failed.
///
/// # Errors
/// [`Error::Checks`] when any of them failed.
pub fn check() -> Result<()> {
    let root = workspace::root()?;
    let mut failed = 0;
    for step in steps(&root) {
        let mut step = step;
        if let Err(error) = run(&mut step) {
            say(&error.to_string());
            failed += 1;
        }
    }
    if find(&["cargo-deny"]).is_none() {
        say("licences were not checked: `cargo install --locked cargo-deny` brings the tool");
    }
    if failed == 0 { Ok(()) } else { Err(Error::Checks { failed }) }
}

fn steps(root: &Path) -> Vec<Command> {
    let cargo = |words: &str| {
        let mut command = Command::new("cargo");
        command.current_dir(root).args(words.split(' '));
        command
    };
    let mut steps =
        vec![cargo("fmt --all --check"), cargo("clippy --workspace --all-targets --locked -- --deny warnings")];
    if find(&["cargo-deny"]).is_some() {
        steps.push(licences(root));
    }
    steps
}

/// Asks cargo-deny for licences and sources of everything.
pub fn licences(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["deny", "--all-features", "check", "licenses", "bans", "sources"]);
    command
}
