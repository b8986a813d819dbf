//! Results and every count beside them, from one pass over the documents, so
//! that they always belong together.

use std::collections::BTreeMap;

use archivolt_corpus::dates::edtf::{Bounds, Day};

use crate::order::InOrder;
use crate::query::Query;
use crate::{Collection, DateMode, DocId, DocumentRecord, Hit, Match, Outcome, Question, Sort, YearCount};

/// Below this many results, documents with some of the words follow.
const FEW: usize = 10;
/// Bounds that span more years than this count only in years they lie in certainly.
const MAX_YEARS: i32 = 200;

/// How a document's date lies to the asked range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lies {
    Certainly,
    Possibly,
    Outside,
    Undated,
}

struct Range {
    from: Option<Day>,
    to: Option<Day>,
    set: bool,
}

impl Range {
    fn of(question: &Question) -> Self {
        let from = question.from.as_ref().and_then(|edtf| edtf.bounds().earliest);
        let to = question.to.as_ref().and_then(|edtf| edtf.bounds().latest);
        Self { from, to, set: from.is_some() || to.is_some() }
    }

    fn place(&self, bounds: Option<Bounds>) -> Lies {
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

    fn keeps(&self, lies: Lies, mode: DateMode) -> bool {
        !self.set || lies == Lies::Certainly || (lies == Lies::Possibly && mode == DateMode::Possible)
    }
}

fn bounds(document: &DocumentRecord) -> Option<Bounds> {
    let bounds = document.published.as_ref()?.edtf.bounds();
    (bounds.earliest.is_some() || bounds.latest.is_some()).then_some(bounds)
}

/// What one document is to a question.
struct Judged {
    query: bool,
    /// By theme index.
    themes: Vec<bool>,
    ticked: bool,
    not: bool,
    kind: bool,
    publisher: bool,
    name: bool,
    lies: Lies,
    kept: bool,
}

impl Judged {
    fn all_but_range(&self) -> bool {
        self.query && self.ticked && self.not && self.kind && self.publisher && self.name
    }
}

struct Themes {
    ticked: Vec<Option<usize>>,
    matching: Match,
}

impl Themes {
    fn hold(&self, has: &[bool], besides: Option<usize>) -> bool {
        let mut wanted = self.ticked.iter().copied().chain(besides.map(Some));
        let has = |theme: Option<usize>| theme.is_some_and(|theme| has.get(theme).copied().unwrap_or(false));
        match self.matching {
            Match::All => wanted.all(has),
            Match::Any => (self.ticked.is_empty() && besides.is_none()) || wanted.any(has),
            Match::None => !wanted.any(has),
        }
    }
}

impl Collection {
    /// Everything at once: results, partial results and every count.
    pub fn explore(&self, question: &Question) -> Outcome {
        let query = Query::parse(&question.query);
        let Matched { scores, parts, wanted } = self.matched(&query);
        let range = Range::of(question);
        let theme_index = |id: &String| self.themes().iter().position(|theme| theme.id == *id);
        let themes = Themes { ticked: question.themes.iter().map(theme_index).collect(), matching: question.matching };
        let not: Vec<usize> = question.not.iter().filter_map(theme_index).collect();
        let one_of = |wanted: &[String], value: Option<&str>| {
            wanted.is_empty() || value.is_some_and(|value| wanted.iter().any(|one| one == value))
        };
        let judged: Vec<Judged> = self
            .documents()
            .iter()
            .zip(&scores)
            .map(|(document, score)| {
                let has: Vec<bool> = document.theme_counts.iter().map(|count| *count > 0).collect();
                let lies = range.place(bounds(document));
                Judged {
                    query: score.is_some(),
                    ticked: themes.hold(&has, None),
                    not: !not.iter().any(|theme| has.get(*theme).copied().unwrap_or(false)),
                    kind: one_of(&question.kinds, kind(document)),
                    publisher: one_of(&question.publishers, publisher(document)),
                    name: question.names.is_empty()
                        || self.names_of(document).any(|label| question.names.iter().any(|one| one == label)),
                    lies,
                    kept: range.keeps(lies, question.dates),
                    themes: has,
                }
            })
            .collect();
        let mut outcome = Outcome {
            themes: vec![0; self.themes().len()],
            found: vec![false; judged.len()],
            undated_found: vec![false; judged.len()],
            ..Outcome::default()
        };
        let mut kinds = BTreeMap::<&str, u32>::new();
        let mut publishers = BTreeMap::<&str, u32>::new();
        let mut names = BTreeMap::<&str, u32>::new();
        let mut years = BTreeMap::<i32, YearCount>::new();
        for (place, (document, judged)) in self.documents().iter().zip(&judged).enumerate() {
            // Values that occur nowhere in the answer are still listed, with 0.
            let (k, p) = (kind(document), publisher(document));
            kinds.entry(k.unwrap_or("")).or_default();
            publishers.entry(p.unwrap_or("")).or_default();
            self.names_of(document).for_each(|label| *names.entry(label).or_default() += 0);
            if judged.query && judged.not && judged.kept {
                if judged.kind && judged.publisher && judged.name {
                    for (theme, count) in outcome.themes.iter_mut().enumerate() {
                        let besides = (!themes.ticked.contains(&Some(theme))).then_some(theme);
                        *count += u32::from(themes.hold(&judged.themes, besides));
                    }
                }
                if judged.ticked && judged.publisher && judged.name {
                    *kinds.entry(k.unwrap_or("")).or_default() += 1;
                }
                if judged.ticked && judged.kind && judged.name {
                    *publishers.entry(p.unwrap_or("")).or_default() += 1;
                }
                if judged.ticked && judged.kind && judged.publisher {
                    self.names_of(document).for_each(|label| *names.entry(label).or_default() += 1);
                }
            }
            if judged.all_but_range() {
                mark(&mut outcome.undated_found, place);
                let dated = &mut outcome.dated;
                *match judged.lies {
                    Lies::Certainly => &mut dated.certain,
                    Lies::Possibly => &mut dated.possible,
                    Lies::Outside => &mut dated.outside,
                    Lies::Undated => &mut dated.undated,
                } += 1;
                if !judged.kept {
                    outcome.outside_range.push(DocId(place as u32));
                } else {
                    mark(&mut outcome.found, place);
                    outcome.hits.push(Hit {
                        document: DocId(place as u32),
                        score: scores.get(place).copied().flatten().unwrap_or(0.0),
                        certainly: !range.set || judged.lies == Lies::Certainly,
                    });
                    count_years(bounds(document), &mut years);
                }
            }
        }
        let list = |counts: BTreeMap<&str, u32>| {
            counts
                .into_iter()
                .filter(|(name, _)| !name.is_empty())
                .map(|(name, count)| (name.to_owned(), count))
                .collect()
        };
        outcome.kinds = list(kinds);
        outcome.publishers = list(publishers);
        outcome.names = list(names);
        outcome.years = years.into_iter().collect();
        self.sort(&mut outcome.hits, question, query.wanted().next().is_some());
        if outcome.hits.len() < FEW && wanted > 1 {
            outcome.partial = partial(&judged, &parts, &scores);
        }
        outcome
    }

