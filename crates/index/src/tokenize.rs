//! The only definition of a word, used on documents and on queries.
//!
//! A word is a run of letters, digits and combining marks. Apostrophes inside
//! it are dropped ("O’Neil" is `oneil`) and a possessive ending goes ("China’s"
//! is `china`). Dots between single letters are dropped (U.S. is `us`).
//! Thousands separators are dropped and a decimal point stays (1,600 is `1600`,
//! 4.13 is `4.13`). Case and accents are folded ([`crate::fold`]). Chinese, Japanese and Korean runs
//! give overlapping pairs of characters. A hyphenated word gives its parts, and
//! the parts joined at the place of the first ("co-operation" is `co`,
//! `operation` and, beside `co`, `cooperation`).

use crate::fold::{fold_into, joins};

/// One word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// First byte in the text given.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Folded form; never empty.
    pub term: &'a str,
    /// Whether it shares its place with the token before (a joined compound).
    pub beside: bool,
}

/// Longest term kept, in bytes; what is longer is cut at a character.
pub const MAX_TERM: usize = 64;

/// Whether a character is written without spaces between words, so that
/// pairs of characters are searched.
pub fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
        | '\u{0e01}'..='\u{0e3a}' | '\u{0e40}'..='\u{0e4e}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}')
}

/// Whether two words side by side are also looked for as one ("data base"):
/// both of at least four letters.
pub fn joins_with(left: &str, right: &str) -> bool {
    let long = |word: &str| word.chars().nth(3).is_some() && word.chars().all(char::is_alphabetic);
    long(left) && long(right)
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || (!letter.is_ascii() && joins(letter))
}

/// Folds a whole string as words are folded, word boundaries left alone.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_apostrophe(letter) {
            continue;
        }
        fold_into(letter, &mut out);
    }
    out
}

fn cut(term: &mut String) {
    if term.len() > MAX_TERM {
        let mut end = MAX_TERM;
        while !term.is_char_boundary(end) {
            end -= 1;
        }
        term.truncate(end);
    }
}

/// A stretch of text that is one word, and where the next may begin.
struct Piece {
    start: usize,
    end: usize,
    /// A hyphen and at once another word follow.
    hyphen_follows: bool,
}

