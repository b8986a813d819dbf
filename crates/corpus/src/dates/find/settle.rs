//! What found words mean: the second step, which knows the document's own date
//! and the date told last.
//!
//! A report speaks from its own day, so that "in March" is this year's or last
//! year's. A narrative, such as a life or the history of a war, goes from date
//! to date, and its "in March" belongs to the year told last. Which of the two
//! a text is shows in its dates.

use super::anchor::Anchor;
use super::sense::{From, Given, Hit, Part, Sense, Shade, Which};
use super::tense::Tense;
use crate::dates::lexicon::Unit;
use crate::{Edtf, MentionBasis};

/// A hit with what is needed to settle it, away from its tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) hit: Hit,
    pub(super) tense: Tense,
    /// Which paragraph it stands in.
    pub(super) paragraph: usize,
    /// Whether it stands in brackets, which is an aside.
    pub(super) aside: bool,
}

/// What a candidate means.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    pub(super) edtf: Edtf,
    pub(super) basis: MentionBasis,
    /// Of an interval: its two ends.
    pub(super) ends: Option<(Edtf, Edtf)>,
}

/// Settles candidates in the order of the text.
pub(super) struct Settler {
    own: Option<Anchor>,
    told: Option<Anchor>,
    is_narrative: bool,
    /// The quarter told last, and its paragraph.
    quarter: Option<(i32, u8, usize)>,
}

impl Settler {
    pub(super) fn new(own: Option<Anchor>, candidates: &[Candidate]) -> Self {
        let is_narrative = is_narrative(own, candidates);
        Self { own, told: None, is_narrative, quarter: None }
    }

    /// Whether a word such as "today" means the times of a narrative's writer rather than a day.
    pub(super) fn is_our_times(&self, sense: Sense) -> bool {
        self.is_narrative && sense == Sense::Away(Unit::Day, 0, From::Own)
    }

    /// The meaning of a candidate; `None` where it needs a date that is not known.
    pub(super) fn settle(&mut self, candidate: &Candidate) -> Option<Settled> {
        let hit = &candidate.hit;
        let stated = |edtf: Option<String>| Some((edtf?, MentionBasis::Stated));
        let relative = |edtf: Option<String>| Some((edtf?, MentionBasis::Relative));
        let mut ends = None;
        let (edtf, basis) = match hit.sense {
            Sense::Vague(_) => None,
            Sense::Point(given, _) if given.year.is_some() => stated(given.edtf()),
            Sense::Point(given, which) => relative(self.part(given.part, which, candidate.tense)),
            Sense::PointTold(given, which) => {
                relative(self.told.or(self.own).and_then(|told| told.part_told(given.part, which, candidate.tense)))
            }
            Sense::Range(start, end) if start.year.is_some() && end.year.is_some() => {
                ends = both(start, end);
                stated(joined(&ends))
            }
            Sense::Range(start, end) => {
                let year = self.year_of(end.part, candidate.tense)?;
                let with = |given: Given| Given { year: given.year.or(Some(year)), ..given };
                ends = both(with(start), with(end));
                relative(joined(&ends))
            }
            Sense::Weekday(day, which) => relative(self.weekday(day, which, candidate.tense)),
            Sense::Away(unit, away, from) => relative(self.away(unit, away, from, candidate)),
            Sense::PartAway(part, away) => relative(self.own.and_then(|own| own.part_away(part, away))),
            Sense::DayTold(day) => relative(self.told.or(self.own).and_then(|told| told.day_of_month(day))),
            Sense::Quarter(away) => relative(self.report_quarter(away, candidate.paragraph)),
        }?;
        let shaded = shaded(&edtf, hit.shade)?;
        let edtf = Edtf::parse(&shaded).ok().or_else(|| Edtf::parse(&edtf).ok())?;
        self.remember(candidate, &edtf);
        Some(Settled { edtf, basis, ends })
    }

    fn part(&self, part: Part, which: Which, tense: Tense) -> Option<String> {
        if let (Which::Any | Which::Told, true, Some(told)) = (which, self.is_narrative, self.told) {
            // After December comes January.
            let turned = told.month.zip(part.month()).is_some_and(|(told, part)| told >= part + 8);
            return Given { year: told.year.checked_add(i32::from(turned)), part }.edtf();
        }
        self.own?.part(part, which, tense)
    }

    fn year_of(&self, part: Part, tense: Tense) -> Option<i32> {
        match (self.is_narrative, self.told) {
            (true, Some(told)) => Some(told.year),
            _ => self.own?.year_of(part, Which::Any, tense),
        }
    }

    fn weekday(&self, day: u8, which: Which, tense: Tense) -> Option<String> {
        let told = self.told.filter(|told| self.is_narrative && told.day.is_some());
        match told {
            // "On Monday" after a date told is the next one.
            Some(told) if which == Which::Any => told.weekday(day, Which::Any, Tense::Future),
            Some(told) => told.weekday(day, which, tense),
            None => self.own?.weekday(day, which, tense),
        }
    }

