//! Lines as the rules look at them.

use crate::{LineClass, Span};

/// A line that is not blank, without blanks around it.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) class: LineClass,
    /// The whole text, which the spans of facts are in.
    pub(super) source: &'a str,
}

impl<'a> Line<'a> {
    /// `None` for a blank line, or a span that does not fit the text.
    pub(super) fn new(source: &'a str, span: Span, class: LineClass) -> Option<Self> {
        let whole = span.of(source);
        let text = whole.trim();
        let start = span.range().start + (whole.len() - whole.trim_start().len());
        (!text.is_empty()).then_some(Self { text, start, class, source })
    }

    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end())
    }

    pub(super) fn is_furniture(&self) -> bool {
        self.class == LineClass::Furniture
    }

    /// Parts that bars, dots and dashes separate: where each begins, and its text.
    pub(super) fn segments(&self) -> Vec<(usize, &'a str)> {
        let mut parts = vec![(self.start, self.text)];
        for separator in ["|", "·", "•", "\t", " - ", " – ", " — "] {
            parts = parts
                .into_iter()
                .flat_map(|(start, part)| {
                    let mut at = start;
                    part.split(separator).map(move |piece| {
                        let begins = at;
                        at += piece.len() + separator.len();
                        (begins, piece)
                    })
                })
                .collect();
        }
        parts
    }
}

/// How many words a text has: runs of letters.
pub(super) fn words(text: &str) -> usize {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).count()
}
