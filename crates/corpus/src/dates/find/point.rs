//! Dates with a month's name: "9 December 2021", "Dec. 9th", "mayo de 2011".

use super::sense::{Given, Part};
use super::tokens::Tokens;
use super::{Order, figures, han, spoken};
use crate::dates::lexicon::role;

/// What was read, and the last token of it.
pub(super) type Read = Option<(Given, usize)>;

/// A date that begins at a token. A year is not needed where a day of a month is given.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, order: Order) -> Read {
    if !tokens.free_left(at) {
        return None;
    }
    let number = tokens.number_or_slip(at).is_some();
    if !number && tokens.lexeme(at) == crate::dates::lexicon::Lexeme::default() && !begins_han(tokens, at) {
        return None;
    }
    let read = if number {
        han::at(tokens, at).or_else(|| figures::at(tokens, at, order)).or_else(|| day_month(tokens, at))
    } else {
        han::at(tokens, at).or_else(|| day_month(tokens, at)).or_else(|| month_first(tokens, at))
    };
    read.filter(|&(_, last)| ends_well(tokens, last))
}

fn begins_han(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).is_some_and(|word| word.starts_with(super::tokens::is_written_without_blanks))
}

/// A date that touches the word before it.
pub(super) fn glued(tokens: &Tokens<'_>, at: usize, _: Order) -> Read {
    month_first(tokens, at)
}

/// A day and month, in that order, that begin at a token.
pub(super) fn at_day_month(tokens: &Tokens<'_>, at: usize) -> Read {
    day_month(tokens, at).filter(|&(_, last)| ends_well(tokens, last))
}

fn ends_well(tokens: &Tokens<'_>, last: usize) -> bool {
    tokens.free_right(last) || is_time_mark(tokens, last + 1) || is_glued_month(tokens, last + 1)
}

/// Whether a number stands for itself and is no part of a longer one.
pub(super) fn is_free_number(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.free_left(at)
}

/// The "T" between a date and a time.
fn is_time_mark(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at) == Some("T") && tokens.touches(at + 1) && tokens.number(at + 1).is_some()
}

/// A month that touches a year, as in a date doubled by markup.
fn is_glued_month(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_capital(at) && tokens.lexeme(at).month > 0
}

/// A month's name and its last token: "Dec.", "تشرين الثاني".
pub(super) fn month(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let month = tokens.lexeme(at).month;
    if month > 0 {
        return Some((month, after_dot(tokens, at)));
    }
    // The Levant counts two months of one name.
    let first = match tokens.word(at)? {
        "تشرين" => 10,
        "كانون" => 12,
        _ => return None,
    };
    match (first, tokens.word(at + 1)?) {
        (_, "الأول" | "الاول") => Some((first, at + 1)),
        (10, "الثاني" | "الثانى") => Some((11, at + 1)),
        (12, "الثاني" | "الثانى") => Some((1, at + 1)),
        _ => None,
    }
}

/// How sure a month's name must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// A day stands before it, so short forms in small letters will do.
    Day,
    /// A number stands after it.
    Number,
    /// A number that may be a year stands after it.
    Year,
}

/// The month named at a token and its last token. Names that are also common words need more.
fn sure_month(tokens: &Tokens<'_>, at: usize, beside: Beside) -> Option<(u8, usize)> {
    let (number, last) = month(tokens, at)?;
    let word = tokens.word(at)?;
    let capital = word.starts_with(char::is_uppercase);
    let also_a_word = |words: &[&str]| words.iter().any(|each| each.eq_ignore_ascii_case(word));
    let fits = match beside {
        Beside::Day => capital || !["may", "march", "set", "out", "ago"].contains(&word),
        Beside::Number | Beside::Year
            if also_a_word(&["set", "out", "ago", "gen", "mag", "lug", "giu", "dic", "ene"]) =>
        {
            false
        }
        Beside::Year => true,
        Beside::Number => capital || !tokens.is(at, role::RISKY),
    };
    fits.then_some((number, last))
}

