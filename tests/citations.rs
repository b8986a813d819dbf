//! What the page and its plain pages cite, read by parsers that know nothing of
//! how it was written, gives the same fields again.

#![allow(clippy::unwrap_used, clippy::panic)]

use archivolt_corpus::{Corpus, Input, Reader, SourceFile};
use archivolt_index::{Collection, DocId, DocumentRecord, build};
use archivolt_page::state::cite::{Cited, Format, What, write_all};
use archivolt_plain::{Addresses, Site, document_page};
use biblatex::{Bibliography, ChunksExt, PermissiveType};
use serde_json::Value;

const TABLE: &str = "file,title,creator,date,publisher,kind\n\
    a.txt,\"50% of {all} \\ ports & \"\"quays\"\" #1_$\",Ada Roe; Harbour and Tolls Office,2016-05-02,The Tide,News report\n\
    b.txt,北京的港口,王伟,2015-12,新闻 & Co,State media\n\
    c.txt,About right,Bo Łę,2015-12~,,\n\
    d.txt,Over new year,,2015-12-28/2016-01-03,,\n\
    e.txt,Within a month,,2016-05-02/2016-05-09,,\n\
    f.txt,\"Nothing, known\",,,,\n\
    g.txt,Uncertain,,2016?,,\n\
    h.txt,~about~ 2^10 @article{x},\"O'Neil and Partners; Émile Zola; {Braces} & Sons\",../1984,,\n\
    i.txt,Over ten years,others; Δημήτρης Παπαδόπουλος,201X,,Novel\n\
    j.txt,A season,Team @home,2016-21,P. & Q. {Ltd} ~,\n\
    k.txt,Both at once,\"The \"\"Quoted\"\" Society\",1890%,,\n";

/// A view's address, up to the document's id: with signs that mean something in BibTeX.
const VIEW: &str = "https://example.org/h/#/?q=50%25_of%20it&doc=";

/// What is compared: as far as a format has it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Fields {
    title: String,
    authors: Vec<String>,
    /// Year, month, day.
    date: Vec<u32>,
    publisher: String,
    kind: String,
    link: String,
}

fn corpus() -> Corpus {
    let mut reader = Reader::new("harbour");
    reader.add(SourceFile { path: "documents.csv".into(), bytes: TABLE.as_bytes().to_vec() });
    reader.add(SourceFile {
        path: "archivolt.toml".into(),
        bytes: b"title = \"Harbour papers\"\nurl = \"https://example.org/h/\"\n".to_vec(),
    });
    for name in "abcdefghijk".chars() {
        let text = format!("Letter\n\nThe letter {name} says that the harbour opens and that it closes.\n");
        reader.add(SourceFile { path: format!("{name}.txt"), bytes: text.into_bytes() });
    }
    reader.finish()
}

/// Each document by its id, cited in a format, and what is to be read from it.
fn cited(format: Format) -> Vec<(String, String, Fields)> {
    let corpus = corpus();
    let collection = Collection::open(build(&corpus)).unwrap();
    let numbers = |text: &str| text.split('-').filter_map(|part| part.parse().ok()).collect::<Vec<u32>>();
    let expected = |record: &DocumentRecord| {
        let text = |fact: Option<&str>| fact.unwrap_or_default().to_owned();
        let creators = text(record.creator.as_ref().map(|fact| fact.text.as_str()));
        Fields {
            title: record.title.text.clone(),
            authors: creators.split("; ").filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            date: match record.id.as_str() {
                "a" => numbers("2016-05-02"),
                "b" => numbers("2015-12"),
                "c" => numbers("2015"),
                "e" => numbers("2016-05"),
                "g" | "j" => numbers("2016"),
                "k" => numbers("1890"),
                _ => Vec::new(),
            },
            publisher: text(record.publisher.as_ref().map(|fact| fact.text.as_str())),
            kind: text(record.kind.as_ref().map(|fact| fact.text.as_str())),
            link: format!("{VIEW}{}", record.id),
        }
    };
    (0..collection.len() as u32)
        .filter_map(|number| collection.document(DocId(number)))
        .zip(1..)
        .map(|(record, number)| {
            let expected = expected(&record);
            let what = What::Document { record: &record, number, paragraph: None };
            let cited = Cited { what, collection: "Harbour papers", link: &expected.link };
            (record.id.clone(), cited.write(format), expected.clone())
        })
        .collect()
}

fn check(format: Format, read: impl Fn(&str, &str) -> Fields) {
    let all = cited(format);
    assert_eq!(all.len(), 11);
    for (id, text, expected) in all {
        assert_eq!(read(&id, &text), expected, "{text}");
    }
}

