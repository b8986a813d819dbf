//! DOCX (ECMA-376, WordprocessingML): paragraphs by their styles, lists,
//! tables, notes, links and the descriptions of pictures.
//!
//! What was deleted under tracked changes is not read; what was inserted is.

mod styles;

use super::builder::Builder;
use super::formats::{Refusal, parts};
use super::markdown::safe_link;
use super::xml::{Tag, Token, Tokens};
use super::{Markup, Parsed};
use crate::ordered::BTreeMap;
use crate::{BlockKind, LineClass, Style};
use styles::{Lists, Role, Styles};

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Parsed, Refusal> {
    let wanted = |name: &str| {
        let lower = name.to_lowercase();
        (lower.starts_with("word/") || lower.starts_with("docprops/"))
            && (lower.ends_with(".xml") || lower.ends_with(".rels"))
            && !lower.contains("theme")
    };
    let parts = parts(bytes, &wanted)?;
    let text = |name: &str| parts.get(name).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let Some(document) = text("word/document.xml") else {
        let message =
            "This file has no text where a Word file has it, so it is left out. Save it again as DOCX, or as text.";
        return Err(("docx-damaged", message.to_owned()));
    };
    let styles = Styles::read(&text("word/styles.xml").unwrap_or_default());
    let lists = Lists::read(&text("word/numbering.xml").unwrap_or_default());
    let links = links(&text("word/_rels/document.xml.rels").unwrap_or_default());
    let mut walk = Walk::new(&styles, &lists, &links);
    walk.run(&document);
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(notes) = text(notes) {
            walk.in_notes = true;
            walk.run(&notes);
        }
    }
    let titled = walk.titled;
    let mut parsed = walk.builder.finish();
    if let Some(core) = text("docProps/core.xml") {
        properties(&core, titled, &mut parsed);
    }
    Ok(parsed)
}

/// Addresses by the ids that the text uses.
fn links(rels: &str) -> BTreeMap<String, Box<str>> {
    let one = |token| match token {
        Token::Start(tag)
            if tag.name == "Relationship" && tag.attribute("TargetMode").as_deref() == Some("External") =>
        {
            Some((tag.attribute("Id")?, safe_link(&tag.attribute("Target")?)?))
        }
        _ => None,
    };
    Tokens::new(rels).filter_map(one).collect()
}

/// What the file says of itself. The day on which a file was made is not the
/// day on which its text was published, so it is kept as a field of its own.
fn properties(core: &str, titled: bool, parsed: &mut Parsed) {
    let mut open = "";
    for token in Tokens::new(core) {
        match token {
            Token::Start(tag) => open = tag.name,
            Token::End(_) => open = "",
            Token::Text(words) => {
                let (name, value) = match open {
                    // A title in the text is what a reader sees; the other is often a left-over.
                    "title" if !titled => ("title", words.as_str()),
                    "creator" => ("creator", words.as_str()),
                    "description" => ("description", words.as_str()),
                    "keywords" => ("subject", words.as_str()),
                    "language" => ("language", words.as_str()),
                    "created" => ("file_created", words.get(..10).unwrap_or("")),
                    _ => continue,
                };
                parsed.metadata.add(name, value);
            }
        }
    }
}

/// A paragraph that is being read.
#[derive(Clone, Debug, Default)]
struct Paragraph {
    role: Role,
    list: Option<(String, u8)>,
    outline: Option<u8>,
    images: Vec<String>,
}

struct Walk<'d> {
    styles: &'d Styles,
    lists: &'d Lists,
    links: &'d BTreeMap<String, Box<str>>,
    builder: Builder,
    open: Vec<Paragraph>,
    style: Style,
    link: Option<Box<str>>,
    /// Tables around, and cells so far in the row.
    tables: usize,
    cells: usize,
    in_notes: bool,
    titled: bool,
}

impl<'d> Walk<'d> {
    fn new(styles: &'d Styles, lists: &'d Lists, links: &'d BTreeMap<String, Box<str>>) -> Self {
        Self {
            styles,
            lists,
            links,
            builder: Builder::new(Markup::Document),
            open: Vec::new(),
            style: Style::default(),
            link: None,
            tables: 0,
            cells: 0,
            in_notes: false,
            titled: false,
        }
    }

