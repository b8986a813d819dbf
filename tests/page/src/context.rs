//! What every scenario may use: the built page, the command line, servers and the collection's words.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use xtask::browsers::Browsers;
use xtask::file_server::{FileServer, Site};
use xtask::process::ask;

use crate::failure::{Failure, Result};
use crate::options::Options;

/// What the suite was called with.
#[derive(Clone, Debug)]
pub struct Context {
    /// The browsers and their drivers.
    pub browsers: Browsers,
    /// The built page: hosted, single and shell.
    pub dist: PathBuf,
    /// The built command line.
    pub archivolt: PathBuf,
    /// The folder whose page is in `dist`.
    pub collection: PathBuf,
    /// The script that looks for accessibility mistakes.
    pub axe: PathBuf,
    /// The folder of the module that makes bundles in a browser.
    pub intake: PathBuf,
    /// A folder for pictures and other traces of failures.
    pub pictures: PathBuf,
    /// A folder that is removed at the end.
    pub scratch: PathBuf,
    /// How much is tried, and with what.
    pub options: Options,
}

impl Context {
    /// Serves the built page in a sub-folder of a host.
    ///
    /// # Errors
    /// When no port is free.
    pub fn serve(&self) -> Result<FileServer> {
        Ok(FileServer::start(self.site())?)
    }

    /// The built page in a sub-folder, for a server with other habits.
    pub fn site(&self) -> Site {
        Site::new(&self.dist).under("some/folder")
    }

    /// The address of the single file on disk.
    ///
    /// # Errors
    /// When it was not built.
    pub fn single_file(&self) -> Result<String> {
        file_url(&self.dist.join("archivolt.html"))
    }

    /// What a call of the command line answers with `--json`.
    ///
    /// # Errors
    /// When it fails or prints something else.
    pub fn command_line(&self, call: &str, words: &[&str]) -> Result<Value> {
        let mut command = Command::new(&self.archivolt);
        command.arg(call).arg("--json").args(words);
        let text = ask(&mut command).ok_or_else(|| Failure(format!("archivolt {call} --json {words:?} failed")))?;
        Ok(serde_json::from_str(&text)?)
    }

    /// Every word of the collection's own files, each once, in alphabetical order.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn words(&self) -> Result<Vec<String>> {
        let mut words = BTreeSet::new();
        let is_text = |path: &Path| path.extension().is_some_and(|end| ["md", "txt", "html"].iter().any(|e| end == *e));
        for file in files_in(&self.collection)?.into_iter().filter(|path| is_text(path)) {
            let text = String::from_utf8_lossy(&std::fs::read(&file)?).into_owned();
            let letters = text.split(|c: char| !c.is_alphanumeric());
            words.extend(letters.filter(|word| word.len() > 2).map(str::to_lowercase));
        }
        Ok(words.into_iter().collect())
    }
}

/// All files of a folder and its sub-folders, in alphabetical order.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The address of a file on disk.
///
/// # Errors
/// When there is no such file.
pub fn file_url(path: &Path) -> Result<String> {
    let path = path.canonicalize().map_err(|cause| Failure(format!("{}: {cause}", path.display())))?;
    let text = path.to_string_lossy();
    let mut url = String::from("file://");
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                url.push(char::from(byte));
            }
            _ => url.push_str(&format!("%{byte:02X}")),
        }
    }
    Ok(url)
}
