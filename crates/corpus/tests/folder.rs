//! A folder with everything wrong in it builds, and says so once for each thing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::time::{Duration, Instant};

use archivolt_corpus::{Basis, Corpus, Input, LineClass, SourceFile, TextRole, read};

fn file(path: &str, bytes: impl Into<Vec<u8>>) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes: bytes.into() }
}

fn corpus(files: Vec<SourceFile>) -> Corpus {
    read(Input { folder_name: "Folder".to_owned(), files, originals: None })
}

const SENTENCE: &str =
    "The harbour office said that the new quay would open to ships in the spring, two years late and over its budget. ";

/// About 20 MB in paragraphs of a few hundred bytes.
fn large_text() -> String {
    let mut text = String::from("A very long chronicle\n\n");
    let mut number = 0;
    while text.len() < 20_000_000 {
        number += 1;
        text.push_str(&format!("In the year of boat {number} it was noted: "));
        text.push_str(&SENTENCE.repeat(3));
        text.push_str("\n\n");
    }
    text
}

fn troubled_folder() -> Vec<SourceFile> {
    let words = "Über den Fluß führt eine Brücke, die älter ist als die Stadt.";
    let latin: Vec<u8> = words.chars().map(|letter| letter as u8).collect();
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(words.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    vec![
        file("empty.txt", ""),
        file("noise.txt", (0..5000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 11) as u8).collect::<Vec<u8>>()),
        file("long.txt", large_text()),
        file("latin.txt", latin),
        file("utf16.txt", utf16),
        file("good.md", "# Good\n\nThe harbour is open, and boats lie at the quay.\n"),
        file(
            "documents.csv",
            "file,title,date\ngood.md,Curated,2011-05\nlatin.txt,\"never closed,2011\nutf16.txt,Sixteen,2012\n",
        ),
        file(
            "archivolt.toml",
            "title = \"Boats\"\n\n[[themes]]\nid = \"harbour\"\nlabel = \"Harbour\"\nkey = \"Ha\"\ninclude = [\n  \"harbour\",\n  \"(unclosed\",\n]\n",
        ),
    ]
}

#[test]
fn each_trouble_is_one_problem_and_the_rest_works() {
    let folder = troubled_folder();
    let start = Instant::now();
    let corpus = corpus(folder);
    let took = start.elapsed();
    let mut problems: Vec<_> =
        corpus.problems.iter().chain(corpus.documents.iter().flat_map(|document| &document.problems)).collect();
    problems.sort();
    let found: Vec<_> =
        problems.iter().map(|problem| (problem.file.as_deref().unwrap(), problem.line, problem.code)).collect();
    assert_eq!(
        found,
        [
            ("archivolt.toml", Some(9), "codebook-rule"),
            ("documents.csv", Some(3), "row-quote"),
            ("empty.txt", None, "empty"),
            ("latin.txt", None, "encoding-guessed"),
            ("noise.txt", None, "not-text"),
        ]
    );
    assert!(problems.iter().all(|problem| problem.message.len() > 30), "{problems:?}");
    let ids: Vec<_> = corpus.documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(ids, ["good", "utf16", "latin", "long"]);
    assert_eq!(corpus.documents[0].title.text, "Curated");
    assert_eq!(corpus.documents[1].texts[0].text, corpus.documents[2].texts[0].text);
    assert_eq!(corpus.documents[3].title.text, "A very long chronicle");
    assert!(corpus.documents[0].texts[0].passages.len() == 1 && corpus.documents[3].texts[0].passages.len() > 1000);
    assert_eq!(corpus.files.len(), 8);
    // A guard against time that grows faster than the text, on a busy machine.
    println!("a folder with 20 MB of text was read in {took:?}");
    assert!(took < Duration::from_secs(90), "20 MB took {took:?}");
}

