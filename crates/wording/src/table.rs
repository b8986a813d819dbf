//! Tables of messages, and how a message is said.
//!
//! A table is text: a line that says of which messages it is, then a line for each
//! message, which begins with four letters of its English ([`key`]). Beside words a
//! line holds
//!
//! | code | is |
//! |---|---|
//! | U+0001, digit | a parameter: `0` is the first |
//! | U+0002, digit | a choice by that parameter, which is a number; then its variants, then U+0004 |
//! | within a choice | a key, the words of the variant, U+0003 |
//! | key | `z`, `o`, `t`, `f`, `m`: the plural forms zero, one, two, few, many; digits and `:`: that very number; `*`: any other |
//!
//! The first variant that fits is said. A table that is damaged says other words
//! and does no harm.

use crate::locale::{self, Locale};

/// What a parameter is given.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A number.
    Number(usize),
    /// Words.
    Text(&'a str),
}

/// What tells apart messages that are the same in English: so many of these stand after each.
const APART: char = '\u{5}';

/// By what a message's line in a table is found: 24 bits of its English (FNV-1a) as four letters.
pub(crate) fn key(message: &str) -> [u8; 4] {
    let digest =
        message.bytes().fold(0x811c_9dc5_u32, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    [0, 6, 12, 18].map(|at| b'0' + (digest >> at & 63) as u8)
}

/// The words of a message without parameters.
#[inline(never)]
pub(crate) fn say(message: &'static str) -> &'static str {
    let own = locale::current(|locale| locale.and_then(|locale| locale.pattern(message)));
    own.unwrap_or_else(|| message.trim_end_matches(APART))
}

/// The words of a message with parameters.
#[inline(never)]
pub(crate) fn say_with(message: &'static str, args: &[Arg<'_>]) -> String {
    locale::current(|locale| {
        let pattern = locale.and_then(|locale| locale.pattern(message));
        let mut out = String::new();
        let text = pattern.unwrap_or(message);
        // A message that is not there is said in English altogether.
        let locale = locale.filter(|_| pattern.is_some());
        Saying { text, args, locale, out: &mut out }.run(0, true);
        out
    })
}

struct Saying<'a> {
    text: &'a str,
    args: &'a [Arg<'a>],
    locale: Option<&'static Locale>,
    out: &'a mut String,
}

impl<'a> Saying<'a> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The parameter that the digit at a place names.
    fn arg(&self, at: usize) -> Option<Arg<'a>> {
        self.args.get(usize::from(self.byte(at)?.wrapping_sub(b'0'))).copied()
    }

    /// Says what stands from a place on, or with `aloud` unset passes over it, up to the end of the
    /// variant; gives the place after that.
    fn run(&mut self, mut at: usize, aloud: bool) -> usize {
        loop {
            let rest = self.text.as_bytes().get(at..).unwrap_or_default();
            let end = rest.iter().position(|byte| *byte < b' ').map_or(self.text.len(), |end| at + end);
            if aloud {
                self.out.push_str(self.text.get(at..end).unwrap_or(""));
            }
            at = end + 2;
            match self.byte(end) {
                Some(1) => {
                    if aloud {
                        self.put(end + 1);
                    }
                }
                Some(2) => at = self.choose(end + 1, aloud),
                _ => return end + 1,
            }
        }
    }

    fn put(&mut self, at: usize) {
        match self.arg(at) {
            Some(Arg::Number(number)) => {
                let figure = locale::figure_in(self.locale, number);
                match locale::marking() {
                    true => {
                        let place = char::from(self.byte(at).unwrap_or(b'0'));
                        self.out.extend(['\u{2}', place]);
                        self.out.push_str(&figure);
                        self.out.push('\u{2}');
                    }
                    false => self.out.push_str(&figure),
                }
            }
            Some(Arg::Text(words)) => {
                self.out.push_str(words);
            }
            None => {}
        }
    }

    fn choose(&mut self, at: usize, aloud: bool) -> usize {
        let number = match self.arg(at) {
            Some(Arg::Number(number)) => number,
            _ => 0,
        };
        let form = locale::plural_in(self.locale, number);
        let (mut at, mut said) = (at + 1, !aloud);
        loop {
            let key = match self.byte(at) {
                None => return at,
                Some(4) => return at + 1,
                Some(key) => key,
            };
            let fits = if key.is_ascii_digit() {
                let mut exact = 0_usize;
                while let Some(digit) = self.byte(at).filter(u8::is_ascii_digit) {
                    exact = exact.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
                    at += 1;
                }
                at += 1;
                exact == number
            } else {
                at += 1;
                key == b'*' || key == form
            };
            at = self.run(at, fits && !said);
            said |= fits;
        }
    }
}

