//! What was typed, understood. Total: every string is some query.
//!
//! ```text
//! word            every document must have it; the last word, while it is being
//!                 typed (nothing after it), also counts by its beginning
//! secur*          every ending
//! "two words"     exact phrase, also in curly quotes; an open quote reads to the end
//! -word -"a b"    documents without it
//! a NEAR/5 b      both within 5 words (1 to 50) of one block, in any order
//! title:word      only in titles; also title:"two words"
//! ```

use crate::tokenize::tokenize;

/// Which part of a document is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Title or body.
    Anywhere,
    /// The title alone.
    Title,
}

/// One word to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// This term.
    Exact(String),
    /// Every term that begins so.
    Prefix(String),
    /// The last word, perhaps not yet whole: the term itself first, then every
    /// term that begins so.
    Typing(String),
}

impl Word {
    /// Whether a term of a text is what is looked for.
    pub fn fits(&self, term: &str) -> bool {
        match self {
            Self::Exact(word) => word == term,
            Self::Prefix(beginning) | Self::Typing(beginning) => term.starts_with(beginning.as_str()),
        }
    }

    /// The letters looked for.
    pub fn letters(&self) -> &str {
        match self {
            Self::Exact(word) | Self::Prefix(word) | Self::Typing(word) => word,
        }
    }
}

/// One thing that a document must, or must not, have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// A word.
    Word(Word),
    /// Words in a row.
    Phrase(Vec<Word>),
    /// Two words at most so many words apart.
    Near(Word, Word, u32),
    /// One of several spellings of one word (`co-operation`).
    Either(Vec<Pattern>),
}

/// A pattern, where, and whether it must be absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What.
    pub pattern: Pattern,
    /// Where.
    pub field: Field,
    /// Whether documents with it are left out.
    pub negated: bool,
    /// How it was typed, for people.
    pub shown: String,
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its parts in the order typed. At most [`MAX_CLAUSES`].
    pub clauses: Vec<Clause>,
}

/// More parts than this are left out: nobody types them, and each costs time.
pub const MAX_CLAUSES: usize = 32;
/// Words of a phrase beyond this are left out.
const MAX_PHRASE: usize = 64;

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// A piece of what was typed: the text, whether it stood in quotes, and its signs.
struct Piece<'a> {
    text: &'a str,
    quoted: bool,
    /// A quotation that was not closed, or a word with nothing after it.
    open: bool,
    negated: bool,
    field: Field,
}

fn pieces(typed: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = typed;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return found;
        }
        let mut negated = false;
        let mut field = Field::Anywhere;
        if let Some(after) = rest.strip_prefix(['-', '−', '–'])
            && !after.starts_with(char::is_whitespace)
            && !after.is_empty()
        {
            negated = true;
            rest = after;
        }
        if let Some(head) = rest.get(..6)
            && head.eq_ignore_ascii_case("title:")
            && rest.get(6..).is_some_and(|after| !after.is_empty() && !after.starts_with(char::is_whitespace))
        {
            field = Field::Title;
            rest = rest.get(6..).unwrap_or("");
        }
        let mut letters = rest.chars();
        if letters.next().is_some_and(is_quote) {
            let inside = letters.as_str();
            let (text, after, open) = match inside.find(is_quote) {
                Some(end) => {
                    let (text, tail) = inside.split_at(end);
                    let mut tail = tail.chars();
                    tail.next();
                    (text, tail.as_str(), false)
                }
                None => (inside, "", true),
            };
            found.push(Piece { text, quoted: true, open, negated, field });
            rest = after;
        } else {
            let end = rest.find(|letter: char| letter.is_whitespace() || is_quote(letter)).unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            found.push(Piece { text, quoted: false, open: after.is_empty(), negated, field });
            rest = after;
        }
    }
}

/// The words of a piece, each with whether it is joined to the one before (by a
/// hyphen, or as a pair of one unspaced run).
struct Terms {
    words: Vec<(usize, usize, String)>,
    compounds: Vec<(usize, usize, String)>,
}

fn terms(text: &str) -> Terms {
    let mut found = Terms { words: Vec::new(), compounds: Vec::new() };
    tokenize(text, |token| {
        let entry = (token.start, token.end, token.term.to_owned());
        if token.beside { found.compounds.push(entry) } else { found.words.push(entry) }
    });
    found
}

