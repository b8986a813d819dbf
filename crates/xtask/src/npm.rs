//! Packages from npm, installed once into the tools' folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{find, make_folder, run, say};
use crate::{Error, Result};

/// A package and the version that we use.
#[derive(Debug)]
pub struct Package {
    name: &'static str,
    version: &'static str,
    /// What it is for, and what fetching it costs.
    note: &'static str,
}

/// Brings `wasm-opt`.
pub const BINARYEN: Package =
    Package { name: "binaryen", version: "132.0.0", note: "wasm-opt; some 30 MB, under a minute" };

/// Shortens scripts.
pub const TERSER: Package = Package { name: "terser", version: "5.51.4", note: "shortens scripts; 2 MB, seconds" };

/// Looks for accessibility mistakes in a page.
pub const AXE: Package = Package { name: "axe-core", version: "4.14.1", note: "accessibility checks; 3 MB, seconds" };

/// The folder of an installed package; installs it when it is not there in this version.
///
/// # Errors
/// [`Error::Missing`] when there is no npm or it cannot install the package.
pub fn package(tools: &Path, package: &Package) -> Result<PathBuf> {
    let home = tools.join("npm");
    let folder = home.join("node_modules").join(package.name);
    if installed_version(&folder).as_deref() == Some(package.version) {
        return Ok(folder);
    }
    let Package { name, version, note } = package;
    let Some(npm) = find(&["npm", "npm.cmd"]) else {
        return Err(Error::Missing(format!("{name} {version} ({note}) needs npm, which is not on PATH")));
    };
    say(&format!("installing {name} {version} into {} (once; {note})", home.display()));
    make_folder(&home)?;
    let mut install = Command::new(npm);
    install
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact", "--prefix"])
        .arg(&home)
        .arg(format!("{name}@{version}"));
    run(&mut install).map_err(|error| Error::Missing(format!("{error}\n{name} {version} could not be installed")))?;
    Ok(folder)
}

/// The folder of the programs that packages brought.
pub fn programs(tools: &Path) -> PathBuf {
    tools.join("npm/node_modules/.bin")
}

fn installed_version(folder: &Path) -> Option<String> {
    let text = std::fs::read_to_string(folder.join("package.json")).ok()?;
    let value: serde_json::Value = serde_json::from_str(&text).ok()?;
    value.get("version")?.as_str().map(str::to_owned)
}
