//! Dots, lanes and columns by name; and what is taken away as files.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::Arc;

use archivolt_corpus::{Bounds, Day, Edtf, Input, SourceFile};
use archivolt_index::{Collection, DateMode, build};
use archivolt_page::state::scale::clock::hours;
use archivolt_page::state::scale::columns::columns;
use archivolt_page::state::scale::groups::{By, groups};
use archivolt_page::state::scale::swarm::{MOST_DOTS, dots, touching};
use archivolt_page::state::scale::takeaway::{json, lines, markwhen, table, timeline_js};
use archivolt_page::state::scale::{ABOUT, DateRange, Scale, TimelineDates, calendar::Period};
use archivolt_page::state::theme_rows::ThemeMark;

const SETTINGS: &str = r#"
title = "Papers"
[[themes]]
id = "tolls"
label = "Tolls"
key = "To"
definition = "Money."
include = ["toll*"]
[[themes]]
id = "whales"
label = "Whales"
key = "Wh"
definition = "Whales."
include = ["whale*"]
"#;

fn collection() -> Arc<Collection> {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    let files = vec![
        file("archivolt.toml", SETTINGS),
        file(
            "a.md",
            "---\ntitle: \"<b>The \\\"ledger\\\"\"\ndate: 1902\nkind: Ledger\ndate_event: 1899\n---\n\nOf the toll by the sea.\n",
        ),
        file("b.md", "---\ntitle: A letter\ndate: 1903-05-06\nkind: Letter\ndate_event: 1899\n---\n\nOf the toll.\n"),
        file("c.md", "---\ntitle: Undated\nkind: Letter\n---\n\nNothing.\n"),
    ];
    let corpus = archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files, originals: None });
    Arc::new(Collection::open(build(&corpus)).unwrap())
}

fn edge(date: &str) -> Day {
    Edtf::parse(date).unwrap().bounds().earliest.unwrap()
}

fn scale(first: &str, last: &str) -> Scale {
    Scale::new(edge(first), Edtf::parse(last).unwrap().bounds().latest.unwrap())
}

#[test]
fn an_event_of_two_documents_is_one_moment_apart_from_their_publication() {
    let dates = TimelineDates::new(&collection(), true);
    let events: Vec<_> = dates.events.iter().filter(|event| event.words == ABOUT).collect();
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].date.as_str(), events[0].mentions.len()), ("1899", 2));
    let moment = dates.moments.iter().find(|moment| moment.date.as_str() == "1899").unwrap();
    assert_eq!(moment.documents.len(), 2);
}

#[test]
fn files_hold_what_is_shown_and_nothing_that_runs() {
    let collection = collection();
    let dates = TimelineDates::new(&collection, true);
    let all = |range: &DateRange, mode| lines(&dates, &collection.timeline(), range, mode, &[true; 3]);
    let shown = all(&DateRange::default(), DateMode::Possible);
    let titles: Vec<&str> = shown.iter().map(|line| line.what.as_str()).collect();
    assert_eq!(titles, [ABOUT, "<b>The \"ledger\"", "A letter", "Undated"]);
    let from = |from: &str| DateRange { from: Edtf::parse(from).ok(), to: None };
    let count = |lines: &[archivolt_page::state::scale::takeaway::Line], standing: &str| {
        lines.iter().filter(|line| line.lane == "published" && line.standing == standing).count()
    };
    let half = all(&from("1902-06"), DateMode::Possible);
    assert_eq!((count(&half, "certain"), count(&half, "possible"), count(&half, "undated")), (1, 1, 0));
    assert_eq!(count(&all(&from("1902-06"), DateMode::Certain), "possible"), 0);

    let csv = table(&shown);
    assert_eq!(csv.lines().count(), 5);
    assert!(
        csv.contains("\"published\",\"1902\",\"1902-01-01\",\"1902-12-31\",\"<b>The \"\"ledger\"\"\",\"metadata\""),
        "{csv}"
    );
    let read: serde_json::Value = serde_json::from_str(&json(&shown, "All of \"it\"")).unwrap();
    assert_eq!(read["caption"], "All of \"it\"");
    assert_eq!(read["dates"][2]["date"], "1903-05-06");
    assert_eq!(read["dates"][3]["date"], serde_json::Value::Null);
    let read: serde_json::Value = serde_json::from_str(&timeline_js(&shown, "Papers", "All")).unwrap();
    assert_eq!(read["events"].as_array().unwrap().len(), 3);
    assert_eq!(read["events"][1]["start_date"], serde_json::json!({ "year": 1902 }));
    assert_eq!(read["events"][1]["text"]["headline"], "&lt;b&gt;The \"ledger\"");
    assert_eq!(read["events"][2]["start_date"], serde_json::json!({ "year": 1903, "month": 5, "day": 6 }));
    let text = markwhen(&shown, "Papers");
    assert!(text.starts_with("title: Papers\n") && text.contains("\n1903-05-06: A letter ("), "{text}");
    assert!(text.contains("\n1902-01-01/1902-12-31: <b>The"), "{text}");
}

