//! A collection folder as files with names.

use std::fs;
use std::path::{Path, PathBuf};

pub use archivolt_corpus::archive::safe_path;
use archivolt_corpus::archive::{self, Limits};
use archivolt_corpus::{Problem, SourceFile};

use crate::error::Failure;

/// The largest file that is read, in bytes.
pub const FILE_LIMIT: usize = 256 << 20;
/// The largest folder that is read, in bytes.
pub const TOTAL_LIMIT: usize = 2 << 30;

/// What a folder, or a zip of one, holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// What the folder is called.
    pub name: String,
    /// Its files, by path.
    pub files: Vec<SourceFile>,
    /// Files that could not be read.
    pub problems: Vec<Problem>,
}

/// Reads a folder or a `.zip`, leaving out what is under `out`.
///
/// # Errors
/// Where there is no such folder, or the zip is none.
pub fn read(path: &Path, out: Option<&Path>) -> Result<Folder, Failure> {
    let root = path
        .canonicalize()
        .map_err(|error| Failure::usage(format!("{}: there is no such folder ({error}).", path.display())))?;
    let name = root
        .file_stem()
        .filter(|_| root.is_file())
        .or(root.file_name())
        .map(|name| name.to_string_lossy().into_owned());
    let mut folder = Folder { name: name.unwrap_or_default(), ..Folder::default() };
    if root.is_file() {
        let bytes = fs::read(&root).map_err(|error| Failure::file(path, &error))?;
        let (files, problems) =
            archive::read(&bytes, Limits { file: FILE_LIMIT, total: TOTAL_LIMIT }).map_err(|reason| {
                Failure::unusable(format!(
                    "{}: this is no zip that can be read: {}. Give a folder or a .zip of one.",
                    path.display(),
                    reason.0
                ))
            })?;
        folder.files = files;
        folder.problems = problems;
    } else {
        let skip = out.map(lasting_path);
        let mut walk = Walk { skip, total: 0, folder: &mut folder };
        walk.enter(&root, "", 0);
    }
    leave_aside(&mut folder.files);
    folder.files.sort_by(|a, b| a.path.cmp(&b.path));
    folder.problems.sort();
    Ok(folder)
}

/// Depth of sub-folders at most; deeper ones are not written by people.
const DEPTH_LIMIT: usize = 64;

struct Walk<'a> {
    skip: Option<PathBuf>,
    total: usize,
    folder: &'a mut Folder,
}

impl Walk<'_> {
    fn enter(&mut self, path: &Path, prefix: &str, depth: usize) {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => {
                return self.problem(
                    prefix.trim_end_matches('/'),
                    "unreadable",
                    &format!("This folder could not be read: {error}."),
                );
            }
        };
        let mut children: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        children.sort();
        for child in children {
            if self.skip.as_ref() == Some(&child) {
                continue;
            }
            let shown = child.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let name = format!("{prefix}{shown}");
            if child.file_name().and_then(|name| name.to_str()).is_none() {
                self.problem(
                    &name,
                    "name-unreadable",
                    "This name is no valid Unicode and was left out. Rename the file.",
                );
                continue;
            }
            // A link is followed by nobody: what it leads to may be anywhere.
            let Ok(about) = fs::symlink_metadata(&child) else { continue };
            if about.is_symlink() {
                self.link(&child, &name);
            } else if about.is_dir() {
                // Of folders like `.git` nothing is read unless it is asked for by name.
                if depth >= DEPTH_LIMIT {
                    self.problem(&name, "too-deep", "This folder lies too deep and was left out.");
                } else if !shown.starts_with('.') && !is_built_page(&child) {
                    self.enter(&child, &format!("{name}/"), depth + 1);
                }
            } else if about.is_file() {
                self.file(&child, name);
            }
        }
    }

    /// A link to a file inside the folder would only repeat that file.
    fn link(&mut self, path: &Path, name: &str) {
        if !name.rsplit('/').next().unwrap_or(name).starts_with(['.', '_']) {
            let target = fs::read_link(path).map(|target| target.display().to_string()).unwrap_or_default();
            self.problem(name, "link-skipped", &format!("This is a link to {target} and was left out. Put a copy of the file here if it belongs to the collection."));
        }
    }

    fn file(&mut self, path: &Path, name: String) {
        let size = fs::metadata(path).map_or(0, |about| usize::try_from(about.len()).unwrap_or(usize::MAX));
        if size > FILE_LIMIT || self.total.saturating_add(size) > TOTAL_LIMIT {
            return self.problem(
                &name,
                "too-large",
                "This file is too large and was left out. Part it into smaller ones.",
            );
        }
        match fs::read(path) {
            Ok(bytes) => {
                self.total += bytes.len();
                self.folder.files.push(SourceFile { path: name, bytes });
            }
            Err(error) => self.problem(&name, "unreadable", &format!("This file could not be read: {error}.")),
        }
    }

    fn problem(&mut self, name: &str, code: &'static str, message: &str) {
        self.folder.problems.push(Problem::in_file(name, code, message));
    }
}

/// Whether a folder is a page that was built earlier, perhaps by another call.
fn is_built_page(folder: &Path) -> bool {
    fs::read(folder.join("index.html")).is_ok_and(|bytes| {
        let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(2000)).unwrap_or_default()).into_owned();
        start.contains(crate::output::GENERATOR)
    })
}

/// Drops hidden files that `documents.csv` does not name, so that a bundle
/// never carries a stray `.env`.
fn leave_aside(files: &mut Vec<SourceFile>) {
    let register = files
        .iter()
        .find(|file| file.path == "documents.csv")
        .map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    files.retain(|file| {
        let hidden = file.path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
        !hidden || register.as_ref().is_some_and(|register| register.contains(&file.path))
    });
}

/// The full texts of a folder: paths as they will stand in the bundle.
///
/// # Errors
/// Where there is no such folder.
pub fn originals(path: &Path) -> Result<Folder, Failure> {
    if !path.exists() {
        return Err(Failure::usage(format!("{}: there is no such folder (--originals).", path.display())));
    }
    read(path, None)
}

/// A path as it will be once everything above it exists.
pub fn lasting_path(path: &Path) -> PathBuf {
    if let Ok(found) = path.canonicalize() {
        return found;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) if !parent.as_os_str().is_empty() => lasting_path(parent).join(name),
        (_, Some(name)) => Path::new(".").canonicalize().unwrap_or_default().join(name),
        _ => path.to_owned(),
    }
}
