//! The strip above the results.

use std::sync::Arc;

use archivolt_index::{DateMode, Dated, DocId};
use leptos::{ev, prelude::*};

use super::brush::{Brush, BrushHandles, BrushWindow};
use super::drawing::{Geometry, axis_ink, edges_ink};
use super::foot::{DateFields, ModeSwitch, Sums, Undated};
use super::lanes::{Frame, Source, crowd, document_lane, moment_crowd, moment_lane};
use super::marks::Light;
use super::text;
use super::{LIST_ID, RangeChange};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::browser::pointer;
use crate::state::scale::picture::{Placed, Size, picture};
use crate::state::scale::{DateRange, Scale, TimelineDates};
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::text::joined;
use crate::views::parts::press;

/// The breadth drawings are laid out for until they have been measured.
pub(super) const USUAL: f64 = 1058.0;

/// All documents along time, with the range of dates asked for. A region named
/// "Timeline" with two sliders.
#[component]
pub fn TimelineStrip(
    /// Every date of the collection; fixed for its life.
    dates: Arc<TimelineDates>,
    /// The range asked for.
    range: Signal<DateRange>,
    /// Which dated documents the range keeps.
    mode: Signal<DateMode>,
    /// By document: whether it matches all but the range (`Outcome::undated_found`).
    matching: Signal<Vec<bool>>,
    /// How the matching ones stand to the range (`Outcome::dated`).
    counts: Signal<Dated>,
    /// The document in the reader.
    open: Signal<Option<DocId>>,
    /// Told of each change of the range; at most every 100 ms while dragging.
    on_range: Callback<RangeChange>,
    /// Told of "possibly" or "certainly".
    on_mode: Callback<DateMode>,
    /// Told which document's mark was chosen.
    on_open: Callback<DocId>,
    /// Asked for the large timeline.
    on_enlarge: Callback<()>,
    /// Asked for the large timeline's list.
    on_list: Callback<()>,
    /// Whether the strip stands in a small frame: lower, without links.
    embedded: bool,
) -> AnyView {
    let (dated, stated) = dates.dated();
    let documents = dates.documents.len();
    let events = dates.events.len();
    let published = match (dated, stated) {
        (_, 0) => text::lane_documents(documents),
        _ => text::lane_documents_stated(documents, stated),
    };
    let brush = dates.scale.map(|whole| Brush::new(whole, Signal::stored(whole), range, on_range));
    let chart = match (dates.scale, brush) {
        (Some(whole), Some(brush)) => {
            let light = Light { brush, mode, matching, open };
            let geometry = if embedded { Geometry::EMBED } else { Geometry::STRIP };
            chart(dates.clone(), whole, light, counts, geometry, on_open).into_any()
        }
        _ => view! { <p class="timeline__none">{text::NO_DATES}</p> }.into_any(),
    };
    let list = press(move || {
        on_list.run(());
        // The large timeline stands with the next frame.
        request_animation_frame(|| pointer::focus(LIST_ID));
    });
    let links = (!embedded).then(|| {
        view! {
            <button class="button button--plain timeline__extra" type="button" on:click=move |_| on_enlarge.run(())>
                {text::ENLARGE}
            </button>
            <button class="button button--plain timeline__extra" type="button" on:click=list>
                {text::AS_A_LIST}
            </button>
        }
    });
    let switch = move || (!range.with(DateRange::is_open)).then(|| view! { <ModeSwitch mode on_mode /> });
    view! {
        <section class="timeline" class=("timeline--embedded", embedded) aria-label=text::TIMELINE>
            <div class="timeline__names" aria-hidden="true">
                <p class="timeline__name">{text::PUBLISHED} " " <span class="timeline__name-note">{published}</span></p>
                <p class="timeline__name">
                    {text::MENTIONED} " "
                    <span class="timeline__name-note">{text::lane_dates(events)}</span>
                </p>
            </div>
            {chart}
            <div class="timeline__foot">
                <DateFields brush range on_range />
                {links}
                {switch}
                <Sums range counts stated />
                <Undated dates matching on_open />
            </div>
        </section>
    }
}

fn chart(
    dates: Arc<TimelineDates>,
    whole: Scale,
    light: Light,
    counts: Signal<Dated>,
    geometry: Geometry,
    on_open: Callback<DocId>,
) -> AnyView {
    let brush = light.brush;
    let breadth = RwSignal::new(USUAL);
    pointer::watch_breadth(brush.drawing, move |now| {
        if breadth.get_untracked() != now {
            breadth.set(now);
        }
    });
    let laid_out = dates.clone();
    let picture = Memo::apart(move || picture(&laid_out, whole, breadth.get(), Size::Strip));
    let source = Source { dates: dates.clone(), picture, light };
    let fixed = Memo::new(move || geometry.with_moments(picture.with(|picture| picture.moments.rows)));
    let frame: Frame = Arc::new(move |placed: &Placed, mark| {
        let id = dates.documents.get(placed.index).map(|document| document.id);
        let choose = press(move || {
            if let Some(id) = id.filter(|_| !brush.click_ends_drag()) {
                on_open.run(id);
            }
        });
        view! { <g class="date__link" on:click=choose>{mark}</g> }.into_any()
    });
    let documents = document_lane(&source, fixed, frame, Arc::new(crowd));
    let moments = moment_lane(&source, fixed, light.open, Arc::new(|_, mark| mark), Arc::new(moment_crowd));
    let axis =
        Memo::new(move || picture.with(|picture| brush.window.with(|window| axis_ink(picture, geometry, window))));
    let edges = Memo::new(move || {
        let below = geometry.moments + geometry.moment_pitch + 10.0;
        picture.with(|p| joined(&[&edges_ink(&p.documents, geometry.base - 4.0), &edges_ink(&p.moments, below)]))
    });
    let columns = source.clone();
    let click = move |event: ev::MouseEvent| {
        let crowded = picture.with_untracked(|picture| picture.documents.crowded);
        if !crowded || brush.click_ends_drag() {
            return;
        }
        let place = pointer::click_fraction(brush.drawing, &event);
        if let Some(range) = place.and_then(|at| columns.column_at(at)) {
            brush.set(range);
        }
    };
    view! {
        <div
            class="timeline__chart"
            node_ref=brush.drawing
            on:pointerdown=move |event| brush.chart_down(&event)
            on:pointermove=move |event| brush.pointer_moved(&event)
            on:pointerup=move |_| brush.pointer_up()
            on:pointercancel=move |_| brush.pointer_lost()
            on:click=click
        >
            <BrushWindow brush breadth />
            <svg class="timeline__drawing" aria-hidden="true" focusable="false">
                <g prop:innerHTML=move || axis.get()></g>
                {moments}
                {documents}
                <g prop:innerHTML=move || edges.get()></g>
            </svg>
            <BrushHandles brush counts />
        </div>
    }
}
