//! Files of many forms in one folder, and what is made of them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use archivolt_corpus::{BlockKind, Corpus, Document, Input, LineClass, SourceFile, read};

fn file(path: &str, bytes: impl Into<Vec<u8>>) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes: bytes.into() }
}

fn corpus(files: Vec<SourceFile>) -> Corpus {
    let mut turned = files.clone();
    turned.reverse();
    let read = |files| read(Input { folder_name: "Folder".to_owned(), files, originals: None });
    let corpus = read(files);
    assert_eq!(corpus.documents, read(turned).documents, "the order of files must not matter");
    corpus
}

/// Id, file, title, date of each document.
fn facts(corpus: &Corpus) -> Vec<(&str, &str, &str, &str)> {
    let date = |document: &'_ Document| document.published.as_ref().map(|date| date.edtf.as_str().to_owned());
    corpus
        .documents
        .iter()
        .map(|document| {
            let date: &str = date(document).map_or("", |date| Box::leak(date.into_boxed_str()));
            (document.id.as_str(), document.file.as_str(), document.title.text.as_str(), date)
        })
        .collect()
}

fn codes(corpus: &Corpus) -> Vec<(&str, Option<u32>, &str)> {
    let own = corpus.documents.iter().flat_map(|document| &document.problems);
    let all = corpus.problems.iter().chain(own);
    all.map(|problem| (problem.file.as_deref().unwrap_or(""), problem.line, problem.code)).collect()
}

fn field<'d>(document: &'d Document, name: &str) -> &'d str {
    document.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
}

/// A zip of stored entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, contents) in entries {
        let at = u32::try_from(out.len()).unwrap();
        let crc = !contents.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
        });
        let length = u32::try_from(contents.len()).unwrap().to_le_bytes();
        let mut middle = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        middle.extend(crc.to_le_bytes());
        middle.extend(length);
        middle.extend(length);
        middle.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        middle.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&middle);
        out.extend(name.as_bytes());
        out.extend(*contents);
        directory.extend(b"PK\x01\x02");
        directory.extend([20, 0]);
        directory.extend(&middle);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let at = u32::try_from(out.len()).unwrap().to_le_bytes();
    out.extend(&directory);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    out.extend(count);
    out.extend(count);
    out.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    out.extend(at);
    out.extend([0, 0]);
    out
}

#[test]
fn a_bibliography_is_metadata_of_the_files_it_names_and_a_document_where_there_is_none() {
    let bib = "@article{berg1911,\n title = {The Quay Opens},\n author = {Berg, Anna},\n journal = {The Tide}, year = 1911, month = may,\n file = {Full Text:files/3/berg.txt:text/plain}\n}\n@book{held,\n title = {Boats},\n author = {Held, Karl}, year = 1920,\n abstract = {Boats of the north shore.}\n}\n@misc{broken,\n";
    let corpus = corpus(vec![
        file("library/files/3/berg.txt", "Some words that were saved.\n\nThe quay is open, and boats lie at it."),
        file("library/library.bib", bib),
    ]);
    assert_eq!(
        facts(&corpus),
        [
            ("library-files-3-berg", "library/files/3/berg.txt", "The Quay Opens", "1911-05"),
            ("held", "library/library.bib", "Boats", "1920"),
        ]
    );
    let note = &corpus.documents[0].title.evidence.as_ref().unwrap().note;
    assert_eq!(note, "From line 1 of library/library.bib.");
    let book = &corpus.documents[1];
    assert_eq!(book.kind.as_ref().unwrap().text, "Book");
    let shown: Vec<_> =
        book.texts[0].blocks.iter().map(|block| (block.kind, block.class, block.shown(&book.texts[0].text))).collect();
    assert_eq!(
        shown,
        [
            (BlockKind::Heading(1), LineClass::Title, "Boats".to_owned()),
            (BlockKind::Paragraph, LineClass::Meta, "Karl Held".to_owned()),
            (BlockKind::Paragraph, LineClass::Meta, "Book · 1920".to_owned()),
            (BlockKind::Paragraph, LineClass::Body, "Boats of the north shore.".to_owned()),
        ]
    );
    assert_eq!(codes(&corpus), [("library/library.bib", Some(12), "record-broken")]);
}

