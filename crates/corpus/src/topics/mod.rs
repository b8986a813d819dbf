//! Themes that find themselves: key phrases of a collection, and, where there
//! are documents enough, topics, offered as a draft of a codebook.
//!
//! - **Key phrases** are runs of up to three terms that are no small words,
//!   ranked by C-value (Frantzi, Ananiadou, Mima 2000) and by how unevenly
//!   documents have them.
//! - **Topics** come of non-negative matrix factorisation of the documents'
//!   weighted terms ([`nmf`]), from deterministic seeds, in few rounds: what more
//!   rounds gain in fit they lose in topics that people would tell apart.
//! - **Their words** are chosen one by one: of the [`CANDIDATES`] with most weight, the one whose weight (its
//!   root) times mean NPMI with those chosen before is greatest; the first by its company with all of them.
//! - **Their number**, where nobody gives one, is one of [`COUNTS`]. The quality
//!   of each is the coherence of its topics' first ten words (mean NPMI over
//!   documents) times the share of those words that only one topic has (after
//!   Dieng, Ruiz, Blei 2020). The largest number is taken whose quality is nine
//!   tenths of the best: of equals a person merges two sooner than parting one.
//!
//! Only bodies are looked at, so that page furniture makes no theme. The same
//! documents give the same answer, natively and in the browser.

mod draft;
mod label;
mod matrix;
mod nmf;
mod phrases;
mod stopwords;
mod terms;

pub use draft::{OF_PHRASE, OF_TOPIC};

use crate::document::{Document, Span};
use matrix::Matrix;
use nmf::Factors;
use terms::Terms;

/// Fewer documents than this have key phrases, but too little for topics.
pub const FEWEST: usize = 30;
/// Numbers of topics that are tried; at most one topic for five documents.
pub const COUNTS: [usize; 10] = [3, 4, 5, 6, 8, 10, 12, 15, 20, 25];
/// This share of the best quality is as good.
const NEARLY: f64 = 0.9;
/// Words of a topic by which it is judged and shown.
const WORDS: usize = 10;
/// Words among which a topic's words are chosen.
const CANDIDATES: usize = 30;
/// Keeps divisors away from 0, and the best of bad company apart.
const TINY: f64 = 1e-9;
/// Rounds of factorisation.
const ROUNDS: usize = 5;
/// Starts where numbers are compared, and for the one taken.
const TRIED_STARTS: u64 = 3;
const STARTS: u64 = 12;

/// What a collection says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Its key phrases, best first.
    pub phrases: Vec<KeyPhrase>,
    /// Its topics, those with most documents first; none where there is too little.
    pub topics: Vec<Topic>,
    /// The numbers of topics that were tried, with their quality.
    pub tried: Vec<(usize, f64)>,
    /// Documents that were looked at.
    pub documents: usize,
}

impl Found {
    /// Whether there were too few documents for topics.
    pub fn is_too_little(&self) -> bool {
        self.topics.is_empty()
    }
}

/// A phrase that says what a collection is about.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPhrase {
    /// As it is mostly written.
    pub text: String,
    /// How many documents have it.
    pub documents: usize,
    /// How often it stands in them.
    pub count: usize,
}

/// A topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its first key phrases.
    pub label: String,
    /// Key phrases that its documents have more than others, best first.
    pub phrases: Vec<String>,
    /// Its first words, best first.
    pub words: Vec<String>,
    /// Mean NPMI of its words over documents, -1 to 1.
    pub coherence: f64,
    /// Indices of the documents that are of this topic before any other, with
    /// the topic's share in them, 0 to 1, largest first.
    pub documents: Vec<(usize, f64)>,
    /// The sentences that carry it, best first.
    pub passages: Vec<Carrier>,
}

/// A sentence that carries a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Carrier {
    /// Index into the documents.
    pub document: usize,
    /// Index into its texts.
    pub text: usize,
    /// Where it stands there.
    pub span: Span,
}

/// Finds key phrases and topics. `wanted` is the number of topics, where a
/// person gives one.
///
/// ```
/// use archivolt_corpus::{Input, SourceFile, read, topics};
/// let file = |n: u8| SourceFile {
///     path: format!("{n}.txt"),
///     bytes: format!("Letter {n}\n\nIn spring the harbour dues were higher, and harbour dues are paid by the boat.").into_bytes(),
/// };
/// let corpus = read(Input { files: vec![file(1), file(2), file(3)], ..Input::default() });
/// let found = topics::find(&corpus.documents, None);
/// assert!(found.is_too_little());
/// assert_eq!(found.phrases[0].text, "harbour dues");
/// ```
pub fn find(documents: &[Document], wanted: Option<usize>) -> Found {
    find_in(&documents.iter().collect::<Vec<_>>(), wanted)
}

