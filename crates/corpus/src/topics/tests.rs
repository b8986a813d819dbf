#![allow(clippy::unwrap_used)]

use super::*;
use crate::codebook::Rules;
use crate::codebook::testing::Dice;
use crate::{Corpus, Input, SourceFile, read};

/// Subjects that documents are invented of.
const SUBJECTS: [&[&str]; 3] = [
    &[
        "harbour dues",
        "ferry",
        "quay wall",
        "pilot",
        "anchor",
        "cargo",
        "tide table",
        "lighthouse",
        "dredger",
        "mooring",
    ],
    &[
        "school board",
        "teacher",
        "lesson plan",
        "pupil",
        "exam",
        "homework",
        "reading room",
        "classroom",
        "spelling",
        "chalk",
    ],
    &["bread price", "baker", "flour mill", "oven", "yeast", "market stall", "wheat harvest", "loaf", "miller", "rye"],
];

fn document(dice: &mut Dice, subject: usize, number: usize) -> SourceFile {
    let mut text = format!("Note {number}\n\n");
    for _ in 0..6 {
        let said: Vec<&str> = (0..4).map(|_| *dice.pick(SUBJECTS[subject])).collect();
        text.push_str(&format!(
            "They spoke of the {} and the {}, and then of a {} or the {}. ",
            said[0], said[1], said[2], said[3]
        ));
    }
    // Furniture that stands on every page says nothing.
    text.push_str("\n\nShare this page\n\nSubscribe to our newsletter\n\nAll rights reserved.\n");
    SourceFile { path: format!("{subject}-{number}.txt"), bytes: text.into_bytes() }
}

fn corpus(each: usize) -> Corpus {
    let mut dice = Dice(41);
    let files = (0..SUBJECTS.len()).flat_map(|subject| (0..each).map(move |number| (subject, number)));
    let files: Vec<SourceFile> = files.map(|(subject, number)| document(&mut dice, subject, number)).collect();
    read(Input { files, ..Input::default() })
}

#[test]
fn topics_are_the_subjects_that_documents_were_made_of() {
    let corpus = corpus(20);
    for wanted in [None, Some(3)] {
        let found = find(&corpus.documents, wanted);
        assert_eq!(found.topics.len(), 3, "{:?}", found.tried);
        assert_eq!(found.tried.is_empty(), wanted.is_some());
        for topic in &found.topics {
            assert_eq!(topic.documents.len(), 20);
            let subject = |document: usize| corpus.documents[document].file.chars().next().unwrap();
            let own = subject(topic.documents[0].0);
            assert!(topic.documents.iter().all(|(document, _)| subject(*document) == own), "{topic:?}");
            assert!(topic.documents.iter().all(|(_, share)| (0.0..=1.0).contains(share)));
            let said = SUBJECTS[own.to_digit(10).unwrap() as usize];
            for phrase in &topic.phrases {
                assert!(said.iter().any(|known| phrase.contains(known) || known.contains(phrase.as_str())), "{phrase}");
            }
            assert_eq!(topic.passages.len(), 3);
            for carrier in &topic.passages {
                assert_eq!(subject(carrier.document), own);
                let text = &corpus.documents[carrier.document].texts[carrier.text];
                assert!(carrier.span.of(&text.text).starts_with("They spoke of"));
            }
        }
    }
}

#[test]
fn the_draft_is_a_codebook_that_finds_its_documents() {
    let corpus = corpus(20);
    let found = find(&corpus.documents, None);
    let themes = found.draft(&corpus.documents);
    assert_eq!(themes.len(), 3);
    let (rules, problems) = Rules::compile(&themes, "draft.toml");
    assert_eq!(problems, []);
    for (number, topic) in found.topics.iter().enumerate() {
        let theme = &themes[number];
        assert!(!theme.id.is_empty() && !theme.label.is_empty() && theme.definition.contains("draft"));
        assert_eq!(theme.examples.len(), 3);
        let has = |document: usize| {
            corpus.documents[document]
                .texts
                .iter()
                .any(|text| rules.passages_in(text, "en").iter().any(|passage| passage.theme == number))
        };
        let inside = topic.documents.iter().filter(|(document, _)| has(*document)).count();
        let all = (0..corpus.documents.len()).filter(|document| has(*document)).count();
        assert!(inside >= 18 && all - inside <= 2, "{inside} of 20, {all} in all: {:?}", theme.include);
    }
}

