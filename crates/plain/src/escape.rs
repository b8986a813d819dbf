//! The one way from a document's words into HTML and into addresses.

/// Text made safe in element contents and in quoted attributes. Characters
/// that HTML cannot hold become U+FFFD.
///
/// ```
/// use archivolt_plain::escape;
/// assert_eq!(escape("<script> & \"co\""), "&lt;script&gt; &amp; &quot;co&quot;");
/// ```
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    escape_into(&mut escaped, text);
    escaped
}

/// [`escape`], written at the end of `out`.
pub fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' | '\u{c}' => out.push(c),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
}

/// Text as one part of an address: everything but the unreserved characters
/// of RFC 3986 (section 2.3) as `%XX` of its UTF-8 bytes.
pub fn percent(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// JSON made safe inside a `<script>` data element.
pub fn json(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_place() {
        for (text, expected) in [
            ("plain", "plain"),
            ("</script><!--", "&lt;/script&gt;&lt;!--"),
            ("a' onclick='x", "a&#39; onclick=&#39;x"),
            ("nul\0bell\u{7}", "nul\u{fffd}bell\u{fffd}"),
            ("قلم\n", "قلم\n"),
        ] {
            assert_eq!(escape(text), expected);
        }
        for (text, expected) in [("a b/é", "a%20b%2F%C3%A9"), ("x-1_2.~", "x-1_2.~"), ("100%", "100%25")] {
            assert_eq!(percent(text), expected);
        }
        assert_eq!(json(&serde_json::json!({"t": "</script>"})), "{\"t\":\"\\u003c/script>\"}");
    }
}
