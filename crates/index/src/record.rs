//! What a bundle holds of a document, opened.

use archivolt_corpus::{Basis, Block, DateMention, Edtf, NameMention, Offsets, Passage, Quotation, Span, TextRole};

/// The words that gave a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceRecord {
    /// Index of the text in the document.
    pub text_index: usize,
    /// Where in that text; `None` where it is not in a text.
    pub span: Option<Span>,
    /// The words.
    pub text: String,
    /// How they gave the fact.
    pub note: String,
}

/// A fact in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRecord {
    /// The fact.
    pub text: String,
    /// How it is known.
    pub basis: Basis,
    /// Where.
    pub evidence: Option<EvidenceRecord>,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateRecord {
    /// The date.
    pub edtf: Edtf,
    /// How it is known.
    pub basis: Basis,
    /// Where.
    pub evidence: Option<EvidenceRecord>,
}

/// A date that a document speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionRecord {
    /// Index of the text in the document.
    pub text_index: usize,
    /// The words' place.
    pub span: Span,
    /// The words.
    pub words: String,
    /// What they mean.
    pub edtf: Edtf,
    /// Whether worked out from the document's own date.
    pub relative: bool,
}

/// All that is known of a document but its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRecord {
    /// Its name in addresses.
    pub id: String,
    /// Path in the folder.
    pub file: String,
    /// BCP 47.
    pub language: FactRecord,
    /// Never empty.
    pub title: FactRecord,
    /// Who published it.
    pub publisher: Option<FactRecord>,
    /// Who wrote it.
    pub creator: Option<FactRecord>,
    /// What kind it is.
    pub kind: Option<FactRecord>,
    /// When it was published.
    pub published: Option<DateRecord>,
    /// When what it is about took place.
    pub event: Option<DateRecord>,
    /// When the page was saved.
    pub captured: Option<DateRecord>,
    /// Everything else, in order.
    pub fields: Vec<(String, String)>,
    /// The file that `original:` names.
    pub original: Option<String>,
    /// Whether the original's full text is in the bundle.
    pub has_original: bool,
    /// How many words its texts have, furniture left out.
    pub words: u32,
    /// By theme index: how many passages, body only.
    pub theme_counts: Vec<u32>,
    /// Indexes of names it mentions, with how often.
    pub name_counts: Vec<(u32, u32)>,
    /// What was wrong with it.
    pub problems: Vec<ProblemRecord>,
}

/// What the timeline says of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineRecord {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The words that gave its date; may be empty.
    pub words: String,
    /// How they gave it; may be empty.
    pub note: String,
    /// The moment that it as a whole is about; without its evidence.
    pub event: Option<DateRecord>,
    /// Dates it speaks of.
    pub mentions: Vec<MentionRecord>,
}

/// A problem of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemRecord {
    /// Kebab-case name of its kind.
    pub code: String,
    /// What happened and what to do.
    pub message: String,
    /// 1-based line.
    pub line: Option<u32>,
}

/// One text of a document, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRecord {
    /// Its own or the original.
    pub role: TextRole,
    /// The file it is from.
    pub file: String,
    /// What contract offsets count in.
    pub offsets: Offsets,
    /// The text, furniture and all.
    pub text: String,
    /// Blocks in reading order, furniture and all.
    pub blocks: Vec<Block>,
    /// Theme passages, by place.
    pub passages: Vec<Passage>,
    /// Dates, by place.
    pub dates: Vec<DateMention>,
    /// Quotations, by place.
    pub quotations: Vec<Quotation>,
    /// Names, by place.
    pub names: Vec<NameMention>,
}
