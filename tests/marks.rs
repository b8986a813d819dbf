//! Every mark of the timeline says how its date is known and which words gave it, and
//! none of them comes from what stands round the article.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::path::{Path, PathBuf};

use archivolt_corpus::{Input, LineClass, SourceFile, Span};
use archivolt_index::{Collection, DocId, EvidenceRecord, TextRecord, build};
use archivolt_page::state::scale::{ABOUT, TimelineDates};

fn files(folder: &Path, below: &Path) -> Vec<SourceFile> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let file = |path: PathBuf| match path.is_dir() {
        true => files(&path, below),
        false => {
            let name = path.strip_prefix(below).unwrap().to_string_lossy().replace('\\', "/");
            vec![SourceFile { path: name, bytes: std::fs::read(&path).unwrap() }]
        }
    };
    entries.into_iter().flat_map(file).collect()
}

fn collection(folder: &Path) -> Collection {
    let files = files(folder, folder);
    let corpus = archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files, originals: None });
    Collection::open(build(&corpus)).unwrap()
}

/// The words of a place as one line.
fn words(text: &TextRecord, span: Span) -> String {
    span.of(&text.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a place is in the article or its head: no teaser, menu or comment.
fn is_read(text: &TextRecord, span: Span) -> bool {
    let touches = |own: Span| own.start < span.end && span.start < own.end;
    let mut blocks = text.blocks.iter().filter(|block| touches(block.span())).peekable();
    blocks.peek().is_some() && blocks.all(|block| block.class != LineClass::Furniture)
}

/// What a mark stands for: its words are told, they stand where it says, and not in a teaser.
fn given(all: &Collection, document: DocId, evidence: Option<&EvidenceRecord>) {
    let record = all.document(document).unwrap();
    let evidence = evidence.unwrap_or_else(|| panic!("{}: nothing tells where its date is from", record.id));
    assert!(!evidence.text.trim().is_empty(), "{}: no words gave its date", record.id);
    let Some(span) = evidence.span else { return };
    let text = &all.texts(document)[evidence.text_index];
    assert_eq!(words(text, span), evidence.text.split_whitespace().collect::<Vec<_>>().join(" "), "{}", record.id);
    // The line that says whose the page is stands below the article; it alone of all round it may date it.
    let start = text.text.get(..span.range().start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.text.get(start..).unwrap().lines().next().unwrap_or_default();
    let owns = line.contains('©') || line.to_lowercase().contains("copyright");
    assert!(is_read(text, span) || owns, "{}: {:?} stands round the article", record.id, evidence.text);
}

/// Looks at every mark; gives how many there are of documents and of what they mention.
fn marks(folder: &Path) -> [usize; 2] {
    let all = collection(folder);
    let dates = TimelineDates::new(&all, true);
    for document in dates.documents.iter().filter(|document| document.date.is_some()) {
        let record = all.document(document.id).unwrap();
        let published = record.published.as_ref().unwrap();
        assert_eq!((Some(&published.edtf), published.basis), (document.date.as_ref(), document.basis));
        given(&all, document.id, published.evidence.as_ref());
    }
    for event in &dates.events {
        assert!(!event.words.trim().is_empty() && !event.mentions.is_empty(), "{event:?}");
        for mention in &event.mentions {
            if event.words == ABOUT {
                let record = all.document(mention.document).unwrap();
                given(&all, mention.document, record.event.as_ref().unwrap().evidence.as_ref());
                continue;
            }
            let text = &all.texts(mention.document)[mention.text_index];
            let found = words(text, mention.span);
            // One event is told in the same words, capitals or not.
            assert_eq!(found.to_lowercase(), event.words.to_lowercase(), "{mention:?}");
            assert!(is_read(text, mention.span), "{mention:?}: {found:?} stands round the article");
        }
    }
    [dates.documents.iter().filter(|document| document.date.is_some()).count(), dates.events.len()]
}

#[test]
fn every_mark_of_the_default_collection_has_its_basis_and_its_words() {
    let [documents, mentioned] = marks(Path::new("collection"));
    assert!(documents == 5 && mentioned > 5, "{documents} documents, {mentioned} dates");
}

#[test]
fn every_mark_of_the_sources_as_they_are_has_its_words_and_none_is_from_a_teaser() {
    let folder = Path::new("../shared/documents");
    if !folder.is_dir() {
        eprintln!("skipped: the five sources are not beside this repository");
        return;
    }
    let [documents, mentioned] = marks(folder);
    assert!(documents > 0 && mentioned > 0, "{documents} documents, {mentioned} dates");
}

#[test]
fn a_date_in_a_teaser_makes_no_mark() {
    let scratch = std::env::temp_dir().join(format!("archivolt-marks-{}", std::process::id()));
    std::fs::create_dir_all(&scratch).unwrap();
    let body = "The council of the harbour met again and spoke of the toll at great length. ".repeat(6);
    let page = format!(
        "<html><head><title>The toll</title></head><body><nav><a href='/'>Home</a></nav><article><h1>The toll</h1>\
         <p>Published 4 March 1902</p><p>{body}</p><p>It began in May 1899. {body}</p></article>\
         <aside><h2>Read more</h2><ul><li><a href='/a'>Storm of 7 July 1911</a></li>\
         <li><a href='/b'>Whales in June 1912</a></li></ul></aside></body></html>"
    );
    std::fs::write(scratch.join("toll.html"), page).unwrap();
    let all = collection(&scratch);
    let dates = TimelineDates::new(&all, true);
    let told: Vec<&str> = dates.events.iter().map(|event| event.date.as_str()).collect();
    let published = dates.documents.first().and_then(|document| document.date.as_ref()).map(|date| date.as_str());
    std::fs::remove_dir_all(&scratch).ok();
    assert_eq!((published, told), (Some("1902-03-04"), vec!["1899-05"]));
}
