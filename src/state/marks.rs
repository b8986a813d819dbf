//! Hits, theme passages and evidence of one block, nested into one another.
//!
//! Ranges of different layers cross. Elements cannot, so a range that crosses
//! another is cut. Hits are never cut: counting them in the page must give the
//! number that the page names. Everything else gives way to them.

use archivolt_corpus::{Block, Span, Style};
use archivolt_index::order::InOrder;

/// What a range of text is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The passage that the address names.
    Passage,
    /// Words that a fact of the document was read from.
    Evidence(Vec<&'static str>),
    /// Passages of themes, by their place in the codebook.
    Themes(Vec<usize>),
    /// A hit, counted over the document from 0.
    Hit(u32),
}

/// A range of a block as shown, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is.
    pub layer: Layer,
}

/// A piece of a block, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words set in one way.
    Words {
        /// The words.
        text: String,
        /// How they are set.
        style: Style,
        /// Where they lead.
        link: Option<String>,
    },
    /// A mark round other pieces.
    Marked {
        /// What it is.
        layer: Layer,
        /// Whether it is the first piece of its range; the rest carry no id.
        first: bool,
        /// What stands in it.
        inside: Vec<Self>,
    },
}

/// Where a span of the decoded text stands in [`Block::shown`]; `None` where
/// the block does not touch it.
pub fn shown_range(block: &Block, span: Span) -> Option<(usize, usize)> {
    let mut at = 0;
    let mut found: Option<(usize, usize)> = None;
    for run in &block.runs {
        let length = run.literal.as_ref().map_or(run.span.len(), |literal| literal.len());
        if run.span.start < span.end && run.span.end > span.start {
            let whole = (at, at + length);
            let (start, end) = match run.literal {
                Some(_) => whole,
                None => {
                    let into =
                        |offset: u32| at + (offset.clamp(run.span.start, run.span.end) - run.span.start) as usize;
                    (into(span.start), into(span.end))
                }
            };
            found = Some(found.map_or((start, end), |(first, _)| (first, end)));
        }
        at += length;
    }
    found.filter(|(start, end)| start < end)
}

/// Nests the marks of a block and sets its words.
pub fn nest(block: &Block, text: &str, marks: Vec<Mark>) -> Vec<Inline> {
    let shown = block.shown(text);
    let mut setting = Vec::with_capacity(block.runs.len());
    let mut at = 0;
    for run in &block.runs {
        let length = run.literal.as_ref().map_or(run.span.len(), |literal| literal.len());
        setting.push((at + length, run.style, run.link.as_deref()));
        at += length;
    }
    let mut pieces = prepared(marks, shown.len());
    pieces.reverse();
    build(&Setting { shown: &shown, runs: &setting }, 0, shown.len(), &mut pieces)
}

struct Setting<'a> {
    shown: &'a str,
    runs: &'a [(usize, Style, Option<&'a str>)],
}

#[derive(Clone)]
struct Piece {
    mark: Mark,
    first: bool,
}

impl Piece {
    /// Widest first where two begin together; the layers' order where they are equal.
    fn key(&self) -> (usize, usize, &Layer) {
        (self.mark.start, usize::MAX - self.mark.end, &self.mark.layer)
    }

    /// Cuts at a byte inside; the second half is no longer the first piece.
    fn cut(mut self, at: usize) -> (Self, Self) {
        let mut rest = self.clone();
        self.mark.end = at;
        rest.mark.start = at;
        rest.first = false;
        (self, rest)
    }
}

