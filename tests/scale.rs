//! The timeline's arithmetic: days along an axis, dates as strokes, rows, columns.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use archivolt_corpus::{Basis, Bounds, Day, Edtf, Span};
use archivolt_index::{DateRecord, DocId, MentionRecord, Outline, TimelineRecord};
use archivolt_page::state::scale::axis::{axis, gaps};
use archivolt_page::state::scale::calendar::{Period, day_name, year_name};
use archivolt_page::state::scale::columns::{columns, period};
use archivolt_page::state::scale::domain::domain;
use archivolt_page::state::scale::handle::{Handle, Step, carried, dragged, stepped, swept};
use archivolt_page::state::scale::list::{Key, LaneName, rows, sort};
use archivolt_page::state::scale::mark::{Mark, Place, mark};
use archivolt_page::state::scale::rows::{Item, Side, name_beside, shorten, stack, stack_named};
use archivolt_page::state::scale::trend::{self, Weight, spans};
use archivolt_page::state::scale::zoom::{fitted, moved, zoomed, zoomed_at};
use archivolt_page::state::scale::{
    DatedDocument, Event, Mention, Scale, Standing, TimelineDates, picture::Size, picture::picture, standing,
};

fn edtf(source: &str) -> Edtf {
    Edtf::parse(source).unwrap()
}

fn bounds(source: &str) -> Bounds {
    edtf(source).bounds()
}

/// The axis from the first to the last day of two dates.
fn scale(first: &str, last: &str) -> Scale {
    Scale::new(bounds(first).earliest.unwrap(), bounds(last).latest.unwrap())
}

fn day(source: &str) -> Day {
    bounds(source).earliest.unwrap()
}

fn iso(day: Option<Day>) -> String {
    day.map_or_else(|| "at rest".to_owned(), Day::iso)
}

fn list<T: ToString>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_position_is_the_share_of_days_before_it() {
    let check = |first: &str, last: &str, at: &str, expected: (f64, f64)| {
        let scale = scale(first, last);
        let got = (scale.start(day(at)), scale.end(day(at)));
        assert!(
            (got.0 - expected.0).abs() < 1e-9 && (got.1 - expected.1).abs() < 1e-9,
            "{at} in {first}..{last}: {got:?}"
        );
    };
    check("2015", "2015", "2015-01-01", (0.0, 1.0 / 365.0));
    check("2015", "2015", "2015-12-31", (364.0 / 365.0, 1.0));
    check("2016-02", "2016-02", "2016-02-15", (14.0 / 29.0, 15.0 / 29.0));
    check("2015", "2015", "2014-12-31", (-1.0 / 365.0, 0.0));
    check("2015-05-05", "2015-05-05", "2015-05-05", (0.0, 1.0));
}

#[test]
fn every_day_of_an_axis_is_found_again_at_its_noon() {
    for (first, last) in [("2011", "2023"), ("-0099", "0100"), ("2016-02-28", "2016-03-01"), ("1000", "2999")] {
        let scale = scale(first, last);
        for number in (scale.first().0..=scale.last().0).step_by(17) {
            assert_eq!(scale.day_at(scale.noon(Day(number))), Day(number), "{first}..{last}");
        }
        assert_eq!(scale.day_at(-5.0), scale.first());
        assert_eq!(scale.day_at(f64::NAN), scale.first());
        assert_eq!(scale.day_at(5.0), scale.last());
    }
}

#[test]
fn periods_begin_where_people_expect_it() {
    let check = |period: Period, day_in: &str, expected: &str| {
        let first = period.floor(day(day_in));
        let next = period.next(first).unwrap();
        assert_eq!(format!("{} {}", first.iso(), next.iso()), expected, "{period:?} with {day_in}");
    };
    check(Period::Days(7), "2016-07-03", "2016-06-27 2016-07-04");
    check(Period::Days(7), "1960-01-01", "1959-12-28 1960-01-04");
    check(Period::Months(1), "2016-12-31", "2016-12-01 2017-01-01");
    check(Period::Months(3), "2016-06-30", "2016-04-01 2016-07-01");
    check(Period::Years(1), "0000", "0000-01-01 0001-01-01");
    check(Period::Years(10), "1987", "1980-01-01 1990-01-01");
    // There is no year 0 to count from: 1 to 9, then 10; 9 to 1 BCE, then 10 BCE.
    check(Period::Years(10), "0004", "0001-01-01 0010-01-01");
    check(Period::Years(10), "0000", "-0009-01-01 0001-01-01");
    check(Period::Years(100), "-0150", "-0199-01-01 -0099-01-01");
    check(Period::Years(100), "-0099", "-0099-01-01 0001-01-01");
}

