//! Columns: many documents, counted by stretches of time.

use super::brush::Window;
use super::ink::{Ink, px};
use crate::browser::element::{AnyView, component, view};
use crate::state::scale::Scale;
use crate::state::scale::columns::Column;
use crate::state::watch::{Memo, Signal};
use crate::text::joined;

/// The broadest column, in CSS pixels.
const BROADEST: f64 = 12.0;
/// The drawing's own breadth; it is stretched to the page's.
const UNITS: f64 = 1000.0;

/// Columns standing on the axis, or hanging from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hang {
    /// Up from it.
    Above,
    /// Down from it.
    Below,
}

/// The columns of one lane: faint for all there is, ink for what is found and in
/// range.
#[component]
pub fn Columns(
    /// Everything dated.
    all: Signal<Vec<Column>>,
    /// What is found, in the same columns.
    found: Signal<Vec<Column>>,
    /// The days shown.
    scale: Signal<Scale>,
    /// Breadth of the drawing, in CSS pixels.
    breadth: Signal<f64>,
    /// Where the range stands.
    window: Memo<Window>,
    /// Whether they stand or hang.
    hang: Hang,
    /// The axis' height.
    axis: f64,
    /// How tall the tallest column is.
    tall: f64,
) -> AnyView {
    let most = Memo::new(move || all.with(|columns| columns.iter().map(total).fold(0.0, f64::max)));
    let paths = move |columns: &[Column], keep: &dyn Fn(&Column) -> bool| {
        draw(columns, keep, scale.get(), breadth.get(), hang, tall / most.get().max(1.0), tall)
    };
    let faint = Memo::new(move || all.with(|columns| paths(columns, &|_| true)));
    let ink = Memo::new(move || {
        let scale = scale.get();
        window.with(|w| {
            let inside = |column: &Column| {
                let middle = (scale.start(column.first) + scale.end(column.last)) / 2.0;
                w.is_open() || w.holds(middle)
            };
            found.with(|columns| paths(columns, &inside))
        })
    });
    let top = if hang == Hang::Above { axis - tall } else { axis };
    // Apart, since the range changes only one of them.
    let drawn = |paths: Memo<(String, String)>, [sure_class, maybe_class]: [&'static str; 2]| {
        move || {
            let mut markup = Ink::new();
            paths.with(|(sure, maybe)| {
                markup.path(sure_class, sure);
                markup.path(maybe_class, maybe);
            });
            markup.done()
        }
    };
    let behind = drawn(faint, ["bins__sure bins__sure--out", "bins__maybe bins__maybe--out"]);
    let before = drawn(ink, ["bins__sure", "bins__maybe"]);
    let view_box = joined(&["0 0 ", &px(UNITS), " ", &px(tall)]);
    view! {
        <svg class="bins__drawing" x="0" y=px(top) width="100%" height=px(tall) viewBox=view_box preserveAspectRatio="none">
            <g prop:innerHTML=behind></g>
            <g prop:innerHTML=before></g>
        </svg>
    }
}

fn total(column: &Column) -> f64 {
    f64::from(column.certain) + column.shares
}

/// The paths of full columns, and of the strokes on top of them.
fn draw(
    columns: &[Column],
    keep: &dyn Fn(&Column) -> bool,
    scale: Scale,
    breadth: f64,
    hang: Hang,
    each: f64,
    tall: f64,
) -> (String, String) {
    let (mut sure, mut maybe) = (String::new(), String::new());
    let unit = UNITS / breadth.max(1.0);
    for column in columns.iter().filter(|column| total(column) > 0.0 && keep(column)) {
        let (left, right) = (scale.start(column.first).max(0.0) * UNITS, scale.end(column.last).min(1.0) * UNITS);
        let half = ((right - left) - unit).clamp(unit, BROADEST * unit) / 2.0;
        let middle = (left + right) / 2.0;
        // One document among thousands is still seen.
        let certain = if column.certain == 0 { 0.0 } else { (f64::from(column.certain) * each).max(1.5) };
        let possible = if column.shares <= 0.0 { 0.0 } else { (column.shares * each).max(1.0) };
        let at = |height: f64| if hang == Hang::Above { tall - height } else { height };
        if certain > 0.0 {
            let (left, right) = (px(middle - half), px(middle + half));
            let (foot, top) = (px(at(0.0)), px(at(certain)));
            for part in ["M", &left, " ", &foot, "V", &top, "H", &right, "V", &foot, "Z"] {
                sure.push_str(part);
            }
        }
        if possible > 0.0 {
            for part in ["M", &px(middle), " ", &px(at(certain + 1.0)), "V", &px(at(certain + possible))] {
                maybe.push_str(part);
            }
        }
    }
    (sure, maybe)
}
