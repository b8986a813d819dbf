//! Patterns of single dates: what the words give, before it is settled what
//! they mean.

use super::tokens::Tokens;
use crate::dates::names;

/// Which of two numbers is the day, where they do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// Nothing tells.
    #[default]
    Unknown,
    /// 3/4/2016 is 3 April.
    DayFirst,
    /// 3/4/2016 is 4 March.
    MonthFirst,
}

/// What a text gives of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) year: Option<i32>,
    pub(super) part: Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Decade,
    Century,
    /// EDTF's number of it.
    Season(u8),
    Month(u8),
    Day(u8, u8),
    /// One number is the month, the other the day.
    Either(u8, u8),
}

impl Given {
    /// EDTF of it; `None` without a year.
    pub(super) fn edtf(self) -> Option<String> {
        let year = self.year?;
        let sign = if year < 0 { "-" } else { "" };
        let name = format!("{sign}{:04}", year.unsigned_abs());
        Some(match self.part {
            Part::Whole => name,
            Part::Decade => format!("{}X", name.get(..name.len() - 1)?),
            Part::Century => format!("{}XX", name.get(..name.len() - 2)?),
            Part::Season(part) | Part::Month(part) => format!("{name}-{part:02}"),
            Part::Day(month, day) => format!("{name}-{month:02}-{day:02}"),
            Part::Either(one, other) => {
                let (low, high) = (one.min(other), one.max(other));
                format!("[{name}-{low:02}-{high:02},{name}-{high:02}-{low:02}]")
            }
        })
    }
}

/// What was read, and the last token of it.
pub(super) type Read = Option<(Given, usize)>;

const JOINTS_OF: &[&str] = &["of", "de", "del", "do", "di"];

/// A date that begins at a token. A year is not needed where a day of a month is given.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, order: Order) -> Read {
    if !tokens.free_left(at) {
        return None;
    }
    let read = match tokens.number(at) {
        Some((_, 4)) => ideographic(tokens, at).or_else(|| year_first(tokens, at)),
        Some((_, 1 | 2)) => in_figures(tokens, at, order).or_else(|| day_month(tokens, at)),
        Some(_) => None,
        None => month_first(tokens, at).or_else(|| season(tokens, at)),
    };
    read.filter(|&(_, last)| {
        tokens.free_right(last) || is_time_mark(tokens, last + 1) || is_glued_month(tokens, last + 1)
    })
}

/// A day and month, in that order, that begin at a token.
pub(super) fn at_day_month(tokens: &Tokens<'_>, at: usize) -> Read {
    day_month(tokens, at).filter(|&(_, last)| tokens.free_right(last))
}

/// The "T" between a date and a time.
fn is_time_mark(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at) == Some("T") && tokens.touches(at + 1) && tokens.number(at + 1).is_some()
}

/// A month that touches a year, as in a date doubled by markup.
fn is_glued_month(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).is_some_and(|word| word.starts_with(char::is_uppercase) && names::month(word).is_some())
}

/// 2016-12-07, 2016/12/07, 2016.12.07, 2016-12.
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

/// 2016年12月7日.
fn ideographic(tokens: &Tokens<'_>, at: usize) -> Read {
    let (year, _) = tokens.number(at)?;
    let year = Some(i32::try_from(year).ok()?);
    let sign = |at: usize, signs: [&str; 2]| {
        tokens.word(at).is_some_and(|word| signs.iter().any(|sign| word.starts_with(sign)))
    };
    if !sign(at + 1, ["年", "년"]) {
        return None;
    }
    let month = tokens.number(at + 2).filter(|_| sign(at + 3, ["月", "월"]));
    let Some((month, 1 | 2)) = month else { return None };
    let month = u8::try_from(month).ok()?;
    let day = tokens.number(at + 4).filter(|_| sign(at + 5, ["日", "일"]));
    match day {
        Some((day, 1 | 2)) => Some((Given { year, part: Part::Day(month, u8::try_from(day).ok()?) }, at + 5)),
        _ => Some((Given { year, part: Part::Month(month) }, at + 3)),
    }
}