#[test]
fn periods_cover_an_axis_without_holes() {
    for step in [Period::Days(7), Period::Months(1), Period::Months(3), Period::Years(1), Period::Years(20)] {
        for (first, last) in [("2011", "2012"), ("-0030", "0030"), ("2016-02-15", "2016-09-15")] {
            let scale = scale(first, last);
            let periods = step.across(scale);
            assert!(periods[0].0 <= scale.first() && periods.last().unwrap().1 >= scale.last(), "{step:?} {first}");
            assert!(periods.windows(2).all(|pair| pair[0].1.0 + 1 == pair[1].0.0), "{step:?} {first}");
        }
    }
}

#[test]
fn names_of_days_and_years_are_words() {
    assert_eq!(day_name(day("2016-07-01"), false), "1 July 2016");
    assert_eq!(day_name(day("2016-07-01"), true), "1 Jul 2016");
    assert_eq!(year_name(0), "1 BCE");
    assert_eq!(year_name(-499), "500 BCE");
}

#[test]
fn names_along_the_axis_can_be_read_at_every_span() {
    let check = |first: &str, last: &str, width: f64, expected: &str| {
        let axis = axis(scale(first, last), width);
        assert_eq!(
            axis.names.iter().map(|n| n.text.clone()).collect::<Vec<_>>().join("|"),
            expected,
            "{first}..{last} on {width}"
        );
        for pair in axis.names.windows(2) {
            assert!(
                (pair[1].at - pair[0].at) * width >= 30.0,
                "names of {first}..{last} run into each other on {width}"
            );
        }
    };
    check("2011", "2023", 1058.0, "2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023");
    check("2011", "2023", 343.0, "2012|2014|2016|2018|2020|2022");
    check("2016-07", "2016-12", 600.0, "Jul 2016|Aug|Sep|Oct|Nov|Dec");
    check("2015-11", "2016-02", 600.0, "Nov 2015|Dec|Jan 2016|Feb");
    check("2016-07-01", "2016-07-05", 400.0, "1 Jul 2016|2 Jul|3 Jul|4 Jul|5 Jul");
    check(
        "1800",
        "1999",
        1058.0,
        "1800|1810|1820|1830|1840|1850|1860|1870|1880|1890|1900|1910|1920|1930|1940|1950|1960|1970|1980|1990",
    );
    check("-0499", "0500", 400.0, "400 BCE|200 BCE|1|200|400");
    check("-0499", "0500", 200.0, "500 BCE|1|500");
    check("-0019", "0020", 600.0, "20 BCE|15 BCE|10 BCE|5 BCE|1|5|10|15|20");
    check("2016-05-05", "2016-05-05", 300.0, "5 May 2016");
}

#[test]
fn a_year_is_named_between_its_ticks() {
    let years = axis(scale("2011", "2023"), 1058.0);
    assert_eq!(years.ticks.len(), 14);
    assert!(years.ticks.first() == Some(&0.0) && years.ticks.last() == Some(&1.0));
    for (pair, name) in years.ticks.windows(2).zip(&years.names) {
        assert!(pair[0] < name.at && name.at < pair[1] && (name.at - (pair[0] + pair[1]) / 2.0).abs() < 1e-9);
    }
}

#[test]
fn no_axis_is_too_long_or_too_narrow() {
    for (first, last) in [("Y-170000", "Y170000"), ("-9999", "9999"), ("2016-01-01", "2016-01-01")] {
        for width in [0.0, 1.0, 320.0, 5_000.0] {
            let axis = axis(scale(first, last), width);
            assert!(axis.names.len() < 200 && axis.ticks.len() < 2_000, "{first} on {width}: {}", axis.names.len());
        }
    }
}

#[test]
fn whole_calendar_years_without_a_document_are_told() {
    let check = |dates: &[&str], expected: &str| {
        let gaps = gaps(dates.iter().map(|date| bounds(date)));
        let told: Vec<String> = gaps.iter().map(|gap| gap.long.clone()).collect();
        assert_eq!(told.join("; "), expected, "{dates:?}");
    };
    check(
        &["2015-12-16", "2015-12~", "2016-12-07", "2021-12-20", "2023"],
        "five years without a document; none in 2022",
    );
    check(&["2016", "2017"], "");
    // Twenty-three months, but no calendar year.
    check(&["2016-01-15", "2017-12-20"], "");
    check(&["2016-12-31", "2018-01-01"], "none in 2017");
    check(&["1850", "1900"], "49 years without a document");
    check(&["-0100", "-0090"], "nine years without a document");
    // One that may lie anywhere in the eighties leaves no silence to speak of.
    check(&["1979", "198X", "1990"], "");
    check(&["1979", "1980/..", "2020"], "");
    check(&["../1980", "1990"], "nine years without a document");
    check(&["2016"], "");
    check(&[], "");
}

