//! Facts that a text states about itself: its bylines, source lines, claims of
//! rights, labels of kind, and the headers of mail and of transcribed books.

use crate::furniture::Findings;
use crate::furniture::labels::kind_words;
use crate::furniture::shape::byline;
use crate::parse::Parsed;
use crate::{Basis, Block, Evidence, Fact, LineClass, Span};

/// What a text says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stated {
    /// Its title.
    pub title: Option<Fact>,
    /// Who wrote it.
    pub creator: Option<Fact>,
    /// Who published it.
    pub publisher: Option<Fact>,
    /// What kind of document it is.
    pub kind: Option<Fact>,
}

/// Reads what a text says. `text_index` is its place in the document.
pub(crate) fn read(parsed: &Parsed, findings: &Findings, headers: &Headers, text_index: usize) -> Stated {
    let reader = StatedReader { parsed, text_index };
    let header = |span: &Option<Span>, note: &str| span.map(|span| reader.fact(span, note));
    Stated {
        title: header(&headers.title, "From the header of the text.").or_else(|| reader.title(findings)),
        creator: header(&headers.creator, "From the header of the text.")
            .or_else(|| findings.bylines.iter().find_map(|at| reader.byline(*at))),
        publisher: findings
            .sources
            .iter()
            .find_map(|at| reader.source(*at))
            .or_else(|| findings.copyrights.iter().find_map(|at| reader.holder(*at))),
        kind: findings.kinds.first().and_then(|at| reader.kind(*at)),
    }
}

struct StatedReader<'p> {
    parsed: &'p Parsed,
    text_index: usize,
}

impl StatedReader<'_> {
    fn fact(&self, span: Span, note: &str) -> Fact {
        let text = span.of(&self.parsed.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let evidence =
            Evidence { text_index: self.text_index, span: Some(span), text: text.clone(), note: note.to_owned() };
        Fact { text, basis: Basis::Stated, evidence: Some(evidence) }
    }

    fn title(&self, findings: &Findings) -> Option<Fact> {
        let block = self.parsed.blocks.get(findings.title?)?;
        let mut fact = self.fact(block.span(), "From the headline.");
        // Marks of emphasis in the source are no part of the title.
        fact.text = block.shown(&self.parsed.text).split_whitespace().collect::<Vec<_>>().join(" ");
        (!fact.text.is_empty()).then_some(fact)
    }

    /// A block of one line, and where it begins.
    fn line(&self, at: usize) -> Option<(&str, usize)> {
        let span = self.parsed.blocks.get(at)?.span();
        Some((span.of(&self.parsed.text), span.start as usize))
    }

    fn byline(&self, at: usize) -> Option<Fact> {
        let (line, start) = self.line(at)?;
        let (from, name) = byline(line)?;
        let own_name = self.fact(Span::new(start + from, start + from + name.len()), "From the byline.");
        Some(own_name)
    }

    /// "Source: The Quay" in a source line.
    fn source(&self, at: usize) -> Option<Fact> {
        let (line, start) = self.line(at)?;
        let lower = line.to_lowercase();
        // Lower case may change lengths outside ASCII; then offsets would lie.
        let lower = if lower.len() == line.len() { lower } else { line.to_ascii_lowercase() };
        #[rustfmt::skip]
    const KEYS: &[&str] = &[
    "source:", "source :", "published by", "issued by", "quelle:", "fuente:", "fonte:", "bron:", "источник:", "来源：",
    "来源:", "出典：",
];
        let (at, key) = KEYS.iter().find_map(|key| lower.find(key).map(|at| (at, key)))?;
        let from = at + key.len();
        let rest = line.get(from..)?;
        let end = rest.find(['|', '\u{2022}', '\n']).unwrap_or(rest.len());
        let value = rest.get(..end)?;
        let lead = value.len() - value.trim_start_matches([' ', ':', '\u{a0}']).len();
        let value = without_language(value.trim_matches([' ', ':', '.', '\u{a0}']));
        let is_name = value.chars().any(char::is_alphabetic) && value.len() <= 120 && !value.contains("://");
        is_name.then(|| {
            self.fact(Span::new(start + from + lead, start + from + lead + value.len()), "From the source line.")
        })
    }

    /// "Copyright © 1999 The Quay. All rights reserved."
    fn holder(&self, at: usize) -> Option<Fact> {
        let (line, start) = self.line(at)?;
        let name = holder(line)?;
        let from = start + line.find(name)?;
        Some(self.fact(Span::new(from, from + name.len()), "From the copyright line."))
    }

    fn kind(&self, at: usize) -> Option<Fact> {
        let (line, start) = self.line(at)?;
        let mut fact = self.fact(Span::new(start, start + line.len()), "From a label on the page.");
        fact.text = kind_words(line);
        Some(fact)
    }
}