/// 9 December 2021, 9th of December, 1er janvier 2020, 5 de mayo de 2016, the third of May.
fn day_month(tokens: &Tokens<'_>, at: usize) -> Read {
    let (day, day_last) = day(tokens, at).or_else(|| day_in_words(tokens, at))?;
    let mut next = day_last + 1;
    if tokens.is_hyphen(next) && tokens.touches(next) && tokens.touches(next + 1) {
        // 9-Dec-2021
        next += 1;
    }
    // "de", "of"; Russian and Arabic have nothing there.
    let of = tokens.is(next, role::OF);
    if of {
        next += 1;
    }
    let (month, month_last) = sure_month(tokens, next, Beside::Day)?;
    // "5 out" and "3 set" are rather words.
    let (year, last) = year_after(tokens, month_last);
    let doubtful =
        tokens.is_word(next, &["out", "set", "ago", "gen", "mag", "mar", "sep", "dic", "ene"]) && year.is_none();
    let slip = tokens.number(at).is_none() && tokens.number_or_slip(at).is_some();
    if doubtful || slip && year.is_none() {
        return None;
    }
    Some((Given { year, part: Part::Day(month, day) }, last))
}

/// December 9, 2021; Dec. 9th; May 2011; mayo de 2011; March eighth.
fn month_first(tokens: &Tokens<'_>, at: usize) -> Read {
    let (_, last) = month(tokens, at)?;
    let mut next = last + 1;
    // "16-Dec-2015" is read from its day; "Dec-16-2015" and "May-2011" from here.
    let hyphen = tokens.is_hyphen(next) && tokens.touches(next) && tokens.touches(next + 1);
    next += usize::from(hyphen);
    let with_year = matches!(tokens.number_or_slip(next), Some((1000..=2199, 4)));
    let (month, _) = sure_month(tokens, at, if with_year { Beside::Year } else { Beside::Number })?;
    let day_at = if tokens.is(next, role::THE) { next + 1 } else { next };
    let day = day(tokens, day_at).or_else(|| day_in_words(tokens, day_at).filter(|_| tokens.is_capital(at)));
    if let Some((day, last)) = day.filter(|_| tokens.number(day_at).is_none_or(|(_, digits)| digits < 3)) {
        // Not "May 5 to 9": that is an interval, and "March 20 °C".
        let last = if hyphen && tokens.is_hyphen(last + 1) && tokens.touches(last + 2) { last + 1 } else { last };
        let (year, last) = year_after(tokens, last);
        return Some((Given { year, part: Part::Day(month, day) }, last));
    }
    if hyphen && with_year {
        let year = tokens.number(next).and_then(|(year, _)| i32::try_from(year).ok());
        return Some((Given { year, part: Part::Month(month) }, next));
    }
    let (year, last) = year_after(tokens, last);
    year.map(|year| (Given { year: Some(year), part: Part::Month(month) }, last))
}

/// The full stop of a short form.
pub(super) fn after_dot(tokens: &Tokens<'_>, at: usize) -> usize {
    let short = tokens.word(at).is_some_and(|word| word.chars().count() <= 5);
    if short && tokens.mark(at + 1) == Some('.') && tokens.touches(at + 1) { at + 1 } else { at }
}

/// "th" of "9th", "er" of "1er", the full stop of "5.".
pub(super) fn after_ordinal(tokens: &Tokens<'_>, at: usize) -> usize {
    let suffix = tokens.is(at + 1, role::ENDING) || matches!(tokens.mark(at + 1), Some('º' | 'ª' | '°'));
    // "9 th" is what markup makes of a raised "th".
    let parted_suffix = tokens.is_word(at + 1, &["st", "nd", "rd", "th"]);
    let russian = tokens.is_hyphen(at + 1)
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is_word(at + 2, &["го", "е", "й"]);
    if russian {
        return at + 2;
    }
    let dot = tokens.mark(at + 1) == Some('.') && tokens.touches(at + 1) && tokens.lexeme(at + 2).month > 0;
    if (suffix && tokens.touches(at + 1)) || parted_suffix || dot { at + 1 } else { at }
}

