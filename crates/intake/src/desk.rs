//! Files on a desk: added one by one, then made into a bundle or a page.

use std::collections::BTreeMap;

use archivolt_bundle::pack;
use archivolt_bundle::page::{Shell, Slots, fill};
use archivolt_corpus::{Corpus, Input, SourceFile};
use archivolt_index::OpenError;
use archivolt_plain::settings::{Form, settings};
use archivolt_plain::{Addresses, single_page};

const ORIGINALS: &str = "originals/";
/// No shell is larger than this, unpacked.
const MAX_SHELL: usize = 16 * 1024 * 1024;

/// The pieces of the page that are the same for every collection, as they
/// stand in its data elements.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// `archivolt-shell`: deflated, in base64.
    pub shell: &'a str,
    /// `archivolt-wasm`.
    pub wasm: &'a str,
    /// `archivolt-intake`.
    pub intake: &'a str,
    /// `archivolt-loader`.
    pub loader: &'a str,
    /// `archivolt-style`.
    pub style: &'a str,
    /// `archivolt-glue`.
    pub glue: &'a str,
    /// The version of the page.
    pub version: &'a str,
}

/// Why a page could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The page's own pieces are not what they should be.
    Shell(String),
    /// There is nothing to save.
    Empty,
}

impl std::fmt::Display for SaveError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shell(reason) => write!(out, "This page cannot copy itself: {reason}. Get the file again."),
            Self::Empty => out.write_str("There is no readable document yet. Add one first."),
        }
    }
}

impl std::error::Error for SaveError {}

/// Files by path. The last one of a path stays.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    folder_name: String,
    files: BTreeMap<String, Vec<u8>>,
    originals: BTreeMap<String, Vec<u8>>,
    with_originals: bool,
}

impl Desk {
    /// An empty desk. The name is the collection's title until a file gives one.
    pub fn new(folder_name: &str) -> Self {
        Self { folder_name: folder_name.to_owned(), ..Self::default() }
    }

    /// The files that a bundle was made of, to add to.
    ///
    /// # Errors
    /// [`OpenError`] for bytes that are no bundle.
    pub fn open(folder_name: &str, bundle: Vec<u8>) -> Result<Self, OpenError> {
        let mut desk = Self::new(folder_name);
        for file in archivolt_index::files(bundle)? {
            match file.path.strip_prefix(ORIGINALS) {
                Some(path) => {
                    desk.with_originals = true;
                    desk.originals.insert(path.to_owned(), file.bytes);
                }
                None => {
                    desk.files.insert(file.path, file.bytes);
                }
            }
        }
        Ok(desk)
    }

    /// Adds a file. Its path is made one that stays in the folder: no drive,
    /// no leading slash, no `.` or `..`.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(tidy(path), bytes);
    }

    /// Takes a file away; tells whether it was there.
    pub fn remove(&mut self, path: &str) -> bool {
        self.files.remove(&tidy(path)).is_some()
    }

    /// How many files lie here.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether none does.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What is understood of the files.
    pub fn read(&self) -> Corpus {
        let files = |files: &BTreeMap<String, Vec<u8>>| {
            files.iter().map(|(path, bytes)| SourceFile { path: path.clone(), bytes: bytes.clone() }).collect()
        };
        archivolt_corpus::read(Input {
            folder_name: self.folder_name.clone(),
            files: files(&self.files),
            originals: self.with_originals.then(|| files(&self.originals)),
        })
    }

    /// The bundle of the files: the same bytes as `archivolt build` makes of them.
    pub fn bundle(&self) -> Vec<u8> {
        archivolt_index::build(&self.read())
    }

    /// The page with these files in it, as one file.
    ///
    /// # Errors
    /// [`SaveError`]: nothing readable, or pieces that are damaged.
    pub fn page(&self, parts: &Parts<'_>) -> Result<String, SaveError> {
        let corpus = self.read();
        if corpus.documents.is_empty() {
            return Err(SaveError::Empty);
        }
        let damaged = |reason: String| SaveError::Shell(reason);
        let packed = pack::base64_decode(parts.shell).map_err(|error| damaged(error.to_string()))?;
        let shell = pack::inflate(&packed, MAX_SHELL).map_err(|error| damaged(error.to_string()))?;
        let shell = String::from_utf8(shell).map_err(|_| damaged("its shell is no text".to_owned()))?;
        let shell = Shell::parse(&shell).map_err(|error| damaged(error.to_string()))?;
        let part = single_page(&corpus, &Addresses::new(&corpus));
        let slots = Slots {
            head: part.head,
            text: part.text,
            settings: settings(&corpus, parts.version, Form::Single),
            bundle: pack::base64_encode(&archivolt_index::build(&corpus)),
            wasm: parts.wasm.to_owned(),
            intake: if corpus.about.add { parts.intake.to_owned() } else { String::new() },
            shell: parts.shell.to_owned(),
            loader: parts.loader.to_owned(),
            style: parts.style.to_owned(),
            glue: parts.glue.to_owned(),
        };
        Ok(fill(&shell, &slots))
    }
}

fn tidy(path: &str) -> String {
    let parts: Vec<&str> = path
        .split(['/', '\\'])
        .filter(|part| !part.is_empty() && *part != "." && *part != ".." && !part.ends_with(':'))
        .collect();
    if parts.is_empty() { "file".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn paths_stay_in_the_folder() {
        for (given, expected) in [
            ("a.txt", "a.txt"),
            ("/a/b.txt", "a/b.txt"),
            ("../../etc/x", "etc/x"),
            ("C:\\docs\\a.txt", "docs/a.txt"),
            ("", "file"),
            ("..", "file"),
        ] {
            assert_eq!(tidy(given), expected);
        }
    }

    #[test]
    fn a_bundle_opened_again_gives_the_same_bundle() {
        let mut desk = Desk::new("Letters");
        desk.add("two.md", b"# A second letter\n\nWritten on 3 May 2016 about roads.\n".to_vec());
        desk.add("one.txt", b"A first letter\n\nIt speaks of bridges and of nothing else at all.\n".to_vec());
        let bundle = desk.bundle();
        let mut again = Desk::open("Letters", bundle.clone()).unwrap();
        assert_eq!(again.bundle(), bundle);
        assert!(again.remove("two.md"));
        assert_ne!(again.bundle(), bundle);
        assert!(Desk::open("x", b"no bundle".to_vec()).is_err());
    }
}
