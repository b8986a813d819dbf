//! Sections that are read piece by piece: all of them at hand, or only those
//! pieces that questions needed so far.
//!
//! Reading is the same either way. Where a piece is not there, nothing is
//! given and the piece is written down as lacking: whoever asked fetches what
//! is lacking, hands it in and asks again. Answers that lacked something are
//! not remembered. A piece that cannot be had at all is given up, and what is
//! then answered without it is counted as missed.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use archivolt_bundle::part::{self, Label};
use archivolt_bundle::{Bundle, Error};

use crate::sections as tag;

/// A section that is read piece by piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lazy {
    Terms,
    Ids,
    Prefixes,
    Postings,
    Positions,
    Texts,
    TitleOrder,
    Creators,
    Timeline,
}

impl Lazy {
    pub const ALL: [Self; 9] = [
        Self::Terms,
        Self::Ids,
        Self::Prefixes,
        Self::Postings,
        Self::Positions,
        Self::Texts,
        Self::TitleOrder,
        Self::Creators,
        Self::Timeline,
    ];

    pub fn tag(self) -> [u8; 4] {
        match self {
            Self::Terms => tag::TERMS,
            Self::Ids => tag::IDS,
            Self::Prefixes => tag::PREFIXES,
            Self::Postings => tag::POSTINGS,
            Self::Positions => tag::POSITIONS,
            Self::Texts => tag::TEXTS,
            Self::TitleOrder => tag::TITLE_ORDER,
            Self::Creators => tag::CREATORS,
            Self::Timeline => tag::TIMELINE,
        }
    }
}

/// One piece of a section, by which it is asked for and handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    section: Lazy,
    number: u32,
}

/// All pieces of a section in one.
pub(crate) const ALL: u32 = u32::MAX;
/// Sections that have a file of all their pieces too, and the number of lacking pieces above which that is asked for.
pub(crate) const IN_ONE: [(Lazy, usize); 2] = [(Lazy::Terms, 12), (Lazy::Postings, 48)];

impl Part {
    pub(crate) fn new(section: Lazy, number: u32) -> Self {
        Self { section, number }
    }

    /// Its name, such as `post12`; `termall` for all pieces in one.
    pub fn name(&self) -> String {
        let mut name: String = self.section.tag().iter().map(|byte| char::from(*byte)).collect();
        if self.number == ALL {
            name.push_str("all");
        } else {
            name.push_str(&self.number.to_string());
        }
        name
    }
}

/// A section and what of it is here.
#[derive(Default)]
struct Section {
    /// Where each piece begins, and the end. Empty for one piece of unknown length.
    starts: Vec<u32>,
    /// All of it, where all is here.
    whole: OnceLock<Vec<u8>>,
    /// By piece, where it came by itself.
    pieces: Vec<OnceLock<Vec<u8>>>,
}

#[derive(Default)]
struct State {
    /// Sorted.
    lacking: Vec<Part>,
    /// Asked for by whoever fetches.
    awaited: Vec<Part>,
    given_up: Vec<Part>,
    lacked: u32,
    missed: u32,
}

type Tell = Box<dyn Fn() + Send + Sync>;

/// The sections, and what is lacking of them.
pub(crate) struct Parts {
    bundle: Bundle,
    /// Whose pieces they are; `None` where all is in the bundle.
    collection: Option<[u8; 8]>,
    sections: [Section; 9],
    state: Mutex<State>,
    tell: OnceLock<Tell>,
}

impl Parts {
    /// Of a bundle; `collection` names the pieces that lie apart from it.
    pub fn new(bundle: Bundle, collection: Option<[u8; 8]>) -> Self {
        Self { bundle, collection, sections: Default::default(), state: Mutex::default(), tell: OnceLock::new() }
    }

    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// Whether pieces lie apart.
    pub fn are_apart(&self) -> bool {
        self.collection.is_some()
    }

    /// Says where the pieces of a section begin: their lengths.
    pub fn cut(&mut self, section: Lazy, lengths: &[u32]) -> Result<(), Error> {
        let Some(held) = self.sections.get_mut(section as usize) else { return Ok(()) };
        let mut end = 0_u32;
        held.starts.push(0);
        for length in lengths {
            end = end.checked_add(*length).ok_or(Error::Value { what: "length of a part", at: 0 })?;
            held.starts.push(end);
        }
        if self.collection.is_some() {
            held.pieces = held.starts.iter().skip(1).map(|_| OnceLock::new()).collect();
        } else if self.bundle.opened_length(section.tag()).is_none_or(|length| length < end as usize) {
            return Err(Error::Missing { section: section.tag() });
        }
        Ok(())
    }

    /// All of a section. Lacking where it lies apart and is not here.
    fn whole(&self, section: Lazy) -> Option<&[u8]> {
        let held = self.sections.get(section as usize)?;
        let here = held.whole.get().map(Vec::as_slice);
        if here.is_some() || self.collection.is_some() {
            return here;
        }
        // What is stored as it is needs no copy; the rest is unpacked when it is first wanted.
        if let Some(range) = self.bundle.range(section.tag()) {
            return self.bundle.bytes().get(range);
        }
        let open = || self.bundle.section(section.tag()).map(|bytes| bytes.into_owned()).unwrap_or_default();
        Some(held.whole.get_or_init(open))
    }

