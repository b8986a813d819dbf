//! What a visitor, an address, a script or the page around ours may ask.

use std::sync::OnceLock;

use archivolt_corpus::{Edtf, Words};
use archivolt_index::query::Query;
use archivolt_index::{Collection, DocId, Question};
use archivolt_page::state::call::{self, Given};
use archivolt_page::state::hash::{decode, encode};
use archivolt_page::state::near::near;
use archivolt_page::state::{Place, Selection, asked};
use archivolt_page::text;

use super::words;
use crate::target::Signature;
use crate::{Target, bundles};

/// What parts one property from the next, and its items.
const BETWEEN: char = '\n';
const ITEM: char = ',';

const DATES: &[&str] = &[
    "2016",
    "-07",
    "-01",
    "~",
    "?",
    "%",
    "X",
    "/",
    "..",
    "[",
    "]",
    "{",
    "}",
    ",",
    "Y-",
    "-",
    "+",
    "T10:00Z",
    "-21",
    "1 May 2016",
    "3/4/2016",
    "S3",
    "198X",
    "/..",
    "../",
];

const TYPED: &[&str] = &[
    "\"",
    "(",
    ")",
    " OR ",
    " AND ",
    " NOT ",
    "-",
    "*",
    "?",
    "~",
    " NEAR/4 ",
    "title:",
    "creator:",
    "theme:",
    "date:",
    "..",
    "1911..1914",
    "quay",
    "“",
    "”",
    "|",
    "!",
    "kind:Letter",
    "中",
    "é",
    "/",
    "\\",
    "^",
    "\u{202e}",
];

const ADDRESS: &[&str] = &[
    "#/?",
    "&",
    "=",
    "q=",
    "themes=",
    "not=",
    "match=any",
    "kind=",
    "from=2016",
    "to=198X",
    "dates=certain",
    "sort=-date",
    "page=",
    "view=concordance",
    "view=compare",
    "by=left",
    "doc=a",
    "with=b",
    "a=",
    "b=",
    "at=0-9,quay",
    "at=p2",
    "lang=ar",
    "embed=1",
    "%",
    "%2C",
    "%00",
    "%FF",
    "+",
    ",",
    "4294967295",
];

const SHAPES: &[&str] = &[
    "\nthemes=",
    "\nnot=",
    "\nkind=[",
    "\nmatch=any",
    "\nfrom=2016",
    "\nto=",
    "\ndates=certain",
    "\nsort=title",
    "\noffset=#1e99",
    "\nlimit=#-1",
    "\nlimit=#NaN",
    "\narchivolt=#1",
    "\ntype=go",
    "\nhash=#/?q=a",
    "[",
    "#",
    ",",
];

