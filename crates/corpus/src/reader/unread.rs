//! Files of a folder that nothing is made of.

use crate::Problem;
use crate::folder::{self, FileKind};
use crate::ordered::BTreeMap;

/// Says which files are in no form that is read. A folder of pictures is said
/// once, not file by file.
pub(super) fn tell<'p>(paths: impl Iterator<Item = &'p String>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut assets: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for path in paths {
        match folder::kind_of(path) {
            FileKind::Unread(what) => {
                let message = format!(
                    "This is {what}, which is not read yet, so it is left out. Save it as text, Markdown or HTML to include it."
                );
                problems.push(Problem::in_file(path, "format-unread", message));
            }
            FileKind::Table => {
                let message = "This table is no document. To make a document of each row, name its text column `text`, or name the table in archivolt.toml: [[tables]] file = \"…\", map = { title = \"…\", text = \"…\" }.";
                problems.push(Problem::in_file(path, "table-unmapped", message));
            }
            // Zips are read; one that lies in another is not opened.
            FileKind::Archive if path.to_lowercase().contains(".zip/") => {
                let message =
                    "This archive lies in another one and is left out. Put it beside the other, or unpack it.";
                problems.push(Problem::in_file(path, "archive-nested", message));
            }
            FileKind::Data => assets.entry("a data file").or_default().push(path),
            FileKind::Asset(what) => assets.entry(what).or_default().push(path),
            _ => {}
        }
    }
    for (what, paths) in assets {
        match paths.as_slice() {
            [only] => {
                let message = format!("This is {what}, not a text, so it is left out.");
                problems.push(Problem::in_file(only, "not-text", message));
            }
            [first, rest @ ..] => {
                let message =
                    format!("This is {what}, not a text, so it is left out; so are {} more like it.", rest.len());
                problems.push(Problem::in_file(first, "not-text", message));
            }
            [] => {}
        }
    }
    problems
}
