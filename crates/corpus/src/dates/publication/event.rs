//! When what a text is about took place.

use super::line::{Line, words};
use super::{fact, whole_dates};
use crate::dates::edtf::{Precision, Shape};
use crate::dates::find::{Found, Order};
use crate::{Basis, DateFact, LineClass, Span};

/// How many paragraphs, and how many bytes, are the first ones.
const FIRST: usize = 5;
const FIRST_BYTES: usize = 2_500;

/// Fewer words than this make no paragraph.
const FEWEST: usize = 6;

/// A longer time than this many days is rather a period than an event.
const LONGEST: i64 = 92;

/// No sentence is looked at further than so many bytes from a date.
const LONGEST_SENTENCE: usize = 1_000;

/// Words of a sentence that says when something took place.
const TOOK_PLACE: &[&str] = &[
    "held",
    "hold",
    "holds",
    "place",
    "opened",
    "opens",
    "ran",
    "runs",
    "hosted",
    "hosts",
    "gathered",
    "convened",
    "met",
    "meets",
    "celebrated",
    "scheduled",
    "staged",
    "organised",
    "organized",
    "attended",
    "stattfand",
    "fand",
    "findet",
    "tagte",
    "lieu",
    "tenu",
    "tenue",
    "tuvo",
    "lugar",
    "celebró",
    "realizado",
    "realizada",
    "tenuto",
    "tenuta",
    "svolto",
    "svolta",
];

/// An interval of days in the first paragraphs, in a sentence that says that
/// something took place then.
pub(super) fn event(text: &str, lines: &[Line<'_>]) -> Option<DateFact> {
    let mut bytes = 0;
    let paragraphs = paragraphs(text, lines).into_iter().filter(|span| words(span.of(text)) >= FEWEST);
    paragraphs
        .take(FIRST)
        .take_while(|span| {
            let before = bytes;
            bytes += span.len();
            before < FIRST_BYTES
        })
        .find_map(|span| in_paragraph(text, span))
}

/// Body lines, joined where one goes on in the next.
fn paragraphs(text: &str, lines: &[Line<'_>]) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    for line in lines.iter().filter(|line| line.class == LineClass::Body) {
        if let Some(last) = paragraphs.last_mut() {
            let between = text.get(last.range().end..line.start).unwrap_or("");
            let ended = last.of(text).ends_with(['.', '!', '?', ':', '"', '”', '»']);
            if !ended && between.trim().is_empty() && between.matches('\n').count() == 1 {
                *last = Span::new(last.range().start, line.end());
                continue;
            }
        }
        paragraphs.push(line.span());
    }
    paragraphs
}

fn in_paragraph(text: &str, paragraph: Span) -> Option<DateFact> {
    // Looking for dates is dear, and most paragraphs say nothing of the kind.
    let has_figures = paragraph.of(text).bytes().any(|byte| byte.is_ascii_digit());
    if !has_figures || !takes_place(paragraph.of(text)) {
        return None;
    }
    let found = whole_dates(text, paragraph, Order::Unknown)
        .into_iter()
        .find(|found| lasted(found) && says_so(text, paragraph, found.span))?;
    let note = "From the first paragraphs, which say when it took place.";
    Some(fact(text, found.edtf, found.span, Basis::Inferred, note))
}

fn lasted(found: &Found) -> bool {
    let bounds = found.edtf.bounds();
    let days = bounds.earliest.zip(bounds.latest).map(|(first, last)| i64::from(last.0) - i64::from(first.0));
    found.edtf.shape() == Shape::Interval
        && found.edtf.precision() == Precision::Day
        && days.is_some_and(|days| days <= LONGEST)
}

/// Whether the sentence around a span has one of the words above.
fn says_so(text: &str, paragraph: Span, span: Span) -> bool {
    // No sentence is as long as this; so the time taken does not grow with a paragraph's square.
    let near =
        |at: usize| (0..4).map(|step| at.saturating_sub(step)).find(|&at| text.is_char_boundary(at)).unwrap_or(at);
    let from = near(span.range().start.saturating_sub(LONGEST_SENTENCE)).max(paragraph.range().start);
    let to = near((span.range().end + LONGEST_SENTENCE).min(text.len())).min(paragraph.range().end);
    let before = text.get(from..span.range().start).unwrap_or("");
    let after = text.get(span.range().end..to).unwrap_or("");
    let from = [". ", "! ", "? "].iter().filter_map(|end| before.rfind(end)).max().unwrap_or(0);
    let to = [". ", "! ", "? "].iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len());
    let parts = [before.get(from..).unwrap_or(""), after.get(..to).unwrap_or("")];
    parts.iter().any(|part| takes_place(part))
}

/// Whether a text has one of the words above.
fn takes_place(text: &str) -> bool {
    // As short and as long as they are, in bytes.
    let may_be = |word: &&str| word.len() >= 3 && word.len() <= 10;
    let mut words = text.split(|letter: char| !letter.is_alphabetic()).filter(may_be);
    words.any(|word| TOOK_PLACE.iter().any(|each| each.eq_ignore_ascii_case(word)))
}
