//! Terms that are spelled nearly like a word.
//!
//! The table of edit distances (insert, drop, change, swap neighbours;
//! Damerau–Levenshtein as optimal string alignment) is kept by column, one for
//! each letter of the term at hand. Terms come sorted, so a term goes on from
//! the columns of the letters that it shares with the one before. Where a
//! column has nothing within reach, the columns before it say which letters
//! could still stand there, and the walk goes to the next term that has one of
//! them: what a Levenshtein automaton does on a tree of terms (Schulz & Mihov,
//! "Fast String Correction with Levenshtein-Automata", 2002), without building one.

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
///
/// Two edits are looked for only among terms with the same first letter: that is the letter people get wrong
/// least (in 1.4 % of slips: Yannakoudakis & Fawthrop, "The Rules of Spelling Errors", 1983), and it is a
/// twentieth of the work.
pub fn nearest(dictionary: &Dictionary, word: &str, open: bool, limit: usize) -> Vec<Near> {
    let wanted: Vec<char> = word.chars().collect();
    let most = forgiven(wanted.len());
    let mut found = Vec::new();
    if most > 0 {
        found = Search::new(&wanted, open, 1).walk(dictionary, "");
    }
    let first = word.chars().next().map_or(0, char::len_utf8);
    if most > 1 && found.is_empty() {
        found = Search::new(&wanted, open, 2).walk(dictionary, word.get(..first).unwrap_or(""));
    }
    found.order_by(|a, b| (a.ending, b.documents, &a.term).cmp(&(b.ending, a.documents, &b.term)));
    found.truncate(limit);
    found
}

/// So many terms are looked at one after the other before the walk goes on by a search.
const STEPS: u32 = 6;

struct Search<'a> {
    wanted: &'a [char],
    open: bool,
    within: u8,
    /// Letters of the term so far and the byte after each; the last of them may be out of reach.
    letters: Vec<(char, usize)>,
    /// Columns before and after each letter.
    columns: Vec<Column>,
    is_dead: bool,
    found: Vec<Near>,
}

impl<'a> Search<'a> {
    fn new(wanted: &'a [char], open: bool, within: u8) -> Self {
        let mut first = [FAR; MAX_LETTERS + 1];
        for (row, cell) in (0..=within).zip(&mut first) {
            *cell = row;
        }
        let (letters, columns, found) = (Vec::new(), vec![first], Vec::new());
        Self { wanted, open, within, letters, columns, is_dead: false, found }
    }

    /// Looks at all terms that begin with `beginning`.
    fn walk(mut self, dictionary: &Dictionary, beginning: &str) -> Vec<Near> {
        let mut next = dictionary.from(beginning);
        let mut before: Vec<u8> = Vec::new();
        'terms: while let Some(mut walk) = next.take() {
            let mut shared = before.iter().zip(&walk.term).take_while(|(a, b)| a == b).count();
            loop {
                if !walk.term.starts_with(beginning.as_bytes()) {
                    break 'terms;
                }
                self.look(walk.term(), shared, walk.entry.documents);
                if self.is_dead && !self.goes_on() {
                    let Some(target) = self.target() else { break 'terms };
                    let mut steps = 0;
                    shared = usize::MAX;
                    while walk.term.as_slice() < target.as_bytes() {
                        if steps == STEPS {
                            before.clone_from(&walk.term);
                            before.truncate(shared);
                            next = dictionary.from(&target);
                            continue 'terms;
                        }
                        if !walk.advance() {
                            break 'terms;
                        }
                        shared = shared.min(walk.shared);
                        steps += 1;
                    }
                } else if walk.advance() {
                    shared = walk.shared;
                } else {
                    break 'terms;
                }
            }
        }
        self.found
    }

    /// Takes the next term, of which so many bytes are those of the one before.
    fn look(&mut self, term: &str, shared: usize, documents: u32) {
        let depth = self.letters.iter().take_while(|(_, end)| *end <= shared).count();
        if !self.is_dead || depth < self.letters.len() {
            self.is_dead = false;
            self.letters.truncate(depth);
            self.columns.truncate(depth + 1);
            let start = self.letters.last().map_or(0, |(_, end)| *end);
            for (at, letter) in term.get(start..).unwrap_or("").char_indices() {
                self.letters.push((letter, start + at + letter.len_utf8()));
                let column = next(&self.columns, &self.letters, self.wanted, self.within);
                let reach = column.iter().min().copied().unwrap_or(FAR);
                self.columns.push(column);
                if reach > self.within {
                    self.is_dead = true;
                    break;
                }
            }
        }
        let last = |column: &Column| column.get(self.wanted.len()).copied().unwrap_or(FAR);
        let whole = if self.is_dead { FAR } else { self.columns.last().map_or(FAR, last) };
        let edits = if self.open { self.columns.iter().map(last).min().unwrap_or(FAR) } else { whole };
        if edits <= self.within {
            if edits < self.within {
                self.within = edits;
                self.found.clear();
            }
            self.found.push(Near { edits, ending: whole > edits, documents, term: term.to_owned() });
        }
    }

