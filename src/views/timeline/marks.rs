//! Marks of dates: strokes, combs, bars, rings, and the names beside them.

use archivolt_corpus::{Basis, Bounds, Edtf};
use archivolt_index::{DateMode, DocId};

use super::brush::{Brush, Window};
use super::drawing::Geometry;
use super::ink::Ink;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::scale::mark::Mark;
use crate::state::scale::picture::{Placed, document_words, moment_words};
use crate::state::scale::rows::Side;
use crate::state::scale::{Standing, TimelineDates, standing};
use crate::state::watch::{Memo, Signal};
use crate::text::joined;

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

    /// The same of a document that may have no date: a range leaves it out.
    pub fn shows_any(self, index: usize, date: Option<Bounds>) -> bool {
        match date {
            Some(date) => self.shows(index, date),
            None => {
                self.brush.window.with(Window::is_open)
                    && self.matching.with(|matching| matching.get(index).copied().unwrap_or(false))
            }
        }
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
) -> Option<AnyView> {
    let document = dates.documents.get(placed.index)?;
    let bounds = document.date.as_ref()?.bounds();
    let (index, id, head) = (placed.index, document.id, placed.mark.head);
    let base = geometry.base - geometry.pitch * placed.row as f64;
    let top = base - geometry.tall;
    let stated = document.basis == Basis::Stated;
    let mut rest = Ink::new();
    rest.ring(if stated { "date__ring date__ring--stated" } else { "date__ring" }, head, top, geometry.ring);
    if let Some((side, title)) = &placed.name {
        let (at, aside, end) = beside(&placed.mark, *side, geometry.ring + 6.0);
        let size = if geometry.large { "date__name--big" } else { "date__name--strip" };
        let y = if geometry.large { top + 20.0 } else { base - 5.0 };
        let number = crate::text::plain(u32::try_from(index + 1).unwrap_or(u32::MAX));
        let title_words = joined(&[" ", title]);
        let parts = [("date__number", number.as_str()), ("date__title", title_words.as_str())];
        let parts = if title.is_empty() { parts.get(..1).unwrap_or(&[]) } else { &parts };
        rest.words(&joined(&["date__name ", size, if end { " date__name--end" } else { "" }]), at, aside, y, parts);
        if geometry.large && !title.is_empty() {
            let class =
                if end { "date__words date__name--big date__words--end" } else { "date__words date__name--big" };
            rest.words(class, at, aside, top + 36.0, &[("", " "), ("", &document_words(dates, index))]);
        }
    }
    let (left, right) = reach(&placed.mark, width);
    rest.bar("date__hit", left, right, top - 6.0, geometry.tall + 8.0);
    let rest = rest.done();
    let window = light.brush.window;
    let (mark, tall, axis) = (placed.mark.clone(), geometry.tall, geometry.axis);
    // Which strokes the window leaves in full ink: a comb cut by a handle is half faint.
    let places: Vec<f64> = mark.strokes.iter().map(|stroke| stroke.at).collect();
    let cut = Memo::new(move || {
        window.with(|w| {
            let before = places.iter().filter(|at| !w.is_open() && **at < w.left).count();
            let after = places.iter().filter(|at| !w.is_open() && **at > w.right).count();
            (before, places.len() - after)
        })
    });
    let markup = move || {
        let mut ink = Ink::new();
        ink.upright("date__drop", head, base, axis);
        strokes(&mut ink, &mark, top, tall, width, cut.get());
        joined(&[&ink.done(), &rest])
    };
    let class = move || {
        let inside = window.with(|w| w.holds(head));
        let shown = light.shows(index, bounds);
        let open = light.open.get() == Some(id);
        joined(&[
            "date",
            if inside { " date--in" } else { "" },
            if shown { "" } else { " date--out" },
            if open { " date--open" } else { "" },
        ])
    };
    Some(view! { <g class=class prop:innerHTML=markup></g> }.into_any())
}

