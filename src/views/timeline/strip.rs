//! The strip above the results.

use std::sync::Arc;

use archivolt_index::{DateMode, DocId, Dated};
use leptos::prelude::*;

use super::RangeChange;
use crate::state::scale::{DateRange, TimelineDates};

/// All documents along time, with the range of dates asked for. A region named
/// "Timeline" with two sliders.
#[component]
pub fn TimelineStrip(
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
    /// The document in the reader.
    #[prop(into)]
    open: Signal<Option<DocId>>,
    /// Told of each change of the range; at most every 100 ms while dragging.
    #[prop(into)]
    on_range: Callback<RangeChange>,
    /// Told of "possibly" or "certainly".
    #[prop(into)]
    on_mode: Callback<DateMode>,
    /// Told which document's mark was chosen.
    #[prop(into)]
    on_open: Callback<DocId>,
    /// Asked for the large timeline.
    #[prop(into)]
    on_enlarge: Callback<()>,
    /// Asked for the large timeline's list.
    #[prop(into)]
    on_list: Callback<()>,
) -> impl IntoView {
    let _ = (dates, range, mode, matching, open, on_range, on_mode, on_open, on_enlarge, on_list);
    view! {
        <section class="timeline" aria-label="Timeline">
            <p class="timeline__sum">{move || counts.get().undated} " undated"</p>
        </section>
    }
}
