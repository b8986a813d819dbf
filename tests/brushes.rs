//! Five hundred brushes, zooms and filters in a row: after each, the four classes
//! add up, the results are what the brush holds, and the address gives it all again.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::Arc;

use archivolt_corpus::{Day, Edtf, Input, SourceFile};
use archivolt_index::{Collection, DateMode, Match, build};
use archivolt_page::state::scale::handle::{Handle, Step, carried, dragged, stepped, swept};
use archivolt_page::state::scale::zoom::{moved, zoomed};
use archivolt_page::state::scale::{DateRange, TimelineDates};
use archivolt_page::state::{Selection, Session, hash};
use leptos::prelude::*;

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

/// Dates of every kind, and none.
const DATES: [&str; 24] = [
    "1899-12-31",
    "1900",
    "1900-01-01",
    "1901-03-04",
    "1901-03",
    "1901~",
    "1902?",
    "1902-05~",
    "190X",
    "1903/1905",
    "1903-02-28/..",
    "../1904",
    "[1904,1906]",
    "1905-21",
    "1905-XX",
    "1906-06-1X",
    "1907-07-07T10:00:00",
    "1908-02-29",
    "{1908..1909}",
    "1909-12-31",
    "1910~",
    "19XX",
    "",
    "",
];

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn share(&mut self) -> f64 {
        self.roll(1_200) as f64 / 1_000.0 - 0.1
    }
}

fn collection() -> Arc<Collection> {
    let mut files = vec![SourceFile { path: "archivolt.toml".to_owned(), bytes: SETTINGS.as_bytes().to_vec() }];
    for number in 0..DATES.len() * 3 {
        let date = DATES[number % DATES.len()];
        let front = if date.is_empty() { String::new() } else { format!("date: \"{date}\"\n") };
        let word = ["toll", "storm", "toll and storm", "whale"][number % 4];
        let kind = ["Letter", "Ledger"][number % 2];
        let text = format!("---\ntitle: Paper {number}\nkind: {kind}\n{front}---\n\nOf the {word} by the sea.\n");
        files.push(SourceFile { path: format!("paper-{number}.md"), bytes: text.into_bytes() });
    }
    let corpus = archivolt_corpus::read(Input { folder_name: "Papers".to_owned(), files, originals: None });
    Arc::new(Collection::open(build(&corpus)).unwrap())
}

/// Whether a date is in the range, from what the two bounds of each mean: certainly, possibly.
fn holds(date: &Edtf, range: &DateRange) -> (bool, bool) {
    let number = |day: Option<Day>, open: i64| day.map_or(open, |day| i64::from(day.0));
    let (first, last) = (number(date.bounds().earliest, i64::MIN), number(date.bounds().latest, i64::MAX));
    let from = range.from.as_ref().map_or(i64::MIN, |from| number(from.bounds().earliest, i64::MIN));
    let to = range.to.as_ref().map_or(i64::MAX, |to| number(to.bounds().latest, i64::MAX));
    (from <= first && last <= to, first <= to && from <= last)
}

#[test]
fn five_hundred_brushes_zooms_and_filters_leave_everything_in_step() {
    let owner = Owner::new();
    owner.set();
    let collection = collection();
    let dates = TimelineDates::new(&collection, true);
    let whole = dates.scale.unwrap();
    let session = Session::new(collection.clone(), Selection::default());
    let (mut dice, mut visible) = (Dice(20_151_216), whole);
    let mut narrowed = 0;
    for round in 0..500 {
        let bounds = session.range().bounds();
        let end = |day: Option<Day>| day.and_then(|day| Edtf::parse(&day.iso()).ok());
        let handle = if dice.roll(2) == 0 { Handle::From } else { Handle::To };
        let mut range = session.range();
        let mut selection = session.selection.get();
        match dice.roll(11) {
            0 => visible = zoomed(whole, visible, [0.5, 0.2, 2.0, 5.0][dice.roll(4)]),
            1 => visible = moved(whole, visible, [-0.5, 0.5][dice.roll(2)]),
            2 | 3 => {
                let (from, to) = swept(whole, visible, dice.share(), dice.share());
                range = DateRange { from: end(from), to: end(to) };
            }
            4 => {
                let day = end(dragged(whole, visible, bounds, handle, dice.share()));
                *(if handle == Handle::From { &mut range.from } else { &mut range.to }) = day;
            }
            5 => {
                let steps = [
                    Step::Back,
                    Step::On,
                    Step::DayBack,
                    Step::DayOn,
                    Step::YearBack,
                    Step::YearOn,
                    Step::First,
                    Step::Last,
                    Step::Release,
                ];
                let day = end(stepped(whole, bounds, handle, steps[dice.roll(steps.len())]));
                *(if handle == Handle::From { &mut range.from } else { &mut range.to }) = day;
            }
            10 => {
                if let Some((from, to)) = carried(whole, visible, bounds, dice.share(), dice.share()) {
                    range = DateRange { from: end(Some(from)), to: end(Some(to)) };
                }
            }
            6 => selection = selection.toggling_theme(["tolls", "storms"][dice.roll(2)]),
            7 => selection = selection.toggling_kind(["Letter", "Ledger"][dice.roll(2)]),
            8 => {
                selection.question.query = ["", "toll", "sea", "whale", "nothing"][dice.roll(5)].to_owned();
                selection.question.matching = [Match::All, Match::Any, Match::None][dice.roll(3)];
            }
            _ => selection.question.dates = [DateMode::Possible, DateMode::Certain][dice.roll(2)],
        }
        selection.question.from = range.from.clone();
        selection.question.to = range.to.clone();
        session.selection.set(selection.clone());
        let outcome = session.outcome.get();
        let told = format!("{round}: {}", hash::encode(&selection));

        // The four classes, counted one by one.
        let mut classes = [0_u32; 4];
        let mut brushed = Vec::new();
        for (place, record) in collection.documents().iter().enumerate() {
            if !outcome.undated_found[place] {
                continue;
            }
            let open = range.is_open();
            let kept = match record.published.as_ref().map(|date| holds(&date.edtf, &range)) {
                None => {
                    classes[3] += 1;
                    open
                }
                Some((true, _)) => {
                    classes[0] += 1;
                    true
                }
                Some((false, true)) => {
                    classes[1] += 1;
                    open || selection.question.dates == DateMode::Possible
                }
                Some((false, false)) => {
                    classes[2] += 1;
                    open
                }
            };
            if kept {
                brushed.push(place);
            }
        }
        let dated = outcome.dated;
        assert_eq!([dated.certain, dated.possible, dated.outside, dated.undated], classes, "{told}");
        let mut unbounded = selection.question.clone();
        (unbounded.from, unbounded.to) = (None, None);
        let all = collection.explore(&unbounded).hits.len();
        assert_eq!(classes.iter().sum::<u32>() as usize, all, "{told}");
        let mut found: Vec<usize> = outcome.hits.iter().map(|hit| hit.document.0 as usize).collect();
        found.sort_unstable();
        assert_eq!(found, brushed, "{told}");
        narrowed += usize::from(found.len() < all);

        // The address alone gives the same again.
        let again = hash::decode(&hash::encode(&selection));
        assert_eq!(again, selection, "{told}");
        let hits = |question| collection.explore(question).hits;
        assert_eq!(hits(&again.question), outcome.hits, "{told}");
    }
    assert!(narrowed > 100, "only {narrowed} of 500 narrowed anything");
}
