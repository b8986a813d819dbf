//! Finding words and sentence ends.

use super::{Word, Words};
use crate::unicode;

/// Words before a full stop that seldom end a sentence.
const ABBREVIATIONS: [&str; 32] = [
    "adm", "al", "ave", "bros", "capt", "cf", "co", "corp", "dept", "dr", "est", "etc", "gen", "gov", "hon", "inc",
    "jr", "lt", "ltd", "maj", "messrs", "mr", "mrs", "ms", "mt", "prof", "rep", "rev", "sen", "sgt", "st", "vs",
];

/// Words before a full stop and a number.
const NUMBERED: [&str; 9] = ["art", "ch", "col", "fig", "no", "nr", "p", "pp", "vol"];

/// Words that, with a capital, begin a sentence even after `U.S.`
const STARTERS: [&str; 34] = [
    "a",
    "all",
    "also",
    "an",
    "and",
    "as",
    "at",
    "but",
    "by",
    "for",
    "from",
    "he",
    "her",
    "his",
    "however",
    "if",
    "in",
    "it",
    "its",
    "meanwhile",
    "most",
    "no",
    "on",
    "one",
    "she",
    "so",
    "some",
    "that",
    "the",
    "their",
    "these",
    "they",
    "this",
    "we",
];

/// What may stand between the letters of a word.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '＇' | '‛')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' | '﹣' | '－')
}

/// Letters that are neither shown nor end a word: soft hyphen, joiners.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_mark(character: char) -> bool {
    unicode::is_combining_mark(character)
}

/// Letters of scripts that are written without spaces.
fn stands_alone(character: char) -> bool {
    matches!(u32::from(character),
        0x0e01..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff
        | 0x3005..=0x3007 | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xf900..=0xfaff | 0xff66..=0xff9d | 0x20000..=0x3134f)
}

/// Appends a character without its case and accents.
fn fold_into(character: char, folded: &mut String) {
    if character.is_ascii() {
        folded.push(character.to_ascii_lowercase());
        return;
    }
    unicode::nfkd(character, &mut |part| fold_part(part, folded));
}

