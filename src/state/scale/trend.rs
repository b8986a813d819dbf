//! How much of each stretch of time belongs to a series, in documents or in
//! passages, and what share of all of that time it is: never as one number where
//! the dates leave two.

use archivolt_corpus::{Bounds, Day, Edtf};
use archivolt_index::order::InOrder;

use super::calendar::Period;
use super::{Scale, TimelineDates};
use crate::state::cite::quoted;
use crate::state::csv;
use crate::text::joined;

/// Fewer dated documents than this make no trend.
pub const FEWEST: usize = 5;

/// A number between two bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Between {
    /// Surely as many.
    pub certain: u32,
    /// Possibly as many; never fewer than the certain ones.
    pub possible: u32,
}

/// What a document adds to a series: of documents 0 or 1 of 1, of passages so many
/// of so many words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// What belongs to the series.
    pub part: u32,
    /// What there is of it in all.
    pub all: u32,
}

impl Weight {
    /// A document that belongs to the series, or does not.
    pub fn document(belongs: bool) -> Self {
        Self { part: u32::from(belongs), all: 1 }
    }
}

/// One stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its first and last day.
    pub days: (Day, Day),
    /// All documents that lie in it.
    pub all: Between,
    /// By series: the documents with something that belongs.
    pub documents: Vec<Between>,
    /// By series: the sum of what belongs.
    pub series: Vec<Between>,
    /// By series: the least and the greatest share, 0 to 1; `None` where no
    /// document can lie here.
    pub shares: Vec<Option<(f64, f64)>>,
}

/// Days or months on a short axis, else years, or decades or centuries where there
/// would be too many to read.
pub fn period(scale: Scale) -> Period {
    match scale.days() {
        ..62 => Period::Days(1),
        62..548 => Period::Months(1),
        548..18_300 => Period::Years(1),
        18_300..183_000 => Period::Years(10),
        _ => Period::Years(100),
    }
}

/// What is surely of a stretch of time, and what possibly is besides.
#[derive(Clone, Default)]
struct Sum {
    part: u64,
    all: u64,
    doubtful: Vec<Weight>,
}

/// Sums documents up over the stretches of an axis, `series` by number of the
/// document. One counts as possible in each stretch that its date touches, as
/// certain where its date lies within.
pub fn spans(dates: &TimelineDates, scale: Scale, series: &[Vec<Weight>]) -> Vec<Span> {
    let mut spans: Vec<Span> = period(scale)
        .across(scale)
        .into_iter()
        .map(|days| Span {
            days,
            all: Between::default(),
            documents: vec![Between::default(); series.len()],
            series: vec![Between::default(); series.len()],
            shares: Vec::new(),
        })
        .collect();
    let mut sums = vec![vec![Sum::default(); series.len()]; spans.len()];
    for (index, document) in dates.documents.iter().enumerate() {
        let Some(bounds) = document.date.as_ref().map(Edtf::bounds) else { continue };
        let left = bounds.earliest.map_or(0, |day| spans.partition_point(|span| span.days.1 < day));
        let right = bounds.latest.map_or(spans.len(), |day| spans.partition_point(|span| span.days.0 <= day));
        let (Some(touched), Some(summed)) = (spans.get_mut(left..right.max(left)), sums.get_mut(left..right.max(left)))
        else {
            continue;
        };
        for (span, sums) in touched.iter_mut().zip(summed) {
            let certain = within(bounds, span.days);
            count(&mut span.all, 1, certain);
            for (nth, weights) in series.iter().enumerate() {
                let weight = weights.get(index).copied().unwrap_or_default();
                if let Some(counted) = span.series.get_mut(nth) {
                    count(counted, weight.part, certain);
                }
                if let Some(counted) = span.documents.get_mut(nth).filter(|_| weight.part > 0) {
                    count(counted, 1, certain);
                }
                match sums.get_mut(nth) {
                    Some(sum) if certain => {
                        sum.part += u64::from(weight.part);
                        sum.all += u64::from(weight.all);
                    }
                    Some(sum) => sum.doubtful.push(weight),
                    None => {}
                }
            }
        }
    }
    for (span, sums) in spans.iter_mut().zip(sums) {
        let possible = span.all.possible > 0;
        span.shares = sums.into_iter().map(|sum| possible.then(|| share(sum))).collect();
    }
    spans
}

fn within(bounds: Bounds, days: (Day, Day)) -> bool {
    bounds.earliest.is_some_and(|day| day >= days.0) && bounds.latest.is_some_and(|day| day <= days.1)
}

fn count(between: &mut Between, by: u32, certain: bool) {
    between.certain = between.certain.saturating_add(if certain { by } else { 0 });
    between.possible = between.possible.saturating_add(by);
}

