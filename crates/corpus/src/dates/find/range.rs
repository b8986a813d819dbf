//! Patterns of intervals: "from November 11 to 18, 2016", "2014–2016".

use super::point::{self, counts_things};
use super::sense::{Given, Part};
use super::tokens::Tokens;
use super::{Order, period, year};
use crate::dates::lexicon::role;

/// What numbers are given to, before a range of them.
const NUMBERED: &[&str] = &[
    "page", "pages", "pp", "p", "lines", "verses", "nos", "nrs", "numbers", "rooms", "sections", "chapters",
    "articles", "items", "seiten", "seite", "zeilen", "nummern", "artikel", "páginas", "pagine", "lignes", "стр",
];

/// Both ends of an interval, as far as the words give them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) start: Given,
    pub(super) end: Given,
    /// The last token of the start and the first of the end.
    pub(super) ends: (usize, usize),
}

/// An interval that begins at a token, and its last token. Where only one end
/// has a year, the other shares it.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<(Range, usize)> {
    let (mut range, last) = if tokens.is(at, role::BETWEEN) {
        between(tokens, at + 1, order).or_else(|| before_christ(tokens, at + 1, after_and))?
    } else {
        days_of_one_month(tokens, at)
            .or_else(|| two_points(tokens, at, order, after_joint))
            .or_else(|| two_months(tokens, at, order, after_joint))
            .or_else(|| two_years(tokens, at))
            .or_else(|| before_christ(tokens, at, after_joint))?
    };
    let (start, end) = (range.start, range.end);
    if start.year.is_none() {
        range.start.year = end.year;
        // "December 28 to January 3, 2017" begins the year before.
        let key = |part: Part| match part {
            Part::Day(month, day) => (month, day),
            Part::Month(month) => (month, 0),
            _ => (0, 0),
        };
        if key(start.part) > key(end.part) {
            range.start.year = end.year.map(|year| year - 1);
        }
    } else if end.year.is_none() {
        range.end.year = start.year;
    }
    let in_order = match (range.start, range.end) {
        (Given { year: Some(one), part: Part::Day(a, b) }, Given { year: Some(other), part: Part::Day(c, d) }) => {
            (one, a, b) < (other, c, d)
        }
        (Given { year: Some(one), part: Part::Month(a) }, Given { year: Some(other), part: Part::Month(c) }) => {
            (one, a) < (other, c)
        }
        (Given { year: Some(one), .. }, Given { year: Some(other), .. }) => one <= other,
        _ => true,
    };
    in_order.then_some((range, last))
}

/// Where the second end begins, after "to", "until", "–" and the like.
fn after_joint(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let joint = tokens.is_dash(at)
        || tokens.is(at, role::TO)
        || tokens.is_word(at, &["à"])
        || matches!(tokens.word(at), Some("至" | "到" | "から"));
    // "bis zum", "au", "to the"
    let more = usize::from(joint && tokens.is_word(at + 1, &["the", "zum", "le", "el", "al", "о"]));
    (joint && tokens.get(at + 1).is_some()).then_some(at + 1 + more)
}

/// Where the second end of "between … and …" begins.
fn after_and(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let more = usize::from(tokens.is(at + 1, role::THE));
    tokens.is(at, role::AND).then_some(at + 1 + more)
}

