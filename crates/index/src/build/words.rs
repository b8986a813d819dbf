//! Gathers the words of all documents: streams of postings and positions per
//! term, and from them the parts of the index.

use std::cmp::Ordering;

use archivolt_bundle::Sink;
use archivolt_corpus::{Block, BlockKind, Document, LineClass};

use super::stems::{Languages, next_forms};
use super::{Lengths, prefixes};
use crate::dictionary::{BLOCK, PAGE};
use crate::postings::{self, Places, Posting, Postings};
use crate::tokenize::{joins_with, tokenize};

/// Words of different blocks are at least this far apart, so that no phrase
/// and no nearness crosses from one into the next.
pub const BLOCK_GAP: u32 = 64;
/// Facts of a document, beside publisher and creator, whose words are searched.
const SEARCHED_FIELDS: [&str; 5] = ["subject", "description", "location", "identifier", "keywords"];

/// Where a word of a document stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    Body { heading: bool },
    Meta,
}

/// What was gathered of one term. Documents come in rising order.
#[derive(Default)]
struct Gathered {
    documents: u32,
    postings: Sink,
    positions: Sink,
    /// Document of the last posting that was written.
    written: u32,
    open: Option<Posting>,
    /// Position before, in the field that is being gathered.
    last: u32,
    /// In how many documents of each language, where there are several.
    languages: Vec<u32>,
    /// As written, lower case, where that is not the term itself.
    raw: String,
}

impl Gathered {
    fn add(&mut self, document: u32, place: Place, position: u32) {
        if self.open.is_none_or(|open| open.document != document) {
            self.close();
            self.open = Some(Posting { document, ..Posting::default() });
            self.last = 0;
        }
        let Some(open) = &mut self.open else { return };
        match place {
            Place::Title => open.title += 1,
            Place::Meta => {
                open.meta += 1;
                return;
            }
            Place::Body { heading } => {
                // The body's positions begin anew.
                if open.body == 0 {
                    self.last = 0;
                }
                open.body += 1;
                open.heading += u32::from(heading);
            }
        }
        self.positions.number(u64::from(position - self.last));
        self.last = position;
    }

    fn close(&mut self) {
        if let Some(posting) = self.open.take() {
            postings::write(&mut self.postings, &posting, self.written);
            self.written = posting.document;
            self.documents += 1;
        }
    }

    /// Everything gathered, as values.
    fn read(&self) -> Vec<(Posting, Places)> {
        self.each().map(|(posting, rest)| (posting, postings::places(rest, &posting))).collect()
    }

    /// Postings, each with the bytes where its positions begin.
    fn each(&self) -> impl Iterator<Item = (Posting, &[u8])> {
        let mut reader = Postings::new(&self.postings.bytes);
        let mut rest = self.positions.bytes.as_slice();
        std::iter::from_fn(move || {
            let posting = reader.read()?;
            let own = rest;
            rest = own.get(postings::skip(own, posting.title + posting.body)..).unwrap_or(&[]);
            Some((posting, own))
        })
    }

    fn of(values: &[(Posting, Places)]) -> Self {
        let mut gathered = Self::default();
        for (posting, places) in values {
            postings::write(&mut gathered.postings, posting, gathered.written);
            gathered.written = posting.document;
            gathered.documents += 1;
            for field in [&places.title, &places.body] {
                let mut last = 0;
                for &position in field {
                    gathered.positions.number(u64::from(position - last));
                    last = position;
                }
            }
        }
        gathered
    }
}

/// The parts of an index as bytes.
#[derive(Default)]
pub struct Parts {
    /// Where each page of the dictionary begins.
    pub pages: Vec<u8>,
    /// Terms, front-coded, in pages.
    pub terms: Vec<u8>,
    /// Postings.
    pub postings: Vec<u8>,
    /// Positions.
    pub positions: Vec<u8>,
    /// The prepared beginnings.
    pub beginnings: Vec<u8>,
    /// Answers to them.
    pub prefixes: Vec<u8>,
}

/// Numbers of terms, found by an open-addressed table over a hash of their bytes (FNV-1a). Nothing is ever read
/// in the table's order.
#[derive(Default)]
struct Numbers {
    names: Vec<String>,
    /// Number and one more; 0 where free. As many as a power of two, half of them free.
    slots: Vec<u32>,
}

