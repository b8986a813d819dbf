//! What is known of a document, each fact with how it is known.

use archivolt_corpus::dates::edtf::Words;
use archivolt_corpus::{Basis, DateFact, Document, Evidence, Fact};

use crate::blocks::outside;
use crate::escape::escape;

/// Words of evidence shown at most.
const EVIDENCE_LIMIT: usize = 200;

/// The provenance list of a document.
pub fn write(out: &mut String, document: &Document) {
    out.push_str("<dl class=\"provenance\">\n");
    match &document.published {
        Some(date) => row(out, "Date", &dated(date)),
        None => row(out, "Date", "Undated. No date in the text, its metadata or its file name."),
    }
    if let Some(date) = &document.event {
        row(out, "Event", &dated(date));
    }
    if let Some(date) = &document.captured {
        row(out, "Page saved", &dated(date));
    }
    if let Some(kind) = &document.kind {
        row(out, "Kind", &format!("{}{}", kind_label(&kind.text), how(kind.basis, kind.evidence.as_ref(), &kind.text)));
    }
    for (name, fact) in [("Author", &document.creator), ("Publisher", &document.publisher)] {
        if let Some(fact) = fact {
            row(out, name, &told(fact));
        }
    }
    for (name, value) in &document.fields {
        row(out, &escape(&field_name(name)), &linked(value));
    }
    row(out, "File", &escape(&document.file));
    if let (Some(original), 1) = (&document.original, document.texts.len()) {
        row(out, "Full text", &format!("The full text is not included in this file. It is in {}.", escape(original)));
    }
    out.push_str("</dl>\n");
}

/// A kind of document; kinds with an interest in what they say stand out.
pub fn kind_label(kind: &str) -> String {
    let lower = kind.to_lowercase();
    let interested =
        ["state media", "sponsored", "government", "party", "company", "embassy", "advert", "press release"]
            .iter()
            .any(|word| lower.contains(word));
    let class = if interested { "kind kind--interested" } else { "kind" };
    format!("<span class=\"{class}\">{}</span>", escape(kind))
}

/// A date in short words, in an element that machines can read where HTML has
/// a form for it.
pub fn short_date(date: Option<&DateFact>) -> String {
    date.map_or_else(|| "undated".to_owned(), |date| time(date, Words::Short))
}

fn dated(date: &DateFact) -> String {
    let words = time(date, Words::Long);
    format!("{words}<br>{}", how(date.basis, date.evidence.as_ref(), date.edtf.as_str()))
}

fn time(date: &DateFact, length: Words) -> String {
    let words = escape(&date.edtf.in_words(length));
    match machine_date(date) {
        Some(machine) => format!("<time class=\"provenance__date\" datetime=\"{machine}\">{words}</time>"),
        None => format!("<span class=\"provenance__date\">{words}</span>"),
    }
}

/// The date as a valid date, month or year of HTML (The `time` element,
/// WHATWG HTML 4.5.14); `None` where it is an interval, a set, or has no four-digit year.
pub fn machine_date(date: &DateFact) -> Option<&str> {
    let plain = date.edtf.as_str().trim_end_matches(['?', '~', '%']);
    let shape: String = plain.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let season = shape == "0000-00" && plain.get(5..).is_some_and(|month| month > "12");
    (matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00") && !season && !plain.starts_with("0000"))
        .then_some(plain)
}

fn told(fact: &Fact) -> String {
    format!("{}{}", escape(&fact.text), how(fact.basis, fact.evidence.as_ref(), &fact.text))
}

/// How a fact is known, with the words that gave it where they say more than
/// the fact itself.
fn how(basis: Basis, evidence: Option<&Evidence>, fact: &str) -> String {
    let basis = match basis {
        Basis::Curated => "Curated.",
        Basis::Metadata => "From the metadata.",
        Basis::Filename => "From the file name.",
        Basis::Stated => "Stated.",
        Basis::Inferred => "Inferred.",
    };
    let mut how = format!(" <span class=\"provenance__how\"><span class=\"provenance__basis\">{basis}</span>");
    if let Some(evidence) = evidence {
        if !evidence.note.is_empty() {
            how.push_str(&format!(" {}", escape(&evidence.note)));
        }
        let words = evidence.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && words != fact {
            let cut: String = words.chars().take(EVIDENCE_LIMIT).collect();
            let more = if cut.len() < words.len() { " …" } else { "" };
            how.push_str(&format!(" <q>{}{more}</q>", escape(&cut)));
        }
    }
    how.push_str("</span>");
    how
}

fn row(out: &mut String, name: &str, value: &str) {
    out.push_str(&format!("<dt>{name}</dt><dd>{value}</dd>\n"));
}

fn linked(value: &str) -> String {
    match outside(value.trim()) {
        Some(address) => format!("<a href=\"{0}\" rel=\"noreferrer\">{0}</a>", escape(address)),
        None => escape(value),
    }
}

/// `date_seen` as "Date seen".
fn field_name(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
