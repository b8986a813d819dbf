//! The documents of a theme as ticks along the strip's time scale.

use archivolt_corpus::Edtf;
use archivolt_index::Collection;
use archivolt_index::order::InOrder;

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

/// The beats of one theme, from left to right; documents that fall together share one.
pub fn of_theme(collection: &Collection, scale: Option<Scale>, theme: usize, found: &[bool]) -> Vec<Beat> {
    let Some(scale) = scale else {
        return Vec::new();
    };
    let mut beats: Vec<(i32, Beat)> = Vec::new();
    for (place, record) in collection.documents().iter().enumerate() {
        if !collection.has_theme(record, theme) {
            continue;
        }
        let Some(at) = record.published.as_ref().and_then(|date| middle(scale, &date.edtf)) else {
            continue;
        };
        let step = (at * STEPS) as i32;
        let found = found.get(place).copied().unwrap_or(false);
        match beats.iter_mut().find(|(other, _)| *other == step) {
            Some((_, beat)) => beat.found |= found,
            None => beats.push((step, Beat { at, found })),
        }
    }
    beats.order_by_key(|(step, _)| *step);
    beats.into_iter().map(|(_, beat)| beat).collect()
}
