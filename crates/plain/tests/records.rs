//! What other programs read of a collection: heads, lists, and the files beside the pages.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::collections::BTreeMap;

use archivolt_corpus::{Corpus, Reader, SourceFile};
use archivolt_plain::{Addresses, Site, document_page, list_pages, published};
use serde_json::Value;

const ABOUT: &str = "title = \"Letters & notes\"\nrights = \"CC BY 4.0\"\n";
const URL: &str = "url = \"https://example.org/letters/\"\n";
const NAMES: &str = "[[names]]\nlabel = \"Ada Roe\"\ntype = \"person\"\nforms = [\"Mrs Roe\"]\n\
    [[names]]\nlabel = \"Gazette\"\ntype = \"organisation\"\nforms = [\"The Gazette\"]\n";
const TABLE: &str = "file,title,creator,date,publisher,kind,subject,source,original\n\
    bridge.txt,A bridge <opens>,Ada Roe; Ben Poe,2015-12,The Gazette,News report,bridges;rivers,https://example.org/src?a=1&b=2,full.txt\n\
    ferry.txt,A ferry closes,,2016-05-02,,,,,\n\
    tram.txt,A tram runs,,,,,,,\n";

fn corpus(url: bool) -> Corpus {
    let mut reader = Reader::new("letters");
    let about = if url { format!("{ABOUT}{URL}{NAMES}") } else { ABOUT.to_owned() };
    for (path, text) in [
        ("archivolt.toml", about.as_str()),
        ("documents.csv", TABLE),
        ("bridge.txt", "A bridge <opens>\n\nThe mayor cut a red ribbon.\n\nEverybody went home by tram.\n"),
        ("ferry.txt", "A ferry closes\n\nNobody came to see the last crossing.\n"),
        ("tram.txt", "A tram runs\n\nIt runs along the river and back.\n"),
    ] {
        reader.add(SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() });
    }
    let full = "The bridge in full\n\nThe mayor cut a very red ribbon.\n\nThen there was cake.\n";
    reader.add_originals(vec![SourceFile { path: "full.txt".to_owned(), bytes: full.as_bytes().to_vec() }]);
    reader.finish()
}

fn page(corpus: &Corpus, id: &str) -> String {
    let index = corpus.documents.iter().position(|document| document.id == id).unwrap();
    let page = document_page(corpus, &Addresses::new(corpus), &Site { single: true }, index).unwrap();
    page.part.head + &page.part.text
}

/// Stands in for SHA-256: tells inputs apart and shows them.
fn digest(bytes: &[u8]) -> String {
    bytes.len().to_string()
}

fn files(corpus: &Corpus, single: bool) -> BTreeMap<String, String> {
    published::files(corpus, &Addresses::new(corpus), &Site { single }, "1.0", &digest).into_iter().collect()
}

/// The names and contents of a page's `<meta>`, undone as a browser would.
fn metas(page: &str) -> Vec<(String, String)> {
    let plain = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
    };
    page.split("<meta ")
        .skip(1)
        .filter_map(|rest| {
            let mut quoted = rest.split('>').next()?.split('"');
            let (name, content) = (quoted.nth(1)?, quoted.nth(1)?);
            Some((name.to_owned(), plain(content)))
        })
        .collect()
}

fn linked_data(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap()
}

#[test]
fn a_documents_page_says_the_same_in_every_vocabulary() {
    let page = page(&corpus(true), "bridge");
    let metas = metas(&page);
    let address = "https://example.org/letters/d/bridge.html";
    for (name, expected) in [
        ("citation_title", vec!["A bridge <opens>"]),
        ("citation_author", vec!["Ada Roe", "Ben Poe"]),
        ("citation_publication_date", vec!["2015/12"]),
        ("citation_publisher", vec!["The Gazette"]),
        ("citation_keywords", vec!["bridges;rivers"]),
        ("citation_fulltext_html_url", vec![address]),
        ("DC.title", vec!["A bridge <opens>"]),
        ("DC.creator", vec!["Ada Roe", "Ben Poe"]),
        ("DC.date", vec!["2015-12"]),
        ("DC.publisher", vec!["The Gazette"]),
        ("DC.type", vec!["News report"]),
        ("DC.identifier", vec!["bridge"]),
        ("bibo.type", vec!["Document"]),
        ("prism.publicationName", vec!["Letters & notes"]),
        ("DC.source", vec!["https://example.org/src?a=1&b=2"]),
        (
            "DCTERMS.bibliographicCitation",
            vec!["Ada Roe; Ben Poe, “A bridge <opens>”, News report, The Gazette, December 2015. In: Letters & notes."],
        ),
        ("og:title", vec!["A bridge <opens>"]),
        ("og:url", vec![address]),
        ("og:site_name", vec!["Letters & notes"]),
    ] {
        let found: Vec<&str> =
            metas.iter().filter(|(known, _)| known == name).map(|(_, content)| content.as_str()).collect();
        assert_eq!(found, expected, "{name}");
    }
    let data = linked_data(&page);
    for (pointer, expected) in [
        ("/name", "A bridge <opens>"),
        // Of the second nobody says whether it is a person.
        ("/author/0/@type", "Person"),
        ("/author/0/name", "Ada Roe"),
        ("/author/1", "Ben Poe"),
        ("/datePublished", "2015-12"),
        ("/temporal", "2015-12"),
        ("/publisher/@type", "Organization"),
        ("/publisher/name", "The Gazette"),
        ("/url", address),
        ("/isPartOf/name", "Letters & notes"),
    ] {
        assert_eq!(data.pointer(pointer).and_then(Value::as_str), Some(expected), "{pointer} in {data:#}");
    }
}

