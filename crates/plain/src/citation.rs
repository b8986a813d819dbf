//! What is cited of a document: the date as far as it is known, its authors,
//! and the whole in one sentence, worded as the page words it.

use archivolt_corpus::dates::edtf::Words;
use archivolt_corpus::{Basis, Corpus, DateFact, Document, Fact};

/// Year, year and month, or the whole day (`2015-12`) of a date that lies in
/// one year, and the year alone of one that is about right; what BibTeX, RIS and CSL-JSON get from the page is cut the same.
pub fn machine(date: &DateFact) -> Option<String> {
    let (bounds, edtf) = (date.edtf.bounds(), date.edtf.as_str());
    if date.edtf.is_approximate() && !edtf.contains('/') {
        // Its bounds may reach into the next year; the year that it names is cited.
        return edtf.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).map(str::to_owned);
    }
    let ((year, month, day), last) = (bounds.earliest?.civil(), bounds.latest?.civil());
    if year != last.0 || !(1..=9999).contains(&year) {
        return None;
    }
    let mut written = format!("{year:04}");
    if !date.edtf.is_approximate() && month == last.1 {
        written.push_str(&format!("-{month:02}"));
        if day == last.2 {
            written.push_str(&format!("-{day:02}"));
        }
    }
    Some(written)
}

/// "December 2015 [date inferred]"; "undated" where there is none.
pub fn in_words(date: Option<&DateFact>) -> String {
    let Some(date) = date else { return "undated".to_owned() };
    let inferred = if date.basis == Basis::Inferred { " [date inferred]" } else { "" };
    format!("{}{inferred}", date.edtf.in_words(Words::Long))
}

/// A document's authors, each by itself.
pub fn authors(document: &Document) -> Vec<&str> {
    let all = document.creator.as_ref().map_or("", |fact| fact.text.as_str());
    all.split(';').map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The citation in one sentence, without an address.
pub fn plain(corpus: &Corpus, document: &Document) -> String {
    let text = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
    let parts = [
        text(&document.creator),
        format!("“{}”", document.title.text),
        text(&document.kind),
        text(&document.publisher),
        in_words(document.published.as_ref()),
    ];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let title = &corpus.about.title;
    let end = if title.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    format!("{}. In: {title}{end}", known.join(", "))
}
