//! Words that stand near a word more often than chance would have it.
//!
//! Measured by the log-likelihood ratio of Dunning, "Accurate Methods for the
//! Statistics of Surprise and Coincidence" (1993), over the table of four
//! counts: this word or another one, near a hit or elsewhere. It stays honest
//! for rare words, for which the χ² test and mutual information do not.

use crate::order::InOrder;
use crate::postings::Postings;
use crate::tokenize::tokenize;
use crate::{Collection, DocId, Line};
use archivolt_corpus::ordered::BTreeMap;

/// Words on each side of a hit that are near it.
pub const NEAR: usize = 5;
/// With fewer hits, or fewer words in all, nothing is said.
pub const LEAST_HITS: usize = 20;
/// See [`LEAST_HITS`].
pub const LEAST_WORDS: u64 = 10_000;
/// A word that is near fewer times than this is left out.
const LEAST_NEAR: u32 = 3;
/// What the ratio has to reach: chance gives this once in a thousand times (χ² with one degree of freedom).
const SURE: f64 = 10.83;

/// A word near the hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collocate {
    /// The word, folded.
    pub word: String,
    /// Times near a hit.
    pub near: u32,
    /// Times in the whole collection.
    pub all: u32,
    /// In how many documents it is near a hit.
    pub documents: u32,
    /// Times that it would be near a hit by chance, in tenths.
    pub expected: u32,
    /// The log-likelihood ratio, in tenths.
    pub ratio: u32,
}

/// Words near the hits, and what they are measured against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collocates {
    /// Highest ratio first. Empty where there are too few words, or none is sure.
    pub words: Vec<Collocate>,
    /// How many hits were looked at.
    pub hits: usize,
    /// How many words the collection has.
    pub total: u64,
    /// Whether hits and words are enough to say anything.
    pub enough: bool,
}

impl Collection {
    /// The words near the hits of some lines. Titles are no part of lines, nor of what they are measured against.
    pub fn collocates(&self, lines: &[Line], limit: usize) -> Collocates {
        let total = self.documents().iter().map(|document| u64::from(document.words)).sum();
        let enough = lines.len() >= LEAST_HITS && total >= LEAST_WORDS;
        let mut found = Collocates { words: Vec::new(), hits: lines.len(), total, enough };
        if !enough {
            return found;
        }
        // By word: times near, documents, and the last of those.
        let mut near: BTreeMap<String, (u32, u32, DocId)> = BTreeMap::new();
        let mut window = 0_u64;
        for line in lines {
            let (mut left, mut right) = (terms(&line.left), terms(&line.right));
            left.reverse();
            for side in [&mut left, &mut right] {
                side.truncate(NEAR);
                window += side.len() as u64;
                for term in side.drain(..) {
                    let entry = near.entry(term).or_insert((0, 0, DocId(u32::MAX)));
                    entry.0 += 1;
                    if entry.2 != line.document {
                        entry.1 += 1;
                        entry.2 = line.document;
                    }
                }
            }
        }
        for (word, (near, documents, _)) in near.into_iter().filter(|(_, (near, _, _))| *near >= LEAST_NEAR) {
            // Where two hits stand close together a word between them is near both, but there only once.
            let all = self.times(&word);
            let near = near.min(all);
            let expected = all as f64 * window as f64 / total as f64;
            let ratio = log_likelihood(f64::from(near), f64::from(all), window as f64, total as f64);
            if f64::from(near) > expected && ratio >= SURE {
                let tenths = |value: f64| (value * 10.0 + 0.5) as u32;
                let (expected, ratio) = (tenths(expected), tenths(ratio));
                found.words.push(Collocate { word, near, all, documents, expected, ratio });
            }
        }
        found.words.order_by_key(|collocate| (u32::MAX - collocate.ratio, collocate.word.clone()));
        found.words.truncate(limit);
        found
    }

    /// How often a term stands in the bodies of all documents.
    fn times(&self, term: &str) -> u32 {
        let Some(entry) = self.dictionary.find(term) else { return 0 };
        let mut postings = Postings::new(self.postings_of(&entry));
        let mut sum = 0;
        while let Some(posting) = postings.read() {
            sum += posting.body;
        }
        sum
    }
}

fn terms(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    tokenize(text, |token| {
        if !token.beside {
            found.push(token.term.to_owned());
        }
    });
    found
}

/// `−2 log λ` of a word that stands `near` times among the `window` words near hits, and `all` times among all of
/// `total`: `2 Σ O·ln(O/E)` over the four counts.
pub fn log_likelihood(near: f64, all: f64, window: f64, total: f64) -> f64 {
    let elsewhere = total - window;
    let cells = [
        (near, window * all / total),
        (all - near, elsewhere * all / total),
        (window - near, window * (total - all) / total),
        (elsewhere - (all - near), elsewhere * (total - all) / total),
    ];
    let mut sum = 0.0;
    for (observed, expected) in cells {
        if observed > 0.0 && expected > 0.0 {
            sum += observed * libm::log(observed / expected);
        }
    }
    2.0 * sum
}

#[cfg(test)]
mod tests {
    use super::log_likelihood;

    fn check(near: f64, all: f64, window: f64, total: f64, expected: f64) {
        let ratio = log_likelihood(near, all, window, total);
        assert!((ratio - expected).abs() < 0.01, "{near} {all} {window} {total}: {ratio}");
    }

    #[test]
    fn the_ratio_is_that_of_dunning() {
        // His table of bigrams: "the swiss" (110 together, 2442 and 111 − 110 …), −2 log λ = 270.72.
        check(110.0, 221.0, 2552.0, 31_777.0, 270.72);
        // As often as by chance.
        check(10.0, 100.0, 1000.0, 10_000.0, 0.0);
        check(0.0, 0.0, 10.0, 100.0, 0.0);
    }
}
