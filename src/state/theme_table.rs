//! Themes by time, and themes by each other: how many documents each cell has,
//! and which.

use archivolt_corpus::{Bounds, Edtf};
use archivolt_index::{Collection, DocId, Outline};

use super::scale::calendar::year_name;
use crate::text::{self, joined};

/// Most columns of time.
const COLUMNS: i32 = 12;
/// How many years a column may have.
const STEPS: [i32; 9] = [1, 2, 5, 10, 20, 25, 50, 100, 200];
/// Dates that span more years than this set no column up.
const WIDE: i32 = 200;

/// A stretch of years, both ends included; `None` for documents without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period(pub Option<(i32, i32)>);

impl Period {
    /// `2015`, `2010–2014`, `undated`.
    pub fn name(self) -> String {
        match self.0 {
            Some((first, last)) if first == last => year_name(first),
            Some((first, last)) => text::from_to_numbers(&year_name(first), &year_name(last)),
            None => text::UNDATED.say().to_owned(),
        }
    }

    /// Its ends as the address takes them.
    pub fn range(self) -> Option<(Edtf, Edtf)> {
        let (first, last) = self.0?;
        Some((Edtf::parse(&edtf_year(first)).ok()?, Edtf::parse(&edtf_year(last)).ok()?))
    }

    /// Whether a document may be of it, and whether it surely is.
    fn holds(self, document: &Outline) -> (bool, bool) {
        let bounds = bounds(document);
        let (Some((first, last)), Some(bounds)) = (self.0, bounds) else {
            let both = self.0.is_none() && bounds.is_none();
            return (both, both);
        };
        let [from, to] = [bounds.earliest, bounds.latest].map(|day| day.map(|day| day.civil().0));
        let possibly = from.is_none_or(|from| from <= last) && to.is_none_or(|to| to >= first);
        (possibly, from.is_some_and(|from| from >= first) && to.is_some_and(|to| to <= last))
    }
}

/// A year of four digits or more.
fn edtf_year(year: i32) -> String {
    let digits = year.unsigned_abs().to_string();
    let zeros = "0".repeat(4_usize.saturating_sub(digits.len()));
    let sign = match (year < 0, digits.len() > 4) {
        (true, true) => "Y-",
        (true, false) => "-",
        (false, true) => "Y",
        (false, false) => "",
    };
    joined(&[sign, &zeros, &digits])
}

fn bounds(document: &Outline) -> Option<Bounds> {
    let bounds = document.published.as_ref()?.edtf.bounds();
    (bounds.earliest.is_some() || bounds.latest.is_some()).then_some(bounds)
}

/// The columns of time: years, or as many together as leave no more than twelve.
pub fn periods(collection: &Collection) -> Vec<Period> {
    let mut ends: Option<(i32, i32)> = None;
    let mut undated = false;
    for document in collection.documents() {
        let Some(bounds) = bounds(document) else {
            undated = true;
            continue;
        };
        let years = [bounds.earliest.or(bounds.latest), bounds.latest.or(bounds.earliest)];
        if let [Some(first), Some(last)] = years.map(|day| day.map(|day| day.civil().0))
            && last.saturating_sub(first) <= WIDE
        {
            ends = Some(ends.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
        }
    }
    let mut periods = Vec::new();
    if let Some((first, last)) = ends {
        let years = |step: i32| last.div_euclid(step) - first.div_euclid(step) + 1;
        let rest = (last - first) / COLUMNS + 1;
        let step = STEPS.into_iter().find(|step| years(*step) <= COLUMNS).unwrap_or(rest);
        let mut from = first.div_euclid(step) * step;
        while from <= last {
            periods.push(Period(Some((from, from + step - 1))));
            from += step;
        }
    }
    if undated {
        periods.push(Period(None));
    }
    periods
}

/// How many documents a cell has: surely, and at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Surely.
    pub certain: u32,
    /// Surely or possibly.
    pub possible: u32,
}

/// For each theme how many of its documents are of each period.
pub fn by_time(collection: &Collection, periods: &[Period]) -> Vec<Vec<Cell>> {
    let mut table = vec![vec![Cell::default(); periods.len()]; collection.themes().len()];
    for document in collection.documents() {
        let held: Vec<(bool, bool)> = periods.iter().map(|period| period.holds(document)).collect();
        for (_, row) in table.iter_mut().enumerate().filter(|(theme, _)| collection.has_theme(document, *theme)) {
            for (cell, (possibly, certainly)) in row.iter_mut().zip(&held) {
                cell.possible += u32::from(*possibly);
                cell.certain += u32::from(*certainly);
            }
        }
    }
    table
}

/// For each two themes how many documents have both; of one with itself how many have it.
pub fn together(collection: &Collection) -> Vec<Vec<Cell>> {
    let count = collection.themes().len();
    let mut table = vec![vec![Cell::default(); count]; count];
    for document in collection.documents() {
        let has: Vec<bool> = (0..count).map(|theme| collection.has_theme(document, theme)).collect();
        for (row, _) in table.iter_mut().zip(&has).filter(|(_, has)| **has) {
            for (cell, _) in row.iter_mut().zip(&has).filter(|(_, has)| **has) {
                cell.possible += 1;
                cell.certain += 1;
            }
        }
    }
    table
}

/// The documents of a cell: those with every one of the themes, and of the period where one is given.
pub fn documents(collection: &Collection, themes: &[usize], period: Option<Period>) -> Vec<DocId> {
    let fits = |document: &Outline| {
        themes.iter().all(|theme| collection.has_theme(document, *theme))
            && period.is_none_or(|period| period.holds(document).0)
    };
    let all = collection.documents().iter().enumerate().filter(|(_, document)| fits(document));
    all.map(|(place, _)| DocId(u32::try_from(place).unwrap_or(u32::MAX))).collect()
}
