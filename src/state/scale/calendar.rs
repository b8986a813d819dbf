//! Stretches of the calendar: what ticks, names and columns stand for.

use archivolt_corpus::Day;

use super::Scale;
use crate::text;

/// A length of calendar time that begins where people expect it to: weeks on
/// Monday, quarters in January, centuries in the year 1900.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// This many days; 1 or 7.
    Days(u8),
    /// This many months; 1 or 3.
    Months(u8),
    /// This many years.
    Years(u32),
}

impl Period {
    /// About how long it is, in days.
    pub fn days(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 365.2425 / 12.0,
            Self::Years(years) => f64::from(years) * 365.2425,
        }
    }

    /// How wide it is on an axis of this many CSS pixels.
    pub fn breadth(self, scale: Scale, width: f64) -> f64 {
        width * self.days() / scale.days() as f64
    }

    /// The period's first day that holds `day`.
    pub fn floor(self, day: Day) -> Day {
        let (year, month, _) = day.civil();
        let floored = match self {
            // 1 January 1970 was a Thursday: 3 days after a Monday.
            Self::Days(7) => Some(Day(day.0.saturating_sub((i64::from(day.0) + 3).rem_euclid(7) as i32))),
            Self::Days(_) => Some(day),
            Self::Months(months) => {
                let months = months.clamp(1, 12);
                Day::from_civil(year, (month.saturating_sub(1)) / months * months + 1, 1)
            }
            Self::Years(years) => Day::from_civil(floor_year(year, years), 1, 1),
        };
        floored.unwrap_or(day)
    }

    /// The first day of the period after the one that begins on `first`; `None`
    /// where the calendar ends.
    pub fn next(self, first: Day) -> Option<Day> {
        let (year, month, _) = first.civil();
        let next = match self {
            Self::Days(days) => Day(first.0.checked_add(i32::from(days.max(1)))?),
            Self::Months(months) => {
                let month = month.checked_add(months.clamp(1, 12))?;
                if month > 12 {
                    Day::from_civil(year.checked_add(1)?, month - 12, 1)?
                } else {
                    Day::from_civil(year, month, 1)?
                }
            }
            Self::Years(years) => Day::from_civil(next_year(year, years)?, 1, 1)?,
        };
        (next > first).then_some(next)
    }

    /// The periods that meet an axis, in order: first and last day of each. At
    /// most 4,000, which no axis on a screen has.
    pub fn across(self, scale: Scale) -> Vec<(Day, Day)> {
        let mut periods = Vec::new();
        let mut first = self.floor(scale.first());
        while first <= scale.last() && periods.len() < 4_000 {
            let Some(next) = self.next(first) else { break };
            periods.push((first, Day(next.0 - 1)));
            first = next;
        }
        periods
    }
}

/// Years people count by. There is no year 0 for them: 1 BCE (written 0) comes
/// before 1, so round numbers before it are 100 BCE (-99), not -100.
fn floor_year(year: i32, years: u32) -> i32 {
    let step = i64::from(years.max(1));
    let year = i64::from(year);
    if step == 1 {
        return year as i32;
    }
    let floored = if year >= 1 {
        (year / step * step).max(1)
    } else {
        // 1 - year is the year BCE, which counts down.
        let before = 1 - year;
        1 - (before + step - 1) / step * step
    };
    i32::try_from(floored).unwrap_or(i32::MIN)
}

fn next_year(year: i32, years: u32) -> Option<i32> {
    let step = i64::from(years.max(1));
    let year = i64::from(year);
    let next = if step == 1 {
        year + 1
    } else if year >= 1 {
        (year / step + 1) * step
    } else {
        let after = 1 - (((1 - year) + step - 1) / step - 1) * step;
        after.min(1)
    };
    i32::try_from(next).ok()
}

/// A year as people write it: "1987", "500 BCE".
pub fn year_name(year: i32) -> String {
    let year = i64::from(year);
    if year > 0 { archivolt_wording::plain(year) } else { text::date_bce(&archivolt_wording::plain(1 - year)) }
}

/// A month's short name by itself, 1 to 12.
pub fn month_name(month: u8) -> &'static str {
    archivolt_wording::month(month, true, true)
}

/// A month of a year in words: "July 2016", or short "Jul 2016".
pub fn month_of_year(month: u8, year: i32, short: bool) -> String {
    archivolt_wording::template(None, archivolt_wording::month(month, short, false), Some(&year_name(year)), short)
}

/// A day of some year, short: "1 Jul".
pub fn day_of_month(day: u8, month: u8) -> String {
    archivolt_wording::template(Some(day), archivolt_wording::month(month, true, false), None, true)
}

/// A day in words: "1 July 2016", or short "1 Jul 2016".
pub fn day_name(day: Day, short: bool) -> String {
    let (year, month, date) = day.civil();
    let month = archivolt_wording::month(month, short, false);
    archivolt_wording::template(Some(date), month, Some(&year_name(year)), short)
}
