#![allow(clippy::unwrap_used)]

use super::*;
use crate::codebook::testing::{Dice, text};
use crate::{Basis, Fact, TextRole};

fn document(id: &str, paragraphs: &[&str]) -> Document {
    let fact = |text: &str| Fact { text: text.to_owned(), basis: Basis::Stated, evidence: None };
    Document {
        id: id.to_owned(),
        file: format!("{id}.txt"),
        language: fact("en"),
        title: fact(id),
        publisher: None,
        creator: None,
        kind: None,
        published: None,
        event: None,
        captured: None,
        fields: Vec::new(),
        original: None,
        texts: vec![text(paragraphs)],
        problems: Vec::new(),
    }
}

/// What is shared, as it stands on the left and on the right.
fn shared(documents: &[Document]) -> Vec<(usize, String, usize, String, usize)> {
    let words =
        |(document, text, span): (usize, usize, Span)| span.of(&documents[document].texts[text].text).to_owned();
    find(documents)
        .into_iter()
        .map(|reuse| (reuse.a.0, words(reuse.a), reuse.b.0, words(reuse.b), reuse.words))
        .collect()
}

const EIGHT: &str = "all rivers lead their water to one sea";

#[test]
fn eight_words_are_reuse_and_seven_are_not() {
    let with = |words: &str| document("x", &[&format!("We heard that {words}, or so it goes.")]);
    let other = |words: &str| document("y", &[&format!("They say: “{words}” again")]);
    assert_eq!(shared(&[with(EIGHT), other(EIGHT)]), [(0, EIGHT.to_owned(), 1, EIGHT.to_owned(), 8)]);
    let seven = "all rivers lead their water to one";
    assert_eq!(shared(&[with(seven), other(seven)]), []);
}

#[test]
fn case_accents_and_punctuation_do_not_matter_and_runs_are_whole() {
    let a = document("a", &["Áll Rivers — lead their “water” to one sea, said the old and patient man of the hills."]);
    let b = document("b", &["x y z all rivers lead their water to one sea said the old and patient man in town"]);
    let found = shared(&[a, b]);
    assert_eq!(found.len(), 1);
    let (_, left, _, right, words) = found.first().unwrap();
    assert_eq!(left, "Áll Rivers — lead their “water” to one sea, said the old and patient man");
    assert_eq!(right, "all rivers lead their water to one sea said the old and patient man");
    assert_eq!(*words, 14);
}

#[test]
fn a_document_is_not_compared_with_its_own_original() {
    let mut one = document("a", &[EIGHT]);
    let mut original = text(&[EIGHT]);
    original.role = TextRole::Original;
    one.texts.push(original);
    assert_eq!(find(&[one.clone()]), []);
    let found = find(&[one, document("b", &[EIGHT])]);
    let places: Vec<_> = found.iter().map(|reuse| (reuse.a.0, reuse.a.1, reuse.b.0, reuse.b.1)).collect();
    assert_eq!(places, [(0, 0, 1, 0), (0, 1, 1, 0)]);
}

#[test]
fn a_run_ends_with_its_block_and_furniture_has_none() {
    let parted = document("a", &["all rivers lead their", "water to one sea"]);
    assert_eq!(shared(&[parted, document("b", &[EIGHT])]), []);
    let mut furniture = document("a", &[EIGHT]);
    furniture.texts[0].blocks[0].class = crate::LineClass::Furniture;
    assert_eq!(shared(&[furniture, document("b", &[EIGHT])]), []);
}

#[test]
fn a_formula_of_many_documents_is_not_reuse() {
    let many: Vec<Document> = (0..=COMMON).map(|number| document(&number.to_string(), &[EIGHT])).collect();
    assert_eq!(find(&many), []);
    assert_eq!(find(&many[..3]).len(), 3);
}

#[test]
fn documents_that_are_nearly_the_same_are_duplicates() {
    let sentence =
        |number: usize| format!("In the year {number} the council of town {number} built a quay for boat {number}. ");
    let long: String = (0..40).map(sentence).collect();
    let edited = long.replace("town 7 ", "village 7 ");
    let half: String = (0..40).map(|number| sentence(if number % 2 == 0 { number } else { number + 100 })).collect();
    let cases: &[(&str, &str, bool)] = &[
        (&long, &edited, true),
        (&long, &format!("A line was put before. {long}"), true),
        (&long, &half, false),
        ("A short text that says so.", "A short text that says no.", false),
    ];
    for (one, other, same) in cases {
        let found = duplicates(&[document("a", &[one]), document("b", &[other])]);
        assert_eq!(!found.is_empty(), *same, "{other:.60}");
    }
    let many: Vec<Document> =
        (0..30).map(|n| document("x", &[&long.replace("town 7 ", &format!("place{n} "))])).collect();
    assert_eq!(duplicates(&many), [(0..30).collect::<Vec<_>>()]);
}

#[test]
fn duplicates_are_grouped_by_their_words() {
    let documents = [
        document("a", &["One two.", "Three"]),
        document("b", &["other"]),
        document("c", &["ONE — two", "three!"]),
        document("d", &[]),
        document("e", &["…"]),
        document("f", &["Other"]),
        document("g", &["one twothree"]),
    ];
    assert_eq!(duplicates(&documents), [vec![0, 2], vec![1, 5]]);
}

#[test]
fn every_run_of_eight_that_two_random_texts_share_lies_in_a_found_run() {
    let mut dice = Dice(3);
    for _ in 0..60 {
        let mut make = |id: &str| {
            let words: Vec<&str> = (0..60).map(|_| *dice.pick(&["aa", "bb"])).collect();
            document(id, &[&words.join(" ")])
        };
        let documents = [make("x"), make("y")];
        let words: Vec<Words> = documents.iter().map(|one| Words::of_body(&one.texts[0])).collect();
        let folded =
            |text: usize, at: usize| (at..at + SHINGLE).map(|at| words[text].folded(at).to_owned()).collect::<Vec<_>>();
        let found = find(&documents);
        for left in 0..=60 - SHINGLE {
            for right in 0..=60 - SHINGLE {
                if folded(0, left) != folded(1, right) {
                    continue;
                }
                let (a, b) = (words[0].span(left, left + SHINGLE), words[1].span(right, right + SHINGLE));
                let covered = found.iter().any(|reuse| {
                    reuse.a.2.start <= a.start
                        && a.end <= reuse.a.2.end
                        && reuse.b.2.start <= b.start
                        && b.end <= reuse.b.2.end
                });
                assert!(covered, "{left} {right} in {:?}", found);
            }
        }
    }
}

#[test]
fn few_kinds_of_words_do_not_make_it_slow() {
    use std::time::{Duration, Instant};
    let time = |size: usize, vocabulary: usize| {
        let mut dice = Dice(5);
        let documents: Vec<Document> = (0..20)
            .map(|number| {
                let words: Vec<String> = (0..size).map(|_| format!("w{}", dice.roll(vocabulary))).collect();
                document(&number.to_string(), &[&words.join(" ")])
            })
            .collect();
        let start = Instant::now();
        assert!(find(&documents).len() < 1_000_000);
        start.elapsed()
    };
    for vocabulary in [1, 2, 4, 1_000] {
        // Well under a second each; comparing every pair of places would take hours. The bound is
        // far off, because other programs run beside the test.
        let took = time(2_400, vocabulary);
        assert!(took < Duration::from_secs(90), "{vocabulary} kinds of words: {took:?}");
    }
}
