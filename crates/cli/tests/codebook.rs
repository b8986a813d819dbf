//! `archivolt codebook`: themes out, and in again.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use common::{folder, put, room, run};

const SETTINGS: &str = "title = \"Boats\"\n\n[[themes]]\nid = \"quay\"\nlabel = \"Quays\"\nkey = \"Qu\"\ncolour = \"#aabbcc\"\ninclude = [\n  '\"the quay\"',\n]\n\n[[themes]]\nid = \"dues\"\nlabel = \"Dues, and \\\"fees\\\"\"\nkey = \"Du\"\ndefinition = \"One.\\nTwo.\"\nparent = \"quay\"\nexclude = [\n  \"x\",\n]\nexamples = [\n  \"He paid.\",\n]\ncounterexamples = [\n  \"He did not.\",\n]\n";

#[test]
fn a_codebook_goes_out_and_comes_back() {
    let room = room("codebook-rounds");
    folder(&room, "boats", &[("archivolt.toml", SETTINGS), ("a.txt", "A boat\n\nIt lay at the quay.\n")]);
    let toml = run(&room, &["codebook", "boats"]);
    assert_eq!((toml.code, toml.err.as_str()), (0, ""));
    assert_eq!(toml.out, SETTINGS.strip_prefix("title = \"Boats\"\n\n").unwrap());
    for ending in ["csv", "qdc", "toml"] {
        let name = format!("out.{ending}");
        assert_eq!(run(&room, &["codebook", "boats", "--out", &name]).out, format!("2 themes in {name}\n"));
        let back = run(&room, &["codebook", &name]);
        assert_eq!((back.code, back.err.as_str(), back.out.as_str()), (0, "", toml.out.as_str()), "{ending}");
        let printed = run(&room, &["codebook", "boats", "--to", ending]).out;
        assert_eq!(printed, std::fs::read_to_string(room.join(name)).unwrap());
    }
}

#[test]
fn exit_codes_tell_what_was_wrong() {
    let room = room("codebook-codes");
    folder(&room, "boats", &[("archivolt.toml", "[[themes]]\nid = 'a'\ninclude = ['(']\n")]);
    folder(&room, "bare", &[("a.txt", "A boat\n\nIt lay at the quay.\n")]);
    put(&room, "not.qdc", "<html></html>");
    for (line, code, says) in [
        ("codebook boats", 0, "archivolt.toml:3: Column 14: Theme \"a\", include rule 1"),
        ("codebook bare", 1, "no codebook"),
        ("codebook not.qdc", 1, "codebook-form"),
        ("codebook nowhere", 2, "nowhere"),
        ("codebook nowhere.csv", 2, "nowhere.csv"),
        ("codebook boats --to docx", 2, "toml, csv or qdc"),
        ("codebook boats --out x.docx", 2, "x.docx"),
    ] {
        let said = run(&room, &line.split(' ').collect::<Vec<_>>());
        assert_eq!(said.code, code, "archivolt {line}\n{}", said.err);
        assert!(said.err.contains(says), "archivolt {line}\n{}", said.err);
    }
}
