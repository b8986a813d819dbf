//! All documents held against a query, and the best of them in order.

use crate::order::order_numbers;
use crate::query::{Clause, Field, Pattern, Query};
use crate::rank::Scored;
use crate::{Collection, places};

/// How many of the best are ordered by closeness of their words too (as many
/// as Rasolofo & Savoy did).
const CLOSER: usize = 100;

/// What each document has of a query, by number.
pub(crate) struct Matched {
    /// Parts it has, and their summed scores.
    parts: Vec<(u32, f32)>,
    /// Whether it has something unwanted, or lacks a fact that is asked.
    refused: Vec<bool>,
    /// How many parts are wanted.
    pub wanted: u32,
    words: Vec<(usize, std::sync::Arc<crate::rank::Leaf>)>,
}

impl Matched {
    /// Its score, where it has all that is wanted and nothing unwanted.
    pub fn whole(&self, document: usize) -> Option<f32> {
        let (held, sum) = *self.parts.get(document)?;
        (held == self.wanted && self.refused.get(document) == Some(&false)).then_some(sum)
    }

    /// Its score, where it has some of what is wanted but not all.
    pub fn part(&self, document: usize) -> Option<f32> {
        let (held, sum) = *self.parts.get(document)?;
        (held > 0 && held < self.wanted && self.refused.get(document) == Some(&false)).then_some(sum)
    }
}

impl Collection {
    /// Holds every document against a query.
    pub(crate) fn matched(&self, query: &Query) -> Matched {
        let count = self.documents().len();
        let mut matched =
            Matched { parts: vec![(0, 0.0); count], refused: vec![false; count], wanted: 0, words: vec![] };
        for (place, clause) in query.clauses.iter().enumerate() {
            // What a document must not lack is what it must not have, turned round.
            let is_word = matches!(clause.pattern, Pattern::Word(_)) && clause.field == Field::Anywhere;
            match &clause.pattern {
                Pattern::Word(word) if is_word && !clause.negated => {
                    let leaf = self.leaf(word, clause.field);
                    matched.add(&leaf.scored);
                    matched.words.push((place, leaf));
                }
                _ => self.add(clause, &mut matched),
            }
        }
        matched
    }

    fn add(&self, clause: &Clause, matched: &mut Matched) {
        let found = self.scores(clause);
        if !clause.negated && !clause.is_filter() {
            return matched.add(&found);
        }
        let mut has = vec![false; matched.refused.len()];
        for (document, _) in found {
            if let Some(has) = has.get_mut(document as usize) {
                *has = true;
            }
        }
        for (refused, has) in matched.refused.iter_mut().zip(has) {
            *refused |= has == clause.negated;
        }
    }

    /// The documents that have scores, best first; of equal ones the first by number. `limit` of them at least,
    /// all of them where it is more than a hundred.
    pub(crate) fn ordered(&self, matched: &Matched, scored: &[Scored], limit: usize) -> Vec<Scored> {
        // The higher score has the lower number: bits of a float that is not negative rise with it.
        let key = |(document, score): &Scored| u64::from(!score.to_bits()) << 32 | u64::from(*document);
        let mut keys: Vec<u64> = scored.iter().map(key).collect();
        let mut rest = Vec::new();
        if keys.len() > CLOSER {
            rest = keep_smallest(&mut keys, CLOSER, limit > CLOSER);
        }
        let document = |key: u64| (key & 0xffff_ffff) as u32;
        let score = |key: u64| f32::from_bits(!((key >> 32) as u32));
        if matched.words.len() > 1 {
            keys.iter_mut().for_each(|key| *key = key.rotate_left(32));
            order_numbers(&mut keys);
            keys.iter_mut().for_each(|key| *key = key.rotate_left(32));
            let documents: Vec<u32> = keys.iter().map(|key| document(*key)).collect();
            let more = places::closeness(self, &matched.words, &documents);
            for (at, more) in keys.iter_mut().zip(more) {
                *at = key(&(document(*at), score(*at) + more));
            }
        }
        order_numbers(&mut keys);
        order_numbers(&mut rest);
        keys.iter().chain(&rest).map(|key| (document(*key), score(*key))).collect()
    }
}

impl Matched {
    fn add(&mut self, found: &[Scored]) {
        self.wanted += 1;
        for (document, score) in found {
            if let Some((held, sum)) = self.parts.get_mut(*document as usize) {
                *held += 1;
                *sum += score;
            }
        }
    }
}

/// Leaves the `count` smallest, and gives the others where they are wanted.
fn keep_smallest(numbers: &mut Vec<u64>, count: usize, others: bool) -> Vec<u64> {
    let mut kept: Vec<u64> = Vec::with_capacity(count + 1);
    let mut rest = Vec::new();
    for &number in numbers.iter() {
        let mut out = number;
        if kept.len() < count || kept.last().is_some_and(|last| number < *last) {
            let place = kept.partition_point(|known| *known < number);
            kept.insert(place, number);
            match if kept.len() > count { kept.pop() } else { None } {
                Some(last) => out = last,
                None => continue,
            }
        }
        if others {
            rest.push(out);
        }
    }
    *numbers = kept;
    rest
}
