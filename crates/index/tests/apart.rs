//! A collection whose parts lie apart answers as one that is all at hand, from
//! few of its parts; and what cannot be had is said, and never guessed.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::collections::BTreeMap;

use archivolt_corpus::*;
use archivolt_index::{Collection, DocId, OpenError, Question, Sort, apart, build};
use common::{Dice, corpus, document};

const SYLLABLES: [&str; 16] =
    ["ba", "con", "dri", "ver", "el", "fi", "gra", "hu", "in", "ka", "lo", "mer", "net", "or", "tion", "s"];

/// Words as a language has them: few that are common, many that are rare.
fn word(dice: &mut Dice) -> String {
    let common = dice.roll(3) == 0;
    let count = if common { 1 + dice.roll(2) } else { 2 + dice.roll(2) + usize::from(dice.roll(5) == 0) };
    (0..count).map(|_| SYLLABLES[dice.roll(if common { 5 } else { 16 })]).collect()
}

fn sentence(dice: &mut Dice, length: usize) -> String {
    (0..length).map(|_| word(dice)).collect::<Vec<_>>().join(" ")
}

fn large() -> Corpus {
    let mut dice = Dice(7);
    let documents = (0..400)
        .map(|number| {
            let (title, length) = (sentence(&mut dice, 3), 2 + dice.roll(4));
            let body: Vec<String> = (0..length).map(|_| sentence(&mut dice, 40)).collect();
            let date = format!("{}-{:02}-{:02}", 1980 + number / 20, 1 + number % 12, 1 + number % 28);
            let date = if number % 9 == 0 { "198X".to_owned() } else { date };
            let kind = ["report", "letter", "speech"][dice.roll(3)];
            let mut made = document(&format!("d{number}"), kind, &date, &title, &body.join("\n\n"));
            let creator = format!("Author {}", dice.roll(40));
            made.creator = Some(Fact { text: creator, basis: Basis::Metadata, evidence: None });
            made
        })
        .collect();
    corpus(documents)
}

const COLLECTION: [u8; 8] = *b"test-one";

/// A collection whose parts lie apart, with their files.
struct Hosted {
    collection: Collection,
    files: BTreeMap<String, Vec<u8>>,
    fetched: std::cell::RefCell<Vec<String>>,
}

impl Hosted {
    fn new(bundle: Vec<u8>) -> Self {
        let apart = apart(bundle, COLLECTION).unwrap();
        let collection = Collection::open(apart.core).unwrap();
        Self { collection, files: apart.parts.into_iter().collect(), fetched: Vec::new().into() }
    }

    /// Asks until nothing is lacking; what is not among the files is given up.
    fn ask<T>(&self, ask: impl Fn(&Collection) -> T) -> T {
        for _ in 0..9 {
            let (lacked, _) = self.collection.lacked();
            let answer = ask(&self.collection);
            if self.collection.lacked().0 == lacked {
                return answer;
            }
            for part in self.collection.lacking() {
                match self.files.get(&part.name()) {
                    Some(file) => drop(self.collection.supply(part, file)),
                    None => self.collection.give_up(part),
                }
                self.fetched.borrow_mut().push(part.name());
            }
        }
        panic!("something is lacking after nine rounds: {:?}", self.collection.lacking());
    }
}

fn query(dice: &mut Dice) -> String {
    let (a, b) = (word(dice), word(dice));
    let cut: String = a.chars().take(1 + dice.roll(4)).collect();
    match dice.roll(12) {
        0 => cut,
        1 => format!("{b} {cut}"),
        2 => format!("{cut}*"),
        3 => format!("\"{a} {b}\""),
        4 => format!("{a} NEAR/4 {b} "),
        5 => format!("{a} OR {b} "),
        6 => format!("{a} -{b} "),
        7 => format!("title:{a} "),
        8 => format!("creator:\"Author {}\" {cut}", dice.roll(40)),
        9 => format!("{}x ", a.replace("or", "ro")),
        10 => format!("{cut}*{} ", b.chars().last().unwrap()),
        _ => format!("{a} {b} "),
    }
}

