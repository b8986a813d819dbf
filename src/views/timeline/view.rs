//! The large timeline and its list: two renderings of one table.

use std::sync::Arc;

use archivolt_index::{DateMode, Dated, DocId};
use leptos::prelude::*;

use super::brush::{Brush, BrushHandles, BrushWindow};
use super::drawing::{Geometry, axis_ink, edges_ink};
use super::foot::{DateFields, ModeSwitch, Sums};
use super::grammar::Grammar;
use super::ink::px;
use super::lanes::{Frame, Source, document_lane, moment_lane};
use super::list::{DateList, Lanes};
use super::marks::Light;
use super::roving::{Roving, control};
use super::strip::USUAL;
use super::threads::threads_ink;
use super::{LIST_ID, Opened, RangeChange, text};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::browser::pointer;
use crate::state::scale::list::LaneName;
use crate::state::scale::picture::{Placed, Size, picture};
use crate::state::scale::zoom::{fitted, moved, zoomed};
use crate::state::scale::{DateRange, Scale, TimelineDates};
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::text::joined;

/// `view=timeline`. Has the region named "Timeline" and its sliders itself, so
/// [`super::TimelineStrip`] is not shown beside it.
#[component]
pub fn TimelineView(
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
    /// The document in the reader; threads run from it to what it mentions.
    open: Signal<Option<DocId>>,
    /// Told of each change of the range; at most every 100 ms while dragging.
    on_range: Callback<RangeChange>,
    /// Told of "possibly" or "certainly".
    on_mode: Callback<DateMode>,
    /// Told what was chosen in the drawing or in the list.
    on_open: Callback<Opened>,
) -> AnyView {
    let lanes = RwSignal::new(Lanes::Both);
    let (_, stated) = dates.dated();
    let visible = RwSignal::new(dates.scale);
    let shown = dates.scale.map(|whole| Signal::new(move || visible.get().unwrap_or(whole)));
    let brush = dates.scale.zip(shown).map(|(whole, shown)| Brush::new(whole, shown, range, on_range));
    let light = brush.map(|brush| Light { brush, mode, matching, open });
    let tools = dates.scale.zip(shown).map(|(whole, shown)| zoom_tools(whole, shown, visible, range));
    let chart = match (shown, light) {
        (Some(shown), Some(light)) => {
            let roving = Roving::new();
            chart(dates.clone(), shown, light, counts, lanes.into(), roving, on_open).into_any()
        }
        _ => view! { <p class="timeline__none">{text::NO_DATES}</p> }.into_any(),
    };
    let choose = move |event| {
        lanes.set(match event_target_value(&event).as_str() {
            "published" => Lanes::Published,
            "mentioned" => Lanes::Mentioned,
            _ => Lanes::Both,
        });
    };
    let threads = move || match open.get() {
        Some(id) => format!("Threads run from document {} to what it mentions.", id.0 + 1),
        None => "Threads run from the document you point at to what it mentions.".to_owned(),
    };
    let switch = move || (!range.with(DateRange::is_open)).then(|| view! { <ModeSwitch mode on_mode /> });
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" tabindex="-1">"When they wrote, and what they wrote about"</h2>
                <p class="sheet__lead">
                    "Above the line, publication. Below it, the moments the texts speak of. " {threads}
                </p>
            </div>
            <div class="sheet__tools">
                <label>
                    "Show "
                    <select class="select" on:change=choose>
                        <option value="both">"both lanes"</option>
                        <option value="published">"published"</option>
                        <option value="mentioned">"mentioned"</option>
                    </select>
                </label>
                {tools}
                <button class="button" type="button" on:click=move |_| pointer::focus(LIST_ID)>"As a list"</button>
            </div>
        </div>
        <section class="timeline-large" aria-label="Timeline">
            {chart}
            <div class="timeline__foot">
                <DateFields brush range on_range />
                {switch}
                <span class="timeline__hint">"Arrow keys move a handle by a month, Page keys by a year."</span>
                <Sums range counts stated />
            </div>
        </section>
        <Grammar />
        <section class="sheet__part" aria-labelledby=LIST_ID>
            <h3 class="overview__head" id=LIST_ID tabindex="-1">"The same as a list"</h3>
            <DateList dates range mode matching lanes on_open />
        </section>
    }
}

/// Buttons that look closer, farther and along.
fn zoom_tools(
    whole: Scale,
    shown: Signal<Scale>,
    visible: RwSignal<Option<Scale>>,
    range: Signal<DateRange>,
) -> AnyView {
    let all = move || shown.get() == whole;
    let to = move |next: Scale| visible.set(Some(next));
    let tool = move |label: &'static str, off: Signal<bool>, act: Callback<()>| {
        view! {
            <button class="button" type="button" disabled=move || off.get() on:click=move |_| act.run(())>{label}</button>
        }
    };
    let closest = Signal::new(move || shown.get().days() <= 14.min(whole.days()));
    let (whole_shown, no_range) = (Signal::new(all), Signal::new(move || range.with(DateRange::is_open)));
    let at_start = Signal::new(move || shown.get().first() == whole.first());
    let at_end = Signal::new(move || shown.get().last() == whole.last());
    view! {
        {tool("Zoom in", closest, Callback::new(move |()| to(zoomed(whole, shown.get_untracked(), 0.5))))}
        {tool("Zoom out", whole_shown, Callback::new(move |()| to(zoomed(whole, shown.get_untracked(), 2.0))))}
        {tool("Earlier", at_start, Callback::new(move |()| to(moved(whole, shown.get_untracked(), -0.5))))}
        {tool("Later", at_end, Callback::new(move |()| to(moved(whole, shown.get_untracked(), 0.5))))}
        {tool("Zoom to the dates", no_range, Callback::new(move |()| to(fitted(whole, range.get_untracked().bounds()))))}
        {tool("Whole time", whole_shown, Callback::new(move |()| to(whole)))}
    }
}