/// What is asked.
pub(super) const TARGETS: &[Target] = &[
    Target {
        name: "edtf",
        seeds: || {
            words(&[
                "2016-07-01",
                "2016-21",
                "198X",
                "2015-12~",
                "2023?",
                "2016-11-11/2016-11-18",
                "../1990",
                "1850/",
                "[1667,1668,1670..1672]",
                "{1960,1961-12}",
                "Y-17000",
                "-0044-03-15",
                "1 July 2016",
                "1.7.2016",
                "2016-XX-31",
                "?2016-06~",
                "2016-07-01T10:00:00+02:00",
            ])
        },
        words: DATES,
        run: |case| date(&String::from_utf8_lossy(case)),
    },
    Target {
        name: "query",
        seeds: || {
            words(&[
                "quay -ferry",
                "\"the quay\" OR boat*",
                "(quay AND open) NOT ferry",
                "quay NEAR/4 open",
                "title:quay creator:berg",
                "date:1911..1914",
                "theme:order",
                "quya~",
                "中国",
                "q*",
                "“open to boats”",
                "kind:Letter publisher:\"The Town\"",
            ])
        },
        words: TYPED,
        run: |case| query(&String::from_utf8_lossy(case)),
    },
    Target {
        name: "hash",
        seeds: || {
            words(&[
                "#/?q=quay&themes=order,boats&not=boats&match=any&from=1911&to=1914-05&dates=certain&sort=-date&page=2",
                "#/?view=compare&doc=a&with=b&at=12-40,The%20quay%2C%20open,said:,to",
                "#a",
                "#/?view=concordance&q=quay&by=left",
                "#/?kind=Letter&publisher=Harbour&name=Anna%20Berg&a=x&b=y&lang=ar&embed=1",
                "#/?doc=a&at=p3",
            ])
        },
        words: ADDRESS,
        run: |case| address(&String::from_utf8_lossy(case)),
    },
    Target {
        name: "message",
        seeds: || {
            words(&[
                "query=quay\nthemes=[order,boats\nnot=boats\nmatch=any\nfrom=1911\nsort=title\noffset=#0\nlimit=#5",
                "archivolt=#1\ntype=go\nhash=#/?q=quay",
                "query=#7\nkind=#NaN\npublisher=[\nlimit=#1e300",
            ])
        },
        words: SHAPES,
        run: |case| message(&String::from_utf8_lossy(case)),
    },
];

/// A small collection, built once.
fn collection() -> &'static Collection {
    static COLLECTION: OnceLock<Collection> = OnceLock::new();
    COLLECTION.get_or_init(|| match Collection::open(bundles::rich()) {
        Ok(collection) => collection,
        Err(_) => std::process::abort(),
    })
}

/// A date as it is written in a file, and as a visitor types it.
fn date(given: &str) -> u64 {
    let mut signature = Signature::default();
    for (way, date) in [("edtf", Edtf::parse(given).ok()), ("typed", Edtf::from_words(given))] {
        let Some(date) = date else { continue };
        assert_eq!(Edtf::parse(date.as_str()).as_ref(), Ok(&date), "reading it again gives another date");
        let bounds = date.bounds();
        if let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) {
            assert!(earliest <= latest, "{date} ends before it begins");
        }
        for length in [Words::Short, Words::Long] {
            assert!(!date.in_words(length).is_empty(), "{date} has no words");
            assert!(!text::date(&date, length).is_empty(), "{date} has no words");
        }
        text::range(Some(&date), None);
        text::range(Some(&date), Some(&date));
        signature.words(way);
        signature.words(&format!("{:?} {:?} {:?}", date.shape(), date.precision(), date.open_ends()));
        signature.magnitude(usize::from(date.is_approximate()) + 2 * usize::from(date.is_uncertain()));
    }
    if let Err(error) = Edtf::parse(given) {
        assert!(error.to_string().len() < 1_000, "what is wrong with a date is said at length");
        signature.words(error.reason);
    }
    signature.value()
}

/// What is typed into the search field.
fn query(typed: &str) -> u64 {
    let mut signature = Signature::default();
    let collection = collection();
    let question = Question { query: typed.to_owned(), ..Question::default() };
    let outcome = collection.explore(&question);
    assert!(outcome.hits.len() + outcome.partial.len() <= collection.len(), "more results than documents");
    for hit in outcome.hits.iter().chain(&outcome.partial).take(3) {
        signature.magnitude(collection.snippets(hit.document, typed, 2).len());
        collection.explain(typed, hit.document, 1.0);
    }
    let all: Vec<DocId> = (0..collection.len()).filter_map(|place| u32::try_from(place).ok()).map(DocId).collect();
    signature.magnitude(collection.concordance(&all, typed).len());
    signature.magnitude(collection.suggest(typed, 5).len());
    signature.words(if collection.did_you_mean(typed).is_empty() { "" } else { "meant" });
    collection.understood(typed);
    signature.magnitude(outcome.hits.len());
    signature.magnitude(outcome.partial.len());
    for clause in &Query::parse(typed).clauses {
        let pattern = format!("{:?}", clause.pattern);
        signature.words(pattern.split(['(', ' ']).next().unwrap_or_default());
        signature.words(if clause.negated { "not" } else { "" });
    }
    signature.value()
}

