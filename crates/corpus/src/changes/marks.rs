//! `marks.csv`, changed row by row.

use super::sheet::Sheet;
use crate::register::clean;

/// A decision about words of a document: a row of `marks.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marking<'a> {
    /// Path of the document's file.
    pub file: &'a str,
    /// The words.
    pub exact: &'a str,
    /// Words before them.
    pub prefix: &'a str,
    /// Words after them.
    pub suffix: &'a str,
    /// `furniture`, `body`, `theme:ID`, `not:ID` or `date:EDTF`.
    pub verdict: &'a str,
}

const COLUMNS: [&str; 5] = ["file", "exact", "prefix", "suffix", "as"];

/// The text of `marks.csv` with this decision, in place of one that says
/// something else of the same kind about the same words.
///
/// ```
/// use archivolt_corpus::changes::{Marking, marked};
/// let mark = Marking { file: "a.txt", exact: "Share this", prefix: "", suffix: "", verdict: "furniture" };
/// assert_eq!(marked("", &mark), "file,exact,prefix,suffix,as\na.txt,Share this,,,furniture\n");
/// ```
pub fn marked(text: &str, mark: &Marking<'_>) -> String {
    let mut sheet = Sheet::read(text, &COLUMNS);
    let places = COLUMNS.map(|column| sheet.column_or_new(column, |_| String::new()));
    let [file, exact, prefix, suffix, verdict] = places;
    let same = |cells: &[String]| {
        let cell = |place: usize| cells.get(place).map(String::as_str).unwrap_or_default();
        clean(cell(file)) == mark.file
            && one_line(cell(exact)) == one_line(mark.exact)
            && one_line(cell(prefix)) == one_line(mark.prefix)
            && one_line(cell(suffix)) == one_line(mark.suffix)
            && kind(cell(verdict)) == kind(mark.verdict)
    };
    let known: Vec<usize> = sheet.rows().filter(|(_, cells)| same(cells)).map(|(place, _)| place).collect();
    match known.as_slice() {
        [] => {
            let words = [mark.file, mark.exact, mark.prefix, mark.suffix, mark.verdict].map(one_line);
            let cells: Vec<(usize, &str)> = places.into_iter().zip(words.iter().map(String::as_str)).collect();
            sheet.add(&cells);
        }
        [first, others @ ..] => {
            sheet.set(*first, verdict, mark.verdict);
            sheet.remove(others);
        }
    }
    sheet.text()
}

/// The text of `marks.csv` without the decisions of which `gone` says so, by
/// file, words and verdict; and how many those were.
pub fn unmarked(text: &str, gone: impl Fn(&str, &str, &str) -> bool) -> (String, usize) {
    if text.trim().is_empty() {
        return (text.to_owned(), 0);
    }
    let mut sheet = Sheet::read(text, &COLUMNS);
    let (Some(file), Some(exact), Some(verdict)) = (sheet.column("file"), sheet.column("exact"), sheet.column("as"))
    else {
        return (text.to_owned(), 0);
    };
    let is_gone = |cells: &[String]| {
        let cell = |place: usize| cells.get(place).map(String::as_str).unwrap_or_default();
        gone(&clean(cell(file)), cell(exact), cell(verdict).trim())
    };
    let rows: Vec<usize> = sheet.rows().filter(|(_, cells)| is_gone(cells)).map(|(place, _)| place).collect();
    if rows.is_empty() {
        return (text.to_owned(), 0);
    }
    sheet.remove(&rows);
    (sheet.text(), rows.len())
}

/// Two decisions of one kind about the same words cannot both hold.
fn kind(verdict: &str) -> &str {
    match verdict.trim() {
        "furniture" | "body" => "line",
        verdict => match verdict.split_once(':') {
            Some(("theme" | "not", id)) => id,
            Some(("date", _)) => "date",
            _ => verdict,
        },
    }
}

/// White space counts as one space where marks are looked for.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "file,exact,prefix,suffix,as\n";

    fn check(text: &str, exact: &str, verdict: &str, expected: &str) {
        let mark = Marking { file: "a.txt", exact, prefix: "", suffix: "", verdict };
        let changed = marked(text, &mark);
        assert_eq!(changed, expected, "{text:?}");
        assert_eq!(marked(&changed, &mark), changed, "the same decision once more changes nothing");
    }

    #[test]
    fn a_decision_takes_the_place_of_its_opposite() {
        check("", "Share,\n this", "furniture", &format!("{HEAD}a.txt,\"Share, this\",,,furniture\n"));
        check(&format!("{HEAD}a.txt,Share,,,furniture\n"), "Share", "body", &format!("{HEAD}a.txt,Share,,,body\n"));
        check(
            &format!("{HEAD}a.txt,Share,,,not:x\na.txt,Share,,,theme:y\n"),
            "Share",
            "theme:x",
            &format!("{HEAD}a.txt,Share,,,theme:x\na.txt,Share,,,theme:y\n"),
        );
        check(
            "as,exact,file\nbody,One,b.txt\n",
            "One",
            "body",
            "as,exact,file,prefix,suffix\nbody,One,b.txt,,\nbody,One,a.txt,,\n",
        );
    }

    #[test]
    fn decisions_are_taken_back() {
        let text = format!("{HEAD}a.txt,One,,,not:x\n\nb.txt,Two,,,not:x\n");
        let (left, gone) = unmarked(&text, |file, _, verdict| file == "a.txt" && verdict == "not:x");
        assert_eq!((left.as_str(), gone), ("file,exact,prefix,suffix,as\n\nb.txt,Two,,,not:x\n", 1));
        assert_eq!(unmarked("", |_, _, _| true), (String::new(), 0));
    }
}
