//! EDTF dates (ISO 8601-2:2019, annex A; the Library of Congress's
//! specification of 4 February 2019).
//!
//! Levels 0 and 1 are read whole. Of level 2: sets, unspecified digits
//! anywhere, qualification of single components and sub-year groupings 25 to
//! 41. Exponential years and significant digits are not read.

mod read;
mod typed;
mod value;
mod words;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

pub use super::calendar::Day;
pub use value::Precision;
use value::Value;
pub(crate) use value::season_months;
pub use words::{MONTHS, Saying, Speech};

/// The days a date may lie on, both ends included. `None` is an end without bound:
/// open, or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// Not before this day.
    pub earliest: Option<Day>,
    /// Not after this day.
    pub latest: Option<Day>,
}

/// How a date is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One known day.
    Day,
    /// Some day of a month, season, year, decade or century, or of an
    /// unspecified digit; or of the days about an approximate day.
    Within,
    /// One of several dates, or between two.
    OneOf,
    /// All of an interval.
    Interval,
}

/// How long a date is in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Words {
    /// "7 Dec 2016", "c. Dec 2015", "2023 (year only)".
    Short,
    /// "7 December 2016", "about December 2015", "2023, year only".
    Long,
}

/// Why a string is not an EDTF date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// What was given; a very long string is cut.
    pub given: String,
    /// What is wrong with it, in words.
    pub reason: &'static str,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "“{}” is not a date: {}.", self.given, self.reason)
    }
}

impl std::error::Error for EdtfError {}

/// An EDTF date: what was written, and the days it may mean.
///
/// Two are equal when they are written alike. To store one, store
/// [`Edtf::as_str`]: parsing it again gives an equal date.
#[derive(Clone, Debug)]
pub struct Edtf {
    source: Box<str>,
    value: Value,
    bounds: Bounds,
}

impl Edtf {
    /// Reads an EDTF string of level 0 or 1, or of the parts of level 2 that
    /// are named above. Blanks around it are ignored.
    ///
    /// ```
    /// use archivolt_corpus::Edtf;
    /// assert!(Edtf::parse("2016-11-11/2016-11-18").is_ok());
    /// assert!(Edtf::parse("2015-02-29").is_err());
    /// ```
    ///
    /// # Errors
    /// [`EdtfError`] with the string and what is wrong with it.
    pub fn parse(source: &str) -> Result<Self, EdtfError> {
        let source = source.trim();
        let value =
            read::value(source).map_err(|reason| EdtfError { given: source.chars().take(80).collect(), reason })?;
        let bounds = value.bounds();
        Ok(Self { source: source.into(), value, bounds })
    }

    /// Says nothing at all: stands where a date could not be read, in a record
    /// that is refused.
    pub fn nothing() -> Self {
        let value = Value::Set(value::Choice::OneOf, Vec::new());
        Self { source: "".into(), value, bounds: Bounds { earliest: None, latest: None } }
    }

    /// Reads what a visitor types: EDTF, "2016", "July 2016", "1 Jul 2016",
    /// "1.7.2016"; and "3/4/2016" only where the numbers tell day from month.
    pub fn from_words(typed: &str) -> Option<Self> {
        Self::parse(typed).ok().or_else(|| typed::date(typed))
    }

    /// The canonical EDTF string.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// The days it may lie on. Approximate dates are widened by 3 days, 1 month
    /// or 1 year as they are precise to the day, the month (or season), or the
    /// year (or less). Days too far away for [`Day`] become its first or last.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// How it is drawn.
    pub fn shape(&self) -> Shape {
        self.value.shape()
    }

    /// How closely it is known: of an interval or a set, its least precise part.
    pub fn precision(&self) -> Precision {
        self.value.precision()
    }

    /// `~` or `%` anywhere.
    pub fn is_approximate(&self) -> bool {
        self.source.contains(['~', '%'])
    }

    /// `?` or `%` anywhere.
    pub fn is_uncertain(&self) -> bool {
        self.source.contains(['?', '%'])
    }

    /// Whether its start is open or unknown, and whether its end is.
    pub fn open_ends(&self) -> (bool, bool) {
        (self.bounds.earliest.is_none(), self.bounds.latest.is_none())
    }

    /// The date in English words.
    pub fn in_words(&self, length: Words) -> String {
        self.said(length, &words::English)
    }

    /// The date in the words of a language.
    pub fn said(&self, length: Words, speech: &dyn Speech) -> String {
        words::of(&self.value, length, speech)
    }
}

impl PartialEq for Edtf {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Edtf {}

impl Hash for Edtf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.source.hash(state);
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.source)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(source: &str) -> Result<Self, EdtfError> {
        Self::parse(source)
    }
}

#[cfg(test)]
mod tests;