    fn away(&self, unit: Unit, away: i32, from: From, candidate: &Candidate) -> Option<String> {
        let near_quarter = self.quarter.is_some_and(|(_, _, paragraph)| paragraph + 1 >= candidate.paragraph);
        if (unit, away) == (Unit::Year, -1) && near_quarter && from != From::Own && !self.is_narrative {
            return self.report_quarter(-1, candidate.paragraph);
        }
        // A report compares with the year before its own.
        let compares = (unit, away) == (Unit::Year, -1) && !self.is_narrative;
        let base = match from {
            From::Told if !compares => self.told.or(self.own),
            From::Here if self.is_narrative => self.told.or(self.own),
            _ => self.own,
        }?;
        match (unit, from) {
            (Unit::Week, From::Ago | From::Told) if away != 0 => base.about_day(away.checked_mul(7)?),
            // "the weekend" is the one before a report, or the one it speaks of as coming.
            (Unit::Weekend, From::Ago) => {
                let over = base.day.is_some_and(|day| day.weekday() < 5);
                base.away(unit, if over && candidate.tense != Tense::Future { -1 } else { 0 })
            }
            _ => base.away(unit, away),
        }
    }

    /// The quarter a report is about, or the same one of another year.
    fn report_quarter(&self, away: i32, paragraph: usize) -> Option<String> {
        let told = self
            .quarter
            .filter(|(_, _, told)| away != 0 && told + 6 >= paragraph)
            .map(|(year, quarter, _)| (year, quarter));
        let (year, quarter) = told.or_else(|| self.own?.last_quarter())?;
        Given { year: year.checked_add(away), part: Part::Season(quarter) }.edtf()
    }

    fn remember(&mut self, candidate: &Candidate, edtf: &Edtf) {
        let told = match candidate.hit.sense {
            Sense::Point(..) | Sense::PointTold(..) | Sense::PartAway(..) | Sense::Range(..) => !candidate.aside,
            Sense::Weekday(..) | Sense::DayTold(_) => true,
            Sense::Away(_, _, From::Told) => true,
            Sense::Away(_, _, From::Here) => false,
            Sense::Away(unit, ..) => !self.is_narrative && unit != Unit::Day,
            Sense::Quarter(_) | Sense::Vague(_) => false,
        };
        let mut part = None;
        if let Sense::Point(Given { part: Part::Season(quarter @ 33..=36), .. }, _)
        | Sense::PartAway(Part::Season(quarter @ 33..=36), _) = candidate.hit.sense
        {
            part = Some(quarter);
        }
        let end = match edtf.as_str().split_once('/') {
            Some((start, _)) => Anchor::new_from(start),
            None => Anchor::new(edtf),
        };
        if let Some(anchor) = end.filter(|_| told) {
            self.told = Some(anchor);
            if let Some(quarter) = part {
                self.quarter = Some((anchor.year, quarter, candidate.paragraph));
            }
        }
    }
}

impl Anchor {
    fn new_from(edtf: &str) -> Option<Self> {
        Self::new(&Edtf::parse(edtf).ok()?)
    }
}

fn both(start: Given, end: Given) -> Option<(Edtf, Edtf)> {
    Some((Edtf::parse(&start.edtf()?).ok()?, Edtf::parse(&end.edtf()?).ok()?))
}

fn joined(ends: &Option<(Edtf, Edtf)>) -> Option<String> {
    let (start, end) = ends.as_ref()?;
    Some(format!("{start}/{end}"))
}

/// EDTF with the doubt or bound that the words give.
fn shaded(edtf: &str, shade: Shade) -> Option<String> {
    let plain = !edtf.contains(['[', '~', '%', '/']);
    Some(match shade {
        Shade::About if plain && edtf.ends_with('?') => format!("{}%", edtf.strip_suffix('?')?),
        Shade::About if plain => format!("{edtf}~"),
        Shade::About if edtf.contains('/') && !edtf.contains(['~', '?', '%', '.']) => {
            format!("{}~", edtf.replace('/', "~/"))
        }
        Shade::Before if plain => format!("[..{edtf}]"),
        Shade::After if plain => format!("[{edtf}..]"),
        _ => edtf.to_owned(),
    })
}

/// Whether a text goes from date to date rather than speaks from its own day:
/// it names whole dates of other years, and hardly ever "today" or "on Monday".
fn is_narrative(own: Option<Anchor>, candidates: &[Candidate]) -> bool {
    let Some(own) = own else { return true };
    let (mut elsewhere, mut here) = (0, 0);
    // A date of this year or last speaks for a report, one of other years for a narrative.
    for candidate in candidates {
        match candidate.hit.sense {
            Sense::Point(Given { year: Some(year), .. }, _) | Sense::Range(Given { year: Some(year), .. }, _) => {
                let near = (own.year - year).abs() <= 1;
                elsewhere += usize::from(!near);
                here += usize::from(near);
            }
            Sense::Weekday(..) | Sense::Away(_, _, From::Own | From::Ago) | Sense::Quarter(_) | Sense::PartAway(..) => {
                here += 1
            }
            _ => {}
        }
    }
    elsewhere >= 4 && elsewhere > 2 * here
}
