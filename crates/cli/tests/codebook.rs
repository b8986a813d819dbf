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

#[test]
fn a_draft_is_a_codebook_that_a_folder_takes() {
    let room = room("codebook-draft");
    let said = [["harbour dues", "ferry", "quay wall"], ["school board", "teacher", "lesson plan"]];
    for number in 0..40 {
        let [a, b, c] = said[number % 2];
        let text = format!(
            "Note {number}\n\nThey spoke of the {a} and the {b}. Then the {c} was mended, and the {a} again.\n"
        );
        put(&room, &format!("notes/{number}.txt"), text);
    }
    let draft = run(&room, &["codebook", "notes", "--draft"]);
    assert_eq!((draft.code, draft.err.as_str()), (0, ""));
    assert!(draft.out.contains("harbour dues (20)") && draft.out.contains("[[themes]]"), "{}", draft.out);
    assert_eq!(run(&room, &["codebook", "notes", "--draft"]).out, draft.out, "the same again");
    put(&room, "notes/archivolt.toml", &draft.out);
    let inspected = run(&room, &["inspect", "notes", "--json"]);
    let inspected: serde_json::Value = serde_json::from_str(&inspected.out).unwrap();
    assert_eq!(inspected["problems"], serde_json::json!([]));
    let documents = inspected["documents"].as_array().unwrap();
    assert!(documents.iter().all(|document| !document["themes"].as_array().unwrap().is_empty()));
    let json = run(&room, &["codebook", "notes", "--draft", "--topics", "2", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["topics"].as_array().unwrap().len(), 2);
    let passage = &json["topics"][0]["passages"][0];
    let text = run(&room, &["inspect", "notes", "--text", passage["id"].as_str().unwrap()]).out;
    let (start, end) = (passage["start"].as_u64().unwrap() as usize, passage["end"].as_u64().unwrap() as usize);
    let there: String = text.chars().skip(start).take(end - start).collect();
    assert_eq!(Some(there.as_str()), passage["text"].as_str());
}

#[test]
fn few_documents_are_too_little_for_topics() {
    let room = room("codebook-few");
    for number in 0..5 {
        put(
            &room,
            &format!("notes/{number}.txt"),
            format!("Note {number}\n\nThe harbour dues were paid again in spring.\n"),
        );
    }
    let draft = run(&room, &["codebook", "notes", "--draft"]);
    assert_eq!(draft.code, 0);
    assert!(draft.err.contains("5 documents are too little for topics"), "{}", draft.err);
    assert!(draft.out.contains("#   harbour dues (5)") && !draft.out.contains("[[themes]]"), "{}", draft.out);
}
