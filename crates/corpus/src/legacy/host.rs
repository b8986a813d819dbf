//! The decoders of the browser.

use std::sync::OnceLock;

use super::Decoder;
use super::guess::likeliest;

static HOST: OnceLock<Decoder> = OnceLock::new();

/// Names as the Encoding Standard writes them, of the encodings that texts are
/// found in; labels are matched without regard to capitals.
const NAMES: [&str; 40] = [
    "UTF-8",
    "IBM866",
    "ISO-8859-2",
    "ISO-8859-3",
    "ISO-8859-4",
    "ISO-8859-5",
    "ISO-8859-6",
    "ISO-8859-7",
    "ISO-8859-8",
    "ISO-8859-8-I",
    "ISO-8859-10",
    "ISO-8859-13",
    "ISO-8859-14",
    "ISO-8859-15",
    "ISO-8859-16",
    "KOI8-R",
    "KOI8-U",
    "macintosh",
    "windows-874",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "x-mac-cyrillic",
    "GBK",
    "gb18030",
    "Big5",
    "EUC-JP",
    "ISO-2022-JP",
    "Shift_JIS",
    "EUC-KR",
    "UTF-16BE",
    "UTF-16LE",
    "replacement",
    "x-user-defined",
];

/// Labels that are not names, of those that people write.
const OTHER_LABELS: [(&str, &str); 24] = [
    ("utf8", "UTF-8"),
    ("unicode-1-1-utf-8", "UTF-8"),
    ("ascii", "windows-1252"),
    ("us-ascii", "windows-1252"),
    ("latin1", "windows-1252"),
    ("l1", "windows-1252"),
    ("iso-8859-1", "windows-1252"),
    ("iso8859-1", "windows-1252"),
    ("iso_8859-1", "windows-1252"),
    ("cp1252", "windows-1252"),
    ("x-cp1252", "windows-1252"),
    ("latin2", "ISO-8859-2"),
    ("iso8859-2", "ISO-8859-2"),
    ("cp1250", "windows-1250"),
    ("cp1251", "windows-1251"),
    ("iso-8859-9", "windows-1254"),
    ("latin5", "windows-1254"),
    ("koi8", "KOI8-R"),
    ("mac", "macintosh"),
    ("gb2312", "GBK"),
    ("big5-hkscs", "Big5"),
    ("sjis", "Shift_JIS"),
    ("ks_c_5601-1987", "EUC-KR"),
    ("utf-16", "UTF-16LE"),
];

/// Hands in the browser's decoder. Without one a text that is not Unicode is
/// read as UTF-8 with its wrong bytes shown as such.
pub fn decode_with(decoder: Decoder) {
    // A second one is the same.
    let _ = HOST.set(decoder);
}

/// The name of the encoding that has this label; `None` where none is known.
pub(crate) fn named(label: &str) -> Option<&'static str> {
    let label = label.trim();
    let name = NAMES.iter().copied().find(|name| name.eq_ignore_ascii_case(label));
    name.or_else(|| OTHER_LABELS.iter().find(|(other, _)| other.eq_ignore_ascii_case(label)).map(|(_, name)| *name))
}

/// The name of the likeliest encoding of a text that is not UTF-8.
pub(crate) fn guess(bytes: &[u8]) -> &'static str {
    HOST.get().and_then(|decode| named(likeliest(bytes, *decode))).unwrap_or("windows-1252")
}

/// The text in the encoding of this name, and whether some bytes were wrong.
pub(crate) fn decode(bytes: &[u8], name: &str) -> (String, bool) {
    let decoded = HOST.get().and_then(|decode| decode(name, bytes));
    decoded.unwrap_or_else(|| (String::from_utf8_lossy(bytes).into_owned(), true))
}
