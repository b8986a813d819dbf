//! The words of a collection and where they stand, read in place.
//!
//! Terms are sorted by their bytes and front-coded in blocks of [`BLOCK`] (each
//! term: bytes shared with the one before it, then the rest). A small table
//! gives each block's place, so a look-up is a binary search over first terms
//! and a walk of one block. Forms of one word are linked in a ring, so that a
//! word leads to its other forms without a stemmer. Postings and positions
//! ([`crate::postings`]) lie apart, since most questions need no positions.

use archivolt_bundle::{Cursor, Error};

/// Terms in a block.
pub const BLOCK: usize = 16;
/// A ring of forms is followed for this many steps at most.
const MAX_FORMS: usize = 48;

/// A term's entry in the dictionary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its place among all terms.
    pub number: u32,
    /// In how many documents it stands.
    pub documents: u32,
    /// Bytes of its postings: first, and one past the last.
    pub postings: (u32, u32),
    /// The same of its positions.
    pub positions: (u32, u32),
    /// Steps to the next form of the same word; 0 where it has only one.
    pub next_form: i64,
}

/// A dictionary in place. Made by [`Dictionary::open`], which walks every term once.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    terms: Vec<u8>,
    blocks: Vec<[u32; 3]>,
    /// How many terms there are.
    pub len: usize,
}

impl Dictionary {
    /// Checks that terms rise, and that every offset lies in its part; `postings` and `positions`
    /// are how long those parts are.
    ///
    /// # Errors
    /// [`Error::Value`] for anything that does not fit.
    pub fn open(terms: Vec<u8>, blocks: &[u8], postings: usize, positions: usize) -> Result<Self, Error> {
        let wrong = |at: usize| Error::Value { what: "dictionary", at };
        if !blocks.len().is_multiple_of(12) {
            return Err(wrong(blocks.len()));
        }
        let number = |entry: &[u8], at: usize| {
            entry.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
        };
        let blocks =
            blocks.chunks_exact(12).map(|entry| [number(entry, 0), number(entry, 4), number(entry, 8)]).collect();
        let mut dictionary = Self { terms, blocks, len: 0 };
        let mut last: Vec<u8> = Vec::new();
        let mut end = (0, 0);
        for block in 0..dictionary.blocks.len() {
            let starts = dictionary.blocks.get(block).copied().unwrap_or_default();
            let mut walk = dictionary.block(block);
            let full = block + 1 < dictionary.blocks.len();
            let mut count = 0;
            if (starts[1], starts[2]) != end {
                return Err(wrong(block * 12));
            }
            while walk.read()? {
                let rises = (block == 0 && count == 0) || last < walk.term;
                if !rises || std::str::from_utf8(&walk.term).is_err() {
                    return Err(wrong(walk.cursor.position()));
                }
                last.clone_from(&walk.term);
                end = (walk.entry.postings.1, walk.entry.positions.1);
                count += 1;
            }
            if count == 0 || count > BLOCK || (full && count < BLOCK) {
                return Err(wrong(block * 12));
            }
            dictionary.len += count;
        }
        if end.0 as usize > postings || end.1 as usize > positions {
            return Err(wrong(0));
        }
        Ok(dictionary)
    }