fn drawn(date: &str, scale: Scale, width: f64) -> Mark {
    match mark(&edtf(date), scale, width) {
        Some(Place::On(mark)) => mark,
        other => panic!("{date} is {other:?}"),
    }
}

/// What a date is drawn as, in a few letters: strokes, roof, bar, arrows.
fn shape(mark: &Mark) -> String {
    let mut shape = match (mark.firm, mark.roof.is_some(), mark.bar.is_some(), mark.strokes.len()) {
        (true, _, _, 1) => "firm".to_owned(),
        (_, true, _, n) => format!("comb {n}"),
        (_, _, true, 0) => "bar".to_owned(),
        (_, _, _, n) => format!("strokes {n}"),
    };
    if mark.before {
        shape.insert_str(0, "<- ");
    }
    if mark.after {
        shape.push_str(" ->");
    }
    shape
}

#[test]
fn every_precision_has_its_own_strokes() {
    let wide = scale("2011", "2023");
    let check = |date: &str, scale: Scale, width: f64, expected: &str| {
        let mark = drawn(date, scale, width);
        assert_eq!(shape(&mark), expected, "{date}");
        for pair in mark.strokes.windows(2) {
            assert!((pair[1].at - pair[0].at) * width >= 4.0 - 1e-6, "strokes of {date} are closer than 4 px");
        }
    };
    check("2016-07-01", wide, 1058.0, "firm");
    check("2016-07-01?", wide, 1058.0, "firm");
    check("2016", wide, 1058.0, "comb 12");
    check("2016", wide, 343.0, "comb 6");
    check("2016", wide, 150.0, "comb 2");
    check("2016-07", wide, 1058.0, "comb 2");
    check("2016-07", scale("2016", "2016"), 1058.0, "comb 12");
    check("201X", wide, 1058.0, "<- comb 11");
    check("2016", scale("2016-10", "2017-06"), 1058.0, "<- comb 3");
    check("2016~", scale("2016-11-20", "2016-11-25"), 1058.0, "<- comb 0 ->");
    check("2015-12~", wide, 1058.0, "strokes 5");
    check("2014~", wide, 1058.0, "strokes 11");
    check("2014-06-05~", wide, 1058.0, "strokes 3");
    check("[2016,2018]", wide, 1058.0, "comb 12");
    check("2017-01/2021-01", wide, 1058.0, "bar");
    check("2016-11-11/2016-11-18", wide, 1058.0, "bar");
    check("2016/..", wide, 1058.0, "strokes 5 ->");
    check("../2016", wide, 1058.0, "<- strokes 5");
    check("[..2016]", wide, 1058.0, "<- strokes 5");
    check("1966/2016", wide, 1058.0, "<- bar");
    check("2016/2040", wide, 1058.0, "bar ->");
}

#[test]
fn approximate_strokes_shorten_to_both_ends() {
    let mark = drawn("2014~", scale("2011", "2023"), 1058.0);
    let heights: Vec<f64> = mark.strokes.iter().map(|stroke| stroke.height).collect();
    let middle = heights.len() / 2;
    assert!(heights[..=middle].windows(2).all(|pair| pair[0] < pair[1]));
    assert!(heights[middle..].windows(2).all(|pair| pair[0] > pair[1]));
    assert!((heights[middle] - 1.0).abs() < 1e-9 && heights[0] > 0.0);
    // Its bounds are a year wider on both sides, and so is its drawing.
    assert!(mark.extent.0 < scale("2011", "2023").start(day("2013-01-02")));
}

#[test]
fn dates_off_the_axis_stay_off_it() {
    let axis = scale("2011", "2023");
    assert_eq!(mark(&edtf("1966"), axis, 1058.0), Some(Place::Before));
    assert_eq!(mark(&edtf("2024"), axis, 1058.0), Some(Place::After));
    for date in ["2011-01-01", "2023-12-31", "2011-01", "2023-12", "2010/2011", "2023/..", "../2011", "2023~"] {
        let mark = drawn(date, axis, 300.0);
        assert!(mark.extent.0 >= -0.01 && mark.extent.1 <= 1.01, "{date}: {:?}", mark.extent);
        assert!(mark.strokes.iter().all(|stroke| (-0.01..=1.01).contains(&stroke.at)), "{date}");
    }
}