#[test]
fn the_order_of_files_changes_nothing() {
    let mut files = vec![
        file("a/one.txt", format!("A first headline\n\n{SENTENCE}\n\nMore from The Quay\n\nAnother story")),
        file("b/one.txt", format!("A second headline\n\n{SENTENCE}")),
        file("a/One.md", "---\ndate: 2011\n---\n# One\n\nWords."),
        file("two.html", "<title>Two</title><p>Words of the page."),
        file("two.html", "<title>Other</title><p>Words of the page."),
        file("documents.csv", "file,identifier\na/one.txt,same\nb/one.txt,same\nnone.txt,x\n"),
        file("marks.csv", "file,exact,as\nb/one.txt,new quay,theme:quay\n"),
        file("archivolt.toml", "[[themes]]\nid = \"quay\"\ninclude = [\"budget\"]\n"),
    ];
    let expected = corpus(files.clone());
    assert_eq!(expected.documents.len(), 4);
    for round in 0..files.len() * 2 {
        files.rotate_left(3);
        let last = files.len() - 1;
        files.swap(round % 4, last - round % 3);
        assert_eq!(corpus(files.clone()), expected, "round {round}");
    }
}

#[test]
fn any_bytes_under_any_name_are_survived() {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let names =
        ["a.txt", "a.md", "a.html", "a", "archivolt.toml", "documents.csv", "marks.csv", "b.csv", "README", "x.pdf"];
    let shards = [
        "---\n",
        "+++\n",
        "# ",
        "> ",
        "- ",
        "```\n",
        "<p>",
        "</p>",
        "<!--",
        "<script>",
        "&amp;",
        "[a](b)",
        "[^1]: ",
        "|a|b|\n|-|-|\n",
        "\"",
        ",",
        ";",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "title = ",
        "[[themes]]\n",
        "include = [\"(a\"]\n",
        "file,exact,as\n",
        "a.txt,b,theme:x\n",
        "title: x\n",
        "é",
        "“",
        "港",
        "\u{202e}",
        "\u{feff}",
        "\0",
        "1911-05-02",
        "By Anna Berg\n",
        "Share\n",
        "More from X\n",
        "*** START OF THE\n",
        "{\"a\":",
    ];
    for round in 0..600 {
        let files = names.iter().map(|name| {
            let mut bytes = Vec::new();
            for _ in 0..random() % 40 {
                if round % 3 == 0 || random() % 9 == 0 {
                    bytes.extend(random().to_le_bytes());
                } else {
                    bytes.extend(shards[usize::try_from(random()).unwrap() % shards.len()].bytes());
                }
            }
            file(name, bytes)
        });
        let corpus = corpus(files.collect());
        for text in corpus.documents.iter().flat_map(|document| &document.texts) {
            assert_eq!(archivolt_corpus::lines::lines(&text.text).count(), text.lines.len());
            for block in &text.blocks {
                assert_ne!(block.class, LineClass::Blank);
                assert!(text.text.get(block.span().range()).is_some(), "round {round}: {block:?} of {:?}", text.text);
                assert!(
                    block.runs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start),
                    "round {round}: {block:?}"
                );
            }
        }
    }
}

#[test]
fn an_original_joins_its_document() {
    let files = vec![
        file("brief.md", "---\noriginal: full.txt\n---\n# The brief\n\nThe source says that a quay opened.\n"),
        file("other.md", "# Other\n\nWords.\n"),
        file("documents.csv", "file,original\nother.md,missing.txt\n"),
    ];
    let originals = vec![file(
        "deep/full.txt",
        format!("Advertisement\n\nThe headline of the source\n\nBy Anna Berg\n\n{SENTENCE}"),
    )];
    let without = corpus(files.clone());
    assert_eq!(without.documents[0].original.as_deref(), Some("full.txt"));
    assert_eq!((without.documents[0].texts.len(), without.documents[1].problems.len()), (1, 0));
    let with = read(Input { folder_name: String::new(), files, originals: Some(originals) });
    let brief = &with.documents[0];
    let roles: Vec<_> = brief.texts.iter().map(|text| (text.role, text.file.as_str())).collect();
    assert_eq!(roles, [(TextRole::Text, "brief.md"), (TextRole::Original, "deep/full.txt")]);
    assert_eq!(brief.title.text, "The brief");
    let creator = brief.creator.as_ref().unwrap();
    assert_eq!((creator.text.as_str(), creator.evidence.as_ref().unwrap().text_index), ("Anna Berg", 1));
    assert_eq!(with.documents[1].problems[0].code, "original-missing");
    assert_eq!(with.duplicates, Vec::<Vec<usize>>::new());
    assert!(with.files.iter().any(|file| file.path == "originals/deep/full.txt"));
}