    fn run(&mut self, xml: &str) {
        let mut skipped: Option<(&str, usize)> = None;
        let mut text = false;
        for token in Tokens::new(xml) {
            // Inside what is not read only its own end counts.
            if let Some((name, depth)) = &mut skipped {
                match token {
                    Token::Start(tag) if tag.name == *name => *depth += 1,
                    Token::End(end) if end == *name && *depth > 1 => *depth -= 1,
                    Token::End(end) if end == *name => skipped = None,
                    _ => {}
                }
                continue;
            }
            match token {
                Token::Start(tag) if is_skipped(&tag) => skipped = Some((tag.name, 1)),
                Token::Start(tag) if tag.name == "t" => text = true,
                Token::End("t") => text = false,
                Token::Text(words) if text => self.builder.words(&words, self.style, self.link.as_deref()),
                Token::Text(_) => {}
                Token::Start(tag) => self.start(&tag),
                Token::End(name) => self.end(name),
            }
        }
        while !self.open.is_empty() {
            self.end("p");
        }
        self.tables = 0;
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let value = || tag.attribute("val").unwrap_or_default();
        let on = || !matches!(tag.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"));
        match tag.name {
            "p" => {
                // A box inside a paragraph holds paragraphs; what was read so far stands before it.
                if self.tables == 0 && !self.open.is_empty() {
                    self.close();
                }
                if self.tables > 0 && !self.builder.is_empty() && !self.builder.ends_with('\t') {
                    self.space();
                }
                if self.open.len() < 32 {
                    self.open.push(Paragraph::default());
                }
            }
            "pStyle" => {
                let (role, list, outline) = self.styles.of(&value());
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.role = role;
                    paragraph.list = paragraph.list.take().or(list);
                    paragraph.outline = paragraph.outline.or(outline);
                }
            }
            "numId" => {
                let id = value();
                if let Some(paragraph) = self.open.last_mut() {
                    let depth = paragraph.list.as_ref().map_or(0, |(_, depth)| *depth);
                    paragraph.list = (id != "0").then_some((id, depth));
                }
            }
            "ilvl" => {
                let depth = value().parse().unwrap_or(0).min(8);
                if let Some(paragraph) = self.open.last_mut() {
                    let id = paragraph.list.take().map(|(id, _)| id).unwrap_or_default();
                    paragraph.list = Some((id, depth));
                }
            }
            "outlineLvl" => {
                let level = value().parse().ok().filter(|level| *level < 9);
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.outline = level;
                }
            }
            "r" => self.style = Style::default(),
            "b" => self.style.strong = on(),
            "i" => self.style.emphasis = on(),
            "tab" | "br" | "cr" if !self.open.is_empty() && tag.attribute("pos").is_none() => self.space(),
            "noBreakHyphen" => self.builder.words("-", self.style, self.link.as_deref()),
            "footnoteReference" | "endnoteReference" => {
                let words = format!("[{}]", tag.attribute("id").unwrap_or_default());
                self.builder.exactly(&words, Style::default(), None);
            }
            "hyperlink" => self.link = tag.attribute("r:id").and_then(|id| self.links.get(&id).cloned()),
            "docPr" => {
                let words = tag.attribute("descr").filter(|words| words.split_whitespace().count() > 1);
                if let (Some(paragraph), Some(words)) = (self.open.last_mut(), words) {
                    paragraph.images.push(words);
                }
            }
            "tbl" => {
                if self.tables == 0 {
                    self.close();
                }
                self.tables += 1;
            }
            "tr" => self.cells = 0,
            "tc" => {
                if self.cells > 0 && self.tables == 1 && !self.builder.is_empty() {
                    self.builder.exactly("\t", Style::default(), None);
                }
                self.cells += 1;
            }
            _ => {}
        }
    }

    fn space(&mut self) {
        self.builder.words(" ", self.style, self.link.as_deref());
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => {
                if self.tables == 0 {
                    self.close();
                }
                let images = self.open.pop().map(|paragraph| paragraph.images).unwrap_or_default();
                for words in images.into_iter().filter(|_| self.tables == 0) {
                    self.builder.words(&words, Style::default(), None);
                    self.builder.close(BlockKind::Image, LineClass::Meta);
                }
            }
            "r" => self.style = Style::default(),
            "hyperlink" => self.link = None,
            "tr" if self.tables == 1 => self.builder.close(BlockKind::Row, LineClass::Body),
            "tbl" => {
                self.builder.close(BlockKind::Row, LineClass::Body);
                self.tables = self.tables.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// Ends the block of the open paragraph.
    fn close(&mut self) {
        if self.builder.is_empty() {
            return;
        }
        let paragraph = self.open.last().cloned().unwrap_or_default();
        let (kind, class) = self.kind_of(&paragraph);
        self.builder.close(kind, class);
    }

    fn kind_of(&mut self, paragraph: &Paragraph) -> (BlockKind, LineClass) {
        if self.in_notes {
            return (BlockKind::Note, LineClass::Body);
        }
        match paragraph.role {
            Role::Title if !self.titled => {
                self.titled = true;
                return (BlockKind::Heading(1), LineClass::Body);
            }
            Role::Heading(level) => return (BlockKind::Heading(level.clamp(1, 6)), LineClass::Body),
            Role::Quotation => return (BlockKind::Quotation, LineClass::Body),
            Role::Code => return (BlockKind::Code, LineClass::Body),
            Role::Caption => return (BlockKind::Paragraph, LineClass::Meta),
            Role::Contents => return (BlockKind::Paragraph, LineClass::Furniture),
            Role::Title | Role::Item | Role::Plain => {}
        }
        if let Some(level) = paragraph.outline {
            return (BlockKind::Heading((level + 1).min(6)), LineClass::Body);
        }
        if let Some((id, depth)) = &paragraph.list {
            return (BlockKind::Item { depth: *depth, ordered: self.lists.counts(id, *depth) }, LineClass::Body);
        }
        match paragraph.role {
            Role::Item => (BlockKind::Item { depth: 0, ordered: false }, LineClass::Body),
            _ => (BlockKind::Paragraph, LineClass::Body),
        }
    }
}

/// Parts that a reader does not see, or sees twice.
fn is_skipped(tag: &Tag<'_>) -> bool {
    let between =
        matches!(tag.attribute("type").as_deref(), Some("separator" | "continuationSeparator" | "continuationNotice"));
    matches!(tag.name, "del" | "moveFrom" | "Fallback" | "instrText" | "delText" | "sectPr" | "rPrChange" | "pPrChange")
        || (between && matches!(tag.name, "footnote" | "endnote"))
}

#[cfg(test)]
mod tests;
