//! Exit codes, and what the other commands print.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use common::{build, folder, put, room, run, text, tree};
use serde_json::Value;
use sha2::{Digest, Sha256};

const LETTERS: &[(&str, &str)] = &[
    ("2016-07-01-bridge.md", "# A bridge opens\r\n\r\nThe mayor \u{1f600} cut a red ribbon on 2 May 2016.\r\n"),
    ("ferry.txt", "A ferry closes\n\nNobody came to see the last crossing.\n"),
];

#[test]
fn exit_codes_are_those_of_the_contract() {
    let room = room("codes");
    folder(&room, "letters", LETTERS);
    folder(&room, "nothing", &[("README.md", "Not a document.\n")]);
    put(&room, "no.html", "<p>Not ours.</p>");
    let shell = common::shell(&room);
    put(&room, "old/shell.json", "{\"version\":\"0.0.0\"}");
    for (line, code) in [
        ("--help", 0),
        ("--version", 0),
        ("inspect letters", 0),
        ("search letters ribbon", 0),
        ("search letters nosuchword", 0),
        ("inspect nothing", 1),
        ("inspect nothing --json", 1),
        ("search nothing word", 1),
        ("extract no.html --out x", 1),
        ("inspect letters --text nosuch", 1),
        ("", 2),
        ("inspect", 2),
        ("inspect nowhere", 2),
        ("extract nowhere.html --out x", 2),
        ("build letters --out x", 2),
        ("build letters --out x --shell nowhere", 2),
        ("build letters --out x --shell old", 2),
        ("inspect letters --loud", 2),
    ] {
        let said = run(&room, &line.split_whitespace().collect::<Vec<_>>());
        assert_eq!(said.code, code, "archivolt {line}\n{}", said.err);
    }
    let said = run(&room, &["build", "letters", "--out", "x"]);
    assert!(said.err.contains("cargo xtask build"), "{}", said.err);
    for (source, code) in [("letters", 0), ("nothing", 1), ("nowhere", 2)] {
        assert_eq!(run(&room, &["build", source, "--out", "y", "--shell", &shell]).code, code, "build {source}");
    }
}

#[test]
fn json_is_one_value_and_nothing_else() {
    let room = room("json");
    folder(&room, "letters", LETTERS);
    folder(&room, "broken", &[("empty.txt", ""), ("a.txt", "One letter\n\nThis is all that it says.\n")]);
    for line in [
        "inspect letters --json",
        "inspect broken --json",
        "search letters ribbon --json",
        "search broken says --json --limit 1",
    ] {
        let said = run(&room, &line.split_whitespace().collect::<Vec<_>>());
        let value: Value =
            serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{line}: {error}\n{}", said.out));
        assert_eq!(value["archivolt"], 1, "{line}");
    }
}

#[test]
fn inspect_has_every_member_and_counts_scalar_values() {
    let room = room("inspect");
    folder(&room, "letters", LETTERS);
    let said = run(&room, &["inspect", "letters", "--json"]);
    let value: Value = serde_json::from_str(&said.out).unwrap();
    for key in ["title", "documents", "reuse", "duplicates", "problems"] {
        assert!(value.get(key).is_some(), "{key}");
    }
    let documents = value["documents"].as_array().unwrap();
    assert_eq!(documents.len(), LETTERS.len());
    for document in documents {
        for key in [
            "id",
            "file",
            "language",
            "title",
            "publisher",
            "creator",
            "kind",
            "published",
            "event",
            "captured",
            "fields",
            "lines",
            "dates",
            "themes",
            "quotations",
            "names",
            "texts",
            "problems",
        ] {
            assert!(document.get(key).is_some(), "{key}");
        }
        for key in ["role", "file", "offsets", "lines", "dates", "themes", "quotations", "names"] {
            assert!(document["texts"][0].get(key).is_some(), "texts.{key}");
        }
        let file = document["file"].as_str().unwrap();
        let source: Vec<char> = LETTERS.iter().find(|(name, _)| *name == file).unwrap().1.chars().collect();
        let dates = document["dates"].as_array().unwrap();
        for date in dates {
            let (start, end) = (date["start"].as_u64().unwrap() as usize, date["end"].as_u64().unwrap() as usize);
            assert_eq!(source[start..end].iter().collect::<String>(), date["text"].as_str().unwrap());
        }
    }
    let bridge = documents.iter().find(|document| document["file"] == "2016-07-01-bridge.md").unwrap();
    assert!(bridge["dates"].as_array().unwrap().iter().any(|date| date["edtf"] == "2016-05-02"), "{}", bridge["dates"]);
    assert_eq!(bridge["published"]["edtf"], "2016-07-01");
    assert_eq!(bridge["published"]["basis"], "filename");
    let said = run(&room, &["inspect", "letters", "--text", "ferry"]);
    assert_eq!(said.out, LETTERS[1].1);
}

