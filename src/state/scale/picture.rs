//! Both lanes of a timeline laid out on an axis of a given breadth: which marks
//! and names stand where. Fixed for a collection, a breadth and a zoom; what is
//! found or in range only colours it.

use std::cmp::Ordering;

use archivolt_corpus::{Basis, Edtf, Words};
use archivolt_index::order::InOrder;

use super::axis::{Axis, Gap, axis, gaps};
use super::columns::MOST_MARKS;
use super::dates::{ABOUT, Event};
use super::mark::{Mark, Place, lies, mark};
use super::rows::{Item, Seat, Side, breadth, name_beside, shorten, stack, stack_named};
use super::{Scale, TimelineDates};
use crate::text::{self, joined};

/// Below this many CSS pixels names are numbers and letters.
const NARROW: f64 = 640.0;

/// How a picture is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// The strip: few rows, moments without names.
    Strip,
    /// The large timeline: as many rows as it takes, everything named.
    Large,
}

/// A mark with its row and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Index of the document, or of the moment.
    pub index: usize,
    /// Its strokes.
    pub mark: Mark,
    /// 0 is next to the axis.
    pub row: usize,
    /// The side of its name, and the words; empty where only the number fits.
    pub name: Option<(Side, String)>,
}

/// One lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// Marks from left to right; empty where there are so many that columns are drawn.
    pub marks: Vec<Placed>,
    /// Whether columns are drawn.
    pub crowded: bool,
    /// How many rows the marks take.
    pub rows: usize,
    /// Indexes of what lies before the axis.
    pub before: Vec<usize>,
    /// Indexes of what lies after it.
    pub after: Vec<usize>,
}

/// A stretch without a document, on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// Where it begins and ends.
    pub reach: (f64, f64),
    /// What it is.
    pub gap: Gap,
    /// Whether there is room for all of its words.
    pub roomy: bool,
}

/// All that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The days shown.
    pub scale: Scale,
    /// The breadth it was laid out for, in CSS pixels.
    pub width: f64,
    /// Ticks and names.
    pub axis: Axis,
    /// Years without a document.
    pub silences: Vec<Silence>,
    /// Published.
    pub documents: Lane,
    /// Mentioned.
    pub moments: Lane,
}

/// Lays both lanes out.
pub fn picture(dates: &TimelineDates, scale: Scale, width: f64, size: Size) -> Picture {
    let width = width.max(1.0);
    let published = || dates.documents.iter().map(|document| document.date.as_ref());
    let silences = silences(gaps(published().flatten().map(Edtf::bounds)), scale, width);
    let documents = document_lane(dates, &mut published(), &silences, scale, width, size);
    let moments = moment_lane(dates, scale, width, size);
    Picture { scale, width, axis: axis(scale, width), silences, documents, moments }
}

fn silences(gaps: Vec<Gap>, scale: Scale, width: f64) -> Vec<Silence> {
    let silence = |gap: Gap| {
        let margin = 6.0 / width;
        let reach = (scale.start(gap.first).max(0.0) + margin, scale.end(gap.last).min(1.0) - margin);
        let room = (reach.1 - reach.0) * width;
        let [short, long] = [&gap.words, &gap.long].map(|words| breadth(words, 13.0) + 24.0);
        (room >= short).then_some(Silence { reach, gap, roomy: room >= long })
    };
    gaps.into_iter().filter_map(silence).collect()
}

/// Sorts dates into marks on the axis, from left to right, and those off it.
fn sort<'a>(dates: &mut dyn Iterator<Item = Option<&'a Edtf>>, scale: Scale, width: f64) -> Lane {
    let mut lane = Lane::default();
    // None of a crowd is drawn, so none is worked out either.
    let mut on_axis: Vec<(usize, &Edtf)> = Vec::new();
    for (index, date) in dates.enumerate() {
        let Some((date, bounds)) = date.map(|date| (date, date.bounds())) else { continue };
        match lies(bounds, scale) {
            _ if bounds.earliest.is_none() && bounds.latest.is_none() => {}
            Ordering::Less => lane.before.push(index),
            Ordering::Greater => lane.after.push(index),
            Ordering::Equal => on_axis.push((index, date)),
        }
    }
    lane.crowded = on_axis.len() > MOST_MARKS;
    if !lane.crowded {
        let placed = |(index, date): (usize, &Edtf)| match mark(date, scale, width) {
            Some(Place::On(mark)) => Some(Placed { index, mark, row: 0, name: None }),
            _ => None,
        };
        lane.marks = on_axis.into_iter().filter_map(placed).collect();
    }
    lane.marks.order_by(|one, other| one.mark.extent.0.total_cmp(&other.mark.extent.0));
    lane
}

fn items(lane: &Lane, width: f64, name: impl Fn(usize) -> f64) -> Vec<Item> {
    // A ring is broader than the stroke it stands on.
    let item = |placed: &Placed| {
        let (left, right, head) =
            (placed.mark.extent.0 * width, placed.mark.extent.1 * width, placed.mark.head * width);
        Item { left: left.min(head - 6.0), right: right.max(head + 6.0), name: name(placed.index) }
    };
    lane.marks.iter().map(item).collect()
}

