//! Folders become pages.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::collections::BTreeMap;

use common::{build, folder, put, room, run, text, tree};
use serde_json::Value;
use sha2::{Digest, Sha256};

const LETTERS: &[(&str, &str)] = &[
    (
        "one.md",
        "# A bridge opens\n\nThe mayor cut a red ribbon. See [the second](sub/two.md) and [a map](https://example.org/map?a=1&b=2).\n\n- ferry\n- tram\n",
    ),
    (
        "sub/two.md",
        "# A ferry closes\n\nNobody came to see the last crossing of the year.\n\n[run](javascript:alert(1))\n",
    ),
    ("three.txt", "A third letter\n\nIt says that the river rose by a metre & fell again.\n"),
];

#[test]
fn every_form_of_the_page_is_written() {
    let room = room("forms");
    let (said, files) = build(&room, &folder(&room, "letters", LETTERS), "out", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    for name in ["index.html", "archivolt.html", "embed.js", "d/one.html", "d/sub-two.html", "d/three.html"] {
        assert!(files.contains_key(name), "{name} is not among {:?}", files.keys());
    }
    for (start, end) in
        [("collection-", ".avb"), ("archivolt-", ".css"), ("archivolt-", ".js"), ("archivolt-", "_bg.wasm")]
    {
        let found =
            files.keys().filter(|name| name.starts_with(&format!("assets/{start}")) && name.ends_with(end)).count();
        assert_eq!(found, 1, "assets/{start}*{end}");
    }
}

#[test]
fn every_text_is_readable_without_script() {
    let room = room("plain");
    let (_, files) = build(&room, &folder(&room, "letters", LETTERS), "out", &[]);
    let single = text(&files, "archivolt.html");
    for (page, words) in [
        ("d/one.html", "The mayor cut a red ribbon."),
        ("d/one.html", "tram"),
        ("d/sub-two.html", "the last crossing of the year"),
        ("d/three.html", "rose by a metre &amp; fell again"),
    ] {
        assert!(text(&files, page).contains(words), "{words} in {page}");
        assert_eq!(single.matches(words).count(), 1, "{words} stands once in the single file");
    }
    let index = text(&files, "index.html");
    for link in ["d/one.html", "d/sub-two.html", "d/three.html", "archivolt.html"] {
        assert!(index.contains(&format!("href=\"{link}\"")), "{link} in index.html");
    }
    for (page, expected) in [
        ("d/one.html", "<a href=\"sub-two.html\">the second</a>"),
        ("d/one.html", "<a href=\"https://example.org/map?a=1&amp;b=2\" rel=\"noreferrer\">a map</a>"),
        ("archivolt.html", "<a href=\"#sub-two\">the second</a>"),
    ] {
        assert!(text(&files, page).contains(expected), "{expected} in {page}");
    }
    assert!(files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("href=\"javascript")));
}

