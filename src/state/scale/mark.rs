//! One date drawn. Every document gets the same ink: a known day spends it on one
//! firm stroke, a known year on twelve fine ones, so doubt is seen before a word
//! is read.

use std::cmp::Ordering;

use archivolt_corpus::{Bounds, Day, Edtf, Shape};
use archivolt_index::order::InOrder;

use super::Scale;

/// The least distance of two strokes, in CSS pixels.
const STROKE: f64 = 4.0;
/// The least breadth of a bar.
const BAR: f64 = 3.0;
/// Where strokes stand that thin out towards an open end, and how tall they are.
const THINNING: [(f64, f64); 5] = [(0.0, 1.0), (6.0, 0.8), (15.0, 0.6), (28.0, 0.4), (44.0, 0.25)];
/// How far the arrow of an open end reaches beyond it.
const ARROW: f64 = 52.0;

/// One upright stroke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Where, along the axis.
    pub at: f64,
    /// From 0 to 1 of the full height.
    pub height: f64,
}

/// What a date is drawn as.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Whether its one stroke is the firm one of a known day.
    pub firm: bool,
    /// Fine strokes, or the firm one; from left to right.
    pub strokes: Vec<Stroke>,
    /// The line over equal strokes.
    pub roof: Option<(f64, f64)>,
    /// The solid bar of a time that lasted.
    pub bar: Option<(f64, f64)>,
    /// Whether an arrow says that it began before its first stroke.
    pub before: bool,
    /// Whether an arrow says that it went on after its last stroke.
    pub after: bool,
    /// Where its dot or ring stands.
    pub head: f64,
    /// From its leftmost to its rightmost ink.
    pub extent: (f64, f64),
}

/// Where a date lies to an axis.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// Before its first day.
    Before,
    /// On it.
    On(Mark),
    /// After its last day.
    After,
}

/// Whether a date lies before an axis, on it or after it.
pub fn lies(bounds: Bounds, scale: Scale) -> Ordering {
    if bounds.latest.is_some_and(|last| last < scale.first()) {
        return Ordering::Less;
    }
    if bounds.earliest.is_some_and(|first| first > scale.last()) { Ordering::Greater } else { Ordering::Equal }
}

/// Draws a date on an axis of `width` CSS pixels. `None` where the date names no
/// day at all.
pub fn mark(date: &Edtf, scale: Scale, width: f64) -> Option<Place> {
    let bounds = date.bounds();
    match lies(bounds, scale) {
        Ordering::Less => return Some(Place::Before),
        Ordering::Greater => return Some(Place::After),
        Ordering::Equal => {}
    }
    let width = width.max(1.0);
    let mark = match (bounds.earliest, bounds.latest) {
        (None, None) => return None,
        (None, Some(last)) => thinning(scale.end(last).min(1.0), -1.0, width),
        (Some(first), None) => thinning(scale.start(first).max(0.0), 1.0, width),
        (Some(first), Some(last)) => bounded(date, (first, last), scale, width),
    };
    Some(Place::On(mark))
}

fn bounded(date: &Edtf, (first, last): (Day, Day), scale: Scale, width: f64) -> Mark {
    let (before, after) = (first < scale.first(), last > scale.last());
    // Laid out whole and cut then: a part of a comb must not look like a comb.
    let (left, right) = (scale.start(first), scale.end(last));
    let mut drawn = match date.shape() {
        Shape::Interval => bar(left, right, width),
        _ if date.is_approximate() => shortening(left, right, width),
        Shape::Day => day(left + (right - left) * time_of_day(date.as_str()), width),
        Shape::Within | Shape::OneOf => comb(left, right, width),
    };
    drawn.before = before;
    drawn.after = after;
    if before || after { cut(drawn) } else { drawn }
}

/// How much of the day has passed at the time that a date names; half of it where
/// it names none. The zone is left aside, as it is for the day.
fn time_of_day(date: &str) -> f64 {
    let number = |at: usize| date.get(at..at + 2).and_then(|digits| digits.parse::<u8>().ok()).map_or(0.0, f64::from);
    date.find('T').map_or(0.5, |t| (number(t + 1) + number(t + 4) / 60.0) / 24.0)
}

