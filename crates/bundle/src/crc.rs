//! CRC-32 as in zip and PNG (polynomial 0xEDB88320, ISO 3309).
//!
//! The tables are worked out when they are first needed: as constants, those of
//! a library were a tenth of the page's download.

use std::sync::OnceLock;

/// Bytes taken in one step ("slicing by eight", Kounavis & Berry 2005).
const SLICES: usize = 8;
type Tables = [[u32; 256]; SLICES];

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Box<Tables>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Box::new([[0_u32; 256]; SLICES]);
        for byte in 0..256_usize {
            let mut value = byte as u32;
            for _ in 0..8 {
                value = if value & 1 == 1 { value >> 1 ^ 0xedb8_8320 } else { value >> 1 };
            }
            tables[0][byte] = value;
        }
        for slice in 1..SLICES {
            for byte in 0..256_usize {
                let before = tables[slice - 1][byte];
                tables[slice][byte] = before >> 8 ^ tables[0][(before & 0xff) as usize];
            }
        }
        tables
    })
}

/// The checksum of bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    let tables = tables();
    let mut crc = u32::MAX;
    let mut groups = bytes.chunks_exact(SLICES);
    for group in &mut groups {
        let mut next = 0;
        for (place, byte) in group.iter().enumerate() {
            let mixed = if place < 4 { byte ^ (crc >> (8 * place)) as u8 } else { *byte };
            next ^= tables[SLICES - 1 - place][usize::from(mixed)];
        }
        crc = next;
    }
    for byte in groups.remainder() {
        crc = crc >> 8 ^ tables[0][usize::from(*byte ^ crc as u8)];
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_agree_with_the_published_check_value_and_with_each_other() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b"hi"), 0xd893_2aac);
        let bytes: Vec<u8> = (0..1000_u32).map(|n| (n * 7 % 251) as u8).collect();
        for length in 0..100 {
            let mut crc = u32::MAX;
            for byte in &bytes[..length] {
                crc ^= u32::from(*byte);
                for _ in 0..8 {
                    crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
                }
            }
            assert_eq!(crc32(&bytes[..length]), !crc, "{length}");
        }
    }
}
