//! `archivolt inspect`: what was understood of each document, and why.

mod json;
mod words;

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
    if let Some(id) = &options.text {
        let document = corpus.documents.iter().find(|document| document.id == *id);
        let document = document.ok_or_else(|| {
            Failure::unusable(format!("There is no document “{id}” here; `archivolt inspect` lists them all."))
        })?;
        let text: String = document.texts.iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join("\n");
        return print(&text);
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