#[test]
fn an_axis_shows_documents_and_the_moments_near_them() {
    let check = |documents: &[&str], events: &[&str], expected: &str| {
        let all = |dates: &[&str]| dates.iter().map(|date| bounds(date)).collect::<Vec<_>>();
        let scale = domain(&all(documents), &all(events));
        let got = scale.map_or("none".to_owned(), |scale| format!("{} {}", scale.first().iso(), scale.last().iso()));
        assert_eq!(got, expected, "{documents:?} and {events:?}");
    };
    let five = ["2015-12-16", "2015-12~", "2016-12-07", "2021-12-20", "2023"];
    check(&five, &["2011-05", "2013", "1966/2016", "2017-01/2021-01"], "2011-01-01 2023-12-31");
    check(&five, &[], "2015-01-01 2023-12-31");
    check(&[], &["2011-05", "2013"], "2011-01-01 2013-12-31");
    check(&[], &[], "none");
    check(&["2016-07-05"], &[], "2016-07-01 2016-07-31");
    check(&["2016-07-05", "2017-02-01"], &[], "2016-07-01 2017-02-28");
    // One of many that lies far before the rest stays at the edge.
    check(&["0400", "2015", "2016", "2017"], &[], "2015-01-01 2017-12-31");
    check(&["2015", "2016", "2017", "9999"], &[], "2015-01-01 2017-12-31");
    // Two of two cannot be outliers of each other.
    check(&["0400", "2015"], &[], "0400-01-01 2015-12-31");
    check(&["1984/.."], &[], "1984-01-01 1984-01-31");
}

#[test]
fn keys_move_handles_by_days_months_and_years() {
    let whole = scale("2011", "2023");
    let check = |from: &str, to: &str, handle: Handle, step: Step, expected: &str| {
        let range = Bounds {
            earliest: (!from.is_empty()).then(|| day(from)),
            latest: (!to.is_empty()).then(|| bounds(to).latest.unwrap()),
        };
        assert_eq!(iso(stepped(whole, range, handle, step)), expected, "{handle:?} of {from}..{to}, {step:?}");
    };
    check("", "", Handle::From, Step::On, "2011-02-01");
    check("", "", Handle::From, Step::Back, "at rest");
    check("2016-07-01", "", Handle::From, Step::Back, "2016-06-01");
    check("2016-07-15", "", Handle::From, Step::Back, "2016-07-01");
    check("2016-07-15", "", Handle::From, Step::On, "2016-08-01");
    check("2016-07-01", "", Handle::From, Step::DayBack, "2016-06-30");
    check("2016-02-29", "", Handle::From, Step::YearOn, "2017-02-28");
    check("2016-07-01", "", Handle::From, Step::First, "at rest");
    check("2016-07-01", "2018-06-30", Handle::From, Step::Last, "2018-06-30");
    check("2018-06-01", "2018-06-30", Handle::From, Step::On, "2018-06-30");
    check("2011-02-01", "", Handle::From, Step::Back, "at rest");
    check("", "", Handle::To, Step::Back, "2023-11-30");
    check("", "2023-04-30", Handle::To, Step::On, "2023-05-31");
    check("", "2023-04-10", Handle::To, Step::Back, "2023-03-31");
    check("", "2023-04-30", Handle::To, Step::DayOn, "2023-05-01");
    check("", "2023-04-30", Handle::To, Step::YearBack, "2022-04-30");
    check("", "2023-12-30", Handle::To, Step::DayOn, "at rest");
    check("2016-07-01", "2016-07-31", Handle::To, Step::Back, "2016-07-01");
    check("2016-07-01", "2018-06-30", Handle::To, Step::First, "2016-07-01");
    check("2016-07-01", "2018-06-30", Handle::To, Step::Last, "at rest");
    check("2016-07-01", "2018-06-30", Handle::To, Step::Release, "at rest");
}

#[test]
fn a_short_axis_moves_by_days() {
    let whole = scale("2016", "2016");
    let range = Bounds { earliest: Some(day("2016-07-15")), latest: None };
    assert_eq!(iso(stepped(whole, range, Handle::From, Step::On)), "2016-07-16");
}

#[test]
fn a_pointer_takes_handles_to_the_nearest_month() {
    let whole = scale("2011", "2023");
    let open = Bounds { earliest: None, latest: None };
    let at = |date: &str| whole.start(day(date));
    assert_eq!(iso(dragged(whole, whole, open, Handle::From, at("2016-07-03"))), "2016-07-01");
    assert_eq!(iso(dragged(whole, whole, open, Handle::From, at("2016-07-29"))), "2016-08-01");
    assert_eq!(iso(dragged(whole, whole, open, Handle::To, at("2016-07-29"))), "2016-07-31");
    assert_eq!(iso(dragged(whole, whole, open, Handle::From, -0.3)), "at rest");
    assert_eq!(iso(dragged(whole, whole, open, Handle::To, 1.3)), "at rest");
    let near = scale("2016-07-01", "2016-07-31");
    assert_eq!(iso(dragged(whole, near, open, Handle::From, near.start(day("2016-07-11")))), "2016-07-11");
    let (from, to) = swept(whole, whole, at("2018-06-28"), at("2016-07-03"));
    assert_eq!((iso(from).as_str(), iso(to).as_str()), ("2016-07-01", "2018-06-30"));
    let (from, to) = swept(whole, whole, at("2016-07-03"), at("2016-07-04"));
    assert_eq!((iso(from).as_str(), iso(to).as_str()), ("2016-07-01", "2016-07-31"));
}

