//! Looking closer by wheel, by two fingers and by keys.

use leptos::ev;

use super::brush::Brush;
use crate::browser::pointer;
use crate::state::scale::Scale;
use crate::state::scale::zoom::{moved, zoomed, zoomed_at};
use crate::state::watch::{RwSignal, Signal, StoredValue};

/// How much of the axis one notch of a wheel leaves, 4 parts of 5: the logarithm.
const NOTCH: f64 = -0.223_143_551_314_209_76;
/// Turns of a wheel in CSS pixels that are one notch.
const TURN: f64 = 100.0;

/// Two fingers: where each is, and the axis when the second came down.
#[derive(Clone, Default)]
struct Fingers {
    down: Vec<(i32, f64)>,
    began: Option<(Scale, f64, f64)>,
}

/// Changes what is visible of the axis. `Copy`, so it is handed around by value.
#[derive(Clone, Copy)]
pub struct Gestures {
    whole: Scale,
    shown: Signal<Scale>,
    visible: RwSignal<Option<Scale>>,
    brush: Brush,
    fingers: StoredValue<Fingers>,
}

impl Gestures {
    /// On a drawing that shows a part of the `whole` axis.
    pub fn new(whole: Scale, shown: Signal<Scale>, visible: RwSignal<Option<Scale>>, brush: Brush) -> Self {
        Self { whole, shown, visible, brush, fingers: StoredValue::new(Fingers::default()) }
    }

    fn show(self, next: Scale) {
        if self.shown.get_untracked() != next {
            self.visible.set(Some(next));
        }
    }

    /// A wheel turned over the drawing. With Ctrl (which touch pads send for two
    /// fingers) it looks closer, with Shift or sideways it moves along; else it
    /// scrolls the page, unless the drawing has been focused.
    pub fn wheel(self, event: &ev::WheelEvent) {
        let shown = self.shown.get_untracked();
        let (across, down) = (event.delta_x(), event.delta_y());
        let along = if event.shift_key() && across == 0.0 { down } else { across };
        let focused = pointer::has_focus(self.brush.drawing);
        if event.ctrl_key() || event.meta_key() || (focused && along == 0.0 && !event.shift_key()) {
            event.prevent_default();
            let notches = (down / TURN).clamp(-3.0, 3.0);
            let factor = libm::exp(-notches * NOTCH);
            if let Some(at) = pointer::click_fraction(self.brush.drawing, event) {
                self.show(zoomed_at(self.whole, shown, factor, at));
            }
        } else if along != 0.0 && (event.shift_key() || along.abs() > down.abs()) && shown != self.whole {
            event.prevent_default();
            self.show(moved(self.whole, shown, (along / 600.0).clamp(-0.5, 0.5)));
        }
    }

    /// A key pressed anywhere on the drawing.
    pub fn key(self, event: &ev::KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let shown = self.shown.get_untracked();
        let next = match event.key().as_str() {
            "+" | "=" => zoomed(self.whole, shown, 0.5),
            "-" => zoomed(self.whole, shown, 2.0),
            "0" => self.whole,
            "<" | "," => moved(self.whole, shown, -0.5),
            ">" | "." => moved(self.whole, shown, 0.5),
            _ => return,
        };
        event.prevent_default();
        self.show(next);
    }

    /// A finger came down; true when it is the second of two, which look closer.
    pub fn finger_down(self, event: &ev::PointerEvent) -> bool {
        if event.pointer_type() != "touch" {
            return false;
        }
        let Some(at) = pointer::fraction(self.brush.drawing, event) else { return false };
        let shown = self.shown.get_untracked();
        let pinches = self.fingers.update_value(|fingers| {
            fingers.down.retain(|(id, _)| *id != event.pointer_id());
            fingers.down.push((event.pointer_id(), at));
            if let [(_, one), (_, other)] = fingers.down.as_slice() {
                fingers.began = Some((shown, *one, *other));
            }
            fingers.began.is_some()
        });
        if pinches == Some(true) {
            self.brush.pointer_lost();
        }
        pinches == Some(true)
    }

    /// A finger moved; true while two of them look closer.
    pub fn finger_moved(self, event: &ev::PointerEvent) -> bool {
        let Some(at) = pointer::fraction(self.brush.drawing, event) else { return false };
        let next = self.fingers.update_value(|fingers| {
            let own = fingers.down.iter_mut().find(|(id, _)| *id == event.pointer_id())?;
            own.1 = at;
            let (began, one, other) = fingers.began?;
            let [(_, now), (_, other_now)] = fingers.down.as_slice() else { return None };
            let apart = (now - other_now).abs().max(0.02);
            let factor = ((one - other).abs() / apart).clamp(0.001, 1_000.0);
            // The day between the fingers stays between them.
            let (middle, middle_now) = ((one + other) / 2.0, (now + other_now) / 2.0);
            let closer = zoomed_at(self.whole, began, factor, middle);
            Some(moved(self.whole, closer, middle - middle_now))
        });
        match next.flatten() {
            Some(next) => {
                self.show(next);
                true
            }
            None => false,
        }
    }

    /// A finger left.
    pub fn finger_up(self, event: &ev::PointerEvent) {
        self.fingers.update_value(|fingers| {
            fingers.down.retain(|(id, _)| *id != event.pointer_id());
            if fingers.down.len() < 2 {
                fingers.began = None;
            }
        });
    }
}
