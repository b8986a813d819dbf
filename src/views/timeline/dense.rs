//! More documents than can be marks: dots while they are hundreds, columns beyond,
//! and over both one control for each stretch of time.

use std::sync::Arc;

use archivolt_corpus::{Basis, Bounds, Day, Edtf};
use leptos::ev;

use super::card::Pointed;
use super::drawing::Geometry;
use super::ink::{Ink, percent, px};
use super::lanes::Source;
use super::text;
use super::trends::period_words;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::pointer;
use crate::state::scale::columns::{columns, period};
use crate::state::scale::list::LaneName;
use crate::state::scale::swarm::{Dot, dots, touching};
use crate::state::watch::{Callback, Memo, RwSignal, Signal};

/// Radius of a dot, in CSS pixels.
const RADIUS: f64 = 4.0;

/// What a dense lane tells of.
#[derive(Clone, Copy)]
pub struct Told {
    /// A stretch of time was chosen.
    pub on_period: Callback<(LaneName, (Day, Day))>,
    /// A dot was chosen, by index.
    pub on_dot: Callback<usize>,
    /// What is pointed at or focused.
    pub pointed: RwSignal<Option<Pointed>>,
}

/// Documents above the axis as dots; `None` where they are too many.
fn swarm(source: &Source, geometry: Geometry) -> (Signal<Option<Arc<Vec<Dot>>>>, AnyView) {
    let (dates, picture, light) = (source.dates.clone(), source.picture, source.light);
    let laid_out = Memo::apart(move || {
        let (scale, width) = picture.with(|picture| (picture.scale, picture.width));
        dots(&dates, scale, width, RADIUS).map(Arc::new)
    });
    let dates = source.dates.clone();
    let ink = Memo::new(move || {
        let Some(dots) = laid_out.get() else { return String::new() };
        let rows = dots.iter().map(|dot| dot.row + 1).max().unwrap_or(1);
        let pitch = (geometry.columns / rows as f64).min(2.0 * RADIUS + 1.0);
        let mut ink = Ink::new();
        for dot in dots.iter() {
            let Some(document) = dates.documents.get(dot.index) else { continue };
            let Some(bounds) = document.date.as_ref().map(Edtf::bounds) else { continue };
            let y = geometry.axis - RADIUS - 1.0 - pitch * dot.row as f64;
            let shown = light.shows(dot.index, bounds);
            // A known day is a full dot, anything less a ring over what it may mean.
            if let Some((left, right)) = dot.reach.filter(|_| shown) {
                let half = 12.0 / picture.with(|picture| picture.width);
                ink.level("dot__reach", left.max(dot.at - half), right.min(dot.at + half), y);
            }
            let class = match (shown, dot.reach.is_none(), document.basis == Basis::Stated) {
                (false, _, _) => "dot dot--out",
                (true, true, true) => "dot dot--day dot--stated",
                (true, true, false) => "dot dot--day",
                (true, false, _) => "dot",
            };
            ink.marked_ring(class, dot.at, y, RADIUS - 0.5, dot.index);
        }
        ink.done()
    });
    (laid_out, view! { <g prop:innerHTML=move || ink.get()></g> }.into_any())
}

/// Published documents of a crowded lane, with a control for each stretch of time.
pub fn documents(source: &Source, geometry: Geometry, told: Told) -> AnyView {
    let dates = source.dates.clone();
    let every = move || {
        dates.documents.iter().filter_map(|document| document.date.as_ref()).map(Edtf::bounds).collect::<Vec<_>>()
    };
    let (few, dots) = swarm(source, geometry);
    let crowd = super::lanes::crowd(source, geometry);
    let (crowd, dots) = (hidden_while(crowd, Signal::new(move || few.with(Option::is_some))), dots);
    let controls = controls(source, every, LaneName::Published, geometry, told);
    view! { {crowd} {controls} <g on:click=move |event: ev::MouseEvent| choose_dot(&event, told) on:pointerover=move |event: ev::PointerEvent| point_dot(&event, told) on:pointerout=move |_| told.pointed.set(None)>{dots}</g> }
        .into_any()
}

fn hidden_while(part: AnyView, hidden: Signal<bool>) -> AnyView {
    view! { <g class=move || if hidden.get() { "chart__hidden" } else { "" }>{part}</g> }.into_any()
}

/// Moments of a crowded lane, with a control for each stretch of time.
pub fn moments(source: &Source, geometry: Geometry, told: Told) -> AnyView {
    let dates = source.dates.clone();
    let every = move || dates.moments.iter().map(|moment| moment.date.bounds()).collect::<Vec<_>>();
    let crowd = super::lanes::moment_crowd(source, geometry);
    let controls = controls(source, every, LaneName::Mentioned, geometry, told);
    view! { {crowd} {controls} }.into_any()
}

fn dot_of(event: &ev::Event) -> Option<usize> {
    pointer::target(event)?.get_attribute("data-at")?.parse().ok()
}

fn choose_dot(event: &ev::MouseEvent, told: Told) {
    if let Some(index) = dot_of(event) {
        event.stop_propagation();
        told.on_dot.run(index);
    }
}