/// A moment below the axis. `None` where there is no such moment.
pub fn moment_mark(
    placed: &Placed,
    dates: &TimelineDates,
    geometry: Geometry,
    width: f64,
    light: Light,
    spoken_of: Signal<Option<DocId>>,
) -> Option<AnyView> {
    let moment = dates.moments.get(placed.index)?;
    let top = geometry.moments + geometry.moment_pitch * placed.row as f64;
    let head = placed.mark.head;
    let mut ink = Ink::new();
    strokes(&mut ink, &placed.mark, top, geometry.moment_tall, width, (0, usize::MAX));
    if geometry.large {
        let stated =
            moment.events.iter().filter_map(|at| dates.events.get(*at)).any(|event| event.basis != Basis::Inferred);
        ink.ring(if stated { "date__ring date__ring--stated" } else { "date__ring" }, head, top, 4.5);
    }
    if let Some((side, title)) = &placed.name {
        let (at, aside, end) = beside(&placed.mark, *side, 12.0);
        let class = if end { "date__name date__name--big date__name--end" } else { "date__name date__name--big" };
        if title.is_empty() {
            ink.words(class, at, aside, top + 12.0, &[("date__letter", &letter(placed.index))]);
        } else {
            ink.words(class, at, aside, top + 12.0, &[("date__title", title)]);
            let class =
                if end { "date__words date__name--big date__words--end" } else { "date__words date__name--big" };
            ink.words(class, at, aside, top + 27.0, &[("", " "), ("", &moment_words(dates, placed.index).1)]);
        }
    }
    let (left, right) = reach(&placed.mark, width);
    ink.bar("date__hit", left, right, top - 2.0, geometry.moment_tall + 4.0);
    let window = light.brush.window;
    let documents: Vec<(DocId, Option<Bounds>)> = moment
        .documents
        .iter()
        .map(|id| (*id, dates.documents.get(id.0 as usize).and_then(|d| d.date.as_ref()).map(Edtf::bounds)))
        .collect();
    let class = move || {
        // A moment is shown as long as one document that speaks of it is.
        let shown = documents.iter().any(|(id, date)| light.shows_any(id.0 as usize, *date));
        let inside = window.with(|w| w.holds(head));
        let mentioned = spoken_of.get().is_some_and(|open| documents.iter().any(|(id, _)| *id == open));
        joined(&[
            "date date--event",
            if inside { " date--in" } else { "" },
            if shown { "" } else { " date--out" },
            if mentioned { " date--mentioned" } else { "" },
        ])
    };
    Some(view! { <g class=class prop:innerHTML=ink.done()></g> }.into_any())
}

/// The ink of a mark; strokes outside `full` (from one, up to another) are faint.
pub fn strokes(ink: &mut Ink, mark: &Mark, top: f64, tall: f64, width: f64, full: (usize, usize)) {
    let base = top + tall;
    for (nth, stroke) in mark.strokes.iter().enumerate() {
        let class = match (mark.firm, (full.0..full.1).contains(&nth)) {
            (true, true) => "date__stroke date__stroke--day",
            (true, false) => "date__stroke date__stroke--day date__stroke--out",
            (false, true) => "date__stroke",
            (false, false) => "date__stroke date__stroke--out",
        };
        ink.upright(class, stroke.at, base - tall * stroke.height, base);
    }
    if let Some((left, right)) = mark.roof {
        ink.level("date__roof", left, right, top);
    }
    if let Some((left, right)) = mark.bar {
        // A long time is a thin bar, so that it does not outweigh everything.
        let long = (right - left) * width > 2.0 * tall;
        let height = if long { (tall * 0.3).max(4.0) } else { tall };
        ink.bar("date__span", left, right, base - height, height);
    }
    let arrow = if mark.roof.is_some() || mark.bar.is_some() { top - 5.0 } else { top + tall * 0.4 };
    if mark.before {
        ink.path_at("date__roof", mark.extent.0, arrow, "M8 0L1 0M4 -3L1 0L4 3");
    }
    if mark.after {
        ink.path_at("date__roof", mark.extent.1, arrow, "M-8 0L-1 0M-4 -3L-1 0L-4 3");
    }
}

/// Where a name begins or ends, how far from there, and whether it ends there.
fn beside(mark: &Mark, side: Side, space: f64) -> (f64, f64, bool) {
    match side {
        Side::Left => (mark.extent.0, -space, true),
        Side::Right => (mark.extent.1, space, false),
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