#[test]
fn nothing_of_a_collection_becomes_markup() {
    let room = room("hostile");
    let hostile = "</script><script>alert(1)</script><!--/archivolt:text--><!--archivolt:bundle-->";
    let source = folder(
        &room,
        "letters",
        &[
            ("a.md", &format!("---\ntitle: {hostile}\npublisher: '{hostile}'\n---\n\nBody with `{hostile}` inside.\n")),
            ("archivolt.toml", &format!("title = \"\"\"{hostile}\"\"\"\ndescription = '''{hostile}\" onload=\"x'''\n")),
            ("b \"quoted\" <b>.txt", "Plain words in a file with an unusual name.\n"),
        ],
    );
    let (said, files) = build(&room, &source, "out", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let html = String::from_utf8(bytes.clone()).unwrap();
        assert!(!html.contains("<script>alert"), "{name}");
        assert!(!html.contains("\" onload=\""), "{name}");
        for slot in ["text", "head"] {
            assert_eq!(html.matches(&format!("<!--/archivolt:{slot}-->")).count(), 1, "{slot} in {name}");
        }
    }
    let said = run(&room, &["extract", "out/archivolt.html", "--out", "back"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(tree(&room.join("back")), tree(&source));
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let room = room("same");
    let first = folder(&room, "a/letters", LETTERS);
    let (_, built) = build(&room, &first, "out-a", &[]);
    let backwards: Vec<_> = LETTERS.iter().rev().copied().collect();
    let second = folder(&room, "elsewhere/letters", &backwards);
    let (_, again) = build(&room, &second, "out-b", &[]);
    assert!(built == again, "two folders, files made in another order");
    let (_, twice) = build(&room, &first, "out-a", &[]);
    assert!(built == twice, "the same build twice");
}

#[test]
fn what_is_no_longer_there_goes_and_what_is_not_ours_stays() {
    let room = room("stale");
    let source = folder(&room, "letters", LETTERS);
    build(&room, &source, "out", &[]);
    put(&room, "out/d/mine.html", "<p>Mine.</p>");
    put(&room, "out/notes.txt", "Mine too.");
    std::fs::remove_file(source.join("three.txt")).unwrap();
    let (_, files) = build(&room, &source, "out", &[]);
    assert!(!files.contains_key("d/three.html"));
    assert!(files.contains_key("d/mine.html") && files.contains_key("notes.txt"));
    assert_eq!(files.keys().filter(|name| name.ends_with(".avb")).count(), 1);
}

#[test]
fn the_output_inside_the_folder_is_no_document() {
    let room = room("inside");
    let source = folder(&room, "letters", LETTERS);
    let (first, _) = build(&room, &source, "letters/site", &[]);
    let (second, _) = build(&room, &source, "letters/site", &[]);
    let (other, files) = build(&room, &source, "out", &[]);
    for said in [&first, &second, &other] {
        assert!(said.out.starts_with("3 documents"), "{}{}", said.out, said.err);
    }
    assert!(files.contains_key("d/three.html"));
}

#[test]
fn what_needs_an_address_comes_and_goes_with_it() {
    let room = room("url");
    let source = folder(&room, "letters", LETTERS);
    let beside = ["sitemap.xml", "feed.xml", "oembed.json", "d/one.json"];
    let (said, files) = build(&room, &source, "out", &["--url", "https://example.org/letters"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for name in beside {
        assert!(text(&files, name).contains("https://example.org/letters/"), "{name}");
    }
    put(&room, "out/d/mine.json", "{}");
    let (_, files) = build(&room, &source, "out", &[]);
    for name in beside {
        assert!(!files.contains_key(name), "{name} stays without an address");
    }
    assert!(files.contains_key("d/mine.json") && !text(&files, "index.html").contains("canonical"));
    for (more, words) in
        [("", "No url: "), ("url = \"https://example.org/x\"", "Published at https://example.org/x/: ")]
    {
        put(&source, "archivolt.toml", more);
        let said = run(&room, &["inspect", "letters"]);
        assert!(said.out.contains(words), "{}", said.out);
    }
}

#[test]
fn what_is_kept_offline_is_what_was_published() {
    let room = room("offline");
    let source = folder(&room, "letters", LETTERS);
    let (_, files) = build(&room, &source, "out", &[]);
    let own = |files: &BTreeMap<String, Vec<u8>>| -> Value {
        let worker = text(files, "sw.js");
        let line = worker.lines().next().unwrap().strip_prefix("var own = ").unwrap().trim_end_matches(';').to_owned();
        serde_json::from_str(&line).unwrap()
    };
    let told = own(&files);
    let core: Vec<&str> = told["core"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    assert!(
        core.contains(&"") && core.contains(&"manifest.webmanifest") && core.iter().any(|path| path.ends_with(".avb")),
        "{core:?}"
    );
    for path in core.iter().filter(|path| !path.is_empty()) {
        assert!(files.contains_key(*path), "{path}");
    }
    let list: Value = serde_json::from_str(&text(&files, told["list"].as_str().unwrap())).unwrap();
    let kept: Vec<&str> = list["files"].as_array().unwrap().iter().map(|file| file[0].as_str().unwrap()).collect();
    for path in ["d/one.html", "d/sub-two.html", "d/three.html", "archivolt.html"] {
        assert!(kept.contains(&path), "{path} in {kept:?}");
    }
    assert!(!kept.contains(&"index.html"), "it is a part of the core");
    for file in list["files"].as_array().unwrap() {
        let path = file[0].as_str().unwrap();
        assert_eq!(file[1].as_u64(), Some(files[path].len() as u64), "{path}");
    }
    let single: String = Sha256::digest(&files["archivolt.html"]).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(list["single"]["sha256"], single);
    let settings = text(&files, "index.html");
    assert!(settings.contains(told["version"].as_str().unwrap()) && settings.contains(told["list"].as_str().unwrap()));
    assert!(!text(&files, "archivolt.html").contains("\"offline\""), "the single file keeps nothing");
    let manifest: Value = serde_json::from_str(&text(&files, "manifest.webmanifest")).unwrap();
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&Value::from("./"), &Value::from("./")));
    assert!(files.contains_key(manifest["icons"][0]["src"].as_str().unwrap()));

    let (_, again) = build(&room, &source, "again", &[]);
    assert_eq!(own(&again)["version"], told["version"], "nothing changed");
    put(&source, "three.txt", "A third letter\n\nIt says that the river fell.\n");
    let (_, changed) = build(&room, &source, "out", &[]);
    assert_ne!(own(&changed)["version"], told["version"], "a text changed");
    assert_eq!(changed.keys().filter(|path| path.starts_with("assets/offline-")).count(), 1, "the old list is gone");
}

#[test]
fn a_zip_gives_the_same_page() {
    let room = room("zip");
    let source = folder(&room, "letters", LETTERS);
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    for (name, contents) in LETTERS {
        let at = (zip.len() as u32).to_le_bytes();
        let name = format!("letters/{name}");
        let mut common = vec![20, 0, 0, 8, 0, 0, 0, 0, 0, 0];
        common.extend(crc32(contents.as_bytes()).to_le_bytes());
        common.extend((contents.len() as u32).to_le_bytes());
        common.extend((contents.len() as u32).to_le_bytes());
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        zip.extend(b"PK\x03\x04");
        zip.extend(&common);
        zip.extend(name.as_bytes());
        zip.extend(contents.as_bytes());
        directory.extend(b"PK\x01\x02\x14\x03");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(name.as_bytes());
    }
    let at = zip.len() as u32;
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    let count = (LETTERS.len() as u16).to_le_bytes();
    zip.extend(count);
    zip.extend(count);
    zip.extend((directory.len() as u32).to_le_bytes());
    zip.extend(at.to_le_bytes());
    zip.extend([0, 0]);
    put(&room, "letters.zip", zip);
    let (said, from_zip) = build(&room, &room.join("letters.zip"), "out-zip", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    let (_, from_folder) = build(&room, &source, "out", &[]);
    assert!(from_zip == from_folder);
}

/// Bit by bit, unlike the one that it checks.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for bit in bytes.iter().flat_map(|byte| (0..8).map(move |bit| u32::from(byte >> bit) & 1)) {
        crc = if (crc ^ bit) & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    }
    !crc
}

#[test]
fn a_long_list_is_paged() {
    let room = room("paged");
    let source = room.join("many");
    for number in 0..1_005 {
        put(
            &source,
            &format!("n{number:04}.txt"),
            format!("Note {number}\n\nThe note with the number {number} says little.\n"),
        );
    }
    let (said, files) = build(&room, &source, "out", &["--no-single"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!files.contains_key("archivolt.html"));
    let (first, last) = (text(&files, "index.html"), text(&files, "list/11.html"));
    assert_eq!((first.matches("<li>").count(), last.matches("<li>").count()), (100, 5));
    assert!(
        first.contains("href=\"list/11.html\"")
            && last.contains("href=\"../d/n1004.html\"")
            && last.contains("href=\"../index.html\"")
    );
    assert!(!files.contains_key("list/12.html"));
}

#[test]
fn a_large_collection_is_hosted_in_parts() {
    let room = room("parts");
    let source = room.join("many");
    let mut seed = 9_u64;
    let mut roll = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % 46_656
    };
    for number in 0..60 {
        let words: Vec<String> = (0..6_000).map(|_| format!("w{:x}", roll())).collect();
        put(&source, &format!("n{number:02}.txt"), format!("Note {number}\n\n{}\n", words.join(" ")));
    }
    let (said, files) = build(&room, &source, "out", &["--no-single"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let settings = text(&files, "index.html");
    let core = files.keys().find(|name| name.starts_with("assets/core-")).unwrap();
    let whole = files.keys().find(|name| name.ends_with("-all.avb")).unwrap();
    let begin = whole.trim_end_matches("all.avb");
    for told in [format!("\"bundle\":\"{core}\""), format!("\"whole\":\"{whole}\""), format!("\"parts\":\"{begin}\"")] {
        assert!(settings.contains(&told), "{told}");
    }
    // What the first question needs is told before the module is here.
    let told: Value = serde_json::from_str(
        settings.split_once("archivolt-settings\">").and_then(|(_, rest)| rest.split_once("</script>")).unwrap().0,
    )
    .unwrap();
    for part in told["first"].as_array().unwrap() {
        assert!(files.contains_key(&format!("{begin}{}.avp", part.as_str().unwrap())), "{part}");
    }
    assert!(told["first"][0] == "text0" && told["pages"].as_array().unwrap().len() > 9, "{told}");
    assert!(files[core].len() * 20 < files[whole].len(), "{} of {}", files[core].len(), files[whole].len());
    // What the core lacks is there by name.
    let collection = archivolt_index::Collection::open(files[core].clone()).unwrap();
    let ask =
        || collection.search_json(&archivolt_index::Question { query: "note".into(), ..Default::default() }, 0, 9);
    let mut answer = ask();
    for _ in 0..9 {
        for part in collection.lacking() {
            collection.supply(part, &files[&format!("{begin}{}.avp", part.name())]).unwrap();
        }
        answer = ask();
    }
    let bundle = archivolt_index::Collection::open(files[whole].clone()).unwrap();
    let question = archivolt_index::Question { query: "note".into(), ..Default::default() };
    assert_eq!(answer, bundle.search_json(&question, 0, 9));
    assert!(answer.contains("\"total\":60"), "{answer}");
    // What only some questions need is not kept offline before somebody asks for it.
    let worker = text(&files, "sw.js");
    assert!(worker.contains(core.as_str()) && !worker.contains(begin));
    let list = files.keys().find(|name| name.starts_with("assets/offline-")).unwrap();
    let list: Value = serde_json::from_str(&text(&files, list)).unwrap();
    let kept = |path: &str| list["files"].as_array().unwrap().iter().any(|file| file[0] == path);
    for path in files.keys().filter(|path| path.starts_with(begin)) {
        assert!(kept(path), "{path}");
    }
    // A smaller one takes their place in one.
    std::fs::remove_dir_all(&source).unwrap();
    put(&source, "one.txt", "A letter\n\nIt is short.\n");
    let (_, files) = build(&room, &source, "out", &["--no-single"]);
    assert!(!files.keys().any(|name| name.starts_with("assets/core-") || name.starts_with("assets/part-")));
}

#[test]
fn each_broken_file_is_one_problem_and_nothing_readable_is_lost() {
    let room = room("broken");
    let source = room.join("mixed");
    put(&source, "good.txt", "A good letter\n\nIt can be read by everybody in the village.\n");
    put(&source, "empty.txt", "");
    put(&source, "picture.txt", [0x89, b'P', b'N', b'G', 0, 1, 2, 3, 0, 0, 0, 255, 254, 0]);
    put(&source, "latin.txt", b"Caf\xe9 news\n\nThe caf\xe9 by the r\xedver has reopened after the flood.\n");
    let utf16: Vec<u8> = "\u{feff}Wide letter\n\nThis one was saved with two bytes for each sign.\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    put(&source, "wide.txt", utf16);
    put(
        &source,
        "big.txt",
        format!("Big letter\n\n{}", "The river rises and falls again, year after year.\n\n".repeat(40_000)),
    );
    put(&source, "documents.csv", "file,title,date\ngood.txt,The good letter,2001\nnowhere.txt,Lost,2002\n");
    put(
        &source,
        "archivolt.toml",
        "title = \"Mixed\"\n[[themes]]\nid = \"water\"\nlabel = \"Water\"\nkey = \"WA\"\ninclude = [\"river\", \"\\\"open\"]\n",
    );
    let (said, files) = build(&room, &source, "out", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    for name in ["empty.txt", "picture.txt", "documents.csv:3", "archivolt.toml"] {
        assert_eq!(said.err.lines().filter(|line| line.starts_with(name)).count(), 1, "{name} in\n{}", said.err);
    }
    for (page, words) in [
        ("d/latin.html", "café by the ríver"),
        ("d/wide.html", "two bytes for each sign"),
        ("d/good.html", "everybody in the village"),
        ("d/big.html", "year after year"),
    ] {
        assert!(text(&files, page).contains(words), "{words} in {page}");
    }
    let index = text(&files, "index.html");
    assert!(index.contains("empty.txt") && index.contains("picture.txt"), "the page tells of them too");
}
