//! What is known of a document, and where each fact comes from.

use crate::Edtf;
use crate::problem::Problem;

/// A file as it was handed in: a name and bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path in the folder, `/` between parts, never absolute, never `..`.
    pub path: String,
    /// The bytes, untouched.
    pub bytes: Vec<u8>,
}

/// A half-open range of byte offsets into a decoded text, on character
/// boundaries. Contract offsets (Unicode scalar values) are made at the edges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte; never below `start`.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, exclusive.
    pub fn new(start: usize, end: usize) -> Self {
        let limit = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: limit(start), end: limit(end.max(start)) }
    }

    /// The range to slice with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it covers; empty when it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing is covered.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// How a fact came to be known (contract, section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A person said so in `documents.csv` or `marks.csv`.
    Curated,
    /// Front matter or `<meta>`.
    Metadata,
    /// The file's name.
    Filename,
    /// The text says it.
    Stated,
    /// Worked out; the evidence's note says from what.
    Inferred,
}

impl Basis {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Curated => "curated",
            Self::Metadata => "metadata",
            Self::Filename => "filename",
            Self::Stated => "stated",
            Self::Inferred => "inferred",
        }
    }
}

/// The words that gave a fact, and how they gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Which of the document's texts the span is in: an index into
    /// [`Document::texts`].
    pub text_index: usize,
    /// Where the words stand; `None` when they are not in a text (a CSV cell).
    pub span: Option<Span>,
    /// The words themselves.
    pub text: String,
    /// How they gave the fact, in one plain sentence, such as
    /// "From the copyright line, which gives a year." Empty when plain.
    pub note: String,
}

/// One fact in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The fact.
    pub text: String,
    /// How it came to be known.
    pub basis: Basis,
    /// Where, when there is a place to show.
    pub evidence: Option<Evidence>,
}

/// One date as known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFact {
    /// The date with its precision.
    pub edtf: Edtf,
    /// How it came to be known.
    pub basis: Basis,
    /// Where, when there is a place to show.
    pub evidence: Option<Evidence>,
}

/// Which of a document's texts one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextRole {
    /// The document in the folder.
    Text,
    /// The source's full text that `original:` names.
    Original,
}

impl TextRole {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Original => "original",
        }
    }
}

/// What a line or a block is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineClass {
    /// The article.
    Body,
    /// Its title.
    Title,
    /// Byline, dateline, caption, source line, a label that matters.
    Meta,
    /// Menus, teasers, comments, copyright: kept out of search and themes.
    Furniture,
    /// Nothing on it.
    Blank,
}

impl LineClass {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Title => "title",
            Self::Meta => "meta",
            Self::Furniture => "furniture",
            Self::Blank => "blank",
        }
    }
}

/// What a block is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// A heading below the title, level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A paragraph of a quotation.
    Quotation,
    /// One item of a list; nesting depth from 0, numbered or not.
    Item {
        /// Nesting depth, 0 for the outermost list.
        depth: u8,
        /// Whether the list counts.
        ordered: bool,
    },
    /// One row of a table; cells are runs parted by a literal tab.
    Row,
    /// Preformatted text; line ends matter.
    Code,
    /// A footnote or endnote.
    Note,
    /// An image: its description.
    Image,
}

/// How a run of text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style {
    /// Emphasis.
    pub emphasis: bool,
    /// Strong emphasis.
    pub strong: bool,
    /// Code.
    pub code: bool,
}

/// A stretch of a block that is set in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands in the decoded text. Runs of a block are in order and
    /// do not overlap.
    pub span: Span,
    /// What is shown, where it is not the text itself (`&amp;` shown as `&`,
    /// a line end shown as a space).
    pub literal: Option<Box<str>>,
    /// How it is set.
    pub style: Style,
    /// Where it leads: an `http`, `https` or `mailto` address, or a path in the folder.
    pub link: Option<Box<str>>,
}

/// A paragraph, heading, list item and so on: what is read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is made of.
    pub kind: BlockKind,
    /// What it is to a reader; never [`LineClass::Blank`].
    pub class: LineClass,
    /// Its text in reading order.
    pub runs: Vec<Run>,
}

impl Block {
    /// The block as shown: runs joined, literals in place.
    pub fn shown(&self, text: &str) -> String {
        let mut shown = String::new();
        for run in &self.runs {
            shown.push_str(run.literal.as_deref().unwrap_or_else(|| run.span.of(text)));
        }
        shown
    }

    /// From the first to the last byte of it in the decoded text.
    pub fn span(&self) -> Span {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => Span { start: first.span.start, end: last.span.end },
            _ => Span::default(),
        }
    }

    /// Where a byte of [`Block::shown`] stands in the decoded text. Inside a
    /// literal it is the start of the run, or its end for `at_end`.
    pub fn source_offset(&self, shown_byte: usize, edge: Edge) -> u32 {
        let mut at = 0;
        for (place, run) in self.runs.iter().enumerate() {
            let length = run.literal.as_ref().map_or(run.span.len(), |literal| literal.len());
            let last = place + 1 == self.runs.len();
            let inside = match edge {
                Edge::Start => shown_byte < at + length || last,
                Edge::End => shown_byte <= at + length || last,
            };
            if inside {
                let into = shown_byte.saturating_sub(at).min(length);
                return match (&run.literal, edge) {
                    (None, _) => run.span.start + u32::try_from(into).unwrap_or(0),
                    (Some(_), Edge::Start) if into == length => run.span.end,
                    (Some(_), Edge::Start) => run.span.start,
                    (Some(_), Edge::End) if into == 0 => run.span.start,
                    (Some(_), Edge::End) => run.span.end,
                };
            }
            at += length;
        }
        0
    }
}

