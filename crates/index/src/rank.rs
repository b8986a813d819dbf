//! Which documents a clause finds, and how well.
//!
//! BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009)
//! with two fields weighed into one frequency before saturation (BM25F, the
//! same, section 3.6.1): `tf = Σ w·f / (1 − b + b·len/avg)`,
//! `score = idf · tf·(k1+1) / (tf + k1)`, `idf = ln(1 + (N − n + ½)/(n + ½))`.
//! A word found by its beginning counts [`PREFIX_WEIGHT`] of a whole one, and
//! all its endings together are one word, so that a rare ending is not worth
//! more than the word asked for.

use crate::build::Lengths;
use crate::dictionary::{Dictionary, Occurrences};
use crate::order::InOrder;
use crate::query::{Clause, Field, Pattern, Word};

const K1: f64 = 1.2;
const B: f64 = 0.75;
const TITLE_WEIGHT: f64 = 2.0;
const PREFIX_WEIGHT: f64 = 0.5;

/// What ranking needs of a collection.
pub struct Index<'a> {
    /// Terms and postings.
    pub dictionary: &'a Dictionary,
    /// Lengths by document number.
    pub lengths: &'a [Lengths],
    /// Mean words of titles and of bodies; at least 1 each.
    pub means: (f64, f64),
    /// Positions, unpacked when first asked for.
    pub positions: &'a dyn Fn() -> &'a [u8],
}

/// A document with a weighed frequency, or a score.
pub type Scored = (u32, f64);