/// A day of a month in figures and its last token.
pub(super) fn day(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let (day @ 1..=31, 1 | 2) = tokens.number_or_slip(at)? else { return None };
    let decimal = matches!(tokens.mark(at + 1), Some('.' | ',' | ':'))
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && matches!(tokens.number(at + 2), Some((_, digits)) if digits != 4);
    let share = matches!(tokens.mark(at + 1), Some('%')) || tokens.is_word(at + 1, &["percent", "million", "billion"]);
    if decimal || share {
        return None;
    }
    Some((u8::try_from(day).ok()?, after_ordinal(tokens, at)))
}

/// "third" and "twenty-third".
fn day_in_words(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let lexeme = tokens.lexeme(at);
    if lexeme.ordinal > 0 {
        return Some((lexeme.ordinal, at));
    }
    let next = tokens.next(at);
    let units = tokens.lexeme(next).ordinal;
    let tens = matches!(lexeme.count, 20 | 30) && (1..=9).contains(&units);
    let day = u8::try_from(lexeme.count).ok()?.checked_add(units)?;
    (tens && day <= 31).then_some((day, next))
}

/// A year after a month or a day: ", 2021", " 2021", " de 2021", ". 2021", ", nineteen ninety".
/// The last token is given back as it was where there is none.
pub(super) fn year_after(tokens: &Tokens<'_>, last: usize) -> (Option<i32>, usize) {
    let mut at = after_dot(tokens, last) + 1;
    if matches!(tokens.mark(at), Some(',' | '-' | '،')) && tokens.touches(at) {
        at += 1;
    }
    // "of", "de", "del"; "in the year"; Arabic "من عام".
    for roles in [role::OF, role::IN] {
        if tokens.is(at, roles) && tokens.number_or_slip(at + 1).is_some_and(|(_, digits)| digits == 4) {
            at += 1;
        }
    }
    if let Some((year, end)) = spoken::year(tokens, at) {
        return (Some(year), end);
    }
    let year = match tokens.number_or_slip(at) {
        Some((year @ 1000..=2199, 4))
            if tokens.free_right(at) || is_glued_month(tokens, at + 1) || is_time_mark(tokens, at + 1) =>
        {
            year
        }
        // "Dec. 9, '41"
        None if tokens.is_apostrophe(at) => match tokens.number(at + 1) {
            Some((year, 2)) if tokens.touches(at + 1) && tokens.free_right(at + 1) => {
                return (i32::try_from(figures::of_two_digits(year)).ok(), at + 1);
            }
            _ => return (None, last),
        },
        _ => return (None, last),
    };
    if counts_things(tokens, at, year) {
        return (None, last);
    }
    // "2016 г.", "2016 года" belong to it.
    let russian = tokens.is_word(at + 1, &["г", "года", "год", "году"]);
    let end = if russian { after_dot(tokens, at + 1) } else { at };
    (i32::try_from(year).ok(), end)
}

/// Whether the number counts what stands after it: "1500 people".
pub(super) fn counts_things(tokens: &Tokens<'_>, at: usize, number: u32) -> bool {
    let next = tokens.next(at);
    let Some(word) = tokens.word(next).filter(|_| !tokens.touches(at + 1) || next > at + 1) else { return false };
    if tokens.is(next, role::THING) {
        // "in the 1990 season" has no things; "1990 years" has.
        return true;
    }
    let likely_year = (1800..=2099).contains(&number) && !number.is_multiple_of(100);
    let known = tokens.is(next, role::SMALL) || tokens.lexeme(next).unit.is_some() || tokens.lexeme(next).season > 0;
    !likely_year && word.starts_with(char::is_lowercase) && !known
}
