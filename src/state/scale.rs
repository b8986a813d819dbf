//! Time as a line: which days an axis shows, where a day stands on it, and how
//! dates of every precision are drawn along it. Pure: no page, no clock.
//!
//! Positions are fractions of the axis from 0 (its first midnight) to 1 (the
//! midnight after its last day). Lengths that must not shrink with the axis (a
//! comb's strokes, room for a name) are given in CSS pixels, with the axis' width.

pub mod axis;
pub mod calendar;
pub mod clock;
pub mod columns;
pub mod dates;
pub mod domain;
pub mod groups;
pub mod handle;
pub mod list;
pub mod mark;
pub mod picture;
pub mod rows;
pub mod swarm;
pub mod takeaway;
pub mod trend;
pub mod zoom;

use archivolt_corpus::{Bounds, Day, Edtf};

pub use dates::{ABOUT, DatedDocument, Event, Mention, Moment, TimelineDates};

/// The range of publication dates asked for; both ends included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    /// Not before the earliest day of this.
    pub from: Option<Edtf>,
    /// Not after the latest day of this.
    pub to: Option<Edtf>,
}

impl DateRange {
    /// The first and last day of the range; `None` is no bound.
    pub fn bounds(&self) -> Bounds {
        Bounds {
            earliest: self.from.as_ref().and_then(|from| from.bounds().earliest),
            latest: self.to.as_ref().and_then(|to| to.bounds().latest),
        }
    }

    /// Whether neither end bounds anything.
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

/// Where a date stands to a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its bounds lie within the range.
    Certain,
    /// Its bounds touch the range.
    Possible,
    /// They do not meet.
    Outside,
}

/// Where a date with these bounds stands to a range with those.
pub fn standing(date: Bounds, range: Bounds) -> Standing {
    let starts_in = range.earliest.is_none_or(|first| date.earliest.is_some_and(|day| day >= first));
    let ends_in = range.latest.is_none_or(|last| date.latest.is_some_and(|day| day <= last));
    if starts_in && ends_in {
        return Standing::Certain;
    }
    let too_early = matches!((date.latest, range.earliest), (Some(day), Some(first)) if day < first);
    let too_late = matches!((date.earliest, range.latest), (Some(day), Some(last)) if day > last);
    if too_early || too_late { Standing::Outside } else { Standing::Possible }
}

/// An axis: its first and its last day, both on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    first: Day,
    last: Day,
}

impl Scale {
    /// The axis over these days, in either order.
    pub fn new(one: Day, other: Day) -> Self {
        Self { first: one.min(other), last: one.max(other) }
    }

    /// Its first day.
    pub fn first(self) -> Day {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.last
    }

    /// How many days it has; at least 1.
    pub fn days(self) -> i64 {
        i64::from(self.last.0) - i64::from(self.first.0) + 1
    }

    /// Where a day begins; below 0 or above 1 when it is off the axis.
    pub fn start(self, day: Day) -> f64 {
        (i64::from(day.0) - i64::from(self.first.0)) as f64 / self.days() as f64
    }

    /// Where a day ends.
    pub fn end(self, day: Day) -> f64 {
        (i64::from(day.0) - i64::from(self.first.0) + 1) as f64 / self.days() as f64
    }

    /// The noon of a day.
    pub fn noon(self, day: Day) -> f64 {
        (self.start(day) + self.end(day)) / 2.0
    }

    /// The day at a position; the first or the last where it is off the axis.
    pub fn day_at(self, position: f64) -> Day {
        let days = self.days();
        let into = (position * days as f64).floor().clamp(0.0, (days - 1) as f64);
        Day(i32::try_from(i64::from(self.first.0) + into as i64).unwrap_or(self.last.0))
    }
}
