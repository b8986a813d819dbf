//! Tables whose rows are documents (`[[tables]]` in `archivolt.toml`).

use super::draft::Draft;
use crate::folder::name_in_words;
use crate::furniture::Findings;
use crate::metadata::field_name;
use crate::parse::rows::rows;
use crate::parse::{Markup, plain};
use crate::settings::{FILE, Table};
use crate::stated::Headers;
use crate::{Offsets, Problem};

/// A row as a document: the path that identifies it, and its draft.
pub(super) type RowDraft = (String, Draft);

/// Reads a table's text. The column mapped to `text` is the document; without
/// one, all cells are, each after its column's name.
pub(super) fn read(table: &Table, text: &str, problems: &mut Vec<Problem>) -> Vec<RowDraft> {
    let mut all = rows(text).into_iter();
    let Some(header) = all.next() else { return Vec::new() };
    let column = |name: &String| header.cells.iter().position(|cell| field_name(cell) == field_name(name));
    for (field, name) in &table.map {
        if column(name).is_none() {
            let message = format!(
                "“{}” has no column “{name}”, so `{field}` stays empty. Take a name from its first row.",
                table.file
            );
            problems.push(Problem::at_line(FILE, table.line, "table-column", message));
        }
    }
    let mapped: Vec<(&String, usize)> =
        table.map.iter().filter_map(|(field, name)| Some((field, column(name)?))).collect();
    let text_column = mapped.iter().find(|(field, _)| *field == "text").map(|(_, place)| *place);
    let mut drafts = Vec::new();
    for row in all {
        if row.broken || row.cells.len() < header.cells.len() {
            let message = "This row is broken (an open quotation mark, or too few cells) and is left out. Mend it.";
            problems.push(Problem::at_line(&table.file, row.line, "row-cells", message));
            continue;
        }
        let named = || {
            let cells = header.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.trim().is_empty());
            cells.map(|(name, cell)| format!("{name}: {cell}")).collect::<Vec<_>>().join("\n\n")
        };
        let text = text_column.and_then(|place| row.cells.get(place)).cloned().unwrap_or_else(named);
        if text.trim().is_empty() {
            let message = "This row has no text and is left out. Fill in its text, or delete it.";
            problems.push(Problem::at_line(&table.file, row.line, "empty", message));
            continue;
        }
        let mut parsed = plain::read(text);
        parsed.offsets = Offsets::Extracted;
        parsed.markup = Markup::Document;
        for (field, place) in mapped.iter().filter(|(field, _)| *field != "text") {
            parsed.metadata.add(field, row.cells.get(*place).map_or("", String::as_str));
        }
        for (place, (name, cell)) in header.cells.iter().zip(&row.cells).enumerate() {
            if text_column.is_some() && !mapped.iter().any(|(_, known)| *known == place) {
                parsed.metadata.add(&field_name(name), cell);
            }
        }
        parsed.metadata.add("title", &format!("{}, row {}", name_in_words(&table.file), row.line));
        let path = format!("{}#{}", table.file, row.line);
        drafts.push((
            path,
            Draft { parsed, headers: Headers::default(), findings: Findings::default(), problems: Vec::new() },
        ));
    }
    drafts
}
