//! Non-negative matrix factorisation: documents as sums of topics, topics as
//! sums of terms.
//!
//! Hierarchical alternating least squares (Cichocki, Phan 2009) from the
//! centres of spherical k-means (Dhillon, Modha 2001), whose seeds are chosen
//! as k-means++ does (Arthur, Vassilvitskii 2007) with numbers that are the
//! same every time. Of several starts the tightest is taken.

use super::as_f64;
use super::matrix::Matrix;

/// Rounds of each start of k-means.
const CLUSTER_ROUNDS: usize = 8;
/// Keeps divisors away from 0.
const TINY: f64 = 1e-12;

/// The two factors.
pub(super) struct Factors {
    /// How many topics there are.
    pub count: usize,
    /// For each document how much of each topic it has.
    pub documents: Vec<Vec<f64>>,
    /// For each column how much each topic has of it; each topic of length 1.
    pub terms: Vec<Vec<f64>>,
}

impl Factors {
    /// Factorises in so many rounds, from the best of so many starts.
    pub fn of(matrix: &Matrix, count: usize, rounds: usize, starts: u64) -> Self {
        let centres = (0..starts)
            .map(|start| clusters(matrix, count, 1 + start))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        let mut terms = vec![vec![0.0; count]; matrix.terms.len()];
        for (topic, centre) in centres.map(|(_, centres)| centres).into_iter().flatten().enumerate() {
            for (column, weight) in terms.iter_mut().zip(centre) {
                if let Some(place) = column.get_mut(topic) {
                    *place = weight;
                }
            }
        }
        let mut factors = Self { count, documents: vec![vec![0.0; count]; matrix.rows.len()], terms };
        // What the centres are like each document is where it starts.
        for (row, document) in matrix.rows.iter().zip(&mut factors.documents) {
            *document = product(row, &factors.terms, count);
        }
        for _ in 0..rounds {
            factors.round(matrix);
        }
        factors.scale();
        factors
    }

    /// One round: documents by terms, then terms by documents.
    fn round(&mut self, matrix: &Matrix) {
        let square = gram(&self.terms, self.count);
        for (row, document) in matrix.rows.iter().zip(&mut self.documents) {
            let target = product(row, &self.terms, self.count);
            descend(document, &target, &square);
        }
        let square = gram(&self.documents, self.count);
        let mut targets = vec![vec![0.0; self.count]; self.terms.len()];
        for (row, document) in matrix.rows.iter().zip(&self.documents) {
            for (column, weight) in row {
                if let Some(target) = targets.get_mut(*column) {
                    target.iter_mut().zip(document).for_each(|(sum, share)| *sum += weight * share);
                }
            }
        }
        for (column, target) in self.terms.iter_mut().zip(&targets) {
            descend(column, target, &square);
        }
    }

    /// Brings each topic's terms to length 1, so that shares can be compared.
    fn scale(&mut self) {
        let mut lengths = vec![0.0; self.count];
        for column in &self.terms {
            lengths.iter_mut().zip(column).for_each(|(sum, weight)| *sum += weight * weight);
        }
        lengths.iter_mut().for_each(|sum| *sum = libm::sqrt(*sum).max(TINY));
        for column in &mut self.terms {
            column.iter_mut().zip(&lengths).for_each(|(weight, length)| *weight /= length);
        }
        for document in &mut self.documents {
            document.iter_mut().zip(&lengths).for_each(|(share, length)| *share *= length);
        }
    }

    /// The columns that a topic has most of, with how much, best first.
    pub fn top(&self, topic: usize, most: usize) -> Vec<(usize, f64)> {
        let mut columns: Vec<(usize, f64)> = self
            .terms
            .iter()
            .enumerate()
            .filter_map(|(column, weights)| Some((column, *weights.get(topic)?)))
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        columns.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        columns.truncate(most);
        columns
    }

    /// The topic that a document has most of, and its share of all.
    pub fn of_document(&self, document: usize) -> Option<(usize, f64)> {
        let shares = self.documents.get(document)?;
        let all: f64 = shares.iter().sum();
        let best = shares.iter().copied().enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        (all > 0.0).then(|| (best.0, best.1 / all))
    }
}

