//! `documents.csv`: what a person says about documents.

use crate::Problem;
use crate::metadata::{Metadata, field_name};
use crate::ordered::BTreeMap;
use crate::parse::rows::{Row, rows};

/// The file's name in a folder.
pub(crate) const FILE: &str = "documents.csv";

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The document's file, or the identifier by which CollectionBuilder knows it.
    pub file: String,
    /// Line in `documents.csv`.
    pub line: u32,
    /// Everything else in the row.
    pub metadata: Metadata,
}

/// The rows of `documents.csv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Register {
    /// In the order of the file.
    pub entries: Vec<Entry>,
    /// What was wrong.
    pub problems: Vec<Problem>,
}

impl Register {
    /// Reads the file's text.
    pub(crate) fn read(text: &str) -> Self {
        let mut register = Self::default();
        let mut all = rows(text).into_iter();
        let Some(header) = all.next() else { return register };
        let names: Vec<String> = header.cells.iter().map(|cell| field_name(cell)).collect();
        let column = |wanted: &str| names.iter().position(|name| name == wanted);
        let Some(key) = column("file").or_else(|| column("filename")).or_else(|| column("objectid")) else {
            let message =
                "The first row names no column `file` (or `filename`, or `objectid`), so no row can be used. Add it.";
            register.problems.push(Problem::at_line(FILE, header.line, "register-header", message));
            return register;
        };
        for row in all {
            register.row(&row, &names, key);
        }
        register
    }

    fn row(&mut self, row: &Row, names: &[String], key: usize) {
        let mut wrong = |code, message: String| self.problems.push(Problem::at_line(FILE, row.line, code, message));
        let surplus = row.cells.get(names.len()..).unwrap_or_default();
        if row.broken {
            wrong("row-quote", "A quotation mark in this row is never closed, so the row is left out. Close it, or double it inside a cell.".to_owned());
            return;
        }
        if row.cells.len() < names.len() || surplus.iter().any(|cell| !cell.trim().is_empty()) {
            wrong(
                "row-cells",
                format!(
                    "This row has {} cells where the first row has {}, so it is left out. Put cells that hold a comma in quotation marks.",
                    row.cells.len(),
                    names.len()
                ),
            );
            return;
        }
        let file = row.cells.get(key).map(|cell| cell.trim()).unwrap_or_default();
        if file.is_empty() {
            wrong("row-no-file", "This row names no file and is left out. Fill in its first column.".to_owned());
            return;
        }
        let mut metadata = Metadata::default();
        for (place, (name, cell)) in names.iter().zip(&row.cells).enumerate() {
            let name = match name.as_str() {
                "objectid" => "identifier",
                // A picture's file in CollectionBuilder's terms; the key here.
                _ if place == key => continue,
                name => name,
            };
            metadata.add(name, cell);
        }
        self.entries.push(Entry { file: clean(file), line: row.line, metadata });
    }

    /// Entries by path. A row names a file by its path; where no file has that
    /// path, by its name or its name without extension, if only one file has it.
    pub(crate) fn by_path<'r>(&'r self, paths: &[&str], problems: &mut Vec<Problem>) -> BTreeMap<String, &'r Entry> {
        let mut by_name: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for path in paths {
            let name = path.rsplit('/').next().unwrap_or(path);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            for short in [name, stem] {
                let places = by_name.entry(short).or_default();
                if !places.contains(path) {
                    places.push(path);
                }
            }
        }
        let mut found: BTreeMap<String, &Entry> = BTreeMap::new();
        for entry in &self.entries {
            let by_path = paths.binary_search(&entry.file.as_str()).ok().and_then(|at| paths.get(at).copied());
            let path = by_path.or_else(|| match by_name.get(entry.file.as_str()).map(Vec::as_slice) {
                Some([only]) => Some(*only),
                _ => None,
            });
            let Some(path) = path else {
                let message = format!(
                    "There is no file “{}” in the folder, so this row is left out. Mend the name, or add the file.",
                    entry.file
                );
                problems.push(Problem::at_line(FILE, entry.line, "row-no-file", message));
                continue;
            };
            if let Some(first) = found.get(path) {
                let message = format!(
                    "“{path}” has a row already, on line {}; this one is left out. Keep one of them.",
                    first.line
                );
                problems.push(Problem::at_line(FILE, entry.line, "row-repeated", message));
                continue;
            }
            found.insert(path.to_owned(), entry);
        }
        found
    }
}

/// A path as people write it in a table.
pub(crate) fn clean(path: &str) -> String {
    let path = path.trim().replace('\\', "/");
    path.trim_start_matches("./").to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_entries_and_broken_ones_problems() {
        let text = "file,Title,mood\na.txt,\"One, two\",glad\nb.txt,x\nc.txt,x,y,z\n\"d.txt,x,y\n,x,y\nsub\\e.txt,E,\nf.txt,F,g,,\n";
        let register = Register::read(text);
        let files: Vec<&str> = register.entries.iter().map(|entry| entry.file.as_str()).collect();
        assert_eq!(files, ["a.txt", "sub/e.txt", "f.txt"]);
        let first: Vec<_> = register.entries[0].metadata.entries().collect();
        assert_eq!(first, [("title", "One, two"), ("mood", "glad")]);
        let problems: Vec<_> = register.problems.iter().map(|problem| (problem.line.unwrap(), problem.code)).collect();
        assert_eq!(problems, [(3, "row-cells"), (4, "row-cells"), (5, "row-quote"), (6, "row-no-file")]);
    }

    #[test]
    fn a_file_is_found_by_path_or_by_its_only_name() {
        let text =
            "objectid;filename;title\nx1;deep/a.txt;A\nx2;b.md;B\nx3;c.txt;C\nx4;nowhere.txt;N\nx5;deep/a.txt;again\n";
        let register = Register::read(text);
        let paths = ["deep/a.txt", "deep/b.md", "one/c.txt", "two/c.txt"];
        let mut problems = Vec::new();
        let found = register.by_path(&paths, &mut problems);
        let found: Vec<_> =
            found.iter().map(|(path, entry)| (path.as_str(), entry.metadata.get("identifier").unwrap())).collect();
        assert_eq!(found, [("deep/a.txt", "x1"), ("deep/b.md", "x2")]);
        let problems: Vec<_> = problems.iter().map(|problem| (problem.line.unwrap(), problem.code)).collect();
        assert_eq!(problems, [(4, "row-no-file"), (5, "row-no-file"), (6, "row-repeated")]);
    }

    #[test]
    fn identifiers_alone_name_files_too() {
        let register = Register::read("objectid,title\nletter-1,One\n");
        let mut problems = Vec::new();
        let paths = ["letters/letter-1.txt"];
        assert_eq!(register.by_path(&paths, &mut problems).len(), 1);
        assert_eq!(register.entries[0].metadata.get("title"), Some("One"));
        let none = Register::read("name,title\na,b\n");
        assert_eq!(none.problems[0].code, "register-header");
    }
}
