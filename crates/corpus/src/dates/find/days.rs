//! Days told without their month: "3 and 4 May", "May 3 and 4", "on the 27th".

use super::point::{self, Read};
use super::sense::{Given, Hit, Part, Sense};
use super::tokens::Tokens;
use crate::dates::lexicon::role;

/// How many days a list may have.
const LONGEST: usize = 6;

/// A day in figures that is one of a list, whose month stands at its end or at its start.
pub(super) fn listed(tokens: &Tokens<'_>, at: usize) -> Read {
    tokens.number(at).filter(|_| tokens.free_left(at) || is_after_stroke(tokens, at))?;
    let after_stroke = || point::at_day_month(tokens, at).filter(|_| is_after_stroke(tokens, at));
    before_month(tokens, at).or_else(|| after_month(tokens, at)).or_else(after_stroke)
}

/// The "6" of "5/6 June".
fn is_after_stroke(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 1 && tokens.mark(at - 1) == Some('/') && tokens.number(at - 2).is_some()
}

/// Where the next day of a list begins.
fn after_joint(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let comma = usize::from(matches!(tokens.mark(at), Some(',' | '/' | '&')));
    let and = usize::from(tokens.is(at + comma, role::AND));
    (comma + and > 0).then_some(at + comma + and)
}

/// "5, 6 and 7 June 1944", "5/6 June".
fn before_month(tokens: &Tokens<'_>, at: usize) -> Read {
    let (first, first_last) = point::day(tokens, at)?;
    let (mut day, mut last) = (first, first_last);
    for _ in 1..LONGEST {
        let next = after_joint(tokens, last + 1)?;
        let (following, end) = point::day(tokens, next)?;
        if following <= day {
            return None;
        }
        if let Some((given @ Given { part: Part::Day(month, _), .. }, _)) = point::at_day_month(tokens, next) {
            return Some((Given { part: Part::Day(month, first), ..given }, first_last));
        }
        (day, last) = (following, end);
    }
    None
}

/// The "4" of "May 3 and 4".
fn after_month(tokens: &Tokens<'_>, at: usize) -> Read {
    let (day, last) = point::day(tokens, at)?;
    let and = at.checked_sub(1).filter(|&and| tokens.is(and, role::AND) || tokens.mark(and) == Some('/'))?;
    let before = and.checked_sub(1)?;
    let (earlier, 1 | 2) = tokens.number(before)? else { return None };
    // "May 3rd and 4th" has its endings too, but nobody lists them so in figures.
    let month = before.checked_sub(1)?;
    let month = if tokens.mark(month) == Some('.') { month.checked_sub(1)? } else { month };
    let (month, _) = point::month(tokens, month).filter(|_| tokens.is_capital(month))?;
    // "on May 3 and 4 ships sank"
    let counts = tokens.word(last + 1).is_some() && !tokens.is(last + 1, role::SMALL);
    if counts || u32::from(day) <= earlier || !tokens.free_right(last) {
        return None;
    }
    let (year, last) = point::year_after(tokens, last);
    Some((Given { year, part: Part::Day(month, day) }, last))
}

/// "on the 27th", "by the 15th of the month": a day of the month told last.
pub(super) fn told(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let the = usize::from(tokens.is_word(at, &["the"]));
    let number = at + the;
    let (1..=31, 1 | 2) = tokens.number(number)? else { return None };
    let (day, last) = point::day(tokens, number).filter(|(_, last)| *last > number)?;
    let cue = at.checked_sub(1)?;
    let said =
        tokens.is_word(cue, &["on", "by", "until", "till", "of", "since", "from", "before", "after", "and", "to"]);
    if the == 0 || !said || !tokens.is(last, role::ENDING) {
        return None;
    }
    let of_month = tokens.is(last + 1, role::OF)
        && tokens.is_word(last + 2, &["the", "that", "this"])
        && tokens.is_word(last + 3, &["month"]);
    if of_month {
        return Some(Hit::new(at, last + 3, Sense::DayTold(day)));
    }
    // "the 27th Division", "the 5th of them", "the 19th hole"
    let ends = tokens.mark(last + 1).is_some_and(|mark| mark != '-') || tokens.get(last + 1).is_none();
    let goes_on = tokens.is(last + 1, role::SMALL) && !tokens.is(last + 1, role::OF);
    (ends || goes_on).then(|| Hit::new(at, last, Sense::DayTold(day)))
}