impl Index<'_> {
    fn frequency(&self, document: u32, title: f64, body: f64, field: Field) -> f64 {
        let lengths = self.lengths.get(document as usize).copied().unwrap_or_default();
        let norm = |length: u32, mean: f64| 1.0 - B + B * f64::from(length) / mean;
        let mut sum = 0.0;
        if title > 0.0 {
            sum += TITLE_WEIGHT * title / norm(lengths.title, self.means.0);
        }
        if body > 0.0 && field == Field::Anywhere {
            sum += body / norm(lengths.body, self.means.1);
        }
        sum
    }

    /// Documents with the clause's pattern and their scores, by number.
    pub fn scores(&self, clause: &Clause) -> Vec<Scored> {
        let mut found = self.frequencies(&clause.pattern, clause.field);
        let total = self.lengths.len() as f64;
        let holding = found.len() as f64;
        let idf = libm::log(1.0 + (total - holding + 0.5) / (holding + 0.5));
        for (_, value) in &mut found {
            *value = idf * *value * (K1 + 1.0) / (*value + K1);
        }
        found
    }

    fn frequencies(&self, pattern: &Pattern, field: Field) -> Vec<Scored> {
        match pattern {
            Pattern::Word(word) => self.word(word, field),
            Pattern::Phrase(words) => self.phrase(words, field),
            Pattern::Near(a, b, within) => self.near(a, b, *within, field),
            Pattern::Either(patterns) => {
                let mut merged = vec![0.0; self.lengths.len()];
                for pattern in patterns {
                    for (document, value) in self.frequencies(pattern, field) {
                        if let Some(sum) = merged.get_mut(document as usize) {
                            *sum += value;
                        }
                    }
                }
                collect(&merged)
            }
        }
    }

    fn word(&self, word: &Word, field: Field) -> Vec<Scored> {
        let known = |document: u32| (document as usize) < self.lengths.len();
        match word {
            Word::Exact(term) => {
                let Some(entry) = self.dictionary.find(term) else { return Vec::new() };
                self.dictionary
                    .postings(&entry)
                    .filter(|posting| known(posting.document))
                    .map(|posting| {
                        let (title, body) = (f64::from(posting.title), f64::from(posting.body));
                        (posting.document, self.frequency(posting.document, title, body, field))
                    })
                    .filter(|(_, value)| *value > 0.0)
                    .collect()
            }
            Word::Prefix(beginning) | Word::Typing(beginning) => {
                let mut counts = vec![(0.0, 0.0); self.lengths.len()];
                for entry in self.dictionary.starting_with(beginning) {
                    let whole = matches!(word, Word::Prefix(_)) || entry.term == *beginning;
                    let weight = if whole { 1.0 } else { PREFIX_WEIGHT };
                    for posting in self.dictionary.postings(&entry) {
                        if let Some((title, body)) = counts.get_mut(posting.document as usize) {
                            *title += weight * f64::from(posting.title);
                            *body += weight * f64::from(posting.body);
                        }
                    }
                }
                let mut found = Vec::new();
                for (document, (title, body)) in (0_u32..).zip(counts) {
                    if title > 0.0 || body > 0.0 {
                        let value = self.frequency(document, title, body, field);
                        if value > 0.0 {
                            found.push((document, value));
                        }
                    }
                }
                found
            }
        }
    }

    /// Where a word stands, by document; endings merged.
    fn places(&self, word: &Word) -> Vec<Occurrences> {
        let positions = (self.positions)();
        match word {
            Word::Exact(term) => self
                .dictionary
                .find(term)
                .map(|entry| self.dictionary.occurrences(&entry, positions))
                .unwrap_or_default(),
            Word::Prefix(beginning) | Word::Typing(beginning) => {
                let mut all: Vec<Occurrences> = self
                    .dictionary
                    .starting_with(beginning)
                    .flat_map(|entry| self.dictionary.occurrences(&entry, positions))
                    .collect();
                all.order_by_key(|occurrences| occurrences.document);
                let mut merged: Vec<Occurrences> = Vec::new();
                for mut occurrences in all {
                    match merged.last_mut().filter(|last| last.document == occurrences.document) {
                        Some(last) => {
                            last.title.append(&mut occurrences.title);
                            last.body.append(&mut occurrences.body);
                            last.title.order();
                            last.body.order();
                        }
                        None => merged.push(occurrences),
                    }
                }
                merged
            }
        }
    }

    fn phrase(&self, words: &[Word], field: Field) -> Vec<Scored> {
        let places: Vec<Vec<Occurrences>> = words.iter().map(|word| self.places(word)).collect();
        let Some((first, rest)) = places.split_first() else { return Vec::new() };
        let mut found = Vec::new();
        for start in first {
            let others: Option<Vec<&Occurrences>> =
                rest.iter().map(|word| find_document(word, start.document)).collect();
            let Some(others) = others else { continue };
            let count = |pick: fn(&Occurrences) -> &[u32]| {
                let runs = pick(start).iter().filter(|&&at| {
                    others
                        .iter()
                        .zip(1_u32..)
                        .all(|(word, step)| pick(word).binary_search(&at.saturating_add(step)).is_ok())
                });
                runs.count() as f64
            };
            self.push(&mut found, start.document, count(|at| &at.title), count(|at| &at.body), field);
        }
        found
    }

    fn near(&self, a: &Word, b: &Word, within: u32, field: Field) -> Vec<Scored> {
        let (first, second) = (self.places(a), self.places(b));
        let mut found = Vec::new();
        for start in &first {
            let Some(other) = find_document(&second, start.document) else { continue };
            let count = |pick: fn(&Occurrences) -> &[u32]| {
                let near = pick(start).iter().filter(|&&at| {
                    let from = pick(other).partition_point(|&place| place < at.saturating_sub(within));
                    pick(other)
                        .get(from..)
                        .unwrap_or(&[])
                        .iter()
                        .take_while(|&&place| place <= at.saturating_add(within))
                        .any(|&place| place != at)
                });
                near.count() as f64
            };
            self.push(&mut found, start.document, count(|at| &at.title), count(|at| &at.body), field);
        }
        found
    }

    fn push(&self, found: &mut Vec<Scored>, document: u32, title: f64, body: f64, field: Field) {
        let value = self.frequency(document, title, body, field);
        if value > 0.0 && (document as usize) < self.lengths.len() {
            found.push((document, value));
        }
    }
}

fn find_document(places: &[Occurrences], document: u32) -> Option<&Occurrences> {
    let at = places.binary_search_by_key(&document, |occurrences| occurrences.document).ok()?;
    places.get(at)
}

fn collect(values: &[f64]) -> Vec<Scored> {
    (0_u32..).zip(values).filter(|(_, value)| **value > 0.0).map(|(document, value)| (document, *value)).collect()
}

/// Mean words of titles and bodies, at least 1 each.
pub fn means(lengths: &[Lengths]) -> (f64, f64) {
    let count = lengths.len().max(1) as f64;
    let sum = |pick: fn(&Lengths) -> u32| lengths.iter().map(|length| f64::from(pick(length))).sum::<f64>();
    ((sum(|length| length.title) / count).max(1.0), (sum(|length| length.body) / count).max(1.0))
}
