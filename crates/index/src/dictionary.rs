//! The words of a collection and where they stand: written at build time, read
//! in place afterwards.
//!
//! Terms are sorted by their bytes and front-coded in blocks of [`BLOCK`] (each
//! term: bytes shared with the one before it, then the rest). A small table
//! gives each block's place, so a look-up is a binary search over first terms
//! and a walk of one block. Postings (document gaps and frequencies by field)
//! and positions (gaps within a document) lie apart, since most questions need
//! no positions.

use archivolt_bundle::{Cursor, Error, Sink};

/// Terms in a block.
pub const BLOCK: usize = 16;

/// How often a term stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Document number.
    pub document: u32,
    /// Times in the title.
    pub title: u32,
    /// Times in the body.
    pub body: u32,
}

/// A term's entry in the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The term.
    pub term: String,
    /// In how many documents it stands.
    pub documents: u32,
    postings: (usize, usize),
    positions: (usize, usize),
}

/// What goes in for one term and document: positions by field.
#[derive(Clone, Debug, Default)]
pub struct Occurrences {
    /// Document number.
    pub document: u32,
    /// Positions in the title, rising.
    pub title: Vec<u32>,
    /// Positions in the body, rising.
    pub body: Vec<u32>,
}

/// The four parts of a dictionary as bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Terms, front-coded.
    pub terms: Vec<u8>,
    /// One entry per block: three u32, little-endian.
    pub blocks: Vec<u8>,
    /// Postings.
    pub postings: Vec<u8>,
    /// Positions.
    pub positions: Vec<u8>,
}

/// Writes terms, which must come sorted by bytes, each with its documents in rising order.
pub fn write<'a>(terms: impl Iterator<Item = (&'a str, &'a [Occurrences])>) -> Parts {
    let mut out = Sink::default();
    let mut blocks = Vec::new();
    let mut postings = Sink::default();
    let mut positions = Sink::default();
    let mut before = String::new();
    for (place, (term, documents)) in terms.enumerate() {
        if place % BLOCK == 0 {
            for offset in [out.bytes.len(), postings.bytes.len(), positions.bytes.len()] {
                blocks.extend_from_slice(&(offset as u32).to_le_bytes());
            }
            before.clear();
        }
        let shared = before.bytes().zip(term.bytes()).take_while(|(a, b)| a == b).count();
        out.size(shared);
        out.blob(term.as_bytes().get(shared..).unwrap_or(&[]));
        let (postings_start, positions_start) = (postings.bytes.len(), positions.bytes.len());
        let mut last = 0;
        for occurrences in documents {
            let gap = u64::from(occurrences.document - last);
            last = occurrences.document;
            if occurrences.title.is_empty() && occurrences.body.len() == 1 {
                postings.number(gap << 1 | 1);
            } else {
                postings.number(gap << 1);
                postings.size(occurrences.title.len());
                postings.size(occurrences.body.len());
            }
            for field in [&occurrences.title, &occurrences.body] {
                let mut last = 0;
                for &position in field {
                    positions.number(u64::from(position - last));
                    last = position;
                }
            }
        }
        out.size(documents.len());
        out.size(postings.bytes.len() - postings_start);
        out.size(positions.bytes.len() - positions_start);
        before.clear();
        before.push_str(term);
    }
    Parts { terms: out.bytes, blocks, postings: postings.bytes, positions: positions.bytes }
}

/// A dictionary in place. Made by [`Dictionary::open`], which walks every term once.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    terms: Vec<u8>,
    blocks: Vec<[u32; 3]>,
    postings: Vec<u8>,
    /// How many terms there are.
    pub len: usize,
}

