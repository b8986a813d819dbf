//! Links to passages, over the collection of the project and, where they are at
//! hand, the five sources: found again in the same text and after edits, not
//! found when they are gone, and never anywhere else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use archivolt_corpus::{Input, LineClass, SourceFile, Span};
use archivolt_index::{Collection, DocId, TextRecord, build};
use archivolt_page::state::hash;
use archivolt_page::state::near::near;
use archivolt_page::state::place::{Place, Quote};
use archivolt_page::state::text_parts::quote_in;
use archivolt_page::state::{Selection, View};

const PASSAGES: usize = 200;

/// Numbers that look random and are the same on each run (Steele et al., SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }
}

fn collection(folder: &Path) -> Option<Collection> {
    let entries = std::fs::read_dir(folder).ok()?;
    let mut files: Vec<SourceFile> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| SourceFile {
            path: path.file_name().unwrap().to_string_lossy().into_owned(),
            bytes: std::fs::read(&path).unwrap(),
        })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let corpus = archivolt_corpus::read(Input { folder_name: "one".into(), files, originals: None });
    Some(Collection::open(build(&corpus)).unwrap())
}

/// A passage that a visitor may select: from one letter to some sentences, in one paragraph or over two.
fn passage(random: &mut Random, text: &TextRecord) -> Span {
    let body: Vec<usize> =
        (0..text.blocks.len()).filter(|place| text.blocks[*place].class == LineClass::Body).collect();
    loop {
        let first = body[random.below(body.len())];
        let last = if random.below(8) == 0 { (first + 1).min(text.blocks.len() - 1) } else { first };
        let (from, to) = (text.blocks[first].span().range().start, text.blocks[last].span().range().end);
        let words = &text.text[from..to];
        // Whole paragraphs too: their surroundings are other paragraphs.
        let (a, b) = match random.below(6) {
            0 => (0, words.len()),
            1 => (0, random.below(words.len() + 1)),
            _ => {
                let a = random.below(words.len() + 1);
                let most = [6, 40, 400][random.below(3)];
                (a, (a + 1 + random.below(most)).min(words.len()))
            }
        };
        if words.is_char_boundary(a) && words.is_char_boundary(b) && !words[a..b].trim().is_empty() {
            return Span::new(from + a, from + b);
        }
    }
}

/// Through the address and back.
fn linked(quote: &Quote) -> Quote {
    let selection =
        Selection { view: View::Results, ..Selection::default() }.opening_at("some-id", Place::Passage(quote.clone()));
    match hash::decode(&hash::encode(&selection)).at {
        Some(Place::Passage(quote)) => quote,
        other => panic!("{other:?}"),
    }
}

fn found(quote: &Quote, text: &str) -> Option<(usize, String)> {
    quote.find(text).map(|(_, range)| (range.start, text[range].to_owned()))
}

#[derive(Debug, Default, PartialEq)]
struct Tally {
    passages: usize,
    in_place: usize,
    after_insertions: usize,
    after_deletions: usize,
    gone: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

fn go_through(collection: &Collection, seed: u64) -> Tally {
    let mut random = Random(seed);
    let mut tally = Tally::default();
    let documents = collection.documents().len();
    while tally.passages < PASSAGES {
        let document = DocId(u32::try_from(random.below(documents)).unwrap());
        let texts = collection.texts(document);
        let index = random.below(texts.len());
        let text = &texts[index];
        if !text.blocks.iter().any(|block| block.class == LineClass::Body) {
            continue;
        }
        let span = passage(&mut random, text);
        let quote = linked(&quote_in(&texts, index, span).unwrap());
        let (start, end) = (span.range().start, span.range().end);
        let words = &text.text[start..end];
        tally.passages += 1;
        let mut judge = |what: &str, text: &str, expected: Option<usize>| {
            let found = found(&quote, text);
            let right = found == expected.map(|at| (at, words.to_owned()));
            // What is found must be the passage itself; that nothing is found is no error but a loss.
            if found.is_some() && !right {
                tally.wrong.push(format!("{what}: {} {found:?} {expected:?} {quote:?}", document.0));
            }
            if !right && expected.is_some() {
                tally.missed.push(format!("{what}: {} {quote:?}", document.0));
            }
            right
        };
        let in_place = judge("in place", &text.text, Some(start));
        // Other paragraphs come: before, after, and right beside its own.
        let line = |at: usize| text.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let next = |at: usize| text.text[at..].find('\n').map_or(text.text.len(), |gap| at + gap + 1);
        let paragraph = (line(start), next(end));
        let new = "Quite another paragraph, which nobody had written before.\n\n";
        let inserted = format!(
            "{new}{}{new}{}{new}{}",
            &text.text[..paragraph.0],
            &text.text[paragraph.0..paragraph.1],
            &text.text[paragraph.1..]
        );
        let after_insertions = judge("insertions", &inserted, Some(start + 2 * new.len()));
        // Other paragraphs go: up to three before and after it.
        let mut from = paragraph.0;
        let mut to = paragraph.1;
        for _ in 0..random.below(3) + 1 {
            from = line(from.saturating_sub(1));
            to = next(to);
        }
        let deleted = format!("{}{}{}", &text.text[..from], &text.text[paragraph.0..paragraph.1], &text.text[to..]);
        let after_deletions = judge("deletions", &deleted, Some(start - (paragraph.0 - from)));
        // The passage goes, by itself and with its paragraphs; of several paragraphs the first or the last goes.
        let mut without = vec![
            format!("{}{}", &text.text[..start], &text.text[end..]),
            format!("{}{}", &text.text[..paragraph.0], &text.text[paragraph.1..]),
        ];
        let begin = end - words.trim_start().len();
        let stop = start + words.trim_end().len();
        if words.trim().contains('\n') {
            let parts = [(line(begin), next(begin)), (line(stop), next(stop))];
            let cut = parts.map(|(from, to)| format!("{}{}", &text.text[..from], &text.text[to..]));
            // Where the paragraph before it ends in the same words, the passage is whole again.
            without.extend(cut.into_iter().filter(|text| !text.contains(words)));
        }
        let gone = without.iter().all(|text| judge("gone", text, None));
        tally.in_place += usize::from(in_place);
        tally.after_insertions += usize::from(after_insertions);
        tally.after_deletions += usize::from(after_deletions);
        tally.gone += usize::from(gone);
    }
    tally
}

fn check(folder: &Path) {
    let Some(collection) = collection(folder) else {
        println!("skipped: {} is not here", folder.display());
        return;
    };
    let tally = go_through(&collection, 7);
    println!("{tally:?}");
    let all = Tally {
        passages: PASSAGES,
        in_place: PASSAGES,
        after_insertions: PASSAGES,
        after_deletions: PASSAGES,
        gone: PASSAGES,
        wrong: Vec::new(),
        missed: Vec::new(),
    };
    assert_eq!(tally, all);
}

#[test]
fn passages_of_the_collection_are_found_again_or_not_at_all() {
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("collection"));
}

