//! A small invented collection, asked every way, and held against answers
//! worked out by plain scanning.
#![allow(clippy::unwrap_used, missing_docs)]

use archivolt_corpus::*;
use archivolt_index::{Collection, DateMode, DocId, Match, Question, Sort, build, files};

fn fact(text: &str) -> Fact {
    Fact { text: text.to_owned(), basis: Basis::Metadata, evidence: None }
}

fn theme(id: &str) -> Theme {
    Theme { id: id.to_owned(), label: id.to_owned(), include: vec![id.to_owned()], ..Theme::default() }
}

/// Paragraphs are parted by blank lines; a paragraph that begins with `#` is furniture.
fn document(id: &str, kind: &str, date: &str, title: &str, body: &str) -> Document {
    let mut blocks = Vec::new();
    let mut at = 0;
    let mut passages = Vec::new();
    for part in body.split("\n\n") {
        let class = if part.starts_with('#') { LineClass::Furniture } else { LineClass::Body };
        let run = Run { span: Span::new(at, at + part.len()), literal: None, style: Style::default(), link: None };
        blocks.push(Block { kind: BlockKind::Paragraph, class, runs: vec![run] });
        for (theme, word) in ["order", "freedom"].iter().enumerate() {
            for (place, _) in part.match_indices(word).filter(|_| class == LineClass::Body) {
                let span = Span::new(at + place, at + place + word.len());
                passages.push(Passage { theme, span, rule: Some(0), voice: Voice::Document });
            }
        }
        at += part.len() + 2;
    }
    let text = Text {
        role: TextRole::Text,
        file: format!("{id}.txt"),
        offsets: Offsets::Source,
        text: body.to_owned(),
        lines: vec![],
        blocks,
        dates: vec![],
        passages,
        quotations: vec![],
        names: vec![],
    };
    Document {
        id: id.to_owned(),
        file: format!("{id}.txt"),
        language: fact("en"),
        title: fact(title),
        publisher: None,
        creator: None,
        kind: Some(fact(kind)),
        published: (!date.is_empty()).then(|| DateFact {
            edtf: Edtf::parse(date).unwrap(),
            basis: Basis::Stated,
            evidence: None,
        }),
        event: None,
        captured: None,
        fields: vec![("rights".to_owned(), "ours".to_owned())],
        original: None,
        texts: vec![text],
        problems: vec![Problem::at_line("x", 3, "odd", "Something odd.")],
    }
}

fn corpus() -> Corpus {
    let documents = vec![
        document(
            "one",
            "report",
            "2015-12-16",
            "Rules for the net",
            "The net needs order and rules.\n\nRules need freedom, and freedom needs order.",
        ),
        document(
            "two",
            "report",
            "2016",
            "A shared home",
            "Co-operation builds a shared home, said the envoy.\n\n# hegemony teaser\n\nNo rules without order.",
        ),
        document(
            "three",
            "letter",
            "2018-03/2018-05",
            "Against hegemony",
            "Hegemony of one power over the network is no order at all. Network order!",
        ),
        document("four", "letter", "", "Undated freedom", "Freedom of the network. Freedom, again: the net is free."),
    ];
    let files = documents
        .iter()
        .map(|document| SourceFile { path: document.file.clone(), bytes: document.texts[0].text.clone().into_bytes() })
        .chain([SourceFile { path: "archivolt.toml".to_owned(), bytes: b"title = \"Net\"".to_vec() }])
        .collect();
    Corpus {
        about: About {
            title: "Net".to_owned(),
            description: String::new(),
            language: "en".to_owned(),
            rights: String::new(),
            url: String::new(),
            add: true,
        },
        themes: vec![theme("order"), theme("freedom")],
        names: vec![],
        documents,
        reuse: vec![],
        duplicates: vec![],
        problems: vec![],
        files,
    }
}

fn open() -> Collection {
    Collection::open(build(&corpus())).unwrap()
}

fn ids(collection: &Collection, question: &Question) -> Vec<String> {
    collection.explore(question).hits.iter().map(|hit| collection.document(hit.document).unwrap().id.clone()).collect()
}

fn asked(query: &str) -> Question {
    Question { query: query.to_owned(), ..Question::default() }
}

fn check(question: &Question, expected: &str) {
    let found = ids(&open(), question);
    assert_eq!(found.join(" "), expected, "{question:?}");
}

