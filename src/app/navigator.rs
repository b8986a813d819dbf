//! Going from one state of the page to another: the address, the history,
//! scrolling and focus.

use archivolt_index::DocId;

use crate::browser::clicks::Press;
use crate::browser::later::{Later, next_frame};
use crate::browser::{dom, location};
use crate::state::text_parts::WINDOW;
use crate::state::trail::{Act, Change, Trail};
use crate::state::watch::{RwSignal, StoredValue};
use crate::state::{Place, Selection, Session, View, hash};
use crate::text;
use crate::views::result_list::Step;

/// An answer that takes longer than this is waited for until typing pauses, in milliseconds.
const QUICK: f64 = 8.0;
/// How long typing has to pause then.
const PAUSE: u32 = 120;

/// What an entry of the history looked like when it was left.
#[derive(Clone, Default)]
struct Moment {
    focused: Option<String>,
    scrolls: [f64; 4],
}

struct Inner {
    trail: Trail,
    entry: u32,
    moments: Vec<(u32, Moment)>,
    typing: Later,
    slowest: f64,
}

impl Inner {
    /// Keeps what the current entry looks like.
    fn leave(&mut self) {
        let entry = self.entry;
        self.moments.retain(|(other, _)| *other != entry);
        self.moments.push((entry, moment()));
    }
}

/// Moves the page; `Copy`, so that every handler can hold it.
#[derive(Clone, Copy)]
pub struct Navigator {
    /// The session.
    pub session: Session,
    /// The hit that the reader stands at, from 0.
    pub current: RwSignal<usize>,
    /// Whether the document is read alone.
    pub alone: RwSignal<bool>,
    /// The fact whose words are shown.
    pub evidence: RwSignal<Option<&'static str>>,
    /// Whether furniture is shown.
    pub furniture: RwSignal<bool>,
    /// What assistive technology is told next.
    pub announced: RwSignal<String>,
    /// The place of words that the visitor selected, while they are cited.
    pub selected: RwSignal<Option<(u32, Place)>>,
    inner: StoredValue<Inner>,
}

impl Navigator {
    /// A navigator of a session that was just opened.
    pub fn new(session: Session) -> Self {
        let inner =
            Inner { trail: Trail::default(), entry: 0, moments: Vec::new(), typing: Later::default(), slowest: 0.0 };
        Self {
            session,
            current: RwSignal::new(0),
            alone: RwSignal::new(false),
            evidence: RwSignal::new(None),
            furniture: RwSignal::new(false),
            announced: RwSignal::new(String::new()),
            selected: RwSignal::new(None),
            inner: StoredValue::new(inner),
        }
    }

    /// The state as it stands.
    pub fn now(&self) -> Selection {
        self.session.selection.get_untracked()
    }

    /// Changes the state.
    pub fn change(&self, how: Change, change: impl FnOnce(&Selection) -> Selection) {
        let next = self.session.selection.with_untracked(change);
        self.go(next, how);
    }

    /// Goes to a state.
    pub fn go(&self, next: Selection, how: Change) {
        let from = self.now();
        let act = self.inner.update_value(|inner| {
            let act = inner.trail.record(&from, &next, how);
            if act == Act::Push {
                inner.leave();
                inner.entry += 1;
                let entry = inner.entry;
                inner.moments.retain(|(other, _)| *other < entry);
            }
            (act, inner.entry)
        });
        match act {
            Some((Act::Push, entry)) => location::push(&hash::encode(&next), entry),
            Some((Act::Replace, entry)) => location::replace(&hash::encode(&next), entry),
            _ => return,
        }
        self.set(&from, next.clone());
        if how != Change::Motion {
            let own = *self;
            next_frame(move || {
                own.arrival(&from, &next);
                keep_focus();
            });
        }
    }

    /// Goes to a state by its address, as a step.
    pub fn go_to(&self, to: &str) {
        self.go(hash::decode(to), Change::Step);
    }