#[test]
fn dates_are_cut_to_what_is_known_and_said_as_they_are() {
    for (edtf, machine, words) in [
        ("2016-05-02", Some("2016-05-02"), "2 May 2016"),
        ("2016-05", Some("2016-05"), "May 2016"),
        ("2016-05-02/2016-05-09", Some("2016-05"), "2"),
        ("2016~", Some("2016"), "about 2016"),
        ("201X", None, "2010"),
        ("2015/2017", None, "2015"),
        ("", None, "undated"),
    ] {
        let mut reader = Reader::new("one");
        let table = format!("file,date\na.txt,{edtf}\n");
        for (path, text) in [("documents.csv", table.as_str()), ("a.txt", "A letter\n\nIt says little at all.\n")] {
            reader.add(SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() });
        }
        let page = page(&reader.finish(), "a");
        let data = linked_data(&page);
        assert_eq!(data.get("datePublished").and_then(Value::as_str), machine, "{edtf}");
        let kept = data.get("temporal").and_then(Value::as_str).unwrap_or("");
        assert_eq!(kept, edtf, "{edtf}");
        let credit = data.get("creditText").and_then(Value::as_str).unwrap();
        assert!(credit.contains(words), "{edtf}: {credit}");
    }
}

#[test]
fn paragraphs_count_on_from_text_to_text_as_in_the_reader() {
    let page = page(&corpus(false), "bridge");
    let (own, full) = page.split_once("plain__original").unwrap();
    for (part, anchor, words) in [
        (own, "p1", "The mayor cut a red ribbon."),
        (own, "p2", "Everybody went home by tram."),
        (full, "p3", "The mayor cut a very red ribbon."),
        (full, "p4", "Then there was cake."),
    ] {
        assert!(part.contains(&format!("id=\"{anchor}\">{words}")), "{anchor} in {part}");
    }
}

#[test]
fn every_document_of_the_list_is_a_record() {
    let corpus = corpus(true);
    let list = list_pages(&corpus, &Addresses::new(&corpus), &Site::default());
    let list = &list.first().unwrap().part;
    assert_eq!(list.text.matches("class=\"Z3988\"").count(), 3);
    for part in [
        "ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc",
        "rft.title=A%20bridge%20%3Copens%3E&amp;rft.creator=Ada%20Roe&amp;rft.creator=Ben%20Poe&amp;rft.date=2015-12",
        "rft.identifier=https%3A%2F%2Fexample.org%2Fletters%2Fd%2Fbridge.html",
    ] {
        assert!(list.text.contains(part), "{part} in {}", list.text);
    }
    for link in
        ["application/atom+xml", "application/json+oembed", "rel=\"canonical\" href=\"https://example.org/letters/\""]
    {
        assert!(list.head.contains(link), "{link} in {}", list.head);
    }
}

#[test]
fn without_an_address_nothing_that_needs_one_is_written() {
    let mut corpus = corpus(false);
    for url in ["", "mailto:ada@example.org", "javascript:alert(1)", "letters", "https://a b.org", "https://x.org/?q=1"]
    {
        corpus.about.url = url.to_owned();
        assert!(
            published::files(&corpus, &Addresses::new(&corpus), &Site::default(), "1.0", &digest).is_empty(),
            "{url}"
        );
        let list = list_pages(&corpus, &Addresses::new(&corpus), &Site::default());
        for head in [&page(&corpus, "bridge"), &list.first().unwrap().part.head] {
            for word in ["canonical", "og:url", "oembed", "atom+xml", "citation_fulltext_html_url"] {
                assert!(!head.contains(word), "{url}: {word} in {head}");
            }
        }
        assert!(published::said(&corpus).contains("not written"), "{url}");
    }
}