/// What is said within, in pieces: words, and numbers with the place of their
/// parameter, so that some can be set in bold.
#[inline(never)]
pub fn strong(say: &dyn Fn() -> String) -> Vec<(Option<usize>, String)> {
    let marked = locale::while_marking(say);
    let (mut pieces, mut is_number) = (Vec::new(), false);
    for piece in marked.split('\u{2}') {
        if is_number {
            let place = piece.as_bytes().first().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
            pieces.push((Some(place), piece.get(1..).unwrap_or("").to_owned()));
        } else if !piece.is_empty() {
            pieces.push((None, piece.to_owned()));
        }
        is_number = !is_number;
    }
    pieces
}

/// The messages of a table, as a module of their own.
macro_rules! messages {
    ($file:literal) => {
        use archivolt_corpus::Words;
        use archivolt_corpus::dates::edtf::{Saying, Speech};

        use crate::table::{Arg, say, say_with};

        /// A message: its words in English. Each stands by itself in the program, so that those of
        /// views that may wait can wait with them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Message(&'static str);

        impl Message {
            /// Its words, in the language that is spoken.
            pub fn say(self) -> &'static str {
                say(self.0)
            }
        }

        /// A message with parameters, which are given in the order in which they first stand in it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Pattern(&'static str);

        impl Pattern {
            /// Its words, with these parameters.
            #[inline(always)]
            pub fn with(self, args: &[Arg<'_>]) -> String {
                say_with(self.0, args)
            }

            /// The same with one number.
            #[inline(never)]
            pub fn number(self, n: usize) -> String {
                self.with(&[Arg::Number(n)])
            }

            /// The same with two numbers.
            #[inline(never)]
            pub fn numbers(self, n: usize, m: usize) -> String {
                self.with(&[Arg::Number(n), Arg::Number(m)])
            }

            /// The same with one text.
            #[inline(never)]
            pub fn text(self, a: &str) -> String {
                self.texts(a, "")
            }

            /// The same with two texts.
            #[inline(never)]
            pub fn texts(self, a: &str, b: &str) -> String {
                self.with(&[Arg::Text(a), Arg::Text(b)])
            }

            /// The same with a number and a text.
            #[inline(never)]
            pub fn number_text(self, n: usize, a: &str) -> String {
                self.with(&[Arg::Number(n), Arg::Text(a)])
            }
        }

        impl core::fmt::Display for Message {
            fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                out.write_str(self.say())
            }
        }

        /// Speaks another language: its table, and what the browser knows of it. Tells
        /// whether the table is one of these messages; where not, English is spoken.
        pub fn speak(table: &str, locale: &str) -> bool {
            crate::speak(HEAD, COUNT, table, locale)
        }

        /// Dates in the language that is spoken.
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Dates {
            /// Whether a year alone is said as it is: as the end of a range it is exact.
            pub exact: bool,
        }

        impl Speech for Dates {
            fn day(&self, day: u8, month: u8, year: &str, length: Words) -> String {
                let short = length == Words::Short;
                crate::template(Some(day), crate::month(month, short, false), Some(year), short)
            }

            fn month(&self, month: u8, year: &str, length: Words) -> String {
                let short = length == Words::Short;
                crate::template(None, crate::month(month, short, false), Some(year), short)
            }

            fn year(&self, year: i64) -> String {
                let parted = |year: i64| match usize::try_from(year) {
                    Ok(year) if year > 9_999 => crate::figure(year),
                    _ => crate::plain(year),
                };
                match year {
                    ..=0 => date_bce(&parted(1 - year)),
                    1..=999 => date_ce(&parted(year)),
                    _ => parted(year),
                }
            }

            fn say(&self, saying: Saying<'_>, length: Words) -> String {
                let short = length == Words::Short;
                let (pattern, [a, b]) = match saying {
                    Saying::YearOnly(date) if self.exact => return date.to_owned(),
                    Saying::YearOnly(date) => {
                        (if short { DATE_YEAR_ONLY_SHORT } else { DATE_YEAR_ONLY_LONG }, [date, ""])
                    }
                    Saying::About(date) => (if short { DATE_ABOUT_SHORT } else { DATE_ABOUT_LONG }, [date, ""]),
                    Saying::Uncertain(date) => {
                        (if short { DATE_UNCERTAIN_SHORT } else { DATE_UNCERTAIN_LONG }, [date, ""])
                    }
                    Saying::PartOfYear(part, year) => (part_of_year(part), [year, ""]),
                    Saying::Decade(year) => return date_decade(&crate::plain(year)),
                    Saying::InDecade(decade) => (DATE_IN_DECADE, [decade, ""]),
                    Saying::InOneOf(years) => (DATE_IN_ONE_OF, [years, ""]),
                    Saying::From(date) => (if short { DATE_FROM_SHORT } else { DATE_FROM_LONG }, [date, ""]),
                    Saying::FromEndUnknown(date) => (DATE_FROM_END_UNKNOWN, [date, ""]),
                    Saying::Until(date) => (DATE_UNTIL, [date, ""]),
                    Saying::UntilStartUnknown(date) => (DATE_UNTIL_START_UNKNOWN, [date, ""]),
                    Saying::OrLater(date) => (DATE_OR_LATER, [date, ""]),
                    Saying::OrEarlier(date) => (DATE_OR_EARLIER, [date, ""]),
                    Saying::AndLater(date) => (DATE_AND_LATER, [date, ""]),
                    Saying::AndEarlier(date) => (DATE_AND_EARLIER, [date, ""]),
                    Saying::Unknown => return DATE_UNKNOWN.say().to_owned(),
                    Saying::Years(first, last) => (DATE_YEARS, [first, last]),
                    Saying::Between(first, last) => (DATE_BETWEEN, [first, last]),
                    Saying::Span(first, last, close) => (
                        match (short, close) {
                            (false, _) => DATE_SPAN_LONG,
                            (true, true) => DATE_SPAN_CLOSE,
                            (true, false) => DATE_SPAN_SHORT,
                        },
                        [first, last],
                    ),
                    Saying::List(list, next) => (DATE_LIST, [list, next]),
                    Saying::Or(list, last) => (DATE_LIST_OR, [list, last]),
                    Saying::And(list, last) => (DATE_LIST_AND, [list, last]),
                };
                pattern.texts(a, b)
            }

            fn shared_month(&self, month: u8, length: Words) -> Option<String> {
                (crate::language() == "en").then(|| crate::month(month, length == Words::Short, false).to_owned())
            }
        }

        /// How a part of the year is said, 21 to 41 as EDTF numbers them.
        fn part_of_year(part: u8) -> Pattern {
            match part {
                21 | 25 | 29 => DATE_SPRING,
                22 | 26 | 30 => DATE_SUMMER,
                23 | 27 | 31 => DATE_AUTUMN,
                24 | 28 | 32 => DATE_WINTER,
                33 => DATE_QUARTER_1,
                34 => DATE_QUARTER_2,
                35 => DATE_QUARTER_3,
                36 => DATE_QUARTER_4,
                37 => DATE_THIRD_1,
                38 => DATE_THIRD_2,
                39 => DATE_THIRD_3,
                40 => DATE_HALF_1,
                41 => DATE_HALF_2,
                _ => DATE_PART,
            }
        }

        include!(concat!(env!("OUT_DIR"), "/", $file));
    };
}
pub(crate) use messages;
