//! Dates that nobody wrote as a date: copyright years, and digits in a stamp.

use super::line::{Line, words};
use super::{fact, is_day};
use crate::dates::edtf::Day;
use crate::dates::find::{Order, whole_dates};
use crate::{Basis, DateFact, Edtf, LineClass, Span};

/// The year of the last copyright line. A range of years says since when the
/// site stands, not when the text was written, and gives nothing.
pub(super) fn copyright(lines: &[Line<'_>]) -> Option<DateFact> {
    lines.iter().rev().find_map(|line| {
        let after = after_copyright(line.text)?;
        let tail = line.text.get(after..)?;
        // "Copyright © 19.12.2019 by The Office": some pages claim rights by the day.
        let near = line.start + after
            ..line.start + after + tail.char_indices().map(|(at, _)| at).find(|at| *at >= 40).unwrap_or(tail.len());
        let mut days = whole_dates(line.source, Span::new(near.start, near.end), Order::Unknown).into_iter();
        if let (Some(day), None) = (days.next().filter(|day| is_day(&day.edtf)), days.next()) {
            let note = "From the copyright line, which gives a day.";
            return Some(fact(line.source, day.edtf, day.span, Basis::Inferred, note));
        }
        let years: Vec<(usize, &str)> = digit_runs(tail).filter(|(at, run)| run.len() == 4 && *at < 60).collect();
        let [(at, year)] = years.as_slice() else { return None };
        if !matches!(year.parse::<u16>(), Ok(1900..=2099)) {
            return None;
        }
        let start = line.start + after + at;
        let edtf = Edtf::parse(year).ok()?;
        Some(fact(
            line.source,
            edtf,
            Span::new(start, start + 4),
            Basis::Inferred,
            "From the copyright line, which gives a year.",
        ))
    })
}

/// Where a copyright mark ends.
fn after_copyright(text: &str) -> Option<usize> {
    if text.len() > 300 {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let marks = ["©", "(c)", "copyright"];
    let at = marks.iter().filter_map(|mark| lower.find(mark).map(|at| at + mark.len())).min()?;
    // "copyright law of 1976" and other sentences claim nothing.
    let claim = text.contains('©') || lower.contains("(c)") || words(lower.get(at..)?) <= 12;
    let next_word = lower.get(at..)?.trim_start();
    (claim && !next_word.starts_with("law") && !next_word.starts_with("act")).then_some(at)
}

/// Digits that begin with year, month and day, as systems number their pages:
/// `20161207`, with or without hour, minute and second after it. Only where
/// all such digits of the text agree.
pub(super) fn stamp(lines: &[Line<'_>]) -> Option<DateFact> {
    let mut stamps = lines.iter().flat_map(stamps_of);
    let (line, start, day) = stamps.next()?;
    if stamps.any(|(_, _, other)| other != day) {
        return None;
    }
    let span = Span::new(start, start + 8);
    let digits = span.of(line.source);
    let note = format!("From the digits {digits} in a number, which read as year, month and day.");
    Some(fact(line.source, Edtf::parse(&day.iso()).ok()?, span, Basis::Inferred, &note))
}

fn stamps_of<'a, 'b>(line: &'b Line<'a>) -> impl Iterator<Item = (&'b Line<'a>, usize, Day)> {
    // A sentence with a long number in it is no stamp.
    let short = line.text.len() <= 80 && words(line.text) <= 8 && line.class != LineClass::Title;
    let runs = digit_runs(if short { line.text } else { "" });
    runs.filter_map(move |(at, run)| {
        let before = line.text.get(..at)?.chars().next_back();
        let after = line.text.get(at + run.len()..)?.chars().next();
        let part_of_more = |letter: Option<char>| {
            letter.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '+' | '.' | ','))
        };
        let number = |range: std::ops::Range<usize>| run.get(range)?.parse::<u16>().ok();
        let time_fits = match run.len() {
            8 => true,
            10 | 12 | 14 => {
                number(8..10)? < 24
                    && number(10..12).is_none_or(|minute| minute < 60)
                    && number(12..14).is_none_or(|second| second < 60)
            }
            _ => false,
        };
        let year = number(0..4).filter(|year| (1990..=2099).contains(year))?;
        let (month, day) = (u8::try_from(number(4..6)?).ok()?, u8::try_from(number(6..8)?).ok()?);
        let day = Day::from_civil(i32::from(year), month, day)?;
        (time_fits && !part_of_more(before) && !after.is_some_and(char::is_alphanumeric)).then_some((
            line,
            line.start + at,
            day,
        ))
    })
}

/// Runs of digits and where they begin.
fn digit_runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|letter: char| !letter.is_ascii_digit())
        .map(move |run| {
            let begins = at;
            at = begins
                + run.len()
                + text.get(begins + run.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            (begins, run)
        })
        .filter(|(_, run)| !run.is_empty())
}
