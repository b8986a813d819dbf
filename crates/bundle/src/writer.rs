//! Writing a bundle.

use crate::layout::{ENTRY, HEADER, MAGIC, MAX_EXPANSION, VERSION};
use crate::pack::deflate;

/// How a section is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// As it is: packed inside already, or read in place.
    Stored,
    /// DEFLATE, where that is smaller.
    Deflated,
}

struct Section {
    tag: [u8; 4],
    packing: u32,
    raw: usize,
    stored: Vec<u8>,
}

/// Collects sections and puts a header before them.
#[derive(Default)]
pub struct Writer {
    sections: Vec<Section>,
}

impl Writer {
    /// Adds a section. Tags are four ASCII letters, each used once.
    pub fn section(&mut self, tag: [u8; 4], bytes: Vec<u8>, packing: Packing) {
        let raw = bytes.len();
        let packed = match packing {
            Packing::Deflated => Some(deflate(&bytes))
                .filter(|packed| packed.len() < raw && (raw as u64) <= packed.len() as u64 * MAX_EXPANSION),
            Packing::Stored => None,
        };
        let (packing, stored) = packed.map_or((0, bytes), |packed| (1, packed));
        self.sections.push(Section { tag, packing, raw, stored });
    }

    /// The bundle.
    pub fn finish(self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&(self.sections.len() as u16).to_le_bytes());
        out.extend_from_slice(&0_u32.to_le_bytes());
        let mut offset = (HEADER + ENTRY * self.sections.len()) as u64;
        for section in &self.sections {
            out.extend_from_slice(&section.tag);
            out.extend_from_slice(&section.packing.to_le_bytes());
            out.extend_from_slice(&offset.to_le_bytes());
            out.extend_from_slice(&(section.stored.len() as u32).to_le_bytes());
            out.extend_from_slice(&(section.raw as u32).to_le_bytes());
            out.extend_from_slice(&crate::crc::crc32(&section.stored).to_le_bytes());
            out.extend_from_slice(&0_u32.to_le_bytes());
            offset += section.stored.len() as u64;
        }
        for section in self.sections {
            out.extend_from_slice(&section.stored);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_example_of_the_format_is_what_is_written() {
        let mut writer = Writer::default();
        writer.section(*b"abcd", b"hi".to_vec(), Packing::Stored);
        let expected = "89 41 56 4C 54 0D 0A 1A 04 00 01 00 00 00 00 00 \
                        61 62 63 64 00 00 00 00 30 00 00 00 00 00 00 00 \
                        02 00 00 00 02 00 00 00 AC 2A 93 D8 00 00 00 00 68 69";
        let written: Vec<String> = writer.finish().iter().map(|byte| format!("{byte:02X}")).collect();
        assert_eq!(written.join(" "), expected);
    }
}
