//! EDTF dates (ISO 8601-2:2019).

/// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a civil date; `None` where there is no such day. Year 0 is 1 BCE.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Self> { let _ = (year, month, day); None }
    /// Year, month (1 to 12), day of month.
    pub fn civil(self) -> (i32, u8, u8) { (1970, 1, 1) }
    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String { String::new() }
}

/// The days a date may lie on, both ends included. `None` is an end without bound:
/// open, or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Not before this day.
    pub earliest: Option<Day>,
    /// Not after this day.
    pub latest: Option<Day>,
}

/// How a date is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One known day.
    Day,
    /// Some day of a month, season, year, decade or century, or of an unspecified digit.
    Within,
    /// One of several dates, or between two.
    OneOf,
    /// All of an interval.
    Interval,
}

/// How long a date is in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// "7 Dec 2016", "c. Dec 2015", "2023 (year only)".
    Short,
    /// "7 December 2016", "about December 2015", "2023, year only".
    Long,
}

/// Why a string is not an EDTF date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// What was given.
    pub given: String,
    /// What is wrong with it, in words.
    pub reason: &'static str,
}

/// An EDTF date: what was written, and the days it may mean.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf {
    source: String,
}

impl Edtf {
    /// Reads an EDTF string of level 0 or 1, or a set of level 2.
    pub fn parse(source: &str) -> Result<Self, EdtfError> { Ok(Self { source: source.to_owned() }) }
    /// Reads what a visitor types: EDTF, "2016", "July 2016", "1 Jul 2016", "1/7/2016" only where unambiguous.
    pub fn from_words(typed: &str) -> Option<Self> { Self::parse(typed).ok() }
    /// The canonical EDTF string.
    pub fn as_str(&self) -> &str { &self.source }
    /// The days it may lie on. Approximate dates are widened by 3 days, 1 month
    /// or 1 year as they are precise to the day, month or year.
    pub fn bounds(&self) -> Bounds { Bounds { earliest: None, latest: None } }
    /// How it is drawn.
    pub fn shape(&self) -> Shape { Shape::Day }
    /// `~` or `%` anywhere.
    pub fn is_approximate(&self) -> bool { false }
    /// `?` or `%` anywhere.
    pub fn is_uncertain(&self) -> bool { false }
    /// The date in English words.
    pub fn in_words(&self, length: Words) -> String { let _ = length; self.source.clone() }
}
