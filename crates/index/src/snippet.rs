//! A few words around hits, lines of a concordance, passages of a theme.

use archivolt_corpus::{Block, Edge, LineClass, Span, Voice};

use crate::matching::{self, Found};
use crate::order::InOrder;
use crate::sentence::beginnings;
use crate::{Collection, DocId, EvidenceLine, Line, Passages, STRIP, Snippet, TextRecord};

/// Length that a snippet tries to have, in characters.
const SNIPPET: usize = 170;
/// Bytes that it has at most where whole sentences fill it.
const LONGEST: usize = 220;
/// Characters of context on each side in a concordance.
const CONTEXT: usize = 80;
/// A text is searched for snippets up to this many bytes once one was found.
const ENOUGH: usize = 128 * 1024;

/// Body blocks of a text with their paragraph numbers.
pub fn body(text: &TextRecord) -> impl Iterator<Item = (u32, &Block)> {
    (0_u32..).zip(text.blocks.iter().filter(|block| block.class == LineClass::Body))
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Moves a cut outwards or inwards to a space near it, so that no word is cut.
fn at_word(text: &str, at: usize, forward: bool) -> usize {
    let at = floor(text, at);
    if at == 0 || at == text.len() {
        return at;
    }
    let limit = 24;
    if forward {
        let tail = text.get(at..floor(text, at + limit)).unwrap_or("");
        tail.find(char::is_whitespace).map_or(at, |space| {
            let after = tail.get(space..).unwrap_or("");
            at + space + (after.len() - after.trim_start().len())
        })
    } else {
        let from = floor(text, at.saturating_sub(limit));
        let head = text.get(from..at).unwrap_or("");
        head.rfind(char::is_whitespace).map_or(at, |space| from + space)
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter }).collect()
}

struct Candidate {
    snippet: Snippet,
    /// Different clauses first, then hits.
    worth: (usize, usize),
}

impl Collection {
    /// Up to `limit` snippets of a document for a query, in the order of the
    /// text, the best ones; without a query, or where only the title has the
    /// words, the beginning of its body.
    pub fn snippets(&self, document: DocId, query: &str, limit: usize) -> Vec<Snippet> {
        self.passages(document, query, limit).snippets
    }

    /// The same, with how many hits there are and where.
    pub fn passages(&self, document: DocId, query: &str, limit: usize) -> Passages {
        let query = self.query(query);
        let texts = self.texts(document);
        let mut all = Passages::default();
        let whole = texts.iter().map(|text| text.text.len()).sum::<usize>().max(1) as u64;
        let mut before = 0;
        let mut candidates: Vec<Candidate> = Vec::new();
        for (text_index, text) in texts.iter().enumerate() {
            let mut seen = 0;
            for (paragraph, block) in body(text) {
                if seen > ENOUGH && candidates.len() >= limit {
                    all.more = true;
                    break;
                }
                let shown = block.shown(&text.text);
                seen += shown.len();
                let found = matching::find(&query, &shown);
                if !found.is_empty() {
                    candidates.push(candidate(text_index, paragraph, block, &shown, &found));
                }
                all.hits += found.len() as u32;
                for hit in &found {
                    let at = before + u64::from(block.span().start) + u64::from(hit.span.start);
                    all.strip |= 1 << (at * u64::from(STRIP) / whole).min(u64::from(STRIP) - 1);
                }
            }
            before += text.text.len() as u64;
        }
        let mut order: Vec<usize> = (0..candidates.len()).collect();
        order.order_by_key(|&place| {
            let worth = candidates.get(place).map_or((0, 0), |candidate| candidate.worth);
            (usize::MAX - worth.0, usize::MAX - worth.1, place)
        });
        order.truncate(limit);
        order.order();
        let mut kept = order.into_iter().peekable();
        let mut chosen = Vec::new();
        for (place, candidate) in candidates.into_iter().enumerate() {
            if kept.peek() == Some(&place) {
                kept.next();
                chosen.push(candidate.snippet);
            }
        }
        if chosen.is_empty() && limit > 0 {
            chosen.extend(beginning(&texts));
        }
        all.snippets = chosen;
        all
    }

