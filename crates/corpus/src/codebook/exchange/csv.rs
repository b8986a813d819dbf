//! A codebook as a table (RFC 4180): one row for each theme, one line of a
//! cell for each rule or example.

use super::{Theme, colour, from_one_line, in_one_line};
use crate::Problem;
use crate::metadata::field_name;
use crate::ordered::{BTreeMap, BTreeSet};
use crate::parse::rows::rows;

const COLUMNS: [&str; 10] =
    ["id", "label", "key", "definition", "parent", "colour", "include", "exclude", "examples", "counterexamples"];

/// The table, with its header.
pub(super) fn write(themes: &[Theme]) -> String {
    let mut table = format!("{}\r\n", COLUMNS.join(","));
    for theme in themes {
        let list = |items: &[String]| items.iter().map(|item| in_one_line(item)).collect::<Vec<_>>().join("\n");
        let cells = [
            theme.id.clone(),
            in_one_line(&theme.label),
            theme.key.clone(),
            in_one_line(&theme.definition),
            theme.parent.clone(),
            theme.colour.clone(),
            list(&theme.include),
            list(&theme.exclude),
            list(&theme.examples),
            list(&theme.counterexamples),
        ];
        let row: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", disarmed(cell).replace('"', "\"\""))).collect();
        table.push_str(&row.join(","));
        table.push_str("\r\n");
    }
    table
}

/// Whether a spreadsheet takes a cell for a formula, in quotation marks too, or
/// would if apostrophes before it were taken away.
fn is_armed(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    let after = bare.trim_start();
    after.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || bare.starts_with(['\t', '\r', '\n'])
}

/// A cell that a spreadsheet only shows: an apostrophe stands before what it would run.
fn disarmed(cell: &str) -> String {
    if is_armed(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that was [`disarmed`].
fn armed(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|bare| is_armed(bare)).unwrap_or(cell)
}

/// What other programs call our columns.
fn column(name: &str) -> Option<usize> {
    let own = match name {
        "id" | "theme" | "theme_id" | "code_id" => "id",
        "label" | "name" | "code" | "code_name" | "title" => "label",
        "key" | "short" | "abbreviation" => "key",
        "definition" | "description" | "memo" | "comment" | "code_description" => "definition",
        "parent" | "parent_code" | "parent_name" | "category" | "code_group" => "parent",
        "colour" | "color" | "code_color" | "code_colour" => "colour",
        "include" | "inclusion" | "inclusion_criteria" | "rules" | "rule" => "include",
        "exclude" | "exclusion" | "exclusion_criteria" => "exclude",
        "examples" | "example" => "examples",
        "counterexamples" | "counterexample" | "counter_examples" | "non_examples" => "counterexamples",
        _ => return None,
    };
    COLUMNS.iter().position(|column| *column == own)
}

/// Reads a table by its header; a row without label and id is left out.
pub(super) fn read(text: &str, file: &str, problems: &mut Vec<Problem>) -> Vec<Theme> {
    let mut all = rows(text).into_iter();
    let header = all.next();
    let line = header.as_ref().map_or(1, |row| row.line);
    let names: Vec<Option<usize>> = header
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| column(&field_name(cell).replace([' ', '-'], "_")))
        .collect();
    let is_ours = COLUMNS.iter().enumerate().all(|(number, _)| names.get(number) == Some(&Some(number)));
    if !names.contains(&Some(0)) && !names.contains(&Some(1)) {
        let message = format!("The first row must name a column `label` or `name`; known are: {}.", COLUMNS.join(", "));
        problems.push(Problem::at_line(file, line, "codebook-columns", message));
        return Vec::new();
    }
    let mut themes: Vec<Theme> = Vec::new();
    for row in all {
        if row.broken {
            let message = "This row is broken (an open quotation mark) and is left out. Mend it.";
            problems.push(Problem::at_line(file, row.line, "codebook-row", message));
            continue;
        }
        // Signs such as `\n` are ours; elsewhere a backslash is a backslash.
        let read = |cell: &str| if is_ours { from_one_line(cell) } else { cell.to_owned() };
        let mut theme = Theme::default();
        for (cell, name) in row.cells.iter().zip(&names) {
            let cell = if is_ours { armed(cell).to_owned() } else { cell.clone() };
            let list = || -> Vec<String> {
                cell.lines()
                    .map(|item| read(item.trim_end_matches('\r')))
                    .filter(|item| !item.trim().is_empty())
                    .collect()
            };
            match name.and_then(|name| COLUMNS.get(name)).copied().unwrap_or("") {
                "id" => theme.id = cell,
                "label" => theme.label = read(&cell),
                "key" => theme.key = cell,
                "definition" => theme.definition = read(&cell),
                "parent" => theme.parent = cell,
                "colour" => theme.colour = colour(&cell),
                "include" => theme.include = list(),
                "exclude" => theme.exclude = list(),
                "examples" => theme.examples = list(),
                "counterexamples" => theme.counterexamples = list(),
                _ => {}
            }
        }
        if theme.id.is_empty() && theme.label.is_empty() {
            let message = "This row names no theme and is left out. Give it a label.";
            problems.push(Problem::at_line(file, row.line, "codebook-row", message));
            continue;
        }
        themes.push(theme);
    }
    // Elsewhere parents are known by name; the first of several of that name is meant.
    let (mut ids, mut named) = (BTreeSet::new(), BTreeMap::new());
    for theme in &themes {
        let id = crate::ids::slug(if theme.id.is_empty() { &theme.label } else { &theme.id });
        if !named.contains_key(&theme.label) {
            named.insert(theme.label.clone(), id.clone());
        }
        ids.insert(id);
    }
    for theme in themes.iter_mut().filter(|theme| !theme.parent.is_empty() && !ids.contains(&theme.parent)) {
        theme.parent = named.get(&theme.parent).cloned().unwrap_or_else(|| crate::ids::slug(&theme.parent));
    }
    themes
}
