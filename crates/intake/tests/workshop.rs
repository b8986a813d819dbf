//! What is done in the page, and what is then in the collection's files and to be seen.
#![allow(clippy::unwrap_used)]

use archivolt_corpus::archive::{self, Limits};
use archivolt_intake::workshop::{Out, Workshop};
use archivolt_intake::{Desk, sample};

/// A workshop with the sample, understood.
fn with_sample() -> Workshop {
    let mut shop = Workshop::default();
    hear(&mut shop, "sample", &[]);
    shop
}

/// Does something, and understands what came of it.
fn hear(shop: &mut Workshop, act: &str, words: &[&str]) -> Vec<Out> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    shop.hear(act, &words);
    if shop.is_stale() {
        shop.understand();
    }
    shop.draw(0.0);
    shop.outs()
}

fn bring(shop: &mut Workshop, path: &str, bytes: &[u8]) {
    if let Some(place) = shop.expect(path, bytes.len() as f64, "", 0.0) {
        shop.put(place, bytes.to_vec());
    }
}

fn zip(shop: &mut Workshop) -> Vec<u8> {
    let zip = hear(shop, "zip", &[]).into_iter().find_map(|out| match out {
        Out::File("collection.zip", _, bytes) => Some(bytes),
        _ => None,
    });
    zip.unwrap()
}

/// The files of a collection, as the zip has them.
fn files(shop: &mut Workshop) -> Vec<(String, String)> {
    let (files, problems) = archive::read_as_packed(&zip(shop), Limits { file: 1 << 20, total: 1 << 20 }).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    files.into_iter().map(|file| (file.path, String::from_utf8_lossy(&file.bytes).into_owned())).collect()
}

fn file(shop: &mut Workshop, path: &str) -> String {
    files(shop).into_iter().find(|(known, _)| known == path).map(|(_, words)| words).unwrap_or_default()
}

fn drawn(outs: &[Out], wanted: &str) -> String {
    let html = outs.iter().filter_map(|out| match out {
        Out::Html { id, html, .. } if *id == wanted => Some(html.clone()),
        _ => None,
    });
    html.last().unwrap_or_default()
}

const LETTER: &str = "letters/reply.txt";
const NOTE: &str = "letters/1911-03-02-to-the-board.md";

#[test]
fn what_is_decided_stands_in_the_files() {
    for (act, words, path, expected) in [
        (
            "cells",
            &[LETTER, "title", "The answer"][..],
            "documents.csv",
            "letters/reply.txt,Letter,Harbour board,The answer\n",
        ),
        ("cells", &[LETTER, "date", "about 1912"], "documents.csv", ",1912~\n"),
        ("cells", &[LETTER, "date", "some day"], "documents.csv", "file,kind,publisher\n"),
        ("cells", &[NOTE, "publisher", "A\tB\r\nC\tD\r\n"], "documents.csv", "board.md,B,A\nletters/reply.txt,D,C\n"),
        ("cells", &[NOTE, "themes", "Who pays"], "marks.csv", "not:landing\n"),
        ("cells", &[NOTE, "themes", "landing; Who pays"], "marks.csv", "theme:money\n"),
        ("cells", &[NOTE, "themes", "Nobody knows"], "marks.csv", ""),
        ("date", &["1911-03\nletters/reply.txt"], "documents.csv", ",1911-03\n"),
        ("drop-theme", &["money"], "archivolt.toml", "id = \"landing\""),
        ("remove", &[LETTER], "documents.csv", "board.md,Letter,Islanders\n"),
    ] {
        let mut shop = with_sample();
        let before = files(&mut shop);
        hear(&mut shop, act, words);
        let now = file(&mut shop, path);
        assert!(now.contains(expected), "{act} {words:?}: {now}");
        hear(&mut shop, "undo", &[]);
        assert_eq!(files(&mut shop), before, "{act} {words:?} taken back");
    }
}