/// Appends a letter that has no parts.
fn fold_part(part: char, folded: &mut String) {
    // Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs.
    if matches!(u32::from(part), 0x0300..=0x036f | 0x0591..=0x05c7 | 0x064b..=0x065f | 0x0670) {
        return;
    }
    for lower in part.to_lowercase() {
        match lower {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
}

/// A string folded whole, with nothing left out but accents and case.
pub(super) fn fold(written: &str) -> String {
    let mut folded = String::with_capacity(written.len());
    written.chars().for_each(|character| fold_into(character, &mut folded));
    folded
}

impl Words {
    /// Adds the words from a byte of the shown text to its end.
    pub(super) fn scan(&mut self, from: usize) {
        let shown = std::mem::take(&mut self.shown);
        let mut sentence = self.words.last().map_or(0, |word| word.sentence + 1);
        let mut previous_end = from;
        let first = self.words.len();
        let mut at = from;
        while let Some(character) = shown.get(at..).and_then(|rest| rest.chars().next()) {
            if !character.is_alphanumeric() {
                at += character.len_utf8();
                continue;
            }
            let folded_start = self.folded.len();
            let read = self.read(&shown, at, character);
            let gap = shown.get(previous_end..at).unwrap_or("");
            let begins_block = self.words.len() == first;
            if !begins_block && self.ends_sentence(gap, shown.get(at..read.end).unwrap_or(""), folded_start) {
                sentence += 1;
            }
            let mut between = gap.chars();
            let hyphened =
                !begins_block && matches!((between.next(), between.next()), (Some(only), None) if is_hyphen(only));
            self.words.push(Word {
                start: narrow(at),
                core_end: narrow(read.core_end),
                end: narrow(read.end),
                folded: (narrow(folded_start), narrow(self.folded.len())),
                sentence,
                hyphened,
                dotted: read.dotted,
            });
            previous_end = read.end;
            at = read.end;
        }
        self.shown = shown;
    }

    /// Reads the word that begins at a byte and folds it.
    fn read(&mut self, shown: &str, start: usize, first: char) -> Read {
        let rest = shown.get(start..).unwrap_or("");
        if let Some(length) = plain(rest) {
            let from = self.folded.len();
            self.folded.push_str(rest.get(..length).unwrap_or(""));
            if let Some(word) = self.folded.get_mut(from..) {
                word.make_ascii_lowercase();
            }
            return Read { core_end: start + length, end: start + length, dotted: false };
        }
        if let Some(end) = dotted(rest) {
            let raw = rest.get(..end).unwrap_or("");
            raw.chars().filter(|&c| c != '.').for_each(|c| fold_into(c, &mut self.folded));
            // `U.S.'s` and `U.S.’s`.
            let tail = rest.get(end..).unwrap_or("");
            let possessive = possessive(tail).unwrap_or(0);
            return Read { core_end: start + end, end: start + end + possessive, dotted: true };
        }
        let alone = stands_alone(first);
        let mut end = start;
        let mut core = None;
        let mut letters = 0;
        let mut characters = rest.char_indices().peekable();
        while let Some((offset, character)) = characters.next() {
            let next = characters.peek().map(|&(_, next)| next);
            let goes_on = next.is_some_and(|next| next.is_alphanumeric() && !stands_alone(next));
            if character.is_alphanumeric() {
                if offset > 0 && (alone || stands_alone(character)) {
                    break;
                }
                fold_into(character, &mut self.folded);
                letters += 1;
            } else if offset > 0 && is_mark(character) {
                fold_into(character, &mut self.folded);
            } else if is_invisible(character) {
                continue;
            } else if is_apostrophe(character) && goes_on && !alone {
                let so_far = rest.get(..offset).unwrap_or("");
                if is_elision(so_far, letters) {
                    end = start + offset;
                    break;
                }
                if let Some(length) = possessive(rest.get(offset..).unwrap_or("")) {
                    core = Some(start + offset);
                    end = start + offset + length;
                    break;
                }
            } else if matches!(character, '.' | ',')
                && next.is_some_and(|next| next.is_ascii_digit())
                && rest.get(..offset).is_some_and(|so_far| so_far.ends_with(|c: char| c.is_ascii_digit()))
            {
                // 4.13 and 1,600 are one word each.
                if character == '.' {
                    self.folded.push('.');
                }
            } else {
                break;
            }
            end = start + offset + character.len_utf8();
        }
        let end = end.max(start + first.len_utf8());
        Read { core_end: core.unwrap_or(end), end, dotted: false }
    }

    /// Whether a new sentence begins after the last word, given what stands
    /// between it and the next word.
    fn ends_sentence(&self, gap: &str, next: &str, next_folded: usize) -> bool {
        if matches!(gap, " " | "-" | ", ") && !self.words.last().is_some_and(|word| word.dotted) {
            return false;
        }
        if gap.contains(['。', '！', '？', '｡', '؟', '۔', '।', '\t']) || gap.contains("\n\n") {
            return true;
        }
        let Some(previous) = self.words.last() else { return false };
        let dotted_end = previous.dotted && previous.end() == previous.core_end() && !gap.starts_with('.');
        let stop = gap.find(['.', '!', '?', '…']);
        if stop.is_none() && !dotted_end {
            return false;
        }
        let after = stop.map_or(gap, |at| gap.get(at..).unwrap_or(""));
        let spaced = after.contains(char::is_whitespace) || after.contains('…');
        let opened = after.contains(['“', '„', '«', '‘', '(', '[', '「']) || after.contains(" \"");
        let lower = next.chars().next().is_some_and(char::is_lowercase);
        if !spaced || (lower && !opened) {
            return false;
        }
        if after.starts_with(['!', '?', '…']) || after.starts_with("..") {
            return !lower;
        }
        let before = self.folded.get(previous.folded()).unwrap_or("");
        let next = self.folded.get(next_folded..).unwrap_or("");
        if previous.dotted {
            return STARTERS.binary_search(&next).is_ok();
        }
        // A lone letter is an initial: `J. Smith`.
        let mut letters = before.chars();
        let initial = matches!((letters.next(), letters.next()), (Some(only), None) if only.is_alphabetic() && !stands_alone(only));
        let numbered = next.starts_with(|character: char| character.is_ascii_digit()) && NUMBERED.contains(&before);
        !initial && !lower && !numbered && ABBREVIATIONS.binary_search(&before).is_err()
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

struct Read {
    core_end: usize,
    end: usize,
    dotted: bool,
}

/// The length of a word of ASCII letters and digits that a space or a plain
/// sign ends: most words of most texts, which need no closer look.
fn plain(rest: &str) -> Option<usize> {
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match rest.as_bytes().get(length) {
        None | Some(b' ' | b'\n' | b'\r' | b'-' | b';' | b':' | b')' | b'?' | b'!' | b'"') if length > 0 => {
            Some(length)
        }
        Some(b',') if length > 0 && rest.as_bytes().get(length + 1) == Some(&b' ') => Some(length),
        _ => None,
    }
}

/// The length of `U.N.`, `e.g.` or `H.E` at the start: single letters, each
/// with a full stop, two or more.
fn dotted(rest: &str) -> Option<usize> {
    let mut characters = rest.char_indices().peekable();
    let mut letters = 0;
    let mut end = 0;
    while let Some((offset, letter)) = characters.next() {
        if !letter.is_alphabetic() || stands_alone(letter) {
            break;
        }
        let next = characters.peek().map(|&(_, next)| next);
        match next {
            Some('.') => {
                letters += 1;
                characters.next();
                end = offset + letter.len_utf8() + 1;
            }
            Some(next) if next.is_alphanumeric() => {
                // `a.Word`: what follows is a word, not a letter of this one.
                return None;
            }
            _ if letters > 0 => {
                letters += 1;
                end = offset + letter.len_utf8();
                break;
            }
            _ => break,
        }
    }
    (letters >= 2).then_some(end)
}

/// The length of `'s` at the start, when the word ends there.
fn possessive(rest: &str) -> Option<usize> {
    let mut characters = rest.char_indices();
    let (_, mark) = characters.next()?;
    let (at, letter) = characters.next()?;
    let ends = !characters.next().is_some_and(|(_, next)| next.is_alphanumeric() || is_mark(next));
    (is_apostrophe(mark) && matches!(letter, 's' | 'S') && ends).then_some(at + 1)
}

/// French and Italian articles before an apostrophe are words of their own.
fn is_elision(before: &str, letters: usize) -> bool {
    letters <= 4
        && matches!(
            fold(before).as_str(),
            "l" | "d" | "j" | "m" | "n" | "s" | "t" | "c" | "qu" | "un" | "dell" | "all" | "nell" | "sull" | "dall"
        )
}

#[cfg(test)]
pub(super) fn lists_are_sorted() -> bool {
    ABBREVIATIONS.is_sorted() && STARTERS.is_sorted()
}
