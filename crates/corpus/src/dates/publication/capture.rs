//! The day a page was saved, where its top shows it.

use super::line::Line;
use super::{fact, is_day};
use crate::{Basis, DateFact, Edtf, Span};

/// A line at the very top that holds nothing but one date twice, without a
/// label, is what a page shows of the day it was looked at.
/// A text that is nothing else was not saved from a page.
pub(super) fn banner(lines: &[Line<'_>]) -> Option<DateFact> {
    if lines.len() < 2 {
        return None;
    }
    lines.iter().take(3).filter(|line| line.has_figures).find_map(|line| {
        let (edtf, length) = doubled(line.text)?;
        let span = Span::new(line.start, line.start + length);
        let note = "From a date that stands twice at the very top without a label, as on a page that was saved.";
        Some(fact(line.source, edtf, span, Basis::Inferred, note))
    })
}

/// A day written twice in a row, and how long the first writing is.
fn doubled(text: &str) -> Option<(Edtf, usize)> {
    if text.len() > 80 {
        return None;
    }
    let ends = text.char_indices().filter(|&(at, _)| at > 5 && at + 5 < text.len());
    ends.filter_map(|(at, _)| text.split_at_checked(at)).find_map(|(first, second)| {
        let one = Edtf::from_words(first.trim()).filter(is_day)?;
        let other = Edtf::from_words(second.trim_matches(|letter: char| !letter.is_alphanumeric()))?;
        (one == other).then(|| (one, first.trim_end().len()))
    })
}
