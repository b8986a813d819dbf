//! What is shown beside a list of answers: passages, where hits are, ways to
//! go on, words that stand near others, and why a document stands where it does.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use archivolt_corpus::*;
use archivolt_index::{Collection, DocId, Question, Way, build};
use common::{Dice, corpus, document};

fn open(documents: Vec<Document>) -> Collection {
    Collection::open(build(&corpus(documents))).unwrap()
}

#[test]
fn a_snippet_is_whole_sentences_where_they_fit() {
    let filler = "Nothing much is said here, and it takes its time to say so.";
    let long = format!("{} with a harbour in it {}", "word ".repeat(60).trim(), "word ".repeat(60).trim());
    for (body, query, expected, cut) in [
        (
            format!("{filler} {filler} {filler} The harbour was rebuilt in 1911. It froze over. {filler} {filler}"),
            "harbour ",
            format!("The harbour was rebuilt in 1911. It froze over. {filler} {filler}"),
            (false, false),
        ),
        (format!("{filler} A harbour."), "harbour ", "A harbour.".to_owned(), (false, false)),
        (
            format!("{filler} {filler} {filler} {filler} Prices rose. The harbour of Mr. Ling froze."),
            "harbour froze ",
            "The harbour of Mr. Ling froze.".to_owned(),
            (false, false),
        ),
        (long, "harbour ", String::new(), (true, true)),
    ] {
        let collection = open(vec![document("one", "report", "2015", "Title", &body)]);
        let snippet = collection.snippets(DocId(0), query, 1).remove(0);
        assert_eq!(snippet.cut, cut, "{}", snippet.shown);
        assert!(snippet.marks.iter().all(|mark| query.contains(&mark.of(&snippet.shown).to_lowercase())));
        assert!(!snippet.marks.is_empty() && snippet.shown.len() <= 240, "{}", snippet.shown);
        if !expected.is_empty() {
            assert_eq!(snippet.shown, expected);
        }
    }
}

#[test]
fn hits_are_counted_and_their_places_told() {
    let filler = "word ".repeat(400);
    let body = format!("harbour {filler}\n\n{filler} harbours {filler}\n\n{filler}\n\nthe last harbour");
    let collection = open(vec![document("one", "report", "2015", "Harbour", &body)]);
    let found = collection.passages(DocId(0), "harbour ", 2);
    assert_eq!((found.hits, found.more), (3, false));
    assert_eq!(found.strip & 1, 1, "{:b}", found.strip);
    assert_eq!(found.strip >> 31, 1, "{:b}", found.strip);
    assert_eq!(found.strip.count_ones(), 3, "{:b}", found.strip);
    assert_eq!(collection.hits(DocId(0), 0, "harbour ").len(), 3);
    assert_eq!(collection.passages(DocId(0), "", 2).hits, 0);
}

#[test]
fn ways_to_go_on_are_phrases_names_and_titles() {
    let body = "The internet governance forum met. Internet governance is hard; internet, order.";
    let mut documents = vec![
        document("one", "report", "2015", "Internet order and its makers", body),
        document("two", "report", "2016", "A shared home", "The internet governance of Ada Lovell."),
    ];
    documents[0].texts[0].names = vec![NameMention { name: 0, span: Span::new(0, 3) }];
    let mut corpus = corpus(documents);
    corpus.names = vec![Name { label: "International Union".to_owned(), ..Name::default() }];
    let collection = Collection::open(build(&corpus)).unwrap();
    let check = |typed: &str, expected: &[(Way, &str, &str, u32)]| {
        let found = collection.suggest_more(typed);
        let found: Vec<(Way, &str, &str, u32)> =
            found.iter().map(|one| (one.way, one.query.as_str(), one.word.as_str(), one.documents)).collect();
        assert_eq!(found, expected, "{typed}");
    };
    let title = (Way::Title(DocId(0)), "", "Internet order and its makers", 1);
    let name = (Way::Name, "name:\"International Union\" ", "International Union", 1);
    let phrase = "internet governance";
    check("inter", &[(Way::Phrase, "\"internet governance\" ", phrase, 2), name, title]);
    check("internet gov", &[(Way::Phrase, "\"internet governance\" ", phrase, 2)]);
    check("order internet gov", &[(Way::Phrase, "order \"internet governance\" ", phrase, 2)]);
    check("internet ord", &[title]);
    check("internet ", &[]);
    check("zebra", &[]);
    check("-inter", &[]);
}

#[test]
fn words_near_a_word_are_told_where_there_are_enough() {
    let mut dice = Dice(3);
    let mut sentence = |most: usize| (0..most).map(|_| format!("w{} ", dice.roll(200))).collect::<String>();
    let documents: Vec<Document> = (0..30)
        .map(|number| {
            let (one, two) = (sentence(300), sentence(300));
            let body = format!("{one} deep harbour {two} calm {}", if number % 3 == 0 { "harbour pilots" } else { "" });
            document(&format!("d{number:02}"), "report", "2015", "Harbour", &body)
        })
        .collect();
    let collection = open(documents);
    let all: Vec<DocId> = (0..30).map(DocId).collect();
    let found = collection.collocates(&collection.concordance(&all, "harbour "), 20);
    assert!(found.enough);
    assert_eq!(found.hits, 40);
    let deep = &found.words[0];
    assert_eq!((deep.word.as_str(), deep.near, deep.all, deep.documents), ("deep", 30, 30, 30));
    assert!(deep.ratio > 1000 && deep.expected < 10, "{deep:?}");
    let words: Vec<&str> = found.words.iter().map(|one| one.word.as_str()).collect();
    assert!(words.contains(&"pilots") && !words.contains(&"harbour"), "{words:?}");
    assert!(words.iter().all(|word| !word.starts_with('w')), "chance gives nothing: {words:?}");
    // Too few places.
    let few = collection.collocates(&collection.concordance(&all, "pilots "), 20);
    assert_eq!((few.hits, few.enough, few.words.len()), (10, false, 0));
}

#[test]
fn a_score_is_the_sum_of_what_its_parts_gave() {
    let collection = open(vec![
        document("one", "report", "2015", "Harbours", "The harbour of the town. A deep harbour, deep and cold."),
        document("two", "report", "2016", "Other", "Deep water, and far away from it the harbour."),
        document("three", "report", "2016", "Third", "Nothing of the sort."),
    ]);
    let typed = "deep harbour -zebra kind:report ";
    let outcome = collection.explore(&Question { query: typed.to_owned(), ..Question::default() });
    assert_eq!(outcome.hits.len(), 2);
    for hit in outcome.hits {
        let shares = collection.explain(typed, hit.document, hit.score);
        let parts: Vec<&str> = shares.iter().map(|share| share.part.as_str()).collect();
        assert_eq!(parts[..2], ["deep", "harbour"]);
        assert_eq!(shares[1].terms[0].0, "harbours");
        let sum: f32 = shares.iter().map(|share| share.score).sum();
        assert!((f64::from(sum) - hit.score).abs() < 1e-3, "{shares:?} {}", hit.score);
    }
}
