//! Pairing quotation marks in one block.

use crate::document::{BlockKind, Text};

/// The furthest that a single mark's partner is looked for, in characters.
const SINGLE_REACH: usize = 1_200;

/// Words in marks: byte ranges in the block, with the marks and without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub outer: (usize, usize),
    pub inner: (usize, usize),
    pub ending: Ending,
}

/// Whether a closing mark was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Closed,
    /// Not in this block. The opening mark; and, where an inner quotation took
    /// the closing mark that was meant for the outer one, where that stands.
    Open {
        mark: char,
        last_closer: Option<(usize, usize)>,
    },
}

/// Whether a text may hold a quotation at all: a mark, or a block quotation.
pub(super) fn any(text: &Text, shown: &str) -> bool {
    let mark = |letter: char| {
        matches!(letter, '"' | '＂' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '『') || is_single(letter)
    };
    text.blocks.iter().any(|block| block.kind == BlockKind::Quotation) || shown.contains(mark)
}

/// Whether a block begins with an opening mark of the same kind.
pub(super) fn begins_with(block: &str, mark: char) -> bool {
    block.trim_start().starts_with(mark)
}

struct Open {
    mark: char,
    outer: usize,
    inner: usize,
    depth: usize,
    last_closer: Option<(usize, usize)>,
}

/// The outermost quotations of a block, in order. Only the last can be open.
pub(super) fn find(block: &str) -> Vec<Marked> {
    let characters: Vec<(usize, char)> = block.char_indices().collect();
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    let mut at = 0;
    // Once no single mark closes from some place on, none does from later ones.
    let mut singles = true;
    while let Some(&(byte, character)) = characters.get(at) {
        let previous = at.checked_sub(1).and_then(|before| characters.get(before)).map(|&(_, before)| before);
        let next = characters.get(at + 1).map(|&(_, next)| next);
        let after = byte + character.len_utf8();
        at += 1;
        match open.as_mut() {
            None => {
                if is_single(character) && singles && may_open(previous, next) {
                    match single_closer(&characters, at, character) {
                        Closer::At(place) => {
                            let (end, mark) = characters.get(place).copied().unwrap_or((after, character));
                            let outer = (byte, end + mark.len_utf8());
                            found.push(Marked { outer, inner: (after, end), ending: Ending::Closed });
                            at = place + 1;
                        }
                        Closer::None => singles = false,
                        Closer::TooFar => {}
                    }
                } else if opens(character, previous, next) {
                    let mark = if character == '＂' { '"' } else { character };
                    open = Some(Open { mark, outer: byte, inner: after, depth: 1, last_closer: None });
                }
            }
            Some(current) => match part(current.mark, character, previous, next) {
                Part::Neither => {}
                Part::Opens if current.mark == '"' => {
                    // A straight mark opens again: the first one was a stray.
                    open = Some(Open { mark: '"', outer: byte, inner: after, depth: 1, last_closer: None });
                }
                Part::Opens => current.depth += 1,
                Part::Closes => {
                    current.depth -= 1;
                    current.last_closer = Some((byte, after));
                    if current.depth == 0 {
                        let (outer, inner) = ((current.outer, after), (current.inner, byte));
                        found.push(Marked { outer, inner, ending: Ending::Closed });
                        open = None;
                    }
                }
            },
        }
    }
    if let Some(Open { mark, outer, inner, last_closer, .. }) = open {
        let ending = Ending::Open { mark, last_closer };
        found.push(Marked { outer: (outer, block.len()), inner: (inner, block.len()), ending });
    }
    found
}

fn is_letter(character: Option<char>) -> bool {
    character.is_some_and(char::is_alphanumeric)
}

fn is_space(character: Option<char>) -> bool {
    character.is_none_or(char::is_whitespace)
}

/// Whether what stands before and after lets a mark open.
fn may_open(previous: Option<char>, next: Option<char>) -> bool {
    let free = is_space(previous)
        || previous
            .is_some_and(|before| matches!(before, '(' | '[' | '—' | '–' | '/' | '…' | ':' | '“' | '‘' | '"' | '-'));
    free && !is_space(next)
}

fn opens(character: char, previous: Option<char>, next: Option<char>) -> bool {
    match character {
        '“' | '‟' | '„' | '«' | '「' | '『' => true,
        '"' | '＂' | '”' | '»' => {
            may_open(previous, next)
                && next.is_some_and(|next| {
                    next.is_alphanumeric()
                        || matches!(next, '[' | '(' | '…' | '‘' | '\'' | '“' | '¡' | '¿' | '.' | '$' | '£' | '€')
                })
        }
        _ => false,
    }
}

enum Part {
    Opens,
    Closes,
    Neither,
}

/// What a character does inside a quotation that a mark opened.
fn part(mark: char, character: char, previous: Option<char>, next: Option<char>) -> Part {
    // A straight mark closes what a curly one opened, and the other way round.
    let closing_place = !is_space(previous) && !is_letter(next);
    match (mark, character) {
        ('„', '“' | '”') | ('«', '»') | ('»', '«') | ('「', '」') | ('『', '』') => Part::Closes,
        ('“' | '‟' | '”' | '"', '”') => Part::Closes,
        // Left-hand marks at both ends are a common slip.
        ('“' | '‟', '“' | '‟')
            if closing_place && previous.is_some_and(|before| !matches!(before, '(' | '[' | '“' | '—')) =>
        {
            Part::Closes
        }
        ('“' | '‟', '“' | '‟') | ('„', '„') | ('«', '«') | ('「', '「') | ('『', '『') => Part::Opens,
        ('“' | '‟' | '„' | '”', '"' | '＂') if closing_place => Part::Closes,
        ('"', '"' | '＂') if is_space(previous) && !is_space(next) => Part::Opens,
        ('"', '"' | '＂') => Part::Closes,
        _ => Part::Neither,
    }
}

fn is_single(character: char) -> bool {
    matches!(character, '‘' | '\'' | '‚' | '‹')
}

enum Closer {
    At(usize),
    None,
    TooFar,
}

/// Where the single quotation that begins before `from` ends. A mark between
/// letters is an apostrophe; one after `s` may be a plural's, so a mark beside
/// punctuation is taken first.
fn single_closer(characters: &[(usize, char)], from: usize, mark: char) -> Closer {
    let mut unsure = None;
    for (offset, &(_, character)) in characters.iter().skip(from).take(SINGLE_REACH).enumerate() {
        let place = from + offset;
        let fits = match mark {
            '‹' => character == '›',
            '‚' => matches!(character, '‘' | '’'),
            '‘' => matches!(character, '’' | '\''),
            _ => character == '\'',
        };
        if !fits || offset == 0 {
            continue;
        }
        if mark == '‹' {
            return Closer::At(place);
        }
        let previous = characters.get(place - 1).map(|&(_, before)| before);
        let next = characters.get(place + 1).map(|&(_, next)| next);
        if is_space(previous) || is_letter(next) {
            continue;
        }
        let beside = |side: Option<char>| {
            side.is_none_or(|side| side.is_ascii_punctuation() || matches!(side, '…' | '”' | '—' | '。'))
        };
        if previous != Some('s') || beside(next) || beside(previous) {
            return Closer::At(place);
        }
        unsure = unsure.or(Some(place));
    }
    match unsure {
        Some(place) => Closer::At(place),
        None if characters.len() > from + SINGLE_REACH => Closer::TooFar,
        None => Closer::None,
    }
}
