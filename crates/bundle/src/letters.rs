//! Bytes as letters of a page: what stands in the single file's data elements.
//!
//! Base64 gives 6 bits a byte of a file in UTF-8; this gives 6.74, a tenth of
//! the file less, and still holds nothing that HTML, an editor or a mail
//! program would change: no `<`, no white space, no control character.
//!
//! The bits, most significant first, then a 1, then as many 0 as the last
//! letter needs, are cut by a prefix code (each letter as probable as its
//! length in UTF-8 allows):
//!
//! | the next bits | stand as | letter |
//! |---|---|---|
//! | 6 bits, 0 to 5 | the number `i` itself | one byte: `i`th of `!` to `~` without `<` |
//! | 7 bits, 12 to 98 | `i`, the number less 6 | the same |
//! | 13 bits, 6336 to 8191 | the number less 6336 | two bytes: U+00C0 to U+07FF |
//!
//! `loader.js` reads the same.

use crate::Error;

/// Numbers of 6 bits below this are one letter.
const SIX: u32 = 6;
/// Numbers of 7 bits below this are one letter.
const SEVEN: u32 = 99;
/// The first letter of two bytes, and the number of 13 bits that it stands for.
const WIDE: u32 = 0xC0;
const WIDE_FROM: u32 = SEVEN << 6;

/// Writes bytes as letters.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() / 5 * 6 + 16);
    let mut rest = bytes.iter().map(|&byte| (u32::from(byte), 8)).chain([(1, 1)]);
    let (mut word, mut bits) = (0_u32, 0_u32);
    loop {
        while bits < 13 {
            let Some((next, length)) = rest.next() else { break };
            word = (word << length) | next;
            bits += length;
        }
        if bits == 0 {
            return out;
        }
        // At the end the bits that are missing are zeros.
        let wide = if bits < 13 { word << (13 - bits) } else { word >> (bits - 13) };
        let (letter, length) = match (wide >> 7, wide >> 6) {
            (six, _) if six < SIX => (narrow(six), 6),
            (_, seven) if seven < SEVEN => (narrow(seven - SIX), 7),
            _ => (char::from_u32(WIDE + wide - WIDE_FROM).unwrap_or('?'), 13),
        };
        out.push(letter);
        bits = bits.saturating_sub(length);
        word &= (1 << bits) - 1;
    }
}

/// The letter of one byte with a number from 0 to 92.
fn narrow(number: u32) -> char {
    let code = number + u32::from('!');
    char::from_u32(if code >= u32::from('<') { code + 1 } else { code }).unwrap_or('?')
}

/// Reads letters; white space and control characters are passed over.
///
/// # Errors
/// [`Error::Letters`] at the first letter that cannot stand there, or at the
/// end where it is cut short.
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let mut out = Vec::with_capacity(text.len() / 6 * 5 + 8);
    let (mut word, mut bits) = (0_u32, 0_u32);
    for (at, letter) in text.char_indices() {
        let code = u32::from(letter);
        let (value, length) = match code {
            0..=0x20 => continue,
            0x21..=0x7E if letter != '<' => match code - u32::from('!') - u32::from(letter > '<') {
                six if six < SIX => (six, 6),
                seven => (seven + SIX, 7),
            },
            WIDE..=0x7FF => (code - WIDE + WIDE_FROM, 13),
            _ => return Err(Error::Letters { at }),
        };
        word = (word << length) | value;
        bits += length;
        while bits >= 8 {
            bits -= 8;
            out.push((word >> bits & 0xFF) as u8);
        }
        word &= (1 << bits) - 1;
    }
    // The 1 that ends the bits is among the last few, or a byte of its own.
    if word == 0 && out.pop() != Some(0x80) {
        return Err(Error::Letters { at: text.len() });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes of every kind, the same ones each time.
    fn bytes(seed: u32, length: usize) -> Vec<u8> {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        (0..length).map(|_| next()).collect()
    }

    #[test]
    fn what_was_written_is_read_again() {
        let check = |bytes: &[u8]| assert_eq!(decode(&encode(bytes)).as_deref(), Ok(bytes), "{bytes:?}");
        for length in 0..200 {
            check(&bytes(length, length as usize));
            check(&vec![0; length as usize]);
            check(&vec![0xFF; length as usize]);
        }
        assert_eq!(encode(b"hi"), "P5L", "the example of docs/format.md");
        for one in 0..=u8::MAX {
            check(&[one]);
            check(&[one, 0, 0x80, 0]);
        }
    }

    #[test]
    fn letters_need_a_tenth_less_than_base64() {
        let bytes = bytes(7, 100_000);
        let (letters, base64) = (encode(&bytes).len(), crate::pack::base64_encode(&bytes).len());
        assert!(letters * 1000 < base64 * 895, "{letters} bytes, base64 {base64}");
    }

    #[test]
    fn letters_are_safe_in_a_page() {
        let safe = |letter: char| match u32::from(letter) {
            0x21..=0x7E => letter != '<',
            code => (0xC0..=0x7FF).contains(&code),
        };
        assert!(encode(&bytes(3, 10_000)).chars().all(safe));
    }

    #[test]
    fn white_space_is_passed_over() {
        let written = encode(b"a collection");
        let spaced: String = written.chars().flat_map(|letter| [letter, '\n', ' ']).collect();
        assert_eq!(decode(&spaced).as_deref(), Ok(&b"a collection"[..]));
    }

    #[test]
    fn what_is_no_letter_is_refused_where_it_stands() {
        for (text, at) in [("", 0), ("!!", 2), ("ab<", 2), ("ab\u{7F}", 2), ("\u{BF}", 0), ("a\u{800}", 1), ("!!!!", 4)]
        {
            assert_eq!(decode(text), Err(Error::Letters { at }), "{text:?}");
        }
    }
}
