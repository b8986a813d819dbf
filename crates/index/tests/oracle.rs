//! Two thousand generated queries of every operator over generated documents,
//! held against answers found by reading every word of every document.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::cell::RefCell;
use std::collections::BTreeSet;

use archivolt_corpus::*;
use archivolt_index::tokenize::{joins_with, tokenize};
use archivolt_index::{Collection, DocId, Question, build};
use common::{Dice, corpus, document};

/// Words and their other forms, as an English stemmer sees them.
const FORMS: [&[&str]; 13] = [
    &["network", "networks", "networked"],
    &["regulate", "regulates", "regulation", "regulated"],
    &["harbour", "harbours"],
    &["letter", "letters"],
    &["order", "ordered", "orders", "orderly"],
    &["freedom"],
    &["bridge", "bridges"],
    &["winter"],
    &["council", "councils"],
    &["netting"],
    &["border"],
    &["eu"],
    &["4.13"],
];
const KINDS: [&str; 3] = ["report", "open letter", "speech"];
const PUBLISHERS: [&str; 3] = ["Harbour Gazette", "The Bridge", "Winter Post"];
const CREATORS: [&str; 3] = ["Ada Lovell", "Bridge & Sons", "Ada Winter"];
const NAMES: [&str; 3] = ["Harbour Council", "Winter Council", "Lovell"];
const DATES: [&str; 6] = ["2014", "2015-06-01", "2015-12", "2016-02-03/2016-02-09", "2017-08", ""];

fn any_word(dice: &mut Dice) -> &'static str {
    let forms = FORMS[dice.roll(FORMS.len())];
    forms[dice.roll(forms.len())]
}

fn sentence(dice: &mut Dice, length: usize) -> String {
    let mut out = String::new();
    for place in 0..length {
        if place > 0 {
            out.push_str([" ", " ", " ", ", ", ". ", "-"][dice.roll(6)]);
        }
        let word = any_word(dice);
        match dice.roll(8) {
            0 => out.push_str(&word.to_uppercase()),
            1 if word == "eu" => out.push_str("E.U."),
            _ => out.push_str(word),
        }
    }
    out
}

fn collection(dice: &mut Dice) -> (Corpus, Collection) {
    let mut documents: Vec<Document> = (0..60)
        .map(|number| {
            let title = {
                let length = 1 + dice.roll(4);
                sentence(dice, length)
            };
            let body: Vec<String> = (0..1 + dice.roll(4))
                .map(|_| {
                    let length = 1 + dice.roll(14);
                    sentence(dice, length)
                })
                .collect();
            let mut made = document(
                &format!("d{number:02}"),
                KINDS[dice.roll(3)],
                DATES[dice.roll(6)],
                &title,
                &body.join("\n\n"),
            );
            let publisher = PUBLISHERS[dice.roll(3)].to_owned();
            made.publisher =
                (dice.roll(2) == 0).then_some(Fact { text: publisher, basis: Basis::Metadata, evidence: None });
            made.creator = (dice.roll(2) == 0).then(|| common::fact(CREATORS[dice.roll(3)]));
            for name in 0..NAMES.len() {
                if dice.roll(3) == 0 {
                    made.texts[0].names.push(NameMention { name, span: Span::new(0, 1) });
                }
            }
            made
        })
        .collect();
    documents.sort_by_key(|document| {
        let bounds = document.published.as_ref().map(|date| date.edtf.bounds());
        (bounds.is_none(), bounds.and_then(|bounds| bounds.earliest), document.id.clone())
    });
    let mut corpus = corpus(documents);
    corpus.names = NAMES.iter().map(|label| Name { label: (*label).to_owned(), ..Name::default() }).collect();
    learn_compounds(&corpus);
    let collection = Collection::open(build(&corpus)).unwrap();
    (corpus, collection)
}

