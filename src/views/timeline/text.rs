//! What the timeline says, in English.

use archivolt_corpus::Day;

use crate::state::scale::calendar::day_name;

/// One of two forms by number, with the number before it: "1 event", "10 events".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A day as the fields and the window show it: "1 Jul 2016".
pub fn day_short(day: Day) -> String {
    day_name(day, true)
}

/// A day as it is read out: "1 July 2016".
pub fn day_long(day: Day) -> String {
    day_name(day, false)
}

/// The error under the date fields.
pub const NOT_A_DATE: &str = "That is not a date. Try 2016, July 2016 or 1 Jul 2016.";
/// The other error under the date fields.
pub const ENDS_BEFORE_START: &str = "The end lies before the start.";
/// Where there is nothing to draw.
pub const NO_DATES: &str = "No document here has a date that could be drawn.";
/// Beside a document without a date.
pub const UNDATED: &str = "No date in the text, its metadata or its file name.";