    /// Bytes of a section from a place to the end of the piece that it is in; none where it is not here.
    pub fn from(&self, section: Lazy, at: u32) -> &[u8] {
        if let Some(whole) = self.whole(section) {
            return whole.get(at as usize..).unwrap_or(&[]);
        }
        let starts = self.sections.get(section as usize).map_or(&[][..], |held| &held.starts);
        let piece = starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = starts.get(piece).copied().unwrap_or(0);
        self.piece_apart(section, piece).and_then(|bytes| bytes.get((at - start) as usize..)).unwrap_or(&[])
    }

    /// Bytes of a section, which lie within one piece; none where it is not here.
    pub fn get(&self, section: Lazy, range: (u32, u32)) -> &[u8] {
        if range.0 >= range.1 {
            return &[];
        }
        self.from(section, range.0).get(..(range.1 - range.0) as usize).unwrap_or(&[])
    }

    /// A piece; `None` where it is not here.
    pub fn piece(&self, section: Lazy, number: usize) -> Option<&[u8]> {
        match self.whole(section) {
            Some(whole) => {
                let starts = &self.sections.get(section as usize)?.starts;
                whole.get(*starts.get(number)? as usize..*starts.get(number + 1)? as usize)
            }
            None => self.piece_apart(section, number),
        }
    }

    /// Whether a section that is one piece is here.
    pub fn has(&self, section: Lazy) -> bool {
        let held = self.sections.get(section as usize);
        self.collection.is_none()
            || held.and_then(|held| held.pieces.first()).is_some_and(|piece| piece.get().is_some())
    }

    /// A section that is one piece.
    pub fn single(&self, section: Lazy) -> Option<&[u8]> {
        self.whole(section).or_else(|| self.piece_apart(section, 0))
    }

    fn piece_apart(&self, section: Lazy, number: usize) -> Option<&[u8]> {
        let piece = self.sections.get(section as usize)?.pieces.get(number)?;
        let found = piece.get().map(Vec::as_slice);
        if found.is_none() {
            self.lack(Part::new(section, number as u32));
        }
        found
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lack(&self, part: Part) {
        let mut state = self.state();
        if state.given_up.contains(&part) {
            state.missed = state.missed.wrapping_add(1);
            return;
        }
        state.lacked = state.lacked.wrapping_add(1);
        let is_awaited = |part: &Part| state.awaited.binary_search(part).is_ok();
        if is_awaited(&part) || is_awaited(&Part { number: ALL, ..part }) {
            return;
        }
        if let Err(place) = state.lacking.binary_search(&part) {
            state.lacking.insert(place, part);
            if state.lacking.len() == 1
                && let Some(tell) = self.tell.get()
            {
                tell();
            }
        }
    }

    /// Who is told when something begins to be lacking; not to ask anything there and then.
    pub fn on_lack(&self, tell: Tell) {
        // The first stays.
        let _ = self.tell.set(tell);
    }

    /// How often something was lacking, and how often it was missed for good.
    pub fn counts(&self) -> (u32, u32) {
        let state = self.state();
        (state.lacked, state.missed)
    }

    /// What is lacking and was not given before. It is not given again until it is handed in or given up.
    pub fn lacking(&self) -> Vec<Part> {
        let mut state = self.state();
        let mut parts = std::mem::take(&mut state.lacking);
        for (section, most) in IN_ONE {
            let whole = Part::new(section, ALL);
            if parts.iter().filter(|part| part.section == section).count() > most && !state.given_up.contains(&whole) {
                parts.retain(|part| part.section != section);
                if !state.awaited.contains(&whole) {
                    parts.push(whole);
                }
            }
        }
        for part in &parts {
            if let Err(place) = state.awaited.binary_search(part) {
                state.awaited.insert(place, *part);
            }
        }
        parts
    }

    /// Hands in the file of a part.
    pub fn supply(&self, part: Part, file: &[u8]) -> Result<(), Error> {
        let section = part.section.tag();
        let foreign = Error::Foreign { section };
        let Some(collection) = self.collection else { return Err(foreign) };
        let outcome = part::read(file, &Label { collection, tag: section, number: part.number });
        let outcome = outcome.and_then(|bytes| {
            let held = self.sections.get(part.section as usize).ok_or(foreign.clone())?;
            let length = |from: usize| Some(*held.starts.get(from + 1)? - *held.starts.get(from)?);
            let (slot, expected) = if part.number == ALL {
                (&held.whole, held.starts.last().copied())
            } else {
                (held.pieces.get(part.number as usize).ok_or(foreign)?, length(part.number as usize))
            };
            // Pieces whose lengths are not told beforehand begin one byte apart.
            if expected != Some(bytes.len() as u32) && !matches!(part.section, Lazy::Texts) && expected != Some(1) {
                return Err(Error::Truncated { expected: u64::from(expected.unwrap_or(0)), found: bytes.len() as u64 });
            }
            let _ = slot.set(bytes);
            Ok(())
        });
        let mut state = self.state();
        state.awaited.retain(|awaited| *awaited != part);
        if outcome.is_err() {
            state.given_up.push(part);
        }
        outcome
    }

    /// Says that a part cannot be had.
    pub fn give_up(&self, part: Part) {
        let mut state = self.state();
        state.awaited.retain(|awaited| *awaited != part);
        state.given_up.push(part);
    }

    /// Forgets what was given up, so that it is asked for once more.
    pub fn retry(&self) {
        self.state().given_up.clear();
    }
}