/// Calls `emit` for every word of `text`, in order.
pub fn tokenize(text: &str, mut emit: impl FnMut(Token<'_>)) {
    cut_up(text, &mut emit);
}

/// One copy for all callers.
fn cut_up(text: &str, emit: &mut dyn FnMut(Token<'_>)) {
    let mut term = String::new();
    let mut compound = String::new();
    // Parts of a hyphenated word that wait until it ends: start, end, folded form.
    let mut parts: Vec<(usize, usize, String)> = Vec::new();
    let mut rest = 0;
    while let Some(piece) = next_piece(text, rest, &mut term, emit) {
        rest = piece.end;
        if term.is_empty() {
            continue;
        }
        if piece.hyphen_follows || !parts.is_empty() {
            parts.push((piece.start, piece.end, std::mem::take(&mut term)));
            if piece.hyphen_follows && parts.len() < 4 {
                continue;
            }
            compound.clear();
            for (_, _, part) in &parts {
                compound.push_str(part);
            }
            cut(&mut compound);
            let whole_end = parts.last().map_or(piece.end, |part| part.1);
            for (place, (start, end, part)) in parts.iter().enumerate() {
                emit(Token { start: *start, end: *end, term: part, beside: false });
                if place == 0 && parts.len() > 1 {
                    emit(Token { start: *start, end: whole_end, term: &compound, beside: true });
                }
            }
            parts.clear();
        } else {
            emit(Token { start: piece.start, end: piece.end, term: &term, beside: false });
        }
    }
    for (start, end, part) in &parts {
        emit(Token { start: *start, end: *end, term: part, beside: false });
    }
}

/// Finds the next word at or after `from`, leaving its folded form in `term`.
/// Runs of unspaced script are emitted here, as pairs, and leave `term` empty.
fn next_piece(text: &str, from: usize, term: &mut String, emit: &mut dyn FnMut(Token<'_>)) -> Option<Piece> {
    term.clear();
    let tail = text.get(from..)?;
    let (skip, first) = tail.char_indices().find(|(_, letter)| letter.is_alphanumeric())?;
    let start = from + skip;
    if is_unspaced(first) {
        let end = emit_pairs(text, start, term, emit);
        return Some(Piece { start, end, hyphen_follows: false });
    }
    let bytes = text.as_bytes();
    let mut at = start;
    let mut end = start;
    let mut letters = 0_usize;
    let mut before_apostrophe = None;
    while let Some(letter) = text.get(at..).and_then(|tail| tail.chars().next()) {
        let width = letter.len_utf8();
        if is_word(letter) && !is_unspaced(letter) {
            fold_into(letter, term);
            letters += 1;
            at += width;
            end = at;
            continue;
        }
        let next = text.get(at + width..).and_then(|tail| tail.chars().next());
        let Some(next) = next.filter(|next| next.is_alphanumeric() && !is_unspaced(*next)) else { break };
        let last_is_digit = end > start && bytes.get(end - 1).is_some_and(u8::is_ascii_digit);
        if is_apostrophe(letter) && next.is_alphabetic() {
            before_apostrophe = Some((term.len(), end));
            at += width;
        } else if letter == '.' && letters == 1 && next.is_alphabetic() && ends_acronym(text, at + width) {
            // "U.S": take the dot out and go on, one letter at a time.
            at += width;
            letters = 0;
        } else if letter == '.' && last_is_digit && next.is_ascii_digit() {
            term.push('.');
            at += width;
        } else if letter == ',' && last_is_digit && three_digits_follow(bytes, at + width) {
            at += width;
        } else {
            break;
        }
    }
    // "China's" is the word "China"; "it's" stays whole only as `it`, which is what people type.
    if let Some((length, word_end)) = before_apostrophe
        && term.get(length..) == Some("s")
        && length > 0
    {
        term.truncate(length);
        end = end.max(word_end);
    }
    cut(term);
    let hyphen_follows = text.get(end..).is_some_and(|tail| {
        let mut following = tail.chars();
        following.next().is_some_and(is_hyphen)
            && following.next().is_some_and(|next| next.is_alphanumeric() && !is_unspaced(next))
    });
    Some(Piece { start, end, hyphen_follows })
}

/// Whether the letter at `at` stands alone (before a dot, or at the end of the
/// word), so that a dot before it is that of an acronym and not of a sentence.
fn ends_acronym(text: &str, at: usize) -> bool {
    let mut letters = text.get(at..).unwrap_or("").chars();
    letters.next().is_some_and(char::is_alphabetic) && !letters.next().is_some_and(is_word)
}

fn three_digits_follow(bytes: &[u8], at: usize) -> bool {
    bytes.get(at..at + 3).is_some_and(|three| three.iter().all(u8::is_ascii_digit))
        && !bytes.get(at + 3).is_some_and(u8::is_ascii_digit)
}

fn emit_pairs(text: &str, start: usize, term: &mut String, emit: &mut dyn FnMut(Token<'_>)) -> usize {
    let mut before: Option<(usize, char)> = None;
    let mut end = start;
    let mut count = 0;
    for (offset, letter) in text.get(start..).unwrap_or("").char_indices() {
        if !is_unspaced(letter) {
            break;
        }
        let at = start + offset;
        end = at + letter.len_utf8();
        if let Some((first_at, first)) = before {
            term.clear();
            fold_into(first, term);
            fold_into(letter, term);
            if !term.is_empty() {
                emit(Token { start: first_at, end, term, beside: false });
            }
            count += 1;
        }
        before = Some((at, letter));
    }
    if count == 0
        && let Some((at, only)) = before
    {
        term.clear();
        fold_into(only, term);
        if !term.is_empty() {
            emit(Token { start: at, end, term, beside: false });
        }
    }
    term.clear();
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut found = Vec::new();
        tokenize(text, |token| {
            assert!(text.is_char_boundary(token.start) && text.is_char_boundary(token.end) && token.start < token.end);
            found.push(format!("{}{}", if token.beside { "+" } else { "" }, token.term));
        });
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn words_are_what_people_look_for() {
        check("No nation should have hegemony!", "no nation should have hegemony");
        check("China’s “Internet”, O'Neil and it's", "china internet oneil and it");
        check("the U.S. and the E.U.—or the US.", "the us and the eu or the us");
        check("i.e. five", "ie five");
        check("ends here.Next one", "ends here next one");
        check("1,600 guests, 4.13 million, 2016,2017 and 1,2", "1600 guests 4.13 million 2016 2017 and 1 2");
        check("Café Łódź Ångström ﬁne ẞ ςΣ", "cafe lodz angstrom fine ss σσ");
        check("co-operation now", "co +cooperation operation now");
        check("state-of-the-art-of", "state +stateoftheart of the art of");
        check("trailing- dash -leading", "trailing dash leading");
        check("互联网治理 test 网", "互联 联网 网治 治理 test 网");
        check("中国GDP", "中国 gdp");
        check("e\u{301}tat", "etat");
        check("", "");
        check("… — !", "");
        check("#3873 2016120722", "3873 2016120722");
        check("WeChat/TikTok", "wechat tiktok");
        check("naïve naive", "naive naive");
        check("हिन्दी میں ἀρχή Ёлка ｆｕｌｌ ﾊﾝ", "हिन्दी میں αρχη елка full ハン");
        check("مُحَمَّد أحمد שָׁלוֹם", "محمد احمد שלום");
    }

    #[test]
    fn any_text_is_cut_into_words_in_order() {
        let mut seed = 7_u64;
        let letters: Vec<char> = "aZ9.,'’-‑é\u{301}中ﬁß \n\u{202e}\u{0}🙂ก".chars().collect();
        for _ in 0..3000 {
            let text: String = (0..24)
                .map(|_| {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    letters[(seed >> 33) as usize % letters.len()]
                })
                .collect();
            let mut last = 0;
            tokenize(&text, |token| {
                assert!(token.start >= last || token.beside, "{text:?}");
                assert!(text.get(token.start..token.end).is_some() && !token.term.is_empty());
                last = token.start;
            });
        }
    }
}