#[test]
fn queries_find_the_documents_that_have_the_words() {
    for (query, expected) in [
        ("", "one two three four"),
        ("rules ", "one two"),
        ("RULES", "one two"),
        ("order net ", "one"),
        ("order net", "three one"),
        ("net*", "one four three"),
        ("\"shared home\"", "two"),
        ("\"home shared\"", ""),
        ("\"rules rules\"", ""),
        ("cooperation ", "two"),
        ("co-operation ", "two"),
        ("order -freedom ", "three two"),
        ("-order ", "four"),
        ("hegemony ", "three"),
        ("title:rules ", "one"),
        ("freedom NEAR/1 rules ", ""),
        ("freedom NEAR/3 rules ", "one"),
        ("teaser ", ""),
        ("zebra", ""),
    ] {
        let mut found = ids(&open(), &asked(query));
        let mut expected: Vec<&str> = expected.split_whitespace().collect();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn filters_narrow_and_orders_order() {
    let themes = |ids: &[&str], matching| Question {
        themes: ids.iter().map(ToString::to_string).collect(),
        matching,
        ..Question::default()
    };
    check(&themes(&["order"], Match::All), "one two three");
    check(&themes(&["order", "freedom"], Match::All), "one");
    check(&themes(&["order", "freedom"], Match::Any), "one two three");
    check(&themes(&["order"], Match::None), "four");
    check(&themes(&["unknown"], Match::All), "");
    check(&themes(&["unknown"], Match::None), "one two three four");
    check(&Question { not: vec!["freedom".into()], ..Question::default() }, "two three four");
    check(&Question { kinds: vec!["letter".into()], ..Question::default() }, "three four");
    check(&Question { sort: Some(Sort::Title), ..Question::default() }, "two three one four");
    check(&Question { sort: Some(Sort::DateDescending), ..Question::default() }, "three two one four");
    let range = |from: &str, to: &str, dates| Question {
        from: Edtf::parse(from).ok().filter(|_| !from.is_empty()),
        to: Edtf::parse(to).ok().filter(|_| !to.is_empty()),
        dates,
        ..Question::default()
    };
    check(&range("2016-06", "", DateMode::Possible), "two three");
    check(&range("2016-06", "", DateMode::Certain), "three");
    check(&range("2016", "2016", DateMode::Certain), "two");
    check(&range("", "2015", DateMode::Possible), "one");
    check(&range("2018-04", "2018-04", DateMode::Possible), "three");
    check(&range("2018-04", "2018-04", DateMode::Certain), "");
}

#[test]
fn every_count_is_what_choosing_it_gives() {
    let collection = open();
    let mut seed = 11_u64;
    let mut roll = |sides: u64| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) % sides
    };
    let words = ["", "net", "order ", "rules freedom", "-home ", "\"shared home\"", "free* zebra"];
    for _ in 0..500 {
        let pick = |roll: u64, all: &[&str]| -> Vec<String> {
            all.iter().enumerate().filter(|(at, _)| roll >> at & 1 == 1).map(|(_, one)| (*one).to_owned()).collect()
        };
        let question = Question {
            query: words[roll(words.len() as u64) as usize].to_owned(),
            themes: pick(roll(4), &["order", "freedom"]),
            not: pick(roll(8).saturating_sub(5), &["order", "freedom"]),
            matching: [Match::All, Match::Any, Match::None][roll(3) as usize],
            kinds: pick(roll(8).saturating_sub(4), &["report", "letter"]),
            from: (roll(2) == 1).then(|| Edtf::parse("2016-03").unwrap()),
            to: (roll(3) == 1).then(|| Edtf::parse("2018-04").unwrap()),
            dates: [DateMode::Possible, DateMode::Certain][roll(2) as usize],
            ..Question::default()
        };
        let outcome = collection.explore(&question);
        for (index, theme) in collection.themes().iter().enumerate() {
            let mut ticked = question.clone();
            if !ticked.themes.contains(&theme.id) {
                ticked.themes.push(theme.id.clone());
            }
            assert_eq!(
                outcome.themes[index] as usize,
                collection.explore(&ticked).hits.len(),
                "{theme:?} {question:?}"
            );
        }
        for (kind, count) in &outcome.kinds {
            // Ticked besides those that are.
            let mut chosen = question.clone();
            if !chosen.kinds.contains(kind) {
                chosen.kinds.push(kind.clone());
            }
            assert_eq!(*count as usize, collection.explore(&chosen).hits.len(), "{kind} {question:?}");
        }
        let dated = outcome.dated;
        let unbounded = Question { from: None, to: None, ..question.clone() };
        let all = collection.explore(&unbounded).hits.len();
        assert_eq!((dated.certain + dated.possible + dated.outside + dated.undated) as usize, all, "{question:?}");
        assert_eq!(outcome.found.iter().filter(|found| **found).count(), outcome.hits.len());
        assert!(outcome.partial.iter().all(|partial| !outcome.found[partial.document.0 as usize]));
    }
}