fn find_in(documents: &[&Document], wanted: Option<usize>) -> Found {
    let terms = Terms::of(documents);
    let phrases = phrases::find(&terms);
    let mut found = Found { phrases: phrases.shown(&terms), documents: terms.documents, ..Found::default() };
    let matrix = Matrix::of(&terms);
    if terms.documents < FEWEST || matrix.is_empty() {
        return found;
    }
    let most = (terms.documents / 5).max(2);
    let count = match wanted {
        Some(count) => count.min(most),
        None => {
            for count in COUNTS.into_iter().filter(|count| *count <= most) {
                let quality = quality(&matrix, &Factors::of(&matrix, count, ROUNDS, TRIED_STARTS));
                found.tried.push((count, quality));
            }
            let best = found.tried.iter().map(|(_, quality)| *quality).fold(0.0, f64::max);
            let good = found.tried.iter().filter(|(_, quality)| *quality >= NEARLY * best);
            good.map(|(count, _)| *count).max().unwrap_or(2)
        }
    };
    let factors = Factors::of(&matrix, count, ROUNDS, STARTS);
    found.topics = label::topics(&terms, &matrix, &factors, &phrases);
    found
}

/// How well topics hang together, and how well they differ: 0 to 1.
fn quality(matrix: &Matrix, factors: &Factors) -> f64 {
    let tops: Vec<Vec<usize>> = (0..factors.count).map(|topic| words(matrix, factors, topic)).collect();
    let mut all: Vec<usize> = tops.iter().flatten().copied().collect();
    let given = all.len().max(1);
    all.sort_unstable();
    let mut own = 0;
    for (place, term) in all.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| all.get(place));
        own += usize::from(before != Some(term) && all.get(place + 1) != Some(term));
    }
    let coherence: f64 = tops.iter().map(|top| coherence(matrix, top)).sum::<f64>() / as_f64(tops.len().max(1));
    (coherence + 1.0) / 2.0 * as_f64(own) / as_f64(given)
}

/// The terms by which a topic is judged and shown, best first.
fn words(matrix: &Matrix, factors: &Factors, topic: usize) -> Vec<usize> {
    let candidates = factors.top(topic, CANDIDATES);
    let near: Vec<Vec<f64>> = candidates
        .iter()
        .map(|(one, _)| candidates.iter().map(|(other, _)| matrix.npmi(*one, *other)).collect())
        .collect();
    // How well each keeps company with some others, by their weights.
    let beside = |place: usize, others: &[(usize, f64)]| {
        let (mut sum, mut all) = (0.0, 0.0);
        for (other, weight) in others.iter().filter(|(other, _)| *other != place) {
            sum += weight * near.get(place).and_then(|row| row.get(*other)).copied().unwrap_or(-1.0);
            all += weight;
        }
        let weight = candidates.get(place).map_or(0.0, |(_, weight)| *weight);
        libm::sqrt(weight) * (sum / all.max(TINY)).max(TINY)
    };
    let everybody: Vec<(usize, f64)> = candidates.iter().map(|(_, weight)| *weight).enumerate().collect();
    let mut chosen: Vec<(usize, f64)> = Vec::with_capacity(WORDS);
    while chosen.len() < WORDS.min(candidates.len()) {
        let company = if chosen.is_empty() { &everybody } else { &chosen };
        let left = (0..candidates.len()).filter(|place| chosen.iter().all(|(taken, _)| taken != place));
        let best = left.map(|place| (beside(place, company), place)).reduce(|a, b| if b.0 > a.0 { b } else { a });
        let Some((_, place)) = best else { break };
        chosen.push((place, 1.0));
    }
    chosen.iter().filter_map(|(place, _)| Some(candidates.get(*place)?.0)).collect()
}

/// Mean NPMI (Bouma 2009) of each two of some terms, by the documents that
/// have both. Two that never meet count -1, as its limit is.
fn coherence(matrix: &Matrix, terms: &[usize]) -> f64 {
    let (mut sum, mut pairs) = (0.0, 0);
    for (place, &one) in terms.iter().enumerate() {
        for &other in terms.get(place + 1..).unwrap_or(&[]) {
            sum += matrix.npmi(one, other);
            pairs += 1;
        }
    }
    if pairs == 0 { 0.0 } else { sum / f64::from(pairs) }
}

#[allow(clippy::cast_precision_loss)] // Counts of words and documents.
fn as_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
