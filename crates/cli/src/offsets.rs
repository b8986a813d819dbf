//! Positions as the contract counts them: Unicode scalar values.

use archivolt_corpus::Span;

/// Turns byte offsets of a text into offsets in Unicode scalar values.
pub struct Offsets {
    /// How many scalar values precede every `STEP`th byte.
    marks: Vec<u32>,
    text: Vec<u8>,
}

const STEP: usize = 256;

impl Offsets {
    /// Prepares a text.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut marks = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut count = 0;
        for chunk in bytes.chunks(STEP) {
            marks.push(count);
            count += starts(chunk);
        }
        marks.push(count);
        Self { marks, text: bytes.to_vec() }
    }

    /// How many scalar values begin before this byte.
    pub fn scalar(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let mark = byte / STEP;
        self.marks.get(mark).copied().unwrap_or(0) + starts(self.text.get(mark * STEP..byte).unwrap_or_default())
    }

    /// Both ends of a span.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.scalar(span.start), self.scalar(span.end))
    }
}

/// Bytes that begin a scalar value in UTF-8: all but continuation bytes.
fn starts(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_are_counted_as_characters() {
        let text = "aé主\u{1f600}\r\n".repeat(200);
        let offsets = Offsets::new(&text);
        for (scalar, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.scalar(byte as u32), scalar as u32);
        }
        assert_eq!(offsets.scalar(u32::MAX), text.chars().count() as u32);
    }
}
