//! A place in a document that an address can name.

/// Longest exact, prefix or suffix text that an address carries, in characters.
pub const QUOTE_LIMIT: usize = 80;

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

    /// Finds the passage in a text, as byte offsets: first where it stood,
    /// else the occurrence of its words whose surroundings fit best.
    /// `None` when the words are gone.
    pub fn find(&self, text: &str) -> Option<std::ops::Range<usize>> {
        let start = byte_of(text, self.start);
        let end = byte_of(text, self.end);
        if let (Some(start), Some(end)) = (start, end) {
            let there = text.get(start..end).unwrap_or("");
            if there.starts_with(&self.exact) && (!self.exact.is_empty() || self.start < self.end) {
                return Some(start..end);
            }
        }
        if self.exact.is_empty() {
            return None;
        }
        let fit = |at: usize| {
            let before = text.get(..at).unwrap_or("");
            let after = text.get(at + self.exact.len()..).unwrap_or("");
            let alike = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
                a.zip(b).take_while(|(a, b)| a == b).count()
            };
            alike(&mut before.chars().rev(), &mut self.prefix.chars().rev())
                + alike(&mut after.chars(), &mut self.suffix.chars())
        };
        let mut best: Option<(usize, usize)> = None;
        for (at, _) in text.match_indices(&self.exact) {
            let fits = fit(at);
            if best.is_none_or(|(most, _)| fits > most) {
                best = Some((fits, at));
            }
        }
        let (_, at) = best?;
        let cut = self.exact.chars().count();
        let whole = usize::try_from(self.end - self.start).unwrap_or(cut).max(cut);
        let rest = text.get(at..).unwrap_or("");
        let length = rest.char_indices().nth(whole).map_or(rest.len(), |(byte, _)| byte);
        Some(at..at + length)
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
