//! Packs Unicode's decompositions, combining classes and marks for
//! `src/unicode.rs`, out of the tables of `unicode-normalization`: those are
//! made to be looked up where they lie, and weigh eight times as much.

use std::path::PathBuf;
use std::{env, fs};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose, is_combining_mark};

/// Syllables are decomposed by arithmetic.
const HANGUL: std::ops::RangeInclusive<char> = '\u{ac00}'..='\u{d7a3}';

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    for (name, bytes) in [
        ("canonical.bin", decompositions(|letter| std::iter::once(letter).nfd().collect(), |_| None)),
        (
            "compatible.bin",
            decompositions(
                |letter| std::iter::once(letter).nfkd().collect(),
                |letter| Some(std::iter::once(letter).nfd().collect()),
            ),
        ),
        ("classes.bin", ranges(canonical_combining_class)),
        ("marks.bin", ranges(|letter| u8::from(is_combining_mark(letter)))),
    ] {
        let path = folder.join(name);
        if let Err(error) = fs::write(&path, bytes) {
            println!("cargo::error={}: {error}", path.display());
        }
    }
}

/// For each letter that is taken apart, but as `known` says: how many letters
/// later it comes, twice the number of its parts and whether they compose
/// again; then the parts of all, each as the difference from the part at the
/// same place before.
fn decompositions(apart: impl Fn(char) -> Vec<char>, known: impl Fn(char) -> Option<Vec<char>>) -> Vec<u8> {
    let (mut heads, mut parts) = (Vec::new(), Vec::new());
    let (mut last, mut count, mut before) = (0, 0, [0; 32]);
    for letter in ('\0'..=char::MAX).filter(|letter| !HANGUL.contains(letter)) {
        let found = apart(letter);
        if found == [letter] || known(letter).is_some_and(|known| known == found) {
            continue;
        }
        number(u32::from(letter) - last, &mut heads);
        number(2 * found.len() as u32 + u32::from(composes(letter, &found)), &mut heads);
        (last, count) = (u32::from(letter), count + 1);
        for (part, before) in found.iter().map(|part| u32::from(*part) as i32).zip(&mut before) {
            let step = part - *before;
            number(if step < 0 { (-step as u32) * 2 - 1 } else { step as u32 * 2 }, &mut parts);
            *before = part;
        }
    }
    let mut bytes = Vec::new();
    number(count, &mut bytes);
    [bytes, heads, parts].concat()
}

/// Whether the last part and what the others compose to make the letter.
fn composes(letter: char, parts: &[char]) -> bool {
    let Some((mark, others)) = parts.split_last() else { return false };
    let base: Vec<char> = others.iter().copied().nfc().collect();
    matches!(base[..], [base] if compose(base, *mark) == Some(letter))
}

/// Runs of letters of one value that is not 0: letters between, length, value.
fn ranges(value: impl Fn(char) -> u8) -> Vec<u8> {
    let mut runs: Vec<(u32, u32, u8)> = Vec::new();
    for letter in '\0'..=char::MAX {
        let (code, value) = (u32::from(letter), value(letter));
        match runs.last_mut() {
            _ if value == 0 => {}
            Some((_, end, of)) if *end == code && *of == value => *end += 1,
            _ => runs.push((code, code + 1, value)),
        }
    }
    let (mut bytes, mut last) = (Vec::new(), 0);
    for (start, end, value) in runs {
        number(start - last, &mut bytes);
        number(end - start, &mut bytes);
        number(u32::from(value), &mut bytes);
        last = end;
    }
    bytes
}

/// Seven bits a byte, least first; the eighth says that more follow.
fn number(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
