//! Blocks become the HTML that they mean.

#![allow(clippy::unwrap_used, missing_docs)]

use archivolt_corpus::{
    About, Basis, Block, BlockKind, Corpus, DateFact, Document, Edtf, Evidence, Fact, LineClass, Offsets, Run, Span,
    Style, Text, TextRole,
};
use archivolt_plain::{Addresses, Site, document_page, list_pages, single_page};

fn fact(text: &str) -> Fact {
    Fact { text: text.to_owned(), basis: Basis::Stated, evidence: None }
}

/// A text of these blocks; a tab in a row parts cells.
fn text(blocks: &[(BlockKind, LineClass, &str)]) -> Text {
    let mut text = String::new();
    let mut made = Vec::new();
    for (kind, class, words) in blocks {
        let mut runs = Vec::new();
        for (index, cell) in words.split('\t').enumerate() {
            if index > 0 {
                let span = Span::new(text.len(), text.len());
                runs.push(Run { span, literal: Some("\t".into()), style: Style::default(), link: None });
            }
            let start = text.len();
            text.push_str(cell);
            runs.push(Run { span: Span::new(start, text.len()), literal: None, style: Style::default(), link: None });
        }
        text.push('\n');
        made.push(Block { kind: *kind, class: *class, runs });
    }
    Text {
        role: TextRole::Text,
        file: "a.txt".to_owned(),
        offsets: Offsets::Source,
        text,
        lines: Vec::new(),
        blocks: made,
        dates: Vec::new(),
        passages: Vec::new(),
        quotations: Vec::new(),
        names: Vec::new(),
    }
}

fn document(id: &str, title: &str, texts: Vec<Text>) -> Document {
    Document {
        id: id.to_owned(),
        file: format!("{id}.txt"),
        language: fact("en"),
        title: fact(title),
        publisher: None,
        creator: None,
        kind: None,
        published: None,
        event: None,
        captured: None,
        fields: Vec::new(),
        original: None,
        texts,
        problems: Vec::new(),
    }
}

fn corpus(documents: Vec<Document>) -> Corpus {
    Corpus {
        about: About {
            title: "Letters".to_owned(),
            description: String::new(),
            language: "en".to_owned(),
            rights: String::new(),
            url: "https://example.org/letters/".to_owned(),
            add: false,
        },
        themes: Vec::new(),
        names: Vec::new(),
        documents,
        reuse: Vec::new(),
        duplicates: Vec::new(),
        problems: Vec::new(),
        files: Vec::new(),
    }
}

/// The document's page, from its provenance on.
fn page(document: Document) -> String {
    let corpus = corpus(vec![document]);
    let page = document_page(&corpus, &Addresses::new(&corpus), &Site::default(), 0).unwrap();
    page.part.head + &page.part.text
}

fn check(blocks: &[(BlockKind, LineClass, &str)], expected: &str) {
    let page = page(document("a", "Title", vec![text(blocks)]));
    let body = page.split("</dl>\n").nth(1).unwrap().split("</article>").next().unwrap();
    assert_eq!(body.replace('\n', ""), expected);
}

use BlockKind::{Code, Heading, Image, Item, Note, Paragraph, Quotation, Row};
use LineClass::{Body, Furniture, Meta, Title};

#[test]
fn each_kind_of_block_has_its_element() {
    check(&[(Paragraph, Body, "One & two")], "<p class=\"passage__text\" id=\"p1\">One &amp; two</p>");
    check(&[(Paragraph, Meta, "By Ada")], "<p class=\"plain__meta\">By Ada</p>");
    check(&[(Code, Body, "a < b")], "<pre class=\"plain__code\" id=\"p1\">a &lt; b</pre>");
    check(&[(Note, Body, "1. See there")], "<p class=\"plain__note\" id=\"p1\">1. See there</p>");
    check(&[(Image, Body, "A bridge")], "<p class=\"plain__image\" id=\"p1\">Image: A bridge</p>");
    check(
        &[(Quotation, Body, "One"), (Quotation, Body, "Two")],
        "<blockquote class=\"plain__quotation\"><p class=\"passage__text\" id=\"p1\">One</p><p class=\"passage__text\" id=\"p2\">Two</p></blockquote>",
    );
    check(
        &[(Row, Body, "a\tb"), (Row, Body, "c\t")],
        "<table class=\"plain__table\"><tr id=\"p1\"><td>a</td><td>b</td></tr><tr id=\"p2\"><td>c</td><td></td></tr></table>",
    );
}