/// 20/12/2021, 20.12.2021, 20-12-2021; 12/20/2021.
fn in_figures(tokens: &Tokens<'_>, at: usize, order: Order) -> Read {
    let (first, _) = tokens.number(at)?;
    let joint = tokens.mark(at + 1)?;
    if !matches!(joint, '/' | '.' | '-') || tokens.mark(at + 3) != Some(joint) {
        return None;
    }
    // "7. 12. 2016" may have blanks, the others may not.
    let blanks_allowed = joint == '.';
    if !tokens.touches(at + 1) || !tokens.touches(at + 3) {
        return None;
    }
    let parted = !tokens.touches(at + 2) || !tokens.touches(at + 4);
    if parted && !blanks_allowed {
        return None;
    }
    let ((second, 1 | 2), (year, 4)) = (tokens.number(at + 2)?, tokens.number(at + 4)?) else { return None };
    if !(1000..=2199).contains(&year) {
        return None;
    }
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

/// 9 December 2021, 9th of December, 1er janvier 2020, 5 de mayo de 2016, 5. Mai 2016.
fn day_month(tokens: &Tokens<'_>, at: usize) -> Read {
    let day = day(tokens, at)?;
    let mut next = after_ordinal(tokens, at) + 1;
    if tokens.mark(next) == Some('-') && tokens.touches(next) && tokens.touches(next + 1) {
        // 9-Dec-2021
        next += 1;
    }
    if tokens.is_word(next, JOINTS_OF) {
        next += 1;
    }
    if !tokens.follows(next) {
        return None;
    }
    let month = month_name(tokens, next, Strictness::AfterDay)?;
    let (year, last) = year_after(tokens, next);
    Some((Given { year, part: Part::Day(month, day) }, last))
}

/// December 9, 2021; Dec. 9th; May 2011; mayo de 2011.
fn month_first(tokens: &Tokens<'_>, at: usize) -> Read {
    let next = tokens.get(at + 1).map(|_| after_dot(tokens, at) + 1)?;
    if !tokens.follows(next) {
        return None;
    }
    let has_number = tokens.number(next).is_some()
        || ((tokens.is_word(next, JOINTS_OF) || tokens.is_word(next, &["the"]) || tokens.mark(next) == Some(','))
            && tokens.number(next + 1).is_some());
    if !has_number {
        return None;
    }
    let with_year = matches!(tokens.number(next), Some((1000..=2199, 4)));
    let strictness = if with_year { Strictness::BeforeYear } else { Strictness::BeforeNumber };
    let month = month_name(tokens, at, strictness)?;
    let day_at = if tokens.is_word(next, &["the"]) { next + 1 } else { next };
    if let Some(day) = day(tokens, day_at) {
        // "May 5 %" and "May 5.3" are no days.
        let last = after_ordinal(tokens, day_at);
        let (year, last) = year_after(tokens, last);
        return Some((Given { year, part: Part::Day(month, day) }, last));
    }
    let (year, last) = year_after(tokens, next - 1);
    year.map(|year| (Given { year: Some(year), part: Part::Month(month) }, last))
}

/// summer 1969, the summer of 1969, third quarter of 2016, Q3 2016.
fn season(tokens: &Tokens<'_>, at: usize) -> Read {
    let word = tokens.word(at)?;
    let (season, mut last) = if word.eq_ignore_ascii_case("q") && tokens.touches(at + 1) {
        match tokens.number(at + 1)? {
            (quarter @ 1..=4, 1) => (32 + u8::try_from(quarter).ok()?, at + 1),
            _ => return None,
        }
    } else if tokens.is_word(at + 1, &["quarter", "half"]) {
        let ordinal = ordinal(word)?;
        match (tokens.is_word(at + 1, &["quarter"]), ordinal) {
            (true, 1..=4) => (32 + ordinal, at + 1),
            (false, 1 | 2) => (39 + ordinal, at + 1),
            _ => return None,
        }
    } else {
        let near = (1..=3).any(|step| tokens.number(at + step).is_some());
        (names::season(word).filter(|_| near)?, at)
    };
    if tokens.is_word(last + 1, &["of", "in", "de", "del", "di"]) {
        last += 1;
    }
    if tokens.is_word(last + 1, &["the", "fiscal", "year"]) {
        return None;
    }
    let (year, last) = year_after(tokens, last);
    year.map(|year| (Given { year: Some(year), part: Part::Season(season) }, last))
}

pub(super) fn ordinal(word: &str) -> Option<u8> {
    let at = ["first", "second", "third", "fourth"].iter().position(|each| each.eq_ignore_ascii_case(word))?;
    u8::try_from(at + 1).ok()
}

/// How sure a month's name must be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// A day stands before it, so short forms in small letters will do.
    AfterDay,
    /// A number stands after it.
    BeforeNumber,
    /// A number that may be a year stands after it.
    BeforeYear,
}

/// The month named at a token. Names that are also common words need more.
pub(super) fn month_name(tokens: &Tokens<'_>, at: usize, strictness: Strictness) -> Option<u8> {
    let word = tokens.word(at)?;
    let month = names::month(word)?;
    let capital = word.starts_with(char::is_uppercase);
    let common =
        ["may", "march", "mar", "august", "set", "out", "ago", "gen", "mag", "dez", "jan", "dec", "sep", "mai", "mars"]
            .iter()
            .any(|each| each.eq_ignore_ascii_case(word));
    let never_before_a_number = ["set", "out", "ago", "gen", "mag"].iter().any(|each| each.eq_ignore_ascii_case(word));
    match strictness {
        Strictness::AfterDay => (capital || !["may", "march", "set", "out", "ago"].contains(&word)).then_some(month),
        Strictness::BeforeNumber | Strictness::BeforeYear if never_before_a_number => None,
        Strictness::BeforeYear => Some(month),
        Strictness::BeforeNumber => (capital || !common).then_some(month),
    }
}

/// The full stop of a short form.
pub(super) fn after_dot(tokens: &Tokens<'_>, at: usize) -> usize {
    let short = tokens.word(at).is_some_and(|word| word.chars().count() <= 5);
    if short && tokens.mark(at + 1) == Some('.') && tokens.touches(at + 1) { at + 1 } else { at }
}