fn between(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<(Range, usize)> {
    if let (Some((start, 4)), Some(next)) = (tokens.number(at), after_and(tokens, at + 1))
        && let Some((end, 4)) = tokens.number(next)
    {
        let counted = counts_things(tokens, next, end);
        return years(start, end, (at, next))
            .filter(|_| !counted && tokens.free_right(next))
            .map(|range| (range, next));
    }
    if let Some((day, day_last)) = point::day(tokens, at)
        && let Some((end, last)) = after_and(tokens, day_last + 1).and_then(|next| point::at_day_month(tokens, next))
    {
        let next = after_and(tokens, day_last + 1)?;
        let Part::Day(month, _) = end.part else { return None };
        return Some((
            Range { start: Given { year: end.year, part: Part::Day(month, day) }, end, ends: (day_last, next) },
            last,
        ));
    }
    two_months(tokens, at, order, after_and).or_else(|| two_points(tokens, at, order, after_and))
}

/// "November 11 to 18, 2016"; "11–18 November 2016".
fn days_of_one_month(tokens: &Tokens<'_>, at: usize) -> Option<(Range, usize)> {
    if !tokens.free_left(at) {
        return None;
    }
    if let Some((first, first_last)) = point::day(tokens, at) {
        let joint =
            after_joint(tokens, first_last + 1).map(|next| (next, first_last)).or_else(|| after_dotted(tokens, at))?;
        let (end, last) = point::at_day_month(tokens, joint.0)?;
        let Part::Day(month, day) = end.part else { return None };
        let start = Given { year: end.year, part: Part::Day(month, first) };
        return (first < day).then_some((Range { start, end, ends: (joint.1, joint.0) }, last));
    }
    if tokens.lexeme(at).month == 0 {
        return None;
    }
    let (start, start_last) = point::at(tokens, at, Order::Unknown)?;
    let Given { year: None, part: Part::Day(month, first) } = start else { return None };
    let next = after_joint(tokens, start_last + 1)?;
    let (day, day_last) = point::day(tokens, next)?;
    if !tokens.free_right(day_last) || point::at_day_month(tokens, next).is_some() || day <= first {
        return None;
    }
    let (year, last) = point::year_after(tokens, day_last);
    let start = Given { year, ..start };
    Some((Range { start, end: Given { year, part: Part::Day(month, day) }, ends: (start_last, next) }, last))
}

/// "11. bis 18. November": the full stop of a day before a joint.
fn after_dotted(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    let dotted = tokens.mark(at + 1) == Some('.') && tokens.touches(at + 1);
    after_joint(tokens, at + 2).filter(|_| dotted).map(|next| (next, at + 1))
}

type Joint = fn(&Tokens<'_>, usize) -> Option<usize>;

/// "28 November to 3 December 2016", "Q1 to Q3 2016", "11.11. bis 18.11.2016".
fn two_points(tokens: &Tokens<'_>, at: usize, order: Order, joint: Joint) -> Option<(Range, usize)> {
    let read = |at: usize| point::at(tokens, at, order).or_else(|| period::at(tokens, at));
    let (start, start_last) = read(at).or_else(|| day_and_month(tokens, at))?;
    let next = joint(tokens, start_last + 1)?;
    // "Monday, 28 November to Saturday, 3 December"
    let next = super::weekday::after(tokens, next).unwrap_or(next);
    let (end, last) = read(next)?;
    alike(start, end, (start_last, next)).map(|range| (range, last))
}

/// "11.11." before a joint.
fn day_and_month(tokens: &Tokens<'_>, at: usize) -> Option<(Given, usize)> {
    let (day @ 1..=31, 1 | 2) = tokens.number(at)? else { return None };
    let (month @ 1..=12, 1 | 2) = tokens.number(at + 2)? else { return None };
    let dotted = tokens.mark(at + 1) == Some('.')
        && tokens.mark(at + 3) == Some('.')
        && tokens.touches(at + 1)
        && tokens.touches(at + 3);
    let part = Part::Day(u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    (dotted && tokens.free_left(at)).then_some((Given { year: None, part }, at + 3))
}

/// "May to July 2016".
fn two_months(tokens: &Tokens<'_>, at: usize, order: Order, joint: Joint) -> Option<(Range, usize)> {
    let (month, month_last) = point::month(tokens, at)?;
    let next = joint(tokens, month_last + 1)?;
    let cased = tokens.is_capital(at) || tokens.word(at).is_some_and(|word| word.chars().count() > 4);
    let (end, last) = point::at(tokens, next, order)?;
    let start = Given { year: None, part: Part::Month(month) };
    alike(start, end, (month_last, next)).filter(|_| cased && end.year.is_some()).map(|range| (range, last))
}

/// "2014–2016", "1914–18", "2019/20", "from 2014 to 2016".
fn two_years(tokens: &Tokens<'_>, at: usize) -> Option<(Range, usize)> {
    let (start, digits) = tokens.number(at)?;
    let fiscal = at > 0 && tokens.is(at - 1, role::FISCAL);
    // "pages 1914-1918" are no years.
    let numbered = at > 0 && tokens.is_word(at - 1, NUMBERED);
    if digits != 4 || numbered || !(tokens.free_left(at) || fiscal) {
        return None;
    }
    let joint_at = at + 1;
    // "1914–'18"
    let end_at = if tokens.is_apostrophe(at + 2) && tokens.touches(at + 3) { at + 3 } else { at + 2 };
    let (end, digits) = tokens.number(end_at)?;
    if !tokens.free_right(end_at) {
        return None;
    }
    let glued = tokens.touches(joint_at) && tokens.touches(at + 2);
    let dash = tokens.is_dash(joint_at);
    let stroke = tokens.mark(joint_at) == Some('/');
    let end = match digits {
        4 => end,
        2 if glued && end == 0 && start % 100 == 99 => start + 1,
        2 if glued => start / 100 * 100 + end,
        1 if glued && dash && tokens.mark(joint_at) != Some('-') => start / 10 * 10 + end,
        _ => return None,
    };
    let next_year = end == start + 1;
    let sure = match digits {
        4 if dash => !counts_things(tokens, end_at, end),
        // "2003-12" is rather a month.
        2 if dash => next_year || fiscal || end % 100 > 12 || tokens.mark(joint_at) != Some('-'),
        4 | 2 if stroke => next_year,
        1 => year::is_modern(start),
        4 => {
            let from = at > 0 && tokens.is_word(at - 1, &["from", "von", "de", "dal", "depuis", "desde", "с"]);
            let joint = after_joint(tokens, joint_at).is_some();
            let likely = |number: u32| (1700..=2049).contains(&number) && !number.is_multiple_of(100);
            joint
                && !counts_things(tokens, end_at, end)
                && (from && tokens.number(end_at).is_some() || likely(start) && likely(end))
        }
        _ => false,
    };
    years(start, end, (at, end_at)).filter(|_| sure).map(|range| (range, end_at))
}

/// "264 to 241 BC", "490–480 BC".
fn before_christ(tokens: &Tokens<'_>, at: usize, joint: Joint) -> Option<(Range, usize)> {
    let (start, 1..=4) = tokens.number(at).filter(|_| tokens.free_left(at))? else { return None };
    let next = joint(tokens, at + 1)?;
    let (end, 1..=4) = tokens.number(next)? else { return None };
    let last = year::before_christ(tokens, next)?;
    // The year 1 BC is EDTF's year 0.
    let given = |year: u32| Some(Given { year: Some(1 - i32::try_from(year).ok()?), part: Part::Whole });
    let range = Range { start: given(start)?, end: given(end)?, ends: (at, next) };
    (start > end && end > 0).then_some((range, last))
}

fn years(start: u32, end: u32, ends: (usize, usize)) -> Option<Range> {
    let plausible = (1000..=2199).contains(&start) && start < end && end <= 2199;
    let given = |year: u32| Some(Given { year: Some(i32::try_from(year).ok()?), part: Part::Whole });
    Some(Range { start: given(start)?, end: given(end)?, ends }).filter(|_| plausible)
}

/// Two dates of the same precision.
fn alike(start: Given, end: Given, ends: (usize, usize)) -> Option<Range> {
    let alike = matches!(
        (start.part, end.part),
        (Part::Day(..), Part::Day(..)) | (Part::Month(_), Part::Month(_)) | (Part::Season(_), Part::Season(_))
    );
    alike.then_some(Range { start, end, ends })
}
