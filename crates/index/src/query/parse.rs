//! From letters to clauses.

use archivolt_corpus::Edtf;

use super::{Clause, FACTS, Fact, Field, Kind, MAX_CLAUSES, Pattern, Word};
use crate::tokenize::{fold, tokenize};

/// Words of a phrase beyond this are left out.
const MAX_PHRASE: usize = 64;
/// Parentheses within each other beyond this are left out.
const MAX_DEPTH: u32 = 8;

pub(super) fn clauses(typed: &str) -> Vec<Clause> {
    let mut parser = Parser { rest: typed, depth: 0, left: MAX_CLAUSES };
    parser.list(Field::Anywhere)
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// How a piece narrows: what stands before a colon.
#[derive(Clone, Copy)]
enum Scope {
    Field(Field),
    Fact(Fact),
    Date,
}

struct Parser<'a> {
    rest: &'a str,
    depth: u32,
    /// How many clauses may still be made.
    left: usize,
}

impl<'a> Parser<'a> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn skip_letter(&mut self) {
        let width = self.rest.chars().next().map_or(0, char::len_utf8);
        self.rest = self.rest.get(width..).unwrap_or("");
    }

    /// Takes a sign away when it stands next.
    fn take(&mut self, sign: char) -> bool {
        let after = self.rest.strip_prefix(sign);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    /// A word up to white space, a quote or the end of a group.
    fn bare(&self) -> &'a str {
        let inside = self.depth > 0;
        let end = |letter: char| letter.is_whitespace() || is_quote(letter) || (inside && letter == ')');
        self.rest.split(end).next().unwrap_or("")
    }

    /// Whether the next word is this sign of capitals, with something to follow it.
    fn operator(&mut self, sign: &str) -> bool {
        let bare = self.bare();
        let after = self.rest.get(bare.len()..).unwrap_or("");
        let follows = !after.trim_start().is_empty() && !after.trim_start().starts_with(')');
        let is = bare == sign && follows;
        if is {
            self.rest = after;
        }
        is
    }

    /// The distance of `NEAR`, `NEAR/5`; capitals only, as in a concordancer.
    fn near(&mut self) -> Option<u32> {
        let bare = self.bare();
        let tail = bare.strip_prefix("NEAR")?;
        let within = if tail.is_empty() { 10 } else { tail.strip_prefix('/')?.parse().ok()? };
        self.operator(bare).then(|| within.clamp(1, 50))
    }

    /// Clauses up to the end, or to the end of the group.
    fn list(&mut self, field: Field) -> Vec<Clause> {
        let mut found: Vec<Clause> = Vec::new();
        // Where the piece before begins.
        let mut before = 0;
        loop {
            self.skip_space();
            // No piece adds anything once all clauses are made.
            if self.rest.is_empty() || self.left == 0 {
                return found;
            }
            if self.take(')') {
                if self.depth > 0 {
                    return found;
                }
                continue;
            }
            let goes_on = before < found.len();
            let or = goes_on && self.operator("OR");
            let near = if goes_on && !or { self.near() } else { None };
            if goes_on && !or && near.is_none() && self.operator("AND") {
                self.skip_space();
            }
            let mut piece = self.piece(field);
            if piece.is_empty() {
                continue;
            }
            if or {
                let last = found.split_off(before);
                let both = [together(last), together(piece)];
                piece = vec![either(both)];
            } else if let Some(within) = near {
                match (found.pop(), piece.len()) {
                    (Some(left), 1) => piece = joined(left, piece, within),
                    (left, _) => found.extend(left),
                }
                before = before.min(found.len());
            }
            if !or {
                before = found.len();
            }
            found.append(&mut piece);
        }
    }

    /// One piece: a group, a quotation or a word, with its signs.
    fn piece(&mut self, field: Field) -> Vec<Clause> {
        self.skip_space();
        let mut negated = false;
        for sign in ['-', '−', '–'] {
            let after = self.rest.strip_prefix(sign).unwrap_or("");
            if !negated && !after.is_empty() && !after.starts_with(char::is_whitespace) {
                self.rest = after;
                negated = true;
            }
        }
        if !negated && self.operator("NOT") {
            self.skip_space();
            negated = true;
        }
        let scope = self.scope().unwrap_or(Scope::Field(field));
        let mut found = Vec::new();
        if self.rest.starts_with('(')
            && self.depth < MAX_DEPTH
            && let Scope::Field(field) = scope
        {
            self.rest = self.rest.get(1..).unwrap_or("");
            self.depth += 1;
            found = self.list(field);
            self.depth -= 1;
        } else if self.rest.starts_with(is_quote) {
            self.skip_letter();
            let text = self.rest.split(is_quote).next().unwrap_or("");
            self.rest = self.rest.get(text.len()..).unwrap_or("");
            let open = self.rest.is_empty();
            self.skip_letter();
            self.add(text, true, open, scope, &mut found);
        } else {
            let text = self.bare();
            if text.is_empty() {
                // A quote or parenthesis that begins nothing.
                self.skip_letter();
                return found;
            }
            self.rest = self.rest.get(text.len()..).unwrap_or("");
            let open = self.rest.is_empty();
            self.add(text, false, open, scope, &mut found);
        }
        if negated && !found.is_empty() {
            let mut group = together(found);
            group.negated = !group.negated;
            found = vec![group];
        }
        found
    }

    /// What stands before a colon, where something follows it at once.
    fn scope(&mut self) -> Option<Scope> {
        // No name is longer; what is behind is not looked through at every piece.
        let colon = self.rest.bytes().take(10).position(|byte| byte == b':')?;
        let (name, after) = (self.rest.get(..colon)?, self.rest.get(colon + 1..)?);
        if after.is_empty() || after.starts_with(char::is_whitespace) {
            return None;
        }
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        let scope = if is("title") {
            Scope::Field(Field::Title)
        } else if is("date") {
            Scope::Date
        } else {
            Scope::Fact(FACTS.iter().find(|(known, _)| is(known))?.1)
        };
        self.rest = after;
        Some(scope)
    }

    fn push(&mut self, pattern: Pattern, field: Field, shown: &str, found: &mut Vec<Clause>) {
        if self.left > 0 {
            self.left -= 1;
            found.push(Clause { pattern, field, negated: false, shown: shown.to_owned() });
        }
    }

    /// Adds what a piece of text asks.
    fn add(&mut self, text: &str, quoted: bool, open: bool, scope: Scope, found: &mut Vec<Clause>) {
        let field = match scope {
            Scope::Field(field) => field,
            Scope::Fact(fact) => {
                let words = words(text);
                if !words.is_empty() {
                    return self.push(Pattern::Fact(fact, words), Field::Anywhere, text, found);
                }
                Field::Anywhere
            }
            Scope::Date => {
                if let Some((from, to)) = dates(text) {
                    return self.push(Pattern::Dates(from, to), Field::Anywhere, text, found);
                }
                Field::Anywhere
            }
        };
        let literal = !quoted && text.starts_with('=');
        if let Some(shape) = if quoted { None } else { shape(text) } {
            return self.push(Pattern::Word(Word::new(&shape, Kind::Wild)), field, text, found);
        }
        let starred = !quoted && text.ends_with('*');
        // Nothing after the last letter: the word may still be growing.
        let growing = open && !starred && text.chars().last().is_some_and(char::is_alphanumeric);
        let terms = terms(text);
        let count = terms.words.len();
        let word = |letters: &str, last: bool| {
            let kind = match (last, starred, growing) {
                (true, true, _) => Kind::Prefix,
                (true, _, true) if !literal => Kind::Typing,
                _ if quoted || literal => Kind::Literal,
                _ => Kind::Whole,
            };
            Word::new(letters, kind)
        };
        if quoted {
            let mut phrase: Vec<Word> = Vec::new();
            for (place, (_, _, letters)) in terms.words.iter().take(MAX_PHRASE).enumerate() {
                phrase.push(word(letters, place + 1 == count));
            }
            let pattern = match phrase.len() {
                0 => return,
                1 => Pattern::Word(phrase.swap_remove(0)),
                _ => Pattern::Phrase(phrase),
            };
            return self.push(pattern, field, text.trim(), found);
        }
        let mut place = 0;
        while self.left > 0
            && let Some((start, end, letters)) = terms.words.get(place)
        {
            // Parts of one hyphenated word: look for them in a row, or joined.
            let compound = terms.compounds.iter().find(|(from, _, _)| from == start);
            let until = compound.map_or(*end, |(_, until, _)| *until);
            let mut group: Vec<Word> = Vec::new();
            let mut group_end = *end;
            let mut next = place;
            while let Some((from, to, part)) = terms.words.get(next) {
                // Pairs of an unspaced run overlap; parts of a compound lie within it.
                if next > place && *from >= group_end && *from >= until {
                    break;
                }
                if group.len() < MAX_PHRASE {
                    group.push(word(part, next + 1 == count));
                }
                group_end = *to;
                next += 1;
            }
            let shown = text.get(*start..group_end).unwrap_or(letters);
            let pattern = match (group.len(), compound) {
                (1, _) => Pattern::Word(group.swap_remove(0)),
                (_, Some((_, _, joined))) => {
                    let joined = Pattern::Word(word(joined, next == count));
                    let one = |pattern| Clause { pattern, field, negated: false, shown: shown.to_owned() };
                    Pattern::Any(vec![one(Pattern::Phrase(group)), one(joined)])
                }
                _ => Pattern::Phrase(group),
            };
            self.push(pattern, field, shown, found);
            place = next;
        }
    }
}

