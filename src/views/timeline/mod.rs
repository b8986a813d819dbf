//! Time, drawn: the strip above the results, the large timeline with its list,
//! and shares per year. All three take finished values and tell of choices
//! through callbacks; what they draw is worked out in [`crate::state::scale`].

mod brush;
mod by;
mod card;
mod columns;
mod dense;
mod drawing;
mod foot;
mod gestures;
mod grammar;
mod grip;
pub mod ink;
mod lanes;
mod list;
mod marks;
mod roving;
mod strip;
mod takeaway;
mod text;
mod threads;
mod trends;
mod view;

use archivolt_index::DocId;

pub use card::Evidence;
pub use grammar::Grammar;
pub use strip::TimelineStrip;
pub use takeaway::{OnSave, Saved, button, taken};
pub use trends::{Column, Series, TrendsView};
pub use view::TimelineView;

use crate::state::scale::{DateRange, Mention};

/// The id of the large timeline's list, to be scrolled to and focused for
/// "As a list".
pub const LIST_ID: &str = "timeline-list";

/// A range of publication dates the visitor makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeChange {
    /// What is now asked for.
    pub range: DateRange,
    /// False while a handle is on the move (the address is replaced), true once
    /// it is released, has rested 600 ms, or a typed date is entered (a new entry
    /// in the history).
    pub settled: bool,
}

/// What the visitor opens from a drawing or its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A document.
    Document(DocId),
    /// The place in a text that speaks of a moment.
    Mention(Mention),
}