impl Dictionary {
    /// Checks that terms rise, and that every offset lies in its part.
    ///
    /// # Errors
    /// [`Error::Value`] for anything that does not fit.
    pub fn open(terms: Vec<u8>, blocks: &[u8], postings: Vec<u8>) -> Result<Self, Error> {
        let wrong = |at: usize| Error::Value { what: "dictionary", at };
        if !blocks.len().is_multiple_of(12) {
            return Err(wrong(blocks.len()));
        }
        let table: Vec<[u32; 3]> = blocks
            .chunks_exact(12)
            .map(|entry| {
                let number = |at: usize| {
                    entry.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
                };
                [number(0), number(4), number(8)]
            })
            .collect();
        let mut dictionary = Self { terms, blocks: table, postings, len: 0 };
        let mut last: Option<String> = None;
        let (mut postings_end, mut positions_end) = (0, 0);
        for block in 0..dictionary.blocks.len() {
            let starts = dictionary.blocks.get(block).copied().unwrap_or_default();
            if starts[1] as usize != postings_end || starts[2] as usize != positions_end {
                return Err(wrong(block * 12));
            }
            let mut walk = dictionary.block(block);
            let mut count = 0;
            while let Some(entry) = walk.next_entry()? {
                if last.as_ref().is_some_and(|last| *last >= entry.term) || entry.postings.1 > dictionary.postings.len()
                {
                    return Err(wrong(walk.cursor.position()));
                }
                (postings_end, positions_end) = (entry.postings.1, entry.positions.1);
                last = Some(entry.term);
                count += 1;
            }
            if count == 0 {
                return Err(wrong(block * 12));
            }
            dictionary.len += count;
        }
        Ok(dictionary)
    }

    fn block(&self, block: usize) -> BlockWalk<'_> {
        let [start, postings, positions] = self.blocks.get(block).copied().unwrap_or([u32::MAX; 3]);
        let end = self.blocks.get(block + 1).map_or(self.terms.len(), |next| next[0] as usize).min(self.terms.len());
        BlockWalk {
            cursor: Cursor::at(self.terms.get(..end).unwrap_or(&self.terms), start as usize),
            term: Vec::new(),
            postings: postings as usize,
            positions: positions as usize,
        }
    }

    /// The block in which a term stands, if it stands anywhere.
    fn block_of(&self, term: &str) -> usize {
        let after = partition(self.blocks.len(), |block| self.first_term(block) <= term.as_bytes());
        after.saturating_sub(1)
    }

    fn first_term(&self, block: usize) -> &[u8] {
        let start = self.blocks.get(block).map_or(usize::MAX, |starts| starts[0] as usize);
        let mut cursor = Cursor::at(&self.terms, start);
        match (cursor.size(), cursor.blob()) {
            (Ok(0), Ok(term)) => term,
            _ => &[],
        }
    }

    /// The entry of exactly this term.
    pub fn find(&self, term: &str) -> Option<Entry> {
        self.from(term).next().filter(|entry| entry.term == term)
    }

    /// Entries from the first that is not before `term`, in order.
    pub fn from<'a>(&'a self, term: &'a str) -> impl Iterator<Item = Entry> + 'a {
        let first = self.block_of(term);
        (first..self.blocks.len())
            .flat_map(move |block| {
                let mut walk = self.block(block);
                std::iter::from_fn(move || walk.next_entry().ok().flatten())
            })
            .skip_while(move |entry| entry.term.as_str() < term)
    }

    /// Entries that begin with `prefix`, in order.
    pub fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = Entry> + 'a {
        self.from(prefix).take_while(move |entry| entry.term.starts_with(prefix))
    }

    /// The documents of a term, rising. Damaged postings end early.
    pub fn postings(&self, entry: &Entry) -> impl Iterator<Item = Posting> + '_ {
        let mut cursor = Cursor::new(self.postings.get(entry.postings.0..entry.postings.1).unwrap_or(&[]));
        let mut document = 0_u64;
        std::iter::from_fn(move || {
            if cursor.is_done() {
                return None;
            }
            let head = cursor.number().ok()?;
            document = document.saturating_add(head >> 1);
            let (title, body) = if head & 1 == 1 { (0, 1) } else { (cursor.small().ok()?, cursor.small().ok()?) };
            Some(Posting { document: u32::try_from(document).ok()?, title, body })
        })
    }

    /// Positions of a term in each of its documents: `(title, body)`, in the
    /// order of [`Dictionary::postings`]. `positions` is that part of the bundle.
    pub fn occurrences(&self, entry: &Entry, positions: &[u8]) -> Vec<Occurrences> {
        let mut cursor = Cursor::new(positions.get(entry.positions.0..entry.positions.1).unwrap_or(&[]));
        let mut found = Vec::new();
        for posting in self.postings(entry) {
            let mut field = |count: u32| -> Option<Vec<u32>> {
                let mut last = 0_u32;
                let mut values = Vec::new();
                for _ in 0..count {
                    last = last.saturating_add(cursor.small().ok()?);
                    values.push(last);
                }
                Some(values)
            };
            let (Some(title), Some(body)) = (field(posting.title), field(posting.body)) else { break };
            found.push(Occurrences { document: posting.document, title, body });
        }
        found
    }
}

