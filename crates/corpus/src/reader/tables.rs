//! Tables: rows that are documents, and rows about files of the folder.
//!
//! A table is read as `[[tables]]` in `archivolt.toml` says. One that is not
//! named there is understood by its columns: a column of texts makes a document
//! of each row; CollectionBuilder's and Zotero's columns are records about files.

use super::draft::Draft;
use crate::folder::name_in_words;
use crate::metadata::{Metadata, field_name, front_matter_name};
use crate::ordered::{BTreeMap, BTreeSet};
use crate::parse::front_matter::json_field;
use crate::parse::{Markup, Parsed, html, json_items, plain, rows};
use crate::references::Reference;
use crate::settings::{FILE, Table};
use crate::{Offsets, Problem};

/// Names of a column that holds a document's text.
const TEXT_COLUMNS: &[&str] =
    &["text", "body", "content", "full_text", "fulltext", "article_text", "transcription", "transcript"];

/// A table before it is known what its columns mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    /// Names of the columns as written.
    names: Vec<String>,
    /// Line, cells in the order of `names`.
    rows: Vec<(u32, Vec<String>)>,
    /// Rows that could not be read: line, message.
    broken: Vec<(u32, String)>,
}

/// What the columns of a table say about its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Each row is a document.
    Documents,
    /// Each row is about a file, as CollectionBuilder writes it.
    Objects,
    /// Each row is about a file, as Zotero exports it.
    Items,
    /// Unknown.
    Nothing,
}

impl Rows {
    /// Reads a table by its file's name.
    pub(super) fn read(path: &str, text: &str) -> Self {
        let lower = path.to_lowercase();
        if lower.ends_with(".jsonl") || lower.ends_with(".ndjson") {
            Self::of_items(&json_items::lines(text))
        } else if lower.ends_with(".json") {
            Self::of_items(&json_items::items(text).unwrap_or_default())
        } else {
            Self::of_csv(text)
        }
    }

    fn of_csv(text: &str) -> Self {
        let mut all = rows::rows(text).into_iter();
        let Some(header) = all.next() else { return Self::default() };
        let mut table = Self { names: header.cells, ..Self::default() };
        for row in all {
            if row.broken || row.cells.len() < table.names.len() {
                let message = "This row is broken (an open quotation mark, or too few cells) and is left out. Mend it.";
                table.broken.push((row.line, message.to_owned()));
            } else {
                table.rows.push((row.line, row.cells));
            }
        }
        table
    }

    fn of_items(items: &[json_items::Item<'_>]) -> Self {
        let mut table = Self::default();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (line, item) in items {
            let value = serde_json::from_str::<serde_json::Value>(item).ok();
            let Some(object) = value.as_ref().and_then(serde_json::Value::as_object) else {
                let message = "This is not one whole JSON object `{…}` and is left out. Mend it.";
                table.broken.push((*line, message.to_owned()));
                continue;
            };
            let mut fields = Metadata::default();
            for (name, value) in object {
                json_field(name, value, &mut |name, value| fields.add(name, value));
            }
            let mut cells = vec![String::new(); table.names.len()];
            for (name, value) in fields.entries() {
                let place = *places.entry(name.to_owned()).or_insert_with(|| {
                    table.names.push(name.to_owned());
                    table.names.len() - 1
                });
                cells.resize(table.names.len().max(cells.len()), String::new());
                if let Some(cell) = cells.get_mut(place) {
                    value.clone_into(cell);
                }
            }
            table.rows.push((*line, cells));
        }
        table
    }

    /// What the columns say.
    pub(super) fn meaning(&self) -> Meaning {
        let has = |wanted: &str| self.column(wanted).is_some();
        if has("objectid") {
            Meaning::Objects
        } else if has("item type") && has("key") && has("title") {
            Meaning::Items
        } else if TEXT_COLUMNS.iter().any(|name| has(name)) {
            Meaning::Documents
        } else {
            Meaning::Nothing
        }
    }

    fn column(&self, name: &str) -> Option<usize> {
        let wanted = field_name(name);
        self.names.iter().position(|known| field_name(known) == wanted)
    }

    fn tell_broken(&self, file: &str, problems: &mut Vec<Problem>) {
        for (line, message) in &self.broken {
            problems.push(Problem::at_line(file, *line, "row-cells", message.clone()));
        }
    }

    /// A document of each row. The column mapped to `text` is the document;
    /// without one, all cells are, each after its column's name. Without a map
    /// the columns are taken by their names.
    pub(super) fn documents(
        &self,
        file: &str,
        table: Option<&Table>,
        problems: &mut Vec<Problem>,
    ) -> BTreeMap<String, Draft> {
        self.tell_broken(file, problems);
        let mut mapped: Vec<(String, usize)> = Vec::new();
        match table {
            Some(table) => {
                for (field, name) in &table.map {
                    match self.column(name) {
                        Some(place) => mapped.push((field.clone(), place)),
                        None => {
                            let message = format!(
                                "“{file}” has no column “{name}”, so `{field}` stays empty. Take a name from its first row."
                            );
                            problems.push(Problem::at_line(FILE, table.line, "table-column", message));
                        }
                    }
                }
            }
            None => {
                mapped.extend(
                    TEXT_COLUMNS.iter().find_map(|name| self.column(name)).map(|place| ("text".to_owned(), place)),
                );
                let text = mapped.first().map(|(_, place)| *place);
                let others = self.names.iter().enumerate().filter(|(place, _)| Some(*place) != text);
                mapped.extend(others.map(|(place, name)| (front_matter_name(name), place)));
            }
        }
        let text_column = mapped.iter().find(|(field, _)| *field == "text").map(|(_, place)| *place);
        let known: BTreeSet<usize> = mapped.iter().map(|(_, place)| *place).collect();
        let names: Vec<String> = self.names.iter().map(|name| field_name(name)).collect();
        let mut drafts = BTreeMap::new();
        for (line, cells) in &self.rows {
            let named = || {
                let cells = self.names.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty());
                cells.map(|(name, cell)| format!("{name}: {cell}")).collect::<Vec<_>>().join("\n\n")
            };
            let text = match text_column {
                Some(place) => cells.get(place).cloned().unwrap_or_default(),
                None => named(),
            };
            if text.trim().is_empty() {
                let message = "This row has no text and is left out. Fill in its text, or delete it.";
                problems.push(Problem::at_line(file, *line, "empty", message));
                continue;
            }
            let mut parsed = of_text(text);
            let mut own = Metadata::default();
            for (field, place) in mapped.iter().filter(|(field, _)| *field != "text") {
                own.add(field, cells.get(*place).map_or("", String::as_str));
            }
            for (place, (name, cell)) in names.iter().zip(cells).enumerate() {
                if text_column.is_some() && !known.contains(&place) {
                    own.add(name, cell);
                }
            }
            own.add("title", parsed.metadata.get("title").unwrap_or(""));
            own.add("title", &format!("{}, row {line}", name_in_words(file)));
            parsed.metadata = own;
            drafts.insert(format!("{file}#{line}"), Draft::within(file, parsed));
        }
        drafts
    }

