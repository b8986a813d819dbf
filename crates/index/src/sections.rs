//! Tags of the bundle's sections.

/// The collection's own facts and its codebook.
pub const META: [u8; 4] = *b"meta";
/// What of each document is counted and filtered, column by column.
pub const COLUMNS: [u8; 4] = *b"cols";
/// Words in title and body of each document.
pub const LENGTHS: [u8; 4] = *b"lens";
/// Where each page of the dictionary begins.
pub const PAGES: [u8; 4] = *b"page";
/// The same of the ids.
pub const ID_PAGES: [u8; 4] = *b"idpg";
/// The prepared beginnings.
pub const BEGINNINGS: [u8; 4] = *b"begi";
/// How many documents each chunk of texts has.
pub const CHUNKS: [u8; 4] = *b"chnk";
/// How long the pieces of sections are that lie apart, and whose they are; only where they do.
pub const PARTS: [u8; 4] = *b"part";
/// Terms, front-coded, in pages.
pub const TERMS: [u8; 4] = *b"term";
/// Ids of documents, in the same form.
pub const IDS: [u8; 4] = *b"idnt";
/// Answers to short beginnings.
pub const PREFIXES: [u8; 4] = *b"pref";
/// Documents of each term.
pub const POSTINGS: [u8; 4] = *b"post";
/// Places of each term.
pub const POSITIONS: [u8; 4] = *b"posi";
/// Documents by title.
pub const TITLE_ORDER: [u8; 4] = *b"ordr";
/// Who wrote each document.
pub const CREATORS: [u8; 4] = *b"crea";
/// Titles and dates spoken of, for the timeline.
pub const TIMELINE: [u8; 4] = *b"time";
/// Words that several documents have.
pub const SHARED: [u8; 4] = *b"same";
/// How long each chunk of texts is.
pub const CHUNK_LENGTHS: [u8; 4] = *b"clen";
/// Facts and texts of documents, in packed chunks.
pub const TEXTS: [u8; 4] = *b"text";
/// Paths of the files handed in.
pub const FILES: [u8; 4] = *b"file";
/// Where each file's bytes lie: values by chunk, then how long each chunk is.
pub const FILE_CHUNKS: [u8; 4] = *b"fchk";
/// The same.
pub const FILE_LENGTHS: [u8; 4] = *b"flen";
/// Bytes of files that are not their own text, in packed chunks.
pub const FILE_BYTES: [u8; 4] = *b"fbyt";
