//! The day of a time that a page's metadata gives in universal time.

use crate::dates::edtf::Bounds;
use crate::{Basis, DateFact};

/// What the text states in place of what its metadata gives, where both mean
/// the same moment: an evening in America is the next day in universal time,
/// and a page prints the day that its readers had. Its language tells on which
/// side of the world they are: a morning in Berlin is no other day there.
pub(crate) fn local_day(given: &DateFact, stated: &DateFact, language: &str) -> Option<DateFact> {
    let written = given.evidence.as_ref()?.text.trim();
    let time = written.get(10..).filter(|rest| rest.starts_with(['T', ' ']))?;
    let universal = time.ends_with('Z') || time.ends_with("+00:00") || time.ends_with("+0000");
    let day = |bounds: Bounds| bounds.earliest.filter(|_| bounds.earliest == bounds.latest);
    let (given_day, stated_day) = (day(given.edtf.bounds())?, day(stated.edtf.bounds())?);
    // No place is more than 14 hours ahead of universal time, or 12 behind it.
    const EUROPE: &[&str] = &[
        "de", "fr", "it", "nl", "pl", "cs", "sk", "da", "nb", "no", "sv", "fi", "el", "ro", "hu", "hr", "es", "pt",
        "ca",
    ];
    let primary = language.split(['-', '_']).next().unwrap_or("");
    let ahead = if EUROPE.contains(&primary) { 21 } else { 10 };
    let hour: u8 = time.get(1..3)?.parse().ok()?;
    let next = match stated_day.0 - given_day.0 {
        1 => hour >= ahead,
        -1 => hour < 12,
        _ => false,
    };
    (given.basis == Basis::Metadata && stated.basis == Basis::Stated && universal && next).then(|| stated.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Edtf, Evidence};

    #[test]
    fn a_page_prints_the_day_that_its_readers_had() {
        let fact = |day: &str, written: &str, basis| DateFact {
            edtf: Edtf::parse(day).unwrap_or_else(|_| Edtf::nothing()),
            basis,
            evidence: Some(Evidence { text: written.to_owned(), ..Evidence::default() }),
        };
        for (given, stated, language, local) in [
            ("2016-05-04T02:10:00Z", "2016-05-03", "en", true),
            ("2016-05-03T22:30:00+00:00", "2016-05-04", "de", true),
            ("2016-05-03T13:01:00Z", "2016-05-04", "de", false),
            ("2016-05-03T13:01:00Z", "2016-05-04", "en-AU", true),
            ("2016-05-04T13:10:00Z", "2016-05-03", "en", false),
            ("2016-05-04T02:10:00+02:00", "2016-05-03", "en", false),
            ("2016-05-04T02:10:00Z", "2016-05-02", "en", false),
            ("2016-05-04", "2016-05-03", "en", false),
        ] {
            let day = given.get(..10).unwrap_or("");
            let found = local_day(&fact(day, given, Basis::Metadata), &fact(stated, stated, Basis::Stated), language);
            assert_eq!(found.is_some(), local, "{given} {stated} {language}");
        }
    }
}
