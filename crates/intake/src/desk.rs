//! Files on a desk: added one by one, then made into a bundle or a page.

use archivolt_bundle::page::{Shell, Slots, fill};
use archivolt_bundle::{letters, pack, words};
use archivolt_corpus::changes::{self, SETTINGS};
use archivolt_corpus::{Corpus, Reader, SettingsChange, SourceFile};
use archivolt_index::OpenError;
use archivolt_plain::settings::{Form, settings};
use archivolt_plain::{Addresses, single_page};

use crate::text;

const ORIGINALS: &str = "originals/";
/// No shell is larger than this, unpacked.
const MAX_SHELL: usize = 16 * 1024 * 1024;

/// The pieces of the page that are the same for every collection, as they
/// stand in its data elements.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// `archivolt-shell`: deflated, in letters.
    pub shell: String,
    /// `archivolt-wasm`: the same.
    pub wasm: String,
    /// `archivolt-intake`: the same.
    pub intake: String,
    /// `archivolt-words`.
    pub words: String,
    /// `archivolt-loader`.
    pub loader: String,
    /// `archivolt-style`.
    pub style: String,
    /// The version of the page.
    pub version: String,
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
            Self::Shell(reason) => out.write_str(&text::cannot_copy_itself(reason)),
            Self::Empty => out.write_str(text::NOTHING_TO_SAVE.say()),
        }
    }
}

impl std::error::Error for SaveError {}

/// What adding a file did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// Nothing of that name was here.
    New,
    /// The very same file was here already.
    Same,
    /// Another file of that name was here and gave way.
    Replaced,
    /// The file is hidden, and was left out: a collection carries no stray `.env`.
    Hidden,
}

/// Files by path, each understood as it is added. The last one of a path stays.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    reader: Reader,
}

impl Desk {
    /// An empty desk. The name is the collection's title until a file gives one.
    pub fn new(folder_name: &str) -> Self {
        Self { reader: Reader::new(folder_name) }
    }

    /// The files that a bundle was made of, to add to.
    ///
    /// # Errors
    /// [`OpenError`] for bytes that are no bundle.
    pub fn open(folder_name: &str, bundle: Vec<u8>) -> Result<Self, OpenError> {
        let mut desk = Self::new(folder_name);
        for file in archivolt_index::files(bundle)? {
            desk.restore(file);
        }
        Ok(desk)
    }

    /// Adds a file as it stood in a bundle, originals among them.
    pub fn restore(&mut self, file: SourceFile) {
        match file.path.strip_prefix(ORIGINALS) {
            Some(path) => {
                let path = path.to_owned();
                self.reader.add_originals(vec![SourceFile { path, ..file }]);
            }
            None => self.reader.add(file),
        }
    }

    /// Adds a file. Its path is made one that stays in the folder, as [`tidy`] does.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) -> Added {
        let path = tidy(path);
        if path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX") {
            return Added::Hidden;
        }
        let added = match self.reader.bytes(&path) {
            None => Added::New,
            Some(known) if known == bytes => return Added::Same,
            Some(_) => Added::Replaced,
        };
        self.reader.remove(&path);
        self.reader.add(SourceFile { path, bytes });
        added
    }

    /// Takes a file away; tells whether it was there.
    pub fn remove(&mut self, path: &str) -> bool {
        self.reader.remove(&tidy(path))
    }

    /// How many files lie here.
    pub fn len(&self) -> usize {
        self.reader.len()
    }

    /// Whether none does.
    pub fn is_empty(&self) -> bool {
        self.reader.is_empty()
    }

    /// Whether there is a file of this path.
    pub fn has(&self, path: &str) -> bool {
        self.reader.bytes(path).is_some()
    }

    /// Whether the files say themselves what the collection is called.
    pub fn has_settings(&self) -> bool {
        self.has(SETTINGS)
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.reader.bytes(path)
    }

    /// Paths of all files, those out of archives included.
    pub fn paths(&self) -> Vec<&str> {
        self.reader.paths()
    }

    /// What one of the collection's own files says, in words.
    pub fn text(&self, path: &str) -> String {
        self.bytes(path).map(changes::decoded).unwrap_or_default()
    }

    /// Changes what `archivolt.toml` says; makes one where there is none.
    pub fn change(&mut self, change: &SettingsChange<'_>) {
        let text = change.apply(&self.text(SETTINGS));
        self.add(SETTINGS, text.into_bytes());
    }

    /// What is understood of the files; themes are drafted where there is no codebook.
    pub fn read(&self) -> Corpus {
        let mut corpus = self.reader.clone().finish();
        corpus.draft_themes();
        corpus
    }

    /// The bundle of the files: the same bytes as `archivolt build` makes of them.
    pub fn bundle(&self) -> Vec<u8> {
        archivolt_index::build(&self.read())
    }

    /// The page with these files in it, as one file.
    ///
    /// # Errors
    /// [`SaveError`]: nothing readable, or pieces that are damaged.
    pub fn page(&self, parts: &Parts) -> Result<String, SaveError> {
        page(&self.read(), parts)
    }
}

