//! What is shipped keeps its own rules: no inline style, a referrer policy on every way out, no storage but what is
//! asked for, no other host. The directives of the policy are looked at in the built page (`tests/page`).

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

fn files(folder: &str, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| ends.iter().any(|one| end == *one)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The part of a source file that is the program.
fn program(text: &str) -> &str {
    text.split("\n#[cfg(test)]").next().unwrap_or_default()
}

/// Templates and sources that HTML comes from.
fn markup() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (folder, ends) in [
        ("crates/cli/shell", &["html", "js"][..]),
        ("src", &["rs"]),
        ("crates/plain/src", &["rs"]),
        ("crates/intake/src", &["rs"]),
        ("crates/cli/src", &["rs"]),
    ] {
        for path in files(folder, ends) {
            let text = fs::read_to_string(&path).unwrap();
            all.push((path.strip_prefix(root()).unwrap().display().to_string(), program(&text).to_owned()));
        }
    }
    assert!(all.len() > 60, "{}", all.len());
    all
}

#[test]
fn no_style_is_written_as_an_attribute() {
    let mut found = Vec::new();
    let all = markup();
    for (name, text) in &all {
        for (number, line) in text.lines().enumerate() {
            // Leptos' `style:left=…` and a script's `.style.x` go through the CSSOM, which policies let be.
            let code = line.split("//").next().unwrap_or_default();
            if code.contains(" style=\"")
                || code.contains(" style='")
                || code.contains(" style=\\\"")
                || code.contains("setAttribute('style'")
            {
                found.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    println!("tried: {} files for inline styles", all.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_way_out_sends_no_referrer() {
    let mut found = Vec::new();
    let mut tried = 0;
    for (name, text) in markup() {
        for (number, line) in text.lines().enumerate() {
            let leads_out = line.contains("target=\"_blank\"") || line.contains("target=_blank");
            if leads_out {
                tried += 1;
                if !line.contains("noopener") && !line.contains("noreferrer") {
                    found.push(format!("{name}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    for template in ["crates/cli/shell/index.html", "crates/cli/shell/single.html", "crates/cli/shell/text.html"] {
        tried += 1;
        assert!(read(template).contains("<meta name=\"referrer\" content=\"no-referrer\">"), "{template}");
    }
    println!("tried: {tried} ways out");
    assert!(tried > 4 && found.is_empty(), "{}", found.join("\n"));
}

/// Where something is kept, and what asks for it beforehand.
const KEEPS: &[(&str, &str, &str)] = &[
    (
        "crates/cli/shell/worker.js",
        "caches.open",
        "the hosted page's own published files, for reading without a network",
    ),
    ("crates/cli/shell/keep.js", "caches.", "says what the worker keeps"),
    ("crates/intake/src", "indexedDB", "unsaved work, where \"Keep my unsaved work\" is ticked"),
];

#[test]
fn nothing_is_kept_that_nobody_asked_for() {
    let ways = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "caches.",
        "cookieStore",
        "set_item(",
        "local_storage()",
        "session_storage()",
    ];
    let mut found = Vec::new();
    for (name, text) in markup() {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let is_comment = line.trim_start().starts_with('*') || line.trim_start().starts_with("/*");
            let Some(way) = ways.iter().find(|way| code.contains(**way)).filter(|_| !is_comment) else { continue };
            let is_known = KEEPS.iter().any(|(place, word, _)| {
                name.starts_with(place) && (word.contains(way.trim_end_matches('.')) || way.contains(word))
            });
            if !is_known {
                found.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_other_host_stands_in_what_asks_for_something() {
    let asks = [
        "fetch(",
        "import(",
        "importScripts(",
        "new Worker(",
        "XMLHttpRequest",
        "WebSocket",
        "sendBeacon",
        "EventSource",
        "url(",
        "@import",
    ];
    let mut found = Vec::new();
    let mut tried = 0;
    let sheets = files("style", &["css"])
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()));
    for (name, text) in markup().into_iter().chain(sheets) {
        for (number, line) in text.lines().enumerate() {
            if asks.iter().any(|word| line.contains(word)) {
                tried += 1;
                if line.contains("http://")
                    || line.contains("https://")
                    || line.contains("'//")
                    || line.contains("\"//")
                {
                    found.push(format!("{name}:{}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    println!("tried: {tried} places that ask for something");
    assert!(tried > 5 && found.is_empty(), "{tried}: {}", found.join("\n"));
}