/// What stands in the address.
fn address(hash: &str) -> u64 {
    let selection = decode(hash);
    let written = encode(&selection);
    assert_eq!(decode(&written), selection, "{written} is another state");
    assert_eq!(encode(&decode(&written)), written, "the state of a state is another");
    let mut signature = Signature::default();
    of_selection(&selection, &mut signature);
    signature.value()
}

fn of_selection(selection: &Selection, signature: &mut Signature) {
    let collection = collection();
    let outcome = collection.explore(&selection.question);
    asked::sentence(selection, &[], "", outcome.hits.len(), collection.len());
    if let Some(Place::Passage(quote)) = &selection.at {
        for document in (0..collection.len()).filter_map(|place| u32::try_from(place).ok()).map(DocId) {
            let texts = collection.texts(document);
            near(quote, &texts);
            for text in texts.iter() {
                if let Some((_, range)) = quote.find(&text.text) {
                    assert!(text.text.get(range).is_some(), "a passage outside its text");
                }
            }
        }
    }
    let question = &selection.question;
    signature.words(&format!("{:?} {:?} {:?}", selection.view, selection.by, question.sort));
    signature.words(&format!("{:?} {:?}", question.matching, question.dates));
    for list in [&question.themes, &question.not, &question.kinds, &question.publishers, &question.names] {
        signature.magnitude(list.len());
    }
    let (from, to) = (question.from.is_some(), question.to.is_some());
    signature.magnitude(usize::from(from) + 2 * usize::from(to) + 4 * usize::from(selection.embed));
    signature.words(match &selection.at {
        None => "",
        Some(Place::Paragraph(_)) => "paragraph",
        Some(Place::Passage(_)) => "passage",
    });
}

/// An object with a property a line: `NAME=text`, `NAME=[item,item`, `NAME=#number`.
struct Shape<'a>(&'a str);

impl<'a> Shape<'a> {
    fn of(&self, key: &str) -> Option<&'a str> {
        let mut lines = self.0.split(BETWEEN).filter_map(|line| line.split_once('='));
        lines.find(|(name, _)| *name == key).map(|(_, value)| value)
    }
}

impl Given for Shape<'_> {
    fn text(&self, key: &str) -> Option<String> {
        // What reads as a number is none here, so that an address is a text.
        self.of(key).filter(|value| !value.starts_with('[') && self.number(key).is_none()).map(str::to_owned)
    }

    fn items(&self, key: &str) -> Option<Vec<String>> {
        Some(self.of(key)?.strip_prefix('[')?.split(ITEM).map(str::to_owned).collect())
    }

    fn number(&self, key: &str) -> Option<f64> {
        self.of(key)?.strip_prefix('#')?.parse().ok()
    }
}

/// A call of the script interface, or a message of the page around.
fn message(lines: &str) -> u64 {
    let mut signature = Signature::default();
    let given = Shape(lines);
    let (offset, limit) = (call::count(Some(&given), "offset", 0), call::count(Some(&given), "limit", 20));
    let question = call::question(given.text("query").unwrap_or_default(), Some(&given));
    for answer in [collection().search_json(&question, offset, limit), collection().facets_json(&question)] {
        assert!(answer.starts_with('{') && answer.ends_with('}'), "an answer that is no object");
        signature.magnitude(answer.len());
    }
    let destination = call::destination(&given);
    signature.words(if destination.is_some() { "go" } else { "" });
    signature.magnitude(question.themes.len());
    signature.words(&format!("{:?} {:?} {:?}", question.matching, question.dates, question.sort));
    if let Some(hash) = destination {
        of_selection(&decode(&hash), &mut signature);
    }
    signature.value()
}
