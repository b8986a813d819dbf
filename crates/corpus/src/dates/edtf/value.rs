//! What an EDTF string means, and the days that gives.

use super::{Bounds, Shape};
use crate::dates::calendar::{Day, month_length};

/// How closely a date is known, closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// A month.
    Month,
    /// A season, quarter, third or half of a year.
    Season,
    /// A year.
    Year,
    /// Ten years: the last digit of the year is missing.
    Decade,
    /// A hundred years.
    Century,
    /// Less than that, or digits missing elsewhere in the year.
    Coarser,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    Point(Point),
    Interval(End, End),
    Set(Choice, Vec<Member>),
}

/// One end of an interval.
#[derive(Clone, Debug)]
pub(super) enum End {
    At(Point),
    Open,
    Unknown,
}

impl End {
    fn point(&self) -> Option<&Point> {
        match self {
            Self::At(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// What a set says of its members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// `[…]`
    OneOf,
    /// `{…}`
    All,
}

#[derive(Clone, Debug)]
pub(super) enum Member {
    At(Point),
    /// Never without both ends.
    Range(Option<Point>, Option<Point>),
}

/// One date with whatever digits are missing.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub(super) year: Year,
    pub(super) part: Part,
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
    /// What the widest approximate component is precise to.
    pub(super) blur: Precision,
    pub(super) bounds: (Day, Day),
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Year {
    /// Four digits, `X` where one is missing.
    Digits { negative: bool, digits: [u8; 4] },
    /// More than four digits.
    Long(i64),
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Whole,
    Season(u8),
    Month([u8; 2]),
    Day([u8; 2], [u8; 2]),
}

/// Whether a number may be written by digits of which some are `X`.
fn fits(mut number: u32, digits: &[u8]) -> bool {
    for &digit in digits.iter().rev() {
        if digit != b'X' && u32::from(digit) != u32::from(b'0') + number % 10 {
            return false;
        }
        number /= 10;
    }
    number == 0
}

/// The number that digits give when each `X` stands for `filler`.
fn filled(digits: &[u8], filler: u8) -> i64 {
    digits
        .iter()
        .fold(0, |sum, &digit| sum * 10 + i64::from(if digit == b'X' { filler } else { digit.saturating_sub(b'0') }))
}

fn whole(digits: &[u8]) -> bool {
    !digits.contains(&b'X')
}

impl Year {
    /// First and last year it may be.
    pub(super) fn range(self) -> (i64, i64) {
        match self {
            Self::Long(year) => (year, year),
            Self::Digits { negative: false, digits } => (filled(&digits, 0), filled(&digits, 9)),
            Self::Digits { negative: true, digits } => (-filled(&digits, 9), -filled(&digits, 0)),
        }
    }

    fn may_be(self, year: i64) -> bool {
        match self {
            Self::Long(known) => known == year,
            Self::Digits { negative, digits } => {
                (year < 0) == negative && fits(u32::try_from(year.unsigned_abs()).unwrap_or(u32::MAX), &digits)
            }
        }
    }

    pub(super) fn known(self) -> Option<i64> {
        let (first, last) = self.range();
        (first == last).then_some(first)
    }
}

/// First month and number of months of a season or other part of a year.
/// Spring to winter (21 to 24) name no hemisphere; they are given the months
/// of the northern one, as the explicit northern ones (25 to 28) have. Winter
/// ends in February of the next year.
pub(crate) fn season_months(season: u8) -> (u8, u8) {
    match season {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => ((season - 33) * 3 + 1, 3),
        37..=39 => ((season - 37) * 4 + 1, 4),
        40 => (1, 6),
        41 => (7, 6),
        _ => (1, 12),
    }
}

impl Point {
    /// Works out the days, widened where approximate; `None` where no such day exists.
    pub(super) fn settle(mut self) -> Option<Self> {
        let blur = self.blur.max(self.precision());
        let (first, last) = (self.edge(Direction::Forward)?, self.edge(Direction::Backward)?);
        self.bounds = match (self.approximate, blur) {
            (false, _) => (first, last),
            (true, Precision::Day) => (first.plus_days(-3), last.plus_days(3)),
            (true, Precision::Month | Precision::Season) => (first.plus_months(-1), last.plus_months(1)),
            (true, _) => (first.plus_months(-12), last.plus_months(12)),
        };
        Some(self)
    }

    pub(super) fn precision(&self) -> Precision {
        match (self.year, self.part) {
            (Year::Digits { digits, .. }, part) if !whole(&digits) => match (digits.map(|digit| digit == b'X'), part) {
                ([false, false, false, true], _) => Precision::Decade,
                ([false, false, true, true], _) => Precision::Century,
                _ => Precision::Coarser,
            },
            (_, Part::Season(_)) => Precision::Season,
            (_, Part::Day(month, day)) if whole(&month) && whole(&day) => Precision::Day,
            (_, Part::Day(month, _) | Part::Month(month)) if whole(&month) => Precision::Month,
            _ => Precision::Year,
        }
    }

    fn shape(&self) -> Shape {
        if self.precision() == Precision::Day && !self.approximate { Shape::Day } else { Shape::Within }
    }

    /// The first or last day it may be, without widening.
    fn edge(&self, direction: Direction) -> Option<Day> {
        let (first, last) = self.year.range();
        if matches!(self.part, Part::Whole) {
            return Some(match direction {
                Direction::Forward => Day::saturating(first, 1, 1),
                Direction::Backward => Day::saturating(last, 12, 31),
            });
        }
        (0..=last - first).find_map(|step| {
            let year = if direction == Direction::Forward { first + step } else { last - step };
            if self.year.may_be(year) { self.edge_in(year, direction) } else { None }
        })
    }

    fn edge_in(&self, year: i64, direction: Direction) -> Option<Day> {
        let (month, day) = match self.part {
            Part::Whole => ([b'X'; 2], [b'X'; 2]),
            Part::Month(month) => (month, [b'X'; 2]),
            Part::Day(month, day) => (month, day),
            Part::Season(season) => {
                let (first, count) = season_months(season);
                let start = Day::saturating(year, first, 1);
                return Some(match direction {
                    Direction::Forward => start,
                    Direction::Backward => start.plus_months(i64::from(count)).plus_days(-1),
                });
            }
        };
        (1..=12).find_map(|step| {
            let at = if direction == Direction::Forward { step } else { 13 - step };
            if !fits(u32::from(at), &month) {
                return None;
            }
            let length = month_length(year, at);
            (1..=length).find_map(|step| {
                let date = if direction == Direction::Forward { step } else { length + 1 - step };
                fits(u32::from(date), &day).then(|| Day::saturating(year, at, date))
            })
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Forward,
    Backward,
}

impl Member {
    fn bounds(&self) -> Bounds {
        match self {
            Self::At(point) => Bounds { earliest: Some(point.bounds.0), latest: Some(point.bounds.1) },
            Self::Range(from, to) => Bounds {
                earliest: from.as_ref().map(|point| point.bounds.0),
                latest: to.as_ref().map(|point| point.bounds.1),
            },
        }
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        let (one, other) = match self {
            Self::At(point) => (Some(point), None),
            Self::Range(from, to) => (from.as_ref(), to.as_ref()),
        };
        one.into_iter().chain(other)
    }
}

impl Value {
    pub(super) fn bounds(&self) -> Bounds {
        match self {
            Self::Point(point) => Bounds { earliest: Some(point.bounds.0), latest: Some(point.bounds.1) },
            Self::Interval(start, end) => Bounds {
                earliest: start.point().map(|point| point.bounds.0),
                latest: end.point().map(|point| point.bounds.1),
            },
            Self::Set(_, members) => {
                let mut members = members.iter().map(Member::bounds);
                let first = members.next().unwrap_or(Bounds { earliest: None, latest: None });
                members.fold(first, |sum, next| Bounds {
                    earliest: sum.earliest.zip(next.earliest).map(|(a, b)| a.min(b)),
                    latest: sum.latest.zip(next.latest).map(|(a, b)| a.max(b)),
                })
            }
        }
    }

    pub(super) fn shape(&self) -> Shape {
        match self {
            Self::Point(point) => point.shape(),
            Self::Interval(..) => Shape::Interval,
            Self::Set(choice, members) => match (choice, members.as_slice()) {
                (_, [Member::At(point)]) => point.shape(),
                (Choice::All, [Member::Range(..)]) => Shape::Interval,
                _ => Shape::OneOf,
            },
        }
    }

    pub(super) fn precision(&self) -> Precision {
        let coarsest = match self {
            Self::Point(point) => Some(point.precision()),
            Self::Interval(start, end) => start.point().into_iter().chain(end.point()).map(Point::precision).max(),
            Self::Set(_, members) => members.iter().flat_map(Member::points).map(Point::precision).max(),
        };
        coarsest.unwrap_or(Precision::Coarser)
    }
}