/// The distance of `NEAR`, `NEAR/5`; capitals only, as in a concordancer.
fn near(text: &str) -> Option<u32> {
    let tail = text.strip_prefix("NEAR")?;
    if tail.is_empty() {
        return Some(10);
    }
    tail.strip_prefix('/')?.parse().ok().map(|within: u32| within.clamp(1, 50))
}

impl Query {
    /// Understands what was typed.
    pub fn parse(typed: &str) -> Self {
        let pieces = pieces(typed);
        let mut query = Self::default();
        let mut waiting: Option<u32> = None;
        for (place, piece) in pieces.iter().enumerate() {
            if query.clauses.len() >= MAX_CLAUSES {
                break;
            }
            let between = place > 0 && place + 1 < pieces.len();
            if let Some(within) = near(piece.text).filter(|_| between && !piece.quoted && !piece.negated) {
                waiting = Some(within);
                continue;
            }
            let before = query.clauses.len();
            query.add(piece);
            if let Some(within) = waiting.take() {
                query.join_near(before, within);
            }
        }
        query.clauses.truncate(MAX_CLAUSES);
        query
    }

    fn add(&mut self, piece: &Piece<'_>) {
        let found = terms(piece.text);
        let starred = !piece.quoted && piece.text.ends_with('*');
        // Nothing after the last letter: the word may still be growing.
        let growing = piece.open && !starred && piece.text.chars().last().is_some_and(char::is_alphanumeric);
        let word = |letters: &str, last: bool| match (last, starred, growing) {
            (true, true, _) => Word::Prefix(letters.to_owned()),
            (true, _, true) => Word::Typing(letters.to_owned()),
            _ => Word::Exact(letters.to_owned()),
        };
        let count = found.words.len();
        let mut push = |pattern: Pattern, shown: &str| {
            self.clauses.push(Clause { pattern, field: piece.field, negated: piece.negated, shown: shown.to_owned() });
        };
        if piece.quoted {
            let words: Vec<Word> = found
                .words
                .iter()
                .take(MAX_PHRASE)
                .enumerate()
                .map(|(place, (_, _, letters))| word(letters, place + 1 == count))
                .collect();
            match <[Word; 1]>::try_from(words) {
                Ok([only]) => push(Pattern::Word(only), piece.text.trim()),
                Err(words) if words.is_empty() => {}
                Err(words) => push(Pattern::Phrase(words), piece.text.trim()),
            }
            return;
        }
        let mut place = 0;
        while let Some((start, end, letters)) = found.words.get(place) {
            // Parts of one hyphenated word: look for them in a row, or joined.
            let compound = found.compounds.iter().find(|(from, _, _)| from == start);
            let until = compound.map_or(*end, |(_, until, _)| *until);
            let mut group: Vec<Word> = Vec::new();
            let mut group_end = *end;
            let mut next = place;
            while let Some((from, to, part)) = found.words.get(next) {
                // Pairs of an unspaced run overlap; parts of a compound lie within it.
                if next > place && *from >= group_end && *from >= until {
                    break;
                }
                group.push(word(part, next + 1 == count));
                group_end = *to;
                next += 1;
            }
            let shown = piece.text.get(*start..group_end).unwrap_or(letters);
            let pattern = match (group.len(), compound) {
                (1, _) => Pattern::Word(group.swap_remove(0)),
                (_, Some((_, _, joined))) => {
                    let joined = word(joined, next == count);
                    Pattern::Either(vec![Pattern::Phrase(group), Pattern::Word(joined)])
                }
                _ => Pattern::Phrase(group),
            };
            push(pattern, shown);
            place = next;
        }
    }

    /// Makes the clauses around place `at` one nearness, where both are single words.
    fn join_near(&mut self, at: usize, within: u32) {
        let Some(left) = at.checked_sub(1).and_then(|left| self.clauses.get(left)) else { return };
        let Some(right) = self.clauses.get(at) else { return };
        if left.negated || right.negated || left.field != right.field {
            return;
        }
        if let (Pattern::Word(a), Pattern::Word(b)) = (&left.pattern, &right.pattern) {
            let joined = Clause {
                pattern: Pattern::Near(settled(a), b.clone(), within),
                field: left.field,
                negated: false,
                shown: format!("{} near {}", left.shown, right.shown),
            };
            self.clauses.truncate(at + 1);
            self.clauses.pop();
            self.clauses.pop();
            self.clauses.push(joined);
        }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Clauses that must hold.
    pub fn wanted(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| !clause.negated)
    }