#[test]
fn the_title_is_printed_once() {
    check(&[(Heading(1), Title, "TITLE "), (Paragraph, Body, "One")], "<p class=\"passage__text\" id=\"p1\">One</p>");
    check(&[(Heading(1), Title, "Another")], "<h2 class=\"plain__heading\">Another</h2>");
}

#[test]
fn headings_skip_no_level() {
    check(
        &[(Heading(4), Body, "A"), (Heading(6), Body, "B"), (Heading(5), Body, "C"), (Heading(2), Body, "D")],
        "<h2 class=\"plain__heading\" id=\"p1\">A</h2><h3 class=\"plain__heading\" id=\"p2\">B</h3>\
         <h3 class=\"plain__heading\" id=\"p3\">C</h3><h2 class=\"plain__heading\" id=\"p4\">D</h2>",
    );
}

#[test]
fn lists_nest() {
    let item = |depth, ordered| Item { depth, ordered };
    check(
        &[
            (item(0, false), Body, "a"),
            (item(1, true), Body, "b"),
            (item(0, false), Body, "c"),
            (item(0, true), Body, "d"),
        ],
        "<ul class=\"plain__list\"><li id=\"p1\">a<ol class=\"plain__list\"><li id=\"p2\">b</li></ol></li>\
         <li id=\"p3\">c</li></ul><ol class=\"plain__list\"><li id=\"p4\">d</li></ol>",
    );
    check(&[(item(3, false), Body, "deep")], "<ul class=\"plain__list\"><li id=\"p1\">deep</li></ul>");
}

#[test]
fn furniture_is_folded_and_not_counted() {
    check(
        &[
            (Paragraph, Furniture, "Menu"),
            (Paragraph, Furniture, "Share"),
            (Paragraph, Body, "One"),
            (Paragraph, Furniture, "More"),
        ],
        "<details class=\"furniture\"><summary>2 pieces of page furniture; not searched, not counted</summary>\
         <p class=\"furniture__text\">Menu</p><p class=\"furniture__text\">Share</p></details>\
         <p class=\"passage__text\" id=\"p1\">One</p>\
         <details class=\"furniture\"><summary>1 piece of page furniture; not searched, not counted</summary><p class=\"furniture__text\">More</p></details>",
    );
}

#[test]
fn links_lead_only_where_a_text_may_lead() {
    for (link, expected) in [
        ("https://example.org/?a=1&b", "<a href=\"https://example.org/?a=1&amp;b\" rel=\"noreferrer\">go</a>"),
        ("mailto:ada@example.org", "<a href=\"mailto:ada@example.org\" rel=\"noreferrer\">go</a>"),
        ("b.txt#p2", "<a href=\"b.html\">go</a>"),
        ("javascript:alert(1)", "go"),
        ("java\nscript:alert(1)", "go"),
        ("data:text/html,x", "go"),
        ("https://exa mple.org", "go"),
        ("nowhere.txt", "go"),
        ("//example.org", "go"),
    ] {
        let mut linked = text(&[(Paragraph, Body, "go")]);
        linked.blocks[0].runs[0].link = Some(link.into());
        let corpus = corpus(vec![document("a", "A", vec![linked]), document("b", "B", Vec::new())]);
        let page = document_page(&corpus, &Addresses::new(&corpus), &Site::default(), 0).unwrap().part.text;
        assert!(page.contains(&format!("id=\"p1\">{expected}</p>")), "{link} in {page}");
    }
}

