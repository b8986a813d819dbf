//! What is on the screen as a table, for other programs: CSV, JSON Lines, Markdown.

use archivolt_corpus::{Basis, Words};
use archivolt_index::{Collection, DateRecord, DocId, FactRecord};

use super::cite::quoted;
use super::csv;
use super::place::character_of;
use super::session::Lines;
use crate::text::{self, joined};

/// Most passages in one file; more is no table to be read.
pub const MOST: usize = 20_000;

/// What a row is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Documents, with all that is known of each.
    #[default]
    Documents,
    /// Passages of themes.
    Passages,
    /// Lines of the concordance.
    Lines,
}

impl Rows {
    /// In the order of the choice.
    pub const ALL: [Self; 3] = [Self::Documents, Self::Passages, Self::Lines];

    /// Name of the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Passages => "passages",
            Self::Lines => "lines",
        }
    }
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated (RFC 4180), safe to open in a spreadsheet.
    #[default]
    Csv,
    /// An object on each line.
    Jsonl,
    /// A table in Markdown (GitHub Flavored Markdown, 4.10).
    Markdown,
}

impl Form {
    /// In the order of the choice.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Jsonl, Self::Markdown];

    /// Ending of the file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Markdown => "md",
        }
    }
}

/// Named columns; a cell that has a number is one in JSON too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub heads: Vec<String>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; empty where nothing is known.
    Words(String),
    /// A number.
    Number(u32),
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl Cell {
    fn words(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Table {
    fn new(heads: &[&str]) -> Self {
        Self { heads: heads.iter().map(|head| (*head).to_owned()).collect(), rows: Vec::new() }
    }

    /// The whole file.
    pub fn write(&self, form: Form) -> String {
        let mut out = String::new();
        match form {
            Form::Csv => {
                let mut line = |cells: &mut dyn Iterator<Item = String>| {
                    for (place, cell) in cells.enumerate() {
                        out.push_str(if place > 0 { "," } else { "" });
                        csv::cell(&mut out, &cell);
                    }
                    out.push('\n');
                };
                line(&mut self.heads.iter().cloned());
                self.rows.iter().for_each(|row| line(&mut row.iter().map(Cell::words)));
            }
            Form::Jsonl => {
                for row in &self.rows {
                    let pair = |(head, cell): (&String, &Cell)| {
                        let value = match cell {
                            Cell::Words(words) => quoted(words),
                            Cell::Number(number) => number.to_string(),
                        };
                        joined(&[&quoted(head), ":", &value])
                    };
                    let pairs: Vec<String> = self.heads.iter().zip(row).map(pair).collect();
                    out.push_str(&joined(&["{", &pairs.join(","), "}\n"]));
                }
            }
            Form::Markdown => {
                let mut line = |cells: &mut dyn Iterator<Item = String>| {
                    for cell in cells {
                        out.push_str("| ");
                        out.push_str(&cell);
                        out.push(' ');
                    }
                    out.push_str("|\n");
                };
                line(&mut self.heads.iter().map(|head| escaped(head)));
                line(&mut self.heads.iter().map(|_| "---".to_owned()));
                self.rows.iter().for_each(|row| line(&mut row.iter().map(|cell| escaped(&cell.words()))));
            }
        }
        out
    }
}

/// Words that Markdown shows as they are, in one cell.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\n' | '\r' => out.push(' '),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

fn fact(fact: Option<&FactRecord>) -> Cell {
    fact.map_or("", |fact| fact.text.as_str()).into()
}

fn edtf(date: Option<&DateRecord>) -> &str {
    date.map_or("", |date| date.edtf.as_str())
}

/// The contract's word for a basis.
fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Curated => "curated",
        Basis::Metadata => "metadata",
        Basis::Filename => "filename",
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
    }
}

