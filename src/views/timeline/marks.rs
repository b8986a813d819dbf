//! Marks of dates: strokes, combs, bars, rings, and the names beside them.

use archivolt_corpus::{Basis, Bounds};
use archivolt_index::{DateMode, DocId};
use leptos::prelude::*;

use super::brush::{Brush, Window};
use super::drawing::{Geometry, percent, px};
use crate::state::scale::mark::Mark;
use crate::state::scale::picture::{Placed, document_words, moment_words};
use crate::state::scale::rows::Side;
use crate::state::scale::{Standing, TimelineDates, standing};

/// What colours the marks.
#[derive(Clone, Copy)]
pub struct Light {
    /// The range on the drawing.
    pub brush: Brush,
    /// Which dated documents the range keeps.
    pub mode: Signal<DateMode>,
    /// By document: whether it matches all but the range.
    pub matching: Signal<Vec<bool>>,
    /// The document in the reader.
    pub open: Signal<Option<DocId>>,
}

impl Light {
    /// Whether a document is among what is asked for, as far as the drawing knows:
    /// it does not wait for the answer while a handle moves.
    pub fn shows(self, index: usize, date: Bounds) -> bool {
        let matches = self.matching.with(|matching| matching.get(index).copied().unwrap_or(false));
        matches && self.in_range(date)
    }

    /// Whether the range keeps a date.
    pub fn in_range(self, date: Bounds) -> bool {
        match self.brush.window.with(|window| standing(date, window.bounds)) {
            Standing::Certain => true,
            Standing::Possible => self.mode.get() == DateMode::Possible,
            Standing::Outside => false,
        }
    }
}

/// A document above the axis. `None` where there is no such document.
pub fn document_mark(
    placed: &Placed,
    dates: &TimelineDates,
    geometry: Geometry,
    width: f64,
    light: Light,
) -> Option<impl IntoView + use<>> {
    let document = dates.documents.get(placed.index)?;
    let bounds = document.date.as_ref()?.bounds();
    let (index, id) = (placed.index, document.id);
    let base = geometry.base - geometry.pitch * placed.row as f64;
    let top = base - geometry.tall;
    let head = placed.mark.head;
    let window = light.brush.window;
    let name = placed.name.as_ref().map(|(side, title)| {
        let (x, dx) = beside(&placed.mark, *side, geometry.ring + 6.0);
        let (y, below) = if geometry.large { (top + 20.0, Some(top + 36.0)) } else { (base - 5.0, None) };
        let words = below.filter(|_| !title.is_empty()).map(|y| {
            view! {
                <text class="date__words date__name--big" class=("date__words--end", *side == Side::Left) x=x.clone() dx=dx.clone() y=px(y)>
                    {document_words(dates, index)}
                </text>
            }
        });
        let title = (!title.is_empty()).then(|| view! { <tspan class="date__title">{format!(" {title}")}</tspan> });
        view! {
            <text
                class="date__name"
                class=("date__name--end", *side == Side::Left)
                class=("date__name--strip", !geometry.large)
                class=("date__name--big", geometry.large)
                x=x.clone() dx=dx y=px(y)
            >
                <tspan>{(index + 1).to_string()}</tspan>
                {title}
            </text>
            {words}
        }
    });
    let (left, right) = reach(&placed.mark, width);
    Some(view! {
        <g
            class="date"
            class=("date--in", move || window.with(|w| w.holds(head)))
            class=("date--out", move || !light.shows(index, bounds))
            class=("date--open", move || light.open.get() == Some(id))
        >
            <line class="date__drop" x1=percent(head) x2=percent(head) y1=px(base) y2=px(geometry.axis) />
            {strokes(&placed.mark, top, geometry.tall, width, Some(window))}
            <circle
                class="date__ring"
                class=("date__ring--stated", document.basis == Basis::Stated)
                cx=percent(head) cy=px(top) r=px(geometry.ring)
            />
            {name}
            <rect class="date__hit" x=percent(left) width=percent(right - left) y=px(top - 6.0) height=px(geometry.tall + 8.0) />
        </g>
    })
}

