//! The tools that make the page: found on `PATH`, found in the cache, or installed there once.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{ask, find, make_folder, run, say};
use crate::{Error, Result, npm, workspace};

/// The target that the page is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The version of Trunk that `Trunk.toml` is written for.
const TRUNK: &str = "0.21.14";

/// Which programs a command of ours will run: folders to look in before `PATH`.
#[derive(Debug)]
pub struct Tools {
    /// Where we install.
    pub folder: PathBuf,
    /// Whether the standard library's source is here, so that it can be compiled for size.
    pub std_source: bool,
    first: Vec<PathBuf>,
}

impl Tools {
    /// Finds or installs all that building the page needs.
    ///
    /// # Errors
    /// When something is missing and cannot be installed; the message says what to do.
    pub fn for_the_page(root: &Path) -> Result<Self> {
        let mut tools = Self { folder: workspace::tools()?, std_source: false, first: Vec::new() };
        make_folder(&tools.folder)?;
        add_wasm_target()?;
        tools.std_source = add_std_source();
        tools.cargo_tool("trunk", "trunk", TRUNK, "6 to 12 minutes")?;
        let bindgen = workspace::locked_version(root, "wasm-bindgen")?;
        tools.cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &bindgen, "2 to 4 minutes")?;
        tools.from_npm("wasm-opt", &npm::BINARYEN, "its wasm is about 15 % larger");
        tools.from_npm("terser", &npm::TERSER, "its scripts are half as long again");
        Ok(tools)
    }

    /// A command that finds our tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", self.path());
        command
    }

    /// The value of `PATH` with our tools first.
    pub fn path(&self) -> OsString {
        let before = env::var_os("PATH").unwrap_or_default();
        let folders = self.first.iter().cloned().chain(env::split_paths(&before));
        // Joining fails only for a folder with the separator in its name; then `PATH` stays as it was.
        env::join_paths(folders).unwrap_or(before)
    }

    /// Finds a program of a fitting version, or installs it with cargo; gives its path.
    ///
    /// # Errors
    /// When cargo cannot install it.
    pub fn cargo_tool(&mut self, program: &str, package: &str, version: &str, time: &str) -> Result<PathBuf> {
        if let Some(path) = find(&[program]).filter(|path| is_version(path, version)) {
            return Ok(path);
        }
        let folder = self.folder.join("bin");
        let path = folder.join(format!("{program}{}", env::consts::EXE_SUFFIX));
        if !is_version(&path, version) {
            say(&format!(
                "installing {package} {version} into {} (once; about {time} on two cores)",
                self.folder.display()
            ));
            let mut install = Command::new("cargo");
            install
                .args(["install", "--locked", "--force", "--version", version, package, "--root"])
                .arg(&self.folder)
                // A tool is built for this machine, whatever the page is built for.
                .env_remove("CARGO_TARGET_DIR")
                .env_remove("CARGO_BUILD_TARGET");
            run(&mut install).map_err(|error| {
                Error::Missing(format!(
                    "{error}\n{package} {version} is needed and could not be installed. With a \
                     network, try again; without one, put `{program}` {version} on PATH."
                ))
            })?;
        }
        if !self.first.contains(&folder) {
            self.first.push(folder);
        }
        Ok(path)
    }

    /// Finds a program, or installs it from npm, or goes on without and says what that `costs`.
    fn from_npm(&mut self, program: &str, package: &npm::Package, costs: &str) {
        if find(&[program]).is_some() {
            return;
        }
        match npm::package(&self.folder, package) {
            Ok(_) => {
                let folder = npm::programs(&self.folder);
                if !self.first.contains(&folder) {
                    self.first.push(folder);
                }
            }
            Err(error) => {
                say(&format!("{error}"));
                say(&format!("going on without {program}: the page works the same, {costs}"));
            }
        }
    }
}

/// Does `program --version` name this version?
fn is_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && ask(Command::new(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn add_wasm_target() -> Result<()> {
    let folder = ask(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if find(&["rustup"]).is_none() {
        return Err(Error::Missing(format!(
            "Rust's {WASM_TARGET} target is not installed, and there is no rustup to add it. \
             Install it with your system's packages, or Rust from https://rustup.rs."
        )));
    }
    say(&format!("installing Rust's {WASM_TARGET} target (once; under a minute)"));
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
}

/// Finds the standard library's source, or installs it, or goes on without.
fn add_std_source() -> bool {
    let here = || {
        let root = ask(Command::new("rustc").args(["--print", "sysroot"]))?;
        Some(Path::new(root.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
    };
    if here() == Some(true) {
        return true;
    }
    if find(&["rustup"]).is_some() {
        say("installing the source of Rust's standard library (once; under a minute)");
        let _ = run(Command::new("rustup").args(["component", "add", "rust-src"]));
    }
    let found = here() == Some(true);
    if !found {
        say("going on without the standard library's source: the page works the same, its wasm is about 12 % larger");
    }
    found
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_version_fits_only_as_a_whole_word() {
        let file = env::temp_dir().join(format!("archivolt-tool-{}", std::process::id()));
        std::fs::write(&file, "#!/bin/sh\necho trunk 0.21.14\n").unwrap();
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(&file, mode).unwrap();
        for (version, expected) in [("0.21.14", true), ("0.21.1", false), ("21.14", false)] {
            assert_eq!(is_version(&file, version), expected, "{version}");
        }
        std::fs::remove_file(&file).unwrap();
        assert!(!is_version(&file, "0.21.14"));
    }
}