#[test]
fn a_date_says_how_it_is_known_and_is_cited_only_where_it_is_sure() {
    for (edtf, basis, machine, cited) in [
        ("2016-07-01", Basis::Stated, Some("2016-07-01"), true),
        ("2016-07", Basis::Curated, Some("2016-07"), true),
        ("2016?", Basis::Stated, Some("2016"), false),
        ("2016-07-01", Basis::Inferred, Some("2016-07-01"), false),
        ("201X", Basis::Stated, None, false),
        ("2016/2018", Basis::Stated, None, false),
    ] {
        let Ok(date) = Edtf::parse(edtf) else { continue };
        let mut dated = document("a", "A", Vec::new());
        let evidence =
            Evidence { note: "From the dateline.".to_owned(), text: "1 July <2016>".to_owned(), ..Evidence::default() };
        dated.published = Some(DateFact { edtf: date, basis, evidence: Some(evidence) });
        let page = page(dated);
        assert_eq!(page.contains("<time"), machine.is_some(), "{edtf}");
        assert!(machine.is_none_or(|machine| page.contains(&format!("datetime=\"{machine}\""))), "{edtf}");
        assert_eq!(page.contains("citation_publication_date"), cited, "{edtf}");
        assert!(page.contains("From the dateline. <q>1 July &lt;2016&gt;</q>"), "{edtf}");
    }
    assert!(
        page(document("a", "A", Vec::new())).contains("Undated. No date in the text, its metadata or its file name.")
    );
}

#[test]
fn pages_know_each_other_and_their_lasting_address() {
    let corpus = corpus(vec![document("a", "First", Vec::new()), document("b c", "Second", Vec::new())]);
    let addresses = Addresses::new(&corpus);
    let second = document_page(&corpus, &addresses, &Site { single: true }, 1).unwrap();
    assert_eq!(second.path, "d/b=20c.html");
    for expected in [
        "<a rel=\"prev\" href=\"a.html\">Previous: First</a>",
        "href=\"../index.html#/?doc=b%20c\"",
        "href=\"../archivolt.html\"",
    ] {
        assert!(second.part.text.contains(expected), "{expected} in {}", second.part.text);
    }
    assert!(
        second.part.head.contains("<link rel=\"canonical\" href=\"https://example.org/letters/d/b%3D20c.html\">"),
        "{}",
        second.part.head
    );
    let list = list_pages(&corpus, &addresses, &Site::default());
    assert!(list[0].part.text.contains("href=\"d/b%3D20c.html\"") && !list[0].part.text.contains("archivolt.html"));
    let single = single_page(&corpus, &addresses).text;
    assert!(single.contains("<a href=\"#b-c\"") && single.contains("<article class=\"plain__doc\" id=\"b-c\""));
}

#[test]
fn names_that_differ_only_in_capitals_are_different_files() {
    let corpus = corpus(vec![
        document("Note", "A", Vec::new()),
        document("note", "B", Vec::new()),
        document("NOTE", "C", Vec::new()),
    ]);
    let addresses = Addresses::new(&corpus);
    let mut names: Vec<String> = (0..3).map(|index| addresses.name(index).to_lowercase()).collect();
    assert_eq!(addresses.name(1), "note");
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 3);
}

#[test]
fn every_class_is_on_the_list_by_which_style_rules_are_kept() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap().replace("\\\"", "\"");
        // In an attribute, or handed on as a name of a part.
        let attributes = source.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let parts = source.split('"').filter(|text| text.contains("__") && !text.contains(['<', '=', ' ', ':', '.']));
        for class in attributes.chain(parts).flat_map(str::split_whitespace) {
            // The mark of COinS (Z39.88) is for other programs, braces are filled from a name seen elsewhere.
            if class != "Z3988" && !class.contains('{') {
                assert!(archivolt_plain::classes::CLASSES.contains(&class), "{class}");
                seen += 1;
            }
        }
    }
    assert!(seen > 40, "{seen}");
}