#[test]
fn two_thousand_queries_are_answered_alike_with_all_at_hand_and_in_parts() {
    let bundle = build(&large());
    let whole = Collection::open(bundle.clone()).unwrap();
    let hosted = Hosted::new(bundle);
    let mut dice = Dice(3);
    let mut found = 0;
    for number in 0..2000 {
        let typed = query(&mut dice);
        let sort = [None, Some(Sort::Title), Some(Sort::Date)][dice.roll(3)];
        let themes = if dice.roll(4) == 0 { vec!["order".to_owned()] } else { vec![] };
        let question = Question { query: typed.clone(), sort, themes, ..Question::default() };
        let expected = whole.explore(&question);
        found += usize::from(!expected.hits.is_empty());
        assert_eq!(hosted.ask(|all| all.explore(&question)), expected, "{number}: {typed}");
        assert_eq!(hosted.ask(|all| all.suggest(&typed, 6)), whole.suggest(&typed, 6), "{typed}");
        if number % 10 == 0 {
            let json = |all: &Collection| all.search_json(&question, 0, 10) + &all.facets_json(&question);
            assert_eq!(hosted.ask(json), json(&whole), "{typed}");
            assert_eq!(hosted.ask(|all| all.did_you_mean(&typed)), whole.did_you_mean(&typed), "{typed}");
            let some: Vec<DocId> = expected.hits.iter().take(5).map(|hit| hit.document).collect();
            let lines = |all: &Collection| all.concordance(&some, &typed);
            assert_eq!(hosted.ask(lines), lines(&whole), "{typed}");
        }
    }
    assert!(found > 500, "{found}");
    for id in ["d0", "d399", "d77", "d400", "", "x"] {
        assert_eq!(hosted.ask(|all| all.find(id)), whole.find(id), "{id}");
    }
    assert_eq!(hosted.ask(Collection::timeline), whole.timeline());
    assert_eq!(hosted.ask(Collection::documents_json), whole.documents_json());
}

/// A question for a word that some document has, whole.
fn known(number: u32) -> Question {
    let title = large().documents[number as usize].title.text.clone();
    let word = title.split(' ').max_by_key(|word| word.len()).unwrap();
    Question { query: format!("{word} "), ..Question::default() }
}

#[test]
fn a_question_asks_for_little_and_once() {
    let hosted = Hosted::new(build(&large()));
    let question = known(3);
    let outcome = hosted.ask(|all| all.explore(&question));
    assert!(!outcome.hits.is_empty());
    let first = hosted.fetched.borrow().len();
    assert!((1..12).contains(&first), "{:?} of {}", hosted.fetched.borrow(), hosted.files.len());
    assert!(hosted.files.len() > 30, "{}", hosted.files.len());
    hosted.ask(|all| all.explore(&question));
    assert_eq!(hosted.fetched.borrow().len(), first);
    // What was given out once is not given out again while it is awaited.
    let last = DocId(hosted.collection.len() as u32 - 1);
    assert!(hosted.collection.texts(last).is_empty());
    assert_eq!(hosted.collection.lacking().len(), 1);
    assert!(hosted.collection.texts(last).is_empty());
    assert!(hosted.collection.lacking().is_empty());
}

/// What the loader can tell of a word before the engine is there.
#[test]
fn a_word_needs_the_page_and_the_postings_that_the_lists_name() {
    let bundle = build(&large());
    let apart = apart(bundle.clone(), COLLECTION).unwrap();
    let guess = |name: &str, firsts: &[String], word: &str| {
        format!("{name}{}", firsts.partition_point(|first| first.as_str() <= word).saturating_sub(1))
    };
    assert!(apart.pages.len() > 2 && apart.posts.len() > 2, "{} {}", apart.pages.len(), apart.posts.len());
    let mut dice = Dice(11);
    for _ in 0..40 {
        let word = word(&mut dice);
        let hosted = Hosted::new(bundle.clone());
        let question = Question { query: format!("={word} "), ..Question::default() };
        if hosted.ask(|all| all.explore(&question)).hits.is_empty() {
            continue;
        }
        let mut fetched = hosted.fetched.take();
        fetched.retain(|name| name.starts_with("term") || name.starts_with("post"));
        fetched.sort();
        let mut expected = vec![guess("term", &apart.pages, &word), guess("post", &apart.posts, &word)];
        expected.sort();
        assert_eq!(fetched, expected, "{word}");
        // A beginning needs no page more than may have words that begin so.
        let hosted = Hosted::new(bundle.clone());
        hosted.ask(|all| all.explore(&Question { query: format!("{word}*"), ..Question::default() }));
        let pages = hosted.fetched.take().iter().filter(|name| name.starts_with("term")).count();
        let at = |word: &str| apart.pages.partition_point(|first| first.as_str() <= word);
        assert_eq!(pages, at(&format!("{word}\u{10ffff}")) - at(&word) + 1, "{word}*");
    }
}

