//! The timeline as a table: every date of a collection, one to a row.

use archivolt_corpus::{Basis, Bounds, Day};
use archivolt_index::DocId;
use archivolt_index::fold::folded;
use archivolt_index::order::InOrder;

use super::{Mention, TimelineDates};

/// Where a row's date stands on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneName {
    /// Above the axis.
    Published,
    /// Below it.
    Mentioned,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Index of the document, or of the event, in [`TimelineDates`].
    pub index: usize,
    /// Which.
    pub lane: LaneName,
    /// What it sorts by; `None` for a document without a date.
    pub day: Option<Day>,
    /// The title, or the words.
    pub what: String,
    /// How the date is known.
    pub basis: Basis,
}

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    /// By earliest day.
    #[default]
    Date,
    /// Published before mentioned.
    Lane,
    /// By title or words.
    What,
    /// As the design lists them: a person's word first.
    Basis,
}

/// Every row, sorted by date: those without one at the end.
pub fn rows(dates: &TimelineDates) -> Vec<Row> {
    let first = |bounds: Bounds| bounds.earliest.or(bounds.latest);
    let documents = dates.documents.iter().enumerate().map(|(index, document)| Row {
        index,
        lane: LaneName::Published,
        day: document.date.as_ref().and_then(|date| first(date.bounds())),
        what: document.title.clone(),
        basis: document.basis,
    });
    let events = dates.events.iter().enumerate().map(|(index, event)| Row {
        index,
        lane: LaneName::Mentioned,
        day: first(event.date.bounds()),
        what: event.words.clone(),
        basis: event.basis,
    });
    let mut rows: Vec<Row> = events.chain(documents).collect();
    sort(&mut rows, Key::Date, false);
    rows
}

/// Sorts rows; equal ones stay by date. Rows without a date are last either way.
pub fn sort(rows: &mut [Row], key: Key, descending: bool) {
    let undated = |row: &Row| row.day.is_none();
    rows.order_by(|one, other| {
        (undated(one), one.day, one.lane, one.index).cmp(&(undated(other), other.day, other.lane, other.index))
    });
    if key == Key::Date && !descending {
        return;
    }
    rows.order_by(|one, other| {
        let order = match key {
            Key::Date => one.day.cmp(&other.day),
            Key::Lane => one.lane.cmp(&other.lane),
            Key::What => folded(&one.what).cmp(&folded(&other.what)),
            Key::Basis => one.basis.cmp(&other.basis),
        };
        let order = if descending { order.reverse() } else { order };
        if key == Key::Date { undated(one).cmp(&undated(other)).then(order) } else { order }
    });
}

/// Whether a row is shown: its document is, or one of those that speak of it.
pub fn is_shown(dates: &TimelineDates, row: &Row, shown: impl Fn(DocId) -> bool) -> bool {
    match row.lane {
        LaneName::Published => dates.documents.get(row.index).is_some_and(|document| shown(document.id)),
        LaneName::Mentioned => mentions(dates, row).iter().any(|mention| shown(mention.document)),
    }
}

/// Where a row's moment is spoken of; empty for a document.
pub fn mentions<'a>(dates: &'a TimelineDates, row: &Row) -> &'a [Mention] {
    match row.lane {
        LaneName::Published => &[],
        LaneName::Mentioned => dates.events.get(row.index).map_or(&[], |event| event.mentions.as_slice()),
    }
}