    /// The address was changed by Back, Forward or by hand.
    pub fn jump(&self, to: &str, entry: Option<u32>) {
        let (from, next) = (self.now(), hash::decode(to));
        let back = self.inner.update_value(|inner| {
            inner.typing.cancel();
            if from != next {
                inner.leave();
                inner.trail.jump();
            }
            if let Some(entry) = entry {
                inner.entry = entry;
            }
            inner.moments.iter().find(|(other, _)| Some(*other) == entry).map(|(_, moment)| moment.clone())
        });
        if from == next {
            return;
        }
        self.set(&from, next.clone());
        let own = *self;
        next_frame(move || {
            let focused = back.flatten().is_some_and(|moment| {
                dom::scroll_back(moment.scrolls);
                moment.focused.is_some_and(|id| !id.is_empty() && dom::focus(&id))
            });
            if !focused {
                own.arrival(&from, &next);
            }
            keep_focus();
        });
    }

    fn set(&self, from: &Selection, next: Selection) {
        let another = from.doc != next.doc;
        if another {
            self.session.window.set(WINDOW);
            self.evidence.set(None);
            self.furniture.set(false);
            if next.doc.is_none() {
                self.alone.set(false);
            }
        }
        if another || from.question.query != next.question.query {
            self.current.set(0);
        }
        self.selected.set(None);
        if from.view != next.view {
            // What has the focus may go. Where it does so with it, the browser lays the whole page out in
            // the middle of its change, the old view and the new one.
            dom::let_go();
        }
        self.session.selection.set(next);
    }

    /// The first state of the page: shows the place that the address names.
    pub fn arrive(&self) {
        let own = *self;
        let entry = self.inner.with_value(|inner| inner.entry);
        location::replace(&location::hash(), entry);
        next_frame(move || {
            let next = own.now();
            if next.doc.is_some() && next.view == View::Results {
                own.arrival(&Selection::default(), &next);
            }
        });
    }

    /// Scrolls and puts focus where a step leads.
    fn arrival(&self, from: &Selection, next: &Selection) {
        if next.view != from.view {
            if next.view == View::Results && next.doc.is_none() {
                dom::focus("results-head");
                return;
            }
            if next.view != View::Results {
                dom::scroll_back([0.0; 4]);
                dom::focus("view-title");
                return;
            }
        }
        if next.doc != from.doc || (next.view == View::Results && from.view != View::Results && next.doc.is_some()) {
            match self.session.open.get_untracked() {
                Some(_) if next.view == View::Results => self.opened(next),
                Some(_) => {}
                None if next.doc.is_none() => self.closed(from),
                None => self.announced.set(text::NO_SUCH_DOCUMENT.say().to_owned()),
            }
            return;
        }
        if next.at != from.at && next.doc.is_some() {
            self.place(next);
            return;
        }
        if next.page != from.page {
            dom::scroll_top("results");
            dom::focus("results-head");
            dom::scroll_to("results-head", true);
        }
    }

    fn opened(&self, next: &Selection) {
        let title = self.session.text.with_untracked(|open| open.as_ref().map(|open| open.title.clone()));
        if let Some(title) = title {
            self.announced.set(text::opened(&title));
        }
        dom::focus("doc-title");
        dom::scroll_top("reader");
        if dom::is_small() {
            dom::scroll_back([0.0; 4]);
        }
        if next.at.is_some() {
            self.place(next);
        } else if self.hits() > 0 {
            dom::scroll_to("hit-0", true);
        }
    }

    fn place(&self, next: &Selection) {
        let found = self.session.text.with_untracked(|open| open.as_ref().and_then(|open| open.passage));
        match (&next.at, found) {
            (Some(_), Some(false)) => self.announced.set(text::PASSAGE_GONE.say().to_owned()),
            (Some(Place::Paragraph(number)), _) => {
                let id = text::joined(&["p", &number.to_string()]);
                dom::scroll_to(&id, true);
            }
            (Some(Place::Passage(_)), Some(true)) => {
                self.announced.set(text::PASSAGE_FOUND.say().to_owned());
                dom::scroll_to("passage", true);
            }
            _ => {}
        }
    }

    fn closed(&self, from: &Selection) {
        self.announced.set(text::BACK_TO_RESULTS.say().to_owned());
        let number = from.doc.as_deref().and_then(|id| self.session.collection().find(id));
        let back = number.is_some_and(|DocId(number)| {
            let id = text::joined(&["r-", &(number + 1).to_string()]);
            let there = dom::focus(&id);
            dom::scroll_to(&id, true);
            there
        });
        if !back {
            dom::focus("results-head");
        }
    }

