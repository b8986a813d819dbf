//! The tokens of HTML, as its standard says (section 13.2.5): start tags, end
//! tags and text. Comments, doctypes and errors are passed over.
//!
//! The standard's eighty states are folded into searches for what ends a
//! piece, because nobody asks here where an error stands. That is a tenth of
//! the weight in the page of the tokenizer that tests compare this with.

use std::borrow::Cow;

use super::letters::Letters;
use crate::ordered::BTreeMap;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// The name in lower case; of attributes of one name the first.
    Start {
        name: String,
        attributes: BTreeMap<String, String>,
    },
    End {
        name: String,
    },
    /// Text between two of the others, or before a comment.
    Text(String),
}

/// What the text after a start tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Data,
    /// Until the end tag; character references are read.
    Escapable,
    /// Until the end tag.
    Raw,
    /// Until the end tag, but for what stands in `<!-- <script> -->`.
    Script,
    /// All the rest.
    Plain,
}

/// The tokens of a page, by place.
pub(super) struct Tokens<'s> {
    source: Cow<'s, str>,
    at: usize,
    mode: Mode,
    /// The start tag that the next end tag may close.
    last: String,
    text: String,
    letters: Letters,
    /// What comes after the text.
    next: Option<Token>,
}

impl<'s> Tokens<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        let source = match source.contains('\r') {
            true => Cow::Owned(source.replace("\r\n", "\n").replace('\r', "\n")),
            false => Cow::Borrowed(source),
        };
        Self {
            source,
            at: 0,
            mode: Mode::Data,
            last: String::new(),
            text: String::new(),
            letters: Letters::default(),
            next: None,
        }
    }

    fn rest(&self) -> &str {
        self.source.get(self.at..).unwrap_or("")
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.source.as_bytes().get(self.at + ahead).copied()
    }

    /// The text up to one of some ASCII letters, which is where reading goes on, or to the end.
    fn until(&mut self, ends: &[u8]) -> &str {
        let start = self.at;
        self.pass_to(ends);
        self.source.get(start..self.at).unwrap_or("")
    }

    fn pass_to(&mut self, ends: &[u8]) {
        let rest = self.source.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| ends.contains(byte)).unwrap_or(rest.len());
    }

    /// The value of an attribute up to one of some ASCII letters.
    fn value(&mut self, ends: &[u8]) -> String {
        let (start, mut value) = (self.at, String::new());
        self.pass_to(ends);
        let written = without_zeros(self.source.get(start..self.at).unwrap_or(""));
        self.letters.decode(&written, true, &mut value);
        value
    }

    fn skip(&mut self, passed: &[u8]) {
        while self.byte(0).is_some_and(|byte| passed.contains(&byte)) {
            self.at += 1;
        }
    }

    /// Reads a stretch of text, and what follows it into `next`.
    fn read(&mut self) {
        if self.mode != Mode::Data {
            return self.raw();
        }
        let start = self.at;
        self.pass_to(b"<");
        self.letters.decode(self.source.get(start..self.at).unwrap_or(""), false, &mut self.text);
        match (self.byte(1), self.byte(2)) {
            (Some(b'!'), _) => self.declaration(),
            (Some(b'?'), _) => self.pass(">"),
            (Some(b'/'), Some(b'>')) => self.at += 3,
            (Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => self.tag(2),
            (Some(b'/'), Some(_)) => self.pass(">"),
            (Some(letter), _) if letter.is_ascii_alphabetic() => self.tag(1),
            (Some(b'/'), None) | (None, _) => {
                let rest = self.rest().to_owned();
                self.text.push_str(&rest);
                self.at = self.source.len();
            }
            (Some(_), _) => {
                self.text.push('<');
                self.at += 1;
            }
        }
    }

    /// Passes over what begins with `<` and ends so, or with the page. Text ends before it.
    fn pass(&mut self, end: &str) {
        let length = self.rest().find(end).map_or(self.rest().len(), |at| at + end.len());
        self.at += length;
        self.end_text();
    }

    fn declaration(&mut self) {
        let Some(comment) = self.rest().strip_prefix("<!--") else { return self.pass(">") };
        if comment.starts_with('>') || comment.starts_with("->") {
            return self.pass(">");
        }
        let whole = comment.find("-->").map_or(comment, |end| comment.get(..end + 3).unwrap_or(comment));
        let length = whole.find("--!>").map_or(whole.len(), |end| end + 4);
        self.at += "<!--".len() + length;
        self.end_text();
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.next = Some(Token::Text(std::mem::take(&mut self.text)));
        }
    }

    /// Reads a tag whose name begins so far ahead.
    fn tag(&mut self, ahead: usize) {
        self.at += ahead;
        let name = name(self.until(b"\t\n\x0c />"));
        let Some(attributes) = self.attributes() else { return };
        self.mode = Mode::Data;
        if ahead == 2 {
            self.last.clear();
            self.next = Some(Token::End { name });
            return;
        }
        self.mode = match name.as_str() {
            "textarea" | "title" => Mode::Escapable,
            "plaintext" => Mode::Plain,
            "script" => Mode::Script,
            "style" | "iframe" | "xmp" | "noembed" | "noframe" | "noscript" => Mode::Raw,
            _ => Mode::Data,
        };
        self.last.clone_from(&name);
        self.next = Some(Token::Start { name, attributes });
    }

    /// The attributes, up to the end of the tag; nothing where the page ends before it.
    fn attributes(&mut self) -> Option<BTreeMap<String, String>> {
        const SPACE: &[u8] = b"\t\n\x0c ";
        let mut attributes = BTreeMap::new();
        loop {
            self.skip(b"\t\n\x0c /");
            if self.byte(0)? == b'>' {
                self.at += 1;
                return Some(attributes);
            }
            let start = self.at;
            self.at += 1;
            self.pass_to(b"\t\n\x0c />=");
            let name = name(self.source.get(start..self.at).unwrap_or(""));
            self.skip(SPACE);
            let mut value = String::new();
            if self.byte(0)? == b'=' {
                self.at += 1;
                self.skip(SPACE);
                match self.byte(0)? {
                    b'>' => {}
                    quote @ (b'"' | b'\'') => {
                        self.at += 1;
                        value = self.value(&[quote]);
                        self.byte(0)?;
                        self.at += 1;
                    }
                    _ => value = self.value(b"\t\n\x0c >"),
                }
            }
            attributes.entry(name).or_insert(value);
        }
    }

    /// Text that only its own end tag ends.
    fn raw(&mut self) {
        let start = self.at;
        let end = if self.mode == Mode::Plain { self.source.len() } else { self.raw_end() };
        let text = without_zeros(self.source.get(start..end).unwrap_or(""));
        if self.mode == Mode::Escapable {
            self.letters.decode(&text, false, &mut self.text);
        } else {
            self.text.push_str(&text);
        }
        self.at = end;
        if end < self.source.len() {
            self.tag(2);
        }
    }

    /// Where the end tag begins, or the end of the page.
    fn raw_end(&self) -> usize {
        // Inside `<!--` of a script: once escaped, or twice, where its own end tag is none.
        let (mut escaped, mut dashes) = (0, 0);
        let mut at = self.at;
        loop {
            let mut rest = self.source.get(at..).unwrap_or("");
            if escaped == 0 {
                // Nothing else counts there.
                let Some(length) = rest.find('<') else { break };
                at += length;
                rest = rest.get(length..).unwrap_or("");
            }
            let Some(byte) = rest.bytes().next() else { break };
            let dashes_before = std::mem::take(&mut dashes);
            match byte {
                b'-' => dashes = (dashes_before + 1).min(2),
                b'>' if dashes_before == 2 => escaped = 0,
                b'<' if escaped < 2 && self.is_end_tag(rest) => return at,
                b'<' if escaped == 0 && self.mode == Mode::Script && rest.starts_with("<!--") => {
                    (escaped, dashes) = (1, 2);
                    at += 3;
                }
                b'<' if escaped == 1 => {
                    let (length, ends) = word(rest, "<");
                    at += length;
                    escaped += usize::from(ends);
                }
                b'<' if escaped == 2 => {
                    let (length, ends) = word(rest, "</");
                    at += length;
                    escaped -= usize::from(ends);
                }
                _ => {}
            }
            at += 1;
            while !self.source.is_char_boundary(at) {
                at += 1;
            }
        }
        self.source.len()
    }

    fn is_end_tag(&self, rest: &str) -> bool {
        let Some(name) = rest.strip_prefix("</").and_then(|rest| rest.get(..self.last.len())) else { return false };
        let after = rest.as_bytes().get(2 + self.last.len());
        name.eq_ignore_ascii_case(&self.last) && matches!(after, Some(b'\t' | b'\n' | b'\x0c' | b' ' | b'/' | b'>'))
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while self.next.is_none() && self.at < self.source.len() {
            self.read();
        }
        if self.text.is_empty() {
            return self.next.take();
        }
        Some(Token::Text(std::mem::take(&mut self.text)))
    }
}