    fn block(&self, block: usize) -> Walk<'_> {
        let [start, postings, positions] = self.blocks.get(block).copied().unwrap_or([u32::MAX; 3]);
        let end = self.blocks.get(block + 1).map_or(self.terms.len(), |next| next[0] as usize).min(self.terms.len());
        let entry = Entry {
            number: (block * BLOCK) as u32,
            postings: (postings, postings),
            positions: (positions, positions),
            ..Entry::default()
        };
        let cursor = Cursor::at(self.terms.get(..end).unwrap_or(&self.terms), start as usize);
        Walk { dictionary: self, block, cursor, term: Vec::new(), shared: 0, fresh: true, entry }
    }

    /// The block in which a term stands, if it stands anywhere.
    fn block_of(&self, term: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.blocks.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.first_term(middle) <= term { low = middle + 1 } else { high = middle }
        }
        low.saturating_sub(1)
    }

    fn first_term(&self, block: usize) -> &[u8] {
        let start = self.blocks.get(block).map_or(usize::MAX, |starts| starts[0] as usize);
        let mut cursor = Cursor::at(&self.terms, start);
        match (cursor.size(), cursor.blob()) {
            (Ok(0), Ok(term)) => term,
            _ => &[],
        }
    }

    /// A walk that stands at the first term that is not before `term`.
    pub fn from(&self, term: &str) -> Option<Walk<'_>> {
        let mut walk = self.block(self.block_of(term.as_bytes()));
        while walk.advance() {
            if walk.term.as_slice() >= term.as_bytes() {
                return Some(walk);
            }
        }
        None
    }

    /// The entry of exactly this term.
    pub fn find(&self, term: &str) -> Option<Entry> {
        self.from(term).filter(|walk| walk.term == term.as_bytes()).map(|walk| walk.entry)
    }

    /// A walk that stands at the term with this number.
    fn at(&self, number: usize) -> Option<Walk<'_>> {
        let mut walk = self.block(number / BLOCK);
        while walk.advance() {
            if walk.entry.number as usize == number {
                return Some(walk);
            }
        }
        None
    }

    /// Calls `take` with each other form of the word that a term is a form of.
    pub fn forms(&self, of: &Entry, mut take: impl FnMut(&Walk<'_>)) {
        let mut entry = *of;
        for _ in 0..MAX_FORMS {
            let next = i64::from(entry.number).saturating_add(entry.next_form);
            let Some(walk) = usize::try_from(next).ok().and_then(|number| self.at(number)) else { return };
            if walk.entry.number == of.number {
                return;
            }
            take(&walk);
            entry = walk.entry;
        }
    }

    /// Whether some term begins so.
    pub fn begins(&self, prefix: &str) -> bool {
        self.from(prefix).is_some_and(|walk| walk.term.starts_with(prefix.as_bytes()))
    }

    /// Calls `take` with every term that begins with `prefix`, in order.
    pub fn starting_with(&self, prefix: &str, take: &mut dyn FnMut(&Walk<'_>)) {
        let Some(mut walk) = self.from(prefix) else { return };
        while walk.term.starts_with(prefix.as_bytes()) {
            take(&walk);
            if !walk.advance() {
                return;
            }
        }
    }
}

/// A place among the terms.
pub struct Walk<'a> {
    dictionary: &'a Dictionary,
    block: usize,
    cursor: Cursor<'a>,
    /// The term that it stands at, as UTF-8.
    pub term: Vec<u8>,
    /// How many bytes of it are those of the term before.
    pub shared: usize,
    fresh: bool,
    /// What is known of it.
    pub entry: Entry,
}

impl Walk<'_> {
    /// The term that it stands at.
    pub fn term(&self) -> &str {
        std::str::from_utf8(&self.term).unwrap_or("")
    }

    /// Goes on to the next term; false after the last.
    pub fn advance(&mut self) -> bool {
        loop {
            match self.read() {
                Ok(true) => return true,
                Ok(false) if self.block + 1 < self.dictionary.blocks.len() => {
                    let before = std::mem::take(&mut self.term);
                    *self = self.dictionary.block(self.block + 1);
                    self.term = before;
                }
                _ => return false,
            }
        }
    }

    /// Reads the next term of the block; false at its end.
    fn read(&mut self) -> Result<bool, Error> {
        if self.cursor.is_done() {
            return Ok(false);
        }
        let kept = self.cursor.size()?;
        let rest = self.cursor.blob()?;
        if kept > self.term.len() || (self.fresh && kept > 0) {
            return Err(self.cursor.wrong("shared beginning"));
        }
        self.shared = kept;
        if self.fresh {
            // The first term of a block is written whole, and yet shares letters with the one before.
            self.shared = self.term.iter().zip(rest).take_while(|(a, b)| a == b).count();
        } else {
            self.entry.number += 1;
        }
        self.fresh = false;
        self.term.truncate(kept);
        self.term.extend_from_slice(rest);
        let entry = &mut self.entry;
        entry.documents = self.cursor.small()?;
        entry.postings = (entry.postings.1, entry.postings.1.saturating_add(self.cursor.small()?));
        entry.positions = (entry.positions.1, entry.positions.1.saturating_add(self.cursor.small()?));
        entry.next_form = self.cursor.signed()?;
        Ok(true)
    }
}