#[test]
fn passages_of_the_five_sources_are_found_again_or_not_at_all() {
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/documents"));
}

fn texts(text: &str) -> Vec<TextRecord> {
    let file = SourceFile { path: "a.txt".into(), bytes: text.as_bytes().to_vec() };
    let corpus = archivolt_corpus::read(Input { folder_name: "one".into(), files: vec![file], originals: None });
    Collection::open(build(&corpus)).unwrap().texts(DocId(0)).to_vec()
}

const BEFORE: &str = "The harbour\n\nIn the spring of that year the harbour master wrote to the council about the tolls. \
    The council answered that every ship should pay two coins of silver at the gate. Nobody was content with that.\n\n\
    The ferry is another matter.\n";

/// The first eighty characters of a long passage are in its link, and how long it is.
#[test]
fn a_long_passage_whose_end_has_gone_is_gone() {
    let (first, last) =
        ("The harbour master wrote to the council about the tolls at the gate, and it answered him.", "So it was.");
    let text = format!("Harbour\n\n{first}\n\n{last}\n");
    let start = text.find(first).unwrap();
    let end = text.len() - 1;
    let quote = linked(&quote_in(&texts(&text), 0, Span::new(start, end)).unwrap());
    assert_eq!(found(&quote, &text), Some((start, text[start..end].to_owned())));
    assert_eq!(found(&quote, &format!("Harbour\n\n{first}\n")), None);
    assert_eq!(found(&quote, &format!("Harbour\n\n{first}")), None);
}

#[test]
fn what_became_of_a_passage_is_offered_where_it_is_like_it() {
    let old = texts(BEFORE);
    let words = "every ship should pay two coins of silver at the gate";
    let start = BEFORE.find(words).unwrap();
    let quote = linked(&quote_in(&old, 0, Span::new(start, start + words.len())).unwrap());
    let check = |changed: &str, expected: Option<&str>| {
        let new = texts(changed);
        assert_eq!(quote.find(&new[0].text), None, "{changed}");
        let offered = near(&quote, &new).map(|(index, span)| new[index].text[span.range()].to_owned());
        assert_eq!(offered.as_deref(), expected, "{changed}");
    };
    // Other words in the same place.
    check(
        &BEFORE.replace("two coins of silver at the gate", "a toll of copper"),
        Some("every ship should pay a toll of copper"),
    );
    // Much the same words in another place.
    let moved = format!("Long ago it was said that each ship should pay three coins of silver at the gate.\n\n{}", {
        let rest = BEFORE.replace(words, "so");
        rest.replace("The council answered", "It answered").replace("Nobody was content", "None was happy")
    });
    check(&moved, Some("ship should pay three coins of silver at the gate"));
    // Taken out, with nothing in its place.
    check(&BEFORE.replace(&format!("{words}."), ""), None);
    check("The harbour\n\nNothing of the kind is said here, and nobody asks for it either.\n", None);
}
