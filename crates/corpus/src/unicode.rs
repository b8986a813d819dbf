//! Unicode's normal forms: letters taken apart and put together.
//!
//! The tables are those of `unicode-normalization`, packed by `build.rs` and
//! unpacked when they are first asked for; so they take 12 KB of the page's
//! second module instead of 65.

use std::sync::OnceLock;

/// Code points of one page of [`Apart`].
const PAGE: u32 = 128;
/// Hangul: syllables, and the three rows of letters that they are made of.
const SYLLABLE: u32 = 0xac00;
const LEAD: u32 = 0x1100;
const LEADS: u32 = 19;
const VOWEL: u32 = 0x1161;
const VOWELS: u32 = 21;
/// The one before the first tail: a syllable may have none.
const TAIL: u32 = 0x11a7;
const TAILS: u32 = 28;

/// The canonical parts of a text's letters, in canonical order (NFD).
pub(crate) fn nfd(text: &str) -> Vec<char> {
    let mut parts = Vec::with_capacity(text.len());
    for letter in text.chars() {
        apart(letter, false, &mut |part| parts.push(part));
    }
    // Runs of marks stand in the order of their classes; those of one class stay as they were.
    for run in parts.chunk_by_mut(|_, next| class(*next) != 0) {
        run.sort_by_key(|part| class(*part));
    }
    parts
}

/// A text with its letters composed (NFC).
pub(crate) fn nfc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out: Vec<char> = Vec::new();
    // Where the letter is that marks may join, and the class of the last that did not.
    let (mut base, mut barred) = (None, None);
    for part in nfd(text) {
        let class = class(part);
        let reachable = barred.is_none_or(|barred| barred < class);
        if let Some(letter) = base.and_then(|at: usize| out.get_mut(at)).filter(|_| reachable)
            && let Some(whole) = compose(*letter, part)
        {
            *letter = whole;
            continue;
        }
        if class == 0 {
            (base, barred) = (Some(out.len()), None);
        } else {
            barred = Some(class);
        }
        out.push(part);
    }
    out.into_iter().collect()
}

/// The compatible parts of one letter (NFKD).
pub(crate) fn nfkd(letter: char, each: &mut dyn FnMut(char)) {
    apart(letter, true, each);
}

/// Two letters as one, where Unicode has it and normal forms use it.
pub(crate) fn compose(first: char, second: char) -> Option<char> {
    let (one, two) = (u32::from(first), u32::from(second));
    if (LEAD..LEAD + LEADS).contains(&one) && (VOWEL..VOWEL + VOWELS).contains(&two) {
        return char::from_u32(SYLLABLE + ((one - LEAD) * VOWELS + two - VOWEL) * TAILS);
    }
    let syllable = one.wrapping_sub(SYLLABLE);
    if syllable < LEADS * VOWELS * TAILS && syllable.is_multiple_of(TAILS) && (TAIL + 1..TAIL + TAILS).contains(&two) {
        return char::from_u32(one + two - TAIL);
    }
    let together = &tables().together;
    let place = together.binary_search_by_key(&(first, second), |(pair, _)| *pair).ok()?;
    together.get(place).map(|(_, whole)| *whole)
}

/// Whether a character is a mark: one of the categories Mn, Mc and Me.
pub(crate) fn is_combining_mark(character: char) -> bool {
    character >= '\u{300}' && value_of(&tables().marks, character) != 0
}

/// The canonical combining class.
fn class(character: char) -> u8 {
    if character < '\u{300}' { 0 } else { value_of(&tables().classes, character) }
}

fn apart(letter: char, compatible: bool, each: &mut dyn FnMut(char)) {
    let code = u32::from(letter);
    let syllable = code.wrapping_sub(SYLLABLE);
    if syllable < LEADS * VOWELS * TAILS {
        let (lead, vowel, tail) = (syllable / (VOWELS * TAILS), syllable / TAILS % VOWELS, syllable % TAILS);
        let parts = [LEAD + lead, VOWEL + vowel, TAIL + tail];
        let parts = if tail == 0 { parts.get(..2) } else { parts.get(..) };
        parts.unwrap_or_default().iter().filter_map(|part| char::from_u32(*part)).for_each(each);
        return;
    }
    let tables = tables();
    let found = compatible.then(|| tables.compatible.of(code)).flatten().or_else(|| tables.canonical.of(code));
    match found {
        Some(parts) => parts.iter().copied().for_each(each),
        None => each(letter),
    }
}

