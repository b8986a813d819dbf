//! Results and every count beside them, from one pass over the documents, so
//! that they always belong together.

use archivolt_corpus::dates::edtf::{Bounds, Day};

use crate::matched::Matched;
use crate::order::InOrder;
use crate::rank::Scored;
use crate::{Collection, DateMode, DocId, Hit, Match, Outcome, Outline, Question, Sort, YearCount};

/// Below this many results, documents with some of the words follow.
const FEW: usize = 10;
/// At most so many of those follow.
const MOST_PARTIAL: usize = 100;
/// Bounds that span more years than this name none of them but the first and the last.
const MAX_YEARS: i32 = 200;

/// How a document's date lies to the asked range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lies {
    Certainly,
    Possibly,
    Outside,
    Undated,
}

pub(crate) struct Range {
    from: Option<Day>,
    to: Option<Day>,
    set: bool,
}

impl Range {
    pub(crate) fn of(question: &Question) -> Self {
        let from = question.from.as_ref().and_then(|edtf| edtf.bounds().earliest);
        let to = question.to.as_ref().and_then(|edtf| edtf.bounds().latest);
        Self { from, to, set: from.is_some() || to.is_some() }
    }

    pub(crate) fn place(&self, bounds: Option<Bounds>) -> Lies {
        let Some(bounds) = bounds else { return Lies::Undated };
        // An open end has no bound, so it can lie within only where the range has none either.
        let after = |day: Option<Day>, limit: Option<Day>| match (day, limit) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(day), Some(limit)) => day >= limit,
        };
        let before = |day: Option<Day>, limit: Option<Day>| match (day, limit) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(day), Some(limit)) => day <= limit,
        };
        let touches_start = bounds.latest.is_none() || after(bounds.latest, self.from);
        let touches_end = bounds.earliest.is_none() || before(bounds.earliest, self.to);
        if after(bounds.earliest, self.from) && before(bounds.latest, self.to) && touches_start && touches_end {
            Lies::Certainly
        } else if touches_start && touches_end {
            Lies::Possibly
        } else {
            Lies::Outside
        }
    }

    pub(crate) fn keeps(&self, lies: Lies, mode: DateMode) -> bool {
        !self.set || lies == Lies::Certainly || (lies == Lies::Possibly && mode == DateMode::Possible)
    }
}

pub(crate) fn bounds(document: &Outline) -> Option<Bounds> {
    let bounds = document.published.as_ref()?.edtf.bounds();
    (bounds.earliest.is_some() || bounds.latest.is_some()).then_some(bounds)
}

/// What one document is to a question, in bits: one for each thing that may be lifted.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Fits(u8);

impl Fits {
    const QUERY: u8 = 1;
    const TICKED: u8 = 2;
    const NOT: u8 = 4;
    const KIND: u8 = 8;
    const PUBLISHER: u8 = 16;
    const NAME: u8 = 32;
    const KEPT: u8 = 64;
    const ALL: u8 = 127;

    /// Whether everything but this fits.
    fn but(self, lifted: u8) -> bool {
        self.0 | lifted == Self::ALL
    }
}

/// Ticked themes, `None` for one that is unknown, and how they combine.
struct Themes {
    ticked: Vec<Option<usize>>,
    not: Vec<usize>,
    matching: Match,
}

impl Themes {
    /// Whether a document that has these themes fits with one ticked besides.
    fn hold(&self, has: &[bool], besides: Option<usize>, but: Option<usize>) -> bool {
        let mut wanted =
            self.ticked.iter().copied().filter(|theme| theme.is_none() || *theme != but).chain(besides.map(Some));
        let has = |theme: Option<usize>| theme.and_then(|theme| has.get(theme)) == Some(&true);
        match self.matching {
            Match::All => wanted.all(has),
            Match::Any => {
                let mut wanted = wanted.peekable();
                wanted.peek().is_none() || wanted.any(has)
            }
            Match::None => !wanted.any(has),
        }
    }

    /// Whether it has none that are left out.
    fn spare(&self, has: &[bool], but: Option<usize>) -> bool {
        !self.not.iter().any(|theme| Some(*theme) != but && has.get(*theme) == Some(&true))
    }
}