#[test]
fn records_find_their_files_by_key_address_and_title() {
    let csl = r#"[{"id": "http://zotero.org/users/1/items/KEY", "type": "report", "title": "By key"},
{"id": "2", "type": "webpage", "title": "By address", "URL": "https://example.org/a"},
{"id": "3", "type": "book", "title": "A title that is long enough"},
{"id": "4", "type": "book", "title": "A title that is long enough"}]"#;
    let corpus = corpus(vec![
        file("key.txt", "The harbour office has opened the quay to ships of all sizes."),
        file(
            "saved.html",
            "<link rel=canonical href='https://example.org/a'><p>The quay was opened by the mayor in the spring of that year.",
        ),
        file("Berg - 1911 - A title that is long enough.md", "Boats lie there, and nobody has counted them yet."),
        file("records.json", csl),
        file("numbers.json", "[1, 2]"),
    ]);
    let titles: Vec<_> =
        corpus.documents.iter().map(|document| (document.file.as_str(), document.title.text.as_str())).collect();
    assert_eq!(
        titles,
        [
            ("Berg - 1911 - A title that is long enough.md", "A title that is long enough"),
            ("key.txt", "By key"),
            ("saved.html", "By address"),
        ]
    );
    assert_eq!(codes(&corpus), [("numbers.json", None, "not-text")]);
}

#[test]
fn tables_are_documents_by_their_columns() {
    let lines = "{\"title\": \"One\", \"text\": \"The quay is open.\", \"date\": \"1911-05-03\", \"tags\": [\"a\", \"b\"]}\n{broken\n{\"id\": \"two\", \"body\": \"x\", \"text\": \"<p>Boats &amp; tides.</p>\", \"author\": {\"name\": \"Anna\"}}\n";
    let corpus = corpus(vec![
        file("posts.jsonl", lines),
        file("letters.tsv", "Title\tContent\tdate\nA letter\tDear Karl, the quay is open.\t1912\nNone\t\t\n"),
        file("other.csv", "a,b\n1,2\n"),
    ]);
    assert_eq!(
        facts(&corpus),
        [
            ("posts-1", "posts.jsonl", "One", "1911-05-03"),
            ("letters-2", "letters.tsv", "A letter", "1912"),
            ("two", "posts.jsonl", "posts, row 3", "")
        ]
    );
    assert_eq!(field(&corpus.documents[0], "subject"), "a; b");
    assert_eq!(corpus.documents[2].texts[0].text, "Boats & tides.");
    assert_eq!(corpus.documents[2].creator.as_ref().unwrap().text, "Anna");
    assert_eq!(
        codes(&corpus),
        [
            ("letters.tsv", Some(3), "empty"),
            ("other.csv", None, "table-unmapped"),
            ("posts.jsonl", Some(2), "row-cells")
        ]
    );
}

#[test]
fn a_table_of_objects_is_about_files() {
    let table = "objectid,filename,title,date,object_transcript,mood\nitem1,one.txt,First,1911,,glad\nitem2,two.jpg,Second,1912,\"What the tape says, word by word.\",\n";
    let corpus = corpus(vec![
        file("data/objects.csv", table),
        file("one.txt", "The quay is open, and boats lie at it."),
        file("two.jpg", "x"),
    ]);
    assert_eq!(
        facts(&corpus),
        [("item1", "one.txt", "First", "1911"), ("item2", "data/objects.csv", "Second", "1912")]
    );
    assert_eq!(field(&corpus.documents[0], "mood"), "glad");
    assert!(corpus.documents[1].texts[0].text.ends_with("What the tape says, word by word."));
}

