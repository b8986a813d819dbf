//! Which date dates a document.
//!
//! A text may hold many dates: its own, those it speaks of, those of other
//! stories beside it, and the day somebody saved it. Its own is taken from the
//! best evidence there is: a label ("Published: …"), then a line or dateline
//! at the top, then a copyright line, then digits in a stamp. Where nothing
//! says it, nothing is said; no clock is asked.

mod capture;
mod event;
mod label;
mod line;
mod stamp;
mod top;

use crate::dates::edtf::Precision;
use crate::dates::find::{Found, Order, scan};
use crate::{Basis, DateFact, Edtf, Evidence, LineClass, Span};
use line::Line;

/// What a text says of its own dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dating {
    /// When it was published.
    pub published: Option<DateFact>,
    /// When what it is about took place.
    pub event: Option<DateFact>,
    /// When the page was saved or scraped.
    pub captured: Option<DateFact>,
}

/// Works out a text's own dates. `lines` are its lines in order, with or
/// without their line ends, and what each is to a reader.
///
/// ```
/// use archivolt_corpus::{LineClass, Span, dates::publication::publication};
/// let text = "Published: 20/12/2021";
/// let dating = publication(text, &[(Span::new(0, text.len()), LineClass::Meta)]);
/// assert_eq!(dating.published.map(|fact| fact.edtf.to_string()), Some("2021-12-20".to_owned()));
/// let text = "They met on Monday.";
/// assert_eq!(publication(text, &[(Span::new(0, text.len()), LineClass::Body)]).published, None);
/// ```
pub fn publication(text: &str, lines: &[(Span, LineClass)]) -> Dating {
    let lines: Vec<Line<'_>> = lines.iter().filter_map(|&(span, class)| Line::new(text, span, class)).collect();
    let order = order_of(&lines);
    let banner = capture::banner(&lines);
    let labelled = label::captured(text, &lines, order);
    let of_capture = [&banner, &labelled].into_iter().flatten().filter_map(evidence_span).collect::<Vec<_>>();
    let stamp = stamp::stamp(&lines);
    let copyright = stamp::copyright(&lines);
    let published = label::published(text, &lines, order)
        .or_else(|| top::dateline(text, &lines, order, &of_capture))
        .or_else(|| stamp.clone().filter(|stamp| copyright.as_ref().is_some_and(|line| holds(&line.edtf, &stamp.edtf))))
        .or(copyright)
        .or(stamp);
    let event = event::event(text, &lines);
    Dating { published, event, captured: labelled.or(banner) }
}

fn evidence_span(fact: &DateFact) -> Option<Span> {
    fact.evidence.as_ref()?.span
}

/// Whether one date lies within another.
fn holds(outer: &Edtf, inner: &Edtf) -> bool {
    let (outer, inner) = (outer.bounds(), inner.bounds());
    outer.earliest <= inner.earliest && inner.latest <= outer.latest
}

/// Which of day and month comes first in this text's figures, where a date in
/// it tells: 20/12/2021 tells, and so settles 3/4/2021 beside it.
fn order_of(lines: &[Line<'_>]) -> Order {
    let (mut day_first, mut month_first) = (false, false);
    for line in lines {
        for numbers in line.text.split(|letter: char| !(letter.is_ascii_digit() || letter == '/' || letter == '-')) {
            let joint = if numbers.contains('/') { '/' } else { '-' };
            let mut parts = numbers.split(joint);
            if let (Some(first), Some(second), Some(year), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            {
                let (Ok(first), Ok(second)) = (first.parse::<u8>(), second.parse::<u8>()) else { continue };
                if year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit()) {
                    day_first |= (13..=31).contains(&first) && (1..=12).contains(&second);
                    month_first |= (13..=31).contains(&second) && (1..=12).contains(&first);
                }
            }
        }
        // A label may say it: "Date (DD/MM/YYYY)".
        let upper = line.text.get(..80.min(line.text.len())).unwrap_or("").to_ascii_uppercase();
        day_first |= ["DD/MM", "DD-MM"].iter().any(|mask| upper.contains(mask));
        month_first |= ["MM/DD", "MM-DD"].iter().any(|mask| upper.contains(mask));
    }
    match (day_first, month_first) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}

/// A fact and the words it is from.
fn fact(text: &str, edtf: Edtf, span: Span, basis: Basis, note: &str) -> DateFact {
    let doubt = match edtf.as_str().starts_with('[') {
        true => " Which number is the day and which the month is not said.",
        false => "",
    };
    let evidence =
        Evidence { text_index: 0, span: Some(span), text: span.of(text).to_owned(), note: format!("{note}{doubt}") };
    DateFact { edtf, basis, evidence: Some(evidence) }
}

/// Dates written out whole in a part of a text.
fn whole_dates(text: &str, span: Span, order: Order) -> Vec<Found> {
    scan(text, span, None, order)
}

/// Whether a date is as close as a day, or one of two days.
fn is_day(edtf: &Edtf) -> bool {
    edtf.precision() == Precision::Day && !edtf.as_str().contains('/')
}

#[cfg(test)]
mod tests;
