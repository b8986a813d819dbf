//! From tokens to hits: which pattern is asked first, and what belongs to an
//! expression beside its core ("late", "c.", "before").

use super::sense::{Given, Hit, Part, Sense, Shade, Which};
use super::tokens::Tokens;
use super::{Order, age, days, deictic, han, holiday, is_day, period, point, range, shift, vague, weekday, year};
use crate::dates::lexicon::role;

/// What is called by a day of a month.
const NAMED_BY_DAY: &[&str] = &[
    "attack",
    "attacks",
    "massacre",
    "movement",
    "incident",
    "revolution",
    "uprising",
    "agreement",
    "accords",
    "coup",
    "protests",
    "bombings",
];

/// How many tokens after its first an expression has one that bears it: "il y a environ trois ans".
const REACH: usize = 5;

/// Gives each date expression of a paragraph, in order, without overlap, and whether it stands in brackets.
pub(super) fn paragraph(tokens: &Tokens<'_>, order: Order, mut give: impl FnMut(Hit, bool)) {
    let bearing = tokens.bearing();
    if bearing.is_empty() {
        return;
    }
    let (mut at, mut borne) = (0, 0);
    // The first token that no expression has taken yet.
    let mut free = 0;
    // The token after a year that stood alone: "2013, 2014 and 2015".
    let mut year_ended = None;
    let mut open_brackets = 0_usize;
    while at < tokens.len() {
        match tokens.mark(at) {
            Some('(' | '[') => open_brackets += 1,
            Some(')' | ']') => open_brackets = open_brackets.saturating_sub(1),
            _ => {}
        }
        while bearing.get(borne).is_some_and(|bearer| *bearer < at) {
            borne += 1;
        }
        let Some(bearer) = bearing.get(borne) else { return };
        if *bearer > at + REACH || !tokens.may_begin(at) {
            at += 1;
            continue;
        }
        let after_year = year_ended.is_some_and(|end| is_list_joint(tokens, end, at));
        let Some(hit) = core(tokens, at, order, after_year).map(|hit| widened(tokens, hit, free)) else {
            at += 1;
            continue;
        };
        let is_year = matches!(hit.sense, Sense::Point(Given { part: Part::Whole, .. }, _));
        year_ended = is_year.then_some(hit.last + 1);
        at = after_double(tokens, hit.last + 1, &hit, order).max(at + 1);
        free = at;
        give(hit, open_brackets > 0);
    }
}

/// Past a date that stands twice without a blank, as markup may leave it: "June 30, 2025Jun 30, 2025".
fn after_double(tokens: &Tokens<'_>, at: usize, hit: &Hit, order: Order) -> usize {
    let Sense::Point(given, _) = hit.sense else { return at };
    if !tokens.touches(at) || tokens.lexeme(at).month == 0 {
        return at;
    }
    point::glued(tokens, at, order).filter(|(again, _)| *again == given).map_or(at, |(_, last)| last + 1)
}

/// The expression that begins at a token.
fn core(tokens: &Tokens<'_>, at: usize, order: Order, after_year: bool) -> Option<Hit> {
    if let Some((found, last)) = range::at(tokens, at, order) {
        let ends = Some(found.ends);
        return Some(Hit { ends, ..Hit::new(at, last, Sense::Range(found.start, found.end)) });
    }
    if let Some((given, last)) = days::listed(tokens, at).filter(|(given, _)| given.exists()) {
        return Some(Hit::new(at, last, Sense::Point(given, Which::Any)));
    }
    if let Some(hit) = dated(tokens, at, order) {
        return Some(hit);
    }
    if let Some((given, last)) = holiday::at(tokens, at) {
        return Some(deictic::with_year_away(tokens, at, given, last));
    }
    if let Some((given, last)) = age::at(tokens, at) {
        return Some(Hit::new(at, last, Sense::Point(given, Which::Any)));
    }
    if let Some((given, last)) = period::at(tokens, at).filter(|(given, _)| given.year.is_some()) {
        return Some(Hit::new(at, last, Sense::Point(given, Which::Any)));
    }
    if let Some(hit) = han::relative(tokens, at) {
        return Some(hit);
    }
    if let Some(hit) = shift::at(tokens, at) {
        return Some(hit);
    }
    if let Some((given, last)) = year::at(tokens, at, after_year) {
        // "1990 third quarter", "1988 summer"
        if let Some((Given { year: None, part }, end)) =
            period::at(tokens, last + 1).filter(|_| tokens.number(at).is_some())
        {
            return Some(Hit::new(at, end, Sense::Point(Given { year: given.year, part }, Which::Any)));
        }
        return Some(Hit::new(at, last, Sense::Point(given, Which::Any)));
    }
    vague::at(tokens, at).or_else(|| days::told(tokens, at)).or_else(|| deictic::at(tokens, at))
}