    fn names_of<'a>(&'a self, document: &'a DocumentRecord) -> impl Iterator<Item = &'a str> {
        document
            .name_counts
            .iter()
            .filter_map(|(name, _)| self.names().get(*name as usize))
            .map(|name| name.label.as_str())
    }

    fn sort(&self, hits: &mut [Hit], question: &Question, has_words: bool) {
        let sort = question.sort.unwrap_or(if has_words { Sort::Relevance } else { Sort::Date });
        let day = |hit: &Hit| self.document(hit.document).and_then(bounds);
        match sort {
            Sort::Relevance => {
                hits.order_by(|a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
            }
            // Documents are numbered by date already; undated ones stand last.
            Sort::Date => hits.order_by_key(|hit| hit.document),
            Sort::DateDescending => hits.order_by_key(|hit| match day(hit) {
                None => (1, 0, hit.document),
                Some(bounds) => {
                    let newest = bounds.latest.map_or(i64::MAX, |day| i64::from(day.0));
                    (0, -newest, hit.document)
                }
            }),
            Sort::Title => hits.order_by_key(|hit| {
                let title = self.document(hit.document).map(|document| crate::tokenize::fold(&document.title.text));
                (title, hit.document)
            }),
        }
    }

    /// Score of each document with all wanted words and none unwanted; and for
    /// the others how many wanted parts they have, with their summed scores.
    fn matched(&self, query: &Query) -> Matched {
        let count = self.documents().len();
        let mut parts = vec![(0_u32, 0.0_f64); count];
        let mut refused = vec![false; count];
        let mut wanted = 0;
        self.with_index(|index| {
            for clause in query.wanted() {
                wanted += 1;
                for (document, score) in index.scores(clause) {
                    if let Some((held, sum)) = parts.get_mut(document as usize) {
                        *held += 1;
                        *sum += score;
                    }
                }
            }
            for clause in query.unwanted() {
                for (document, _) in index.scores(clause) {
                    mark(&mut refused, document as usize);
                }
            }
        });
        for (part, refused) in parts.iter_mut().zip(&refused) {
            if *refused {
                *part = (0, 0.0);
            }
        }
        let scores = parts
            .iter()
            .zip(&refused)
            .map(|((held, sum), refused)| (*held == wanted && !refused).then_some(*sum))
            .collect();
        Matched { scores, parts, wanted }
    }
}

struct Matched {
    scores: Vec<Option<f64>>,
    parts: Vec<(u32, f64)>,
    wanted: u32,
}

fn partial(judged: &[Judged], parts: &[(u32, f64)], scores: &[Option<f64>]) -> Vec<Hit> {
    let mut found: Vec<(u32, Hit)> = Vec::new();
    for (place, ((judged, (held, score)), whole)) in judged.iter().zip(parts).zip(scores).enumerate() {
        let fits = judged.ticked && judged.not && judged.kind && judged.publisher && judged.name && judged.kept;
        if whole.is_none() && *held > 0 && fits {
            let certainly = judged.lies == Lies::Certainly;
            found.push((*held, Hit { document: DocId(place as u32), score: *score, certainly }));
        }
    }
    found.order_by(|(a_held, a), (b_held, b)| {
        b_held.cmp(a_held).then(b.score.total_cmp(&a.score)).then(a.document.cmp(&b.document))
    });
    found.into_iter().take(FEW).map(|(_, hit)| hit).collect()
}

fn kind(document: &DocumentRecord) -> Option<&str> {
    document.kind.as_ref().map(|fact| fact.text.as_str())
}

fn publisher(document: &DocumentRecord) -> Option<&str> {
    document.publisher.as_ref().map(|fact| fact.text.as_str())
}

fn mark(marks: &mut [bool], place: usize) {
    if let Some(mark) = marks.get_mut(place) {
        *mark = true;
    }
}

fn count_years(bounds: Option<Bounds>, years: &mut BTreeMap<i32, YearCount>) {
    let Some(Bounds { earliest: Some(earliest), latest: Some(latest) }) = bounds else { return };
    let (first, last) = (earliest.civil().0, latest.civil().0);
    if last.saturating_sub(first) > MAX_YEARS {
        return;
    }
    for year in first..=last {
        let count = years.entry(year).or_default();
        count.possible += 1;
        count.certain += u32::from(first == last);
    }
}
