//! Words that stand in two documents, and documents with the same text.
//!
//! Every shared run of eight words is found; winnowing (S. Schleimer,
//! D. Wilkerson, A. Aiken, *Winnowing: local algorithms for document
//! fingerprinting*, 2003) would keep a part of the numbers below and promise
//! longer runs only. Documents that are nearly the same are found by sketches.
//!
//! Every run of eight words in one body block gets a number (a shingle). Equal
//! numbers in two documents are compared word by word and joined into the
//! longest shared runs. A shingle that more than [`COMMON`] documents have, or
//! that stands in more than [`PLACES`] places, is a formula of the
//! collection and begins no run, which keeps the work near linear; runs go
//! through it where they lie on both sides of it.

use crate::codebook::Name;
use crate::document::{Document, NameMention, Reuse};
use crate::names::discover::{Said, discover};
use crate::names::find_in;
use crate::words::Words;

mod near;

/// The shortest run, in words.
pub const SHINGLE: usize = 8;
/// The most documents that may share a shingle.
pub const COMMON: usize = 16;
/// The most places that a shingle may stand in.
pub const PLACES: usize = 64;

/// The words of one text, each with a number that equal words share. Numbers
/// are hashes of 64 bits: that two words of a collection have one by chance
/// does not happen.
struct Body {
    document: usize,
    text: usize,
    words: Words,
    numbers: Vec<u64>,
    /// For each word, the block it is in.
    blocks: Vec<u32>,
}

/// A place where a shingle stands: its hash, the body, the word.
type Place = (u64, u32, u32);

/// What documents share: runs of words, groups of nearly the same text, and,
/// where `with_names`, the names that several of them say.
pub(crate) fn compare(documents: &[Document], with_names: bool) -> Shared {
    let bodies = bodies(documents);
    let said: Vec<Said<'_>> =
        bodies.iter().map(|body| Said { document: body.document, text: body.text, words: &body.words }).collect();
    let names = if with_names { discover(documents, &said) } else { Vec::new() };
    let mentions = match names.as_slice() {
        [] => Vec::new(),
        names => said.iter().map(|one| (one.document, one.text, find_in(names, one.words))).collect(),
    };
    Shared { reuse: runs(&bodies), duplicates: near::groups(documents.len(), &bodies), names, mentions }
}

/// What [`compare`] found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shared {
    /// Runs of words, by place.
    pub reuse: Vec<Reuse>,
    /// Groups of nearly the same text.
    pub duplicates: Vec<Vec<usize>>,
    /// Names by how many documents say them.
    pub names: Vec<Name>,
    /// Where they stand: document, text in it, places.
    pub mentions: Vec<(usize, usize, Vec<NameMention>)>,
}

/// Runs of [`SHINGLE`] words or more that two documents share, by place. A
/// document is never compared with its own original. Case, accents and
/// punctuation do not matter; a run ends with its block on either side.
pub fn find(documents: &[Document]) -> Vec<Reuse> {
    runs(&bodies(documents))
}

/// Groups of documents whose own texts have the same words or nearly the same,
/// by first member. Case, accents, punctuation and furniture do not matter;
/// texts without a word are no duplicates.
pub fn duplicates(documents: &[Document]) -> Vec<Vec<usize>> {
    near::groups(documents.len(), &bodies(documents))
}

