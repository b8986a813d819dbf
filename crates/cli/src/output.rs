//! Writing: standard output, and the files of a page.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use crate::error::Failure;

/// How pages of ours are known.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"Archivolt ";

/// The same in how a page is embedded.
const EMBEDS: &str = "\"generator\": \"Archivolt\"";

/// Prints on standard output. A reader that went away (`| head`) is no error.
///
/// # Errors
/// Where standard output cannot be written for another reason.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::unusable(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// A file to be written, by its path under the output folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Path, `/` between parts.
    pub path: String,
    /// Contents.
    pub bytes: Vec<u8>,
}

impl OutputFile {
    /// A file of these bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// Writes files, leaving alone what is already as it should be.
///
/// # Errors
/// Where a file cannot be written.
pub fn write_all(folder: &Path, files: &[OutputFile]) -> Result<(), Failure> {
    let mut made = BTreeSet::new();
    for file in files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent()
            && made.insert(parent.to_owned())
        {
            fs::create_dir_all(parent).map_err(|error| Failure::file(parent, &error))?;
        }
        let same_size = fs::metadata(&path).is_ok_and(|about| about.len() == file.bytes.len() as u64);
        if !(same_size && fs::read(&path).is_ok_and(|known| known == file.bytes)) {
            fs::write(&path, &file.bytes).map_err(|error| Failure::file(&path, &error))?;
        }
    }
    Ok(())
}

/// Takes away what an earlier build left and this one did not write: pages and
/// other files that name Archivolt as their maker, and hashed assets. Anything
/// else in the folder stays.
pub fn remove_stale(folder: &Path, files: &[OutputFile]) {
    let written: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for part in ["", "assets", "d", "list"] {
        let Ok(entries) = fs::read_dir(folder.join(part)) else { continue };
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if part.is_empty() { name.clone() } else { format!("{part}/{name}") };
            if !written.contains(path.as_str()) && is_ours(part, &name, &entry.path()) {
                // Left behind, it does no harm.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

fn is_ours(part: &str, name: &str, path: &Path) -> bool {
    if part == "assets" {
        let hashed = |start: &str| {
            name.strip_prefix(start)
                .is_some_and(|rest| rest.len() >= 16 && rest.chars().take(16).all(|c| c.is_ascii_hexdigit()))
        };
        return ["archivolt-", "collection-", "core-", "icon-", "intake-", "keep-", "offline-", "part-", "views-"]
            .into_iter()
            .any(hashed);
    }
    let mark = match (part, name) {
        ("", "feed.xml") => ">Archivolt</generator>",
        ("", "oembed.json") => EMBEDS,
        ("", name) if name.starts_with("sitemap") && name.ends_with(".xml") => "<!-- Archivolt -->",
        ("", _) => return false,
        ("d", name) if name.ends_with(".json") => EMBEDS,
        (_, name) if name.ends_with(".html") => GENERATOR,
        _ => return false,
    };
    fs::read(path).is_ok_and(|bytes| {
        let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(2000)).unwrap_or_default()).into_owned();
        start.contains(mark)
    })
}

/// A size as people say it.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