/// Letters and what they are taken apart into.
#[derive(Default)]
struct Apart {
    /// For each page of code points, where its entries begin in `entries`, by one more; 0 where there are none.
    pages: Vec<u16>,
    /// Of each letter of a page that is not empty: which entry it has, by one more.
    entries: Vec<u16>,
    /// Where the parts of each entry end; they begin where those before end.
    ends: Vec<u16>,
    parts: Vec<char>,
    /// Letters whose parts compose to them, by the number of parts.
    composing: Vec<(usize, char)>,
}

impl Apart {
    fn of(&self, code: u32) -> Option<&[char]> {
        let page = usize::from(*self.pages.get((code / PAGE) as usize)?).checked_sub(1)?;
        let entry = usize::from(*self.entries.get(page * PAGE as usize + (code % PAGE) as usize)?).checked_sub(1)?;
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.parts.get(usize::from(start)..usize::from(*self.ends.get(entry)?))
    }

    /// Unpacks what `build.rs` packed; the same there.
    fn unpacked(bytes: &[u8]) -> Self {
        let mut numbers = Numbers(bytes);
        let mut apart = Self::default();
        let (mut code, mut lengths) = (0, Vec::new());
        for _ in 0..numbers.next() {
            code += numbers.next();
            let head = numbers.next();
            lengths.push(head as usize / 2);
            apart.name(code, lengths.len());
            if head & 1 == 1 {
                apart.composing.extend(char::from_u32(code).map(|letter| (head as usize / 2, letter)));
            }
        }
        let mut before: Vec<u32> = Vec::new();
        for length in lengths {
            before.resize(before.len().max(length), 0);
            for part in before.iter_mut().take(length) {
                let step = numbers.next();
                *part = part.wrapping_add_signed(if step & 1 == 1 { -(step as i32 / 2) - 1 } else { step as i32 / 2 });
                apart.parts.push(char::from_u32(*part).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            apart.ends.push(apart.parts.len() as u16);
        }
        apart
    }

    fn name(&mut self, code: u32, entry: usize) {
        let page = (code / PAGE) as usize;
        self.pages.resize(self.pages.len().max(page + 1), 0);
        let Some(start) = self.pages.get_mut(page) else { return };
        if *start == 0 {
            self.entries.resize(self.entries.len() + PAGE as usize, 0);
            *start = (self.entries.len() / PAGE as usize) as u16;
        }
        let place = (usize::from(*start) - 1) * PAGE as usize + (code % PAGE) as usize;
        if let Some(own) = self.entries.get_mut(place) {
            *own = entry as u16;
        }
    }
}

/// First and last letter of a run, and the value of its letters.
type Run = (u32, u32, u8);

struct Tables {
    canonical: Apart,
    compatible: Apart,
    together: Vec<((char, char), char)>,
    classes: Vec<Run>,
    marks: Vec<Run>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let canonical = Apart::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/canonical.bin")));
        let mut tables = Tables {
            together: Vec::new(),
            compatible: Apart::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/compatible.bin"))),
            classes: runs(include_bytes!(concat!(env!("OUT_DIR"), "/classes.bin"))),
            marks: runs(include_bytes!(concat!(env!("OUT_DIR"), "/marks.bin"))),
            canonical,
        };
        tables.together = together(&tables.canonical);
        tables
    })
}