/// Which edge of a range an offset is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The first byte.
    Start,
    /// One past the last byte.
    End,
}

/// What a date expression in a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateRole {
    /// The text speaks of it.
    Mention,
    /// It says when the text was published.
    Publication,
    /// It says when the page was saved or scraped.
    Capture,
}

impl DateRole {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Publication => "publication",
            Self::Capture => "capture",
        }
    }
}

/// How a mentioned date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionBasis {
    /// The words give it whole.
    Stated,
    /// Worked out from the document's own date ("last year").
    Relative,
    /// A person said so.
    Curated,
}

impl MentionBasis {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Relative => "relative",
            Self::Curated => "curated",
        }
    }
}

/// A date that a text speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The words.
    pub span: Span,
    /// What they mean.
    pub edtf: Edtf,
    /// How that is known.
    pub basis: MentionBasis,
    /// What it is for.
    pub role: DateRole,
}

/// Who speaks in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The document itself.
    Document,
    /// Somebody quoted; by name where that is known.
    Quoted(Option<String>),
}

/// A passage that a rule of the codebook, or a person, gave to a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Index into [`Corpus::themes`].
    pub theme: usize,
    /// The words.
    pub span: Span,
    /// Index into [`crate::Theme::include`]; `None` when a person gave it by `marks.csv`.
    pub rule: Option<usize>,
    /// Who speaks.
    pub voice: Voice,
}

/// Words set in quotation marks, or a block quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The words between the marks.
    pub span: Span,
    /// Who says them, where the text tells.
    pub speaker: Option<String>,
    /// The words that tell.
    pub speaker_span: Option<Span>,
}

/// A person, place or body of `[[names]]` found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// Index into [`Corpus::names`].
    pub name: usize,
    /// The words.
    pub span: Span,
}

/// What offsets into a text count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offsets {
    /// The decoded file.
    Source,
    /// Text taken out of a file (HTML, a table row).
    Extracted,
}

/// One text of a document, and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The document's own, or its original.
    pub role: TextRole,
    /// Path of the file it is from.
    pub file: String,
    /// What offsets count in.
    pub offsets: Offsets,
    /// The decoded file without its byte-order mark, line ends untouched; or
    /// the text taken out of it. At most `u32::MAX` bytes.
    pub text: String,
    /// One class per line of `text` (split at `\n`, `\r\n` or lone `\r`).
    pub lines: Vec<LineClass>,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
    /// Dates, by place.
    pub dates: Vec<DateMention>,
    /// Theme passages, by place, then theme.
    pub passages: Vec<Passage>,
    /// Quotations, by place.
    pub quotations: Vec<Quotation>,
    /// Names, by place.
    pub names: Vec<NameMention>,
}

/// A document: its facts, and one or two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Stable name in addresses (contract, section 1).
    pub id: String,
    /// Path in the folder.
    pub file: String,
    /// BCP 47 tag and how it is known.
    pub language: Fact,
    /// Never empty; the file's name where nothing better is known.
    pub title: Fact,
    /// Who published it.
    pub publisher: Option<Fact>,
    /// Who wrote it.
    pub creator: Option<Fact>,
    /// What kind of document it is, such as "News report".
    pub kind: Option<Fact>,
    /// When it was published.
    pub published: Option<DateFact>,
    /// When what it is about took place.
    pub event: Option<DateFact>,
    /// When the page was saved or scraped.
    pub captured: Option<DateFact>,
    /// Everything else that was given, by name: `description`, `subject`, `location`, `source`,
    /// `rights`, `identifier`, then unknown columns, in the order given.
    pub fields: Vec<(String, String)>,
    /// The file that `original:` names, whether or not it was given.
    pub original: Option<String>,
    /// The document's own text first; its original, where there is one, second.
    pub texts: Vec<Text>,
    /// What was wrong with it.
    pub problems: Vec<Problem>,
}

/// About the collection as a whole (`archivolt.toml`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Title; the folder's name, or "Documents", where none is given.
    pub title: String,
    /// Description; empty where none is given. Paragraphs are parted by blank lines.
    pub description: String,
    /// BCP 47 tag of the collection; `en` where none is given.
    pub language: String,
    /// Terms; empty where none are given.
    pub rights: String,
    /// Base address of the published page, ending in `/`; empty where none is given.
    pub url: String,
    /// Whether visitors may add documents.
    pub add: bool,
}

/// Words that stand in two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reuse {
    /// Document, text in it, words: indexes into [`Corpus::documents`] and its texts.
    pub a: (usize, usize, Span),
    /// The other place.
    pub b: (usize, usize, Span),
    /// How many words they share.
    pub words: usize,
}

/// Everything that was understood of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// About the collection.
    pub about: About,
    /// The codebook, in its order.
    pub themes: Vec<crate::Theme>,
    /// Names to look for.
    pub names: Vec<crate::Name>,
    /// Documents by earliest publication day (undated last), then id.
    pub documents: Vec<Document>,
    /// Passages that recur in two documents.
    pub reuse: Vec<Reuse>,
    /// Groups of documents with the same text, or nearly the same: indexes into `documents`.
    pub duplicates: Vec<Vec<usize>>,
    /// What was wrong with the folder as a whole, `archivolt.toml`, `documents.csv` and `marks.csv`.
    pub problems: Vec<Problem>,
    /// Every file handed in, by path: what `extract` gives back. Originals
    /// have paths that begin with `originals/`.
    pub files: Vec<SourceFile>,
}
