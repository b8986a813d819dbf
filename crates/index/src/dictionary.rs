//! The words of a collection and where they stand, read in place.
//!
//! Terms are sorted by their bytes and front-coded in blocks of [`BLOCK`] (each
//! term: bytes shared with the one before it, then the rest), and blocks come
//! in pages of [`PAGE`] terms, which may lie apart. A small table gives each
//! page's first term and place, so a look-up is a binary search over first
//! terms, one over the blocks of a page, and a walk of one block. Forms of one
//! word are linked in a ring, so that a word leads to its other forms without a
//! stemmer. Postings and positions ([`crate::postings`]) lie apart, since most
//! questions need no positions. Ids of documents are kept in the same form.

use std::sync::{Arc, OnceLock};

use archivolt_bundle::{Cursor, Error};

use crate::parts::{Lazy, Parts};

/// Terms in a block.
pub const BLOCK: usize = 16;
/// Terms in a page.
pub const PAGE: usize = 1024;
/// A ring of forms is followed for this many steps at most.
const MAX_FORMS: usize = 48;

/// A term's entry in the dictionary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its place among all terms.
    pub number: u32,
    /// In how many documents it stands; of an id the document's number.
    pub documents: u32,
    /// Bytes of its postings: first, and one past the last.
    pub postings: (u32, u32),
    /// The same of its positions.
    pub positions: (u32, u32),
    /// Steps to the next form of the same word; 0 where it has only one.
    pub next_form: i64,
}

/// Where a block begins: in its page, in the postings, in the positions.
type BlockStart = [u32; 3];

struct Page {
    first: Box<[u8]>,
    postings: u32,
    positions: u32,
    /// Where each block begins, worked out when the page is first looked at. Empty for one that is damaged.
    blocks: OnceLock<Vec<BlockStart>>,
}

/// The table of a dictionary's pages.
pub struct Pages {
    pages: Vec<Page>,
    lengths: Vec<u32>,
    /// Ends of postings and positions.
    ends: (u32, u32),
}

impl Pages {
    /// Reads the table.
    ///
    /// # Errors
    /// [`Error::Value`] where it is no table, or first terms do not rise.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        let mut cursor = Cursor::new(bytes);
        let mut last: &[u8] = &[];
        let mut lengths = Vec::new();
        let mut ends = (0_u32, 0_u32);
        let pages = cursor.list(|cursor| {
            let first = cursor.string()?.as_bytes();
            lengths.push(cursor.small()?);
            let page = Page { first: first.into(), postings: ends.0, positions: ends.1, blocks: OnceLock::new() };
            let (postings, positions) = (cursor.small()?, cursor.small()?);
            match (ends.0.checked_add(postings), ends.1.checked_add(positions)) {
                (Some(postings), Some(positions)) if lengths.len() == 1 || first > last => {
                    ends = (postings, positions);
                }
                _ => return Err(cursor.wrong("page")),
            }
            last = first;
            Ok(page)
        })?;
        Ok(Self { pages, lengths, ends })
    }

    /// The first term of each page.
    pub fn first_terms(&self) -> Vec<String> {
        self.pages.iter().map(|page| String::from_utf8_lossy(&page.first).into_owned()).collect()
    }

    /// How long each page is.
    pub fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    /// How long postings and positions are together.
    pub fn ends(&self) -> (u32, u32) {
        self.ends
    }
}

/// A dictionary in place.
pub struct Dictionary {
    parts: Arc<Parts>,
    section: Lazy,
    pages: Vec<Page>,
    ends: (u32, u32),
}

impl Dictionary {
    /// With what is to be had of its pages, which are checked as they are first looked at.
    pub(crate) fn new(parts: Arc<Parts>, section: Lazy, pages: Pages) -> Self {
        Self { parts, section, pages: pages.pages, ends: pages.ends }
    }

    /// Checks all of it.
    ///
    /// # Errors
    /// [`Error::Value`] for a page that is not as it should be.
    pub fn check(&self) -> Result<(), Error> {
        for page in 0..self.pages.len() {
            if self.page(page).is_none() {
                return Err(Error::Value { what: "dictionary", at: page });
            }
        }
        Ok(())
    }

