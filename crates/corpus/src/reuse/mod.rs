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

use crate::Span;
use crate::codebook::Name;
use crate::document::{Document, NameMention, Reuse, Text};
use crate::names::discover::Discovery;
use crate::names::find_in;
use crate::ordered::BTreeSet;
use crate::words::Words;

mod near;

/// The shortest run, in words.
pub const SHINGLE: usize = 8;
/// The most documents that may share a shingle.
pub const COMMON: usize = 16;
/// The most places that a shingle may stand in.
pub const PLACES: usize = 64;

/// The words of one text as numbers that equal words share: hashes of 64 bits,
/// so that two words of a collection never have one by chance. The words
/// themselves are many times the text, and are not kept.
struct Body {
    document: usize,
    text: usize,
    numbers: Vec<u64>,
    /// For each word, the block it is in.
    blocks: Vec<u32>,
}

impl Body {
    fn new(document: usize, text: usize, words: &Words) -> Self {
        let numbers = (0..words.len()).map(|at| number_of(words.folded(at))).collect();
        let mut blocks = vec![0; words.len()];
        for (block, stretch) in words.stretches.iter().enumerate() {
            for word in blocks.iter_mut().take(stretch.last_word).skip(stretch.first_word) {
                *word = saturate(block);
            }
        }
        Self { document, text, numbers, blocks }
    }
}

/// A place where a shingle stands: its hash, the body, the word.
type Place = (u64, u32, u32);

/// What is kept of the documents' words, taken while each document is at hand.
#[derive(Default)]
pub(crate) struct Said {
    bodies: Vec<Body>,
    /// Names by their capitals, where they are wanted.
    names: Option<Discovery>,
}

impl Said {
    /// `with_names` is whether names are to be found by their capitals.
    pub(crate) fn new(with_names: bool) -> Self {
        Self { bodies: Vec::new(), names: with_names.then(Discovery::default) }
    }

    /// Takes the words of a document's text; documents come by number.
    pub(crate) fn add(&mut self, document: usize, text_index: usize, text: &Text, language: &str, words: &Words) {
        self.bodies.push(Body::new(document, text_index, words));
        if let Some(names) = &mut self.names {
            names.add(document, text, language, words);
        }
    }

    /// Gives the documents their final numbers: `places` by number up to now.
    pub(crate) fn renumber(&mut self, places: &[usize]) {
        for body in &mut self.bodies {
            body.document = places.get(body.document).copied().unwrap_or(body.document);
        }
        self.bodies.sort_by_key(|body| (body.document, body.text));
    }

    /// What the documents share: runs of words, groups of nearly the same text, and the names that several of them say.
    pub(crate) fn compare(self, documents: &[Document]) -> Shared {
        let names = self.names.map(|names| names.names(documents.len())).unwrap_or_default();
        let first_words: BTreeSet<u64> = names
            .iter()
            .flat_map(|name| &name.forms)
            .map(|form| Words::of_str(form))
            .map(|words| number_of(words.folded(0)))
            .collect();
        let may_name = |body: &&Body| body.numbers.iter().any(|number| first_words.contains(number));
        let mentions = match names.as_slice() {
            [] => Vec::new(),
            names => self
                .bodies
                .iter()
                .filter(may_name)
                .map(|body| (body.document, body.text, find_in(names, &words_of(documents, body))))
                .collect(),
        };
        let duplicates = near::groups(documents.len(), &self.bodies);
        Shared { reuse: runs(documents, &self.bodies), duplicates, names, mentions }
    }
}

/// What [`Said::compare`] found.
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
    runs(documents, &bodies(documents))
}

/// Groups of documents whose own texts have the same words or nearly the same,
/// by first member. Case, accents, punctuation and furniture do not matter;
/// texts without a word are no duplicates.
pub fn duplicates(documents: &[Document]) -> Vec<Vec<usize>> {
    near::groups(documents.len(), &bodies(documents))
}

/// Numbers of shingles that stand somewhere else too, or may do so: a bit each for
/// "once" and "twice". Nearly all shingles stand once, and are not worth sorting.
struct Sieve {
    once: Vec<u64>,
    twice: Vec<u64>,
}

impl Sieve {
    fn new(count: usize) -> Self {
        let size = (count / 8).next_power_of_two().max(1);
        Self { once: vec![0; size], twice: vec![0; size] }
    }

    /// The place and bit of a number.
    fn place(&self, number: u64) -> (usize, u64) {
        (usize::try_from(number >> 12).unwrap_or_default() & (self.once.len() - 1), 1 << (number & 63))
    }

    fn add(&mut self, number: u64) {
        let (place, bit) = self.place(number);
        if let (Some(once), Some(twice)) = (self.once.get_mut(place), self.twice.get_mut(place)) {
            *twice |= *once & bit;
            *once |= bit;
        }
    }

    fn repeats(&self, number: u64) -> bool {
        let (place, bit) = self.place(number);
        self.twice.get(place).is_some_and(|twice| twice & bit != 0)
    }
}

