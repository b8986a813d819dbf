//! The dates of a collection, ready to be drawn: its documents, and the moments
//! their texts speak of.

use archivolt_corpus::{Basis, Bounds, Edtf, Span};
use archivolt_index::fold::folded;
use archivolt_index::order::InOrder;
use archivolt_index::{Collection, DocId, Outline, TimelineRecord};

use super::{Scale, domain::domain};

/// A document as the timeline knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedDocument {
    /// Which.
    pub id: DocId,
    /// Its title.
    pub title: String,
    /// When it was published, if that is known.
    pub date: Option<Edtf>,
    /// How the date is known.
    pub basis: Basis,
    /// How the words gave the date; may be empty.
    pub note: String,
}

/// A place in a text that speaks of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// In which document.
    pub document: DocId,
    /// Index of the text in the document; past all of them where the document as
    /// a whole is about the moment.
    pub text_index: usize,
    /// Where in that text.
    pub span: Span,
}

/// A moment that texts speak of: the same date in the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub date: Edtf,
    /// The words, as the first document has them.
    pub words: String,
    /// How the date is known: inferred from the document's own ("last year"),
    /// stated, or as the document's own event date is.
    pub basis: Basis,
    /// The first place in each document, by document. Never empty.
    pub mentions: Vec<Mention>,
}

/// Every date of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineDates {
    /// By number.
    pub documents: Vec<DatedDocument>,
    /// By earliest day, then words.
    pub events: Vec<Event>,
    /// Events of the same date, which are drawn as one; by earliest day.
    pub moments: Vec<Moment>,
    /// The days an axis over all of this shows; `None` where nothing has a date.
    pub scale: Option<Scale>,
}

/// A date that one or more events have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub date: Edtf,
    /// Indexes of its events; never empty.
    pub events: Vec<usize>,
    /// The documents that speak of it, each once, by number.
    pub documents: Vec<DocId>,
}

/// Stands for the words of a moment that a document as a whole is about (`date_event`).
pub const ABOUT: &str = "date of the event";

/// What makes two mentions one event: the date, by its first day, and the words.
type EventKey = (Option<i32>, String, String);

impl TimelineDates {
    /// Gathers them, once for the life of a collection; `titled` where titles and what texts speak of are wanted.
    pub fn new(collection: &Collection, titled: bool) -> Self {
        let mut records = if titled { collection.timeline() } else { Vec::new() };
        records.resize(collection.documents().len(), TimelineRecord::default());
        Self::gather(collection.documents(), &records)
    }

    /// The same of outlines and what is said of each.
    pub fn gather(outlines: &[Outline], records: &[TimelineRecord]) -> Self {
        let of = |((outline, record), number)| document(outline, record, DocId(number));
        let documents = outlines.iter().zip(records).zip(0..).map(of).collect();
        let mut found: Vec<(EventKey, Event)> = Vec::new();
        let mut speak = |date: &Edtf, words: &str, basis: Basis, place: Mention| {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let day = date.bounds().earliest.or(date.bounds().latest).map(|day| day.0);
            let key = (day, date.as_str().to_owned(), folded(&words));
            found.push((key, Event { date: date.clone(), words, basis, mentions: vec![place] }));
        };
        for (record, document) in records.iter().zip((0..).map(DocId)) {
            for mention in &record.mentions {
                let basis = if mention.relative { Basis::Inferred } else { Basis::Stated };
                let place = Mention { document, text_index: mention.text_index, span: mention.span };
                speak(&mention.edtf, &mention.words, basis, place);
            }
            if let Some(event) = &record.event {
                let place = Mention { document, text_index: usize::MAX, span: Span::new(0, 0) };
                speak(&event.edtf, ABOUT, event.basis, place);
            }
        }
        // Equal ones keep the order of documents.
        found.order_by(|one, other| one.0.cmp(&other.0));
        let mut events: Vec<Event> = Vec::new();
        let mut last: Option<EventKey> = None;
        for (key, event) in found {
            match events.last_mut().filter(|_| last.as_ref() == Some(&key)) {
                Some(merged) => {
                    let new =
                        |place: &Mention| merged.mentions.last().is_none_or(|last| last.document != place.document);
                    if let Some(place) = event.mentions.first().copied().filter(new) {
                        merged.mentions.push(place);
                    }
                }
                None => events.push(event),
            }
            last = Some(key);
        }
        Self::of(documents, events)
    }

    /// Puts documents (by number) and events (by earliest day) together.
    pub fn of(documents: Vec<DatedDocument>, events: Vec<Event>) -> Self {
        let moments = moments(&events);
        let published: Vec<Bounds> = documents.iter().filter_map(|d| d.date.as_ref()).map(Edtf::bounds).collect();
        let spoken_of: Vec<Bounds> = moments.iter().map(|moment| moment.date.bounds()).collect();
        let scale = domain(&published, &spoken_of);
        Self { documents, events, moments, scale }
    }

    /// How many documents have a date, and how many of those the text states.
    pub fn dated(&self) -> (usize, usize) {
        let dated = self.documents.iter().filter(|document| document.date.is_some());
        dated.fold((0, 0), |(all, stated), d| (all + 1, stated + usize::from(d.basis == Basis::Stated)))
    }
}

/// Events of one date come one after another, since the date's own words are
/// part of their order.
fn moments(events: &[Event]) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        let documents = event.mentions.iter().map(|mention| mention.document);
        match moments.last_mut().filter(|moment| moment.date == event.date) {
            Some(moment) => {
                moment.events.push(at);
                moment.documents.extend(documents);
                moment.documents.order();
                moment.documents.dedup();
            }
            None => {
                moments.push(Moment { date: event.date.clone(), events: vec![at], documents: documents.collect() });
            }
        }
    }
    moments
}

fn document(outline: &Outline, record: &TimelineRecord, id: DocId) -> DatedDocument {
    let published = outline.published.as_ref();
    DatedDocument {
        id,
        title: record.title.clone(),
        date: published.map(|date| date.edtf.clone()),
        basis: published.map_or(Basis::Inferred, |date| date.basis),
        note: record.note.clone(),
    }
}