#[test]
fn an_archive_is_read_as_a_folder_would_be() {
    let inner = zip(&[
        ("letters/a.md", b"# A\n\nThe quay is open."),
        ("letters/refs.ris", b"TY  - BOOK\nTI  - Boats\nPY  - 1911\nER  - \n"),
    ]);
    let nested =
        zip(&[("in.zip", &inner), ("b.txt", b"Boats lie at the quay, and the tide is out."), ("../c.txt", b"x")]);
    let corpus = corpus(vec![
        file("one.zip", inner.clone()),
        file("two.zip", nested),
        file("cut.zip", &inner[..inner.len() - 9]),
    ]);
    assert_eq!(
        facts(&corpus),
        [
            ("one-zip-refs-1", "one.zip/refs.ris", "Boats", "1911"),
            ("one-zip-a", "one.zip/a.md", "A", ""),
            ("two-zip-b", "two.zip/b.txt", "b", ""),
        ]
    );
    assert_eq!(
        codes(&corpus),
        [
            ("cut.zip", None, "archive-damaged"),
            ("two.zip/../c.txt", None, "path-refused"),
            ("two.zip/in.zip", None, "archive-nested")
        ]
    );
    assert_eq!(corpus.files.len(), 3, "what was handed in comes back as it was");
}

#[test]
fn books_and_word_files_are_documents() {
    let container = b"<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>";
    let package = b"<package><metadata><dc:title>Boats</dc:title><dc:creator>Anna Berg</dc:creator><dc:creator>Karl Held</dc:creator>\
<dc:date opf:event='modification'>2020</dc:date><dc:date>1911-05</dc:date><dc:language>en</dc:language><dc:identifier>urn:uuid:1</dc:identifier></metadata>\
<manifest><item id='n' href='nav.xhtml' properties='nav'/><item id='b' href='two.xhtml'/><item id='a' href='text/one.xhtml'/><item id='c' href='gone.xhtml'/></manifest>\
<spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/></spine></package>";
    let book = zip(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container),
        ("OEBPS/book.opf", package),
        ("OEBPS/nav.xhtml", b"<p>Contents</p>"),
        (
            "OEBPS/text/one.xhtml",
            b"<html><head><title/></head><body><h1>One</h1><p>The quay is <i>open</i>.</p></body></html>",
        ),
        ("OEBPS/two.xhtml", b"<html><body><h1>Two</h1><p>Boats lie there.</p></body></html>"),
    ]);
    let word = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document><w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>A letter</w:t></w:r></w:p><w:p><w:r><w:t>The quay is open.</w:t></w:r></w:p></w:body></w:document>"),
        ("docProps/core.xml", b"<cp:coreProperties><dc:creator>Eva Lind</dc:creator><dcterms:created>2020-01-02T03:04:05Z</dcterms:created></cp:coreProperties>"),
    ]);
    let corpus = corpus(vec![
        file("boats.epub", book),
        file("letter.docx", word.clone()),
        // A Word file under a wrong name is still one.
        file("same.txt", word),
        file("bad.docx", "no zip"),
    ]);
    assert_eq!(
        facts(&corpus),
        [
            ("boats", "boats.epub", "Boats", "1911-05"),
            ("letter", "letter.docx", "A letter", ""),
            ("same", "same.txt", "A letter", "")
        ]
    );
    let boats = &corpus.documents[0];
    assert_eq!(boats.creator.as_ref().unwrap().text, "Anna Berg; Karl Held");
    assert_eq!(boats.texts[0].text, "One\n\nThe quay is open.\n\nTwo\n\nBoats lie there.");
    assert_eq!(corpus.documents[1].creator.as_ref().unwrap().text, "Eva Lind");
    assert_eq!(corpus.duplicates, [[1, 2]]);
    assert_eq!(codes(&corpus), [("bad.docx", None, "archive-damaged"), ("boats.epub", None, "epub-unread")]);
}
