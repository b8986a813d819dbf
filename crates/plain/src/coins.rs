//! A document in a list as reference managers read it there: an OpenURL
//! ContextObject in a span (COinS; ANSI/NISO Z39.88-2004, KEV format for
//! Dublin Core).

use archivolt_corpus::{Corpus, Fact};

use crate::address::Addresses;
use crate::citation;
use crate::escape::{escape, percent};
use crate::published;

/// The span of a document; nothing is seen or heard of it.
pub fn span(corpus: &Corpus, addresses: &Addresses, index: usize) -> String {
    let Some(document) = corpus.documents.get(index) else { return String::new() };
    let text = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
    let address = published::document(corpus, addresses, index).unwrap_or_default();
    let source = document.fields.iter().find(|(name, _)| name == "source").map(|(_, value)| value.clone());
    let mut pairs = vec![
        ("ctx_ver", "Z39.88-2004".to_owned()),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc".to_owned()),
        ("rfr_id", "info:sid/archivolt".to_owned()),
        ("rft.title", document.title.text.clone()),
    ];
    pairs.extend(citation::authors(document).into_iter().map(|name| ("rft.creator", name.to_owned())));
    pairs.extend([
        ("rft.date", document.published.as_ref().map(|date| date.edtf.as_str().to_owned()).unwrap_or_default()),
        ("rft.publisher", text(&document.publisher)),
        ("rft.type", text(&document.kind)),
        ("rft.language", document.language.text.clone()),
        ("rft.relation", corpus.about.title.clone()),
        ("rft.identifier", address),
        ("rft.source", source.unwrap_or_default()),
    ]);
    let known: Vec<String> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", percent(&value)))
        .collect();
    format!("<span class=\"Z3988\" title=\"{}\"></span>", escape(&known.join("&")))
}