#[test]
fn a_window_that_is_carried_stays_as_long_and_on_the_axis() {
    let whole = scale("2011", "2023");
    // From the first day of one date to that of another.
    let check = |visible: Scale, range: &str, from: &str, to: &str, expected: &str| {
        let (from, to) = (visible.start(day(from)), visible.start(day(to)));
        let carried = carried(whole, visible, bounds(range), from, to);
        let carried =
            carried.map_or_else(|| "open".to_owned(), |(first, last)| format!("{}/{}", first.iso(), last.iso()));
        assert_eq!(carried, expected, "{range} from {from} to {to}");
    };
    check(whole, "2015", "2015-05-20", "2015-05-21", "2015-01-01/2015-12-31");
    check(whole, "2015", "2015-05-20", "2016-05-20", "2016-01-01/2016-12-31");
    check(whole, "2015", "2015-05-20", "2015-07-25", "2015-03-01/2016-02-29");
    check(whole, "2016-02", "2016-02-10", "2016-03-12", "2016-03-01/2016-03-31");
    check(whole, "2016-02", "2016-02-10", "2012-12-12", "2012-12-01/2012-12-31");
    check(whole, "2015", "2015-05-20", "2030-01-01", "2023-01-01/2023-12-31");
    check(whole, "2015", "2015-05-20", "1990-01-01", "2011-01-01/2011-12-31");
    check(whole, "2015-03-04/2015-03-10", "2015-03-05", "2015-06-05", "2015-06-04/2015-06-10");
    check(whole, "2015-03-04/2015-03-10", "2015-03-05", "2031-03-05", "2023-12-25/2023-12-31");
    check(scale("2016-07-01", "2016-07-31"), "2016-07-04", "2016-07-04", "2016-07-09", "2016-07-09/2016-07-09");
    check(whole, "../2015", "2015-05-20", "2016-05-20", "open");
    // Longer than the axis: nowhere to go.
    check(whole, "2000/2030", "2015", "2016", "2000-01-01/2030-12-31");
}

#[test]
fn a_date_stands_to_a_range_as_the_contract_says() {
    let check = |date: &str, from: &str, to: &str, expected: Standing| {
        let range = Bounds {
            earliest: (!from.is_empty()).then(|| day(from)),
            latest: (!to.is_empty()).then(|| bounds(to).latest.unwrap()),
        };
        assert_eq!(standing(bounds(date), range), expected, "{date} in {from}..{to}");
    };
    check("2016-07-01", "2016-07-01", "2016-07-01", Standing::Certain);
    check("2016", "2016-07-01", "", Standing::Possible);
    check("2016", "2016", "2016", Standing::Certain);
    check("2015", "2016", "", Standing::Outside);
    check("2017", "", "2016", Standing::Outside);
    check("2016/..", "2017", "", Standing::Possible);
    check("2016/..", "2016", "", Standing::Certain);
    check("2016/..", "2016", "2020", Standing::Possible);
    check("../2016", "2017", "", Standing::Outside);
    check("2016", "", "", Standing::Certain);
}

fn item(left: f64, right: f64, name: f64) -> Item {
    Item { left, right, name }
}

#[test]
fn rows_fill_outwards_where_marks_would_run_into_each_other() {
    let check = |items: &[Item], rows: usize, expected: &str| assert_eq!(list(stack(items, rows, 4.0)), expected);
    check(&[item(0.0, 10.0, 0.0), item(20.0, 30.0, 0.0)], 3, "0 0");
    check(&[item(0.0, 10.0, 0.0), item(12.0, 30.0, 0.0), item(13.0, 14.0, 0.0)], 3, "0 1 2");
    check(&[item(0.0, 50.0, 0.0), item(12.0, 30.0, 0.0), item(40.0, 41.0, 0.0)], 3, "0 1 1");
    // No row is free: where it overlaps least.
    check(&[item(0.0, 50.0, 0.0), item(1.0, 30.0, 0.0), item(2.0, 3.0, 0.0)], 2, "0 1 1");
    check(&[], 2, "");
}

