//! The large timeline and its list: two renderings of one table.

use std::sync::Arc;

use archivolt_index::{DateMode, Dated, DocId};
use leptos::prelude::*;

use super::{Opened, RangeChange};
use crate::state::scale::{DateRange, TimelineDates};

/// `view=timeline`. Has the region named "Timeline" and its sliders itself, so
/// [`super::TimelineStrip`] is not shown beside it.
#[component]
pub fn TimelineView(
    /// Every date of the collection; fixed for its life.
    dates: Arc<TimelineDates>,
    /// The range asked for.
    #[prop(into)]
    range: Signal<DateRange>,
    /// Which dated documents the range keeps.
    #[prop(into)]
    mode: Signal<DateMode>,
    /// By document: whether it matches all but the range (`Outcome::undated_found`).
    #[prop(into)]
    matching: Signal<Vec<bool>>,
    /// How the matching ones stand to the range (`Outcome::dated`).
    #[prop(into)]
    counts: Signal<Dated>,
    /// The document in the reader; threads run from it to what it mentions.
    #[prop(into)]
    open: Signal<Option<DocId>>,
    /// Told of each change of the range; at most every 100 ms while dragging.
    #[prop(into)]
    on_range: Callback<RangeChange>,
    /// Told of "possibly" or "certainly".
    #[prop(into)]
    on_mode: Callback<DateMode>,
    /// Told what was chosen in the drawing or in the list.
    #[prop(into)]
    on_open: Callback<Opened>,
) -> impl IntoView {
    let _ = (dates, range, mode, matching, open, on_range, on_mode, on_open);
    view! {
        <section aria-label="Timeline">
            <p class="timeline__sum">{move || counts.get().undated} " undated"</p>
        </section>
    }
}
