//! Dates at the top of a text that need no label: a line that holds little
//! else, or the dateline before the first sentence.

use super::line::{Line, words};
use super::{fact, is_day, short, whole_dates};
use crate::dates::find::{Found, Order};
use crate::dates::names;
use crate::{Basis, DateFact, Evidence, LineClass, Span};

/// How many of the document's own lines count as its top.
const TOP: usize = 12;

/// The first date at the top; lines with dates of capture are passed over.
pub(super) fn dateline(text: &str, lines: &[Line<'_>], order: Order, of_capture: &[Span]) -> Option<DateFact> {
    let of_capture = |line: &Line<'_>| {
        of_capture.iter().any(|date| line.start <= date.range().start && date.range().end <= line.end())
    };
    let own = lines.iter().filter(|line| !line.is_furniture() && !of_capture(line));
    let mut at_top = own.take(TOP).filter(|line| line.has_figures);
    let at_top = at_top.find_map(|line| own_line(text, line, order).or_else(|| before_the_text(text, line, order)));
    at_top.or_else(|| {
        // A page may begin with a menu of a hundred lines: its own date stands at its title.
        let mut beside: Vec<&Line<'_>> = lines
            .iter()
            .filter(|line| {
                line.has_figures
                    && line.below_title.is_some()
                    && (!line.is_furniture() || line.is_at_title())
                    && !of_capture(line)
            })
            .collect();
        beside.sort_by_key(|line| line.below_title.map_or(0, |below| if below > 0 { below } else { 3 - below }));
        beside.into_iter().find_map(|line| beside_title(text, line, order))
    })
}

/// A line beside the title that gives a day, or begins with one.
fn beside_title(text: &str, line: &Line<'_>, order: Order) -> Option<DateFact> {
    let fact = own_line(text, line, order)
        .or_else(|| before_the_text(text, line, order))
        .or_else(|| first_words(text, line, order))?;
    let note = "From a line beside the title.".to_owned();
    let evidence = fact.evidence.map(|evidence| Evidence { note, ..evidence });
    let basis = if line.is_furniture() { Basis::Inferred } else { fact.basis };
    Some(DateFact { basis, evidence, ..fact })
}

/// "01.02.2022 The office says …", "Karlsruhe, (12.11.2021). Traditionally …"
fn first_words(text: &str, line: &Line<'_>, order: Order) -> Option<DateFact> {
    let end = line.text.char_indices().map(|(at, _)| at).find(|&at| at >= 60).unwrap_or(line.text.len());
    let found = whole_dates(text, Span::new(line.start, line.start + end), order)
        .into_iter()
        .next()
        .filter(|found| is_day(&found.edtf))?;
    let before = text.get(line.start..found.span.range().start)?;
    let after = text.get(found.span.range().end..line.end())?;
    let named = before.split_whitespace().all(|word| !word.starts_with(char::is_lowercase)) && words(before) <= 2;
    let parted = after.starts_with([')', '.', ':', '|', '/'])
        || after.trim_start().starts_with(['-', '–', '—', '„', '“', '"', '|', '/', '•']);
    (named && (parted || before.trim().is_empty()) && !before.contains("Am "))
        .then(|| fact(text, found.edtf, found.span, Basis::Stated, ""))
}

/// A line with one day and hardly anything else: a byline, a place.
fn own_line(text: &str, line: &Line<'_>, order: Order) -> Option<DateFact> {
    if line.text.len() > 160 {
        return None;
    }
    // Figures such as 8.5.12 are a day where the line is a byline, or nothing else.
    let found = only_one(whole_dates(text, line.span(), order))
        .or_else(|| only_one(short::days(text, line.span())).filter(|found| bare(text, line, found.span)))?;
    let (before, after) = within_segment(line, around(text, line, found.span));
    let others = words_that_count(before) + words_that_count(after);
    let most = match line.class {
        // "Paris, le 18 novembre 2016" heads a letter; "The speech of 3 May 2016" is a title.
        // "3 May 2016 by Anna Berg" begins with its day.
        LineClass::Title if before.trim().is_empty() => 3,
        LineClass::Title => 1,
        LineClass::Meta | LineClass::Furniture => 8,
        _ if line.is_at_title() => 8,
        _ => 4,
    };
    // "He was born in Berne on 3 May 1950." is a sentence, whoever stands alone in it.
    let sentence = others > 1 && text.get(found.span.range().end..line.end()).is_some_and(|rest| rest.ends_with('.'));
    let note = if others == 0 {
        "From a line at the top that gives only a date."
    } else {
        "From the line at the top that gives author, place or date."
    };
    (others <= most && !sentence).then(|| fact(text, found.edtf, found.span, Basis::Stated, note))
}

/// "WUZHEN, China, Dec. 16, 2015 (Agency) — The …"
fn before_the_text(text: &str, line: &Line<'_>, order: Order) -> Option<DateFact> {
    let end =
        ["--", "—", " – ", " - "].iter().filter_map(|dash| line.text.find(dash)).min().filter(|&end| end <= 100)?;
    let head = line.text.get(..end)?;
    let found = only_one(whole_dates(text, Span::new(line.start, line.start + end), order))?;
    let place = head.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let named = place.starts_with(char::is_uppercase) || place.starts_with(|letter: char| letter.is_ascii_digit());
    let (before, after) = around(text, line, found.span);
    let after = after.get(..end.saturating_sub(found.span.range().end - line.start)).unwrap_or("");
    let short = words_that_count(before) + words_that_count(after) <= 8;
    (named && short)
        .then(|| fact(text, found.edtf, found.span, Basis::Stated, "From the dateline before the first sentence."))
}

/// What stands around a date within the part of its line that bars set off:
/// "By Anna Berg, 3 May 2016 | 12 comments | Harbour".
fn within_segment<'t>(line: &Line<'_>, (before, after): (&'t str, &'t str)) -> (&'t str, &'t str) {
    if line.is_furniture() {
        return (before, after);
    }
    (before.rsplit(" | ").next().unwrap_or(before), after.split(" | ").next().unwrap_or(after))
}

/// Whether a line holds nothing beside a day, or is known to say when and by whom.
fn bare(text: &str, line: &Line<'_>, span: Span) -> bool {
    let (before, after) = around(text, line, span);
    line.class == LineClass::Meta || words_that_count(before) + words_that_count(after) == 0
}

fn only_one(found: Vec<Found>) -> Option<Found> {
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(one), None) if is_day(&one.edtf) => Some(one),
        _ => None,
    }
}

fn around<'a>(text: &'a str, line: &Line<'_>, span: Span) -> (&'a str, &'a str) {
    (text.get(line.start..span.range().start).unwrap_or(""), text.get(span.range().end..line.end()).unwrap_or(""))
}

/// Words but those that belong to a date: weekdays, times, zones.
fn words_that_count(text: &str) -> usize {
    const OF_DATES: &[&str] =
        &["at", "on", "am", "pm", "gmt", "utc", "est", "edt", "et", "bst", "cet", "uhr", "le", "den", "h", "z", "t"];
    let dated = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .filter(|word| names::weekday(word).is_some() || OF_DATES.iter().any(|each| each.eq_ignore_ascii_case(word)))
        .count();
    words(text) - dated
}
