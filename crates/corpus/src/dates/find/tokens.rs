//! Words, numbers and marks of a text, as the date patterns look at them.

use crate::Span;

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: it touches the one before.
    None,
    /// Blanks, or one line end.
    Space,
    /// An empty line, or the start of the text.
    Break,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// Digits 0 to 9: their value (at most nine digits; longer ones give 0) and how many there are.
    Number(u32, usize),
    /// Any other character.
    Mark(char),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) gap: Gap,
    /// Where it stands in the whole text.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A text in tokens.
pub(super) struct Tokens<'a> {
    text: &'a str,
    all: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Splits the part of a text that `span` covers.
    pub(super) fn new(text: &'a str, span: Span) -> Self {
        let part = span.of(text);
        let offset = if part.is_empty() { 0 } else { span.range().start };
        let mut all = Vec::with_capacity(part.len() / 5);
        let mut gap = Gap::Break;
        let mut lines = 0;
        let mut letters = part.char_indices().peekable();
        while let Some((start, first)) = letters.next() {
            if first.is_whitespace() || matches!(first, '\u{200b}' | '\u{feff}' | '\u{ad}') {
                lines += usize::from(first == '\n');
                if gap == Gap::None {
                    gap = Gap::Space;
                }
                if lines > 1 {
                    gap = Gap::Break;
                }
                continue;
            }
            let mut end = start + first.len_utf8();
            let kind = if first.is_ascii_digit() {
                while let Some((at, _)) = letters.next_if(|(_, next)| next.is_ascii_digit()) {
                    end = at + 1;
                }
                let digits = part.get(start..end).unwrap_or_default();
                Kind::Number(if digits.len() > 9 { 0 } else { digits.parse().unwrap_or_default() }, digits.len())
            } else if first.is_alphabetic() {
                while let Some((at, next)) = letters.next_if(|(_, next)| next.is_alphabetic()) {
                    end = at + next.len_utf8();
                }
                Kind::Word
            } else {
                Kind::Mark(first)
            };
            all.push(Token { kind, gap, start: offset + start, end: offset + end });
            (gap, lines) = (Gap::None, 0);
        }
        Self { text, all }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<Token> {
        self.all.get(at).copied()
    }

    /// The token before, when no empty line parts the two.
    pub(super) fn before(&self, at: usize) -> Option<Token> {
        if self.get(at)?.gap == Gap::Break { None } else { self.get(at.checked_sub(1)?) }
    }

    pub(super) fn text_of(&self, token: Token) -> &'a str {
        self.text.get(token.start..token.end).unwrap_or("")
    }

    /// The letters of a word; `None` for a number, a mark or past the end.
    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        let token = self.get(at)?;
        (token.kind == Kind::Word).then(|| self.text_of(token))
    }

    /// Whether a word stands there, in any case; `words` are lower case.
    pub(super) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| words.iter().any(|each| same(each, word)))
    }

    /// Value and number of digits.
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.get(at)?.kind {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// Whether the token is a number, or one of the next four is.
    pub(super) fn number_near(&self, at: usize) -> bool {
        (at..at + 5).any(|at| self.number(at).is_some())
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether the token touches the one before it.
    pub(super) fn touches(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.gap == Gap::None)
    }

    /// Whether the token follows on the one before, touching or after a blank.
    pub(super) fn follows(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.gap != Gap::Break)
    }

    /// Whether what begins here is no part of a longer number, word or name of a thing.
    pub(super) fn free_left(&self, at: usize) -> bool {
        if !self.touches(at) {
            return true;
        }
        match at.checked_sub(1).and_then(|before| self.mark(before)) {
            Some(
                '(' | '[' | '{' | '"' | '\'' | '“' | '„' | '‘' | '’' | '«' | '»' | '—' | '–' | '|' | '*' | '_' | '>'
                | '…' | '•' | '·' | '・',
            ) => true,
            // A comma or colon that touches what follows, but no number before it.
            Some(',' | ':' | ';') => at < 2 || self.number(at - 2).is_none(),
            _ => false,
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
            Some('%' | '°' | '$' | '€' | '£' | '+' | '=' | '@' | '&' | '\\' | '#' | '′' | '″') | None => false,
            Some(_) => true,
        }
    }

    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        match (self.get(first), self.get(last)) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => Span::default(),
        }
    }
}

/// Whether a lower-case word and any word are the same in ASCII's cases.
fn same(lower: &str, word: &str) -> bool {
    lower.eq_ignore_ascii_case(word)
}
