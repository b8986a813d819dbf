//! What is known of the language that is spoken: its table, plural forms,
//! numbers, and the order and names of dates.

use std::cell::Cell;

use archivolt_corpus::dates::edtf::MONTHS;

use crate::table::key;

/// What is known of a language. Told by the browser, which knows it from Unicode's
/// CLDR; English is known here.
///
/// It is told one thing a line: its tag; the plural forms of 0 to 199 and of a
/// million, as tables write them; its ten digits; what parts thousands; what parts
/// decimals; from how many digits on numbers are parted; five templates of dates, in
/// which U+0001 is the day, U+0002 the month and U+0003 the year (day, month and year
/// with the month's name, and with its short one; month and year, the same; day and
/// month); and 36 names of months: within a date, whole and short, and by themselves, short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The table's lines.
    table: Vec<&'static str>,
    /// The lines that were told.
    told: Vec<&'static str>,
}

/// Lines that are told, and which is which.
const TOLD: usize = 47;
const PLURALS: usize = 1;
const DIGITS: usize = 2;
const GROUP: usize = 3;
const DECIMAL: usize = 4;
const PARTED: usize = 5;
const TEMPLATES: usize = 6;
const MONTHS_TOLD: usize = 11;

thread_local! {
    static SPOKEN: Cell<Option<&'static Locale>> = const { Cell::new(None) };
    static MARKING: Cell<bool> = const { Cell::new(false) };
}

impl Locale {
    /// The words of a message, by its English.
    pub(crate) fn pattern(&self, message: &str) -> Option<&'static str> {
        let key = key(message);
        self.table.iter().find(|line| line.as_bytes().starts_with(&key)).and_then(|line| line.get(4..))
    }

    fn told(&self, line: usize) -> &'static str {
        self.told.get(line).copied().unwrap_or("")
    }
}

/// Lines that are held for the life of the page: a language is chosen once or twice in it.
fn lines(text: &str) -> Vec<&'static str> {
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    text.split('\n').collect()
}

/// Speaks a language from now on; see [`crate::page::speak`].
///
/// A program has one table of messages: the page's, or that of adding documents.
#[inline(never)]
pub(crate) fn speak(head: &str, count: usize, table: &str, told: &str) -> bool {
    SPOKEN.set(None);
    if !table.starts_with(head) {
        return false;
    }
    let locale = Locale { table: lines(table), told: lines(told) };
    // A table ends with a line end.
    let whole = locale.table.len() == count + 2 && locale.told.len() == TOLD && locale.told(PLURALS).len() == 201;
    if whole {
        SPOKEN.set(Some(Box::leak(Box::new(locale))));
    }
    whole
}

/// What is said within is said in English.
pub fn in_english<T>(say: impl FnOnce() -> T) -> T {
    let spoken = SPOKEN.replace(None);
    let said = say();
    SPOKEN.set(spoken);
    said
}

/// The tag of the language that is spoken.
pub fn language() -> &'static str {
    current(|locale| locale.map_or("en", |locale| locale.told(0)))
}

pub(crate) fn current<T>(ask: impl FnOnce(Option<&'static Locale>) -> T) -> T {
    ask(SPOKEN.get())
}

pub(crate) fn marking() -> bool {
    MARKING.get()
}

pub(crate) fn while_marking(say: &dyn Fn() -> String) -> String {
    MARKING.set(true);
    let said = say();
    MARKING.set(false);
    said
}

/// The plural form of a number, as tables write it.
pub(crate) fn plural_in(locale: Option<&Locale>, number: usize) -> u8 {
    match locale {
        None if number == 1 => b'o',
        None => b'*',
        Some(locale) => {
            // What follows two hundreds of hundreds is told by the last two digits,
            // but for round millions, which French and Spanish have a form for.
            let place = match number {
                0..200 => number,
                _ if number.is_multiple_of(1_000_000) => 200,
                _ => 100 + number % 100,
            };
            locale.told(PLURALS).as_bytes().get(place).copied().unwrap_or(b'*')
        }
    }
}

/// A number with its thousands parted: `5,214`.
pub fn figure(number: usize) -> String {
    current(|locale| figure_in(locale, number))
}

#[inline(never)]
pub(crate) fn figure_in(locale: Option<&Locale>, number: usize) -> String {
    let digits = number.to_string();
    let (group, from_five) = locale.map_or((",", false), |locale| (locale.told(GROUP), locale.told(PARTED) == "5"));
    let mut out = String::with_capacity(digits.len() + 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) && !(from_five && digits.len() == 4) {
            out.push_str(group);
        }
        out.push(own_digit(locale, digit));
    }
    out
}

fn own_digit(locale: Option<&Locale>, digit: char) -> char {
    let own = locale.and_then(|locale| locale.told(DIGITS).chars().nth(digit.to_digit(10)? as usize));
    own.unwrap_or(digit)
}

/// A number that is no quantity (a year, a paragraph), or digits, in the language's own digits.
pub fn plain(number: i64) -> String {
    current(|locale| number.to_string().chars().map(|digit| own_digit(locale, digit)).collect())
}

/// A decimal number: `whole` and the digits after its mark.
pub fn decimal(whole: usize, after: &str) -> String {
    current(|locale| {
        let mut out = figure_in(locale, whole);
        if !after.is_empty() {
            out.push_str(locale.map_or(".", |locale| locale.told(DECIMAL)));
            out.extend(after.chars().map(|digit| own_digit(locale, digit)));
        }
        out
    })
}

/// A month's name, 1 to 12: whole or short within a date, short by itself.
pub fn month(month: u8, short: bool, alone: bool) -> &'static str {
    let place = usize::from(month.saturating_sub(1)).min(11);
    current(|locale| match locale {
        Some(locale) => {
            let from = MONTHS_TOLD + 12 * if alone { 2 } else { usize::from(short) };
            locale.told(from + place)
        }
        None => {
            let name = MONTHS.get(place).copied().unwrap_or("");
            if short { name.get(..3).unwrap_or(name) } else { name }
        }
    })
}

/// A date in the order of the language: without a day a month, without a year a
/// day of some year, which is always short.
pub fn template(day: Option<u8>, month: &str, year: Option<&str>, short: bool) -> String {
    let template = current(|locale| {
        let place = match (day, year) {
            (Some(_), None) => 4,
            (Some(_), Some(_)) => usize::from(short),
            _ => 2 + usize::from(short),
        };
        match (locale, place) {
            (Some(locale), _) => locale.told(TEMPLATES + place),
            (None, 0 | 1) => "\u{1} \u{2} \u{3}",
            (None, 4) => "\u{1} \u{2}",
            (None, _) => "\u{2} \u{3}",
        }
    });
    let mut out = String::new();
    for letter in template.chars() {
        match letter {
            '\u{1}' => out.push_str(&plain(i64::from(day.unwrap_or(0)))),
            '\u{2}' => out.push_str(month),
            '\u{3}' => out.push_str(year.unwrap_or("")),
            letter => out.push(letter),
        }
    }
    out
}