    /// A page that is here and whole: its bytes, and where its blocks begin.
    fn page(&self, number: usize) -> Option<(&[u8], &[BlockStart])> {
        let page = self.pages.get(number)?;
        let bytes = self.parts.piece(self.section, number)?;
        let blocks = page.blocks.get_or_init(|| self.blocks(number, bytes).unwrap_or_default());
        (!blocks.is_empty()).then_some((bytes, blocks))
    }

    /// Walks a page: terms rise, and every offset is where the table says.
    fn blocks(&self, number: usize, bytes: &[u8]) -> Result<Vec<BlockStart>, Error> {
        let wrong = |at: usize| Error::Value { what: "dictionary", at };
        let (page, next) = (self.pages.get(number).ok_or_else(|| wrong(0))?, self.pages.get(number + 1));
        let mut walk = self.walk(number, bytes, &[0, page.postings, page.positions], 0);
        let mut blocks = Vec::new();
        let mut last: Vec<u8> = Vec::new();
        let mut count = 0;
        loop {
            let start = [walk.cursor.position() as u32, walk.entry.postings.1, walk.entry.positions.1];
            if !walk.read()? {
                break;
            }
            let rises = if count == 0 { walk.term == *page.first } else { last < walk.term };
            if !rises || std::str::from_utf8(&walk.term).is_err() {
                return Err(wrong(walk.cursor.position()));
            }
            if count % BLOCK == 0 {
                blocks.push(start);
            }
            last.clone_from(&walk.term);
            count += 1;
        }
        let ends = next.map_or(self.ends, |next| (next.postings, next.positions));
        let full = next.is_none_or(|next| count == PAGE && last.as_slice() < &*next.first);
        if (1..=PAGE).contains(&count) && full && (walk.entry.postings.1, walk.entry.positions.1) == ends {
            Ok(blocks)
        } else {
            Err(wrong(bytes.len()))
        }
    }

    fn walk<'a>(&'a self, page: usize, bytes: &'a [u8], start: &BlockStart, block: usize) -> Walk<'a> {
        let [at, postings, positions] = *start;
        let count = (block * BLOCK) as u32;
        let entry = Entry {
            number: (page * PAGE) as u32 + count,
            postings: (postings, postings),
            positions: (positions, positions),
            ..Entry::default()
        };
        let cursor = Cursor::at(bytes, at as usize);
        Walk { dictionary: self, page, cursor, term: Vec::new(), shared: 0, count, is_gap: false, entry }
    }