/// "th" of "9th", "er" of "1er", the full stop of "5.".
pub(super) fn after_ordinal(tokens: &Tokens<'_>, at: usize) -> usize {
    let suffix = tokens.is_word(at + 1, &["st", "nd", "rd", "th", "er", "o", "º"]);
    // "9 th" is what markup makes of a raised "th".
    let parted_suffix = suffix && tokens.follows(at + 1) && tokens.is_word(at + 1, &["st", "nd", "rd", "th"]);
    let dot = tokens.mark(at + 1) == Some('.')
        && tokens.touches(at + 1)
        && tokens.word(at + 2).is_some_and(|word| names::month(word).is_some());
    if (suffix && tokens.touches(at + 1)) || parted_suffix || dot { at + 1 } else { at }
}

pub(super) fn day(tokens: &Tokens<'_>, at: usize) -> Option<u8> {
    match tokens.number(at)? {
        (day @ 1..=31, 1 | 2) => {
            let decimal = matches!(tokens.mark(at + 1), Some('.' | ',' | ':'))
                && tokens.touches(at + 1)
                && tokens.touches(at + 2)
                && matches!(tokens.number(at + 2), Some((_, digits)) if digits != 4);
            let share = matches!(tokens.mark(at + 1), Some('%' | '°'))
                || tokens.is_word(at + 1, &["percent", "million", "billion"]);
            if decimal || share { None } else { u8::try_from(day).ok() }
        }
        _ => None,
    }
}

/// A year after a month or a day: ", 2021", " 2021", " de 2021", ". 2021".
/// The last token is given back as it was where there is none.
pub(super) fn year_after(tokens: &Tokens<'_>, last: usize) -> (Option<i32>, usize) {
    let mut at = after_dot(tokens, last) + 1;
    if matches!(tokens.mark(at), Some(',' | '-')) && tokens.touches(at) || tokens.is_word(at, JOINTS_OF) {
        at += 1;
    }
    let year = match tokens.number(at) {
        Some((year @ 1000..=2199, 4))
            if tokens.follows(at) && (tokens.free_right(at) || is_glued_month(tokens, at + 1)) =>
        {
            year
        }
        _ => return (None, last),
    };
    if counts_things(tokens, at, year) {
        return (None, last);
    }
    (i32::try_from(year).ok(), at)
}

/// Whether the number counts what stands after it: "1500 people".
pub(super) fn counts_things(tokens: &Tokens<'_>, at: usize, number: u32) -> bool {
    let Some(word) = tokens.word(at + 1).filter(|_| tokens.follows(at + 1) && !tokens.touches(at + 1)) else {
        return false;
    };
    if THINGS.iter().any(|each| each.eq_ignore_ascii_case(word)) {
        return true;
    }
    let likely_year = (1800..=2099).contains(&number) && !number.is_multiple_of(100);
    !likely_year && word.starts_with(char::is_lowercase) && !is_small_word(word)
}

/// What numbers of four digits count in running text.
const THINGS: &[&str] = &[
    "people",
    "persons",
    "guests",
    "participants",
    "delegates",
    "members",
    "men",
    "women",
    "children",
    "students",
    "soldiers",
    "troops",
    "workers",
    "employees",
    "jobs",
    "cases",
    "deaths",
    "victims",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "percent",
    "km",
    "kilometers",
    "kilometres",
    "miles",
    "meters",
    "metres",
    "feet",
    "tons",
    "tonnes",
    "kg",
    "dollars",
    "euros",
    "pounds",
    "yuan",
    "million",
    "billion",
    "thousand",
    "hundred",
    "times",
    "companies",
    "countries",
    "villages",
    "websites",
    "users",
    "points",
    "votes",
    "seats",
    "pages",
    "words",
    "copies",
    "personnes",
    "habitants",
    "personen",
    "menschen",
    "personas",
    "pessoas",
    "persone",
];

/// Words that may follow a year without being counted by it.
pub(super) fn is_small_word(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "a", "about", "after", "against", "also", "although", "an", "and", "are", "as", "at", "because", "been",
        "before", "between", "but", "by", "can", "could", "did", "do", "does", "during", "for", "from", "had", "has",
        "have", "he", "her", "his", "however", "i", "if", "in", "into", "is", "it", "its", "like", "may", "might",
        "more", "must", "never", "no", "not", "now", "of", "off", "on", "once", "only", "onwards", "onward", "or",
        "our", "out", "over", "said", "saw", "says", "she", "should", "since", "so", "still", "such", "than", "that",
        "the", "their", "then", "there", "these", "they", "this", "those", "though", "through", "till", "to", "today",
        "under", "until", "up", "upon", "was", "we", "were", "what", "when", "where", "whereas", "which", "while",
        "who", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "bis", "und", "oder", "der",
        "die", "das", "in", "im", "mit", "et", "le", "la", "les", "en", "à", "au", "y", "el", "los", "con", "para",
        "por", "e", "o", "os", "il", "che",
    ];
    SMALL.iter().any(|each| each.eq_ignore_ascii_case(word))
}
