//! Bytes to text: nothing readable is lost, and a guess is said to be one.

use crate::legacy;
use crate::lines::line_of;

const UTF_8: &str = "UTF-8";
const UTF_16LE: &str = "UTF-16LE";
const UTF_16BE: &str = "UTF-16BE";

/// What a file's bytes turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decoded {
    /// Text without its byte-order mark, and what a person should know about how it was read.
    Text(String, Option<Remark>),
    /// Not text; the word says what it looks like.
    Binary(&'static str),
    /// Nothing, or nothing but white space.
    Empty,
}

/// Something about the decoding that a person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Remark {
    /// The problem's code.
    pub code: &'static str,
    /// The line to look at, where there is one.
    pub line: Option<u32>,
    /// What happened and what to do.
    pub message: String,
}

/// First bytes by which common files that are not text are known.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip, Office or EPUB file"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"\x1F\x8B\x08", "a gzip file"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z file"),
    (b"Rar!\x1A\x07", "a RAR file"),
    (b"\x7FELF", "a program"),
    (b"\0asm", "a program"),
    (b"\xD0\xCF\x11\xE0", "an old Office file"),
    (b"OggS\0", "a sound file"),
    (b"ID3\x03", "a sound file"),
    (b"ID3\x04", "a sound file"),
    (b"SQLite format 3\0", "a database"),
];

/// Decodes a file. `declared` is the encoding that the file names itself
/// (`<meta charset>`); a byte-order mark is stronger.
pub(crate) fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Decoded::Binary(what);
    }
    let decoded = decode_known_text(bytes, declared);
    match decoded {
        Decoded::Text(text, _) if text.chars().all(char::is_whitespace) => Decoded::Empty,
        Decoded::Text(text, remark) if looks_binary(&text) => match remark {
            Some(remark) if remark.code == "encoding-guessed" => Decoded::Binary("a binary file"),
            _ if text.contains('\0') => Decoded::Binary("a binary file"),
            remark => Decoded::Text(text, remark),
        },
        decoded => decoded,
    }
}

fn decode_known_text(bytes: &[u8], declared: Option<&str>) -> Decoded {
    if bytes.is_empty() {
        return Decoded::Empty;
    }
    if let Some(decoded) = decode_utf32(bytes) {
        return decoded;
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return decode_utf8(rest),
        [0xFF, 0xFE, rest @ ..] => return decode_as(rest, UTF_16LE, None),
        [0xFE, 0xFF, rest @ ..] => return decode_as(rest, UTF_16BE, None),
        _ => {}
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        let message = format!(
            "This file does not say its encoding; it was read as {encoding}. Save it as UTF-8 if letters look wrong."
        );
        return decode_as(bytes, encoding, Some(guessed(message)));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded::Text(text.to_owned(), None);
    }
    if mostly_utf8(bytes) {
        return decode_utf8(bytes);
    }
    if too_many_control_bytes(bytes) {
        return Decoded::Binary("a binary file");
    }
    let named = declared.and_then(legacy::named);
    if let Some(encoding) = named.filter(|encoding| *encoding != UTF_8) {
        return decode_as(bytes, encoding, None);
    }
    let encoding = legacy::guess(bytes);
    let message = format!(
        "This file is not UTF-8 and does not say its encoding; it was read as {encoding}. Save it as UTF-8 if letters look wrong."
    );
    decode_as(bytes, encoding, Some(guessed(message)))
}

fn guessed(message: String) -> Remark {
    Remark { code: "encoding-guessed", line: None, message }
}

fn decode_utf8(bytes: &[u8]) -> Decoded {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let remark = std::str::from_utf8(bytes).is_err().then(|| damaged(&text, UTF_8));
    Decoded::Text(text, remark)
}

fn decode_as(bytes: &[u8], encoding: &str, remark: Option<Remark>) -> Decoded {
    let (text, bad) = match encoding {
        UTF_16LE => decode_utf16(bytes, u16::from_le_bytes),
        UTF_16BE => decode_utf16(bytes, u16::from_be_bytes),
        _ => legacy::decode(bytes, encoding),
    };
    let remark = remark.or_else(|| bad.then(|| damaged(&text, encoding)));
    Decoded::Text(text, remark)
}

/// The text, and whether some of it was wrong: a lone surrogate, an odd byte.
fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, bool) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut bad = !rest.is_empty();
    let mut text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|letter| {
            letter.unwrap_or_else(|_| {
                bad = true;
                '\u{FFFD}'
            })
        })
        .collect();
    if !rest.is_empty() {
        text.push('\u{FFFD}');
    }
    (text, bad)
}

/// Says where the first unreadable character stands.
fn damaged(text: &str, encoding: &str) -> Remark {
    let places = text.matches('\u{FFFD}').count();
    let line = text.find('\u{FFFD}').map(|at| line_of(text, at));
    let message = format!(
        "{places} {} of this file are not valid {} and are shown as \u{FFFD}. Mend them from the source if the words matter.",
        if places == 1 { "place" } else { "places" },
        encoding
    );
    Remark { code: "encoding-damaged", line, message }
}

