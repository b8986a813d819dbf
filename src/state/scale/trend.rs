//! How many documents of each year belong to a series, and what share of all
//! documents of that year they are: never as one number where the dates leave two.

use archivolt_corpus::{Bounds, Day, Edtf};

use super::calendar::Period;
use super::{Scale, TimelineDates};

/// Fewer dated documents than this make no trend.
pub const FEWEST: usize = 5;

/// A number between two bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Between {
    /// Surely as many.
    pub certain: u32,
    /// Possibly as many; never fewer than the certain ones.
    pub possible: u32,
}

/// One stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its first and last day.
    pub days: (Day, Day),
    /// All documents that lie in it.
    pub all: Between,
    /// By series: those that belong.
    pub series: Vec<Between>,
    /// By series: the least and the greatest share of them, 0 to 1; `None` where
    /// no document can lie here.
    pub shares: Vec<Option<(f64, f64)>>,
}

/// Years, or decades or centuries where there would be too many to read.
pub fn period(scale: Scale) -> Period {
    match scale.days() {
        ..18_300 => Period::Years(1),
        18_300..183_000 => Period::Years(10),
        _ => Period::Years(100),
    }
}

/// Counts documents into the stretches of an axis. A document counts as possible
/// in each one that its date touches, as certain where its date lies within.
pub fn spans(dates: &TimelineDates, scale: Scale, series: &[Vec<bool>]) -> Vec<Span> {
    let mut spans: Vec<Span> = period(scale)
        .across(scale)
        .into_iter()
        .map(|days| Span {
            days,
            all: Between::default(),
            series: vec![Between::default(); series.len()],
            shares: Vec::new(),
        })
        .collect();
    for (index, document) in dates.documents.iter().enumerate() {
        let Some(bounds) = document.date.as_ref().map(Edtf::bounds) else { continue };
        let left = bounds.earliest.map_or(0, |day| spans.partition_point(|span| span.days.1 < day));
        let right = bounds.latest.map_or(spans.len(), |day| spans.partition_point(|span| span.days.0 <= day));
        let Some(touched) = spans.get_mut(left..right.max(left)) else { continue };
        for span in touched {
            let certain = within(bounds, span.days);
            count(&mut span.all, certain);
            for (counted, found) in span.series.iter_mut().zip(series) {
                if found.get(index).copied().unwrap_or(false) {
                    count(counted, certain);
                }
            }
        }
    }
    for span in &mut spans {
        span.shares = span.series.iter().map(|part| share(*part, span.all)).collect();
    }
    spans
}

fn within(bounds: Bounds, days: (Day, Day)) -> bool {
    bounds.earliest.is_some_and(|day| day >= days.0) && bounds.latest.is_some_and(|day| day <= days.1)
}

fn count(between: &mut Between, certain: bool) {
    between.certain += u32::from(certain);
    between.possible += 1;
}

/// The bounds of part / (part + others), where each document that is only
/// possibly here may be or not be: least with all doubtful others and no doubtful
/// part, greatest the other way round.
fn share(part: Between, all: Between) -> Option<(f64, f64)> {
    let others = (all.certain - part.certain.min(all.certain), all.possible - part.possible.min(all.possible));
    if all.possible == 0 {
        return None;
    }
    let ratio = |part: u32, others: u32| {
        let both = f64::from(part) + f64::from(others);
        if both == 0.0 { None } else { Some(f64::from(part) / both) }
    };
    // Where nobody is surely here there may be no document at all: nothing is
    // certain then, and nothing is divided by.
    let least = ratio(part.certain, others.1).unwrap_or(0.0);
    let greatest = ratio(part.possible, others.0).unwrap_or(0.0);
    Some((least.min(greatest), greatest))
}