#[test]
fn names_take_the_emptier_side_and_never_overlap() {
    let side = |seat: &archivolt_page::state::scale::rows::Seat| match seat.name {
        None => "none".to_owned(),
        Some((Side::Left, room)) => format!("left {room:.0}"),
        Some((Side::Right, room)) => format!("right {room:.0}"),
    };
    let check = |items: &[Item], expected: &str| {
        let rows = vec![0; items.len()];
        let seats = name_beside(items, &rows, 500.0, 15.0, &[(0, 300.0, 400.0)]);
        assert_eq!(seats.iter().map(side).collect::<Vec<_>>().join(", "), expected);
        let mut ink: Vec<(f64, f64)> = Vec::new();
        for (item, seat) in items.iter().zip(&seats) {
            ink.push((item.left, item.right));
            ink.extend(match seat.name {
                Some((Side::Left, room)) => Some((item.left - room, item.left)),
                Some((Side::Right, room)) => Some((item.right, item.right + room)),
                None => None,
            });
        }
        ink.sort_by(|one, other| one.0.total_cmp(&other.0));
        assert!(ink.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-9), "{ink:?}");
    };
    check(&[item(200.0, 210.0, 80.0)], "left 80");
    check(&[item(20.0, 30.0, 80.0)], "right 80");
    check(&[item(200.0, 210.0, 80.0), item(240.0, 250.0, 80.0)], "left 80, right 50");
    check(&[item(0.0, 10.0, 80.0), item(20.0, 30.0, 80.0)], "none, right 80");
    check(&[item(450.0, 460.0, 80.0)], "left 50");
    check(&[], "");
}

#[test]
fn named_marks_spread_over_rows_so_that_names_stay() {
    let items = [item(0.0, 10.0, 100.0), item(20.0, 30.0, 100.0), item(150.0, 160.0, 100.0), item(480.0, 490.0, 100.0)];
    let seats = stack_named(&items, 500.0, 5, 4.0);
    assert_eq!(list(seats.iter().map(|seat| seat.row)), "0 1 0 0");
    assert_eq!(seats[3].name.map(|name| name.0), Some(Side::Left));
    assert!(seats.iter().all(|seat| seat.name.is_some()));
}

#[test]
fn names_are_cut_between_words() {
    assert_eq!(shorten("An envoy makes the case", 15.0, 500.0).as_deref(), Some("An envoy makes the case"));
    assert_eq!(shorten("An envoy makes the case", 15.0, 150.0).as_deref(), Some("An envoy makes…"));
    assert_eq!(shorten("An envoy makes the case", 15.0, 40.0), None);
    assert_eq!(shorten("", 15.0, 0.0).as_deref(), Some(""));
}

#[test]
fn columns_count_what_is_sure_and_share_what_is_possible() {
    let year = scale("2016", "2016");
    let months = columns(
        year,
        Period::Months(1),
        ["2016-03-05", "2016-03", "2016", "2015/2016", "2016-02-29/2016-03-01", "2030"].map(bounds),
    );
    assert_eq!(list(months.iter().map(|column| column.certain)), "0 0 2 0 0 0 0 0 0 0 0 0");
    let shares: Vec<f64> = months.iter().map(|column| column.shares).collect();
    let whole = |days: f64| days / 366.0 + days / 731.0;
    assert!((shares[0] - whole(31.0)).abs() < 1e-9, "{shares:?}");
    assert!((shares[1] - whole(29.0) - 0.5).abs() < 1e-9, "{shares:?}");
    assert!((shares[2] - whole(31.0) - 0.5).abs() < 1e-9, "{shares:?}");
    assert!((shares[11] - whole(31.0)).abs() < 1e-9, "{shares:?}");
}

#[test]
fn a_bounded_date_gives_its_columns_one_document_in_all() {
    let axis = scale("2000", "2023");
    for date in ["2016-03-05", "2016", "2014~", "201X", "20XX", "[2003,2019]", "2001-02/2003-05"] {
        let columns = columns(axis, Period::Months(3), [bounds(date)]);
        let inside = bounds(date).latest.unwrap() <= axis.last();
        let sum: f64 = columns.iter().map(|column| f64::from(column.certain) + column.shares).sum();
        assert!(if inside { (sum - 1.0).abs() < 1e-9 } else { sum < 1.0 }, "{date}: {sum}");
    }
}

#[test]
fn columns_are_as_fine_as_can_be_told_apart() {
    let check = |first: &str, last: &str, width: f64, expected: Period| {
        assert_eq!(period(scale(first, last), width), expected, "{first}..{last} on {width}");
    };
    check("2011", "2023", 1058.0, Period::Months(1));
    check("2011", "2023", 343.0, Period::Months(3));
    check("1900", "2023", 1058.0, Period::Years(1));
    check("1000", "2023", 1058.0, Period::Years(10));
    check("2016-07", "2016-09", 1058.0, Period::Days(1));
}

