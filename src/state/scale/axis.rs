//! What is written along the axis: ticks, names, and the years without a document.

use archivolt_corpus::{Bounds, Day};
use archivolt_index::order::InOrder;

use super::Scale;
use super::calendar::{Period, day_name, day_of_month, month_name, month_of_year, year_name};
use crate::text;

/// Ticks and names of an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// Where ticks stand, from the first to the last.
    pub ticks: Vec<f64>,
    /// What is written between them.
    pub names: Vec<Name>,
}

/// A name below the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Where its middle stands: a year is a span, so its name is in its midst.
    pub at: f64,
    /// "2016", "Jul", "500 BCE".
    pub text: String,
    /// The days it names.
    pub days: (Day, Day),
}

/// Steps of ticks and names, finest first. One year is the coarsest that is
/// written between its own ticks; of more years the first is named.
const STEPS: [Period; 23] = [
    Period::Days(1),
    Period::Days(7),
    Period::Months(1),
    Period::Months(3),
    Period::Years(1),
    Period::Years(2),
    Period::Years(5),
    Period::Years(10),
    Period::Years(20),
    Period::Years(50),
    Period::Years(100),
    Period::Years(200),
    Period::Years(500),
    Period::Years(1_000),
    Period::Years(2_000),
    Period::Years(5_000),
    Period::Years(10_000),
    Period::Years(20_000),
    Period::Years(50_000),
    Period::Years(100_000),
    Period::Years(200_000),
    Period::Years(500_000),
    Period::Years(1_000_000),
];

/// The least distance of two ticks, in CSS pixels.
const TICK: f64 = 8.0;

/// Ticks and names that can be read on an axis of this many CSS pixels.
pub fn axis(scale: Scale, width: f64) -> Axis {
    let long_years = scale.first().civil().0 <= 0 || scale.last().civil().0 > 9_999;
    let room = |step: Period| match step {
        Period::Days(_) => 56.0,
        Period::Years(_) if !long_years => 42.0,
        Period::Months(_) => 46.0,
        Period::Years(_) => 68.0,
    };
    let readable = |step: &Period| step.breadth(scale, width) >= room(*step);
    let named = STEPS.into_iter().find(readable).unwrap_or(Period::Years(1_000_000));
    let ticked =
        STEPS.into_iter().find(|step| same_kind(*step, named) && step.breadth(scale, width) >= TICK).unwrap_or(named);
    let mut ticks: Vec<f64> =
        ticked.across(scale).into_iter().map(|(first, _)| scale.start(first)).filter(|at| *at >= 0.0).collect();
    ticks.push(1.0);
    let mut names: Vec<Name> = Vec::new();
    for (first, _) in named.across(scale) {
        let unit = match named {
            Period::Days(_) => Period::Days(1),
            Period::Months(_) => Period::Months(1),
            Period::Years(_) => Period::Years(1),
        };
        let last = unit.next(first).map_or(first, |next| Day(next.0 - 1));
        let at = (scale.start(first) + scale.end(last)) / 2.0;
        // A name whose middle is off the axis would hang beside it.
        if (0.0..=1.0).contains(&at) {
            let text = name(first, named, names.is_empty());
            names.push(Name { at, text, days: (first, last) });
        }
    }
    Axis { ticks, names }
}

fn same_kind(one: Period, other: Period) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

/// The year is written with the first name and with each January.
fn name(first: Day, step: Period, leading: bool) -> String {
    let (year, month, date) = first.civil();
    match step {
        Period::Years(_) => year_name(year),
        Period::Months(_) if leading || month == 1 => month_of_year(month, year, true),
        Period::Months(_) => month_name(month).to_owned(),
        Period::Days(_) if leading => day_name(first, true),
        Period::Days(_) => day_of_month(date, month),
    }
}

/// A stretch of at least one whole calendar year without a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The day after the last document before it.
    pub first: Day,
    /// The day before the next document.
    pub last: Day,
    /// "five years" or "none in 2022".
    pub words: String,
    /// The same where there is more room: "five years without a document".
    pub long: String,
}

/// The stretches without a document between documents that may lie on these
/// days. It is the collection's silence, so nothing is said before the first
/// document or after the last, nor where one may lie.
pub fn gaps(dates: impl IntoIterator<Item = Bounds>) -> Vec<Gap> {
    let whole = |bounds: Bounds| (bounds.earliest.unwrap_or(Day(i32::MIN)), bounds.latest.unwrap_or(Day(i32::MAX)));
    let mut stretches: Vec<(Day, Day)> = dates.into_iter().map(whole).collect();
    stretches.order();
    let mut gaps = Vec::new();
    let mut reached: Option<Day> = None;
    for (first, last) in stretches {
        if let Some(before) = reached {
            gaps.extend(gap(before, first));
        }
        reached = Some(reached.map_or(last, |before| before.max(last)));
    }
    gaps
}

fn gap(before: Day, after: Day) -> Option<Gap> {
    if i64::from(after.0) - i64::from(before.0) < 366 {
        return None;
    }
    let (start, _, _) = before.civil();
    let (end, _, _) = after.civil();
    let (first_whole, last_whole) = (start.saturating_add(1), end.saturating_sub(1));
    if last_whole < first_whole {
        return None;
    }
    let (first, last) = (Day(before.0 + 1), Day(after.0 - 1));
    let years = ((i64::from(after.0) - i64::from(before.0)) as f64 / 365.2425).floor() as u32;
    let (words, long) = if first_whole == last_whole && years < 2 {
        let words = text::gap_year(&year_name(first_whole));
        (words.clone(), words)
    } else {
        let years = years.max(2) as usize;
        (text::gap_years(years), text::gap_years_long(years))
    };
    Some(Gap { first, last, words, long })
}
