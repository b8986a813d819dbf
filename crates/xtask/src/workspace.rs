//! Where things lie: the root of the checkout, the target folder, the tools' cache.

use std::env;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// The root of the checkout: the nearest folder upwards whose `Cargo.toml` is the workspace's.
///
/// # Errors
/// [`Error::Missing`] when called outside a checkout.
pub fn root() -> Result<PathBuf> {
    // Cargo names the package's folder when it runs us; the current folder may be anywhere.
    let start = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => env::current_dir().map_err(Error::file(Path::new(".")))?,
    };
    start
        .ancestors()
        .find(|folder| {
            std::fs::read_to_string(folder.join("Cargo.toml"))
                .is_ok_and(|text| text.lines().any(|line| line.trim() == "[workspace]"))
        })
        .map(Path::to_owned)
        .ok_or_else(|| Error::Missing(format!("{} is in no checkout of Archivolt", start.display())))
}

/// Where cargo puts what it builds.
pub fn target(root: &Path) -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    }
}

/// The built command line, as `cargo build --profile fast` leaves it.
pub fn command_line(root: &Path) -> PathBuf {
    target(root).join("fast").join(format!("archivolt{}", env::consts::EXE_SUFFIX))
}

/// The folder in which tools are installed once: `ARCHIVOLT_TOOLS`, else in the user's cache.
///
/// # Errors
/// [`Error::Missing`] when the system names no home folder.
pub fn tools() -> Result<PathBuf> {
    let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    named("ARCHIVOLT_TOOLS")
        .or_else(|| Some(named("XDG_CACHE_HOME")?.join("archivolt/tools")))
        .or_else(|| Some(named("LOCALAPPDATA")?.join("archivolt/tools")))
        .or_else(|| Some(named("HOME")?.join(".cache/archivolt/tools")))
        .ok_or_else(|| Error::Missing("set ARCHIVOLT_TOOLS to a folder where tools may be installed".to_owned()))
}

/// The version of a package that `Cargo.lock` settles on.
///
/// # Errors
/// [`Error::File`] without a lock file, [`Error::Missing`] when it does not name the package.
pub fn locked_version(root: &Path, package: &str) -> Result<String> {
    let path = root.join("Cargo.lock");
    let text = std::fs::read_to_string(&path).map_err(Error::file(&path))?;
    version_in(&text, package).ok_or_else(|| Error::Missing(format!("Cargo.lock names no version of {package}")))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        for (package, expected) in
            [("wasm-bindgen", Some("0.2.129")), ("wasm-bindgen-macro", Some("1.0.0")), ("x", None)]
        {
            assert_eq!(version_in(lock, package).as_deref(), expected, "{package}");
        }
    }
}