#[test]
fn the_best_source_of_a_fact_wins() {
    let text = format!(
        "---\ntitle: From the front matter\npublisher: The Quay\ncreator: Meta\nmood: glad\n---\n# From the heading\n\nBy Karl Held\n\n{SENTENCE}"
    );
    let files = vec![
        file("2011-05-03-slug.md", text),
        file("documents.csv", "file,title,place\n2011-05-03-slug.md,From the table,Oslo\n"),
        file("2012-01-01-only-a-name.txt", SENTENCE),
        file("README.md", "# Left out"),
        file("_notes.md", "# Named back\n\nWords."),
    ];
    let corpus = corpus(files);
    let document = corpus.documents.iter().find(|document| document.file.starts_with("2011")).unwrap();
    let fact = |fact: &Option<archivolt_corpus::Fact>| fact.as_ref().map(|fact| (fact.text.clone(), fact.basis));
    assert_eq!((document.title.text.as_str(), document.title.basis), ("From the table", Basis::Curated));
    assert_eq!(fact(&document.publisher), Some(("The Quay".to_owned(), Basis::Metadata)));
    assert_eq!(fact(&document.creator), Some(("Meta".to_owned(), Basis::Metadata)));
    let published = document.published.as_ref().unwrap();
    assert_eq!((published.edtf.as_str(), published.basis), ("2011-05-03", Basis::Filename));
    assert_eq!(document.fields, [("place".to_owned(), "Oslo".to_owned()), ("mood".to_owned(), "glad".to_owned())]);
    let named = corpus.documents.iter().find(|document| document.file.starts_with("2012")).unwrap();
    assert_eq!((named.title.text.as_str(), named.title.basis), ("only a name", Basis::Filename));
    assert_eq!(corpus.documents.len(), 2);
    assert_eq!(corpus.problems, []);
}

#[test]
fn a_row_can_name_a_file_back_in() {
    let files = vec![
        file("_notes.md", "# Named back\n\nWords."),
        file("README.md", "# No"),
        file("documents.csv", "file,kind\n_notes.md,Note\n"),
    ];
    let corpus = corpus(files);
    let found: Vec<_> = corpus
        .documents
        .iter()
        .map(|document| (document.id.as_str(), document.kind.as_ref().unwrap().text.as_str()))
        .collect();
    assert_eq!(found, [("notes", "Note")]);
}

#[test]
fn marks_have_the_last_word() {
    let text = format!(
        "The quay opens at last\n\n{SENTENCE}\n\nThe mayor spoke of peace on 3 May 1911, and of little else all day.\n\nA note by the printer that nobody needs to read at all.\n"
    );
    let files = vec![
        file("a.txt", text),
        file(
            "archivolt.toml",
            "[[themes]]\nid = \"peace\"\ninclude = [\"peace\"]\n\n[[themes]]\nid = \"money\"\ninclude = [\"gold\"]\n",
        ),
        file(
            "marks.csv",
            "file,exact,prefix,suffix,as\na.txt,note by the  printer,,,furniture\na.txt,over its budget,,,theme:money\na.txt,peace,,,not:peace\na.txt,3 May 1911,,,date:1912-05-03\na.txt,no such words,,,body\nb.txt,x,,,body\na.txt,x,,,theme:none\n",
        ),
    ];
    let corpus = corpus(files);
    let text = &corpus.documents[0].texts[0];
    assert_eq!(text.lines.last(), Some(&LineClass::Furniture));
    let passages: Vec<_> =
        text.passages.iter().map(|passage| (passage.theme, passage.rule, passage.span.of(&text.text))).collect();
    assert_eq!(passages, [(1, None, "over its budget")]);
    let dates: Vec<_> = text.dates.iter().map(|date| date.edtf.as_str()).collect();
    assert_eq!(dates, ["1912-05-03"]);
    let problems: Vec<_> = corpus.problems.iter().map(|problem| (problem.line.unwrap(), problem.code)).collect();
    assert_eq!(problems, [(6, "mark-not-found"), (7, "mark-no-file"), (8, "mark-as")]);
}

