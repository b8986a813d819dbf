//! How the timeline says days.

use archivolt_corpus::Day;

use crate::state::scale::calendar::day_name;
pub use crate::text::*;

/// A day as the fields and the window show it: "1 Jul 2016".
pub fn day_short(day: Day) -> String {
    day_name(day, true)
}

/// A day as it is read out: "1 July 2016".
pub fn day_long(day: Day) -> String {
    day_name(day, false)
}
