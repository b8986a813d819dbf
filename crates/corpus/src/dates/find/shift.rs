//! So many units ago or later: "two months ago", "a year earlier", "vor drei
//! Jahren", "il y a trois ans", "три года назад".

use super::deictic::is_singular;
use super::sense::{From, Hit, Sense, Shade, Vague};
use super::tokens::Tokens;
use crate::dates::lexicon::{Unit, role};

/// An expression of this kind that begins at a token.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    year_before(tokens, at).or_else(|| prefixed(tokens, at)).or_else(|| counted(tokens, at))
}

/// "year-ago", "year-earlier", with the quarter or period they stand before.
fn year_before(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let the = usize::from(tokens.is(at, role::THE) && !tokens.is_word(at, &["a"]));
    let year = at + the;
    if !tokens.is_word(year, &["year"]) {
        return None;
    }
    let next = tokens.next(year);
    if !tokens.is_word(next, &["ago", "earlier"]) || next == year + 1 && at > 0 && number(tokens, at - 1).is_some() {
        return None;
    }
    let mut last = next;
    if tokens.is_word(last + 1, &["quarter", "period"]) {
        last += 1;
    } else if super::period::at(tokens, last + 1).is_some_and(|(given, _)| given.year.is_none()) {
        let (given, end) = super::period::at(tokens, last + 1)?;
        return Some(Hit::new(at, end, Sense::PartAway(given.part, -1)));
    }
    Some(Hit::new(at, last, Sense::Quarter(-1)))
}

/// "vor drei Jahren", "il y a trois ans", "hace tres años", "dans trois ans", "через год".
fn prefixed(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let lexeme = tokens.lexeme(at);
    let (count_at, sign) =
        if tokens.is_word(at, &["il"]) && tokens.is_word(at + 1, &["y"]) && tokens.is_word(at + 2, &["a"]) {
            (at + 3, -1)
        } else if lexeme.is(role::AGO_BEFORE) {
            (at + 1, -1)
        } else if lexeme.is(role::HENCE_BEFORE) {
            (at + 1 + usize::from(tokens.is_word(at + 1, &["de"])), 1)
        } else {
            return None;
        };
    // "vor etwa drei Jahren"
    let roughly = tokens.is(count_at, role::ROUGHLY | role::CIRCA);
    let count_at = count_at + usize::from(roughly);
    let (count, unit_at) = match number(tokens, count_at) {
        Some((count, count_last)) => (count, count_last + 1),
        // "через год"
        None if tokens.word(at) == Some("через") => (1, count_at),
        None => return None,
    };
    let unit = tokens.unit(unit_at)?;
    // "há" and "tra" stand before other things too; "vor einem Jahrhundert" is no date.
    let shade = if roughly { Shade::About } else { Shade::None };
    let sense = away(unit, i32::try_from(count).ok()? * sign)?;
    Some(Hit { shade, ..Hit::new(at, unit_at, Sense::Away(sense.0, sense.1, From::Ago)) })
}

/// "two months ago", "10 days earlier", "tre anni fa", "три года назад".
fn counted(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let mut start = at;
    let mut shade = Shade::None;
    if tokens.is(start, role::ROUGHLY) && !tokens.is_word(start, &["some", "a"]) {
        (start, shade) = (start + 1, Shade::About);
    }
    // "a few years ago", "several years ago", "years ago": nobody knows when.
    let some = tokens.is(start, role::SOME) || tokens.is_word(start, &["a"]) && tokens.is_word(start + 1, &["few"]);
    let (count, unit_at) = if some {
        (0, start + 1 + usize::from(tokens.is_word(start, &["a"])))
    } else if tokens.unit(start).is_some() && !is_singular(tokens, start) {
        (0, start)
    } else {
        let (count, last) = number(tokens, start)?;
        (count, last + 1)
    };
    let unit = tokens.unit(unit_at)?;
    let mut end = tokens.next(unit_at);
    // "a week or so ago"
    if tokens.is_word(end, &["or"]) && tokens.is_word(end + 1, &["so"]) {
        (end, shade) = (end + 2, Shade::About);
    }
    let (sign, from) = if tokens.is(end, role::AGO) {
        (-1, From::Ago)
    } else if tokens.is_word(end, &["earlier", "previously"]) {
        (-1, From::Told)
    } else if tokens.is_word(end, &["later"]) {
        (1, From::Told)
    } else if tokens.is_word(end, &["before", "after"]) && matches!(tokens.mark(end + 1), Some('.' | ',' | ';')) {
        (if tokens.is_word(end, &["before"]) { -1 } else { 1 }, From::Told)
    } else {
        return None;
    };
    // "less than 50 years ago", "every four years": a bound, not a date.
    if at > 0 && tokens.is(at - 1, role::BOUND | role::EVERY) || !tokens.free_left(at) {
        return None;
    }
    if count == 0 {
        let vague = if sign < 0 { Vague::Past } else { Vague::Future };
        return (from == From::Ago).then(|| Hit::new(at, end, Sense::Vague(vague)));
    }
    let (unit, amount) = away(unit, i32::try_from(count).ok()? * sign)?;
    // "50 years ago" is a round number, "53 years ago" is none.
    if count > 20 && count.is_multiple_of(5) && shade == Shade::None && unit == Unit::Year && from == From::Ago {
        shade = Shade::About;
    }
    Some(Hit { shade, ..Hit::new(at, end, Sense::Away(unit, amount, from)) })
}

/// The unit a date is precise to, and how many of it; `None` where too many say nothing.
fn away(unit: Unit, count: i32) -> Option<(Unit, i32)> {
    let size = count.unsigned_abs();
    match unit {
        Unit::Decade => Some((Unit::Year, count * 10)),
        Unit::Century => (size <= 20).then_some((Unit::Year, count * 100)),
        Unit::Year => (size <= 3_000).then_some((unit, count)),
        Unit::Quarter | Unit::Weekend => (size <= 8).then_some((unit, count)),
        Unit::Month => (size <= 36).then_some((unit, count)),
        Unit::Week => (size <= 60).then_some((unit, count)),
        Unit::Day => (size <= 120).then_some((unit, count)),
    }
}

/// A small number in figures or words, and its last token.
pub(super) fn number(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some((number, 1..=4)) = tokens.number(at) {
        return (number > 0 && tokens.free_left(at)).then_some((number, at));
    }
    let count = u32::from(tokens.lexeme(at).count);
    let next = tokens.next(at);
    let units = u32::from(tokens.lexeme(next).count);
    match count {
        0 | 1000 => None,
        // "a couple of years", "a hundred years", "twenty-five"
        1 if tokens.is_word(next, &["couple"]) => Some((2, next + usize::from(tokens.is_word(next + 1, &["of"])))),
        1 if units == 100 => Some((100, next)),
        20..=90 if (1..=9).contains(&units) => Some((count + units, next)),
        _ => Some((count, at)),
    }
}
