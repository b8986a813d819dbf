//! Every number beside a choice is what choosing it gives, in whatever state the page is.

#![allow(clippy::unwrap_used, clippy::panic)]

use archivolt_corpus::{Corpus, Edtf, Input, SourceFile};
use archivolt_index::{Collection, DateMode, DocId, DocumentRecord, Match, Question, build};
use archivolt_page::state::{Selection, hash};

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

/// Theme ids with the word that finds them and what they stand below.
const THEMES: [(&str, &str, &str); 7] = [
    ("tolls", "toll", ""),
    ("silver", "silver", "tolls"),
    ("storms", "storm", ""),
    ("gales", "gale", "storms"),
    ("squalls", "squall", "gales"),
    ("ring", "ferry", "round"),
    ("round", "anchor", "ring"),
];
const KINDS: [&str; 4] = ["Report", "Ledger", "Song", "Open letter"];
const PUBLISHERS: [&str; 3] = ["Harbour Gazette", "The Bridge", "Winter Post"];
const NAMES: [(&str, &str); 4] =
    [("Ada Quay", "Ada"), ("Ben Moor", "Ben"), ("Old Port", "Port"), ("Old Port", "Haven")];
const WORDS: [&str; 5] = ["harbour", "winter", "boat", "lantern", "rope"];
const DATES: [&str; 14] = [
    "1901-03-04",
    "1902",
    "1902-06",
    "1903~",
    "1904?",
    "1902/1905",
    "1899-12-30/1901-01-02",
    "../1902",
    "1904/..",
    "1500/1950",
    "190X",
    "[1901,1904]",
    "",
    "",
];

fn settings() -> String {
    let mut settings = "title = \"Papers\"\n".to_owned();
    for (id, word, parent) in THEMES {
        settings.push_str(&format!(
            "[[themes]]\nid = \"{id}\"\nlabel = \"{id}\"\nparent = \"{parent}\"\ninclude = [\"{word}\"]\n"
        ));
    }
    for (label, form) in NAMES {
        settings.push_str(&format!("[[names]]\nlabel = \"{label}\"\nforms = [\"{form}\"]\n"));
    }
    settings
}

fn collection(dice: &mut Dice, documents: usize) -> Collection {
    Collection::open(build(&corpus(dice, documents))).unwrap()
}

fn corpus(dice: &mut Dice, documents: usize) -> Corpus {
    let mut files = vec![SourceFile { path: "archivolt.toml".to_owned(), bytes: settings().into_bytes() }];
    for number in 0..documents {
        let mut text = format!("---\ntitle: Paper {number}\n");
        let mut fact = |name: &str, value: &str| {
            if !value.is_empty() {
                text.push_str(&format!("{name}: \"{value}\"\n"));
            }
        };
        fact("date", dice.pick(&DATES));
        fact("kind", if dice.roll(5) == 0 { "" } else { dice.pick(&KINDS) });
        fact("publisher", if dice.roll(4) == 0 { "" } else { dice.pick(&PUBLISHERS) });
        text.push_str("---\n\n");
        for _ in 0..1 + dice.roll(4) {
            let theme = THEMES[dice.roll(THEMES.len())].1;
            let name = NAMES[dice.roll(NAMES.len())].1;
            text.push_str(&format!("They wrote of the {} and of one {theme} more. ", dice.pick(&WORDS)));
            if dice.roll(3) == 0 {
                text.push_str(&format!("Then {name} was seen by the wall. "));
            }
        }
        text.push('\n');
        files.push(SourceFile { path: format!("paper-{number}.md"), bytes: text.into_bytes() });
    }
    archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files, originals: None })
}

