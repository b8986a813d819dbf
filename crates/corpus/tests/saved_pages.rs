//! Saved web pages: which of the days that they hold dates them, and which
//! heading is theirs.

#![allow(clippy::unwrap_used, missing_docs)]

use archivolt_corpus::{Document, Input, LineClass, SourceFile, read};

const STORY: &str = "<p>The quay is open again, and the boats are back in the harbour of the town.</p>";

fn document(path: &str, text: &str) -> Document {
    let files = vec![SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }];
    read(Input { folder_name: "Folder".to_owned(), files, originals: None }).documents.into_iter().next().unwrap()
}

fn dated(document: &Document) -> String {
    document.published.as_ref().map_or("none".to_owned(), |date| format!("{} {}", date.edtf, date.basis.name()))
}

#[test]
fn a_page_is_dated_by_the_best_that_it_holds() {
    let data = "<script>var page = {\"published_at\":\"2016-05-06T10:00:00Z\"}</script>";
    let picture = "<meta property='og:image' content='https://example.org/2016/05/07/quay.jpg'>";
    let address = "<link rel='canonical' href='https://example.org/2016/05/05/quay'>";
    let linked =
        "<script type='application/ld+json'>{\"headline\":\"The quay\",\"datePublished\":\"2016-05-02\"}</script>";
    let seen = "<h1>The quay opens</h1><p class='date'>3 May 2016</p>";
    let label = "<h1>The quay opens</h1><p>Published: 4 May 2016</p>";
    for (head, body, expected) in [
        (format!("{linked}{data}{picture}{address}"), seen, "2016-05-02 metadata"),
        (format!("{data}{picture}{address}<meta name='date' content='2016-05-01'>"), seen, "2016-05-03 metadata"),
        (format!("{data}{picture}{address}"), label, "2016-05-04 stated"),
        (format!("{data}{picture}{address}"), "", "2016-05-05 inferred"),
        (format!("{data}{picture}"), "", "2016-05-06 inferred"),
        (picture.to_owned(), "<p>© 2017 The Harbour Times</p>", "2016-05-07 inferred"),
        (String::new(), "<p>© 2017 The Harbour Times</p>", "2017 inferred"),
        (String::new(), "", "none"),
    ] {
        // Other stories are dated too, and date nothing but themselves.
        let others = "<h2>More stories</h2><p class='date'>8 May 2016</p><p>A boat</p><p class='date'>9 May 2016</p>";
        let page = format!("<html><head>{head}</head><body>{body}{STORY}{others}</body></html>");
        assert_eq!(dated(&document("quay.html", &page)), expected, "{page}");
    }
}

#[test]
fn the_order_of_figures_is_that_of_the_pages_language() {
    for (language, expected) in [
        ("en-GB", "2016-05-03 stated"),
        ("en-US", "2016-03-05 stated"),
        ("de", "2016-05-03 stated"),
        ("en", "[2016-03-05,2016-05-03] stated"),
    ] {
        let page =
            format!("<html lang='{language}'><body><h1>The quay</h1><p>Date: 03/05/2016</p>{STORY}</body></html>");
        assert_eq!(dated(&document("quay.html", &page)), expected, "{language}");
    }
}

#[test]
fn the_headline_is_what_the_page_calls_itself() {
    let page = format!(
        "<title>The new quay opens | The Harbour Times</title><h1>Menu and services</h1><p>Boats</p>\
         <h2>The new quay opens</h2>{STORY}"
    );
    let document = document("quay.html", &page);
    let text = document.texts.first().unwrap();
    let titles: Vec<&str> = text
        .text
        .split('\n')
        .zip(&text.lines)
        .filter(|(_, class)| **class == LineClass::Title)
        .map(|(line, _)| line)
        .collect();
    assert_eq!(titles, ["The new quay opens"]);
    assert!(
        text.text.split('\n').zip(&text.lines).any(|(line, class)| line == "Boats" && *class == LineClass::Furniture)
    );
}

#[test]
fn where_a_site_generator_puts_a_page_may_say_its_day() {
    for (matter, expected) in [
        ("+++\npath = \"2016/05/03/quay\"\ntitle = \"The quay\"\n+++", "2016-05-03"),
        ("---\npermalink: /2016/05/03/quay/\ntitle: The quay\n---", "2016-05-03"),
        ("---\npermalink: /2016/05/03/quay/\ndate: 2016-05-04\n---", "2016-05-04"),
        ("---\npermalink: /2016/05/quay/\ntitle: The quay\n---", "none"),
    ] {
        let document = document("quay.md", &format!("{matter}\n\nThe quay is open again.\n"));
        assert_eq!(dated(&document).split(' ').next(), Some(expected), "{matter}");
    }
}