/// A row times the terms: one number for each topic.
fn product(row: &[(usize, f64)], terms: &[Vec<f64>], count: usize) -> Vec<f64> {
    let mut sums = vec![0.0; count];
    for (column, weight) in row {
        if let Some(shares) = terms.get(*column) {
            sums.iter_mut().zip(shares).for_each(|(sum, share)| *sum += weight * share);
        }
    }
    sums
}

/// The products of each two topics.
fn gram(rows: &[Vec<f64>], count: usize) -> Vec<Vec<f64>> {
    let mut square = vec![vec![0.0; count]; count];
    for row in rows {
        for (one, sums) in row.iter().zip(&mut square).filter(|(one, _)| **one != 0.0) {
            sums.iter_mut().zip(row).for_each(|(sum, other)| *sum += one * other);
        }
    }
    square
}

/// Each number in turn to where the error is least, or 0.
fn descend(row: &mut [f64], target: &[f64], square: &[Vec<f64>]) {
    for (place, (target, sums)) in target.iter().zip(square).enumerate() {
        let now: f64 = row.iter().zip(sums).map(|(share, sum)| share * sum).sum();
        let own = sums.get(place).copied().unwrap_or(0.0).max(TINY);
        if let Some(share) = row.get_mut(place) {
            *share = (*share + (target - now) / own).max(0.0);
        }
    }
}

/// Spherical k-means: how near documents are to their centres, and the centres.
fn clusters(matrix: &Matrix, count: usize, seed: u64) -> (f64, Vec<Vec<f64>>) {
    let width = matrix.terms.len();
    let mut centres: Vec<Vec<f64>> = Vec::with_capacity(count);
    let mut nearest = vec![0.0_f64; matrix.rows.len()];
    let mut dice = seed;
    while centres.len() < count {
        // Far documents first: by chance, in proportion to the squared distance.
        let far = |near: &f64| (1.0 - near).max(0.0);
        let all: f64 = nearest.iter().map(far).sum();
        let mut left = random(&mut dice) * all;
        let chosen = nearest.iter().position(|near| {
            left -= far(near);
            left <= 0.0
        });
        let mut centre = vec![0.0; width];
        for (column, weight) in chosen.and_then(|chosen| matrix.rows.get(chosen)).into_iter().flatten() {
            if let Some(place) = centre.get_mut(*column) {
                *place = *weight;
            }
        }
        for (row, near) in matrix.rows.iter().zip(&mut nearest) {
            *near = near.max(dot(row, &centre));
        }
        centres.push(centre);
    }
    let mut total = 0.0;
    for _ in 0..CLUSTER_ROUNDS {
        let mut sums = vec![vec![0.0; width]; count];
        total = 0.0;
        for row in &matrix.rows {
            let near = centres.iter().map(|centre| dot(row, centre)).enumerate();
            let best = near.reduce(|best, next| if next.1 > best.1 { next } else { best });
            let Some((cluster, near)) = best else { continue };
            total += near;
            if let Some(sum) = sums.get_mut(cluster) {
                for (column, weight) in row {
                    if let Some(place) = sum.get_mut(*column) {
                        *place += weight;
                    }
                }
            }
        }
        for (centre, sum) in centres.iter_mut().zip(sums) {
            let length = libm::sqrt(sum.iter().map(|weight| weight * weight).sum());
            // A cluster that nobody is in keeps its centre.
            if length > 0.0 {
                *centre = sum.into_iter().map(|weight| weight / length).collect();
            }
        }
    }
    (total / as_f64(matrix.rows.len().max(1)), centres)
}

fn dot(row: &[(usize, f64)], centre: &[f64]) -> f64 {
    row.iter().filter_map(|(column, weight)| Some(weight * centre.get(*column)?)).sum()
}

/// A number from 0 to 1 that looks random and is the same every time
/// (SplitMix64, Steele, Lea, Flood 2014).
fn random(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    #[allow(clippy::cast_precision_loss)] // 53 bits fit.
    let number = (mixed >> 11) as f64;
    number / 9_007_199_254_740_992.0
}
