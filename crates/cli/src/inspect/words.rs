//! `inspect` for people.

use archivolt_corpus::lines::line_of;
use archivolt_corpus::{Basis, Corpus, DateFact, Document, Evidence, LineClass, Span, Text, Words};

use crate::report::counted;

/// Characters of evidence shown at most.
const EVIDENCE_LIMIT: usize = 70;
/// Characters of a line shown at most, where words of it are underlined.
const LINE_LIMIT: usize = 96;
/// Dates, quotations and names listed at most; `--json` has all.
const LIST_LIMIT: usize = 12;

/// Everything that was understood, document by document.
pub fn corpus(corpus: &Corpus) -> String {
    let mut out = format!("{}\n{}", corpus.about.title, counted(corpus.documents.len(), "document", "documents"));
    if !corpus.themes.is_empty() {
        out.push_str(&format!(", {}", counted(corpus.themes.len(), "theme", "themes")));
    }
    out.push('\n');
    out.push_str(&format!("{}\n", archivolt_plain::published::said(corpus)));
    for (index, document) in corpus.documents.iter().enumerate() {
        out.push_str(&format!("\n{}. {}\n", index + 1, document.title.text));
        of_document(&mut out, corpus, document);
    }
    if !corpus.duplicates.is_empty() {
        out.push_str("\nThe same text, or nearly the same, more than once:\n");
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
    let row = |out: &mut String, name: &str, value: String| out.push_str(&format!("   {name:<10} {value}\n"));
    row(out, "id", document.id.clone());
    row(out, "file", document.file.clone());
    row(out, "title", known(document.title.basis, document.title.evidence.as_ref(), "").trim_start().to_owned());
    underline(out, document, document.title.evidence.as_ref());
    match &document.published {
        Some(date) => {
            row(out, "published", dated(date));
            underline(out, document, date.evidence.as_ref());
        }
        None => row(out, "published", "undated: no date in the text, its metadata or its file name".to_owned()),
    }
    for (name, date) in [("event", &document.event), ("page saved", &document.captured)] {
        if let Some(date) = date {
            row(out, name, dated(date));
            underline(out, document, date.evidence.as_ref());
        }
    }
    for (name, fact) in [("kind", &document.kind), ("author", &document.creator), ("publisher", &document.publisher)] {
        if let Some(fact) = fact {
            row(out, name, known(fact.basis, fact.evidence.as_ref(), &fact.text));
            underline(out, document, fact.evidence.as_ref());
        }
    }
    row(out, "language", known(document.language.basis, document.language.evidence.as_ref(), &document.language.text));
    for text in &document.texts {
        let count = |class: LineClass| text.lines.iter().filter(|line| **line == class).count();
        row(
            out,
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
        let place =
            |span: Span| format!("line {}: “{}”", line_of(&text.text, span.start as usize), cut(span.of(&text.text)));
        let dates = text.dates.iter().map(|date| {
            format!("{}  {}, {}, {}", place(date.span), date.edtf.as_str(), date.basis.name(), date.role.name())
        });
        list(out, "dates", text.dates.len(), dates);
        let quotations = text.quotations.iter().map(|quotation| {
            format!("{}  {}", place(quotation.span), quotation.speaker.as_deref().unwrap_or("speaker not named"))
        });
        list(out, "quoted", text.quotations.len(), quotations);
        let mut names: Vec<(usize, usize)> = Vec::new();
        for mention in &text.names {
            match names.iter_mut().find(|(name, _)| *name == mention.name) {
                Some((_, count)) => *count += 1,
                None => names.push((mention.name, 1)),
            }
        }
        let said = names.iter().filter_map(|(name, count)| Some(format!("{} {count}", corpus.names.get(*name)?.label)));
        if !names.is_empty() {
            row(out, "names", said.collect::<Vec<_>>().join(", "));
        }
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
        row(out, "themes", themes.join(", "));
    }
    if let (Some(original), 1) = (&document.original, document.texts.len()) {
        row(out, "original", format!("{original} (not given: name its folder with --originals DIR)"));
    }
    for problem in &document.problems {
        row(out, "problem", problem.message.clone());
    }
}

/// A list under its name, the first few of it.
fn list(out: &mut String, name: &str, count: usize, entries: impl Iterator<Item = String>) {
    for (place, entry) in entries.take(LIST_LIMIT).enumerate() {
        out.push_str(&format!("   {:<10} {entry}\n", if place == 0 { name } else { "" }));
    }
    if count > LIST_LIMIT {
        out.push_str(&format!("   {:<10} and {} more (--json has all)\n", "", count - LIST_LIMIT));
    }
}

/// The line that evidence stands on, with the evidence underlined.
fn underline(out: &mut String, document: &Document, evidence: Option<&Evidence>) {
    let found = evidence.and_then(|evidence| Some((document.texts.get(evidence.text_index)?, evidence.span?)));
    let Some((text, span)) = found else { return };
    if let Some((line, marks)) = underlined(text, span) {
        out.push_str(&format!("   {:<10} | {line}\n   {:<10} | {marks}\n", "", ""));
    }
}

/// A line of a text and the marks under some of its words.
fn underlined(text: &Text, span: Span) -> Option<(String, String)> {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text.text.get(..start)?;
    let from = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let rest = text.text.get(from..)?;
    let line = rest.get(..rest.find(['\n', '\r']).unwrap_or(rest.len()))?;
    let end = end.min(from + line.len());
    let lead = text.text.get(from..start)?.chars().count();
    let length = text.text.get(start..end)?.chars().count().max(1);
    // A long line is cut on both sides of the words.
    let skip = lead.saturating_sub(LINE_LIMIT / 3);
    let shown: String = line.chars().skip(skip).take(LINE_LIMIT).map(|c| if c == '\t' { ' ' } else { c }).collect();
    let marks =
        format!("{}{}", " ".repeat(lead - skip), "~".repeat(length.min(LINE_LIMIT.saturating_sub(lead - skip))));
    Some((shown, marks))
}

/// Words in one line, the beginning of them.
fn cut(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(EVIDENCE_LIMIT).collect();
    format!("{cut}{}", if cut.len() < words.len() { "…" } else { "" })
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
            told.push_str(&format!(" “{}”", cut(&words)));
        }
    }
    told
}