/// Leaves only what is on the axis.
fn cut(mut mark: Mark) -> Mark {
    let on = |(left, right): (f64, f64)| (left.clamp(0.0, 1.0), right.clamp(0.0, 1.0));
    mark.strokes.retain(|stroke| (0.0..=1.0).contains(&stroke.at));
    mark.roof = mark.roof.map(on);
    mark.bar = mark.bar.map(on);
    mark.extent = on(mark.extent);
    mark.head = mark.head.clamp(0.0, 1.0);
    if mark.strokes.is_empty() && mark.bar.is_none() {
        // Looked at so closely that it lies between two strokes.
        mark.roof = Some(mark.extent);
    }
    mark
}

fn day(at: f64, width: f64) -> Mark {
    Mark {
        firm: true,
        strokes: vec![Stroke { at, height: 1.0 }],
        roof: None,
        bar: None,
        before: false,
        after: false,
        head: at,
        extent: (at - 1.5 / width, at + 1.5 / width),
    }
}

/// As many strokes as fit, of those counts; where not even the fewest do, they
/// keep their distance and reach beyond the period.
fn fit(counts: &[u8], left: f64, right: f64, width: f64) -> (u8, f64, f64) {
    let room = (right - left) * width;
    let fewest = counts.last().copied().unwrap_or(1);
    let count = counts.iter().copied().find(|count| room / f64::from(*count) >= STROKE).unwrap_or(fewest);
    let needed = f64::from(count) * STROKE / width;
    if right - left >= needed {
        return (count, left, right);
    }
    let middle = (left + right) / 2.0;
    // What is on the axis stays on it; what reaches beyond it is cut later.
    let inside = left >= 0.0 && right <= 1.0;
    let left = middle - needed / 2.0;
    let left = if inside { left.clamp(0.0, (1.0 - needed).max(0.0)) } else { left };
    (count, left, left + needed)
}

fn comb(left: f64, right: f64, width: f64) -> Mark {
    let (count, left, right) = fit(&[12, 6, 4, 2], left, right, width);
    let step = (right - left) / f64::from(count);
    let strokes = (0..count).map(|place| Stroke { at: left + (f64::from(place) + 0.5) * step, height: 1.0 }).collect();
    Mark {
        firm: false,
        strokes,
        roof: Some((left, right)),
        bar: None,
        before: false,
        after: false,
        head: (left + right) / 2.0,
        extent: (left, right),
    }
}

fn shortening(left: f64, right: f64, width: f64) -> Mark {
    let (count, left, right) = fit(&[11, 7, 5, 3], left, right, width);
    let step = (right - left) / f64::from(count);
    let middle = f64::from(count / 2);
    let stroke = |place: u8| {
        let away = (f64::from(place) - middle).abs() / (middle + 1.0);
        Stroke { at: left + (f64::from(place) + 0.5) * step, height: 1.0 - away }
    };
    Mark {
        firm: false,
        strokes: (0..count).map(stroke).collect(),
        roof: None,
        bar: None,
        before: false,
        after: false,
        head: (left + right) / 2.0,
        extent: (left, right),
    }
}

fn bar(left: f64, right: f64, width: f64) -> Mark {
    let (_, left, right) = {
        let needed = BAR / width;
        if right - left >= needed {
            (0, left, right)
        } else {
            (0, (left + right - needed) / 2.0, (left + right + needed) / 2.0)
        }
    };
    Mark {
        firm: false,
        strokes: Vec::new(),
        roof: None,
        bar: Some((left, right)),
        before: false,
        after: false,
        head: (left + right) / 2.0,
        extent: (left, right),
    }
}

/// Strokes from a known end outwards, shorter and farther apart, to an arrow.
fn thinning(known: f64, direction: f64, width: f64) -> Mark {
    // At an edge of the axis it turns inwards no stroke of it would be seen, so
    // it begins where it still fits.
    let reach = ARROW / width;
    let known = if direction > 0.0 { known.min((1.0 - reach).max(0.0)) } else { known.max(reach.min(1.0)) };
    let mut strokes: Vec<Stroke> = THINNING
        .iter()
        .map(|(away, height)| Stroke { at: known + direction * away / width, height: *height })
        .collect();
    strokes.order_by(|one, other| one.at.total_cmp(&other.at));
    let end = known + direction * reach;
    Mark {
        firm: false,
        strokes,
        roof: None,
        bar: None,
        before: direction < 0.0,
        after: direction > 0.0,
        head: known,
        extent: (known.min(end), known.max(end)),
    }
}
