//! Moving the two handles of a range, by keys and by pointer.

use archivolt_corpus::{Bounds, Day};

use super::Scale;
use super::calendar::Period;

/// One end of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// Its beginning.
    From,
    /// Its end.
    To,
}

/// What a key does to a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Back by a month, or by a day where the axis spans less than two years.
    Back,
    /// On by as much.
    On,
    /// Back by a day.
    DayBack,
    /// On by a day.
    DayOn,
    /// Back by a year.
    YearBack,
    /// On by a year.
    YearOn,
    /// As early as it can be.
    First,
    /// As late as it can be.
    Last,
    /// No bound at this end.
    Release,
}

/// Where a handle stands: its own day, or the end of the axis where it rests.
pub fn stands(whole: Scale, range: Bounds, handle: Handle) -> Day {
    match handle {
        Handle::From => range.earliest.unwrap_or(whole.first()).clamp(whole.first(), whole.last()),
        Handle::To => range.latest.unwrap_or(whole.last()).clamp(whole.first(), whole.last()),
    }
}

/// Where a step takes a handle; `None` is at rest, without a bound. Each handle
/// is bounded by the other and by the axis.
pub fn stepped(whole: Scale, range: Bounds, handle: Handle, step: Step) -> Option<Day> {
    let at = stands(whole, range, handle);
    let month = if spans_months(whole) { Period::Months(1) } else { Period::Days(1) };
    // The end of a range is the midnight after its last day.
    let edge = match handle {
        Handle::From => at,
        Handle::To => Day(at.0.saturating_add(1)),
    };
    let moved = match step {
        Step::Release => return None,
        Step::First => Day(i32::MIN / 2),
        Step::Last => Day(i32::MAX / 2),
        Step::Back => back(edge, month),
        Step::On => month.next(month.floor(edge)).unwrap_or(edge),
        Step::DayBack => Day(edge.0.saturating_sub(1)),
        Step::DayOn => Day(edge.0.saturating_add(1)),
        Step::YearBack => year(edge, -1),
        Step::YearOn => year(edge, 1),
    };
    settle(whole, range, handle, moved)
}

/// Where a pointer takes a handle: to the nearest month, on a short axis to the
/// nearest day, on one of centuries to the nearest year.
pub fn dragged(whole: Scale, visible: Scale, range: Bounds, handle: Handle, position: f64) -> Option<Day> {
    settle(whole, range, handle, nearest(visible, position))
}

/// The range between two places a pointer was pressed and is now.
pub fn swept(whole: Scale, visible: Scale, one: f64, other: f64) -> (Option<Day>, Option<Day>) {
    let (start, end) = (nearest(visible, one.min(other)), nearest(visible, one.max(other)));
    let end = if end > start { end } else { grain(visible).next(start).unwrap_or(end) };
    let open = Bounds { earliest: None, latest: None };
    let first = settle(whole, open, Handle::From, start);
    let last = settle(whole, Bounds { earliest: first, latest: None }, Handle::To, end);
    (first, last)
}

/// Where a pointer takes a whole range that was taken hold of at one place and is at another
/// now. Days that are calendar months, on a long axis years, move by such, so that they
/// stay some; at the ends of the axis the range stays as long as it is. `None` where an end is open.
pub fn carried(whole: Scale, visible: Scale, range: Bounds, from: f64, to: f64) -> Option<(Day, Day)> {
    let (first, last) = (range.earliest?, range.latest?);
    let end = Day(last.0.checked_add(1)?);
    let grain = grain(visible);
    let days = ((to - from) * visible.days() as f64).round();
    let length = end.0.checked_sub(first.0)?;
    let lowest = whole.first().0;
    let highest = whole.last().0.saturating_add(1).saturating_sub(length).max(lowest);
    let wanted = Day((f64::from(first.0) + days).clamp(f64::from(lowest), f64::from(highest)) as i32);
    if grain.floor(first) != first || grain.floor(end) != end {
        return Some((wanted, Day(wanted.0.saturating_add(length).saturating_sub(1))));
    }
    // The nearest beginning of a month or a year, and as many of them from there on.
    let mut count = 0;
    let mut edge = first;
    while edge < end {
        edge = grain.next(edge)?;
        count += 1;
    }
    let floor = grain.floor(wanted);
    let next = grain.next(floor)?;
    let mut start = if wanted.0.saturating_sub(floor.0) <= next.0.saturating_sub(wanted.0) { floor } else { next };
    if start < whole.first() {
        start = next;
    }
    let ends = |start: Day| (0..count).try_fold(start, |edge, _| grain.next(edge));
    let limit = Day(whole.last().0.saturating_add(1));
    let mut stop = ends(start)?;
    while stop > limit && start > whole.first() {
        let before = grain.floor(Day(start.0.saturating_sub(1)));
        if before < whole.first() {
            break;
        }
        start = before;
        stop = ends(start)?;
    }
    (stop <= limit).then_some((start, Day(stop.0.saturating_sub(1)))).or(Some((first, last)))
}

fn settle(whole: Scale, range: Bounds, handle: Handle, edge: Day) -> Option<Day> {
    match handle {
        Handle::From => {
            let limit = stands(whole, range, Handle::To);
            let day = edge.clamp(whole.first(), limit);
            (day > whole.first()).then_some(day)
        }
        Handle::To => {
            let limit = stands(whole, range, Handle::From);
            let day = Day(edge.0.saturating_sub(1)).clamp(limit, whole.last());
            (day < whole.last()).then_some(day)
        }
    }
}

fn back(edge: Day, period: Period) -> Day {
    let floor = period.floor(edge);
    if floor < edge { floor } else { period.floor(Day(edge.0.saturating_sub(1))) }
}

fn year(edge: Day, by: i32) -> Day {
    let (year, month, day) = edge.civil();
    let year = year.saturating_add(by);
    // 29 February goes to 28 February.
    Day::from_civil(year, month, day).or_else(|| Day::from_civil(year, month, 28)).unwrap_or(edge)
}

fn spans_months(scale: Scale) -> bool {
    scale.days() >= 730
}

fn grain(visible: Scale) -> Period {
    match visible.days() {
        ..730 => Period::Days(1),
        730..73_050 => Period::Months(1),
        _ => Period::Years(1),
    }
}

/// The midnight between two periods that is nearest to a position.
fn nearest(visible: Scale, position: f64) -> Day {
    let day = visible.day_at(position);
    if position >= 1.0 {
        return Day(visible.last().0.saturating_add(1));
    }
    let period = grain(visible);
    let first = period.floor(day);
    let Some(next) = period.next(first) else { return first };
    if position - visible.start(first) <= visible.start(next) - position { first } else { next }
}
