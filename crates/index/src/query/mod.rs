//! What was typed, understood. Total: every string is some query.
//!
//! ```text
//! word             every document must have it, in any of its forms; the last word, while it
//!                  is being typed (nothing after it), also counts by its beginning
//! =word            this form alone
//! secur*           every ending;  wom?n, inter*al: any letter, any letters
//! "two words"      exact phrase, also in curly quotes; an open quote reads to the end
//! -word NOT word   documents without it
//! a OR b           one of them; binds closer than words side by side
//! ( … )            together
//! a NEAR/5 b       both within 5 words (1 to 50) of one block, in any order
//! title:word       only in titles; also title:"two words" and title:(a OR b)
//! publisher: creator: kind: theme: name:   documents of which that is said
//! date:2015..2016  published then; either end may be left out, both are EDTF
//! ```

mod parse;
mod understood;

use archivolt_corpus::Edtf;

pub(crate) use parse::words;

/// Which part of a document is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Title or body.
    Anywhere,
    /// The title alone.
    Title,
}

/// How a word is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The word in any of its forms.
    Whole,
    /// These letters alone.
    Literal,
    /// Every term that begins so.
    Prefix,
    /// The last word, perhaps not yet whole: the word itself first, then every
    /// term that begins so.
    Typing,
    /// With `*` for any letters and `?` for any letter.
    Wild,
}

/// Why another term stands for a word, and how much it counts beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// Another form of the word.
    Form,
    /// The word and its neighbour in the query, written together.
    Joined,
    /// A word spelled nearly so, where the collection lacks the one typed; the number of edits.
    Typo(u8),
    /// A word of which the beginning is that, or is nearly that.
    Ending,
}

/// One word to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded letters.
    pub letters: String,
    /// How they are looked for.
    pub kind: Kind,
    /// Terms that stand for it too, in the collection that is asked; see [`crate::resolve`].
    pub also: Vec<(String, Kin)>,
}

impl Word {
    /// A word of which no other terms are known yet.
    pub fn new(letters: &str, kind: Kind) -> Self {
        Self { letters: letters.to_owned(), kind, also: Vec::new() }
    }

    /// Whether a term of a text is what is looked for.
    pub fn fits(&self, term: &str) -> bool {
        let itself = match self.kind {
            Kind::Whole | Kind::Literal => self.letters == term,
            Kind::Prefix | Kind::Typing => term.starts_with(self.letters.as_str()),
            Kind::Wild => wild(self.letters.as_bytes(), term.as_bytes()),
        };
        itself || self.also.iter().any(|(other, _)| other == term)
    }
}

/// Whether a term is of a shape with `*` for any letters and `?` for one.
fn wild(mut shape: &[u8], mut term: &[u8]) -> bool {
    // Where to go on after the latest `*`, when what follows it fits nowhere here.
    let mut again: Option<(&[u8], &[u8])> = None;
    loop {
        match (shape.split_first(), term.split_first()) {
            (None, None) => return true,
            (Some((b'*', rest)), _) => {
                shape = rest;
                again = Some((rest, term));
                continue;
            }
            (Some((b'?', rest)), Some(_)) => {
                (shape, term) = (rest, after_letter(term));
                continue;
            }
            (Some((a, rest)), Some((b, left))) if a == b => {
                (shape, term) = (rest, left);
                continue;
            }
            _ => {}
        }
        match again {
            Some((after, from)) if !from.is_empty() => {
                let from = after_letter(from);
                (shape, term) = (after, from);
                again = Some((after, from));
            }
            _ => return false,
        }
    }
}

/// What follows the first letter of a term.
fn after_letter(term: &[u8]) -> &[u8] {
    let more = term.iter().skip(1).take_while(|byte| **byte & 0xc0 == 0x80).count();
    term.get(1 + more..).unwrap_or(&[])
}

/// Something that is said of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Who published it.
    Publisher,
    /// Who wrote it.
    Creator,
    /// What kind it is.
    Kind,
    /// A theme of it, by id or label.
    Theme,
    /// A name it mentions.
    Name,
}

/// The names of facts in a query, in the order of [`Fact`].
const FACTS: [(&str, Fact); 5] = [
    ("publisher", Fact::Publisher),
    ("creator", Fact::Creator),
    ("kind", Fact::Kind),
    ("theme", Fact::Theme),
    ("name", Fact::Name),
];

/// One thing that a document must, or must not, have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// A word.
    Word(Word),
    /// Words in a row.
    Phrase(Vec<Word>),
    /// Two words at most so many words apart.
    Near(Word, Word, u32),
    /// One of several.
    Any(Vec<Clause>),
    /// All of several.
    All(Vec<Clause>),
    /// A fact whose words hold these.
    Fact(Fact, String),
    /// Published not before the first and not after the second.
    Dates(Option<Edtf>, Option<Edtf>),
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

impl Clause {
    /// Whether it narrows without being a word to look for.
    pub fn is_filter(&self) -> bool {
        matches!(self.pattern, Pattern::Fact(..) | Pattern::Dates(..))
    }
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its parts in the order typed. At most [`MAX_CLAUSES`], those in groups included.
    pub clauses: Vec<Clause>,
}

/// More parts than this are left out: nobody types them, and each costs time.
pub const MAX_CLAUSES: usize = 32;

impl Query {
    /// Understands what was typed.
    pub fn parse(typed: &str) -> Self {
        Self { clauses: parse::clauses(typed) }
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

    /// Whether words are looked for, so that results have scores.
    pub fn has_words(&self) -> bool {
        self.wanted().any(|clause| !clause.is_filter())
    }

    /// What was understood, for people: `security, “cyber crime”, without hackers`.
    pub fn understood(&self) -> String {
        let mut out = String::new();
        understood::list(&self.clauses, ", ", &mut out);
        out
    }
}

#[cfg(test)]
mod tests;
