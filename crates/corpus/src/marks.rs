//! `marks.csv`: what a person decided about passages.

use crate::metadata::field_name;
use crate::parse::rows::rows;
use crate::register::clean;
use crate::{Edtf, LineClass, Problem, Span, Text};

/// The file's name in a folder.
pub(crate) const FILE: &str = "marks.csv";

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The document's file.
    pub file: String,
    /// Line in `marks.csv`.
    pub line: u32,
    /// The words.
    pub exact: String,
    /// Words before them; may be empty.
    pub prefix: String,
    /// Words after them; may be empty.
    pub suffix: String,
    /// What they are.
    pub verdict: Verdict,
}

/// What a passage is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// `furniture` or `body`: the class of its lines.
    Class(LineClass),
    /// `theme:ID`: index into the codebook.
    Theme(usize),
    /// `not:ID`.
    NotTheme(usize),
    /// `date:EDTF`.
    Date(Edtf),
}

/// Reads the file's text against a codebook's identifiers.
pub(crate) fn read(text: &str, themes: &[crate::Theme], problems: &mut Vec<Problem>) -> Vec<Mark> {
    let mut all = rows(text).into_iter();
    let Some(header) = all.next() else { return Vec::new() };
    let names: Vec<String> = header.cells.iter().map(|cell| field_name(cell)).collect();
    let column = |wanted: &str| names.iter().position(|name| name == wanted);
    let (Some(file), Some(exact), Some(verdict)) = (column("file"), column("exact"), column("as")) else {
        let message = "The first row must name the columns `file`, `exact` and `as`; no mark can be used. Add them.";
        problems.push(Problem::at_line(FILE, header.line, "marks-header", message));
        return Vec::new();
    };
    let (prefix, suffix) = (column("prefix"), column("suffix"));
    let mut marks = Vec::new();
    for row in all {
        let cell = |place: Option<usize>| place.and_then(|place| row.cells.get(place)).cloned().unwrap_or_default();
        let mut wrong = |code, message: String| problems.push(Problem::at_line(FILE, row.line, code, message));
        if row.broken || row.cells.len() < names.len() {
            wrong(
                "mark-row",
                "This row is broken (an open quotation mark, or too few cells) and is left out. Mend it.".to_owned(),
            );
            continue;
        }
        let (exact, verdict) = (cell(Some(exact)), cell(Some(verdict)));
        match read_verdict(&verdict, themes) {
            Ok(_) if exact.trim().is_empty() => wrong(
                "mark-empty",
                "This row has nothing in `exact` and is left out. Give the words it is about.".to_owned(),
            ),
            Ok(verdict) => marks.push(Mark {
                file: clean(&cell(Some(file))),
                line: row.line,
                exact,
                prefix: cell(prefix),
                suffix: cell(suffix),
                verdict,
            }),
            Err(message) => wrong("mark-as", message),
        }
    }
    marks
}

fn read_verdict(written: &str, themes: &[crate::Theme]) -> Result<Verdict, String> {
    let written = written.trim();
    let theme = |id: &str| {
        let found = themes.iter().position(|theme| theme.id == id.trim());
        found.ok_or_else(|| format!("There is no theme “{id}”; this mark is left out. Take an id from archivolt.toml."))
    };
    match written.split_once(':') {
        None if written == "furniture" => Ok(Verdict::Class(LineClass::Furniture)),
        None if written == "body" => Ok(Verdict::Class(LineClass::Body)),
        Some(("theme", id)) => theme(id).map(Verdict::Theme),
        Some(("not", id)) => theme(id).map(Verdict::NotTheme),
        Some(("date", date)) => Edtf::parse(date.trim()).map(Verdict::Date).map_err(|error| {
            format!(
                "“{}” is no EDTF date ({}); this mark is left out. Write it like 2015-12-16.",
                error.given, error.reason
            )
        }),
        _ => {
            Err(format!("“{written}” is none of furniture, body, theme:ID, not:ID, date:EDTF; this mark is left out."))
        }
    }
}

/// Where a mark's words stand in a text. White space counts as one space,
/// because cells are pasted from pages. Where the words stand more than once,
/// the place whose surroundings fit best is meant. Where they stand nowhere
/// any more, what stands between their surroundings is, if it is like them.
pub(crate) fn place(mark: &Mark, text: &Text) -> Option<Span> {
    let wanted: Vec<&str> = mark.exact.split_whitespace().collect();
    let first = wanted.first()?;
    let mut best: Option<(usize, Span)> = None;
    for (start, _) in text.text.match_indices(first) {
        let Some(end) = match_words(&text.text, start, &wanted) else { continue };
        let fit = fit_before(&text.text, start, &mark.prefix) + fit_after(&text.text, end, &mark.suffix);
        if best.is_none_or(|(most, _)| fit > most) {
            best = Some((fit, Span::new(start, end)));
        }
    }
    best.map(|(_, span)| span).or_else(|| between(mark, &wanted, text))
}

/// Where a mark's words were changed: what stands between its surroundings,
/// if it still has half of the words and is not much longer.
fn between(mark: &Mark, wanted: &[&str], text: &Text) -> Option<Span> {
    let before: Vec<&str> = mark.prefix.split_whitespace().collect();
    let after: Vec<&str> = mark.suffix.split_whitespace().collect();
    let (first, following) = (before.first()?, after.first()?);
    for (at, _) in text.text.match_indices(first) {
        let Some(start) = match_words(&text.text, at, &before) else { continue };
        let most = start + 2 * mark.exact.len() + 80;
        let ends = text.text.get(start..).unwrap_or("").match_indices(following).map(|(at, _)| start + at);
        for end in ends.take_while(|end| *end <= most).filter(|&end| match_words(&text.text, end, &after).is_some()) {
            let inside = text.text.get(start..end).unwrap_or("");
            let now: Vec<&str> = inside.split_whitespace().collect();
            let kept = wanted.iter().filter(|word| now.contains(word)).count();
            if kept > 0 && 2 * kept >= wanted.len() {
                let begin = start + inside.len() - inside.trim_start().len();
                return Some(Span::new(begin, begin + inside.trim().len()));
            }
        }
    }
    None
}

fn match_words(text: &str, start: usize, wanted: &[&str]) -> Option<usize> {
    let mut at = start;
    for (place, word) in wanted.iter().enumerate() {
        let rest = text.get(at..)?;
        let trimmed = rest.trim_start();
        if place > 0 && trimmed.len() == rest.len() {
            return None;
        }
        at += rest.len() - trimmed.len();
        trimmed.strip_prefix(word)?;
        at += word.len();
    }
    Some(at)
}

fn fit_before(text: &str, start: usize, prefix: &str) -> usize {
    let before = text.get(..start).unwrap_or("").chars().rev().filter(|c| !c.is_whitespace());
    before.zip(prefix.chars().rev().filter(|c| !c.is_whitespace())).take_while(|(a, b)| a == b).count()
}

fn fit_after(text: &str, end: usize, suffix: &str) -> usize {
    let after = text.get(end..).unwrap_or("").chars().filter(|c| !c.is_whitespace());
    after.zip(suffix.chars().filter(|c| !c.is_whitespace())).take_while(|(a, b)| a == b).count()
}
