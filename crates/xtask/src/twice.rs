//! Whether a build gives the same bytes again: the page is built in two folders
//! whose names differ, and every file of one is held against the other's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{ask, make_folder, run, say};
use crate::{Error, Result, workspace};

/// Builds the page of what is committed or changed here in two folders of their own;
/// gives how many files were compared, and how many differ.
///
/// # Errors
/// When a build fails.
pub fn build_twice(root: &Path) -> Result<[u64; 2]> {
    let below = workspace::target(root).join("twice");
    let folders = [below.join("one"), below.join("another-folder")];
    for folder in &folders {
        copy(root, folder)?;
        let mut build = Command::new("cargo");
        // Cargo names the package's folder to what it runs, and the target's folder may be set for all.
        build.current_dir(folder).env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_TARGET_DIR");
        run(build.args(["xtask", "build"]))?;
    }
    let [first, second] = folders.map(|folder| folder.join("dist"));
    let names: BTreeSet<PathBuf> = files(&first)?.into_iter().chain(files(&second)?).collect();
    let mut differing = 0;
    for name in &names {
        let bytes = |folder: &Path| std::fs::read(folder.join(name)).ok();
        if bytes(&first) != bytes(&second) {
            say(&format!("{} differs", name.display()));
            differing += 1;
        }
    }
    Ok([names.len() as u64, differing])
}

/// Copies the tracked files, as they stand.
fn copy(root: &Path, to: &Path) -> Result<()> {
    let listed = ask(Command::new("git").current_dir(root).args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]));
    let listed = listed.ok_or_else(|| Error::Missing("git does not say which files are the project's".to_owned()))?;
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (root.join(name), to.join(name));
        if !from.is_file() {
            continue;
        }
        if let Some(parent) = to.parent() {
            make_folder(parent)?;
        }
        std::fs::copy(&from, &to).map_err(Error::file(&to))?;
    }
    Ok(())
}

/// The files below a folder, by their names in it.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        for entry in std::fs::read_dir(&path).map_err(Error::file(&path))? {
            let path = entry.map_err(Error::file(folder))?.path();
            match path.is_dir() {
                true => open.push(path),
                false => found.extend(path.strip_prefix(folder).map(Path::to_owned)),
            }
        }
    }
    Ok(found)
}
