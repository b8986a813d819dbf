//! An opened bundle.

use std::sync::Arc;

use archivolt_corpus::{About, Corpus, Name, Span, Theme};

use crate::{DocId, DocumentRecord, EvidenceLine, Line, Outcome, Question, Snippet, Suggestion, TextRecord};

/// Why a bundle cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not a bundle, or not all of it; says what and where.
    Damaged(String),
    /// Made by a later version.
    Newer {
        /// The version found.
        found: u16,
        /// The latest this code reads.
        known: u16,
    },
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{self:?}")
    }
}

/// One collection. Cheap to share (`Arc`), immutable.
pub struct Collection;

impl Collection {
    /// Checks the bytes once, wholly; afterwards nothing fails.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> { let _ = bytes; todo!() }
    /// Title, description and so on.
    pub fn about(&self) -> &About { todo!() }
    /// The codebook.
    pub fn themes(&self) -> &[Theme] { todo!() }
    /// Names looked for.
    pub fn names(&self) -> &[Name] { todo!() }
    /// Documents by number.
    pub fn documents(&self) -> &[DocumentRecord] { todo!() }
    /// The document with this id.
    pub fn find(&self, id: &str) -> Option<DocId> { let _ = id; todo!() }
    /// Problems of the collection as a whole: lines as the command line prints them.
    pub fn problems(&self) -> &[String] { todo!() }
    /// A document's texts, inflated on first use and kept for a while.
    pub fn texts(&self, document: DocId) -> Arc<Vec<TextRecord>> { let _ = document; todo!() }
    /// Everything at once: results, partial results and every count.
    pub fn explore(&self, question: &Question) -> Outcome { let _ = question; todo!() }
    /// What the query was understood as, for people: `security, without "cyber crime"`.
    pub fn understood(&self, query: &str) -> String { let _ = query; todo!() }
    /// Up to `limit` snippets of a document for a query, best first; without a
    /// query the beginning of its body.
    pub fn snippets(&self, document: DocId, query: &str, limit: usize) -> Vec<Snippet> { let _ = (document, query, limit); todo!() }
    /// Every hit of a query in one text of a document, as byte spans of the text, in order (body only).
    pub fn hits(&self, document: DocId, text_index: usize, query: &str) -> Vec<Span> { let _ = (document, text_index, query); todo!() }
    /// Ways to complete the last word of what is typed, most frequent first.
    pub fn suggest(&self, query: &str, limit: usize) -> Vec<Suggestion> { let _ = (query, limit); todo!() }
    /// Words of the collection within one or two edits of a word that it does not have; nearest, then most frequent, first.
    pub fn did_you_mean(&self, query: &str) -> Vec<Suggestion> { let _ = query; todo!() }
    /// Every hit of a query in the given documents, in their order.
    pub fn concordance(&self, documents: &[DocId], query: &str) -> Vec<Line> { let _ = (documents, query); todo!() }
    /// Passages of a theme in the given documents, in their order.
    pub fn evidence(&self, documents: &[DocId], theme: usize) -> Vec<EvidenceLine> { let _ = (documents, theme); todo!() }
    /// `search --json` (contract, section 2), as a string; the page's `archivolt.search` is its parse.
    pub fn search_json(&self, question: &Question, offset: usize, limit: usize) -> String { let _ = (question, offset, limit); todo!() }
    /// `archivolt.facets`, as a JSON string.
    pub fn facets_json(&self, question: &Question) -> String { let _ = question; todo!() }
    /// `archivolt.documents`, as a JSON string.
    pub fn documents_json(&self) -> String { todo!() }
}

/// Makes a bundle. The same corpus gives the same bytes.
pub fn build(corpus: &Corpus) -> Vec<u8> { let _ = corpus; todo!() }
