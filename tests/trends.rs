//! Shares per year, held to the numbers of `benches/trends.py`, which tries every
//! way that the doubtful dates may fall.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stderr)]

use std::process::Command;

use archivolt_corpus::{Basis, Edtf, Input, SourceFile};
use archivolt_index::{Collection, DateMode, DocId, Match, Question, build};
use archivolt_page::state::scale::trend::{Weight, fraction, json, spans, table};
use archivolt_page::state::scale::{DatedDocument, Scale, TimelineDates};

const DATES: [&str; 10] =
    ["2015-03-04", "2015", "2015/2016", "2016-02", "2016-12~", "2017-07-07", "2017~", "2018", "[2017,2018-05]", "201X"];

/// What the script printed: year; documents surely and possibly; then for documents and
/// for passages, surely and possibly, least and greatest share.
type Row = (i32, [u32; 2], [u32; 2], [f64; 2], [u32; 2], [f64; 2]);
const PRINTED: [Row; 4] = [
    (2015, [5, 14], [2, 6], [0.2, 0.666_666_666_666_667], [23, 73], [0.006_455_643_481_883, 0.015_121_951_219_512]),
    (
        2016,
        [5, 22],
        [4, 11],
        [0.266_666_666_666_667, 0.916_666_666_666_667],
        [36, 123],
        [0.006_850_253_459_378, 0.018_806_214_227_310],
    ),
    (2017, [2, 14], [2, 7], [0.222_222_222_222_222, 1.0], [19, 78], [0.006_196_061_075_459, 0.022_592_791_823_561]),
    (2018, [1, 9], [0, 3], [0.0, 0.75], [4, 41], [0.002_762_430_939_227, 0.029_508_196_721_311]),
];

#[test]
fn shares_are_those_of_the_independent_script() {
    let mut state = 2015_u64;
    let mut next = || {
        state = (state * 1_103_515_245 + 12_345) % (1 << 31);
        (state >> 8) as u32
    };
    let (mut documents, mut whole, mut passages) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..30 {
        let date = DATES[next() as usize % DATES.len()];
        let words = 100 + next() % 900;
        let part = next() % 12;
        documents.push(DatedDocument {
            id: DocId(number),
            title: format!("Title {number}"),
            date: Some(Edtf::parse(date).unwrap()),
            basis: Basis::Stated,
            note: String::new(),
        });
        whole.push(Weight::document(part > 5));
        passages.push(Weight { part, all: words });
    }
    let dates = TimelineDates::of(documents, Vec::new());
    let edge = |date: &str| Edtf::parse(date).unwrap().bounds().earliest.unwrap();
    let scale = Scale::new(edge("2015-01-01"), edge("2018-12-31"));
    let spans = spans(&dates, scale, &[whole, passages]);
    assert_eq!(spans.len(), PRINTED.len());
    for (span, (year, all, documents, shares, passages, of_words)) in spans.iter().zip(PRINTED) {
        assert_eq!((span.days.0.civil().0, [span.all.certain, span.all.possible]), (year, all));
        for (nth, counts, shares) in [(0, documents, shares), (1, passages, of_words)] {
            let sum = span.series[nth];
            assert_eq!([sum.certain, sum.possible], counts, "{year}");
            let (least, greatest) = span.shares[nth].unwrap();
            assert!(
                (least - shares[0]).abs() < 1e-9 && (greatest - shares[1]).abs() < 1e-9,
                "{year}: {least} {greatest}"
            );
        }
    }
    let written = table(&spans, &["A".to_owned(), "=B".to_owned()]);
    assert!(written.contains("\"A, least share\"") && written.contains("\"'=B, certainly\""), "{written}");
    assert!(
        written.lines().nth(1).unwrap().ends_with("\"23\",\"73\",\"0.006455643482\",\"0.015121951220\""),
        "{written}"
    );
    let written = json(&spans, &["A".to_owned(), "\"B\"".to_owned()], "passages", "All of \"it\"");
    let read: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!((&read["caption"], &read["counted"]), (&"All of \"it\"".into(), &"passages".into()));
    assert_eq!(read["spans"].as_array().unwrap().len(), PRINTED.len());
    let second = &read["spans"][0]["series"][1];
    assert_eq!((&second["of"], &second["certainly"], &second["possibly"]), (&"\"B\"".into(), &23.into(), &73.into()));
    assert_eq!(second["greatest_share"], 0.015_121_951_220);
    assert_eq!(read["spans"][3]["first_day"], "2018-01-01");
}