/// "The Quay (EN)" is the name of a page in one language; the body is "The Quay".
fn without_language(name: &str) -> &str {
    let cut = name.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    match cut {
        Some((name, tag)) if tag.len() == 2 && tag.chars().all(|c| c.is_ascii_uppercase()) => name.trim_end(),
        _ => name,
    }
}

/// Who claims the rights in a line.
fn holder(line: &str) -> Option<&str> {
    let from = line.find('©').map(|at| at + '©'.len_utf8()).or_else(|| {
        let lower = line.to_ascii_lowercase();
        lower.find("copyright").map(|at| at + "copyright".len())
    })?;
    let rest = line.get(from..)?;
    // Years, and words such as "by", stand before the name.
    let edge = |c: char| c.is_whitespace() || c.is_ascii_digit() || ",-–—.:©|()".contains(c);
    let mut rest = rest.trim_start_matches(edge);
    for word in ["c)", "C)", "by ", "Copyright ", "copyright "] {
        rest = rest.strip_prefix(word).unwrap_or(rest).trim_start_matches(edge);
    }
    let lower = rest.to_ascii_lowercase();
    let stops = ["all rights", "all right reserved", "alle rechte", "tous droits", "todos los", "tutti i", "все права"];
    let end = stops.iter().filter_map(|stop| lower.find(stop)).min().unwrap_or(rest.len());
    let name = rest.get(..end)?;
    let sentence = name.find(". ").unwrap_or(name.len());
    let name = name.get(..sentence)?.trim_matches(|c: char| edge(c));
    // "Copyright and related rights are waived" names nobody: names have a capital, where letters have cases.
    let named = name.strip_prefix("the ").unwrap_or(name).starts_with(|c: char| !c.is_lowercase());
    (named && name.chars().filter(|c| c.is_alphabetic()).count() >= 2 && name.len() <= 100).then_some(name)
}

/// Headers that some texts begin with: of mail ("Subject: …"), and of
/// transcribed books ("Title: …", "Author: …").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Headers {
    /// Where the title stands.
    pub title: Option<Span>,
    /// Where the author stands.
    pub creator: Option<Span>,
}

#[rustfmt::skip]
const HEADER_NAMES: &[&str] = &[
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "message-id", "title", "author", "translator",
    "editor", "illustrator", "language", "release date", "publisher", "in-reply-to",
    "credits", "produced by", "character set encoding", "von", "an", "betreff", "gesendet", "de", "para", "asunto",
    "objet", "à", "envoyé",
];