    /// Every hit of a query in one text of a document, as spans of the text, in order.
    pub fn hits(&self, document: DocId, text_index: usize, query: &str) -> Vec<Span> {
        let query = self.query(query);
        let texts = self.texts(document);
        let Some(text) = texts.get(text_index) else { return Vec::new() };
        let mut spans = Vec::new();
        for (_, block) in body(text) {
            let shown = block.shown(&text.text);
            spans.extend(matching::find(&query, &shown).iter().map(|found| in_text(block, found.span)));
        }
        spans
    }

    /// Every hit of a query in the given documents, in their order.
    pub fn concordance(&self, documents: &[DocId], query: &str) -> Vec<Line> {
        let query = self.query(query);
        let mut lines = Vec::new();
        for &document in documents {
            for (text_index, text) in self.texts(document).iter().enumerate() {
                for (paragraph, block) in body(text) {
                    let shown = block.shown(&text.text);
                    for found in matching::find(&query, &shown) {
                        let (left, word, right) = around(&shown, found.span);
                        let span = in_text(block, found.span);
                        lines.push(Line { document, text_index, span, paragraph, left, word, right });
                    }
                }
            }
        }
        lines
    }

    /// Passages of a theme and of those below it in the given documents, in their order.
    pub fn evidence(&self, documents: &[DocId], theme: usize) -> Vec<EvidenceLine> {
        let family = self.family(theme);
        let mut lines = Vec::new();
        for &document in documents {
            let outline = self.documents().get(document.0 as usize);
            if outline.is_none_or(|outline| !self.has_theme(outline, theme)) {
                continue;
            }
            for (text_index, text) in self.texts(document).iter().enumerate() {
                for passage in text.passages.iter().filter(|passage| family.contains(&passage.theme)) {
                    let rules = self.themes().get(passage.theme).map_or(&[][..], |theme| theme.include.as_slice());
                    let home = body(text).find(|(_, block)| {
                        let span = block.span();
                        span.start <= passage.span.start && passage.span.start < span.end
                    });
                    let Some((paragraph, block)) = home else { continue };
                    let shown = block.shown(&text.text);
                    let (before, words, after) = around(&shown, in_block(block, passage.span));
                    lines.push(EvidenceLine {
                        document,
                        text_index,
                        span: passage.span,
                        paragraph,
                        before,
                        words,
                        after,
                        rule: passage.rule.and_then(|rule| rules.get(rule)).cloned().unwrap_or_default(),
                        voice: match &passage.voice {
                            Voice::Document => String::new(),
                            Voice::Quoted(None) => "?".to_owned(),
                            Voice::Quoted(Some(speaker)) => speaker.clone(),
                        },
                    });
                }
            }
        }
        lines
    }
}

/// A span of a block as shown, in the text.
pub fn in_text(block: &Block, shown: Span) -> Span {
    Span {
        start: block.source_offset(shown.start as usize, Edge::Start),
        end: block.source_offset(shown.end as usize, Edge::End),
    }
}

/// A span of the text, in a block as shown; clipped to the block.
pub fn in_block(block: &Block, span: Span) -> Span {
    let place = |offset: u32| {
        let mut at = 0;
        for run in &block.runs {
            let length = run.literal.as_ref().map_or(run.span.len(), |literal| literal.len());
            if offset <= run.span.start {
                return at;
            }
            if offset < run.span.end {
                let into = (offset - run.span.start) as usize;
                return at + if run.literal.is_some() { 0 } else { into };
            }
            at += length;
        }
        at
    };
    Span::new(place(span.start), place(span.end))
}

fn around(shown: &str, span: Span) -> (String, String, String) {
    let range = span.range();
    let (start, end) = (floor(shown, range.start), floor(shown, range.end));
    let from = shown.get(..start).unwrap_or("").char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let from = if from == 0 { 0 } else { at_word(shown, from, true).min(start) };
    let to = shown.get(end..).unwrap_or("").char_indices().nth(CONTEXT).map_or(shown.len(), |(at, _)| end + at);
    let to = if to == shown.len() { to } else { at_word(shown, to, false).max(end) };
    let cut = |from: usize, to: usize| one_line(shown.get(from..to).unwrap_or(""));
    (cut(from, start), cut(start, end), cut(end, to))
}

