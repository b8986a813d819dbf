//! Words without case and accents.

/// How long a folded word may be, in bytes. Longer words mean nothing here.
pub(crate) const FOLDED: usize = 32;

/// Writes a word in small letters without accents; `None` where it is too long
/// or empty. Letters that are not told apart in dates become one: Arabic's forms
/// of alif, Russian's "ё".
pub(crate) fn fold<'b>(word: &str, buffer: &'b mut [u8; FOLDED]) -> Option<&'b str> {
    if word.is_empty() || word.len() > FOLDED {
        return None;
    }
    if word.is_ascii() {
        let folded = buffer.get_mut(..word.len())?;
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        return std::str::from_utf8(folded).ok();
    }
    let mut length = 0;
    for letter in word.chars() {
        let plain = match letter {
            _ if letter.is_ascii() => letter.to_ascii_lowercase(),
            'À'..='Å' | 'à'..='å' | 'ª' => 'a',
            'Ç' | 'ç' => 'c',
            'È'..='Ë' | 'è'..='ë' => 'e',
            'Ì'..='Ï' | 'ì'..='ï' => 'i',
            'Ñ' | 'ñ' => 'n',
            'Ò'..='Ö' | 'ò'..='ö' | 'º' => 'o',
            'Ù'..='Ü' | 'ù'..='ü' => 'u',
            // Combining accents, Arabic's vowel signs and its lengthening stroke.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{640}' => continue,
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'А'..='Я' => small(letter),
            'Ё' | 'ё' => 'е',
            other => other,
        };
        let end = length + plain.len_utf8();
        plain.encode_utf8(buffer.get_mut(length..end)?);
        length = end;
    }
    std::str::from_utf8(buffer.get(..length)?).ok().filter(|folded| !folded.is_empty())
}

/// The small letter of a capital of Latin-1 or Cyrillic, any other letter as it is. The
/// standard library knows all of them by tables that the page would have to carry.
pub(crate) fn small(letter: char) -> char {
    let further = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + further).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_go() {
        for (word, expected) in [
            ("Août", Some("aout")),
            ("aou\u{302}t", Some("aout")),
            ("MÄRZ", Some("marz")),
            ("ЯНВАРЯ", Some("января")),
            ("Ещё", Some("еще")),
            ("أكتوبر", Some("اكتوبر")),
            ("", None),
            ("\u{301}", None),
        ] {
            let mut buffer = [0; FOLDED];
            assert_eq!(fold(word, &mut buffer), expected, "{word}");
        }
        for letter in '\0'..='\u{45f}' {
            if letter <= 'ÿ' || letter >= 'Ѐ' {
                let mut expected = letter.to_lowercase();
                assert_eq!((Some(small(letter)), None), (expected.next(), expected.next()), "{letter}");
            }
        }
        let mut buffer = [0; FOLDED];
        assert_eq!(fold(&"a".repeat(FOLDED + 1), &mut buffer), None);
    }
}