/// A row for each document, with everything that is known of it; `link` gives
/// the address of a document.
pub fn documents(collection: &Collection, which: &[DocId], link: &dyn Fn(&str) -> String) -> Table {
    let mut table = Table::new(&[
        "number",
        "id",
        "title",
        "creator",
        "date",
        "date_words",
        "date_basis",
        "date_event",
        "publisher",
        "kind",
        "language",
        "words",
        "themes",
        "file",
        "link",
    ]);
    let known = table.heads.len();
    for document in which {
        let Some(record) = collection.document(*document) else {
            continue;
        };
        let date = record.published.as_ref();
        let counted = record.theme_counts.iter().zip(collection.themes()).filter(|(count, _)| **count > 0);
        let themes: Vec<String> =
            counted.map(|(count, theme)| joined(&[&theme.id, " (", &count.to_string(), ")"])).collect();
        let mut row: Vec<Cell> = vec![
            (document.0 + 1).into(),
            record.id.as_str().into(),
            record.title.text.as_str().into(),
            fact(record.creator.as_ref()),
            edtf(date).into(),
            date.map_or_else(String::new, |date| text::date(&date.edtf, Words::Long)).into(),
            date.map_or("", |date| basis(date.basis)).into(),
            edtf(record.event.as_ref()).into(),
            fact(record.publisher.as_ref()),
            fact(record.kind.as_ref()),
            record.language.text.as_str().into(),
            record.words.into(),
            themes.join("; ").into(),
            record.file.as_str().into(),
            link(&record.id).into(),
        ];
        for (name, value) in &record.fields {
            let place = match table.heads.iter().skip(known).position(|head| head == name) {
                Some(place) => known + place,
                None => {
                    table.heads.push(name.clone());
                    table.heads.len() - 1
                }
            };
            if row.len() <= place {
                row.resize(place + 1, "".into());
            }
            if let Some(cell) = row.get_mut(place) {
                *cell = value.as_str().into();
            }
        }
        table.rows.push(row);
    }
    let width = table.heads.len();
    table.rows.iter_mut().for_each(|row| row.resize(width, "".into()));
    table
}

/// A row for each passage of a theme. Offsets are those of `inspect --json`.
pub fn passages(collection: &Collection, which: &[DocId], link: &dyn Fn(&str) -> String) -> Table {
    let mut table = Table::new(&[
        "number",
        "id",
        "title",
        "date",
        "theme",
        "theme_label",
        "before",
        "words",
        "after",
        "rule",
        "voice",
        "start",
        "end",
        "link",
    ]);
    for document in which {
        let Some(record) = collection.document(*document) else {
            continue;
        };
        let texts = collection.texts(*document);
        for (theme, place) in collection.themes().iter().zip(0..) {
            for line in collection.evidence(&[*document], place) {
                let text = texts.get(line.text_index).map_or("", |text| text.text.as_str());
                table.rows.push(vec![
                    (document.0 + 1).into(),
                    record.id.as_str().into(),
                    record.title.text.as_str().into(),
                    edtf(record.published.as_ref()).into(),
                    theme.id.as_str().into(),
                    theme.label.as_str().into(),
                    line.before.into(),
                    line.words.into(),
                    line.after.into(),
                    line.rule.into(),
                    line.voice.into(),
                    character_of(text, line.span.range().start).into(),
                    character_of(text, line.span.range().end).into(),
                    link(&record.id).into(),
                ]);
            }
        }
        if table.rows.len() >= MOST {
            break;
        }
    }
    table
}

/// A row for each line of the concordance.
pub fn lines(collection: &Collection, found: &Lines, link: &dyn Fn(&str) -> String) -> Table {
    let mut table = Table::new(&["number", "id", "date", "left", "word", "right", "link"]);
    for line in &found.lines {
        let Some(record) = collection.document(line.document) else {
            continue;
        };
        table.rows.push(vec![
            (line.document.0 + 1).into(),
            record.id.as_str().into(),
            edtf(record.published.as_ref()).into(),
            line.left.as_str().into(),
            line.word.as_str().into(),
            line.right.as_str().into(),
            link(&record.id).into(),
        ]);
    }
    table
}
