//! Packing as small as it gets, for what is packed once, when the shell is
//! made: DEFLATE for what browsers unpack by themselves, LZMA for the module that
//! reads documents, which `shell/unpack.js` unpacks. Everything else is packed by
//! `archivolt_bundle::pack`, in the page and here alike; these streams are never
//! made again, only copied from file to file.

use std::io::Write;

use archivolt_bundle::pack;
use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::error::Failure;

/// Raw DEFLATE (RFC 1951) with the cheapest of many ways to write it, as
/// Zopfli finds it: 5 % smaller than `pack::deflate` and a hundred times slower.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    match zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, bytes, &mut packed) {
        Ok(()) => packed,
        // It can only fail to write, and memory takes everything.
        Err(_) => pack::deflate(bytes),
    }
}

/// LZMA with the size in its header: a quarter smaller than DEFLATE.
///
/// # Errors
/// Where it cannot be packed.
pub fn lzma(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    // Bytes of a module lie at no particular places.
    let options = LzmaOptions { pb: 0, nice_len: LzmaOptions::NICE_LEN_MAX, ..LzmaOptions::with_preset(9) };
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let packed = LzmaWriter::new_use_header(Vec::new(), &options, Some(size)).and_then(|mut writer| {
        writer.write_all(bytes)?;
        writer.finish()
    });
    packed.map_err(|error| Failure::unusable(format!("The module could not be packed: {error}")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Read;

    use super::*;

    #[test]
    fn it_is_smaller_and_comes_back() {
        let text = include_bytes!("smallest.rs");
        for bytes in [&text[..], b"", b"a"] {
            let packed = deflate(bytes);
            assert_eq!(pack::inflate(&packed, bytes.len()).as_deref(), Ok(bytes));
            assert!(packed.len() <= pack::deflate(bytes).len());
        }
    }

    #[test]
    fn lzma_is_what_the_page_unpacks() {
        let text = include_bytes!("smallest.rs");
        for bytes in [&text[..], b"", b"a"] {
            let packed = lzma(bytes).unwrap();
            let mut open = Vec::new();
            lzma_rust2::LzmaReader::new_mem_limit(&packed[..], u32::MAX, None).unwrap().read_to_end(&mut open).unwrap();
            assert_eq!(open, bytes);
            // No position bits, and a size instead of an end mark: `unpack.js` reads nothing else.
            assert!(packed[0] < 9, "{}", packed[0]);
            assert_eq!(packed[5..13], (bytes.len() as u64).to_le_bytes());
        }
    }
}
