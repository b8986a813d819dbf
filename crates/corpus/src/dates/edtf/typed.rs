//! Dates as people type them into a field.

use super::Edtf;
use crate::dates::calendar::padded;
use crate::dates::{lexicon, names};

/// One word or number of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// A number and how many digits it was written with.
    Number(i64, usize),
    Month(u8),
    Season(u8),
    /// A hyphen, slash or full stop right after a number.
    Joint(char),
    /// "BC" or "BCE".
    Before,
    /// The "s" of "1980s".
    Decade,
}

/// More pieces than any date has.
const MOST: usize = 12;

/// Reads a date in words or figures; `None` where there is doubt.
pub(super) fn date(typed: &str) -> Option<Edtf> {
    let typed = typed.trim();
    if typed.len() > 80 {
        return None;
    }
    let lower = typed.chars().map(lexicon::small).collect::<String>();
    let (rest, approximate) = about(&lower);
    let (rest, uncertain) = match rest.strip_suffix('?') {
        Some(rest) => (rest.trim_end(), true),
        None => (rest, false),
    };
    let plain = match &*pieces(rest)? {
        &[Piece::Number(year, digits), Piece::Before] if digits <= 4 => edtf_year(1 - year),
        &[Piece::Number(year, 4)] => edtf_year(year),
        &[Piece::Number(year, 4), Piece::Decade] if year % 10 == 0 => [&(year / 10).to_string(), "X"].concat(),
        &[Piece::Number(stamp, 8)] => ymd(stamp / 10_000, stamp / 100 % 100, stamp % 100),
        &[Piece::Month(month), Piece::Number(year, 4)] | &[Piece::Number(year, 4), Piece::Month(month)] => {
            joined(edtf_year(year), i64::from(month))
        }
        &[Piece::Season(season), Piece::Number(year, 4)] | &[Piece::Number(year, 4), Piece::Season(season)] => {
            joined(edtf_year(year), i64::from(season))
        }
        &[Piece::Number(day, 1 | 2), Piece::Month(month), Piece::Number(year, 4)]
        | &[Piece::Month(month), Piece::Number(day, 1 | 2), Piece::Number(year, 4)]
        | &[Piece::Number(year, 4), Piece::Month(month), Piece::Number(day, 1 | 2)] => ymd(year, i64::from(month), day),
        &[Piece::Number(year, 4), Piece::Joint(_), Piece::Number(month, 1 | 2)]
        | &[Piece::Number(month, 1 | 2), Piece::Joint('/' | '.' | '-'), Piece::Number(year, 4)] => {
            joined(edtf_year(year), month)
        }
        &[
            Piece::Number(year, 4),
            Piece::Joint(one),
            Piece::Number(month, 1 | 2),
            Piece::Joint(other),
            Piece::Number(day, 1 | 2),
        ] if one == other => ymd(year, month, day),
        &[
            Piece::Number(first, 1 | 2),
            Piece::Joint(one),
            Piece::Number(second, 1 | 2),
            Piece::Joint(other),
            Piece::Number(year, 4),
        ] if one == other => in_figures(first, one, second, year)?,
        _ => return None,
    };
    let mark = match (approximate, uncertain) {
        (false, false) => "",
        (true, false) => "~",
        (false, true) => "?",
        (true, true) => "%",
    };
    Edtf::parse(&[plain.as_str(), mark].concat()).ok()
}

fn about(typed: &str) -> (&str, bool) {
    for prefix in ["circa ", "about ", "around ", "ca. ", "ca ", "c. ", "c.", "c ", "~"] {
        if let Some(rest) = typed.strip_prefix(prefix) {
            return (rest.trim_start(), true);
        }
    }
    (typed, false)
}

/// Day and month in figures. Full stops are only ever day first; otherwise
/// the numbers must tell.
fn in_figures(first: i64, joint: char, second: i64, year: i64) -> Option<String> {
    match (first, second) {
        (day, month) if joint == '.' || day > 12 || day == month => Some(ymd(year, month, day)),
        (month, day) if day > 12 => Some(ymd(year, month, day)),
        _ => None,
    }
}

/// A year or a month, and a number of two digits in it.
fn joined(whole: String, part: i64) -> String {
    [whole.as_str(), "-", &padded(part.unsigned_abs(), 2)].concat()
}

fn ymd(year: i64, month: i64, day: i64) -> String {
    joined(joined(edtf_year(year), month), day)
}

/// Four digits, with a hyphen before a year below 0.
fn edtf_year(year: i64) -> String {
    [if year < 0 { "-" } else { "" }, &padded(year.unsigned_abs(), 4)].concat()
}

/// Splits what was typed; `None` where a word is no part of a date.
fn pieces(typed: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = typed;
    while let Some(first) = rest.chars().next() {
        if pieces.len() > MOST {
            return None;
        }
        let end = |inside: fn(char) -> bool| rest.find(|letter| !inside(letter)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let (digits, after) = rest.split_at_checked(end(|letter| letter.is_ascii_digit()))?;
            pieces.push(Piece::Number(digits.parse().ok()?, digits.len()));
            rest = after;
        } else if first.is_alphabetic() {
            let (word, after) = rest.split_at_checked(end(char::is_alphabetic))?;
            let after_number = matches!(pieces.last(), Some(Piece::Number(..)));
            match word {
                "st" | "nd" | "rd" | "th" | "er" if after_number => {}
                "s" if after_number => pieces.push(Piece::Decade),
                "of" | "de" | "del" | "the" | "le" | "am" | "in" | "on" => {}
                "bc" | "bce" => pieces.push(Piece::Before),
                "q" => {
                    let quarter = after.chars().next()?.to_digit(10).filter(|quarter| (1..=4).contains(quarter))?;
                    pieces.push(Piece::Season(u8::try_from(32 + quarter).ok()?));
                    rest = after.get(1..)?;
                    continue;
                }
                _ => match (names::month(word), names::season(word)) {
                    (Some(month), _) => pieces.push(Piece::Month(month)),
                    (None, Some(season)) => pieces.push(Piece::Season(season)),
                    (None, None) if names::weekday(word).is_some() => {}
                    (None, None) => return None,
                },
            }
            rest = after;
        } else {
            let after = rest.get(first.len_utf8()..)?;
            let between_numbers = matches!(pieces.last(), Some(Piece::Number(..)))
                && after.chars().next().is_some_and(|next| next.is_ascii_digit());
            match first {
                '-' | '/' | '.' if between_numbers => pieces.push(Piece::Joint(first)),
                '.' | ',' | ' ' | '\t' | '\u{a0}' | '\u{202f}' | 'º' | '-' => {}
                _ => return None,
            }
            rest = after;
        }
    }
    Some(pieces)
}
