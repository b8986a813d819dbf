//! Our dates in a harness of date finders: documents as JSON lines in,
//! expressions as JSON lines out, in the words of TimeML.
//!
//! `archivolt-dates-adapter` reads `{id, dct, lang, genre, text}` and writes
//! `{id, timexes: [{start, end, text, type, value, edtf, role}]}`; offsets count
//! Unicode scalar values. `archivolt-dates-adapter publication` reads
//! `{id, html, text, url}` and writes `{id, date, precision, provenance}`. Both
//! ask the same code as `archivolt inspect`; what is mapped here is the notation.
//! `archivolt-dates-adapter speed [FILE]` reads a text and says how fast its dates are found.

mod publication;
mod speed;
mod timex;

use std::io::{BufRead, Write};

use archivolt_corpus::dates::find::{Expression, Meaning, Vague, expressions};
use archivolt_corpus::{DateRole, Edtf, Reader, SourceFile, Span};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let command = std::env::args().nth(1).unwrap_or_default();
    if command == "speed" {
        let text = match std::env::args().nth(2) {
            Some(path) => std::fs::read_to_string(path)?,
            None => std::io::read_to_string(std::io::stdin().lock())?,
        };
        return writeln!(std::io::stdout().lock(), "{}", speed::line(&text));
    }
    let publication = command == "publication";
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let Ok(document) = serde_json::from_str::<Value>(&line?) else { continue };
        let answer = if publication { publication::answer(&document) } else { timexes(&document) };
        writeln!(out, "{answer}")?;
    }
    out.flush()
}

fn text_of<'a>(document: &'a Value, field: &str) -> &'a str {
    document.get(field).and_then(Value::as_str).unwrap_or("")
}

fn timexes(document: &Value) -> Value {
    let text = text_of(document, "text");
    let given = Edtf::parse(text_of(document, "dct")).ok();
    let roles = if given.is_none() { roles(text) } else { Vec::new() };
    let own = given
        .or_else(|| roles.iter().find(|(_, role, _)| *role == DateRole::Publication).map(|(_, _, edtf)| edtf.clone()));
    let mut characters = Characters::new(text);
    let mut found = Vec::new();
    let all = expressions(text, &[Span::new(0, text.len())], own.as_ref());
    for expression in &all {
        let role = roles
            .iter()
            .find(|(span, ..)| overlap(*span, expression.span))
            .map_or(DateRole::Mention, |(_, role, _)| *role);
        timex(text, expression, role, &mut characters, &mut found);
    }
    // What dates the text without being written as a date: a copyright year, a stamp.
    for (span, role, edtf) in &roles {
        if !all.iter().any(|expression| overlap(*span, expression.span)) && *role == DateRole::Publication {
            let (start, end) = (
                text.get(..span.range().start).map_or(0, |t| t.chars().count()),
                text.get(..span.range().end).map_or(0, |t| t.chars().count()),
            );
            found.push(json!({ "start": start, "end": end, "text": span.of(text), "type": "DATE", "value": timex::value(edtf), "edtf": edtf.as_str(), "role": role.name() }));
        }
    }
    json!({ "id": text_of(document, "id"), "timexes": found })
}

fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// The dates of a text as the whole reader understands it: place, role, value.
fn roles(text: &str) -> Vec<(Span, DateRole, Edtf)> {
    let mut reader = Reader::new("harness");
    reader.add(SourceFile { path: "text.txt".to_owned(), bytes: text.as_bytes().to_vec() });
    let corpus = reader.finish();
    let dates = corpus.documents.iter().flat_map(|document| document.texts.iter().flat_map(|text| &text.dates));
    dates.map(|date| (date.span, date.role, date.edtf.clone())).collect()
}

fn timex(text: &str, expression: &Expression, role: DateRole, characters: &mut Characters<'_>, found: &mut Vec<Value>) {
    let mut add = |span: Span, kind: &str, value: &str, edtf: &str| {
        let (start, end) = (characters.at(span.range().start), characters.at(span.range().end));
        let mut timex = json!({ "start": start, "end": end, "text": span.of(text), "type": kind, "value": value, "role": role.name() });
        if !edtf.is_empty() {
            timex["edtf"] = json!(edtf);
        }
        found.push(timex);
    };
    let kind = if expression.daytime { "TIME" } else { "DATE" };
    match (&expression.meaning, &expression.ends) {
        (Meaning::Vague(vague), _) => {
            let value = match vague {
                Vague::Past => "PAST_REF",
                Vague::Present => "PRESENT_REF",
                Vague::Future => "FUTURE_REF",
            };
            add(expression.span, "DATE", value, "");
        }
        // TIMEX3 has one value for each end of an interval; the cases ask for the whole.
        (Meaning::Date(edtf), Some(ends)) => {
            for (span, end) in ends {
                add(*span, kind, &timex::value(end).unwrap_or_default(), edtf.as_str());
            }
        }
        (Meaning::Date(edtf), None) => {
            add(expression.span, kind, &timex::value(edtf).unwrap_or_default(), edtf.as_str())
        }
    }
}

/// Counts characters up to ever later places.
struct Characters<'a> {
    text: &'a str,
    byte: usize,
    count: usize,
}

impl<'a> Characters<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, byte: 0, count: 0 }
    }

    fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text.get(self.byte..byte).map_or(0, |part| part.chars().count());
        self.byte = byte;
        self.count
    }
}