#[test]
fn lanes_hold_every_document_that_belongs() {
    let collection = collection();
    let marks = ThemeMark::of(collection.themes());
    let check = |by: By, expected: &[(&str, usize)]| {
        let (lanes, left_out) = groups(&collection, &marks, by);
        let told: Vec<(&str, usize)> = lanes.iter().map(|lane| (lane.label.as_str(), lane.documents.len())).collect();
        assert_eq!((told.as_slice(), left_out), (expected, 0), "{by:?}");
    };
    check(By::Nothing, &[]);
    check(By::Theme, &[("Tolls", 2)]);
    check(By::Kind, &[("Letter", 2), ("Ledger", 1)]);
    check(By::Publisher, &[("", 3)]);
    check(By::Document, &[("<b>The \"ledger\"", 1), ("A letter", 1), ("Undated", 1)]);
}

/// A collection of so many documents, all in four years.
fn many(count: usize) -> TimelineDates {
    let document = |number: usize| archivolt_page::state::scale::DatedDocument {
        id: archivolt_index::DocId(number as u32),
        title: String::new(),
        date: Edtf::parse(["2015-03-04", "2016", "2017-06~", "2018-12-31"][number % 4]).ok(),
        basis: archivolt_corpus::Basis::Stated,
        note: String::new(),
    };
    TimelineDates::of((0..count).map(document).collect(), Vec::new())
}

#[test]
fn hundreds_are_dots_that_do_not_cover_each_other() {
    let dates = many(200);
    let dots = dots(&dates, scale("2015", "2018"), 1000.0, 4.0).unwrap();
    assert_eq!(dots.len(), 200);
    // As far as there are rows: sixty, of fifty that share a day.
    for (nth, one) in dots.iter().enumerate() {
        for other in &dots[nth + 1..] {
            assert!(one.row != other.row || (one.at - other.at).abs() * 1000.0 >= 8.0, "{one:?} {other:?}");
        }
    }
    assert!(dots.iter().all(|dot| dot.reach.is_some() == (dot.index % 4 == 1 || dot.index % 4 == 2)));
    assert!(
        archivolt_page::state::scale::swarm::dots(&many(MOST_DOTS + 1), scale("2015", "2018"), 1000.0, 4.0).is_none()
    );
}

#[test]
fn columns_name_how_many_surely_and_possibly_lie_in_them() {
    let axis = scale("2015", "2018");
    let columns = columns(axis, Period::Months(1), std::iter::empty());
    let dates: Vec<Bounds> =
        ["2015-03-04", "2015-03", "2015", "2015-02-28/2015-03-01", "2018-12-31", "2030", "2018-11/.."]
            .map(|date| Edtf::parse(date).unwrap().bounds())
            .to_vec();
    let counts = touching(&columns, dates.iter().copied());
    for (column, count) in columns.iter().zip(&counts) {
        let within = |date: &&Bounds| {
            date.earliest.is_some_and(|day| day >= column.first) && date.latest.is_some_and(|day| day <= column.last)
        };
        let touches = |date: &&Bounds| {
            date.earliest.is_none_or(|day| day <= column.last) && date.latest.is_none_or(|day| day >= column.first)
        };
        let surely = dates.iter().filter(within).count();
        let expected = (surely as u32, (dates.iter().filter(touches).count() - surely) as u32);
        assert_eq!(*count, expected, "{}", column.first.iso());
    }
    assert_eq!(counts[2], (2, 2));
}

#[test]
fn hours_are_named_where_days_have_room() {
    let names = |first: &str, last: &str, width: f64| hours(scale(first, last), width).len();
    assert_eq!(names("2016-07-01", "2016-07-01", 1200.0), 24);
    assert_eq!(names("2016-07-01", "2016-07-01", 400.0), 8);
    assert_eq!(names("2016-07-01", "2016-07-04", 1000.0), 16);
    assert_eq!(names("2016-07-01", "2016-07-31", 1000.0), 0);
    assert_eq!(hours(scale("2016-07-01", "2016-07-01"), 1200.0)[9].1, "09:00");
}
