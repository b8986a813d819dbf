//! `documents.csv`, changed cell by cell.

use super::sheet::Sheet;
use crate::ordered::BTreeMap;
use crate::register::clean;

/// What a document's row is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Path of the document's file.
    pub file: &'a str,
    /// Name of the column, such as `title`.
    pub field: &'a str,
    /// The value; empty for what the file itself says.
    pub value: &'a str,
}

/// The text of `documents.csv` with these cells in it. `paths` are those of
/// all files of the folder: a row may name a file by its name alone.
///
/// ```
/// use archivolt_corpus::changes::{Cell, with_cells};
/// let cell = Cell { file: "a.txt", field: "date", value: "2016" };
/// assert_eq!(with_cells("file,title\na.txt,A\n", &["a.txt"], &[cell]), "file,title,date\na.txt,A,2016\n");
/// ```
pub fn with_cells(text: &str, paths: &[&str], cells: &[Cell<'_>]) -> String {
    let mut sheet = Sheet::read(text, &["file"]);
    let key = key_of(&mut sheet);
    let mut rows = places(&sheet, key, paths);
    for cell in cells {
        let value = cell.value.trim();
        let known = rows.get(cell.file).copied();
        if value.is_empty() && (known.is_none() || sheet.column(cell.field).is_none()) {
            continue;
        }
        let column = sheet.column_or_new(cell.field, |_| String::new());
        let row = known.unwrap_or_else(|| {
            let row = sheet.add(&[(key, cell.file)]);
            rows.insert(cell.file.to_owned(), row);
            row
        });
        sheet.set(row, column, value);
    }
    sheet.text()
}

/// The text of `documents.csv` without the rows of documents that are gone.
pub fn without_documents(text: &str, paths: &[&str], gone: &[&str]) -> String {
    if text.trim().is_empty() {
        return text.to_owned();
    }
    let mut sheet = Sheet::read(text, &["file"]);
    let Some(key) = sheet.column("file").or_else(|| sheet.column("filename")).or_else(|| sheet.column("objectid"))
    else {
        return text.to_owned();
    };
    let rows = places(&sheet, key, paths);
    let rows: Vec<usize> = gone.iter().filter_map(|path| rows.get(*path).copied()).collect();
    if rows.is_empty() {
        return text.to_owned();
    }
    sheet.remove(&rows);
    sheet.text()
}

/// The column that names files. `objectid` alone names identifiers too, which
/// a new row's path would become: files then get a column of their own.
fn key_of(sheet: &mut Sheet) -> usize {
    if let Some(key) = sheet.column("file").or_else(|| sheet.column("filename")) {
        return key;
    }
    let by_id = sheet.column("objectid");
    sheet.column_or_new("file", |cells| by_id.and_then(|place| cells.get(place)).cloned().unwrap_or_default())
}

/// The row of each file, found as a reader finds it.
fn places(sheet: &Sheet, key: usize, paths: &[&str]) -> BTreeMap<String, usize> {
    let mut by_name: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for path in paths {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        for short in [name, stem] {
            by_name.entry(short).and_modify(|known| *known = known.filter(|known| known == path)).or_insert(Some(path));
        }
    }
    let mut found = BTreeMap::new();
    for (place, cells) in sheet.rows() {
        let named = clean(cells.get(key).map(String::as_str).unwrap_or_default());
        let path = if paths.contains(&named.as_str()) {
            Some(named.as_str())
        } else {
            by_name.get(named.as_str()).copied().flatten()
        };
        if let Some(path) = path {
            found.entry(path.to_owned()).or_insert(place);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, cells: &[(&str, &str, &str)], expected: &str) {
        let paths = ["deep/a.txt", "b.md", "c.txt", "other/c.txt"];
        let cells: Vec<Cell<'_>> = cells.iter().map(|(file, field, value)| Cell { file, field, value }).collect();
        let changed = with_cells(text, &paths, &cells);
        assert_eq!(changed, expected, "{text:?}");
        assert_eq!(with_cells(&changed, &paths, &cells), changed, "the same change once more changes nothing");
    }

    #[test]
    fn one_cell_changes_and_nothing_else() {
        check("", &[("b.md", "title", "B")], "file,title\nb.md,B\n");
        check("file,title\n", &[("b.md", "date", "2016")], "file,title,date\nb.md,,2016\n");
        check(
            "file ; Title\r\n\r\n\"b.md\" ; \"x\"\r\nc.txt;y\r\n",
            &[("c.txt", "title", "a; b")],
            "file ; Title\r\n\r\n\"b.md\" ; \"x\"\r\nc.txt;\"a; b\"\r\n",
        );
        check("file,title\nb.md,B", &[("c.txt", "title", "C \"c\"")], "file,title\nb.md,B\nc.txt,\"C \"\"c\"\"\"\n");
        check("file,title\nb.md,B\n", &[("b.md", "title", "")], "file,title\nb.md,\n");
        check("file,title\nb.md,B\n", &[("c.txt", "date", ""), ("b.md", "kind", "")], "file,title\nb.md,B\n");
    }

    #[test]
    fn rows_are_found_as_a_reader_finds_them() {
        check("file,title\na,A\n", &[("deep/a.txt", "title", "New")], "file,title\na,New\n");
        check("file,title\nc,C\n", &[("c.txt", "title", "New")], "file,title\nc,C\nc.txt,New\n");
        check("objectid,title\na,A\n", &[("b.md", "title", "B")], "objectid,title,file\na,A,a\n,B,b.md\n");
        check("name,x\n1,2\n", &[("b.md", "title", "B")], "name,x,file,title\n1,2,,\n,,b.md,B\n");
    }

    #[test]
    fn broken_rows_stay_as_they_are() {
        check(
            "file,title\n\"open,B\nb.md\nc.txt,C,,\n",
            &[("c.txt", "date", "2016")],
            "file,title,date\n\"open,B\nb.md\nc.txt,C,2016\n",
        );
    }

    #[test]
    fn a_document_that_is_gone_takes_its_row_along() {
        let paths = ["a.txt", "b.md"];
        for (text, expected) in [
            ("file,title\na.txt,A\nb.md,B\n", "file,title\nb.md,B\n"),
            ("file,title\nb.md,B\n", "file,title\nb.md,B\n"),
            ("", ""),
            ("x,y\n1,2\n", "x,y\n1,2\n"),
        ] {
            assert_eq!(without_documents(text, &paths, &["a.txt"]), expected, "{text:?}");
        }
    }
}