/// The shingles of a body that lie in one block, and the word each begins at.
fn shingles(body: &Body) -> impl Iterator<Item = (usize, u64)> {
    let whole = |at: &usize| body.blocks.get(*at) == body.blocks.get(at + SHINGLE - 1);
    rolling(&body.numbers).enumerate().filter(move |(at, _)| whole(at))
}

fn runs(documents: &[Document], bodies: &[Body]) -> Vec<Reuse> {
    let mut sieve = Sieve::new(bodies.iter().map(|body| body.numbers.len()).sum());
    bodies.iter().flat_map(shingles).for_each(|(_, number)| sieve.add(number));
    let mut places: Vec<Place> = Vec::new();
    for (number, body) in bodies.iter().enumerate() {
        let repeated = shingles(body).filter(|(_, hash)| sieve.repeats(*hash));
        places.extend(repeated.map(|(at, hash)| (hash, saturate(number), saturate(at))));
    }
    places.sort_unstable();
    let mut pairs: Vec<(u32, u32, u32, u32)> = Vec::new();
    for group in places.chunk_by(|one, other| one.0 == other.0) {
        pair_up(group, bodies, &mut pairs);
    }
    // Along one diagonal the places of both texts grow together, so that a run
    // is walked once: pairs that lie inside it are passed over.
    pairs.sort_unstable_by_key(|&(a, b, at_a, at_b)| (a, b, i64::from(at_b) - i64::from(at_a), at_a));
    // Body and words of each side.
    let mut found: Vec<[(u32, usize, usize); 2]> = Vec::new();
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
        found.push([(a, from_a - back, from_a - back + words), (b, from_b - back, from_b - back + words)]);
    }
    placed(documents, bodies, &found)
}

/// Where runs of words stand in their texts, by place. The words of each text
/// that has one are looked for once more.
fn placed(documents: &[Document], bodies: &[Body], runs: &[[(u32, usize, usize); 2]]) -> Vec<Reuse> {
    let mut sides: Vec<(u32, usize, usize)> = runs.iter().flatten().copied().collect();
    sides.sort_unstable();
    sides.dedup();
    let mut spans: Vec<Span> = Vec::with_capacity(sides.len());
    for of_body in sides.chunk_by(|one, other| one.0 == other.0) {
        let body = of_body.first().and_then(|side| bodies.get(side.0 as usize));
        let words = body.map(|body| words_of(documents, body)).unwrap_or_default();
        spans.extend(of_body.iter().map(|&(_, from, to)| words.span(from, to)));
    }
    let place = |side: &(u32, usize, usize)| {
        let span = sides.binary_search(side).ok().and_then(|at| spans.get(at)).copied().unwrap_or_default();
        bodies.get(side.0 as usize).map_or((0, 0, span), |body| (body.document, body.text, span))
    };
    let mut reuse: Vec<Reuse> =
        runs.iter().map(|[a, b]| Reuse { a: place(a), b: place(b), words: a.2 - a.1 }).collect();
    reuse.sort_by_key(|reuse| (reuse.a, reuse.b, reuse.words));
    reuse
}

fn words_of(documents: &[Document], body: &Body) -> Words {
    let text = documents.get(body.document).and_then(|document| document.texts.get(body.text));
    text.map(Words::of_body).unwrap_or_default()
}

fn bodies(documents: &[Document]) -> Vec<Body> {
    let texts = documents
        .iter()
        .enumerate()
        .flat_map(|(document, one)| one.texts.iter().enumerate().map(move |text| (document, text)));
    texts.map(|(document, (number, text))| Body::new(document, number, &Words::of_body(text))).collect()
}

fn saturate(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// FNV-1a with its bits mixed, so that the smallest numbers are a fair sample.
fn number_of(word: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// What a number is multiplied by for each that follows it.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// The number of words one after the other, a polynomial of theirs with its bits
/// mixed (after R. Karp, M. Rabin, *Efficient randomized pattern-matching
/// algorithms*, 1987); a clash costs a comparison, never an answer.
fn hash(numbers: &[u64]) -> u64 {
    mixed(numbers.iter().fold(0, |sum, number| follow(sum, *number)))
}

fn follow(sum: u64, number: u64) -> u64 {
    sum.wrapping_mul(FACTOR).wrapping_add(number)
}

fn mixed(sum: u64) -> u64 {
    let sum = (sum ^ (sum >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    sum ^ (sum >> 32)
}

/// The number of each [`SHINGLE`] words, from that of the words before.
fn rolling(numbers: &[u64]) -> impl Iterator<Item = u64> {
    let first = numbers.iter().take(SHINGLE - 1).fold(0, |sum, number| follow(sum, *number));
    let leaves = (1..SHINGLE).fold(1_u64, |power, _| power.wrapping_mul(FACTOR));
    let pairs = numbers.iter().zip(numbers.iter().skip(SHINGLE - 1));
    pairs.scan(first, move |sum, (oldest, newest)| {
        let whole = follow(*sum, *newest);
        *sum = whole.wrapping_sub(oldest.wrapping_mul(leaves));
        Some(mixed(whole))
    })
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
