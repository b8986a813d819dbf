//! Clicks on links to a state of the page, caught in one place.
//!
//! Such links are real: they can be copied, and opened in another tab. A plain
//! click stays in the page. Buttons that lead to a state carry it in `data-go`;
//! `data-then` names an element there, `data-to` one of the page as it is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::dom;

/// What a click asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A state, by its address.
    Go(String),
    /// A state, and an element of it.
    GoThen(String, String),
    /// An element, by its id.
    To(String),
}

/// Tells of every such click for as long as the page lives.
pub fn listen(told: impl Fn(Press) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&dom::document(), "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if click.button() != 0 || modified || click.default_prevented() {
            return;
        }
        let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target.and_then(|target| target.closest("[data-go],[data-to],a[href^='#/']").ok().flatten())
        else {
            return;
        };
        let hash = target.get_attribute("data-go").or_else(|| target.get_attribute("href")).unwrap_or_default();
        let press = match (target.get_attribute("data-to"), target.get_attribute("data-then")) {
            (Some(id), _) => Press::To(id),
            (None, Some(id)) => Press::GoThen(hash, id),
            (None, None) => Press::Go(hash),
        };
        click.prevent_default();
        told(press);
    });
    listener.forget();
}
