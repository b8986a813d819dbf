//! The view in the page: drawn into an element, and listening to what is done there.

use std::cell::Cell;

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Element, Event, HtmlInputElement};

use super::files::{self, Dropped};
use super::{dom, work};
use crate::view::{self, Frame};

thread_local! {
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// Draws the view into an element, with all that was added before.
pub fn show(place: &Element, announce: Function, open: Function) {
    work::tell(announce, open);
    let settings = dom::get(&dom::boot(), "settings");
    let top = dom::get(&dom::window(), "top");
    let probe = dom::document().create_element("input").ok();
    let frame = Frame {
        here: dom::get(&settings, "documents").as_f64().map_or(0, |number| number as usize),
        together: work::with(|work| work.together),
        folders: probe.is_some_and(|input| js_sys::Reflect::has(&input, &"webkitdirectory".into()).unwrap_or(false)),
        framed: dom::words(&dom::window(), "origin") == "null" && top != JsValue::from(dom::window()),
    };
    place.set_inner_html(&view::frame(&frame));
    work::draw();
    if !LISTENING.replace(true) {
        listen();
    }
}

/// The view's element that an event stands in, if it does; with a selector, the one that fits.
fn inside(event: &JsValue, selector: &str) -> Option<Element> {
    let target = event.unchecked_ref::<Event>().target()?.dyn_into::<Element>().ok()?;
    target.closest(".intake").ok().flatten()?;
    target.closest(selector).ok().flatten()
}

fn listen() {
    dom::listen("click", |event| {
        if let Some(button) = inside(&event, "[data-intake]") {
            press(&button);
        }
    });
    dom::listen("change", |event| {
        let Some(input) = inside(&event, "input").and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        if input.id() == "intake-together" {
            work::keep(input.checked());
        } else if let Some(list) = input.files() {
            work::take(files::chosen(&list));
            // So that choosing the same file once more is told of too.
            input.set_value("");
        } else {
            work::typed();
        }
    });
    dom::listen("input", |event| {
        if inside(&event, "#intake-save").is_some() {
            work::typed();
        }
    });
    for name in ["dragenter", "dragover", "dragleave", "drop"] {
        dom::listen(name, move |event| drag(name, event.unchecked_ref()));
    }
}

/// A file let go anywhere on the page is meant for it: the browser would leave
/// the page and show the file instead.
fn drag(name: &str, event: &DragEvent) {
    let Some(area) = dom::element("intake-drop") else { return };
    let Some(transfer) = event.data_transfer() else { return };
    if !js_sys::Array::from(&dom::get(&transfer, "types")).includes(&"Files".into(), 0) {
        return;
    }
    event.prevent_default();
    let over = name == "dragenter" || name == "dragover";
    let _ = area.class_list().toggle_with_force("drop--over", over);
    if name == "drop" {
        let dropped = Dropped::of(&transfer);
        spawn_local(async { work::take(dropped.look_through().await) });
    }
}

fn press(button: &Element) {
    match button.get_attribute("data-intake").unwrap_or_default().as_str() {
        "paste" => {
            let open = dom::element("intake-pasted").is_some_and(|part| part.has_attribute("hidden"));
            dom::set("intake-pasted", "hidden", !open);
            let _ = button.set_attribute("aria-expanded", if open { "true" } else { "false" });
            if open {
                dom::focus("intake-text");
            }
        }
        "add-pasted" => {
            work::take_text(&dom::value("intake-text").unwrap_or_default());
            dom::set("intake-text", "value", "");
            dom::focus("intake-text");
        }
        "leave" => {
            let place = button.get_attribute("data-file").and_then(|place| place.parse().ok());
            work::leave_out(place.unwrap_or(usize::MAX));
        }
        "stop" => work::stop(),
        "save" => work::save(),
        "look" => work::look(),
        _ => {}
    }
}