/// The page of a corpus as one file.
///
/// # Errors
/// As [`Desk::page`].
pub fn page(corpus: &Corpus, parts: &Parts) -> Result<String, SaveError> {
    if corpus.documents.is_empty() {
        return Err(SaveError::Empty);
    }
    let damaged = |reason: String| SaveError::Shell(reason);
    let packed = letters::decode(&parts.shell).map_err(|error| damaged(error.to_string()))?;
    let shell = pack::inflate(&packed, MAX_SHELL).map_err(|error| damaged(error.to_string()))?;
    let shell = String::from_utf8(shell).map_err(|_| damaged("its shell is no text".to_owned()))?;
    let shell = Shell::parse(&shell).map_err(|error| damaged(error.to_string()))?;
    let part = single_page(corpus, &Addresses::new(corpus));
    let slots = Slots {
        head: part.head,
        text: part.text,
        settings: settings(corpus, &parts.version, Form::Single),
        bundle: letters::encode(&archivolt_index::build(corpus)),
        wasm: parts.wasm.clone(),
        intake: if corpus.about.add { parts.intake.clone() } else { String::new() },
        words: words::needed(&parts.words, corpus.about.add, &corpus.about.language),
        shell: parts.shell.clone(),
        loader: parts.loader.clone(),
        style: parts.style.clone(),
    };
    Ok(fill(&shell, &slots))
}

/// A path that stays in the folder: no drive, no leading slash, no `.` or `..`.
pub fn tidy(path: &str) -> String {
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

    fn packed(bytes: &[u8]) -> String {
        letters::encode(&pack::deflate(bytes))
    }

    fn letters() -> Desk {
        let mut desk = Desk::new("Letters");
        desk.add("two.md", b"# A second letter\n\nWritten on 3 May 2016 about roads.\n".to_vec());
        desk.add("one.txt", b"A first letter\n\nIt speaks of bridges and of nothing else at all.\n".to_vec());
        desk
    }

    #[test]
    fn a_bundle_opened_again_gives_the_same_bundle() {
        let desk = letters();
        let bundle = desk.bundle();
        let mut again = Desk::open("Letters", bundle.clone()).unwrap();
        assert_eq!(again.bundle(), bundle);
        assert!(again.remove("two.md"));
        assert_ne!(again.bundle(), bundle);
        assert!(Desk::open("x", b"no bundle".to_vec()).is_err());
    }

    #[test]
    fn a_file_given_again_is_noticed() {
        let mut desk = letters();
        let before = desk.bundle();
        for (path, bytes, expected) in [
            ("two.md", &b"# A second letter\n\nWritten on 3 May 2016 about roads.\n"[..], Added::Same),
            ("./two.md", b"# Another\n\nIt says something else.\n", Added::Replaced),
            ("two.md", b"# A second letter\n\nWritten on 3 May 2016 about roads.\n", Added::Replaced),
            ("sub/.env", b"secret", Added::Hidden),
            ("__MACOSX/two.md", b"x", Added::Hidden),
        ] {
            assert_eq!(desk.add(path, bytes.to_vec()), expected, "{path}");
        }
        assert_eq!(desk.bundle(), before, "what was replaced leaves no trace");
    }

    #[test]
    fn what_the_collection_is_called_is_kept_with_its_files() {
        let mut desk = letters();
        assert!(!desk.has_settings());
        assert_eq!(desk.read().about.title, "Letters");
        desk.change(&SettingsChange { title: Some("Post"), add: Some(true), ..SettingsChange::default() });
        desk.change(&SettingsChange { description: Some("Two letters."), ..SettingsChange::default() });
        let about = Desk::open("Elsewhere", desk.bundle()).unwrap().read().about;
        assert_eq!((about.title.as_str(), about.description.as_str(), about.add), ("Post", "Two letters.", true));
    }

    #[test]
    fn a_page_carries_this_module_only_where_documents_may_be_added() {
        let shell =
            "<main><!--archivolt:text--><!--archivolt:settings--><!--archivolt:intake--><!--archivolt:bundle--></main>";
        let intake = packed(b"\0asm");
        let parts = Parts {
            shell: packed(shell.as_bytes()),
            intake: intake.clone(),
            version: "1".to_owned(),
            ..Parts::default()
        };
        let mut desk = letters();
        for add in [true, false] {
            desk.change(&SettingsChange { add: Some(add), ..SettingsChange::default() });
            let (_, slots) = archivolt_bundle::page::take(&desk.page(&parts).unwrap()).unwrap();
            assert_eq!(slots.intake, if add { intake.as_str() } else { "" });
            assert_eq!(letters::decode(&slots.bundle).unwrap(), desk.bundle());
        }
        assert_eq!(Desk::new("x").page(&parts), Err(SaveError::Empty));
        assert!(matches!(desk.page(&Parts::default()), Err(SaveError::Shell(_))));
    }
}
