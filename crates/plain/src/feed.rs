//! The feed of a collection (Atom, RFC 4287).
//!
//! There is no clock below the command line, and none is needed: an entry
//! changed last on the last day on which its document may have been published.
//! Its id is the SHA-256 of what was read, the same on every host; a document
//! whose file changes is told as a new entry.

use archivolt_corpus::{Corpus, Document};

use crate::address::Addresses;
use crate::citation;
use crate::escape::escape;
use crate::head::summary;
use crate::published::FEED;

/// Entries at most, newest first.
const ENTRIES: usize = 100;

/// The feed. Documents without any date have no place in it.
pub fn write(
    corpus: &Corpus,
    addresses: &Addresses,
    base: &str,
    version: &str,
    digest: &dyn Fn(&[u8]) -> String,
) -> String {
    let about = &corpus.about;
    let mut dated: Vec<(String, usize)> = corpus
        .documents
        .iter()
        .enumerate()
        .filter_map(|(index, document)| Some((last_day(document)?, index)))
        .collect();
    dated.sort_by(|(a, first), (b, second)| b.cmp(a).then(first.cmp(second)));
    let updated = dated.first().map_or("1970-01-01T00:00:00Z", |(day, _)| day.as_str());
    let language = if about.language.is_empty() { "en" } else { &about.language };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>urn:sha256:{}</id>\n<updated>{updated}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{FEED}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{base}\"/>\n\
         <author><name>{}</name></author>\n<generator version=\"{version}\">Archivolt</generator>\n",
        escape(language),
        escape(&about.title),
        digest(base.as_bytes()),
        escape(&about.title),
        base = escape(base),
    );
    if !about.rights.is_empty() {
        out.push_str(&format!("<rights>{}</rights>\n", escape(&about.rights)));
    }
    for (day, index) in dated.into_iter().take(ENTRIES) {
        entry(&mut out, corpus, addresses, base, (index, &day), digest);
    }
    out.push_str("</feed>\n");
    out
}

fn entry(
    out: &mut String,
    corpus: &Corpus,
    addresses: &Addresses,
    base: &str,
    (index, day): (usize, &str),
    digest: &dyn Fn(&[u8]) -> String,
) {
    let Some(document) = corpus.documents.get(index) else { return };
    out.push_str(&format!(
        "<entry>\n<title>{}</title>\n<id>urn:sha256:{}</id>\n<updated>{day}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
        escape(&document.title.text),
        key(corpus, document, digest),
        escape(&format!("{base}d/{}", addresses.page(index))),
    ));
    let cited = document.published.as_ref();
    if cited.and_then(citation::machine).is_some_and(|date| date.len() == 10 && day.starts_with(&date)) {
        out.push_str(&format!("<published>{day}</published>\n"));
    }
    for name in citation::authors(document) {
        out.push_str(&format!("<author><name>{}</name></author>\n", escape(name)));
    }
    let words = format!("{}. {}", citation::in_words(cited), summary(document));
    out.push_str(&format!("<summary>{}</summary>\n</entry>\n", escape(words.trim())));
}

/// The last day on which it may have been published, else on which its page
/// may have been saved, at midnight.
fn last_day(document: &Document) -> Option<String> {
    let day = [&document.published, &document.captured]
        .into_iter()
        .flatten()
        .find_map(|date| date.edtf.bounds().latest.or(date.edtf.bounds().earliest))?;
    let (year, month, day) = day.civil();
    (1..=9999).contains(&year).then(|| format!("{year:04}-{month:02}-{day:02}T00:00:00Z"))
}

/// SHA-256 of the document's file; of file and id where several documents
/// share one, of its text where it has no file of its own in the folder.
fn key(corpus: &Corpus, document: &Document, digest: &dyn Fn(&[u8]) -> String) -> String {
    let text = || document.texts.first().map_or(document.id.as_str(), |text| text.text.as_str());
    let shared = corpus.documents.iter().filter(|other| other.file == document.file).nth(1).is_some();
    match corpus.files.iter().find(|file| file.path == document.file) {
        Some(file) if !shared => digest(&file.bytes),
        Some(file) => digest(format!("{}#{}", digest(&file.bytes), document.id).as_bytes()),
        None => digest(format!("{}\n{}", document.id, text()).as_bytes()),
    }
}