fn chart(
    dates: Arc<TimelineDates>,
    shown: Signal<Scale>,
    light: Light,
    counts: Signal<Dated>,
    lanes: Signal<Lanes>,
    roving: Roving,
    on_open: Callback<Opened>,
) -> AnyView {
    let brush = light.brush;
    let breadth = RwSignal::new(USUAL);
    pointer::watch_breadth(brush.drawing, move |now| {
        if breadth.get_untracked() != now {
            breadth.set(now);
        }
    });
    let laid_out = dates.clone();
    let picture = Memo::apart(move || picture(&laid_out, shown.get(), breadth.get(), Size::Large));
    let geometry = Memo::new(move || Geometry::large(picture.with(|picture| picture.documents.rows)));
    let height = Memo::new(move || {
        let geometry = geometry.get();
        picture.with(|picture| match picture.moments.crowded {
            true => geometry.axis + 22.0 + geometry.moment_columns + 52.0,
            false => (geometry.moments + geometry.moment_pitch * picture.moments.rows as f64 + 52.0)
                .max(geometry.axis + 140.0),
        })
    });
    roving.follow(picture);
    let source = Source { dates: dates.clone(), picture, light };
    let (of_documents, of_moments) = (dates.clone(), dates.clone());
    let frame: Frame = Arc::new(move |placed: &Placed, mark| {
        control(&of_documents, LaneName::Published, placed, mark, roving, brush, on_open)
    });
    let documents = document_lane(&source, geometry, frame);
    let spoken_of = Signal::new(move || roving.pointed.get().or_else(|| light.open.get()));
    let frame: Frame = Arc::new(move |placed: &Placed, mark| {
        control(&of_moments, LaneName::Mentioned, placed, mark, roving, brush, on_open)
    });
    let moments = moment_lane(&source, geometry, spoken_of, frame);
    let axis = Memo::new(move || {
        picture.with(|picture| brush.window.with(|window| axis_ink(picture, geometry.get(), window)))
    });
    let edges = Memo::new(move || {
        let y = geometry.get().axis;
        picture.with(|p| joined(&[&edges_ink(&p.documents, y - 8.0), &edges_ink(&p.moments, y + 34.0)]))
    });
    let in_threads = dates.clone();
    let threads =
        Memo::new(move || picture.with(|picture| threads_ink(&in_threads, picture, geometry.get(), spoken_of.get())));
    let above = move || lanes.get().has(LaneName::Published);
    let below = move || lanes.get().has(LaneName::Mentioned);
    let columns = source.clone();
    let click = move |event: leptos::ev::MouseEvent| {
        let crowded = picture.with_untracked(|picture| picture.documents.crowded);
        if !crowded || brush.click_ends_drag() {
            return;
        }
        let place = pointer::click_fraction(brush.drawing, &event);
        if let Some(range) = place.and_then(|at| columns.column_at(at)) {
            brush.set(range);
        }
    };
    let (documents_in_all, dates_in_all) = (dates.documents.len(), dates.events.len());
    view! {
        <div
            class="chart"
            node_ref=brush.drawing
            style:block-size=move || joined(&[&px(height.get()), "px"])
            on:pointerdown=move |event| brush.chart_down(&event)
            on:pointermove=move |event| brush.pointer_moved(&event)
            on:pointerup=move |_| brush.pointer_up()
            on:pointercancel=move |_| brush.pointer_lost()
            on:click=click
        >
            <p class="chart__lane chart__lane--above">
                "Published" <span>{text::count(documents_in_all, "document", "documents")} ", by how surely they are dated"</span>
            </p>
            <BrushWindow brush breadth />
            <svg
                class="timeline__drawing"
                id=super::roving::STOP_ID
                tabindex="-1"
                role="group"
                aria-label="Drawing of the timeline; the list below says the same"
                focusable="false"
            >
                <g prop:innerHTML=move || axis.get()></g>
                <svg
                    class="chart__threads" x="0" y="0" width="100%" height=move || px(height.get())
                    viewBox=move || joined(&["0 0 1000 ", &px(height.get())]) preserveAspectRatio="none" aria-hidden="true"
                    prop:innerHTML=move || threads.get()
                ></svg>
                <g class=move || if below() { "" } else { "chart__hidden" }>{moments}</g>
                <g class=move || if above() { "" } else { "chart__hidden" }>{documents}</g>
                <g prop:innerHTML=move || edges.get()></g>
            </svg>
            <p class="chart__lane chart__lane--below">
                "Mentioned" <span>{text::count(dates_in_all, "date in the texts", "dates in the texts")}</span>
            </p>
            <BrushHandles brush counts />
        </div>
    }
}
