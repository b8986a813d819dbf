//! The window of the range, taken hold of as a whole. For pointers alone: by keys each handle moves by itself.

use archivolt_corpus::{Day, Edtf};
use leptos::ev;

use super::brush::Brush;
use super::ink::percent;
use crate::browser::element::{AnyView, IntoAny, NodeRef, view};
use crate::browser::pointer;
use crate::state::scale::DateRange;
use crate::state::scale::handle::carried;
use crate::state::watch::StoredValue;

/// A bar along the foot of a window that is bounded at both ends.
pub fn grip(brush: Brush) -> AnyView {
    let bar = NodeRef::new();
    // Where it was taken hold of, and the range that was there then.
    let held = StoredValue::new(None::<(f64, DateRange)>);
    let down = move |event: ev::PointerEvent| {
        if event.button() == 0 && event.is_primary() {
            event.stop_propagation();
            event.prevent_default();
            pointer::hold(bar, &event);
            held.set_value(pointer::fraction(brush.drawing, &event).map(|at| (at, brush.shown())));
        }
    };
    let moved = move |event: ev::PointerEvent| {
        let Some((from, range)) = held.get_value() else { return };
        event.stop_propagation();
        let Some(to) = pointer::fraction(brush.drawing, &event) else { return };
        let end = |day: Day| Edtf::parse(&day.iso()).ok();
        if let Some((first, last)) = carried(brush.whole, brush.visible.get_untracked(), range.bounds(), from, to) {
            brush.move_to(DateRange { from: end(first), to: end(last) }, event.time_stamp());
        }
    };
    let up = move |event: ev::PointerEvent| {
        if held.update_value(Option::take).flatten().is_some() {
            event.stop_propagation();
            brush.put_down();
        }
    };
    let lost = move |event: ev::PointerEvent| {
        if held.update_value(Option::take).flatten().is_some() {
            event.stop_propagation();
            brush.pointer_lost();
        }
    };
    let window = brush.window;
    let bounded = move || window.with(|w| w.bounds.earliest.is_some() && w.bounds.latest.is_some());
    view! {
        <div class="brush">
            <div
                class="brush__grip"
                aria-hidden="true"
                node_ref=bar
                hidden=move || !bounded()
                style:left=move || percent(window.with(|w| w.left))
                style:width=move || percent(window.with(|w| w.right - w.left))
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=up
                on:pointercancel=lost
                on:click=|event: ev::MouseEvent| event.stop_propagation()
            ></div>
        </div>
    }
    .into_any()
}
