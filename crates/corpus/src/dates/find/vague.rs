//! Words that say when without naming a date: "now", "recently", "the future".
//! They have no EDTF value and are no dates of a document; they are told apart
//! so that measurements can leave them out on both sides.

use super::sense::{Hit, Sense, Vague};
use super::tokens::Tokens;
use crate::dates::lexicon::role;

/// Such words at a token. English only.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    const PHRASES: &[(&[&str], Vague)] = &[
        (&["at", "present"], Vague::Present),
        (&["at", "the", "moment"], Vague::Present),
        (&["these", "days"], Vague::Present),
        (&["right", "now"], Vague::Present),
        (&["the", "near", "future"], Vague::Future),
        (&["the", "future"], Vague::Future),
        (&["in", "future"], Vague::Future),
        (&["the", "near", "term"], Vague::Future),
        (&["the", "short", "term"], Vague::Future),
        (&["in", "the", "past"], Vague::Past),
        (&["recent", "years"], Vague::Past),
        (&["recent", "days"], Vague::Past),
        (&["recent", "weeks"], Vague::Past),
        (&["recent", "months"], Vague::Past),
    ];
    let hit = |last: usize, vague: Vague| Some(Hit::new(at, last, Sense::Vague(vague)));
    for (words, vague) in PHRASES {
        let last = at + words.len() - 1;
        let spelled = words.iter().enumerate().all(|(step, word)| tokens.is_word(at + step, &[word]));
        // "the past three years", "the future chancellor"
        let goes_on = tokens.lexeme(last + 1).count > 0
            || tokens.unit(last + 1).is_some()
            || tokens.number(last + 1).is_some()
            || tokens.is(last + 1, role::SOME);
        if spelled && !goes_on {
            return hit(last, *vague);
        }
    }
    let lexeme = tokens.lexeme(at);
    if lexeme.is(role::NOW) {
        hit(at, Vague::Present)
    } else if lexeme.is(role::ONCE) {
        hit(at, Vague::Past)
    } else if tokens.is_word(at, &["current"]) {
        hit(at, Vague::Present)
    } else {
        None
    }
}
