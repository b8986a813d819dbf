//! `archivolt inspect`: what was understood of each document, and why.

mod json;
mod words;

use archivolt_corpus::{Corpus, TextRole};

use crate::arguments::Inspect;
use crate::error::Failure;
use crate::output::print;
use crate::report;

/// Reads a folder and tells what was understood.
///
/// # Errors
/// Exit code 1 without a document, or without the one asked for.
pub fn run(options: &Inspect) -> Result<(), Failure> {
    let corpus = report::corpus(&options.folder, options.originals.as_deref(), None)?;
    if let Some(wanted) = &options.text {
        return print(text(&corpus, wanted)?);
    }
    if options.json {
        print(&format!("{}\n", json::corpus(&corpus)))?;
    } else {
        print(&words::corpus(&corpus))?;
        report::tell_problems(&corpus);
    }
    match report::usable(&corpus, &options.folder) {
        // Standard output is already complete; the code alone says the rest.
        Err(failure) if options.json => Err(Failure { message: String::new(), ..failure }),
        other => other,
    }
}

/// The decoded text that offsets count in: of document `ID`, or with
/// `ID:original` of its original.
fn text<'a>(corpus: &'a Corpus, wanted: &str) -> Result<&'a str, Failure> {
    let of = |id: &str, role: TextRole| {
        let document = corpus.documents.iter().find(|document| document.id == id)?;
        document.texts.iter().find(|text| text.role == role).map(|text| text.text.as_str())
    };
    let original = || of(wanted.strip_suffix(":original")?, TextRole::Original);
    of(wanted, TextRole::Text).or_else(original).ok_or_else(|| {
        Failure::unusable(format!(
            "There is no text “{wanted}” here; `archivolt inspect` lists every document by its id."
        ))
    })
}
