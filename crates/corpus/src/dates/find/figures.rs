//! Dates in figures: ISO 8601, with strokes, dots or hyphens.

use super::Order;
use super::point::Read;
use super::sense::{Given, Part};
use super::tokens::Tokens;
use crate::dates::lexicon::role;

/// A date in figures that begins at a number.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, order: Order) -> Read {
    match tokens.number(at)? {
        (_, 4) => year_first(tokens, at),
        (_, 1 | 2) => year_last(tokens, at, order),
        _ => None,
    }
}

/// 2016-12-07, 2016/12/07, 2016.12.07, 2016. 12. 7., 2016-12, 2016-W49.
fn year_first(tokens: &Tokens<'_>, at: usize) -> Read {
    let (year, _) = tokens.number(at)?;
    let joint = tokens.mark(at + 1).filter(|_| tokens.touches(at + 1))?;
    if !matches!(joint, '-' | '/' | '.' | '‑') || !tokens.touches(at + 2) {
        return None;
    }
    let (month, digits) = tokens.number(at + 2)?;
    let year = Some(i32::try_from(year).ok()?);
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    if tokens.mark(at + 3) == Some(joint) && tokens.touches(at + 3) && tokens.touches(at + 4) {
        let (day, day_digits @ (1 | 2)) = tokens.number(at + 4)? else { return None };
        if joint == '.' && (digits, day_digits) != (2, 2) {
            // 2016.1.2 is rather a version.
            return None;
        }
        return Some((Given { year, part: Part::Day(month, u8::try_from(day).ok()?) }, at + 4));
    }
    // 2010-11 is rather two years than November.
    let next_year = u32::from(month) == (tokens.number(at)?.0 + 1) % 100;
    (joint == '-' && digits == 2 && !next_year).then_some((Given { year, part: Part::Month(month) }, at + 2))
}

/// 20/12/2021, 20.12.2021, 20-12-2021; 12/20/2021; 20/12/21, am 20.12.21.
fn year_last(tokens: &Tokens<'_>, at: usize, order: Order) -> Read {
    let (first, first_digits) = tokens.number(at)?;
    let joint = tokens.mark(at + 1)?;
    // "Version 3.11.2020"
    if joint == '.' && at > 0 && tokens.is_word(at - 1, &["version", "v", "release", "build", "versión", "versão"]) {
        return None;
    }
    if !matches!(joint, '/' | '.' | '-' | '‑') || tokens.mark(at + 3) != Some(joint) {
        return None;
    }
    if !tokens.touches(at + 1) || !tokens.touches(at + 3) {
        return None;
    }
    // "7. 12. 2016" may have blanks, the others may not.
    let parted = !tokens.touches(at + 2) || !tokens.touches(at + 4);
    if parted && joint != '.' {
        return None;
    }
    let ((second, second_digits @ (1 | 2)), (year, year_digits)) = (tokens.number(at + 2)?, tokens.number(at + 4)?)
    else {
        return None;
    };
    let year = match year_digits {
        4 if (1000..=2199).contains(&year) => year,
        2 if !parted && says_date(tokens, at, joint, (first_digits, second_digits)) => of_two_digits(year),
        _ => return None,
    };
    let (first, second) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
    let part = match (first, second) {
        (1..=12, 1..=12) if first != second && joint != '.' => match order {
            Order::Unknown => Part::Either(first, second),
            Order::DayFirst => Part::Day(second, first),
            Order::MonthFirst => Part::Day(first, second),
        },
        (1..=31, 1..=12) => Part::Day(second, first),
        (1..=12, 13..=31) => Part::Day(first, second),
        _ => return None,
    };
    Some((Given { year: Some(i32::try_from(year).ok()?), part }, at + 4))
}

/// Whether three short numbers are a date: 10.12.16 may be a version.
fn says_date(tokens: &Tokens<'_>, at: usize, joint: char, digits: (usize, usize)) -> bool {
    let before = at.checked_sub(1);
    let cue = before.is_some_and(|before| {
        tokens.is_word(
            before,
            &[
                "am", "vom", "den", "dem", "zum", "seit", "on", "le", "el", "em", "il", "dal", "del", "du", "date",
                "dated", "datum", "fecha", "data",
            ],
        ) || tokens.mark(before) == Some(':')
    });
    match joint {
        '/' => digits == (2, 2) || cue,
        '.' => cue || digits == (2, 2) && before.is_some_and(|before| tokens.is(before, role::TO)),
        _ => cue && digits == (2, 2),
    }
}

/// The year that two digits most likely mean.
pub(crate) fn of_two_digits(year: u32) -> u32 {
    if year > 49 { 1900 + year } else { 2000 + year }
}
