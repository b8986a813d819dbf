//! The range of dates on a drawing: its window, its two handles, and moving them
//! by pointer and by key.

use std::time::Duration;

use archivolt_corpus::{Bounds, Day, Edtf};
use archivolt_index::Dated;
use leptos::{ev, prelude::*};

use super::ink::percent;
use super::{RangeChange, text};
use crate::browser::element::{AnyView, NodeRef, component, view};
use crate::browser::pointer;
use crate::state::scale::handle::{Handle, Step, dragged, stands, stepped, swept};
use crate::state::scale::{DateRange, Scale};
use crate::state::watch::{Callback, Memo, RwSignal, Signal, StoredValue};

/// How often the page hears of a handle on the move, in milliseconds.
const TELL_EVERY: f64 = 100.0;
/// How long a handle moved by keys rests before it counts as put down.
const REST: Duration = Duration::from_millis(600);
/// How far a pressed pointer moves before it draws a window, in CSS pixels.
const SLACK: f64 = 4.0;

/// Where the range stands on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Its left edge, 0 to 1.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// The days it bounds.
    pub bounds: Bounds,
}

impl Window {
    /// Whether nothing is bounded.
    pub fn is_open(&self) -> bool {
        self.bounds.earliest.is_none() && self.bounds.latest.is_none()
    }

    /// Whether a place of the drawing is inside a bounded window.
    pub fn holds(&self, at: f64) -> bool {
        !self.is_open() && (self.left..=self.right).contains(&at)
    }
}

/// What a pressed pointer is about to do.
#[derive(Clone, Copy, Debug)]
enum Press {
    /// It holds a handle.
    Handle(Handle),
    /// It was put down here (fraction, client x) and may draw a window.
    Chart(f64, f64),
    /// It draws a window from here.
    Sweep(f64),
}

/// The range on one drawing. `Copy`, so it is handed around by value.
#[derive(Clone, Copy)]
pub struct Brush {
    /// All of the axis, and what of it is shown.
    pub(super) whole: Scale,
    pub(super) visible: Signal<Scale>,
    range: Signal<DateRange>,
    /// What a handle on the move shows before the page has heard of it.
    live: RwSignal<Option<DateRange>>,
    on_range: Callback<RangeChange>,
    told: StoredValue<f64>,
    resting: StoredValue<Option<TimeoutHandle>>,
    press: StoredValue<Option<Press>>,
    /// Whether the click that follows belongs to a drag.
    dragged: StoredValue<bool>,
    /// The drawing itself.
    pub drawing: NodeRef,
    /// Where the range stands now.
    pub window: Memo<Window>,
}

impl Brush {
    /// The range on a drawing that shows `visible` of the `whole` axis.
    pub fn new(
        whole: Scale,
        visible: Signal<Scale>,
        range: Signal<DateRange>,
        on_range: Callback<RangeChange>,
    ) -> Self {
        let live = RwSignal::new(None::<DateRange>);
        let window = Memo::new(move || {
            let bounds =
                live.with(|live| live.as_ref().map(DateRange::bounds)).unwrap_or_else(|| range.with(DateRange::bounds));
            let scale = visible.get();
            Window {
                left: bounds.earliest.map_or(0.0, |day| scale.start(day)).clamp(0.0, 1.0),
                right: bounds.latest.map_or(1.0, |day| scale.end(day)).clamp(0.0, 1.0),
                bounds,
            }
        });
        Self {
            whole,
            visible,
            range,
            live,
            on_range,
            told: StoredValue::new(f64::NEG_INFINITY),
            resting: StoredValue::new(None),
            press: StoredValue::new(None),
            dragged: StoredValue::new(false),
            drawing: NodeRef::new(),
            window,
        }
    }

    /// Whether no handle is on the move.
    pub fn is_still(self) -> bool {
        self.live.with(Option::is_none)
    }

    /// The range that the drawing shows.
    pub(super) fn shown(self) -> DateRange {
        self.live.get_untracked().unwrap_or_else(|| self.range.get_untracked())
    }

    /// The range with one end moved; the other keeps the words it was given in.
    fn with_end(self, handle: Handle, day: Option<Day>) -> DateRange {
        let mut range = self.shown();
        let end = day.and_then(|day| Edtf::parse(&day.iso()).ok());
        match handle {
            Handle::From => range.from = end,
            Handle::To => range.to = end,
        }
        range
    }

    /// Tells the page of a range it need not wait for.
    pub fn set(self, range: DateRange) {
        self.stop_resting();
        self.live.set(None);
        self.on_range.run(RangeChange { range, settled: true });
    }

    fn stop_resting(self) {
        if let Some(Some(handle)) = self.resting.update_value(Option::take) {
            handle.clear();
        }
    }

