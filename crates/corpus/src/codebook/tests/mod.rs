#![allow(clippy::unwrap_used, clippy::panic)]

mod hostile;
mod phrasing;
mod rules;
mod slow;

use super::testing::text;
use super::{Rules, Theme};
use crate::{Passage, Text};

/// A theme with these include and exclude rules.
fn theme(include: &[&str], exclude: &[&str]) -> Theme {
    let owned = |rules: &[&str]| rules.iter().map(|&rule| rule.to_owned()).collect();
    Theme { id: "theme".to_owned(), include: owned(include), exclude: owned(exclude), ..Theme::default() }
}

/// The passages of one theme; the rules must be good.
fn passages(theme: Theme, text: &Text, language: &str) -> Vec<Passage> {
    let (rules, problems) = Rules::compile(&[theme], "archivolt.toml");
    assert_eq!(problems, [], "the rules are good");
    rules.passages_in(text, language)
}

/// The words that a rule finds, parted by `|`.
fn check(rule: &str, body: &str, expected: &str) {
    check_all(&[rule], &[], body, expected);
}

fn check_all(include: &[&str], exclude: &[&str], body: &str, expected: &str) {
    let text = text(&[body]);
    let found = passages(theme(include, exclude), &text, "en");
    let found: Vec<&str> = found.iter().map(|passage| passage.span.of(&text.text)).collect();
    assert_eq!(found.join("|"), expected, "{include:?} without {exclude:?} in: {body}");
}

/// Where a rule goes wrong, and a word of what is said about it.
fn check_bad(rule: &str, column: usize, says: &str) {
    let (_, problems) = Rules::compile(&[theme(&["good", rule], &[])], "archivolt.toml");
    let [problem] = problems.as_slice() else { panic!("one problem for {rule}, not {problems:?}") };
    assert_eq!(problem.file.as_deref(), Some("archivolt.toml"));
    let begins = format!("Theme \"theme\", include rule 2, character {column}: ");
    assert!(problem.message.starts_with(&begins), "{rule}: {}", problem.message);
    assert!(problem.message.contains(says), "{rule}: {}", problem.message);
}
