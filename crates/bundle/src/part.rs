//! A part of a collection in a file of its own: what a hosted page asks for
//! when a question needs it.

use crate::Error;
use crate::layout::{MAX_EXPANSION, PART, PART_HEADER, PART_MAGIC, VERSION};
use crate::pack::{deflate, inflate};

/// What part it is: of which collection, which section, and which piece of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Tells collections apart; that of the core it goes with.
    pub collection: [u8; 8],
    /// The section.
    pub tag: [u8; 4],
    /// Counted from 0.
    pub number: u32,
}

impl Label {
    fn bytes(&self) -> [u8; 16] {
        let mut out = [0; 16];
        let parts = self.collection.iter().chain(&self.tag);
        for (to, from) in out.iter_mut().zip(parts.copied().chain(self.number.to_le_bytes())) {
            *to = from;
        }
        out
    }
}

/// The file of a part.
pub fn write(label: &Label, raw: &[u8]) -> Vec<u8> {
    let packed = Some(deflate(raw))
        .filter(|packed| packed.len() < raw.len() && raw.len() as u64 <= packed.len() as u64 * MAX_EXPANSION);
    let (packing, stored) = packed.as_deref().map_or((0_u16, raw), |packed| (1, packed));
    let mut out = Vec::with_capacity(PART_HEADER + stored.len());
    out.extend_from_slice(&PART_MAGIC);
    out.extend_from_slice(&VERSION.to_le_bytes());
    out.extend_from_slice(&packing.to_le_bytes());
    for number in [stored.len(), raw.len(), crate::crc::crc32(stored) as usize] {
        out.extend_from_slice(&(number as u32).to_le_bytes());
    }
    out.extend_from_slice(&label.bytes());
    out.extend_from_slice(stored);
    out
}

/// The bytes of a part, from its file.
///
/// # Errors
/// [`Error::NotABundle`] for any other file, [`Error::Newer`] and [`Error::Older`] for another format,
/// [`Error::Truncated`], [`Error::Checksum`] and [`Error::Inflate`] for one that is not whole, and
/// [`Error::Foreign`] for a part of another collection, or another part of this one.
pub fn read(file: &[u8], label: &Label) -> Result<Vec<u8>, Error> {
    let section = label.tag;
    let number = |at: usize| file.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
    if file.get(..PART_MAGIC.len()) != Some(&PART_MAGIC[..]) {
        return Err(Error::NotABundle);
    }
    let found = number(8) as u16;
    if found > VERSION {
        return Err(Error::Newer { found, known: VERSION });
    }
    if found < PART {
        return Err(Error::Older { found, oldest: PART });
    }
    let expected = PART_HEADER as u64 + u64::from(number(12));
    let stored = file.get(PART_HEADER..).unwrap_or(&[]);
    if file.len() as u64 != expected {
        return Err(Error::Truncated { expected, found: file.len() as u64 });
    }
    if file.get(24..PART_HEADER) != Some(&label.bytes()[..]) {
        return Err(Error::Foreign { section });
    }
    if crate::crc::crc32(stored) != number(20) {
        return Err(Error::Checksum { section });
    }
    let raw = number(16);
    let unpacked = match number(8) >> 16 {
        0 => Some(stored.to_vec()),
        1 if u64::from(raw) <= stored.len() as u64 * MAX_EXPANSION => inflate(stored, raw as usize).ok(),
        _ => None,
    };
    unpacked.filter(|bytes| bytes.len() == raw as usize).ok_or(Error::Inflate { section })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const LABEL: Label = Label { collection: *b"12345678", tag: *b"post", number: 7 };

    #[test]
    fn a_part_comes_back_as_written() {
        for raw in [&b""[..], b"hi", &b"abc".repeat(500)] {
            assert_eq!(read(&write(&LABEL, raw), &LABEL).unwrap(), raw);
        }
    }

    #[test]
    fn the_worked_example_of_the_format_is_what_is_written() {
        let label = Label { collection: [1, 2, 3, 4, 5, 6, 7, 8], tag: *b"post", number: 2 };
        let expected = "89 41 56 50 54 0D 0A 1A 04 00 00 00 02 00 00 00 02 00 00 00 AC 2A 93 D8 \
                        01 02 03 04 05 06 07 08 70 6F 73 74 02 00 00 00 68 69";
        let written: Vec<String> = write(&label, b"hi").iter().map(|byte| format!("{byte:02X}")).collect();
        assert_eq!(written.join(" "), expected);
    }

    #[test]
    fn what_is_not_the_part_is_refused_by_name() {
        let whole = write(&LABEL, &b"abc".repeat(50));
        for length in 0..whole.len() {
            assert!(read(&whole[..length], &LABEL).is_err(), "cut to {length}");
        }
        for bit in 0..whole.len() * 8 {
            let mut bytes = whole.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            if let Ok(raw) = read(&bytes, &LABEL) {
                assert_eq!(raw, b"abc".repeat(50), "bit {bit}");
            }
        }
        let section = LABEL.tag;
        for other in [
            Label { collection: *b"87654321", ..LABEL },
            Label { tag: *b"posi", ..LABEL },
            Label { number: 8, ..LABEL },
        ] {
            let expected = Error::Foreign { section: other.tag };
            assert_eq!(read(&whole, &other).unwrap_err(), expected);
        }
        let mut newer = whole.clone();
        newer[8] = 99;
        assert_eq!(read(&newer, &LABEL).unwrap_err(), Error::Newer { found: 99, known: VERSION });
        assert_eq!(read(b"<!doctype html>", &LABEL).unwrap_err(), Error::NotABundle);
        let mut hurt = whole;
        let last = hurt.len() - 1;
        hurt[last] ^= 1;
        assert_eq!(read(&hurt, &LABEL).unwrap_err(), Error::Checksum { section });
    }
}
