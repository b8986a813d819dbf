//! A guess at the encoding of a text that is not UTF-8 and does not say.
//!
//! For the browser, whose own decoders are used and which has no room for
//! tables of how often letters stand beside each other: each likely encoding is
//! tried, and the one whose text looks most like words is taken. On a tie the
//! one first in the list, so that Western European text is taken for that.

use super::Decoder;

/// Tried, in this order.
const LIKELY: [&str; 13] = [
    "windows-1252",
    "windows-1250",
    // Before Cyrillic, whose small letters it shares its bytes with: Russian soon has one that Hebrew has not.
    "windows-1255",
    "windows-1251",
    "koi8-u",
    "windows-1253",
    "windows-1256",
    "windows-1254",
    "shift_jis",
    "euc-jp",
    "gbk",
    "big5",
    "euc-kr",
];

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 16 * 1024;

/// The label of the likeliest encoding.
pub fn likeliest(bytes: &[u8], decode: Decoder) -> &'static str {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
    let mut best = ("windows-1252", i64::MIN);
    for label in LIKELY {
        let Some((text, bad)) = decode(label, sample) else { continue };
        // The sample may end within a letter; more than that is wrong.
        let wrong = text.matches('\u{FFFD}').count();
        if bad && (sample.len() == bytes.len() || wrong > 1) {
            continue;
        }
        // Without syllables what looks like Japanese is Chinese.
        let japanese = label == "shift_jis" || label == "euc-jp";
        if japanese && !text.chars().any(|letter| script(letter) == Script::Kana) {
            continue;
        }
        let score = looks(&text);
        if score > best.1 {
            best = (label, score);
        }
    }
    best.0
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Kana,
    Ideograph,
    Hangul,
    Other,
    None,
}

fn script(letter: char) -> Script {
    match u32::from(letter) {
        0x41..=0x5A | 0x61..=0x7A => Script::Latin,
        0..=0x7F => Script::None,
        0xC0..=0x24F if letter != '×' && letter != '÷' => Script::Latin,
        0x370..=0x3FF => Script::Greek,
        0x400..=0x4FF => Script::Cyrillic,
        0x590..=0x5FF => Script::Hebrew,
        0x600..=0x6FF => Script::Arabic,
        0x3041..=0x30FF => Script::Kana,
        0x4E00..=0x9FFF => Script::Ideograph,
        0xAC00..=0xD7A3 => Script::Hangul,
        // Signs that stand between words in any script.
        0xA0 | 0xA1 | 0xA9 | 0xAB | 0xBB | 0xBF | 0x2010..=0x2026 | 0x20AC | 0x3000..=0x3011 | 0xFF01..=0xFF5E => {
            Script::None
        }
        _ => Script::Other,
    }
}

/// How much a text looks like words: letters among letters of their own script
/// speak for it; signs inside words, mixed scripts and capitals after small
/// letters against it. Only what is not ASCII counts, per byte of it.
fn looks(text: &str) -> i64 {
    let mut score = 0;
    let mut before = (Script::None, ' ');
    let mut run = 0;
    for letter in text.chars() {
        let now = script(letter);
        run = if now == Script::Hangul { run + 1 } else { 0 };
        let mixed = before.0 != Script::None && now != Script::None && before.0 != now;
        if !letter.is_ascii() || mixed {
            score += match (before.0, now) {
                (Script::None, Script::None) if matches!(letter, '¿' | '¡') => 3,
                (Script::None, Script::Other) => -2,
                (_, Script::Other) => -6,
                (_, Script::None) => 0,
                (Script::Other, _) => -6,
                // Both bytes of such a letter are told of here.
                (Script::Kana | Script::Ideograph | Script::None, Script::Ideograph) => 4,
                (Script::Kana | Script::Ideograph | Script::None, Script::Kana) => 6,
                // Korean parts its words; nothing else that is taken for it does.
                (Script::Hangul, Script::Hangul) if run > 10 => -6,
                (Script::Hangul | Script::None, Script::Hangul) => 6,
                (Script::None, _) => 1,
                (before, now) if before != now => -4,
                _ if before.1.is_lowercase() && letter.is_uppercase() => -4,
                // Few words have two letters with a mark in a row.
                (Script::Latin, _) if !before.1.is_ascii() => 0,
                _ => 2,
            };
        }
        before = (now, letter);
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legacy::native;

    fn decode(label: &str, bytes: &[u8]) -> Option<(String, bool)> {
        native::named(label).map(|name| native::decode(bytes, name))
    }

    #[test]
    fn what_looks_like_words_is_taken() {
        let cases = [
            ("windows-1252", "Le café près de l’hôtel était fermé, où que l’on aille."),
            ("windows-1252", "Für alle Häuser am Fluß, “groß” und klein – überall."),
            ("windows-1252", "El niño comió la piña; ¿cuándo volverá?"),
            ("windows-1250", "Zażółć gęślą jaźń, powiedział ktoś z sąsiedniej wsi."),
            ("windows-1251", "Привет всем, кто живёт в этом доме у реки."),
            ("koi8-u", "Привет всем, кто живёт в этом доме у реки."),
            ("windows-1253", "Καλημέρα σε όλους που μένουν δίπλα στο ποτάμι."),
            ("windows-1255", "שלום לכל מי שגר בבית הזה ליד הנהר"),
            ("windows-1256", "مرحبا بكل من يسكن في هذا البيت"),
            ("shift_jis", "こんにちは、川のそばの家に住むみなさん。"),
            ("euc-jp", "こんにちは、川のそばの家に住むみなさん。"),
            ("gbk", "住在河边这所房子里的人们，你们好。"),
            ("big5", "住在河邊這所房子裡的人們，你們好。"),
            ("euc-kr", "강가의 이 집에 사는 모든 사람들, 안녕하세요."),
        ];
        let mut wrong = Vec::new();
        for (label, words) in cases {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::UTF_8);
            let (bytes, _, _) = encoding.encode(words);
            let found = likeliest(&bytes, decode);
            if found != label {
                wrong.push((label, found, decode(found, &bytes)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn western_texts_are_taken_for_what_the_command_line_takes_them_for() {
        for words in [
            "caf\u{e9}",
            "na\u{ef}ve fa\u{e7}ade",
            "\u{201c}Quoted\u{201d} \u{2013} and dashed",
            "S\u{e3}o Paulo, Malm\u{f6}, \u{c5}rhus, Z\u{fc}rich",
            "\u{a9} 2016 Jos\u{e9}",
        ] {
            let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(words);
            assert_eq!(native::named(likeliest(&bytes, decode)), Some(native::guess(&bytes)), "{words}");
        }
    }
}
