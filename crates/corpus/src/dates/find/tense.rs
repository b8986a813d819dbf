//! Whether a sentence looks back or ahead at a date.

use super::tokens::Tokens;
use crate::dates::lexicon::role;

/// Where a date lies from the document's own, as its sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// How many tokens before and after an expression are looked at.
const BEFORE: usize = 12;
const AFTER: usize = 8;

/// The tense of the nearest verb: before the expression, else after it, in its sentence.
pub(super) fn around(tokens: &Tokens<'_>, first: usize, last: usize) -> Tense {
    let mut back = (first.saturating_sub(BEFORE)..first).rev().take_while(|&at| !ends_sentence(tokens, at));
    let before = back.find_map(|at| of(tokens, at));
    before
        .or_else(|| {
            (last + 1..=last + AFTER).take_while(|&at| !ends_sentence(tokens, at)).find_map(|at| of(tokens, at))
        })
        .unwrap_or(Tense::Unknown)
}

fn ends_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    // A full stop after a short form ends nothing, but the word after it has a capital all the same.
    matches!(tokens.mark(at), Some('.' | '!' | '?' | '。'))
        && tokens.is_capital(at + 1)
        && !tokens.touches(at + 1)
        && !is_short(tokens, at)
}

fn is_short(tokens: &Tokens<'_>, dot: usize) -> bool {
    dot.checked_sub(1)
        .and_then(|word| tokens.word(word))
        .is_some_and(|word| word.chars().count() <= 4 && word.starts_with(char::is_uppercase))
}

fn of(tokens: &Tokens<'_>, at: usize) -> Option<Tense> {
    let lexeme = tokens.lexeme(at);
    if lexeme.is(role::FUTURE) {
        // "would have", "will" the name, "should have been"
        let perfect = tokens.is_word(at + 1, &["have"]);
        let name = tokens.is_capital(at) && at > 0 && !tokens.touches(at);
        return if perfect || name { None } else { Some(Tense::Future) };
    }
    if lexeme.is(role::PAST) {
        return Some(Tense::Past);
    }
    let word = tokens.word(at)?;
    let participle = word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
    if participle {
        // "will be held": the word before says it.
        let of_its_verb = at > 0 && tokens.is_word(at - 1, &["be"]);
        return if of_its_verb { None } else { Some(Tense::Past) };
    }
    // "is to open"
    let aim = at > 0 && tokens.is_word(at, &["to"]) && tokens.is_word(at - 1, &["is", "are"]);
    aim.then_some(Tense::Future)
}
