//! Character references of HTML: `&eacute;`, `&#233;`, `&#xe9;`.

use pulldown_cmark::{Event, Parser};

use crate::ordered::BTreeMap;

/// Names that are known without a semicolon as well, from before there were standards.
const OLD_NAMES: &str = "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute \
Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute \
aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc \
egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not \
ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 \
szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml";
/// The longest of all.
const LONGEST: usize = 31;
/// What the numbers from 0x80 mean: Windows-1252, whatever the encoding of the page.
const WINDOWS: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
    0x17e, 0x178,
];

/// What the names that a page uses stand for: with the semicolon, where there
/// is one, how long the name in it is and its letters.
#[derive(Default)]
pub(super) struct Letters {
    known: BTreeMap<String, Option<(usize, String)>>,
}

impl Letters {
    /// Appends a text with its character references read. Those without a semicolon
    /// are part of an address, in an attribute, where a letter or `=` follows.
    pub(super) fn decode(&mut self, text: &str, in_attribute: bool, out: &mut String) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('&') {
            out.push_str(before);
            let length = match after.strip_prefix('#') {
                Some(number) => numbered(number, out).map(|length| length + 1),
                None => self.named(after, in_attribute, out),
            };
            if length.is_none() {
                out.push('&');
            }
            rest = after.get(length.unwrap_or(0)..).unwrap_or("");
        }
        out.push_str(rest);
    }

    /// Reads the longest name that is one; gives its length.
    fn named(&mut self, written: &str, in_attribute: bool, out: &mut String) -> Option<usize> {
        let letters = written.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
        let whole = written.get(..letters + usize::from(written.as_bytes().get(letters) == Some(&b';')))?;
        if letters < 2 {
            return None;
        }
        if !self.known.contains_key(whole) {
            self.known.insert(whole.to_owned(), longest(whole));
        }
        let (length, letters) = self.known.get(whole)?.as_ref()?;
        let next = written.as_bytes().get(*length);
        let goes_on = next.is_some_and(|next| *next == b'=' || next.is_ascii_alphanumeric());
        if in_attribute && goes_on && !whole.get(..*length)?.ends_with(';') {
            return None;
        }
        out.push_str(letters);
        Some(*length)
    }
}

/// Reads a number with what ends it; gives the length.
fn numbered(written: &str, out: &mut String) -> Option<usize> {
    let (prefix, radix) = if written.starts_with(['x', 'X']) { (1, 16) } else { (0, 10) };
    let digits = written.get(prefix..)?;
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let digits = digits.get(..length).filter(|digits| !digits.is_empty())?;
    let code = match u32::from_str_radix(digits, radix).unwrap_or(u32::MAX) {
        0 => u32::MAX,
        code @ 0x80..=0x9f => WINDOWS.get(code as usize - 0x80).copied().map_or(code, u32::from),
        code => code,
    };
    out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    let end = prefix + length;
    Some(end + usize::from(written.as_bytes().get(end) == Some(&b';')))
}

/// The longest name that a run of letters begins with, and what it stands for.
fn longest(whole: &str) -> Option<(usize, String)> {
    if let Some(letters) = whole.ends_with(';').then(|| letters_of(whole)).flatten() {
        return Some((whole.len(), letters));
    }
    let old = OLD_NAMES.split(' ').filter(|old| whole.starts_with(old)).max_by_key(|old| old.len())?;
    Some((old.len(), letters_of(&format!("{old};"))?))
}

/// What a name with its semicolon stands for. Markdown knows the same names, so
/// that its reader's table, 50 KB, serves here as well.
fn letters_of(name: &str) -> Option<String> {
    let written = format!("&{name}");
    let text = Parser::new(&written).find_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    })?;
    // An unknown name is text, and begins as it is written.
    (!text.starts_with('&') || name.eq_ignore_ascii_case("amp;")).then_some(text)
}