/// Of a script's text that begins so: how many bytes more belong to the word
/// behind it, and whether that word is `script`, as a tag's name would be.
fn word(rest: &str, begin: &str) -> (usize, bool) {
    let Some(rest) = rest.strip_prefix(begin) else { return (0, false) };
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let ends = matches!(rest.as_bytes().get(length), Some(b'\t' | b'\n' | b'\x0c' | b' ' | b'/' | b'>'));
    let is_script = rest.get(..length).is_some_and(|word| word.eq_ignore_ascii_case("script"));
    match (length, ends) {
        (0, false) => (begin.len() - 1, false),
        (length, true) => (begin.len() + length, is_script),
        (length, false) => (begin.len() + length - 1, false),
    }
}

/// A name of a tag or an attribute.
fn name(written: &str) -> String {
    without_zeros(written).to_ascii_lowercase()
}

/// The character 0 is none, but in running text.
fn without_zeros(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use html5gum::{DefaultEmitter, Tokenizer};

    use super::*;

    fn text(bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// What the other tokenizer, kept by people who follow the standard, makes of a page.
    fn expected(source: &str) -> Vec<Token> {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let token = |token| match token {
            Ok(html5gum::Token::StartTag(tag)) => {
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                Some(Token::Start { name: text(&tag.name), attributes })
            }
            Ok(html5gum::Token::EndTag(tag)) => Some(Token::End { name: text(&tag.name) }),
            Ok(html5gum::Token::String(words)) => Some(Token::Text(text(&words))),
            _ => None,
        };
        Tokenizer::new_with_emitter(source, emitter).filter_map(token).collect()
    }

    fn check(source: &str) {
        assert_eq!(Tokens::new(source).collect::<Vec<_>>(), expected(source), "{source:?}");
    }

    #[test]
    fn pieces_are_those_of_the_standard() {
        for source in [
            "a <b>bold</b> & <i class=x id='y' TITLE=\"z &amp; &notit; &not=1\" id=2>i</i>",
            "<title>a </b> &eacute;&eacute &#233;&#xE9;</titles></title x=y>b",
            "<script>if (a</b) '<!-- <script> </script> --> </script>' </script>after",
            "<script><!-- <script></script>--></script>x<script><!--></script>y<script><!-- <b> --!> </script>",
            "<!doctype html><!-- a --> b <!--> c <!---> d <!-- --!> e <!-- <!-- --> f <!x> g </ h> i <?j?> k </>",
            "<p/ a = b/c d= 'e'f =g / h><br/><a =b>",
            "<style>a < b </style ><plaintext></plaintext>",
            "one\r\ntwo\rthree\n\r\0<a\0b c\0='d\0&#0;'><textarea>\0</textarea>",
            "&#128;&#150;&#xd800;&#x110000;&#99999999999;&#;&#x;&;&a;&AMP;&Tab;&NewLine;&nbsp;&fjlig;&notin;&CounterClockwiseContourIntegral;",
            "<a href=?a=b&copy=c&reg;&lt&gtx>",
        ] {
            check(source);
            for (end, _) in source.char_indices() {
                check(&source[..end]);
            }
        }
    }

    #[test]
    fn whatever_stands_in_a_page_gives_the_pieces_of_the_standard() {
        let parts = [
            "<",
            ">",
            "/",
            "!",
            "-",
            "--",
            "=",
            "'",
            "\"",
            " ",
            "\n",
            "\r",
            "\0",
            "&",
            ";",
            "#",
            "x",
            "a",
            "script",
            "é",
            "</",
            "<!--",
            "-->",
            "--!>",
            "<script>",
            "</script>",
            "<script",
            "</script",
            "title>",
            "<style>",
            "</style>",
            "?",
            "amp",
            "&lt",
            "&eacute;",
            "&#65",
            "&#x41;",
            "<a b",
            "c=d",
            "<textarea>",
            "</textarea ",
            "]]>",
            "<![CDATA[",
            "not",
        ];
        let mut seed = 11_u64;
        let mut pick = |count: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % count
        };
        for round in 0..200_000 {
            let begin = ["", "<script>", "<title>", "<script><!--", "<p ", "<style>"][round % 6];
            let source = (0..pick(14)).fold(begin.to_owned(), |source, _| source + parts[pick(parts.len())]);
            check(&source);
        }
    }
}
