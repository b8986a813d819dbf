//! Dates in English words.

use super::Words;
use super::value::{Choice, End, Member, Part, Point, Precision, Value, Year};
use crate::dates::calendar::Day;

/// The months in English, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month or a day that is not given.
const MISSING: [u8; 2] = *b"XX";

pub(super) fn of(value: &Value, length: Words) -> String {
    match value {
        Value::Point(point) => alone(point, length),
        Value::Interval(start, end) => interval(start, end, length),
        Value::Set(choice, members) => set(*choice, members, length),
    }
}

/// A date that stands by itself: what is not known of it is said.
fn alone(point: &Point, length: Words) -> String {
    let no_month = matches!(point.part, Part::Whole | Part::Month(MISSING) | Part::Day(MISSING, MISSING));
    let bare_year = no_month && point.precision() == Precision::Year && !point.approximate && !point.uncertain;
    match length {
        Words::Short if bare_year => format!("{} (year only)", bare(point, length)),
        Words::Long if bare_year => format!("{}, year only", bare(point, length)),
        _ => marked(point, length),
    }
}

/// A date among others, with its doubt.
fn marked(point: &Point, length: Words) -> String {
    let date = bare(point, length);
    match (length, point.approximate, point.uncertain) {
        (Words::Short, approximate, uncertain) => {
            format!("{}{date}{}", if approximate { "c. " } else { "" }, if uncertain { "?" } else { "" })
        }
        (Words::Long, approximate, uncertain) => {
            format!("{}{date}{}", if approximate { "about " } else { "" }, if uncertain { ", uncertain" } else { "" })
        }
    }
}

/// A date without its doubt.
fn bare(point: &Point, length: Words) -> String {
    let Some(year) = point.year.known() else { return missing_digits(point, length) };
    let year_words = year_name(year);
    match point.part {
        Part::Whole => year_words,
        Part::Season(season) => format!("{} {year_words}", season_name(season)),
        Part::Month(month) | Part::Day(month, MISSING) => match number(month) {
            Some(month) => format!("{} {year_words}", month_name(month, length)),
            None if month == MISSING => year_words,
            None => between(point, length),
        },
        Part::Day(month, day) => match (number(month), number(day)) {
            (Some(month), Some(day)) => format!("{day} {} {year_words}", month_name(month, length)),
            _ => between(point, length),
        },
    }
}

/// A date whose year has missing digits.
fn missing_digits(point: &Point, length: Words) -> String {
    let (first, last) = point.year.range();
    let years = match point.year {
        Year::Digits { negative: false, digits: [_, _, tens, b'X'] } if tens != b'X' && last - first == 9 => {
            format!("{first}s")
        }
        _ => format!("{} to {}", year_name(first), year_name(last)),
    };
    let of = if years.ends_with('s') { "of the" } else { "of one of" };
    match point.part {
        Part::Whole => years,
        Part::Season(season) => format!("{} {of} {years}", season_name(season)),
        Part::Month(month) | Part::Day(month, MISSING) => match number(month) {
            Some(month) => format!("{} {of} {years}", month_name(month, length)),
            None => years,
        },
        Part::Day(month, day) => match (number(month), number(day)) {
            (Some(month), Some(day)) => format!("{day} {} {of} {years}", month_name(month, length)),
            _ => years,
        },
    }
}

fn between(point: &Point, length: Words) -> String {
    let (first, last) = point.bounds;
    format!("between {} and {}", day_words(first, length), day_words(last, length))
}

fn day_words(day: Day, length: Words) -> String {
    let (year, month, date) = day.civil();
    format!("{date} {} {}", month_name(month, length), year_name(i64::from(year)))
}

/// What of an interval's end is written only once.
fn interval(start: &End, end: &End, length: Words) -> String {
    match (start, end) {
        (End::At(start), End::At(end)) => span(start, end, length),
        (End::At(start), open) => {
            let from = marked(start, length);
            match (open, length) {
                (End::Unknown, _) => format!("from {from}, end unknown"),
                (_, Words::Short) => format!("from {from}"),
                (_, Words::Long) => format!("from {from} on"),
            }
        }
        (open, End::At(end)) => {
            let until = marked(end, length);
            let unknown = if matches!(open, End::Unknown) { ", start unknown" } else { "" };
            format!("until {until}{unknown}")
        }
        _ => "at an unknown time".to_owned(),
    }
}

