//! What a visitor reads stands in `words/`, not in the code: no sentence is left
//! where it could not be said in another language.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// Where what a visitor sees is put together.
const FOLDERS: [&str; 5] = ["src/views", "src/state", "src/app", "src/browser", "crates/intake/src"];

/// Literals that look like sentences and are none that a visitor reads in passing: a file's
/// place, and the literal.
const NOT_SAID: &[(&str, &str)] = &[
    // Words of publishers' kinds, which are looked for in the collection's own.
    ("src/state/kind.rs", "press release"),
    // Stands in data, and is said through the table.
    ("src/state/scale/dates.rs", "date of the event"),
    // Heads of tables for programs.
    ("src/state/scale/trend.rs", "first day"),
    ("src/state/scale/trend.rs", "last day"),
    ("src/state/scale/trend.rs", "all, certainly"),
    ("src/state/scale/trend.rs", "all, possibly"),
    ("src/state/scale/trend.rs", ", least share"),
    ("src/state/scale/trend.rs", ", greatest share"),
    ("src/state/contrast.rs", "log ratio"),
    // Citations as English handbooks write them, which all tools know.
    ("src/state/cite.rs", ", et al."),
    // Names of elements.
    ("crates/intake/src/browser/page.rs", "input, textarea"),
    // Technical details for whoever mends a page.
    ("src/browser/boot.rs", "the loader left no bundle"),
    ("src/browser/boot.rs", "the bundle did not arrive"),
    ("crates/intake/src/browser/pieces.rs", "its part “{name}” is missing"),
    ("crates/intake/src/desk.rs", "its shell is no text"),
];

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(files_in(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The literals of a line of code, each with what stands before it.
fn literals(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = line.get(rest..).and_then(|after| after.find('"')).map(|at| rest + at) {
        let after = line.get(start + 1..).unwrap_or("");
        let mut escaped = false;
        let end = after.char_indices().find(|(_, letter)| {
            let ends = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            ends
        });
        let length = end.map_or(after.len(), |(at, _)| at);
        found.push((line.get(..start).unwrap_or(""), after.get(..length).unwrap_or("")));
        rest = start + 1 + length + 1;
        if rest >= line.len() {
            break;
        }
    }
    found
}

/// Whether words in a row, or a word that begins large, stand there for somebody to read.
fn is_said(before: &str, literal: &str) -> bool {
    let before = before.trim_end();
    let is_attribute = ["class=", "style=", "id=", "rel="].iter().any(|name| before.ends_with(name));
    // Markup, addresses, names in the page's style, SVG paths, JSON.
    let is_code = literal.contains(['<', '>', '=', '_', '/', '\\', '{', '#', '@'])
        || literal.contains("--")
        || ["px", "rem)"].iter().any(|unit| literal.contains(unit));
    let words: Vec<&str> = literal.split_whitespace().collect();
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    let in_a_row = words.iter().filter(|word| is_word(word)).count() > 1;
    let begins_large = matches!(words.as_slice(), [word] if before.ends_with('>') && is_word(word) && word.starts_with(char::is_uppercase));
    let is_label = before.ends_with("aria-label=") || before.ends_with("placeholder=") || before.ends_with("title=");
    !is_attribute && ((!is_code && (in_a_row || begins_large)) || (is_label && !literal.is_empty()))
}

#[test]
fn no_sentence_is_left_in_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for path in FOLDERS.iter().flat_map(|folder| files_in(&root.join(folder))) {
        let place = path.strip_prefix(root).unwrap().display().to_string();
        // What is invented to try the page with is a collection, not the page.
        if place.ends_with("sample.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().zip(1..).take_while(|(line, _)| !line.trim_start().starts_with("#[cfg(test)]"));
        for (line, number) in code.filter(|(line, _)| !line.trim_start().starts_with("//")) {
            for (before, literal) in literals(line) {
                let allowed = NOT_SAID.iter().any(|(file, words)| *file == place && literal == *words);
                if is_said(before, literal) && !allowed {
                    found.push(format!("{place}:{number}: “{literal}”"));
                }
            }
        }
    }
    assert!(found.is_empty(), "put these into words/en:\n{}", found.join("\n"));
}

#[test]
fn the_scan_knows_a_sentence() {
    for (line, expected) in [
        ("<b>\"How it is found\"</b>", true),
        ("<b>\"Close\"</b>", true),
        ("<p aria-label=\"Timeline\">", true),
        ("let x = \"in document 3\";", true),
        ("joined(&[\" possibly\", verb])", false),
        ("<p class=\"sheet note\">", false),
        ("(\"button button--plain\")", false),
        ("style(\"clamp(0px, calc(\")", false),
        ("\"M10 6V30\"", false),
        ("key == \"ArrowDown\"", false),
    ] {
        let said = literals(line).iter().any(|(before, literal)| is_said(before, literal));
        assert_eq!(said, expected, "{line}");
    }
}
