//! The five saved pages that the project is built for, where they are at hand.
//! Words are compared by their beginnings: the pages belong to their publishers.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::path::Path;

use archivolt_corpus::{Corpus, Document, Input, LineClass, SourceFile, lines::lines, read};

fn corpus() -> Option<Corpus> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/documents");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: the five source documents are not here");
        return None;
    };
    let files = entries.map(|entry| {
        let path = entry.unwrap().path();
        SourceFile {
            path: path.file_name().unwrap().to_string_lossy().into_owned(),
            bytes: std::fs::read(&path).unwrap(),
        }
    });
    Some(read(Input { folder_name: "documents".to_owned(), files: files.collect(), originals: None }))
}

/// The classes of all lines but blank ones, as runs: "2 furniture, 1 title, 9 body".
fn outline(document: &Document) -> String {
    let mut runs: Vec<(&str, usize)> = Vec::new();
    for class in document.texts[0].lines.iter().filter(|class| **class != LineClass::Blank) {
        match runs.last_mut() {
            Some((name, count)) if *name == class.name() => *count += 1,
            _ => runs.push((class.name(), 1)),
        }
    }
    let runs: Vec<String> = runs.iter().map(|(name, count)| format!("{count} {name}")).collect();
    runs.join(", ")
}

struct Expected {
    beginning: &'static str,
    outline: &'static str,
    publisher: Option<&'static str>,
    creator: Option<&'static str>,
    kind: Option<&'static str>,
    published: Option<&'static str>,
}

const EXPECTED: &[(&str, Expected)] = &[
    (
        "000_56e9c67d7de0bf6b.txt",
        Expected {
            beginning: "“Internet Coalition”",
            outline: "2 furniture, 1 title, 1 meta, 9 body, 52 furniture",
            publisher: Some("Ministry of Foreign Affairs"),
            creator: None,
            kind: None,
            published: Some("2021-12-20"),
        },
    ),
    (
        "001_63b1f7de89521b9f.txt",
        Expected {
            beginning: "No nation should have",
            outline: "1 title, 10 body, 2 furniture",
            publisher: None,
            creator: None,
            kind: None,
            published: None,
        },
    ),
    (
        "002_023a124e4f961aaa.txt",
        Expected {
            beginning: "Wang urges open",
            outline: "1 title, 16 body, 13 furniture",
            publisher: Some("People's Daily Online"),
            creator: None,
            kind: None,
            published: Some("2023"),
        },
    ),
    (
        "003_5e251b581db252dc.txt",
        Expected {
            beginning: "Xi calls for cooperation",
            outline: "1 furniture, 1 title, 1 body, 1 furniture, 8 body, 1 furniture, 1 body, 1 furniture",
            publisher: None,
            creator: None,
            kind: None,
            published: None,
        },
    ),
    (
        "004_dd149dba62d03613.txt",
        Expected {
            beginning: "Deepen co-operation",
            outline: "1 furniture, 1 meta, 1 title, 3 meta, 8 body, 1 meta",
            publisher: None,
            creator: Some("Huang Huaguang"),
            kind: Some("Sponsored article"),
            published: Some("2016-12-07"),
        },
    ),
];

#[test]
fn the_five_saved_pages_are_understood() {
    let Some(corpus) = corpus() else { return };
    assert_eq!(corpus.problems, []);
    assert_eq!(corpus.documents.len(), EXPECTED.len());
    for (file, expected) in EXPECTED {
        let document = corpus.documents.iter().find(|document| document.file == *file).unwrap();
        assert!(document.title.text.starts_with(expected.beginning), "{file}: {}", document.title.text);
        assert_eq!(outline(document), expected.outline, "{file}");
        let text = |fact: &Option<archivolt_corpus::Fact>| fact.as_ref().map(|fact| fact.text.clone());
        assert_eq!(text(&document.publisher).as_deref(), expected.publisher, "{file}");
        assert_eq!(text(&document.creator).as_deref(), expected.creator, "{file}");
        assert_eq!(text(&document.kind).as_deref(), expected.kind, "{file}");
        let published = document.published.as_ref().map(|date| date.edtf.as_str());
        assert_eq!(published, expected.published, "{file}");
        assert_eq!((document.language.text.as_str(), document.problems.as_slice()), ("en", [].as_slice()), "{file}");
        // Evidence is in the words themselves.
        for fact in [&document.publisher, &document.creator, &document.kind].into_iter().flatten() {
            let evidence = fact.evidence.as_ref().unwrap();
            assert_eq!(evidence.span.unwrap().of(&document.texts[0].text), evidence.text, "{file}");
        }
        assert_eq!(lines(&document.texts[0].text).count(), document.texts[0].lines.len(), "{file}");
    }
}