    /// Clauses that must not hold.
    pub fn unwanted(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| clause.negated)
    }

    /// What was understood, for people: `security, “cyber crime”, without hackers`.
    pub fn understood(&self) -> String {
        let parts: Vec<String> = self
            .clauses
            .iter()
            .map(|clause| {
                let words = match &clause.pattern {
                    Pattern::Phrase(_) => format!("“{}”", clause.shown),
                    Pattern::Word(Word::Prefix(beginning)) => format!("{beginning}… (every ending)"),
                    Pattern::Near(_, _, within) => format!("{} (within {within} words)", clause.shown),
                    _ => clause.shown.clone(),
                };
                let place = if clause.field == Field::Title { " in the title" } else { "" };
                format!("{}{words}{place}", if clause.negated { "without " } else { "" })
            })
            .collect();
        parts.join(", ")
    }
}

fn settled(word: &Word) -> Word {
    match word {
        Word::Typing(letters) => Word::Exact(letters.clone()),
        word => word.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &Word) -> String {
        match word {
            Word::Exact(word) => word.clone(),
            Word::Prefix(word) => format!("{word}*"),
            Word::Typing(word) => format!("{word}~"),
        }
    }

    fn pattern(shape: &Pattern) -> String {
        match shape {
            Pattern::Word(one) => word(one),
            Pattern::Phrase(words) => format!("[{}]", words.iter().map(word).collect::<Vec<_>>().join(" ")),
            Pattern::Near(a, b, within) => format!("{}<{within}>{}", word(a), word(b)),
            Pattern::Either(shapes) => shapes.iter().map(pattern).collect::<Vec<_>>().join("|"),
        }
    }

    fn check(typed: &str, expected: &str) {
        let query = Query::parse(typed);
        let found: Vec<String> = query
            .clauses
            .iter()
            .map(|clause| {
                let sign = if clause.negated { "-" } else { "" };
                let field = if clause.field == Field::Title { "t:" } else { "" };
                format!("{sign}{field}{}", pattern(&clause.pattern))
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{typed}");
    }

    #[test]
    fn what_is_typed_is_understood() {
        check("", "");
        check("   ", "");
        check("hegemony", "hegemony~");
        check("Hegemony ", "hegemony");
        check("secur* law", "secur* law~");
        check("internet governance ", "internet governance");
        check("“internet hegemony”", "[internet hegemony]");
        check("\"internet hege", "[internet hege~]");
        check("\"alone\"", "alone");
        check("\"\" a ", "a");
        check("-hackers ", "-hackers");
        check("a -\"cyber crime\" b ", "a -[cyber crime] b");
        check("a - b ", "a b");
        check("title:xi title:\"net rules\" ", "t:xi t:[net rules]");
        check("title: xi ", "title xi");
        check("cyber NEAR/5 sovereign ", "cyber<5>sovereign");
        check("cyber NEAR/5 sover", "cyber<5>sover~");
        check("NEAR/5 x ", "near 5 x");
        check("a NEAR/900 b ", "a<50>b");
        check("co-operation ", "[co operation]|cooperation");
        check("co-oper", "[co oper~]|cooper~");
        check("互联网 ", "[互联 联网]");
        check("U.S. China’s ", "us china");
        check("we/chat ", "we chat");
        check("((( *** ", "");
        check("-", "");
    }

    #[test]
    fn any_string_is_some_query() {
        let letters: Vec<char> = "ab \"“”-*:/NEAR5title'’.中é\u{301}\u{0}🙂\n".chars().collect();
        let mut seed = 3_u64;
        for _ in 0..10_000 {
            let typed: String = (0..20)
                .map(|_| {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    letters[(seed >> 33) as usize % letters.len()]
                })
                .collect();
            let query = Query::parse(&typed);
            assert!(query.clauses.len() <= MAX_CLAUSES);
            let _ = query.understood();
        }
    }
}