#[test]
fn what_cannot_be_had_is_missed_and_never_guessed() {
    let bundle = build(&large());
    let whole = Collection::open(bundle.clone()).unwrap();
    for hidden in ["post", "posi", "text", "term"] {
        let mut hosted = Hosted::new(bundle.clone());
        hosted.files.retain(|name, _| !name.starts_with(hidden));
        let mut dice = Dice(5);
        for _ in 0..60 {
            let question = Question { query: query(&mut dice), ..Question::default() };
            let (_, missed) = hosted.collection.lacked();
            let json = |all: &Collection| (all.explore(&question), all.search_json(&question, 0, 5));
            let (outcome, found) = hosted.ask(json);
            if hosted.collection.lacked().1 == missed {
                assert_eq!((outcome, found), json(&whole), "{} without {hidden}", question.query);
            } else if hidden == "post" && !question.query.contains(['-', '*', ':']) {
                let right: Vec<DocId> = whole.explore(&question).hits.iter().map(|hit| hit.document).collect();
                for hit in &outcome.hits {
                    assert!(right.contains(&hit.document), "{} without {hidden}", question.query);
                }
            }
        }
        assert!(hosted.collection.lacked().1 > 0, "{hidden}");
    }
}

#[test]
fn a_part_that_is_not_the_right_one_is_refused_and_may_be_asked_for_again() {
    let bundle = build(&large());
    let other = apart(bundle.clone(), *b"test-two").unwrap();
    let other: BTreeMap<String, Vec<u8>> = other.parts.into_iter().collect();
    let hosted = Hosted::new(bundle);
    let question = known(3);
    let refusals: [(&str, Box<dyn Fn(&str) -> Vec<u8>>); 4] = [
        ("is of another collection", Box::new(|name: &str| other[name].clone())),
        ("cut short", Box::new(|name: &str| hosted.files[name][..hosted.files[name].len() - 1].to_vec())),
        ("not an Archivolt", Box::new(|_| b"<!doctype html>".to_vec())),
        (
            "later Archivolt",
            Box::new(|name: &str| {
                let mut file = hosted.files[name].clone();
                file[8] = 9;
                file
            }),
        ),
    ];
    for (words, file) in refusals {
        hosted.collection.explore(&question);
        let parts = hosted.collection.lacking();
        assert!(!parts.is_empty(), "{words}");
        for part in parts {
            let error = hosted.collection.supply(part, &file(&part.name())).unwrap_err();
            assert!(error.to_string().contains(words), "{error}");
            assert_eq!(matches!(error, OpenError::Newer { .. }), words == "later Archivolt");
        }
        // Now it is missed, and not asked for, until somebody tries again.
        let (lacked, missed) = hosted.collection.lacked();
        hosted.collection.explore(&question);
        assert_eq!(hosted.collection.lacked().0, lacked);
        assert!(hosted.collection.lacked().1 > missed);
        hosted.collection.retry();
    }
    assert!(!hosted.ask(|all| all.explore(&question)).hits.is_empty());
}

#[test]
fn somebody_is_told_when_something_begins_to_be_lacking() {
    let hosted = Hosted::new(build(&large()));
    let told = std::sync::Arc::new(std::sync::atomic::AtomicU32::new(0));
    let count = told.clone();
    hosted.collection.on_lack(move || {
        count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    });
    let question = Question { query: "con dri* net".to_owned(), ..Question::default() };
    hosted.collection.explore(&question);
    assert_eq!(told.load(std::sync::atomic::Ordering::Relaxed), 1);
    hosted.collection.lacking();
    hosted.collection.explore(&question);
    assert_eq!(told.load(std::sync::atomic::Ordering::Relaxed), 1);
}