    /// Whether a beginning of the letters so far is near enough by itself, so that every ending of it counts.
    fn goes_on(&self) -> bool {
        let near = |column: &Column| column.get(self.wanted.len()).is_some_and(|edits| *edits <= self.within);
        self.open && self.columns.iter().any(near)
    }

    /// The least string after the letters so far that may be the beginning of a term within reach.
    fn target(&self) -> Option<String> {
        for depth in (1..=self.letters.len()).rev() {
            let (passed, _) = *self.letters.get(depth - 1)?;
            if let Some(letter) = self.letter_after(depth - 1, passed) {
                let mut target: String = self.letters.iter().take(depth - 1).map(|(letter, _)| *letter).collect();
                target.push(letter);
                return Some(target);
            }
        }
        None
    }

    /// The least letter after `passed` that keeps something within reach after the first `depth` letters.
    fn letter_after(&self, depth: usize, passed: char) -> Option<char> {
        let column = self.columns.get(depth)?;
        if column.iter().any(|edits| *edits < self.within) {
            return (u32::from(passed) + 1..=0x10_ffff).find_map(char::from_u32);
        }
        let mut least: Option<char> = None;
        let mut take = |letter: char| {
            if letter > passed && least.is_none_or(|least| letter < least) {
                least = Some(letter);
            }
        };
        for (letter, edits) in self.wanted.iter().zip(column) {
            if *edits <= self.within {
                take(*letter);
            }
        }
        // Two neighbours swapped: the second was the letter before.
        if let Some(before) = depth.checked_sub(1).and_then(|before| self.columns.get(before))
            && let Some((last, _)) = self.letters.get(depth - 1)
        {
            for (pair, edits) in self.wanted.windows(2).zip(before) {
                if let [first, second] = pair
                    && second == last
                    && *edits < self.within
                {
                    take(*first);
                }
            }
        }
        least
    }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, missing_docs)]
#[path = "../tests/common/mod.rs"]
mod common;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Collection;

    use super::common::{Dice, corpus, document};

    /// Every pair of strings, letter by letter.
    fn distance(a: &[char], b: &[char]) -> u8 {
        let mut rows = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                rows[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    best = best.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(rows[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        rows[a.len()][b.len()] as u8
    }

    fn slowly(terms: &[String], word: &str, open: bool) -> Vec<(u8, String)> {
        let wanted: Vec<char> = word.chars().collect();
        if forgiven(wanted.len()) == 0 {
            return Vec::new();
        }
        let near = |term: &String| {
            let letters: Vec<char> = term.chars().collect();
            let from = if open { 0 } else { letters.len() };
            (from..=letters.len()).map(|end| distance(&wanted, &letters[..end])).min().unwrap_or(FAR)
        };
        let mut all: Vec<(u8, String)> = terms.iter().map(|term| (near(term), term.clone())).collect();
        all.retain(|(edits, term)| {
            *edits <= forgiven(wanted.len()).min(if term.starts_with(&word[..1]) { 2 } else { 1 })
        });
        let least = all.iter().map(|(edits, _)| *edits).min();
        all.retain(|(edits, _)| Some(*edits) == least);
        all.sort();
        all
    }

    #[test]
    fn the_walk_finds_what_comparing_with_every_term_finds() {
        let mut dice = Dice(5);
        let letters = ["a", "b", "c", "d", "λ", "ж"];
        let mut terms: Vec<String> = (0..500)
            .map(|_| {
                let length = 1 + dice.roll(9);
                (0..length)
                    .map(|_| {
                        let sides = if dice.roll(9) == 0 { 6 } else { 4 };
                        letters[dice.roll(sides)]
                    })
                    .collect()
            })
            .collect();
        terms.sort();
        terms.dedup();
        let bundle = crate::build(&corpus(vec![document("one", "report", "", "", &terms.join(" "))]));
        let collection = Collection::open(bundle).unwrap();
        let mut some = 0;
        for number in 0..400 {
            let length = 2 + dice.roll(8);
            let word: String = (0..length).map(|_| ["a", "b", "c", "d", "e"][dice.roll(5)]).collect();
            let open = number % 2 == 0;
            let mut found: Vec<(u8, String)> = nearest(&collection.dictionary, &word, open, usize::MAX)
                .into_iter()
                .map(|near| (near.edits, near.term))
                .collect();
            found.sort();
            let expected = slowly(&terms, &word, open);
            some += usize::from(!expected.is_empty());
            assert_eq!(found, expected, "{word} {open}");
        }
        assert!(some > 150, "{some}");
    }
}