impl Collection {
    /// Everything at once: results, partial results and every count.
    pub fn explore(&self, question: &Question) -> Outcome {
        let query = self.query(&question.query);
        let matched = self.matched(&query);
        let range = Range::of(question);
        let theme_index = |id: &String| self.themes().iter().position(|theme| theme.id == *id);
        let themes = Themes {
            ticked: question.themes.iter().map(theme_index).collect(),
            not: question.not.iter().filter_map(theme_index).collect(),
            matching: question.matching,
        };
        let count = self.documents().len();
        let mut outcome = Outcome {
            themes: vec![0; self.themes().len()],
            passages: vec![0; self.themes().len()],
            only: vec![0; self.themes().len()],
            without: vec![0; self.themes().len()],
            found: vec![false; count],
            undated_found: vec![false; count],
            ..Outcome::default()
        };
        let mut kinds = self.kinds.counts();
        let mut publishers = self.publishers.counts();
        let mut names = self.labels.counts();
        let mut years = Years::default();
        let mut found: Vec<Scored> = Vec::new();
        let mut has: Vec<bool> = Vec::new();
        let mut partial: Vec<Scored> = Vec::new();
        let mut certainly = vec![!range.set; count];
        for (place, document) in self.documents().iter().enumerate() {
            let bounds = bounds(document);
            let lies = range.place(bounds);
            let whole = matched.whole(place);
            has.clear();
            has.extend((0..self.themes().len()).map(|theme| self.has_theme(document, theme)));
            let mut fits = Fits(0);
            let mut fit = |bit: u8, is: bool| fits.0 |= if is { bit } else { 0 };
            fit(Fits::QUERY, whole.is_some());
            fit(Fits::TICKED, themes.hold(&has, None, None));
            fit(Fits::NOT, themes.spare(&has, None));
            fit(Fits::KIND, one_of(&question.kinds, self.kinds.name_at(place)));
            fit(Fits::PUBLISHER, one_of(&question.publishers, self.publishers.name_at(place)));
            fit(
                Fits::NAME,
                question.names.is_empty() || self.names_of(document).any(|label| one_of(&question.names, Some(label))),
            );
            fit(Fits::KEPT, range.keeps(lies, question.dates));
            if range.set {
                mark(&mut certainly, place, lies == Lies::Certainly);
            }
            if fits.but(Fits::TICKED | Fits::NOT) {
                for (theme, has_it) in has.iter().copied().enumerate() {
                    let (is_ticked, is_not) = (themes.ticked.contains(&Some(theme)), themes.not.contains(&theme));
                    let ticked = themes.hold(&has, (!is_ticked).then_some(theme), None);
                    let apart = if is_ticked { themes.hold(&has, None, Some(theme)) } else { fits.but(Fits::NOT) };
                    let spared = if is_not { themes.spare(&has, Some(theme)) } else { fits.but(Fits::TICKED) };
                    add(&mut outcome.only, theme, u32::from(has_it));
                    add(&mut outcome.without, theme, u32::from(apart && spared && (is_not || !has_it)));
                    if ticked && fits.but(Fits::TICKED) {
                        add(&mut outcome.themes, theme, 1);
                        let of = self.family(theme).iter().filter_map(|theme| document.theme_counts.get(*theme));
                        add(&mut outcome.passages, theme, of.sum());
                    }
                }
            }
            // A result stays one whichever value is ticked besides; any other
            // document comes in by its own.
            let all = fits.but(0);
            if fits.but(Fits::KIND) {
                kinds.add(all && !question.kinds.is_empty(), self.kinds.at(place));
            }
            if fits.but(Fits::PUBLISHER) {
                publishers.add(all && !question.publishers.is_empty(), self.publishers.at(place));
            }
            if fits.but(Fits::NAME) {
                let of = document.name_counts.iter().filter_map(|(name, _)| self.labels.at(*name as usize));
                names.add(all && !question.names.is_empty(), of);
            }
            if fits.but(Fits::KEPT) {
                years.add(bounds);
            }
            if let Some(score) = matched.part(place).filter(|_| fits.but(Fits::QUERY)) {
                partial.push((place as u32, score));
            }
            let Some(score) = whole.filter(|_| fits.but(Fits::KEPT)) else { continue };
            mark(&mut outcome.undated_found, place, true);
            let dated = &mut outcome.dated;
            *match lies {
                Lies::Certainly => &mut dated.certain,
                Lies::Possibly => &mut dated.possible,
                Lies::Outside => &mut dated.outside,
                Lies::Undated => &mut dated.undated,
            } += 1;
            if all {
                mark(&mut outcome.found, place, true);
                found.push((place as u32, score));
            } else {
                outcome.outside_range.push(DocId(place as u32));
            }
        }
        outcome.kinds = self.kinds.list(&kinds);
        outcome.publishers = self.publishers.list(&publishers);
        outcome.names = self.labels.list(&names);
        outcome.years = years.list();
        let hits = |scored: Vec<Scored>| -> Vec<Hit> {
            let certainly = |document: u32| certainly.get(document as usize) == Some(&true);
            let hit = |(document, score): Scored| Hit {
                document: DocId(document),
                score: f64::from(score),
                certainly: certainly(document),
            };
            scored.into_iter().map(hit).collect()
        };
        let has_words = query.has_words();
        let sort = question.sort.unwrap_or(if has_words { Sort::Relevance } else { Sort::Date });
        if sort == Sort::Relevance && has_words {
            found = self.ordered(&matched, &found, usize::MAX);
        }
        outcome.hits = hits(found);
        self.sort(&mut outcome.hits, sort);
        if outcome.hits.len() < FEW {
            outcome.partial = hits(self.some_of(&matched, &partial));
        }
        outcome
    }

