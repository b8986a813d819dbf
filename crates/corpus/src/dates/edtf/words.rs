//! Dates in words: what is said, and how English says it.

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

/// What is said of a date, of parts that have been said already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying<'a> {
    /// Only the year is known.
    YearOnly(&'a str),
    /// About that time.
    About(&'a str),
    /// Its source doubts it.
    Uncertain(&'a str),
    /// A season or another part of a year, 21 to 41 as EDTF numbers them.
    PartOfYear(u8, &'a str),
    /// The decade that begins with a year.
    Decade(i64),
    /// In place of the year: some year of a decade, as [`Saying::Decade`] says it.
    InDecade(&'a str),
    /// In place of the year: one of several, as [`Saying::Years`] says them.
    InOneOf(&'a str),
    /// From a year to another.
    Years(&'a str, &'a str),
    /// Some time between two dates.
    Between(&'a str, &'a str),
    /// From a date to another, with only numbers on both sides of what joins them, or not.
    Span(&'a str, &'a str, bool),
    /// From a date on.
    From(&'a str),
    /// From a date to an unknown one.
    FromEndUnknown(&'a str),
    /// Up to a date.
    Until(&'a str),
    /// From an unknown date to another.
    UntilStartUnknown(&'a str),
    /// Nothing is known.
    Unknown,
    /// A list, and another member of it.
    List(&'a str, &'a str),
    /// A list, and its last member: one of them.
    Or(&'a str, &'a str),
    /// A list, and its last member: all of them.
    And(&'a str, &'a str),
    /// That date or a later one.
    OrLater(&'a str),
    /// That date or an earlier one.
    OrEarlier(&'a str),
    /// That date and all later ones.
    AndLater(&'a str),
    /// That date and all earlier ones.
    AndEarlier(&'a str),
}

/// A language in which dates are said.
pub trait Speech {
    /// A day: day of the month, month 1 to 12, year as said.
    fn day(&self, day: u8, month: u8, year: &str, length: Words) -> String;
    /// A month.
    fn month(&self, month: u8, year: &str, length: Words) -> String;
    /// A year; 0 is 1 BCE.
    fn year(&self, year: i64) -> String;
    /// All else.
    fn say(&self, saying: Saying<'_>, length: Words) -> String;
    /// Whether days come first and years last, so that what two dates share is said once: the month
    /// in the language's words.
    fn shared_month(&self, month: u8, length: Words) -> Option<String>;
}

/// English, as the command line and the readable texts say dates.
pub(super) struct English;

impl Speech for English {
    fn day(&self, day: u8, month: u8, year: &str, length: Words) -> String {
        format!("{day} {} {year}", month_name(month, length))
    }

    fn month(&self, month: u8, year: &str, length: Words) -> String {
        format!("{} {year}", month_name(month, length))
    }

    /// Years of less than four digits say which side they are on.
    fn year(&self, year: i64) -> String {
        match year {
            ..=0 => format!("{} BCE", grouped(1 - year)),
            1..=999 => format!("{year} CE"),
            _ => grouped(year),
        }
    }

    fn say(&self, saying: Saying<'_>, length: Words) -> String {
        let short = length == Words::Short;
        match saying {
            Saying::YearOnly(date) if short => format!("{date} (year only)"),
            Saying::YearOnly(date) => format!("{date}, year only"),
            Saying::About(date) if short => format!("c. {date}"),
            Saying::About(date) => format!("about {date}"),
            Saying::Uncertain(date) if short => format!("{date}?"),
            Saying::Uncertain(date) => format!("{date}, uncertain"),
            Saying::PartOfYear(part, year) => format!("{} {year}", season_name(part)),
            Saying::Decade(year) => format!("{year}s"),
            Saying::InDecade(decade) => format!("of the {decade}"),
            Saying::InOneOf(years) => format!("of one of {years}"),
            Saying::Years(first, last) => format!("{first} to {last}"),
            Saying::Between(first, last) => format!("between {first} and {last}"),
            Saying::Span(first, last, true) if short => format!("{first}–{last}"),
            Saying::Span(first, last, false) if short => format!("{first} – {last}"),
            Saying::Span(first, last, _) => format!("{first} to {last}"),
            Saying::From(date) if short => format!("from {date}"),
            Saying::From(date) => format!("from {date} on"),
            Saying::FromEndUnknown(date) => format!("from {date}, end unknown"),
            Saying::Until(date) => format!("until {date}"),
            Saying::UntilStartUnknown(date) => format!("until {date}, start unknown"),
            Saying::Unknown => "at an unknown time".to_owned(),
            Saying::List(list, next) => format!("{list}, {next}"),
            Saying::Or(list, last) => format!("{list} or {last}"),
            Saying::And(list, last) => format!("{list} and {last}"),
            Saying::OrLater(date) => format!("{date} or later"),
            Saying::OrEarlier(date) => format!("{date} or earlier"),
            Saying::AndLater(date) => format!("{date} and later"),
            Saying::AndEarlier(date) => format!("{date} and earlier"),
        }
    }

    fn shared_month(&self, month: u8, length: Words) -> Option<String> {
        Some(month_name(month, length).to_owned())
    }
}

pub(super) fn of(value: &Value, length: Words, speech: &dyn Speech) -> String {
    let speaker = Speaker { length, speech };
    match value {
        Value::Point(point) => speaker.alone(point),
        Value::Interval(start, end) => speaker.interval(start, end),
        Value::Set(choice, members) => speaker.set(*choice, members),
    }
}

struct Speaker<'a> {
    length: Words,
    speech: &'a dyn Speech,
}

impl Speaker<'_> {
    fn say(&self, saying: Saying<'_>) -> String {
        self.speech.say(saying, self.length)
    }

    /// A date that stands by itself: what is not known of it is said.
    fn alone(&self, point: &Point) -> String {
        let no_month = matches!(point.part, Part::Whole | Part::Month(MISSING) | Part::Day(MISSING, MISSING));
        let bare_year = no_month && point.precision() == Precision::Year && !point.approximate && !point.uncertain;
        match bare_year {
            true => self.say(Saying::YearOnly(&self.bare(point))),
            false => self.marked(point),
        }
    }

    /// A date among others, with its doubt.
    fn marked(&self, point: &Point) -> String {
        let mut date = self.bare(point);
        if point.approximate {
            date = self.say(Saying::About(&date));
        }
        if point.uncertain {
            date = self.say(Saying::Uncertain(&date));
        }
        date
    }

    /// A date without its doubt.
    fn bare(&self, point: &Point) -> String {
        let Some(year) = point.year.known() else { return self.missing_digits(point) };
        let year = self.speech.year(year);
        match self.in_year(point, &year) {
            Some(date) => date,
            None => self.between(point),
        }
    }

    /// A part of a year; `None` where digits of it are missing.
    fn in_year(&self, point: &Point, year: &str) -> Option<String> {
        match point.part {
            Part::Whole => Some(year.to_owned()),
            Part::Season(season) => Some(self.say(Saying::PartOfYear(season, year))),
            Part::Month(month) | Part::Day(month, MISSING) => match number(month) {
                Some(month) => Some(self.speech.month(month, year, self.length)),
                None if month == MISSING => Some(year.to_owned()),
                None => None,
            },
            Part::Day(month, day) => Some(self.speech.day(number(day)?, number(month)?, year, self.length)),
        }
    }

    /// A date whose year has missing digits.
    fn missing_digits(&self, point: &Point) -> String {
        let (first, last) = point.year.range();
        let is_decade = match point.year {
            Year::Digits { negative, digits: [_, _, tens, ones] } => {
                !negative && ones == b'X' && tens != b'X' && last - first == 9
            }
            _ => false,
        };
        let years = match is_decade {
            true => self.say(Saying::Decade(first)),
            false => self.say(Saying::Years(&self.speech.year(first), &self.speech.year(last))),
        };
        if matches!(point.part, Part::Whole) {
            return years;
        }
        let in_them = self.say(if is_decade { Saying::InDecade(&years) } else { Saying::InOneOf(&years) });
        match self.in_year(point, &in_them) {
            Some(date) if date != in_them => date,
            _ => years,
        }
    }

    fn between(&self, point: &Point) -> String {
        let (first, last) = point.bounds;
        self.say(Saying::Between(&self.day_words(first), &self.day_words(last)))
    }

    fn day_words(&self, day: Day) -> String {
        let (year, month, date) = day.civil();
        self.speech.day(date, month, &self.speech.year(i64::from(year)), self.length)
    }

    fn interval(&self, start: &End, end: &End) -> String {
        match (start, end) {
            (End::At(start), End::At(end)) => self.span(start, end),
            (End::At(start), open) => {
                let from = self.marked(start);
                self.say(if matches!(open, End::Unknown) { Saying::FromEndUnknown(&from) } else { Saying::From(&from) })
            }
            (open, End::At(end)) => {
                let until = self.marked(end);
                let unknown = matches!(open, End::Unknown);
                self.say(if unknown { Saying::UntilStartUnknown(&until) } else { Saying::Until(&until) })
            }
            _ => self.say(Saying::Unknown),
        }
    }

    /// What of two dates is the same is said only once.
    fn span(&self, start: &Point, end: &Point) -> String {
        let certain = ![start, end].iter().any(|point| point.approximate || point.uncertain);
        if let (true, Some(from), Some(to)) = (certain, plain(start), plain(end)) {
            let last = self.bare(end);
            match (from, to) {
                ((year, Some(month), day), (last_year, Some(last_month), last_day))
                    if year == last_year && day.is_some() == last_day.is_some() =>
                {
                    if let Some(name) = self.speech.shared_month(month, self.length) {
                        let (first, close) = match day {
                            Some(day) if month == last_month => (day.to_string(), true),
                            Some(day) => (format!("{day} {name}"), false),
                            None => (name, true),
                        };
                        return self.say(Saying::Span(&first, &last, close));
                    }
                }
                ((_, None, None), (_, None, None)) => return self.say(Saying::Years(&self.bare(start), &last)),
                _ => {}
            }
        }
        self.say(Saying::Span(&self.marked(start), &self.marked(end), false))
    }

    fn set(&self, choice: Choice, members: &[Member]) -> String {
        if let [Member::At(point)] = members {
            return self.alone(point);
        }
        let mut list = String::new();
        for (place, member) in members.iter().enumerate() {
            let next = self.member(member, choice);
            list = match (place, place + 1 == members.len(), choice) {
                (0, ..) => next,
                (_, false, _) => self.say(Saying::List(&list, &next)),
                (_, true, Choice::OneOf) => self.say(Saying::Or(&list, &next)),
                (_, true, Choice::All) => self.say(Saying::And(&list, &next)),
            };
        }
        list
    }

    fn member(&self, member: &Member, choice: Choice) -> String {
        match (member, choice) {
            (Member::At(point), _) => self.marked(point),
            (Member::Range(Some(from), Some(to)), Choice::OneOf) => {
                self.say(Saying::Between(&self.marked(from), &self.marked(to)))
            }
            (Member::Range(Some(from), Some(to)), Choice::All) => self.span(from, to),
            (Member::Range(Some(from), None), Choice::OneOf) => self.say(Saying::OrLater(&self.marked(from))),
            (Member::Range(None, Some(to)), Choice::OneOf) => self.say(Saying::OrEarlier(&self.marked(to))),
            (Member::Range(Some(from), None), Choice::All) => self.say(Saying::AndLater(&self.marked(from))),
            (Member::Range(None, Some(to)), Choice::All) => self.say(Saying::AndEarlier(&self.marked(to))),
            (Member::Range(None, None), _) => String::new(),
        }
    }
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