#[test]
fn the_best_document_comes_first_and_scores_fall() {
    let collection = open();
    let outcome = collection.explore(&asked("freedom"));
    let best: Vec<u32> = outcome.hits.iter().map(|hit| hit.document.0).collect();
    assert_eq!(best, [3, 0], "the word in the title and twice in a short text wins");
    assert!(outcome.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    let partial = collection.explore(&asked("freedom hegemony "));
    assert!(partial.hits.is_empty());
    assert_eq!(partial.partial.len(), 3);
}

#[test]
fn snippets_hits_and_lines_stand_where_they_say() {
    let collection = open();
    for (number, document) in corpus().documents.iter().enumerate() {
        let id = DocId(number as u32);
        for query in ["order", "net* ", "\"shared home\" ", "freedom", "cooperation ", ""] {
            for snippet in collection.snippets(id, query, 2) {
                let text = &document.texts[snippet.text_index].text;
                assert_eq!(snippet.span.of(text), snippet.shown, "{query}");
                assert!(!snippet.shown.contains("teaser"));
                for mark in &snippet.marks {
                    assert!(!mark.of(&snippet.shown).is_empty(), "{query}");
                }
            }
            let hits = collection.hits(id, 0, query);
            let lines = collection.concordance(&[id], query);
            assert_eq!(hits, lines.iter().map(|line| line.span).collect::<Vec<_>>(), "{query}");
            for line in &lines {
                assert_eq!(line.span.of(&document.texts[0].text), line.word);
            }
        }
        let evidence = collection.evidence(&[id], 0);
        assert_eq!(evidence.len(), document.texts[0].passages.iter().filter(|passage| passage.theme == 0).count());
        assert!(evidence.iter().all(|line| line.words == "order" && line.rule == "order"));
    }
    let words: Vec<String> = collection
        .hits(DocId(0), 0, "order net")
        .iter()
        .map(|span| span.of(&corpus().documents[0].texts[0].text).to_owned())
        .collect();
    assert_eq!(words, ["net", "order", "order"]);
}

#[test]
fn suggestions_complete_and_correct() {
    let collection = open();
    let words: Vec<String> =
        collection.suggest("the ne", 3).into_iter().map(|one| format!("{}:{}", one.query, one.documents)).collect();
    assert_eq!(words, ["the net :2", "the network :2", "the need :1"]);
    let meant: Vec<String> = collection.did_you_mean("hegenomy order ").into_iter().map(|one| one.query).collect();
    assert_eq!(meant, ["hegemony order "]);
    assert!(collection.did_you_mean("order").is_empty());
}

#[test]
fn the_same_corpus_gives_the_same_bytes_and_gives_its_files_back() {
    let corpus = corpus();
    assert_eq!(build(&corpus), build(&corpus.clone()));
    assert_eq!(files(build(&corpus)).unwrap(), corpus.files);
}

#[test]
fn answers_as_json_have_the_shapes_of_the_contract() {
    let collection = open();
    let search: serde_json::Value = serde_json::from_str(&collection.search_json(&asked("hegemony"), 0, 20)).unwrap();
    assert_eq!(search["archivolt"], 1);
    assert_eq!(search["total"], 1);
    assert_eq!(search["results"][0]["id"], "three");
    assert_eq!(search["results"][0]["published"], "2018-03/2018-05");
    assert_eq!(search["results"][0]["snippets"][0]["marks"][0], serde_json::json!([0, 8]));
    let facets: serde_json::Value = serde_json::from_str(&collection.facets_json(&Question::default())).unwrap();
    assert_eq!(facets["themes"]["order"], 3);
    assert_eq!(facets["kinds"]["letter"], 2);
    assert_eq!(facets["years"]["2016"], serde_json::json!({"certain": 1, "possible": 1}));
    let documents: serde_json::Value = serde_json::from_str(&collection.documents_json()).unwrap();
    assert_eq!(documents[0]["problems"][0], serde_json::json!({"code": "odd", "message": "Something odd.", "line": 3}));
}

#[test]
fn damaged_bundles_are_refused_or_read_within_bounds() {
    let whole = build(&corpus());
    for length in (0..whole.len()).step_by(7) {
        assert!(Collection::open(whole[..length].to_vec()).is_err());
    }
    // A checksum hides most flips; here it is put right again, so that the values themselves are hostile.
    let bundle = archivolt_bundle::Bundle::open(whole).unwrap();
    let sections: Vec<([u8; 4], Vec<u8>)> =
        bundle.sections().into_iter().map(|(tag, _, _)| (tag, bundle.section(tag).unwrap().into_owned())).collect();
    let mut seed = 5_u64;
    for _ in 0..4000 {
        let mut roll = |sides: usize| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed >> 33) as usize % sides.max(1)
        };
        let hurt = roll(sections.len());
        let mut writer = archivolt_bundle::Writer::default();
        for (place, (tag, bytes)) in sections.iter().enumerate() {
            let mut bytes = bytes.clone();
            if place == hurt && !bytes.is_empty() {
                for _ in 0..=roll(3) {
                    let at = roll(bytes.len());
                    bytes[at] = roll(256) as u8;
                }
            }
            writer.section(*tag, bytes, archivolt_bundle::Packing::Stored);
        }
        if let Ok(collection) = Collection::open(writer.finish()) {
            let outcome = collection.explore(&asked("order net*"));
            for hit in outcome.hits.iter().chain(&outcome.partial) {
                collection.snippets(hit.document, "order net*", 2);
            }
            collection.explore(&asked("\"the net\""));
            collection.documents_json();
        }
    }
}
