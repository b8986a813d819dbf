//! The default codebook on sentences of our own: formulations without the key
//! word, and look-alikes.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::path::Path;

use archivolt_corpus::codebook::exchange::{Form, read};
use archivolt_corpus::{Input, SourceFile, Theme};

fn themes() -> Vec<Theme> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../collection/archivolt.toml");
    let file = SourceFile { path: "archivolt.toml".to_owned(), bytes: std::fs::read(path).unwrap() };
    let codebook = read(&file, Form::Toml);
    assert_eq!(codebook.problems, []);
    codebook.themes
}

/// The themes of each sentence, every one a document of its own.
fn found(sentences: &[&str]) -> Vec<BTreeSet<String>> {
    let themes = themes();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../collection/archivolt.toml");
    let mut files = vec![SourceFile { path: "archivolt.toml".to_owned(), bytes: std::fs::read(path).unwrap() }];
    // A line by itself might be taken for furniture.
    let rest = "Nobody in the harbour office had anything to add, and so the evening went on as it had begun.";
    let body = |sentence: &str| format!("A note\n\n{sentence} {rest}\n").into_bytes();
    files.extend(
        sentences.iter().enumerate().map(|(at, said)| SourceFile { path: format!("n{at:04}.txt"), bytes: body(said) }),
    );
    let corpus = archivolt_corpus::read(Input { files, ..Input::default() });
    let mut all = vec![BTreeSet::new(); sentences.len()];
    for document in &corpus.documents {
        let at: usize = document.file[1..5].parse().unwrap();
        let passages = document.texts.iter().flat_map(|text| &text.passages);
        all[at].extend(passages.map(|passage| themes[passage.theme].id.clone()));
    }
    all
}

#[test]
fn every_theme_finds_its_examples_and_leaves_its_counterexamples() {
    let themes = themes();
    assert_eq!(themes.len(), 14);
    for theme in &themes {
        assert!(!theme.examples.is_empty() && !theme.counterexamples.is_empty(), "{}", theme.id);
        let all: Vec<&str> = theme.examples.iter().chain(&theme.counterexamples).map(String::as_str).collect();
        for (place, (sentence, found)) in all.iter().zip(found(&all)).enumerate() {
            assert_eq!(found.contains(&theme.id), place < theme.examples.len(), "{}: {sentence}", theme.id);
        }
    }
}

#[test]
fn formulations_without_the_key_word_count_and_look_alikes_do_not() {
    let cases: &[(&str, &str, bool)] = &[
        ("cyber-sovereignty", "Every people chooses its own road through the wires.", true),
        ("cyber-sovereignty", "It is for each state to write the rules, the envoy said.", true),
        ("cyber-sovereignty", "The sovereign opened parliament.", false),
        ("cyber-sovereignty", "The state of the rules is poor; nobody reads them.", false),
        ("cyber-sovereignty", "She chose a new model of phone.", false),
        ("dominance", "One country rules the internet, and the others pay for it.", true),
        ("dominance", "They forced their own standard on everyone.", true),
        ("dominance", "The supreme commander inspected the troops.", false),
        ("dominance", "The colour red dominates the flag.", false),
        ("multilateral-governance", "The UN should write it.", true),
        ("multilateral-governance", "Who should govern the net?", true),
        ("multilateral-governance", "He ate un croissant.", false),
        ("multilateral-governance", "School governance was on the agenda.", false),
        ("freedom-order", "Without good order nobody is free online.", true),
        ("freedom-order", "An order of fries came late.", false),
        ("freedom-order", "Ships have freedom of movement there.", false),
        ("double-standards", "Safety for some at the cost of everyone else is none.", true),
        ("double-standards", "A hypocrite, said the paper, and called the rest of it hypocrisy.", true),
        ("double-standards", "The standard doubled its readers.", false),
        ("security-crime", "The network must be made secure.", true),
        ("security-crime", "Thieves stole the data by hacking the bank.", true),
        ("security-crime", "The Security Council met.", false),
        ("security-crime", "He took a hackney carriage.", false),
        ("developing-countries", "The gap is a digital divide between the ports and the hills.", true),
        ("developing-countries", "A developing storm kept the island ships in port.", false),
        ("shared-future", "They would build a community with a common destiny.", true),
        ("shared-future", "The future is common knowledge in the community.", false),
        ("blocs-division", "The plan would split the internet in two.", true),
        ("blocs-division", "A curtain call and a second one followed.", false),
        ("blocs-division", "Two blocks further stood the mill.", false),
        ("censorship-control", "The site was blocked, and online search filtered, for a week.", true),
        ("censorship-control", "They blocked the road with carts.", false),
        ("censorship-control", "Trust is a building block of the network.", false),
        ("companies-excluded", "The ministry kept foreign suppliers off: it barred the firm from the masts.", true),
        ("companies-excluded", "The barrister joined a firm.", false),
        ("surveillance", "Agents were spying on phones for years.", true),
        ("surveillance", "The NSA was named.", true),
        ("surveillance", "Light through a prism falls on the wall.", false),
        ("surveillance", "He bought a monitor for his desk.", false),
        ("openness-cooperation", "Cooperation, not quarrels.", true),
        ("openness-cooperation", "A market wide open to the world.", true),
        ("openness-cooperation", "An open letter was printed.", false),
        ("regime-security", "A colour revolution, they warned, begins with a hashtag.", true),
        ("regime-security", "Messages meant to overthrow the government spread by night.", true),
        ("regime-security", "The revolution of the wheel is measured in colour.", false),
        ("regime-security", "A hostile bid was made for the company.", false),
    ];
    let sentences: Vec<&str> = cases.iter().map(|(_, sentence, _)| *sentence).collect();
    for ((theme, sentence, expected), found) in cases.iter().zip(found(&sentences)) {
        assert_eq!(found.contains(*theme), *expected, "{theme}: {sentence} {found:?}");
    }
}
