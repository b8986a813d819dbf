//! Words that stand in two documents, and documents with the same text.
//!
//! Every run of eight words in one body block gets a number (a shingle). Equal
//! numbers in two documents are compared word by word and joined into the
//! longest shared runs. A shingle that more than [`COMMON`] documents have, or
//! that stands in more than [`PLACES`] places, is a formula of the
//! collection and begins no run, which keeps the work near linear; runs go
//! through it where they lie on both sides of it.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::document::{Document, Reuse};
use crate::words::Words;

/// The shortest run, in words.
pub const SHINGLE: usize = 8;
/// The most documents that may share a shingle.
pub const COMMON: usize = 16;
/// The most places that a shingle may stand in.
pub const PLACES: usize = 64;

/// The words of one text, numbered so that equal words have equal numbers.
struct Body {
    document: usize,
    text: usize,
    words: Words,
    numbers: Vec<u32>,
    /// For each word, the block it is in.
    blocks: Vec<u32>,
}

/// A place where a shingle stands: its hash, the body, the word.
type Place = (u64, u32, u32);

/// Runs of [`SHINGLE`] words or more that two documents share, by place. A
/// document is never compared with its own original. Case, accents and
/// punctuation do not matter; a run ends with its block on either side.
pub fn find(documents: &[Document]) -> Vec<Reuse> {
    let bodies = bodies(documents);
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
        pair_up(group, &bodies, &mut pairs);
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
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let mut bodies = Vec::new();
    for (document, one) in documents.iter().enumerate() {
        for (text, body) in one.texts.iter().enumerate() {
            let words = Words::of_body(body);
            let numbered = (0..words.len())
                .map(|at| {
                    let folded = words.folded(at);
                    if let Some(&number) = numbers.get(folded) {
                        return number;
                    }
                    let number = saturate(numbers.len());
                    numbers.insert(folded.to_owned(), number);
                    number
                })
                .collect();
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

/// FNV-1a over the words' numbers; a clash costs a comparison, never an answer.
fn hash(window: &[u32]) -> u64 {
    window
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
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

/// Groups of documents whose own texts have the same words, by first member.
/// Case, accents, punctuation and furniture do not matter; texts without a
/// word are no duplicates.
pub fn duplicates(documents: &[Document]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<[u8; 32], Vec<usize>> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        let Some(text) = document.texts.first() else { continue };
        let words = Words::of_body(text);
        if words.len() == 0 {
            continue;
        }
        let mut digest = Sha256::new();
        for at in 0..words.len() {
            digest.update(words.folded(at).as_bytes());
            digest.update([0]);
        }
        groups.entry(digest.finalize().into()).or_default().push(number);
    }
    let mut found: Vec<Vec<usize>> = groups.into_values().filter(|group| group.len() > 1).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests;
