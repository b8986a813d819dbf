//! Constants of the container. `docs/format.md` is the prose of this file; the
//! two change together.
//!
//! ```text
//! header    magic 8 | version u16 | sections u16 | zero u32            16 bytes
//! table     per section: tag 4 | packing u32 | offset u64
//!           | stored u32 | raw u32 | crc32 u32 | zero u32              32 bytes each
//! sections  bytes, in table order, without gaps
//! ```
//! All numbers are little-endian. `crc32` is that of the stored bytes
//! (polynomial 0xEDB88320, as in zip and PNG). Packing 0 is stored as it is,
//! 1 is raw DEFLATE (RFC 1951).

/// The first bytes of every bundle. The high bit shows damage by seven-bit
/// transport, the line end damage by text mode, as in PNG.
pub const MAGIC: [u8; 8] = *b"\x89AVLT\r\n\x1a";
/// The format this code writes, and the latest it reads.
pub const VERSION: u16 = 4;
/// The earliest format this code reads. Format 1 has no rings of forms and no prepared beginnings, format 2 no words of rules,
/// format 3 no columns and no pages.
pub const OLDEST: u16 = 4;
/// Length of the header in bytes.
pub const HEADER: usize = 16;
/// Length of one entry of the table in bytes.
pub const ENTRY: usize = 32;
/// Most sections a bundle may have.
pub const MAX_SECTIONS: usize = 64;
/// DEFLATE cannot expand by more than this (RFC 1951: 258 bytes from 2 bits).
pub const MAX_EXPANSION: u64 = 1032;

/// The first bytes of a part that is a file of its own.
///
/// ```text
/// part      magic 8 | version u16 | packing u16 | stored u32 | raw u32 | crc32 u32
///           | collection 8 | tag 4 | number u32 | bytes                   40 bytes and more
/// ```
pub const PART_MAGIC: [u8; 8] = *b"\x89AVPT\r\n\x1a";
/// The earliest format of which parts are read.
pub const PART: u16 = 4;
/// Length of a part's header in bytes.
pub const PART_HEADER: usize = 40;
