//! In which documents a term stands, how often, and where.
//!
//! Postings give document gaps and frequencies by field; positions give gaps
//! within each of those documents, first in the title, then in the body.

use archivolt_bundle::Cursor;

/// How often a term stands in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Posting {
    /// Document number.
    pub document: u32,
    /// Times in the title.
    pub title: u32,
    /// Times in the body, headings included.
    pub body: u32,
    /// Of those, times in headings.
    pub heading: u32,
    /// Times in publisher, creator, subject and the like.
    pub meta: u32,
}

/// Where a term stands in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Positions in the title, rising.
    pub title: Vec<u32>,
    /// Positions in the body, rising.
    pub body: Vec<u32>,
}

/// Reads postings one after the other. Damaged postings end early.
#[derive(Clone, Copy, Debug)]
pub struct Postings<'a> {
    cursor: Cursor<'a>,
    document: u32,
}

impl<'a> Postings<'a> {
    /// At the start of a term's postings.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { cursor: Cursor::new(bytes), document: 0 }
    }

    /// The next posting.
    pub fn read(&mut self) -> Option<Posting> {
        if self.cursor.is_done() {
            return None;
        }
        let head = self.cursor.small().ok()?;
        self.document = self.document.checked_add(head >> 1)?;
        let mut posting = Posting { document: self.document, body: 1, ..Posting::default() };
        if head & 1 == 0 {
            let count = self.cursor.small().ok()?;
            posting.body = count >> 1;
            if count & 1 == 1 {
                posting.title = self.cursor.small().ok()?;
                posting.heading = self.cursor.small().ok()?;
                posting.meta = self.cursor.small().ok()?;
            }
        }
        Some(posting)
    }
}

/// Writes one posting after another.
pub(crate) fn write(sink: &mut archivolt_bundle::Sink, posting: &Posting, before: u32) {
    let gap = u64::from(posting.document - before) << 1;
    let more = posting.title > 0 || posting.heading > 0 || posting.meta > 0;
    if posting.body == 1 && !more {
        sink.number(gap | 1);
        return;
    }
    sink.number(gap);
    sink.number(u64::from(posting.body) << 1 | u64::from(more));
    if more {
        sink.number(u64::from(posting.title));
        sink.number(u64::from(posting.heading));
        sink.number(u64::from(posting.meta));
    }
}

/// How many bytes `count` numbers take.
pub(crate) fn skip(bytes: &[u8], count: u32) -> usize {
    let mut left = count;
    let mut at = 0;
    // Eight bytes at a time: a number ends at a byte without its high bit.
    while left > 8
        && let Some(eight) = bytes.get(at..at + 8).and_then(|eight| <[u8; 8]>::try_from(eight).ok())
    {
        left -= (!u64::from_le_bytes(eight) & 0x8080_8080_8080_8080).count_ones();
        at += 8;
    }
    while left > 0 {
        let Some(byte) = bytes.get(at) else { return at };
        left -= u32::from(*byte < 0x80);
        at += 1;
    }
    at
}

/// Reads positions of one document, beginning at its first byte.
pub(crate) fn places(bytes: &[u8], posting: &Posting) -> Places {
    let mut cursor = Cursor::new(bytes);
    let mut places = Places::default();
    for (count, field) in [(posting.title, &mut places.title), (posting.body, &mut places.body)] {
        let mut last = 0_u32;
        for _ in 0..count {
            let Ok(gap) = cursor.small() else { break };
            last = last.saturating_add(gap);
            field.push(last);
        }
    }
    places
}