fn runs(bodies: &[Body]) -> Vec<Reuse> {
    let mut places: Vec<Place> = Vec::new();
    for (number, body) in bodies.iter().enumerate() {
        for (at, window) in body.numbers.windows(SHINGLE).enumerate() {
            if body.blocks.get(at) == body.blocks.get(at + SHINGLE - 1) {
                places.push((hash(window), saturate(number), saturate(at)));
            }
        }
    }
    places.sort_unstable();
    let mut pairs: Vec<(u32, u32, u32, u32)> = Vec::new();
    for group in places.chunk_by(|one, other| one.0 == other.0) {
        pair_up(group, bodies, &mut pairs);
    }
    // Along one diagonal the places of both texts grow together, so that a run
    // is walked once: pairs that lie inside it are passed over.
    pairs.sort_unstable_by_key(|&(a, b, at_a, at_b)| (a, b, i64::from(at_b) - i64::from(at_a), at_a));
    let mut found = Vec::new();
    let mut done: Option<(u32, u32, i64, usize)> = None;
    for &(a, b, at_a, at_b) in &pairs {
        let diagonal = i64::from(at_b) - i64::from(at_a);
        let (from_a, from_b) = (at_a as usize, at_b as usize);
        if done.is_some_and(|(x, y, line, end)| (x, y, line) == (a, b, diagonal) && from_a < end) {
            continue;
        }
        let (Some(left), Some(right)) = (bodies.get(a as usize), bodies.get(b as usize)) else { continue };
        let Some((back, words)) = run(left, from_a, right, from_b) else { continue };
        done = Some((a, b, diagonal, from_a - back + words));
        let span = |body: &Body, at: usize| (body.document, body.text, body.words.span(at - back, at - back + words));
        found.push(Reuse { a: span(left, from_a), b: span(right, from_b), words });
    }
    found.sort_by_key(|reuse| (reuse.a, reuse.b, reuse.words));
    found
}

fn bodies(documents: &[Document]) -> Vec<Body> {
    let mut bodies = Vec::new();
    for (document, one) in documents.iter().enumerate() {
        for (text, body) in one.texts.iter().enumerate() {
            let words = Words::of_body(body);
            let numbered = (0..words.len()).map(|at| number_of(words.folded(at).bytes())).collect();
            let mut blocks = vec![0; words.len()];
            for (block, stretch) in words.stretches.iter().enumerate() {
                for word in blocks.iter_mut().take(stretch.last_word).skip(stretch.first_word) {
                    *word = saturate(block);
                }
            }
            bodies.push(Body { document, text, words, numbers: numbered, blocks });
        }
    }
    bodies
}

fn saturate(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// FNV-1a with its bits mixed, so that the smallest numbers are a fair sample.
fn number_of(bytes: impl Iterator<Item = u8>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, step);
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The number of words one after the other; a clash costs a comparison, never an answer.
fn hash(window: &[u64]) -> u64 {
    let step = |hash: u64, number: &u64| {
        let hash = (hash ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^ (hash >> 29)
    };
    window.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

fn pair_up(group: &[Place], bodies: &[Body], pairs: &mut Vec<(u32, u32, u32, u32)>) {
    if group.len() < 2 || group.len() > PLACES {
        return;
    }
    let document = |place: &Place| bodies.get(place.1 as usize).map(|body| body.document);
    let documents = group.chunk_by(|one, other| document(one) == document(other)).count();
    if !(2..=COMMON).contains(&documents) {
        return;
    }
    for (number, one) in group.iter().enumerate() {
        for other in group.iter().skip(number + 1) {
            if document(one) != document(other) {
                pairs.push((one.1, other.1, one.2, other.2));
            }
        }
    }
}

/// The run of equal words through two places: how many lie before, and how
/// many there are in all; `None` where it is shorter than a shingle.
fn run(left: &Body, at_left: usize, right: &Body, at_right: usize) -> Option<(usize, usize)> {
    let same = |one: usize, other: usize| {
        left.numbers.get(one).is_some_and(|number| right.numbers.get(other) == Some(number))
            && left.blocks.get(one) == left.blocks.get(at_left)
            && right.blocks.get(other) == right.blocks.get(at_right)
    };
    let back = (1..=at_left.min(at_right)).take_while(|&step| same(at_left - step, at_right - step)).count();
    let on = (0..).take_while(|&step| same(at_left + step, at_right + step)).count();
    (back + on >= SHINGLE).then_some((back, back + on))
}

#[cfg(test)]
mod tests;
