//! The items of a JSON list, one by one, so that a broken one costs itself alone.

/// An item: the 1-based line on which it begins, and its text.
pub(crate) type Item<'t> = (u32, &'t str);

/// The items of the first list of a text; `None` where it holds none at its
/// beginning. A list that is never closed ends with the text.
pub(crate) fn items(text: &str) -> Option<Vec<Item<'_>>> {
    let start = text.find(|letter: char| !letter.is_whitespace())?;
    if !text.get(start..)?.starts_with('[') {
        return None;
    }
    let mut found = Vec::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut begin = start + 1;
    let (mut line, mut counted) = (1_u32, 0_usize);
    let mut take = |begin: usize, end: usize| {
        let item = text.get(begin..end).unwrap_or("");
        let trimmed = item.trim();
        if !trimmed.is_empty() {
            let at = begin + (item.len() - item.trim_start().len());
            let between = text.get(counted..at).unwrap_or("");
            let breaks = between.bytes().filter(|byte| *byte == b'\n').count();
            line = line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            counted = at;
            found.push((line, trimmed));
        }
    };
    for (at, byte) in text.bytes().enumerate().skip(start + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b']' if depth == 0 => {
                take(begin, at);
                return Some(found);
            }
            b']' => depth -= 1,
            b',' if depth == 0 => {
                take(begin, at);
                begin = at + 1;
            }
            _ => {}
        }
    }
    take(begin, text.len());
    Some(found)
}

/// The items of JSON Lines: every line that is not blank.
pub(crate) fn lines(text: &str) -> Vec<Item<'_>> {
    let numbered = crate::lines::lines(text).zip(1_u32..);
    let kept = numbered.map(|(span, number)| (number, span.of(text).trim()));
    kept.filter(|(_, line)| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_parted_at_their_commas_alone() {
        let cases: &[(&str, &[(u32, &str)])] = &[
            (" [1, {\"a\": [2, 3]},\n \"x,]\\\"\" ]", &[(1, "1"), (1, "{\"a\": [2, 3]}"), (2, "\"x,]\\\"\"")]),
            ("[]", &[]),
            ("[{\"a\": 1},\n{\"b\": ", &[(1, "{\"a\": 1}"), (2, "{\"b\":")]),
            ("[é, ü]", &[(1, "é"), (1, "ü")]),
        ];
        for (text, expected) in cases {
            assert_eq!(items(text).as_deref(), Some(*expected), "{text}");
        }
        assert_eq!(items("{\"a\": []}"), None);
        assert_eq!(items(""), None);
        assert_eq!(lines("{}\r\n\n[1]\n"), [(1, "{}"), (3, "[1]")]);
    }
}
