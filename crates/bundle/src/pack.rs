//! DEFLATE and base64: the same Rust code at build time and in the browser, so
//! that the same input gives the same bytes everywhere.

use crate::Error;

const NO_SECTION: [u8; 4] = *b"----";

/// Packs bytes as raw DEFLATE (RFC 1951), as small as the library makes them.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, 9)
}

/// Unpacks raw DEFLATE.
///
/// # Errors
/// [`Error::Inflate`] when the bytes are no DEFLATE stream or give more than `limit` bytes.
pub fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, Error> {
    miniz_oxide::inflate::decompress_to_vec_with_limit(bytes, limit).map_err(|_| Error::Inflate { section: NO_SECTION })
}

/// A module with what it needs to run, as it stands in a single file before it
/// is packed: three lengths as four bytes each, least first, of the style
/// sheets, the script and the module; these three, then the part of the module
/// that may wait. `loader.js` takes it apart. One stream is smaller than four,
/// and smaller than plain text.
pub fn module(style: &str, script: &str, code: &[u8], late: &[u8]) -> Vec<u8> {
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes();
    let (style, script) = (style.as_bytes(), script.as_bytes());
    [&length(style)[..], &length(script), &length(code), style, script, code, late].concat()
}

const ALPHABET: [u8; 64] = *b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding (RFC 4648, section 4), without line ends.
pub fn base64_encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let word = u32::from_be_bytes([
            0,
            group.first().copied().unwrap_or(0),
            group.get(1).copied().unwrap_or(0),
            group.get(2).copied().unwrap_or(0),
        ]);
        for place in 0..4_usize {
            if place > group.len() {
                out.push('=');
            } else {
                let six = (word >> (18 - 6 * place)) & 63;
                out.push(char::from(ALPHABET.get(six as usize).copied().unwrap_or(b'=')));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_agrees_with_the_vectors_of_rfc_4648() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64_encode(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn deflate_comes_back_and_the_limit_holds() {
        let bytes = b"sovereign sovereign sovereign".repeat(100);
        let packed = deflate(&bytes);
        assert!(packed.len() < 100);
        assert_eq!(inflate(&packed, bytes.len()), Ok(bytes.clone()));
        assert!(inflate(&packed, bytes.len() - 1).is_err());
        assert!(inflate(b"\xff\xff\xff", 10).is_err());
    }
}