/// A collection of these dates, with mentions (document, date, words).
fn collection(documents: &[&str], mentions: &[(u32, &str, &str)]) -> TimelineDates {
    let documents = (0..)
        .zip(documents)
        .map(|(number, date)| DatedDocument {
            id: DocId(number),
            title: format!("Title {number}"),
            date: (!date.is_empty()).then(|| edtf(date)),
            basis: Basis::Inferred,
            note: String::new(),
        })
        .collect();
    let events = mentions
        .iter()
        .map(|(document, date, words)| Event {
            date: edtf(date),
            words: (*words).to_owned(),
            basis: Basis::Stated,
            mentions: vec![Mention { document: DocId(*document), text_index: 0, span: Span::new(0, 1) }],
        })
        .collect();
    TimelineDates::of(documents, events)
}

fn record(id: &str, published: &str, mentions: &[(&str, &str)]) -> (Outline, TimelineRecord) {
    let mention = |(at, (date, words)): (usize, &(&str, &str))| MentionRecord {
        text_index: 0,
        span: Span::new(at, at + 1),
        words: (*words).to_owned(),
        edtf: edtf(date),
        relative: false,
    };
    let date = || DateRecord { edtf: edtf(published), basis: Basis::Stated, evidence: None };
    (
        Outline { published: (!published.is_empty()).then(date), ..Outline::default() },
        TimelineRecord {
            id: id.to_owned(),
            title: id.to_owned(),
            words: String::new(),
            note: String::new(),
            event: None,
            mentions: mentions.iter().enumerate().map(mention).collect(),
        },
    )
}

#[test]
fn the_same_date_in_the_same_words_is_one_event_in_several_documents() {
    let (outlines, records): (Vec<_>, Vec<_>) = [
        record("one", "2016", &[("2013", "Last  Year"), ("2013", "last year"), ("2012", "2012")]),
        record("two", "", &[("2013", "last\nyear"), ("2013", "in 2013")]),
    ]
    .into_iter()
    .unzip();
    let dates = TimelineDates::gather(&outlines, &records);
    let told: Vec<String> = dates
        .events
        .iter()
        .map(|event| {
            format!("{} {} {}", event.date.as_str(), event.words, list(event.mentions.iter().map(|m| m.document.0)))
        })
        .collect();
    assert_eq!(told, ["2012 2012 0", "2013 in 2013 1", "2013 Last Year 0 1"]);
    assert_eq!(dates.dated(), (1, 1));
    assert_eq!(dates.moments.len(), 2);
    assert_eq!(dates.scale, Some(scale("2012", "2016")));
}

#[test]
fn events_of_one_date_are_one_moment() {
    let dates = collection(&["2015", "2016"], &[(0, "2013", "2013"), (1, "2013", "that year"), (1, "2014", "2014")]);
    let moments: Vec<String> = dates
        .moments
        .iter()
        .map(|moment| {
            format!("{} {:?} {}", moment.date.as_str(), moment.events, list(moment.documents.iter().map(|d| d.0)))
        })
        .collect();
    assert_eq!(moments, ["2013 [0, 1] 0 1", "2014 [2] 1"]);
}

#[test]
fn the_list_sorts_either_way_and_keeps_undated_documents_last() {
    let dates = collection(&["2016", "2014", ""], &[(0, "2015", "b"), (1, "2013", "a")]);
    let check = |key: Key, descending: bool, expected: &str| {
        let mut rows = rows(&dates);
        sort(&mut rows, key, descending);
        assert_eq!(list(rows.iter().map(|row| row.what.replace(' ', ""))), expected, "{key:?}");
    };
    check(Key::Date, false, "a Title1 b Title0 Title2");
    check(Key::Date, true, "Title0 b Title1 a Title2");
    check(Key::What, false, "a b Title0 Title1 Title2");
    check(Key::Lane, true, "a b Title1 Title0 Title2");
    assert_eq!(rows(&dates)[0].lane, LaneName::Mentioned);
}

#[test]
fn a_picture_of_any_collection_can_be_laid_out() {
    let many: Vec<String> = (0..70).map(|month| format!("20{:02}-{:02}", 10 + month / 12, month % 12 + 1)).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let some = ["2015-12-16", "2015-12~", "2016-12-07", "2021-12-20", "2023", ""];
    for (documents, crowded) in [(&many[..], true), (&many[..60], false), (&some[..], false)] {
        let dates = collection(documents, &[(0, "2013", "2013"), (0, "1966", "1966")]);
        for width in [1.0, 288.0, 1058.0] {
            for size in [Size::Strip, Size::Large] {
                let picture = picture(&dates, dates.scale.unwrap(), width, size);
                assert_eq!(picture.documents.crowded, crowded);
                let dated = documents.iter().filter(|date| !date.is_empty()).count();
                assert_eq!(picture.documents.marks.len(), if crowded { 0 } else { dated });
                assert!(picture.documents.rows <= 4 && picture.moments.rows <= 12);
            }
        }
    }
}

