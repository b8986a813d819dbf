//! The open document: its views, and what its buttons do.

use archivolt_index::order::InOrder;
use std::sync::Arc;

use archivolt_corpus::Words;

use super::{Navigator, late};
use crate::browser::dom;
use crate::browser::element::{AnyView, IntoAny};
use crate::browser::later::next_frame;
use crate::state::scale::Mention;
use crate::state::text_parts::{OpenText, WINDOW, place_of};
use crate::state::trail::Change;
use crate::state::watch::{Callback, Signal};
use crate::state::{Selection, Session, hash};
use crate::text::{self, joined};
use crate::views::passage::Marking;
use crate::views::reader::{ReaderActions, ReaderState, SpeaksOf, reader};

/// The reader with a document.
pub fn document(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    let state = state(navigator);
    let gone = if open.passage == Some(false) { late::gone(navigator, open) } else { ().into_any() };
    reader(open, &state, actions(navigator), late::cite(navigator, open), gone)
}

/// What of the reader changes while a document is open.
pub fn state(navigator: Navigator) -> ReaderState {
    let session = navigator.session;
    ReaderState {
        marking: Marking {
            marks: session.marks(),
            selection: session.selection.into(),
            current: navigator.current.into(),
            evidence: navigator.evidence.into(),
        },
        alone: navigator.alone.into(),
        asked: Signal::new(move || session.question.with(|question| !question.query.trim().is_empty())),
        furniture: navigator.furniture,
        language: Callback::new(|tag: String| dom::language_name(&tag)),
        compare: Signal::new(move || super::tables::compare_address(session)),
        closed: Signal::new(move || session.selection.with(|selection| hash::encode(&selection.closed()))),
    }
}

fn actions(navigator: Navigator) -> ReaderActions {
    let session = navigator.session;
    ReaderActions {
        on_hit: Callback::new(move |hit| navigator.to_hit(hit)),
        on_close: Callback::new(move |()| navigator.change(Change::Step, Selection::closed)),
        on_alone: Callback::new(move |()| {
            navigator.alone.update(|alone| *alone = !*alone);
            next_frame(move || {
                dom::focus("read-alone");
                dom::scroll_back([0.0; 4]);
                if navigator.hits() > 0 {
                    dom::scroll_to(&joined(&["hit-", &navigator.current.get_untracked().to_string()]), true);
                }
            });
        }),
        on_more: Callback::new(move |()| session.window.update(|window| *window = window.saturating_add(WINDOW))),
        on_evidence: Callback::new(move |key: &'static str| {
            let shown = navigator.evidence.get_untracked() == Some(key);
            navigator.evidence.set((!shown).then_some(key));
            if !shown {
                navigator.furniture.set(true);
                next_frame(move || dom::scroll_to(&joined(&["evidence-", key]), true));
            }
        }),
        on_furniture: Callback::new(move |shown: bool| {
            let words = if shown { text::FURNITURE_SHOWN } else { text::FURNITURE_HIDDEN };
            navigator.announced.set(words.say().to_owned());
        }),
    }
}

/// When the open text speaks of: its dates, by time.
pub fn dates_of(session: Session, open: &OpenText) -> Vec<SpeaksOf> {
    const MOST: usize = 24;
    let collection = session.collection();
    let selection = session.selection.get_untracked();
    let mut mentions = collection.mentions(open.document);
    mentions.order_by_key(|mention| {
        let bounds = mention.edtf.bounds();
        (bounds.earliest.or(bounds.latest).map(|day| day.0), mention.text_index, mention.span)
    });
    mentions.dedup_by(|one, other| one.edtf == other.edtf && one.words == other.words);
    let line = |mention: archivolt_index::MentionRecord| {
        let place = Mention { document: open.document, text_index: mention.text_index, span: mention.span };
        let place = place_of(&collection, place)?;
        Some(SpeaksOf {
            date: text::date(&mention.edtf, Words::Short),
            words: joined(&["“", &mention.words, "”"]),
            href: hash::encode(&selection.opening_at(&open.id, place)),
        })
    };
    mentions.into_iter().take(MOST).filter_map(line).collect()
}
