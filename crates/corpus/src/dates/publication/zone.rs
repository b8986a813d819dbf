//! The day of a time that a page's metadata gives in universal time.

use crate::dates::edtf::Bounds;
use crate::{Basis, DateFact};

/// What the text states in place of what its metadata gives, where both mean
/// the same moment: an evening in America is the next day in universal time,
/// and a page prints the day that its readers had.
pub(crate) fn local_day(given: &DateFact, stated: &DateFact) -> Option<DateFact> {
    let written = given.evidence.as_ref()?.text.trim();
    let time = written.get(10..).filter(|rest| rest.starts_with(['T', ' ']))?;
    let universal = time.ends_with('Z') || time.ends_with("+00:00") || time.ends_with("+0000");
    let day = |bounds: Bounds| bounds.earliest.filter(|_| bounds.earliest == bounds.latest);
    let (given_day, stated_day) = (day(given.edtf.bounds())?, day(stated.edtf.bounds())?);
    let next = (given_day.0 - stated_day.0).abs() == 1;
    (given.basis == Basis::Metadata && stated.basis == Basis::Stated && universal && next).then(|| stated.clone())
}
