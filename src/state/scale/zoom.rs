//! Looking closer at a part of the axis.

use archivolt_corpus::{Bounds, Day};

use super::Scale;

/// The fewest days an axis is drawn in to: the hours of one day.
pub const FEWEST: i64 = 1;

/// The same middle with `factor` times as many days, within the whole axis.
pub fn zoomed(whole: Scale, visible: Scale, factor: f64) -> Scale {
    let days = ((visible.days() as f64 * factor).round() as i64).clamp(FEWEST.min(whole.days()), whole.days());
    let middle = (i64::from(visible.first().0) + i64::from(visible.last().0)) / 2;
    placed(whole, middle - (days - 1) / 2, days)
}

/// `factor` times as many days round the day at a place of the axis, which stays
/// under the pointer.
pub fn zoomed_at(whole: Scale, visible: Scale, factor: f64, at: f64) -> Scale {
    let at = at.clamp(0.0, 1.0);
    let days = ((visible.days() as f64 * factor).round() as i64).clamp(FEWEST.min(whole.days()), whole.days());
    // A single wheel's step must not come to nothing where few days are left.
    let days = match (days == visible.days(), factor < 1.0) {
        (true, true) => (days - 1).max(FEWEST.min(whole.days())),
        (true, false) => (days + 1).min(whole.days()),
        _ => days,
    };
    let under = f64::from(visible.first().0) + at * visible.days() as f64;
    placed(whole, (under - at * days as f64).round() as i64, days)
}

/// As many days, moved by a part of them.
pub fn moved(whole: Scale, visible: Scale, part: f64) -> Scale {
    let by = (visible.days() as f64 * part).round() as i64;
    placed(whole, i64::from(visible.first().0) + by, visible.days())
}

/// The range that is asked for, with a twentieth of air on both sides.
pub fn fitted(whole: Scale, range: Bounds) -> Scale {
    let first = i64::from(range.earliest.unwrap_or(whole.first()).clamp(whole.first(), whole.last()).0);
    let last = i64::from(range.latest.unwrap_or(whole.last()).clamp(whole.first(), whole.last()).0).max(first);
    let air = (last - first + 1) / 20 + 1;
    let days = (last - first + 1 + 2 * air).clamp(FEWEST.min(whole.days()), whole.days());
    placed(whole, (first + last) / 2 - (days - 1) / 2, days)
}

fn placed(whole: Scale, first: i64, days: i64) -> Scale {
    let earliest = i64::from(whole.first().0);
    let latest = (i64::from(whole.last().0) - days + 1).max(earliest);
    let first = first.clamp(earliest, latest);
    let day = |number: i64| Day(i32::try_from(number).unwrap_or(whole.last().0));
    Scale::new(day(first), day((first + days - 1).min(i64::from(whole.last().0))))
}
