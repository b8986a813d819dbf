//! Which date dates a document.
//!
//! A text may hold many dates: its own, those it speaks of, those of other
//! stories beside it, and the day somebody saved it. Its own is taken from the
//! best evidence there is: a label ("Published: …"), then a line or dateline
//! at the top, then a copyright line, then digits in a stamp. Where nothing
//! says it, nothing is said; no clock is asked.

pub(crate) mod address;
mod capture;
mod citation;
mod event;
mod label;
mod line;
pub(crate) mod short;
mod stamp;
mod top;
mod written;
pub(crate) mod zone;

use crate::dates::edtf::Precision;
use crate::dates::find::{order_of, whole_dates};
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
/// without their line ends, and what each is to a reader; `language` is the
/// text's, or empty.
///
/// ```
/// use archivolt_corpus::{LineClass, Span, dates::publication::publication};
/// let text = "Published: 20/12/2021";
/// let dating = publication(text, &[(Span::new(0, text.len()), LineClass::Meta)], "");
/// assert_eq!(dating.published.map(|fact| fact.edtf.to_string()), Some("2021-12-20".to_owned()));
/// let text = "They met on Monday.";
/// assert_eq!(publication(text, &[(Span::new(0, text.len()), LineClass::Body)], "").published, None);
/// ```
pub fn publication(text: &str, lines: &[(Span, LineClass)], language: &str) -> Dating {
    let mut lines: Vec<Line<'_>> = lines.iter().filter_map(|&(span, class)| Line::new(text, span, class)).collect();
    line::place_title(&mut lines);
    let order = order_of(text).or_of_language(language);
    let banner = capture::banner(&lines);
    let labelled = label::captured(text, &lines, order);
    let of_capture = [&banner, &labelled].into_iter().flatten().filter_map(evidence_span).collect::<Vec<_>>();
    let stamp = stamp::stamp(&lines);
    let copyright = stamp::copyright(&lines);
    let published = label::published(text, &lines, order)
        .or_else(|| top::dateline(text, &lines, order, &of_capture))
        .or_else(|| written::written(text, &lines, order))
        .or_else(|| citation::citation(text, &lines, order))
        .or_else(|| label::anywhere(text, &lines, order))
        .or_else(|| written::signed(text, &lines, order))
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

/// Whether a date is as close as a day, or one of two days.
fn is_day(edtf: &Edtf) -> bool {
    edtf.precision() == Precision::Day && !edtf.as_str().contains('/')
}

#[cfg(test)]
mod tests;