/// A date with or without its year, perhaps after its weekday.
fn dated(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<Hit> {
    let start = weekday::after(tokens, at).unwrap_or(at);
    let (given, last) = point::at(tokens, start, order).filter(|(given, _)| given.exists())?;
    // "Monday, May 2011" is a weekday and a month.
    if start != at && !is_day(given.part) {
        return None;
    }
    // "the September 11 attacks" are known by their day, and were not this year's.
    if given.year.is_none() && tokens.is_word(last + 1, NAMED_BY_DAY) {
        return Some(Hit::new(at, last, Sense::Point(given, Which::Name)));
    }
    if given.year.is_none() {
        return Some(deictic::with_year_away(tokens, at, given, last));
    }
    Some(Hit::new(at, last, Sense::Point(given, Which::Any)))
}

/// Takes in what stands before an expression and belongs to it, as far as it is free.
fn widened(tokens: &Tokens<'_>, mut hit: Hit, free: usize) -> Hit {
    if let Some(first) = after_hour(tokens, hit.first).filter(|&first| first >= free) {
        return Hit { first, daytime: true, ..hit };
    }
    let point = match hit.sense {
        Sense::Point(given, _) => Some(given),
        _ => None,
    };
    let is_free = |at: usize| at >= free;
    // "late 1998", "mid-1990s", "early last year", "Anfang 2015"
    if !point.is_some_and(|given| is_day(given.part))
        && let Some(before) = tokens.before(hit.first).filter(|&at| is_free(at) && qualifies(tokens, at, hit.first))
    {
        hit.first = before;
    }
    let Some(before) = tokens.before(hit.first).filter(|&at| is_free(at)) else { return hit };
    let stated = point.is_some_and(|given| given.year.is_some()) || matches!(hit.sense, Sense::Range(..));
    if hit.shade == Shade::None && stated {
        if let Some(start) = circa(tokens, hit.first).filter(|&at| is_free(at)) {
            return Hit { first: start, shade: Shade::About, ..hit };
        }
        let bound = if tokens.is(before, role::BEFORE) {
            Shade::Before
        } else if tokens.is(before, role::AFTER) {
            Shade::After
        } else {
            Shade::None
        };
        if bound != Shade::None && matches!(hit.sense, Sense::Point(..)) && bounds(tokens, before) {
            return Hit { first: before, shade: bound, ..hit };
        }
    }
    hit
}

/// Where a time of day begins that stands just before a date: "5 p.m. EST Nov. 9", "noon Saturday".
fn after_hour(tokens: &Tokens<'_>, first: usize) -> Option<usize> {
    let mut before = first.checked_sub(1)?;
    if tokens.mark(before) == Some(',') || tokens.is_word(before, &["on"]) {
        before = before.checked_sub(1)?;
    }
    let zone = tokens.word(before).is_some_and(|word| {
        (3..=4).contains(&word.len()) && word.ends_with('T') && word.chars().all(char::is_uppercase)
    });
    if zone {
        before = before.checked_sub(1)?;
    }
    if tokens.is_word(before, &["noon", "midnight"]) {
        return Some(before);
    }
    // p.m.
    let dot = usize::from(tokens.mark(before) == Some('.'));
    let letter = before.checked_sub(dot)?;
    let hour = if tokens.is_word(letter, &["m"]) && tokens.mark(letter.checked_sub(1)?) == Some('.') {
        letter.checked_sub(2)?
    } else {
        letter
    };
    (tokens.is_word(hour, &["p", "a", "pm", "am"]) && tokens.number(hour.checked_sub(1)?).is_some()).then(|| hour - 1)
}

fn qualifies(tokens: &Tokens<'_>, before: usize, first: usize) -> bool {
    tokens.is(before, role::QUALIFIER)
        || tokens.is_word(before, &["sometime"])
        || tokens.is_word(before, &["earlier", "later"])
            && tokens.is(first, role::THIS | role::LAST | role::YESTERDAY | role::TODAY | role::THAT | role::THE)
}

/// Where "c.", "ca." or "about" before a token begins.
fn circa(tokens: &Tokens<'_>, first: usize) -> Option<usize> {
    let before = first.checked_sub(1)?;
    if tokens.mark(before) == Some('.') && tokens.touches(before) {
        let word = before.checked_sub(1)?;
        return (tokens.is(word, role::CIRCA) && tokens.word(word).is_some_and(|word| word.len() <= 4)).then_some(word);
    }
    if tokens.is_word(before, &["um", "vers", "cerca", "verso", "environ", "hacia"]) {
        return Some(before);
    }
    let about = tokens.is(before, role::CIRCA) || tokens.is_word(before, &["around", "about", "approximately"]);
    about.then_some(before)
}

/// Whether "before" and "after" bound the date: not "two years before 1914" or "the day after".
fn bounds(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    tokens.unit(before).is_none() && !tokens.is_word(before, &["shortly", "soon", "immediately", "not", "long", "just"])
}

/// Whether only ", ", " and ", " or ", "/" or ", and " stand between a year and a token.
fn is_list_joint(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let joint = |at: usize| {
        matches!(tokens.mark(at), Some(',' | '&' | '、'))
            || tokens.is(at, role::AND) && !tokens.is_word(at, &["i", "o"])
    };
    from < to && to - from <= 2 && (from..to).all(joint)
}
