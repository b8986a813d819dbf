//! Words, numbers and marks of a paragraph, as the date patterns look at them.

use crate::Span;
use crate::dates::lexicon::{Lexeme, Unit, look_up, role};

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: it touches the one before.
    None,
    /// Blanks, or one line end.
    Space,
    /// The start of the paragraph.
    Break,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters; one letter where a script writes without blanks.
    Word,
    /// Digits: their value (at most nine digits; longer ones give 0) and how many there are.
    Number(u32, usize),
    /// Digits of which some were read as letters by a machine: "l8", "2O16".
    Slip(u32, usize),
    /// Any other character.
    Mark(char),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) gap: Gap,
    pub(super) lexeme: Lexeme,
    /// Where it stands in the whole text.
    start: u32,
    end: u32,
}

/// A paragraph in tokens.
pub(super) struct Tokens<'a> {
    text: &'a str,
    all: Vec<Token>,
    /// Tokens one of which every expression has near its start, in order: numbers, "May", "last".
    bearing: Vec<usize>,
}

/// The parts of a span that empty lines separate.
pub(super) fn paragraphs(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let part = span.of(text);
    let offset = if part.is_empty() { 0 } else { span.range().start };
    let bytes = part.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        if at >= bytes.len() {
            return None;
        }
        let (start, mut line_ends) = (at, 0);
        let mut end = bytes.len();
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'\n' => line_ends += 1,
                b' ' | b'\t' | b'\r' => {}
                _ if line_ends > 1 => {
                    end = at;
                    break;
                }
                _ => line_ends = 0,
            }
            at += 1;
        }
        Some(Span::new(offset + start, offset + end))
    })
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, all: Vec::new(), bearing: Vec::new() }
    }

    /// Takes a paragraph in place of the one before.
    pub(super) fn read(&mut self, paragraph: Span) {
        self.all.clear();
        self.bearing.clear();
        let part = paragraph.of(self.text);
        let offset = if part.is_empty() { 0 } else { paragraph.start };
        let mut gap = Gap::Break;
        let mut at = 0;
        while let Some(&byte) = part.as_bytes().get(at) {
            // Most of most texts is ASCII, and needs no decoding.
            let first = if byte.is_ascii() {
                char::from(byte)
            } else {
                part.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\u{fffd}')
            };
            let next = at + first.len_utf8();
            if is_blank(first) {
                if gap == Gap::None {
                    gap = Gap::Space;
                }
                at = next;
                continue;
            }
            let (kind, end) = if let Some(slip) = self.slip(part, at, gap) {
                slip
            } else if digit(first).is_some() {
                number(part, at)
            } else if is_written_without_blanks(first) {
                (Kind::Word, next)
            } else if first.is_alphabetic() {
                (Kind::Word, word_end(part, next))
            } else {
                (Kind::Mark(first), next)
            };
            let alone = is_written_without_blanks(first);
            let lexeme = match kind {
                Kind::Word if !alone => look_up(part.get(at..end).unwrap_or("")),
                _ => Lexeme::default(),
            };
            let bears = match kind {
                Kind::Number(..) | Kind::Slip(..) => true,
                Kind::Word if alone => bears_alone(first),
                Kind::Word => lexeme.is(role::BEARS),
                Kind::Mark(_) => false,
            };
            if bears {
                self.bearing.push(self.all.len());
            }
            let place = |at: usize| offset.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            self.all.push(Token { kind, gap, lexeme, start: place(at), end: place(end) });
            (gap, at) = (Gap::None, end);
        }
    }

    /// The tokens one of which every expression has near its start, in order.
    pub(super) fn bearing(&self) -> &[usize] {
        &self.bearing
    }

    /// Whether an expression may begin at a token, as far as the token itself tells.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        let Some(token) = self.all.get(at) else { return false };
        match token.kind {
            Kind::Number(..) | Kind::Slip(..) => true,
            Kind::Mark(mark) => matches!(mark, '\'' | '’' | '‘'),
            Kind::Word if token.lexeme == Lexeme::default() => self.text_of(*token).starts_with(|first: char| {
                // Letters without blanks, "Q3", Roman numbers.
                matches!(first, 'Q' | 'H' | 'I' | 'V' | 'X') || is_written_without_blanks(first)
            }),
            Kind::Word => token.lexeme.is(role::BEGINS),
        }
    }

    /// A number of one, two or four places, some of them letters that look like digits.
    fn slip(&self, part: &str, at: usize, gap: Gap) -> Option<(Kind, usize)> {
        let bytes = part.as_bytes();
        if !matches!(bytes.get(at)?, b'0'..=b'9' | b'l' | b'I' | b'O') || gap == Gap::None {
            return None;
        }
        let (mut value, mut digits, mut end) = (0, 0, at);
        while let Some(byte) = bytes.get(end) {
            let place = match byte {
                b'0'..=b'9' => u32::from(byte - b'0'),
                b'l' | b'I' => 1,
                b'O' => 0,
                byte if byte.is_ascii_alphanumeric() || !byte.is_ascii() => return None,
                _ => break,
            };
            if end - at >= 4 {
                return None;
            }
            digits += usize::from(byte.is_ascii_digit());
            (value, end) = (value * 10 + place, end + 1);
        }
        let length = end - at;
        let fits = matches!((length, digits), (2, 1) | (4, 2 | 3));
        fits.then_some((Kind::Slip(value, length), end))
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<Token> {
        self.all.get(at).copied()
    }

    pub(super) fn text_of(&self, token: Token) -> &'a str {
        Span { start: token.start, end: token.end }.of(self.text)
    }

    /// The letters of a word; `None` for a number, a mark or past the end.
    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        let token = self.all.get(at)?;
        (token.kind == Kind::Word).then(|| self.text_of(*token))
    }

    /// What a word means; nothing for a number, a mark or past the end.
    pub(super) fn lexeme(&self, at: usize) -> Lexeme {
        self.all.get(at).map_or_else(Lexeme::default, |token| token.lexeme)
    }

    /// Whether a word has one of these roles.
    pub(super) fn is(&self, at: usize, roles: u64) -> bool {
        self.all.get(at).is_some_and(|token| token.lexeme.is(roles))
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.all.get(at)?.lexeme.unit
    }

    /// Whether a word stands there, in any case; `words` are lower case.
    pub(super) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| words.iter().any(|each| each.eq_ignore_ascii_case(word)))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Value and number of digits.
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.get(at)?.kind {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// As [`Self::number`], letters that a machine read for digits included.
    pub(super) fn number_or_slip(&self, at: usize) -> Option<(u32, usize)> {
        match self.get(at)?.kind {
            Kind::Number(value, digits) | Kind::Slip(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.all.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑'))
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '–' | '—' | '‑' | '−' | '‐' | '~' | '～' | '〜'))
    }

    pub(super) fn is_apostrophe(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('\'' | '’' | '‘'))
    }

    /// The next token, past a hyphen that joins the two: "third-quarter".
    pub(super) fn next(&self, at: usize) -> usize {
        if self.is_hyphen(at + 1) && self.touches(at + 1) && self.touches(at + 2) { at + 2 } else { at + 1 }
    }

    /// The token before, past a hyphen that joins the two.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        if self.is_hyphen(before) && self.touches(before) && self.touches(at) {
            before.checked_sub(1)
        } else {
            Some(before)
        }
    }

    /// Whether the token touches the one before it.
    pub(super) fn touches(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|token| token.gap == Gap::None)
    }

    /// Whether what begins here is no part of a longer number, word or name of a thing.
    pub(super) fn free_left(&self, at: usize) -> bool {
        if !self.touches(at) {
            return true;
        }
        match at.checked_sub(1).and_then(|before| self.get(before)) {
            None => true,
            Some(Token { kind: Kind::Mark(mark), .. }) => match mark {
                '(' | '[' | '{' | '"' | '\'' | '“' | '„' | '‘' | '’' | '«' | '»' | '—' | '–' | '|' | '*' | '_'
                | '>' | '…' | '•' | '·' | '・' | '（' | '「' | '《' | '，' | '。' | '、' | '：' | '；' | '؛' | '،' => {
                    true
                }
                // A comma or colon that touches what follows, but no number before it.
                ',' | ':' | ';' => at < 2 || self.number(at - 2).is_none(),
                _ => false,
            },
            // Where no blanks are written, a word before is no part of it.
            Some(before) => self.text_of(before).starts_with(is_written_without_blanks),
        }
    }

    /// Whether what ends here is no part of a longer number or word.
    pub(super) fn free_right(&self, at: usize) -> bool {
        let next = at + 1;
        if !self.touches(next) {
            return true;
        }
        let then_number = self.touches(next + 1) && self.number(next + 1).is_some();
        match self.mark(next) {
            Some('.' | ',' | ':' | '-' | '/' | '\'' | '’') => !then_number,
            Some('%' | '°' | '$' | '€' | '£' | '+' | '=' | '@' | '&' | '\\' | '#' | '′' | '″') => false,
            Some(_) => true,
            None => self.word(next).is_some_and(|word| word.starts_with(is_written_without_blanks)),
        }
    }

    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        match (self.get(first), self.get(last)) {
            (Some(first), Some(last)) => Span { start: first.start, end: last.end },
            _ => Span::default(),
        }
    }
}

