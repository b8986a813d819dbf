//! The words of a text as rules, names and reuse compare them: folded, with
//! their sentence, and with the way back to the bytes they stand on.
//!
//! Folding drops case, accents, apostrophes and the possessive `'s`; `U.S.` is
//! one word. Han, kana, Thai, Lao, Khmer and Burmese have no spaces, so there
//! each letter is a word of its own and a longer word is a sequence of them.

mod scan;

use crate::document::{Block, Edge, LineClass, Span, Text};

/// One word. Offsets are kept in four bytes: a text has at most `u32::MAX`
/// bytes, and a long one has millions of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    start: u32,
    core_end: u32,
    end: u32,
    folded: (u32, u32),
    /// Sentences are counted through the whole text; a block begins a new one.
    pub sentence: u32,
    /// Only a hyphen stands between it and the word before.
    pub hyphened: bool,
    /// Written with full stops, such as `U.N.`.
    pub dotted: bool,
}

impl Word {
    /// First byte in the shown text.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// One past its last byte, the possessive left out.
    pub fn core_end(&self) -> usize {
        self.core_end as usize
    }

    /// One past its last byte.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    fn folded(&self) -> std::ops::Range<usize> {
        self.folded.0 as usize..self.folded.1 as usize
    }
}

/// A stretch of shown text and where it stands in the decoded text.
#[derive(Clone, Copy, Debug)]
struct Piece {
    shown: usize,
    length: usize,
    source: Span,
    literal: bool,
}

/// A block's stretch of the shown text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch {
    /// Index into [`Text::blocks`].
    pub block: usize,
    /// First byte in the shown text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Its first word.
    pub first_word: usize,
    /// One past its last word.
    pub last_word: usize,
}

/// The words of a text, in reading order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// The blocks as shown, one after another, parted by line ends.
    pub shown: String,
    /// The blocks taken.
    pub stretches: Vec<Stretch>,
    folded: String,
    words: Vec<Word>,
    pieces: Vec<Piece>,
}

impl Words {
    /// The words of the body.
    pub fn of_body(text: &Text) -> Self {
        Self::of_blocks(text, |block| block.class == LineClass::Body)
    }

    /// The words of the blocks that `takes` takes.
    pub fn of_blocks(text: &Text, takes: impl Fn(&Block) -> bool) -> Self {
        let mut words = Self::default();
        for (number, block) in text.blocks.iter().enumerate() {
            if !takes(block) {
                continue;
            }
            let (start, first_word) = (words.shown.len(), words.words.len());
            for run in &block.runs {
                let shown = run.literal.as_deref().unwrap_or_else(|| run.span.of(&text.text));
                words.pieces.push(Piece {
                    shown: words.shown.len(),
                    length: shown.len(),
                    source: run.span,
                    literal: run.literal.is_some(),
                });
                words.shown.push_str(shown);
            }
            let end = words.shown.len();
            words.scan(start);
            words.stretches.push(Stretch { block: number, start, end, first_word, last_word: words.words.len() });
            words.shown.push('\n');
        }
        words
    }

    /// The words of a string: a rule, a name, a heading.
    pub fn of_str(shown: &str) -> Self {
        let mut words = Self { shown: shown.to_owned(), ..Self::default() };
        words.pieces.push(Piece { shown: 0, length: shown.len(), source: Span::new(0, shown.len()), literal: false });
        words.scan(0);
        words
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// One of them.
    pub fn get(&self, number: usize) -> Option<&Word> {
        self.words.get(number)
    }

    /// All of them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Word> {
        self.words.iter()
    }

    /// A word folded; empty past the end.
    pub fn folded(&self, number: usize) -> &str {
        self.words.get(number).and_then(|word| self.folded.get(word.folded())).unwrap_or("")
    }

    /// A word as written, the possessive left out.
    pub fn core(&self, number: usize) -> &str {
        self.words.get(number).and_then(|word| self.shown.get(word.start()..word.core_end())).unwrap_or("")
    }

    /// Its sentence.
    pub fn sentence(&self, number: usize) -> Option<u32> {
        self.words.get(number).map(|word| word.sentence)
    }

    /// The first word that begins at or after a byte of the shown text.
    pub fn at_or_after(&self, byte: usize) -> usize {
        self.words.partition_point(|word| word.start() < byte)
    }

    /// Where words `from..to` stand in the decoded text; empty for no word.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) => self.source(first.start(), last.end()),
            _ => Span::default(),
        }
    }

    /// Where a range of the shown text stands in the decoded text: what
    /// [`Block::source_offset`] says, found by halving instead of by walking.
    pub fn source(&self, start: usize, end: usize) -> Span {
        let at = |byte: usize, edge: Edge| {
            let after = match edge {
                Edge::Start => self.pieces.partition_point(|piece| piece.shown <= byte),
                Edge::End => self.pieces.partition_point(|piece| piece.shown < byte),
            };
            let Some(piece) = self.pieces.get(after.saturating_sub(1)) else { return 0 };
            let into = byte.saturating_sub(piece.shown).min(piece.length);
            match (piece.literal, edge) {
                (false, _) => piece.source.start as usize + into,
                (true, Edge::Start) if into < piece.length => piece.source.start as usize,
                (true, Edge::End) if into == 0 => piece.source.start as usize,
                (true, _) => piece.source.end as usize,
            }
        };
        Span::new(at(start, Edge::Start), at(end, Edge::End))
    }
}

#[cfg(test)]
mod tests;
