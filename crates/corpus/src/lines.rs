//! Lines of a text: the one place that says where a line begins and ends.

use crate::Span;

/// The lines of `text` without their line ends (`\n`, `\r\n` or a lone `\r`).
/// A line end at the very end starts no further line.
pub fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        if at >= bytes.len() {
            return None;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let start = at;
        let end = at + length.unwrap_or(rest.len());
        at = match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            _ => end + 1,
        };
        Some(Span::new(start, end))
    })
}

/// The 1-based line that a byte of `text` is on.
pub fn line_of(text: &str, byte: usize) -> u32 {
    let before = lines(text).take_while(|line| (line.start as usize) <= byte).count();
    u32::try_from(before.max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            ("a", &["a"]),
            ("a\n", &["a"]),
            ("a\n\n", &["a", ""]),
            ("a\r\nb\rc\nd", &["a", "b", "c", "d"]),
            ("\r\n\r\n", &["", ""]),
            ("é\u{2028}x\n", &["é\u{2028}x"]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = lines(text).map(|line| line.of(text)).collect();
            assert_eq!(&found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_byte_is_on_the_line_that_it_stands_in() {
        let text = "ab\r\ncd\n\nef";
        let cases = [(0, 1), (1, 1), (2, 1), (4, 2), (7, 3), (8, 4), (99, 4)];
        for (byte, line) in cases {
            assert_eq!(line_of(text, byte), line, "byte {byte}");
        }
    }
}
