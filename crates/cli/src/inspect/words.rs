//! `inspect` for people.

use archivolt_corpus::{Basis, Corpus, DateFact, Document, Evidence, LineClass, Words};

use crate::report::counted;

/// Characters of evidence shown at most.
const EVIDENCE_LIMIT: usize = 70;

/// Everything that was understood, document by document.
pub fn corpus(corpus: &Corpus) -> String {
    let mut out = format!("{}\n{}", corpus.about.title, counted(corpus.documents.len(), "document", "documents"));
    if !corpus.themes.is_empty() {
        out.push_str(&format!(", {}", counted(corpus.themes.len(), "theme", "themes")));
    }
    out.push('\n');
    for (index, document) in corpus.documents.iter().enumerate() {
        out.push_str(&format!("\n{}. {}\n", index + 1, document.title.text));
        of_document(&mut out, corpus, document);
    }
    if !corpus.duplicates.is_empty() {
        out.push_str("\nThe same text more than once:\n");
        for group in &corpus.duplicates {
            let ids: Vec<&str> = group
                .iter()
                .filter_map(|index| corpus.documents.get(*index))
                .map(|document| document.id.as_str())
                .collect();
            out.push_str(&format!("  {}\n", ids.join(", ")));
        }
    }
    out
}

fn of_document(out: &mut String, corpus: &Corpus, document: &Document) {
    let mut row = |name: &str, value: String| out.push_str(&format!("   {name:<10} {value}\n"));
    row("id", document.id.clone());
    row("file", document.file.clone());
    row("title", known(document.title.basis, document.title.evidence.as_ref(), "").trim_start().to_owned());
    match &document.published {
        Some(date) => row("published", dated(date)),
        None => row("published", "undated: no date in the text, its metadata or its file name".to_owned()),
    }
    for (name, date) in [("event", &document.event), ("page saved", &document.captured)] {
        if let Some(date) = date {
            row(name, dated(date));
        }
    }
    for (name, fact) in [("kind", &document.kind), ("author", &document.creator), ("publisher", &document.publisher)] {
        if let Some(fact) = fact {
            row(name, known(fact.basis, fact.evidence.as_ref(), &fact.text));
        }
    }
    row("language", known(document.language.basis, document.language.evidence.as_ref(), &document.language.text));
    for text in &document.texts {
        let count = |class: LineClass| text.lines.iter().filter(|line| **line == class).count();
        row(
            text.role.name(),
            format!(
                "{}, {} of them page furniture; {}, {}, {}",
                counted(text.lines.len(), "line", "lines"),
                count(LineClass::Furniture),
                counted(text.dates.len(), "date", "dates"),
                counted(text.quotations.len(), "quotation", "quotations"),
                counted(text.passages.len(), "theme passage", "theme passages"),
            ),
        );
    }
    let passages = |theme: usize| {
        document.texts.iter().flat_map(|text| &text.passages).filter(|passage| passage.theme == theme).count()
    };
    let themes: Vec<String> = corpus
        .themes
        .iter()
        .enumerate()
        .filter(|(index, _)| passages(*index) > 0)
        .map(|(index, theme)| format!("{} {}", theme.id, passages(index)))
        .collect();
    if !themes.is_empty() {
        row("themes", themes.join(", "));
    }
    if let (Some(original), 1) = (&document.original, document.texts.len()) {
        row("original", format!("{original} (not given: name its folder with --originals DIR)"));
    }
    for problem in &document.problems {
        row("problem", problem.message.clone());
    }
}

fn dated(date: &DateFact) -> String {
    let words = date.edtf.in_words(Words::Long);
    let shown = if words == date.edtf.as_str() { words } else { format!("{} ({words})", date.edtf.as_str()) };
    known(date.basis, date.evidence.as_ref(), &shown)
}

fn known(basis: Basis, evidence: Option<&Evidence>, value: &str) -> String {
    let mut told = format!("{value}  [{}]", basis.name());
    if let Some(evidence) = evidence {
        if !evidence.note.is_empty() {
            told.push_str(&format!(" {}", evidence.note));
        }
        let words = evidence.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && words != value {
            let cut: String = words.chars().take(EVIDENCE_LIMIT).collect();
            told.push_str(&format!(" “{cut}{}”", if cut.len() < words.len() { "…" } else { "" }));
        }
    }
    told
}
