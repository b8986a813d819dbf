//! `cargo xtask test`: every check there is, and one line that says how it went.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::arguments::Folder;
use crate::browsers::Browsers;
use crate::process::{run, say, watch};
use crate::tools::{Tools, WASM_TARGET};
use crate::{Error, Result, dist, npm, workspace};

/// What passed and what failed so far.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// Counts a line such as `test result: ok. 12 passed; 0 failed; …`; both suites print one.
    fn see(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else {
            return;
        };
        self.passed += number_before(result, " passed");
        self.failed += number_before(result, " failed");
    }

    /// Counts a step that is one check.
    fn step(&mut self, name: &str, outcome: Result<()>) -> bool {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(ref error) => {
                say(&format!("{name} failed: {error}"));
                self.failed += 1;
            }
        }
        outcome.is_ok()
    }

    /// Counts a suite that prints its own result lines.
    fn suite(&mut self, name: &str, command: &mut Command) {
        let before = self.failed;
        let went_well = watch(command, |line| self.see(line));
        // A suite that did not compile, or was ended, prints no result of its own.
        if !matches!(went_well, Ok(true)) && self.failed == before {
            say(&format!("{name} ended without a result"));
            self.failed += 1;
        }
    }
}

/// The number that stands before a word in a result line; 0 where there is none.
pub(crate) fn number_before(text: &str, word: &str) -> u32 {
    let before = text.find(word).and_then(|at| text.get(..at)).unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Runs every check.
///
/// # Errors
/// [`Error::Checks`] when any failed, or what kept them from running.
pub fn test(no_browsers: bool, only: Option<&str>, renew: bool) -> Result<()> {
    let begin = Instant::now();
    let root = workspace::root()?;
    let mut tools = Tools::for_the_page(&root)?;
    // Before anything takes long: a machine that cannot run the browsers should say so at once.
    let axe = match no_browsers {
        true => None,
        false => {
            Browsers::find_or_install(&mut tools)?;
            Some(npm::package(&tools.folder, &npm::AXE)?.join("axe.min.js"))
        }
    };
    let mut tally = Tally::default();
    if only.is_none() {
        say("tests without a browser");
        let mut tests = tools.command("cargo");
        tests.current_dir(&root).args(["test", "--locked", "--no-fail-fast"]);
        tally.suite("cargo test", &mut tests);
    }
    say("the packages that also run in the page, compiled for it");
    let intake = intake_module(&root, &tools);
    let intake_folder = intake.as_ref().ok().cloned();
    tally.step("compiling for the page", intake.map(drop));
    let page = dist::build(&root, &tools, &Folder::default()).map(drop);
    if tally.step("the page build", page)
        && let (Some(axe), Some(intake)) = (axe, intake_folder)
    {
        say("tests in browsers, one browser after another");
        let mut suite = browser_suite(&root, &tools, &axe, &intake, only);
        if renew {
            suite.args(["--snapshots", "renew"]);
        }
        tally.suite("the browser suite", &mut suite);
    }
    let Tally { passed, failed } = tally;
    println!("\n{passed} passed, {failed} failed ({:.0} s)", begin.elapsed().as_secs_f64());
    if no_browsers {
        println!("The browsers were left out.");
    }
    if failed == 0 { Ok(()) } else { Err(Error::Checks { failed }) }
}

/// Compiles the packages that also run in the page for it, and leaves them as
/// a module that the browser suite can call; gives its folder.
pub(crate) fn intake_module(root: &Path, tools: &Tools) -> Result<PathBuf> {
    let mut build = Command::new("cargo");
    build.current_dir(root).args(["build", "--locked", "--target", WASM_TARGET, "--package", "archivolt-intake"]);
    run(&mut build)?;
    let target = workspace::target(root);
    let folder = target.join("page-tests/intake");
    let mut bind = tools.command("wasm-bindgen");
    bind.args(["--target", "no-modules", "--no-typescript", "--out-name", "intake", "--out-dir"])
        .arg(&folder)
        .arg(target.join(WASM_TARGET).join("debug/archivolt_intake.wasm"));
    run(&mut bind)?;
    Ok(folder)
}

/// The browser suite on the built page, as a command.
pub(crate) fn browser_suite(root: &Path, tools: &Tools, axe: &Path, intake: &Path, only: Option<&str>) -> Command {
    let mut command = tools.command("cargo");
    command
        .current_dir(root)
        .args(["run", "--quiet", "--locked", "--package", "archivolt-page-tests", "--", "--dist"])
        .arg(root.join("dist"))
        .arg("--archivolt")
        .arg(workspace::command_line(root))
        .arg("--axe")
        .arg(axe)
        .arg("--intake")
        .arg(intake)
        .arg("--collection")
        .arg(root.join("collection"))
        .arg("--pictures")
        .arg(workspace::target(root).join("page-tests"));
    if let Some(words) = only {
        command.args(["--only", words]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_counted_and_other_lines_are_not() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
            "   test result: ok. 99 passed; 0 failed",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored",
            "test result: nonsense",
        ] {
            tally.see(line);
        }
        assert_eq!(tally, Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn a_suite_that_prints_no_result_counts_as_one_failure() {
        let mut tally = Tally::default();
        tally.suite("x", &mut Command::new("no-such-program-anywhere"));
        assert_eq!(tally, Tally { passed: 0, failed: 1 });
    }
}
