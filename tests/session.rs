//! What is asked, and the finished values that views show.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::Arc;

use archivolt_corpus::{BlockKind, Input, LineClass, Run, SourceFile, Span, Style};
use archivolt_index::{Collection, DocId, apart, build};
use archivolt_page::state::asked::Asked;
use archivolt_page::state::marks::{Inline, Layer, Mark, nest};
use archivolt_page::state::trail::{Act, Change, Trail};
use archivolt_page::state::{By, Selection, Session, hash};
use leptos::prelude::*;

const SETTINGS: &str = r#"
title = "Harbour papers"
[[themes]]
id = "tolls"
label = "Tolls"
key = "To"
definition = "Money for passing."
include = ["toll*"]
[[themes]]
id = "storms"
label = "Storms"
key = "St"
definition = "Weather that stops ships."
include = ["storm*", "gale"]
"#;

const FILES: [(&str, &str); 4] = [
    ("archivolt.toml", SETTINGS),
    (
        "1901-03-04-harbour.txt",
        "The harbour opens\n\nThe new toll is paid in silver. A storm closed the harbour for a week.\n",
    ),
    (
        "1902-ledger.md",
        "---\ntitle: The ledger\ndate: 1902\nkind: Government statement\n---\n\nNo toll was asked of fishing boats.\n",
    ),
    ("undated.txt", "A song\n\nThe gale sings over the harbour wall.\n"),
];

fn bundle(more: Option<(&str, &str)>) -> Vec<u8> {
    let files = FILES
        .into_iter()
        .chain(more)
        .map(|(path, text)| SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() });
    let corpus =
        archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files: files.collect(), originals: None });
    build(&corpus)
}

fn collection() -> Arc<Collection> {
    Arc::new(Collection::open(bundle(None)).unwrap())
}

fn session(hash: &str) -> (Owner, Session) {
    let owner = Owner::new();
    owner.set();
    (owner, Session::new(collection(), hash::decode(hash)))
}

fn titles(session: Session) -> Vec<String> {
    session.rows.get().iter().map(|row| row.title.clone()).collect()
}

fn sentence(session: Session) -> String {
    let word = |part: &Asked| match part {
        Asked::Words(words) | Asked::Strong(words) => words.clone(),
        Asked::Part { words, .. } => format!("[{words}]"),
    };
    session.asked.get().iter().map(word).collect()
}

#[test]
fn results_follow_what_is_asked() {
    let check = |hash: &str, expected: &[&str]| {
        let (_owner, session) = session(hash);
        assert_eq!(titles(session), expected, "{hash}");
    };
    check("#/", &["The harbour opens", "The ledger", "A song"]);
    check("#/?q=toll", &["The ledger", "The harbour opens"]);
    check("#/?q=toll&sort=date", &["The harbour opens", "The ledger"]);
    check("#/?themes=tolls,storms", &["The harbour opens"]);
    check("#/?themes=tolls,storms&match=any", &["The harbour opens", "The ledger", "A song"]);
    check("#/?themes=storms&match=none", &["The ledger"]);
    check("#/?from=1902", &["The ledger"]);
    check("#/?q=harbour&to=1901", &["The harbour opens"]);
    check("#/?themes=nothing", &[]);
    check("#/?page=9", &[]);
}

#[test]
fn a_theme_s_count_is_the_total_after_ticking_it() {
    for hash in ["#/", "#/?q=harbour", "#/?themes=tolls", "#/?themes=storms&match=any", "#/?from=1901&to=1901"] {
        let (_owner, session) = session(hash);
        let counts: Vec<u32> = session.themes.get().iter().map(|row| row.count).collect();
        for (place, mark) in session.marks().iter().enumerate() {
            let ticked = session.selection.get().question.themes.contains(&mark.id);
            if !ticked {
                session.selection.update(|selection| *selection = selection.toggling_theme(&mark.id));
            }
            assert_eq!(session.outcome.get().hits.len(), counts[place] as usize, "{hash} {}", mark.id);
            if !ticked {
                session.selection.update(|selection| *selection = selection.toggling_theme(&mark.id));
            }
        }
    }
}