impl Numbers {
    fn slot(&self, term: &str) -> usize {
        let hash = term
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = (hash ^ hash >> 32) as usize & mask;
        while let Some(number) = self.slots.get(at).filter(|number| **number > 0) {
            if self.names.get(*number as usize - 1).is_some_and(|name| name == term) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// The number of a term, and whether it is new.
    fn number(&mut self, term: &str) -> (usize, bool) {
        if self.names.len() * 2 >= self.slots.len() {
            self.slots = vec![0; (self.slots.len() * 2).max(1024)];
            for number in 0..self.names.len() {
                let slot = self.names.get(number).map_or(0, |name| self.slot(name));
                if let Some(slot) = self.slots.get_mut(slot) {
                    *slot = number as u32 + 1;
                }
            }
        }
        let slot = self.slot(term);
        match self.slots.get_mut(slot) {
            Some(0) => {}
            Some(number) => return (*number as usize - 1, false),
            None => return (0, false),
        }
        self.names.push(term.to_owned());
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = self.names.len() as u32;
        }
        (self.names.len() - 1, true)
    }
}

/// All words so far.
#[derive(Default)]
pub struct Words {
    numbers: Numbers,
    terms: Vec<Gathered>,
    documents: u32,
    languages: Languages,
}

impl Words {
    fn add(&mut self, term: &str, written: &str, document: u32, place: Place, position: u32) {
        let (number, new) = self.numbers.number(term);
        if new {
            let raw = if written.is_ascii() { String::new() } else { written.to_lowercase() };
            self.terms.push(Gathered { raw, ..Gathered::default() });
        }
        let language = self.languages.current();
        let Some(gathered) = self.terms.get_mut(number) else { return };
        if gathered.open.is_none_or(|open| open.document != document) {
            if gathered.languages.len() <= language {
                gathered.languages.resize(language + 1, 0);
            }
            if let Some(count) = gathered.languages.get_mut(language) {
                *count += 1;
            }
        }
        gathered.add(document, place, position);
    }

    /// Adds the words of the next document. Positions count words; a joined
    /// compound shares the place of its first part.
    pub fn add_document(&mut self, document: &Document) -> Lengths {
        let number = self.documents;
        self.documents += 1;
        self.languages.turn_to(&document.language.text);
        let mut lengths = Lengths::default();
        let title = &document.title.text;
        tokenize(title, |token| {
            lengths.title += u32::from(!token.beside);
            let written = title.get(token.start..token.end).unwrap_or("");
            self.add(token.term, written, number, Place::Title, lengths.title);
        });
        let mut position = 0_u32;
        for text in &document.texts {
            for block in text.blocks.iter().filter(|block| block.class == LineClass::Body) {
                let heading = matches!(block.kind, BlockKind::Heading(_));
                position = self.add_block(block, &text.text, number, Place::Body { heading }, position, &mut lengths);
            }
        }
        let facts = [&document.publisher, &document.creator].into_iter().flatten().map(|fact| fact.text.as_str());
        let fields = document.fields.iter().filter(|(name, _)| SEARCHED_FIELDS.contains(&name.as_str()));
        for value in facts.chain(fields.map(|(_, value)| value.as_str())) {
            tokenize(value, |token| {
                let written = value.get(token.start..token.end).unwrap_or("");
                self.add(token.term, written, number, Place::Meta, 0);
            });
        }
        lengths
    }

    fn add_block(
        &mut self,
        block: &Block,
        text: &str,
        number: u32,
        place: Place,
        mut position: u32,
        lengths: &mut Lengths,
    ) -> u32 {
        let shown = block.shown(text);
        tokenize(&shown, |token| {
            if !token.beside {
                position = position.saturating_add(1);
                lengths.body += 1;
            }
            let written = shown.get(token.start..token.end).unwrap_or("");
            self.add(token.term, written, number, place, position);
        });
        position.saturating_add(BLOCK_GAP)
    }

