//! Things to do later, of which the newest replaces the one before.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};

use super::dom;
use crate::state::watch::StoredValue;

/// One thing that waits.
#[derive(Clone, Default)]
pub struct Later {
    waiting: Rc<RefCell<Option<Timeout>>>,
    turn: Rc<Cell<u32>>,
}

impl Later {
    /// Does it after so many milliseconds, in place of whatever waited.
    pub fn after(&self, milliseconds: u32, act: impl FnOnce() + 'static) {
        self.cancel();
        *self.waiting.borrow_mut() = Some(Timeout::new(milliseconds, act));
    }

    /// Does it before the next frame, in place of whatever waited.
    pub fn next_frame(&self, act: impl FnOnce() + 'static) {
        self.cancel();
        let (turn, mine) = (self.turn.clone(), self.turn.get());
        next_frame(move || {
            if turn.get() == mine {
                act();
            }
        });
    }

    /// Forgets whatever waited.
    pub fn cancel(&self) {
        self.turn.set(self.turn.get().wrapping_add(1));
        *self.waiting.borrow_mut() = None;
    }
}

/// Tells when a print begins (true) and when it is over, until the view is gone that asked for it.
pub fn on_print(told: impl Fn(bool) + 'static) {
    let told = Rc::new(told);
    let listen = |name: &'static str, begins: bool| {
        let told = told.clone();
        let closure = Closure::<dyn FnMut()>::new(move || told(begins));
        let _ = dom::window().add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        (name, closure)
    };
    // Dropped with the view.
    StoredValue::new(Listening([listen("beforeprint", true), listen("afterprint", false)]));
}

struct Listening([(&'static str, Closure<dyn FnMut()>); 2]);

impl Drop for Listening {
    fn drop(&mut self) {
        for (name, closure) in &self.0 {
            let _ = dom::window().remove_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        }
    }
}

/// Does something before the next frame; at once where a hidden page has none.
pub fn next_frame(act: impl FnOnce() + 'static) {
    if dom::document().hidden() {
        Timeout::new(0, act).forget();
        return;
    }
    let act = Closure::once_into_js(act);
    let _ = dom::window().request_animation_frame(wasm_bindgen::JsCast::unchecked_ref(&act));
}
