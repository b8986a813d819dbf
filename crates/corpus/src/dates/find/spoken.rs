//! Years and decades in words, as they are spoken: "nineteen ninety-six", "the
//! year two thousand", "the nineties".

use super::point::Read;
use super::sense::{Given, Part};
use super::tokens::Tokens;
use crate::dates::lexicon::role;

/// 1 to 99 in words, and the last token.
fn below_hundred(tokens: &Tokens<'_>, at: usize) -> Option<(i32, usize)> {
    let count = i32::from(tokens.lexeme(at).count);
    let next = tokens.next(at);
    match count {
        20..=90 => {
            let units = i32::from(tokens.lexeme(next).count);
            Some(if (1..=9).contains(&units) { (count + units, next) } else { (count, at) })
        }
        1..=19 => Some((count, at)),
        _ => None,
    }
}

/// A year in words and its last token.
pub(super) fn year(tokens: &Tokens<'_>, at: usize) -> Option<(i32, usize)> {
    let count = i32::from(tokens.lexeme(at).count);
    if !matches!(count, 2 | 16..=20) || tokens.is_word(at, &["couple"]) {
        return None;
    }
    let next = tokens.next(at);
    if count == 2 {
        // "two thousand", "two thousand (and) four": only where it is said to be a year.
        let said = at > 0 && tokens.is(at - 1, role::IN | role::OF);
        if tokens.lexeme(next).count != 1000 || !tokens.is_word(next, &["thousand"]) || !said {
            return None;
        }
        let after = next + 1 + usize::from(tokens.is_word(next + 1, &["and"]));
        let units = below_hundred(tokens, after).filter(|(units, _)| *units < 30);
        let counts = tokens.is(next + 1, role::THING) || tokens.unit(next + 1).is_some();
        return units.map(|(units, last)| (2000 + units, last)).or((!counts).then_some((2000, next)));
    }
    let (rest, last) = below_hundred(tokens, next).filter(|(rest, _)| *rest >= 10)?;
    (!tokens.is(last + 1, role::THING)).then_some((count * 100 + rest, last))
}

/// "the nineties", "the early twenties": the decades of the last century.
pub(super) fn decade(tokens: &Tokens<'_>, at: usize) -> Read {
    const DECADES: &[&str] =
        &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let word = tokens.word(at)?;
    let place = DECADES.iter().position(|each| each.eq_ignore_ascii_case(word))?;
    let before = tokens.before(at)?;
    // "in his forties" is an age.
    if !tokens.is(before, role::THE | role::QUALIFIER | role::IN)
        || tokens.is_word(before, &["in"]) && tokens.is_word(at + 1, &["and"])
    {
        return None;
    }
    let age = tokens.is(before, role::QUALIFIER)
        && before.checked_sub(1).is_some_and(|word| tokens.is_word(word, &["his", "her", "their", "my", "its"]));
    (!age).then_some((Given { year: i32::try_from(1920 + 10 * place).ok(), part: Part::Decade }, at))
}
