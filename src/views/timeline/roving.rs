//! Marks of the large timeline by keyboard: one tab stop, arrow keys in time and
//! between the lanes.

use archivolt_corpus::{Edtf, Words};
use archivolt_index::DocId;
use archivolt_index::order::InOrder;
use leptos::{ev, prelude::*};

use super::Opened;
use super::brush::Brush;
use super::card::{CARD_ID, Pointed};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::pointer;
use crate::state::scale::TimelineDates;
use crate::state::scale::list::LaneName;
use crate::state::scale::picture::{Picture, Placed, document_words, moment_words};
use crate::state::watch::{Callback, Memo, RwSignal, StoredValue};
use crate::text::{self, joined};

/// The drawing itself, where Escape leads back to.
pub const STOP_ID: &str = "timeline-drawing";

/// A mark: its lane, and its index there.
type Place = (LaneName, usize);

/// Which mark the arrow keys are at.
#[derive(Clone, Copy)]
pub struct Roving {
    at: RwSignal<Option<Place>>,
    picture: StoredValue<Option<Memo<Picture>>>,
    /// The document that is pointed at or focused.
    pub pointed: RwSignal<Option<DocId>>,
    /// What a card tells of.
    pub card: RwSignal<Option<Pointed>>,
}

impl Roving {
    /// Nowhere yet.
    pub fn new() -> Self {
        Self {
            at: RwSignal::new(None),
            picture: StoredValue::new(None),
            pointed: RwSignal::new(None),
            card: RwSignal::new(None),
        }
    }

    /// Moves over the marks of this drawing.
    pub fn follow(self, picture: Memo<Picture>) {
        self.picture.set_value(Some(picture));
    }

    /// Places of a lane from left to right, each with its position.
    fn lane(self, lane: LaneName) -> Vec<(usize, f64)> {
        let Some(picture) = self.picture.get_value() else { return Vec::new() };
        picture.with(|picture| {
            let lane = if lane == LaneName::Published { &picture.documents } else { &picture.moments };
            let mut places: Vec<(usize, f64)> =
                lane.marks.iter().map(|placed| (placed.index, placed.mark.head)).collect();
            places.order_by(|one, other| one.1.total_cmp(&other.1));
            places
        })
    }

    /// The one mark that Tab leads to.
    fn is_stop(self, place: Place) -> bool {
        let there = |(lane, index): Place| self.lane(lane).iter().any(|(known, _)| *known == index);
        let first = |lane: LaneName| self.lane(lane).first().map(|(index, _)| (lane, *index));
        let stop = self.at.get().filter(|at| there(*at));
        stop.or_else(|| first(LaneName::Published)).or_else(|| first(LaneName::Mentioned)) == Some(place)
    }

    fn go(self, place: Place) {
        self.at.set(Some(place));
        pointer::focus(&mark_id(place));
    }

    fn key(self, place: Place, event: &ev::KeyboardEvent, act: impl Fn()) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let (lane, index) = place;
        let places = untrack(|| self.lane(lane));
        let Some(nth) = places.iter().position(|(known, _)| *known == index) else { return };
        let at = places.get(nth).map_or(0.0, |(_, at)| *at);
        let along = |nth: Option<usize>| nth.and_then(|nth| places.get(nth)).map(|(index, _)| (lane, *index));
        let across = || {
            let other = if lane == LaneName::Published { LaneName::Mentioned } else { LaneName::Published };
            let nearest = untrack(|| self.lane(other)).into_iter();
            let nearest = nearest.min_by(|one, two| (one.1 - at).abs().total_cmp(&(two.1 - at).abs()));
            nearest.map(|(index, _)| (other, index))
        };
        let next = match event.key().as_str() {
            "ArrowLeft" => along(nth.checked_sub(1)),
            "ArrowRight" => along(nth.checked_add(1)),
            "Home" => along(Some(0)),
            "End" => along(places.len().checked_sub(1)),
            "ArrowUp" if lane == LaneName::Mentioned => across(),
            "ArrowDown" if lane == LaneName::Published => across(),
            "ArrowUp" | "ArrowDown" => None,
            "Enter" | " " => {
                event.prevent_default();
                return act();
            }
            "Escape" => {
                self.card.set(None);
                return pointer::focus(STOP_ID);
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            self.go(next);
        }
    }
}

fn mark_id((lane, index): Place) -> String {
    let lane = if lane == LaneName::Published { "timeline-document-" } else { "timeline-moment-" };
    joined(&[lane, &index.to_string()])
}

/// A mark that can be pointed at, focused and opened.
pub fn control(
    dates: &TimelineDates,
    lane: LaneName,
    placed: &Placed,
    mark: AnyView,
    roving: Roving,
    brush: Brush,
    on_open: Callback<Opened>,
) -> AnyView {
    let place = (lane, placed.index);
    let (opened, name) = match lane {
        LaneName::Published => {
            let Some(document) = dates.documents.get(placed.index) else { return mark };
            let date = document.date.as_ref().map(|date| text::date(date, Words::Long)).unwrap_or_default();
            let number = text::plain(document.id.0 + 1);
            let name = text::mark_name(&number, &document.title, &date, text::basis_within(document.basis));
            // What is written beside the mark comes first, so that it can be spoken to.
            let name = match placed.name.as_ref().map(|(_, title)| title).filter(|title| !title.is_empty()) {
                Some(title) => {
                    let words = document_words(dates, placed.index);
                    let uncertain = document.date.as_ref().is_some_and(Edtf::is_uncertain);
                    let name = joined(&[&number, " ", title, " ", &words]);
                    if uncertain { text::mark_uncertain(&name) } else { name }
                }
                None => name,
            };
            (Some(Opened::Document(document.id)), name)
        }
        LaneName::Mentioned => {
            let Some(moment) = dates.moments.get(placed.index) else { return mark };
            let mention =
                moment.events.first().and_then(|at| dates.events.get(*at)).and_then(|event| event.mentions.first());
            // What is written beside the mark comes first, so that it can be spoken to.
            let (title, below) = moment_words(dates, placed.index);
            let name = joined(&[&title, " ", &below]);
            let name = if moment.date.is_uncertain() { text::mark_uncertain(&name) } else { name };
            (mention.map(|mention| Opened::Mention(*mention)), name)
        }
    };
    let pointed = match opened {
        Some(Opened::Document(id)) => Some(id),
        _ => None,
    };
    let open = move || {
        if let Some(opened) = opened {
            on_open.run(opened);
        }
    };
    let click = move |_| {
        if !brush.click_ends_drag() {
            open();
        }
    };
    let card = Pointed::Mark(lane, placed.index);
    let point = move |to: Option<DocId>, shown: bool| {
        if pointed.is_some() && roving.pointed.get_untracked() != to {
            roving.pointed.set(to);
        }
        roving.card.set(shown.then_some(card));
    };
    view! {
        <g
            class="date__link"
            id=mark_id(place)
            role="button"
            tabindex=move || if roving.is_stop(place) { "0" } else { "-1" }
            aria-label=name
            aria-describedby=move || (roving.card.get() == Some(card)).then_some(CARD_ID)
            on:click=click
            on:keydown=move |event| roving.key(place, &event, open)
            on:focus=move |_| {
                roving.at.set(Some(place));
                point(pointed, true);
            }
            on:blur=move |_| point(None, false)
            on:pointerenter=move |_| point(pointed, true)
            on:pointerleave=move |_| point(None, false)
        >
            {mark}
        </g>
    }
    .into_any()
}
