//! Days with two figures for the year: "8.5.12". In running text such
//! figures may be versions or prices; beside a headline they are days.

use crate::dates::edtf::Day;
use crate::dates::find::{Found, Order, of_two_digits, whole_dates};
use crate::{Edtf, Span};

/// Whole dates of a line that holds one, those with short years included.
pub(crate) fn dates(text: &str, span: Span, order: Order) -> Vec<Found> {
    let found = whole_dates(text, span, order);
    if found.is_empty() { days(text, span) } else { found }
}

/// Days with short years. Strokes are read in running text already; dots are not.
pub(crate) fn days(text: &str, span: Span) -> Vec<Found> {
    let line = span.of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = line.get(at..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit())) {
        let start = at + start;
        let rest = line.get(start..).unwrap_or("");
        let length = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        at = start + length;
        let written = line.get(start..at).unwrap_or("").trim_end_matches('.');
        let before = line.get(..start).and_then(|before| before.chars().next_back());
        let after = line.get(at..).and_then(|after| after.chars().next());
        let joined =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphabetic() || "-+:$€£%".contains(letter));
        if joined(before) || joined(after) {
            continue;
        }
        let Some(edtf) = day(written).and_then(|day| Edtf::parse(&day.iso()).ok()) else { continue };
        let start = span.range().start + start;
        found.push(Found { span: Span::new(start, start + written.len()), edtf });
    }
    found
}

/// Day, month and two figures of the year, parted by dots.
fn day(written: &str) -> Option<Day> {
    let mut pieces = written.split('.');
    let (Some(day), Some(month), Some(year), None) = (pieces.next(), pieces.next(), pieces.next(), pieces.next())
    else {
        return None;
    };
    let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() <= 2);
    let year = number(year).filter(|_| year.len() == 2)?;
    Day::from_civil(i32::try_from(of_two_digits(u32::from(year))).ok()?, number(month)?, number(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_short_years_are_read_where_a_line_is_a_date() {
        for (line, order, expected) in [
            ("8.5.12", Order::Unknown, "2012-05-08"),
            ("By Anna Berg, 08.05.12", Order::Unknown, "2012-05-08"),
            ("Party, 30.10.23 ", Order::Unknown, "2023-10-30"),
            ("am 26/10/13, 03:48 pm", Order::Unknown, "2013-10-26"),
            ("10/26/13", Order::Unknown, "2013-10-26"),
            ("3.5.", Order::Unknown, ""),
            ("30.10.98", Order::Unknown, "1998-10-30"),
            ("30.10.9", Order::Unknown, ""),
            ("3.13.12", Order::Unknown, ""),
            ("v8.5.12", Order::Unknown, ""),
            ("8.5.12.1", Order::Unknown, ""),
            ("8.5.2012", Order::Unknown, "2012-05-08"),
            ("30.10.55", Order::Unknown, "1955-10-30"),
        ] {
            let found = dates(line, Span::new(0, line.len()), order);
            let found: Vec<&str> = found.iter().map(|found| found.edtf.as_str()).collect();
            assert_eq!(found.join(" "), expected, "{line}");
        }
    }
}