    /// Rows that are about files, as records.
    pub(super) fn records(&self, file: &str, meaning: Meaning, problems: &mut Vec<Problem>) -> Vec<Reference> {
        self.tell_broken(file, problems);
        self.rows.iter().map(|(line, cells)| self.record(*line, cells, meaning)).collect()
    }

    fn record(&self, line: u32, cells: &[String], meaning: Meaning) -> Reference {
        let mut record = Reference { line, ..Reference::default() };
        for (name, cell) in self.names.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty()) {
            let name = field_name(name);
            match name.as_str() {
                "objectid" => record.metadata.add("identifier", cell),
                "filename" | "object_location" | "object_transcript" => {
                    // A transcript may stand in the cell itself.
                    match cell.trim().contains([' ', '\n']) && name == "object_transcript" {
                        true => record
                            .notes
                            .extend(cell.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned)),
                        false => record.files.push(cell.trim().to_owned()),
                    }
                }
                "file_attachments" => record.files.extend(cell.split(';').map(|path| path.trim().to_owned())),
                "key" if meaning == Meaning::Items => {
                    record.key = cell.trim().to_owned();
                    record.metadata.add("slug", cell);
                }
                "notes" if meaning == Meaning::Items => record.notes.push(cell.trim().to_owned()),
                "item_type" => record.metadata.add("kind", &spaced(cell)),
                "abstract_note" => record.metadata.add("description", cell),
                "publication_title" => record.metadata.add("publisher", cell),
                "manual_tags" => record.metadata.add("subject", cell),
                "access_date" => record.metadata.add("date_captured", cell),
                "publication_year" | "date_added" | "date_modified" | "automatic_tags" => {}
                _ => record.metadata.add(&front_matter_name(&name), cell),
            }
        }
        if meaning == Meaning::Objects {
            record.key = record.metadata.get("identifier").unwrap_or("").to_owned();
        }
        record
    }
}

/// A cell's text as a document: HTML where it plainly is, else plain text.
fn of_text(text: String) -> Parsed {
    let trimmed = text.trim_start();
    let markup = trimmed.starts_with('<')
        && ["</p>", "</div>", "</h1>", "</html>", "<br"].iter().any(|tag| trimmed.contains(tag));
    let mut parsed = match markup.then(|| html::read(&text)).filter(|parsed| !parsed.blocks.is_empty()) {
        Some(parsed) => parsed,
        None => plain::read(text),
    };
    parsed.offsets = Offsets::Extracted;
    parsed.markup = Markup::Document;
    parsed
}

/// `newspaperArticle` as words: "Newspaper article".
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.trim().chars() {
        match (words.is_empty(), letter.is_uppercase()) {
            (true, _) => words.extend(letter.to_uppercase()),
            (false, true) => {
                words.push(' ');
                words.extend(letter.to_lowercase());
            }
            (false, false) => words.push(letter),
        }
    }
    words
}
