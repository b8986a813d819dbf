//! JSON (RFC 8259) written piece by piece. A library's writer has a copy of
//! itself for every shape it writes, and prints floating-point numbers with
//! tables that weigh more than all of this.

/// A text under way. Commas come by themselves.
#[derive(Default)]
pub struct Json(String);

impl Json {
    /// What was written.
    pub fn done(self) -> String {
        self.0
    }

    fn comma(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }

    /// Begins an object or a list: `{` or `[`.
    pub fn open(&mut self, bracket: char) {
        self.comma();
        self.0.push(bracket);
    }

    /// Ends it: `}` or `]`.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// Begins a field of an object; its value comes next.
    pub fn field(&mut self, name: &str) {
        self.string(name);
        self.0.push(':');
    }

    /// A whole number.
    pub fn count(&mut self, number: usize) {
        self.comma();
        self.0.push_str(&number.to_string());
    }

    fn string(&mut self, words: &str) {
        self.comma();
        self.0.push('"');
        for letter in words.chars() {
            match letter {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                '\u{0}'..'\u{20}' => {
                    self.0.push_str("\\u00");
                    for half in [u32::from(letter) >> 4, u32::from(letter) & 15] {
                        self.0.push(char::from_digit(half, 16).unwrap_or('0'));
                    }
                }
                _ => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    /// A field with words.
    pub fn field_string(&mut self, name: &str, words: &str) {
        self.field(name);
        self.string(words);
    }

    /// A field with a whole number.
    pub fn field_count(&mut self, name: &str, number: usize) {
        self.field(name);
        self.count(number);
    }

    /// A field with nothing.
    pub fn field_null(&mut self, name: &str) {
        self.field(name);
        self.0.push_str("null");
    }

    /// A field with a score, to the millionth. A score is never negative.
    pub fn field_score(&mut self, name: &str, score: f64) {
        const UNITS: u64 = 1_000_000;
        // Broken numbers and what is too large saturate.
        let millionths = (score * UNITS as f64 + 0.5) as u64;
        self.field(name);
        self.0.push_str(&(millionths / UNITS).to_string());
        self.0.push('.');
        let rest = (UNITS + millionths % UNITS).to_string();
        self.0.push_str(rest.get(1..).unwrap_or("0"));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let check = |words: &str| {
            let mut json = Json::default();
            json.open('{');
            json.field_string(words, words);
            json.field("list");
            json.open('[');
            json.count(1);
            json.count(20);
            json.open('[');
            json.close(']');
            json.close(']');
            json.field_null("none");
            json.close('}');
            let read: serde_json::Value = serde_json::from_str(&json.done()).unwrap();
            let expected = serde_json::json!({ words: words, "list": [1, 20, []], "none": null });
            assert_eq!(read, expected, "{words:?}");
        };
        let all: String = (0..0x300).filter_map(char::from_u32).collect();
        for words in ["", "plain", "\"quoted\"", "back\\slash", "line\nbreak\ttab\u{1}", "“é”, \u{1f600}\u{2028}", &all]
        {
            check(words);
        }
    }

    #[test]
    fn scores_are_written_to_the_millionth() {
        let check = |score: f64, expected: &str| {
            let mut json = Json::default();
            json.open('{');
            json.field_score("score", score);
            json.close('}');
            assert_eq!(json.done(), format!("{{\"score\":{expected}}}"));
        };
        for (score, expected) in [
            (0.0, "0.000000"),
            (12.0, "12.000000"),
            (0.000_000_4, "0.000000"),
            (0.000_000_6, "0.000001"),
            (3.145_926_53, "3.145927"),
            (0.05, "0.050000"),
            (f64::NAN, "0.000000"),
            (-1.0, "0.000000"),
        ] {
            check(score, expected);
        }
    }
}