    /// A walk that stands before a block of a page, or, where the page is not here, at its first term.
    fn block(&self, page: usize, block: usize) -> Walk<'_> {
        match self.page(page).and_then(|(bytes, blocks)| Some((bytes, blocks.get(block)?))) {
            Some((bytes, start)) => self.walk(page, bytes, start, block),
            None => {
                let mut gap = self.walk(page, &[], &[0; 3], 0);
                gap.is_gap = true;
                gap.term.extend_from_slice(self.first(page));
                gap
            }
        }
    }

    fn first(&self, page: usize) -> &[u8] {
        self.pages.get(page).map_or(&[], |page| &page.first)
    }

    /// The page in which a term stands, if it stands anywhere.
    fn page_of(&self, term: &[u8]) -> usize {
        self.pages.partition_point(|page| &*page.first <= term).saturating_sub(1)
    }

    /// A walk that stands at the first term that is not before `term`; in a page that is not here at that one's
    /// first term.
    pub fn from(&self, term: &str) -> Option<Walk<'_>> {
        self.seek(term, "")
    }

    /// The same; where that would be in a page whose terms cannot begin so, none, and the page is not looked at.
    fn seek(&self, term: &str, beginning: &str) -> Option<Walk<'_>> {
        if self.pages.is_empty() {
            return None;
        }
        let number = self.page_of(term.as_bytes());
        let first_term = |bytes: &[u8], start: &BlockStart| {
            let mut cursor = Cursor::at(bytes, start[0] as usize);
            matches!((cursor.size(), cursor.blob()), (Ok(0), Ok(first)) if first <= term.as_bytes())
        };
        let block = self
            .page(number)
            .map_or(0, |(bytes, blocks)| blocks.partition_point(|start| first_term(bytes, start)).saturating_sub(1));
        let mut walk = self.block(number, block);
        if walk.is_gap {
            return Some(walk);
        }
        while walk.advance_among(beginning) {
            if walk.term.as_slice() >= term.as_bytes() {
                return Some(walk);
            }
        }
        None
    }

    /// The entry of exactly this term.
    pub fn find(&self, term: &str) -> Option<Entry> {
        self.seek(term, term).filter(|walk| !walk.is_gap && walk.term == term.as_bytes()).map(|walk| walk.entry)
    }

    /// A walk that stands at the term with this number.
    fn at(&self, number: usize) -> Option<Walk<'_>> {
        let mut walk = self.block(number / PAGE, number % PAGE / BLOCK);
        while !walk.is_gap && walk.advance() {
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
            if entry.next_form == 0 {
                return;
            }
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
        self.seek(prefix, prefix).is_some_and(|walk| walk.term.starts_with(prefix.as_bytes()))
    }

    /// Calls `take` with every term that begins with `prefix`, in order.
    pub fn starting_with(&self, prefix: &str, take: &mut dyn FnMut(&Walk<'_>)) {
        let wanted = prefix.as_bytes();
        // All pages that it spans are looked at first, so that those not here are all known to be lacking.
        let from = self.page_of(wanted);
        for page in from..self.pages.len() {
            if page > from && !self.first(page).starts_with(wanted) {
                break;
            }
            self.page(page);
        }
        let Some(mut walk) = self.seek(prefix, prefix) else { return };
        loop {
            if walk.term.starts_with(wanted) {
                take(&walk);
            } else if walk.term.as_slice() > wanted {
                return;
            }
            if !walk.advance_among(prefix) {
                return;
            }
        }
    }
}

/// A place among the terms.
pub struct Walk<'a> {
    dictionary: &'a Dictionary,
    page: usize,
    cursor: Cursor<'a>,
    /// The term that it stands at, as UTF-8.
    pub term: Vec<u8>,
    /// How many bytes of it are those of the term before.
    pub shared: usize,
    /// How many terms of the page were read, and skipped before.
    count: u32,
    /// Whether the page is not here: of its terms only the first is known, and of that nothing else.
    is_gap: bool,
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
        self.advance_among("")
    }

    /// The same, into another page only where terms of it may begin so.
    fn advance_among(&mut self, beginning: &str) -> bool {
        if let Ok(true) = self.read() {
            return true;
        }
        let next = self.dictionary.pages.get(self.page + 1);
        if !next.is_some_and(|next| next.first.starts_with(beginning.as_bytes())) {
            return false;
        }
        let before = std::mem::take(&mut self.term);
        *self = self.dictionary.block(self.page + 1, 0);
        if self.is_gap {
            self.shared = common(&before, &self.term);
            return true;
        }
        self.term = before;
        // A page that is here has a term.
        matches!(self.read(), Ok(true))
    }

    /// Reads the next term of the page; false at its end.
    fn read(&mut self) -> Result<bool, Error> {
        if self.cursor.is_done() {
            return Ok(false);
        }
        let kept = self.cursor.size()?;
        let rest = self.cursor.blob()?;
        let is_first = (self.count as usize).is_multiple_of(BLOCK);
        if kept > self.term.len() || (is_first && kept > 0) {
            return Err(self.cursor.wrong("shared beginning"));
        }
        // The first term of a block is written whole, and yet shares letters with the one before.
        self.shared = if is_first { common(&self.term, rest) } else { kept };
        self.term.truncate(kept);
        self.term.extend_from_slice(rest);
        let entry = &mut self.entry;
        entry.number = (self.page * PAGE) as u32 + self.count;
        self.count += 1;
        entry.documents = self.cursor.small()?;
        entry.postings = (entry.postings.1, entry.postings.1.saturating_add(self.cursor.small()?));
        entry.positions = (entry.positions.1, entry.positions.1.saturating_add(self.cursor.small()?));
        entry.next_form = self.cursor.signed()?;
        Ok(true)
    }
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}
