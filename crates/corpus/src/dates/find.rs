//! Dates that a running text speaks of.
//!
//! Patterns first, meaning after: `point`, `year` and `range` read what the
//! words give, with or without a year; `anchor` settles what lacks one from
//! the document's own date. English first; full dates also in German, French,
//! Spanish, Portuguese and Italian.

mod anchor;
mod point;
mod range;
mod relative;
mod tokens;
mod year;

use crate::{DateMention, DateRole, Edtf, MentionBasis, Span};
use anchor::Anchor;
pub(crate) use point::Order;
use point::Part;
use tokens::Tokens;

/// A date that words give, before it has a role.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) span: Span,
    pub(crate) edtf: Edtf,
    pub(crate) basis: MentionBasis,
}

/// The dates that a part of a text speaks of, in order, without overlap.
///
/// `anchor` is the document's own date. Expressions that need it ("last
/// year", "on Monday", "9 December" without a year) are found only where it is
/// there and close enough: a document known by its year has a "last year",
/// but no "yesterday".
///
/// ```
/// use archivolt_corpus::{Edtf, Span, dates::find::find};
/// let text = "It was founded in May 2011 and closed last year.";
/// let own_date = Edtf::parse("2016-12-07").ok();
/// let found = find(text, Span::new(0, text.len()), own_date.as_ref());
/// let dates: Vec<_> = found.iter().map(|date| (date.span.of(text), date.edtf.as_str())).collect();
/// assert_eq!(dates, [("May 2011", "2011-05"), ("last year", "2015")]);
/// assert_eq!(find("Over 1600 guests came.", Span::new(0, 22), None), []);
/// ```
pub fn find(text: &str, span: Span, anchor: Option<&Edtf>) -> Vec<DateMention> {
    scan(text, span, anchor, Order::Unknown)
        .into_iter()
        .map(|Found { span, edtf, basis }| DateMention { span, edtf, basis, role: DateRole::Mention })
        .collect()
}

/// As [`find`], told which of day and month comes first in figures.
pub(crate) fn scan(text: &str, span: Span, anchor: Option<&Edtf>, order: Order) -> Vec<Found> {
    let tokens = Tokens::new(text, span);
    let anchor = anchor.and_then(Anchor::new);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    // The token after a year that stood alone: "2013, 2014 and 2015".
    let mut year_ended = None;
    while at < tokens.len() {
        let after_year = year_ended.is_some_and(|end| is_list_joint(&tokens, end, at));
        let Some(hit) = read(&tokens, at, anchor.as_ref(), order, after_year) else {
            at += 1;
            continue;
        };
        let span = tokens.span(hit.first, hit.last);
        if found.last().is_none_or(|before| before.span.end <= span.start) {
            found.push(Found { span, edtf: hit.edtf, basis: hit.basis });
        }
        year_ended = hit.is_year.then_some(hit.last + 1);
        at = at.max(hit.last) + 1;
    }
    found
}

/// What is called by a day of a month.
const NAMED_BY_DAY: &[&str] = &[
    "attack",
    "attacks",
    "massacre",
    "movement",
    "incident",
    "revolution",
    "uprising",
    "agreement",
    "accords",
    "coup",
    "protests",
    "bombings",
];

/// A date and the tokens it stands on.
struct Hit {
    first: usize,
    last: usize,
    edtf: Edtf,
    basis: MentionBasis,
    is_year: bool,
}

fn read(tokens: &Tokens<'_>, at: usize, anchor: Option<&Anchor>, order: Order, after_year: bool) -> Option<Hit> {
    let hit = |first: usize, last: usize, edtf: &str, basis: MentionBasis| {
        Edtf::parse(edtf).ok().map(|edtf| Hit { first, last, edtf, basis, is_year: false })
    };
    // Most words have no number near them, and then only a few patterns fit.
    if !tokens.number_near(at) {
        if let Some((given, last)) = year::century_in_words(tokens, at) {
            return hit(at, last, &given.edtf()?, MentionBasis::Stated);
        }
        let (edtf, last) = relative::at(tokens, at, anchor?)?;
        return hit(at, last, &edtf, MentionBasis::Relative);
    }
    if let Some((range, last)) = range::at(tokens, at, order) {
        let settled = range.edtf().map(|edtf| (edtf, MentionBasis::Stated)).or_else(|| {
            let edtf = anchor?.settle_range(&range)?;
            Some((edtf, MentionBasis::Relative))
        });
        if let Some(hit) = settled.and_then(|(edtf, basis)| hit(at, last, &edtf, basis)) {
            return Some(hit);
        }
    }
    let start = relative::after_weekday(tokens, at).unwrap_or(at);
    if let Some((given, last)) = point::at(tokens, start, order) {
        // "Monday, May 2011" is a weekday and a month.
        let fits = start == at || matches!(given.part, Part::Day(..) | Part::Either(..));
        let settled = given.edtf().map(|edtf| (edtf, MentionBasis::Stated)).or_else(|| {
            // "the September 11 attacks" are known by their day, and were not this year's.
            let known_by_it = tokens.is_word(last + 1, NAMED_BY_DAY) && tokens.follows(last + 1);
            let edtf = anchor.filter(|_| !known_by_it)?.settle(given)?;
            Some((edtf, MentionBasis::Relative))
        });
        let first = year::qualifier(tokens, at).filter(|_| !matches!(given.part, Part::Day(..))).unwrap_or(at);
        let (first, mark) = about(tokens, first);
        if let Some(hit) = settled.filter(|_| fits).and_then(|(edtf, basis)| {
            let mark = if edtf.contains(['[', '~', '%']) { "" } else { mark };
            hit(first, last, &format!("{edtf}{mark}"), basis)
        }) {
            return Some(hit);
        }
    }
    if let Some((given, last)) = year::at(tokens, at, after_year) {
        let first = year::qualifier(tokens, at).unwrap_or(at);
        let (first, mark) = about(tokens, first);
        let hit = hit(first, last, &format!("{}{mark}", given.edtf()?), MentionBasis::Stated)?;
        return Some(Hit { is_year: given.part == Part::Whole, ..hit });
    }
    let (edtf, last) = relative::at(tokens, at, anchor?)?;
    hit(at, last, &edtf, MentionBasis::Relative)
}

/// Where the expression begins with "c." before it, and the mark that gives.
fn about(tokens: &Tokens<'_>, first: usize) -> (usize, &'static str) {
    year::about(tokens, first).map_or((first, ""), |before| (before, "~"))
}

/// Whether only ", ", " and ", " or ", "/" or ", and " stand between a year and a token.
fn is_list_joint(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let joint = |at: usize| {
        tokens.mark(at) == Some(',')
            || tokens.is_word(at, &["and", "or", "und", "et", "y", "e"])
            || tokens.mark(at) == Some('&')
    };
    from < to && to - from <= 2 && (from..=to).all(|at| tokens.follows(at)) && (from..to).all(joint)
}

#[cfg(test)]
mod tests;
