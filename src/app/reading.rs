//! The open document: its views, and what its buttons do.

use archivolt_index::order::InOrder;
use std::sync::Arc;

use archivolt_corpus::Words;

use super::{Navigator, late};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::later::next_frame;
use crate::browser::{dom, files, location};
use crate::state::cite::{Cited, Format};
use crate::state::place::Place;
use crate::state::scale::Mention;
use crate::state::text_parts::{OpenText, WINDOW, place_in, place_of};
use crate::state::trail::Change;
use crate::state::watch::{Callback, Signal};
use crate::state::{Selection, Session, View, hash};
use crate::text::{self, joined};
use crate::views::cite::{CitePopover, Subject};
use crate::views::passage::Marking;
use crate::views::reader::{ReaderActions, ReaderState, SpeaksOf, reader};

/// The reader with a document.
pub fn document(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    let state = state(navigator);
    reader(open, &state, actions(navigator), late::cite(navigator, open))
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
            let words = if shown { "Furniture shown." } else { "Furniture hidden." };
            navigator.announced.set(words.to_owned());
        }),
    }
}

/// The button of citations and links, with its dialog. Of the module's second
/// part: nothing but [`late`] may call this.
pub fn cite(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    let session = navigator.session;
    let (document, id, target) = (open.document, open.id.clone(), open.target);
    let paragraph = Signal::new(move || navigator.selected.get().map(|(number, _)| number).or(target));
    let of = move |selection: &Selection, subject: Subject| {
        let base = Selection { view: View::Results, embed: false, page: 1, ..selection.clone() };
        match subject {
            Subject::Results => Selection { page: selection.page, ..base.closed() },
            Subject::Document => base.start().opening(&id),
            Subject::Paragraph => {
                let place = navigator.selected.get_untracked().map(|(_, place)| place).or_else(|| selection.at.clone());
                Selection { at: place, ..base.opening(&id) }
            }
        }
    };
    let link = move |subject: Subject| {
        session.selection.with(|selection| location::link(&hash::encode(&of(selection, subject))))
    };
    let link = Callback::new(link);
    let citation = Callback::new(move |(subject, format): (Subject, Format)| {
        let collection = session.collection();
        let address = link.run(subject);
        collection.document(document).map_or_else(String::new, |record| {
            let cited = Cited {
                record,
                number: document.0 + 1,
                paragraph: if subject == Subject::Paragraph { paragraph.get() } else { None },
                collection: &collection.about().title,
                link: &address,
            };
            cited.write(format)
        })
    });
    let on_copy = Callback::new(move |(words, id): (String, &'static str)| {
        let done = if id == "cite-link" { text::LINK_COPIED } else { text::CITATION_COPIED };
        files::copy(words, move |copied| {
            if !copied {
                dom::select_words(id);
            }
            navigator.announced.set(if copied { done } else { text::COULD_NOT_COPY }.to_owned());
        });
    });
    let name = open.id.clone();
    let on_save = Callback::new(move |(ending, words): (&'static str, String)| {
        files::save(&joined(&[&name, ".", ending]), "text/plain;charset=utf-8", &words);
    });
    let on_focus = Callback::new(|id: &'static str| {
        next_frame(move || {
            dom::focus(id);
        });
    });
    let on_open = Callback::new(move |()| navigator.selected.set(selected(session)));
    view! { <CitePopover paragraph link citation on_copy on_save on_focus on_open /> }.into_any()
}

/// The words that the visitor selected in the open text, as a place.
fn selected(session: Session) -> Option<(u32, Place)> {
    let (number, words) = dom::selected()?;
    let open = session.text.get_untracked()?;
    let collection = session.collection();
    let texts = collection.texts(open.document);
    let (index, part) = open.texts.iter().enumerate().find(|(_, part)| (part.first..=part.last).contains(&number))?;
    let text = texts.get(index)?;
    let body = |block: &&archivolt_corpus::Block| block.class == archivolt_corpus::LineClass::Body;
    let block = text.blocks.iter().filter(body).nth((number - part.first) as usize)?;
    let shown = block.shown(&text.text);
    // Only what stands in this paragraph: a longer selection is cut at its end.
    let words = words.split('\n').next().unwrap_or("").trim();
    let at = shown.find(words)?;
    let start = block.source_offset(at, archivolt_corpus::Edge::Start);
    let end = block.source_offset(at + words.len(), archivolt_corpus::Edge::End);
    let span = archivolt_corpus::Span { start, end };
    Some((number, place_in(&collection, open.document, index, span)?))
}

/// When the open text speaks of: its dates, by time.
pub fn dates_of(session: Session, open: &OpenText) -> Vec<SpeaksOf> {
    const MOST: usize = 24;
    let collection = session.collection();
    let selection = session.selection.get_untracked();
    let Some(record) = collection.document(open.document) else {
        return Vec::new();
    };
    let mut mentions: Vec<_> = record.mentions.iter().collect();
    mentions.order_by_key(|mention| {
        let bounds = mention.edtf.bounds();
        (bounds.earliest.or(bounds.latest).map(|day| day.0), mention.text_index, mention.span)
    });
    mentions.dedup_by(|one, other| one.edtf == other.edtf && one.words == other.words);
    let line = |mention: &archivolt_index::MentionRecord| {
        let place = Mention { document: open.document, text_index: mention.text_index, span: mention.span };
        let place = place_of(&collection, place)?;
        Some(SpeaksOf {
            date: mention.edtf.in_words(Words::Short),
            words: joined(&["“", &mention.words, "”"]),
            href: hash::encode(&selection.opening_at(&open.id, place)),
        })
    };
    mentions.into_iter().take(MOST).filter_map(line).collect()
}
