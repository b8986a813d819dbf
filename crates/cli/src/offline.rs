//! The hosted page without a network: the service worker with the files it
//! keeps, the list of what else can be kept, and the web app's manifest.

use archivolt_corpus::Corpus;
use serde_json::json;

use crate::digest;
use crate::output::OutputFile;
use crate::shell::Keep;

/// The web app's manifest (W3C Web Application Manifest).
const MANIFEST: &str = "manifest.webmanifest";

/// SHA-256 of each file that was handed in.
const SUMS: &str = "SHA256SUMS.txt";

/// `SHA256SUMS.txt`, as `sha256sum --check` reads it: a name with a line end or
/// a backslash in it is written with `\\n` and `\\\\`, and its line begins with one.
pub fn sums(corpus: &Corpus) -> OutputFile {
    let mut text = String::new();
    for file in &corpus.files {
        let name = file.path.replace('\\', "\\\\").replace('\n', "\\n");
        let mark = if name == file.path { "" } else { "\\" };
        text.push_str(&format!("{mark}{}  {name}\n", digest::whole(&file.bytes)));
    }
    OutputFile::new(SUMS, text)
}

/// What the settings of `index.html` say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offline {
    /// Tells one publication of the page from the next.
    pub version: String,
    /// The list of what can be kept besides.
    pub list: OutputFile,
}

/// What can be kept besides what the page needs to start: `files` but for those
/// that only other sites and programs read. `index.html` is not among them yet,
/// so that it can name the list.
pub fn list(files: &[OutputFile], single: Option<&OutputFile>, key: &str) -> Offline {
    let rest: Vec<&OutputFile> = files.iter().chain(single).filter(|file| !is_core(file) && is_read(file)).collect();
    let told = single
        .map(|file| json!({ "path": file.path, "bytes": file.bytes.len(), "sha256": digest::whole(&file.bytes) }));
    let named: Vec<_> = rest.iter().map(|file| json!([address(&file.path), file.bytes.len()])).collect();
    // What a reader can have verified: the collection, and what shows it.
    let checked: Vec<_> = files
        .iter()
        .chain(single)
        .filter(|file| is_core(file) || is_part(file) || single == Some(file))
        .map(|file| json!([address(&file.path), digest::whole(&file.bytes)]))
        .collect();
    let text = json!({ "files": named, "single": told, "checked": checked, "sums": SUMS }).to_string();
    // A version is everything that is published, the shell's own words among it.
    let mut all = key.to_owned();
    for file in files.iter().chain(single) {
        all.push_str(&format!("\n{} {}", file.path, digest::whole(&file.bytes)));
    }
    let path = format!("assets/offline-{}.json", digest::short(text.as_bytes()));
    Offline { version: digest::short(all.as_bytes()), list: OutputFile::new(path, text) }
}

/// `sw.js` and `manifest.webmanifest`.
pub fn files(corpus: &Corpus, keep: &Keep, offline: &Offline, all: &[OutputFile]) -> Vec<OutputFile> {
    // The empty path is `index.html`, as the host gives it.
    let named = [String::new(), MANIFEST.to_owned()];
    let core: Vec<String> =
        all.iter().filter(|file| is_core(file)).map(|file| address(&file.path)).chain(named).collect();
    let own = json!({ "version": offline.version, "core": core, "list": offline.list.path });
    let about = &corpus.about;
    let manifest = json!({
        "name": about.title,
        "short_name": short(&about.title),
        "description": about.description.split("\n\n").next().unwrap_or("").trim(),
        "lang": about.language,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "icons": [{ "src": keep.icon, "sizes": "any", "type": "image/svg+xml", "purpose": "any" }],
    });
    vec![
        OutputFile::new("sw.js", format!("var own = {own};\n{}", keep.worker)),
        OutputFile::new(MANIFEST, format!("{manifest:#}\n")),
    ]
}

/// Whether the page needs it to start, to search and to read.
fn is_core(file: &OutputFile) -> bool {
    file.path.starts_with("assets/") && !is_intake(file) && !is_part(file) && !is_words(file)
}

/// Whether it is fetched only when something needs it: a part of a large collection, or all of it in one where
/// there are parts.
fn is_part(file: &OutputFile) -> bool {
    file.path.starts_with("assets/part-")
}

/// Whether it is a part of the module that reads documents.
fn is_intake(file: &OutputFile) -> bool {
    file.path.starts_with("assets/intake-")
}

/// Whether it is what the page says in another language: of these a reader needs one at most.
fn is_words(file: &OutputFile) -> bool {
    file.path.starts_with("assets/words-")
}

/// Whether a reader may come to need it.
fn is_read(file: &OutputFile) -> bool {
    is_intake(file) || is_part(file) || is_words(file) || file.path.ends_with(".html")
}

/// A path as a relative address.
fn address(path: &str) -> String {
    path.split('/').map(archivolt_plain::escape::percent).collect::<Vec<_>>().join("/")
}

/// A name for below an icon: whole words, 12 characters where they fit.
fn short(title: &str) -> String {
    let mut short = String::new();
    for word in title.split_whitespace() {
        if !short.is_empty() && short.chars().count() + word.chars().count() >= 12 {
            break;
        }
        short.push_str(if short.is_empty() { "" } else { " " });
        short.push_str(word);
    }
    short
}
