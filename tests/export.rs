//! Tables that other programs read, and sentences that say what a link will show.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use archivolt_corpus::{Input, SourceFile};
use archivolt_index::{Collection, DocId, build};
use archivolt_page::state::export::{self, Form, Table};
use archivolt_page::state::hash;
use archivolt_page::state::share::{Part, says, without};
use archivolt_page::state::theme_rows::ThemeMark;
use serde_json::Value;

const FILES: [(&str, &str); 4] = [
    (
        "archivolt.toml",
        "title = \"Harbour papers\"\n[[themes]]\nid = \"tolls\"\nlabel = \"Tolls\"\nkey = \"To\"\ndefinition = \"Money for passing.\"\ninclude = [\"toll*\"]\n",
    ),
    (
        "documents.csv",
        "file,title,date,kind,shelf\na.txt,\"=HYPERLINK(\"\"http://x\"\")\",2015-12~,Letter,A|1\nb.txt,Two *stars*,2016-05-02,,\n",
    ),
    ("a.txt", "The toll\n\nThe toll, \"so high\", is paid in silver.\n"),
    ("b.txt", "The gate\n\nNo toll was asked. The gate stood open.\n"),
];

fn collection() -> Collection {
    let files =
        FILES.iter().map(|(path, text)| SourceFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() });
    let corpus = archivolt_corpus::read(Input { folder_name: "one".into(), files: files.collect(), originals: None });
    Collection::open(build(&corpus)).unwrap()
}

fn link(id: &str) -> String {
    format!("https://example.org/#/?doc={id}")
}

/// RFC 4180, read as plainly as it is written there.
fn parse_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut inside) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if inside && letters.peek() == Some(&'"') => cell.push(letters.next().unwrap()),
            '"' => inside = !inside,
            ',' if !inside => row.push(std::mem::take(&mut cell)),
            '\n' if !inside => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

fn check(table: &Table, rows: usize) {
    assert_eq!(table.rows.len(), rows);
    assert!(table.rows.iter().all(|row| row.len() == table.heads.len()));
    let csv = parse_csv(&table.write(Form::Csv));
    assert_eq!(csv.len(), rows + 1);
    let dangerous = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert!(!csv.iter().flatten().any(dangerous), "{csv:?}");
    let jsonl = table.write(Form::Jsonl);
    let objects: Vec<Value> = jsonl.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(objects.len(), rows);
    for (object, row) in objects.iter().zip(&csv[1..]) {
        for (head, cell) in table.heads.iter().zip(row) {
            let value = match &object[head] {
                Value::String(words) => words.clone(),
                value => value.to_string(),
            };
            // What disarms a cell stands in the spreadsheet's file only.
            assert_eq!(cell.trim_start_matches('\''), value.trim_start_matches('\''), "{head}");
        }
    }
    let markdown = table.write(Form::Markdown);
    for line in markdown.lines() {
        let bars = line.replace("\\|", "").matches('|').count();
        assert_eq!(bars, table.heads.len() + 1, "{line}");
    }
}

#[test]
fn tables_are_read_by_plain_parsers_and_run_in_no_spreadsheet() {
    let collection = collection();
    let both = [DocId(0), DocId(1)];
    let documents = export::documents(&collection, &both, &link);
    check(&documents, 2);
    let csv = parse_csv(&documents.write(Form::Csv));
    let at = |head: &str| csv[0].iter().position(|name| name == head).unwrap();
    assert_eq!(csv[1][at("title")], "'=HYPERLINK(\"http://x\")");
    assert_eq!(csv[1][at("date")], "2015-12~");
    assert_eq!(csv[1][at("date_basis")], "curated");
    assert_eq!(csv[1][at("shelf")], "A|1");
    assert_eq!(csv[2][at("shelf")], "");
    assert_eq!(csv[2][at("link")], "https://example.org/#/?doc=b");
    assert!(documents.write(Form::Markdown).contains("| Two \\*stars\\* |"));
    let passages = export::passages(&collection, &both, &link);
    check(&passages, 2);
    let first: Value = serde_json::from_str(passages.write(Form::Jsonl).lines().next().unwrap()).unwrap();
    let (start, end) = (first["start"].as_u64().unwrap() as usize, first["end"].as_u64().unwrap() as usize);
    assert_eq!((&FILES[2].1[start..end], first["words"].as_str()), ("toll", Some("toll")));
}

#[test]
fn a_link_says_what_it_will_show() {
    let collection = collection();
    let marks = ThemeMark::of(collection.themes());
    let check = |state: &str, dropped: &[Part], expected: &str| {
        let selection = without(&hash::decode(state), dropped);
        assert_eq!(says(&collection, &marks, &selection), expected, "{state}");
    };
    check("#/", &[], "Opens the list: All 2 documents, oldest first.");
    check("#/?q=gate&themes=tolls", &[], "Opens the list: 1 of 2 documents says gate under Tolls.");
    check("#/?q=gate&themes=tolls", &[Part::Words], "Opens the list: 2 of 2 documents under Tolls.");
    check(
        "#/?q=gate&themes=tolls&from=2016-05",
        &[Part::Words, Part::Themes],
        "Opens the list: 1 of 2 documents dated from May 2016.",
    );
    check("#/?view=timeline&themes=tolls", &[], "Opens the timeline: 2 of 2 documents under Tolls.");
    check("#/?doc=b", &[], "Opens “Two *stars*”.");
    check("#/?doc=b&at=p1", &[], "Opens “Two *stars*” at paragraph 1.");
    check("#/?doc=b&at=10-17,No%20toll,,", &[], "Opens “Two *stars*” with these words marked: “No toll”.");
    check("#/?view=compare&doc=a&with=b", &[], "Opens “=HYPERLINK(\"http://x\")” and “Two *stars*” side by side.");
    check("#/?view=codebook", &[], "Opens the codebook: what each theme means.");
    let asked = hash::decode("#/?q=gate&from=2016");
    let parts: Vec<Part> = Part::ALL.into_iter().filter(|part| part.is_asked(&asked.question)).collect();
    assert_eq!(parts, [Part::Words, Part::Dates]);
}