fn span(start: &Point, end: &Point, length: Words) -> String {
    let certain = ![start, end].iter().any(|point| point.approximate || point.uncertain);
    let (close, apart) = match length {
        Words::Short => ("–", " – "),
        Words::Long => (" to ", " to "),
    };
    if let (true, Some(from), Some(to)) = (certain, plain(start), plain(end)) {
        let last = bare(end, length);
        match (from, to) {
            ((year, Some(month), Some(day)), (last_year, Some(last_month), Some(_))) if year == last_year => {
                return if month == last_month {
                    format!("{day}{close}{last}")
                } else {
                    format!("{day} {}{apart}{last}", month_name(month, length))
                };
            }
            ((year, Some(month), None), (last_year, Some(_), None)) if year == last_year => {
                return format!("{}{close}{last}", month_name(month, length));
            }
            ((_, None, None), (_, None, None)) => return format!("{} to {last}", bare(start, length)),
            _ => {}
        }
    }
    format!("{}{apart}{}", marked(start, length), marked(end, length))
}

/// Year, month and day of a date without missing digits.
fn plain(point: &Point) -> Option<(i64, Option<u8>, Option<u8>)> {
    let year = point.year.known()?;
    match point.part {
        Part::Whole => Some((year, None, None)),
        Part::Season(_) => None,
        Part::Month(month) => Some((year, Some(number(month)?), None)),
        Part::Day(month, day) => Some((year, Some(number(month)?), Some(number(day)?))),
    }
}

fn set(choice: Choice, members: &[Member], length: Words) -> String {
    let mut words: Vec<String> = members.iter().map(|each| member(each, choice, length)).collect();
    if let ([Member::At(point)], true) = (members, words.len() == 1) {
        return alone(point, length);
    }
    let last = words.pop().unwrap_or_default();
    if words.is_empty() {
        return last;
    }
    let joint = if choice == Choice::OneOf { "or" } else { "and" };
    format!("{} {joint} {last}", words.join(", "))
}

fn member(member: &Member, choice: Choice, length: Words) -> String {
    match (member, choice) {
        (Member::At(point), _) => marked(point, length),
        (Member::Range(Some(from), Some(to)), Choice::OneOf) => {
            format!("between {} and {}", marked(from, length), marked(to, length))
        }
        (Member::Range(Some(from), Some(to)), Choice::All) => span(from, to, length),
        (Member::Range(Some(from), None), Choice::OneOf) => format!("{} or later", marked(from, length)),
        (Member::Range(None, Some(to)), Choice::OneOf) => format!("{} or earlier", marked(to, length)),
        (Member::Range(Some(from), None), Choice::All) => format!("{} and later", marked(from, length)),
        (Member::Range(None, Some(to)), Choice::All) => format!("{} and earlier", marked(to, length)),
        (Member::Range(None, None), _) => String::new(),
    }
}

fn number(digits: [u8; 2]) -> Option<u8> {
    match digits {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some((tens - b'0') * 10 + ones - b'0'),
        _ => None,
    }
}

fn month_name(month: u8, length: Words) -> &'static str {
    let name = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("");
    match length {
        Words::Short => name.get(..3).unwrap_or(name),
        Words::Long => name,
    }
}

/// Year 0 is 1 BCE. Years of less than four digits say which side they are on.
fn year_name(year: i64) -> String {
    match year {
        ..=0 => format!("{} BCE", grouped(1 - year)),
        1..=999 => format!("{year} CE"),
        _ => grouped(year),
    }
}

/// A number above 9999 with a comma before every three digits.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if digits.len() > 4 && place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn season_name(season: u8) -> &'static str {
    match season {
        21 | 25 | 29 => "spring",
        22 | 26 | 30 => "summer",
        23 | 27 | 31 => "autumn",
        24 | 28 | 32 => "winter",
        33 => "first quarter of",
        34 => "second quarter of",
        35 => "third quarter of",
        36 => "fourth quarter of",
        37 => "first third of",
        38 => "second third of",
        39 => "last third of",
        40 => "first half of",
        41 => "second half of",
        _ => "part of",
    }
}