/// A state as an address names it.
fn state(dice: &mut Dice, matching: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let some = |dice: &mut Dice, from: &[&str], most: usize| -> Vec<String> {
        (0..dice.roll(most + 1)).map(|_| dice.pick(from).replace(' ', "%20")).collect()
    };
    if dice.roll(3) == 0 {
        parts.push(format!(
            "q={}",
            dice.pick(&["harbour", "boat rope", "lantern OR rope", "-winter", "theme:storms", "nowhere"])
        ));
    }
    let ids: Vec<&str> = THEMES.iter().map(|theme| theme.0).chain(["unknown"]).collect();
    let labels: Vec<&str> = NAMES.iter().map(|name| name.0).collect();
    for (key, from, most) in [
        ("themes", ids.as_slice(), 3),
        ("not", &ids[..7], 1),
        ("kind", &KINDS, 2),
        ("publisher", &PUBLISHERS, 2),
        ("name", &labels, 2),
    ] {
        if dice.roll(2) == 0 {
            parts.push(format!("{key}={}", some(dice, from, most).join(",")));
        }
    }
    parts.push(format!("match={matching}"));
    if dice.roll(2) == 0 {
        parts.push(format!("from={}", dice.pick(&["1900", "1901-03", "1902-06-15", "1904"])));
    }
    if dice.roll(2) == 0 {
        parts.push(format!("to={}", dice.pick(&["1901", "1902-06", "1903-01-01", "1906"])));
    }
    if dice.roll(3) == 0 {
        parts.push("dates=certain".to_owned());
    }
    format!("#/?{}", parts.join("&"))
}

fn results(collection: &Collection, question: &Question) -> usize {
    collection.explore(question).hits.len()
}

/// The results counted one by one from what is known of each document; words are left to the search.
fn counted(collection: &Collection, question: &Question) -> usize {
    let found = collection.explore(&Question { query: question.query.clone(), ..Question::default() });
    let place = |id: &str| THEMES.iter().position(|theme| theme.0 == id);
    let has = |document: &DocumentRecord, id: &str| {
        // The theme, or one that has it above itself.
        THEMES.iter().enumerate().any(|(own, _)| {
            let mut above = Some(own);
            let mut steps = 0;
            while let Some(at) = above.filter(|_| steps < 9) {
                if THEMES[at].0 == id && document.theme_counts[own] > 0 {
                    return true;
                }
                above = place(THEMES[at].2);
                steps += 1;
            }
            false
        })
    };
    let fits = |document: &DocumentRecord| {
        let mut ticked = question.themes.iter().map(|id| has(document, id));
        let themes = match question.matching {
            Match::All => ticked.all(|has| has),
            Match::Any => question.themes.is_empty() || ticked.any(|has| has),
            Match::None => !ticked.any(|has| has),
        };
        let one_of = |wanted: &[String], values: &[&str]| {
            wanted.is_empty() || values.iter().any(|value| wanted.iter().any(|one| one == value))
        };
        let text = |fact: &Option<archivolt_index::FactRecord>| {
            fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default()
        };
        let names: Vec<&str> = document.name_counts.iter().map(|(name, _)| NAMES[*name as usize].0).collect();
        let range = question.from.is_none() && question.to.is_none() || {
            document.published.as_ref().is_some_and(|date| {
                let bounds = date.edtf.bounds();
                let from = question
                    .from
                    .as_ref()
                    .and_then(|from| from.bounds().earliest)
                    .map_or(i64::MIN, |day| i64::from(day.0));
                let to =
                    question.to.as_ref().and_then(|to| to.bounds().latest).map_or(i64::MAX, |day| i64::from(day.0));
                let first = bounds.earliest.map_or(i64::MIN, |day| i64::from(day.0));
                let last = bounds.latest.map_or(i64::MAX, |day| i64::from(day.0));
                match question.dates {
                    DateMode::Possible => first <= to && last >= from,
                    DateMode::Certain => first >= from && last <= to,
                }
            })
        };
        themes
            && !question.not.iter().any(|id| has(document, id))
            && one_of(&question.kinds, &[&text(&document.kind)])
            && one_of(&question.publishers, &[&text(&document.publisher)])
            && one_of(&question.names, &names)
            && range
    };
    found.hits.iter().filter(|hit| fits(&collection.document(hit.document).unwrap())).count()
}