/// Marks clipped to the block, merged, cut at the edges of hits, and sorted.
fn prepared(marks: Vec<Mark>, length: usize) -> Vec<Piece> {
    let mut hits: Vec<Mark> = Vec::new();
    let mut others: Vec<Mark> = Vec::new();
    for mut mark in marks {
        mark.end = mark.end.min(length);
        if mark.start >= mark.end {
            continue;
        }
        match &mark.layer {
            Layer::Hit(_) => hits.push(mark),
            layer => {
                let twin = others.iter_mut().find(|other| {
                    (other.start, other.end) == (mark.start, mark.end) && same_layer(&other.layer, layer)
                });
                match twin {
                    Some(twin) => join(&mut twin.layer, mark.layer),
                    None => others.push(mark),
                }
            }
        }
    }
    hits.order_by_key(|hit| (hit.start, hit.end));
    let mut end = 0;
    hits.retain_mut(|hit| {
        hit.start = hit.start.max(end);
        end = end.max(hit.end);
        hit.start < hit.end
    });
    let mut pieces = Vec::new();
    for mark in others {
        let mut rest = Piece { mark, first: true };
        for hit in &hits {
            let (start, end) = (rest.mark.start, rest.mark.end);
            let at = if start < hit.start && hit.start < end && end < hit.end {
                hit.start
            } else if hit.start < start && start < hit.end && hit.end < end {
                hit.end
            } else {
                continue;
            };
            let (head, tail) = rest.cut(at);
            pieces.push(head);
            rest = tail;
        }
        pieces.push(rest);
    }
    pieces.extend(hits.into_iter().map(|mark| Piece { mark, first: true }));
    pieces.order_by(|a, b| a.key().cmp(&b.key()));
    pieces
}

fn same_layer(a: &Layer, b: &Layer) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn join(into: &mut Layer, layer: Layer) {
    match (into, layer) {
        (Layer::Themes(all), Layer::Themes(more)) => {
            for theme in more {
                if !all.contains(&theme) {
                    all.push(theme);
                }
            }
        }
        (Layer::Evidence(all), Layer::Evidence(more)) => all.extend(more),
        _ => {}
    }
}

/// Takes pieces off the end of `pieces` (they are sorted backwards) as long as
/// they begin before `end`.
fn build(setting: &Setting<'_>, start: usize, end: usize, pieces: &mut Vec<Piece>) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut at = start;
    while let Some(piece) = pieces.pop() {
        if piece.mark.start >= end {
            pieces.push(piece);
            break;
        }
        words(setting, at, piece.mark.start, &mut out);
        let (from, to) = (piece.mark.start, piece.mark.end.min(end));
        let mut later: Vec<Piece> = Vec::new();
        // Ranges that begin in here and reach out of it are cut at its end.
        for other in pieces.iter_mut().rev().take_while(|other| other.mark.start < to) {
            if other.mark.end > to {
                let (head, tail) = other.clone().cut(to);
                *other = head;
                later.push(tail);
            }
        }
        for tail in later {
            let place = pieces.partition_point(|other| other.key() > tail.key());
            pieces.insert(place, tail);
        }
        // Cutting can leave two that begin together in the wrong order.
        let inner = pieces.iter().rev().take_while(|other| other.mark.start < to).count();
        let first = pieces.len() - inner;
        if let Some(inner) = pieces.get_mut(first..) {
            inner.order_by(|a, b| b.key().cmp(&a.key()));
        }
        let inside = build(setting, from, to, pieces);
        out.push(Inline::Marked { layer: piece.mark.layer, first: piece.first, inside });
        at = to;
    }
    words(setting, at, end, &mut out);
    out
}

/// The words from `start` to `end`, one piece per way of setting.
fn words(setting: &Setting<'_>, start: usize, end: usize, out: &mut Vec<Inline>) {
    let mut at = start;
    let from = setting.runs.partition_point(|(run_end, _, _)| *run_end <= start);
    for (run_end, style, link) in setting.runs.iter().skip(from) {
        let to = end.min(*run_end);
        if at < to {
            let text = setting.shown.get(at..to).unwrap_or("");
            push_words(out, text, *style, *link);
            at = to;
        }
        if at >= end {
            break;
        }
    }
}

fn push_words(out: &mut Vec<Inline>, more: &str, how: Style, leads: Option<&str>) {
    if let Some(Inline::Words { text, style, link }) = out.last_mut()
        && *style == how
        && link.as_deref() == leads
    {
        text.push_str(more);
        return;
    }
    out.push(Inline::Words { text: more.to_owned(), style: how, link: leads.map(str::to_owned) });
}
