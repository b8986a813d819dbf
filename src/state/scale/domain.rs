//! Which days an axis shows.

use archivolt_corpus::{Bounds, Day};
use archivolt_index::order::InOrder;

use super::Scale;
use super::calendar::Period;

/// A document this far from the rest, in lengths of the rest, would press them
/// into a few pixels; it stays off the axis, at its edge.
const FAR: i64 = 5;

/// The axis over documents, and over the moments they speak of as far as those
/// are no farther from the documents than the documents reach; rounded to whole
/// years, months or days. `None` where nothing has a date.
pub fn domain(documents: &[Bounds], events: &[Bounds]) -> Option<Scale> {
    let stretches = known(documents);
    let (first, last) = match reach(&stretches) {
        Some((first, last)) => {
            // At least five years each way: a single document has no length of its own.
            let length = (i64::from(last.0) - i64::from(first.0)).max(5 * 365);
            let mut around = (first, last);
            for (start, end) in known(events) {
                if i64::from(first.0) - i64::from(start.0) <= length {
                    around.0 = around.0.min(start);
                }
                if i64::from(end.0) - i64::from(last.0) <= length {
                    around.1 = around.1.max(end);
                }
            }
            around
        }
        None => reach(&known(events))?,
    };
    Some(rounded(first, last))
}

/// Both ends of each stretch; of one with an open end only the other.
fn known(bounds: &[Bounds]) -> Vec<(Day, Day)> {
    let mut stretches: Vec<(Day, Day)> = bounds
        .iter()
        .filter_map(|bounds| match (bounds.earliest, bounds.latest) {
            (Some(first), Some(last)) => Some((first, last)),
            (Some(day), None) | (None, Some(day)) => Some((day, day)),
            (None, None) => None,
        })
        .collect();
    stretches.order();
    stretches
}

/// From the first day to the last of all but a few that lie far away.
fn reach(sorted: &[(Day, Day)]) -> Option<(Day, Day)> {
    let all = sorted.len();
    let few = if all < 4 { 0 } else { (all / 20).max(1) };
    let mut from = 0;
    for skip in (1..=few).rev() {
        let (Some(left), Some(rest)) = (sorted.get(..skip), sorted.get(skip..)) else { continue };
        let Some((first, last)) = ends(rest) else { continue };
        let left_end = left.iter().map(|stretch| stretch.1).max().unwrap_or(first);
        let left_start = left.iter().map(|stretch| stretch.0).min().unwrap_or(first);
        let length = (i64::from(last.0) - i64::from(first.0)).max(365);
        let far = i64::from(first.0) - i64::from(left_start.0) > FAR * length;
        if far && left_end < first {
            from = skip;
            break;
        }
    }
    let rest = sorted.get(from..)?;
    let mut by_end: Vec<(Day, Day)> = rest.to_vec();
    by_end.order_by_key(|stretch| (stretch.1, stretch.0));
    for skip in (1..=few.saturating_sub(from)).rev() {
        let Some((kept, right)) = by_end.split_at_checked(by_end.len().saturating_sub(skip)) else { continue };
        let Some((first, last)) = ends(kept) else { continue };
        let right_start = right.iter().map(|stretch| stretch.0).min().unwrap_or(last);
        let right_end = right.iter().map(|stretch| stretch.1).max().unwrap_or(last);
        let length = (i64::from(last.0) - i64::from(first.0)).max(365);
        if i64::from(right_end.0) - i64::from(last.0) > FAR * length && right_start > last {
            return Some((first, last));
        }
    }
    ends(&by_end)
}

fn ends(stretches: &[(Day, Day)]) -> Option<(Day, Day)> {
    let first = stretches.iter().map(|stretch| stretch.0).min()?;
    let last = stretches.iter().map(|stretch| stretch.1).max()?;
    Some((first, last))
}

/// Out to whole years, where there is at least one and a half; else to whole
/// months.
fn rounded(first: Day, last: Day) -> Scale {
    let days = i64::from(last.0) - i64::from(first.0) + 1;
    let period = match days {
        548.. => Period::Years(1),
        _ => Period::Months(1),
    };
    let end = period.next(period.floor(last)).map_or(last, |next| Day(next.0.saturating_sub(1)));
    Scale::new(period.floor(first), end)
}
