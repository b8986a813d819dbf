//! The documents of a theme as ticks along the strip's time scale.

use archivolt_corpus::Edtf;
use archivolt_index::{Collection, DateRecord};

use super::scale::Scale;

/// Finest step of a beat along the line, in parts of it: two hundred fit.
const STEPS: f64 = 200.0;

/// One tick: where it stands, and whether it is among the results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beat {
    /// From 0 to 1 of the line.
    pub at: f64,
    /// Whether one of its documents is a result.
    pub found: bool,
}

/// The middle of a date on the scale, 0 to 1; `None` where it has no bound.
pub fn middle(scale: Scale, date: &Edtf) -> Option<f64> {
    let bounds = date.bounds();
    let earliest = bounds.earliest.or(bounds.latest)?;
    let latest = bounds.latest.unwrap_or(earliest);
    Some(((scale.start(earliest) + scale.end(latest)) / 2.0).clamp(0.0, 1.0))
}

/// By document, where it stands on the scale.
pub fn middles(collection: &Collection, scale: Option<Scale>) -> Vec<Option<f64>> {
    let Some(scale) = scale else {
        return Vec::new();
    };
    let at = |date: &DateRecord| middle(scale, &date.edtf);
    collection.documents().iter().map(|record| record.published.as_ref().and_then(at)).collect()
}

/// The beats of one theme, from left to right; documents that fall together share one.
/// `middles` and `found` are by document.
pub fn of_theme(collection: &Collection, middles: &[Option<f64>], theme: usize, found: &[bool]) -> Vec<Beat> {
    let mut beats: Vec<Option<Beat>> = vec![None; STEPS as usize + 1];
    for (place, (record, at)) in collection.documents().iter().zip(middles).enumerate() {
        let Some(at) = at.filter(|_| collection.has_theme(record, theme)) else {
            continue;
        };
        let found = found.get(place).copied().unwrap_or(false);
        if let Some(beat) = beats.get_mut((at * STEPS) as usize) {
            beat.get_or_insert(Beat { at, found }).found |= found;
        }
    }
    beats.into_iter().flatten().collect()
}
