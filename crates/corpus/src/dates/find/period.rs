//! Quarters, halves and seasons, with a year or without.

use super::point::{Read, year_after};
use super::sense::{Given, Part};
use super::tokens::Tokens;
use super::{spoken, year};
use crate::dates::lexicon::{Unit, role};

/// A part of a year that begins at a token: "third quarter of 2016", "Q3 2016",
/// "summer 1969". Without a year where the words do not give it.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Read {
    if tokens.touches(at) && !tokens.free_left(at) && tokens.before(at).is_none_or(|before| before + 1 >= at) {
        return None;
    }
    let (part, last) = named(tokens, at)?;
    let (year, last) = year_of(tokens, last);
    Some((Given { year, part: Part::Season(part) }, last))
}

/// EDTF's number of a quarter, half or season and the last token of its name.
fn named(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    if let Some(named) = in_short(tokens, at) {
        return Some(named);
    }
    let lexeme = tokens.lexeme(at);
    if lexeme.season > 0 {
        return Some((lexeme.season, at));
    }
    let (ordinal, last) = if lexeme.ordinal > 0 {
        (lexeme.ordinal, at)
    } else if tokens.is_word(at, &["final"]) {
        (4, at)
    } else if lexeme.is(role::LAST) && tokens.is(at + 1, role::HALF) {
        (2, at)
    } else if let Some((number @ 1..=4, 1)) = tokens.number(at) {
        let end = at + 1;
        let marked = tokens.is(end, role::ENDING) && tokens.touches(end)
            || tokens.mark(end) == Some('.')
            || tokens.mark(end) == Some('º');
        (u8::try_from(number).ok()?, if marked { end } else { return None })
    } else {
        return None;
    };
    let mut next = tokens.next(last);
    // "the first fiscal quarter"
    if tokens.is(next, role::FISCAL) {
        next = tokens.next(next);
    }
    if tokens.unit(next) == Some(Unit::Quarter) && !tokens.is_word(next, &["quarters"]) {
        return (1..=4).contains(&ordinal).then_some((32 + ordinal, next));
    }
    let half = tokens.is(next, role::HALF) && !tokens.is_word(next, &["hälfte"])
        || tokens.is_word(next, &["halbjahr", "halbjahres", "semestre", "полугодие", "полугодии"]);
    (half && (1..=2).contains(&ordinal)).then_some((39 + ordinal, next))
}

/// "Q3", "3Q", "H1", "T3".
fn in_short(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    if let Some((number @ 1..=4, 1)) = tokens.number(at) {
        let fits = tokens.word(at + 1) == Some("Q") && tokens.touches(at + 1);
        return Some((32 + u8::try_from(number).ok()?, at + 1)).filter(|_| fits);
    }
    let (number, 1) = tokens.number(at + 1).filter(|_| tokens.touches(at + 1))? else { return None };
    let number = u8::try_from(number).ok()?;
    match (tokens.word(at)?, number) {
        ("Q", 1..=4) => Some((32 + number, at + 1)),
        ("H", 1..=2) => Some((39 + number, at + 1)),
        _ => None,
    }
}

/// A year after or before the name of its part: "of 2016", "of fiscal 2016", "1990 third quarter".
fn year_of(tokens: &Tokens<'_>, last: usize) -> (Option<i32>, usize) {
    let mut next = last + 1;
    let mut of = false;
    while tokens.is(next, role::OF | role::THE | role::FISCAL | role::IN) && next < last + 5 {
        of = true;
        next += 1;
    }
    if next > last + 1 && of {
        if let Some((given, end)) = year::at(tokens, next, true).filter(|(given, _)| given.part == Part::Whole) {
            return (given.year, end);
        }
        if let Some((year, end)) = spoken::year(tokens, next) {
            return (Some(year), end);
        }
    }
    // "winter 2015/16", "Q3/2016", "Q3 '16"
    let stroke = tokens.mark(last + 1) == Some('/') && tokens.touches(last + 1);
    if let Some((year @ 1000..=2199, 4)) = tokens.number(last + 2).filter(|_| stroke) {
        return (i32::try_from(year).ok(), last + 2);
    }
    let (year, end) = year_after(tokens, last);
    // "winter 2015/16" lies in the year in which it begins.
    let second = year.filter(|_| {
        matches!(tokens.mark(end + 1), Some('/' | '-' | '–')) && tokens.touches(end + 1) && tokens.touches(end + 2)
    });
    match (second, tokens.number(end + 2)) {
        (Some(first), Some((second, 2))) if u32::try_from(first + 1).is_ok_and(|next| next % 100 == second) => {
            (year, end + 2)
        }
        (Some(first), Some((second, 4))) if u32::try_from(first + 1) == Ok(second) => (year, end + 2),
        _ => (year, end),
    }
}