struct BlockWalk<'a> {
    cursor: Cursor<'a>,
    term: Vec<u8>,
    postings: usize,
    positions: usize,
}

impl BlockWalk<'_> {
    fn next_entry(&mut self) -> Result<Option<Entry>, Error> {
        if self.cursor.is_done() {
            return Ok(None);
        }
        let shared = self.cursor.size()?;
        if shared > self.term.len() {
            return Err(self.cursor.wrong("shared beginning"));
        }
        self.term.truncate(shared);
        let rest = self.cursor.blob()?;
        self.term.extend_from_slice(rest);
        let term = std::str::from_utf8(&self.term).map_err(|_| self.cursor.wrong("term"))?.to_owned();
        let documents = self.cursor.small()?;
        let postings = (self.postings, self.postings.saturating_add(self.cursor.size()?));
        let positions = (self.positions, self.positions.saturating_add(self.cursor.size()?));
        (self.postings, self.positions) = (postings.1, positions.1);
        Ok(Some(Entry { term, documents, postings, positions }))
    }
}

/// The first of `0..len` for which `holds` is false, given that it is true up to there.
fn partition(len: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sample() -> (Vec<(String, Vec<Occurrences>)>, Parts) {
        let words = ["a", "ab", "abc", "net", "network", "networks", "zebra", "é", "中"];
        let mut terms: Vec<(String, Vec<Occurrences>)> = (0..60)
            .map(|number| format!("{}{number}", words[number % words.len()]))
            .chain(words.iter().map(ToString::to_string))
            .map(|term| {
                let first = term.len() as u32;
                let at = |document| Occurrences { document, title: vec![1], body: vec![2, 7 + document] };
                let single = Occurrences { document: first + 9, title: vec![], body: vec![3] };
                (term, vec![at(first), at(first + 2), single])
            })
            .collect();
        terms.sort();
        let parts = write(terms.iter().map(|(term, documents)| (term.as_str(), documents.as_slice())));
        (terms, parts)
    }

    impl PartialEq for Occurrences {
        fn eq(&self, other: &Self) -> bool {
            (self.document, &self.title, &self.body) == (other.document, &other.title, &other.body)
        }
    }
    impl Eq for Occurrences {}
    impl PartialOrd for Occurrences {
        fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
            Some(self.cmp(other))
        }
    }
    impl Ord for Occurrences {
        fn cmp(&self, other: &Self) -> std::cmp::Ordering {
            self.document.cmp(&other.document)
        }
    }

    #[test]
    fn every_term_is_found_with_its_postings_and_positions() {
        let (terms, parts) = sample();
        let dictionary = Dictionary::open(parts.terms, &parts.blocks, parts.postings).unwrap();
        assert_eq!(dictionary.len, terms.len());
        for (term, documents) in &terms {
            let entry = dictionary.find(term).unwrap();
            assert_eq!(&dictionary.occurrences(&entry, &parts.positions), documents);
            assert_eq!(entry.documents as usize, documents.len());
        }
        for missing in ["", "0", "aa", "networkz", "zzz", "\u{10ffff}"] {
            assert_eq!(dictionary.find(missing), None, "{missing}");
        }
        let prefixed: Vec<String> = dictionary.starting_with("net").map(|entry| entry.term).collect();
        let expected: Vec<String> =
            terms.iter().map(|(term, _)| term.clone()).filter(|term| term.starts_with("net")).collect();
        assert_eq!(prefixed, expected);
    }

    #[test]
    fn flipped_bits_are_refused_or_read_within_bounds() {
        let (_, parts) = sample();
        for bit in 0..parts.terms.len() * 8 {
            let mut terms = parts.terms.clone();
            terms[bit / 8] ^= 1 << (bit % 8);
            if let Ok(dictionary) = Dictionary::open(terms, &parts.blocks, parts.postings.clone()) {
                for entry in dictionary.from("") {
                    dictionary.occurrences(&entry, &parts.positions);
                }
            }
        }
    }
}
