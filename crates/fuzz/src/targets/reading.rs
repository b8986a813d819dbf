//! Reading a folder of one file or several, and what must hold of the answer.

use archivolt_corpus::{Corpus, Input, SourceFile, Text, read};

use crate::target::Signature;

/// Reads a file under a name.
pub(super) fn one(path: &str, bytes: &[u8]) -> u64 {
    many(&[(path, bytes)])
}

/// Reads a folder.
pub(super) fn many(files: &[(&str, &[u8])]) -> u64 {
    let files = files.iter().map(|(path, bytes)| SourceFile { path: (*path).to_owned(), bytes: bytes.to_vec() });
    let corpus = read(Input { folder_name: "Fuzz".to_owned(), files: files.collect(), originals: None });
    signature(&corpus)
}

/// What was made of a folder, coarsely; panics where a promise is broken.
fn signature(corpus: &Corpus) -> u64 {
    let mut signature = Signature::default();
    signature.magnitude(corpus.documents.len());
    for problem in corpus.problems.iter().chain(corpus.documents.iter().flat_map(|document| &document.problems)) {
        assert!(!problem.message.is_empty(), "a problem that says nothing");
        signature.words(problem.code);
    }
    for document in &corpus.documents {
        assert!(!document.id.is_empty() && !document.title.text.is_empty(), "a document without a name");
        signature.words(&document.language.text);
        signature.words(document.title.basis.name());
        for fact in [&document.creator, &document.publisher, &document.kind].into_iter().flatten() {
            signature.words(fact.basis.name());
        }
        for date in [&document.published, &document.event, &document.captured].into_iter().flatten() {
            signature.words(date.basis.name());
        }
        signature.magnitude(document.fields.len());
        document.texts.iter().for_each(|text| of_text(text, &mut signature));
    }
    signature.magnitude(corpus.reuse.len());
    signature.magnitude(corpus.duplicates.len());
    signature.magnitude(corpus.themes.len());
    signature.value()
}

fn of_text(text: &Text, signature: &mut Signature) {
    let fits = |start: u32, end: u32| start <= end && text.text.get(start as usize..end as usize).is_some();
    let mut kinds: Vec<String> = Vec::new();
    for block in &text.blocks {
        let mut last = 0;
        for run in &block.runs {
            assert!(
                fits(run.span.start, run.span.end),
                "a run outside its text: {:?} of {}",
                run.span,
                text.text.len()
            );
            assert!(run.span.start >= last, "runs out of order: {:?}", block.runs);
            assert!(
                run.link.as_deref().is_none_or(|link| !link.to_lowercase().starts_with("javascript")),
                "a link that runs"
            );
            last = run.span.end;
        }
        let kind = format!("{:?} {}", block.kind, block.class.name());
        if !kinds.contains(&kind) && kinds.len() < 8 {
            kinds.push(kind);
        }
    }
    kinds.iter().for_each(|kind| signature.words(kind));
    signature.magnitude(text.blocks.len());
    let breaks = text.text.bytes().filter(|byte| *byte == b'\n').count();
    assert!(text.lines.len() >= breaks, "lines without a class");
    for date in &text.dates {
        assert!(fits(date.span.start, date.span.end), "a date outside its text");
        signature.words(date.role.name());
    }
    for quotation in &text.quotations {
        assert!(fits(quotation.span.start, quotation.span.end), "a quotation outside its text");
    }
    for passage in &text.passages {
        assert!(fits(passage.span.start, passage.span.end), "a passage outside its text");
    }
    signature.magnitude(text.quotations.len());
    signature.magnitude(text.passages.len());
    signature.magnitude(text.names.len());
}
