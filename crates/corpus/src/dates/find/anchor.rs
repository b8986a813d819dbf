//! A known date, from which dates without a year are worked out: the
//! document's own, or the one told last.

use super::sense::{Given, Part, Which, written_year};
use super::tense::Tense;
use crate::Edtf;
use crate::dates::edtf::Day;
use crate::dates::lexicon::Unit;

/// How much of the date is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    pub(super) year: i32,
    pub(super) month: Option<u8>,
    pub(super) day: Option<Day>,
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

    fn day_may_shift(&self) -> bool {
        self.bounds.0 != self.bounds.1
    }

    /// So many units away; precise to the unit.
    pub(super) fn away(&self, unit: Unit, away: i32) -> Option<String> {
        match unit {
            Unit::Day => self.day(away),
            Unit::Week => self.week(away),
            Unit::Weekend => self.weekend(away),
            Unit::Month => self.month(away),
            Unit::Quarter => self.quarter(away),
            Unit::Year => Some(self.year(away)),
            Unit::Decade | Unit::Century => {
                let part = if unit == Unit::Decade { Part::Decade } else { Part::Century };
                let step = if unit == Unit::Decade { 10 } else { 100 };
                let year = self.year.checked_add(away.checked_mul(step)?).filter(|year| *year > 0)?;
                Given { year: Some(year), part }.edtf()
            }
        }
    }

    /// A year so many years away.
    pub(super) fn year(&self, away: i32) -> String {
        self.marked(written_year(self.year.saturating_add(away)), self.year_may_shift())
    }

    /// A month so many months away.
    fn month(&self, away: i32) -> Option<String> {
        let total = i64::from(self.year) * 12 + i64::from(self.month?) - 1 + i64::from(away);
        let (year, month) = (i32::try_from(total.div_euclid(12)).ok()?, total.rem_euclid(12) + 1);
        Some(self.marked(format!("{}-{month:02}", written_year(year)), self.month_may_shift()))
    }

    /// A day so many days away.
    pub(super) fn day(&self, away: i32) -> Option<String> {
        Some(self.marked(self.day?.plus_days(away).iso(), self.day_may_shift()))
    }

    /// The day so many days away, give or take a few.
    pub(super) fn about_day(&self, away: i32) -> Option<String> {
        Some(self.marked(self.day?.plus_days(away).iso(), true))
    }

    /// Monday to Sunday of a week so many weeks away.
    fn week(&self, away: i32) -> Option<String> {
        let day = self.day?;
        let monday = day.plus_days(away.saturating_mul(7) - i32::from(day.weekday()));
        Some(self.marked(format!("{}/{}", monday.iso(), monday.plus_days(6).iso()), self.day_may_shift()))
    }

    /// Saturday and Sunday of a week so many weeks away.
    fn weekend(&self, away: i32) -> Option<String> {
        let day = self.day?;
        let saturday = day.plus_days(away.saturating_mul(7) + 5 - i32::from(day.weekday()));
        Some(self.marked(format!("{}/{}", saturday.iso(), saturday.plus_days(1).iso()), self.day_may_shift()))
    }

    /// A quarter so many quarters away.
    fn quarter(&self, away: i32) -> Option<String> {
        let total = i64::from(self.year) * 4 + i64::from((self.month? - 1) / 3) + i64::from(away);
        let (year, quarter) = (i32::try_from(total.div_euclid(4)).ok()?, total.rem_euclid(4) + 33);
        Some(self.marked(format!("{}-{quarter}", written_year(year)), self.month_may_shift()))
    }

    /// The quarter that ended last, as year and EDTF's number.
    pub(super) fn last_quarter(&self) -> Option<(i32, u8)> {
        match (self.month? - 1) / 3 {
            0 => Some((self.year.checked_sub(1)?, 36)),
            quarter => Some((self.year, 32 + quarter)),
        }
    }

    /// The weekday meant.
    pub(super) fn weekday(&self, weekday: u8, which: Which, tense: Tense) -> Option<String> {
        let day = self.day?;
        let back = (i32::from(day.weekday()) - i32::from(weekday)).rem_euclid(7);
        let away = match (which, tense) {
            (Which::This, _) => i32::from(weekday) - i32::from(day.weekday()),
            (Which::Last, _) => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            (Which::Next, _) => 7 - back,
            (Which::Any, Tense::Future) => {
                if back == 0 {
                    0
                } else {
                    7 - back
                }
            }
            (Which::Any | Which::Name | Which::Told, _) => -back,
        };
        self.day(away)
    }

    /// The year in which a month, day, season or quarter of no year lies.
    pub(super) fn year_of(&self, part: Part, which: Which, tense: Tense) -> Option<i32> {
        let own = self.position(part)?;
        let there = i64::from(place(part)?);
        let length = 372;
        // How far back the last one lies, and how far ahead the next, in days of months of 31.
        let back = (own - there).rem_euclid(length);
        let ahead = length - back;
        let last = self.year + i32::from(there <= own) - 1;
        let season = matches!(part, Part::Season(_) | Part::Month(_));
        let now = back == 0 || season && self.is_in(part);
        Some(match (which, tense) {
            (Which::This | Which::Told, _) => self.year,
            (Which::Name, _) => return (back <= 60).then_some(last),
            (Which::Last, _) => {
                if now {
                    self.year - 1
                } else {
                    last
                }
            }
            (Which::Next, _) => last + 1,
            (Which::Any, _) if now => self.year,
            // Reports speak of quarters that have ended.
            (Which::Any, _) if matches!(part, Part::Season(33..)) => {
                if tense == Tense::Future && ahead * 3 < back {
                    last + 1
                } else {
                    last
                }
            }
            // What is said to come may still have been a little while ago, and the other way round.
            (Which::Any, Tense::Future) => {
                if ahead * 3 < back * 5 {
                    last + 1
                } else {
                    last
                }
            }
            (Which::Any, Tense::Past) => {
                if ahead * 5 < back * 2 {
                    last + 1
                } else {
                    last
                }
            }
            (Which::Any, Tense::Unknown) => {
                if ahead * 2 < back {
                    last + 1
                } else {
                    last
                }
            }
        })
    }

    /// Whether the date lies in a part of the year.
    fn is_in(&self, part: Part) -> bool {
        let edtf = Given { year: Some(self.year), part }.edtf().and_then(|edtf| Edtf::parse(&edtf).ok());
        let bounds = edtf.map(|edtf| edtf.bounds());
        bounds.is_some_and(|bounds| bounds.earliest <= Some(self.bounds.0) && Some(self.bounds.1) <= bounds.latest)
    }

    /// The date's place in the year; needs what the part asks for.
    fn position(&self, part: Part) -> Option<i64> {
        let month = i64::from(self.month?) - 1;
        let day = self.day.map_or(15, |day| i64::from(day.civil().2));
        Some(match part {
            Part::Month(_) => month * 31,
            _ => month * 31 + day - 1,
        })
    }

    /// A part of the year that [`Self::year_of`] found, marked as the date is.
    pub(super) fn part(&self, part: Part, which: Which, tense: Tense) -> Option<String> {
        let year = Some(self.year_of(part, which, tense)?);
        Some(self.marked(Given { year, part }.edtf()?, false))
    }

    /// As [`Self::part`], of the date told last: "that winter", "the next spring". Its year is enough.
    pub(super) fn part_told(&self, part: Part, which: Which, tense: Tense) -> Option<String> {
        if self.month.is_some() {
            return self.part(part, which, tense);
        }
        self.part_away(
            part,
            match which {
                Which::Next => 1,
                Which::Last => -1,
                _ => 0,
            },
        )
    }

    /// A day of this month.
    pub(super) fn day_of_month(&self, day: u8) -> Option<String> {
        let given = Given { year: Some(self.year), part: Part::Day(self.month?, day) };
        Some(self.marked(given.edtf().filter(|_| given.exists())?, self.month_may_shift()))
    }

    /// A part of the year so many years away.
    pub(super) fn part_away(&self, part: Part, away: i32) -> Option<String> {
        let year = self.year.checked_add(away);
        Some(self.marked(Given { year, part }.edtf()?, self.year_may_shift()))
    }
}

/// Where a part of a year begins, in days of months of 31.
fn place(part: Part) -> Option<u16> {
    let (month, day) = match part {
        Part::Day(month, day) => (month, day),
        Part::Month(month) => (month, 1),
        Part::Season(season) => (crate::dates::edtf::season_months(season).0, 1),
        _ => return None,
    };
    Some(u16::from(month.checked_sub(1)?) * 31 + u16::from(day.checked_sub(1)?))
}
