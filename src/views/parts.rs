//! Small parts that many views share.

use std::sync::Arc;

use archivolt_corpus::{Basis, Shape};
use archivolt_index::DateRecord;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::rows::Kind;
use crate::state::theme_rows::ThemeMark;
use crate::text::joined;

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

/// A line of an SVG drawing; numbers are written once, as the attributes need them.
pub fn line(class: &'static str, x1: String, x2: String, y1: String, y2: String) -> AnyView {
    view! { <line class=class x1=x1 x2=x2 y1=y1 y2=y2 /> }.into_any()
}

/// A share of the drawing's width.
pub fn percent(share: f64) -> String {
    // Two digits are less than a pixel on any screen.
    joined(&[&((share * 100.0).round() / 100.0).to_string(), "%"])
}

/// A date drawn small, as the strip draws it: a firm stroke for a day, a comb
/// for a period, shorter strokes to both ends where it is approximate.
pub fn glyph(date: &DateRecord) -> AnyView {
    let bounds = date.edtf.bounds();
    let (top, foot) = (2.0, 15.0);
    let upright = |x: f64, from: f64, class: &'static str| {
        line(class, percent(x), percent(x), from.to_string(), foot.to_string())
    };
    let mut parts: Vec<AnyView> = Vec::new();
    let day = date.edtf.shape() == Shape::Day && !date.edtf.is_approximate();
    let mut head = (50.0, top);
    if day {
        parts.push(upright(50.0, top, "date__stroke date__stroke--day"));
    } else if bounds.earliest.is_none() || bounds.latest.is_none() {
        let back = bounds.earliest.is_none();
        for (x, height) in [(10.0, 1.0), (20.0, 0.8), (36.0, 0.6), (58.0, 0.4), (84.0, 0.25)] {
            let x = if back { 100.0 - x } else { x };
            parts.push(upright(x, foot - (foot - top) * height, "date__stroke"));
        }
        head = (if back { 90.0 } else { 10.0 }, top);
    } else if date.edtf.shape() == Shape::Interval {
        parts.push(view! { <rect class="date__span" x="0" y="5" width="100%" height="10" /> }.into_any());
    } else if date.edtf.is_approximate() {
        for step in -4..=4_i32 {
            let from = top + f64::from(step.abs()) * 2.6;
            parts.push(upright(50.0 + f64::from(step) * 11.0, from, "date__stroke"));
        }
    } else {
        let days = bounds.latest.zip(bounds.earliest).map_or(1, |(last, first)| last.0 - first.0 + 1);
        let strokes = if days > 45 { 12 } else { 8 };
        for step in 0..strokes {
            let x = 4.0 + 92.0 * f64::from(step) / f64::from(strokes - 1);
            parts.push(upright(x, top, "date__stroke"));
        }
        parts.push(line("date__roof", "0".to_owned(), "100%".to_owned(), "2".to_owned(), "2".to_owned()));
    }
    let stated = matches!(date.basis, Basis::Stated | Basis::Metadata | Basis::Curated);
    let ring = if stated { "date__ring date__ring--stated" } else { "date__ring" };
    let class = if day { "provenance__glyph provenance__glyph--day date" } else { "provenance__glyph date" };
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            {parts}
            <circle class=ring cx=percent(head.0) cy=head.1.to_string() r="3.5" />
        </svg>
    }
    .into_any()
}
