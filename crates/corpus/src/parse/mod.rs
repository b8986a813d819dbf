//! Decoded files to blocks: one reader per form, none of which can fail.

mod builder;
mod docx;
mod epub;
pub(crate) mod formats;
pub(crate) mod front_matter;
pub(crate) mod html;
pub(crate) mod json_items;
pub(crate) mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
pub(crate) mod plain;
pub(crate) mod rows;
pub(crate) mod toml_tree;
pub(crate) mod xml;
mod yaml;

use crate::metadata::Metadata;
use crate::{Block, BlockKind, Edtf, LineClass, Offsets, Run, Span, Style};

/// What a reader of one form made of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// The decoded file, or the text taken out of it.
    pub text: String,
    /// What offsets count in.
    pub offsets: Offsets,
    /// Blocks in reading order. Class `Body` where the structure says nothing.
    pub blocks: Vec<Block>,
    /// Where the front matter stands, when there is some.
    pub front_matter: Option<Span>,
    /// What the file says of itself: front matter, `<meta>`.
    pub metadata: Metadata,
    /// How much the structure may be trusted.
    pub markup: Markup,
    /// What could not be read as meant: line, code, message.
    pub problems: Vec<(Option<u32>, &'static str, String)>,
    /// What a page calls itself besides its headline.
    pub titles: Vec<String>,
    /// Days that the file holds where nobody reads them, most telling first.
    pub traces: Vec<Trace>,
}

/// A day that a file holds where nobody reads it, as in the data of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trace {
    /// The day.
    pub day: Edtf,
    /// As written.
    pub words: String,
    /// Where it is from.
    pub note: &'static str,
}

/// How much of the structure a file states itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// Nothing: every line has to be judged.
    None,
    /// Headings and lists are stated; the page around an article may still be there.
    Page,
    /// Written as a document: only what is plainly no part of it is set aside.
    Document,
}

impl Parsed {
    /// A text without anything in it yet.
    pub(crate) fn new(text: String, offsets: Offsets, markup: Markup) -> Self {
        Self {
            text,
            offsets,
            blocks: Vec::new(),
            front_matter: None,
            metadata: Metadata::default(),
            markup,
            problems: Vec::new(),
            titles: Vec::new(),
            traces: Vec::new(),
        }
    }
}

/// A run that shows the text itself.
pub(crate) fn plain_run(span: Span) -> Run {
    Run { span, literal: None, style: Style::default(), link: None }
}

/// A run that shows other words than the text has there.
pub(crate) fn literal_run(span: Span, literal: &str) -> Run {
    Run { span, literal: Some(literal.into()), style: Style::default(), link: None }
}

/// A body block of one kind.
pub(crate) fn block(kind: BlockKind, runs: Vec<Run>) -> Block {
    Block { kind, class: LineClass::Body, runs }
}