/// The value of a digit, European, Arabic, Persian or of full width.
fn digit(letter: char) -> Option<u32> {
    let zero = match letter {
        '0'..='9' => return letter.to_digit(10),
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    u32::from(letter).checked_sub(u32::from(zero))
}

fn number(part: &str, at: usize) -> (Kind, usize) {
    let (mut value, mut digits, mut end) = (0_u32, 0, at);
    for letter in part.get(at..).unwrap_or("").chars() {
        let Some(next) = digit(letter) else { break };
        value = value.wrapping_mul(10).wrapping_add(next);
        digits += 1;
        end += letter.len_utf8();
    }
    (Kind::Number(if digits > 9 { 0 } else { value }, digits), end)
}

/// Blanks, and what is shown as nothing.
fn is_blank(letter: char) -> bool {
    match letter {
        ' ' | '\t'..='\r' => true,
        _ if letter.is_ascii() => false,
        '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => true,
        _ => letter.is_whitespace(),
    }
}

fn word_end(part: &str, from: usize) -> usize {
    let bytes = part.as_bytes().get(from..).unwrap_or_default();
    let plain = bytes.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(bytes.len());
    if bytes.get(plain).is_none_or(u8::is_ascii) {
        return from + plain;
    }
    let rest = part.get(from..).unwrap_or("");
    let goes_on = |letter: char| {
        letter.is_ascii_alphabetic()
            || !letter.is_ascii()
                && (letter.is_alphabetic() || matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}'))
                && !is_written_without_blanks(letter)
    };
    rest.find(|letter| !goes_on(letter)).map_or(part.len(), |length| from + length)
}

/// Whether a letter written without blanks is one of those without which no date is written.
fn bears_alone(letter: char) -> bool {
    matches!(letter, '年' | '년' | '月' | '월' | '日' | '일' | '号' | '號' | '天' | '周' | '週' | '世')
}

/// Chinese and Japanese letters, and Korean ones, which stand at numbers without a blank.
pub(super) fn is_written_without_blanks(letter: char) -> bool {
    letter >= '\u{2e80}'
        && matches!(letter, '\u{2e80}'..='\u{2fdf}' | '〇' | '々' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}
