//! Reading a bundle.

use std::borrow::Cow;

use crate::Error;
use crate::layout::{ENTRY, HEADER, MAGIC, MAX_EXPANSION, MAX_SECTIONS, OLDEST, VERSION};
use crate::pack::inflate;

#[derive(Clone, Debug)]
struct Entry {
    tag: [u8; 4],
    deflated: bool,
    start: usize,
    end: usize,
    raw: usize,
}

/// A bundle whose header, table and checksums were found right.
#[derive(Clone, Debug)]
pub struct Bundle {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}

impl Bundle {
    /// Checks header, table, bounds and checksums; keeps the bytes.
    ///
    /// # Errors
    /// [`Error::NotABundle`], [`Error::Newer`], [`Error::Older`], [`Error::Truncated`],
    /// [`Error::Checksum`], or [`Error::Value`] for a table that contradicts itself.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Error> {
        if bytes.get(..MAGIC.len()) != Some(&MAGIC[..]) {
            return Err(Error::NotABundle);
        }
        let short = |expected: u64| Error::Truncated { expected, found: bytes.len() as u64 };
        let version = u16_at(&bytes, 8).ok_or_else(|| short(HEADER as u64))?;
        if version > VERSION {
            return Err(Error::Newer { found: version, known: VERSION });
        }
        if version < OLDEST {
            return Err(Error::Older { found: version, oldest: OLDEST });
        }
        let count = u16_at(&bytes, 10).ok_or_else(|| short(HEADER as u64))? as usize;
        if count > MAX_SECTIONS {
            return Err(Error::Value { what: "number of sections", at: 10 });
        }
        let mut entries: Vec<Entry> = Vec::with_capacity(count);
        for place in 0..count {
            let at = HEADER + ENTRY * place;
            let fields = (|| {
                let tag: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
                let crc = u32_at(&bytes, at + 24)?;
                Some((
                    tag,
                    u32_at(&bytes, at + 4)?,
                    u64_at(&bytes, at + 8)?,
                    u32_at(&bytes, at + 16)?,
                    u32_at(&bytes, at + 20)?,
                    crc,
                ))
            })();
            let (tag, packing, offset, stored, raw, crc) = fields.ok_or_else(|| short((at + ENTRY) as u64))?;
            let wrong = Error::Value { what: "table entry", at };
            let end = offset.checked_add(u64::from(stored)).ok_or_else(|| wrong.clone())?;
            let (start, end) = match (usize::try_from(offset), usize::try_from(end)) {
                (Ok(start), Ok(end)) if end <= bytes.len() => (start, end),
                _ => return Err(short(end)),
            };
            let honest = match packing {
                0 => raw == stored,
                1 => u64::from(raw) <= u64::from(stored).saturating_mul(MAX_EXPANSION),
                _ => false,
            };
            if !honest || entries.iter().any(|entry| entry.tag == tag) {
                return Err(wrong);
            }
            if bytes.get(start..end).map(crate::crc::crc32) != Some(crc) {
                return Err(Error::Checksum { section: tag });
            }
            entries.push(Entry { tag, deflated: packing == 1, start, end, raw: raw as usize });
        }
        Ok(Self { bytes, entries })
    }

    /// A section's bytes, unpacked.
    ///
    /// # Errors
    /// [`Error::Missing`], or [`Error::Inflate`] when it does not unpack to its promised length.
    pub fn section(&self, tag: [u8; 4]) -> Result<Cow<'_, [u8]>, Error> {
        let entry = self.entries.iter().find(|entry| entry.tag == tag).ok_or(Error::Missing { section: tag })?;
        let stored = self.bytes.get(entry.start..entry.end).unwrap_or(&[]);
        if !entry.deflated {
            return Ok(Cow::Borrowed(stored));
        }
        inflate(stored, entry.raw)
            .ok()
            .filter(|raw| raw.len() == entry.raw)
            .map(Cow::Owned)
            .ok_or(Error::Inflate { section: tag })
    }

    /// The place of a stored section in [`Bundle::bytes`], to be read there again
    /// and again without a copy; `None` where it is missing or deflated.
    pub fn range(&self, tag: [u8; 4]) -> Option<std::ops::Range<usize>> {
        self.entries.iter().find(|entry| entry.tag == tag && !entry.deflated).map(|entry| entry.start..entry.end)
    }

    /// How long a section is when unpacked.
    pub fn opened_length(&self, tag: [u8; 4]) -> Option<usize> {
        self.entries.iter().find(|entry| entry.tag == tag).map(|entry| entry.raw)
    }

    /// All bytes of the bundle.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Tag, stored length and raw length of each section, in order.
    pub fn sections(&self) -> Vec<([u8; 4], usize, usize)> {
        self.entries.iter().map(|entry| (entry.tag, entry.end - entry.start, entry.raw)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{Packing, Writer};

    fn sample() -> Vec<u8> {
        let mut writer = Writer::default();
        writer.section(*b"meta", b"abc".repeat(50), Packing::Deflated);
        writer.section(*b"text", b"stored as it is".to_vec(), Packing::Stored);
        writer.section(*b"none", Vec::new(), Packing::Deflated);
        writer.finish()
    }

    #[test]
    fn sections_come_back_as_written() {
        let bundle = Bundle::open(sample()).unwrap();
        assert_eq!(bundle.section(*b"meta").unwrap().as_ref(), b"abc".repeat(50));
        assert_eq!(bundle.section(*b"text").unwrap().as_ref(), b"stored as it is");
        assert_eq!(bundle.section(*b"none").unwrap().as_ref(), b"");
        assert_eq!(bundle.section(*b"gone"), Err(Error::Missing { section: *b"gone" }));
        let range = bundle.range(*b"text").unwrap();
        assert_eq!(&bundle.bytes()[range], b"stored as it is");
        assert_eq!(bundle.range(*b"meta"), None);
    }

    #[test]
    fn every_truncation_and_every_flipped_bit_is_refused_or_harmless() {
        let whole = sample();
        for length in 0..whole.len() {
            assert!(Bundle::open(whole[..length].to_vec()).is_err(), "cut to {length}");
        }
        for bit in 0..whole.len() * 8 {
            let mut bytes = whole.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            if let Ok(bundle) = Bundle::open(bytes) {
                for tag in [*b"meta", *b"text", *b"none"] {
                    let _ = bundle.section(tag);
                }
            }
        }
    }

    #[test]
    fn another_version_is_named() {
        let mut bytes = sample();
        bytes[8] = 9;
        assert_eq!(Bundle::open(bytes.clone()).unwrap_err(), Error::Newer { found: 9, known: VERSION });
        bytes[8] = 1;
        assert_eq!(Bundle::open(bytes).unwrap_err(), Error::Older { found: 1, oldest: OLDEST });
    }
}
