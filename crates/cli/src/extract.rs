//! `archivolt extract`: the files that a page was made of.

use std::fs;
use std::path::Path;

use archivolt_bundle::letters;
use archivolt_bundle::page;
use archivolt_index::OpenError;

use crate::arguments::Extract;
use crate::error::Failure;
use crate::folder::safe_path;
use crate::output::{OutputFile, print, write_all};
use crate::report::counted;

/// Writes the files of a page into a folder.
///
/// # Errors
/// Exit code 1 where the file is no page of Archivolt, is damaged, or is of a format that is not read.
pub fn run(options: &Extract) -> Result<(), Failure> {
    let bundle = bundle_of(&options.file)?;
    let files = archivolt_index::files(bundle).map_err(|error| not_opened(&options.file, &error))?;
    let mut outputs = Vec::new();
    for file in files {
        match safe_path(&file.path) {
            Some(path) => outputs.push(OutputFile::new(path, file.bytes)),
            None => eprintln!("{}: this name leads out of the folder and was left out.", file.path),
        }
    }
    write_all(&options.out, &outputs)?;
    print(&format!("{} in {}\n", counted(outputs.len(), "file", "files"), options.out.display()))
}

/// Why the collection in a file cannot be opened.
pub fn not_opened(path: &Path, error: &OpenError) -> Failure {
    let joint = match error {
        OpenError::Damaged(_) => "is damaged: ",
        OpenError::Newer(_) | OpenError::Older(_) => "was ",
    };
    Failure::unusable(format!("{}: the collection in this file {joint}{error}", path.display()))
}

/// The bundle in a single file, or a bundle by itself.
///
/// # Errors
/// Where the file cannot be read or has none.
pub fn bundle_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::usage(format!("{}: {error}", path.display())))?;
    if path.extension().is_some_and(|extension| extension == "avb") {
        return Ok(bytes);
    }
    let unusable = |reason: String| Failure::unusable(format!("{}: {reason}", path.display()));
    let text = String::from_utf8(bytes).map_err(|_| unusable("this is no page made by Archivolt.".to_owned()))?;
    let (_, slots) = page::take(&text).map_err(|error| unusable(error.to_string()))?;
    if slots.bundle.is_empty() {
        return Err(unusable("this page has no collection in it. Give the single file, archivolt.html.".to_owned()));
    }
    letters::decode(&slots.bundle).map_err(|error| unusable(format!("the collection in this file is damaged: {error}")))
}