#[test]
fn the_sitemap_has_every_page() {
    let files = files(&corpus(true), true);
    let sitemap = files.get("sitemap.xml").unwrap();
    let places: Vec<&str> = sitemap.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap()).collect();
    let base = "https://example.org/letters/";
    assert_eq!(places, ["", "d/bridge.html", "d/ferry.html", "d/tram.html"].map(|path| format!("{base}{path}")));
}

#[test]
fn the_feed_tells_the_newest_first_and_knows_no_clock() {
    let feed = files(&corpus(true), true).remove("feed.xml").unwrap();
    let of = |entry: &str, name: &str| {
        let (_, rest) = entry.split_once(&format!("<{name}>"))?;
        Some(rest.split(&format!("</{name}>")).next()?.to_owned())
    };
    let entries: Vec<&str> = feed.split("<entry>").skip(1).collect();
    let told: Vec<_> =
        entries.iter().map(|entry| (of(entry, "title"), of(entry, "updated"), of(entry, "published"))).collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [
            (some("A ferry closes"), some("2016-05-02T00:00:00Z"), some("2016-05-02T00:00:00Z")),
            // All that is known is the month, whose last day is the 31st.
            (some("A bridge &lt;opens&gt;"), some("2015-12-31T00:00:00Z"), None),
        ]
    );
    assert!(feed.contains("<summary>December 2015. The mayor"), "{feed}");
    let ids: Vec<&str> = feed.split("<id>").skip(1).map(|rest| rest.split("</id>").next().unwrap()).collect();
    assert!(ids.iter().all(|id| id.starts_with("urn:sha256:")), "{ids:?}");
    let ferry = "A ferry closes\n\nNobody came to see the last crossing.\n";
    assert_eq!(ids.get(1), Some(&format!("urn:sha256:{}", ferry.len()).as_str()), "an entry's id is its file's digest");
}

#[test]
fn embedding_frames_the_single_file_or_else_the_plain_page() {
    for (single, source) in [
        (
            true,
            "https://example.org/letters/archivolt.html#/?doc=bridge&amp;embed=1\" sandbox=\"allow-scripts allow-popups\"",
        ),
        (false, "https://example.org/letters/d/bridge.html\" sandbox=\"allow-popups\""),
    ] {
        let files = files(&corpus(true), single);
        let value: Value = serde_json::from_str(files.get("d/bridge.json").unwrap()).unwrap();
        for (name, expected) in
            [("version", "1.0"), ("type", "rich"), ("title", "A bridge <opens>"), ("author_name", "Ada Roe; Ben Poe")]
        {
            assert_eq!(value.get(name).and_then(Value::as_str), Some(expected), "{name}");
        }
        let frame = value.get("html").and_then(Value::as_str).unwrap();
        assert!(frame.contains(source) && frame.contains("title=\"A bridge &lt;opens&gt;\""), "{frame}");
        assert!(files.contains_key("oembed.json") && value.get("width").is_some_and(Value::is_u64));
    }
}

#[test]
fn no_plain_page_sets_a_style() {
    let corpus = corpus(true);
    let list = list_pages(&corpus, &Addresses::new(&corpus), &Site { single: true });
    let single = archivolt_plain::single_page(&corpus, &Addresses::new(&corpus));
    for html in [&page(&corpus, "bridge"), &list.first().unwrap().part.text, &single.text] {
        assert!(!html.contains("style="), "{html}");
    }
}

#[test]
fn the_poster_shows_what_there_is_and_asks_for_nothing() {
    let picture = archivolt_plain::poster::write(&corpus(false));
    for words in
        ["Letters &amp; notes", "3 documents, 2015 to 2016", "A bridge &lt;opens&gt;", "A tram runs", "undated"]
    {
        assert!(picture.contains(words), "{words} in {picture}");
    }
    // The month and the day; what is undated has no place on the axis.
    assert_eq!(picture.matches("fill-opacity").count(), 2);
    for word in ["href", "url(", "script", "style="] {
        assert!(!picture.contains(word), "{word}");
    }
    let empty = archivolt_plain::poster::write(&Reader::new("empty").finish());
    assert!(empty.starts_with("<svg") && empty.ends_with("</svg>\n"));
}
