//! Words that two documents share: runs of six words or more.

use archivolt_index::fold::folded;
use archivolt_index::order::InOrder;
use std::cmp::Ordering;

use archivolt_corpus::{Block, LineClass, Span};
use archivolt_index::TextRecord;

use super::marks::shown_range;

/// Fewest words of a shared run.
pub const LEAST: usize = 6;

/// Most words of a text that are compared; the rest is left out of the comparison.
const MOST: usize = 200_000;

/// A word of a text: its letters in lower case, and where it stands.
struct Word {
    folded: String,
    span: Span,
    paragraph: usize,
}

/// A run of words that both texts have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Body paragraph of the left text, from 0, and the span in it as shown.
    pub left: (usize, usize, usize),
    /// The same of the right text.
    pub right: (usize, usize, usize),
    /// How many words.
    pub words: usize,
}

/// A paragraph as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number, from 1.
    pub number: u32,
    /// Its words.
    pub shown: String,
}

/// Both texts, and what recurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Paragraphs of the left text.
    pub left: Vec<Paragraph>,
    /// Paragraphs of the right text.
    pub right: Vec<Paragraph>,
    /// Shared runs in the left text's order.
    pub shared: Vec<Shared>,
}

impl Comparison {
    /// Compares two texts.
    pub fn of(left: &TextRecord, right: &TextRecord) -> Self {
        let (left_words, right_words) = (words(left), words(right));
        let mut shared: Vec<Shared> = Vec::new();
        for (a, b, length) in runs(&left_words, &right_words) {
            let ends = |words: &[Word], text: &TextRecord, at: usize| {
                let first = words.get(at)?;
                // A run that crosses a paragraph's end is shown to that end.
                let last =
                    words.get(at..at + length)?.iter().take_while(|word| word.paragraph == first.paragraph).last()?;
                let block = text.blocks.iter().filter(|block| is_body(block)).nth(first.paragraph)?;
                let span = Span { start: first.span.start, end: last.span.end };
                let (start, end) = shown_range(block, span)?;
                Some((first.paragraph, start, end))
            };
            if let (Some(left), Some(right)) = (ends(&left_words, left, a), ends(&right_words, right, b)) {
                shared.push(Shared { left, right, words: length });
            }
        }
        shared.order_by_key(|run| run.left);
        Self { left: paragraphs(left), right: paragraphs(right), shared }
    }
}

fn is_body(block: &Block) -> bool {
    block.class == LineClass::Body
}

fn paragraphs(text: &TextRecord) -> Vec<Paragraph> {
    let body = text.blocks.iter().filter(|block| is_body(block));
    body.zip(1..).map(|(block, number)| Paragraph { number, shown: block.shown(&text.text) }).collect()
}

fn words(text: &TextRecord) -> Vec<Word> {
    let mut out = Vec::new();
    for (paragraph, block) in text.blocks.iter().filter(|block| is_body(block)).enumerate() {
        for run in &block.runs {
            let words = run.span.of(&text.text);
            let mut start = None;
            for (at, letter) in words.char_indices().chain([(words.len(), ' ')]) {
                match (letter.is_alphanumeric(), start) {
                    (true, None) => start = Some(at),
                    (false, Some(from)) => {
                        let base = run.span.start as usize;
                        let folded = folded(words.get(from..at).unwrap_or(""));
                        out.push(Word { folded, span: Span::new(base + from, base + at), paragraph });
                        start = None;
                    }
                    _ => {}
                }
            }
        }
        if out.len() > MOST {
            break;
        }
    }
    out
}

/// Maximal runs in the order of the left text, longest first where they compete.
/// A left word belongs to one run at most.
fn runs(left: &[Word], right: &[Word]) -> Vec<(usize, usize, usize)> {
    let mut grams: Vec<usize> = (0..(right.len() + 1).saturating_sub(LEAST)).collect();
    grams.order_by(|a, b| by_words(right, *a, right, *b));
    let mut out = Vec::new();
    let mut at = 0;
    while at + LEAST <= left.len() {
        let same = |b: usize, length: usize| match (left.get(at + length), right.get(b + length)) {
            (Some(a), Some(b)) => a.folded == b.folded,
            _ => false,
        };
        let first = grams.partition_point(|b| by_words(right, *b, left, at).is_lt());
        let alike = grams.iter().skip(first).take_while(|b| by_words(right, **b, left, at).is_eq());
        let longest = alike.take(64).map(|&b| {
            let mut length = LEAST;
            while same(b, length) {
                length += 1;
            }
            (length, b)
        });
        match longest.max_by_key(|(length, b)| (*length, usize::MAX - b)) {
            Some((length, b)) => {
                out.push((at, b, length));
                at += length;
            }
            None => at += 1,
        }
    }
    out
}

/// Compares the runs of [`LEAST`] words that begin at two places.
fn by_words(a: &[Word], at: usize, b: &[Word], bt: usize) -> Ordering {
    fn run(words: &[Word], at: usize) -> impl Iterator<Item = &str> {
        words.iter().skip(at).take(LEAST).map(|word| word.folded.as_str())
    }
    run(a, at).cmp(run(b, bt))
}