fn document_lane<'a>(
    dates: &TimelineDates,
    published: &mut dyn Iterator<Item = Option<&'a Edtf>>,
    silences: &[Silence],
    scale: Scale,
    width: f64,
    size: Size,
) -> Lane {
    let mut lane = sort(published, scale, width);
    let (letters, most) = match size {
        Size::Strip => (15.0, 30),
        Size::Large => (17.0, 32),
    };
    // On a phone names are numbers; the list is their legend.
    let narrow = width < NARROW;
    let title = |index: usize| dates.documents.get(index).map_or("", |document| document.title.as_str());
    let number = |index: usize| breadth(&(index + 1).to_string(), 13.0) + 14.0;
    let short = |index: usize| if narrow { String::new() } else { short_title(title(index), most) };
    let below = |index: usize| match size {
        Size::Large if !narrow => breadth(&document_words(dates, index), 12.0) + 14.0,
        _ => 0.0,
    };
    let wanted = |index: usize| (number(index) + breadth(&short(index), letters) + 4.0).max(below(index));
    let items = items(&lane, width, wanted);
    // Numbers are wanted beside every mark, so rows leave room for one.
    let rows = match size {
        Size::Strip => stack(&items, 3, 26.0),
        Size::Large => stack(&items, 4, 30.0),
    };
    let blocked: Vec<(usize, f64, f64)> =
        silences.iter().map(|silence| (1, silence.reach.0 * width, silence.reach.1 * width)).collect();
    let seats = name_beside(&items, &rows, width, 16.0, &blocked);
    let name = |index: usize, room: f64| match size {
        Size::Large if room + 0.5 < below(index) => String::new(),
        _ => shorten(&short(index), letters, room - number(index) - 4.0).unwrap_or_default(),
    };
    seat(&mut lane, &seats, name);
    lane
}

fn moment_lane(dates: &TimelineDates, scale: Scale, width: f64, size: Size) -> Lane {
    let mut lane = sort(&mut dates.moments.iter().map(|moment| Some(&moment.date)), scale, width);
    match size {
        Size::Strip => {
            let items = items(&lane, width, |_| 0.0);
            let seats: Vec<Seat> = stack(&items, 3, 1.0).into_iter().map(|row| Seat { row, name: None }).collect();
            seat(&mut lane, &seats, |_, _| String::new());
        }
        Size::Large => {
            let words = |index: usize| {
                let (title, below) = moment_words(dates, index);
                breadth(&title, 15.0).max(breadth(&below, 12.0)) + 14.0
            };
            let items = items(&lane, width, words);
            let letters: Vec<Item> = items.iter().map(|item| Item { name: 24.0, ..*item }).collect();
            let named = if width < NARROW { &letters } else { &items };
            let seats = stack_named(named, width, 12, 8.0);
            seat(
                &mut lane,
                &seats,
                |index, _| if width < NARROW { String::new() } else { moment_words(dates, index).0 },
            );
        }
    }
    lane
}

fn seat(lane: &mut Lane, seats: &[Seat], name: impl Fn(usize, f64) -> String) {
    for (placed, seat) in lane.marks.iter_mut().zip(seats) {
        placed.row = seat.row;
        placed.name = seat.name.map(|(side, room)| (side, name(placed.index, room)));
    }
    lane.rows = lane.marks.iter().map(|placed| placed.row + 1).max().unwrap_or(0);
}

/// A title as far as its first stop, at most this many letters, whole words.
fn short_title(title: &str, most: usize) -> String {
    let head =
        title.split([':', '?', '!', '–', '—', '|']).map(str::trim).find(|part| !part.is_empty()).unwrap_or(title);
    if head.chars().count() <= most {
        return head.to_owned();
    }
    let end = head.char_indices().nth(most).map_or(head.len(), |(at, _)| at);
    let cut = head.get(..end).unwrap_or(head);
    let kept = cut.rfind(' ').and_then(|at| cut.get(..at)).filter(|kept| kept.chars().count() >= 4).unwrap_or(cut);
    joined(&[kept.trim_end_matches([',', ';', ' ']), "…"])
}

/// The second line of a document's name: "c. Dec 2015, inferred".
pub fn document_words(dates: &TimelineDates, index: usize) -> String {
    let Some(document) = dates.documents.get(index) else { return String::new() };
    let Some(date) = &document.date else { return String::new() };
    text::with_basis(&text::date(date, Words::Short), text::basis_within(document.basis))
}

/// A moment's name and its second line: "2015" and "“this year” · in 1, 2".
pub fn moment_words(dates: &TimelineDates, index: usize) -> (String, String) {
    let Some(moment) = dates.moments.get(index) else { return Default::default() };
    let numbers: Vec<String> = moment.documents.iter().take(4).map(|document| text::plain(document.0 + 1)).collect();
    let numbers = text::listed(&numbers, text::LIST);
    let numbers = if moment.documents.len() > 4 { text::and_so_on(&numbers) } else { numbers };
    // Words that give the date whole say nothing that the date does not.
    let told = moment
        .events
        .iter()
        .filter_map(|at| dates.events.get(*at))
        .find(|event| event.basis == Basis::Inferred || event.words == ABOUT);
    let below = match told.and_then(|event| shorten(event_words(event), 12.0, 150.0)) {
        Some(words) => text::moment_words_in(&text::quoted(&words), &numbers),
        None => text::moment_in(&numbers),
    };
    (text::date(&moment.date, Words::Short), below)
}

/// The words that name a moment.
pub fn event_words(event: &Event) -> &str {
    if event.words == ABOUT { text::EVENT_DATE.say() } else { &event.words }
}