#[test]
fn looking_closer_stays_on_the_axis() {
    let whole = scale("2011", "2023");
    let check = |scale: Scale, expected: &str| {
        assert_eq!(format!("{} {}", scale.first().iso(), scale.last().iso()), expected);
    };
    let half = zoomed(whole, whole, 0.5);
    assert_eq!(half.days(), (whole.days() + 1) / 2);
    assert_eq!(zoomed(whole, half, 2.5), whole);
    assert_eq!(zoomed(whole, half, 0.0).days(), 1);
    assert_eq!(moved(whole, half, 5.0).last(), whole.last());
    assert_eq!(moved(whole, half, -5.0).first(), whole.first());
    let range = Bounds { earliest: Some(day("2016-07-01")), latest: Some(day("2016-07-20")) };
    check(fitted(whole, range), "2016-06-29 2016-07-22");
    check(fitted(whole, Bounds { earliest: None, latest: None }), "2011-01-01 2023-12-31");
    let week = scale("2016-07-01", "2016-07-07");
    check(zoomed(week, week, 0.1), "2016-07-04 2016-07-04");
    // What is under the pointer stays there, as far as whole days go.
    for at in [0.0, 0.3, 0.5, 0.9, 1.0] {
        let mut now = whole;
        for _ in 0..12 {
            let next = zoomed_at(whole, now, 0.7, at);
            assert!((next.start(now.day_at(at)) - at).abs() * next.days() as f64 <= 2.0, "{at} of {now:?}");
            now = next;
        }
        assert!(now.days() < 70);
        for _ in 0..200 {
            now = zoomed_at(whole, now, 1.1, at);
        }
        assert_eq!(now, whole);
    }
    assert_eq!(zoomed_at(whole, scale("2016-07-01", "2016-07-02"), 0.9, 0.5).days(), 1);
}

fn belong(found: &[bool]) -> Vec<Weight> {
    found.iter().map(|found| Weight::document(*found)).collect()
}

#[test]
fn shares_of_a_year_are_bounds_not_guesses() {
    let dates = collection(&["2015-03", "2015", "2015/2016", "2016-05-05", "2016", ""], &[]);
    let found = vec![true, false, true, false, false, true];
    let spans = spans(&dates, scale("2015", "2016"), &[belong(&found), belong(&[false; 6])]);
    let told: Vec<String> = spans
        .iter()
        .map(|span| {
            let (part, all) = (span.series[0], span.all);
            format!("{}-{} of {}-{}", part.certain, part.possible, all.certain, all.possible)
        })
        .collect();
    assert_eq!(told, ["1-2 of 2-3", "0-1 of 2-3"]);
    let (least, greatest) = spans[0].shares[0].unwrap();
    assert!((least - 1.0 / 2.0).abs() < 1e-9 && (greatest - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(spans[0].shares[1], Some((0.0, 0.0)));
    assert_eq!(spans[1].shares[0].unwrap().0, 0.0);
}

#[test]
fn shares_hold_for_every_way_the_doubtful_dates_may_fall() {
    // Six documents, each surely of the year, possibly, or not; each of the series or not.
    let year = scale("2015", "2015");
    for state in 0..6_u32.pow(4) {
        let of = |place: u32| (state / 6_u32.pow(place)) % 6;
        let dates: Vec<&str> = (0..4).map(|place| ["2015", "2014/2015", "2013"][of(place) as usize % 3]).collect();
        let found: Vec<bool> = (0..4).map(|place| of(place) >= 3).collect();
        let dates_of = collection(&dates, &[]);
        let span = &spans(&dates_of, year, &[belong(&found)])[0];
        let Some((least, greatest)) = span.shares[0] else { continue };
        for fall in 0..16_u32 {
            let here = |place: usize| match dates[place] {
                "2015" => true,
                "2013" => false,
                _ => fall >> place & 1 == 1,
            };
            let all = (0..4).filter(|place| here(*place)).count();
            let part = (0..4).filter(|place| here(*place) && found[*place]).count();
            if all > 0 {
                let share = part as f64 / all as f64;
                assert!(
                    least - 1e-9 <= share && share <= greatest + 1e-9,
                    "{dates:?} {found:?}: {share} not in {least}..{greatest}"
                );
            }
        }
    }
}

#[test]
fn trends_count_by_years_decades_or_centuries() {
    assert_eq!(trend::period(scale("2016-07-01", "2016-07-31")), Period::Days(1));
    assert_eq!(trend::period(scale("2016-07", "2017-04")), Period::Months(1));
    assert_eq!(trend::period(scale("2011", "2023")), Period::Years(1));
    assert_eq!(trend::period(scale("1850", "2023")), Period::Years(10));
    assert_eq!(trend::period(scale("1000", "2023")), Period::Years(100));
}