    /// The parts of the index.
    pub fn finish(mut self) -> Parts {
        self.terms.iter_mut().for_each(Gathered::close);
        let mut sorted: Vec<(String, Gathered)> = {
            let names = std::mem::take(&mut self.numbers.names);
            let mut sorted: Vec<(String, Gathered)> = names.into_iter().zip(self.terms).collect();
            sorted.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
            sorted
        };
        join_spaced(&mut sorted);
        let next = {
            let terms: Vec<(&str, &str, &[u32])> = sorted
                .iter()
                .map(|(term, gathered)| (term.as_str(), gathered.raw.as_str(), gathered.languages.as_slice()))
                .collect();
            next_forms(&terms, &self.languages)
        };
        let prefixes = prefixes::write(&sorted_documents(&sorted), self.documents);
        write(sorted, &next, prefixes)
    }
}

fn sorted_documents(sorted: &[(String, Gathered)]) -> Vec<(&str, u32, &[u8])> {
    sorted
        .iter()
        .map(|(term, gathered)| (term.as_str(), gathered.documents, gathered.postings.bytes.as_slice()))
        .collect()
}

/// "data base" is also found as "database", where the collection has that word:
/// the joined word gets the places of its first half.
fn join_spaced(sorted: &mut [(String, Gathered)]) {
    let place =
        |sorted: &[(String, Gathered)], term: &str| sorted.binary_search_by(|(known, _)| known.as_str().cmp(term)).ok();
    let mut joins: Vec<(usize, usize, usize)> = Vec::new();
    for (whole, (term, _)) in sorted.iter().enumerate() {
        for (cut, _) in term.char_indices() {
            let (Some(left), Some(right)) = (term.get(..cut), term.get(cut..)) else { continue };
            if !joins_with(left, right) {
                continue;
            }
            if let (Some(left), Some(right)) = (place(sorted, left), place(sorted, right)) {
                joins.push((whole, left, right));
            }
        }
    }
    for (whole, left, right) in joins {
        let (Some((_, left)), Some((_, right))) = (sorted.get(left), sorted.get(right)) else { continue };
        let found = in_a_row(left, right);
        let Some((_, gathered)) = sorted.get_mut(whole) else { continue };
        if !found.is_empty() {
            let merged = Gathered::of(&merge(gathered.read(), found));
            let (languages, raw) = (std::mem::take(&mut gathered.languages), std::mem::take(&mut gathered.raw));
            *gathered = Gathered { languages, raw, ..merged };
        }
    }
}

/// Places of the first of two words that stand side by side.
fn in_a_row(left: &Gathered, right: &Gathered) -> Vec<(Posting, Places)> {
    let both = |a: &[u32], b: &[u32]| -> Vec<u32> {
        a.iter().copied().filter(|at| b.binary_search(&(at + 1)).is_ok()).collect()
    };
    let mut found = Vec::new();
    let (mut left, mut right) = (left.each(), right.each());
    let (mut one, mut other) = (left.next(), right.next());
    // Positions are read only where a document has both.
    while let (Some((posting, own)), Some((beside, its))) = (&one, &other) {
        match posting.document.cmp(&beside.document) {
            Ordering::Less => one = left.next(),
            Ordering::Greater => other = right.next(),
            Ordering::Equal => {
                let (places, others) = (postings::places(own, posting), postings::places(its, beside));
                let places =
                    Places { title: both(&places.title, &others.title), body: both(&places.body, &others.body) };
                let (title, body) = (places.title.len() as u32, places.body.len() as u32);
                if title + body > 0 {
                    found.push((Posting { document: posting.document, title, body, ..Posting::default() }, places));
                }
                (one, other) = (left.next(), right.next());
            }
        }
    }
    found
}

fn merge(known: Vec<(Posting, Places)>, more: Vec<(Posting, Places)>) -> Vec<(Posting, Places)> {
    let mut all: Vec<(Posting, Places)> = Vec::new();
    let mut both: Vec<(Posting, Places)> = known.into_iter().chain(more).collect();
    both.sort_by_key(|(posting, _)| posting.document);
    for (posting, places) in both {
        match all.last_mut().filter(|(last, _)| last.document == posting.document) {
            Some((last, known)) => {
                for (field, more) in [(&mut known.title, places.title), (&mut known.body, places.body)] {
                    field.extend(more);
                    field.sort_unstable();
                    field.dedup();
                }
                last.title = known.title.len() as u32;
                last.body = known.body.len() as u32;
            }
            None => all.push((posting, places)),
        }
    }
    all
}

fn write(sorted: Vec<(String, Gathered)>, next: &[i64], (beginnings, prefixes): (Vec<u8>, Vec<u8>)) -> Parts {
    let mut parts = Parts { beginnings, prefixes, ..Parts::default() };
    let mut terms = TermWriter::default();
    for (place, (term, gathered)) in sorted.into_iter().enumerate() {
        let (postings, positions) = (gathered.postings.bytes, gathered.positions.bytes);
        let lengths = [postings.len(), positions.len()];
        terms.add(&term, gathered.documents, lengths, next.get(place).copied().unwrap_or(0));
        parts.postings.extend_from_slice(&postings);
        parts.positions.extend_from_slice(&positions);
    }
    (parts.pages, parts.terms) = terms.finish();
    parts
}

/// Writes a dictionary.
#[derive(Default)]
pub struct TermWriter {
    out: Sink,
    before: String,
    count: usize,
    /// Of each page: its first term, where it begins, and how long its postings and positions are.
    pages: Vec<(String, usize, [usize; 2])>,
}

impl TermWriter {
    /// Adds the next term; `lengths` are those of its postings and of its positions.
    pub fn add(&mut self, term: &str, documents: u32, lengths: [usize; 2], next_form: i64) {
        if self.count.is_multiple_of(PAGE) {
            self.pages.push((term.to_owned(), self.out.bytes.len(), [0; 2]));
        }
        if self.count.is_multiple_of(BLOCK) {
            self.before.clear();
        }
        self.count += 1;
        let shared = self.before.bytes().zip(term.bytes()).take_while(|(a, b)| a == b).count();
        self.out.size(shared);
        self.out.blob(term.as_bytes().get(shared..).unwrap_or(&[]));
        self.out.number(u64::from(documents));
        lengths.iter().for_each(|length| self.out.size(*length));
        self.out.signed(next_form);
        term.clone_into(&mut self.before);
        if let Some((_, _, sums)) = self.pages.last_mut() {
            sums.iter_mut().zip(lengths).for_each(|(sum, length)| *sum += length);
        }
    }

    /// The table of pages, and the pages.
    pub fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let mut table = Sink::default();
        table.size(self.pages.len());
        let ends = self.pages.iter().skip(1).map(|(_, start, _)| *start).chain([self.out.bytes.len()]);
        for ((first, start, sums), end) in self.pages.iter().zip(ends) {
            table.string(first);
            table.size(end - start);
            sums.iter().for_each(|sum| table.size(*sum));
        }
        (table.bytes, self.out.bytes)
    }
}
