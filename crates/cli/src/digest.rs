//! SHA-256, as names of files and as hashes of a page's policy.

use archivolt_bundle::pack::base64_encode;
use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits: enough to tell versions of a file apart.
pub fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The first 8 bytes.
pub fn first(bytes: &[u8]) -> [u8; 8] {
    let mut eight = [0; 8];
    eight.iter_mut().zip(Sha256::digest(bytes)).for_each(|(to, from)| *to = from);
    eight
}

/// All 64 hexadecimal digits.
pub fn whole(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A source expression of a Content-Security-Policy (CSP 3, section 2.3.1)
/// that allows exactly this inline text.
pub fn policy_source(text: &str) -> String {
    format!("'sha256-{}'", base64_encode(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_sha_256() {
        assert_eq!(short(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(policy_source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