fn candidate(text_index: usize, paragraph: u32, block: &Block, shown: &str, found: &[Found]) -> Candidate {
    // The window that starts at a hit and holds the most different clauses, then the most hits.
    let mut best = (0, 0, 0);
    for (place, first) in found.iter().enumerate() {
        let until = first.span.start as usize + SNIPPET;
        let inside = found.iter().skip(place).take_while(|hit| (hit.span.end as usize) < until);
        let mut clauses: Vec<usize> = inside.clone().map(|hit| hit.clause).collect();
        let count = clauses.len();
        clauses.order();
        clauses.dedup();
        if (clauses.len(), count) > (best.0, best.1) {
            best = (clauses.len(), count, place);
        }
    }
    let (different, count, place) = best;
    let first = found.get(place).map_or(0, |hit| hit.span.start as usize);
    let last = found.get((place + count).saturating_sub(1)).map_or(first, |hit| hit.span.end as usize);
    let sentences = beginnings(shown);
    let range =
        whole_sentences(shown, &sentences, first, last).unwrap_or_else(|| around_hits(shown, &sentences, first, last));
    let snippet = make(text_index, paragraph, block, shown, range, found);
    Candidate { snippet, worth: (different, count) }
}

/// The sentence in which the first hit stands, and what follows it: as many whole sentences as fit, or, where the
/// first is longer, its beginning. `None` where the hits stand too far from where their sentence begins.
fn whole_sentences(shown: &str, sentences: &[usize], first: usize, last: usize) -> Option<std::ops::Range<usize>> {
    let place = sentences.partition_point(|begin| *begin <= first).checked_sub(1)?;
    let start = *sentences.get(place)?;
    if last > start + LONGEST {
        return None;
    }
    let ends = sentences.iter().skip(place + 1).copied().chain([shown.len()]);
    let end = ends.take_while(|end| *end <= start + LONGEST).filter(|end| *end >= last).last();
    Some(start..end.unwrap_or_else(|| at_word(shown, start + SNIPPET, false).max(last)))
}

/// Some words on both sides of the hits.
fn around_hits(shown: &str, sentences: &[usize], first: usize, last: usize) -> std::ops::Range<usize> {
    let spare = SNIPPET.saturating_sub(last.saturating_sub(first));
    let start = at_word(shown, first.saturating_sub(spare / 2), true).min(first);
    // A sentence that begins a little later is better than the end of another one.
    let later = sentences.get(sentences.partition_point(|begin| *begin < start)).filter(|begin| **begin <= first);
    let start = later.copied().unwrap_or(start);
    let end = (start + SNIPPET).max(last).min(shown.len());
    if shown.len() - end < 24 {
        return start..shown.len();
    }
    start..at_word(shown, end, false).max(last)
}

fn make(
    text_index: usize,
    paragraph: u32,
    block: &Block,
    shown: &str,
    range: std::ops::Range<usize>,
    found: &[Found],
) -> Snippet {
    let (start, end) = (floor(shown, range.start), floor(shown, range.end));
    let end = start + shown.get(start..end).unwrap_or("").trim_end().len();
    let sentences = beginnings(shown);
    let is_cut = |at: usize| at < shown.len() && !sentences.contains(&at);
    let next = end + shown.get(end..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    let marks = found
        .iter()
        .filter(|hit| hit.span.start as usize >= start && hit.span.end as usize <= end)
        .map(|hit| Span::new(hit.span.start as usize - start, hit.span.end as usize - start))
        .collect();
    Snippet {
        text_index,
        span: in_text(block, Span::new(start, end)),
        shown: one_line(shown.get(start..end).unwrap_or("")),
        marks,
        paragraph,
        cut: (is_cut(start), is_cut(next)),
    }
}

/// The first words of the body.
fn beginning(texts: &[TextRecord]) -> Option<Snippet> {
    texts.iter().enumerate().find_map(|(text_index, text)| {
        let (paragraph, block, shown) = body(text)
            .filter(|(_, block)| !matches!(block.kind, archivolt_corpus::BlockKind::Heading(_)))
            .map(|(paragraph, block)| (paragraph, block, block.shown(&text.text)))
            .find(|(_, _, shown)| !shown.trim().is_empty())?;
        let start = shown.len() - shown.trim_start().len();
        let mut end = floor(&shown, start + SNIPPET);
        if shown.len() - end < 24 {
            end = shown.len();
        } else {
            end = at_word(&shown, end, false);
        }
        Some(make(text_index, paragraph, block, &shown, start..end, &[]))
    })
}
