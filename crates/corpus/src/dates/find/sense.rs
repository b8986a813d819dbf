//! What words give of a date, before it is settled what day that is.

use crate::dates::calendar::month_length;
use crate::dates::lexicon::Unit;

/// What a text gives of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) year: Option<i32>,
    pub(crate) part: Part,
}

/// Which part of a year, or how many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The year.
    Whole,
    /// The ten years in which it lies.
    Decade,
    /// The hundred years in which it lies.
    Century,
    /// EDTF's number of a season, quarter or half.
    Season(u8),
    Month(u8),
    Day(u8, u8),
    /// One number is the month, the other the day.
    Either(u8, u8),
}

impl Part {
    /// The month, of what has one.
    pub(crate) fn month(self) -> Option<u8> {
        match self {
            Self::Month(month) | Self::Day(month, _) => Some(month),
            _ => None,
        }
    }
}

impl Given {
    /// Whether the calendar has such a day; in some year, where none is given.
    pub(crate) fn exists(self) -> bool {
        let length = |month: u8| month_length(self.year.map_or(2000, i64::from), month);
        match self.part {
            Part::Day(month, day) => (1..=length(month)).contains(&day),
            _ => true,
        }
    }

    /// EDTF of it; `None` without a year.
    pub(crate) fn edtf(self) -> Option<String> {
        let name = written_year(self.year?);
        Some(match self.part {
            Part::Whole => name,
            Part::Decade => format!("{}X", name.get(..name.len() - 1)?),
            Part::Century => format!("{}XX", name.get(..name.len() - 2)?),
            Part::Season(part) | Part::Month(part) => format!("{name}-{part:02}"),
            Part::Day(month, day) => format!("{name}-{month:02}-{day:02}"),
            Part::Either(one, other) => {
                let (low, high) = (one.min(other), one.max(other));
                format!("[{name}-{low:02}-{high:02},{name}-{high:02}-{low:02}]")
            }
        })
    }
}

/// A year as EDTF writes it.
pub(crate) fn written_year(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

/// Which of the many Mondays or Decembers is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The words do not say; the sentence may.
    Any,
    /// The one of this week or year.
    This,
    /// Before the document's own.
    Last,
    /// After the document's own.
    Next,
    /// What a thing is called by: "the September 11 attacks".
    Name,
    /// Of the date told last: "that December".
    Told,
}

/// From where a shift counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The document's own date: "last week".
    Own,
    /// The document's own date, by counting: "two weeks ago".
    Ago,
    /// The date told last: "the next day", "a year later".
    Told,
    /// The date told last in a narrative, else the document's own: "late in the year".
    Here,
}

/// What words mean that name a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A date, if it has a year; else one whose year is to be found.
    Point(Given, Which),
    /// A part of the year of the date told last, or of the year before or after: "that spring".
    PointTold(Given, Which),
    /// Both ends of an interval. Of an end without a year the year is to be found.
    Range(Given, Given),
    /// One weekday, 0 for Monday.
    Weekday(u8, Which),
    /// So many units away.
    Away(Unit, i32, From),
    /// A part of a year so many years away: "December last year".
    PartAway(Part, i32),
    /// A day of the month told last: "on the 27th".
    DayTold(u8),
    /// The quarter that a report speaks of, so many years away.
    Quarter(i32),
    /// The present, an unknown past or an unknown future.
    Vague(Vague),
}

/// Words that say when without naming a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vague {
    /// "recently"
    Past,
    /// "now"
    Present,
    /// "soon"
    Future,
}

/// How the words bound or blur what they name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shade {
    #[default]
    None,
    /// "c. 1850"
    About,
    /// "before 1850"
    Before,
    /// "after 1850"
    After,
}

/// A date expression and the tokens it stands on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) sense: Sense,
    pub(super) shade: Shade,
    /// Of an interval: the last token of its start and the first of its end.
    pub(super) ends: Option<(usize, usize)>,
    /// Whether it says a time of day too.
    pub(super) daytime: bool,
}

impl Hit {
    pub(super) fn new(first: usize, last: usize, sense: Sense) -> Self {
        Self { first, last, sense, shade: Shade::None, ends: None, daytime: false }
    }
}
