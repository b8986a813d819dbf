//! Selections of documents that are offered by name: periods, publishers, kinds
//! and themes.

use archivolt_corpus::Edtf;
use archivolt_index::{Collection, DateMode, Question};

use super::contrast::name;
use super::scale::TimelineDates;
use super::scale::calendar::year_name;
use super::scale::trend;
use super::theme_rows::ThemeMark;
use crate::text::{self, Message, joined};

/// Most publishers or kinds that are offered; others can be typed.
const MOST: usize = 200;

/// Selections of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// What they are chosen by.
    pub by: Message,
    /// Name in the address, and what the visitor reads.
    pub of: Vec<(String, String)>,
}

/// The documents that surely are of these days.
pub fn period(days: (archivolt_corpus::Day, archivolt_corpus::Day)) -> Question {
    let whole = |day: archivolt_corpus::Day, last: bool| {
        let (year, month, date) = day.civil();
        let year_ends = if last { (month, date) == (12, 31) } else { (month, date) == (1, 1) };
        // A whole year reads better in an address than its days.
        let words = if year_ends && (0..=9999).contains(&year) {
            let digits = year.to_string();
            joined(&["0000".get(digits.len()..).unwrap_or(""), &digits])
        } else {
            day.iso()
        };
        Edtf::parse(&words).ok()
    };
    Question { from: whole(days.0, false), to: whole(days.1, true), dates: DateMode::Certain, ..Question::default() }
}

/// What can be chosen in a collection.
pub fn choices(collection: &Collection, dates: &TimelineDates, marks: &[ThemeMark]) -> Vec<Choices> {
    let every = collection.explore(&Question::default());
    let periods = dates.scale.map_or_else(Vec::new, |scale| {
        let spans = trend::spans(dates, scale, &[]);
        let span = |span: &trend::Span| {
            let (first, last) = (span.days.0.civil().0, span.days.1.civil().0);
            let label = match first == last {
                true => year_name(first),
                false => text::range_between(&year_name(first), &year_name(last)),
            };
            (name(&period(span.days)), label)
        };
        spans.iter().filter(|span| span.all.certain > 0).map(span).collect()
    });
    let list = |counts: Vec<(String, u32)>, ask: fn(String) -> Question| -> Vec<(String, String)> {
        counts.into_iter().take(MOST).map(|(value, _)| (name(&ask(value.clone())), value)).collect()
    };
    let publishers = list(every.publishers, |value| Question { publishers: vec![value], ..Question::default() });
    let kinds = list(every.kinds, |value| Question { kinds: vec![value], ..Question::default() });
    let themes = marks.iter().map(|mark| (mark.id.clone(), mark.label.clone())).collect();
    [(text::PERIODS, periods), (text::PUBLISHERS, publishers), (text::KINDS, kinds), (text::THEMES, themes)]
        .into_iter()
        .map(|(by, of)| Choices { by, of })
        .filter(|choices| !choices.of.is_empty())
        .collect()
}