    /// Shows a range at once and tells the page when it is due.
    pub(super) fn move_to(self, range: DateRange, now: f64) {
        if self.shown() == range {
            return;
        }
        self.live.set(Some(range.clone()));
        if now - self.told.get_value() >= TELL_EVERY {
            self.told.set_value(now);
            self.on_range.run(RangeChange { range, settled: false });
        }
    }

    /// Whatever moved stays where it is.
    pub(super) fn put_down(self) {
        if let Some(range) = self.live.get_untracked() {
            self.set(range);
        }
    }

    /// A pointer pressed on the drawing, away from the handles.
    pub fn chart_down(self, event: &ev::PointerEvent) {
        self.dragged.set_value(false);
        if event.button() == 0 && event.is_primary() {
            let at = pointer::fraction(self.drawing, event);
            self.press.set_value(at.map(|at| Press::Chart(at, f64::from(event.client_x()))));
        }
    }

    fn handle_down(self, handle: Handle, event: &ev::PointerEvent) {
        if event.button() == 0 && event.is_primary() {
            event.stop_propagation();
            // Held by the drawing, the press would not focus the handle by itself.
            event.prevent_default();
            pointer::focus(handle_id(handle));
            pointer::hold(self.drawing, event);
            self.press.set_value(Some(Press::Handle(handle)));
        }
    }

    /// A pointer moved over the drawing, or away while held.
    pub fn pointer_moved(self, event: &ev::PointerEvent) {
        let Some(press) = self.press.get_value() else { return };
        if event.buttons() == 0 {
            // Let go where nothing told us.
            self.press.set_value(None);
            return;
        }
        let Some(at) = pointer::fraction(self.drawing, event) else { return };
        let visible = self.visible.get_untracked();
        match press {
            Press::Handle(handle) => {
                let day = dragged(self.whole, visible, self.shown().bounds(), handle, at);
                self.move_to(self.with_end(handle, day), event.time_stamp());
            }
            Press::Chart(from, x) => {
                if (f64::from(event.client_x()) - x).abs() >= SLACK {
                    pointer::hold(self.drawing, event);
                    self.press.set_value(Some(Press::Sweep(from)));
                    self.sweep(from, at, event.time_stamp());
                }
            }
            Press::Sweep(from) => self.sweep(from, at, event.time_stamp()),
        }
    }

    fn sweep(self, from: f64, to: f64, now: f64) {
        let (first, last) = swept(self.whole, self.visible.get_untracked(), from, to);
        let end = |day: Option<Day>| day.and_then(|day| Edtf::parse(&day.iso()).ok());
        self.move_to(DateRange { from: end(first), to: end(last) }, now);
    }

    /// A pointer let go.
    pub fn pointer_up(self) {
        let press = self.press.update_value(Option::take).flatten();
        self.dragged.set_value(!matches!(press, None | Some(Press::Chart(..))));
        self.put_down();
    }

    /// A pointer taken away by the browser, as when the page scrolls.
    pub fn pointer_lost(self) {
        self.press.set_value(None);
        if self.live.get_untracked().is_some() {
            self.live.set(None);
            self.on_range.run(RangeChange { range: self.range.get_untracked(), settled: true });
        }
    }

    /// Whether the click that is now heard ends a drag and means nothing else.
    pub fn click_ends_drag(self) -> bool {
        self.dragged.get_value()
    }

    fn key(self, handle: Handle, event: &ev::KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let step = match (event.key().as_str(), event.shift_key()) {
            ("ArrowLeft" | "ArrowDown", false) => Step::Back,
            ("ArrowRight" | "ArrowUp", false) => Step::On,
            ("ArrowLeft" | "ArrowDown", true) => Step::DayBack,
            ("ArrowRight" | "ArrowUp", true) => Step::DayOn,
            ("PageDown", _) => Step::YearBack,
            ("PageUp", _) => Step::YearOn,
            ("Home", _) => Step::First,
            ("End", _) => Step::Last,
            ("Delete", _) => Step::Release,
            _ => return,
        };
        event.prevent_default();
        let day = stepped(self.whole, self.shown().bounds(), handle, step);
        let range = self.with_end(handle, day);
        if range == self.shown() {
            return;
        }
        self.stop_resting();
        self.live.set(None);
        self.on_range.run(RangeChange { range: range.clone(), settled: false });
        let rested = move || {
            // The view may be gone by now, and with it whoever would hear: Back is pressed sooner than this.
            if self.resting.update_value(|waiting| *waiting = None).is_some() {
                self.on_range.run(RangeChange { range, settled: true });
            }
        };
        self.resting.set_value(set_timeout_with_handle(rested, REST).ok());
    }