#[test]
fn the_asked_sentence_says_what_is_asked_and_takes_it_back() {
    let check = |hash: &str, expected: &str| {
        let (_owner, session) = session(hash);
        assert_eq!(sentence(session), expected, "{hash}");
    };
    check("#/", "All 3 documents, oldest first.");
    check("#/?sort=title", "All 3 documents, by title.");
    check("#/?q=toll", "2 of 3 documents say [toll]");
    check("#/?q=silver&themes=tolls,storms", "1 of 3 documents says [silver] under [Tolls] and [Storms]");
    check(
        "#/?q=%22silver%20toll%22%20OR%20%3Dtoll%20",
        "2 of 3 documents say [(“silver toll” or toll (this form alone))]",
    );
    check("#/?q=nowhere&from=1901&to=1902", "None of 3 documents says [nowhere] dated [1901 – 1902]");
    let (_owner, session) = session("#/?q=toll&themes=storms&page=1&lang=de");
    let without: Vec<String> = session
        .asked
        .get()
        .iter()
        .filter_map(|part| match part {
            Asked::Part { without, .. } => Some(without.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(without, ["#/?themes=storms&lang=de", "#/?q=toll&lang=de"]);
}

#[test]
fn opening_a_document_does_not_search_again() {
    let (_owner, session) = session("#/?q=harbour");
    let before = session.outcome.get();
    let id = session.rows.get()[0].id.clone();
    session.selection.update(|selection| *selection = selection.opening(&id));
    assert!(Arc::ptr_eq(&before, &session.outcome.get()));
    assert_eq!(session.open.get(), Some(DocId(0)));
    let open = session.text.get().unwrap();
    assert_eq!(open.hits, [1]);
    assert_eq!(open.themes, [(0, 1, 1), (1, 1, 1)]);
}

#[test]
fn what_was_found_stays_until_the_parts_of_the_next_answer_are_here() {
    let owner = Owner::new();
    owner.set();
    // A document between the others, so that their texts do not lie in one part.
    let between = (0..20_000).map(|number| format!("{number} ")).collect::<String>();
    let apart = apart(bundle(Some(("1901-09-09-numbers.txt", &between))), *b"harbours").unwrap();
    let collection = Arc::new(Collection::open(apart.core).unwrap());
    let session = Session::new(collection.clone(), hash::decode("#/?q=storm"));
    let supply = || {
        for _ in 0..9 {
            let parts = collection.lacking();
            for part in &parts {
                let (_, file) = apart.parts.iter().find(|(name, _)| *name == part.name()).unwrap();
                collection.supply(*part, file).unwrap();
            }
            session.arrived.update(|count| *count += 1);
            session.rows.get();
            session.text.get();
        }
    };
    let titles = || session.rows.get().iter().map(|row| row.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(), Vec::<String>::new());
    supply();
    assert_eq!(titles(), ["The harbour opens"]);
    session.selection.set(hash::decode("#/?q=boats&doc=1902-ledger"));
    assert_eq!(titles(), ["The harbour opens"], "its parts are not here yet");
    assert!(session.text.get().is_none());
    supply();
    assert_eq!(titles(), ["The ledger"]);
    assert_eq!(session.text.get().map(|open| open.title.clone()), Some("The ledger".to_owned()));
    // Along the timeline, titles come when the page has been at rest.
    let first = || session.dates.with(|dates| (dates.documents[0].title.clone(), dates.scale.is_some()));
    assert_eq!(first(), (String::new(), true));
    session.at_rest.set(true);
    assert_eq!(first(), (String::new(), true));
    supply();
    assert_eq!(first(), ("The harbour opens".to_owned(), true));
}

#[test]
fn unknown_documents_open_nothing() {
    let (_owner, session) = session("#/?doc=no-such-thing");
    assert_eq!(session.open.get(), None);
    assert!(session.text.get().is_none());
}

#[test]
fn a_linked_passage_is_found_or_said_to_be_gone() {
    let check = |at: &str, expected: Option<bool>| {
        let (_owner, session) = session(&format!("#/?doc=1902-ledger&at={at}"));
        let open = session.text.get().unwrap_or_else(|| panic!("{:?}", session.collection().documents()));
        assert_eq!(open.passage, expected, "{at}");
    };
    check("0-4,fishing,of%20,%20boats", Some(true));
    check("0-4,whaling,of%20,%20boats", Some(false));
    check("p1", Some(true));
    check("p99", Some(false));
    check("", None);
}

#[test]
fn lines_are_sorted_by_their_neighbours() {
    let (_owner, session) = session("#/?q=harbour&view=concordance");
    let lines = session.lines();
    let right: Vec<String> = lines.get().lines.iter().map(|line| line.right.trim().to_owned()).collect();
    let mut sorted = right.clone();
    sorted.sort();
    assert_eq!(right, sorted);
    assert_eq!(lines.get().documents, 2);
    session.question.with(|question| assert_eq!(question.query, "harbour"));
    session.selection.update(|selection| selection.by = By::Left);
    let left = |line: &archivolt_index::Line| line.left.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let mut sorted: Vec<String> = lines.get().lines.iter().map(left).collect();
    let found = sorted.clone();
    sorted.sort();
    assert_eq!(found, sorted);
}

#[test]
fn steps_make_entries_and_motions_share_one() {
    let state = |query: &str| Selection::default().asking_with(|question| question.query = query.to_owned());
    let (none, a, ab) = (state(""), state("a"), state("ab"));
    let mut trail = Trail::default();
    assert_eq!(trail.record(&none, &a, Change::Motion), Act::Push);
    assert_eq!(trail.record(&a, &ab, Change::Motion), Act::Replace);
    trail.settle();
    let ticked = ab.toggling_theme("tolls");
    assert_eq!(trail.record(&ab, &ticked, Change::Step), Act::Push);
    assert_eq!(trail.record(&ticked, &ticked, Change::Step), Act::Nothing);
    let sorted = ticked.asking_with(|question| question.sort = Some(archivolt_index::Sort::Title));
    assert_eq!(trail.record(&ticked, &sorted, Change::Aside), Act::Replace);
    // Typed and taken back: the entry that says the same is used up first.
    let typed = sorted.asking_with(|question| question.query = "abc".to_owned());
    assert_eq!(trail.record(&sorted, &typed, Change::Motion), Act::Push);
    assert_eq!(trail.record(&typed, &sorted, Change::Motion), Act::Replace);
    trail.settle();
    assert_eq!(trail.record(&sorted, &none, Change::Step), Act::Replace);
    assert_eq!(trail.record(&none, &a, Change::Step), Act::Push);
}

/// Draws pieces as `<h>` for hits, `<t1,2>` for themes, `<e>` and `<p>`.
fn drawn(pieces: &[Inline]) -> String {
    let one = |piece: &Inline| match piece {
        Inline::Words { text, style, .. } if style.emphasis => format!("_{text}_"),
        Inline::Words { text, .. } => text.clone(),
        Inline::Marked { layer, inside, .. } => {
            let name = match layer {
                Layer::Passage => "p".to_owned(),
                Layer::Evidence(_) => "e".to_owned(),
                Layer::Themes(themes) => {
                    format!("t{}", themes.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
                }
                Layer::Hit(_) => "h".to_owned(),
            };
            format!("<{name}>{}</>", drawn(inside))
        }
    };
    pieces.iter().map(one).collect()
}

#[test]
fn marks_nest_and_hits_stay_whole() {
    let text = "abcdefghij";
    let run = |start, end, emphasis| Run {
        span: Span::new(start, end),
        literal: None,
        style: Style { emphasis, ..Style::default() },
        link: None,
    };
    let block = archivolt_corpus::Block {
        kind: BlockKind::Paragraph,
        class: LineClass::Body,
        runs: vec![run(0, 4, false), run(4, 7, true), run(7, 10, false)],
    };
    let hit = |start, end| Mark { start, end, layer: Layer::Hit(0) };
    let theme = |start, end, theme| Mark { start, end, layer: Layer::Themes(vec![theme]) };
    let check = |marks: Vec<Mark>, expected: &str| assert_eq!(drawn(&nest(&block, text, marks)), expected);
    check(vec![], "abcd_efg_hij");
    check(vec![hit(1, 3)], "a<h>bc</>d_efg_hij");
    check(vec![theme(0, 6, 0), hit(1, 3)], "<t0>a<h>bc</>d_ef_</>_g_hij");
    // Equal ranges: one element names both themes, the hit stands inside.
    check(vec![theme(1, 3, 0), theme(1, 3, 1), hit(1, 3)], "a<t0,1><h>bc</></>d_efg_hij");
    // Themes cross: the later one is cut.
    check(vec![theme(0, 3, 0), theme(2, 4, 1)], "<t0>ab<t1>c</></><t1>d</>_efg_hij");
    // A theme crosses a hit: the theme is cut, not the hit.
    check(vec![theme(0, 2, 0), hit(1, 3)], "<t0>a</><h><t0>b</>c</>d_efg_hij");
    check(vec![theme(2, 8, 0), hit(1, 3)], "a<h>b<t0>c</></><t0>d_efg_h</>ij");
    // Two hits and three themes, and marks that reach beyond the block.
    check(
        vec![theme(0, 5, 0), theme(1, 9, 1), theme(3, 99, 2), hit(2, 4), hit(8, 10)],
        "<t0>a<t1>b<h>c<t2>d</></><t2>_e_</></></><t2><t1>_fg_h</><h><t1>i</>j</></>",
    );
    check(vec![hit(4, 4), hit(20, 30)], "abcd_efg_hij");
}

#[test]
fn marks_never_lose_a_letter_or_a_hit() {
    let text: String = ('a'..='z').collect();
    let block = archivolt_corpus::Block {
        kind: BlockKind::Paragraph,
        class: LineClass::Body,
        runs: vec![Run { span: Span::new(0, 26), literal: None, style: Style::default(), link: None }],
    };
    let mut seed = 7_u64;
    let mut roll = |sides: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((seed >> 33) % sides).unwrap()
    };
    for _ in 0..2_000 {
        let mut marks = Vec::new();
        let mut at = 0;
        for number in 0..3 {
            let start = at + roll(6);
            let end = start + 1 + roll(4);
            marks.push(Mark { start, end, layer: Layer::Hit(number) });
            at = end;
        }
        for _ in 0..roll(6) {
            let start = roll(26);
            marks.push(Mark { start, end: start + 1 + roll(12), layer: Layer::Themes(vec![roll(3)]) });
        }
        let drawn = drawn(&nest(&block, &text, marks.clone()));
        let mut plain = String::new();
        let mut inside = false;
        for letter in drawn.chars() {
            match letter {
                '<' => inside = true,
                '>' => inside = false,
                letter if !inside => plain.push(letter),
                _ => {}
            }
        }
        assert_eq!(plain, text, "{marks:?}");
        let hits = marks.iter().filter(|mark| matches!(mark.layer, Layer::Hit(_)) && mark.start < 26).count();
        assert_eq!(drawn.matches("<h>").count(), hits, "{marks:?} {drawn}");
    }
}