    /// The list that the page shows, without everything beside it: results, then partial ones; at most `limit`
    /// in all, which is at most 100.
    pub fn best(&self, typed: &str, limit: usize) -> Vec<(DocId, f32)> {
        let query = self.query(typed);
        let matched = self.matched(&query);
        let (mut found, mut partial) = (Vec::new(), Vec::new());
        for place in 0..self.documents().len() {
            if let Some(score) = matched.whole(place) {
                found.push((place as u32, score));
            } else if let Some(score) = matched.part(place) {
                partial.push((place as u32, score));
            }
        }
        if query.has_words() {
            found = self.ordered(&matched, &found, limit.min(MOST_PARTIAL));
        }
        if found.len() < FEW {
            found.extend(self.some_of(&matched, &partial));
        }
        found.into_iter().take(limit).map(|(document, score)| (DocId(document), score)).collect()
    }

    fn some_of(&self, matched: &Matched, partial: &[Scored]) -> Vec<Scored> {
        let mut partial = self.ordered(matched, partial, MOST_PARTIAL);
        partial.truncate(MOST_PARTIAL);
        partial
    }

    pub(crate) fn names_of<'a>(&'a self, document: &'a Outline) -> impl Iterator<Item = &'a str> {
        document
            .name_counts
            .iter()
            .filter_map(|(name, _)| self.names().get(*name as usize))
            .map(|name| name.label.as_str())
    }

    fn sort(&self, hits: &mut [Hit], sort: Sort) {
        let day = |hit: &Hit| self.documents().get(hit.document.0 as usize).and_then(bounds);
        match sort {
            // In order already: by score, or documents are numbered by date, undated ones last.
            Sort::Relevance | Sort::Date => {}
            Sort::DateDescending => hits.order_by_key(|hit| match day(hit) {
                None => (1, 0, hit.document),
                Some(bounds) => {
                    let newest = bounds.latest.map_or(i64::MAX, |day| i64::from(day.0));
                    (0, -newest, hit.document)
                }
            }),
            Sort::Title => {
                let places = self.title_order();
                hits.order_by_key(|hit| (places.get(hit.document.0 as usize).copied(), hit.document));
            }
        }
    }
}

fn one_of(wanted: &[String], value: Option<&str>) -> bool {
    wanted.is_empty() || value.is_some_and(|value| wanted.iter().any(|one| one == value))
}

fn add(counts: &mut [u32], place: usize, more: u32) {
    if let Some(count) = counts.get_mut(place) {
        *count += more;
    }
}

fn mark(marks: &mut [bool], place: usize, is: bool) {
    if let Some(mark) = marks.get_mut(place) {
        *mark = is;
    }
}

/// How many documents each year would leave.
#[derive(Default)]
struct Years {
    /// Years that some date lies near to, ascending.
    counts: Vec<(i32, YearCount)>,
    /// First and last year of dates too wide to name years of their own; `None` where they have no end.
    wide: Vec<(Option<i32>, Option<i32>)>,
}

impl Years {
    fn add(&mut self, bounds: Option<Bounds>) {
        let Some(bounds) = bounds else { return };
        let [first, last] = [bounds.earliest, bounds.latest].map(|day| day.map(|day| day.civil().0));
        if let (Some(from), Some(to)) = (first, last)
            && to.saturating_sub(from) <= MAX_YEARS
        {
            (from..=to).for_each(|year| self.count(year, 1, u32::from(from == to)));
            return;
        }
        first.into_iter().chain(last).for_each(|year| self.count(year, 0, 0));
        self.wide.push((first, last));
    }

    fn count(&mut self, year: i32, possible: u32, certain: u32) {
        let place = self.counts.partition_point(|(known, _)| *known < year);
        if self.counts.get(place).is_none_or(|(known, _)| *known != year) {
            self.counts.insert(place, (year, YearCount::default()));
        }
        if let Some((_, count)) = self.counts.get_mut(place) {
            count.possible += possible;
            count.certain += certain;
        }
    }

    /// The years, those that only wide dates touch at their ends among them.
    fn list(mut self) -> Vec<(i32, YearCount)> {
        for (year, count) in &mut self.counts {
            let touch = |(first, last): &&(Option<i32>, Option<i32>)| {
                first.is_none_or(|first| first <= *year) && last.is_none_or(|last| last >= *year)
            };
            count.possible += self.wide.iter().filter(touch).count() as u32;
        }
        self.counts
    }
}
