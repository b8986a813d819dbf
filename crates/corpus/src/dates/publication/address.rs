//! A day in a page's address: "https://example.org/2016/05/03/a-story".

use crate::dates::edtf::Day;
use crate::{Basis, DateFact, Edtf, Evidence};

/// The day that an address holds between strokes: `2016/05/03`, `2016-05-03`, `20160503`, `03-05-2016`.
pub(crate) fn dated(address: &str) -> Option<DateFact> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?;
    let pieces: Vec<&str> = path.split('/').skip(1).collect();
    let (start, day) = pieces.iter().enumerate().find_map(|(place, piece)| {
        let rest = pieces.get(place..)?;
        let (written, day) = three(rest).or_else(|| one(piece))?;
        Some((written, day))
    })?;
    let evidence = Evidence { text: start, note: "From the page’s address.".to_owned(), ..Evidence::default() };
    Some(DateFact { edtf: Edtf::parse(&day.iso()).ok()?, basis: Basis::Inferred, evidence: Some(evidence) })
}

fn day(year: &str, month: &str, day: &str) -> Option<Day> {
    let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| (1..=2).contains(&digits.len()));
    let year = year.parse::<i32>().ok().filter(|known| (1990..=2099).contains(known) && year.len() == 4)?;
    Day::from_civil(year, number(month)?, number(day)?)
}

/// `2016/05/03/…`
fn three(pieces: &[&str]) -> Option<(String, Day)> {
    let [year, month, date, ..] = pieces else { return None };
    Some((format!("{year}/{month}/{date}"), day(year, month, date)?))
}

/// `2016-05-03-a-story`, `20160503-a-story`, `03-05-2016`.
fn one(piece: &str) -> Option<(String, Day)> {
    let numbers: Vec<&str> = piece.split(['-', '_', '.']).collect();
    if let [year, month, date, ..] = numbers.as_slice() {
        let found = day(year, month, date).or_else(|| day(date, month, year).filter(|_| numbers.len() == 3));
        if let Some(found) = found {
            return Some((format!("{year}-{month}-{date}"), found));
        }
    }
    let digits = numbers.first().filter(|digits| digits.len() == 8)?;
    Some(((*digits).to_owned(), day(digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_an_address_is_found() {
        for (address, expected) in [
            ("https://example.org/2016/05/03/a-story", "2016-05-03"),
            ("https://example.org/news/2016-05-03-a-story.html", "2016-05-03"),
            ("https://example.org/20160503/a-story", "2016-05-03"),
            ("https://example.org/news/03-05-2016", "2016-05-03"),
            ("https://example.org/2016/05/a-story", "none"),
            ("https://example.org/2016/13/03/", "none"),
            ("https://example.org/a?day=2016-05-03", "none"),
            ("2016/05/03", "none"),
            ("", "none"),
        ] {
            let found = dated(address).map_or("none".to_owned(), |fact| fact.edtf.to_string());
            assert_eq!(found, expected, "{address}");
        }
    }
}
