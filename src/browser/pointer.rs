//! Pointers over a drawing: where they are, keeping hold of them, and how broad
//! the drawing is.

use std::rc::Rc;

use leptos::{ev, prelude::document};
use wasm_bindgen::{JsCast, closure::Closure};

use super::element::NodeRef;
use super::later::Later;
use crate::state::watch::{StoredValue, effect};

/// Where along a drawing the pointer is: 0 at its left edge, 1 at its right one.
/// `None` while the drawing has no breadth.
pub fn fraction(drawing: NodeRef, event: &ev::PointerEvent) -> Option<f64> {
    along(drawing, f64::from(event.client_x()))
}

/// The same for a click.
pub fn click_fraction(drawing: NodeRef, event: &ev::MouseEvent) -> Option<f64> {
    along(drawing, f64::from(event.client_x()))
}

fn along(drawing: NodeRef, x: f64) -> Option<f64> {
    let bounds = drawing.get_untracked()?.get_bounding_client_rect();
    (bounds.width() > 0.0).then(|| (x - bounds.left()) / bounds.width())
}

/// Sends the pointer's further events to the drawing, wherever it goes. A pointer
/// that is gone already is no error.
pub fn hold(drawing: NodeRef, event: &ev::PointerEvent) {
    if let Some(element) = drawing.get_untracked() {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Tells the drawing's breadth in whole CSS pixels, once it is laid out and whenever it changes,
/// until the drawing is gone.
pub fn watch_breadth(drawing: NodeRef, told: impl Fn(f64) + 'static) {
    watch(drawing, Rc::new(told));
}

fn watch(drawing: NodeRef, told: Rc<dyn Fn(f64)>) {
    effect(Box::new(move |_| {
        let Some(element) = drawing.get() else { return };
        let (measured, told) = (element.clone(), told.clone());
        let measure = move || {
            let breadth = measured.get_bounding_client_rect().width().round();
            if breadth > 0.0 {
                told(breadth);
            }
        };
        // The observer begins with telling the size that it finds, when the browser has laid out the page. What is
        // drawn then may be of another height, which must not happen while sizes are told.
        let later = Later::default();
        let soon = later.clone();
        let closure = Closure::<dyn FnMut()>::new(move || soon.after(0, measure.clone()));
        let Ok(observer) = web_sys::ResizeObserver::new(closure.as_ref().unchecked_ref()) else { return };
        observer.observe(&element);
        // Dropped with the view; the observer must go before what it calls.
        StoredValue::new(Watch { observer, later, _closure: closure });
    }));
}

struct Watch {
    observer: web_sys::ResizeObserver,
    later: Later,
    _closure: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.later.cancel();
    }
}

/// Puts the focus on the element with this id, drawn ones included.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_on(&element);
    }
}

/// Puts the focus on an element, drawn ones included.
pub fn focus_on(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    } else {
        // SVG elements take focus too; their own class is not worth its weight.
        let focus =
            js_sys::Reflect::get(element, &"focus".into()).ok().and_then(|f| f.dyn_into::<js_sys::Function>().ok());
        if let Some(focus) = focus {
            let _ = focus.call0(element);
        }
    }
}

/// Whether the focus is in a drawing.
pub fn has_focus(drawing: NodeRef) -> bool {
    let active = document().active_element();
    drawing.get_untracked().is_some_and(|drawing| drawing.contains(active.as_deref()))
}

/// The element that an event happened to.
pub fn target(event: &ev::Event) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}
