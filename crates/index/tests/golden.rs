//! A bundle of every published format, as it was written then, is still read.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use archivolt_index::{Collection, OpenError, Question, apart, build, files};
use common::{corpus, document};

/// Format 4: a bundle, and one part of it.
const BUNDLE: &[u8] = include_bytes!("golden/format-4.avb");
const PART: &[u8] = include_bytes!("golden/format-4-post0.avp");
const COLLECTION: [u8; 8] = *b"golden-4";

fn bundle() -> Vec<u8> {
    build(&corpus(vec![
        document(
            "bridge",
            "report",
            "2015-12-16",
            "A bridge opens",
            "The bridge needs order.\n\nNo order, no bridges.",
        ),
        document("ferry", "letter", "2016", "A ferry closes", "Freedom of the river; the ferry rests."),
        document("song", "letter", "", "A song", "The gale sings over the bridge."),
    ]))
}

#[test]
fn a_bundle_of_format_4_is_read() {
    let collection = Collection::open(BUNDLE.to_vec()).unwrap();
    let check = |query: &str, expected: &[&str]| {
        let question = Question { query: query.to_owned(), ..Question::default() };
        let hits = collection.explore(&question).hits;
        let ids: Vec<String> = hits.iter().map(|hit| collection.document(hit.document).unwrap().id.clone()).collect();
        assert_eq!(ids, expected, "{query}");
    };
    check("bridge ", &["bridge", "song"]);
    check("\"the ferry\"", &["ferry"]);
    check("kind:letter -gale", &["ferry"]);
    assert_eq!(collection.texts(collection.find("song").unwrap())[0].text, "The gale sings over the bridge.");
    assert_eq!(collection.timeline().len(), 3);
}

#[test]
fn a_bundle_of_another_format_is_said_to_be_older_or_newer() {
    let of_format = |format: u16| {
        let mut bytes = BUNDLE.to_vec();
        bytes.splice(8..10, format.to_le_bytes());
        bytes
    };
    for (format, expected) in [
        (0, OpenError::Older("made by an earlier Archivolt (format 0; this one reads from 4): build it again".into())),
        (3, OpenError::Older("made by an earlier Archivolt (format 3; this one reads from 4): build it again".into())),
        (5, OpenError::Newer("made by a later Archivolt (format 5; this one reads up to 4)".into())),
        (u16::MAX, OpenError::Newer("made by a later Archivolt (format 65535; this one reads up to 4)".into())),
    ] {
        let refused = [Collection::open(of_format(format)).map(drop), files(of_format(format)).map(drop)];
        assert_eq!(refused, [Err(expected.clone()), Err(expected)], "{format}");
    }
}

#[test]
fn a_part_of_format_4_is_read() {
    let apart = apart(BUNDLE.to_vec(), COLLECTION).unwrap();
    let collection = Collection::open(apart.core).unwrap();
    let question = Question { query: "gale ".to_owned(), ..Question::default() };
    let mut found = 0;
    for _ in 0..9 {
        found = collection.explore(&question).hits.len();
        for part in collection.lacking() {
            let file = match part.name().as_str() {
                "post0" => PART,
                name => apart.parts.iter().find(|(known, _)| known == name).map(|(_, file)| file.as_slice()).unwrap(),
            };
            collection.supply(part, file).unwrap();
        }
    }
    assert_eq!(found, 1);
}

/// Writes the files anew, for a format that was never published: `cargo test -p archivolt-index --test golden -- --ignored`.
#[test]
#[ignore = "writes the frozen files"]
fn write_the_frozen_files() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bundle = bundle();
    let apart = apart(bundle.clone(), COLLECTION).unwrap();
    let (_, post) = apart.parts.iter().find(|(name, _)| name == "post0").unwrap();
    std::fs::write(folder.join("format-4-post0.avp"), post).unwrap();
    std::fs::write(folder.join("format-4.avb"), bundle).unwrap();
}
