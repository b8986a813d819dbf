//! The large timeline and its list: two renderings of one table.

use std::sync::Arc;
use std::time::Duration;

use archivolt_corpus::{Bounds, Day, Edtf};
use archivolt_index::{DateMode, Dated, DocId};
use leptos::prelude::*;

use super::brush::{Brush, BrushHandles, BrushWindow};
use super::by::{GroupLanes, chooser};
use super::card::{Card, Evidence};
use super::dense::{self, Told};
use super::drawing::{Geometry, axis_ink, edges_ink};
use super::foot::{DateFields, ModeSwitch, Sums, Undated};
use super::gestures::Gestures;
use super::grammar::Grammar;
use super::grip::grip;
use super::ink::{Ink, px};
use super::lanes::{Frame, Many, Source, document_lane, moment_lane};
use super::list::{DateList, Lanes};
use super::marks::Light;
use super::roving::{Roving, control};
use super::strip::USUAL;
use super::takeaway::{OnSave, Saved, Takeaway};
use super::threads::threads_ink;
use super::trends::span_name;
use super::{LIST_ID, Opened, RangeChange, text};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::browser::later::next_frame;
use crate::browser::{dom, pointer};
use crate::state::scale::axis::gaps;
use crate::state::scale::clock::hours;
use crate::state::scale::groups::{By, Group};
use crate::state::scale::list::LaneName;
use crate::state::scale::picture::{Picture, Placed, Size, picture};
use crate::state::scale::zoom::{FEWEST, fitted, moved, zoomed};
use crate::state::scale::{DateRange, Scale, Standing, TimelineDates, standing};
use crate::state::watch::{Callback, Memo, RwSignal, Signal, StoredValue};
use crate::text::{Message, joined};
use crate::views::parts::press;

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
    /// How the date of a document is known.
    evidence: Evidence,
    /// The lanes of documents, by what they are made by.
    groups: Callback<By, Arc<(Vec<Group>, usize)>>,
    /// Told which lane was chosen.
    on_group: Callback<(By, String)>,
    /// Lines below a picture: what, filter, date, collection.
    caption: Callback<(), Vec<String>>,
    /// Told which file of the data is wanted.
    on_data: Callback<Saved>,
    /// Told the name of a file, its kind and what is in it.
    on_save: OnSave,
) -> AnyView {
    let lanes = RwSignal::new(Lanes::Both);
    let by = RwSignal::new(By::Nothing);
    let grouped = Memo::apart(move || groups.run(by.get()));
    let (_, stated) = dates.dated();
    let visible = RwSignal::new(dates.scale);
    let shown = dates.scale.map(|whole| Signal::new(move || visible.get().unwrap_or(whole)));
    let held = StoredValue::new(None::<Brush>);
    let on_range = paced(on_range, held);
    let brush = dates.scale.zip(shown).map(|(whole, shown)| Brush::new(whole, shown, range, on_range));
    held.set_value(brush);
    // The list is long, and waits until a handle on the move is put down.
    let settled = Memo::kept(move || (range.get(), brush.is_none_or(Brush::is_still)));
    let light = brush.map(|brush| Light { brush, mode, matching, open });
    let tools = dates.scale.zip(shown).map(|(whole, shown)| zoom_tools(whole, shown, visible, range));
    let chart = match (shown, light) {
        (Some(shown), Some(light)) => {
            let roving = Roving::new();
            let in_lanes = Callback::new(move |key: String| on_group.run((by.get_untracked(), key)));
            let asked = Chart { shown, visible, light, counts, lanes: lanes.into(), roving, on_open, evidence };
            let (chart, picture) = chart(dates.clone(), asked);
            let presets = presets(dates.clone(), picture, range, on_range);
            view! { {chart} <GroupLanes dates=dates.clone() groups=grouped picture light on_group=in_lanes /> {presets} }.into_any()
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
        Some(id) => text::threads_from(&text::plain(id.0 + 1)),
        None => text::THREADS_POINTED.say().to_owned(),
    };
    let switch = move || (!range.with(DateRange::is_open)).then(|| view! { <ModeSwitch mode on_mode /> });
    // The drawing of many is painted before their list is made.
    let listed = RwSignal::new(dates.documents.len() < MANY);
    if !listed.get_untracked() {
        next_frame(move || set_timeout(move || listed.set(true), PAINTED));
    }
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{text::WAY_TIMELINE}</h2>
                <p class="sheet__lead">
                    {text::TIMELINE_LEAD} " " {threads}
                </p>
            </div>
            <div class="sheet__tools">
                <button class="button" type="button" on:click=move |_| pointer::focus(LIST_ID)>{text::AS_A_LIST}</button>
                <label>
                    {text::SHOW_LANES} " "
                    <select class="select" on:change=choose>
                        <option value="both">{text::LANES_BOTH}</option>
                        <option value="published">{text::LANES_PUBLISHED}</option>
                        <option value="mentioned">{text::LANES_MENTIONED}</option>
                    </select>
                </label>
                {chooser(by)}
                {tools}
            </div>
        </div>
        <section class="timeline-large" aria-label=text::TIMELINE>
            {chart}
            <div class="timeline__foot">
                <DateFields brush range on_range />
                {switch}
                <span class="timeline__hint">{text::TIMELINE_KEYS}</span>
                <Sums range counts stated />
                <Undated dates=dates.clone() matching on_open=move |id| on_open.run(Opened::Document(id)) />
            </div>
            <Takeaway caption on_data on_save />
        </section>
        <Grammar />
        <section class="sheet__part" aria-labelledby=LIST_ID>
            <h3 class="overview__head" id=LIST_ID tabindex="-1">{text::SAME_AS_LIST}</h3>
            {silences(&dates)}
            {move || listed.get().then(|| view! { <DateList dates=dates.clone() range=settled mode matching lanes on_open /> })}
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
    let tool = move |label: Message, off: Signal<bool>, act: Callback<()>| {
        view! {
            <button class="button" type="button" disabled=move || off.get() on:click=move |_| act.run(())>{label}</button>
        }
    };
    let closest = Signal::new(move || shown.get().days() <= FEWEST.min(whole.days()));
    let (whole_shown, no_range) = (Signal::new(all), Signal::new(move || range.with(DateRange::is_open)));
    let at_start = Signal::new(move || shown.get().first() == whole.first());
    let at_end = Signal::new(move || shown.get().last() == whole.last());
    view! {
        {tool(text::ZOOM_IN, closest, Callback::new(move |()| to(zoomed(whole, shown.get_untracked(), 0.5))))}
        {tool(text::ZOOM_OUT, whole_shown, Callback::new(move |()| to(zoomed(whole, shown.get_untracked(), 2.0))))}
        {tool(text::EARLIER, at_start, Callback::new(move |()| to(moved(whole, shown.get_untracked(), -0.5))))}
        {tool(text::LATER, at_end, Callback::new(move |()| to(moved(whole, shown.get_untracked(), 0.5))))}
        {tool(text::ZOOM_TO_DATES, no_range, Callback::new(move |()| to(fitted(whole, range.get_untracked().bounds()))))}
        {tool(text::WHOLE_TIME, whole_shown, Callback::new(move |()| to(whole)))}
    }
}

/// "2015 only": the stretches that the axis names, as far as documents may lie in them.
fn presets(
    dates: Arc<TimelineDates>,
    picture: Memo<Picture>,
    range: Signal<DateRange>,
    on_range: Callback<RangeChange>,
) -> AnyView {
    let named = Memo::new(move || {
        let published: Vec<Bounds> =
            dates.documents.iter().filter_map(|document| document.date.as_ref()).map(Edtf::bounds).collect();
        let may_lie = |days: (Day, Day)| {
            let range = Bounds { earliest: Some(days.0), latest: Some(days.1) };
            published.iter().any(|bounds| standing(*bounds, range) != Standing::Outside)
        };
        picture.with(|picture| {
            picture.axis.names.iter().map(|name| name.days).filter(|days| may_lie(*days)).collect::<Vec<(Day, Day)>>()
        })
    });
    let button = move |days: (Day, Day)| {
        let name = span_name(days);
        let only = DateRange { from: Edtf::parse(&days.0.iso()).ok(), to: Edtf::parse(&days.1.iso()).ok() };
        let bounds = only.bounds();
        let chosen = move || if range.with(|range| range.bounds() == bounds) { "true" } else { "false" };
        let choose = press(move || on_range.run(RangeChange { range: only.clone(), settled: true }));
        let label = text::only_period(&name);
        view! { <button class="button" type="button" aria-pressed=chosen aria-label=label on:click=choose>{name}</button> }.into_any()
    };
    view! {
        <div class="presets" role="group" aria-label=text::ONLY_THIS_TIME hidden=move || named.with(Vec::is_empty)>
            <span>{text::ONLY_LABEL}</span>
            {move || named.get().into_iter().map(button).collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

/// Milliseconds that what follows a change may take of a frame.
const SPARE: f64 = 5.0;
/// Where it takes longer the next one waits, for so many times as long and at most so many milliseconds.
const LOST: f64 = 20.0;
const SELDOM: f64 = 400.0;

/// Passes changes on; while a pointer holds the range, only as many as the frames can bear.
fn paced(on_range: Callback<RangeChange>, held: StoredValue<Option<Brush>>) -> Callback<RangeChange> {
    // When the next may follow, by the page's clock. What follows a change is done before the next frame is drawn.
    let next = StoredValue::new(0.0);
    Callback::new(move |change: RangeChange| {
        let began = dom::now();
        if change.settled || held.get_value().is_none_or(Brush::is_still) {
            return on_range.run(change);
        }
        if began < next.get_value() {
            return;
        }
        on_range.run(change);
        next_frame(move || next.set_value(began + ((dom::now() - began - SPARE) * LOST).min(SELDOM)));
    })
}

/// Documents whose list would keep the drawing waiting.
const MANY: usize = 500;
/// So long after its first frame a drawing is painted.
const PAINTED: Duration = Duration::from_millis(100);

/// Most stretches without a document that are told above the list.
const SILENCES: usize = 8;

/// What the drawing shows as gaps, in a sentence above the list.
fn silences(dates: &TimelineDates) -> AnyView {
    let gaps = gaps(dates.documents.iter().filter_map(|document| document.date.as_ref()).map(Edtf::bounds));
    let all: Vec<String> =
        gaps.iter().map(|gap| text::stretch(&text::day_short(gap.first), &text::day_short(gap.last))).collect();
    let told = text::listed(all.get(..all.len().min(SILENCES)).unwrap_or(&all), text::STRETCH_NOR);
    let say = if all.len() > SILENCES { text::NOTHING_PUBLISHED_MORE } else { text::NOTHING_PUBLISHED };
    let words = (!all.is_empty()).then(|| say.text(&told));
    view! { <p class="sheet__note">{words}</p> }.into_any()
}

/// What a chart is made of, besides the dates.
#[derive(Clone, Copy)]
struct Chart {
    shown: Signal<Scale>,
    visible: RwSignal<Option<Scale>>,
    light: Light,
    counts: Signal<Dated>,
    lanes: Signal<Lanes>,
    roving: Roving,
    on_open: Callback<Opened>,
    evidence: Evidence,
}

fn chart(dates: Arc<TimelineDates>, asked: Chart) -> (AnyView, Memo<Picture>) {
    let Chart { shown, visible, light, counts, lanes, roving, on_open, evidence } = asked;
    let brush = light.brush;
    let whole = dates.scale.unwrap_or_else(|| shown.get_untracked());
    let gestures = Gestures::new(whole, shown, visible, brush);
    // Nothing is laid out before the drawing's breadth is known, so that thousands are laid out once.
    let measured = RwSignal::new(0.0);
    pointer::watch_breadth(brush.drawing, move |now| {
        if measured.get_untracked() != now {
            measured.set(now);
        }
    });
    let breadth = Signal::new(move || if measured.get() > 0.0 { measured.get() } else { USUAL });
    let (laid_out, nothing) = (dates.clone(), TimelineDates::default());
    let picture = Memo::apart(move || {
        let dates = if measured.get() > 0.0 { laid_out.as_ref() } else { &nothing };
        picture(dates, shown.get(), breadth.get(), Size::Large)
    });
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
    let opened = dates.clone();
    let told = Told {
        on_period: Callback::new(move |(lane, days): (LaneName, (Day, Day))| match lane {
            LaneName::Published => {
                brush.set(DateRange { from: Edtf::parse(&days.0.iso()).ok(), to: Edtf::parse(&days.1.iso()).ok() });
            }
            // No range bounds what is spoken of; looking closer shows it one by one.
            LaneName::Mentioned => {
                visible.set(Some(fitted(whole, Bounds { earliest: Some(days.0), latest: Some(days.1) })));
            }
        }),
        on_dot: Callback::new(move |index: usize| {
            if let Some(document) = opened.documents.get(index).filter(|_| !brush.click_ends_drag()) {
                on_open.run(Opened::Document(document.id));
            }
        }),
        pointed: roving.card,
    };
    let many: Many = Arc::new(move |source, geometry| dense::documents(source, geometry, told));
    let documents = document_lane(&source, geometry, frame, many);
    let spoken_of = Signal::new(move || roving.pointed.get().or_else(|| light.open.get()));
    let frame: Frame = Arc::new(move |placed: &Placed, mark| {
        control(&of_moments, LaneName::Mentioned, placed, mark, roving, brush, on_open)
    });
    let many: Many = Arc::new(move |source, geometry| dense::moments(source, geometry, told));
    let moments = moment_lane(&source, geometry, spoken_of, frame, many);
    let axis = Memo::new(move || {
        picture.with(|picture| {
            let ink = brush.window.with(|window| axis_ink(picture, geometry.get(), window));
            joined(&[&ink, &hours_ink(picture, geometry.get().axis)])
        })
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
    let card = {
        let dates = dates.clone();
        let axis = Signal::new(move || geometry.get().axis);
        move || view! { <Card dates=dates.clone() picture light pointed=roving.card axis evidence /> }.into_any()
    };
    let (documents_in_all, dates_in_all) = (dates.documents.len(), dates.events.len());
    let chart = view! {
        <div
            class="chart"
            node_ref=brush.drawing
            style:block-size=move || joined(&[&px(height.get()), "px"])
            on:pointerdown=move |event| {
                if !gestures.finger_down(&event) {
                    brush.chart_down(&event);
                }
            }
            on:pointermove=move |event| {
                if !gestures.finger_moved(&event) {
                    brush.pointer_moved(&event);
                }
            }
            on:pointerup=move |event| {
                gestures.finger_up(&event);
                brush.pointer_up();
            }
            on:pointercancel=move |event| {
                gestures.finger_up(&event);
                brush.pointer_lost();
            }
            on:wheel=move |event| gestures.wheel(&event)
            on:keydown=move |event| gestures.key(&event)
        >
            <p class="chart__lane chart__lane--above">
                {text::PUBLISHED} " " <span>{text::lane_documents_surely(documents_in_all)}</span>
            </p>
            <BrushWindow brush breadth />
            <svg
                class="timeline__drawing"
                id=super::roving::STOP_ID
                tabindex="-1"
                role="group"
                aria-label=text::TIMELINE_DRAWING
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
                {text::MENTIONED} " " <span>{text::lane_dates(dates_in_all)}</span>
            </p>
            {grip(brush)}
            <BrushHandles brush counts />
            {card()}
        </div>
    };
    (chart.into_any(), picture)
}

/// The hours below the axis, where days have room for them.
fn hours_ink(picture: &Picture, y: f64) -> String {
    let mut ink = Ink::new();
    for (at, name) in hours(picture.scale, picture.width) {
        ink.upright("axis__tick", at, y, y + 4.0);
        ink.words("axis__year", at, 0.0, y + 29.0, &[("", &name)]);
    }
    ink.done()
}