#[test]
fn lines_and_passages_of_a_document_are_decided() {
    let mut shop = with_sample();
    let outs = hear(&mut shop, "lines", &[LETTER]);
    let html = drawn(&outs, "intake-lines");
    for words in ["The board has heard", "It is page furniture", "Not this theme: Landing", "found by ferry"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    hear(&mut shop, "passage", &["0"]);
    assert!(file(&mut shop, "marks.csv").contains("letters/reply.txt,"), "a passage is refused");
    let outs = hear(&mut shop, "line", &["furniture\n2"]);
    assert!(drawn(&outs, "intake-lines").contains("It is the text"), "{outs:?}");
    hear(&mut shop, "line", &["body\n2"]);
    let marks = file(&mut shop, "marks.csv");
    assert!(marks.contains(",body\n") && !marks.contains("furniture"), "the last word holds: {marks}");
}

#[test]
fn a_theme_shows_what_it_finds_while_it_is_written() {
    let mut shop = with_sample();
    hear(&mut shop, "theme", &[""]);
    let found = drawn(&hear(&mut shop, "theme-field", &["include", "winter"]), "intake-tried");
    assert!(found.contains("1 passage in 1 document"), "{found}");
    let wrong = drawn(&hear(&mut shop, "theme-field", &["include", "(winter"]), "intake-tried");
    assert!(wrong.contains("It finds nothing yet.") && wrong.contains("Rule left out"), "{wrong}");
    hear(&mut shop, "theme-field", &["include", "winter\n\nspring"]);
    hear(&mut shop, "keep-theme", &[]);
    assert!(!file(&mut shop, "archivolt.toml").contains("winter"), "a theme without a name is not kept");
    hear(&mut shop, "theme-field", &["label", "Seasons of the year"]);
    hear(&mut shop, "keep-theme", &[]);
    let settings = file(&mut shop, "archivolt.toml");
    assert!(settings.contains("id = \"seasons-of-the-year\"") && settings.contains("\"winter\""), "{settings}");
    hear(&mut shop, "theme-field", &["definition", "When."]);
    hear(&mut shop, "keep-theme", &[]);
    assert_eq!(file(&mut shop, "archivolt.toml").matches("seasons-of-the-year").count(), 1);
}

#[test]
fn the_same_file_twice_is_noticed_and_both_are_kept() {
    let mut shop = Workshop::default();
    for (path, words) in [("a.txt", "One\n\nThe same."), ("b.txt", "One\n\nThe same."), ("a.txt", "One\n\nThe same.")] {
        bring(&mut shop, path, words.as_bytes());
    }
    let list = drawn(&hear(&mut shop, "show", &[]), "intake-list");
    assert!(list.contains("This very file was here already"), "{list}");
    assert_eq!(files(&mut shop).len(), 3, "both, and archivolt.toml");
    bring(&mut shop, "c.txt", b"One\n\nThe same.");
    let list = drawn(&hear(&mut shop, "show", &[]), "intake-list");
    assert!(list.contains("the very same file as “a.txt”"), "{list}");
}

#[test]
fn documents_that_say_the_same_are_kept_or_left_out() {
    let words =
        "The quay is to be raised by two feet before the herring comes, and the ferry is to pay for all of it in full.";
    let mut shop = Workshop::default();
    bring(&mut shop, "a.txt", format!("One\n\n{words}").as_bytes());
    bring(&mut shop, "b.txt", format!("Two\n\n{words}").as_bytes());
    let doubts = drawn(&hear(&mut shop, "show", &[]), "intake-doubts");
    assert!(doubts.contains("Keep both") && doubts.contains("Leave out b.txt"), "{doubts}");
    let doubts = drawn(&hear(&mut shop, "both", &["a.txt\nb.txt"]), "intake-doubts");
    assert!(!doubts.is_empty() && !doubts.contains("Keep both"), "{doubts}");
}

#[test]
fn a_zip_alone_is_the_collection_and_kept_work_is_taken_up() {
    let mut shop = with_sample();
    let before = files(&mut shop);
    let zip = zip(&mut shop);
    let mut again = Workshop::default();
    bring(&mut again, "anything.zip", &zip);
    assert_eq!(files(&mut again), before);
    let mut kept = Workshop::default();
    kept.take_up(&zip);
    assert_eq!(files(&mut kept), before, "work that was kept is taken up");
    kept.take_up(b"no zip");
    assert_eq!(files(&mut kept), before, "damaged work changes nothing");
}

#[test]
fn twenty_generations_through_a_bundle_lose_nothing() {
    let mut shop = with_sample();
    let mut sizes = Vec::new();
    for generation in 0..20 {
        hear(&mut shop, "cells", &[LETTER, "date", &format!("{}", 1900 + generation)]);
        hear(&mut shop, "cells", &[NOTE, "title", &format!("Title {generation:02}")]);
        let bundle = hear(&mut shop, "look", &[]).into_iter().find_map(|out| match out {
            Out::Open(bundle) => Some(bundle),
            _ => None,
        });
        let bundle = bundle.unwrap();
        assert_eq!(Desk::open("x", bundle.clone()).unwrap().bundle(), bundle, "generation {generation}");
        sizes.push(bundle.len());
        shop = Workshop::default();
        shop.keep_together(Some(bundle));
        shop.understand();
    }
    assert!(sizes.iter().all(|size| size.abs_diff(sizes[0]) < 16), "{sizes:?}");
    let all = files(&mut shop);
    for (path, words) in sample::FILES.iter().filter(|(path, _)| path.ends_with(".txt")) {
        assert!(all.iter().any(|(known, now)| known == path && now == words), "{path} is as it was");
    }
    let register = file(&mut shop, "documents.csv");
    assert!(register.contains("1919") && register.contains("Title 19"), "{register}");
}

#[test]
fn what_is_saved_is_what_the_files_make_when_they_are_read_anew() {
    for (name, value) in [("title", "Typed"), ("language", "de"), ("rights", "CC0"), ("add", "false"), ("title", "")] {
        for settings in [
            "",
            "title = 'Old'\n",
            "surplus = 1\n",
            "title = 'Old'\ntheme = 3\n[[themes]]\nlabel = 'A'\ninclude = ['(']\n",
        ] {
            let mut shop = Workshop::default();
            bring(&mut shop, "zebra.txt", b"One\n\nTwo words, written on 3 May 1911.");
            bring(&mut shop, "a.txt", b"Two\n\nThree more words.");
            if !settings.is_empty() {
                bring(&mut shop, "archivolt.toml", settings.as_bytes());
            }
            hear(&mut shop, "show", &[]);
            hear(&mut shop, "field", &[name, value]);
            let bundle = hear(&mut shop, "look", &[]).into_iter().find_map(|out| match out {
                Out::Open(bundle) => Some(bundle),
                _ => None,
            });
            let bundle = bundle.unwrap();
            let anew = Desk::open("", bundle.clone()).unwrap().bundle();
            assert!(anew == bundle, "{name} = {value:?} in {settings:?}");
        }
    }
}

#[test]
fn stopping_keeps_what_was_read_and_starting_anew_keeps_nothing() {
    let mut shop = Workshop::default();
    bring(&mut shop, "a.txt", b"One\n\nTwo words.");
    shop.expect("b.txt", 10.0, "", 0.0);
    assert!(shop.is_reading() && shop.is_waiting("b.txt").is_some());
    hear(&mut shop, "stop", &[]);
    assert!(!shop.is_reading() && shop.is_waiting("b.txt").is_none());
    assert_eq!(files(&mut shop).len(), 2, "the text and archivolt.toml");
    let place = shop.expect("c.txt", 10.0, "", 0.0).unwrap();
    shop.refuse(place, "unreadable", "gone");
    let list = drawn(&hear(&mut shop, "show", &[]), "intake-list");
    assert!(list.contains("gone") && list.contains("a.txt"), "{list}");
    let outs = hear(&mut shop, "anew", &[]);
    assert!(outs.contains(&Out::Unsaved(false)) && drawn(&outs, "intake-progress").contains("No file chosen yet"));
    assert!(!shop.is_unsaved());
}

#[test]
fn how_long_it_takes_is_said_once_it_can_be_told() {
    let mut shop = Workshop::default();
    for number in 0..10 {
        shop.expect(&format!("{number}.txt"), 100.0, "", 0.0);
    }
    shop.draw(2_000.0);
    assert!(!drawn(&shop.outs(), "intake-progress").contains("left"), "nothing was read yet");
    for number in 0..2 {
        let place = shop.is_waiting(&format!("{number}.txt")).unwrap();
        shop.put(place, format!("Text {number}\n\nWords.").into_bytes());
    }
    shop.progress_of(2, 62);
    shop.draw(4_000.0);
    let outs = shop.outs();
    assert!(drawn(&outs, "intake-progress").contains("About 20 seconds left."), "{outs:?}");
    assert!(drawn(&outs, "intake-list").contains("reading, 62 %"), "{outs:?}");
}

#[test]
fn nothing_of_a_file_becomes_markup() {
    let hostile = "<img src=x onerror=alert(1)>\"'&";
    let mut shop = with_sample();
    bring(&mut shop, &format!("{hostile}.txt"), format!("{hostile}\n\n{hostile} winter in 1911.").as_bytes());
    hear(&mut shop, "theme", &["money"]);
    hear(&mut shop, "theme-field", &["label", hostile]);
    hear(&mut shop, "keep-theme", &[]);
    hear(&mut shop, "cells", &[NOTE, "title", hostile]);
    hear(&mut shop, "lines", &[&format!("{hostile}.txt")]);
    for out in hear(&mut shop, "show", &[]) {
        if let Out::Html { id, html, .. } = out {
            assert!(!html.contains("<img"), "{id}: {html}");
        }
    }
}