#[test]
fn shares_are_written_with_twelve_digits() {
    let cases =
        [(0.0, "0.000000000000"), (1.0, "1.000000000000"), (2.0 / 3.0, "0.666666666667"), (-1.5, "-1.500000000000")];
    for (share, expected) in cases {
        assert_eq!(fraction(share), expected);
    }
}

#[test]
fn the_independent_script_still_prints_these_numbers() {
    let Ok(output) = Command::new("python3").arg("benches/trends.py").output() else {
        eprintln!("skipped: there is no python3 to run benches/trends.py with");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let rows = text.lines().map(|line| line.split(['|', ' ']).filter(|part| !part.is_empty()));
    let rows: Vec<Vec<f64>> = rows.map(|row| row.map(|number| number.parse().unwrap()).collect()).collect();
    assert_eq!(rows.len(), PRINTED.len(), "{text}");
    for (row, (year, all, documents, shares, passages, of_words)) in rows.iter().zip(PRINTED) {
        let mut expected = vec![f64::from(year)];
        expected.extend(all.map(f64::from));
        for (counts, shares) in [(documents, shares), (passages, of_words)] {
            expected.extend(counts.map(f64::from));
            expected.extend(shares);
        }
        assert_eq!(row.len(), expected.len(), "{text}");
        assert!(row.iter().zip(&expected).all(|(one, other)| (one - other).abs() < 1e-9), "{row:?} {expected:?}");
    }
}

const SETTINGS: &str = r#"
title = "Papers"
[[themes]]
id = "tolls"
label = "Tolls"
key = "To"
definition = "Money."
include = ["toll*"]
[[themes]]
id = "storms"
label = "Storms"
key = "St"
definition = "Weather."
include = ["storm*"]
"#;

#[test]
fn each_column_opens_as_many_documents_as_it_says() {
    let mut files = vec![SourceFile { path: "archivolt.toml".to_owned(), bytes: SETTINGS.into() }];
    for number in 0..90 {
        let date = DATES.get(number % (DATES.len() + 1)).map_or_else(String::new, |date| format!("date: \"{date}\"\n"));
        let word = ["toll", "storm", "toll and storm", "whale"][number % 4];
        let text = format!("---\ntitle: Paper {number}\n{date}---\n\nOf the {word} by the sea.\n");
        files.push(SourceFile { path: format!("paper-{number}.md"), bytes: text.into() });
    }
    let corpus = archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files, originals: None });
    let collection = Collection::open(build(&corpus)).unwrap();
    let dates = TimelineDates::new(&collection, true);
    let words = |words: &str| Question { query: words.to_owned(), ..Question::default() };
    let themes = |ids: &[&str], matching| Question {
        themes: ids.iter().map(|id| (*id).to_owned()).collect(),
        matching,
        ..Question::default()
    };
    let asked = [
        Question::default(),
        words("storm"),
        words("\"by the sea\""),
        themes(&["tolls"], Match::All),
        themes(&["tolls", "storms"], Match::Any),
        themes(&["tolls", "storms"], Match::None),
    ];
    let weights: Vec<Vec<Weight>> = asked
        .iter()
        .map(|question| collection.explore(question).undated_found.into_iter().map(Weight::document).collect())
        .collect();
    let (mut columns, mut doubtful) = (0, 0);
    for span in spans(&dates, dates.scale.unwrap(), &weights) {
        let ends = [span.days.0, span.days.1].map(|day| Edtf::parse(&day.iso()).ok());
        for (question, value) in asked.iter().zip(&span.documents) {
            let opened = |dates: DateMode| {
                let [from, to] = ends.clone();
                collection.explore(&Question { from, to, dates, ..question.clone() }).hits.len()
            };
            let listed = (opened(DateMode::Certain), opened(DateMode::Possible));
            assert_eq!(listed, (value.certain as usize, value.possible as usize), "{:?} {question:?}", span.days);
            columns += usize::from(value.possible > 0);
            doubtful += usize::from(value.certain < value.possible);
        }
    }
    assert!(columns > 20 && doubtful > 10, "{columns} columns, {doubtful} of them doubtful");
}
