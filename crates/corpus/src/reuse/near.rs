//! Documents with the same text, or nearly the same.
//!
//! Each document is known by the smallest numbers of its shingles, a sketch of
//! fixed size (A. Broder, *On the resemblance and containment of documents*,
//! 1997). Two sketches tell how large a part of all shingles of two documents
//! both have.

use super::{Body, hash, rolling};
use crate::ordered::BTreeMap;

/// Numbers in a sketch.
const SKETCH: usize = 64;
/// The part of their shingles that two documents share at least, in percent.
const NEARLY: usize = 80;
/// Fewer shingles than this say too little.
const FEWEST: usize = 12;
/// Of documents that share a number, each is compared with so many after it.
const REACH: usize = 12;

/// What stands for a document's text.
struct Print {
    /// Of all words; documents without a word have none.
    whole: Option<u64>,
    /// The smallest numbers of its shingles, in order.
    sketch: Vec<u64>,
}

/// Groups of documents, of which there are `count`, by first member.
pub(super) fn groups(count: usize, bodies: &[Body]) -> Vec<Vec<usize>> {
    let mut prints: Vec<Print> = (0..count).map(|_| Print { whole: None, sketch: Vec::new() }).collect();
    for body in bodies.iter().filter(|body| body.text == 0) {
        if let Some(print) = prints.get_mut(body.document) {
            *print = Print::of(&body.numbers);
        }
    }
    let mut groups = Groups((0..count).collect());
    let mut by_whole: BTreeMap<u64, usize> = BTreeMap::new();
    let mut by_number: Vec<(u64, usize)> = Vec::new();
    for (at, print) in prints.iter().enumerate() {
        let Some(whole) = print.whole else { continue };
        if let Some(&first) = by_whole.get(&whole) {
            // The same words: one of them stands for all.
            groups.join(first, at);
            continue;
        }
        by_whole.insert(whole, at);
        if print.sketch.len() >= FEWEST {
            by_number.extend(print.sketch.iter().map(|number| (*number, at)));
        }
    }
    by_number.sort_unstable();
    for sharing in by_number.chunk_by(|a, b| a.0 == b.0).filter(|sharing| sharing.len() > 1) {
        for (place, (_, one)) in sharing.iter().enumerate() {
            for (_, other) in sharing.iter().skip(place + 1).take(REACH) {
                let known = groups.top(*one) == groups.top(*other);
                if !known && resemble(&prints, *one, *other) {
                    groups.join(*one, *other);
                }
            }
        }
    }
    groups.larger_than_one()
}

impl Print {
    fn of(numbers: &[u64]) -> Self {
        let mut sketch: Vec<u64> = rolling(numbers).collect();
        // The smallest are first found and then sorted: a long text has many.
        if sketch.len() > 4 * SKETCH {
            let (smallest, _, _) = sketch.select_nth_unstable(4 * SKETCH);
            sketch = smallest.to_vec();
        }
        sketch.sort_unstable();
        sketch.dedup();
        sketch.truncate(SKETCH);
        Self { whole: (!numbers.is_empty()).then(|| hash(numbers)), sketch }
    }
}

/// Whether of the smallest numbers of both together enough are in both.
fn resemble(prints: &[Print], one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (prints.get(one), prints.get(other)) else { return false };
    let (mut left, mut right) = (one.sketch.iter().peekable(), other.sketch.iter().peekable());
    let (mut all, mut both) = (0, 0);
    while all < SKETCH {
        match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => {
                both += usize::from(a == b);
                let (ahead, behind) = (a <= b, b <= a);
                if ahead {
                    left.next();
                }
                if behind {
                    right.next();
                }
            }
            (Some(_), None) => drop(left.next()),
            (None, Some(_)) => drop(right.next()),
            (None, None) => break,
        }
        all += 1;
    }
    both * 100 >= all * NEARLY
}

/// Documents joined into groups; each knows a member nearer to the first.
struct Groups(Vec<usize>);

impl Groups {
    fn top(&mut self, of: usize) -> usize {
        let mut at = of;
        while let Some(&up) = self.0.get(at).filter(|up| **up != at) {
            // Every other step is shortened, so that ways stay short.
            let further = self.0.get(up).copied().unwrap_or(up);
            if let Some(place) = self.0.get_mut(at) {
                *place = further;
            }
            at = further;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.top(one), self.top(other));
        if let Some(place) = self.0.get_mut(one.max(other)) {
            *place = one.min(other);
        }
    }

    fn larger_than_one(mut self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..self.0.len() {
            groups.entry(self.top(at)).or_default().push(at);
        }
        groups.into_values().filter(|group| group.len() > 1).collect()
    }
}
