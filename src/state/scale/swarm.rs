//! Hundreds of documents: too many for marks with names, too few to be only
//! counted. Each is a dot at its own date, as close to the axis as the dots
//! before it leave room.

use archivolt_corpus::{Bounds, Day};
use archivolt_index::order::InOrder;

use super::columns::Column;
use super::rows::{Item, stack};
use super::{Scale, TimelineDates};

/// Up to this many documents on the axis are dots; more are columns.
pub const MOST_DOTS: usize = 600;
/// Most rows of dots.
const ROWS: usize = 60;

/// A document as a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Index of the document.
    pub index: usize,
    /// Where along the axis: the middle of what its date may mean.
    pub at: f64,
    /// 0 is next to the axis.
    pub row: usize,
    /// What its date may mean, on the axis; `None` of a day.
    pub reach: Option<(f64, f64)>,
}

/// The documents on an axis as dots of a radius in CSS pixels, from left to right;
/// `None` where they are too many.
pub fn dots(dates: &TimelineDates, scale: Scale, width: f64, radius: f64) -> Option<Vec<Dot>> {
    let mut dots: Vec<Dot> = Vec::new();
    for (index, document) in dates.documents.iter().enumerate() {
        let Some(bounds) = document.date.as_ref().map(archivolt_corpus::Edtf::bounds) else { continue };
        let Some((left, right)) = on_axis(bounds, scale) else { continue };
        let day = bounds.earliest == bounds.latest;
        dots.push(Dot { index, at: (left + right) / 2.0, row: 0, reach: (!day).then_some((left, right)) });
        if dots.len() > MOST_DOTS {
            return None;
        }
    }
    dots.order_by(|one, other| one.at.total_cmp(&other.at));
    let item = |dot: &Dot| {
        let middle = dot.at * width;
        Item { left: middle - radius, right: middle + radius, name: 0.0 }
    };
    let items: Vec<Item> = dots.iter().map(item).collect();
    for (dot, row) in dots.iter_mut().zip(stack(&items, ROWS, 1.0)) {
        dot.row = row;
    }
    Some(dots)
}

/// What bounds cover of an axis; `None` where they do not touch it.
fn on_axis(bounds: Bounds, scale: Scale) -> Option<(f64, f64)> {
    let first = bounds.earliest.unwrap_or(scale.first()).max(scale.first());
    let last = bounds.latest.unwrap_or(scale.last()).min(scale.last());
    (first <= last).then(|| (scale.start(first), scale.end(last)))
}

/// How many dates surely lie in each column, and how many possibly do besides.
pub fn touching(columns: &[Column], dates: impl IntoIterator<Item = Bounds>) -> Vec<(u32, u32)> {
    // Where a date's columns begin and end; summed up at the end.
    let mut changes = vec![0_i64; columns.len() + 1];
    let mut surely = vec![0_u32; columns.len()];
    let mut change = |at: usize, by: i64| {
        if let Some(change) = changes.get_mut(at) {
            *change += by;
        }
    };
    for date in dates {
        let left = date.earliest.map_or(0, |day| columns.partition_point(|column| column.last < day));
        let right = date.latest.map_or(columns.len(), |day| columns.partition_point(|column| column.first <= day));
        if left >= right {
            continue;
        }
        let within = |column: &Column| {
            let days = date.earliest.zip(date.latest);
            days.is_some_and(|(first, last): (Day, Day)| column.first <= first && last <= column.last)
        };
        match (right - left, columns.get(left)) {
            (1, Some(column)) if within(column) => {
                if let Some(count) = surely.get_mut(left) {
                    *count += 1;
                }
            }
            _ => {
                change(left, 1);
                change(right, -1);
            }
        }
    }
    let mut now = 0;
    let mut possibly = Vec::with_capacity(columns.len());
    for (surely, change) in surely.into_iter().zip(changes) {
        now += change;
        possibly.push((surely, u32::try_from(now).unwrap_or(0)));
    }
    possibly
}
