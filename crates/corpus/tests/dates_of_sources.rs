//! The whole reader on the five sources, which are not in this repository.
#![allow(clippy::unwrap_used, clippy::print_stderr, missing_docs)]

use archivolt_corpus::{DateFact, DateRole, Document, Reader, SourceFile};

fn sources() -> Option<Vec<SourceFile>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/documents");
    let mut files: Vec<SourceFile> = std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "txt"))
        .map(|entry| SourceFile {
            path: entry.file_name().to_string_lossy().into_owned(),
            bytes: std::fs::read(entry.path()).unwrap(),
        })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Some(files)
}

fn name(fact: Option<&DateFact>) -> String {
    fact.map_or("none".to_owned(), |fact| format!("{} {}", fact.edtf, fact.basis.name()))
}

fn row(document: &Document) -> String {
    let facts = [&document.published, &document.event, &document.captured].map(|fact| name(fact.as_ref()));
    let mut dates = String::new();
    for date in document.texts.iter().flat_map(|text| &text.dates) {
        let mark = match date.role {
            DateRole::Mention => "",
            DateRole::Publication => " (published)",
            DateRole::Capture => " (captured)",
        };
        dates.push_str(&format!("; {}{mark}", date.edtf));
    }
    format!("{}{dates}", facts.join(", "))
}

#[test]
fn the_five_sources_have_their_dates_and_no_others() {
    let Some(files) = sources() else {
        eprintln!("skipped: the five sources are not beside this repository");
        return;
    };
    let mut reader = Reader::new("documents");
    for file in files {
        reader.add(file);
    }
    let mut documents = reader.finish().documents;
    documents.sort_by(|one, other| one.file.cmp(&other.file));
    assert_eq!(
        documents.iter().map(row).collect::<Vec<_>>(),
        [
            "2021-12-20 stated, none, 2025-06-30 inferred; 2025-06-30 (captured); 2021-12-20 (published); 2021-12-09",
            "none, none, none",
            "2023 inferred, none, none; 2023; 2023 (published)",
            "none, none, none; 2011-05; 2013",
            "2016-12-07 inferred, 2016-11-11/2016-11-18 inferred, none; 2016-11; 2016-11-11/2016-11-18; 2016; 2016-12-07 (published)",
        ]
    );
}