#[test]
fn a_person_s_themes_survive_edits_of_the_text() {
    let check = |text: &str, expected: &[(usize, &str)]| {
        let settings =
            "[[themes]]\nid = \"peace\"\ninclude = [\"peace\"]\n\n[[themes]]\nid = \"money\"\ninclude = [\"gold\"]\n";
        let marks = "file,exact,prefix,suffix,as\na.txt,asked what it would all cost,Then the council,and went home,theme:money\na.txt,peace,loved his, and quiet,not:peace\n";
        let corpus = corpus(vec![file("a.txt", text), file("archivolt.toml", settings), file("marks.csv", marks)]);
        let text = &corpus.documents[0].texts[0];
        let found: Vec<_> = text.passages.iter().map(|passage| (passage.theme, passage.span.of(&text.text))).collect();
        assert_eq!(found, expected, "{}", text.text);
    };
    let told =
        |middle: &str, end: &str| format!("A town by the sea\n\nHe loved his peace and quiet. {middle}\n\n{end}\n");
    let peace = "They made peace in the spring of that year, and kept it.";
    // As marked; with other words elsewhere; with the words themselves changed; gone.
    check(
        &told("Then the council asked what it would all cost and went home.", peace),
        &[(1, "asked what it would all cost"), (0, "peace")],
    );
    check(
        &told("It rained. Then the council  asked what it\nwould all cost and went home.", peace),
        &[(1, "asked what it\nwould all cost"), (0, "peace")],
    );
    check(
        &told("Then the council asked again what all of it would cost and went home.", peace),
        &[(1, "asked again what all of it would cost"), (0, "peace")],
    );
    check(&told("Then the council slept and went home.", peace), &[(0, "peace")]);
    // A rule's match under a person's is one passage.
    check(
        &told("Then the council asked what gold it would all cost and went home.", peace),
        &[(1, "asked what gold it would all cost"), (0, "peace")],
    );
}

#[test]
fn a_bad_rule_is_named_with_line_and_column() {
    let settings = "[[themes]]\nid = \"quay\"\ninclude = [\n  'quay',\n  'ferry boat',\n]\n";
    let corpus = corpus(vec![file("a.txt", SENTENCE), file("archivolt.toml", settings)]);
    let problem = corpus.problems.iter().find(|problem| problem.code == "codebook-rule").unwrap();
    assert_eq!(problem.line, Some(5));
    assert!(problem.message.starts_with("Column 10: Theme \"quay\", include rule 2, character 7:"), "{problem}");
}

#[test]
fn rows_of_a_table_are_documents_where_the_settings_say_so() {
    let table = "No,Name,Words,Mood\n1,A letter,The quay is open.,glad\n2,,\"Second.\n\nMore.\",\n3,x\n";
    let files = vec![
        file("letters.csv", table),
        file(
            "archivolt.toml",
            "[[tables]]\nfile = \"letters.csv\"\nmap = { title = \"Name\", text = \"Words\", identifier = \"No\", date = \"Day\" }\n",
        ),
        file("other.csv", "a,b\n1,2\n"),
    ];
    let corpus = corpus(files);
    let found: Vec<_> = corpus
        .documents
        .iter()
        .map(|document| (document.id.as_str(), document.file.as_str(), document.title.text.as_str()))
        .collect();
    assert_eq!(found, [("1", "letters.csv", "A letter"), ("2", "letters.csv", "letters, row 3")]);
    assert_eq!(
        corpus.documents[0].fields,
        [("identifier".to_owned(), "1".to_owned()), ("mood".to_owned(), "glad".to_owned())]
    );
    assert_eq!(corpus.documents[1].texts[0].blocks.len(), 2);
    let problems: Vec<_> =
        corpus.problems.iter().map(|problem| (problem.file.as_deref().unwrap(), problem.line, problem.code)).collect();
    assert_eq!(
        problems,
        [
            ("archivolt.toml", Some(1), "table-column"),
            ("letters.csv", Some(6), "row-cells"),
            ("other.csv", None, "table-unmapped"),
        ]
    );
}