    /// Ends the wait for a resting handle when the focus leaves it.
    fn blurred(self) {
        if self.resting.with_value(Option::is_some) {
            self.set(self.shown());
        }
    }
}

/// The window behind the marks, and its two dates.
#[component]
pub fn BrushWindow(
    /// The range.
    brush: Brush,
    /// Breadth of the drawing, in CSS pixels.
    breadth: Signal<f64>,
) -> AnyView {
    let window = brush.window;
    // A date stands before its handle, or after it where there is no room.
    let label = 112.0;
    let from_after = move || window.with(|w| w.left) * breadth.get() < label;
    let to_after = move || {
        window.with(|w| (w.right - w.left) * breadth.get() < 2.0 * label && (1.0 - w.right) * breadth.get() >= label)
    };
    // Both inside a narrow window: one below the other.
    let below =
        move || from_after() && !to_after() && window.with(|w| (w.right - w.left) * breadth.get() < 2.0 * label);
    let date = move |handle: Handle| {
        window.with(|w| match handle {
            Handle::From => w.bounds.earliest.map(|day| text::from_day(&text::day_short(day))),
            Handle::To => w.bounds.latest.map(|day| text::to_day(&text::day_short(day))),
        })
    };
    view! {
        <div class="brush">
            <div
                class="brush__window"
                class=("brush__window--all", move || window.with(Window::is_open))
                style:left=move || percent(window.with(|w| w.left))
                style:width=move || percent(window.with(|w| w.right - w.left))
            ></div>
            <span
                class="brush__date"
                class=("brush__date--near", move || window.with(|w| w.left) * breadth.get() < 320.0)
                style:left=move || if from_after() { percent(window.with(|w| w.left)) } else { "auto".to_owned() }
                style:right=move || if from_after() { "auto".to_owned() } else { percent(1.0 - window.with(|w| w.left)) }
            >
                {move || date(Handle::From)}
            </span>
            <span
                class="brush__date"
                class=("brush__date--low", below)
                style:left=move || if to_after() { percent(window.with(|w| w.right)) } else { "auto".to_owned() }
                style:right=move || if to_after() { "auto".to_owned() } else { percent(1.0 - window.with(|w| w.right)) }
            >
                {move || date(Handle::To)}
            </span>
        </div>
    }
}

/// The id of a handle's element.
fn handle_id(handle: Handle) -> &'static str {
    match handle {
        Handle::From => "timeline-from",
        Handle::To => "timeline-to",
    }
}

/// Both handles, before the marks.
#[component]
pub fn BrushHandles(
    /// The range.
    brush: Brush,
    /// How documents stand to it, to be read out.
    counts: Signal<Dated>,
) -> AnyView {
    view! {
        <div class="brush">
            <BrushHandle brush handle=Handle::From counts />
            <BrushHandle brush handle=Handle::To counts />
        </div>
    }
}

#[component]
fn BrushHandle(brush: Brush, handle: Handle, counts: Signal<Dated>) -> AnyView {
    let (window, whole) = (brush.window, brush.whole);
    let day = move |handle: Handle| window.with(|w| stands(whole, w.bounds, handle));
    let into = move |day: Day| (i64::from(day.0) - i64::from(whole.first().0)).to_string();
    let rests = move || {
        window.with(|w| match handle {
            Handle::From => w.bounds.earliest.is_none(),
            Handle::To => w.bounds.latest.is_none(),
        })
    };
    let (name, at_rest) = match handle {
        Handle::From => (text::FROM, text::SLIDER_FROM_RESTS),
        Handle::To => (text::TO, text::SLIDER_TO_RESTS),
    };
    let words = move || {
        let date = text::day_long(day(handle));
        if rests() {
            return at_rest.text(&date);
        }
        let Dated { certain, possible, .. } = counts.get();
        match (certain as usize, possible as usize) {
            (certain, 0) => text::slider_certain(certain, &date),
            (certain, possible) => text::slider_both(&date, certain, possible),
        }
    };
    let at = move || window.with(|w| if handle == Handle::From { w.left } else { w.right });
    view! {
        <div
            class="brush__handle"
            class=("brush__handle--rest", rests)
            id=handle_id(handle)
            role="slider"
            tabindex="0"
            aria-label=name
            aria-orientation="horizontal"
            aria-valuemin=move || if handle == Handle::From { "0".to_owned() } else { into(day(Handle::From)) }
            aria-valuemax=move || into(if handle == Handle::From { day(Handle::To) } else { whole.last() })
            aria-valuenow=move || into(day(handle))
            aria-valuetext=words
            style:left=move || percent(at())
            on:pointerdown=move |event| brush.handle_down(handle, &event)
            on:keydown=move |event| brush.key(handle, &event)
            on:blur=move |_| brush.blurred()
        ></div>
    }
}
