//! Which changes make a step that Back undoes.
//!
//! A tick, a document, a view, a released handle is one step. Keystrokes and
//! a handle in motion belong to one step that is still being made: the first
//! of them begins it, the rest rewrite it, leaving the field ends it.

use super::Selection;

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A step of its own.
    Step,
    /// Part of a step that is still being made: a keystroke, a handle moving.
    Motion,
    /// Worth an address but no step: sorting, stepping through hits.
    Aside,
}

/// What to do with the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A new entry.
    Push,
    /// The current entry, rewritten.
    Replace,
    /// Nothing: the address says it already.
    Nothing,
}

/// Where the visitor stands in the history.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    /// The state that Back from a step in the making leads to.
    below: Option<Selection>,
    /// Whether a step is still being made.
    moving: bool,
}

impl Trail {
    /// Records a change from one state to another.
    pub fn record(&mut self, from: &Selection, to: &Selection, change: Change) -> Act {
        if from == to {
            return Act::Nothing;
        }
        match change {
            Change::Aside => Act::Replace,
            Change::Motion if self.moving => Act::Replace,
            Change::Motion | Change::Step => {
                // A motion that came back to where it began left an entry that
                // says the same as the one below: it is used up first.
                let spare = self.below.take().is_some_and(|below| below == *from);
                self.moving = change == Change::Motion;
                self.below = self.moving.then(|| from.clone());
                if spare { Act::Replace } else { Act::Push }
            }
        }
    }

    /// The field was left, Enter pressed or the handle released.
    pub fn settle(&mut self) {
        self.moving = false;
    }

    /// The visitor went Back or Forward.
    pub fn jump(&mut self) {
        *self = Self::default();
    }
}