#[test]
fn five_hundred_states_give_what_their_numbers_say() {
    let mut dice = Dice(29);
    let (mut some, mut none) = (0, 0);
    for round in 0..5 {
        let collection = collection(&mut dice, [3, 12, 40, 40, 60][round]);
        assert_eq!(collection.problems(), &[] as &[String]);
        for number in 0..100 {
            for matching in ["all", "any", "none"] {
                let address = state(&mut dice, matching);
                let now = hash::decode(&address);
                let outcome = collection.explore(&now.question);
                let here = |what: &str| format!("{what} in {address}, round {round}, state {number}");
                assert_eq!(outcome.hits.len(), counted(&collection, &now.question), "{}", here("the results"));
                let mut check = |what: &str, count: u32, next: Selection| {
                    let found = results(&collection, &next.question);
                    assert_eq!(count as usize, found, "{}", here(what));
                    assert_eq!(found, counted(&collection, &next.question), "{}", here(what));
                    some += usize::from(found > 0);
                    none += usize::from(found == 0);
                };
                for (theme, count) in collection.themes().iter().zip(&outcome.themes) {
                    let ticked = now.question.themes.contains(&theme.id);
                    check(&theme.id, *count, if ticked { now.clone() } else { now.toggling_theme(&theme.id) });
                }
                for (place, theme) in collection.themes().iter().enumerate() {
                    check("only", outcome.only[place], now.only_theme(&theme.id));
                    check("without", outcome.without[place], now.toggling_not(&theme.id));
                    let passages = match now.question.themes.contains(&theme.id) {
                        true => outcome.clone(),
                        false => collection.explore(&now.toggling_theme(&theme.id).question),
                    };
                    let documents: Vec<_> = passages.hits.iter().map(|hit| hit.document).collect();
                    let found = collection.evidence(&documents, place).len();
                    assert_eq!(outcome.passages[place] as usize, found, "passages of {} in {address}", theme.id);
                }
                for (kind, count) in &outcome.kinds {
                    let ticked = now.question.kinds.contains(kind);
                    check(kind, *count, if ticked { now.clone() } else { now.toggling_kind(kind) });
                }
                for (name, count) in &outcome.publishers {
                    let ticked = now.question.publishers.contains(name);
                    check(name, *count, if ticked { now.clone() } else { now.toggling_publisher(name) });
                }
                for (name, count) in &outcome.names {
                    let ticked = now.question.names.contains(name);
                    check(name, *count, if ticked { now.clone() } else { now.toggling_name(name) });
                }
                for (year, count) in &outcome.years {
                    for (dates, count) in [(DateMode::Possible, count.possible), (DateMode::Certain, count.certain)] {
                        let next = now.asking_with(|question| {
                            let year = Edtf::parse(&year.to_string()).ok();
                            (question.from, question.to, question.dates) = (year.clone(), year, dates);
                        });
                        check(&year.to_string(), count, next);
                    }
                }
            }
        }
    }
    assert!(some > 5_000 && none > 1_000, "{some} choices with results, {none} without");
}

/// The spans themselves are held against a second matcher in `crates/corpus/src/codebook/tests/slow.rs`.
#[test]
fn every_count_of_passages_is_the_number_of_spans_and_opens_them() {
    let mut dice = Dice(31);
    let mut corpora = vec![default_collection()];
    corpora.extend((0..4).map(|_| corpus(&mut dice, 20)));
    let mut drafted = corpus(&mut dice, 40);
    drafted.themes.clear();
    drafted.draft_themes();
    corpora.push(drafted);
    for corpus in corpora {
        assert!(!corpus.themes.is_empty() && corpus.documents.len() > 3);
        let collection = Collection::open(build(&corpus)).unwrap();
        for (number, (document, record)) in corpus.documents.iter().zip(collection.documents()).enumerate() {
            let known = collection.document(DocId(u32::try_from(number).unwrap())).unwrap();
            assert_eq!((&document.id, &known.theme_counts), (&known.id, &record.theme_counts));
            let passages = || document.texts.iter().flat_map(|text| &text.passages);
            for theme in 0..corpus.themes.len() {
                let spans = passages().filter(|passage| passage.theme == theme).count();
                assert_eq!(
                    record.theme_counts[theme] as usize, spans,
                    "{} in {}",
                    corpus.themes[theme].id, document.id
                );
                let family = collection.family(theme);
                let all: Vec<_> =
                    passages().filter(|passage| family.contains(&passage.theme)).map(|passage| passage.span).collect();
                let document = DocId(u32::try_from(number).unwrap());
                let lines = collection.evidence(&[document], theme);
                assert_eq!(lines.iter().map(|line| line.span).collect::<Vec<_>>(), all);
                assert!(lines.iter().all(|line| !line.words.is_empty() && !line.rule.is_empty()));
            }
        }
    }
}

fn default_collection() -> Corpus {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("collection");
    let file = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        SourceFile { path: name, bytes: std::fs::read(&path).unwrap() }
    };
    let files = std::fs::read_dir(folder).unwrap().map(file).collect();
    archivolt_corpus::read(Input { folder_name: "collection".to_owned(), files, originals: None })
}
