//! What sets two selections apart, against counting by hand.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use archivolt_corpus::{Input, SourceFile};
use archivolt_index::{Collection, Question, build};
use archivolt_page::state::contrast::{self, Contrast, LEAST_WORDS, SURE, contrast, likelihood, ratio};
use archivolt_page::state::hash;
use archivolt_page::state::theme_rows::ThemeMark;

const SETTINGS: &str = r#"
title = "Harbour papers"
[[themes]]
id = "tolls"
label = "Tolls"
key = "To"
definition = "Money for passing."
include = ["toll*"]
[[themes]]
id = "storms"
label = "Storms"
key = "St"
definition = "Weather that stops ships."
include = ["storm*"]
"#;

/// Forty documents of two years. Those of 1901 speak of tolls, those of 1902 of storms.
fn files() -> Vec<(String, String)> {
    let mut files = vec![("archivolt.toml".to_owned(), SETTINGS.to_owned())];
    for number in 0..40 {
        let (year, own) = if number % 2 == 0 { (1901, "toll") } else { (1902, "storm") };
        let mut text =
            format!("Letter {number}\n\nThe {own} and the {own} again; a harbour by the sea, number {number}.\n\n");
        for word in 0..number {
            let other = if word % 7 == 0 { "silver" } else { "harbour" };
            text.push_str(&format!("And the {other} of the sea is as old as the harbour. "));
        }
        files.push((format!("{year}-03-{:02}-letter-{number}.txt", number % 28 + 1), text));
    }
    files
}

fn collection() -> Collection {
    let files = files().into_iter().map(|(path, text)| SourceFile { path, bytes: text.into_bytes() }).collect();
    let corpus = archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files, originals: None });
    Collection::open(build(&corpus)).unwrap()
}

fn compared(first: &str, second: &str) -> (Collection, Contrast) {
    let collection = collection();
    let marks = ThemeMark::of(collection.themes());
    let questions = [first, second].map(|name| contrast::question(name, &marks));
    let found = contrast(&collection, &marks, [&questions[0], &questions[1]]);
    (collection, found)
}

const YEARS: (&str, &str) = ("from=1901&to=1901&dates=certain", "from=1902&to=1902&dates=certain");

#[test]
fn log_likelihood_and_log_ratio_are_those_of_the_papers() {
    let check = |a: f64, b: f64, c: f64, d: f64, expected: (f64, f64)| {
        let got = (likelihood(a, b, c, d), ratio(a, b, c, d));
        assert!((got.0 - expected.0).abs() < 1e-9 && (got.1 - expected.1).abs() < 1e-9, "{a} {b} {c} {d}: {got:?}");
    };
    // By hand: expected 10 and 10; 2(16 ln 1.6 + 4 ln 0.4).
    check(16.0, 4.0, 1000.0, 1000.0, (2.0 * (16.0 * 1.6_f64.ln() + 4.0 * 0.4_f64.ln()), 2.0));
    check(4.0, 16.0, 1000.0, 1000.0, (2.0 * (16.0 * 1.6_f64.ln() + 4.0 * 0.4_f64.ln()), -2.0));
    check(10.0, 10.0, 500.0, 500.0, (0.0, 0.0));
    check(10.0, 20.0, 500.0, 1000.0, (0.0, 0.0));
    check(8.0, 0.0, 1000.0, 1000.0, (16.0 * 2.0_f64.ln(), 4.0));
    check(0.0, 0.0, 1000.0, 1000.0, (0.0, 0.0));
    check(3.0, 0.0, 0.0, 0.0, (0.0, 0.0));
}

#[test]
fn words_are_counted_as_one_would_by_hand() {
    let (collection, found) = compared(YEARS.0, YEARS.1);
    let mut counts: BTreeMap<String, [f64; 2]> = BTreeMap::new();
    let mut sums = [0.0; 2];
    for (path, text) in files().iter().skip(1) {
        let side = usize::from(path.starts_with("1902"));
        // The title is not of the body.
        let (_, body) = text.split_once('\n').unwrap();
        for word in body.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            counts.entry(word.to_lowercase()).or_default()[side] += 1.0;
            sums[side] += 1.0;
        }
    }
    assert_eq!(found.sides.each_ref().map(|side| side.words as f64), sums);
    let (mut listed, mut surely) = (0, 0);
    for figure in found.words.iter().flatten() {
        let [a, b] = counts[&figure.what];
        assert_eq!(figure.counts.each_ref().map(|count| f64::from(count.places)), [a, b], "{}", figure.what);
        let (mean, of) = (a + b, sums[0] + sums[1]);
        let part = |seen: f64, sum: f64| if seen > 0.0 { seen * (seen / (sum * mean / of)).ln() } else { 0.0 };
        let expected = 2.0 * (part(a, sums[0]) + part(b, sums[1]));
        assert!((figure.likelihood - expected).abs() < 1e-9 && figure.likelihood >= SURE, "{}", figure.what);
        listed += 1;
    }
    for [a, b] in counts.values() {
        let least = (a + b) / (sums[0] + sums[1]) * sums[0].min(sums[1]);
        surely += usize::from(likelihood(*a, *b, sums[0], sums[1]) >= SURE && least >= 1.0);
    }
    assert_eq!(listed, surely);
    assert_eq!(found.words.each_ref().map(|words| words[0].what.as_str()), ["toll", "storm"]);
    drop(collection);
}

