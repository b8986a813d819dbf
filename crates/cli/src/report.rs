//! Reading a collection, and telling its problems.

use std::path::Path;

use archivolt_corpus::{Corpus, Input, Problem};

use crate::error::Failure;
use crate::folder;

/// Reads and understands a folder or a zip. Problems of the reading itself
/// stand among those of the collection.
///
/// # Errors
/// Where there is nothing to read.
pub fn corpus(path: &Path, originals: Option<&Path>, out: Option<&Path>) -> Result<Corpus, Failure> {
    let folder = folder::read(path, out)?;
    let originals = originals.map(folder::originals).transpose()?;
    let mut problems = folder.problems;
    if let Some(originals) = &originals {
        problems.extend(originals.problems.iter().cloned());
    }
    let input =
        Input { folder_name: folder.name, files: folder.files, originals: originals.map(|folder| folder.files) };
    let mut corpus = archivolt_corpus::read(input);
    if !problems.is_empty() {
        corpus.problems.extend(problems);
        corpus.problems.sort();
    }
    Ok(corpus)
}

/// Every problem, those of the collection first.
pub fn problems(corpus: &Corpus) -> impl Iterator<Item = &Problem> {
    corpus.problems.iter().chain(corpus.documents.iter().flat_map(|document| &document.problems))
}

/// Tells every problem on standard error, one a line.
pub fn tell_problems(corpus: &Corpus) {
    for problem in problems(corpus) {
        eprintln!("{}", problem.to_string().replace(['\n', '\r'], " "));
    }
}

/// Refuses a collection without documents.
///
/// # Errors
/// Exit code 1.
pub fn usable(corpus: &Corpus, path: &Path) -> Result<(), Failure> {
    if corpus.documents.is_empty() {
        return Err(Failure::unusable(format!(
            "{}: no document was found here. Documents are text, Markdown, HTML, DOCX and EPUB files, tables and bibliographies whose names do not begin with “.” or “_”.",
            path.display()
        )));
    }
    Ok(())
}

/// "1 document", "5 documents".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