#[test]
fn few_documents_have_key_phrases_and_no_topics() {
    let corpus = corpus(2);
    let found = find(&corpus.documents, None);
    assert!(found.is_too_little() && found.draft(&corpus.documents).is_empty());
    let phrases: Vec<&str> = found.phrases.iter().map(|phrase| phrase.text.as_str()).collect();
    assert!(phrases.iter().take(5).any(|phrase| phrase.contains(' ')), "{phrases:?}");
    for phrase in &phrases {
        let known =
            SUBJECTS.iter().flat_map(|said| said.iter()).any(|said| phrase.contains(said) || said.contains(phrase));
        assert!(known || *phrase == "spoke", "furniture or small words: {phrase}");
    }
    for documents in [&corpus.documents[..0], &corpus.documents[..1]] {
        assert!(find(documents, Some(4)).is_too_little());
    }
}

#[test]
fn the_same_documents_give_the_same_answer_in_any_order_of_files() {
    let mut dice = Dice(8);
    let mut files: Vec<SourceFile> = (0..40).map(|number| document(&mut dice, number % 3, number)).collect();
    let one = find(&read(Input { files: files.clone(), ..Input::default() }).documents, None);
    files.reverse();
    let other = find(&read(Input { files, ..Input::default() }).documents, None);
    assert_eq!(one, other);
    assert!(!one.is_too_little());
}

#[test]
fn languages_have_their_own_small_words_and_forms() {
    let check = |text: &str, expected: &str| {
        let file = |number: usize| SourceFile { path: format!("{number}.txt"), bytes: text.as_bytes().to_vec() };
        let corpus = read(Input { files: (0..3).map(file).collect(), ..Input::default() });
        let found = find(&corpus.documents, None);
        let phrases: Vec<&str> = found.phrases.iter().map(|phrase| phrase.text.as_str()).collect();
        assert_eq!(phrases.first(), Some(&expected), "{phrases:?}");
    };
    check(
        "Notiz\n\nDie digitale Grenze ist nicht die Grenze, von der wir im Rat und auf dem Markt sprachen; die digitale Grenze wird gezogen.",
        "digitale Grenze",
    );
    check(
        "Une note\n\nLa taxe portuaire est une taxe que nous avons dans les ports, et la taxe portuaire sera pour tous.",
        "taxe portuaire",
    );
    check(
        "Nota\n\nLa deuda externa no es una deuda de los que por ella pagan; la deuda externa era para todos.",
        "deuda externa",
    );
}

#[test]
fn odd_documents_do_no_harm() {
    let mut files: Vec<SourceFile> = (0..40)
        .map(|number| SourceFile {
            path: format!("{number}.txt"),
            bytes: b"Same\n\nThe same words in every one of them, again and again.\n".to_vec(),
        })
        .collect();
    assert!(find(&read(Input { files: files.clone(), ..Input::default() }).documents, Some(5)).topics.len() <= 5);
    for (number, file) in files.iter_mut().enumerate() {
        file.bytes = format!("{}\n\n{}\n", "网络主权".repeat(number % 7), "x1 ".repeat(number)).into_bytes();
    }
    let documents = read(Input { files, ..Input::default() }).documents;
    for wanted in [None, Some(1), Some(2), Some(200)] {
        let found = find(&documents, wanted);
        assert!(found.topics.iter().all(|topic| topic.documents.iter().all(|(_, share)| share.is_finite())));
    }
}
