//! What may have become of a passage that is not in its text any more: offered
//! to the visitor, never marked by itself.

use std::collections::BTreeMap;

use archivolt_corpus::Span;
use archivolt_index::TextRecord;
use archivolt_index::fold::folded;

use super::place::{QUOTE_LIMIT, Quote};

/// Longer texts are not gone through: that would take time.
const LONGEST: usize = 2_000_000;
/// Words on one side that are surely the same surroundings.
const AROUND: usize = 3;
/// Fewer words are alike by chance.
const FEWEST: usize = 4;

struct Word {
    start: usize,
    end: usize,
    folded: String,
}

/// The words that stand where the passage stood, or the ones most like its own;
/// which text they are in, and where. `None` where nothing is like it.
pub fn near(quote: &Quote, texts: &[TextRecord]) -> Option<(usize, Span)> {
    let mut sought = words(quote.exact());
    if quote.exact().chars().count() == QUOTE_LIMIT {
        // Its last word may be cut.
        sought.pop();
    }
    let (before, after) = (words(quote.prefix()), words(quote.suffix()));
    let mut best: Option<(usize, usize, Span)> = None;
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| text.text.len() <= LONGEST) {
        let all = words(&text.text);
        match between(&all, &before, &after, 2 * sought.len() + 8) {
            Some(Between::Nothing) => return None,
            Some(Between::Words(span)) => return Some((index, span)),
            None => {}
        }
        if let Some((score, span)) = alike(&all, &sought)
            && best.is_none_or(|(most, ..)| score > most)
        {
            best = Some((score, index, span));
        }
    }
    best.map(|(_, index, span)| (index, span))
}

fn words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (open, letter.is_alphanumeric()) {
            (None, true) => open = Some(at),
            (Some(start), false) => {
                out.push(Word { start, end: at, folded: folded(text.get(start..at).unwrap_or("")) });
                open = None;
            }
            _ => {}
        }
    }
    out
}

fn span(all: &[Word]) -> Option<Span> {
    Some(Span::new(all.first()?.start, all.last()?.end))
}

fn same(some: &[Word], others: &[Word]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| one.folded == other.folded)
}

enum Between {
    Nothing,
    Words(Span),
}

/// What stands between the words before and the words after, where both still
/// stand within so many words of each other.
fn between(all: &[Word], before: &[Word], after: &[Word], most: usize) -> Option<Between> {
    let before = before.get(before.len().checked_sub(AROUND)?..)?;
    let after = after.get(..AROUND)?;
    for (place, some) in all.windows(AROUND).enumerate() {
        if !same(some, before) {
            continue;
        }
        let from = place + AROUND;
        let to = (from..=from + most).find(|to| all.get(*to..to + AROUND).is_some_and(|some| same(some, after)));
        if let Some(to) = to {
            return Some(all.get(from..to).and_then(span).map_or(Between::Nothing, Between::Words));
        }
    }
    None
}

/// The run of words that has most of the sought ones, in their order: at least
/// three of five. How many of a hundred, and where.
fn alike(all: &[Word], sought: &[Word]) -> Option<(usize, Span)> {
    let length = sought.len();
    if length < FEWEST {
        return None;
    }
    let mut wanted: BTreeMap<&str, usize> = BTreeMap::new();
    for word in sought {
        *wanted.entry(&word.folded).or_default() += 1;
    }
    let is_wanted: Vec<bool> = all.iter().map(|word| wanted.contains_key(word.folded.as_str())).collect();
    let enough = |count: usize| 5 * count >= 3 * length;
    let wide = length + length / 4;
    let mut inside = 0;
    let mut best: Option<(usize, Span)> = None;
    for end in 0..all.len() {
        inside += usize::from(is_wanted.get(end) == Some(&true));
        let start = (end + 1).saturating_sub(wide);
        if enough(inside) && is_wanted.get(start) == Some(&true) {
            let window = all.get(start..=end).unwrap_or(&[]);
            let (count, first, last) = in_order(window, sought);
            if enough(count)
                && best.is_none_or(|(most, _)| 100 * count / length > most)
                && let Some(found) = window.get(first..=last).and_then(span)
            {
                best = Some((100 * count / length, found));
            }
        }
        if end + 1 >= wide {
            inside -= usize::from(is_wanted.get(start) == Some(&true));
        }
    }
    best
}

/// How many of the sought words stand in a window in their order (the longest
/// common subsequence), and the first and last place of one.
fn in_order(window: &[Word], sought: &[Word]) -> (usize, usize, usize) {
    // For each count of sought words read: the best so far, with its ends.
    let mut row: Vec<(usize, usize, usize)> = vec![(0, usize::MAX, 0); sought.len() + 1];
    for (place, word) in window.iter().enumerate() {
        let mut corner = row.first().copied().unwrap_or_default();
        for at in 1..=sought.len() {
            let above = row.get(at).copied().unwrap_or_default();
            let left = row.get(at - 1).copied().unwrap_or_default();
            let matches = sought.get(at - 1).is_some_and(|other| other.folded == word.folded);
            let new = if matches {
                (corner.0 + 1, corner.1.min(place), place)
            } else if left.0 > above.0 {
                left
            } else {
                above
            };
            if let Some(cell) = row.get_mut(at) {
                *cell = new;
            }
            corner = above;
        }
    }
    row.last().copied().unwrap_or_default()
}