/// The least and the greatest that part / all can be, where each doubtful document
/// may be there or not. The greatest takes in, from the highest share of its own
/// on, each that is above what was reached; the least the other way round.
fn share(mut sum: Sum) -> (f64, f64) {
    // Without words there is nothing to have a share of.
    sum.doubtful.retain(|weight| weight.all > 0);
    sum.doubtful.order_by(|one, other| {
        let (left, right) = (u64::from(one.part) * u64::from(other.all), u64::from(other.part) * u64::from(one.all));
        right.cmp(&left)
    });
    let reach = |doubtful: &mut dyn Iterator<Item = &Weight>, more: bool| {
        let (mut part, mut all) = (sum.part, sum.all);
        for weight in doubtful {
            let own = u128::from(weight.part) * u128::from(all);
            let reached = u128::from(part) * u128::from(weight.all);
            if all == 0 || (more && own > reached) || (!more && own < reached) {
                part += u64::from(weight.part);
                all += u64::from(weight.all);
            }
        }
        if all == 0 { 0.0 } else { part as f64 / all as f64 }
    };
    let greatest = reach(&mut sum.doubtful.iter(), true);
    // Where nothing is surely here there may be nothing at all: no share is certain then.
    let least = if sum.all == 0 { 0.0 } else { reach(&mut sum.doubtful.iter().rev(), false) };
    (least, greatest)
}

/// A table (RFC 4180) of spans, each series under its name: how much surely and
/// possibly belongs, and its least and greatest share.
pub fn table(spans: &[Span], labels: &[String]) -> String {
    let mut out = String::new();
    let mut cell = |words: &str, first: bool| {
        if !first {
            out.push(',');
        }
        csv::cell(&mut out, words);
    };
    for (at, head) in ["first day", "last day", "all, certainly", "all, possibly"].iter().enumerate() {
        cell(head, at == 0);
    }
    for label in labels {
        for head in [", certainly", ", possibly", ", least share", ", greatest share"] {
            cell(&[label, head].concat(), false);
        }
    }
    out.push_str("\r\n");
    for span in spans {
        let mut cells =
            vec![span.days.0.iso(), span.days.1.iso(), span.all.certain.to_string(), span.all.possible.to_string()];
        for (sum, share) in span.series.iter().zip(&span.shares) {
            cells.extend([sum.certain.to_string(), sum.possible.to_string()]);
            cells
                .extend(share.map_or_else(Default::default, |(least, greatest)| [fraction(least), fraction(greatest)]));
        }
        for (at, words) in cells.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            csv::cell(&mut out, words);
        }
        out.push_str("\r\n");
    }
    out
}

/// JSON of the same, with the sentence that says what it is and what is counted; shares
/// are `null` where no document can lie.
pub fn json(spans: &[Span], labels: &[String], counted: &str, caption: &str) -> String {
    let text = |name: &str, value: &str| joined(&[&quoted(name), ": ", &quoted(value)]);
    let between = |between: Between| {
        joined(&["\"certainly\": ", &between.certain.to_string(), ", \"possibly\": ", &between.possible.to_string()])
    };
    let part = |span: &Span, (nth, label): (usize, &String)| {
        let [sum, documents] = [&span.series, &span.documents].map(|of| of.get(nth).copied().unwrap_or_default());
        let share = span.shares.get(nth).copied().flatten();
        let [least, greatest] =
            share.map_or(["null".to_owned(), "null".to_owned()], |(least, most)| [fraction(least), fraction(most)]);
        joined(&[
            "{ ",
            &text("of", label),
            ", ",
            &between(sum),
            ", \"documents\": { ",
            &between(documents),
            " }, \"least_share\": ",
            &least,
            ", \"greatest_share\": ",
            &greatest,
            " }",
        ])
    };
    let span = |span: &Span| {
        let parts: Vec<String> = labels.iter().enumerate().map(|label| part(span, label)).collect();
        joined(&[
            "    { ",
            &text("first_day", &span.days.0.iso()),
            ", ",
            &text("last_day", &span.days.1.iso()),
            ", \"all\": { ",
            &between(span.all),
            " }, \"series\": [",
            &parts.join(", "),
            "] }",
        ])
    };
    let all: Vec<String> = spans.iter().map(span).collect();
    let head = [text("caption", caption), text("counted", counted)].join(",\n  ");
    joined(&["{\n  ", &head, ",\n  \"spans\": [\n", &all.join(",\n"), "\n  ]\n}\n"])
}

/// A number of either sign with twelve digits after its point.
pub fn fraction(number: f64) -> String {
    const UNITS: u64 = 1_000_000_000_000;
    let rounded = (number.abs() * UNITS as f64).round() as u64;
    let rest = (rounded % UNITS + UNITS).to_string();
    let sign = if number < 0.0 && rounded > 0 { "-" } else { "" };
    [sign, &(rounded / UNITS).to_string(), ".", rest.get(1..).unwrap_or("")].concat()
}
