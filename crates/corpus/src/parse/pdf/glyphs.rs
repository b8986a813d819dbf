//! Names of glyphs as the encodings of fonts use them (ISO 32000-1, annex D),
//! and the upper half of the standard encoding.

/// Names that are not the letter itself.
#[rustfmt::skip]
const NAMES: &[(&str, char)] = &[
    ("space", ' '), ("exclam", '!'), ("quotedbl", '"'), ("numbersign", '#'), ("dollar", '$'), ("percent", '%'),
    ("ampersand", '&'), ("quotesingle", '\''), ("parenleft", '('), ("parenright", ')'), ("asterisk", '*'),
    ("plus", '+'), ("comma", ','), ("hyphen", '-'), ("period", '.'), ("slash", '/'), ("zero", '0'), ("one", '1'),
    ("two", '2'), ("three", '3'), ("four", '4'), ("five", '5'), ("six", '6'), ("seven", '7'), ("eight", '8'),
    ("nine", '9'), ("colon", ':'), ("semicolon", ';'), ("less", '<'), ("equal", '='), ("greater", '>'),
    ("question", '?'), ("at", '@'), ("bracketleft", '['), ("backslash", '\\'), ("bracketright", ']'),
    ("asciicircum", '^'), ("underscore", '_'), ("grave", '`'), ("braceleft", '{'), ("bar", '|'), ("braceright", '}'),
    ("asciitilde", '~'), ("quoteleft", '‘'), ("quoteright", '’'), ("quotedblleft", '“'), ("quotedblright", '”'),
    ("quotesinglbase", '‚'), ("quotedblbase", '„'), ("guillemotleft", '«'), ("guillemotright", '»'),
    ("guilsinglleft", '‹'), ("guilsinglright", '›'), ("endash", '–'), ("emdash", '—'), ("bullet", '•'),
    ("ellipsis", '…'), ("dagger", '†'), ("daggerdbl", '‡'), ("section", '§'), ("paragraph", '¶'), ("degree", '°'),
    ("copyright", '©'), ("registered", '®'), ("trademark", '™'), ("cent", '¢'), ("sterling", '£'), ("yen", '¥'),
    ("Euro", '€'), ("currency", '¤'), ("florin", 'ƒ'), ("perthousand", '‰'), ("exclamdown", '¡'),
    ("questiondown", '¿'), ("ordfeminine", 'ª'), ("ordmasculine", 'º'), ("onehalf", '½'), ("onequarter", '¼'),
    ("threequarters", '¾'), ("onesuperior", '¹'), ("twosuperior", '²'), ("threesuperior", '³'), ("multiply", '×'),
    ("divide", '÷'), ("plusminus", '±'), ("minus", '−'), ("logicalnot", '¬'), ("mu", 'µ'), ("periodcentered", '·'),
    ("brokenbar", '¦'), ("fraction", '⁄'), ("fi", 'ﬁ'), ("fl", 'ﬂ'), ("ff", 'ﬀ'), ("ffi", 'ﬃ'), ("ffl", 'ﬄ'),
    ("germandbls", 'ß'), ("ae", 'æ'), ("AE", 'Æ'), ("oe", 'œ'), ("OE", 'Œ'), ("oslash", 'ø'), ("Oslash", 'Ø'),
    ("lslash", 'ł'), ("Lslash", 'Ł'), ("eth", 'ð'), ("Eth", 'Ð'), ("thorn", 'þ'), ("Thorn", 'Þ'), ("dotlessi", 'ı'),
    ("nbspace", '\u{a0}'), ("nonbreakingspace", '\u{a0}'), ("sfthyphen", '\u{ad}'), ("softhyphen", '\u{ad}'),
    ("acute", '´'), ("dieresis", '¨'), ("cedilla", '¸'), ("macron", '¯'), ("circumflex", 'ˆ'), ("tilde", '˜'),
    ("breve", '˘'), ("dotaccent", '˙'), ("ring", '˚'), ("hungarumlaut", '˝'), ("ogonek", '˛'), ("caron", 'ˇ'),
];

/// Accents at the end of a name: `eacute`.
const ACCENTS: &[(&str, char)] = &[
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("circumflex", '\u{302}'),
    ("dieresis", '\u{308}'),
    ("tilde", '\u{303}'),
    ("ring", '\u{30a}'),
    ("cedilla", '\u{327}'),
    ("commaaccent", '\u{327}'),
    ("caron", '\u{30c}'),
    ("macron", '\u{304}'),
    ("breve", '\u{306}'),
    ("ogonek", '\u{328}'),
    ("hungarumlaut", '\u{30b}'),
    ("dotaccent", '\u{307}'),
];

/// The letter that a name stands for.
pub(super) fn letter(name: &str) -> Option<char> {
    // "a.small" and "f_i" are forms of letters.
    let name = name.split('.').next().filter(|name| !name.is_empty()).unwrap_or(name);
    let mut letters = name.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        return Some(only);
    }
    if let Some((_, letter)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*letter);
    }
    let code = name.strip_prefix("uni").or_else(|| name.strip_prefix('u')).filter(|code| (4..=6).contains(&code.len()));
    if let Some(letter) = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
        return Some(letter);
    }
    ACCENTS.iter().find_map(|(accent, mark)| {
        let mut base = name.strip_suffix(accent)?.chars();
        let letter = base.next().filter(|_| base.next().is_none())?;
        crate::unicode::compose(letter, *mark)
    })
}

/// The upper half of the standard encoding, from 0xA1.
#[rustfmt::skip]
const STANDARD: &[(u8, &str)] = &[
    (0xa1, "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ"), (0xb1, "–†‡·"), (0xb6, "¶•‚„”»…‰"), (0xbf, "¿"), (0xc1, "`´ˆ˜¯˘˙¨"), (0xca, "˚¸"),
    (0xcd, "˝˛ˇ—"), (0xe1, "Æ"), (0xe3, "ª"), (0xe8, "ŁØŒº"), (0xf1, "æ"), (0xf5, "ı"), (0xf8, "łøœß"),
];

/// The letter of a byte in the standard encoding.
pub(super) fn standard(byte: u8) -> Option<char> {
    match byte {
        b'\'' => Some('’'),
        b'`' => Some('‘'),
        0x20..=0x7e => Some(char::from(byte)),
        _ => STANDARD.iter().find_map(|(start, letters)| letters.chars().nth(usize::from(byte.checked_sub(*start)?))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_letters() {
        for (name, expected) in [
            ("A", Some('A')),
            ("eacute", Some('é')),
            ("scommaaccent", Some('ş')),
            ("uni4E2D", Some('中')),
            ("u1F600", Some('😀')),
            ("quoteright", Some('’')),
            ("a.small", Some('a')),
            ("g123", None),
            (".notdef", None),
        ] {
            assert_eq!(letter(name), expected, "{name}");
        }
        for (byte, expected) in
            [(b'a', Some('a')), (0xae, Some('ﬁ')), (0xd0, Some('—')), (0xfb, Some('ß')), (0x80, None)]
        {
            assert_eq!(standard(byte), expected, "{byte:x}");
        }
    }
}