/// Several clauses as one.
fn together(mut clauses: Vec<Clause>) -> Clause {
    if clauses.len() == 1 {
        return clauses.swap_remove(0);
    }
    Clause { pattern: Pattern::All(clauses), field: Field::Anywhere, negated: false, shown: String::new() }
}

fn either(both: [Clause; 2]) -> Clause {
    let mut any = Vec::new();
    for clause in both {
        match clause.pattern {
            // `a OR b OR c`; a hyphenated word is one too, and is shown as it was typed.
            Pattern::Any(more) if !clause.negated && clause.shown.is_empty() => any.extend(more),
            _ => any.push(clause),
        }
    }
    Clause { pattern: Pattern::Any(any), field: Field::Anywhere, negated: false, shown: String::new() }
}

/// Two words as one nearness; both as they are where they are no single words.
fn joined(left: Clause, mut right: Vec<Clause>, within: u32) -> Vec<Clause> {
    if let Some(other) = right.first()
        && !left.negated
        && !other.negated
        && left.field == other.field
        && let (Pattern::Word(a), Pattern::Word(b)) = (&left.pattern, &other.pattern)
    {
        let mut shown = left.shown.clone();
        shown.push_str(" near ");
        shown.push_str(&other.shown);
        let kind = if a.kind == Kind::Typing { Kind::Whole } else { a.kind };
        let pattern = Pattern::Near(Word::new(&a.letters, kind), b.clone(), within);
        return vec![Clause { pattern, field: left.field, negated: false, shown }];
    }
    right.insert(0, left);
    right
}

