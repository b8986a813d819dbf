//! Identifiers of documents: stable, readable, and never dependent on titles
//! or on the order of files (contract, section 1).

use sha2::{Digest, Sha256};

use crate::ordered::BTreeMap;
use crate::unicode;

/// A string as an identifier: NFC, lower case, runs of anything but letters
/// and digits become `-`. Letters of all scripts stay. May be empty.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    // Lower case first: some letters lower to a letter and a mark that compose.
    let lower: String = unicode::nfc(words).chars().flat_map(char::to_lowercase).collect();
    for letter in unicode::nfc(&lower).chars() {
        if letter.is_alphanumeric() || unicode::is_combining_mark(letter) {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

/// The identifier that a path gives: the path without extension.
pub(crate) fn from_path(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = match name.rfind('.') {
        Some(dot) if dot > 0 => path.get(..path.len() - name.len() + dot).unwrap_or(path),
        _ => path,
    };
    slug(stem)
}

/// The first 6 hexadecimal digits of the SHA-256 of a path.
fn fingerprint(path: &str) -> String {
    let digest = Sha256::digest(path.as_bytes());
    digest.iter().take(3).map(|byte| format!("{byte:02x}")).collect()
}

/// SHA-256 of some bytes, as 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digest = Sha256::digest(bytes);
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| DIGITS.get(usize::from(digit)).map(|digit| char::from(*digit))).collect()
}

/// Identifiers for documents given as (wanted, path), in the same order. Every
/// member of a clash gets `-` and 6 digits of its path's SHA-256.
pub(crate) fn settle(wanted: &[(String, &str)]) -> Vec<String> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, _) in wanted {
        *uses.entry(id).or_default() += 1;
    }
    let settled = wanted.iter().map(|(id, path)| match (id.is_empty(), uses.get(id.as_str())) {
        (true, _) => format!("document-{}", fingerprint(path)),
        (false, Some(2..)) => format!("{id}-{}", fingerprint(path)),
        _ => id.clone(),
    });
    settled.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_an_identifier() {
        let cases = [
            ("letters/1911-05-02 To Anna.txt", "letters-1911-05-02-to-anna"),
            ("000_56e9.txt", "000-56e9"),
            ("Über/Straße.md", "über-straße"),
            ("U\u{308}ber.md", "über"),
            ("Письмо 3.html", "письмо-3"),
            ("白書 (下).txt", "白書-下"),
            ("a.b.c/notes", "a-b-c-notes"),
            ("v1.2/notes.tar.md", "v1-2-notes-tar"),
            ("--a__b--.txt", "a-b"),
            ("---.txt", ""),
            ("हिन्दी.txt", "हिन्दी"),
        ];
        for (path, id) in cases {
            assert_eq!(from_path(path), id, "{path}");
        }
    }

    #[test]
    fn every_member_of_a_clash_is_told_apart_by_its_path() {
        let wanted = [("a".to_owned(), "a.txt"), ("b".to_owned(), "b.txt"), ("a".to_owned(), "A.md")];
        let settled = settle(&wanted);
        assert_eq!(settled[1], "b");
        assert!(settled[0].starts_with("a-") && settled[0].len() == 8, "{settled:?}");
        assert!(settled[2].starts_with("a-") && settled[2] != settled[0]);
        let reversed: Vec<_> = wanted.iter().rev().cloned().collect();
        let mut again = settle(&reversed);
        again.reverse();
        assert_eq!(again, settled);
    }

    #[test]
    fn the_fingerprint_is_sha_256() {
        // SHA-256 of "abc" begins with ba7816 (FIPS 180-2, B.1).
        assert_eq!(fingerprint("abc"), "ba7816");
    }
}
