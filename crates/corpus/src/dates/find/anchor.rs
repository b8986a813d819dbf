//! A document's own date, from which dates without a year are worked out.

use super::point::{Given, Part};
use super::range::Range;
use crate::Edtf;
use crate::dates::edtf::Day;

/// How much of the document's date is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    year: i32,
    month: Option<u8>,
    day: Option<Day>,
    /// The days the date may lie on.
    bounds: (Day, Day),
    uncertain: bool,
}

impl Anchor {
    /// `None` where not even the year is known.
    pub(super) fn new(date: &Edtf) -> Option<Self> {
        let plain = Edtf::parse(&date.as_str().replace(['~', '?', '%'], "")).ok()?;
        let (first, last) = (plain.bounds().earliest?, plain.bounds().latest?);
        let ((year, month, _), (last_year, last_month, _)) = (first.civil(), last.civil());
        if year != last_year {
            return None;
        }
        Some(Self {
            year,
            month: (month == last_month).then_some(month),
            day: (first == last).then_some(first),
            bounds: (date.bounds().earliest?, date.bounds().latest?),
            uncertain: date.is_uncertain(),
        })
    }

    /// Marks what was worked out as the document's date is marked.
    /// `approximate` is whether a shift of that date might change it.
    fn marked(&self, edtf: String, approximate: bool) -> String {
        let mark = match (approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        };
        if edtf.contains('/') { edtf.replace('/', &format!("{mark}/")) + mark } else { edtf + mark }
    }

    fn year_may_shift(&self) -> bool {
        self.bounds.0.civil().0 != self.bounds.1.civil().0
    }

    fn month_may_shift(&self) -> bool {
        let ((year, month, _), (last_year, last_month, _)) = (self.bounds.0.civil(), self.bounds.1.civil());
        (year, month) != (last_year, last_month)
    }

    /// A year so many years away.
    pub(super) fn year(&self, away: i32) -> String {
        self.marked(written_year(self.year.saturating_add(away)), self.year_may_shift())
    }

    /// A month so many months away.
    pub(super) fn month(&self, away: i32) -> Option<String> {
        let total = i64::from(self.year) * 12 + i64::from(self.month?) - 1 + i64::from(away);
        let (year, month) = (i32::try_from(total.div_euclid(12)).ok()?, total.rem_euclid(12) + 1);
        Some(self.marked(format!("{}-{month:02}", written_year(year)), self.month_may_shift()))
    }

    /// A day so many days away.
    pub(super) fn day(&self, away: i32) -> Option<String> {
        Some(self.marked(self.day?.plus_days(away).iso(), self.day_may_shift()))
    }

    fn day_may_shift(&self) -> bool {
        self.bounds.0 != self.bounds.1
    }

    /// The day so many days away, give or take a few.
    pub(super) fn about_day(&self, away: i32) -> Option<String> {
        Some(self.marked(self.day?.plus_days(away).iso(), true))
    }

    /// Monday to Sunday of a week so many weeks away.
    pub(super) fn week(&self, away: i32) -> Option<String> {
        let day = self.day?;
        let monday = day.plus_days(away.saturating_mul(7) - i32::from(day.weekday()));
        Some(self.marked(format!("{}/{}", monday.iso(), monday.plus_days(6).iso()), self.day_may_shift()))
    }

    /// The weekday nearest: for `Which::Latest` today or before, else strictly
    /// before or after.
    pub(super) fn weekday(&self, weekday: u8, which: Which) -> Option<String> {
        let day = self.day?;
        let back = (i32::from(day.weekday()) - i32::from(weekday)).rem_euclid(7);
        let away = match which {
            Which::Latest => -back,
            Which::Before => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            Which::After => 7 - back,
        };
        self.day(away)
    }

    /// A weekday of the document's own week, Monday to Sunday.
    pub(super) fn weekday_of_week(&self, weekday: u8) -> Option<String> {
        self.day(i32::from(weekday) - i32::from(self.day?.weekday()))
    }

    /// A month by name: the latest one so far, or strictly before or after.
    pub(super) fn named_month(&self, month: u8, which: Which) -> Option<String> {
        let own = i32::from(self.month?);
        let back = (own - i32::from(month)).rem_euclid(12);
        let away = match which {
            Which::Latest => -back,
            Which::Before => {
                if back == 0 {
                    -12
                } else {
                    -back
                }
            }
            Which::After => 12 - back,
        };
        self.month(away)
    }

    /// The year that brings a day of a month nearest; a text is twice as
    /// likely to look back as ahead. Needs the document's month.
    pub(super) fn settle(&self, given: Given) -> Option<String> {
        let Part::Day(month, day) = given.part else { return None };
        let year = self.nearest_year(month, day)?;
        Some(self.marked(Given { year: Some(year), ..given }.edtf()?, false))
    }

    pub(super) fn settle_range(&self, range: &Range) -> Option<String> {
        let (Part::Day(month, day), Part::Day(..)) = (range.start.part, range.end.part) else { return None };
        let year = Some(self.nearest_year(month, day)?);
        let edtf = Range { start: Given { year, ..range.start }, end: Given { year, ..range.end } }.edtf()?;
        Some(self.marked(edtf, false))
    }

    fn nearest_year(&self, month: u8, day: u8) -> Option<i32> {
        self.month?;
        let own = i64::from(self.bounds.0.0).midpoint(i64::from(self.bounds.1.0));
        [self.year.checked_sub(1)?, self.year, self.year.checked_add(1)?]
            .into_iter()
            .filter_map(|year| Some((year, Day::from_civil(year, month, day)?)))
            .min_by_key(|(_, candidate)| {
                let away = i64::from(candidate.0) - own;
                if away > 0 { away * 2 } else { -away }
            })
            .map(|(year, _)| year)
    }
}

/// Which of the many Mondays or Decembers is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The document's own, or the last one before it.
    Latest,
    /// Before the document's own.
    Before,
    /// After the document's own.
    After,
}

fn written_year(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}