/// Finds the headers of a text, and sets aside what is outside the transcription.
pub(crate) fn headers(parsed: &mut Parsed) -> Headers {
    let mut headers = Headers::default();
    let Parsed { text, blocks, .. } = parsed;
    let fields: Vec<(usize, String, Span)> = blocks
        .iter()
        .take(40)
        .enumerate()
        .filter_map(|(at, block)| {
            let span = block.span();
            let line = span.of(text);
            let (name, value) = line.split_once(':')?;
            let lower = name.trim().to_lowercase();
            HEADER_NAMES.contains(&lower.as_str()).then_some(())?;
            let lead = value.len() - value.trim_start().len();
            let from = span.start as usize + name.len() + 1 + lead;
            Some((at, lower, Span::new(from, from + value.trim().len())))
        })
        .collect();
    let has = |wanted: &[&str]| fields.iter().any(|(_, name, _)| wanted.contains(&name.as_str()));
    let mail = has(&["subject", "betreff", "asunto", "objet"]) && has(&["from", "von", "de", "to", "date", "sent"]);
    let book = has(&["title"]) && has(&["author", "release date", "language", "credits"]);
    if mail || book {
        for (at, name, value) in &fields {
            if let Some(block) = blocks.get_mut(*at) {
                block.class = LineClass::Meta;
            }
            match name.as_str() {
                _ if value.is_empty() => {}
                "subject" | "betreff" | "asunto" | "objet" | "title" => headers.title = headers.title.or(Some(*value)),
                "from" | "von" | "author" => headers.creator = headers.creator.or(Some(person(text, *value))),
                _ => {}
            }
        }
    }
    set_frame(text, blocks);
    headers
}

/// The name in "Anna Berg <anna@example.org>".
fn person(text: &str, value: Span) -> Span {
    let words = value.of(text);
    let name = words.split('<').next().unwrap_or(words).trim().trim_matches('"');
    match words.find(name).filter(|_| !name.is_empty()) {
        Some(at) => Span::new(value.start as usize + at, value.start as usize + at + name.len()),
        None => value,
    }
}

/// A transcription marks where its text starts and ends with lines of
/// asterisks and words; what is outside is the transcriber's.
fn set_frame(text: &str, blocks: &mut [Block]) {
    let marks = |wanted: &str| {
        blocks.iter().position(|block| {
            let line = block.span().of(text);
            line.len() < 200 && line.starts_with("***") && line.to_uppercase().contains(wanted)
        })
    };
    let (start, end) = (marks("START OF TH"), marks("END OF TH"));
    if let (Some(start), Some(end)) = (start, end)
        && start < end
    {
        for (at, block) in blocks.iter_mut().enumerate() {
            if (at <= start || at >= end) && block.class == LineClass::Body {
                block.class = LineClass::Furniture;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use LineClass::{Body, Furniture, Meta};

    use super::*;
    use crate::parse::plain;

    #[test]
    fn the_holder_of_rights_is_named_after_the_year() {
        for (line, name) in [
            ("Copyright © 1999 The Quay. All Rights Reserved.", Some("The Quay")),
            ("© 2001-2004 Quay Press Ltd.", Some("Quay Press Ltd")),
            ("Copyright (c) 2003 by Anna Berg", Some("Anna Berg")),
            ("© Harbour Office 2011", Some("Harbour Office")),
            ("© 2004. All rights reserved.", None),
            ("All rights reserved.", None),
            ("Copyright and related rights waived via CC0", None),
            ("© the Quay Company 1911", Some("the Quay Company")),
        ] {
            assert_eq!(holder(line), name, "{line}");
        }
    }

    #[test]
    fn mail_and_transcriptions_have_headers() {
        let mut parsed = plain::read(
            "From: Anna Berg <a@example.org>\nTo: Karl\nSubject: The quay\n\nDear Karl, it is open.".to_owned(),
        );
        let found = headers(&mut parsed);
        assert_eq!(found.title.map(|span| span.of(&parsed.text).to_owned()).as_deref(), Some("The quay"));
        assert_eq!(found.creator.map(|span| span.of(&parsed.text).to_owned()).as_deref(), Some("Anna Berg"));
        let classes: Vec<LineClass> = parsed.blocks.iter().map(|block| block.class).collect();
        assert_eq!(classes, [Meta, Meta, Meta, Body]);
        let mut book = plain::read(
            "Title: Boats\n\nAuthor: Anna Berg\n\n*** START OF THE BOOK ***\n\nA boat lay there.\n\n*** END OF THE BOOK ***\n\nSmall print.".to_owned(),
        );
        headers(&mut book);
        let classes: Vec<LineClass> = book.blocks.iter().map(|block| block.class).collect();
        assert_eq!(classes, [Meta, Meta, Furniture, Body, Furniture, Furniture]);
    }
}