    /// Moves focus through the results.
    pub fn step(&self, step: Step) {
        let ids: Vec<String> = self
            .session
            .rows
            .with_untracked(|rows| rows.iter().map(|row| text::joined(&["r-", &row.number.to_string()])).collect());
        let focused = dom::focused();
        let place = ids.iter().position(|id| Some(id) == focused.as_ref());
        let to = match (step, place) {
            (Step::Next, Some(place)) => ids.get(place + 1),
            (Step::Previous, Some(place)) => place.checked_sub(1).and_then(|place| ids.get(place)),
            (Step::Next | Step::Previous, None) => ids.first(),
            (Step::Before, _) => {
                dom::focus("results-head");
                return;
            }
            (Step::After, _) => {
                dom::focus("reader");
                return;
            }
        };
        if let Some(id) = to {
            dom::focus(id);
            dom::scroll_to(id, true);
        }
    }

    /// How many hits the open document has.
    pub fn hits(&self) -> usize {
        self.session.text.with_untracked(|open| open.as_ref().map_or(0, |open| open.hits.len()))
    }

    /// Goes to a hit of the open document, from 0.
    pub fn to_hit(&self, hit: usize) {
        self.current.set(hit);
        let total = self.hits();
        let paragraph = self
            .session
            .text
            .with_untracked(|open| open.as_ref().and_then(|open| open.hits.get(hit).copied()))
            .unwrap_or(0);
        self.announced.set(text::hit(hit + 1, total, &text::plain(paragraph)));
        let id = text::joined(&["hit-", &hit.to_string()]);
        if dom::element(&id).is_none() {
            self.session.window.set(usize::MAX);
        }
        next_frame(move || {
            dom::scroll_to(&id, true);
            // The ends do not wrap: focus moves to the button that still leads on.
            if dom::focused().is_none_or(|id| id.starts_with("hit-")) {
                let last = hit + 1 >= total;
                let stays = dom::focused().is_some();
                if last && total > 1 {
                    dom::focus("hit-previous");
                } else if hit == 0 && !(stays && dom::focused().as_deref() == Some("hit-next")) {
                    dom::focus("hit-next");
                }
            }
        });
    }

    /// Takes what is typed, soon.
    pub fn type_query(&self, typed: String) {
        let own = *self;
        let act = move || {
            let began = dom::now();
            own.change(Change::Motion, |selection| selection.asking_with(|question| question.query = typed));
            own.session.outcome.with_untracked(|_| ());
            let took = dom::now() - began;
            own.inner.update_value(|inner| inner.slowest = took.max(inner.slowest * 0.7));
        };
        self.inner.with_value(|inner| {
            if inner.slowest < QUICK {
                inner.typing.next_frame(act);
            } else {
                inner.typing.after(PAUSE, act);
            }
        });
    }

    /// Takes what stands in the search field at once: Enter, or the field was left.
    pub fn settle_query(&self, typed: String) {
        self.inner.with_value(|inner| inner.typing.cancel());
        self.change(Change::Motion, |selection| {
            if selection.question.query == typed {
                selection.clone()
            } else {
                selection.asking_with(|question| question.query = typed)
            }
        });
        self.settle();
    }

    /// A handle was released, or a field left.
    pub fn settle(&self) {
        self.inner.update_value(|inner| inner.trail.settle());
    }

    /// A click on a link to a state, or to a place in the page.
    pub fn press(&self, press: Press) {
        match press {
            Press::Go(to) => self.go_to(&to),
            Press::GoThen(to, id) => {
                self.go_to(&to);
                // Two frames: the view comes with the first, its own focus too.
                next_frame(move || {
                    next_frame(move || {
                        dom::scroll_to(&id, false);
                        dom::focus(&id);
                    });
                });
            }
            Press::To(id) => {
                dom::scroll_to(&id, false);
                dom::focus(&id);
            }
        }
    }
}

/// What had focus may be gone with a step, as a removed part of the sentence, or a dialog: then the head of
/// what is read has it.
fn keep_focus() {
    for id in ["doc-title", "view-title", "results-head"] {
        if dom::focused().is_none() {
            dom::focus(id);
        }
    }
}

fn moment() -> Moment {
    Moment { focused: dom::focused(), scrolls: dom::scrolls() }
}
