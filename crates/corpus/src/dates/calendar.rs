//! Days and months of the proleptic Gregorian calendar, without overflow.
//!
//! The conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date
//! Algorithms" (`days_from_civil`, `civil_from_days`), in 64 bits, so that
//! every 32-bit day has a civil date.

/// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Years beyond this have no day of 32 bits; they are brought back to it.
const YEAR_LIMIT: i64 = 6_000_000;

impl Day {
    /// The day of a civil date; `None` where there is no such day, or none
    /// that 32 bits can count. Year 0 is 1 BCE.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=12).contains(&month) || day == 0 || day > month_length(i64::from(year), month) {
            return None;
        }
        let count = count_days(i64::from(year), month, day);
        i32::try_from(count).ok().map(Self)
    }

    /// As [`Day::from_civil`], for a date known to exist: a day too far away
    /// becomes the last one that can be counted.
    pub(crate) fn saturating(year: i64, month: u8, day: u8) -> Self {
        let count = count_days(year.clamp(-YEAR_LIMIT, YEAR_LIMIT), month, day);
        Self(i32::try_from(count).unwrap_or(if count < 0 { i32::MIN } else { i32::MAX }))
    }

    /// Year, month (1 to 12), day of month.
    pub fn civil(self) -> (i32, u8, u8) {
        let shifted = i64::from(self.0) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (i32::try_from(year).unwrap_or_default(), u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
    }

    /// `YYYY-MM-DD`, with a sign before the year where it is below 0 or above 9999.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        let sign = match year {
            0..=9999 => "",
            10_000.. => "+",
            _ => "-",
        };
        let two = |number: u8| padded(u64::from(number), 2);
        [sign, &padded(u64::from(year.unsigned_abs()), 4), "-", &two(month), "-", &two(day)].concat()
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        u8::try_from((i64::from(self.0) + 3).rem_euclid(7)).unwrap_or_default()
    }

    /// `days` later, or earlier where negative.
    pub(crate) fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// `months` later, or earlier where negative. The last day of a month
    /// stays the last one; a day that the month lacks becomes its last.
    pub(crate) fn plus_months(self, months: i64) -> Self {
        if self.0 == i32::MIN || self.0 == i32::MAX {
            return self;
        }
        let (year, month, day) = self.civil();
        let total = i64::from(year) * 12 + i64::from(month) - 1 + months;
        let target_year = total.div_euclid(12);
        let target_month = u8::try_from(total.rem_euclid(12) + 1).unwrap_or(1);
        let length = month_length(target_year, target_month);
        let was_last = day == month_length(i64::from(year), month);
        Self::saturating(target_year, target_month, if was_last { length } else { day.min(length) })
    }
}

/// How many days a month (1 to 12) has; 0 for any other number.
pub(crate) fn month_length(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn count_days(year: i64, month: u8, day: u8) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (i64::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// A number with zeros before it up to so many digits. Without the formatter, which
/// the page would load for this alone.
pub(crate) fn padded(number: u64, digits: usize) -> String {
    let own = number.to_string();
    ["0".repeat(digits.saturating_sub(own.len())), own].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_nine_centuries_goes_to_civil_and_back() {
        for count in -200_000..130_000 {
            let (year, month, day) = Day(count).civil();
            assert_eq!(Day::from_civil(year, month, day), Some(Day(count)));
        }
    }

    #[test]
    fn known_days_have_their_numbers() {
        for (iso, count) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2016-12-07", 17_142),
            ("0000-01-01", -719_528),
            ("-0043-03-15", -735_160),
        ] {
            assert_eq!(Day(count).iso(), iso);
        }
    }

    #[test]
    fn days_that_are_not_in_the_calendar_are_refused() {
        for (year, month, day) in
            [(2015, 2, 29), (1900, 2, 29), (2015, 13, 1), (2015, 0, 1), (2015, 4, 31), (2015, 1, 0), (i32::MAX, 1, 1)]
        {
            assert_eq!(Day::from_civil(year, month, day), None);
        }
    }

    #[test]
    fn the_ends_of_counting_hold() {
        for edge in [i32::MIN, i32::MIN + 1, i32::MAX - 1, i32::MAX] {
            let (year, month, day) = Day(edge).civil();
            assert_eq!(Day::from_civil(year, month, day), Some(Day(edge)));
            assert!(!Day(edge).iso().is_empty());
            let _ = (Day(edge).plus_months(-1), Day(edge).plus_months(1), Day(edge).plus_days(3), Day(edge).weekday());
        }
        assert_eq!(Day::saturating(i64::MAX, 1, 1), Day(i32::MAX));
        assert_eq!(Day::saturating(i64::MIN, 1, 1), Day(i32::MIN));
    }

    #[test]
    fn months_keep_their_ends_when_shifted() {
        for (from, months, to) in [
            ((2016, 1, 31), 1, "2016-02-29"),
            ((2016, 2, 29), 1, "2016-03-31"),
            ((2016, 3, 1), -1, "2016-02-01"),
            ((2016, 1, 15), -1, "2015-12-15"),
            ((2016, 12, 31), 12, "2017-12-31"),
        ] {
            let (year, month, day) = from;
            assert_eq!(Day::from_civil(year, month, day).unwrap_or(Day(0)).plus_months(months).iso(), to);
        }
    }

    #[test]
    fn weekdays_are_right() {
        for (iso, weekday) in [((1970, 1, 1), 3), ((2016, 12, 7), 2), ((2015, 12, 16), 2), ((1969, 12, 28), 6)] {
            let (year, month, day) = iso;
            assert_eq!(Day::from_civil(year, month, day).unwrap_or(Day(0)).weekday(), weekday);
        }
    }
}