#[test]
fn a_single_file_answers_as_its_folder_does() {
    let room = room("search");
    let source = folder(&room, "letters", LETTERS);
    build(&room, &source, "out", &[]);
    for query in ["ribbon", "the", "\"last crossing\"", "-ferry", "nosuch", ""] {
        let from_folder = run(&room, &["search", "letters", query, "--json"]);
        let from_file = run(&room, &["search", "out/archivolt.html", query, "--json"]);
        assert_eq!((from_folder.code, &from_folder.out), (0, &from_file.out), "{query}");
    }
}

#[test]
fn files_come_back_byte_for_byte() {
    let room = room("extract");
    let source = folder(&room, "letters", LETTERS);
    put(&source, "documents.csv", "file,title,original\r\nferry.txt,The ferry,full.txt\r\n");
    put(&source, "latin.txt", b"Caf\xe9\r\n\r\nThe caf\xe9 by the river has reopened.\r\n");
    put(&source, "sub/deep/x.txt", "\u{feff}Far down\n\nA letter in a folder of a folder.\n");
    folder(&room, "full", &[("full.txt", "The ferry in full\n\nNobody at all came to see the very last crossing.\n")]);
    let (said, files) = build(&room, &source, "out", &["--originals", "full"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(text(&files, "d/ferry.html").contains("the very last crossing"), "the original stands below");
    for (wanted, words) in [("ferry", LETTERS[1].1), ("ferry:original", "very last crossing")] {
        let said = run(&room, &["inspect", "letters", "--originals", "full", "--text", wanted]);
        assert!(said.out.contains(words), "{wanted}: {}{}", said.out, said.err);
    }
    let said = run(&room, &["extract", "out/archivolt.html", "--out", "back"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let mut expected = tree(&source);
    expected.extend(tree(&room.join("full")).into_iter().map(|(name, bytes)| (format!("originals/{name}"), bytes)));
    assert_eq!(tree(&room.join("back")), expected);
    let damaged = text(&files, "archivolt.html").replacen("QVZ", "QVY", 1);
    put(&room, "damaged.html", damaged.get(..damaged.len() / 2).unwrap_or(""));
    assert_eq!(run(&room, &["extract", "damaged.html", "--out", "x"]).code, 1);
}

#[test]
fn the_sums_are_those_of_what_extract_gives_back() {
    let room = room("sums");
    let source = folder(&room, "letters", LETTERS);
    put(&source, "documents.csv", "file,title\nferry.txt,The ferry\n");
    let (_, files) = build(&room, &source, "out", &[]);
    assert_eq!(run(&room, &["extract", "out/archivolt.html", "--out", "back"]).code, 0);
    let back = tree(&room.join("back"));
    let sums = text(&files, "SHA256SUMS.txt");
    assert_eq!(sums.lines().count(), back.len());
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let own: String = Sha256::digest(&back[name]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, own, "{name}");
    }
}

#[test]
fn one_changed_bit_anywhere_is_named() {
    let room = room("flipped");
    let source = folder(&room, "letters", LETTERS);
    let (_, files) = build(&room, &source, "out", &[]);
    let (_, bundle) = files.iter().find(|(name, _)| name.ends_with(".avb")).unwrap();
    // Forty bytes behind the table, spread over all parts; the last bit of each.
    for place in (16 + 32 * 22..bundle.len()).step_by(bundle.len() / 40) {
        let mut changed = bundle.clone();
        changed[place] ^= 1;
        put(&room, "changed.avb", &changed);
        let said = run(&room, &["extract", "changed.avb", "--out", "back"]);
        assert_eq!(said.code, 1, "byte {place}");
        assert!(said.err.contains("damaged: part "), "byte {place}: {}", said.err);
    }
}

#[test]
fn a_collection_of_another_format_is_said_to_be_older_or_newer() {
    let room = room("formats");
    let source = folder(&room, "letters", LETTERS);
    let (_, files) = build(&room, &source, "out", &[]);
    let (_, bundle) = files.iter().find(|(name, _)| name.ends_with(".avb")).unwrap();
    for (format, expected) in [
        (
            3,
            "the collection in this file was made by an earlier Archivolt (format 3; this one reads from 4): build it again",
        ),
        (5, "the collection in this file was made by a later Archivolt (format 5; this one reads up to 4)"),
    ] {
        let mut other = bundle.clone();
        other[8] = format;
        put(&room, "other.avb", &other);
        for words in [["extract", "other.avb", "--out", "back"], ["search", "other.avb", "ferry", "--json"]] {
            let said = run(&room, &words);
            assert_eq!(said.code, 1, "{words:?}");
            assert!(said.err.contains(expected) && !said.err.contains("damaged"), "{words:?}: {}", said.err);
        }
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let room = room("links");
    let source = folder(&room, "letters", LETTERS);
    put(&room, "secret/secret.txt", "A secret\n\nNobody must ever read this sentence.\n");
    std::os::unix::fs::symlink(room.join("secret/secret.txt"), source.join("link.txt")).unwrap();
    std::os::unix::fs::symlink(room.join("secret"), source.join("linked")).unwrap();
    let (said, files) = build(&room, &source, "out", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.lines().any(|line| line.starts_with("link.txt: ")), "{}", said.err);
    assert!(files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("must ever read")));
}
