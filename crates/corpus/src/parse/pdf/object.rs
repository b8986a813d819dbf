//! The objects of a PDF file (ISO 32000-1, 7.2 and 7.3), read one by one.

use std::collections::BTreeMap;

/// Lists and dictionaries nest deeper than this only in files that mean harm.
const DEEPEST: usize = 48;

/// A dictionary.
pub(super) type Dict = BTreeMap<String, Object>;

/// An object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Object {
    Null,
    Bool(bool),
    Number(f64),
    Text(Vec<u8>),
    Name(String),
    List(Vec<Object>),
    Dict(Dict),
    Ref(u32),
}

impl Object {
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// A whole number that is not negative.
    pub(super) fn count(&self) -> Option<usize> {
        // The cast of a number out of range ends at the range; NaN is 0.
        self.number().filter(|number| *number >= 0.0).map(|number| number as usize)
    }

    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&[u8]> {
        match self {
            Self::Text(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub(super) fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub(super) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }
}

/// What stands next: an object, or a word such as `endobj` or an operator.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item<'b> {
    Object(Object),
    Word(&'b [u8]),
}

/// Reads objects from bytes.
#[derive(Clone, Debug)]
pub(super) struct Lexer<'b> {
    bytes: &'b [u8],
    pub(super) at: usize,
    /// Whether `1 0 R` is a reference: not in the text of pages.
    references: bool,
}

impl<'b> Lexer<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize, references: bool) -> Self {
        Self { bytes, at, references }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at.checked_add(ahead)?).copied()
    }

    pub(super) fn space(&mut self) {
        while let Some(byte) = self.peek(0) {
            if byte == b'%' {
                while self.peek(0).is_some_and(|byte| !matches!(byte, b'\n' | b'\r')) {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// The next object, `None` at the end or where none stands.
    pub(super) fn object(&mut self) -> Option<Object> {
        match self.item()? {
            Item::Object(object) => Some(object),
            Item::Word(_) => None,
        }
    }

    pub(super) fn item(&mut self) -> Option<Item<'b>> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Item<'b>> {
        self.space();
        let object = match self.peek(0)? {
            b'/' => Object::Name(self.name()),
            b'(' => Object::Text(self.literal()),
            b'<' if self.peek(1) == Some(b'<') => Object::Dict(self.dict(depth)),
            b'<' => Object::Text(self.hex()),
            b'[' => Object::List(self.list(depth)),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            byte if is_delimiter(byte) => {
                let from = self.at;
                self.at += 1;
                return Some(Item::Word(self.bytes.get(from..self.at)?));
            }
            _ => {
                let from = self.at;
                while self.peek(0).is_some_and(|byte| !is_space(byte) && !is_delimiter(byte)) {
                    self.at += 1;
                }
                match self.bytes.get(from..self.at)? {
                    b"true" => Object::Bool(true),
                    b"false" => Object::Bool(false),
                    b"null" => Object::Null,
                    word => return Some(Item::Word(word)),
                }
            }
        };
        Some(Item::Object(object))
    }

    fn name(&mut self) -> String {
        self.at += 1;
        let mut bytes = Vec::new();
        while let Some(byte) = self.peek(0).filter(|byte| !is_space(*byte) && !is_delimiter(*byte)) {
            self.at += 1;
            let code = || Some(hex_digit(self.peek(0)?)? * 16 + hex_digit(self.peek(1)?)?);
            match code().filter(|_| byte == b'#') {
                Some(code) => {
                    bytes.push(code);
                    self.at += 2;
                }
                None => bytes.push(byte),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn number(&mut self) -> Object {
        let from = self.at;
        self.at += 1;
        while self.peek(0).is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-')) {
            self.at += 1;
        }
        let written = self.bytes.get(from..self.at).unwrap_or_default();
        let number = parse_number(written);
        if self.references && written.iter().all(u8::is_ascii_digit) && written.len() <= 9 {
            let back = self.at;
            self.space();
            let digits = (0..6).take_while(|ahead| self.peek(*ahead).is_some_and(|byte| byte.is_ascii_digit())).count();
            if digits > 0 {
                self.at += digits;
                self.space();
                let ends = self.peek(1).is_none_or(|byte| is_space(byte) || is_delimiter(byte));
                if self.peek(0) == Some(b'R') && ends {
                    self.at += 1;
                    // Nine digits fit.
                    return Object::Ref(number as u32);
                }
            }
            self.at = back;
        }
        Object::Number(number)
    }

    fn literal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut bytes = Vec::new();
        let mut depth = 1;
        while let Some(byte) = self.peek(0) {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    self.escape(&mut bytes);
                    continue;
                }
                _ => {}
            }
            bytes.push(byte);
        }
        bytes
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) {
        let Some(byte) = self.peek(0) else { return };
        self.at += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'\r' if self.peek(0) == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek(0).filter(|byte| (b'0'..=b'7').contains(byte)) else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                bytes.push((code & 0xff) as u8);
            }
            other => bytes.push(other),
        }
    }

    fn hex(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut bytes = Vec::new();
        let mut high = None;
        while let Some(byte) = self.peek(0) {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex_digit(byte) else { continue };
            match high.take() {
                Some(high) => bytes.push(high * 16 + digit),
                None => high = Some(digit),
            }
        }
        bytes.extend(high.map(|high| high * 16));
        bytes
    }

    fn list(&mut self, depth: usize) -> Vec<Object> {
        self.at += 1;
        let mut items = Vec::new();
        if depth >= DEEPEST {
            return items;
        }
        loop {
            self.space();
            match self.peek(0) {
                None => return items,
                Some(b']') => {
                    self.at += 1;
                    return items;
                }
                Some(_) => match self.nested(depth + 1) {
                    Some(Item::Object(object)) => items.push(object),
                    // A list that is not closed ends with its object.
                    Some(Item::Word(b"endobj" | b"stream")) | None => return items,
                    Some(Item::Word(_)) => {}
                },
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Dict {
        self.at += 2;
        let mut dict = Dict::new();
        if depth >= DEEPEST {
            return dict;
        }
        loop {
            self.space();
            match self.peek(0) {
                None => return dict,
                Some(b'>') => {
                    self.at += if self.peek(1) == Some(b'>') { 2 } else { 1 };
                    return dict;
                }
                Some(b'/') => {
                    let name = self.name();
                    let back = self.at;
                    match self.nested(depth + 1) {
                        Some(Item::Object(object)) => {
                            dict.insert(name, object);
                        }
                        // A value is missing: what stands here ends the dictionary.
                        _ => {
                            self.at = back;
                            self.space();
                            if !matches!(self.peek(0), Some(b'>' | b'/')) {
                                return dict;
                            }
                        }
                    }
                }
                Some(_) => match self.nested(depth + 1) {
                    Some(Item::Word(b"endobj" | b"stream")) | None => return dict,
                    Some(_) => {}
                },
            }
        }
    }
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// A number without an exponent; what is none is 0, as readers take it.
fn parse_number(written: &[u8]) -> f64 {
    let negative = written.first() == Some(&b'-');
    let (mut value, mut place) = (0.0_f64, 0.0_f64);
    for byte in written {
        match byte {
            b'0'..=b'9' if place == 0.0 => value = value * 10.0 + f64::from(byte - b'0'),
            b'0'..=b'9' => {
                value += f64::from(byte - b'0') * place;
                place /= 10.0;
            }
            b'.' if place == 0.0 => place = 0.1,
            _ => {}
        }
    }
    if negative { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_read_as_they_are_written() {
        let name = |name: &str| Object::Name(name.to_owned());
        let text = |text: &str| Object::Text(text.as_bytes().to_vec());
        let cases: &[(&str, Object)] = &[
            ("12", Object::Number(12.0)),
            ("-.5", Object::Number(-0.5)),
            ("3 0 R", Object::Ref(3)),
            ("/A#20b", name("A b")),
            ("(a\\(b\\)(c)\\n\\101\\\nd)", text("a(b)(c)\nAd")),
            ("<48 656c6C 6F>", text("Hello")),
            ("[1 2 0 R (x)]", Object::List(vec![Object::Number(1.0), Object::Ref(2), text("x")])),
            ("% note\ntrue", Object::Bool(true)),
            (
                "<</A 1/B[/C]>>",
                Object::Dict(
                    [("A".to_owned(), Object::Number(1.0)), ("B".to_owned(), Object::List(vec![name("C")]))].into(),
                ),
            ),
            ("<</A /B /C>>", Object::Dict([("A".to_owned(), name("B"))].into())),
        ];
        for (written, object) in cases {
            assert_eq!(Lexer::new(written.as_bytes(), 0, true).object().as_ref(), Some(object), "{written}");
        }
    }

    #[test]
    fn unfinished_objects_end_with_the_bytes() {
        for written in ["(abc", "<48", "[1 2", "<</A", "<</A <</B", "[[[[", "/", "<<", ")", "R", "1 0"] {
            let mut lexer = Lexer::new(written.as_bytes(), 0, true);
            while lexer.item().is_some() {}
            assert!(lexer.at >= written.len(), "{written}");
        }
        let deep = "[".repeat(100_000);
        assert!(Lexer::new(deep.as_bytes(), 0, true).item().is_some());
    }
}
