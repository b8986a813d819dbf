//! A place in a document that an address can name.

use std::ops::Range;

/// Longest exact, prefix or suffix text that an address carries, in characters.
pub const QUOTE_LIMIT: usize = 80;

/// How much of the text on each side an address carries, in characters; all
/// [`QUOTE_LIMIT`] where the words stand in their text more than once.
pub const CONTEXT: usize = 32;

/// So many letters and digits around some words do not agree by chance.
const ENOUGH: usize = 8;

/// Where in the open document the visitor was sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A paragraph by its number in the reader, from 1.
    Paragraph(u32),
    /// A passage, by offsets and by its words.
    Passage(Quote),
}

/// A passage of a text: where it stood, and the words that find it again when
/// the text has moved. Offsets count Unicode scalar values, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quote {
    start: u32,
    end: u32,
    exact: String,
    prefix: String,
    suffix: String,
}

impl Quote {
    /// A passage; each text is cut to [`QUOTE_LIMIT`] characters (of the
    /// prefix the last ones are kept), and `end` is never below `start`.
    pub fn new(start: u32, end: u32, exact: &str, prefix: &str, suffix: &str) -> Self {
        let head = |text: &str| text.chars().take(QUOTE_LIMIT).collect();
        let extra = prefix.chars().count().saturating_sub(QUOTE_LIMIT);
        Self {
            start,
            end: end.max(start),
            exact: head(exact),
            prefix: prefix.chars().skip(extra).collect(),
            suffix: head(suffix),
        }
    }

    /// First character.
    pub fn start(&self) -> u32 {
        self.start
    }

    /// One past the last character.
    pub fn end(&self) -> u32 {
        self.end
    }

    /// The words, or their beginning.
    pub fn exact(&self) -> &str {
        &self.exact
    }

    /// What stands before them.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// What stands after them.
    pub fn suffix(&self) -> &str {
        &self.suffix
    }

    /// Finds the passage in a text, as byte offsets, and how well it fits: more
    /// is better. Words alone do not name a passage, since they may stand
    /// elsewhere too: what stands around them has to agree on both sides as far
    /// as their paragraph goes. Words that stood once and stand once may have
    /// other surroundings on one side, or on both where they are many.
    /// `None` where that is not so; `near` offers something then.
    pub fn find(&self, text: &str) -> Option<(usize, Range<usize>)> {
        if self.exact.is_empty() {
            return None;
        }
        let cut = self.exact.chars().count();
        // Of a long passage the address has the beginning only.
        let rest = (self.end - self.start).saturating_sub(u32::try_from(cut).unwrap_or(0));
        let stood = byte_of(text, self.start);
        let once = self.prefix.chars().count() + self.suffix.chars().count() <= 2 * CONTEXT;
        let mut all = 0;
        let mut lone = None;
        let mut best: Option<(usize, Range<usize>)> = None;
        let mut tied = false;
        for (at, _) in text.match_indices(&self.exact) {
            all += 1;
            let head = at + self.exact.len();
            // Where the text ends before the passage would, part of it has gone.
            let Some(more) = byte_of(text.get(head..)?, rest) else { continue };
            let end = head + more;
            let before = Side::of(&mut text.get(..at)?.chars().rev(), &mut self.prefix.chars().rev());
            let after = Side::of(&mut text.get(end..)?.chars(), &mut self.suffix.chars());
            let strength = before.strength + after.strength;
            let here = stood == Some(at);
            // Both ends of a long passage do not fit by chance.
            let enough = before.whole && after.whole || strength >= ENOUGH || here || rest > 0;
            if before.fits && after.fits && enough {
                let rank = 2 * strength + usize::from(here);
                let most = best.as_ref().map_or(0, |(most, _)| *most + 1);
                tied = rank + 1 == most || tied && rank < most;
                if rank >= most {
                    best = Some((rank, at..end));
                }
            }
            let side = before.fits && before.strength >= ENOUGH || after.fits && after.strength >= ENOUGH;
            // Where both fit it is a whole paragraph.
            let enough = side || cut >= CONTEXT || before.fits && after.fits;
            if once && enough && (rest == 0 || after.fits) {
                lone = Some((0, at..end));
            }
        }
        // Of places that fit alike none is surely the one.
        if best.is_some() { best.filter(|_| !tied) } else { lone.filter(|_| all == 1) }
    }
}

/// How what stands on one side of some words agrees with what stood there.
struct Side {
    /// All of it agrees, and there is some.
    whole: bool,
    /// It agrees as far as their paragraph goes.
    fits: bool,
    /// Letters and digits that agree.
    strength: usize,
}

impl Side {
    /// Both are read away from the words.
    fn of(text: &mut dyn Iterator<Item = char>, stood: &mut dyn Iterator<Item = char>) -> Self {
        let mut side = Self { whole: false, fits: false, strength: 0 };
        for letter in stood {
            side.whole = true;
            let other = text.next();
            // What stood beyond the end of the paragraph may have gone.
            side.fits |= letter == '\n' && other.is_none_or(|other| other == letter);
            if other != Some(letter) {
                return Self { whole: false, ..side };
            }
            side.strength += usize::from(letter.is_alphanumeric());
        }
        Self { fits: true, ..side }
    }
}

/// The byte at which the character with this number starts; the end of the
/// text counts as one.
fn byte_of(text: &str, character: u32) -> Option<usize> {
    let mut left = usize::try_from(character).ok()?;
    for (byte, _) in text.char_indices() {
        if left == 0 {
            return Some(byte);
        }
        left -= 1;
    }
    (left == 0).then_some(text.len())
}

/// How many characters stand before a byte of a text.
pub fn character_of(text: &str, byte: usize) -> u32 {
    let before = text.get(..byte).map_or_else(|| text.chars().count(), |before| before.chars().count());
    u32::try_from(before).unwrap_or(u32::MAX)
}
