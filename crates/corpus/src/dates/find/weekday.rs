//! Weekdays: "Monday", "last Monday", "Monday night", and those that stand
//! before a whole date.

use super::point::after_dot;
use super::sense::{Hit, Sense, Which};
use super::tokens::Tokens;
use crate::dates::lexicon::role;

/// Where the date begins after a weekday, as in "Monday, 9 December".
pub(super) fn after(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.lexeme(at).weekday == 0 {
        return None;
    }
    let dot = after_dot(tokens, at);
    // "segunda-feira"
    let feira = if tokens.is_hyphen(dot + 1) && tokens.is_word(dot + 2, &["feira"]) { dot + 2 } else { dot };
    let mut next = feira + 1 + usize::from(matches!(tokens.mark(feira + 1), Some(',' | '،')));
    if tokens.is(next, role::THE) || tokens.is_word(next, &["den", "dem", "le", "el", "on"]) {
        next += 1;
    }
    let dated = (next..next + 3)
        .any(|at| tokens.number(at).is_some() || tokens.lexeme(at).month > 0 || tokens.lexeme(at).ordinal > 0);
    dated.then_some(next)
}

/// A weekday's full name, or its short form with a full stop: 0 for Monday, and its last token.
fn name(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let lexeme = tokens.lexeme(at);
    let day = lexeme.weekday.checked_sub(1)?;
    if !lexeme.is(role::RISKY) {
        return Some((day, at));
    }
    if tokens.is_hyphen(at + 1) && tokens.is_word(at + 2, &["feira"]) {
        return Some((day, at + 2));
    }
    // "Sat." in the middle of a sentence; "sat." ends one.
    let english = tokens.word(at).is_some_and(|word| word.len() >= 3) && tokens.is_capital(at);
    let dotted = after_dot(tokens, at);
    (english && dotted > at && !tokens.is_capital(dotted + 1)).then_some((day, dotted))
}

/// A weekday that begins at a token; `which` as a word before it says.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, which: Which) -> Option<Hit> {
    let (day, last) = name(tokens, at)?;
    let english = tokens.word(at).is_some_and(|word| word.len() >= 6 && word.ends_with("day")) || last > at;
    let german =
        tokens.word(at).is_some_and(|word| word.ends_with("tag") || word.ends_with("woch") || word.ends_with("abend"));
    if (english || german) && !tokens.is_capital(at) || which == Which::Any && is_habit(tokens, at, last) {
        return None;
    }
    let mut hit = Hit::new(at, last, Sense::Weekday(day, which));
    if tokens.is(last + 1, role::LAST_AFTER) {
        hit = Hit::new(at, last + 1, Sense::Weekday(day, Which::Last));
    } else if tokens.is(last + 1, role::NEXT_AFTER) {
        hit = Hit::new(at, last + 1, Sense::Weekday(day, Which::Next));
    } else if tokens.is_word(last + 1, &["last"]) && !tokens.is_word(last + 2, &["week", "month", "year"]) {
        hit = Hit::new(at, last + 1, Sense::Weekday(day, Which::Last));
    }
    Some(hit)
}

/// "Monday to Friday", "every Monday", "Black Friday", "le lundi", "los lunes".
fn is_habit(tokens: &Tokens<'_>, at: usize, last: usize) -> bool {
    let joint = |at: usize| tokens.is(at, role::TO) && !tokens.is_word(at, &["until"]) || tokens.is_dash(at);
    let is_day = |at: usize| tokens.lexeme(at).weekday > 0 && !tokens.is(at, role::RISKY);
    let run = joint(last + 1) && is_day(last + 2) || at > 1 && joint(at - 1) && is_day(at - 2);
    let named = at > 0
        && (tokens.is(at - 1, role::EVERY)
            || tokens.is_word(
                at - 1,
                &[
                    "good", "black", "ash", "holy", "easter", "palm", "bloody", "le", "les", "los", "cyber", "fat",
                    "super", "shrove", "whit",
                ],
            ));
    run || named
}