#[test]
fn bibtex_is_read_by_another_parser() {
    check(Format::Bibtex, |id, text| {
        let bibliography = Bibliography::parse(text).unwrap();
        let entry = bibliography.get(id).unwrap();
        let field = |name: &str| entry.get(name).map(|chunks| chunks.format_verbatim()).unwrap_or_default();
        let date = ["year", "month", "day"].iter().filter_map(|name| field(name).parse().ok());
        let name =
            |person: &biblatex::Person| [person.given_name.as_str(), person.name.as_str()].join(" ").trim().to_owned();
        if let Ok(PermissiveType::Typed(read)) = entry.date() {
            // It also makes one date of the three fields.
            assert!(field("year").parse().is_ok_and(|year: i32| format!("{read:?}").contains(&year.to_string())));
        }
        Fields {
            title: field("title"),
            authors: entry.author().unwrap_or_default().iter().map(name).collect(),
            date: date.collect(),
            publisher: field("publisher"),
            kind: field("type"),
            link: field("url"),
        }
    });
}

/// The documents that the reader of bibliographies makes of a file.
fn read_as_bibliography(name: &str, text: &str) -> Fields {
    let file = SourceFile { path: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let corpus = archivolt_corpus::read(Input { folder_name: "one".into(), files: vec![file], originals: None });
    let [document] = corpus.documents.as_slice() else { panic!("{} documents in {text}", corpus.documents.len()) };
    let of = |fact: &Option<archivolt_corpus::Fact>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
    let field = |wanted: &str| {
        document.fields.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let edtf = document.published.as_ref().map(|date| date.edtf.as_str().to_owned()).unwrap_or_default();
    Fields {
        title: document.title.text.clone(),
        authors: of(&document.creator).split("; ").filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        date: edtf.split('-').filter_map(|part| part.parse().ok()).collect(),
        // The collection is where the record stood; a publisher of its own is told by the format's reader.
        publisher: of(&document.publisher),
        kind: field("genre"),
        link: field("source"),
    }
}

#[test]
fn ris_is_read_by_the_reader_of_bibliographies() {
    check(Format::Ris, |_, text| {
        let mut read = read_as_bibliography("refs.ris", text);
        // Where no publisher is known, the work that holds the text is named in its place.
        if read.publisher == "Harbour papers" {
            read.publisher.clear();
        }
        read
    });
}

#[test]
fn csl_json_is_read_as_json() {
    check(Format::Csl, |id, text| {
        let value: Value = serde_json::from_str(text).unwrap();
        let item = value.get(0).unwrap();
        assert_eq!((item.get("id"), item.get("type")), (Some(&id.into()), Some(&"document".into())));
        let field = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let list = |pointer: &str| item.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
        let literal = |name: &Value| Some(name.get("literal")?.as_str()?.to_owned());
        Fields {
            title: field("title"),
            authors: list("/author").iter().filter_map(literal).collect(),
            date: list("/issued/date-parts/0").iter().filter_map(|part| u32::try_from(part.as_u64()?).ok()).collect(),
            publisher: field("publisher"),
            kind: field("genre"),
            link: field("URL"),
        }
    });
}

#[test]
fn json_ld_of_the_plain_pages_says_the_same() {
    let corpus = corpus();
    let page = |id: &str| {
        let index = corpus.documents.iter().position(|document| document.id == id).unwrap();
        document_page(&corpus, &Addresses::new(&corpus), &Site::default(), index).unwrap().part.head
    };
    check(Format::Csl, |id, _| {
        let head = page(id);
        let (_, rest) = head.split_once("<script type=\"application/ld+json\">").unwrap();
        let value: Value = serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap();
        let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        // Nobody says of these names whether they are persons'.
        let people = value.get("author").and_then(Value::as_array).cloned().unwrap_or_default();
        Fields {
            title: text("/name"),
            authors: people.iter().filter_map(|one| Some(one.as_str()?.to_owned())).collect(),
            date: text("/datePublished").split('-').filter_map(|part| part.parse().ok()).collect(),
            publisher: text("/publisher"),
            kind: text("/genre"),
            // Its own page's address in place of the view's.
            link: text("/url").replace("https://example.org/h/d/", VIEW).replace(".html", ""),
        }
    });
}

/// Citations of document `a` (two authors, a stated day), `b` (a month), `c` (about a year) and `f` (nothing known).
#[test]
fn styles_say_what_is_known_and_no_more() {
    let collection = Collection::open(build(&corpus())).unwrap();
    let link = "https://example.org/h/";
    let check = |id: &str, paragraph: Option<u32>, format: Format, expected: &str| {
        let document = collection.find(id).unwrap();
        let record = collection.document(document).unwrap();
        let what = What::Document { record: &record, number: document.0 + 1, paragraph };
        assert_eq!(Cited { what, collection: "Harbour papers", link }.write(format), expected, "{id}");
    };
    let number = |id: &str| collection.find(id).unwrap().0 + 1;
    let (a, b, c, f) = (number("a"), number("b"), number("c"), number("f"));
    let title = "50% of {all} \\ ports & \"quays\" #1_$";
    check(
        "a",
        Some(2),
        Format::Plain,
        &format!(
            "Ada Roe; Harbour and Tolls Office, “{title}”, news report, The Tide, 2 May 2016, para. 2. \
             In: Harbour papers, document {a}. {link}"
        ),
    );
    check(
        "a",
        Some(2),
        Format::Apa,
        &format!(
            "Ada Roe, & Harbour and Tolls Office. (2016, May 2). {title} [News report]. The Tide. \
             In Harbour papers (document {a}, para. 2). {link}"
        ),
    );
    check(
        "a",
        Some(2),
        Format::Mla,
        &format!(
            "Ada Roe, and Harbour and Tolls Office. “{title}.” News report, The Tide, 2 May 2016. \
             Harbour papers, document {a}, par. 2. {link}."
        ),
    );
    check(
        "a",
        None,
        Format::Chicago,
        &format!(
            "Ada Roe and Harbour and Tolls Office. “{title}.” News report, The Tide, May 2, 2016. \
             In Harbour papers, document {a}. {link}."
        ),
    );
    check(
        "b",
        None,
        Format::Mla,
        &format!("王伟. “北京的港口.” State media, 新闻 & Co, Dec. 2015. Harbour papers, document {b}. {link}."),
    );
    check(
        "c",
        None,
        Format::Apa,
        &format!("Bo Łę. (about December 2015). About right. In Harbour papers (document {c}). {link}"),
    );
    check("f", None, Format::Apa, &format!("Nothing, known. (n.d.). In Harbour papers (document {f}). {link}"));
    check("f", None, Format::Mla, &format!("“Nothing, known.” Harbour papers, document {f}. {link}."));
    check("f", None, Format::Chicago, &format!("“Nothing, known.” n.d. In Harbour papers, document {f}. {link}."));
    let whole = |what: What<'_>, format: Format, expected: &str| {
        assert_eq!(Cited { what, collection: "Harbour papers", link }.write(format), expected);
    };
    let asked = What::Results("2 of 7 documents say toll");
    whole(asked, Format::Plain, &format!("2 of 7 documents say toll, search results. In: Harbour papers. {link}"));
    whole(
        asked,
        Format::Apa,
        &format!("2 of 7 documents say toll [Search results]. (n.d.). In Harbour papers. {link}"),
    );
    whole(asked, Format::Mla, &format!("2 of 7 documents say toll. Search results. Harbour papers. {link}."));
    let all = What::Collection(7);
    whole(all, Format::Plain, &format!("Harbour papers, collection of 7 documents. {link}"));
    whole(all, Format::Apa, &format!("Harbour papers [Collection of 7 documents]. (n.d.). {link}"));
    whole(all, Format::Chicago, &format!("Harbour papers. Collection of 7 documents. {link}."));
}

#[test]
fn a_date_that_was_worked_out_says_so_in_every_style() {
    let mut reader = Reader::new("harbour");
    let text = "The ferry\n\nThe ferry began to sail again last Monday, the council said.\n\n© 2019 The Tide. All rights reserved.\n";
    reader.add(SourceFile { path: "ferry.txt".into(), bytes: text.as_bytes().to_vec() });
    let collection = Collection::open(build(&reader.finish())).unwrap();
    let record = collection.document(DocId(0)).unwrap();
    assert_eq!(record.published.as_ref().map(|date| date.basis), Some(archivolt_corpus::Basis::Inferred));
    let what = What::Document { record: &record, number: 1, paragraph: None };
    for format in Format::ALL {
        let written = Cited { what, collection: "Harbour papers", link: "x" }.write(format);
        assert!(written.contains("2019") && written.contains("inferred"), "{written}");
    }
}

#[test]
fn many_citations_are_one_file_that_is_read_whole() {
    let collection = Collection::open(build(&corpus())).unwrap();
    let records: Vec<_> = (0..11).map(|number| collection.document(DocId(number)).unwrap()).collect();
    let all: Vec<Cited<'_>> = records
        .iter()
        .zip(1..)
        .map(|(record, number)| Cited {
            what: What::Document { record, number, paragraph: None },
            collection: "Harbour papers",
            link: "https://example.org/h/",
        })
        .collect();
    assert_eq!(Bibliography::parse(&write_all(&all, Format::Bibtex)).unwrap().len(), 11);
    let value: Value = serde_json::from_str(&write_all(&all, Format::Csl)).unwrap();
    assert_eq!(value.as_array().map(Vec::len), Some(11));
    let ris = write_all(&all, Format::Ris);
    assert_eq!((ris.matches("TY  - ").count(), ris.matches("ER  - ").count()), (11, 11));
    assert_eq!(write_all(&all, Format::Apa).split("\n\n").count(), 11);
}