/// Words of a text, folded and parted by single spaces.
pub(crate) fn words(text: &str) -> String {
    let mut out = String::new();
    tokenize(text, |token| {
        if !token.beside {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(token.term);
        }
    });
    out
}

/// The words of a piece, each with where it stands.
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

/// The shape of a word with signs for any letters within it; `None` for any other text.
/// A star at the end alone is a beginning, and a question mark there a question.
fn shape(text: &str) -> Option<String> {
    let inner = text.trim_end_matches('?');
    let ends = inner.trim_end_matches('*');
    let is_sign = |letter: char| matches!(letter, '*' | '?');
    let fits = |letter: char| letter.is_alphanumeric() || is_sign(letter);
    let plain = ends.contains(is_sign) && inner.chars().all(fits) && ends.chars().any(char::is_alphanumeric);
    if !plain || ends.chars().any(crate::tokenize::is_unspaced) {
        return None;
    }
    Some(fold(inner))
}

/// `2015..2016`, `2015..`, `..2016` or one date.
fn dates(text: &str) -> Option<(Option<Edtf>, Option<Edtf>)> {
    let read = |text: &str| if text.is_empty() { Some(None) } else { Edtf::parse(text).ok().map(Some) };
    let (from, to) = match text.split_once("..") {
        Some((from, to)) => (read(from)?, read(to)?),
        None => (read(text)?, read(text)?),
    };
    (from.is_some() || to.is_some()).then_some((from, to))
}