#[test]
fn every_figure_opens_as_many_documents_as_it_says() {
    let pairs = [YEARS, ("tolls", "storms"), ("silver", YEARS.1), ("q=sea OR silver&themes=tolls", "harbour")];
    for (first, second) in pairs {
        let (collection, found) = compared(first, second);
        let opens = |href: &str| collection.explore(&hash::decode(href).question).hits.len();
        for side in &found.sides {
            assert_eq!(opens(&side.href), side.documents, "{}", side.label);
        }
        assert!(found.too_little.is_none() && !found.themes.is_empty(), "{first} {second}: {found:?}");
        for figure in found.words.iter().flatten().chain(&found.themes) {
            for count in &figure.counts {
                match &count.href {
                    Some(href) => assert_eq!(opens(href), count.documents as usize, "{} by {href}", figure.what),
                    None => assert_eq!(count.documents, 0, "{}", figure.what),
                }
            }
        }
    }
}

#[test]
fn figures_are_taken_away_as_a_table_and_as_json() {
    let (_, found) = compared(YEARS.0, YEARS.1);
    let figures = found.words.iter().map(Vec::len).sum::<usize>() + found.themes.len();
    let csv = contrast::table(&found);
    assert_eq!(csv.lines().count(), figures + 1, "{csv}");
    assert!(csv.contains("\"1901, places\",\"1901, documents\",\"1902, places\""), "{csv}");
    let storm = csv.lines().find(|line| line.starts_with("\"storm\",\"word\",0,0,40,20,-")).unwrap();
    assert_eq!(storm.split(',').count(), 8, "{storm}");
    let read: serde_json::Value = serde_json::from_str(&contrast::json(&found, "\"1901\" / 1902")).unwrap();
    assert_eq!(read["caption"], "\"1901\" / 1902");
    assert_eq!((&read["selections"][0]["documents"], &read["documents_in_both"]), (&20.into(), &0.into()));
    let all = read["figures"].as_array().unwrap();
    assert_eq!(all.len(), figures);
    let storm = all.iter().find(|figure| figure["what"] == "storm").unwrap();
    assert_eq!(
        storm["counts"],
        serde_json::json!([{ "places": 0, "documents": 0 }, { "places": 40, "documents": 20 }])
    );
    assert!(storm["log_ratio"].as_f64().unwrap() < -1.0 && storm["log_likelihood"].as_f64().unwrap() > SURE);
}

#[test]
fn too_little_is_said_in_a_sentence() {
    let check = |first: &str, second: &str, expected: &str| {
        let (_, found) = compared(first, second);
        assert_eq!(found.too_little.as_deref(), (!expected.is_empty()).then_some(expected), "{first} and {second}");
        assert!(expected.is_empty() || found.words.iter().all(Vec::is_empty));
    };
    check("whales", "tolls", "“whales” has no documents, so there is nothing to compare.");
    check("tolls", "q=toll", "Both are the same documents, so nothing sets them apart.");
    check(
        YEARS.0,
        "from=1902-03-14&to=1902-03-14",
        "14 Mar 1902 has only 169 words in all. That is too little to say what sets it apart.",
    );
    const { assert!(LEAST_WORDS > 169) };
    check(YEARS.0, YEARS.1, "");
}

#[test]
fn names_of_selections_are_read_back() {
    let collection = collection();
    let marks = ThemeMark::of(collection.themes());
    let check = |named: &str, label: &str| {
        let question = contrast::question(named, &marks);
        assert_eq!(contrast::label(&question, &marks), label, "{named}");
        assert_eq!(contrast::question(&contrast::name(&question), &marks), question, "{named}");
    };
    check("tolls", "Tolls");
    check("a storm", "“a storm”");
    check("x=y", "“x=y”");
    check("from=1901&to=1901", "1901");
    check("from=1901&to=1902-05", "1901 – May 1902");
    check("publisher=The%20Bell,Post&q=sea", "“sea”, The Bell or Post");
    check("themes=tolls,storms&match=any", "Tolls or Storms");
    check("", "All documents");
    assert_eq!(contrast::question("", &marks), Question::default());
}
