//! DEFLATE as small as it gets, for what is packed once, when the shell is
//! made. Everything else is packed by `archivolt_bundle::pack`, in the page and
//! here alike; these streams are never made again, only copied from file to file.

use archivolt_bundle::pack;

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

#[cfg(test)]
mod tests {
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
}