fn decode_utf32(bytes: &[u8]) -> Option<Decoded> {
    let (rest, little) = match bytes {
        [0xFF, 0xFE, 0, 0, rest @ ..] => (rest, true),
        [0, 0, 0xFE, 0xFF, rest @ ..] => (rest, false),
        _ => return None,
    };
    // FF FE 00 00 is also UTF-16 that begins with a NUL, which no text does.
    let read = |unit: &[u8]| {
        let value = unit.try_into().ok().map(|unit| match little {
            true => u32::from_le_bytes(unit),
            false => u32::from_be_bytes(unit),
        });
        value.and_then(char::from_u32).unwrap_or('\u{FFFD}')
    };
    Some(Decoded::Text(rest.chunks(4).map(read).collect(), None))
}

/// UTF-16 without its mark shows itself by NULs in every other byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static str> {
    let (mut even, mut odd) = (0usize, 0usize);
    for pair in bytes.chunks_exact(2) {
        if let [first, second] = pair {
            even += usize::from(*first == 0);
            odd += usize::from(*second == 0);
        }
    }
    let units = bytes.len() / 2;
    let (encoding, many, few) = if odd > even { (UTF_16LE, odd, even) } else { (UTF_16BE, even, odd) };
    if units < 2 || many * 8 < units || few * 50 > many {
        return None;
    }
    let unit = if encoding == UTF_16LE { u16::from_le_bytes } else { u16::from_be_bytes };
    let (text, bad) = decode_utf16(bytes, unit);
    let odd_byte = bytes.len() % 2 == 1;
    ((!bad || odd_byte) && !looks_binary(&text)).then_some(encoding)
}

/// Whether the bytes are UTF-8 but for a few damaged places.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 4 * bad
}

fn is_odd_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x08 | 0x0B | 0x0C | 0x1A | 0x1B)
}

fn too_many_control_bytes(bytes: &[u8]) -> bool {
    let odd = bytes.iter().filter(|byte| is_odd_control(**byte)).count();
    odd * 200 > bytes.len()
}

/// Text whose characters are mostly not for reading.
fn looks_binary(text: &str) -> bool {
    let odd = text.bytes().filter(|byte| is_odd_control(*byte)).count();
    odd * 100 > text.len()
}

/// The encoding that an HTML file names in its first 2048 bytes.
pub(crate) fn declared_in_markup(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let head: String = head.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let after = head
        .find("charset")
        .map(|at| at + "charset".len())
        .or_else(|| head.find("encoding=").map(|at| at + "encoding".len()))?;
    let value = head.get(after..)?.trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(['"', '\'', ';', '>', '/', '?', ' ']).unwrap_or(value.len());
    value.get(..end).filter(|name| !name.is_empty()).map(str::to_owned)
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    fn check(bytes: &[u8], text: &str, code: Option<&str>) {
        match decode(bytes, None) {
            Decoded::Text(found, remark) => {
                assert_eq!(found, text);
                assert_eq!(remark.map(|remark| remark.code), code, "{text:?}");
            }
            other => panic!("{text:?}: {other:?}"),
        }
    }

    #[test]
    fn text_is_read_in_its_encoding() {
        let words = "Ein Haus am Flu\u{df}, f\u{fc}r alle Leute.\r\nZwei.";
        check(words.as_bytes(), words, None);
        check(format!("\u{FEFF}{words}").as_bytes(), words, None);
        for little in [true, false] {
            check(&utf16(words, little, true), words, None);
            check(&utf16(words, little, false), words, Some("encoding-guessed"));
        }
        let latin: Vec<u8> = words.chars().map(|letter| letter as u8).collect();
        check(&latin, words, Some("encoding-guessed"));
        let quoted = b"\x93Caf\xe9 cr\xe8me\x94, said the waiter.";
        check(quoted, "\u{201c}Caf\u{e9} cr\u{e8}me\u{201d}, said the waiter.", Some("encoding-guessed"));
    }

    #[test]
    fn a_few_broken_bytes_do_not_change_the_encoding() {
        let mut bytes = "h\u{e9}llo \u{201c}w\u{f6}rld\u{201d} \u{e9}\n".repeat(3).into_bytes();
        bytes.extend_from_slice(b"caf\xe9");
        match decode(&bytes, None) {
            Decoded::Text(text, Some(remark)) => {
                assert!(text.ends_with("caf\u{FFFD}"));
                assert_eq!((remark.code, remark.line), ("encoding-damaged", Some(4)));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_declared_encoding_is_no_guess() {
        let page = b"<meta charset=\"windows-1251\"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>";
        assert_eq!(declared_in_markup(page).as_deref(), Some("windows-1251"));
        match decode(page, Some("windows-1251")) {
            Decoded::Text(text, None) => assert!(text.contains("Привет")),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_not_text_is_said_to_be_not_text() {
        let noise: Vec<u8> = (0..4000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&b"%PDF-1.7\nx"[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &noise, b"\0\0\0\0\x01\x02"] {
            assert!(matches!(decode(bytes, None), Decoded::Binary(_)), "{:?}", bytes.get(..8));
        }
        for bytes in [&b""[..], b" \r\n\t ", "\u{FEFF}\n".as_bytes()] {
            assert_eq!(decode(bytes, None), Decoded::Empty, "{bytes:?}");
        }
    }
}
