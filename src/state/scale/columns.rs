//! More than a few dozen documents are drawn as columns: full ink for those that
//! surely lie in a stretch of time, open strokes for the summed shares of those
//! that possibly do.

use archivolt_corpus::{Bounds, Day};

use super::Scale;
use super::calendar::Period;

/// Above this many, documents are columns.
pub const MOST_MARKS: usize = 60;
/// The least breadth of a column, in CSS pixels.
const NARROWEST: f64 = 3.0;

/// One stretch of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// How many documents surely lie in it.
    pub certain: u32,
    /// The sum of the shares of those that possibly do: a document of some day in
    /// 2016 gives 31/366 to January.
    pub shares: f64,
}

/// The stretches that columns of an axis stand for: the finest of day, month,
/// quarter, year, decade and so on whose columns can be told apart.
pub fn period(scale: Scale, width: f64) -> Period {
    const PERIODS: [Period; 9] = [
        Period::Days(1),
        Period::Months(1),
        Period::Months(3),
        Period::Years(1),
        Period::Years(10),
        Period::Years(100),
        Period::Years(1_000),
        Period::Years(10_000),
        Period::Years(100_000),
    ];
    PERIODS.into_iter().find(|period| period.breadth(scale, width) >= NARROWEST).unwrap_or(Period::Years(1_000_000))
}

/// Counts dates into columns over an axis. Days off the axis are left out; an
/// open end reaches to the axis' end.
pub fn columns(scale: Scale, period: Period, dates: impl IntoIterator<Item = Bounds>) -> Vec<Column> {
    let mut columns: Vec<Column> =
        period.across(scale).into_iter().map(|(first, last)| Column { first, last, certain: 0, shares: 0.0 }).collect();
    let (Some(start), Some(end)) = (columns.first().map(|c| c.first), columns.last().map(|c| c.last)) else {
        return columns;
    };
    // How much of a document a day of the columns from here on gets; summed up at
    // the end, so that a document of a whole century costs no more than one of a day.
    let mut density = vec![0.0_f64; columns.len() + 1];
    for date in dates {
        let (Some(first), Some(last)) = (date.earliest.or(Some(start)), date.latest.or(Some(end))) else { continue };
        if last < start || first > end || last < first {
            continue;
        }
        let each = 1.0 / (i64::from(last.0) - i64::from(first.0) + 1) as f64;
        let (first_on, last_on) = (first.max(start), last.min(end));
        let left = columns.partition_point(|column| column.last < first_on);
        let right = columns.partition_point(|column| column.last < last_on);
        if left == right {
            let Some(column) = columns.get_mut(left) else { continue };
            if first >= column.first && last <= column.last {
                column.certain += 1;
            } else {
                column.shares += each * days(first_on, last_on);
            }
            continue;
        }
        if let Some(column) = columns.get_mut(left) {
            column.shares += each * days(first_on, column.last);
        }
        if let Some(column) = columns.get_mut(right) {
            column.shares += each * days(column.first, last_on);
        }
        if let Some(from) = density.get_mut(left + 1) {
            *from += each;
        }
        if let Some(to) = density.get_mut(right) {
            *to -= each;
        }
    }
    let mut each = 0.0_f64;
    for (column, change) in columns.iter_mut().zip(density) {
        each += change;
        // Sums of fractions leave crumbs where they should come to nothing.
        if each.abs() > 1e-12 {
            column.shares += each * days(column.first, column.last);
        }
    }
    columns
}

fn days(first: Day, last: Day) -> f64 {
    (i64::from(last.0) - i64::from(first.0) + 1) as f64
}
