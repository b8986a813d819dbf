//! Small parts that many views share.

use std::sync::Arc;

use crate::browser::element::{AnyView, IntoAny, many, view};
use crate::state::rows::Kind;
use crate::state::theme_rows::ThemeMark;
use crate::text::{self, joined};
use crate::views::timeline::ink::Ink;
use archivolt_corpus::{Basis, Shape};
use archivolt_index::DateRecord;

/// The codebook's marks, shared by every view.
pub type Marks = Arc<Vec<ThemeMark>>;

/// What a button does.
pub type Press = Box<dyn FnMut(leptos::ev::MouseEvent)>;

/// A handler of one type for all buttons, so that their machinery exists once.
pub fn press(act: impl Fn() + 'static) -> Press {
    Box::new(move |_| act())
}

/// A theme's two letters over its ink.
pub fn key(mark: &ThemeMark) -> AnyView {
    let class = joined(&["key ", &mark.class]);
    view! { <span class=class>{mark.key.clone()}</span> }.into_any()
}

/// A document's kind, in a double frame where its publisher speaks for itself.
pub fn kind(kind: &Kind) -> AnyView {
    let class = if kind.interested { "kind kind--interested" } else { "kind" };
    view! { <span class=class>{kind.name.clone()}</span> }.into_any()
}

/// A date in words, for machines too where it is one day.
pub fn time(words: &str, datetime: Option<&str>) -> AnyView {
    let words = words.to_owned();
    match datetime {
        Some(day) => view! { <time datetime=day.to_owned()>{words}</time> }.into_any(),
        None => view! { <span>{words}</span> }.into_any(),
    }
}

/// A date drawn small, as the strip draws it: a firm stroke for a day, a comb
/// for a period, shorter strokes to both ends where it is approximate.
pub fn glyph(date: &DateRecord) -> AnyView {
    const TOP: f64 = 2.0;
    const FOOT: f64 = 15.0;
    let bounds = date.edtf.bounds();
    let mut ink = Ink::new();
    let day = date.edtf.shape() == Shape::Day && !date.edtf.is_approximate();
    let mut head = 0.5;
    if day {
        ink.upright("date__stroke date__stroke--day", head, TOP, FOOT);
    } else if bounds.earliest.is_none() || bounds.latest.is_none() {
        let back = bounds.earliest.is_none();
        let from = |share: f64| if back { 1.0 - share } else { share };
        for (at, height) in [(0.1, 1.0), (0.2, 0.8), (0.36, 0.6), (0.58, 0.4), (0.84, 0.25)] {
            ink.upright("date__stroke", from(at), FOOT - (FOOT - TOP) * height, FOOT);
        }
        head = from(0.1);
    } else if date.edtf.shape() == Shape::Interval {
        ink.bar("date__span", 0.0, 1.0, 5.0, 10.0);
    } else if date.edtf.is_approximate() {
        for step in -4..=4_i32 {
            ink.upright("date__stroke", head + f64::from(step) * 0.11, TOP + f64::from(step.abs()) * 2.6, FOOT);
        }
    } else {
        let days = bounds.latest.zip(bounds.earliest).map_or(1, |(last, first)| last.0 - first.0 + 1);
        let strokes = if days > 45 { 12 } else { 8 };
        for step in 0..strokes {
            ink.upright("date__stroke", 0.04 + 0.92 * f64::from(step) / f64::from(strokes - 1), TOP, FOOT);
        }
        ink.level("date__roof", 0.0, 1.0, TOP);
    }
    let stated = date.basis == Basis::Stated;
    ink.ring(if stated { "date__ring date__ring--stated" } else { "date__ring" }, head, TOP, 3.5);
    let class = if day { "provenance__glyph provenance__glyph--day date" } else { "provenance__glyph date" };
    view! { <svg class=class aria-hidden="true" focusable="false" prop:innerHTML=ink.done()></svg> }.into_any()
}

/// A sentence with something shown in the place of its parameter, which was given as [`text::HOLE`].
pub fn around(sentence: &str, part: AnyView) -> AnyView {
    let (before, after) = text::halves(sentence);
    many(vec![before.to_owned().into_any(), part, after.to_owned().into_any()])
}

/// A sentence whose first numbers are bold: those of its first `bold` parameters.
#[inline(never)]
pub fn emphasized(bold: usize, say: &dyn Fn() -> String) -> AnyView {
    let mut parts = Vec::new();
    for (place, words) in text::strong(say) {
        parts.push(match place {
            Some(place) if place < bold => view! { <b class="figure">{words}</b> }.into_any(),
            _ => words.into_any(),
        });
    }
    many(parts)
}
