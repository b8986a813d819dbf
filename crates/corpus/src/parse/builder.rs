//! Extracted text and its blocks, written together.

use super::{Markup, Parsed, block};
use crate::{BlockKind, LineClass, Offsets, Run, Span, Style};

/// Writes blocks one after the other, each a paragraph of the text.
pub(crate) struct Builder {
    parsed: Parsed,
    runs: Vec<Run>,
    /// White space that was read and is not yet written.
    space: bool,
}

impl Builder {
    /// An empty text.
    pub(crate) fn new(markup: Markup) -> Self {
        Self { parsed: Parsed::new(String::new(), Offsets::Extracted, markup), runs: Vec::new(), space: false }
    }

    /// Whether the open block has a word yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Whether the open block ends with a sign.
    pub(crate) fn ends_with(&self, sign: char) -> bool {
        !self.runs.is_empty() && self.parsed.text.ends_with(sign)
    }

    /// Adds words to the open block; white space folds.
    pub(crate) fn words(&mut self, words: &str, style: Style, link: Option<&str>) {
        let folds = |c: char| c.is_whitespace() && c != '\u{a0}';
        self.space |= words.starts_with(folds);
        let mut first = true;
        for word in words.split(folds).filter(|word| !word.is_empty()) {
            if (self.space || !first) && !self.runs.is_empty() {
                self.exactly(" ", style, link);
            }
            self.exactly(word, style, link);
            (self.space, first) = (false, false);
        }
        self.space |= words.ends_with(folds);
    }

    /// Adds words as they stand.
    pub(crate) fn exactly(&mut self, words: &str, style: Style, link: Option<&str>) {
        if words.is_empty() {
            return;
        }
        let text = &mut self.parsed.text;
        if self.runs.is_empty() && !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(words);
        let span = Span::new(start, text.len());
        match self.runs.last_mut() {
            Some(last) if last.style == style && last.link.as_deref() == link && last.span.end == span.start => {
                last.span.end = span.end;
            }
            _ => self.runs.push(Run { span, literal: None, style, link: link.map(Into::into) }),
        }
    }

    /// Ends the open block; one without words is dropped.
    pub(crate) fn close(&mut self, kind: BlockKind, class: LineClass) {
        self.space = false;
        let runs = std::mem::take(&mut self.runs);
        let text = &self.parsed.text;
        if runs.iter().any(|run| !run.span.of(text).trim().is_empty()) {
            let mut whole = block(kind, runs);
            whole.class = class;
            self.parsed.blocks.push(whole);
        }
    }

    /// Adds another text with its blocks.
    pub(crate) fn append(&mut self, other: Parsed) {
        if other.blocks.is_empty() {
            return;
        }
        let text = &mut self.parsed.text;
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let base = u32::try_from(text.len()).unwrap_or(u32::MAX);
        text.push_str(&other.text);
        for mut block in other.blocks {
            for run in &mut block.runs {
                run.span.start = run.span.start.saturating_add(base);
                run.span.end = run.span.end.saturating_add(base);
            }
            self.parsed.blocks.push(block);
        }
    }

    /// The text with its blocks.
    pub(crate) fn finish(mut self) -> Parsed {
        self.close(BlockKind::Paragraph, LineClass::Body);
        self.parsed
    }
}