/// A moment below the axis. `None` where there is no such moment.
pub fn moment_mark(
    placed: &Placed,
    dates: &TimelineDates,
    geometry: Geometry,
    width: f64,
    light: Light,
    spoken_of: Signal<Option<DocId>>,
) -> Option<impl IntoView + use<>> {
    let moment = dates.moments.get(placed.index)?;
    let top = geometry.moments + geometry.moment_pitch * placed.row as f64;
    let head = placed.mark.head;
    let window = light.brush.window;
    let bounds: Vec<(usize, DocId, Option<Bounds>)> = moment
        .documents
        .iter()
        .map(|id| {
            let at = id.0 as usize;
            (at, *id, dates.documents.get(at).and_then(|document| document.date.as_ref()).map(|date| date.bounds()))
        })
        .collect();
    let documents: Vec<DocId> = moment.documents.clone();
    // A moment is shown as long as one document that speaks of it is.
    let shown = move || {
        bounds.iter().any(|(at, _, date)| match date {
            Some(date) => light.shows(*at, *date),
            None => {
                light.brush.window.with(Window::is_open)
                    && light.matching.with(|matching| matching.get(*at).copied().unwrap_or(false))
            }
        })
    };
    let mentioned = move || spoken_of.get().is_some_and(|open| documents.contains(&open));
    let ring = geometry.large.then(|| {
        let stated = moment.events.iter().filter_map(|at| dates.events.get(*at)).any(|event| !event.relative);
        view! {
            <circle class="date__ring" class=("date__ring--stated", stated) cx=percent(head) cy=px(top) r="4.5" />
        }
    });
    let name = placed.name.as_ref().map(|(side, title)| {
        let (x, dx) = beside(&placed.mark, *side, 12.0);
        let end = *side == Side::Left;
        let words = (!title.is_empty()).then(|| {
            let below = moment_words(dates, placed.index).1;
            view! {
                <text class="date__words date__name--big" class=("date__words--end", end) x=x.clone() dx=dx.clone() y=px(top + 27.0)>
                    {below}
                </text>
            }
        });
        view! {
            <text class="date__name date__name--big" class=("date__name--end", end) x=x.clone() dx=dx y=px(top + 12.0)>
                <tspan class="date__letter" class=("date__letter--only", title.is_empty())>{letter(placed.index)}</tspan>
                <tspan class="date__title">{title.clone()}</tspan>
            </text>
            {words}
        }
    });
    let (left, right) = reach(&placed.mark, width);
    Some(view! {
        <g
            class="date date--event"
            class=("date--in", move || window.with(|w| w.holds(head)))
            class=("date--out", move || !shown())
            class=("date--mentioned", mentioned)
        >
            {strokes(&placed.mark, top, geometry.moment_tall, width, None)}
            {ring}
            {name}
            <rect class="date__hit" x=percent(left) width=percent(right - left) y=px(top - 2.0) height=px(geometry.moment_tall + 4.0) />
        </g>
    })
}

/// The ink of a mark. With a window, strokes beyond it are faint: a comb cut by
/// a handle is half faint.
pub fn strokes(mark: &Mark, top: f64, tall: f64, width: f64, window: Option<Memo<Window>>) -> impl IntoView + use<> {
    let base = top + tall;
    let firm = mark.firm;
    let lines = mark.strokes.iter().map(|stroke| {
        let at = stroke.at;
        let beyond = move || window.is_some_and(|window| window.with(|w| !w.is_open() && !w.holds(at)));
        view! {
            <line
                class="date__stroke"
                class=("date__stroke--day", firm)
                class=("date__stroke--out", beyond)
                x1=percent(at) x2=percent(at) y1=px(base - tall * stroke.height) y2=px(base)
            />
        }
    });
    let roof = mark.roof.map(|(left, right)| {
        view! { <line class="date__roof" x1=percent(left) x2=percent(right) y1=px(top) y2=px(top) /> }
    });
    let bar = mark.bar.map(|(left, right)| {
        // A long time is a thin bar, so that it does not outweigh everything.
        let long = (right - left) * width > 2.0 * tall;
        let height = if long { (tall * 0.3).max(4.0) } else { tall };
        view! {
            <rect class="date__span" x=percent(left) width=percent(right - left) y=px(base - height) height=px(height) />
        }
    });
    let arrow_at = if mark.roof.is_some() || mark.bar.is_some() { top - 5.0 } else { top + tall * 0.4 };
    let before = mark.before.then(|| {
        view! {
            <svg class="date__arrow" x=percent(mark.extent.0) y=px(arrow_at)>
                <path class="date__roof" d="M8 0 L1 0 M4 -3 L1 0 L4 3" />
            </svg>
        }
    });
    let after = mark.after.then(|| {
        view! {
            <svg class="date__arrow" x=percent(mark.extent.1) y=px(arrow_at)>
                <path class="date__roof" d="M-8 0 L-1 0 M-4 -3 L-1 0 L-4 3" />
            </svg>
        }
    });
    (lines.collect_view(), roof, bar, before, after)
}

/// Where a name begins or ends: the mark's edge, and how far from it.
fn beside(mark: &Mark, side: Side, space: f64) -> (String, String) {
    // A ring stands out beyond a single stroke, but not beyond a comb.
    match side {
        Side::Left => (percent(mark.extent.0), px(-space)),
        Side::Right => (percent(mark.extent.1), px(space)),
    }
}

/// Where a pointer hits the mark: its ink, and never less than 24 CSS pixels.
fn reach(mark: &Mark, width: f64) -> (f64, f64) {
    let half = 12.0 / width.max(1.0);
    (mark.extent.0.min(mark.head - half), mark.extent.1.max(mark.head + half))
}

/// The letter of a moment: a to z, then aa and so on.
pub fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut left = index + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'a' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.into_iter().rev().collect()
}
