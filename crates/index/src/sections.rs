//! Tags of the bundle's sections.

/// The collection's own facts and its codebook.
pub const META: [u8; 4] = *b"meta";
/// Facts of each document.
pub const DOCUMENTS: [u8; 4] = *b"docs";
/// Words in title and body of each document.
pub const LENGTHS: [u8; 4] = *b"lens";
/// Terms, front-coded.
pub const TERMS: [u8; 4] = *b"term";
/// Where each block of terms begins.
pub const BLOCKS: [u8; 4] = *b"blok";
/// Answers to short beginnings.
pub const PREFIXES: [u8; 4] = *b"pref";
/// Documents of each term.
pub const POSTINGS: [u8; 4] = *b"post";
/// Places of each term.
pub const POSITIONS: [u8; 4] = *b"posi";
/// Where each document's texts lie.
pub const TEXT_DIRECTORY: [u8; 4] = *b"tdir";
/// Texts, in packed chunks.
pub const TEXTS: [u8; 4] = *b"text";
/// Paths of the files handed in.
pub const FILES: [u8; 4] = *b"file";
/// Where each file's bytes lie.
pub const FILE_DIRECTORY: [u8; 4] = *b"fdir";
/// Bytes of files that are not their own text, in packed chunks.
pub const FILE_BYTES: [u8; 4] = *b"fbyt";