/// Pairs that compose. All parts of a letter but the last compose to a letter
/// of fewer parts, so those are looked at first.
fn together(canonical: &Apart) -> Vec<((char, char), char)> {
    let mut pairs: Vec<((char, char), char)> = Vec::with_capacity(canonical.composing.len());
    let longest = canonical.composing.iter().map(|(parts, _)| *parts).max().unwrap_or(0);
    for length in 2..=longest {
        let shorter = pairs.clone();
        for (_, letter) in canonical.composing.iter().filter(|(parts, _)| *parts == length) {
            let mut parts = canonical.of(u32::from(*letter)).unwrap_or_default().iter().copied();
            let (Some(first), Some(last)) = (parts.next(), parts.next_back()) else { continue };
            let base = parts.try_fold(first, |base, part| {
                let place = shorter.binary_search_by_key(&(base, part), |(pair, _)| *pair).ok()?;
                shorter.get(place).map(|(_, whole)| *whole)
            });
            pairs.extend(base.map(|base| ((base, last), *letter)));
        }
        pairs.sort_unstable();
    }
    pairs
}

fn runs(bytes: &[u8]) -> Vec<Run> {
    let (mut numbers, mut runs, mut last) = (Numbers(bytes), Vec::new(), 0);
    while !numbers.0.is_empty() {
        let start = last + numbers.next();
        last = start + numbers.next();
        runs.push((start, last - 1, numbers.next() as u8));
    }
    runs
}

fn value_of(runs: &[Run], character: char) -> u8 {
    let code = u32::from(character);
    let after = runs.partition_point(|(start, ..)| *start <= code);
    let run = after.checked_sub(1).and_then(|before| runs.get(before)).filter(|(_, end, _)| code <= *end);
    run.map_or(0, |(.., value)| *value)
}

/// Numbers of seven bits a byte, least first; the eighth says that more follow.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn next(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if *byte < 0x80 {
                break;
            }
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{UnicodeNormalization, char as library};

    use super::*;

    #[test]
    fn every_letter_comes_apart_as_in_the_library() {
        for letter in '\0'..=char::MAX {
            let one = letter.to_string();
            assert!(nfd(&one).into_iter().eq(one.nfd()), "{letter:?}");
            assert_eq!(nfc(&one), one.nfc().collect::<String>(), "{letter:?}");
            let mut parts = Vec::new();
            nfkd(letter, &mut |part| parts.push(part));
            assert!(parts.into_iter().eq(one.nfkd()), "{letter:?}");
            assert_eq!(is_combining_mark(letter), library::is_combining_mark(letter), "{letter:?}");
            assert_eq!(class(letter), library::canonical_combining_class(letter), "{letter:?}");
        }
    }

    #[test]
    fn every_letter_composes_with_every_mark_as_in_the_library() {
        let marks: Vec<char> =
            ('\0'..=char::MAX).filter(|letter| tables().together.iter().any(|((_, mark), _)| mark == letter)).collect();
        assert!(marks.len() > 60, "{}", marks.len());
        let plain = ('\0'..='\u{3fff}').chain('\u{ac00}'..='\u{ae00}').chain('\u{11000}'..='\u{16fff}');
        for letter in plain {
            for mark in marks.iter().copied().chain(['\u{1161}', '\u{1175}', '\u{11a7}', '\u{11a8}', '\u{11c2}', 'a']) {
                assert_eq!(compose(letter, mark), library::compose(letter, mark), "{letter:?} {mark:?}");
            }
        }
    }

    #[test]
    fn texts_have_the_forms_of_the_library() {
        let letters: Vec<char> = ('\0'..=char::MAX).filter(|letter| class(*letter) != 0).collect();
        let others: Vec<char> =
            "aeiouyAEO ςΩאבשلाくか각가각한ệ\u{1e0b}\u{344}\u{958}\u{2126}\u{f900}".chars().collect();
        let mut seed = 7_u64;
        let mut pick = |from: &[char]| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            from[(seed >> 33) as usize % from.len()]
        };
        for round in 0..60_000 {
            let text: String = (0..2 + round % 9)
                .map(|place| pick(if (place + round) % 3 == 0 { &others } else { &letters }))
                .collect();
            assert!(nfd(&text).into_iter().eq(text.nfd()), "{text:?}");
            assert_eq!(nfc(&text), text.nfc().collect::<String>(), "{text:?}");
        }
    }
}