fn point_dot(event: &ev::PointerEvent, told: Told) {
    if let Some(index) = dot_of(event) {
        told.pointed.set(Some(Pointed::Mark(LaneName::Published, index)));
    }
}

/// The sentence of a stretch of time: "3 documents published in December 2015".
pub fn sentence(lane: LaneName, days: (Day, Day), (surely, possibly): (u32, u32)) -> String {
    let when = period_words(days);
    match (lane, surely as usize, possibly as usize) {
        (LaneName::Published, 0, possibly) => text::period_documents_possible(possibly, &when),
        (LaneName::Published, surely, 0) => text::period_documents(surely, &when),
        (LaneName::Published, surely, possibly) => text::period_documents_both(surely, &when, possibly),
        (LaneName::Mentioned, 0, possibly) => text::period_moments_possible(possibly, &when),
        (LaneName::Mentioned, surely, 0) => text::period_moments(surely, &when),
        (LaneName::Mentioned, surely, possibly) => text::period_moments_both(surely, &when, possibly),
    }
}

/// One button for each stretch of time that has something, as markup: they change
/// with the axis alone, and are hundreds.
fn controls(
    source: &Source,
    every: impl Fn() -> Vec<Bounds> + Send + Sync + 'static,
    lane: LaneName,
    geometry: Geometry,
    told: Told,
) -> AnyView {
    let picture = source.picture;
    let brush = source.light.brush;
    let markup = Memo::new(move || {
        let (scale, width) = picture.with(|picture| (picture.scale, picture.width));
        let columns = columns(scale, period(scale, width), std::iter::empty());
        let counts = touching(&columns, every());
        let (top, tall) = match lane {
            LaneName::Published => (geometry.axis - geometry.columns, geometry.columns),
            LaneName::Mentioned => (geometry.axis + 22.0, geometry.moment_columns),
        };
        let mut out = String::new();
        let mut first = true;
        for (column, count) in columns.iter().zip(counts) {
            if count == (0, 0) {
                continue;
            }
            let (left, right) = (scale.start(column.first).max(0.0), scale.end(column.last).min(1.0));
            let days = [column.first.0.to_string(), column.last.0.to_string()];
            let parts = [
                "<rect class=\"date__hit column\" role=\"button\" tabindex=\"",
                if std::mem::take(&mut first) { "0" } else { "-1" },
                "\" x=\"",
                &percent(left),
                "\" width=\"",
                &percent((right - left).max(0.0)),
                "\" y=\"",
                &px(top),
                "\" height=\"",
                &px(tall),
                "\" data-first=\"",
                &days[0],
                "\" data-last=\"",
                &days[1],
                "\" aria-label=\"",
                &sentence(lane, (column.first, column.last), count),
                "\"></rect>",
            ];
            for part in parts {
                out.push_str(part);
            }
        }
        out
    });
    let days = |event: &ev::Event| {
        let target = pointer::target(event)?;
        let day = |name: &str| target.get_attribute(name)?.parse().ok().map(Day);
        Some((day("data-first")?, day("data-last")?))
    };
    let click = move |event: ev::MouseEvent| {
        event.stop_propagation();
        if let Some(days) = days(&event).filter(|_| !brush.click_ends_drag()) {
            told.on_period.run((lane, days));
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let Some(now) = pointer::target(&event) else { return };
        let next = match event.key().as_str() {
            "ArrowLeft" => now.previous_element_sibling(),
            "ArrowRight" => now.next_element_sibling(),
            "Home" => now.parent_element().and_then(|all| all.first_element_child()),
            "End" => now.parent_element().and_then(|all| all.last_element_child()),
            "Enter" | " " => {
                event.prevent_default();
                if let Some(days) = days(&event) {
                    told.on_period.run((lane, days));
                }
                return;
            }
            "Escape" => {
                told.pointed.set(None);
                return pointer::focus(super::roving::STOP_ID);
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            pointer::focus_on(&next);
        }
    };
    let focused = move |event: ev::FocusEvent| {
        let Some(now) = pointer::target(&event) else { return };
        // One tab stop: the one last focused.
        if let Some(all) = now.parent_element() {
            let mut other = all.first_element_child();
            while let Some(one) = other {
                if one.get_attribute("tabindex").as_deref() == Some("0") {
                    let _ = one.set_attribute("tabindex", "-1");
                }
                other = one.next_element_sibling();
            }
        }
        let _ = now.set_attribute("tabindex", "0");
        told.pointed.set(days(&event).map(|days| Pointed::Period(lane, days.0, days.1)));
    };
    let over = move |event: ev::PointerEvent| {
        told.pointed.set(days(&event).map(|days| Pointed::Period(lane, days.0, days.1)));
    };
    view! {
        <g
            prop:innerHTML=move || markup.get() on:click=click on:keydown=key on:focusin=focused
            on:focusout=move |_| told.pointed.set(None) on:pointerover=over on:pointerout=move |_| told.pointed.set(None)
        ></g>
    }
    .into_any()
}