/// A word of a query, with the words of a text that it stands for.
#[derive(Clone, Debug)]
enum Word {
    Forms(&'static str),
    Only(&'static str),
    Beginning(String),
    Shape(String),
}

impl Word {
    fn typed(&self) -> String {
        match self {
            Self::Forms(word) => (*word).to_owned(),
            Self::Only(word) => format!("={word}"),
            Self::Beginning(word) => format!("{word}*"),
            Self::Shape(word) => word.clone(),
        }
    }

    fn fits(&self, term: &str) -> bool {
        match self {
            Self::Forms(word) => {
                *word == term || FORMS.iter().any(|forms| forms.contains(word) && forms.contains(&term))
            }
            Self::Only(word) => *word == term,
            Self::Beginning(word) => term.starts_with(word.as_str()),
            Self::Shape(shape) => wild(&shape.chars().collect::<Vec<_>>(), &term.chars().collect::<Vec<_>>()),
        }
    }
}

fn wild(shape: &[char], term: &[char]) -> bool {
    match shape.split_first() {
        None => term.is_empty(),
        Some(('*', rest)) => (0..=term.len()).any(|skipped| wild(rest, &term[skipped..])),
        Some(('?', rest)) => !term.is_empty() && wild(rest, &term[1..]),
        Some((letter, rest)) => term.first() == Some(letter) && wild(rest, &term[1..]),
    }
}

#[derive(Clone, Debug)]
enum Node {
    Word(Word),
    Phrase(Vec<&'static str>),
    Near(Word, Word, usize),
    Any(Vec<Node>),
    All(Vec<Node>),
    Not(Box<Node>),
    Title(Word),
    TitlePhrase(Vec<&'static str>),
    Creator(&'static str),
    Theme(&'static str),
    Name(&'static str),
    Kind(&'static str),
    Publisher(&'static str),
    Dates(&'static str, &'static str),
}

impl Node {
    fn typed(&self) -> String {
        let each = |nodes: &[Node], between: &str| nodes.iter().map(Node::typed).collect::<Vec<_>>().join(between);
        match self {
            Self::Word(word) => word.typed(),
            Self::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Self::Near(a, b, within) => format!("{} NEAR/{within} {}", a.typed(), b.typed()),
            Self::Any(nodes) => each(nodes, " OR "),
            Self::All(nodes) => format!("({})", each(nodes, " ")),
            Self::Not(node) => format!("-{}", node.typed()),
            Self::Title(word) => format!("title:{}", word.typed()),
            Self::TitlePhrase(words) => format!("title:\"{}\"", words.join(" ")),
            Self::Creator(creator) => format!("creator:{creator}"),
            Self::Theme(theme) => format!("theme:{theme}"),
            Self::Name(name) => format!("name:\"{name}\""),
            Self::Kind(kind) => format!("kind:\"{kind}\""),
            Self::Publisher(publisher) => format!("publisher:{publisher}"),
            Self::Dates(from, to) => format!("date:{from}..{to}"),
        }
    }
}

fn word(dice: &mut Dice) -> Word {
    let word = any_word(dice);
    match dice.roll(8) {
        0 => Word::Only(word),
        1 if word.len() > 3 => Word::Beginning(word[..3].to_owned()),
        2 if word.len() > 4 => Word::Shape(format!("{}?{}", &word[..2], &word[3..])),
        3 if word.len() > 5 => Word::Shape(format!("{}*{}", &word[..2], &word[4..])),
        _ => Word::Forms(word),
    }
}

fn node(dice: &mut Dice, depth: usize) -> Node {
    match dice.roll(if depth == 0 { 12 } else { 16 }) {
        0 => Node::Phrase((0..2 + dice.roll(2)).map(|_| any_word(dice)).collect()),
        1 => Node::Title(word(dice)),
        2 => Node::Kind(["report", "letter", "open letter", "speech"][dice.roll(4)]),
        3 => Node::Publisher(["bridge", "post", "gazette", "winter"][dice.roll(4)]),
        4 => Node::Dates(["", "2015", "2016"][dice.roll(3)], ["2015-11", "2016", "2017"][dice.roll(3)]),
        5 => Node::TitlePhrase((0..2).map(|_| any_word(dice)).collect()),
        6 => Node::Creator(["ada", "lovell", "sons", "bridge"][dice.roll(4)]),
        7 => match dice.roll(2) {
            0 => Node::Theme(["order", "freedom", "nothing"][dice.roll(3)]),
            _ => Node::Name(["council", "lovell", "winter council", "harbour"][dice.roll(4)]),
        },
        8..12 => Node::Word(word(dice)),
        12 => Node::Near(word(dice), word(dice), 1 + dice.roll(6)),
        13 => Node::Any((0..2 + dice.roll(2)).map(|_| simple(dice, depth - 1)).collect()),
        14 => Node::All((0..2 + dice.roll(2)).map(|_| node(dice, depth - 1)).collect()),
        _ => Node::Not(Box::new(simple(dice, depth - 1))),
    }
}

/// What an OR or a NOT can stand beside without a group of its own.
fn simple(dice: &mut Dice, depth: usize) -> Node {
    match node(dice, depth) {
        Node::Near(a, ..) => Node::Word(a),
        Node::Any(nodes) => Node::All(vec![Node::Any(nodes)]),
        Node::Not(inner) => *inner,
        other => other,
    }
}

/// A word of a text: its bytes in the block, its terms, its place among the words of the block.
struct Seen {
    start: usize,
    end: usize,
    terms: Vec<String>,
}

fn read(text: &str) -> Vec<Seen> {
    let mut words: Vec<Seen> = Vec::new();
    let mut joined: Vec<(usize, usize, String)> = Vec::new();
    tokenize(text, |token| {
        if token.beside {
            joined.push((token.start, token.end, token.term.to_owned()));
        } else {
            words.push(Seen { start: token.start, end: token.end, terms: vec![token.term.to_owned()] });
        }
    });
    for (start, _, term) in joined {
        words.iter_mut().find(|word| word.start == start).unwrap().terms.push(term);
    }
    // Two words side by side are also what they are written together, where the collection has that.
    for place in 1..words.len() {
        let (before, here) = words.split_at_mut(place);
        let (first, second) = (before.last_mut().unwrap(), &here[0]);
        let mut together = Vec::new();
        for (left, right) in first.terms.iter().flat_map(|left| second.terms.iter().map(move |right| (left, right))) {
            let whole = format!("{left}{right}");
            if joins_with(left, right) && COMPOUNDS.with_borrow(|known| known.contains(&whole)) {
                together.push(whole);
            }
        }
        first.terms.append(&mut together);
    }
    words
}

thread_local! {
    /// Words of the collection at hand that are written with hyphens, joined.
    static COMPOUNDS: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

fn learn_compounds(corpus: &Corpus) {
    let mut known = BTreeSet::new();
    for document in &corpus.documents {
        for text in blocks(document).iter().chain([&document.title.text]) {
            tokenize(text, |token| {
                if token.beside {
                    known.insert(token.term.to_owned());
                }
            });
        }
    }
    COMPOUNDS.set(known);
}

fn has(seen: &Seen, word: &Word) -> bool {
    seen.terms.iter().any(|term| word.fits(term))
}

/// Places among the words of a block where a node's words stand, as first and last word.
fn runs(words: &[Seen], node: &Node) -> Vec<(usize, usize)> {
    let at = |word: &Word| (0..words.len()).filter(|place| has(&words[*place], word)).collect::<Vec<_>>();
    match node {
        Node::Word(word) | Node::Title(word) => at(word).into_iter().map(|place| (place, place)).collect(),
        Node::Phrase(phrase) | Node::TitlePhrase(phrase) => (0..words.len())
            .filter(|start| {
                phrase.iter().enumerate().all(|(step, word)| {
                    words.get(start + step).is_some_and(|seen| seen.terms.iter().any(|term| term == word))
                })
            })
            .map(|start| (start, start + phrase.len() - 1))
            .collect(),
        Node::Near(a, b, within) => {
            let (first, second) = (at(a), at(b));
            let close = |place: &usize, others: &[usize]| {
                others.iter().any(|other| other != place && other.abs_diff(*place) <= *within)
            };
            let mut all: Vec<usize> = first.iter().filter(|place| close(place, &second)).copied().collect();
            all.extend(second.iter().filter(|place| close(place, &first)));
            all.into_iter().map(|place| (place, place)).collect()
        }
        _ => Vec::new(),
    }
}

fn blocks(document: &Document) -> Vec<String> {
    let text = &document.texts[0];
    text.blocks.iter().filter(|block| block.class == LineClass::Body).map(|block| block.shown(&text.text)).collect()
}

fn holds(document: &Document, node: &Node) -> bool {
    let fact = |fact: &Option<Fact>, words: &str| {
        let value = fact.as_ref().map_or(String::new(), |fact| fact.text.to_lowercase());
        let (value, words): (Vec<&str>, Vec<&str>) = (value.split(' ').collect(), words.split(' ').collect());
        value.windows(words.len()).any(|window| window == words)
    };
    let title = read(&document.title.text);
    match node {
        // Words of some facts are looked for as well, but they stand beside nothing.
        Node::Word(_)
            if [&document.publisher, &document.creator]
                .into_iter()
                .flatten()
                .any(|fact| !runs(&read(&fact.text), node).is_empty()) =>
        {
            true
        }
        Node::Word(_) | Node::Phrase(_) | Node::Near(..) => {
            !runs(&title, node).is_empty() || blocks(document).iter().any(|block| !runs(&read(block), node).is_empty())
        }
        Node::Title(_) | Node::TitlePhrase(_) => !runs(&title, node).is_empty(),
        Node::Creator(creator) => fact(&document.creator, creator),
        Node::Theme(theme) => {
            let place = ["order", "freedom"].iter().position(|known| known == theme);
            document.texts[0].passages.iter().any(|passage| Some(passage.theme) == place)
        }
        Node::Name(name) => {
            document.texts[0].names.iter().any(|mention| fact(&Some(common::fact(NAMES[mention.name])), name))
        }
        Node::Any(nodes) => nodes.iter().any(|node| holds(document, node)),
        Node::All(nodes) => nodes.iter().all(|node| holds(document, node)),
        Node::Not(node) => !holds(document, node),
        Node::Kind(kind) => fact(&document.kind, kind),
        Node::Publisher(publisher) => fact(&document.publisher, publisher),
        Node::Dates(from, to) => document.published.as_ref().is_some_and(|date| {
            let bounds = date.edtf.bounds();
            let from = Edtf::parse(from).ok().and_then(|from| from.bounds().earliest);
            let to = Edtf::parse(to).ok().and_then(|to| to.bounds().latest);
            from.is_none_or(|from| bounds.latest.unwrap() >= from) && to.is_none_or(|to| bounds.earliest.unwrap() <= to)
        }),
    }
}

/// Bytes of a block that are marked: where two overlap the first, then the longer.
fn marks(block: &str, nodes: &[Node]) -> Vec<(usize, usize)> {
    let words = read(block);
    let mut all = Vec::new();
    let mut left: Vec<&Node> = nodes.iter().collect();
    while let Some(node) = left.pop() {
        match node {
            Node::Any(nodes) | Node::All(nodes) => left.extend(nodes),
            Node::Word(word) => {
                // A compound is marked whole, a part of it alone.
                tokenize(block, |token| {
                    if word.fits(token.term) {
                        all.push((token.start, token.end));
                    }
                });
            }
            Node::Phrase(_) => {
                // Only the words themselves stand in a row, no compounds.
                let plain: Vec<Seen> = words
                    .iter()
                    .map(|seen| Seen { start: seen.start, end: seen.end, terms: seen.terms[..1].to_vec() })
                    .collect();
                all.extend(runs(&plain, node).into_iter().map(|(a, b)| (plain[a].start, plain[b].end)));
            }
            Node::Near(..) => {
                let plain: Vec<Seen> = words
                    .iter()
                    .map(|seen| Seen { start: seen.start, end: seen.end, terms: seen.terms[..1].to_vec() })
                    .collect();
                all.extend(runs(&plain, node).into_iter().map(|(a, b)| (plain[a].start, plain[b].end)));
            }
            _ => {}
        }
    }
    all.sort_by_key(|(start, end)| (*start, usize::MAX - end));
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (start, end) in all {
        if kept.last().is_none_or(|last| start >= last.1) {
            kept.push((start, end));
        }
    }
    kept
}

#[test]
fn two_thousand_queries_are_answered_as_by_reading_everything() {
    let mut dice = Dice(11);
    let mut found_something = 0;
    for round in 0..4 {
        let (corpus, collection) = collection(&mut dice);
        for number in 0..500 {
            let nodes: Vec<Node> = (0..1 + dice.roll(3)).map(|_| node(&mut dice, 2)).collect();
            let typed = nodes.iter().map(Node::typed).collect::<Vec<_>>().join(" ") + " ";
            let expected: Vec<&str> = corpus
                .documents
                .iter()
                .filter(|document| nodes.iter().all(|node| holds(document, node)))
                .map(|document| document.id.as_str())
                .collect();
            let question = Question { query: typed.clone(), ..Question::default() };
            let mut found: Vec<DocId> = collection.explore(&question).hits.iter().map(|hit| hit.document).collect();
            found.sort();
            let ids: Vec<String> = found.iter().map(|found| collection.document(*found).unwrap().id.clone()).collect();
            let differ = corpus
                .documents
                .iter()
                .find(|document| ids.contains(&document.id) != expected.contains(&document.id.as_str()));
            let shown = differ.map(|document| (&document.title.text, &document.texts[0].text, &document.published));
            assert_eq!(ids, expected, "round {round}, query {number}: {typed}\n{nodes:?}\n{shown:?}");
            found_something += usize::from(!expected.is_empty());
            let one = &corpus.documents[dice.roll(60)];
            let at = collection.find(&one.id).unwrap();
            let spans: Vec<(usize, usize)> =
                collection.hits(at, 0, &typed).iter().map(|span| (span.start as usize, span.end as usize)).collect();
            let mut expected = Vec::new();
            for block in one.texts[0].blocks.iter().filter(|block| block.class == LineClass::Body) {
                let start = block.span().start as usize;
                let shown = block.shown(&one.texts[0].text);
                expected.extend(marks(&shown, &nodes).into_iter().map(|(a, b)| (start + a, start + b)));
            }
            assert_eq!(spans, expected, "marks of {typed} in {}: {}", one.id, one.texts[0].text);
        }
    }
    assert!(found_something > 500, "{found_something}");
}
