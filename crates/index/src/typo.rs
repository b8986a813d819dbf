//! Terms that are spelled nearly like a word.
//!
//! The table of edit distances (insert, drop, change, swap neighbours;
//! Damerau–Levenshtein as optimal string alignment) is kept by column, one for
//! each letter of the term at hand. Terms come sorted, so a term goes on from
//! the columns of the letters that it shares with the one before, and where a
//! column has nothing within reach all terms that begin so are passed over: a
//! walk of the tree of terms, as an automaton would do it.

use crate::dictionary::Dictionary;
use crate::order::InOrder;

/// Letters of a word beyond this are not corrected.
const MAX_LETTERS: usize = 32;
/// What no distance reaches.
const FAR: u8 = 100;

/// A term near a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// How many edits.
    pub edits: u8,
    /// Whether only the beginning of the term is near.
    pub ending: bool,
    /// In how many documents it stands.
    pub documents: u32,
    /// The term.
    pub term: String,
}

/// How many edits are forgiven in a word of so many letters.
pub fn forgiven(letters: usize) -> u8 {
    match letters {
        0..3 => 0,
        3..6 => 1,
        6..=MAX_LETTERS => 2,
        _ => 0,
    }
}

type Column = [u8; MAX_LETTERS + 1];

/// Terms within reach of a word, nearest first, then whole ones, then those in most documents: only
/// those with the fewest edits of all. With `open` the word is a beginning.
pub fn nearest(dictionary: &Dictionary, word: &str, open: bool, limit: usize) -> Vec<Near> {
    let wanted: Vec<char> = word.chars().collect();
    let mut within = forgiven(wanted.len());
    let mut found: Vec<Near> = Vec::new();
    let Some(mut walk) = dictionary.from("").filter(|_| within > 0) else { return found };
    let mut first = [FAR; MAX_LETTERS + 1];
    for (row, cell) in (0..=within).zip(&mut first) {
        *cell = row;
    }
    // Letters of the term so far, the byte after each, and the columns before and after each.
    let mut letters: Vec<(char, usize)> = Vec::new();
    let mut columns: Vec<Column> = vec![first];
    // From this depth on nothing is within reach.
    let mut dead = usize::MAX;
    loop {
        let shared = walk.shared;
        let depth = letters.iter().take_while(|(_, end)| *end <= shared).count();
        if depth < dead {
            dead = usize::MAX;
            letters.truncate(depth);
            columns.truncate(depth + 1);
            let start = letters.last().map_or(0, |(_, end)| *end);
            for (at, letter) in walk.term().get(start..).unwrap_or("").char_indices() {
                letters.push((letter, start + at + letter.len_utf8()));
                let column = next(&columns, &letters, &wanted, within);
                let reach = column.iter().min().copied().unwrap_or(FAR);
                columns.push(column);
                if reach > within {
                    dead = letters.len();
                    break;
                }
            }
            let last = |column: &Column| column.get(wanted.len()).copied().unwrap_or(FAR);
            let whole = if dead == usize::MAX { columns.last().map_or(FAR, last) } else { FAR };
            let edits = if open { columns.iter().map(last).min().unwrap_or(FAR) } else { whole };
            if edits <= within {
                if edits < within {
                    within = edits;
                    found.clear();
                }
                let (documents, term) = (walk.entry.documents, walk.term().to_owned());
                found.push(Near { edits, ending: whole > edits, documents, term });
            }
        }
        if !walk.advance() {
            break;
        }
    }
    found.order_by(|a, b| (a.ending, b.documents, &a.term).cmp(&(b.ending, a.documents, &b.term)));
    found.truncate(limit);
    found
}

/// The column after one more letter, which is the last of `letters`.
fn next(columns: &[Column], letters: &[(char, usize)], wanted: &[char], within: u8) -> Column {
    let mut column = [FAR; MAX_LETTERS + 1];
    let depth = letters.len();
    let letter = |back: usize| letters.get(depth.wrapping_sub(back)).map(|(letter, _)| *letter);
    let cell = |back: usize, row: usize| {
        columns.get((depth).wrapping_sub(back)).and_then(|column| column.get(row)).copied().unwrap_or(FAR)
    };
    let band = usize::from(within);
    for row in depth.saturating_sub(band)..=(depth + band).min(wanted.len()) {
        let mut best = cell(1, row).saturating_add(1);
        if let Some(above) = row.checked_sub(1) {
            let mine = wanted.get(above).copied();
            best = best.min(cell(1, above).saturating_add(u8::from(mine != letter(1))));
            best = best.min(column.get(above).copied().unwrap_or(FAR).saturating_add(1));
            if let Some(two) = above.checked_sub(1)
                && mine == letter(2)
                && wanted.get(two).copied() == letter(1)
            {
                best = best.min(cell(2, two).saturating_add(1));
            }
        }
        if let Some(slot) = column.get_mut(row) {
            *slot = best;
        }
    }
    column
}
