//! Documents by terms, weighted.

use super::as_f64;
use super::terms::{NONE, Terms};
use crate::ordered::BTreeMap;

/// Terms that are looked at, at most: those that most documents have.
const MOST_TERMS: usize = 12_000;
/// Terms in more than this share of the documents say nothing of one of them.
const WIDEST: f64 = 0.5;

/// A sparse matrix: a row for each document, a column for each term kept.
pub(super) struct Matrix {
    /// For each document its columns and weights, by column. Of length 1.
    pub rows: Vec<Vec<(usize, f64)>>,
    /// The term of each column.
    pub terms: Vec<u32>,
    /// For each column the documents that have it, ascending.
    holders: Vec<Vec<u32>>,
}

impl Matrix {
    /// Weights are `(1 + ln tf) · (ln((1 + N) / (1 + df)) + 1)`, each row
    /// brought to length 1 (Manning, Raghavan, Schütze 2008, section 6.4).
    pub fn of(terms: &Terms) -> Self {
        let mut counts: Vec<BTreeMap<u32, u32>> = vec![BTreeMap::new(); terms.documents];
        let mut holding: Vec<u32> = vec![0; terms.shown.len()];
        for text in &terms.texts {
            let Some(counts) = counts.get_mut(text.document) else { continue };
            for &term in text.terms.iter().filter(|term| **term != NONE) {
                let count = counts.entry(term).or_insert(0);
                if *count == 0
                    && let Some(holding) = holding.get_mut(term as usize)
                {
                    *holding += 1;
                }
                *count += 1;
            }
        }
        let fewest = if terms.documents > 300 { 3 } else { 2 };
        let widest = WIDEST * as_f64(terms.documents);
        let mut kept: Vec<(u32, u32)> = (0_u32..)
            .zip(&holding)
            .filter(|(_, holding)| **holding >= fewest && f64::from(**holding) <= widest)
            .map(|(term, holding)| (*holding, term))
            .collect();
        kept.sort_unstable_by_key(|(holding, term)| (std::cmp::Reverse(*holding), *term));
        kept.truncate(MOST_TERMS);
        let mut columns = vec![usize::MAX; holding.len()];
        for (column, (_, term)) in kept.iter().enumerate() {
            if let Some(place) = columns.get_mut(*term as usize) {
                *place = column;
            }
        }
        let mut matrix = Self {
            rows: Vec::with_capacity(counts.len()),
            terms: kept.iter().map(|(_, term)| *term).collect(),
            holders: vec![Vec::new(); kept.len()],
        };
        for (document, counts) in (0_u32..).zip(&counts) {
            let mut row = Vec::with_capacity(counts.len());
            for (term, count) in counts {
                let Some(column) = columns.get(*term as usize).copied().filter(|column| *column != usize::MAX) else {
                    continue;
                };
                let Some((held, holders)) = kept.get(column).zip(matrix.holders.get_mut(column)) else { continue };
                holders.push(document);
                let rarity = libm::log((1.0 + as_f64(terms.documents)) / (1.0 + f64::from(held.0))) + 1.0;
                row.push((column, (1.0 + libm::log(f64::from(*count))) * rarity));
            }
            row.sort_unstable_by_key(|(column, _)| *column);
            let length = libm::sqrt(row.iter().map(|(_, weight)| weight * weight).sum());
            row.iter_mut().for_each(|(_, weight)| *weight /= if length > 0.0 { length } else { 1.0 });
            matrix.rows.push(row);
        }
        matrix
    }

    /// Whether no term is left.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Normalised pointwise mutual information of two columns, -1 to 1.
    pub fn npmi(&self, one: usize, other: usize) -> f64 {
        let (Some(these), Some(those)) = (self.holders.get(one), self.holders.get(other)) else { return -1.0 };
        let all = as_f64(self.rows.len());
        let both = as_f64(shared(these, those)) / all;
        if both == 0.0 {
            return -1.0;
        }
        if both >= 1.0 {
            return 1.0;
        }
        let apart = (as_f64(these.len()) / all) * (as_f64(those.len()) / all);
        libm::log(both / apart) / -libm::log(both)
    }
}

/// How many numbers two ascending lists share.
fn shared(these: &[u32], those: &[u32]) -> usize {
    let (mut a, mut b, mut count) = (0, 0, 0);
    while let (Some(one), Some(other)) = (these.get(a), those.get(b)) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                a += 1;
                b += 1;
            }
        }
    }
    count
}
